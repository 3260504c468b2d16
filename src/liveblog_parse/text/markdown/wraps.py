"""Lines that were broken at a width, as html2text does at 78 columns and others at 72 or 40: which go on with which.

A line goes on in the next one only if the first word of that would not have fitted on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import accumulate

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
_LETTER = re.compile(r"[^\W\d_]-?[^\W\d_]")
# "two- and three-year", "Ein- und Ausfahrt": the hyphen does not join the words.
_LINKS = frozenset(("and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "e", "o", "och", "og", "en", "of"))


def glued(above: str, below: str) -> bool:
    """Whether a line was broken at a hyphen, so that no blank stands there.

    >>> glued("a well-", "known pilot"), glued("two-", "and three-year terms"), glued("it is", "open")
    (True, False, False)
    """
    if above[-1] != "-" or (first := _LETTER.match(below)) is None or _HYPHENATED.search(above[-4:]) is None:
        return False
    return below[: first.end() + 4].split(" ", maxsplit=1)[0] not in _LINKS


def room(above: str, width: int, below: str, *, at_hyphens: bool) -> tuple[int, int]:
    """Between which widths a text was broken, at least and at most, if it was broken between these lines.

    `width` is that of the line above, its indentation included; `at_hyphens` says that lines are broken there, too.
    """
    chunk = (_CHUNK if at_hyphens else _WORD).match(below[:_WIDEST])
    length = len(chunk[0]) if chunk else len(below)
    least = width if " " in above else 0  # nothing parts a word that is too long
    return least, width + length - glued(above, below)


def width_of(rooms: Iterable[tuple[int, int]]) -> int | None:
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
