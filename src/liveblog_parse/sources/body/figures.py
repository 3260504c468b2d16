"""Figures: what they show, with its caption and its credit."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from liveblog_parse.model import Block, Embed, Image, Paragraph, Quote, Video
from liveblog_parse.sources.body.captions import credited
from liveblog_parse.sources.body.media import read_image
from liveblog_parse.tree.node import Node

CREDIT = '[class*="credit"], [class*="Credit"], [class*="copyright"], [itemprop="copyrightHolder"]'
"""Elements that hold a credit, by what they are called."""

Captioned = tuple[str | None, str | None]
"""Caption and credit."""


def read_figure(node: Node, blocks: list[Block], captions: Iterable[Captioned]) -> list[Block]:
    """The blocks of a figure, read without its captions, with the captions where they belong."""
    if not any(isinstance(block, Image | Video | Embed | Quote) for block in blocks):
        hidden = node.first("noscript img")  # for browsers that do not load the picture by script
        image = read_image(hidden) if hidden is not None else None
        blocks = [image, *blocks] if image is not None else blocks
    place = 0
    for caption, credit in captions:
        if caption or credit:
            place = _add_caption(blocks, place, caption or None, credit or None)
    return _with_loose_caption(blocks)


def _add_caption(blocks: list[Block], place: int, caption: str | None, credit: str | None) -> int:
    """Give the caption to the first block from `place` on that can have one, and say where the next may look.

    Where there is none it is a paragraph; in a figure without blocks it is that of a picture not shown.
    """
    for index in range(place, len(blocks)):
        match block := blocks[index]:
            case Image(caption=None, credit=None) | Video(caption=None, credit=None):
                blocks[index] = evolve(block, caption=caption, credit=credit)
                return index + 1
            case Embed(text=None):
                blocks[index] = evolve(block, text=" ".join(filter(None, (caption, credit))))
                return index + 1
            case Quote(cite=None) if not caption or not credit:
                blocks[index] = evolve(block, cite=caption or credit)
                return index + 1
            case _:
                continue
    printed = " ".join(filter(None, (caption, credit)))
    blocks.append(Paragraph(text=printed) if blocks else Image(caption=caption, credit=credit))
    return len(blocks)


def _with_loose_caption(blocks: list[Block]) -> list[Block]:
    """Text beside the picture of a figure is its caption or its credit, if it has none yet."""
    if len(blocks) < 2 or not isinstance(media := blocks[0], Image | Video):
        return blocks
    left: list[Block] = []
    for block in blocks[1:]:
        caption, credit = credited(block.text) if isinstance(block, Paragraph) else (None, None)
        if credit and not (caption and media.caption) and not media.credit:
            media = evolve(media, caption=caption or media.caption, credit=credit)
        elif caption and not credit and not media.caption:
            media = evolve(media, caption=caption)
        else:
            left.append(block)
    return [media, *left]
