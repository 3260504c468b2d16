"""Plain text: lines with offsets, ordered rules, spans that partition the source."""
