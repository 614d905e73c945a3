"""Drills: questions of two minutes, drawn by seed from the calculators, the reference numbers and the units."""
