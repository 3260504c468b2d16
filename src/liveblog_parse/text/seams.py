"""Texts that have lost their line ends: where the parts of a layout stand glued to each other, and where to cut them.

BeautifulSoup's `get_text()` puts nothing between elements, `get_text(" ")` a blank; a database may drop the line ends::

    10.48 BSTFerries return to LundThree ferries left at noon.The quay is full.Share10.41 BSTNora FalkThe ice...
    10.48 BST Ferries return to Lund Three ferries left at noon. The quay is full. Share 10.41 BST Nora Falk The ice...

What opens a post is cut out. Sentences that are glued are paragraphs. What stands before the first of them is cut if
all of it is explained: names, roles, labels, and at most one headline. Between blanks no headline shows where it ends.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TypeAlias

from attrs import frozen

from liveblog_parse.text.camels import LOWER, UPPER

# A capital or a quotation follows an opening, in its line or on the next.
_BEHIND = rf"(?=[ \t]?[{UPPER}“”‘\"«¿¡(@#\u200b]|[ \t]?'[{UPPER}]|[ \t]*$)"
# No opening begins within a number, a price or a range; a year may stand right before it,
# and end the sentence above.
_BEFORE = r"(?:(?<=20\d\d)|(?<=20\d\d\.)|(?<![\d:/$£€#–-])(?<!\d[.,]))"


_NONE = r"(?!)"


@frozen(kw_only=True)
class Seams:
    """What stands glued in the text of a layout, as regular expressions without groups."""

    opening: str = _NONE
    """What opens a post and stands in no prose, as in "10m agoTue 5 Mar 2024 at 2:10pm"."""
    opens: str = rf"\d{UPPER}"
    """The characters, as in a class of them, of which every opening begins with one: it is looked for there only."""
    clock: str = _NONE
    """What opens a post and may stand in prose too: it counts if it is glued on both sides, opens a line, or stands
    between two sentences of a text in which such clocks run back."""
    byline: str = _NONE
    """A signature that is more than a name, as in "By Nora Falk"."""
    closing: str = _NONE
    """What stands at the end of a post, as in "Share"; each match is a line of its own."""
    inside: str = _NONE
    """What stands between two paragraphs, as a credit does; a line of its own."""
    credit: str = _NONE
    """Words before a credit. Where blanks part everything nothing shows where its caption begins."""
    end: str = _NONE
    """What stands below the last post."""
    signing: str = ""
    """What signs a post at its end, in a text without times: "— Nora Falk"."""
    heading: str = _NONE
    """What stands over such posts and over nothing else; a line of its own."""


@frozen(kw_only=True)
class Patterns:
    """Those of the seams, compiled."""

    opening: re.Pattern[str]
    opens: re.Pattern[str]
    """The first character of an opening, which is found much faster than the whole."""
    byline: re.Pattern[str]
    closing: re.Pattern[str]
    part: re.Pattern[str]
    between: tuple[re.Pattern[str], ...]
    """Of what stands between two paragraphs, if anything does."""
    credit: tuple[re.Pattern[str], ...]
    end: re.Pattern[str]


@cache
def patterns_of(seams: Seams) -> Patterns:
    """The seams, compiled when they are first needed."""
    sure = rf"(?P<sure>{seams.opening})(?:{_BEHIND}|(?=[{LOWER}]))"
    opening = rf"{_BEFORE}(?:{sure}|(?P<clock>{seams.clock}){_BEHIND})"
    return Patterns(
        opening=re.compile(opening, re.MULTILINE),
        opens=re.compile(rf"[{seams.opens}](?<=(?={opening}).)", re.MULTILINE),
        byline=re.compile(seams.byline),
        closing=re.compile(rf"(?:\s?(?:{seams.closing}))+\s*$"),
        part=re.compile(rf"\s?(?:{seams.closing})"),
        between=_if_any(seams.inside, seams.inside),
        credit=_if_any(seams.credit, rf"[.!?”’\"] (?={seams.credit})"),
        end=re.compile(seams.end),
    )


def _if_any(words: str, pattern: str) -> tuple[re.Pattern[str], ...]:
    """The pattern, if there are such words; looking for none takes time, too."""
    return () if words == _NONE else (re.compile(pattern),)


Place: TypeAlias = tuple[int, int]


def parted(source: str) -> str:
    """The source of some lines with nothing at their ends but line feeds, each character in its place."""
    return source.replace("\r", "\n")
