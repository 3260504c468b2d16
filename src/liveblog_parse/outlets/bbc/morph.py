"""The data of BBC live pages until 2023: a page's payloads, or the answer of the push API.

    Morph.setPayload('/data/bbc-morph-lx-commentary-data-paged/...', {"body": {"results": [...]}})
    {"payload": [{"body": {"results": [...]}}]}

A result is a post: `assetId`, `title`, `body` (nodes with a `name` and `children`), `contributor`, `options`, times
(seen in the payloads of 2021 to 2023, as read by several scrapers).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from liveblog_parse.model import (
    Author,
    Block,
    Embed,
    Image,
    Label,
    ListBlock,
    ListItem,
    Pages,
    Paragraph,
    Quote,
    Related,
    Video,
)
from liveblog_parse.outlet import DataLayout
from liveblog_parse.outlets.bbc.runs import Run, join
from liveblog_parse.outlets.bbc.values import count, items, values
from liveblog_parse.sources.body.media import provider_of
from liveblog_parse.sources.literal import read_literal
from liveblog_parse.sources.report import PageFacts, Post, Report, when_machine
from liveblog_parse.sources.things import at, string
from liveblog_parse.tree import Node

_PAYLOAD = re.compile(r"Morph\.setPayload\(\s*(?P<quote>['\"])[^'\"]*lx-(?:commentary|nitro)[^'\"]*(?P=quote)\s*,\s*")
_UNSPOKEN = frozenset(("url", "href", "altText"))
"""Children of a link that say where it goes, not what is printed."""
_SOURCES = frozenset(("quoteSource", "quoteAttribution", "source"))
_DEEPEST = 32


def _find_payloads(root: Node) -> Iterator[Any]:
    for script in root.select("script:not([src])"):
        raw = script.raw()
        if "Morph.setPayload(" in raw:
            yield from (read_literal(raw, found.end()) for found in _PAYLOAD.finditer(raw))


def _read(value: Any) -> Report | None:
    for payload in (*items(at(value, "payload")), value):
        body = at(payload, "body")
        body = read_literal(body) if isinstance(body, str) else body
        posts = tuple(post for result in items(at(body, "results")) if (post := _post(result)) is not None)
        if posts:
            return Report(source="app-state", layout="morph", posts=posts, page=_facts(body))
    return None


def _facts(body: Any) -> PageFacts:
    number = count(at(body, "page")) or count(at(body, "pageNumber"))
    total = count(at(body, "numberOfPages")) or count(at(body, "totalPages"))
    return PageFacts(pages=Pages(number=number, total=total) if number or total else None)


def _post(result: Any) -> Post | None:
    identity = string(at(result, "assetId")) or string(at(result, "locator"))
    body, headline = items(at(result, "body")), string(at(result, "title"))
    summary = string(at(result, "summary"))
    if identity is None or not (body or headline or summary):
        return None
    pictures = iter(values(at(result, "media", "images", "body")))
    url = string(at(result, "url"))
    name = string(at(result, "contributor", "name"))
    published = (when_machine(at(result, key)) for key in ("dateAdded", "lastPublished", "time"))
    updated = (when_machine(at(result, key)) for key in ("lastUpdated", "lastPublished"))
    teaser = (Related(text=headline, url=url),) if url and headline else ()
    return Post(
        id=identity,
        headline=headline,
        published=next(filter(None, published), None),
        updated=next(filter(None, updated), None),
        authors=(Author(name=name, role=string(at(result, "contributor", "role"))),) if name else (),
        labels=frozenset((Label.BREAKING,) if at(result, "options", "isBreakingNews") is True else ()),
        blocks=(*_read_nodes(body, pictures), *teaser) if body else (*_paragraph([(summary or "", None)]), *teaser),
    )


def _read_nodes(nodes: Iterable[Any], pictures: Iterator[Any]) -> tuple[Block, ...]:
    """The blocks of a body; inline nodes side by side are one paragraph."""
    found: list[Block] = []
    loose: list[Any] = []
    for node in nodes:
        blocks = _READERS.get(_name(node))
        if blocks is None:
            loose.append(node)
            continue
        found.extend(_paragraph(_runs(loose)))
        loose.clear()
        found.extend(blocks(node, pictures))
    return (*found, *_paragraph(_runs(loose)))


def _name(node: Any) -> str:
    name = at(node, "name")
    return name if isinstance(name, str) else ""


def _paragraph(runs: Iterable[Run]) -> Iterable[Block]:
    text, links = join(runs)
    return (Paragraph(text=text, links=links),) if text else ()


def _runs(nodes: Iterable[Any]) -> Iterator[Run]:
    """The texts below the nodes in order, with what they link to."""
    waiting: list[tuple[Any, str | None]] = [(node, None) for node in reversed(list(nodes))]
    while waiting:
        node, url = waiting.pop()
        text = at(node, "text")
        if isinstance(text, str):
            yield text, url
        children = items(at(node, "children"))
        if _name(node) == "link":
            url = _address(node)
            children = [child for child in children if _name(child) not in _UNSPOKEN]
        waiting.extend((child, url) for child in reversed(children))


def _address(node: Any) -> str | None:
    """Where a link goes: an attribute of its child `url`, or that child's text."""
    for child in items(at(node, "children")):
        if _name(child) in {"url", "href"}:
            found = (string(at(given, "value")) for given in items(at(child, "attributes")))
            return next((value for value in found if value and "/" in value), None) or _plain(child)
    return string(at(node, "href"))


