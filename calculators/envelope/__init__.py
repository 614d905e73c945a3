"""The envelope: an estimate written as lines of text, read, checked for units, run and turned around.

text → `document` (statements with their places) → `compiler` (the engine's terms) → `run` (values, ranges, checks).
What a reader may ask besides has a module each: `scenario`, `growth`, `purchase`, `backwards`.
"""
