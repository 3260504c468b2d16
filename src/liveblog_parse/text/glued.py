"""A text that has lost its line ends, cut into lines at the seams of the layout that fits it best."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import itemgetter

from liveblog_parse.text.layout import TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.seam_cuts import cut
from liveblog_parse.text.seam_times import goes_on, openings_in, windows_of
from liveblog_parse.text.seams import Seams, parted

_FEWEST = 2
_MOST_TRIED = 2


def unglued(lines: Lines, layout: TextLayout) -> Lines:
    """The lines, cut at the seams of the layout that they are read in; the same where nothing is glued."""
    if layout.seams is None or lines.markup.are_whole or not goes_on(lines.source):
        return lines
    return cut(lines.source, layout.seams) or lines


def readings_of(source: str, layouts: Iterable[TextLayout]) -> Iterator[Lines]:
    """A source in the lines of those layouts whose openings stand in it most often, those first."""
    if not goes_on(source):
        return
    blanks = parted(source)
    windows = list(windows_of(blanks))
    counted = [(_weight(blanks, windows, layout.seams), layout.seams) for layout in layouts if layout.seams]
    ranked = sorted(((weight, seams) for weight, seams in counted if weight), key=itemgetter(0), reverse=True)
    for _, seams in ranked[:_MOST_TRIED]:
        if lines := cut(source, seams):
            yield lines


def _weight(source: str, windows: list[tuple[int, int]], seams: Seams) -> int:
    """How long the openings are together: the more particular notation is the longer. 0 where they are too few."""
    found, _ = openings_in(source, seams, windows)
    return sum(end - start for start, end in found) if len(found) >= _FEWEST else 0
