"""A source without zero-width spaces and with composed letters, and where each place of it stands in the source.

Zero-width spaces may stand anywhere, inside Markdown's marks and within times; "é" may be one character or two.
No reader of the text sees any of that, so that no rule should; spans count in the source as it was given.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from attrs import evolve

from liveblog_parse.document.characters import uncommon_in
from liveblog_parse.making import make_span
from liveblog_parse.model import Entry, LiveBlog
from liveblog_parse.text.lines import GONE

Place = Callable[[int], int]
"""Where in the source as it was given the character at a place stands."""

_NO_WIDTH = re.compile(f"[{GONE}]+")


def printed_source(source: str, uncommon: frozenset[str] | None = None) -> tuple[str, Place | None]:
    r"""The source without zero-width spaces, and the places in it; `None` where nothing was changed.

    `uncommon` are its characters that are neither printable ASCII nor line feeds, where they are known.

    >>> text, place = printed_source("10:\u200b55 cafe\u0301s")
    >>> text, [place(at) for at in range(len(text) + 1)]
    ('10:55 cafés', [0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 12, 13])
    """
    known = uncommon_in(source) if uncommon is None else uncommon
    if not any(character in GONE or _is_mark(character) or _is_odd(character) for character in known):
        return source, None
    places: list[Place] = []
    for changes in (_without_width, _composed):
        source, moved = _changed(source, list(changes(source)))
        places = [*moved, *places]
    return source, partial(_through, places) if places else None


def _through(places: Iterable[Place], at: int) -> int:
    """The place after each change, the last one first."""
    for place in places:
        at = place(at)
    return at


def as_given(blog: LiveBlog, place: Place) -> LiveBlog:
    """The live blog with spans that count in the source as it was given."""
    return evolve(
        blog,
        ledger=tuple(
            make_span(start=place(span.start), end=place(span.end), role=span.role, entry=span.entry)
            for span in blog.ledger
        ),
        entries=tuple(_entry_as_given(entry, place) for entry in blog.entries),
    )


def _entry_as_given(entry: Entry, place: Place) -> Entry:
    return evolve(entry, spans=tuple((place(start), place(end)) for start, end in entry.spans))


# ---- what is changed -------------------------------------------------------------------------------------------------


class _Change(NamedTuple):
    """A stretch of the source, and what stands there instead."""

    start: int
    end: int
    text: str


def _without_width(source: str) -> Iterator[_Change]:
    """Runs of characters of no width."""
    if any(character in source for character in GONE):
        yield from (_Change(*found.span(), "") for found in _NO_WIDTH.finditer(source))


def _composed(source: str) -> Iterator[_Change]:
    """Letters and the marks that belong to them, where they are not composed."""
    if unicodedata.is_normalized("NFC", source):
        return
    characters = set(source)
    marks = "".join(map(re.escape, sorted(filter(_is_mark, characters))))
    odd = "".join(map(re.escape, sorted(filter(_is_odd, characters))))
    clusters = [f"[{odd}][{marks}]*" if marks else f"[{odd}]"] if odd else []
    clusters += [f"[^{marks}]?[{marks}]+"] if marks else []
    for found in re.finditer("|".join(clusters), source):
        composed = unicodedata.normalize("NFC", found.group())
        if composed != found.group():
            yield _Change(*found.span(), composed)


def _is_mark(character: str) -> bool:
    """Whether a character can belong to the letter before it: a mark, or the rest of a Korean syllable."""
    return unicodedata.category(character)[0] == "M" or "\u1160" <= character <= "\u11ff"


def _is_odd(character: str) -> bool:
    return not ("\ud800" <= character <= "\udfff") and unicodedata.normalize("NFC", character) != character


def _changed(source: str, changes: list[_Change]) -> tuple[str, list[Place]]:
    """The source with its changes, and where its places were, if any change is made."""
    if not changes:
        return source, []
    parts: list[str] = []
    firsts: list[int] = []
    befores: list[int] = []
    afters: list[int] = []
    end, length = 0, 0
    for change in changes:
        parts += (source[end : change.start], change.text)
        length += change.start - end
        end = change.end
        firsts.append(length)
        befores.append(_edge(source, change))
        afters.append(change.start if change.text else end)
        if change.text:
            length += len(change.text)
            firsts.append(length)
            befores.append(end)
            afters.append(end)
    return "".join((*parts, source[end:])), [partial(_place, firsts, befores, afters)]


def _edge(source: str, change: _Change) -> int:
    """Where a stretch begins that starts here: what prints nothing goes with the word that it stands at."""
    is_before_blank = not source[change.end : change.end + 1].strip()
    return change.end if change.start and is_before_blank and not change.text else change.start


def _place(firsts: list[int], befores: list[int], afters: list[int], at: int) -> int:
    """Where a place was: at a change, or so far behind the last one."""
    index = bisect_right(firsts, at) - 1
    if index < 0:
        return at
    if firsts[index] == at:
        return befores[index]
    place = afters[index] + at - firsts[index]
    return min(place, befores[index + 1]) if index + 1 < len(befores) else place
