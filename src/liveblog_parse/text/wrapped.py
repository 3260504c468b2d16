r"""Lines that were broken at a width, as lynx, w3m and mail programs do, whole again. Markdown's are read elsewhere.

::

    No ferry leaves before noon tomorrow, the company said in a letter to
    the crews, who have been on strike since Sunday.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from liveblog_parse.text.lines import Lines, Markup, clean
from liveblog_parse.text.parts import bullet_of
from liveblog_parse.text.shapes import ends_a_sentence, is_numbered
from liveblog_parse.text.stamps import is_stamp

_NARROWEST, _WIDEST = 60, 100
"""Characters of the longest line of such a text."""
_FEWEST = 4
"""Lines that go on."""
_TOP = 100
"""Lines of which one is longer in nearly all other texts."""
_LONGEST_REST = 15
"""Characters of what is left of a time or a sum: "2024", "8 May 2024"."""
_CLOCK = re.compile(r"\d{1,2}[:.h]\d")
_NEAR = 15
"""Characters by which a line that was broken falls short of the width at most."""


def unwrap(lines: Lines) -> None:
    """Join the lines that were broken, in a text in which no line is longer than the width, and most as long go on."""
    if max(map(len, lines.texts[:_TOP]), default=0) > _WIDEST:
        return
    lengths = list(_lengths(lines))
    width = max(lengths, default=0)
    full = sum(length > width - _NEAR for length in lengths)
    if not _NARROWEST <= width <= _WIDEST or full < _FEWEST:
        return
    goes_on = _broken(lines, lengths, width)
    rests = sum(found and _is_rest(lines.texts[index + 1]) for index, found in enumerate(goes_on))
    if sum(goes_on) < _FEWEST or 2 * sum(goes_on) < full or 2 * rests < sum(goes_on):
        return
    groups = list(_groups(goes_on))
    lines.become(
        [clean(lines.source[lines.starts[group[0]] : lines.ends[group[-1]]]) for group in groups],
        [(lines.starts[group[0]], lines.ends[group[-1]]) for group in groups],
        Markup(),
    )


def _lengths(lines: Lines) -> Iterator[int]:
    """How far to the right each line ends: what is further in is broken after fewer characters."""
    for start, end in zip(lines.starts, lines.ends, strict=True):
        yield end - lines.source.rfind("\n", 0, start) - 1


def _broken(lines: Lines, lengths: Sequence[int], width: int) -> list[bool]:
    """For each line but the last, whether the next goes on with it; blank lines part the paragraphs of most texts."""
    breaks = [lines.source.count("\n", end, start) for end, start in zip(lines.ends, lines.starts[1:], strict=False)]
    are_parted = 4 * sum(count > 1 for count in breaks) >= len(breaks)
    return [
        count == 1 and _goes_on(above, below, width - length, are_parted=are_parted)
        for count, length, (above, below) in zip(breaks, lengths, pairwise(lines.texts), strict=False)
    ]


def _goes_on(above: str, below: str, room: int, *, are_parted: bool) -> bool:
    """Whether the first word of the line below would not have fitted; a new paragraph may open below a sentence."""
    if 1 + len(below.partition(" ")[0]) <= room or " " not in above or bullet_of(below):
        return False
    may_open = not are_parted and ends_a_sentence(above) and not below[0].islower()
    return not may_open and not is_stamp(below) and not is_numbered(below)


def _is_rest(text: str) -> bool:
    """Whether no title or sentence begins so: with a small letter, or with figures that are most of it."""
    if not text[0].isdecimal():
        return text[0].islower()
    return len(text) <= _LONGEST_REST and _CLOCK.match(text) is None


def _groups(goes_on: Sequence[bool]) -> Iterator[range]:
    """The lines, by their places, that are one."""
    starts = [0, *(index + 1 for index, found in enumerate(goes_on) if not found), len(goes_on) + 1]
    return (range(start, end) for start, end in pairwise(starts))
