"""What posts of every style are made of: runs of blocks, paragraphs first of all."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from hypothesis import strategies as st

from liveblog_parse.model import Block, ListBlock, Paragraph
from liveblog_parse.testing import prose


def mostly_paragraphs(*others: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    """A paragraph, or at times one of `others`."""
    paragraphs = st.builds(Paragraph, text=prose.paragraphs())
    return st.one_of(paragraphs, paragraphs, *others)


@cache
def runs_of(
    blocks: st.SearchStrategy[Block], max_size: int, *, min_size: int = 1
) -> st.SearchStrategy[tuple[Block, ...]]:
    """Blocks that all differ, no two lists side by side: in a text those are one list."""
    drawn = st.lists(blocks, min_size=min_size, max_size=max_size, unique=True)
    return drawn.filter(_lists_stand_apart).map(tuple)


def _lists_stand_apart(blocks: list[Block]) -> bool:
    return not any(isinstance(one, ListBlock) and isinstance(two, ListBlock) for one, two in pairwise(blocks))
