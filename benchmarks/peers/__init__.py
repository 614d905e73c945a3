"""Other ways to put a calculating program on a page, for comparison; no part of the site."""
