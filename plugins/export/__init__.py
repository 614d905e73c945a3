"""Files that other tools read: one module a file, named after it, each published with its schema."""
