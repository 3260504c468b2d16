"""Where posts open in a text that has lost its line ends: the times that are no prose's and not the page's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise

from liveblog_parse.text.camels import UPPER
from liveblog_parse.text.seams import Patterns, Place, Seams, parted, patterns_of

# What every opening holds: a clock, or how long ago.
_TIME = re.compile(r"[0-9](?:[:.h]\d\d|[a-z]{0,2}(?: [A-Za-z]{1,7})? [Aa](?:go|GO))")
_ABOVE, _BELOW = 70, 140
"""Characters around a time in which its opening stands."""
_FEWEST = 2
_GOES_ON = re.compile(rf"{_TIME.pattern}(?=[^\n]{{20}})")


def goes_on(source: str) -> bool:
    """Whether the line goes on behind several times; where posts have lines of their own it does not."""
    return len(list(islice(_GOES_ON.finditer(parted(source[:_LOOKED_AT])), _FEWEST))) == _FEWEST


_LOOKED_AT = 1_000_000
"""Characters in which a text that has lost its line ends shows it."""


def windows_of(source: str) -> Iterator[tuple[int, int]]:
    """Where times stand."""
    start = end = -1
    for time in _TIME.finditer(source):
        if time.start() - _ABOVE > end:
            if end > 0:
                yield start, end
            start = max(time.start() - _ABOVE, 0)
        end = min(time.end() + _BELOW, len(source))
    if end > 0:
        yield start, end


_FIGURES = re.compile(r"(?P<hour>\d{1,2}) ?[.:h] ?(?P<minute>\d{2})(?: ?(?P<half>[ap])\.?m)?", re.IGNORECASE)
_AGE = re.compile(r"(?P<count>\d{1,3}) ?(?P<unit>[mhd])[a-z]* ago", re.IGNORECASE)
_UNITS = {"h": 60, "d": 24 * 60}
"""Minutes."""
_HALF_A_DAY = 12 * 60


def openings_in(source: str, seams: Seams, windows: Iterable[Place]) -> tuple[list[Place], int]:
    """Where posts open, and how many are seen; looked for in these parts of the source."""
    patterns = patterns_of(seams)
    matches = [match for part in windows for match in _openings(source, patterns, *part)]
    standings = [_standing(source, match, patterns) for match in matches]
    sure = [at for at, standing in enumerate(standings) if standing == "sure"]
    if "between" in standings:
        minutes = [_minutes(match.group()) for match in matches]
        between = [at for at, standing in enumerate(standings) if standing == "between"]
        if _run_back([minutes[at] for at in between]):
            sure = sorted((*sure, *between))
            sure = sorted((*sure, *_in_order(sure, standings, minutes)))
    is_above = bool(sure) and not {"prose", "perhaps"}.isdisjoint(standings[: sure[0]])
    seen = standings.count("sure") + standings.count("between") + is_above
    return [matches[at].span() for at in sure], seen


def _openings(source: str, patterns: Patterns, start: int, end: int) -> Iterator[re.Match[str]]:
    while found := patterns.opens.search(source, start, end):
        match = patterns.opening.match(source, found.start(), end)
        assert match is not None, "an opening was seen here"
        yield match
        start = match.end()


def _in_order(sure: list[int], standings: list[str], minutes: list[int]) -> Iterator[int]:
    """Clocks behind a capital or a figure that are later than the next opening and earlier than the one before."""
    for above, below in pairwise(sure):
        last = minutes[above]
        for at in range(above + 1, below):
            if standings[at] == "perhaps" and last > minutes[at] > minutes[below]:
                last = minutes[at]
                yield at


def _standing(source: str, match: re.Match[str], patterns: Patterns) -> str:
    """How a match stands: surely, "between" two sentences, "perhaps" as an opening, as in prose, or as the page's."""
    start, end = match.span()
    above = source[max(start - _NEAR, 0) : start]
    if _OF_PAGE.search(above):
        return "page"
    if match["sure"]:
        return "sure"
    is_parted = source[end : end + 1] == " "
    if not above.strip(" \t") or above[-1] in "\n\r":
        return "between" if is_parted else "sure"
    if not above[-1].isspace():
        return "prose" if is_parted else "sure"
    if _SENTENCE_END.search(above) or patterns.closing.search(above):
        return "between"
    return "perhaps" if _NAMED.search(above) else "prose"


_NAMED = re.compile(rf"(?:[{UPPER}][\w’'-]*|\d)\s+$")
_NEAR = 40
# As in "Published Wed, Sep 13 2023", "Updated20:49", "Stand: 06.03.2024".
_OF_PAGE = re.compile(
    r"(?:[Pp]ublished|[Uu]pdated|[Mm]odified|[Pp]osted|Stand|[Aa]ktualisiert|[Mm]is à jour|[Aa]ggiornato)"
    r"(?: (?:at|on|am|um|à|alle))?:?\s*$"
)
_SENTENCE_END = re.compile(r"[.!?…)][”’\")]*\s+$")


def _run_back(minutes: list[int]) -> bool:
    """Whether most of the clocks are earlier than the one before."""
    steps = [(above - below) % (2 * _HALF_A_DAY) for above, below in pairwise(minutes)]
    back = sum(0 < step < _HALF_A_DAY for step in steps)
    return len(steps) >= _FEWEST and back * 10 >= len(steps) * 8


def _minutes(clock: str) -> int:
    found = _FIGURES.search(clock)
    if found is None:
        age = _AGE.search(clock)
        return -int(age["count"]) * _UNITS.get(age["unit"].lower(), 1) if age else 0
    hour = int(found["hour"]) % 12 + 12 * (found["half"] in {"p", "P"}) if found["half"] else int(found["hour"])
    return hour * 60 + int(found["minute"])
