"""Drills: questions of two minutes, drawn by seed from calculators, cases, reference numbers and units."""
