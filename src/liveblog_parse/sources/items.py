"""schema.org's things as microdata and RDFa say them: attributes of the page's own elements.

https://html.spec.whatwg.org/multipage/microdata.html, https://www.w3.org/TR/rdfa-lite/
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from liveblog_parse.sources.things import Thing
from liveblog_parse.tree import Node


@frozen(kw_only=True)
class Syntax:
    """The attributes that say what a thing is and which property of it an element holds."""

    name: str
    prop: str
    kind: str
    scope: str
    """Marks an element that is a thing of its own."""
    identity: str


SYNTAXES = (
    Syntax(name="microdata", prop="itemprop", kind="itemtype", scope="itemscope", identity="itemid"),
    Syntax(name="rdfa", prop="property", kind="typeof", scope="typeof", identity="resource"),
)


@frozen(kw_only=True)
class Items:
    """The things in one element, by their elements."""

    things: dict[Node, Thing]
    bodies: dict[Node, list[Node]]
    """Of a thing, the elements that hold its `articleBody`."""


def read_items(root: Node, updates: Iterable[Node], syntax: Syntax) -> Items:
    """The thing that `root` is, and the things inside it; each of `updates` is one, marked as such or not."""
    updates, marked = set(updates), set[Node]()
    items = Items(things={root: _thing(root, syntax)}, bodies={})
    for element in root.select(f"[{syntax.prop}]"):
        owner = _owner(element, items.things, syntax)
        if owner is None:
            if element in updates:  # inside a thing that is no property of the posting
                items.things[element] = _thing(element, syntax)
            continue
        names = [name.rpartition(":")[2] for name in (element.get(syntax.prop) or "").split()]
        is_thing = element in updates or element.get(syntax.scope) is not None
        if is_thing:
            items.things[element] = _thing(element, syntax)
        elif "articleBody" in names and element.name != "meta":
            if marked.isdisjoint(elements_above(element)):  # else it is read as a part of that body
                items.bodies.setdefault(owner, []).append(element)
                marked.add(element)
            continue
        value = items.things[element] if is_thing else _value(element)
        for name in names:
            items.things[owner].setdefault(name, []).append(value)
    return items


def _owner(element: Node, things: dict[Node, Thing], syntax: Syntax) -> Node | None:
    """The thing that a property is of; `None` where that is none of those that are read."""
    for above in elements_above(element):
        if above in things:
            return above
        if above.get(syntax.scope) is not None:
            return None
    return None


def elements_above(element: Node) -> Iterator[Node]:
    """The elements around an element, the nearest first."""
    above = element.parent
    while above is not None:
        yield above
        above = above.parent


def _thing(element: Node, syntax: Syntax) -> Thing:
    thing: Thing = {"@type": (element.get(syntax.kind) or "").split(), "identifier": [element.get("id")]}
    if named := element.get(syntax.identity):
        thing["@id"] = named
    return thing


_ADDRESSED = {"a": "href", "area": "href", "link": "href", "object": "data"} | dict.fromkeys(
    ("audio", "embed", "iframe", "img", "source", "track", "video", "amp-img", "amp-video"), "src"
)


def _value(element: Node) -> str:
    """An element's value: for machines where it has one, else its text."""
    for attribute in ("content", "datetime" if element.name == "time" else _ADDRESSED.get(element.name)):
        if attribute and (value := element.get(attribute)):
            return value
    return element.text()
