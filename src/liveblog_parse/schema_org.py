"""schema.org's LiveBlogPosting, as JSON-LD in a page's scripts or as a JSON document.

https://schema.org/LiveBlogPosting: each `liveBlogUpdate` is a BlogPosting with a headline, body, dates and author.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypeAlias, TypeGuard

from liveblog_parse.detection import Claim
from liveblog_parse.document import Document
from liveblog_parse.model import Author, Block, Boundary, Entry, Image, LiveBlog, Paragraph, TimeReading
from liveblog_parse.outlet import Outlet
from liveblog_parse.settings import Settings
from liveblog_parse.text.lines import clean
from liveblog_parse.times import read_time, resolve

LAYOUT = "schema.org"
_FEWEST_POSTS = 2

Thing: TypeAlias = dict[str, Any]
"""A JSON object of schema.org's vocabulary."""


def find_postings(document: Document) -> list[Thing]:
    """The LiveBlogPostings of a document, those with the most updates first."""
    roots = [document.data] if document.form == "json" else _scripts(document.text)
    found = [thing for root in roots for thing in _walk(root) if "LiveBlogPosting" in _types(thing)]
    return sorted(found, key=_count_updates, reverse=True)


def _scripts(html: str) -> list[Any]:
    from selectolax.lexbor import LexborHTMLParser

    nodes = LexborHTMLParser(html).css('script[type="application/ld+json"]')
    return [data for node in nodes if (data := _load(node.text())) is not None]


def _load(script: str) -> Any:
    """The script's JSON, control characters inside strings allowed; None where it is broken."""
    try:
        return json.loads(script, strict=False)
    except ValueError:
        return None


def _walk(root: Any) -> Iterable[Thing]:
    """Every JSON object at or below `root`, in document order."""
    waiting = [root]
    while waiting:
        value = waiting.pop()
        if _is_thing(value):
            yield value
            waiting.extend(reversed(value.values()))
        elif _is_list(value):
            waiting.extend(reversed(value))


def _is_thing(value: object) -> TypeGuard[Thing]:
    return isinstance(value, dict)


def _is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _types(thing: Thing) -> list[str]:
    return [kind.rpartition("/")[2] for kind in _several(thing.get("@type")) if isinstance(kind, str)]


def _several(value: Any) -> list[Any]:
    """A property's values: schema.org lets any of them be one or a list."""
    return value if _is_list(value) else [] if value is None else [value]


def _updates(posting: Thing) -> list[Thing]:
    return [update for update in _several(posting.get("liveBlogUpdate")) if _is_thing(update)]


def _count_updates(posting: Thing) -> int:
    return len(_updates(posting))


def schema_claim(postings: list[Thing]) -> Claim:
    """What a document's LiveBlogPostings amount to as evidence."""
    count = _count_updates(postings[0]) if postings else 0
    return Claim(
        outlet="generic",
        layout=LAYOUT,
        points=count,
        needs=_FEWEST_POSTS,
        evidence=(f"a LiveBlogPosting with {count} updates",) if postings else (),
        wants="updates of a schema.org LiveBlogPosting",
    )


def build_schema_blog(postings: list[Thing], document: Document, outlet: Outlet, settings: Settings) -> LiveBlog:
    """The live blog that the largest LiveBlogPosting describes."""
    posting = postings[0]
    updates = _updates(posting)
    anchor = settings.anchor(outlet)
    published = resolve([_reading(update.get("datePublished")) for update in updates], anchor)
    updated = resolve([_reading(update.get("dateModified")) for update in updates], anchor)
    published_times = zip(published.readings, published.instants, strict=True)
    updated_times = zip(updated.readings, updated.instants, strict=True)
    entries = tuple(map(_entry, updates, published_times, updated_times))
    names = ("datePublished", "dateModified", "coverageStartTime", "coverageEndTime")
    instants = dict(zip(names, resolve([_reading(posting.get(name)) for name in names], anchor).instants, strict=True))
    return LiveBlog(
        outlet=outlet.name,
        layout=LAYOUT,
        form=document.form,
        url=_text(posting.get("url")) or settings.url,
        site_name=_name(posting.get("publisher")),
        headline=_text(posting.get("headline")),
        standfirst=_text(posting.get("description")),
        authors=_authors(posting),
        language=_text(posting.get("inLanguage")),
        zone=anchor.zone,
        published=instants["datePublished"],
        modified=instants["dateModified"],
        coverage_start=instants["coverageStartTime"],
        coverage_end=instants["coverageEndTime"],
        captured=settings.captured,
        entries=entries,
        issues=published.issues,
    )


def _entry(
    update: Thing,
    published: tuple[TimeReading | None, datetime | None],
    updated: tuple[TimeReading | None, datetime | None],
) -> Entry:
    fields: dict[str, Any] = {
        "id": _text(update.get("@id")),
        "url": _text(update.get("url")),
        "headline": _text(update.get("headline")),
        "published": published[1],
        "updated": updated[1],
        "authors": _authors(update),
        "blocks": tuple(_blocks(update)),
    }
    return Entry(
        boundary=Boundary.ELEMENT,
        published_as=published[0],
        updated_as=updated[0],
        sources=tuple((name, "json-ld") for name, value in fields.items() if value),
        **fields,
    )


def _reading(value: Any) -> TimeReading | None:
    if not isinstance(value, str) or not value.strip():
        return None
    return read_time(value) or TimeReading(raw=value)


def _text(value: Any) -> str | None:
    return clean(value) or None if isinstance(value, str) else None


def _name(value: Any) -> str | None:
    return _text(value.get("name") if _is_thing(value) else value)


def _authors(thing: Thing) -> tuple[Author, ...]:
    authors: list[Author] = []
    for value in _several(thing.get("author")):
        name, url = _name(value), _text(value.get("url")) if _is_thing(value) else None
        if name and name not in [author.name for author in authors]:
            authors.append(Author(name=name, url=url))
    return tuple(authors)


def _blocks(update: Thing) -> Iterable[Block]:
    body = update.get("articleBody")
    if isinstance(body, str):
        for line in body.splitlines():
            if text := clean(line):
                yield Paragraph(text=text)
    for image in _several(update.get("image")):
        described = image if _is_thing(image) else {"url": image}
        if url := _text(described.get("url")):
            yield Image(url=url, caption=_text(described.get("caption")))
