"""The pages of The New York Times: the briefings of 2020, and the feeds of updates that came after them.

A briefing prints no time with a post; its posts are signed behind a dash, and in capitals in JSON-LD (seen 2020)::

    <article class="live-blog-content"> <header class="live-blog-header"><h1>Live Ferry Briefing</h1></header>
      <aside><h3>Here’s what you need to know:</h3><ul><li>The quay opens.</li></ul></aside>
      <div class="live-blog-post" data-test-id="live-blog-post"><div id="the-quay-opens"></div>
        <div class="live-blog-post-headline">
          <h2 itemprop="headline"><a href="#the-quay-opens">The quay opens.</a></h2></div>
        <p>Ships may enter.</p>
        <p itemprop="author">— <a href="/by/nora-falk"><span itemprop="name">Nora Falk</span></a> and
          <span itemprop="name">Per Holm</span></p>
      </div></article>

A feed has posts and short updates of its reporters. Its summary is pinned and prints no time (seen 2022 to 2024)::

    <section id="live-feed-items"> <div role="article" aria-posinset="41">
      <div class="live-blog-reporter-update" data-testid="reporter-update" data-url="/live/2024/ferries#a-tug-sinks">
        <time datetime="2024-09-18T14:02:11.000Z">Sept. 18, 2024, 10:02 a.m. ET</time>
        <div data-testid="live-blog-byline">Nora Falk</div> <p>A tug sank.</p>
      </div></div></section>

The lead of a briefing is its oldest post and the one edited last: neither kind of page is sorted by time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import evolve

from liveblog_parse.model import Author, Block, Heading, Label, Paragraph
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.sources.body import BodyRules, credited
from liveblog_parse.sources.bylines import split_names
from liveblog_parse.sources.parts import PageParts, Parts
from liveblog_parse.sources.report import PageFacts, Post, distinct
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node

ZONE = "America/New_York"
_POSTS = '[data-testid="live-blog-post"], [data-testid="reporter-update"]'
_BRIEFED = '[data-test-id="live-blog-post"], .live-blog-content .live-blog-post'

# ---- a post ----------------------------------------------------------------------------------------------------------

_BYLINES = '[itemprop="author"], [data-testid="live-blog-byline"]'
_HIDDEN_LABELS = frozenset({"Image", "Pinned", "Video"})
"""Words for screen readers before a picture, and on top of the summary."""


def _finish(post: Post, element: Node) -> Post | None:
    title = element.first(".live-blog-post-headline a")
    url = element.get("data-url") or (title.get("href") if title else None) or post.url
    hidden, blocks = _hidden_labels(post.blocks)
    headline, blocks = _without_headline(post.headline, blocks)
    if not (headline or blocks or post.unplaced):
        return None
    is_pinned = Label.PINNED in post.labels or "Pinned" in hidden
    return evolve(
        post,
        id=(url or "").partition("#")[2] or post.id,
        url=url,
        headline=headline,
        authors=distinct(author for byline in element.select(_BYLINES) for author in _signed(byline)),
        labels=post.labels | ({Label.PINNED} if is_pinned else set()),
        blocks=tuple(blocks),
        is_copy=is_pinned,
    )


def _hidden_labels(blocks: Iterable[Block]) -> tuple[set[str], list[Block]]:
    """The hidden labels among the blocks, and the other blocks."""
    hidden: set[str] = set()
    others: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph) and block.text in _HIDDEN_LABELS:
            hidden.add(block.text)
        else:
            others.append(block)
    return hidden, others


def _without_headline(headline: str | None, blocks: list[Block]) -> tuple[str | None, list[Block]]:
    """The headline, which may stand in the body as its first heading."""
    if headline is None and blocks and isinstance(first := blocks[0], Heading) and first.level == 2:
        return first.text, blocks[1:]
    return headline, blocks


# As in "Nora Falk Reporting from Hoboken, N.J.".
_ROLE = re.compile(r"\s*(?P<role>Reporting (?:from|on) .+)")


def _signed(byline: Node) -> list[Author]:
    """The names, each in an element of its own or all in one line, and what is printed behind a single one."""
    line = clean(byline.text())
    role = _ROLE.search(line)
    named = [Author(name=clean(name.text()), url=_address(name)) for name in byline.select('[itemprop="name"]')]
    authors = named or [Author(name=name) for name in _split(line[: role.start()] if role else line)]
    if role and len(authors) == 1:
        authors = [evolve(authors[0], role=role["role"])]
    return [author for author in authors if author.name]


def _split(byline: str) -> tuple[str, ...]:
    return split_names(byline.lstrip("—– "))


def _address(name: Node) -> str | None:
    link = name if name.name == "a" else name.parent
    return link.get("href") if link is not None else None


def _caption(caption: Node) -> tuple[str | None, str | None]:
    """<figcaption><span>The quay.</span><span><span>Credit...</span>Pool photo by Nora Falk</span>."""
    line = clean(caption.text())
    text, label, credit = line.partition("Credit...")
    return (text.strip() or None, credit.strip() or None) if label else credited(line)


_READ_POST = Parts(
    headline='.live-blog-post-headline h2, h2[itemprop="headline"]',
    published="time[datetime]",
    authors=_BYLINES,
    labels={".pinned-post": Label.PINNED},
    rules=BodyRules(
        furniture=(
            "button, time + [aria-live], "
            '[data-testid="copy-link"], [data-testid="share-tools"], [data-testid="Show-More"], '
            f"{_POSTS}, {_BRIEFED}"  # a post inside a post is read by itself
        ),
        caption=_caption,
    ),
    zone=ZONE,
    read_authors=_split,
    finish=_finish,
)

# ---- the page --------------------------------------------------------------------------------------------------------

_PAGE_PARTS = PageParts(
    headline=".live-blog-header h1, h1",
    key_points=".live-blog-content > aside li",
    published='meta[property="article:published"], meta[property="article:published_time"]',
    modified='meta[property="article:modified"], .live-blog-header-timestamp time',
    zone=ZONE,
    moments=("content", "datetime"),
)


def _read_page(root: Node) -> PageFacts:
    """The parts, and the head's byline where no JSON-LD gives the names with their addresses."""
    byline = root.first('meta[name="byl"]') if root.first('script[type="application/ld+json"]') is None else None
    names = split_names(clean(byline.get("content") or "")) if byline else ()
    return evolve(_PAGE_PARTS(root), authors=tuple(Author(name=name) for name in names if name))


LIVE_FEED = HtmlLayout(name="live-feed", post=_POSTS, read_post=_READ_POST, read_page=_read_page)
BRIEFING = HtmlLayout(name="briefing", post=_BRIEFED, read_post=_READ_POST, read_page=_read_page)
