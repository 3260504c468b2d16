"""When an update of The Times was published: the lines of its text that say so.

::

    ◆ BREAKING           of the last hour; may be glued, or lost
    30 minutes ago       of the last hours; the label may stand below
    3.30pm
    September 12         of other days; newer ones print the year

Where the tags of the page are all that stood between the clock and the day, they are glued: "8.54pmJune 17 2024". A
tool may leave all of it in one line, with the title behind: "30 minutes ago 3.30pm Ferries tied up".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from attrs import frozen

from liveblog_parse.model import TimeReading
from liveblog_parse.outlets.thetimes.words import PRINTED_CLOCK, PRINTED_DAY, ZONE
from liveblog_parse.text.shapes import could_be_headline
from liveblog_parse.times import read_time

DIGITS = "0123456789"
MARKS = "◆■"

_BREAKING = re.compile(rf"[{MARKS}]? ?(?:BREAKING|Breaking)$|[{MARKS}]$")
_AGO = r"\d{1,2} (?:minute|hour)s? ago"
_DASH = "[-–—|•]"
# "30 minutes ago⏎3.30pm⏎September 12", some of these, or one line of it all; "3.30pm - September 12". A day below is
# all of its line: "May 8: the day ahead" is a title.
_TIME = re.compile(
    rf"(?P<ago>{_AGO})?"
    rf"(?P<clock>(?(ago)(?:[ \n]| {_DASH} )?){PRINTED_CLOCK}"
    rf"(?:(?:(?P<below>\n)| | {_DASH} )?(?P<day>{PRINTED_DAY})(?(below)(?=\n|$)))?)?"
    r"(?<=[a-z\d])(?=\W|$|[A-Z])"
)
_JOINT = re.compile(rf"(?: ?(?:{_DASH}|:))? ?(?=[A-Z0-9“‘'\"£$€])")
_MOST_MARKS = 2
_MOST_LINES = 3
_LONGEST = 300


@frozen
class UpdateTime:
    """Where the time of an update stands, and what it says."""

    reading: TimeReading
    first: int
    """The line of the time; those before it say that the news is breaking."""
    end: int
    """The line after the last."""
    until: int | None = None
    """Where on the last line the time ends, if more stands behind it."""
    rest: int | None = None
    """Where that begins: the title, or the prose."""
    label: int | None = None
    """The line between the time since and the clock that says the news is breaking."""


def time_at(texts: Sequence[str], index: int) -> UpdateTime | None:
    """The time of an update that is printed from the line `index` on.

    >>> time_at(["BREAKING", "30 minutes ago", "3.30pm", "Ferries tied up"], 0).reading.raw
    '30 minutes ago 3.30pm'
    >>> time_at(["3.30pm September 12 Ferries tied up", "They wait."], 0).rest
    20
    """
    first = index
    while texts[index][0] not in DIGITS and first < index + _MOST_MARKS and _is_breaking(texts, first):
        first += 1
    if first >= len(texts) or texts[first][0] not in DIGITS:
        return None
    label = first + 1 if texts[first].endswith(" ago") and _is_breaking(texts, first + 1) else None
    rest = first + 1 if label is None else first + 2
    below = takewhile(_is_short, texts[rest : rest + _MOST_LINES - 1])
    printed = "\n".join((texts[first][:_LONGEST], *below))
    found = _TIME.match(printed)
    if found is None:
        return None
    more = found.group().count("\n")
    label = label if more else None
    end = rest + more if more else first + 1
    reading = _read(found.group().replace("\n", " "))
    if found.end() == len(printed) or printed[found.end()] == "\n":
        is_time = _is_sure(found) or _is_over_title(texts, end)
        return UpdateTime(reading, first, end, label=label) if is_time else None
    behind = _JOINT.match(printed, found.end())
    line = printed.rfind("\n", 0, found.end()) + 1
    if behind is None or not _is_sure(found) or (end == len(texts) and could_be_headline(printed[line:])):
        return None
    return UpdateTime(reading, first, end, found.end() - line, behind.end() - line, label)


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST


def _is_breaking(texts: Sequence[str], index: int) -> bool:
    return index < len(texts) and _BREAKING.match(texts[index]) is not None


def _is_sure(found: re.Match[str]) -> bool:
    """Whether more than a clock is printed, or than how long ago it was."""
    return found["clock"] is not None and (found["ago"] is not None or found["day"] is not None)


def _is_over_title(texts: Sequence[str], index: int) -> bool:
    return index < len(texts) and could_be_headline(texts[index])


def _read(printed: str) -> TimeReading:
    return read_time(printed, zone=ZONE) or TimeReading(raw=printed)
