"""What one source of a page tells, before the sources are fused: its posts and what it says of the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from operator import attrgetter
from typing import Any, Literal, TypeAlias

from attrs import evolve, fields

from liveblog_parse.model import Author, Block, Image, Issue, Label, Pages, TimeReading
from liveblog_parse.record import record
from liveblog_parse.remembered import remembered
from liveblog_parse.times import read_epoch, read_time
from liveblog_parse.times.machine import FIRST_YEAR, LAST_YEAR

SourceName: TypeAlias = Literal["dom", "json-ld", "microdata", "app-state"]


@record(kw_only=True)
class When:
    """A time as a source gives it: a reading to be completed, and the instant where the source settles it."""

    reading: TimeReading
    instant: datetime | None = None
    """Aware, UTC, with fractions of a second; only from a machine time that names its offset."""


@record(kw_only=True)
class Post:
    """One post as one source tells it. What the source does not say is `None` or empty."""

    id: str | None = None
    url: str | None = None
    """As the source has it; it is made absolute later."""
    headline: str | None = None
    kickers: tuple[str, ...] = ()
    match_clock: str | None = None
    published: When | None = None
    updated: When | None = None
    authors: tuple[Author, ...] = ()
    labels: frozenset[Label] = frozenset()
    blocks: tuple[Block, ...] = ()
    unplaced: tuple[str, ...] = ()
    """Texts of the post that no field and no known furniture took."""
    is_copy: bool = False
    """A pinned copy of a post that stands elsewhere too."""


_NAMES = tuple(attribute.name for attribute in fields(Post))
_all_fields = attrgetter(*_NAMES)


def changed(post: Post, changes: Mapping[str, Any]) -> Post:
    """The post with other values in some fields, in half the time of `attrs.evolve`."""
    return Post(**{**dict(zip(_NAMES, _all_fields(post), strict=True)), **changes})


@record(kw_only=True)
class PageFacts:
    """What a source says of the page."""

    url: str | None = None
    site_name: str | None = None
    headline: str | None = None
    standfirst: str | None = None
    image: Image | None = None
    key_points: tuple[str, ...] = ()
    lead: tuple[Block, ...] = ()
    authors: tuple[Author, ...] = ()
    language: str | None = None
    zone: str | None = None
    published: When | None = None
    modified: When | None = None
    coverage_start: When | None = None
    coverage_end: When | None = None
    is_live: bool | None = None
    pages: Pages | None = None


@record(kw_only=True)
class Report:
    """All that one source tells."""

    source: SourceName
    layout: str
    """The layout that read it, as in `LiveBlog.layout`."""
    posts: tuple[Post, ...] = ()
    """In the source's order."""
    page: PageFacts = PageFacts()
    issues: tuple[Issue, ...] = ()


def when_printed(printed: str | None, *, zone: str | None = None) -> When | None:
    """A time as printed for people; `zone` is the outlet's."""
    if not printed or not printed.strip():
        return None
    return When(reading=read_time(printed, zone=zone) or TimeReading(raw=printed.strip()))


def when_machine(value: object) -> When | None:
    """A time of a machine, as in a `datetime` attribute or a JSON string."""
    text = value.strip() if isinstance(value, str) else ""
    return _read_machine(text) if text else None


@remembered(maxsize=1024)
def _read_machine(text: str) -> When:
    """Sources of a page tell the same times."""
    return When(reading=read_time(text) or TimeReading(raw=text), instant=_exact(text))


def when_epoch(value: str | float | None) -> When | None:
    """Seconds or milliseconds since 1970, as a number or its digits."""
    instant = read_epoch(value) if value is not None else None
    if instant is None:
        return None
    return when_machine(instant.isoformat())


def _exact(value: str) -> datetime | None:
    """The instant of an ISO string that names its offset, fractions of a second included."""
    try:
        instant = datetime.fromisoformat(value)
    except ValueError:
        return None
    if instant.utcoffset() is None or not FIRST_YEAR <= instant.year <= LAST_YEAR:
        return None
    return instant.astimezone(UTC)


def distinct(authors: Iterable[Author]) -> tuple[Author, ...]:
    """The authors in their order, each name once, with the role that stands by it first.

    >>> distinct([Author(name="Nora Falk", url="/by/falk"), Author(name="Nora Falk", role="Harbour correspondent")])
    (Author(name='Nora Falk', role='Harbour correspondent', url='/by/falk'),)
    """
    named: dict[str, Author] = {}
    for author in authors:
        known = named.setdefault(author.name, author)
        if known.role is None and author.role:
            named[author.name] = evolve(known, role=author.role)
    return tuple(named.values())
