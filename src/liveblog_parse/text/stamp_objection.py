"""Why the stamps of a text are not those of live posts, where an outlet's own words say whose they would be."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from liveblog_parse.text.lines import Lines
from liveblog_parse.text.order import A_DAY, against_walk
from liveblog_parse.text.prose import against_kind, against_none, against_talk
from liveblog_parse.text.stamp_style import Style
from liveblog_parse.text.stamps import Stamp, find_stamps, first_stamps


def objects(style: Style, *, fewest: int = 2) -> Callable[[Lines], str | None]:
    """What `TextLayout.objection` takes: why the stamps of a text are not those of live posts."""

    def objection(lines: Lines) -> str | None:
        stamps = [stamp for stamp in find_stamps(lines, zone=style.zone) if style.opens(stamp)]
        if len(stamps) < fewest:
            return f"fewer than {fewest} times open posts"
        if not stamps:  # other marks show the posts
            return None
        clocked = [stamp for stamp in stamps if stamp.form != "ago"]
        same = max(clocked, [stamp for stamp in stamps if stamp.form == "ago"], key=len)
        posts = [_Stamped(stamp.line, stamp) for stamp in stamps]
        return against_walk(_minutes(same), forgiven=1) or against_none(lines, posts) or against_kind(lines, posts)

    return objection


def days_apart(lines: Lines) -> str | None:
    r"""Why times that have their days are not those of live posts: they stand in a calendar, or in a list of articles.

    >>> days_apart(Lines("5 June 2024, 14:05\nTea\n7 June 2024, 15:00\nCake\n9 June 2024, 11:30\nHome"))
    'the clocks are days apart'
    """
    every = first_stamps(lines, _ENOUGH)
    dated = [stamp for stamp in every if stamp.day is not None]
    if len(dated) < 2 or 2 * len(dated) < len(every):
        return None
    steps = sorted(abs(other - one) for one, other in pairwise(_minutes(dated)))
    far = _FAR if len(steps) > _FEWEST - 1 else _A_DAY
    return "the clocks are days apart" if steps[(len(steps) - 1) // 2] > far else None


def in_a_list(lines: Lines) -> str | None:
    """Why times are not those of live posts: days lie between them, or nothing is told under them."""
    posts = [_Stamped(stamp.line, stamp) for stamp in first_stamps(lines, _ENOUGH) if stamp.day is not None]
    return days_apart(lines) or (against_none(lines, posts) if len(posts) >= _FEWEST else None)


def talk(lines: Lines) -> str | None:
    """Why what stands under times is not the prose of live posts: people say it, or others can answer it."""
    posts = [_Stamped(stamp.line, stamp) for stamp in first_stamps(lines, _ENOUGH)]
    return against_talk(lines, posts) if len(posts) >= _FEWEST else None


_FEWEST = 3
_ENOUGH = 100
_FAR = 12 * 60
"""Minutes between most posts, above which even a live blog of several days is none."""
_A_DAY = 20 * 60
"""As much between two posts, or three, of which a night may part two."""


class _Stamped(NamedTuple):
    """A line that opens a post with nothing but its stamp."""

    line: int
    stamp: Stamp
    rest: str = ""


def _minutes(stamps: list[Stamp]) -> list[int]:
    """Of all days, where every stamp has its day."""
    days = [stamp.day for stamp in stamps]
    dated = [stamp.minutes + (day or 0) * A_DAY for stamp, day in zip(stamps, days, strict=True)]
    return [stamp.minutes for stamp in stamps] if None in days else dated
