"""Snapshots in the order in which they were taken, whatever the order in which they came."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time
from itertools import chain

from attrs import frozen

from liveblog_parse.export import dumps
from liveblog_parse.model import Entry, Issue, LiveBlog


@frozen(kw_only=True)
class Capture:
    """What was taken at one time: one page, or several pages of the live blog by their numbers."""

    pages: tuple[LiveBlog, ...]

    @property
    def moment(self) -> datetime | None:
        """When it was taken, as far as that is known."""
        return max(filter(None, map(moment_of, self.pages)), default=None)

    @property
    def entries(self) -> Iterator[Entry]:
        """The posts, page after page."""
        return chain.from_iterable(self.pages)


def moment_of(snapshot: LiveBlog) -> datetime | None:
    """When a snapshot was taken: `captured`; the latest time printed in it where that is a day or not known.

    Of a day, the moment is in that day (of UTC).
    """
    captured = snapshot.captured
    if isinstance(captured, datetime):
        return captured
    printed = max(_printed(snapshot), default=None)
    if captured is None:
        return printed
    first, last = (datetime.combine(captured, end, UTC) for end in (time.min, time.max))
    return min(max(printed, first), last) if printed else first


def _printed(snapshot: LiveBlog) -> Iterator[datetime]:
    yield from filter(None, (snapshot.modified, snapshot.published))
    for entry in snapshot:
        yield from filter(None, (entry.published, entry.updated))


def captures_of(snapshots: Iterable[LiveBlog]) -> list[Capture]:
    """The captures, oldest first; equal snapshots are one.

    Pages with the same `captured` and different numbers are one capture. Captures whose moment is not known come first.
    Of captures at the same moment the one with fewer posts is taken for the older, for live blogs grow; what is left is
    decided by their JSON, so that the order in which snapshots are given never matters.
    """
    together: defaultdict[datetime | date | None, list[LiveBlog]] = defaultdict(list)
    for snapshot in snapshots:
        together[snapshot.captured].append(snapshot)
    captures = (capture for group in together.values() for capture in _with_pages(_distinct(group)))
    return _in_order(captures)


def _distinct(snapshots: Sequence[LiveBlog]) -> list[LiveBlog]:
    """Each once. Only those that are equal at a glance are compared."""
    alike: defaultdict[tuple[object, ...], list[LiveBlog]] = defaultdict(list)
    for snapshot in snapshots:
        same = alike[snapshot.pages, snapshot.modified, snapshot.headline, len(snapshot), snapshot.entries[:1]]
        if snapshot not in same:
            same.append(snapshot)
    return [snapshot for same in alike.values() for snapshot in same]


def _with_pages(snapshots: Sequence[LiveBlog]) -> Iterator[Capture]:
    numbered = [(snapshot.pages.number, snapshot) for snapshot in snapshots if snapshot.pages and snapshot.pages.number]
    pages = dict(numbered)
    if len(pages) < len(numbered):
        yield from (Capture(pages=(snapshot,)) for snapshot in snapshots)
        return
    if pages:
        yield Capture(pages=tuple(pages[number] for number in sorted(pages)))
    yield from (Capture(pages=(one,)) for one in snapshots if not (one.pages and one.pages.number))


def _in_order(captures: Iterable[Capture]) -> list[Capture]:
    """By moment; dumping a live blog is dear, so its JSON is asked only where nothing else decides."""
    alike: defaultdict[tuple[datetime, int], list[Capture]] = defaultdict(list)
    for capture in captures:
        alike[capture.moment or _UNKNOWN, sum(map(len, capture.pages))].append(capture)
    return [capture for key in sorted(alike) for capture in _by_content(alike[key])]


_UNKNOWN = datetime.min.replace(tzinfo=UTC)


def _by_content(captures: list[Capture]) -> list[Capture]:
    return captures if len(captures) == 1 else sorted(captures, key=_json)


def _json(capture: Capture) -> list[str]:
    return [dumps(page) for page in capture.pages]


def order_issues(captures: Sequence[Capture]) -> Iterator[Issue]:
    """What is not sure of the order."""
    moments = [capture.moment for capture in captures]
    tied = len(moments) - len(set(moments) - {None})
    if tied and len(captures) > 1:
        yield Issue(
            code="capture-order-unknown",
            detail=f"{tied} of {len(captures)} captures have neither `captured` nor a time that says which is older; "
            "those with fewer posts were taken for the older",
        )
