"""How the texts in `tests/flat` are read: from `letters` over `posts`, `cells` and `readings` to `tables`."""
