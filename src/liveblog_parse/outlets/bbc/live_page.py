"""The data of BBC live pages since 2023, of the World Service and of bbc.co.uk and bbc.com.

A stream of posts, each with a header and a content of blocks. It stands in a page as `__NEXT_DATA__` (World Service),
or as `window.__INITIAL_DATA__`, a string that holds JSON (the others), and is served as a document of its own.
https://github.com/bbc/simorgh, `data/pidgin/live` and `ws-nextjs-app/pages/[service]/live/[id]/Post/types.ts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from liveblog_parse.model import Author, Block, Image, Label, ListBlock, Pages, Paragraph
from liveblog_parse.outlet import DataLayout
from liveblog_parse.outlets.bbc.blocks import kind, plain, read_blocks
from liveblog_parse.outlets.bbc.bylines import read_byline, read_contributors
from liveblog_parse.outlets.bbc.values import count, items, values
from liveblog_parse.sources.literal import read_literal
from liveblog_parse.sources.next_data import next_data
from liveblog_parse.sources.report import PageFacts, Post, Report, distinct, when_machine
from liveblog_parse.sources.things import at, string
from liveblog_parse.tree import Node

_WRAPPERS = ("props", "pageProps", "pageData", "data", "content")
_INITIAL_DATA = re.compile(r"__INITIAL_DATA__\s*=\s*")
_OF_POSTS = ("asset:", "isBreakingNews")
_MOST_LEVELS = 12


def _read_service_page(value: Any) -> Report | None:
    """A page of the World Service, with the wrappers that its framework puts around it or without."""
    page = _unwrapped(value)
    posts = _posts(_stream(page))
    return Report(source="app-state", layout="simorgh", posts=posts, page=_facts(page)) if posts else None


def _unwrapped(value: Any) -> Any:
    """What has a stream of posts, inside its wrappers; `None` where nothing has."""
    page = value
    for _ in range(_MOST_LEVELS):
        if any(map(_is_post, _stream(page))):
            return page
        page = next((inner for name in _WRAPPERS if (inner := at(page, name)) is not None), None)
    return None


def _stream(page: Any) -> list[Any]:
    return items(at(page, "liveTextStream", "content", "data", "results") or at(page, "results") or page)


def _is_post(result: Any) -> bool:
    """A post has a content of blocks, and one thing more that only posts have."""
    has_content = isinstance(at(result, "content", "model", "blocks"), list)
    return has_content and any(at(result, name) is not None for name in ("urn", "header", "dates"))


def _find_initial_data(root: Node) -> Iterator[Any]:
    for script in root.select("script:not([src])"):
        raw = script.raw()
        if "__INITIAL_DATA__" not in raw or not any(word in raw for word in _OF_POSTS):  # strings are found fast
            continue
        if found := _INITIAL_DATA.search(raw):
            value = read_literal(raw, found.end())
            page = read_literal(value) if isinstance(value, str) else value
            yield [page]  # to be searched, whatever its shape


def _read_site_page(value: Any) -> Report | None:
    """A page of bbc.co.uk: posts are looked for level by level, for the keys on the way down change with the site."""
    if _unwrapped(value) is not None:
        return None
    level, facts = [value], PageFacts()
    for _ in range(_MOST_LEVELS):
        facts = next((_facts(page) for page in level if at(page, "liveTextStream") or at(page, "summaryPoints")), facts)
        streams = [items(page) for page in level if any(map(_is_post, items(page)))]
        if posts := max(map(_posts, streams), key=len, default=()):
            return Report(source="app-state", layout="webcore", posts=posts, page=facts)
        level = [inner for page in level for inner in values(page)]
    return None


def _posts(results: list[Any]) -> tuple[Post, ...]:
    return tuple(map(_post, filter(_is_post, results)))


def _post(result: Any) -> Post:
    headline, authors, above = _header(at(result, "header", "model", "blocks"))
    dates = at(result, "dates")
    titles = (string(at(title, "title")) for title in items(at(result, "titles")))
    published = (when_machine(at(dates, name)) for name in ("firstPublished", "curated", "time"))
    return Post(
        id=string(at(result, "urn")) or string(at(result, "id")),
        url=string(at(result, "link", "url")),
        headline=headline or next(filter(None, titles), None),
        published=next(filter(None, published), None),
        updated=when_machine(at(dates, "lastPublished")),
        authors=distinct(authors),
        labels=frozenset((Label.BREAKING,) if at(result, "options", "isBreakingNews") is True else ()),
        blocks=(*above, *read_blocks(at(result, "content", "model", "blocks"))),
    )


def _header(blocks: Any) -> tuple[str | None, list[Author], list[Block]]:
    """Headline, authors, and what else stands above the content; older posts have the byline as subheadline."""
    headline: str | None = None
    authors: list[Author] = []
    above: list[Block] = []
    for block in items(blocks):
        model = at(block, "model")
        text = plain(model)
        if kind(block) == "contributor" and (name := string(at(model, "name"))):
            authors.append(Author(name=name, role=string(at(model, "subtitle")), url=string(at(model, "link"))))
        elif kind(block) == "headline" and headline is None:
            headline = text
        elif kind(block) == "subheadline" and text and (author := read_byline(text)):
            authors.append(author)
        else:
            above.extend(read_blocks([block]))
    return headline, authors, above


def _facts(page: Any) -> PageFacts:
    page_of = at(page, "liveTextStream", "content", "data", "page")
    number, total = count(at(page_of, "index")), count(at(page_of, "total"))
    is_live = at(page, "isLive")
    return PageFacts(
        headline=string(at(page, "title")) or string(at(page, "seo", "seoTitle")),
        standfirst=string(at(page, "description")) or string(at(page, "seo", "seoDescription")),
        image=_image(at(page, "headerImage")) or _image(at(page, "promoImage")),
        key_points=tuple(_key_points(at(page, "summaryPoints", "content", "model", "blocks"))),
        authors=read_contributors(string(at(page, "liveTextStream", "contributors")) or ""),
        language=string(at(page, "language")),
        published=when_machine(at(page, "seo", "datePublished")) or when_machine(at(page, "firstPublishedDateTime")),
        modified=when_machine(at(page, "seo", "dateModified")),
        coverage_start=when_machine(at(page, "startDateTime")),
        coverage_end=when_machine(at(page, "endDateTime")),
        is_live=is_live if isinstance(is_live, bool) else None,
        pages=Pages(number=number, total=total) if number or total else None,
    )


def _image(value: Any) -> Image | None:
    url = string(at(value, "url"))
    return Image(url=url, alt=string(at(value, "altText")), credit=string(at(value, "copyright"))) if url else None


def _key_points(blocks: Any) -> Iterable[str]:
    """The items of the list; a single point is a paragraph."""
    for block in read_blocks(blocks):
        if isinstance(block, ListBlock):
            yield from (item.text for item in block.items if item.text)
        elif isinstance(block, Paragraph):
            yield block.text


WORLD_SERVICE = DataLayout(name="simorgh", read=_read_service_page, find=next_data("liveTextStream"))
SITE = DataLayout(name="webcore", read=_read_site_page, find=_find_initial_data)
