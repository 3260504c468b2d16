"""Posts that end with their time, as on pages that print it in small type below the prose.

::

    ## Ferries return to Lund
    Three ferries left at noon, the harbour master said.
    14:05
    ## Crews go home
    The strike is over.
    13:12

Words alone do not tell such posts from those that open with their time. Titles that are marked as headings do, where
one stands over the first time and none below the last.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from liveblog_parse.model import Boundary
from liveblog_parse.text.layout import Rule
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Page
from liveblog_parse.text.stamps import Stamp

_FEWEST = 3
_LONGEST_FOOT = 40
"""Lines below the last time among which no other post would open."""


def rules_of_times_below(lines: Lines, stamps: Sequence[Stamp]) -> tuple[Rule, ...]:
    """The rules for posts above these times; none where the posts stand below them."""
    titles = _titles(lines, stamps)
    if not titles:
        return ()
    times = {stamp.line: stamp for stamp in stamps}

    def take_title(page: Page, index: int) -> int:
        if index not in titles:
            return 0
        post = page.open(Boundary.HEADLINE)
        post.headline = page.take("headline", index, of=post)
        return 1

    def take_time(page: Page, index: int) -> int:
        stamp, post = times.get(index), page.post
        if stamp is None or post is None:
            return 0
        for line in range(index, stamp.end):
            page.take("time", line, of=post)
        post.published_as = stamp.reading
        page.close(Boundary.TIME)
        return stamp.end - stamp.line

    return Rule(name="title over its time", take=take_title), Rule(name="time below its post", take=take_time)


def _titles(lines: Lines, stamps: Sequence[Stamp]) -> frozenset[int]:
    """The headings that open the posts above the stamps; none where the posts stand below."""
    if len(stamps) < _FEWEST or not lines.markup.marks or _has_heading(lines, stamps[-1].end, len(lines)):
        return frozenset()
    levels = {lines.mark(stamp.end) for stamp in stamps[:-1]}
    level = levels.pop()
    if levels or level[:1] != "#":
        return frozenset()
    first = next((line for line in range(stamps[0].line - 1, -1, -1) if lines.is_heading(line)), 0)
    if lines.mark(first) != level or first + 1 == stamps[0].line:
        return frozenset()
    is_under_prose = all(below.line > above.end + 1 for above, below in pairwise(stamps))
    return frozenset((first, *(stamp.end for stamp in stamps[:-1]))) if is_under_prose else frozenset()


def _has_heading(lines: Lines, start: int, end: int) -> bool:
    return any(lines.is_heading(line) for line in range(start, min(end, start + _LONGEST_FOOT)))
