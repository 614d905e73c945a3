"""What all tests share."""

from hypothesis import settings

# How long an example takes says more about what else the machine does than about the code; benchmarks measure time.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
