"""Selectors of elements by what an attribute holds, as `[class*="Share"]`: nearly all that such an element is named by.

Lexbor asks every element of a page for each such selector anew. A page has many elements and few different classes, so
that many selectors are answered faster from the values, read once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

# [class*="Share"], [data-testid="link-card"]: attributes whose values HTML compares letter by letter.
_HOLDS = re.compile(r'\[(?P<attribute>class|data-[a-z-]+)(?P<how>\*?=)"(?P<value>[\w :-]+)"\]')


class Held(NamedTuple):
    """What an attribute has to hold, or to be."""

    attribute: str
    value: str
    is_whole: bool

    def __str__(self) -> str:
        return f'[{self.attribute}{"" if self.is_whole else "*"}="{self.value}"]'

    def keys(self, values: Mapping[str, Iterable[int]]) -> Iterable[int]:
        """The keys of the elements that are meant, of all by the value of their attribute."""
        if self.is_whole:
            return values.get(self.value, ())
        return [key for value, keys in values.items() if self.value in value for key in keys]


class Parted(NamedTuple):
    """A selector in two: what asks for a held value, and the rest of it, which may be empty."""

    held: tuple[Held, ...]
    rest: str


# .post, article.post[id]: what any element that is meant has, or one before it in the selector.
_NEEDED = re.compile(r"[a-z-]*\.(?P<name>[\w-]++)(?!\\)")
_APART = re.compile(r',\s*+(?![^()"]*+(?:"[^"]*+"[^()"]*+)*+\))')  # a comma that no parenthesis closes behind


@lru_cache(maxsize=1024)
def needed_classes(selector: str) -> tuple[tuple[str, str | None], ...]:
    """The alternatives of a selector, each with the class that it begins with, in small letters.

    >>> needed_classes("article.Post[id], .liveblog > p:is(.lead, .text), h2")
    (('article.Post[id]', 'post'), ('.liveblog > p:is(.lead, .text)', 'liveblog'), ('h2', None))
    """
    if selector.count("(") > 1 and "," in selector:  # they may stand in one another
        return ((selector, None),)
    found = ((one, _NEEDED.match(one)) for one in _APART.split(selector))
    return tuple((one, needed["name"].lower() if needed else None) for one, needed in found)


@lru_cache(maxsize=1024)
def part(selector: str) -> Parted:
    """The alternatives of a selector that only ask for a held value, and the others as one selector.

    >>> part('h2, [class*="Share"], a.more').rest
    'h2, a.more'
    """
    alternatives = [*map(str.strip, selector.split(","))]
    if "(" in selector or "'" in selector or any(one.count('"') % 2 for one in alternatives):
        return Parted((), selector)  # not every comma of it parts two alternatives
    asked = [(one, _HOLDS.fullmatch(one)) for one in alternatives]
    return Parted(
        held=tuple(Held(found["attribute"], found["value"], found["how"] == "=") for _, found in asked if found),
        rest=", ".join(one for one, found in asked if not found),
    )
