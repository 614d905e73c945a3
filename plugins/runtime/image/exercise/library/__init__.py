"""What an answer may ask of the modules that the calculators import, a file for each; see the folder above."""
