"""Markdown read as the lines that any other tool prints: `evidence`, `tokens`, `wraps`, `blocks`, `inline`."""
