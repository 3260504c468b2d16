"""Live blogs as CNBC prints them: without times, each post signed off by one to three names."""

from __future__ import annotations

from functools import cache

from hypothesis import assume
from hypothesis import strategies as st

from liveblog_parse.model import Author, Block, Boundary, Entry, Image, LiveBlog, Paragraph, Related
from liveblog_parse.testing import prose
from liveblog_parse.testing.strategies.bodies import mostly_paragraphs, runs_of


@st.composite
def pages(draw: st.DrawFn, counts: st.SearchStrategy[int], max_blocks: int) -> LiveBlog:
    """Posts one after the other: each starts where the one before was signed off."""
    entries = [_entry(draw, index, max_blocks) for index in range(draw(counts))]
    assume(not entries or not (_are_quotations(entries) or _are_questions(entries)))
    return LiveBlog(outlet="cnbc", layout="signed", form="text", zone="America/New_York", entries=tuple(entries))


def _are_quotations(entries: list[Entry]) -> bool:
    """Whether every post ends in a quotation, or most hold nothing else: above who said it."""
    alone = sum(all(map(_is_quotation, entry.blocks)) for entry in entries)
    return all(_is_quotation(entry.blocks[-1]) for entry in entries if entry.blocks) or 2 * alone > len(entries)


def _are_questions(entries: list[Entry]) -> bool:
    """Whether every post of several is headed by a question: whoever answers them is no reporter."""
    return len(entries) > 1 and all((entry.headline or "").endswith("?") for entry in entries)


def _is_quotation(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.text.startswith("“") and block.text.rstrip(".").endswith("”")


def _entry(draw: st.DrawFn, index: int, max_blocks: int) -> Entry:
    return Entry(
        boundary=Boundary.SIGN_OFF if index else Boundary.START,
        headline=draw(prose.headlines()),
        authors=tuple(Author(name=name) for name in draw(_signatures())),
        blocks=draw(runs_of(_blocks(), max_blocks)),
    )


@cache
def _signatures() -> st.SearchStrategy[list[str]]:
    people = st.lists(prose.names(), min_size=1, max_size=3, unique=True)
    return people | st.lists(prose.agencies(), min_size=1, max_size=1)


@cache
def _blocks() -> st.SearchStrategy[Block]:
    return mostly_paragraphs(
        st.builds(Image, caption=prose.full_captions(), credit=prose.credits_of(" | ")),
        st.builds(Related, text=prose.headlines()),
    )
