"""The page's own times, printed above its posts: "Mon 15 May 2023 12.50 BST", "Updated 20:49, 5 Aug 2024"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from liveblog_parse.model import TimeReading
from liveblog_parse.text.lines import Lines
from liveblog_parse.times import read_time

_LONGEST = 160
_YEAR = re.compile(r"\b20[0-9]{2}\b")
# "Mon 15 May 2023 12.50 BST First published on Mon 15 May 2023 05.38 BST"
_PARTS = re.compile(r"\s+(?=(?:First published|Published|Last updated|Last modified|Updated|Modified)\b)")
_FIRST = re.compile(r"(?:First )?[Pp]ublished\b")


@frozen(kw_only=True)
class Dateline:
    """What is known of the page's times."""

    published: TimeReading | None = None
    modified: TimeReading | None = None


def read_dateline(lines: Lines, end: int, *, zone: str | None) -> Dateline:
    r"""The times of the lines before `end`, which stand alone in their lines and name a year; the last of a kind.

    Of several days without a clock none is taken: they are those of teasers.

    >>> lines = Lines("The regatta\nUpdated 20:49, 5 Aug 2024\n20:40 Nora Falk")
    >>> read_dateline(lines, 2, zone="Europe/London").modified.hour
    20
    """
    found = list(_readings(lines, end, zone))
    clocked = [pair for pair in found if pair[1].hour is not None]
    if not clocked and len({(reading.year, reading.month, reading.day) for _, reading in found}) > 1:
        return Dateline()
    times = dict(clocked or found)
    return Dateline(published=times.get(True), modified=times.get(False))


def _readings(lines: Lines, end: int, zone: str | None) -> Iterator[tuple[bool, TimeReading]]:
    """Whether a time is that of the publication, and the time."""
    for text in lines.texts[:end]:
        if len(text) <= _LONGEST and _YEAR.search(text):
            parts = [(part, read_time(part, zone=zone)) for part in _PARTS.split(text)]
            if all(reading is not None and reading.year and reading.day for _, reading in parts):
                yield from ((_FIRST.match(part) is not None, reading) for part, reading in parts if reading)
