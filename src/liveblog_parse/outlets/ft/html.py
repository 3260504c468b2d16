"""The Financial Times, as seen from 2021 to 2024 (https://github.com/Financial-Times/x-dash, `x-live-blog-post`).

::

    <article class="x-live-blog-post" id="post-0f6ad4bd-1c2f-4d8e-9d4e-2f1f6a7b8c9d" data-x-component="live-blog-post">
      <div class="x-live-blog-post__meta"><div class="x-live-blog-post__timestamp-container">
        <time class="o-date x-live-blog-post__timestamp" datetime="2024-03-05T10:05:00.000Z" itemprop="datePublished"
          ><span>5 minutes ago</span><span itemprop="exactTime">10:05</span></time></div></div>
      <div class="x-live-blog-post__breaking-news">Breaking news</div>
      <h2 class="x-live-blog-post__title">Freight rates fall</h2>
      <p class="x-live-blog-post__byline">Nora Falk in Rotterdam</p>
      <div class="x-live-blog-post__body n-content-body article--body"><p>Rates fell by a tenth.</p></div>
      <div class="x-live-blog-post__controls">(share buttons, "Back to top")</div>
    </article>

The JSON-LD has a post's time of publication as that of its last change too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from liveblog_parse.model import Author, Label
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.sources.body import BodyRules
from liveblog_parse.sources.parts import PageParts, Parts
from liveblog_parse.sources.report import Post, distinct
from liveblog_parse.text.shapes import is_name
from liveblog_parse.tree import Node

ZONE = "Europe/London"
# "Nora Falk in Rotterdam"
_PLACED = re.compile(r"(?P<name>[^,]+?) (?P<place>in [A-Z].*)")


def _whole(byline: str) -> tuple[str, ...]:
    return (byline,)


def _finish(post: Post, _: Node) -> Post:
    return evolve(post, authors=distinct(author for line in post.authors for author in signed(line)))


def signed(line: Author) -> Iterator[Author]:
    """The people of a byline, each with the place they write from as the role."""
    people = [_author(part) for part in re.split(r",? and |, ", line.name)]
    if len(people) > 1 and all(is_name(author.name) for author in people):
        yield from people
    else:
        yield evolve(_author(line.name), url=line.url)


def _author(text: str) -> Author:
    placed = _PLACED.fullmatch(text)
    return (
        Author(name=placed["name"], role=placed["place"]) if placed and is_name(placed["name"]) else Author(name=text)
    )


X_LIVE_BLOG_POST = HtmlLayout(
    name="x-live-blog-post",
    post='article.x-live-blog-post[id^="post-"]',
    read_post=Parts(
        headline=".x-live-blog-post__title",
        published="time.x-live-blog-post__timestamp",
        authors=".x-live-blog-post__byline",
        labels={".x-live-blog-post__breaking-news": Label.BREAKING},
        rules=BodyRules(furniture=".x-live-blog-post__controls"),
        read_authors=_whole,
        zone=ZONE,
        finish=_finish,
    ),
    read_page=PageParts(),
)
