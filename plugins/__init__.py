"""What runs at build time: the model of the data, its rendering, the macros, and the steps around the site build."""
