"""What a line that opens with a clock says, in a page and in plain text."""

from __future__ import annotations

import re

from liveblog_parse.text.shapes import could_be_headline

ZONE = "Europe/Berlin"
FEWEST = 3
"""Such lines that make a live blog."""
# "12.31 Uhr: Quay open".
_LINE = re.compile(r"(?P<clock>\d{1,2}[.:]\d{2} Uhr)(?P<colon>: )(?P<headline>.+)")


def headed(text: str) -> re.Match[str] | None:
    """The clock and the headline of a line; `None` where none stands there, or a sentence."""
    found = _LINE.match(text)
    return found if found and could_be_headline(found["headline"]) else None
