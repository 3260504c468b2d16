"""Live blogs of the Guardian as another site prints them again: no times, some posts without headline or footer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from attrs import evolve
from hypothesis import strategies as st

from liveblog_parse.model import Author, Block, Boundary, Entry, Image, Label, LiveBlog, TimeReading
from liveblog_parse.testing import prose
from liveblog_parse.testing.render.guardian import FOOTER_TIME
from liveblog_parse.testing.strategies.bodies import mostly_paragraphs, runs_of

# The least by which the layout is told from any article.
_FEWEST_FOOTERS = 2


@st.composite
def pages(draw: st.DrawFn, counts: st.SearchStrategy[int], max_blocks: int) -> LiveBlog:
    """Posts each of which shows its start; one of them may be pinned."""
    count = draw(counts)
    footers = draw(_footers(count))
    entries = [_entry(draw, max_blocks, footer=index in footers) for index in range(count)]
    pinned = draw(st.none() | st.integers(0, count - 1))
    if pinned is not None:
        entries[pinned] = _pin(draw, entries[pinned])
    above = None if pinned is None else entries[pinned]
    return LiveBlog(
        outlet="guardian",
        layout="republished",
        form="text",
        zone="Europe/London",
        headline=draw(prose.headlines()),
        entries=tuple(_with_starts(draw, above, entries)),
    )


@cache
def _footers(count: int) -> st.SearchStrategy[set[int]]:
    return st.sets(st.integers(0, count - 1), min_size=_FEWEST_FOOTERS if count > _FEWEST_FOOTERS else 0)


def _entry(draw: st.DrawFn, max_blocks: int, *, footer: bool) -> Entry:
    name = draw(st.none() | prose.names())
    analysis = name is not None and draw(st.booleans())
    return Entry(
        boundary=Boundary.START,
        headline=draw(st.none() | prose.headlines(questions=False)),
        authors=() if name is None else (Author(name=name),),
        labels=frozenset((Label.ANALYSIS,)) if analysis else frozenset(),
        blocks=draw(runs_of(_blocks(), max_blocks)),
        updated_as=TimeReading(raw=FOOTER_TIME) if footer else None,
    )


def _pin(draw: st.DrawFn, entry: Entry) -> Entry:
    """The post pinned; the outlet pins those that have a headline."""
    headline = entry.headline or draw(prose.headlines(questions=False))
    return evolve(entry, headline=headline, labels=entry.labels | {Label.PINNED})


def _with_starts(draw: st.DrawFn, above: Entry | None, entries: list[Entry]) -> Iterator[Entry]:
    """The entries with the boundary that is printed; one that shows none under `above` gets a headline."""
    for entry in entries:
        closed = above is not None and above.updated_as is not None
        shown = entry
        if not (entry.headline or entry.authors or closed or above is None):
            shown = evolve(entry, headline=draw(prose.headlines(questions=False)))
        yield evolve(shown, boundary=_boundary(shown, closed=closed))
        above = entry


def _boundary(entry: Entry, *, closed: bool) -> Boundary:
    if entry.authors:
        return Boundary.BYLINE
    if entry.headline:
        return Boundary.HEADLINE
    return Boundary.FOOTER if closed else Boundary.START


@cache
def _blocks() -> st.SearchStrategy[Block]:
    return mostly_paragraphs(st.builds(Image, caption=prose.full_captions(), credit=prose.credits_of("/")))
