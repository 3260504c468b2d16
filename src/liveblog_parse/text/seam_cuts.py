"""A source cut into the lines that it had, at the seams of a layout."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise

from liveblog_parse.text.camels import LOWER, SENTENCE, glued_at, glued_top, repeated_brands
from liveblog_parse.text.frame import FOOT_IN_ONE_LINE
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.seam_times import openings_in, windows_of
from liveblog_parse.text.seams import Patterns, Place, Seams, parted, patterns_of
from liveblog_parse.text.shapes import could_be_headline, ends_a_sentence

_LONG = 200
"""Characters of a line that is cut above the posts, and of a piece that is debris if it is no sentence."""
_LONGER = 400
_SHORT = 100
_TAIL = 60
_FEWEST = 2
_NEAR = 40


def cut(source: str, seams: Seams, *, at_blanks: bool = False) -> Lines | None:
    r"""The lines that a source had, cut at the seams; `None` where no two openings are glued.

    `at_blanks`: an opening is glued, too, where it opens a line that goes on behind a blank.

    >>> glued = "10:48Ferries return to LundThree left.10:41Crews go homeThe strike is over."
    >>> cut(glued, Seams(clock=r"[0-2]\d:[0-5]\d")).texts
    ['10:48', 'Ferries return to Lund', 'Three left.', '10:41', 'Crews go home', 'The strike is over.']
    """
    blanks = parted(source)
    if not at_blanks and any(
        len(blanks) > length and _shows_lines(blanks[:length], seams, fewest) for length, fewest in _HEADS
    ):
        return None
    openings, seen = openings_in(blanks, seams, windows_of(blanks))
    if sum(_is_glued(blanks, place, at_blanks=at_blanks) for place in openings) < _FEWEST:
        return None
    first = openings[0][0]
    told = _INNER_STOP.search(blanks, max(blanks.rfind("\n", 0, first), 0), first) is not None
    pieces = _pieces(blanks, openings, patterns_of(seams), repeated_brands(blanks))
    return Lines(source, list(_without_code(blanks, pieces)), openings=seen + told)


def _shows_lines(head: str, seams: Seams, fewest: int) -> bool:
    """Whether so many openings stand in the beginning of a text, and all of them on lines of their own."""
    openings, _ = openings_in(head, seams, windows_of(head))
    return len(openings) >= fewest and not any(_is_glued(head, place) for place in openings)


_HEADS = ((30_000, 12), (200_000, 0))
"""Characters, and openings in them, that tell how the rest of a text is printed."""


def _is_glued(source: str, place: Place, *, at_blanks: bool = False) -> bool:
    """Whether the line goes on behind the opening, without a gap; or with one, and began before it, or `at_blanks`."""
    start, end = place
    above = start
    while above and source[above - 1] in " \t":
        above -= 1
    opens_line = above == 0 or source[above - 1] == "\n"
    return _LINE_END.match(source, end) is None and (at_blanks or not (source[end] == " " and opens_line))


_LINE_END = re.compile(r"[ \t]*(?:\n|$)")


def _pieces(source: str, openings: list[Place], patterns: Patterns, brands: Collection[str]) -> Iterator[Place]:
    yield from _head(source, openings[0], patterns, brands)
    ends = [*(start for start, _ in openings[1:]), len(source)]
    for (start, body), end in zip(openings, ends, strict=True):
        yield start, body
        last = _last_end(source, body, patterns) if end == len(source) else end
        cuts = sorted({*_cuts(source, body, last, patterns, brands), body, last})
        yield from pairwise(cuts)
        if last < end and (below := source.find("\n", last)) >= 0:
            yield below, end


def _without_code(source: str, pieces: Iterable[Place]) -> Iterator[Place]:
    """The pieces without lines of a script, a style or data, which some tools leave in."""
    marks = [mark for mark in _MARKS_OF_CODE if mark in source]
    if not marks:
        yield from pieces
        return
    for start, end in pieces:
        if not _has_code(source, start, end, marks):
            yield start, end
        else:
            lines = (line.span() for line in _LINE.finditer(source, start, end))
            yield from (line for line in lines if not _CODE.search(source, *line))


def _has_code(source: str, start: int, end: int, marks: Iterable[str]) -> bool:
    piece = source[start:end]
    return any(mark in piece for mark in marks) and _CODE.search(source, start, end) is not None


_MARKS_OF_CODE = ("{", "=", '":', '["', ";", "function")
"""One of them stands in all code, and hardly one in prose."""
_CODE = re.compile(
    r"[\[{]\"|\":(?:[\[{\"\d]|true|false|null)|\bfunction ?\(|=> ?\{|\(\);|\}\);|\b(?:var|let|const) \w+ ?= ?"
    r"|\{[\w-]+:|[;{][a-z-]+:[^ ;]+;"
)


# ---- a post ----------------------------------------------------------------------------------------------------------


def _cuts(source: str, start: int, end: int, patterns: Patterns, brands: Collection[str]) -> Iterator[int]:
    """Where to cut between an opening and the next."""
    closing = patterns.closing.search(source, max(end - _LONG, start), end)
    if closing:
        end = closing.start()
        parts = [part.start() for part in patterns.part.finditer(source, end, closing.end())]
        yield from parts
    start = _behind_furniture(source, start, end, patterns)
    line = source.find("\n", start, end)
    top = source[start : end if line < 0 else line]
    glued = [] if source[start - 1] == " " else glued_top(top, brands, patterns.byline)
    yield from (start + place for place in glued or [0, _prose_end(top)])
    yield from (glue.end() for glue in SENTENCE.finditer(source, start, end))
    for words in patterns.between:
        for part in words.finditer(source, start, end):
            yield from part.span()
    for words in patterns.credit:
        yield from (credited.end() for credited in words.finditer(source, start, end))


def _behind_furniture(source: str, start: int, end: int, patterns: Patterns) -> int:
    """Where what was said begins behind an opening: behind blanks, and what stands between paragraphs elsewhere."""
    while start < end:
        furniture = next((found for words in patterns.between if (found := words.match(source, start, end))), None)
        if furniture is None and not source[start].isspace():
            break
        start = furniture.end() if furniture else start + 1
    return start


def _prose_end(text: str) -> int:
    """Where the last sentence ends, if more follows: a text with sentences in it must not look like a headline."""
    words = text.rstrip()
    if words and ends_a_sentence(words) and not could_be_headline(words):
        return len(text)
    stops = [stop.end() for stop in _INNER_STOP.finditer(text)]
    return stops[-1] if stops else len(text)


_INNER_STOP = re.compile(rf"(?<=[{LOWER}\d%)”’\"][{LOWER}\d%)”’\"])[.…][”’\")]?(?= \S)")


def _last_end(source: str, start: int, patterns: Patterns) -> int:
    """Where the last post ends: the page's foot may stand in one line with it."""
    line = _LINE.search(source, start)
    if line is None:
        return len(source)
    if code := _CODE.search(source, start):
        return max(source.rfind("\n", start, code.start()), min(line.end(), code.start()))
    feet = [foot.start() for words in (patterns.end, FOOT_IN_ONE_LINE) if (foot := words.search(source, *line.span()))]
    if feet:
        return min(feet)
    stops = [stop.end() for stop in _STOP.finditer(source, *line.span())]
    return stops[-1] if stops and line.end() - stops[-1] > _TAIL else len(source)


