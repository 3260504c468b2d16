"""Lists of key events above the posts, whose items look like posts: a time and a title, and nothing under it.

::

    Key events
    15.50 BST
    Ferries return to Lund
    12.10 BST
    Crews walk out
    16.04 BST
    Pilots are back
    They will work from noon, the union said.

An item is told by the post that it leads to, or by the times, which start anew under the list. What no outlet's style
reads cannot wait for posts: there `key_items.py` tells the list by its lines.
"""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from attrs import evolve

from liveblog_parse.model import Paragraph, TimeReading
from liveblog_parse.text.page import Draft, Page

_FEWEST = 3
"""Items of a list that shows by its times alone."""
_FIRST = 60
"""Posts among which items stand."""
_MOST_BARE = 10
"""One in so many posts may have nothing under its title without being an item."""
_HEADING = re.compile(
    r"(?:Key (?:events?|moments|points|developments|updates)|What (?:we know|you need to know|to know)\b.{0,40}"
    r"|Summary|Highlights|At a glance|Timeline|Top stories)\W*",
    re.IGNORECASE,
)


def fold_key_list(page: Page) -> None:
    """Make key points of items that were read as posts; the posts that they lead to stay."""
    items = _repeated(page.posts) or _listed(page.posts)
    if not items or len(items) == len(page.posts):
        return
    folded = {post.index for post in items}
    page.key_points.extend(filter(None, map(_title, items)))
    first = min(span.start for span in page.spans if span.entry in folded)
    page.spans = [
        evolve(span, role="key_point" if span.role in _TITLES else "boilerplate") if span.entry in folded else span
        for span in page.spans
    ]
    _take_heading(page, first)
    page.drop(folded)


_TITLES = ("headline", "paragraph")


def _title(post: Draft) -> str | None:
    """All that a post says, if it is one line without a stop; `None` of any other."""
    if post.headline:
        return None if post.blocks else post.headline
    only = post.blocks[0] if len(post.blocks) == 1 else None
    return only.text if isinstance(only, Paragraph) and only.text[-1] != "." else None


def _repeated(posts: list[Draft]) -> list[Draft]:
    """The posts that are nothing but the title and the time of one further down."""
    told: dict[str | None, Draft] = {}
    items: list[Draft] = []
    for post in reversed(posts):
        title = _title(post)
        if title is None:
            told[post.headline] = post
        elif post.index is not None and post.index < _FIRST and title in told and _is_same(post, told[title]):
            items.append(post)
    return items[::-1]


def _is_same(item: Draft, post: Draft) -> bool:
    return _clock(item) is None or _clock(item) == _clock(post)


def _clock(post: Draft) -> tuple[int, int] | None:
    reading = post.published_as
    return (reading.hour, reading.minute or 0) if reading and reading.hour is not None else None


def _listed(posts: list[Draft]) -> list[Draft]:
    """The first posts, if they are nothing but titles, hardly any other is, and the times start anew under them."""
    items = list(takewhile(lambda post: _title(post) is not None, posts))
    rest = posts[len(items) :]
    if len(items) < _FEWEST or not rest or _MOST_BARE * sum(_title(post) is not None for post in rest) > len(rest):
        return []
    return items if _starts_anew(items, rest[0]) else []


def _starts_anew(items: list[Draft], post: Draft) -> bool:
    """Whether the time of a post is against the order of the items above it, or of another kind."""
    places = [place for one in items if (place := _place(one.published_as))]
    below, kinds = _place(post.published_as), {kind for kind, _ in places}
    if below is None or len(places) < len(items) or len(kinds) > 1:
        return False
    if below[0] not in kinds:
        return True
    steps = [other - one for (_, one), (_, other) in pairwise(places)]
    back = below[1] - places[-1][1]
    return (max(steps) <= 0 < back) or (back < 0 <= min(steps))


def _place(reading: TimeReading | None) -> tuple[str, int] | None:
    """Where a time stands among those of its kind: of clocks, or of times since."""
    if reading is None:
        return None
    if reading.hour is not None:
        day = (reading.month or 0) * 31 + (reading.day or 0)
        return "clock", (day * 24 + reading.hour) * 60 + (reading.minute or 0)
    return None if reading.ago is None else ("since", -reading.ago)


def _take_heading(page: Page, start: int) -> None:
    """The heading of the list is no prose of the lead."""
    above = page.lead.blocks[-1] if page.lead.blocks else None
    if not isinstance(above, Paragraph) or _HEADING.fullmatch(above.text) is None:
        return
    place = max((at for at, span in enumerate(page.spans) if span.role == "lead" and span.start < start), default=None)
    if place is not None:
        page.spans[place] = evolve(page.spans[place], role="boilerplate")
        page.lead.blocks.pop()
