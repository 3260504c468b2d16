"""Flat pages: a header opens a post, and all that follows belongs to it up to the next header.

The Times, tagesschau and n-tv print their posts so. Headers and what follows stand in one row, but for a wrapper here
and there::

    <div class="opener"><h2>Quay open</h2></div>
    <p>The ice is gone.</p> It went overnight.
    <div><div class="opener"><h2>Quay closed</h2></div></div>
    <p>It is icy.</p>
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from attrs import frozen

from liveblog_parse.tree import Child, Node

_WRAPPERS = frozenset({"div", "span"})


@frozen(kw_only=True)
class _Landmarks:
    """Where the headers of a tree are, by the keys of elements."""

    headers: frozenset[int]
    around: frozenset[int]
    """What any of the headers stands in."""
    tails: Mapping[int, str]
    """The text right behind an element, in whatever holds a header."""
    last: int | None
    """The last header. What follows it ends with the element that holds it."""


@frozen(kw_only=True, eq=False)
class Flat:
    """What opens a post on the flat pages of an outlet.

    >>> from liveblog_parse.tree import parse_html
    >>> root = parse_html("<h2>One</h2><p>a</p> b <div><p>c</p><h2>Two</h2></div><p>d</p>")
    >>> flat = Flat(header="h2")
    >>> [[getattr(child, "name", child) for child in flat.content(header)] for header in flat.headers(root)]
    [['p', ' b ', 'p'], []]
    """

    header: str
    """CSS selector of what may open a post."""
    is_header: Callable[[Node], bool] | None = None
    """Which of these do, where a selector cannot say it."""
    nests: bool = False
    """Whether one inside another opens a post of its own, as it does where the end tag of the outer one is missing."""

    def headers(self, root: Node) -> list[Node]:
        """The headers in the order of the page. What stands inside a header opens nothing, unless it `nests`."""
        return [node for node in root.select(self.header) if self.opens(node)]

    def opens(self, node: Node) -> bool:
        """Whether an element opens a post."""
        return node.key in self._landmarks(node).headers

    def own(self, header: Node) -> Iterator[Child]:
        """The header; of one that holds the next, what it holds before that."""
        marks = self._landmarks(header)
        return _before_inner(header, marks) if header.key in marks.around else iter((header,))

    def content(self, header: Node) -> Iterator[Child]:
        """What belongs to a header: elements and texts up to the next one, which may stand inside what follows."""
        marks = self._landmarks(header)
        if header.key in marks.around:
            return
        row = _row_of(header)
        while True:
            if tail := marks.tails.get(row.key):
                yield tail
            for node in row.following():
                if node.key in marks.around or node.key in marks.headers:
                    yield from _before_header(node, marks)
                    return
                yield node
                if tail := marks.tails.get(node.key):
                    yield tail
            parent = row.parent
            if header.key == marks.last or parent is None:
                return
            row = parent

    def story(self, root: Node) -> list[Child]:
        """What stands before the first header; where the header's row goes on from outside a `<span>`, that too."""
        header = root.first(self.header)
        if header is not None and not self.opens(header):
            header = next(iter(self.headers(root)), None)
        return _before_row(_row_of(header)) if header else []

    # ---- landmarks ---------------------------------------------------------------------------------------------------

    def _landmarks(self, node: Node) -> _Landmarks:
        return node.once(self, lambda: self._find_landmarks(node))

    def _find_landmarks(self, tree: Node) -> _Landmarks:
        candidates = top_of(tree).select(self.header)
        if self.is_header is not None:
            candidates = [*filter(self.is_header, candidates)]
        if candidates:
            inside = tree.named(self.header)  # of a soup, a part may be all that is to be read
            candidates = [node for node in candidates if node.key in inside]
        named = {node.key for node in candidates}
        headers: dict[int, None] = {}
        around: dict[int, Node] = {}
        for node in candidates:
            above = _above(node, set() if self.nests else named, around)
            if above is not None:
                headers[node.key] = None
                around.update((parent.key, parent) for parent in above)
        tails = {key: text for parent in around.values() for key, text in _tails(parent)}
        last = next(reversed(headers), None)
        return _Landmarks(headers=frozenset(headers), around=frozenset(around), tails=tails, last=last)


def _above(node: Node, named: set[int], known: Mapping[int, Node]) -> list[Node] | None:
    """The elements around a header that are not known yet; `None` for a header inside another."""
    found: list[Node] = []
    parent = node.parent
    while parent is not None and parent.key not in known:
        if parent.key in named:
            return None
        found.append(parent)
        parent = parent.parent
    return found


def _tails(parent: Node) -> Iterator[tuple[int, str]]:
    key, texts = None, list[str]()
    for child in parent.children():
        if isinstance(child, str):
            texts.append(child)
            continue
        if key is not None and texts:
            yield key, "".join(texts)
        key, texts = child.key, []
    if key is not None and texts:
        yield key, "".join(texts)


def top_of(node: Node) -> Node:
    """The element that holds the whole tree."""
    while (parent := node.parent) is not None:
        node = parent
    return node


# ---- rows ------------------------------------------------------------------------------------------------------------


def _row_of(header: Node) -> Node:
    """The element that stands in one row with the paragraphs: the header, or a wrapper that holds nothing else."""
    row = header
    while (parent := row.parent) is not None and parent.name in _WRAPPERS and _is_alone(row, parent):
        row = parent
    return row


def _is_alone(child: Node, parent: Node) -> bool:
    if next(child.following(), None) is not None:  # a look ahead spares most rows a walk over all of them
        return False
    return all(other.isspace() if isinstance(other, str) else other == child for other in parent.children())


def _before_header(node: Node, marks: _Landmarks) -> Iterator[Child]:
    """What an element holds before the first header inside it; nothing of a header."""
    return iter(()) if node.key in marks.headers else _before_inner(node, marks)


def _before_inner(node: Node, marks: _Landmarks) -> Iterator[Child]:
    inside: Node | None = node
    while inside is not None:
        node, inside = inside, None
        for child in node.children():
            if not isinstance(child, str):
                if child.key in marks.headers:
                    return
                if child.key in marks.around:
                    inside = child
                    break
            yield child


def _before_row(row: Node) -> list[Child]:
    parent = row.parent
    if parent is None:
        return []
    before: list[Child] = []
    for child in parent.children():
        if child == row:
            break
        before.append(child)
    return [*_before_row(parent), *before] if parent.name == "span" else before
