"""When an update of The Times was published: the lines of its text that say so.

::

    ◆ BREAKING           of the last hour; may be glued, or lost
    30 minutes ago       of the last hours
    3.30pm
    September 12         of other days; newer ones print the year

Where the tags of the page are all that stood between the clock and the day, they are glued: "8.54pmJune 17 2024".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from liveblog_parse.model import TimeReading
from liveblog_parse.outlets.thetimes.words import CLOCK, DATED_CLOCK, DAY, ZONE
from liveblog_parse.text.shapes import could_be_headline
from liveblog_parse.times import read_time

DIGITS = "0123456789"
MARKS = "◆■"

_BREAKING = re.compile(rf"[{MARKS}]? ?(?:BREAKING|Breaking)$|[{MARKS}]$")
_AGO = re.compile(r"\d{1,2} (?:minute|hour)s? ago$")
_MOST_MARKS = 2


@frozen
class UpdateTime:
    """Where the time of an update stands, and what it says."""

    reading: TimeReading
    first: int
    """The line of the time; those before it say that the news is breaking."""
    end: int
    """The line after the last."""


def time_at(texts: Sequence[str], index: int) -> UpdateTime | None:
    """The time of an update that is printed from the line `index` on.

    >>> time_at(["BREAKING", "30 minutes ago", "3.30pm", "Ferries tied up"], 0).reading.raw
    '30 minutes ago 3.30pm'
    """
    first = index
    while texts[index][0] not in DIGITS and first < index + _MOST_MARKS and _fits(_BREAKING, texts, first):
        first += 1
    clock = first + _fits(_AGO, texts, first)
    if _fits(DATED_CLOCK, texts, clock):
        end, is_sure = clock + 1, True
    elif _fits(CLOCK, texts, clock):
        end = clock + 1 + _fits(DAY, texts, clock + 1)
        is_sure = end - first > 1
    else:
        end, is_sure = clock, False
    if end == first or not (is_sure or (end < len(texts) and could_be_headline(texts[end]))):
        return None
    printed = " ".join(texts[first:end])
    return UpdateTime(read_time(printed, zone=ZONE) or TimeReading(raw=printed), first, end)


def _fits(pattern: re.Pattern[str], texts: Sequence[str], index: int) -> bool:
    return index < len(texts) and pattern.match(texts[index]) is not None
