"""A page that the rules have read, as a LiveBlog."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from datetime import date, datetime, time
from functools import lru_cache
from itertools import islice
from typing import TypeAlias
from zoneinfo import ZoneInfo

from attrs import evolve

from liveblog_parse.issues import counted
from liveblog_parse.making import make_entry
from liveblog_parse.model import Entry, Issue, LiveBlog, Paragraph, TimeReading
from liveblog_parse.outlet import Outlet
from liveblog_parse.settings import Settings
from liveblog_parse.text.dateline import Dateline, read_dateline
from liveblog_parse.text.joined import joined_issue
from liveblog_parse.text.layout import TextLayout
from liveblog_parse.text.linked import add_links
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.read import partition
from liveblog_parse.text.shapes import with_one_figure
from liveblog_parse.times import Anchor, resolve, resolve_update

Head: TypeAlias = tuple[datetime | None, datetime | None]
"""When a page was published and modified, as its head says where nothing is printed."""


def build_blog(
    page: Page, outlet: Outlet, layout: TextLayout, settings: Settings, head: Head = (None, None)
) -> LiveBlog:
    """Times resolved in page order, drafts made entries, and what is uncertain said."""
    add_links(page, settings.url)
    ledger, unplaced = partition(page)
    plain = settings.anchor(outlet)
    line = _dateline(page, plain)
    published, modified = (
        resolve([printed], plain).instants[0] or told
        for printed, told in zip((line.published, line.modified), head, strict=True)
    )
    start, modified = (modified, None) if layout.prints_start else (None, modified)
    anchor = _anchored(plain, published or start, modified)
    if plain.zone is None and not layout.prints_start:
        anchor = _anchored_by_print(anchor, line)
    times = resolve([post.published_as for post in page.posts], anchor)
    entries = tuple(
        _entry(post, times.readings[index], times.instants[index], anchor, inferred=index in times.inferred)
        for index, post in enumerate(page.posts)
    )
    return LiveBlog(
        outlet=outlet.name,
        layout=layout.name,
        form="text",
        url=settings.url,
        headline=page.headline,
        standfirst=page.standfirst,
        key_points=tuple(page.key_points),
        lead=tuple(page.lead.blocks),
        authors=tuple(page.authors),
        zone=anchor.zone,
        published=published,
        modified=modified,
        coverage_start=start,
        captured=settings.captured,
        entries=entries,
        ledger=ledger,
        unplaced=unplaced,
        issues=(
            *times.issues,
            *_issues(entries, layout),
            *_lead_issue(page, layout),
            *_cut_issues(entries, page.lines.openings),
            *_unplaced_issue(unplaced),
        ),
    )


def _dateline(page: Page, anchor: Anchor) -> Dateline:
    """When the page was published and modified, as printed above its posts."""
    first = min((span.start for span in page.spans if span.entry == 0), default=0)
    return read_dateline(page.lines, bisect_left(page.lines.starts, first), zone=anchor.zone)


def _anchored(anchor: Anchor, published: datetime | None, modified: datetime | None) -> Anchor:
    """What clocks without a day are completed with: the page's last update, else its publication."""
    anchor = evolve(anchor, moment=modified or published)
    if anchor.zone is None or anchor.last_day or anchor.first_day:
        return anchor
    if modified is not None:
        return evolve(anchor, last_day=modified.astimezone(ZoneInfo(anchor.zone)).date(), last_moment=modified)
    if published is not None:
        return evolve(anchor, first_day=published.astimezone(ZoneInfo(anchor.zone)).date())
    return anchor


def _anchored_by_print(anchor: Anchor, line: Dateline) -> Anchor:
    """Where no zone is known, the page's times and its posts' are still in the same one: its days are theirs."""
    if anchor.last_day or anchor.first_day:
        return anchor
    published, modified = (
        datetime.combine(date(reading.year, reading.month, reading.day), time(reading.hour, reading.minute or 0))
        if reading and reading.year and reading.month and reading.day and reading.hour is not None
        else None
        for reading in (line.published, line.modified)
    )
    if modified is not None:
        return evolve(anchor, last_day=modified.date(), last_moment=modified)
    return evolve(anchor, first_day=published and published.date())


def _entry(
    post: Draft, published_as: TimeReading | None, published: datetime | None, anchor: Anchor, *, inferred: bool
) -> Entry:
    updated_as, updated = post.updated_as, None
    if updated_as is not None and updated_as.precision:
        updated_as, updated = resolve_update(updated_as, published_as, anchor)
    return make_entry(
        boundary=post.boundary,
        number=post.number,
        headline=post.headline,
        kickers=tuple(post.kickers),
        match_clock=post.match_clock,
        published=published,
        updated=updated,
        published_as=published_as,
        updated_as=updated_as,
        authors=tuple(post.authors),
        labels=frozenset(post.labels),
        blocks=tuple(post.blocks),
        sources=_sources(
            number=post.number is not None,
            headline=post.headline is not None,
            kickers=bool(post.kickers),
            match_clock=post.match_clock is not None,
            published=published_as is not None,
            inferred=inferred,
            updated=updated_as is not None,
            authors=bool(post.authors),
            labels=bool(post.labels),
            blocks=bool(post.blocks),
        ),
        spans=tuple(post.extents),
    )


@lru_cache(maxsize=256)
def _sources(*, inferred: bool, **has: bool) -> tuple[tuple[str, str], ...]:
    """Every field that is there comes from the text; a time whose day or year was not printed is inferred."""
    return tuple(
        (name, "inferred" if name == "published" and inferred else "text") for name, present in has.items() if present
    )