def _plain(node: Any) -> str | None:
    return join(_runs([node]))[0] or None


def _read_paragraph(node: Any, _: Iterator[Any]) -> Iterable[Block]:
    return _paragraph(_runs([node]))


def _read_list(node: Any, _: Iterator[Any]) -> Iterable[Block]:
    entries = _items(node, 0)
    kinds = {string(at(given, "value")) for given in items(at(node, "attributes"))}
    return (ListBlock(items=entries, ordered="ordered" in kinds),) if entries else ()


def _items(node: Any, depth: int) -> tuple[ListItem, ...]:
    found: list[ListItem] = []
    for child in items(at(node, "children")):
        parts = items(at(child, "children"))
        nested = [part for part in parts if _name(part) == "list"] if depth < _DEEPEST else []
        text, links = join(_runs(part for part in parts if not nested or _name(part) != "list"))
        inner = tuple(item for part in nested for item in _items(part, depth + 1))
        if text or inner:
            found.append(ListItem(text=text, links=links, items=inner))
    return tuple(found)


def _read_quote(node: Any, _: Iterator[Any]) -> Iterable[Block]:
    children = items(at(node, "children"))
    sources = [child for child in children if _name(child) in _SOURCES]
    text, links = join(_runs(child for child in children if _name(child) not in _SOURCES))
    cite = join(_runs(sources))[0] or None
    return (Quote(text=text, cite=cite, links=links),) if text else ()


def _read_image(node: Any, pictures: Iterator[Any]) -> Iterable[Block]:
    picture = next(pictures, None)  # the body names them in their order
    image = Image(
        url=string(at(picture, "href")) or string(at(node, "href")),
        alt=string(at(picture, "altText")) or string(at(node, "altText")),
        caption=string(at(picture, "caption")) or string(at(node, "caption")),
        credit=string(at(picture, "copyrightHolder")) or string(at(node, "copyrightHolder")),
    )
    return (image,) if image != Image() else ()


def _read_video(node: Any, _: Iterator[Any]) -> Iterable[Block]:
    captions = (at(node, "caption"), at(node, "synopses", "short"), at(node, "title"))
    video = Video(url=string(at(node, "href")), caption=next(filter(None, map(string, captions)), None))
    return (video,) if video != Video() else ()


def _read_embed(node: Any, _: Iterator[Any]) -> Iterable[Block]:
    """Its children's texts: the name of the service, and the address there."""
    texts = [text for child in items(at(node, "children")) if (text := _plain(child))]
    url = next((text for text in texts if text.startswith(("https://", "http://"))), None)
    provider = next((text.lower() for text in texts if text != url), None)
    return (Embed(provider=provider_of(url) or provider, url=url),) if url or provider else ()


_READERS = {
    "paragraph": _read_paragraph,
    "list": _read_list,
    "quote": _read_quote,
    "image": _read_image,
    "video": _read_video,
    "embed": _read_embed,
}

MORPH = DataLayout(name="morph", read=_read, find=_find_payloads)
