"""The updates of The Times in an article's own data.

The article's `content` is a tree of `{name, attributes, children}`. An `interactive` element whose value is
`article-header` opens an update; what follows belongs to it up to the next one. Headers stand inside the `paywall`
element too, which has no end but the article's. (https://github.com/newsuk/times-components, `article-skeleton`)::

    {"headline": "...", "publishedTime": "2023-09-12T05:00:00Z", "content": [
      {"name": "paragraph", "children": [{"name": "text", "attributes": {"value": "A story comes first."}}]},
      {"name": "paywall", "children": [
        {"name": "interactive", "attributes": {"element": {"value": "article-header", "attributes": {
          "updated": "2023-09-12T14:30:00Z", "headline": "Ferries%20tied%20up", "breaking": "true"}}}},
        {"name": "paragraph", "children": [{"name": "text", "attributes": {"value": "No ferry has left."}}]}]}]}

The tree is written out as markup, so that data and page are read by one set of rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any
from urllib.parse import unquote

from attrs import evolve

from liveblog_parse.model import Author, Label
from liveblog_parse.outlet import DataLayout
from liveblog_parse.outlets.thetimes.body import RULES, read_update_body
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

_LAYOUT = "article-content"
_PATHS: tuple[tuple[str, ...], ...] = ((), ("article",), ("data", "article"), ("data",))
"""Where an article stands in a document: alone, or as the answer to a query."""


def _read(value: Any) -> Report | None:
    """The updates of an article; `None` for data that holds no update."""
    for path in _PATHS:
        article = _at(value, path)
        content = list(_flat(article.get("content")))
        starts = [index for index, node in enumerate(content) if _header(node) is not None]
        if starts:
            return _report(article, content, starts)
    return None


def _at(value: Any, path: tuple[str, ...]) -> Thing:
    """The article at a path; a bare list is an article's content."""
    for key in path:
        value = value.get(key) if is_thing(value) else None
    if isinstance(value, list):
        return {"content": value}
    return value if is_thing(value) else {}


def _flat(content: Any) -> Iterator[Any]:
    """The nodes of a content in one row, those inside the paywall with the others."""
    waiting = [several(content)[::-1]]
    while waiting:
        if not waiting[-1]:
            waiting.pop()
            continue
        node = waiting[-1].pop()
        if is_thing(node) and node.get("name") == "paywall":
            waiting.append(several(node.get("children"))[::-1])
        else:
            yield node


def _header(node: Any) -> Thing | None:
    """The attributes of a node that opens an update."""
    if not is_thing(node) or node.get("name") != "interactive":
        return None
    element = attributes_of(node).get("element")
    if not is_thing(element) or element.get("value") != "article-header":
        return None
    return attributes_of(element)


def _report(article: Thing, content: list[Any], starts: list[int]) -> Report:
    bodies = [content[start + 1 : end] for start, end in zip(starts, [*starts[1:], None], strict=True)]
    story, *sections = parse_sections([content[: starts[0]], *bodies], _markup)
    headers = (_header(content[start]) or {} for start in starts)
    address = string(article.get("url"))
    posts = (_post(header, section, address) for header, section in zip(headers, sections, strict=True))
    return Report(source="app-state", layout=_LAYOUT, posts=tuple(posts), page=_facts(article, story))


# ---- updates --------------------------------------------------------------------------------------------------------


def _post(header: Thing, section: Node, address: str | None) -> Post:
    updated, printed = string(header.get("updated")), string(header.get("headline"))
    body = read_update_body(section, _RULES)
    anchor = _anchor(updated, printed) if updated else None
    description = string(header.get("description"))
    return Post(
        id=anchor,
        url=f"{address or ''}#{anchor}" if anchor else None,
        headline=clean(_decoded(printed)) or None if printed else None,
        published=when_machine(updated),
        authors=body.authors,
        labels=frozenset({Label.BREAKING}) if str(header.get("breaking")).lower() == "true" else frozenset(),
        blocks=body.blocks,
        unplaced=(_decoded(description), *body.unplaced) if description else body.unplaced,
    )


