"""Where posts end in a text that has lost its line ends and prints no times: at the names that sign them.

::

    Here’s what you need to know:Crews vote to stay.Crews vote to stay.They are tired.— Nora FalkA tug is towed home.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from attrs import frozen

from liveblog_parse.text.camels import LOWER, SENTENCE, UPPER
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.seams import Place, Seams, parted

_FEWEST = 2


@frozen(kw_only=True)
class _Patterns:
    signing: re.Pattern[str]
    heading: re.Pattern[str]
    inside: re.Pattern[str]
    credit: re.Pattern[str]


@cache
def _patterns_of(seams: Seams) -> _Patterns:
    return _Patterns(
        signing=re.compile(rf"(?:^|(?<=[.!?”’\"]))(?:{seams.signing})(?=[{UPPER}“]|[ \t]*$)", re.MULTILINE),
        heading=re.compile(seams.heading),
        inside=re.compile(f"{seams.heading}|{seams.inside}"),
        # Up to the small letter to which prose is glued: "Pool photo by Ivo BrandtThe tug lost its rudder".
        credit=re.compile(rf"(?:{seams.credit})[^\n]{{2,120}}?(?<=[{LOWER}]{{2}})(?=[{UPPER}][{LOWER}]* )"),
    )


def cut_at_signatures(source: str, seams: Seams) -> Lines | None:
    r"""The lines that a source had, cut where its posts are signed; `None` where nothing is glued there.

    >>> glued = "To know:Crews vote.Crews vote.They are tired.— Nora FalkA tug waits.It is towed.— Ida Holm"
    >>> cut_at_signatures(glued, Seams(signing="— (?:Nora Falk|Ida Holm)", heading="To know:")).texts[:4]
    ['To know:', 'Crews vote.', 'Crews vote.', 'They are tired.']
    """
    if not _patterns_of(seams).heading.search(source):
        return None
    blanks = parted(source)
    signed = [found.span() for found in _patterns_of(seams).signing.finditer(blanks)]
    glued = [place for place in (*signed, *_inside(blanks, seams)) if not _fills_line(blanks, place)]
    if len(signed) < _FEWEST or not glued:
        return None
    return Lines(source, list(_pieces(blanks, signed, seams)), openings=len(signed))


def _inside(source: str, seams: Seams) -> Iterator[Place]:
    return (found.span() for found in _patterns_of(seams).inside.finditer(source))


def _fills_line(source: str, place: Place) -> bool:
    start, end = place
    return source[start - 1 : start] in {"", "\n"} and source[end : end + 1] in {"", "\n"}


def _pieces(source: str, signed: list[Place], seams: Seams) -> Iterator[Place]:
    cuts = {0, len(source)}
    for place in (*signed, *_inside(source, seams)):
        cuts.update(place)
    cuts.update(found.end() for found in SENTENCE.finditer(source))
    cuts.update(found.end() for found in _patterns_of(seams).credit.finditer(source))
    return pairwise(sorted(cuts))
