"""What runs while the site is built: data to model, model to markup, and the steps around the build."""
