"""An envelope's results as text: for a terminal, a document, a spreadsheet, a program."""
