"""Reference numbers by subject. Each has a source and a date; decisions and the reference pages read them here."""
