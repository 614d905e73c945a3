"""Drawings of what a calculator describes, a module for each kind."""
