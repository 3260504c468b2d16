r"""Marks before the lines of a text, which are no text of their own: a reply quotes a page, a tool makes a list of it.

::

    > 15.20 GMT                                          - 15.20 GMT
    > Ferries wait                                         Ferries wait
    > No ferry leaves before noon, the company said.       No ferry leaves before noon, the company said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from liveblog_parse.making import make_span
from liveblog_parse.model import Span
from liveblog_parse.text.parts import BULLETS
from liveblog_parse.times import read_time

_QUOTE = ">"
_MARKS = f"{_QUOTE}{BULLETS}"
_FEWEST = 4
"""Lines that show a margin."""
_MOST_ODD = 10
"""One line in so many may stand outside the marks: who wrote, and when."""
_DEEPEST = 8
_LINE = re.compile(r"^[ \t]*\S", re.MULTILINE)


def without_margin(source: str) -> str:
    r"""The source with blanks for the marks that stand before its lines.

    >>> without_margin("> 15.20 GMT\n> Ferries wait\n>\n> No ferry leaves.\n> All wait.")
    '  15.20 GMT\n  Ferries wait\n \n  No ferry leaves.\n  All wait.'
    """
    for _ in range(_DEEPEST):
        mark = next((mark for mark in _likely(source) if _stands_before_lines(mark, source)), None)
        if mark is None:
            break
        source = _marked(mark).sub(_blanked, source)
    return _without_bullets_of_posts(source)


def _likely(source: str) -> set[str]:
    """The mark that the first line opens with, and that of a quotation, which tell nearly all texts apart."""
    first = _LINE.search(source)
    marks = {first.group()[-1]} if first else set[str]()
    if _QUOTED.search(source, 0, _TOP):
        marks.add(_QUOTE)
    return marks.intersection(_MARKS)


_QUOTED = re.compile(rf"^[ \t]*{_QUOTE}", re.MULTILINE)
_TOP = 2_000
"""Characters in which a quotation begins."""


def _stands_before_lines(mark: str, source: str) -> bool:
    """Whether it opens every line, those that are times too; a quotation may have a line above it."""
    marked = sum(1 for _ in _marked(mark).finditer(source))
    if marked < _FEWEST:
        return False
    odd = sum(1 for _ in _LINE.finditer(source)) - marked
    return odd * _MOST_ODD <= marked if mark == _QUOTE else odd == 0 and _are_times(source)


def _marked(mark: str) -> re.Pattern[str]:
    """As in "> Ferries wait", ">" alone and ">> Ferries"; behind a bullet stands a blank."""
    behind = r"" if mark == _QUOTE else r"(?=[ \t])"
    return re.compile(rf"^[ \t]*{re.escape(mark)}{behind}", re.MULTILINE)


def _blanked(mark: re.Match[str]) -> str:
    return " " * len(mark.group())


# ---- posts that are the items of a list ------------------------------------------------------------------------------

_ITEM = re.compile(rf"^[ \t]*(?P<bullet>[{re.escape(BULLETS)}])[ \t]+(?P<text>\S[^\n]*)", re.MULTILINE)
_HEAD = 20_000
"""Characters in which such posts show."""
_LONGEST_TIME = 40
_FEWEST_POSTS = 3


def _without_bullets_of_posts(source: str) -> str:
    """The source with blanks for the bullets of lines that are times, each over what the post says."""
    if not _are_times(source):
        return source
    items = list(_ITEM.finditer(source))
    times = [item for item in items if _is_time(item)]
    if any(not source[one.end() : other.start()].strip() for one, other in pairwise(items) if _is_time(one)):
        return source
    return _blanked_at(source, [time.start("bullet") for time in times])


def _are_times(source: str) -> bool:
    """Whether several items of a list are nothing but times."""
    return sum(map(_is_time, _ITEM.finditer(source, 0, _HEAD))) >= _FEWEST_POSTS


def _is_time(item: re.Match[str]) -> bool:
    text = item["text"].rstrip()
    return len(text) <= _LONGEST_TIME and any(map(str.isdigit, text)) and read_time(text) is not None


def _blanked_at(source: str, places: Sequence[int]) -> str:
    characters = list(source)
    for place in places:
        characters[place] = " "
    return "".join(characters)


def with_margin(ledger: tuple[Span, ...], source: str) -> tuple[Span, ...]:
    """The ledger of a source that has such marks: what only they make no blank is boilerplate."""
    return tuple(
        make_span(start=span.start, end=span.end, role="boilerplate", entry=span.entry)
        if span.role == "blank" and source[span.start : span.end].strip()
        else span
        for span in ledger
    )
