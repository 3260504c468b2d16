"""The times of a page that could be those of posts: in elements for them, in attributes, or as printed.

A time that is a word of a sentence is none: "The ferry left at <time>14:05</time>, she said."
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from liveblog_parse.text.lines import clean
from liveblog_parse.text.shapes import ends_a_sentence
from liveblog_parse.text.stamps import is_labelled, is_stamp, is_update
from liveblog_parse.tree import Node

STAMPS = ("data-timestamp", "data-time", "data-published", "data-created", "data-date")
"""Attributes in which sites keep a post's time for their scripts, where no `<time>` prints it."""
MOMENTS = ("datetime", *STAMPS, "title", "content")
_STAMPED = ", ".join(("abbr[title]", 'meta[itemprop="datePublished"]', *(f"[{attribute}]" for attribute in STAMPS)))
_LEAVES = "span, p, div, em, small, b, strong, i, a, td, dt, h5, h6, label"
_LONGEST_TIME = 60
_MOST_KINDS = 4
_FEWEST = 3


def times_of(root: Node, *, are_printed: bool) -> Iterator[list[Node]]:
    """The times in one way of marking them after the other; those in any element come last, and cost most."""
    yield _openings(root.select("time"))
    yield root.select(_STAMPED)
    if are_printed:
        leaves = [leaf for leaf in root.select(_LEAVES) if _prints_time(leaf)]
        yield _openings(leaves)
        yield from map(_openings, _by_kind(leaves))


def tells_update(time: Node) -> bool:
    """Whether an element prints when something was changed, by its words or its name."""
    names = f"{time.get('class') or ''} {time.get('itemprop') or ''}"
    return time.name == "time" and (_CHANGED.search(names) is not None or is_update(clean(time.text())))


_CHANGED = re.compile(r"(?<![a-z])(?:updated?(?!s)|upd|modified|dateModified)(?![a-z])")


def in_prose(times: Iterable[Node]) -> set[Node]:
    """Those of the times that are words of a sentence, which has begun before them."""
    texts: dict[Node, str] = {}
    found: set[Node] = set()
    for time in times:
        block = _block_around(time)
        if block is not None:
            if block not in texts:
                texts[block] = clean(block.text())
            if _is_word_of(texts[block], clean(time.text())):
                found.add(time)
    return found


def _block_around(time: Node) -> Node | None:
    block = time.parent
    for _ in range(_MOST_AROUND):
        if block is None or block.name not in _INLINE:
            break
        block = block.parent
    return block if block is not None and block.name in _PROSE else None


_INLINE = frozenset(("a", "b", "em", "i", "small", "span", "strong", "u"))
_PROSE = frozenset(("p", "li", "dd", "td", "blockquote", "figcaption"))
_MOST_AROUND = 3
_BEGINNING = 300
"""Characters of a paragraph in which a time that is the post's would stand."""
# "The ferry left at", and neither "By Nora Falk," nor "Lund, 5 March,".
_GOES_ON = re.compile(r"(?:^|\s)[^\W\d_A-ZÀ-Þ]\w*[,:]? ?$")


def _is_word_of(text: str, time: str) -> bool:
    if not time or not ends_a_sentence(text) or is_labelled(text):
        return False
    place = text[:_BEGINNING].find(time)
    return place < 0 or _GOES_ON.search(text, 0, place) is not None


def _prints_time(leaf: Node) -> bool:
    if not all(isinstance(child, str) for child in leaf.children()):
        return False
    text = clean(leaf.text()[: 2 * _LONGEST_TIME])
    return 0 < len(text) <= _LONGEST_TIME and is_stamp(text) and not is_update(text)


def _openings(times: list[Node]) -> list[Node]:
    """Of times side by side the first, and none of when something was changed: a post may have several."""
    firsts: dict[Node | None, Node] = {}
    words = in_prose(times)
    for time in times:
        if time not in words and not tells_update(time):
            firsts.setdefault(time.parent, time)
    return list(firsts.values())


def _by_kind(leaves: Iterable[Node]) -> list[list[Node]]:
    """The times apart by what their elements are called: a post may have an age in one place and a clock in another."""
    kinds: defaultdict[tuple[str, str | None], list[Node]] = defaultdict(list)
    for leaf in leaves:
        kinds[leaf.name, leaf.get("class")].append(leaf)
    many = [of_kind for of_kind in kinds.values() if len(of_kind) >= _FEWEST] if len(kinds) > 1 else []
    return sorted(many, key=len, reverse=True)[:_MOST_KINDS]
