"""Page data that holds a text as a tree of elements: pieces for writing it out as markup, for one set of rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import escape
from typing import Any

from liveblog_parse.model import Image
from liveblog_parse.sources.things import Thing, is_thing
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node, parse_html


def string(value: Any) -> str | None:
    """A text, clean; `None` where there is none."""
    return clean(value) or None if isinstance(value, str) else None


def attributes_of(node: Thing) -> Thing:
    """An element's attributes; none where they are no object."""
    attributes = node.get("attributes")
    return attributes if is_thing(attributes) else {}


def empty_element(tag: str, source: Thing, **keys: str) -> str:
    """An element without content; each attribute has the value that the source has under the key.

    >>> empty_element("x-image", {"src": "/quay.jpg"}, url="src", caption="caption")
    '<x-image url="/quay.jpg"></x-image>'
    """
    written = [f' {name}="{escape(value)}"' for name, key in keys.items() if (value := string(source.get(key)))]
    return f"<{tag}{''.join(written)}></{tag}>"


def parse_sections(bodies: Iterable[list[Any]], markup: Callable[[list[Any]], Iterator[str]]) -> list[Node]:
    """Each body as a `<section>`, all of them parsed at once."""
    return parse_html("".join(f"<section>{''.join(markup(body))}</section>" for body in bodies)).select("section")


def read_image(node: Node) -> Image:
    """The image that an empty element carries."""
    return Image(url=node.get("url"), caption=node.get("caption"), credit=node.get("credit"))
