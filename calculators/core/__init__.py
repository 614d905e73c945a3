"""Quantities, terms and the description of a calculator. Knows no web, no YAML, no Markdown."""
