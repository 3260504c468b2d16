"""The Guardian's Content API: an item with its blocks, or with all of them in one body.

Times are ISO strings, contributors are ids of tags. `createdBy` and `lastModifiedBy` name members of staff with their
e-mail addresses; they are never read. https://open-platform.theguardian.com/documentation::

    {"response": {"content": {"webTitle": ..., "webUrl": ..., "fields": {"byline": ..., "standfirst": ...},
      "tags": [{"id": "profile/norafalk", "webTitle": "Nora Falk", "type": "contributor"}],
      "blocks": {"body": [{"id": "6030...", "title": ..., "bodyHtml": "<p>...", "attributes": {"keyEvent": true},
                           "firstPublishedDate": "2021-02-19T19:30:03Z", "lastModifiedDate": "...",
                           "contributors": ["profile/norafalk"]}]}}}}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve

from liveblog_parse.model import Author, Image
from liveblog_parse.outlet import DataLayout
from liveblog_parse.outlets.guardian import frontend
from liveblog_parse.outlets.guardian.elements import plain, read_html
from liveblog_parse.outlets.guardian.page_json import block_name, parse_fragment, permalink, profiles
from liveblog_parse.outlets.guardian.style import labels, profile, read_byline
from liveblog_parse.sources.body import Body
from liveblog_parse.sources.report import PageFacts, Post, Report, When, distinct, when_machine
from liveblog_parse.sources.things import Thing, is_thing, several, text_of

LAYOUT = "content-api"


def read_content(value: Any) -> Report | None:
    """The posts of an item, or of the first item of a list that has posts."""
    return next((report for item in _items(value) if (report := _read_item(item))), None)


def _items(value: Any) -> Iterator[Thing]:
    """The items of a response, an item that was taken out of one, or the list of its blocks."""
    held: Any = value if is_thing(value) else {"blocks": {"body": value}}
    response = held.get("response", held)
    if is_thing(response):
        for key in ("content", "results"):
            yield from filter(is_thing, several(response.get(key)))
        yield response


def _read_item(item: Thing) -> Report | None:
    url = text_of(item.get("webUrl"))
    writers = profiles(item.get("tags"))
    posts = tuple(post for block in _blocks(item) if (post := _post(block, url, writers))) or tuple(
        _posts_of_body(item)
    )
    return Report(source="app-state", layout=LAYOUT, posts=posts, page=_page(item)) if posts else None


def _blocks(item: Thing) -> Iterator[Thing]:
    """The blocks of the body, or those that were asked for by name ("body:latest"), each once."""
    held = item.get("blocks")
    if not is_thing(held):
        return
    asked = held.get("requestedBodyBlocks")
    lists = [held.get("body"), *(asked.values() if is_thing(asked) else ())]
    seen: set[str] = set()
    for block in (block for blocks in lists for block in several(blocks)):
        name = text_of(block.get("id")) if is_thing(block) and _has_body(block) else None
        if name and name not in seen and block.get("published") is not False:
            seen.add(name)
            yield block


def _has_body(block: Thing) -> bool:
    return "bodyHtml" in block or "bodyTextSummary" in block


def _post(block: Thing, page_url: str | None, writers: Mapping[str, Author]) -> Post | None:
    body = _body(block)
    marks = block.get("attributes")
    marks = marks if is_thing(marks) else {}
    title = text_of(block.get("title")) or text_of(marks.get("title"))
    if not (body.blocks or body.unplaced or title):
        return None
    name = block_name(block)
    published = _published(block)
    return Post(
        id=name,
        url=permalink(page_url, name),
        headline=title,
        published=published,
        updated=_updated(block, published),
        authors=distinct(_contributors(block, writers)),
        labels=labels(
            title,
            key_event=marks.get("keyEvent") is True,
            summary=marks.get("summary") is True,
            pinned=marks.get("pinned") is True,
        ),
        blocks=body.blocks,
        unplaced=body.unplaced,
    )


def _body(block: Thing) -> Body:
    body = read_html(block.get("bodyHtml"))
    return body if body.blocks or body.unplaced else read_html(block.get("bodyTextSummary"))


def _published(block: Thing) -> When | None:
    keys = ("firstPublishedDate", "publishedDate", "createdDate")
    return next((when for key in keys if (when := _time(block.get(key)))), None)


def _time(value: Any) -> When | None:
    """In JSON an ISO string; clients that read Thrift keep it in an object."""
    return when_machine(value.get("iso8601") if is_thing(value) else value)


def _updated(block: Thing, published: When | None) -> When | None:
    updated = _time(block.get("lastModifiedDate"))
    if updated is None or (
        published and published.instant and updated.instant and updated.instant <= published.instant
    ):
        return None
    return updated


def _contributors(block: Thing, writers: Mapping[str, Author]) -> Iterator[Author]:
    for tag in several(block.get("contributors")):
        name = text_of(tag.get("id") if is_thing(tag) else tag)
        if name and name.startswith("profile/"):
            yield writers.get(name) or profile(name)


def _posts_of_body(item: Thing) -> Iterator[Post]:
    """All blocks in one piece of HTML, as frontend prints them."""
    fields = item.get("fields")
    root = parse_fragment(fields.get("body")) if is_thing(fields) else None
    if root is not None:
        writers = profiles(item.get("tags"))
        for element in root.select(frontend.POSTS):
            if post := frontend.read_block(element, writers):
                yield evolve(post, url=permalink(text_of(item.get("webUrl")), post.id) or post.url)


def _page(item: Thing) -> PageFacts:
    fields = item.get("fields")
    fields = fields if is_thing(fields) else {}
    byline = text_of(fields.get("byline"))
    picture = text_of(fields.get("thumbnail"))
    live = {"true": True, "false": False}.get((text_of(fields.get("liveBloggingNow")) or "").lower())
    return PageFacts(
        url=text_of(item.get("webUrl")),
        headline=plain(fields.get("headline")) or text_of(item.get("webTitle")),
        standfirst=plain(fields.get("standfirst")) or plain(fields.get("trailText")),
        image=Image(url=picture) if picture else None,
        authors=read_byline(byline, profiles(item.get("tags")).values()) if byline else (),
        language=text_of(fields.get("lang")),
        published=when_machine(fields.get("firstPublicationDate")) or when_machine(item.get("webPublicationDate")),
        modified=when_machine(fields.get("lastModified")),
        is_live=live,
    )


CONTENT_API = DataLayout(name=LAYOUT, read=read_content)
