"""What stands in an element, looked through in order: for a few elements that costs less than asking a selector."""

from __future__ import annotations

from collections.abc import Iterator

from liveblog_parse.tree import Node


def below(element: Node) -> Iterator[Node]:
    """The elements inside one, in order."""
    waiting = [*reversed(element.children())]
    while waiting:
        node = waiting.pop()
        if not isinstance(node, str):
            yield node
            waiting.extend(reversed(node.children()))


def named_below(element: Node, selector: str) -> Iterator[Node]:
    """Those of them that a selector names, which is asked once for the page; for the first ones of many posts.

    >>> from liveblog_parse.tree import parse_html
    >>> root = parse_html("<h2>Quay open</h2><div><h2>Quay closed</h2></div>")
    >>> next(named_below(root, "h2")).text()
    'Quay open'
    """
    named = element.named(selector)
    return (node for node in below(element) if node.key in named)


def select_if_any(node: Node, selector: str) -> list[Node]:
    """The elements below a node that a selector names; it is asked of a node only where the page has one."""
    return node.select(selector) if node.named(selector) else []
