"""What an answer may ask of the language itself; see the folder above."""
