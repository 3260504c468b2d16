"""What holds in a page and in plain text."""

from __future__ import annotations

import re

ZONE = "Asia/Jerusalem"
# "By Nora Falk, Ida Holm and AFP": an agency may stand among people.
_BETWEEN = re.compile(r", ?| and ")


def read_names(byline: str) -> list[str]:
    """The names in a byline, whoever they are of."""
    return [name for name in _BETWEEN.split(byline.removeprefix("By ")) if name]
