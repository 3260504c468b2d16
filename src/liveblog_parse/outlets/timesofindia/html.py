"""The pages of The Times of India, as seen in 2020.

The classes are hashes that change, so that the shape alone tells a post: a card that opens with a printed time, an
empty `<time>` and a bare `<meta>`; most stand behind two slots for advertisements::

    <div><div class="dxiX2"></div><div class="dxiX2"></div><div class="_2tvI3">
      <div class="uu5Lm"><span>19:02 (IST), Oct 02</span><time dateTime="2020-10-02T19:02:32+05:30"></time>
        <meta content="2020-10-02T19:02:32+05:30"/></div>
      <div class="_1KydD"><div><p><b>The ferry to Lund has left the quay.</b></p></div></div>
    </div></div>

A title is all that most posts hold; it is their text then.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from liveblog_parse.head import read_head
from liveblog_parse.model import Block, Heading, Paragraph
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.outlets.timesofindia.words import ZONE, place
from liveblog_parse.sources.body import read_body
from liveblog_parse.sources.parts import PageParts, when_of
from liveblog_parse.sources.report import PageFacts, Post, when_printed
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node

_MARK = (
    "div > div:first-child > span:first-child + time[datetime]:empty"
    " + meta[content]:last-child:not([itemprop]):not([name]):not([property])"
)


def _read_post(mark: Node) -> Post | None:
    """The post of the card around the `<meta>` of its time."""
    dated = mark.parent
    card = dated.parent if dated else None
    if dated is None or card is None:
        return None
    body = read_body(card, without={dated.key})
    if not body.blocks and not body.unplaced:
        return None
    headline, blocks = _split(card, body.blocks)
    return Post(
        url=place(_places(mark)[mark.key]),
        headline=headline,
        published=when_of(mark, ("content",)) or when_printed(clean(dated.text()), zone=ZONE),
        blocks=blocks,
        unplaced=body.unplaced,
    )


def _places(mark: Node) -> Mapping[int, int]:
    """The place of each post in the page, by the key of its mark."""
    return mark.once(_places, lambda: _count_marks(mark))


def _count_marks(mark: Node) -> Mapping[int, int]:
    root = mark
    while root.parent is not None:
        root = root.parent
    return {found.key: number for number, found in enumerate(root.select(_MARK), 1)}


def _split(card: Node, blocks: tuple[Block, ...]) -> tuple[str | None, tuple[Block, ...]]:
    """The title, which is bold or a heading, and the text under it; without a text the title is the text."""
    bold = card.first("p > b:only-child")
    title = clean(bold.text()) if bold else None
    first = blocks[0] if blocks else None
    if isinstance(first, Heading) and _has_prose(blocks[1:]):
        return first.text, blocks[1:]
    if title and isinstance(first, Paragraph) and first.text == title and _has_prose(blocks[1:]):
        return title, blocks[1:]
    return None, blocks


def _has_prose(blocks: tuple[Block, ...]) -> bool:
    return any(isinstance(block, Paragraph) for block in blocks)


_PAGE = PageParts()


def _read_page(root: Node) -> PageFacts:
    """The page's headline; and the picture that its head names, for JSON-LD names a stand-in."""
    return evolve(_PAGE(root), image=read_head(root).image)


HASHED = HtmlLayout(name="hashed", post=_MARK, read_post=_read_post, read_page=_read_page)
