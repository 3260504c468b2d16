"""A text that has lost its line ends, cut into lines at the seams of the layout that fits it best."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from operator import itemgetter

from liveblog_parse.text.layout import TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.seam_cuts import cut
from liveblog_parse.text.seam_signs import cut_at_signatures
from liveblog_parse.text.seam_times import goes_on, openings_in, windows_of
from liveblog_parse.text.seams import Place, Seams, parted

_FEWEST = 2
_MOST_TRIED = 2
_ENOUGH = 20_000
"""Characters around times that tell which layouts fit."""


def unglued(lines: Lines, layout: TextLayout) -> Lines:
    """The lines, cut at the seams of the layout that they are read in; the same where nothing is glued."""
    if layout.seams is None or lines.markup.are_whole or lines.once(_cut_at(layout.seams), lambda: False):
        return lines
    return (cut(lines.source, layout.seams) if _goes_on(lines) else None) or lines


def _goes_on(lines: Lines) -> bool:
    return lines.once("goes on", lambda: goes_on(lines.source))


def _cut_at(seams: Seams) -> Hashable:
    """What is known of lines that were cut at these seams."""
    return "cut at", seams


def readings_of(whole: Lines, layouts: Iterable[TextLayout]) -> Iterator[Lines]:
    """A source in the lines of those layouts whose openings stand in it most often, those first."""
    known = list(layouts)
    for seams, lines in _cuts(whole, known):
        if lines:
            lines.once(_cut_at(seams), lambda: True)
            yield lines


def _cuts(whole: Lines, known: list[TextLayout]) -> Iterator[tuple[Seams, Lines | None]]:
    """What cutting at the times of posts gives, then at their signatures."""
    source = whole.source
    for seams in _likely_seams(source, known) if _goes_on(whole) else ():
        yield seams, cut(source, seams, at_blanks=True)
    for seams in {layout.seams for layout in known if layout.seams and layout.seams.signing}:
        yield seams, cut_at_signatures(source, seams)


def _likely_seams(source: str, layouts: Iterable[TextLayout]) -> list[Seams]:
    """Those whose openings stand in the source most often, these first."""
    blanks = parted(source)
    windows = list(_first(windows_of(blanks)))
    counted = [(_weight(blanks, windows, layout.seams), layout.seams) for layout in layouts if layout.seams]
    ranked = sorted(((weight, seams) for weight, seams in counted if weight), key=itemgetter(0), reverse=True)
    return [seams for _, seams in ranked[:_MOST_TRIED]]


def _first(windows: Iterable[Place]) -> Iterator[Place]:
    """The first windows, which tell what openings look like."""
    left = _ENOUGH
    for start, end in windows:
        yield start, min(end, start + left)
        left -= end - start
        if left <= 0:
            return


def _weight(source: str, windows: list[Place], seams: Seams) -> int:
    """How long the openings are together: the more particular notation is the longer. 0 where they are too few."""
    found, _ = openings_in(source, seams, windows)
    return sum(end - start for start, end in found) if len(found) >= _FEWEST else 0
