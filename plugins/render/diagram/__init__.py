"""Designs as pictures: boxes and arrows laid out by ELK and drawn here, sequences, and both in words."""
