"""The times and bylines of posts in the text of CNN's live pages.

::

    12:09 a.m. ET, October 30, 2023       2 hr 4 min ago       11:48 AM EDT       2 hr 4 min ago  ⏎  11:48 a.m. ET
"""

from __future__ import annotations

import re

from liveblog_parse.model import Author
from liveblog_parse.outlets.cnn.bylines import ZONE, read_byline
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.stamp_style import Style, by_line

BYLINE = re.compile(r"(?P<byline>(?:(?:Analysis |Reporting )?(?:[Ff]rom|[Bb]y) )?CNN(?:[’']s | staff$).{0,200})")
BYLINE_HEAD = 24
"""Characters of a byline among which CNN's name begins."""

DATE = r"[A-Z][a-z]{2,8} \d{1,2}, \d{4}"
_AGO = r"(?:\d{1,2} hr(?: \d{1,2} min)?|\d{1,2} (?:min|hours?|minutes?)) ago"
_TIME = re.compile(
    rf"(?:{_AGO} )?\d{{1,2}}:\d{{2}} (?:[ap]\.m\.|[AP]M)(?: E[SD]?T)?(?:,? (?:[A-Z][a-z]{{2}} )?{DATE})?|{_AGO}"
)


def is_time(lines: Lines, index: int) -> bool:
    """Whether a line is nothing but a clock or how long ago it was, in any of CNN's notations."""
    return _TIME.fullmatch(lines.texts[index]) is not None


def _authors(text: str) -> tuple[Author, ...]:
    is_own = "CNN" in text[:BYLINE_HEAD] and BYLINE.fullmatch(text) is not None
    return read_byline(text) if is_own else by_line(text)


STYLE = Style(
    zone=ZONE,
    opens=lambda stamp: stamp.form != "labelled" and _TIME.fullmatch(stamp.reading.raw) is not None,
    authors=_authors,
)
