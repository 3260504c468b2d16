"""Live blogs as The Times prints them: a story, then updates with clock and day, the year now and then."""

from __future__ import annotations

from datetime import datetime
from functools import cache

from attrs import evolve
from hypothesis import assume
from hypothesis import strategies as st

from liveblog_parse.model import Author, Block, Boundary, Entry, Image, LiveBlog, Paragraph, Related, TimeReading, Video
from liveblog_parse.testing import prose
from liveblog_parse.testing.render.clocks import LONDON, dotted_clock, month_and_day
from liveblog_parse.testing.strategies.bodies import mostly_paragraphs, runs_of
from liveblog_parse.testing.strategies.instants import are_clear_in_london, london_reading, newest_first


@st.composite
def pages(draw: st.DrawFn, counts: st.SearchStrategy[int], max_blocks: int) -> LiveBlog:
    """A story and its updates; either all print the year or none does."""
    times = draw(counts.flatmap(newest_first).filter(are_clear_in_london))
    with_year = draw(st.booleans())
    return LiveBlog(
        outlet="thetimes",
        layout="updates",
        form="text",
        zone="Europe/London",
        headline=draw(prose.headlines()),
        standfirst=draw(st.none() | prose.headlines(questions=False)),
        lead=draw(runs_of(_blocks(), max_blocks, min_size=0).filter(_teasers_follow_prose)),
        entries=tuple(_entry(draw, instant, max_blocks, with_year=with_year) for instant in times),
    )


def _entry(draw: st.DrawFn, instant: datetime, max_blocks: int, *, with_year: bool) -> Entry:
    video = draw(st.lists(st.builds(Video, caption=prose.captions()), max_size=1))
    blocks = draw(runs_of(_blocks(), max_blocks).filter(_teasers_follow_prose))
    name = draw(st.none() | prose.names())
    body = (*video, *(blocks if name is None else _signed(blocks, name)))
    assume(_captions_differ(body))
    return Entry(
        boundary=Boundary.TIME,
        headline=draw(prose.headlines()),
        published=instant if with_year else None,
        published_as=_reading(instant, with_year=with_year),
        authors=() if name is None else (Author(name=name),),
        blocks=body,
    )


def _reading(instant: datetime, *, with_year: bool) -> TimeReading:
    local = instant.astimezone(LONDON)
    day = month_and_day(local.month, local.day, local.year if with_year else None)
    reading = london_reading(instant, f"{dotted_clock(local.hour, local.minute)} {day}", zone_from="outlet")
    return reading if with_year else evolve(reading, year=None)


def _signed(blocks: tuple[Block, ...], name: str) -> tuple[Block, ...]:
    """The blocks with the author named in the first paragraph, or in one more where there is none."""
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            signed = Paragraph(text=f"The lock is open ({name} writes). {block.text}")
            return (*blocks[:index], signed, *blocks[index + 1 :])
    return (*blocks, Paragraph(text=f"The bridge is closed ({name} writes)."))


@cache
def _blocks() -> st.SearchStrategy[Block]:
    images = st.builds(_doubled, prose.captions(), prose.credits_of("/").map(str.upper))
    return mostly_paragraphs(images, st.builds(Related, text=prose.headlines(questions=False)))


def _doubled(caption: str, credit: str) -> Image:
    return Image(alt=caption, caption=caption, credit=credit)


def _teasers_follow_prose(blocks: tuple[Block, ...]) -> bool:
    first_prose = next((index for index, block in enumerate(blocks) if isinstance(block, Paragraph)), len(blocks))
    return not any(isinstance(block, Related) for block in blocks[:first_prose])


def _captions_differ(blocks: tuple[Block, ...]) -> bool:
    """Whether no caption stands twice but as an image's alternative text and caption."""
    captions = [block.caption for block in blocks if isinstance(block, Image | Video)]
    return len(captions) == len(set(captions))
