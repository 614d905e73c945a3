"""The envelope: an estimate written as lines of text, read, checked for units, run and turned around.

text → `document` (statements with their places) → `compiler` (the engine's terms) → `run` (values, ranges, checks).
What a reader may ask besides has a module each: `scenario`, `growth`, `purchase`, `backwards`.

The parser is ours, because a grammar from a library brings its own numbers and units, or none. Lines become the terms
that calculators are made of, so that units, ranges, steps and turning points come with them. A range is seeded by the
name of its line, so that no other line changes its draws. Loops would be a reason for a real language.
"""
