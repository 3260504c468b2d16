"""Posts that end with their time, as on pages that print it in small type below the prose.

::

    ## Ferries return to Lund
    Three ferries left at noon, the harbour master said.
    14:05
    ## Crews go home
    The strike is over.
    13:12

Titles that are marked as headings tell such posts from those that open with their time, where one stands over the first
time and none below the last. Without marks it is where prose stands: under a title right above the first time, below
other prose at that, and nowhere right below the last.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from functools import partial
from itertools import pairwise

from liveblog_parse.model import Boundary
from liveblog_parse.text.comments_part import comments_start
from liveblog_parse.text.key_items import key_items
from liveblog_parse.text.layout import Rule
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import is_prose
from liveblog_parse.text.page import Page
from liveblog_parse.text.shapes import could_be_headline
from liveblog_parse.text.stamp_style import Style, people
from liveblog_parse.text.stamps import Stamp

_FEWEST = 3
_LONGEST_FOOT = 40
"""Lines below the last time among which no other post would open."""


def rules_of_times_below(lines: Lines, stamps: Sequence[Stamp], style: Style) -> tuple[Rule, ...]:
    """The rules for posts above these times; none where the posts stand below them."""
    titles = _titles(lines, stamps, style)
    if not titles:
        return ()
    end = _below(lines, stamps[-1], style)
    times = {stamp.line: stamp for stamp in stamps}
    return (
        Rule(name="title over its time", take=partial(_take_title, titles)),
        Rule(name="time below its post", take=partial(_take_time, times, titles, style)),
        Rule(name="foot", take=partial(_take_foot, end)),
    )


def _take_title(titles: Container[int], page: Page, index: int) -> int:
    if index not in titles:
        return 0
    post = page.open(Boundary.HEADLINE)
    post.headline = page.take("headline", index, of=post)
    return 1


def _take_time(times: Mapping[int, Stamp], titles: Container[int], style: Style, page: Page, index: int) -> int:
    """The time, and names and labels on the lines below it, up to what opens the next post."""
    stamp, post = times.get(index), page.post
    if stamp is None or post is None:
        return 0
    for line in range(index, stamp.end):
        page.take("time", line, of=post)
    post.published_as = stamp.reading
    end = stamp.end if stamp.end in titles else _below(page.lines, stamp, style)
    for line in range(stamp.end, end):
        text = page.lines.texts[line]
        if label := style.labels.get(text):
            page.label(post, label, line)
        else:
            page.take("byline", line, of=post)
            post.sign(*people(text))
    page.close(Boundary.TIME)
    return end - index


def _take_foot(end: int, page: Page, index: int) -> int:
    """What stands below the last post is nobody's."""
    if index < end:
        return 0
    for line in range(index, len(page.lines)):
        page.take("unplaced", line)
    return len(page.lines) - index


def _titles(lines: Lines, stamps: Sequence[Stamp], style: Style) -> frozenset[int]:
    """The lines that open the posts above the stamps; none where the posts stand below."""
    if len(stamps) < _FEWEST:
        return frozenset()
    if lines.markup.marks:
        first, others = _first_heading(lines, stamps), [stamp.end for stamp in stamps[:-1]]
    elif _tells(lines, _below(lines, stamps[-1], style), comments_start(lines)):
        return frozenset()
    else:
        others = [_below(lines, stamp, style) for stamp in stamps[:-1]]
        first = _first_title(lines, stamps[0], others)
    are_under_prose = all(below.line > above.end + 1 for above, below in pairwise(stamps))
    return frozenset((first, *others)) if first is not None and are_under_prose else frozenset()


def _below(lines: Lines, stamp: Stamp, style: Style) -> int:
    """The line below a stamp, and below the names and labels under it."""
    end = stamp.end
    last = min(len(lines), stamp.end + _TOP)
    while end < last and (lines.texts[end] in style.labels or people(lines.texts[end])):
        end += 1
    return end


def _first_heading(lines: Lines, stamps: Sequence[Stamp]) -> int | None:
    """The heading over the first stamp, if one of its level opens what stands below each stamp but the last."""
    if _has_heading(lines, stamps[-1].end, len(lines)):
        return None
    levels = {lines.mark(stamp.end) for stamp in stamps[:-1]}
    level = levels.pop()
    if levels or level[:1] != "#":
        return None
    first = next((line for line in range(stamps[0].line - 1, -1, -1) if lines.is_heading(line)), 0)
    return None if lines.mark(first) != level or first + 1 == stamps[0].line else first


def _has_heading(lines: Lines, start: int, end: int) -> bool:
    return any(lines.is_heading(line) for line in range(start, min(end, start + _LONGEST_FOOT)))


def _first_title(lines: Lines, stamp: Stamp, below: Sequence[int]) -> int | None:
    """The title over the first stamp and its prose, if these lines below the stamps are titles over prose, too."""
    if not all(_is_titled(lines, line) for line in below):
        return None
    above = range(stamp.line - 1, max(stamp.line - _LONGEST_POST, 0), -1)
    first = next((line for line in above if _is_titled(lines, line)), None)
    if first is None:
        return None
    items = key_items(lines)
    end = items.start if items and items.stop <= first else first
    return first if any(map(is_prose, lines.texts[max(end - _ABOVE, 0) : end])) else None


def _is_titled(lines: Lines, line: int) -> bool:
    """Whether a line is a title over prose; a byline may stand between the two."""
    text = lines.texts[line]
    is_title = could_be_headline(text) and not is_prose(text) and not people(text)
    return is_title and _tells(lines, line + 1, line + _TOP)


def _tells(lines: Lines, start: int, end: int) -> bool:
    return any(map(is_prose, lines.texts[start : min(end, start + _TOP)]))


_TOP = 3
"""Lines in which a post that opens has a title and its prose has begun."""
_ABOVE = 8
"""Lines above the first post, and above a list of key events, among which the page's own prose stands."""
_LONGEST_POST = 30
"""Lines."""
