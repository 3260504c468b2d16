"""What the BBC's pages of all years have in common: hidden words, a head before a body, key points, pages."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import takewhile

from liveblog_parse.model import Block, Heading, Pages, Paragraph
from liveblog_parse.remembered import remembered
from liveblog_parse.sources.items import elements_above
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Child, Node

HIDDEN = '[class*="isually-hidden"], [class*="VisuallyHidden"], .gs-u-vh, .off-screen'
"""Words for screen readers. Some captures have lost the plain class; the hashed one ends in `VisuallyHidden`."""

_HIDDEN_CLASSES = ("isually-hidden", "VisuallyHidden", "gs-u-vh", "off-screen")
UNSEEN = frozenset(("script", "style", "template", "noscript", "svg"))
_APART = frozenset(("p", "div", "li", "br", "figure", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol"))
FURNITURE = frozenset((
    "Article share tools", "Back to top", "Copy link", "Live Reporting", "Related topics", "Share", "Share page",
    "Share this post", "Report this social embed, make a complaint", "View more on twitter", "copy this link",
    "To play this video you need to enable JavaScript in your browser.", "This video can not be played",
    "This content is not available in your location.", "About sharing", "Read more about these links.",
))  # fmt: skip


def is_hidden(node: Node) -> bool:
    """Whether the element's words are only for screen readers."""
    classes = node.get("class")
    return classes is not None and _hides(classes)


@remembered(maxsize=1024)
def _hides(classes: str) -> bool:
    """A page has few classes, and each of them often."""
    return any(name in classes for name in _HIDDEN_CLASSES)


def seen_texts(children: Iterable[Child]) -> Iterator[str]:
    """The texts that a reader sees, as they stand, with a space where an element stands apart."""
    waiting = list(children)[::-1]
    while waiting:
        child = waiting.pop()
        if isinstance(child, str):
            yield child
        elif child.name not in UNSEEN and not is_hidden(child):
            if child.name in _APART:
                yield " "
                waiting.append(" ")
            waiting.extend(list(child.children())[::-1])


def seen(*children: Child) -> str:
    """The clean text that a reader sees."""
    return clean("".join(seen_texts(children)))


def rest(node: Node, taken: Collection[Node]) -> Iterator[Child]:
    """The children of the node without the elements that were taken; what is around one of these is opened up."""
    return _left(node, {element.key for element in taken}) if taken else iter(node.children())


def _left(node: Node, taken: set[int]) -> Iterator[Child]:
    for child in node.children():
        if isinstance(child, str):
            yield child
        elif child.key not in taken:
            yield from _left(child, taken) if _holds(child, taken) else (child,)


def _holds(node: Node, taken: set[int]) -> bool:
    waiting = [node]
    for around in waiting:
        for child in around.children():
            if not isinstance(child, str):
                if child.key in taken:
                    return True
                waiting.append(child)
    return False


def above(node: Node, top: Node | None = None) -> Iterator[Node]:
    """The elements around the node, from the inside out; those below `top` where it is one of them."""
    return takewhile(lambda around: around != top, elements_above(node))


class Closed:
    """Elements, met in document order, whose insides are their own; each element on the way is looked at once."""

    def __init__(self, top: Node) -> None:
        self._closed: set[Node] = set()
        self._open: set[Node] = {top}

    def add(self, node: Node) -> None:
        """Close an element that was met just now."""
        self._closed.add(node)

    def holds(self, node: Node) -> bool:
        """Whether the element is inside a closed one."""
        path: list[Node] = []
        is_closed = False
        for around in above(node):
            if around in self._open or (is_closed := around in self._closed):
                break
            path.append(around)
        (self._closed if is_closed else self._open).update(path)
        return is_closed


def outermost(nodes: Iterable[Node], top: Node) -> list[Node]:
    """Of elements in document order, all below `top`, those that are inside no other."""
    closed, found = Closed(top), list[Node]()
    for node in nodes:
        if not closed.holds(node):
            closed.add(node)
            found.append(node)
    return found


def key_points(box: Node) -> tuple[str, ...]:
    """The texts of a box of key points: its list, or its one paragraph."""
    printed = outermost(box.select("li") or box.select("p"), box)
    return tuple(text for point in printed if (text := seen(point)))


def without_furniture(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks without the lines that the site prints around every post."""
    return tuple(block for block in blocks if not (isinstance(block, Paragraph | Heading) and block.text in FURNITURE))


_OF = re.compile(r"\b(?P<number>\d{1,5}) (?:of|/) (?P<total>\d{1,5})\b")


def read_pages(navigation: Node | None) -> Pages | None:
    """Where the page stands: "Page 2 of 5", and the links to its neighbours."""
    if navigation is None:
        return None
    found = _OF.search(clean(" ".join(seen_texts([navigation])).replace("\n", " ")))
    links = navigation.select("a[href]")
    pages = Pages(
        number=int(found["number"]) if found else None,
        total=int(found["total"]) if found else None,
        next_url=_link(links, "next"),
        previous_url=_link(links, "prev"),
    )
    return pages if pages != Pages() else None


def _link(links: Iterable[Node], word: str) -> str | None:
    for link in links:
        described = (link.get("rel"), link.get("class"), link.get("aria-label"), link.text())
        if any(word in text.lower() for text in described if text):
            return link.get("href")
    return None
