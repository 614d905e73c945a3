"""Facts from `docs/data` as frozen dataclasses; knows nothing of HTML."""
