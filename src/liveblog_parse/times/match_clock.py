"""The minute of a match, which is no time of day."""

from __future__ import annotations

import re

_MATCH_CLOCK = re.compile(
    r"""
    [0-9]{1,3} (?: \s?\+\s?[0-9]{1,2} )? ['’\u2032]  (?: \s?\+\s?[0-9]{1,2} ['’\u2032]? )?   # 90', 45'+2', 45+2'
    | HT | FT | KO | AET | Half[ -]time | Full[ -]time
    """,
    re.VERBOSE,
)


def read_match_clock(printed: str) -> str | None:
    """A printed match clock, without the space around it; `None` for anything else.

    >>> read_match_clock(" 45'+2' ")
    "45'+2'"
    >>> read_match_clock("14:05") is None
    True
    """
    text = printed[:64].strip()
    return text if len(printed) <= 64 and _MATCH_CLOCK.fullmatch(text) else None
