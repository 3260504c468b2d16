"""A live blog on Brightspot, as seen from 2022 to 2026.

A post is an element of its own, with its time in milliseconds. What it prints of the time is written by a script, in
the zone of whoever looks; so is the heading of each day::

    <h3 class="LiveBlogPage-dateGroup"></h3>
    <bsp-liveblog-post class="LiveBlogPost" data-post-id="0000018e-0f2a-d3b1-a5ef-4f7e00010000"
                       data-posted-date-timestamp="1709647200000" data-is-current-day>
      <div class="LiveBlogPost-anchor" id="0000018e-0f2a-d3b1-a5ef-4f7e00010000"></div>
      <h2 class="LiveBlogPost-headline">The quay opens</h2>
      <div class="LiveBlogPost-time"></div><div class="LiveBlogPost-date"></div>
      <div class="LiveBlogPost-body"><p>Ships may enter.</p></div>
      <bsp-copy-link data-link="https://gazette.example/live/harbour#0000018e-0f2a-d3b1-a5ef-4f7e00010000">…
    </bsp-liveblog-post>
"""

from __future__ import annotations

from attrs import evolve

from liveblog_parse.model import Related
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.sources.body import BodyRules
from liveblog_parse.sources.parts import PageParts, Parts
from liveblog_parse.sources.report import Post, when_epoch
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node


def _finish(post: Post, element: Node) -> Post:
    anchor = f"#{post.id}" if post.id else post.url
    return evolve(post, url=anchor, published=when_epoch(element.get("data-posted-date-timestamp")))


def _teaser(node: Node) -> Related | None:
    """<div class="PagePromo"><h3 class="PagePromo-title"><a href="/article/quay">The quay</a></h3>."""
    title = node.first(".PagePromo-title") or node
    link = node.first(".PagePromo-title a[href]") or node.first("a[href]")
    text = clean(title.text())
    return Related(text=text, url=link.get("href") if link else None) if text else None


_RULES = BodyRules(
    furniture=(
        ".LiveBlogPost-anchor, .LiveBlogPost-time, .LiveBlogPost-date, bsp-copy-link, .Page-actions, .Advertisement, "
        "bsp-liveblog-post bsp-liveblog-post"
    ),
    special={".PagePromo": _teaser},
)

LIVE_BLOG_POST = HtmlLayout(
    name="liveblogpost",
    post="bsp-liveblog-post",
    read_post=Parts(
        headline=".LiveBlogPost-headline",
        body=".LiveBlogPost-body",
        identity="data-post-id",
        rules=_RULES,
        finish=_finish,
    ),
    read_page=PageParts(),
)
