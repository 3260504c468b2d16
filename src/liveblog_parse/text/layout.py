"""A text layout: how one outlet's flattened text is recognised and read, as a declaration."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Protocol, TypeAlias, TypeVar

from attrs import frozen

from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Page
from liveblog_parse.text.seams import Seams

Take: TypeAlias = Callable[[Page, int], int]
"""A rule's body: given the page and a line's index, how many lines it took. 0: the line is not its own."""


class Words:
    """Which words stand in a source, and how often. They are looked for once, and in UTF-8, which takes less time."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._known: dict[str, bool] = {}

    def has(self, word: str) -> bool:
        """Whether the word stands anywhere in it."""
        if word not in self._known:
            self._known[word] = word.encode() in self._utf8
        return self._known[word]

    def count(self, words: str) -> int:
        """How often the words stand in it."""
        return self._utf8.count(words.encode())

    @cached_property
    def _utf8(self) -> bytes:
        return self._source.encode("utf-8", "surrogatepass")


@frozen(kw_only=True)
class Rule:
    """Takes the lines of one kind. Only lines with a fitting first and last character are shown to it."""

    name: str
    take: Take
    opens: str = ""
    """Characters a line may start with; empty: any."""
    closes: str = ""
    """Characters a line may end with; empty: any."""
    never_closes: str = ""
    """Characters a line may not end with."""
    words: tuple[str, ...] = ()
    """Words of which its lines hold one, unbroken by a blank; a text without any is read without the rule."""

    def could_take(self, source: Words) -> bool:
        """Whether any line of the source could be the rule's."""
        return not self.words or any(map(source.has, self.words))


@frozen(kw_only=True)
class Mark:
    """A line that speaks for a layout. Only lines with a fitting first and last character are shown to it."""

    words: str
    """What it is, in the plural, as it stands in the evidence after its count."""
    found: Callable[[Lines, int], bool]
    opens: str = ""
    closes: str = ""
    never_closes: str = ""
    points: int = 1
    """What one of them counts; 0: it supports, but decides nothing."""
    holds: str = ""
    """A string that every such line holds, or every text with such lines; without it, no line is looked at."""


@frozen(kw_only=True)
class TextLayout:
    """How the text of one outlet is laid out."""

    name: str
    rules: tuple[Rule, ...]
    """In order: the first that takes a line has it. What none takes is a headline where one is due, else prose."""
    derive: Callable[[Lines], tuple[Rule, ...]] | None = None
    """Rules that depend on the whole text; they come before the others."""
    marks: tuple[Mark, ...]
    needs: int
    """Points of evidence without which the layout is not claimed."""
    objection: Callable[[Lines], str | None] | None = None
    """Why a text with enough evidence is not in the layout after all; looks at the whole text."""
    signature: re.Pattern[str] | None = None
    """What a line has that the outlet alone prints. Where it and the outlet's address are missing, others could have
    printed the marks, and nothing is claimed."""
    is_shared: bool = False
    """Others print so too. At another site's address it is anyone's then, unless a line has the signature; where no
    address is known, it is the outlet's without."""
    signature_holds: tuple[str, ...] = ()
    """Strings of which every signature holds one; other lines are not searched."""
    is_generic: bool = False
    """Whether any outlet could have printed it; an outlet's own layout comes before."""
    literals: Mapping[str, str] = {}
    """Strings that support the claim wherever they stand, with what they are in words."""
    head: Callable[[Page], int] | None = None
    """Reads the page's furniture before the rules start; gives the index of the first line it left."""
    has_lead: bool = False
    """Posts show their start, so that what stands before the first one is the page's lead."""
    headline_first: bool = False
    """The first line of a post is its headline if it could be one."""
    posts_may_join: bool = False
    """Some posts show neither start nor end."""
    lead_may_be_post: bool = False
    """A post that prints no time may stand above the first one that does."""
    prints_start: bool = False
    """The time above the posts is when what they tell of began."""
    seams: Seams | None = None
    """Where its parts stand glued to each other in a text that has lost its line ends."""
    pins_copies: bool = False
    """The first post may be a copy of one further down."""


class _Shown(Protocol):
    @property
    def opens(self) -> str: ...
    @property
    def closes(self) -> str: ...
    @property
    def never_closes(self) -> str: ...


S = TypeVar("S", bound=_Shown)


class Dispatch(dict[str, tuple[S, ...]]):
    """For a line's first and last character, written together: which rules, or marks, are shown the line.

    One that Markdown marks as quoted is shown to none: it may say what a sign-off says, or a time.
    """

    def __init__(self, shown: Iterable[S]) -> None:
        super().__init__()
        self._shown = tuple(shown)

    def __missing__(self, ends: str) -> tuple[S, ...]:
        is_quoted = ends[2:] == ">"
        found = () if is_quoted else tuple(one for one in self._shown if _is_shown(one, ends[0], ends[1]))
        self[ends] = found
        return found


def _is_shown(one: _Shown, first: str, last: str) -> bool:
    opens = not one.opens or first in one.opens
    closes = not one.closes or last in one.closes
    return opens and closes and last not in one.never_closes
