"""Live blogs as the BBC prints them: numbered, timed to the minute with zone and date, some signed with a role."""

from __future__ import annotations

from datetime import datetime
from functools import cache

from hypothesis import strategies as st

from liveblog_parse.model import Author, Block, Boundary, Entry, Image, Label, ListBlock, ListItem, LiveBlog, Video
from liveblog_parse.testing import prose
from liveblog_parse.testing.render.clocks import long_time
from liveblog_parse.testing.strategies.bodies import mostly_paragraphs, runs_of
from liveblog_parse.testing.strategies.instants import london_reading, newest_first


@st.composite
def pages(draw: st.DrawFn, counts: st.SearchStrategy[int], max_blocks: int) -> LiveBlog:
    """A numbered list of posts, with key points or without."""
    times = draw(counts.flatmap(newest_first))
    entries = [_entry(draw, number, instant, max_blocks) for number, instant in enumerate(times, start=1)]
    return LiveBlog(
        outlet="bbc",
        layout="numbered",
        form="text",
        zone="Europe/London",
        key_points=tuple(draw(st.lists(prose.headlines(), max_size=3))),
        entries=tuple(entries),
    )


def _entry(draw: st.DrawFn, number: int, instant: datetime, max_blocks: int) -> Entry:
    # The zone is printed, so that the hour which autumn repeats is clear.
    return Entry(
        boundary=Boundary.NUMBERED,
        number=number,
        headline=draw(prose.headlines()),
        published=instant,
        published_as=london_reading(instant, long_time(instant), zone_from="page"),
        authors=tuple(draw(_signatures())),
        labels=frozenset((Label.BREAKING,)) if draw(st.booleans()) else frozenset(),
        blocks=draw(runs_of(_blocks(), max_blocks)),
    )


@cache
def _signatures() -> st.SearchStrategy[list[Author]]:
    return st.lists(st.builds(Author, name=prose.names(), role=prose.roles()), max_size=1)


@cache
def _blocks() -> st.SearchStrategy[Block]:
    alts = st.none() | prose.captions() | prose.agencies() | prose.paragraphs()
    captions = prose.captions() | prose.paragraphs()
    return mostly_paragraphs(
        st.builds(Image, alt=alts, credit=prose.credits_of("/"), caption=st.none() | captions),
        st.builds(Video, caption=captions),
        st.lists(prose.headlines() | prose.paragraphs(), min_size=1, max_size=3).map(_list_block),
    )


def _list_block(texts: list[str]) -> ListBlock:
    return ListBlock(items=tuple(ListItem(text=text) for text in texts))
