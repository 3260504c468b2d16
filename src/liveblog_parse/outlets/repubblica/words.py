"""What holds in a page and in plain text."""

from __future__ import annotations

ZONE = "Europe/Rome"
