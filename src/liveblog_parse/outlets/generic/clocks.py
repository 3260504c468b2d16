"""Lines that open with a clock, and whether those of a whole text could be the times of live posts.

Nothing but the clocks shows the posts, so all of them have to agree: one notation, one direction but for midnights, and
prose under each. What else is printed with clocks fails in one of these: timetables and tables have no prose, schedules
and recipes go by five minutes, recordings count from nought, chats and transcripts name a speaker on each line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from liveblog_parse.text.lines import Lines
from liveblog_parse.text.shapes import ends_a_sentence
from liveblog_parse.times.clock import read_clock

FEWEST = 3
"""Clocks without which a text is not taken for a live blog."""

# "11.57am", "21:00", "9:45 AM ET", "8.30 a.m.", "14h05", "20:11 Uhr"; alone, or with more of the line behind it.
CLOCK = re.compile(
    r"(?P<clock>(?P<figures>\d{1,2}(?::\d{2}|[.h]\d{2}(?=\s?[ap]\.?m|\s?Uhr|\s?(?:GMT|BST)|(?<=h\d\d)))"
    r"(?P<half> ?[ap]\.?m\b\.?| ?[AP]\.?M\b\.?)?)(?P<zone> (?:Uhr|[A-Z]{1,4}T))?)"
    r"(?![\w.,%/]|:\d| ?[–-] ?\d)(?P<joint>:? ?[-–—|•:]? ?)(?P<rest>.*)$"
)
# Opens as a clock does and is none: a score, a time with seconds, a range.
_LIKE_CLOCK = re.compile(r"\d{1,3}:\d")
_SPEAKER = re.compile(r"<|[^\s:.][^:.]{0,30}: ")
_WROTE = re.compile(r".{0,80}\b(?:wrote|writes|schrieb|a écrit) ?:$")

_MOST_ODD = 10
"""One clock in so many may be out of line."""
_HALF_A_DAY = 12 * 60
_NIGHT = 6 * 60
"""Minutes by which a clock has to go the wrong way to have passed midnight."""


class ClockLine(NamedTuple):
    """A line that opens with a clock."""

    line: int
    """Its index."""
    minutes: int
    notation: str
    rest: str


def clock_lines(lines: Lines) -> list[ClockLine]:
    """The lines of a text that open with a clock, in the notation that most of them have."""
    return _usual(list(_read(lines)))


def _usual(found: Sequence[ClockLine]) -> list[ClockLine]:
    usual = Counter(line.notation for line in found).most_common(1)
    return [line for line in found if line.notation == usual[0][0]]


def _read(lines: Lines) -> Iterator[ClockLine]:
    for index, edges in enumerate(lines.edges):
        if not "0" <= edges[0] <= "9":
            continue
        text = lines.texts[index]
        match = CLOCK.match(text)
        clock = read_clock(match["figures"]) if match else None
        if match and clock and clock.hour is not None:
            yield ClockLine(index, clock.hour * 60 + (clock.minute or 0), _notation(match), match["rest"])
        elif _LIKE_CLOCK.match(text):
            yield ClockLine(index, -1, "like a clock", text)


def _notation(match: re.Match[str]) -> str:
    """What is alike in all clocks of a page: the sign between the figures, the halves of the day, what follows."""
    clock = match["clock"]
    sign = next(sign for sign in ":.h" if sign in clock)
    half = "12" if match["half"] else "24"
    return f"{sign}{half}{'=' if not match['rest'] else match['joint'].strip() or '+'}"


def objection(lines: Lines) -> str | None:
    r"""Why the clocks of a text are not those of live posts; `None` where nothing speaks against it.

    >>> objection(Lines("10:01 Tea\n10:32 Cake\n11:04 Home"))
    'most clocks have no prose under them'
    """
    every = list(_read(lines))
    clocks = _usual(every)
    if not clocks or clocks[0].minutes < 0 or len(clocks) < FEWEST:
        return f"fewer than {FEWEST} clocks of one notation"
    if (len(every) - len(clocks)) * _MOST_ODD > len(every):
        return "the clocks are in several notations"
    minutes = [clock.minutes for clock in clocks]
    return _against_order(minutes) or _against_prose(lines, clocks)


def _against_order(minutes: Sequence[int]) -> str | None:
    """Posts go up or down the day, at any minute, and do not count from nought."""
    steps = [other - one for one, other in pairwise(minutes)]
    if not any(steps):
        return "all clocks are the same"
    against_up = sum(-_NIGHT < step < 0 for step in steps)
    against_down = sum(0 < step < _NIGHT for step in steps)
    if min(against_up, against_down) * _MOST_ODD > len(steps):
        return "the clocks go both ways"
    if against_up < against_down and minutes[0] < 1 and minutes[-1] < _HALF_A_DAY:
        return "the clocks count from nought"
    if 2 * sum(minute % 5 != 0 for minute in minutes) < len(minutes):
        return "most clocks are at full five minutes"
    return None


def _against_prose(lines: Lines, clocks: Sequence[ClockLine]) -> str | None:
    ends = [*(clock.line for clock in clocks[1:]), len(lines)]
    bodies = [
        [text for text in (clock.rest, *lines.texts[clock.line + 1 : end]) if text]
        for clock, end in zip(clocks, ends, strict=True)
    ]
    if 4 * sum(any(map(_is_sentence, body)) for body in bodies) < 3 * len(bodies):
        return "most clocks have no prose under them"
    if 2 * sum(bool(body) and _is_spoken(body[0]) for body in bodies) > len(bodies):
        return "most clocks stand before a speaker"
    return None


def _is_sentence(text: str) -> bool:
    return text.count(" ") >= 4 and ends_a_sentence(text) and text[-1] != ":"


def _is_spoken(text: str) -> bool:
    return _SPEAKER.match(text) is not None or _WROTE.match(text) is not None
