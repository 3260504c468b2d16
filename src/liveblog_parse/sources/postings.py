"""A schema.org posting and its updates, as the facts of a page and as posts.

https://schema.org/LiveBlogPosting
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, cast

from attrs import frozen

from liveblog_parse.model import Author, Block, Embed, Image, Video
from liveblog_parse.sources.body import Body
from liveblog_parse.sources.bylines import authors_of
from liveblog_parse.sources.leading_clock import blocks_without_clock, without_clock
from liveblog_parse.sources.media import images_of, videos_of
from liveblog_parse.sources.prose import read_prose
from liveblog_parse.sources.report import PageFacts, Post, when_printed
from liveblog_parse.sources.things import Graph, Repeated, Thing, is_thing, name_of, several, text_of, url_of, when_of


def read_facts(posting: Thing, graph: Graph) -> PageFacts:
    """What a posting, an article or a web page says of the page."""
    return PageFacts(
        url=_page_url(posting),
        site_name=_publisher(posting, graph),
        headline=text_of(posting.get("headline")) or text_of(posting.get("name")),
        standfirst=text_of(posting.get("description")),
        image=next(iter(images_of(posting.get("image"))), None),
        authors=authors_of(posting, graph),
        language=name_of(posting.get("inLanguage")),
        published=when_of(posting.get("datePublished")),
        modified=when_of(posting.get("dateModified")),
        coverage_start=when_of(posting.get("coverageStartTime")),
        coverage_end=when_of(posting.get("coverageEndTime")),
    )


def _page_url(posting: Thing) -> str | None:
    addresses = (url_of(posting.get(key)) for key in ("url", "mainEntityOfPage", "@id"))
    return next((address for address in addresses if address and "/" in address), None)


def _publisher(posting: Thing, graph: Graph) -> str | None:
    return next(filter(None, (name_of(graph.resolve(one)) for one in several(posting.get("publisher")))), None)


@frozen(kw_only=True)
class _Around:
    """What the updates of a posting are read against."""

    url: str | None
    read_authors: Callable[[Any], tuple[Author, ...]]
    """Of what an update says of its authors."""
    stand_ins: frozenset[str]
    """Pictures that several updates carry, or that are the publisher's own: no update's own."""


def read_posts(
    posting: Thing,
    updates: Sequence[Thing],
    graph: Graph,
    page: PageFacts,
    bodies: Sequence[Body | None] | None = None,
) -> list[Post]:
    """A post for each update.

    Args:
        posting: what the updates are of.
        updates: its updates, resolved.
        graph: the document they stand in.
        page: what is known of the page.
        bodies: for each update, its body where that was read elsewhere already; else it is the `articleBody`.
    """
    read_images = Repeated(_images)
    images = [read_images(update.get("image")) for update in updates]
    publishers = map(graph.resolve, several(posting.get("publisher")))
    logos = {url for publisher in publishers if is_thing(publisher) and (url := url_of(publisher.get("logo")))}
    urls = [_own_url(update, page.url) for update in updates]
    stand_ins = _shared(urls, images) | logos
    read_authors = Repeated(partial(_signed, graph, page.site_name))
    around = _Around(url=page.url, read_authors=read_authors, stand_ins=stand_ins)
    return [
        _read_post(update, url, own_images, body, around)
        for update, url, own_images, body in zip(updates, urls, images, bodies or [None] * len(updates), strict=True)
    ]


def _images(value: Any) -> tuple[Image, ...]:
    return tuple(images_of(value))


def _signed(graph: Graph, publisher: str | None, said: Thing | None) -> tuple[Author, ...]:
    """The authors that a thing names; where outlets put their own name, nobody signed."""
    own = publisher.casefold() if publisher is not None else None
    return tuple(author for author in authors_of(said or {}, graph) if author.name.casefold() != own)


def _shared(urls: Iterable[str | None], images: Iterable[tuple[Image, ...]]) -> frozenset[str]:
    """The pictures that more than one update has; an update told twice, at one address, has one."""
    owned = enumerate(zip(urls, images, strict=True))
    pairs = {(image.url, address or index) for index, (address, own) in owned for image in own}
    counts = Counter(url for url, _ in pairs)
    return frozenset(url for url, count in counts.items() if url and count > 1)


def _read_post(update: Thing, url: str | None, images: Iterable[Image], body: Body | None, around: _Around) -> Post:
    headline = text_of(update.get("headline")) or text_of(update.get("name"))
    prose = body or _prose(update, headline)
    published = when_of(update.get("datePublished")) or when_of(update.get("dateCreated"))
    headline, clock = without_clock(headline, published)
    return Post(
        id=_id(update, url, around.url),
        url=url,
        headline=headline,
        published=published or when_printed(clock),
        updated=when_of(update.get("dateModified")),
        authors=around.read_authors({"author": update.get("author"), "creator": update.get("creator")}),
        blocks=(*blocks_without_clock(prose.blocks, published), *_media(update, images, prose.blocks, around)),
        unplaced=(*_other_headlines(update.get("headline")), *prose.unplaced),
    )


def _other_headlines(value: Any) -> Iterable[str]:
    """All but the first, where an update has several."""
    if not isinstance(value, list):  # nearly always
        return ()
    texts = map(text_of, several(cast("Any", value)))
    return [*dict.fromkeys(filter(None, texts))][1:]


def _own_url(update: Thing, page: str | None) -> str | None:
    """The address of the update, not that of the page it stands on."""
    for key in ("url", "mainEntityOfPage", "@id"):
        address = url_of(update[key]) if key in update else None
        if address and address != page and ("/" in address or address[0] == "#"):
            return address
    return None


# How sites name the post in the query of its address: ?postId=, ?post=asset:, ?liveBlogItemId=, ?lbup= (WordPress).
_POST_IN_QUERY = re.compile(r"[?&](?:post|post-?id|liveBlogItemId|lbup|entry)=(?P<id>[^&#]+)", re.IGNORECASE)


def _id(update: Thing, url: str | None, page: str | None) -> str | None:
    named = update.get("@id")
    if isinstance(named, int) and not isinstance(named, bool):
        return str(named)
    named = url_of(named)
    in_url = _fragment(url) or (found["id"] if url and (found := _POST_IN_QUERY.search(url)) else None)
    return _fragment(named) or named or in_url or _identifier(update.get("identifier")) or _below(url, page)


def _below(url: str | None, page: str | None) -> str | None:
    """What stands behind the page's address in that of its update, as on nytimes.com: `.../live/quay/ferry-leaves`."""
    start = page.partition("#")[0].partition("?")[0].rstrip("/") + "/" if page else ""
    below = url[len(start) :].strip("/") if url and page and url.startswith(start) else ""
    return below if below and not set(below) & set("/?#") else None


