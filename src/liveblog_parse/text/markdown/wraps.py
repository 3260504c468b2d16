"""Lines that were broken at a width, as html2text does at 78 columns and others at 72 or 40: which go on with which.

A line goes on in the next one only if the first word of that would not have fitted on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from liveblog_parse.text.markdown.shapes import BROKEN_ON_PURPOSE, NOTHING, QUOTE, ROW, Line
from liveblog_parse.text.shapes import ends_a_sentence

_USUAL = (78, 72, 80)
_WIDEST = 400
_FEWEST = 5
"""Breaks that show another width than the usual one."""
_OF = 10
"""One break of so many may be of another kind."""

# What is left together: up to a blank, and by some tools to a hyphen between letters.
_WORD = re.compile(r"[^ \t\n]+")
_CHUNK = re.compile(r"[^ \t\n]+?(?:(?<=[^\W\d_]-)(?=[^\W\d_])|(?=--\w)|(?=[ \t\n])|$)")
_HYPHENATED = re.compile(r"(?:[^\W\d_]{2}|[^\W\d_]-[^\W\d_])-$")
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d")
_NEAR = 15
"""Characters by which a line that was broken falls short of the width at most."""
_LETTER = re.compile(r"[^\W\d_]-?[^\W\d_]")
# "two- and three-year", "Ein- und Ausfahrt": the hyphen does not join the words.
_LINKS = frozenset(("and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "e", "o", "och", "og", "en", "of"))


def lines_that_go_on(source: str, lines: Sequence[Line]) -> set[int]:
    """Lines that go on with the one above at the width, if there is one, at which the text was broken.

    Blank lines part the paragraphs. Where they were lost, or lines of another make stand between, only the lines that
    surely go on show the width, and a new paragraph may open below a sentence.
    """
    pairs = [
        (index, above, below)
        for index, (above, below) in enumerate(pairwise(lines), start=1)
        if not below.is_apart and _may_go_on(source, above, below)
    ]
    sure = {index for index, above, below in pairs if _goes_on(source, above, below)}
    for are_parted in (True, False) if len(sure) >= _FEWEST else (True,):
        for at_hyphens in (True, False):
            rooms = [_room(source, above, below, at_hyphens=at_hyphens) for _, above, below in pairs]
            shown = (
                room
                for room, (index, above, below) in zip(rooms, pairs, strict=True)
                if (are_parted or index in sure) and _shows_a_break(source, above, below)
            )
            if width := _width_of(shown):
                return {
                    index
                    for (least, most), (index, above, below) in zip(rooms, pairs, strict=True)
                    if least - (above.body - above.start) <= width <= most
                    and (are_parted or index in sure or (least and not _may_open(source, above, below, width)))
                }
    return set()


def _goes_on(source: str, above: Line, below: Line) -> bool:
    """Whether the line goes on with a sentence: it does wherever blank lines have been lost."""
    return source[below.body : below.body + 1].islower() and not _ends(source, above)


def _may_open(source: str, above: Line, below: Line, width: int) -> bool:
    """Whether a paragraph may open: below a sentence, with a clock, or under a heading if it could not be its rest."""
    if _ends(source, above) or _CLOCK.match(source, below.body):
        return True
    return above.mark[:1] == "#" and (_ends(source, below) or below.end - below.start > width - _NEAR)


def _ends(source: str, line: Line) -> bool:
    return line.end > line.body and ends_a_sentence(source[line.body : line.end])


def _may_go_on(source: str, above: Line, below: Line) -> bool:
    if source.startswith(BROKEN_ON_PURPOSE, above.end) or source[above.end - 1] == "\\":
        return False
    if below.mark in {"", QUOTE} and above.mark in {"", QUOTE} and below.mark != above.mark:
        return False
    is_prose = below.mark in {"", QUOTE} and ROW not in above.mark and NOTHING not in above.mark
    return is_prose and not (below.is_in_list or (below.is_item and above.is_item))


def _shows_a_break(source: str, above: Line, below: Line) -> bool:
    """Whether the lines are no quotation, whose marks some tools count, and no picture or link by itself."""
    return not below.mark and not (source[above.end - 1] in ")]" and source[below.start] in "![<")


def _room(source: str, above: Line, below: Line, *, at_hyphens: bool) -> tuple[int, int]:
    """Between which widths a text was broken, at least and at most, if it was broken between these lines.

    `at_hyphens` says that lines are broken there, too. Nothing parts a word that is too long for any width.
    """
    width = above.end - above.start + above.indent
    end = min(below.end, below.body + _WIDEST)
    chunk = (_CHUNK if at_hyphens else _WORD).match(source, below.body, end)
    length = (chunk.end() if chunk else below.end) - below.body
    is_parted = source.find(" ", above.body, above.end) >= 0
    is_glued = source[above.end - 1] == "-" and glued(source[above.body : above.end], source[below.body : below.end])
    return width if is_parted else 0, width + length - is_glued


def glued(above: str, below: str) -> bool:
    """Whether a line was broken at a hyphen, so that no blank stands there.

    >>> glued("a well-", "known pilot"), glued("two-", "and three-year terms"), glued("it is", "open")
    (True, False, False)
    """
    if above[-1] != "-" or (first := _LETTER.match(below)) is None or _HYPHENATED.search(above[-4:]) is None:
        return False
    return below[: first.end() + 4].split(" ", maxsplit=1)[0] not in _LINKS


def _width_of(rooms: Iterable[tuple[int, int]]) -> int | None:
    """The width at which the text was broken; `None` where its breaks agree on none."""
    found = list(rooms)
    if not found:
        return None
    starts = [0] * (_WIDEST + 2)
    for least, most in found:
        starts[min(least, _WIDEST + 1)] += 1
        starts[min(most + 1, _WIDEST + 1)] -= 1
    fitting = list(accumulate(starts[: _WIDEST + 1]))
    needed = len(found) - len(found) // _OF
    if usual := next((width for width in _USUAL if fitting[width] >= needed), None):
        return usual
    widest = max(range(1, _WIDEST + 1), key=fitting.__getitem__)
    return widest if len(found) >= _FEWEST and fitting[widest] >= needed else None
