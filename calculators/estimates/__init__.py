"""One calculator a file; the file's name is the calculator's."""