_STOP = re.compile(r"[.!?…][”’\")]*")


# ---- above the posts -------------------------------------------------------------------------------------------------


def _head(source: str, first: Place, patterns: Patterns, brands: Collection[str]) -> Iterator[Place]:
    """The lines above the first opening; glued ones are cut, and what stays long and is no sentence is debris."""
    end, is_parted = first[0], source[first[1] : first[1] + 1] == " "
    for line in _LINE.finditer(source, 0, end):
        start, stop = line.span()
        above = patterns.closing.search(source, max(stop - _NEAR, start), stop) if stop == end else None
        glue = [start + place for place in glued_at(line[0], brands)]
        glue += [found.end() for found in SENTENCE.finditer(source, start, stop)]
        if above:
            glue += [above.start(), *(part.start() for part in patterns.part.finditer(source, *above.span()))]
        if len(glue) < _FEWEST and stop - start <= _LONG and not above:
            glue = []
        cuts = sorted({start, stop, *glue})
        longest = _SHORT if is_parted and stop == end else _LONG
        yield from (part for part in pairwise(cuts) if _says_something(source, part, longest))


def _says_something(source: str, part: Place, longest: int) -> bool:
    length = part[1] - part[0]
    is_sentence = longest == _LONG and length <= _LONGER and ends_a_sentence(source[slice(*part)].rstrip() or ".")
    return length <= longest or is_sentence


_LINE = re.compile(r"[^\n]*\S[^\n]*")
