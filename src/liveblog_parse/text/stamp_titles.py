"""Which line is whose title: the one above a post's stamp, or the one below.

What is a title for the one is the last line of the post above for the other. Most posts of a text decide.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from liveblog_parse.model import TimeReading
from liveblog_parse.text.credits import credit_in
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.parts import BULLETS
from liveblog_parse.text.shapes import blanks, could_be_headline, goes_on, is_name
from liveblog_parse.text.stamp_style import Style, Title, signature
from liveblog_parse.text.stamps import LONGEST, Stamp, is_stamp

NEAR = 8
"""Lines between a stamp and the prose that may belong to the opening."""
_SCANNED = 120
"""Characters of a line in which a seam is looked for."""
JUDGED = 400
"""Posts of a text that show how all of them are laid out."""
_FEWEST = 3
"""Times that a line stands word for word in the text, if it is a button; posts of which the first tells as much."""
_LONGEST_BUTTON = 30


class Opening(NamedTuple):
    """Where a post opens."""

    line: int
    stamp: Stamp
    title: int | None
    """The line of its title, above the stamp."""
    day: TimeReading | None
    """The day that stands alone above the post."""


def find_openings(
    lines: Lines, stamps: list[Stamp], days: Mapping[int, TimeReading], style: Style
) -> Iterable[Opening]:
    """Where the posts of these stamps open; `days` are the days that stand alone between them."""
    side = title_side(lines, stamps, style) if style.title is Title.EITHER else style.title
    floor, day = 0, None
    # A single day above the first post is that of the page, and not of all its posts.
    last = 0 if len(days) > 1 or not stamps else stamps[0].line
    for stamp in stamps:
        title = _title_above(lines, stamp, floor, style) if side is Title.ABOVE else None
        first = stamp.line if title is None else title
        day = next((days[line] for line in range(first, last - 1, -1) if line in days), day)
        yield Opening(first, stamp, title, day)
        floor = last = stamp.end


def title_side(lines: Lines, stamps: list[Stamp], style: Style) -> Title:
    """The side on which most posts have a line that could be a title; if both have, where the longer lines are."""
    stamps = stamps[:JUDGED]
    above, below, between = 0, 0, 0  # above the first stamp stands the page's title, too
    longer, floor = 0, 0
    for stamp in stamps:
        over = _title_above(lines, stamp, floor, style)
        under = _title_below(lines, stamp, style)
        above, below = above + (over is not None), below + (under is not None)
        between += over is not None and floor > 0
        if over is not None and under is not None:
            longer += _words(lines.texts[over]) - _words(lines.texts[under])
        floor = stamp.end
    if below * 2 >= len(stamps) and (above <= below or longer <= 0):
        return Title.BELOW
    is_told = len(stamps) <= _FEWEST or between * 2 >= len(stamps) - 1
    return Title.ABOVE if above * 2 >= len(stamps) and is_told else Title.BELOW


def repeated(lines: Lines, stamps: list[Stamp], style: Style) -> frozenset[str]:
    """Short lines that stand word for word beside most stamps: buttons, in any language.

    "Goal!" may be the headline of several posts, but not of most.
    """
    stamps = stamps[:JUDGED]
    counts: Counter[str] = Counter()
    floor = 0
    for stamp in stamps:
        beside = (line for line in (stamp.line - 1, stamp.end) if floor <= line < len(lines))
        counts.update({lines.texts[line] for line in beside})
        floor = stamp.end
    most = {text for text, count in counts.items() if 2 * count >= len(stamps) and _is_button(text, style)}
    return (
        frozenset(text for text in most if lines.texts.count(text) >= _FEWEST)
        if len(stamps) >= _FEWEST
        else frozenset()
    )


def _is_button(text: str, style: Style) -> bool:
    if len(text) > _LONGEST_BUTTON or text in style.labels or not could_be_headline(text):
        return False
    return not (style.authors(text) or style.kickers(text) or is_name(text) or signature(text)[0] or _is_time(text))


def _words(text: str) -> int:
    return min(blanks(text), 8)


def _title_above(lines: Lines, stamp: Stamp, floor: int, style: Style) -> int | None:
    """The line above a stamp that could be a title, over a byline perhaps; nothing above `floor` is looked at."""
    for line in range(stamp.line - 1, max(floor, stamp.line - 3) - 1, -1):
        text = lines.texts[line]
        if not (text in style.labels or style.authors(text)):
            return line if is_title(text, style) else None
    return None


def _title_below(lines: Lines, stamp: Stamp, style: Style) -> int | None:
    for line in range(stamp.end, min(stamp.end + NEAR, len(lines.texts))):
        text = lines.texts[line]
        if not (text in style.labels or text in style.buttons or style.authors(text) or style.kickers(text)):
            return line if is_title(text, style) and not goes_on(lines.texts, line) else None
    return None


def is_title(text: str, style: Style) -> bool:
    """Whether a line could be a post's title, and is no button, name, bullet or credit."""
    if text[0] in BULLETS or text in style.buttons or not could_be_headline(text):
        return False
    return not (style.authors(text) or is_name(text) or credit_in(text) is not None or _is_time(text))


def _is_time(text: str) -> bool:
    return len(text) <= LONGEST and (is_stamp(text) or (text[-1:] == "T" and text.startswith("As of ")))


# "Quay four opensNora Falk": a tool has left no gap.
_SEAM = re.compile(r"[a-z]{2}[.!?”’]?[A-Z]")


def are_glued(lines: Lines, stamps: list[Stamp]) -> bool:
    """Whether most lines under stamps are two without a gap, so that no title ends where its line does."""
    below = [lines.texts[stamp.end] for stamp in stamps[:JUDGED] if stamp.end < len(lines)]
    return 2 * sum(_SEAM.search(text[:_SCANNED]) is not None for text in below) > len(below)