def _fragment(url: str | None) -> str | None:
    return url.partition("#")[2] or None if url else None


def _identifier(value: Any) -> str | None:
    for one in several(value):
        printed = one.get("value") if is_thing(one) else one
        if text := str(printed) if type(printed) is int else text_of(printed):
            return text
    return None


def _prose(update: Thing, headline: str | None) -> Body:
    """The body; a body that is an empty thing, `{"@type": "Text"}`, is none."""
    for key in ("articleBody", "text", "description"):
        if key not in update:
            continue
        text = _text(update[key])
        if text.strip() and (key == "articleBody" or text_of(text) != headline):
            return read_prose(text)
    return Body(blocks=())


def _text(value: Any) -> str:
    if isinstance(value, str):  # nearly always
        return value
    values = (one.get("@value") if is_thing(one) else one for one in several(value))
    return "\n".join(text for text in values if isinstance(text, str))


def _media(update: Thing, images: Iterable[Image], known: Iterable[Block], around: _Around) -> Iterator[Block]:
    """Images and videos that are the update's own and that its body does not show."""
    own = (*images, *videos_of(update))
    shown = {block.url for block in known if isinstance(block, Image | Video | Embed)} | around.stand_ins if own else ()
    for block in own:
        if block.url not in shown:
            yield block
