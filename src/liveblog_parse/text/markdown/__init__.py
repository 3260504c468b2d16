"""Markdown as the lines that any other tool prints: `evidence`, `tokens`, `shapes`, `wraps`, `blocks`, `inline`."""
