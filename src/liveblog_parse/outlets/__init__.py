"""The outlets: one file each. A file here that defines `OUTLET` is known; nothing else needs an edit."""
