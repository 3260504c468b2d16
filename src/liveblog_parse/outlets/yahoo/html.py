"""Yahoo Finance: the live blog of each day's markets, as seen in 2026.

A post is a block with a heading; its time is a line of its own, and so are quotes of shares, which have a time too::

    <div class="liveblogposts-post" id="quay-opens"><h2>The quay opens</h2><p>9:45 AM ET</p>
      <p>Lund Tug</p><p>As of 11:57 AM EDT</p><p>Ships may enter.</p></div>

Of the markup inside a block no more than this is known, so that a time is told by its words.
"""

from __future__ import annotations

from attrs import evolve

from liveblog_parse.model import Block, Heading, Paragraph
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.sources.parts import PageParts, Parts
from liveblog_parse.sources.report import Post, When, when_printed
from liveblog_parse.tree import Node

ZONE = "America/New_York"
_LONGEST_TIME = 40
_QUOTE_TIME = "As of "


def _finish(post: Post, _: Node) -> Post | None:
    """The post with its heading and its time in their fields; `None` where nothing else is in it."""
    times = {index: when for index, block in enumerate(post.blocks) if (when := _line_time(block))}
    quoted = {index for index in times if _text(post.blocks[index]).startswith(_QUOTE_TIME)}
    own = next((index for index in times if index not in quoted), None)
    first = next((index for index in range(len(post.blocks)) if index not in times), None)
    title = first if first is not None and isinstance(post.blocks[first], Heading) else None
    blocks = tuple(block for index, block in enumerate(post.blocks) if index not in {*quoted, own, title})
    if not (blocks or post.unplaced) and title is None:
        return None
    return evolve(
        post,
        headline=_text(post.blocks[title]) if title is not None else None,
        published=post.published or (times[own] if own is not None else None),
        blocks=blocks,
    )


def _line_time(block: Block) -> When | None:
    """The time that a line is, and not only has."""
    text = _text(block) if isinstance(block, Paragraph) else ""
    when = when_printed(text, zone=ZONE) if text and len(text) <= _LONGEST_TIME else None
    return when if when and when.reading.precision else None


def _text(block: Block) -> str:
    return block.text if isinstance(block, Paragraph | Heading) else ""


LIVEBLOGPOSTS = HtmlLayout(
    name="liveblogposts",
    post=".liveblogposts-post",
    read_post=Parts(published="time[datetime]", zone=ZONE, finish=_finish),
    read_page=PageParts(headline=""),
)
