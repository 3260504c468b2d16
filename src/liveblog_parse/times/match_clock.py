"""The minute of a match, which is no time of day."""

from __future__ import annotations

import re

_ADDED = r"(?:\ ?\+\ ?[0-9]{1,2})"
_SIGN = r"(?:['’\u2032])"
MINUTE = rf"""
    [0-9]{{1,3}} {_ADDED}? \ ?{_SIGN}(?![0-9]) (?:{_ADDED} {_SIGN}?)?       # 90', 45+2', 45'+2'
    | [0-9]{{1,3}} {_ADDED}? (?: \ ?min(?:s|ute)?\b\.? | e\ minute\b )        # 34 min
    | [0-9]{{1,3}} {_ADDED}? \.\ ?Min (?: ute\b{_ADDED}? | \b\.? )           # 34. Min., 90. Minute + 6
    | [0-9]{{1,3}} \. {_ADDED}                                               # 90.+7
    | (?:Min(?:uto)?|minuto)\b\.?\ [0-9]{{1,3}} {_ADDED}? {_SIGN}?          # Min. 34
"""
"""A pattern with `re.VERBOSE`: the minute as commentaries print it (BBC, ESPN, kicker, L'Équipe, Marca)."""
BREAKS = r"HT | FT | KO | AET | Half[ -]time | Full[ -]time | Kick-off"
"""As much for what stands in the minute's place when the ball rests."""
_MATCH_CLOCK = re.compile(rf"(?:{MINUTE} | {BREAKS})", re.VERBOSE)
_FIGURES = re.compile(r"[0-9]+")


def read_match_clock(printed: str) -> str | None:
    """A printed match clock, without the space around it; `None` for anything else.

    >>> read_match_clock(" 45'+2' "), read_match_clock("34. Min."), read_match_clock("HT")
    ("45'+2'", '34. Min.', 'HT')
    >>> read_match_clock("14:05") is None
    True
    """
    text = printed[:64].strip()
    return text if len(printed) <= 64 and _MATCH_CLOCK.fullmatch(text) else None


def minute_of(clock: str) -> tuple[int, int]:
    """The minute of a match clock that has one, and the minutes that were added to it.

    >>> minute_of("45'+2'"), minute_of("34. Min.")
    ((45, 2), (34, 0))
    """
    figures = [int(found) for found in _FIGURES.findall(clock)]
    return figures[0], figures[1] if len(figures) > 1 else 0
