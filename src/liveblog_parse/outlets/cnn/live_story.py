"""CNN's live stories, as seen from 2023 to 2026.

The clock is filled in by a script, and so is empty in most captures::

    <div class="live-story__items-container">
      <article class="live-story-post liveStoryPost" data-component-name="live-story-post"
               data-post-id="h_1f0c..." data-last-updated="2024-07-16T18:09:55.364Z">
        <div class="live-story-post__wrapper">
          <header class="live-story-post__header"><time></time>
            <h2 class="live-story-post__headline">The quay opens</h2>
            <span class="live-story-post__byline">From CNN's Nora Falk and Per Holm</span></header>
          <section class="live-story-post__body"><div class="live-story-post__content">
            <p class="paragraph" data-component-name="paragraph">Ships may enter.</p></div></section>
          <div class="social-share_compact__share-links">
            <button aria-label="copy link to clipboard" data-url="https://..."></button></div>
        </div>
      </article>
    </div>

A post that is pinned has `live-story-post_pinned` too.
"""

from __future__ import annotations

from attrs import evolve

from liveblog_parse.model import Label
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.outlets.cnn.bodies import RULES
from liveblog_parse.outlets.cnn.bylines import ZONE, names_of, read_byline
from liveblog_parse.sources.parts import PageParts, Parts
from liveblog_parse.sources.report import Post, distinct, when_machine
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node

_POSTS = 'article[data-component-name="live-story-post"]'
_BYLINE = ".live-story-post__byline"


def _finish(post: Post, element: Node) -> Post:
    share = element.first('button[aria-label="copy link to clipboard"]')
    bylines = [clean(byline.text()) for byline in element.select(_BYLINE)]
    return evolve(
        post,
        id=post.id or element.get("id") or None,
        url=(share.get("data-url") if share else None) or post.url,
        updated=when_machine(element.get("data-last-updated")),
        authors=distinct(author for byline in bylines for author in read_byline(byline)),
        is_copy=Label.PINNED in post.labels,
    )


LIVE_STORY = HtmlLayout(
    name="live-story",
    post=_POSTS,
    read_post=Parts(
        headline=".live-story-post__headline",
        published="time",
        authors=_BYLINE,
        labels={".live-story-post_pinned": Label.PINNED},
        body=f".live-story-post__content:not({_POSTS} {_POSTS} *)",
        rules=evolve(RULES, furniture=f"{RULES.furniture}, {_POSTS}"),  # a post inside a post is read by itself
        zone=ZONE,
        identity="data-post-id",
        read_authors=names_of,
        finish=_finish,
    ),
    read_page=PageParts(headline=".headline_live-story__text, h1", authors=".byline__name", zone=ZONE),
)
