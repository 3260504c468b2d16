"""CNN's live news, as seen from 2020 to 2023; classes that end in digits change with each release.

::

    <div id="posts-and-button">
      <article id="h_102d..." class="sc-bwzfXH">
        <header><span>12:09 a.m. ET, October 30, 2023</span><h2>The quay opens</h2><p>From CNN's Nora Falk</p></header>
        <div class="sc-bdVaJa post-content-rendered"><p>Ships may enter.</p></div>
      </article>
    </div>

In 2020 the body's class was `render-stellar-contentstyles__Content-...` alone, and a byline's `data-type` was
`byline-area`. A byline that nothing marks opens what stands under the header. A post of the last hours prints
"2 hr 4 min ago".
"""

from __future__ import annotations

from attrs import evolve

from liveblog_parse.model import Paragraph
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.outlets.cnn.bodies import RULES
from liveblog_parse.outlets.cnn.bylines import ZONE, is_byline, names_of, read_byline
from liveblog_parse.sources.parts import PageParts, Parts
from liveblog_parse.sources.report import Post, distinct
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node

_POST = 'article[id^="h_"]'
_POSTS = f"#posts-and-button {_POST}"
_BYLINE = 'header p, [data-type="byline-area"]'
_BODY = '[class*="content-rendered"], [class*="contentstyles__Content"]'


def _finish(post: Post, element: Node) -> Post:
    bylines = [clean(byline.text()) for byline in element.select(_BYLINE)]
    blocks, unplaced = post.blocks, post.unplaced
    if not bylines and blocks and isinstance(first := blocks[0], Paragraph) and is_byline(first.text):
        bylines, blocks = [first.text], blocks[1:]
    elif not bylines and unplaced and is_byline(unplaced[0]):
        bylines, unplaced = [unplaced[0]], unplaced[1:]
    authors = distinct(author for byline in bylines for author in read_byline(byline))
    return evolve(post, authors=authors, blocks=blocks, unplaced=unplaced)


LIVE_NEWS = HtmlLayout(
    name="live-news",
    post=_POSTS,
    read_post=Parts(
        headline="header h2",
        published="header span:first-of-type",
        authors=_BYLINE,
        body=f":is({_BODY}):not({_POSTS} {_POST} *)",
        rules=evolve(RULES, furniture=f"{RULES.furniture}, {_POSTS}"),  # a post inside a post is read by itself
        zone=ZONE,
        read_authors=names_of,
        finish=_finish,
    ),
    read_page=PageParts(zone=ZONE),
)
