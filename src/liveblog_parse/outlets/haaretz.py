"""Haaretz, in English and in Hebrew, as its pages' data, seen from 2023 to 2026.

`__NEXT_DATA__` holds what Apollo has loaded: objects by name, each naming others by `{"id": "..."}`. (`haaretz.py` in
`feedhandlers` of https://github.com/m4rk4/BuoyantUnrealisticModule reads the same)::

    {"props": {"apolloState": {
      "ROOT_QUERY": {"articleId": "0000018f-1"},
      "LiveBlogArticle:0000018f-1": {"contentId": "0000018f-1", "title": "Ferries", "canonicalLink": "https://...",
        "datePublished": "2024-05-04T06:00:00+0300", "liveBlogItems": [{"id": "LiveBlogItem:12"}]},
      "LiveBlogItem:12": {"__typename": "LiveBlogItem", "itemId": "12", "itemUrl": "https://...?liveBlogItemId=12#12",
        "publishDate": 1714811700000, "updateDate": 1714811700000, "title": "Ferry leaves",
        "authors": [{"id": "Author:7"}], "body": [{"id": "HtmlNode:1"}]},
      "HtmlNode:1": {"__typename": "HtmlNode", "tag": "p", "content": "It carries <b>nine</b> passengers."}}}}
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from attrs import frozen

from liveblog_parse.model import Author, Image, ListBlock, Paragraph
from liveblog_parse.outlet import DataLayout, Outlet
from liveblog_parse.sources.body import Body, BodyRules, read_html_body
from liveblog_parse.sources.element_data import empty_element, read_image
from liveblog_parse.sources.next_data import next_data
from liveblog_parse.sources.report import PageFacts, Post, Report, When, distinct, when_epoch, when_machine
from liveblog_parse.sources.things import Thing, is_list, is_thing, several, string, text_of

_IMAGES = "https://img.haarets.co.il/bs/0000018b-138a-d2fc-a59f-d39b1f800000/"
_LAYOUT = "apollo"
_RULES = BodyRules(special={"x-image": read_image})


def _read(value: Any) -> Report | None:
    """The posts of the page's data, or of the Apollo state in it; `None` for data of another kind."""
    props = value.get("props") if is_thing(value) else None
    state = props.get("apolloState") if is_thing(props) else value
    if not is_thing(state):
        return None
    store = _Store(state=state)
    article = _article(store)
    items = list(store.all(article.get("liveBlogItems")))
    if not items:
        return None
    posts = tuple(_post(item, store) for item in items if item.get("__typename") == "LiveBlogItem")
    return Report(source="app-state", layout=_LAYOUT, posts=posts, page=_facts(article, store))


@frozen
class _Store:
    """Objects that name each other."""

    state: Thing

    def one(self, value: Any) -> Thing:
        """The object that is meant, or that stands there itself; an empty one where there is none."""
        name = value.get("id") if is_thing(value) else None
        found = self.state.get(name) if isinstance(name, str) else None
        return found if is_thing(found) else value if is_thing(value) else {}

    def all(self, value: Any) -> Iterator[Thing]:
        """The objects of a list."""
        return map(self.one, several(value))


def _article(store: _Store) -> Thing:
    """The live blog that the page was asked for, else the first there is."""
    wanted = store.one(store.state.get("ROOT_QUERY")).get("articleId")
    blogs = [thing for thing in store.state.values() if is_thing(thing) and is_list(thing.get("liveBlogItems"))]
    asked = (blog for blog in blogs if wanted is not None and blog.get("contentId") == wanted)
    return next(asked, blogs[0] if blogs else {})


# ---- one post --------------------------------------------------------------------------------------------------------


def _post(item: Thing, store: _Store) -> Post:
    body = _body([item.get("openingElement"), {"subTitle": item.get("subTitle")}, *several(item.get("body"))], store)
    return Post(
        id=string(item.get("itemId")),
        url=string(item.get("itemUrl")),
        headline=text_of(item.get("title")),
        published=_when(item.get("publishDate")),
        updated=_when(item.get("updateDate")),
        authors=_authors(item, store),
        blocks=body.blocks,
        unplaced=body.unplaced,
    )


