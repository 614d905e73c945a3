"""`make mutants`: each constant that the calculators declare is changed once, and some test has to notice."""
