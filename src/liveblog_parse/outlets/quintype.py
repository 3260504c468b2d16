"""Quintype, a platform of many Indian sites (The Quint, Deccan Herald, Bar and Bench): its JSON.

Pages hold it in `script#static-page` (older ones in `script#initial-page`), and `/api/v1/stories/<id>` answers with the
`story` alone. A live blog is a story whose cards are its posts::

    {"qt": {"config": {"cdn-image": "images.assettype.com"}, "data": {"story": {
      "story-template": "live-blog", "is-live-blog": true, "headline": "Harbour strike", "subheadline": "...",
      "authors": [{"name": "Nora Falk"}], "metadata": {"is-closed": false}, "last-published-at": 1709647900000,
      "cards": [{"id": "0b1c2d3e-...", "card-added-at": 1709647500000, "card-updated-at": 1709647800000,
                 "metadata": {"attributes": {"key-event": true}},
                 "story-elements": [{"type": "title", "text": "The quay opens"},
                                    {"type": "text", "subtype": null, "text": "<p>Ships may enter.</p>"}]}]}}}}

Times are milliseconds; `card-event-at` is when it happened, where an editor said so. (`quintype/quintype-amp` and
other readers of the JSON, 2018 to 2026)
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator
from typing import Any

from liveblog_parse.model import Author, Block, Embed, Heading, Image, Label, Quote, Related
from liveblog_parse.outlet import DataLayout, Outlet
from liveblog_parse.sources.body import read_html_body
from liveblog_parse.sources.body.media import provider_of
from liveblog_parse.sources.json_repair import load_json
from liveblog_parse.sources.report import PageFacts, Post, Report, When, when_epoch
from liveblog_parse.sources.things import Thing, at, is_thing, several, string, text_of, url_of
from liveblog_parse.tree import Node

_LAYOUT = "live-blog"
_PATHS = (("qt", "data", "story"), ("data", "story"), ("story",), ())
_PICTURES = "images.assettype.com"


def _find(root: Node) -> Iterator[Any]:
    for script in root.select("script#static-page, script#initial-page"):
        yield from load_json(script.raw()).values


def _read(value: Any) -> Report | None:
    """The posts of a live blog; `None` for a story of another kind."""
    story = next((found for path in _PATHS if is_thing(found := at(value, *path)) and "cards" in found), None)
    if story is None or (story.get("story-template") != "live-blog" and story.get("is-live-blog") is not True):
        return None
    site = string(at(value, "qt", "config", "cdn-image")) or _PICTURES
    cards = [card for card in several(story.get("cards")) if is_thing(card) and "story-elements" in card]
    posts = (_post(card, story, site) for card in cards)
    return Report(
        source="app-state",
        layout=_LAYOUT,
        posts=tuple(post for post in posts if post.headline or post.blocks or post.unplaced),
        page=_facts(story, site),
    )


def _facts(story: Thing, site: str) -> PageFacts:
    closed = at(story, "metadata", "is-closed")
    return PageFacts(
        url=url_of(story.get("url")) or url_of(story.get("canonical-url")),
        headline=text_of(story.get("headline")),
        standfirst=text_of(story.get("subheadline")),
        image=_image(
            story.get("hero-image-s3-key"), site,
            caption=story.get("hero-image-caption"), credit=story.get("hero-image-attribution"),
            alt=story.get("hero-image-alt-text"),
        ),
        authors=tuple(_authors(story)),
        published=_when(story.get("first-published-at")),
        modified=_when(story.get("last-published-at")),
        is_live=None if not isinstance(closed, bool) else not closed,
    )  # fmt: skip


def _authors(story: Thing) -> Iterator[Author]:
    for author in several(story.get("authors")):
        if is_thing(author) and (name := text_of(author.get("name"))):
            yield Author(name=name)


def _post(card: Thing, story: Thing, site: str) -> Post:
    elements = [element for element in several(card.get("story-elements")) if is_thing(element)]
    headline = text_of(elements[0].get("text")) if elements and elements[0].get("type") == "title" else None
    blocks: list[Block] = []
    unplaced: list[str] = []
    for element in elements[1:] if headline else elements:
        found, left = _blocks(element, story, site)
        blocks += found
        unplaced += left
    return Post(
        id=string(card.get("id")),
        headline=headline,
        published=_when(card.get("card-event-at")) or _when(card.get("card-added-at")),
        updated=_when(card.get("card-updated-at")),
        labels=frozenset({Label.KEY_EVENT} if at(card, "metadata", "attributes", "key-event") is True else ()),
        blocks=tuple(blocks),
        unplaced=tuple(unplaced),
    )


def _when(counted: Any) -> When | None:
    return when_epoch(counted) if isinstance(counted, int | float) and not isinstance(counted, bool) else None


# ---- elements --------------------------------------------------------------------------------------------------------

_Found = tuple[tuple[Block, ...], tuple[str, ...]]


def _blocks(element: Thing, story: Thing, site: str) -> _Found:
    """The blocks of an element, and the texts in it that no block has."""
    text = string(element.get("text"))
    match element.get("type"):
        case "title":
            title = text_of(text)
            return ((Heading(text=title, level=3),) if title else ()), ()
        case "text":
            return _prose(element, text or "", story)
        case "image":
            image = _image(
                element.get("image-s3-key"), site,
                caption=element.get("title"), credit=element.get("image-attribution"), alt=element.get("alt-text"),
            )  # fmt: skip
            return ((image,) if image else ()), ()
        case _:
            return _embedded(element)


def _prose(element: Thing, text: str, story: Thing) -> _Found:
    if at(element, "metadata", "promotional-message") is True:
        return (), ()
    match element.get("subtype"):
        case "also-read":
            linked = at(story, "linked-stories", string(at(element, "metadata", "linked-story-id")) or "", "url")
            teaser = text_of(text)
            return ((Related(text=teaser, url=url_of(linked)),) if teaser else ()), ()
        case "quote" | "blockquote" if said := text_of(at(element, "metadata", "content")):
            return (Quote(text=said, cite=text_of(at(element, "metadata", "attribution"))),), ()
        case _:
            body = read_html_body(text)
            return body.blocks, body.unplaced


def _image(key: Any, site: str, *, caption: Any, credit: Any, alt: Any) -> Image | None:
    path = string(key)
    if path is None:
        return None
    return Image(
        url=url_of(f"https://{site}/{path}"), alt=text_of(alt), caption=text_of(caption), credit=text_of(credit)
    )


def _embedded(element: Thing) -> _Found:
    """A video or a post of another service: by its address, else by the HTML that a script would put there."""
    metadata = element.get("metadata")
    told = (value for key, value in metadata.items() if key.endswith("-url")) if is_thing(metadata) else ()
    url = next(filter(None, map(url_of, (element.get("url"), element.get("embed-url"), *told))), None)
    if url is not None:
        return (Embed(provider=provider_of(url), url=url, text=text_of(element.get("title"))),), ()
    body = read_html_body(_decoded(element.get("embed-js")))
    return body.blocks, body.unplaced


def _decoded(encoded: Any) -> str:
    try:
        return b64decode(encoded, validate=True).decode() if isinstance(encoded, str) else ""
    except ValueError:
        return ""


OUTLET = Outlet(name="quintype", title="Quintype", data=(DataLayout(name=_LAYOUT, read=_read, find=_find),))
