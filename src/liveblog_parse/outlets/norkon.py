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

from liveblog_parse.outlet import HtmlLayout, Outlet
from liveblog_parse.sources.parts import PageParts, Parts

_ELSEWHERE = ".ncpost-user-comment *, .ncpost-comment-content *, .ncpost-list-post *, .ncpost-content *"

OUTLET = Outlet(
    name="norkon",
    title="Norkon Live Center",
    html=(
        HtmlLayout(
            name="frame",
            post=f".ncpost-content:not({_ELSEWHERE})",
            read_post=Parts(headline="h1, h2, h3", published="time"),
            read_page=PageParts(headline=""),
        ),
    ),
)