def _when(value: Any) -> When | None:
    if isinstance(value, str):
        return when_epoch(value) or when_machine(value)
    return when_epoch(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _authors(thing: Thing, store: _Store) -> tuple[Author, ...]:
    names = (string(author.get("name")) for author in store.all(thing.get("authors")))
    return distinct(Author(name=name) for name in names if name)


# ---- texts, which are lists of nodes ---------------------------------------------------------------------------------


def _body(nodes: list[Any], store: _Store) -> Body:
    return read_html_body("".join(_markup(nodes, store)), _RULES)


def _markup(nodes: list[Any], store: _Store) -> Iterator[str]:
    """The nodes as markup, in order. Advertisements, forms and links to other articles are left out."""
    seen: set[int] = set()  # a node that names itself is written once
    waiting = nodes[::-1]
    while waiting:
        node = store.one(waiting.pop())
        if id(node) in seen:
            continue
        seen.add(id(node))
        waiting.extend(reversed(several(node.get(_INSIDE.get(str(node.get("__typename")), "")))))
        yield _own_markup(node, store)


_INSIDE = {
    "EmbedRichTextElement": "content",
    "Enhancement": "item",
    "Gallery": "images",
    "ImageRichTextElement": "image",
}
"""Where a node that only holds others has them."""


def _own_markup(node: Thing, store: _Store) -> str:
    """What stands for a node without the nodes in it."""
    content = node.get("content")
    match node.get("__typename"):
        case "HtmlNode":
            tag = node.get("tag")
            tag = tag if isinstance(tag, str) and tag.isalnum() else "p"
            return f"<{tag}>{content}</{tag}>" if isinstance(content, str) else ""
        case "QuoteRichTextElement":
            quote, said_by = string(node.get("quote")), string(node.get("subText"))
            cite = f"<cite>{said_by}</cite>" if said_by else ""
            return f"<blockquote><p>{quote}</p>{cite}</blockquote>" if quote else ""
        case "htz_image_Image":
            files = [store.one(file).get("path") for file in several(node.get("files"))]
            url = f"{_IMAGES}{files[0]}" if files and isinstance(files[0], str) else None
            return empty_element("x-image", {**node, "url": url}, url="url", caption="caption", credit="credit")
        case "Youtube" | "GoogleMaps":
            source = string(node.get("source"))
            return f'<iframe src="{escape(source)}"></iframe>' if source else ""
        case "Twitter" | "Instagram":
            return next((text for key in ("content", "source") if isinstance(text := node.get(key), str)), "")
        case None:
            subtitle = string(node.get("subTitle"))
            return f"<p>{escape(subtitle)}</p>" if subtitle else ""
        case _:
            return ""


# ---- the page --------------------------------------------------------------------------------------------------------


def _facts(article: Thing, store: _Store) -> PageFacts:
    pictures = _body([article.get("openingElement")], store).blocks
    return PageFacts(
        url=string(article.get("canonicalLink")),
        headline=text_of(article.get("title")),
        standfirst=text_of(article.get("subTitle")),
        image=next((block for block in pictures if isinstance(block, Image)), None),
        key_points=tuple(_texts(_body(several(article.get("tldr")), store))),
        lead=_body(several(article.get("body")), store).blocks,
        authors=_authors(article, store),
        published=_when(article.get("datePublished")),
        modified=_when(article.get("dateModified")),
    )


def _texts(body: Body) -> Iterator[str]:
    for block in body.blocks:
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, ListBlock):
            yield from (item.text for item in block.items)


OUTLET = Outlet(
    name="haaretz",
    title="Haaretz",
    hosts=("haaretz.com", "haaretz.co.il"),
    zone="Asia/Jerusalem",
    data=(DataLayout(name=_LAYOUT, read=_read, find=next_data("LiveBlogItem")),),
)