def _issues(entries: tuple[Entry, ...], layout: TextLayout) -> Iterable[Issue]:
    if not any(entry.published_as for entry in entries):
        yield Issue(code="no-times", detail=f"none of the {len(entries)} posts prints a time")
    readings = [reading for entry in entries for reading in (entry.published_as, entry.updated_as) if reading]
    unread = [reading for reading in readings if reading.precision is None]
    lost = sum(not any(character.isdigit() for character in reading.raw) for reading in unread)
    if lost:
        announced = counted(lost, "time is announced", "times are announced")
        yield Issue(code="time-lost", detail=f"{announced}, as in {unread[0].raw!r}, but not printed")
    if len(unread) > lost:
        printed = counted(len(unread) - lost, "printed time is", "printed times are")
        yield Issue(code="time-unread", detail=f"{printed} in no known notation")
    yield from joined_issue(entries, layout)
    bare = sum(_says_nothing(entry) for entry in entries)
    if bare and len(entries) > 1:
        yield Issue(
            code="boundaries-uncertain",
            detail=f"{bare} of {len(entries)} posts have nothing under their time; their words may stand in others",
        )


def _says_nothing(entry: Entry) -> bool:
    return not (entry.headline or entry.blocks or entry.kickers)


def _lead_issue(page: Page, layout: TextLayout) -> Iterable[Issue]:
    above = sum(isinstance(block, Paragraph) for block in page.lead.blocks)
    untimed = bool(page.posts) and page.posts[0].published_as is None
    if layout.lead_may_be_post and (untimed or page.lead.blocks or page.standfirst):
        yield Issue(
            code="boundaries-uncertain",
            detail="what stands above the first time may be a post that prints none, or the page's lead",
        )
    elif len(page.posts) == 1 and above > 1:
        yield Issue(
            code="boundaries-uncertain",
            detail=f"only one post shows where it starts; {above} paragraphs above it may belong to others",
        )
    elif page.posts and _has_glued_time(page):
        yield Issue(
            code="boundaries-uncertain",
            detail="a time like those of the posts stands glued in what comes above the first of them",
        )


def _has_glued_time(page: Page) -> bool:
    """Whether a post may have begun in the lead, where a tool has run lines together: "no ship leaves.14.07 Uhr"."""
    texts = [block.text for block in page.lead.blocks if isinstance(block, Paragraph)]
    printed = next((post.published_as.raw for post in page.posts if post.published_as), "") if texts else ""
    if not any(map(str.isdigit, printed)):
        return False
    pattern = re.compile(rf"(?<=[^\s\d(\[/–-]){_like(printed)}(?!\d)")
    return any(pattern.search(text) for text in texts)


def _cut_issues(entries: tuple[Entry, ...], openings: int) -> Iterable[Issue]:
    """What is doubtful in a text that was cut into lines where times of posts stand."""
    if not openings:
        return
    untitled = sum(entry.headline is None for entry in entries)
    is_timed = any(entry.published_as for entry in entries)
    told_by = "times" if is_timed else "signatures"
    yield Issue(
        code="line-ends-lost",
        detail=f"the text was cut into lines where {told_by} of posts stand; {untitled} of {len(entries)} posts show "
        "no headline, which may stand in their prose",
    )
    if not is_timed:
        signed = counted(openings, "post ends", "posts end")
        detail = f"{signed} where somebody signs; what nobody signs may stand in the post below"
        yield Issue(code="boundaries-uncertain", detail=detail)
    more = max(openings - len(entries), 0) + _clocks_in_prose(entries)
    if more:
        yield Issue(
            code="boundaries-uncertain",
            detail=f"there are {len(entries) + more} places where posts could open, and {len(entries)} posts were read",
        )


def _clocks_in_prose(entries: tuple[Entry, ...]) -> int:
    """How many times stand in the posts' prose in the notation of the posts' own, be they the prose's."""
    printed = (with_one_figure(entry.published_as.raw) for entry in entries if entry.published_as)
    notations = {_like(raw): None for raw in dict.fromkeys(printed) if any(map(str.isdigit, raw))}
    if not notations:
        return 0
    pattern = re.compile(rf"(?:{'|'.join(islice(notations, _MOST_NOTATIONS))})(?!\d)")
    texts = (block.text for entry in entries for block in entry.blocks if isinstance(block, Paragraph))
    return len(pattern.findall("\n".join(texts)))


_MOST_NOTATIONS = 4
_GLUED = 5
"""Figures of a day and a year without a gap."""
_PART = re.compile(r"\d+|[^\W\d_]+|[^\w ]")


def _like(printed: str) -> str:
    """A pattern of times in the same notation, behind no figure.

    It opens with a class of characters, if it can: then it is looked for in a fraction of the time.
    """
    opening = "" if printed[0].isdigit() else r"(?<!\d)"
    return opening + _PART.sub(_alike, printed)


def _alike(part: re.Match[str]) -> str:
    text, is_first = part.group(), part.start() == 0
    if text.isdigit():
        fewest, most = (1, 4) if len(text) < _GLUED else (5, 8)
        return rf"\d(?<!\d\d)\d{{{fewest - 1},{most - 1}}}" if is_first else rf"\d{{{fewest},{most}}}"
    return r"[^\W\d_]{1,12}" if text.isalpha() else re.escape(text)


def _unplaced_issue(unplaced: tuple[str, ...]) -> Iterable[Issue]:
    if unplaced:
        placed = counted(len(unplaced), "stretch of text was placed", "stretches of text were placed")
        yield Issue(code="text-unplaced", detail=f"{placed} in no field")
