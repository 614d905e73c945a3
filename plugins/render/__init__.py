"""Facts as markup, made with the one builder."""