_NO_DIGITS = re.compile(r"[^0-9]+")
_INITIAL = re.compile(r"\b\w", re.ASCII)


def _anchor(updated: str, headline: str | None) -> str:
    """The id of the header in the page: the digits of the time, and the initials of the headline as it is encoded.

    >>> _anchor("2021-12-31T06:30:00Z", "This%20is%20the%20headline")
    'u_20211231063000T222'
    """
    return f"u_{_NO_DIGITS.sub('', updated)}{''.join(_INITIAL.findall(headline or ''))}"


def _decoded(text: str) -> str:
    """The text without its percent encoding; as it stands where it has none that is UTF-8."""
    try:
        return unquote(text, errors="strict")
    except UnicodeDecodeError:
        return text


# ---- the page -------------------------------------------------------------------------------------------------------

_PAPERS = {"TIMES": "The Times", "SUNDAYTIMES": "The Sunday Times"}


def _facts(article: Thing, story: Node) -> PageFacts:
    return PageFacts(
        url=string(article.get("url")),
        site_name=_PAPERS.get(str(article.get("publicationName"))),
        headline=string(article.get("headline")) or string(article.get("shortHeadline")),
        standfirst=string(article.get("standfirst")),
        lead=read_update_body(story, _RULES).blocks,
        authors=distinct(_authors(article)),
        published=when_machine(article.get("publishedTime")),
        modified=when_machine(article.get("updatedTime")),
    )


def _authors(article: Thing) -> Iterator[Author]:
    for byline in several(article.get("bylines")):
        author = byline.get("author") if is_thing(byline) else None
        if is_thing(author) and (name := string(author.get("name"))):
            yield Author(name=name, role=string(author.get("jobTitle")))


# ---- a tree of elements as markup -----------------------------------------------------------------------------------

_TAGS = {
    "block": "blockquote", "bold": "b", "emphasis": "em", "heading2": "h2", "heading3": "h3", "heading4": "h4",
    "heading5": "h5", "heading6": "h6", "inline": "span", "italic": "i", "keyFacts": "div", "link": "a",
    "listElement": "li", "orderedList": "ol", "paragraph": "p", "pullQuote": "blockquote", "strong": "strong",
    "subscript": "sub", "superscript": "sup", "unorderedList": "ul",
}  # fmt: skip


def _markup(content: Iterable[Any]) -> Iterator[str]:
    return write_out(content, _element)


def _element(node: Thing) -> Written:
    attributes, name = attributes_of(node), node.get("name")
    tag = _TAGS.get(str(name))
    opening = f"<{tag}>" if tag else ""
    match name:
        case "text":
            value = attributes.get("value")
            return "", [escape(value, quote=False)] if isinstance(value, str) else [], ""
        case "break":
            opening = "<br>"
        case "image":
            opening = empty_element("x-image", attributes, url="url", caption="caption", credit="credits")
        case "video":
            opening = empty_element("x-video", attributes, caption="caption")
        case "interactive":
            element = attributes.get("element")
            shown = attributes_of(element) if is_thing(element) else {}
            opening = empty_element("x-embed", {"url": _address(shown)}, url="url")
        case _ if tag and (href := string(attributes.get("href"))):
            opening = f'<{tag} href="{escape(href)}">'
        case _:
            pass
    return opening, several(node.get("children")), f"{_caption(node)}</{tag}>" if tag else ""


def _caption(node: Thing) -> str:
    """Whose words a quotation set apart are."""
    caption = attributes_of(node).get("caption")
    parts = [string(caption.get(key)) for key in ("name", "text")] if is_thing(caption) else []
    printed = ", ".join(filter(None, parts))
    return f"<cite>{escape(printed)}</cite>" if printed else ""


def _address(shown: Thing) -> str | None:
    """Of what an element shows from elsewhere; the site's own have none."""
    address = string(shown.get("url")) or string(shown.get("src"))
    return _decoded(address) if address else None


_RULES = evolve(RULES, special=WRITTEN)

ARTICLE_CONTENT = DataLayout(name=_LAYOUT, read=_read)
