"""Texts that data keep as trees of nodes, of any editor: what a node is, its words tell.

::

    ProseMirror    {"type": "paragraph", "content": [{"type": "text", "text": "Three "},
                    {"type": "text", "text": "ferries", "marks": [{"type": "link", "attrs": {"href": "/f"}}]}]}
    Slate          {"type": "p", "children": [{"text": "Three "}, {"text": "ferries", "bold": true}]}
    Portable Text  {"_type": "block", "children": [{"_type": "span", "text": "Three ferries"}], "listItem": "bullet"}
    plain blocks   {"kind": "image", "src": "/quay.jpg", "caption": "The quay"}

The nodes are written out as markup, which the reader of pages reads (`element_data.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import Any

from liveblog_parse.sources.body import Body, BodyRules, read_html_body
from liveblog_parse.sources.element_data import WRITTEN, Written, empty_element, write_out
from liveblog_parse.sources.prose import read_prose
from liveblog_parse.sources.things import Thing, is_list, is_thing, several
from liveblog_parse.text.shapes import ends_a_sentence

_RULES = BodyRules(special=WRITTEN)
_TYPES = ("type", "_type", "nodeType", "kind", "__typename", "blockType")
_TEXTS = ("html", "rendered", "text", "value", "content", "body", "data")
_INNER = ("children", "content", "nodes", "blocks", "items", "spans", "elements", "paragraphs", "body", "value", "data")
_ATTRIBUTES = ("attrs", "attributes", "data", "props", "image", "fields")
_ADDRESSES = ("href", "src", "url", "uri")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
# What a node is, by words in the name of its type.
_KINDS = (
    (re.compile(r"image|photo|picture|figure", re.IGNORECASE), "image"),
    (re.compile(r"video", re.IGNORECASE), "video"),
    (re.compile(r"embed|tweet|twitter|instagram|youtube|tiktok|facebook|social|iframe", re.IGNORECASE), "embed"),
    (re.compile(r"quote", re.IGNORECASE), "blockquote"),
    (re.compile(r"head(?:ing|er|line)|subhead|^h[2-6]$", re.IGNORECASE), "h4"),
    (re.compile(r"list-?_?item|^li$", re.IGNORECASE), "li"),
    (re.compile(r"ordered-?_?list|^ol$", re.IGNORECASE), "ol"),
    (re.compile(r"list|^ul$", re.IGNORECASE), "ul"),
    (re.compile(r"link|anchor|^a$", re.IGNORECASE), "a"),
    (re.compile(r"hard-?_?break|line-?_?break|^br$", re.IGNORECASE), "br"),
    (re.compile(r"^(?:text|span|leaf|string|inline.*)$", re.IGNORECASE), "inline"),
)


def read_rich_text(value: Any) -> Body:
    """The blocks of a text that is a string of HTML or of plain lines, a node, or a list of either.

    >>> node = {"type": "paragraph", "children": [{"text": "Three "}, {"text": "ferries", "bold": True}, {"text": "."}]}
    >>> read_rich_text([node, "<p>They left.</p>"]).blocks
    (Paragraph(text='Three ferries.', links=()), Paragraph(text='They left.', links=()))
    """
    if isinstance(value, str):
        return read_prose(value)
    nodes = several(value)
    are_paragraphs = all(map(_ends_a_sentence, nodes[:-1]))
    return read_html_body("".join(write_out([_top(one, are_paragraphs) for one in nodes], _element)), _RULES)


def _top(value: Any, is_paragraph: bool) -> Any:
    """What stands in the text itself: a paragraph, unless it says what else it is, or the values run on."""
    if isinstance(value, str):
        return value if _TAG.search(value) else f"<p>{escape(value)}</p>"
    if is_thing(value) and _kind(value) in ("", "inline"):
        return {**value, "type": "paragraph" if is_paragraph else "inline"}
    return value


def _ends_a_sentence(value: Any) -> bool:
    """Whether a node that says nothing of its kind is not the beginning of a sentence, cut where its style changes."""
    if not is_thing(value) or _kind(value) not in ("", "inline"):
        return True
    text = next((text for key in _TEXTS if isinstance(text := value.get(key), str)), "").strip()
    return not text or ends_a_sentence(text) or _TAG.search(text) is not None


def _element(node: Thing) -> Written:
    kind = _kind(node)
    if kind in ("image", "video", "embed"):
        return _shown(node, kind)
    inner = [*_inner(node)]
    match kind:
        case "br":
            return "<br>", [], ""
        case "a":
            return f'<a href="{escape(_address(node) or "")}">', inner, "</a>"
        case "inline":
            marked = next(
                (href for mark in several(node.get("marks")) if is_thing(mark) and (href := _address(mark))), None
            )
            return (f'<a href="{escape(marked)}">', inner, "</a>") if marked else ("", inner, "")
        case "ul" | "ol":
            items = [piece for one in inner for piece in ((one,) if _is_item(one) else ("<li>", one, "</li>"))]
            return f"<{kind}>", items, f"</{kind}>"
        case "h4" | "li" | "blockquote":
            return f"<{kind}>", inner, f"</{kind}>"
        case _:
            return ("<ul><li>", inner, "</li></ul>") if node.get("listItem") else ("<p>", inner, "</p>")


def _kind(node: Thing) -> str:
    """What a node is; empty where it says nothing of that."""
    names = [name for key in _TYPES if isinstance(name := node.get(key), str)]
    if not names:
        return ""
    return next((kind for words, kind in _KINDS for name in names if words.search(name)), "p")


def _is_item(value: Any) -> bool:
    return is_thing(value) and _kind(value) == "li"


def _inner(node: Thing) -> Iterator[Any]:
    """The node's text as markup, or what it holds."""
    text = next((value for key in _TEXTS if isinstance(value := node.get(key), str)), None)
    if text is not None:
        yield text if _TAG.search(text) else escape(text)
        return
    held = next((value for key in _INNER if is_list(value := node.get(key)) or is_thing(value)), None)
    for one in several(held):
        if isinstance(one, str):
            yield one if _TAG.search(one) else escape(one)
        elif is_thing(one):
            yield one if _kind(one) else {"type": "inline", **one}


def _shown(node: Thing, kind: str) -> Written:
    """A picture, a video, or what is shown from elsewhere; markup that stands in for that is read itself."""
    html = node.get("html")
    if kind == "embed" and isinstance(html, str):
        return "", [html], ""
    url = _address(node)
    if url is None:
        return "", [*_inner(node)], ""
    places = (*(inner for key in _ATTRIBUTES if is_thing(inner := node.get(key))), node)
    words = {key: value for place in places for key, value in place.items() if isinstance(value, str)} | {"url": url}
    return empty_element(f"x-{kind}", words, url="url", caption="caption", credit="credit", alt="alt"), [], ""


def _address(node: Thing) -> str | None:
    """The address of a node: its own, or one of its attributes'."""
    places = (node, *(inner for key in _ATTRIBUTES if is_thing(inner := node.get(key))))
    return next((url for place in places for key in _ADDRESSES if isinstance(url := place.get(key), str) and url), None)
