"""A caption that stands beside the picture and not in its figure, with the credit in brackets behind it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeGuard

from attrs import evolve

from liveblog_parse.model import Block, Image, Video
from liveblog_parse.sources.body import credited
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node


def read_caption(node: Node) -> Image | None:
    """The caption as a picture that is not shown; `with_captions` brings it to the one that is.

    >>> from liveblog_parse.tree import parse_html
    >>> read_caption(parse_html("The quay <span>(Image: Ida Holm)</span>"))
    Image(url=None, alt=None, caption='The quay', credit='Ida Holm')
    """
    caption, credit = credited(clean(node.text()))
    return Image(caption=caption, credit=credit) if caption or credit else None


def with_captions(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks, each caption that stands alone given to the picture or video right before it."""
    joined: list[Block] = []
    for block in blocks:
        before = joined[-1] if joined else None
        if _is_caption(block) and isinstance(before, Image | Video) and not (before.caption or before.credit):
            joined[-1] = evolve(before, caption=block.caption, credit=block.credit)
        else:
            joined.append(block)
    return tuple(joined)


def _is_caption(block: Block) -> TypeGuard[Image]:
    return isinstance(block, Image) and not (block.url or block.alt)
