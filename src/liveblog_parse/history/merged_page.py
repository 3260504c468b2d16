"""One LiveBlog from the pages of all captures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from liveblog_parse.history.captures import order_issues
from liveblog_parse.history.sighting import Sighting
from liveblog_parse.model import Entry, Issue, LiveBlog

_FROM_THE_NEWEST_THAT_HAS_IT = (
    "url", "site_name", "headline", "standfirst", "image", "key_points", "lead", "authors", "language", "zone",
    "published", "modified", "coverage_start", "coverage_end", "captured", "is_live",
)  # fmt: skip


def merged_page(sightings: Sequence[Sighting], entries: Mapping[int, Entry]) -> LiveBlog:
    """The live blog that has the posts, in their order, and what the newest page that says it says of the live blog.

    It is no page itself: it has neither page number nor ledger, and its posts no spans. Issues and unplaced texts are
    those of the newest capture, and of each post as it was last shown.
    """
    newest_first = [page for sighting in reversed(sightings) for page in sighting.capture.pages]
    said: dict[str, Any] = {name: _first(name, newest_first) for name in _FROM_THE_NEWEST_THAT_HAS_IT}
    newest = newest_first[0]
    return attrs.evolve(
        newest,
        **said,
        pages=None,
        ledger=(),
        entries=tuple(entries.values()),
        unplaced=tuple(dict.fromkeys(text for page in sightings[-1].capture.pages for text in page.unplaced)),
        issues=tuple(dict.fromkeys(_issues(sightings, list(entries)))),
    )


def _first(name: str, pages: Sequence[LiveBlog]) -> object:
    """The value of the first page that has one; an empty one of the first where none has."""
    values = [getattr(page, name) for page in pages]
    return next((value for value in values if value is not None and value != ()), values[0])


def _issues(sightings: Sequence[Sighting], posts: Sequence[int]) -> Iterator[Issue]:
    yield from order_issues([sighting.capture for sighting in sightings])
    for page in sightings[-1].capture.pages:
        yield from (issue for issue in page.issues if issue.entry is None)
    latest: dict[int, list[Issue]] = {}
    for sighting in sightings:
        latest |= _issues_of_posts(sighting)
    for index, post in enumerate(posts):
        yield from (attrs.evolve(issue, entry=index) for issue in latest[post])


def _issues_of_posts(sighting: Sighting) -> dict[int, list[Issue]]:
    """The issues about each post of a capture, on the page that shows it."""
    found: dict[int, list[Issue]] = {post: [] for post in sighting.shown}
    for page, posts in zip(sighting.capture.pages, sighting.numbers, strict=True):
        for issue in page.issues:
            if issue.entry is not None and sighting.shown[posts[issue.entry]][1] is page:
                found[posts[issue.entry]].append(issue)
    return found
