"""A case: an interview question worked from prompt to wrap-up, as data."""
