"""The pages of Le Monde, as seen from 2020 to 2026.

A post is a section. Readers ask, and the newsroom answers in the same post::

    <section id="post-container">
      <section class="post post__live-container" id="1201">
        <div class="header-content__live"><img src="/falk.png" alt="">
          <div class="info-content"><span class="flag-live__border__label">Vos questions</span>
            <span class="creator-name">Nora Falk</span><span class="date">14:05</span></div></div>
        <div class="content--live">
          <h2 class="post__live-container--title">When does the quay open?</h2>
          <div class="post__live-container--comment-content">
            <blockquote class="post__live-container--comment-blockquote">Is it open on Sunday?</blockquote>
            <span class="post__live-container--comment-author">Per</span></div>
          <div class="post__live-container--answer">
            <p class="post__live-container--answer-text">It is.</p></div>
        </div>
      </section>
    </section>

What the newsroom calls essential has the class `post__live-container--essential`, or an attribute that says so. In
2026 sections have a `data-post-id` too. Times are clocks in Paris.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from liveblog_parse.model import Embed, Label, Quote, Related
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.outlets.lemonde.words import ZONE
from liveblog_parse.sources.body import BodyRules, read_body
from liveblog_parse.sources.body.run import prose_of
from liveblog_parse.sources.parts import PageParts, Parts
from liveblog_parse.sources.report import PageFacts, Post
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node

_AUTHOR = ".post__live-container--comment-author"
_CONTENT = ".post__live-container--comment-content"
_QUOTED = ".post__live-container--comment-blockquote"
_COMMENT = f"{_CONTENT}, {_QUOTED}:not({_CONTENT} *)"
_ESSENTIAL = '.post__live-container--essential, [data-post-essential]:not([data-post-essential="false"])'


def _comment(node: Node) -> Quote | None:
    """A reader's question or comment, and the name under it, inside the same element or right behind it."""
    below = next(node.following(), None)
    names = node.select(_AUTHOR) or [name for name in (below,) if name is not None and name.matches(_AUTHOR)]
    (text, links), _ = prose_of(read_body(node, without=[name.key for name in names]).blocks)
    cite = " ".join(filter(None, (clean(name.text()) for name in names)))
    return Quote(text=text, cite=cite or None, links=links) if text or cite else None


def _quotation(node: Node) -> Quote | None:
    (text, links), _ = prose_of(read_body(node).blocks)
    return Quote(text=text, links=links) if text else None


def _teaser(node: Node) -> Related | None:
    link = node.first("a[href]")
    text = clean(node.text())
    return Related(text=text, url=link.get("href") if link else None) if text else None


_PLAYERS: Mapping[str, str] = {
    "dailymotion": "https://www.dailymotion.com/embed/video/",
    "youtube": "https://www.youtube.com/embed/",
}


def _player(node: Node) -> Embed | None:
    provider, number = node.get("data-provider") or "", node.get("data-id")
    if not number:
        return None
    return Embed(provider=provider or None, url=_PLAYERS[provider] + number if provider in _PLAYERS else None)


def _finish(post: Post, element: Node) -> Post:
    number = post.id or element.get("data-post-id") or None
    labels = frozenset({Label.COMMENT}) if element.first(_COMMENT) is not None else frozenset[Label]()
    return evolve(post, id=number, url=post.url or (f"#{number}" if number else None), labels=post.labels | labels)


_PAGE = PageParts(standfirst=".hero__live-content .title p", key_points="#js-summary-live li")


def _read_page(root: Node) -> PageFacts:
    """What the page says of itself; a label says that a live blog has ended."""
    return evolve(_PAGE(root), is_live=False if root.first(".label__live--off") else None)


LIVE_CONTAINER = HtmlLayout(
    name="live-container",
    post="section.post__live-container, #post-container section[data-post-id]",
    read_post=Parts(
        headline=".post__live-container--title",
        published=".info-content .date",
        authors=".info-content .creator-name",
        kickers=".flag-live__border__label",
        labels={_ESSENTIAL: Label.KEY_EVENT},
        body=".content--live",
        rules=BodyRules(
            furniture=f".header-content__live img, {_QUOTED} + {_AUTHOR}",  # read with the comment
            special={
                _COMMENT: _comment,
                ".post__live-container--citation": _quotation,
                ".post__live-container--link-content, .read-also-live__container": _teaser,
                ".js_player": _player,
            },
        ),
        zone=ZONE,
        finish=_finish,
    ),
    read_page=_read_page,
)
