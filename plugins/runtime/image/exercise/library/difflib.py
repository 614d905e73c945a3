"""What was meant by a word that is not known."""

# mypy: ignore-errors

import difflib


def use_difflib():
    words = ["traffic", "storage", "storage in all", "naïve", "–", "", "aaaaaaaaab", "x" * 250]
    for wanted in ("trafic", "storag", "naive", "zzz", "", "😀", "aab", "x" * 240):
        for cutoff in (0.0, 0.5, 0.7, 1.0):
            _ = difflib.get_close_matches(wanted, words, n=1, cutoff=cutoff)
            _ = difflib.get_close_matches(wanted, words, cutoff=cutoff)
        for word in words:
            _ = difflib.SequenceMatcher(None, wanted, word).ratio()
    for wrong in (
        lambda: difflib.get_close_matches("a", [], n=0),
        lambda: difflib.get_close_matches("a", [], cutoff=2),
    ):
        try_(wrong)
