"""The pages of the AMP theme.

::

    <amp-live-list><div items>
      <article id="urnnewsmlliveblog20240305T1405007c9a" data-update-time="1709647800" data-sort-time="1709647500"
               class="lb-post lb-post--highlighted">
        <amp-img src=".../pinpost.svg" class="pin-icon"></amp-img>
        <div class="lb-post-date">Mar 5, 2024 2:05 PM</div>
        <div class="lb-author"><div class="lb-author__name">Nora Falk</div></div>
        <div class="lb-item"><article><p>Ships may enter.</p></article></div></article></div></amp-live-list>

The id is the post's without `:`, `-`, `.` and `,`. The time to sort by, in seconds, is when it was published; for
pinned posts it lies ten years later. A deleted post has `data-tombstone`. (templates/ of the AMP theme, 2017 to 2026)
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from attrs import evolve

from liveblog_parse.model import Issue, Label
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.outlets.sourcefabric.words import RULES, authors_of, names_of, with_credits
from liveblog_parse.sources.parts import PageParts, Parts
from liveblog_parse.sources.report import Post, When, when_epoch
from liveblog_parse.tree import Node

_TEN_YEARS = timedelta(days=3650)


def _finish(post: Post, element: Node) -> Post | None:
    sort_time, updated = when_epoch(element.get("data-sort-time")), when_epoch(element.get("data-update-time"))
    is_pinned = _is_much_later(sort_time, updated)
    return evolve(
        post,
        published=(None if is_pinned else sort_time) or post.published,
        updated=updated,
        authors=authors_of(post, element),
        blocks=with_credits(post.blocks),
        labels=post.labels | {Label.PINNED} if is_pinned else post.labels,
    )


def _is_much_later(sort_time: When | None, updated: When | None) -> bool:
    """Whether the time to sort by was put off, which is how posts are pinned."""
    if sort_time is None or updated is None or sort_time.instant is None or updated.instant is None:
        return False
    return sort_time.instant - updated.instant > _TEN_YEARS / 2


def _tombstones(root: Node) -> Iterator[Issue]:
    for element in root.select("article.lb-post[data-tombstone]"):
        if name := element.get("id"):
            yield Issue(code="post-deleted", detail=name)


AMP = HtmlLayout(
    name="amp",
    post="amp-live-list article.lb-post[data-sort-time]:not([data-tombstone])",
    fewest=1,
    read_post=Parts(
        published=".lb-post-date",
        authors="article > .lb-author .lb-author__name",
        labels={
            ".pin-icon": Label.PINNED,
            ".lb-post--highlighted": Label.KEY_EVENT,
            ".items-containerIndent:first-of-type .lb-author--indent": Label.COMMENT,
        },
        body=".lb-item",
        rules=RULES,
        read_authors=names_of,
        finish=_finish,
    ),
    read_page=PageParts(headline="h1", standfirst=".description"),
    read_issues=_tombstones,
)
