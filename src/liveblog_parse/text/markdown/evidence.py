"""Whether a text is Markdown, as html2text, markdownify or pandoc write it: its marks are counted."""

from __future__ import annotations

import re

_ENOUGH = 2
_LINK = re.compile(r"\]\(")
_TITLE = re.compile(r"\s*#{1,6}[ \t]+\S")
_HEADING = re.compile(r"^ {0,3}#{1,6}(?:[ \t]+\S|[ \t\r]*$)", re.MULTILINE)
_BOLD = re.compile(r"\*\*[^\s*][^*\n]{0,200}(?:\n[^*\n]{1,200})?\*\*")
_ESCAPED = re.compile(r"^[ \t]*(?:\d+\\\.|\\[-+])\s", re.MULTILINE)
_UNDERLINED = re.compile(r"(?<=\S)\r?\n(?:={3,}|-{3,})\r?$", re.MULTILINE)
_TABLE_RULE = re.compile(r"^\|? *:?-{3,}:? *\|[-|: ]*\r?$", re.MULTILINE)
_REFERENCE = re.compile(r"^ {0,3}\[\d{1,5}\]: \S", re.MULTILINE)

_MARKS = (
    ("#", "#", _HEADING),
    ("*", "**", _BOLD),
    ("=", "===", _UNDERLINED),
    ("|", "---", _TABLE_RULE),
    ("]", "]: ", _REFERENCE),
    ("\\", "\\", _ESCAPED),
)
"""A character, which is looked for at next to no cost, and a string, that a text holds with the mark; and the mark."""


def is_markdown(source: str) -> bool:
    r"""Whether it opens with a heading, or links, headings, bold words and the like are marked at least twice.

    >>> is_markdown("**Quay** [open](/quay)"), is_markdown("Tea* is 3 kr.\n* from noon")
    (True, False)
    """
    points = _count(_LINK, source, _ENOUGH) if "]" in source else 0
    if points < _ENOUGH and _TITLE.match(source):
        return True
    for character, string, mark in _MARKS:
        if points < _ENOUGH and character in source and string in source:
            points += _count(mark, source, _ENOUGH - points)
    return points >= _ENOUGH


def _count(mark: re.Pattern[str], source: str, most: int) -> int:
    return sum(1 for _ in zip(range(most), mark.finditer(source), strict=False))
