"""The pages of the World Service, from the open source that makes them.

    <article><h3 id="asset:..." tabindex="-1"><span role="text">
      <span><time>28 April 2023</time><span data-testid="breaking-news-label">Breaking</span><span>, </span></span>
      <span>Harbour reopens</span><span>, </span><span>Nora Falk, Reporting from Bergen</span>

https://github.com/bbc/simorgh, `ws-nextjs-app/pages/[service]/live/[id]`: Post, Stream, KeyPoints, Header. Class names
are hashed whole; hidden words are commas alone, or stand before a comma.
"""

from __future__ import annotations

from collections.abc import Iterable

from liveblog_parse.model import Author, Block, Embed, Heading, Label
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.outlets.bbc.bylines import read_byline, read_contributors
from liveblog_parse.outlets.bbc.figures import read_figure
from liveblog_parse.outlets.bbc.markup import (
    HIDDEN,
    key_points,
    read_pages,
    rest,
    seen,
    seen_texts,
    without_furniture,
)
from liveblog_parse.outlets.bbc.text_heads import ZONE
from liveblog_parse.sources.body import BodyRules, read_body
from liveblog_parse.sources.report import PageFacts, Post, distinct, when_machine, when_printed
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node

_LEVEL = 4  # a post's own headline is an h3


def _read_post(heading: Node) -> Post | None:
    article = heading.parent
    if article is None or article.first(_HEADING) != heading:
        return None
    headline, above = _headings(heading)
    authors = [author for text in above if (author := read_byline(text))]
    body = read_body(article, _RULES, without=(heading.key,))
    asset = heading.get("id")
    time = heading.first("time")
    exact = when_machine(time.get("datetime")) if time else None
    return Post(
        id=asset,
        url=f"#{asset}",
        headline=headline,
        published=exact if exact and exact.instant else when_printed(seen(time), zone=ZONE) if time else None,
        authors=distinct(authors),
        labels=frozenset((Label.BREAKING,) if heading.first(_BREAKING) else ()),
        blocks=(*_subheadings(above), *without_furniture(body.blocks)),
        unplaced=body.unplaced,
    )


_HEADING = 'h3[id^="asset:"]'
_BREAKING = '[data-testid="breaking-news-label"]'


def _headings(heading: Node) -> tuple[str | None, list[str]]:
    """The headline and what is printed under it: the pieces between the hidden commas."""
    spoken = heading.first('span[role="text"]') or heading
    pieces = rest(spoken, spoken.select(f"time, {_BREAKING}"))
    texts = [text for piece in pieces if (text := seen(piece).strip(", "))]
    return (texts[0], texts[1:]) if texts else (None, [])


def _subheadings(above: Iterable[str]) -> Iterable[Block]:
    return (Heading(text=text, level=_LEVEL) for text in above if read_byline(text) is None)


def _read_embed(section: Node) -> Block | None:
    """An embed between links that skip it: `data-e2e="twitter-embed-https://..."` says what it is."""
    provider, _, url = (section.get("data-e2e") or "").partition("-embed-")
    text = " ".join(seen(quote) for quote in section.select("blockquote"))
    return Embed(provider="x" if provider == "twitter" else provider or None, url=url or None, text=text or None)


_RULES = BodyRules(
    furniture="button",
    hidden=HIDDEN,
    special={'[data-e2e*="-embed-"]': _read_embed, "figure": read_figure},
)


def _read_page(root: Node) -> PageFacts:
    title, box, line = (root.first(mark) for mark in ("h1", '[data-e2e="key-points"]', _CONTRIBUTORS))
    headline, is_live = _title(title) if title else (None, None)
    beneath = next(title.following(), None) if title else None
    return PageFacts(
        headline=headline,
        standfirst=seen(beneath) or None if beneath and beneath.name == "p" else None,
        key_points=key_points(box) if box else (),
        authors=_editors(line) if line else (),
        is_live=is_live,
        pages=read_pages(
            root.first('[data-testid="topic-pagination"], nav[aria-label*="Page"], [class*="pagination"]')
        ),
    )


_CONTRIBUTORS = '[data-testid="live-contributors"]'


def _title(heading: Node) -> tuple[str | None, bool | None]:
    """The title stands last; before it "LIVE", for the eye and once more for the ear."""
    pieces = [text for piece in heading.children() if (text := clean("".join(seen_texts([piece]))))]
    live = heading.first('[aria-hidden="true"]')
    inner = heading.select("span")
    if live is None or not inner:
        return (pieces[-1] if pieces else None), None
    return seen(inner[-1]) or None, True


def _editors(line: Node) -> tuple[Author, ...]:
    text = seen(line)
    return read_contributors(text) if len(text) < 400 else ()


SIMORGH = HtmlLayout(
    name="simorgh",
    post=f"article:not([data-testid]) > {_HEADING}",
    fewest=1,
    read_post=_read_post,
    read_page=_read_page,
)
