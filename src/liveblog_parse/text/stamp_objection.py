"""Why the stamps of a text are not those of live posts, where an outlet's own words say whose they would be."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from liveblog_parse.text.lines import Lines
from liveblog_parse.text.order import A_DAY, against_walk
from liveblog_parse.text.prose import against_kind, against_none
from liveblog_parse.text.stamp_style import Style
from liveblog_parse.text.stamps import Stamp, find_stamps


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
