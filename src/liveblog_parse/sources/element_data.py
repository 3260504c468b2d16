"""Page data that holds a text as a tree of elements: pieces for writing it out as markup, for one set of rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape
from types import MappingProxyType
from typing import Any, TypeAlias

from liveblog_parse.model import Embed, Image, Related, Video
from liveblog_parse.sources.body import read_html_body
from liveblog_parse.sources.body.media import provider_of
from liveblog_parse.sources.body.rules import Special
from liveblog_parse.sources.body.run import prose_of
from liveblog_parse.sources.things import Thing, is_thing, string
from liveblog_parse.tree import Node, parse_html


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


def plain(value: Any) -> str | None:
    """The words of a text with markup, as headlines are.

    >>> plain("The <i>Quay</i> &amp; the ferry")
    'The Quay & the ferry'
    """
    return prose_of(read_html_body(value).blocks)[0].text or None if isinstance(value, str) else None


# ---- a tree as markup -----------------------------------------------------------------------------------------------

Written: TypeAlias = tuple[str, list[Any], str]
"""What an element opens with, what it holds (markup, or elements) and what it closes with."""
_DEEPEST = 24


def write_out(values: Iterable[Any], element: Callable[[Thing], Written]) -> Iterator[str]:
    """Elements and pieces of markup in order. Below a depth that no page has, tags are left out and the text stays."""
    waiting: list[tuple[Any, int]] = [(value, 0) for value in reversed(list(values))]
    while waiting:
        value, depth = waiting.pop()
        if isinstance(value, str):
            yield value
        elif is_thing(value):
            opening, inner, closing = element(value)
            if depth >= _DEEPEST:
                opening, inner, closing = "<br>", [one for one in inner if not _is_tag(one)], ""
            waiting.append((closing, depth))
            waiting.extend((one, depth + 1) for one in reversed(inner))
            yield opening


def _is_tag(piece: Any) -> bool:
    return isinstance(piece, str) and piece.startswith("<") and piece.find(">") == len(piece) - 1


def wrapped(tag: str, values: Iterable[Any]) -> list[Any]:
    """Each of the values inside an element of its own."""
    return [piece for value in values for piece in (f"<{tag}>", value, f"</{tag}>")]


# ---- what is written out, as blocks ---------------------------------------------------------------------------------


def read_image(node: Node) -> Image:
    """The image that an empty element carries."""
    return Image(url=node.get("url"), alt=node.get("alt"), caption=node.get("caption"), credit=node.get("credit"))


def read_video(node: Node) -> Video:
    """The video."""
    return Video(url=node.get("url"), caption=node.get("caption"))


def read_embed(node: Node) -> Embed | None:
    """What is shown from elsewhere."""
    url = node.get("url")
    return Embed(provider=provider_of(url), url=url) if url else None


def read_related(node: Node) -> Related | None:
    """The teaser."""
    text = node.get("text")
    return Related(text=text, url=node.get("url")) if text else None


WRITTEN: Mapping[str, Special] = MappingProxyType(
    {"x-image": read_image, "x-video": read_video, "x-embed": read_embed, "x-related": read_related}
)
"""`BodyRules.special` for markup with elements that carry a block in their attributes."""
