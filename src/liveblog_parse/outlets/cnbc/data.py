"""CNBC's posts in the page's own data, `window.__s_data`.

`page.page` holds the page and its layout; the modules in it hold the rest. (`feedhandlers/cnbc.py` of
https://github.com/m4rk4/BuoyantUnrealisticModule reads the same)::

    {"page": {"page": {"headline": "...", "url": "...", "datePublished": "2023-09-13T06:07:00+0000",
      "layout": [{"columns": [{"modules": [{"name": "liveBlogBody", "data": {"body": {"content": [
        {"tagName": "post", "attributes": {"id": 107300001, "title": "The harbour opens again",
                                           "dateLastPublished": "2023-09-13T08:01:00+0000"},
         "data": {"body": {"content": [{"tagName": "p", "attributes": {}, "children": ["Ships may enter."]}]}}}
    ]}}}]}]}]}}}

A body without `post` elements is one flat stream; there each `h2` or `subtitle` opens a post. The text of a body is a
tree of `{tagName, attributes, children}`. It is written out as markup, which the reader of pages reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from attrs import evolve

from liveblog_parse.model import Author, Embed, Image
from liveblog_parse.outlet import DataLayout
from liveblog_parse.outlets.cnbc.body import read_post_body
from liveblog_parse.outlets.cnbc.script import find_data
from liveblog_parse.sources.body import BodyRules, read_body
from liveblog_parse.sources.element_data import (
    WRITTEN,
    Written,
    attributes_of,
    empty_element,
    parse_sections,
    write_out,
)
from liveblog_parse.sources.report import PageFacts, Post, Report, distinct, when_machine
from liveblog_parse.sources.things import Thing, is_thing, several, string
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node

_LAYOUT = "s_data"
_OPENINGS = ("h2", "subtitle")


def _read(value: Any) -> Report | None:
    """The posts of `window.__s_data`; `None` for data of another kind."""
    page = _page_of(value)
    modules = {name: module for module in _modules(page) if (name := string(module.get("name")))}
    if "liveBlogBody" not in modules:
        return None
    content = _content(modules["liveBlogBody"].get("data"))
    address = string(page.get("url"))
    records = list(_records(content))
    stories = [*_story(modules.get("featuredContent")), *_before_posts(content)]
    points = _key_points(modules.get("keyPoints"))
    bodies = [_body_of(record) for record in records]
    story, listed, *sections = parse_sections([stories, points, *bodies, *_behind_posts(content)], _markup)
    posts = [_post(record, section, address) for record, section in zip(records, sections, strict=False)]
    strays = [clean(section.text()) for section in sections[len(posts) :]]
    posts[: len(strays)] = [
        evolve(post, unplaced=(*post.unplaced, *filter(None, (stray,))))
        for post, stray in zip(posts, strays, strict=False)
    ]
    return Report(source="app-state", layout=_LAYOUT, posts=tuple(posts), page=_facts(page, story, listed))


def _page_of(value: Any) -> Thing:
    """The page, at any of its known depths: the whole of the data, or what a caller took out of it."""
    for _ in range(2):
        if is_thing(value) and "layout" not in value:
            value = value.get("page")
    return value if is_thing(value) else {}


def _modules(page: Thing) -> Iterator[Thing]:
    for row in _things(page.get("layout")):
        for column in _things(row.get("columns")):
            yield from _things(column.get("modules"))


def _content(data: Any) -> list[Any]:
    body = data.get("body") if is_thing(data) else None
    return several(body.get("content")) if is_thing(body) else []


def _things(value: Any) -> Iterator[Thing]:
    return (one for one in several(value) if is_thing(one))


def _records(content: list[Any]) -> Iterator[Thing]:
    """The posts of a body: its `post` elements, or stretches of a flat body, put into the same shape."""
    posts = [node for node in _things(content) if node.get("tagName") == "post"]
    if posts:
        yield from posts
        return
    openings = [index for index, node in enumerate(content) if _opens(node)]
    for start, end in zip(openings, [*openings[1:], None], strict=False):
        yield {"data": {"body": {"content": content[start:end]}}}


def _behind_posts(content: list[Any]) -> list[list[Any]]:
    """For each `post` element, what stands between it and the next, which is no part of either."""
    behind: list[list[Any]] = []
    for node in content:
        if is_thing(node) and node.get("tagName") == "post":
            behind.append([])
        elif behind:
            behind[-1].append(node)
    return behind


def _opens(node: Any) -> bool:
    return is_thing(node) and node.get("tagName") in _OPENINGS


def _before_posts(content: list[Any]) -> list[Any]:
    """What a body says before its first post."""
    for index, node in enumerate(content):
        if _opens(node) or (is_thing(node) and node.get("tagName") == "post"):
            return content[:index]
    return content


def _body_of(record: Thing) -> list[Any]:
    return _content(record.get("data"))


def _post(record: Thing, section: Node, address: str | None) -> Post:
    attributes = attributes_of(record)
    title = section.first("h2")
    headline = string(attributes.get("title")) or (clean(title.text()) or None if title else None)
    body = read_post_body(section, headline, _RULES)
    number = attributes.get("id")
    anchor = f"{number}-post" if isinstance(number, int | str) and str(number).isdecimal() else None
    published, last = when_machine(attributes.get("datePublished")), when_machine(attributes.get("dateLastPublished"))
    return Post(
        id=anchor,
        url=f"{address or ''}#{anchor}" if anchor else None,
        headline=headline,
        published=published or last,
        updated=last if published else None,
        authors=body.authors,
        blocks=body.blocks,
        unplaced=body.unplaced,
    )


# ---- the page -------------------------------------------------------------------------------------------------------


def _facts(page: Thing, story: Node, points: Node) -> PageFacts:
    picture = page.get("promoImage")
    address = string(picture.get("url")) if is_thing(picture) else None
    return PageFacts(
        url=string(page.get("url")),
        headline=string(page.get("headline")) or string(page.get("title")),
        standfirst=string(page.get("description")),
        image=Image(url=address) if address else None,
        key_points=tuple(text for item in points.select("li") if (text := clean(item.text()))),
        lead=read_body(story, _RULES).blocks,
        authors=distinct(_authors(page)),
        published=when_machine(page.get("datePublished")),
        modified=when_machine(page.get("dateLastPublished")) or when_machine(page.get("dateModified")),
    )


def _authors(page: Thing) -> Iterator[Author]:
    for author in several(page.get("author")):
        name = string(author.get("name")) if is_thing(author) else string(author)
        if name:
            yield Author(name=name, url=string(author.get("url")) if is_thing(author) else None)


def _story(module: Thing | None) -> list[Any]:
    """What the page features above its posts."""
    data = module.get("data") if module else None
    story = data.get("featuredContent") if is_thing(data) else None
    return several(story.get("content")) if is_thing(story) else []


def _key_points(module: Thing | None) -> list[Any]:
    data = module.get("data") if module else None
    return several(data.get("keyPoints")) if is_thing(data) else []


# ---- a tree of elements as markup -----------------------------------------------------------------------------------

_TAGS = {
    "a": "a", "b": "b", "blockquote": "blockquote", "div": "div", "em": "em", "group": "div", "h2": "h2", "h3": "h3",
    "h4": "h4", "i": "i", "li": "li", "ol": "ol", "p": "p", "pullquote": "blockquote", "pullquote_attribution": "cite",
    "pullquote_quote": "p", "pullquote_title": "cite", "span": "span", "strong": "strong", "sub": "sub",
    "subtitle": "h2", "sup": "sup", "table": "table", "tbody": "tbody", "td": "td", "th": "th", "thead": "thead",
    "tr": "tr", "u": "u", "ul": "ul",
}  # fmt: skip


def _markup(content: Iterable[Any]) -> Iterator[str]:
    return write_out(_escaped(content), _element)


def _escaped(values: Iterable[Any]) -> list[Any]:
    """Elements as they are, and texts as they stand in markup."""
    return [escape(value, quote=False) if isinstance(value, str) else value for value in values]


def _element(node: Thing) -> Written:
    attributes, kind = attributes_of(node), node.get("tagName")
    tag = _TAGS.get(str(kind))
    opening = f"<{tag}>" if tag else ""
    match kind:
        case "br" | "hr":
            opening = f"<{kind}>"
        case "image" | "infographic":
            opening = empty_element("x-image", attributes, url="url", caption="caption", credit="copyrightHolder")
        case "dataviz" | "wildcard":
            picture = attributes.get("altImage")
            opening = empty_element("x-image", picture, url="url", caption="caption") if is_thing(picture) else ""
        case "cnbcvideo":
            data = node.get("data")
            opening = empty_element("x-video", data if is_thing(data) else attributes, url="url", caption="headline")
        case "service-embed":
            opening = empty_element("x-embed", attributes, url="src", provider="type")
        case "card-module":
            opening = empty_element("x-related", attributes, url="url", text="title")
        case _ if tag and (href := string(attributes.get("href"))):
            opening = f'<{tag} href="{escape(href)}">'
        case _:
            pass
    return opening, _escaped(several(node.get("children"))), f"</{tag}>" if tag else ""


def _embed(node: Node) -> Embed:
    provider = node.get("provider")
    return Embed(provider="x" if provider == "twitter" else provider, url=node.get("url"))


_RULES = BodyRules(special={**WRITTEN, "x-embed": _embed})

S_DATA = DataLayout(name=_LAYOUT, read=_read, find=find_data)
