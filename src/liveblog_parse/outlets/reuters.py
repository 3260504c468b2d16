"""Reuters, whose live pages are built on Arena.

::

    <div data-testid="LivePage">
      <div data-testid="live-pbp-card"><time datetime="2024-03-05T14:05:00Z">2:05 PM UTC</time>
        <div class="live-message--card"><div class="live-message--card--body"><h2>The harbour opens</h2>
          <p>Ships may enter.</p>
          <arena-image><img src="..."></arena-image><p><span class="ql-size-small">A tug.</span></p></div></div>
      </div></div>

A heading above the body is the headline too. A paragraph of small type behind a picture is its caption. (Class names as
public readers of the site select them)
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from liveblog_parse.model import Block, Heading, Image
from liveblog_parse.outlet import HtmlLayout, Outlet
from liveblog_parse.sources.body import BodyRules, credited
from liveblog_parse.sources.parts import PageParts, Parts
from liveblog_parse.sources.report import Post
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node


def _finish(post: Post, _: Node) -> Post | None:
    """The post with its headline, where its body begins with one, and with captions under its pictures."""
    blocks = list(_captioned(post.blocks))
    if not post.headline and blocks and isinstance(first := blocks[0], Heading):
        return evolve(post, headline=first.text, blocks=tuple(blocks[1:]))
    return evolve(post, blocks=tuple(blocks))


def _captioned(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks, a picture that is only a caption joined to the picture before it."""
    shown: Block | None = None
    for block in blocks:
        if isinstance(shown, Image) and isinstance(block, Image) and not block.url and not shown.caption:
            shown = evolve(shown, caption=block.caption, credit=block.credit)
            continue
        if shown is not None:
            yield shown
        shown = block
    if shown is not None:
        yield shown


def _caption(node: Node) -> Image | None:
    """<span class="ql-size-small">A tug leaves. REUTERS/Nora Falk</span>."""
    text = clean(node.text())
    caption, credit = credited(text)
    return Image(caption=caption, credit=credit) if text else None


OUTLET = Outlet(
    name="reuters",
    title="Reuters",
    hosts=("reuters.com",),
    html=(
        HtmlLayout(
            name="live-page",
            post='[data-testid="live-pbp-card"]',
            read_post=Parts(
                headline=":is(h2, h3):not(.live-message--card--body *)",
                published="time",
                body=".live-message--card--body",
                rules=BodyRules(special={".ql-size-small": _caption}),
                finish=_finish,
            ),
            read_page=PageParts(),
        ),
    ),
)
