"""Fused posts and the facts of their page, as a LiveBlog."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from attrs import evolve

from liveblog_parse.fusion import Fused, fuse
from liveblog_parse.issues import counted
from liveblog_parse.links import absolute, absolute_blocks
from liveblog_parse.making import make_entry
from liveblog_parse.model import Author, Boundary, Entry, Form, Issue, Label, LiveBlog, Pages, TimeReading
from liveblog_parse.outlet import Outlet
from liveblog_parse.settings import Settings
from liveblog_parse.sources.report import PageFacts, Report, When
from liveblog_parse.times import Anchor, day_of_url, resolve, resolve_update
from liveblog_parse.times.zones import zone_of


def assemble(
    reports: list[Report], facts: PageFacts, *, outlet: Outlet, layout: str, form: Form, settings: Settings
) -> LiveBlog:
    """The live blog that the reports of a page make up together."""
    fusion = fuse(reports, outlet.trust)
    anchor = _anchor(settings, outlet, facts)
    base = settings.url or facts.url
    published: list[When | None] = [post.values.get("published") for post in fusion.posts]
    pinned = [index for index, post in enumerate(fusion.posts) if Label.PINNED in post.labels]
    times = resolve([when.reading if when else None for when in published], anchor, pinned=pinned)
    entries: list[Entry] = []
    for index, post in enumerate(fusion.posts):
        when = published[index]
        exact = when.instant if when else None
        is_inferred = index in times.inferred and exact is None
        entries.append(
            _entry(post, times.readings[index], exact or times.instants[index], anchor, base, is_inferred=is_inferred)
        )
    unplaced = tuple(text for post in fusion.posts for text in post.unplaced)
    return LiveBlog(
        outlet=outlet.name,
        layout=layout,
        form=form,
        url=absolute(facts.url, settings.url) or settings.url,
        site_name=facts.site_name,
        headline=facts.headline,
        standfirst=facts.standfirst,
        image=facts.image,
        key_points=facts.key_points,
        lead=absolute_blocks(facts.lead, base),
        authors=_authors(facts.authors, base),
        language=facts.language,
        zone=anchor.zone,
        published=_instant(facts.published, anchor),
        modified=_instant(facts.modified, anchor),
        coverage_start=_instant(facts.coverage_start, anchor),
        coverage_end=_instant(facts.coverage_end, anchor),
        captured=settings.captured,
        is_live=facts.is_live,
        pages=_pages(facts.pages, base),
        entries=tuple(entries),
        unplaced=unplaced,
        issues=(
            *(issue for report in reports for issue in report.issues),
            *times.issues,
            *fusion.issues,
            *_issues(entries, unplaced, is_live=outlet.is_live),
        ),
    )


def _anchor(settings: Settings, outlet: Outlet, facts: PageFacts) -> Anchor:
    """What printed times are completed with: the page's own zone comes between the caller's and the outlet's."""
    anchor = settings.anchor(outlet)
    if facts.zone and not settings.zone:
        anchor = evolve(anchor, zone=facts.zone, zone_from="page")
    modified, begun = (_dated(when, anchor) for when in (facts.modified, facts.coverage_start or facts.published))
    anchor = evolve(anchor, moment=modified or begun)
    if modified is not None and anchor.zone:
        return evolve(anchor, last_day=modified.astimezone(zone_of(anchor.zone)).date(), last_moment=modified)
    if facts.pages is not None:
        return anchor
    if begun is not None and anchor.zone:
        return evolve(anchor, first_day=begun.astimezone(zone_of(anchor.zone)).date())
    return anchor if anchor.first_day or not facts.url else evolve(anchor, first_day=day_of_url(facts.url))


def _dated(when: When | None, anchor: Anchor) -> datetime | None:
    """The instant of a time of the page that says its day and its year."""
    if when is None or when.instant or not when.reading.year:
        return when.instant if when else None
    return _instant(when, anchor)


def _entry(
    post: Fused,
    published_as: TimeReading | None,
    published: datetime | None,
    anchor: Anchor,
    base: str | None,
    *,
    is_inferred: bool,
) -> Entry:
    values = post.values
    when: When | None = values.get("updated")
    updated_as, updated = (when.reading, when.instant) if when else (None, None)
    if updated_as is not None and updated is None and updated_as.precision:
        updated_as, updated = resolve_update(updated_as, published_as, anchor)
    if updated is not None and updated == published:  # never changed
        updated_as = updated = None
    sources = post.sources
    if when and updated_as is None:
        sources = tuple(one for one in sources if one[0] != "updated")
    if is_inferred:
        sources = tuple((name, "inferred" if name == "published" else source) for name, source in sources)
    return make_entry(
        boundary=Boundary.ELEMENT,
        id=values.get("id"),
        url=absolute(values.get("url"), base),
        headline=values.get("headline"),
        kickers=values.get("kickers", ()),
        match_clock=values.get("match_clock"),
        published=published,
        updated=updated,
        published_as=published_as,
        updated_as=updated_as,
        authors=_authors(values.get("authors", ()), base),
        labels=post.labels,
        blocks=absolute_blocks(values.get("blocks", ()), base),
        sources=sources,
    )


def _authors(authors: tuple[Author, ...], base: str | None) -> tuple[Author, ...]:
    return tuple(evolve(author, url=absolute(author.url, base)) if author.url else author for author in authors)


def _pages(pages: Pages | None, base: str | None) -> Pages | None:
    if pages is None:
        return None
    return evolve(pages, next_url=absolute(pages.next_url, base), previous_url=absolute(pages.previous_url, base))


def _instant(when: When | None, anchor: Anchor) -> datetime | None:
    if when is None:
        return None
    return when.instant or resolve([when.reading], anchor).instants[0]


def _issues(entries: list[Entry], unplaced: tuple[str, ...], *, is_live: bool) -> Iterable[Issue]:
    if is_live and entries and not any(entry.published_as for entry in entries):
        yield Issue(code="no-times", detail=f"none of the {len(entries)} posts prints a time")
    readings = [reading for entry in entries for reading in (entry.published_as, entry.updated_as) if reading]
    unread = sum(reading.precision is None for reading in readings)
    if unread:
        printed = counted(unread, "printed time is", "printed times are")
        yield Issue(code="time-unread", detail=f"{printed} in no known notation")
    if unplaced:
        placed = counted(len(unplaced), "text of a post was placed", "texts of posts were placed")
        yield Issue(code="text-unplaced", detail=f"{placed} in no field")
