"""The pages of the themes, version 3.

::

    <div class="lb-timeline" data-timeline><h1>Harbour strike</h1>
      <section class="lb-posts normal">
        <article class="lb-post lb-post--highlighted" data-post-id="urn:newsml:..." data-post-sticky="False">
          <div class="lb-post-date" data-js-timestamp="2024-03-05T14:05:00+00:00">Mar 5, 2024 2:05 PM</div>
          <div class="lb-author"><div class="lb-author__name">Nora Falk</div></div>
          <div class="items-container"><div class="lb-item text"><article><p>Ships may enter.</p></article></div></div>
          <div class="lb-post-bottom"><div class="lb-post-updated"><span>Updated</span>
            <span class="lb-post-updated-time" data-js-timestamp="..."></span></div></div></article>

Sticky posts stand in a section of their own; where that is on top, as `article.lb-sticky-top-post`, without a time and
an author. A post of class `comment` is a reader's, one of class `advertisement` is one. (templates/ of the default
theme, 2017 to 2026)
"""

from __future__ import annotations

from attrs import evolve

from liveblog_parse.model import Label
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.outlets.sourcefabric.words import RULES, authors_of, names_of, with_credits
from liveblog_parse.sources.items import elements_above
from liveblog_parse.sources.parts import PageParts, Parts
from liveblog_parse.sources.report import Post
from liveblog_parse.tree import Node


def _finish(post: Post, element: Node) -> Post | None:
    classes = (element.get("class") or "").split()
    if "advertisement" in classes:
        return None
    first = element.first(".items-container > .lb-item:first-child")
    is_comment = "comment" in classes or (first is not None and first.matches(".comment"))
    return evolve(
        post,
        authors=authors_of(post, element),
        blocks=with_credits(post.blocks),
        labels=post.labels | {Label.COMMENT} if is_comment else post.labels,
        is_copy="lb-sticky-top-post" in classes and post.id in _in_stream(element),
    )


def _in_stream(element: Node) -> frozenset[str | None]:
    """The ids of the posts that stand in the stream."""
    top = [element, *elements_above(element)][-1]
    return top.once(
        "sourcefabric stream",
        lambda: frozenset(post.get("data-post-id") for post in top.select("article.lb-post[data-post-id]")),
    )


TIMELINE = HtmlLayout(
    name="timeline",
    post="article.lb-post[data-post-id], article.lb-sticky-top-post[data-post-id]",
    fewest=1,
    read_post=Parts(
        published=".lb-post-date",
        updated=".lb-post-updated-time",
        authors=".lb-author__name:not(.lb-item *)",
        labels={
            '[data-post-sticky="true" i], .lb-sticky-top-post': Label.PINNED,
            ".lb-post--highlighted": Label.KEY_EVENT,
        },
        body=".items-container",
        rules=evolve(RULES, furniture=f"{RULES.furniture}, .lb-post-header, .lb-post-bottom"),
        moments=("data-js-timestamp",),
        identity="data-post-id",
        read_authors=names_of,
        finish=_finish,
    ),
    read_page=PageParts(headline=".lb-timeline > h1", standfirst=".lb-timeline > .description"),
)
