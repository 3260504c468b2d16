"""Posts of several live blogs about one event in one order of time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import takewhile
from typing import Literal

from attrs import frozen

from liveblog_parse.checked import live_blogs
from liveblog_parse.model import Entry, Label, LiveBlog
from liveblog_parse.page_order import is_newest_first


@frozen(kw_only=True)
class TimelineItem:
    """A post in its place in a timeline."""

    entry: Entry
    outlet: str
    blog: int
    """Index into the live blogs of the timeline."""
    placed_by: Literal["instant", "order"]
    """`order` where the post has no instant and stands beside its neighbours on its own page."""


@frozen(kw_only=True)
class Timeline:
    """The posts of several live blogs, oldest first. Iterating gives the items; `len` counts them."""

    items: tuple[TimelineItem, ...]
    blogs: tuple[LiveBlog, ...]

    def __iter__(self) -> Iterator[TimelineItem]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def _repr_html_(self) -> str:
        """The timeline as a notebook shows it."""
        from liveblog_parse.export.notebook import timeline_html

        return timeline_html(self)


def timeline(blogs: Iterable[LiveBlog]) -> Timeline:
    """Put the posts of live blogs about one event in one order, by instant, oldest first.

    A post without an instant stands right behind the post that comes before it in time on its own page; before the
    first one with an instant where none does. Posts of a page without any instant stand behind all others, live blog by
    live blog. At the same instant, the live blog that was given first goes first. Raises `InvalidArgumentError` for
    what is no live blog.

    >>> from datetime import UTC, datetime
    >>> import liveblog_parse as lb
    >>> def page(outlet: str, *posts: tuple[str, int | None]) -> lb.LiveBlog:
    ...     entries = [
    ...         lb.Entry(
    ...             boundary=lb.Boundary.ELEMENT,
    ...             headline=headline,
    ...             published=hour and datetime(2024, 3, 2, hour, tzinfo=UTC),
    ...         )
    ...         for headline, hour in posts
    ...     ]
    ...     return lb.LiveBlog(outlet=outlet, layout="cards", form="html", entries=tuple(entries))
    >>> gazette = page("gazette", ("Ferry sails", 12), ("Fog lifts", None), ("Quay closed", 9))
    >>> courier = page("courier", ("Port shut", 10), ("No ferry", 8))
    >>> for item in lb.timeline([gazette, courier]):
    ...     print(item.outlet, item.entry.headline, item.placed_by)
    courier No ferry instant
    gazette Quay closed instant
    gazette Fog lifts order
    courier Port shut instant
    gazette Ferry sails instant
    """
    known = tuple(live_blogs(blogs, "timeline"))
    runs = [run for index, blog in enumerate(known) for run in _runs(blog, index)]
    dated = sorted((run for run in runs if run.instant is not None), key=_instant)
    undated = [run for run in runs if run.instant is None]
    return Timeline(items=tuple(item for run in (*dated, *undated) for item in run.items), blogs=known)


@frozen
class _Run:
    """Posts that stay together: one with an instant, and those without that stand beside it on its page."""

    instant: datetime | None
    items: list[TimelineItem]


def _instant(run: _Run) -> datetime:
    assert run.instant is not None
    return run.instant


def _runs(blog: LiveBlog, index: int) -> list[_Run]:
    """The posts of a page, oldest first by its own order; posts before the first instant join its run."""
    if is_newest_first(blog.entries):
        return _stream(blog, index, blog.entries[::-1])
    # A post pinned above the oldest one is no neighbour of what comes next.
    pinned = sum(1 for _ in takewhile(_is_pinned, blog.entries))
    runs = [run for entry in blog.entries[:pinned] for run in _stream(blog, index, [entry])]
    return _stream(blog, index, blog.entries[pinned:]) + runs


def _is_pinned(entry: Entry) -> bool:
    return Label.PINNED in entry.labels and entry.published is not None


def _stream(blog: LiveBlog, index: int, entries: Sequence[Entry]) -> list[_Run]:
    runs: list[_Run] = []
    for entry in entries:
        placed_by: Literal["instant", "order"] = "order" if entry.published is None else "instant"
        item = TimelineItem(entry=entry, outlet=blog.outlet, blog=index, placed_by=placed_by)
        if not runs:
            runs.append(_Run(entry.published, [item]))
        elif entry.published is None:
            runs[-1].items.append(item)
        elif runs[-1].instant is None:
            runs[-1] = _Run(entry.published, [*runs[-1].items, item])
        else:
            runs.append(_Run(entry.published, [item]))
    return runs
