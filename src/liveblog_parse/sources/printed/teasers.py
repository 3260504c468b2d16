"""Lists of links to other pages, which print times and titles as posts do, and are none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from liveblog_parse.sources.printed.rows import BULLET, Row
from liveblog_parse.times import read_time

_FEWEST = 3
"""Teasers that make a list."""


def without_teasers(rows: Sequence[Row], url: str | None) -> list[Row]:
    """The rows without lists of links to other pages.

    A list with summaries goes too, above the posts or below them; none are left if most times are those of such a list.
    """
    marked = [_Marked(row, _leads_away(row, url), *_times_of(row)) for row in rows]
    kept = [one for start, end in _between_lists(marked) for one in marked[start:end]]
    teasers = [index for index, one in enumerate(kept) if one.leads_away and _is_teaser(index, kept)]
    if len(teasers) >= _FEWEST:
        kept = _beside(teasers, kept)
    return [one.row for one in kept]


def _beside(teasers: Sequence[int], rows: list[_Marked]) -> list[_Marked]:
    """The rows on that side of all teasers where more times are; all or none, where times of posts are among them."""
    first = teasers[0] - rows[teasers[0] - 1].is_time if teasers[0] else 0
    last = _end_of(teasers[-1], rows)
    above, among, below = (
        sum(one.opens_with_time for one in part) for part in (rows[:first], rows[first:last], rows[last:])
    )
    if among <= len(teasers) and max(above, below) >= _FEWEST:
        return rows[: _above(first, rows)] if above > below else rows[last:]
    return [] if 2 * len(teasers) >= above + among + below else rows


def _end_of(teaser: int, rows: Sequence[_Marked]) -> int:
    """Where what follows a teaser begins: with the next time that is not its own, or with a heading over that."""
    own = teaser + 1 < len(rows) and rows[teaser + 1].is_time and rows[teaser].is_heading
    start = teaser + 1 + own
    end = next((index for index in range(start, len(rows)) if rows[index].opens_with_time), len(rows))
    return end - (end > start and end < len(rows) and rows[end - 1].is_heading)


class _Marked(NamedTuple):
    row: Row
    leads_away: bool
    is_time: bool
    opens_with_time: bool

    @property
    def is_heading(self) -> bool:
        return self.row.mark[:1] == "#"


def _between_lists(rows: Sequence[_Marked]) -> Iterator[tuple[int, int]]:
    """What stands between links, and their times, that follow one another.

    Of two times above the first link one is another's, and so is one below the last link of a list that opens with one.
    """
    start = index = 0
    while index < len(rows):
        if rows[index].is_time and index + 1 < len(rows) and rows[index + 1].is_time:
            index += 1
            continue
        end = index
        while end < len(rows) and (rows[end].leads_away or rows[end].is_time):
            end += 1
        if end > index + 1 and rows[index].opens_with_time and rows[end - 1].is_time and not rows[end - 1].leads_away:
            end -= 1
        if sum(row.leads_away for row in rows[index:end]) >= _FEWEST:
            yield start, _above(index, rows)
            start = end
        index = max(end, index + 1)
    yield start, len(rows)


def _above(index: int, rows: Sequence[_Marked]) -> int:
    """Where a list begins, with the heading over it."""
    return index - (index > 0 and rows[index - 1].is_heading)


def _is_teaser(index: int, rows: Sequence[_Marked]) -> bool:
    """Whether a link to another page has a time in it or above it; that of a heading may be below."""
    one = rows[index]
    is_below_a_time = index > 0 and rows[index - 1].is_time
    is_above_a_time = index + 1 < len(rows) and rows[index + 1].is_time and one.is_heading
    return one.opens_with_time or is_below_a_time or is_above_a_time


def _times_of(row: Row) -> tuple[bool, bool]:
    """Whether a row is a time, and whether it opens with one."""
    is_time = read_time(row.text) is not None
    return is_time, is_time or _CLOCK.match(row.text) is not None


def _leads_away(row: Row, url: str | None) -> bool:
    """Whether all of a row is linked to another page; a link to a post of this one has a fragment or a query."""
    time = _CLOCK.match(row.text)
    words = row.text[time.end() :] if time else row.text.removeprefix(BULLET)
    if not row.links or sum(link.end - link.start for link in row.links) < len(words.strip(_AROUND)):
        return False
    here = (url or "").partition("?")[0]
    return not any("#" in link.url or "?" in link.url or (here and link.url.startswith(here)) for link in row.links)


_AROUND = " :|–—-"
"""What may part a time from a title."""
_CLOCK = re.compile(rf"(?:{BULLET} )?\d{{1,2}} ?[:.h] ?\d{{2}}(?!\d)")
