"""What holds in more than one form."""

from __future__ import annotations

ZONE = "Asia/Kolkata"


def place(number: int) -> str:
    """What JSON-LD calls the post at this place, counted from 1 at the top."""
    return f"#post{number}"
