"""A live blog on Brightspot as JSON, which its sites answer to `?_renderer=json`; seen at latimes.com in 2023.

The page and each post are pieces of a template::

    {"_template": "/liveblog/LiveBlogPage.hbs", "headline": "Harbour strike",
     "canonicalLink": "https://gazette.example/liveblog/harbour", "datePublishedISO": "2024-03-05T12:00:00Z",
     "blogBody": [...], "currentPosts": [
       {"_template": "/liveblog/LiveBlogPost.hbs", "headline": "The quay opens", "authors": [{"name": "Nora Falk"}],
        "datePublishedISO": "2024-03-05T14:00:00Z", "dateModifiedISO": "2024-03-05T14:20:00Z",
        "body": [{"_template": "/text/RichTextModule.hbs", "items": ["<p>Ships may enter.</p>"]}]}]}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from liveblog_parse.model import Author, Image
from liveblog_parse.outlet import DataLayout
from liveblog_parse.outlets.brightspot.templates import read_pieces, template_of, words_of
from liveblog_parse.sources.bylines import split_names
from liveblog_parse.sources.report import PageFacts, Post, Report, distinct, when_machine
from liveblog_parse.sources.things import Thing, is_thing, several, string

_LAYOUT = "liveblogpage"


def _read(value: Any) -> Report | None:
    """The posts of a page; `None` for any other page."""
    if not is_thing(value) or template_of(value) != "LiveBlogPage":
        return None
    posts = (one for one in several(value.get("currentPosts")) if template_of(one) == "LiveBlogPost")
    return Report(source="app-state", layout=_LAYOUT, posts=tuple(map(_post, posts)), page=_facts(value))


def _post(piece: Thing) -> Post:
    body = read_pieces(piece.get("subHeadline"), piece.get("lead"), piece.get("body") or piece.get("articleBody"))
    return Post(
        id=string(piece.get("contentId")),
        headline=words_of(piece.get("headline")),
        published=when_machine(piece.get("datePublishedISO")),
        updated=when_machine(piece.get("dateModifiedISO")),
        authors=distinct(_authors(piece)),
        blocks=body.blocks,
        unplaced=body.unplaced,
    )


def _facts(page: Thing) -> PageFacts:
    meta = next((one for one in several(page.get("meta")) if template_of(one) == "OpenGraphMeta"), Thing())
    before = read_pieces(page.get("blogLead") or page.get("lead") or page.get("pageLead"), page.get("blogBody"))
    return PageFacts(
        url=string(meta.get("url")) or string(page.get("canonicalLink")),
        headline=words_of(page.get("headline")),
        standfirst=words_of(page.get("subHeadline")) or words_of(page.get("description")),
        image=next((block for block in before.blocks if isinstance(block, Image)), None),
        lead=before.blocks,
        authors=distinct(_authors(page)),
        published=when_machine(page.get("datePublishedISO")),
        modified=when_machine(page.get("dateModifiedISO")),
    )


def _authors(piece: Thing) -> Iterator[Author]:
    """Who signed: sites name them in different places, of which the first that is there counts."""
    places = (_people(piece), _named(piece, "authors"), _named(piece, "authorsInfo"), several(piece.get("authorName")))
    signed = next(filter(None, places), None) or several(piece.get("bylineText"))
    for one in (*signed, *_named(piece, "contributingAuthorsInfo")):
        for name in split_names(words_of(one) or ""):
            if name:
                yield Author(name=name)


def _people(piece: Thing) -> list[Any]:
    people = (one for one in several(piece.get("people")) if is_thing(one))
    return [one.get("title") for one in people if one.get("type") == "author"]


def _named(piece: Thing, key: str) -> list[Any]:
    people = (one for one in several(piece.get(key)) if is_thing(one))
    return [one.get("name") or one.get("authorName") or one.get("body") for one in people]


LIVE_BLOG_PAGE = DataLayout(name=_LAYOUT, read=_read)
