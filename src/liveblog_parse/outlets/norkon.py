"""Norkon Live Center: the frame that a page shows, `https://livecenter.norkon.net/frame/<tenant>/<channel>/<theme>`.

::

    <div class="ncpost-content"><time datetime="2024-03-05T14:05:00Z">14:05</time>
      <h2>The quay opens</h2><p>Ships may enter.</p></div>
    <div class="ncpost-user-comment"><div class="ncpost-comment-content">Hurrah.</div></div>
    <div class="ncpost-list-post"><div class="ncpost-content">The quay opens</div></div>

Readers' comments and the list of titles hold no posts. (Class names as public readers of the frame select them; what
stands inside a post is not known.)
"""

from __future__ import annotations

from attrs import evolve

from liveblog_parse.model import Heading
from liveblog_parse.outlet import HtmlLayout, Outlet
from liveblog_parse.sources.parts import PageParts, Parts
from liveblog_parse.sources.report import Post
from liveblog_parse.tree import Node

_ELSEWHERE = ".ncpost-user-comment *, .ncpost-comment-content *, .ncpost-list-post *, .ncpost-content *"


def _finish(post: Post, _: Node) -> Post:
    """The post with the heading that its body begins with as headline."""
    if not post.blocks or not isinstance(first := post.blocks[0], Heading):
        return post
    return evolve(post, headline=first.text, blocks=post.blocks[1:])


OUTLET = Outlet(
    name="norkon",
    title="Norkon Live Center",
    html=(
        HtmlLayout(
            name="frame",
            post=f".ncpost-content:not({_ELSEWHERE})",
            read_post=Parts(published="time", finish=_finish),
            read_page=PageParts(headline=""),
        ),
    ),
)
