"""Days on lines of their own between posts that print clocks: each is the day of the posts below it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping

from liveblog_parse.model import TimeReading
from liveblog_parse.text.layout import Rule
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import BULLETS, bullet_of
from liveblog_parse.text.stamps import find_days


def days_between(lines: Lines) -> Mapping[int, TimeReading]:
    r"""The lines that hold nothing but a day, where there are several, and clocks between them.

    One alone is the page's, and several above all clocks are those of teasers.

    >>> days = days_between(Lines("5 March 2024\n14:05 Quay open\n4 March 2024\n22:11 Quay shut"))
    >>> [(line, day.day) for line, day in days.items()]
    [(0, 5), (2, 4)]
    """
    return lines.once("days between", lambda: _find(lines))


def _find(lines: Lines) -> Mapping[int, TimeReading]:
    days = find_days(lines)
    between = lines.texts[min(days, default=0) : max(days, default=0)]
    return days if any(_CLOCK.match(text, bullet_of(text)) for text in between if text[0] in _OPENS) else {}


_CLOCK = re.compile(r"[\[(]?\d{1,2} ?[:.h] ?\d{2}(?![.\d])")
_OPENS = frozenset(f"0123456789[({BULLETS}")


def day_above(lines: Lines, index: int) -> TimeReading | None:
    """The day under which a line stands."""
    days = days_between(lines)
    places = lines.once("places of days", lambda: sorted(days))
    above = bisect_right(places, index)
    return days[places[above - 1]] if above else None


def day_lines(lines: Lines) -> tuple[Rule, ...]:
    """The rule that takes them; none where there are none."""
    days = days_between(lines)

    def take(page: Page, index: int) -> int:
        if index not in days:
            return 0
        page.take("date", index)
        return 1

    opens = "".join(sorted({lines.edges[index][0] for index in days}))
    return (Rule(name="day above", take=take, opens=opens),) if days else ()
