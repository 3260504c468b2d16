r"""Lines that were broken at every inline element, as BeautifulSoup's `get_text("\n")` does, whole again.

The blanks around an element are left, and show the joints, unless it was `get_text("\n", strip=True)`::

    The vote was␣
    close
    , but it held.
    —␣
    Nora Falk
    ␣and␣
    Per Holm
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from liveblog_parse.text.lines import Lines, Markup, Piece, clean, joined
from liveblog_parse.text.shapes import could_sign, ends_a_sentence, is_name

_ENOUGH = 2
_JOINT = frozenset((" \n", "\n ", " \n "))
_BLANK_ELEMENT = "\n \n"
_REST = ",.;:!?)’”…%"
_OPENS_REST = f"{_REST}'"
_POSSESSIVE = ("’s ", "'s ", "’s,", "'s,")
_DASHES = frozenset("—–-")
_DASHES_ALONE = frozenset(dash * 2 for dash in _DASHES)
_BLANKS = 3
"""Blanks in a line that was surely broken behind a comma or a small word."""
_CLOCK = re.compile(r"\d{1,2} ?[:.h] ?\d{2}")
# Words that end no line of their own.
_LEADING = frozenset((
    "a", "an", "and", "as", "at", "by", "for", "from", "her", "his", "in", "is", "its", "of", "on", "or", "our", "than",
    "that", "the", "their", "to", "via", "was", "with",
    "am", "auf", "bei", "das", "dem", "den", "der", "des", "die", "für", "im", "mit", "nach", "um", "und", "von", "zu",
    "à", "au", "aux", "avec", "dans", "de", "du", "en", "et", "la", "le", "les", "par", "pour", "sur", "un", "une",
    "al", "alla", "che", "con", "da", "del", "della", "di", "e", "il", "lo", "per",
    "el", "los", "por", "y", "het", "op", "van",
))  # fmt: skip


def mend(lines: Lines) -> None:
    """Join the pieces of each sentence, where at least twice it shows that one goes on."""
    if not _may_be_broken(lines):
        return
    gaps = [lines.source[end:start] for end, start in zip(lines.ends, lines.starts[1:], strict=False)]
    gaps = _without_margin([gap.replace("\r\n", "\n") for gap in gaps])
    suspects = _suspects(lines)
    if any(gap in _JOINT for gap in gaps) and _is_shown(gaps, lines, suspects, _shows_a_break):
        _join(lines, gaps, list(_groups(lines.texts, gaps, _goes_on)))
    elif _is_shown(gaps, lines, suspects, _shows_a_bare_break):
        _join(lines, gaps, list(_groups(lines.texts, gaps, _goes_on_bare)))


def _without_margin(gaps: list[str]) -> list[str]:
    """The gaps without the blanks that indent every line."""
    margin = min((len(gap) - len(gap.rstrip(" ")) for gap in gaps), default=0)
    return [gap[: len(gap) - margin] for gap in gaps] if margin else gaps


def _may_be_broken(lines: Lines) -> bool:
    """What most texts lack, found at little cost: a line that opens like the rest of one, or is a dash."""
    kinds = set(lines.edges)
    if any(edges[0] in _OPENS_REST or edges in _DASHES_ALONE for edges in kinds):
        return True
    return any(edges[0].islower() for edges in kinds) and (" \n" in lines.source or " \r\n" in lines.source)


def _suspects(lines: Lines) -> list[int]:
    """The lines that open like the rest of one, and those under a dash: all that could go on with the one above."""
    rests = {edges for edges in set(lines.edges) if edges[0] in _OPENS_REST or edges[0].islower()}
    under = [index + 1 for index, edges in enumerate(lines.edges[:-1]) if edges in _DASHES_ALONE]
    return under + [index for index, edges in enumerate(lines.edges) if edges in rests and index]


def _is_shown(
    gaps: Sequence[str], lines: Lines, suspects: Sequence[int], is_broken: Callable[[str, str, str], bool]
) -> bool:
    texts = lines.texts
    found = {index for index in suspects if is_broken(gaps[index - 1], texts[index - 1], texts[index])}
    return len(found) >= _ENOUGH


def _join(lines: Lines, gaps: Sequence[str], groups: Sequence[Sequence[int]]) -> None:
    pieces = {place: made for place, group in enumerate(groups) if (made := _pieces(lines, gaps, group))}
    lines.become(
        [_text(lines, group, pieces.get(place)) for place, group in enumerate(groups)],
        [(lines.starts[group[0]], lines.ends[group[-1]]) for group in groups],
        Markup(were_broken=True, pieces=pieces),
    )


def _shows_a_break(gap: str, above: str, below: str) -> bool:
    return above not in _DASHES and gap in _JOINT and (below[0].islower() or _is_rest(below))


def _shows_a_bare_break(gap: str, above: str, below: str) -> bool:
    return gap == "\n" and (_is_rest(below) or _is_signed(above, below))


def _is_signed(above: str, below: str) -> bool:
    """Whether a dash and a name stand on two lines."""
    return above in _DASHES and could_sign(below)


_GoesOn: TypeAlias = "Callable[[Sequence[str], Sequence[str], int, bool], bool]"


def _groups(texts: Sequence[str], gaps: Sequence[str], goes_on: _GoesOn) -> Iterator[Sequence[int]]:
    """The lines, by their places, that are one."""
    group = [0]
    for index in range(1, len(texts)):
        if goes_on(texts, gaps, index, len(group) > 1):
            group.append(index)
            continue
        yield group
        group = [index]
    yield group


def _goes_on_bare(texts: Sequence[str], gaps: Sequence[str], index: int, is_broken: bool) -> bool:
    """Whether the line goes on with the one above, which may be one that was broken; no blanks show it."""
    above, below = texts[index - 1], texts[index]
    if gaps[index - 1] != "\n":
        return False
    if _leads_bare(above, is_broken=is_broken):
        return _CLOCK.match(below) is None
    if ends_a_sentence(above):
        return False
    if _is_rest(below) or (is_broken and below[0].islower()):
        return True
    if _is_signed(above, below) or (is_broken and above == "and" and is_name(below)):
        return True
    is_piece = below[0].islower() or (below[0].isdigit() and not _CLOCK.match(below))
    return is_piece and " " in above and _is_followed(texts, gaps, index)


def _leads(above: str) -> bool:
    word = above.rsplit(" ", 1)[-1]
    return above[-1] in ",(" or (word.lower() in _LEADING and not word.isupper())  # "et" is a word, "ET" a zone


def _leads_bare(above: str, *, is_broken: bool) -> bool:
    """Whether the line has to go on; a short one may be the words of a page: "Image caption,", "Sign in"."""
    return _leads(above) and above.count(" ") >= (1 if is_broken else _BLANKS)


def _goes_on(texts: Sequence[str], gaps: Sequence[str], index: int, _is_broken: bool) -> bool:
    """Whether the line goes on with the one above."""
    gap, above, below = gaps[index - 1], texts[index - 1], texts[index]
    if gap == "\n":
        return _is_glued(above, below) or _is_signed(above, below)
    if gap not in _JOINT and gap != _BLANK_ELEMENT:
        return False
    if above in _DASHES or _leads(above) or _is_rest(below):
        return True
    return gap in _JOINT and (below[0].islower() or _is_followed(texts, gaps, index) or _is_among(texts, gaps, index))


def _is_among(texts: Sequence[str], gaps: Sequence[str], index: int) -> bool:
    """Whether the line could stand in the midst of one, and is no clock."""
    gap, above, below = gaps[index - 1], texts[index - 1], texts[index]
    if ends_a_sentence(above) or _CLOCK.match(below):
        return False
    is_between = gap[-1] == " " and index < len(gaps) and gaps[index] in _JOINT and gaps[index][0] == " "
    return is_between or below[0] == "(" or below[0].isdigit()


def _is_glued(above: str, below: str) -> bool:
    """Whether the line goes on without a blank."""
    return _is_rest(below) and not ends_a_sentence(above)


def _is_followed(texts: Sequence[str], gaps: Sequence[str], index: int) -> bool:
    """Whether the line below goes on with the line at `index`, as it does behind a link."""
    if index >= len(gaps):
        return False
    below = texts[index + 1]
    return (
        _is_rest(below) if gaps[index] == "\n" else gaps[index][-1:] == " " and _shows_a_break(gaps[index], "", below)
    )


def _is_rest(text: str) -> bool:
    """Whether the line opens with the mark that ends or parts a sentence: ", but it held"."""
    return text.startswith(_POSSESSIVE) or (text[0] in _REST and (len(text) == 1 or text[1] in ' ”’"'))


def _pieces(lines: Lines, gaps: Sequence[str], group: Sequence[int]) -> tuple[Piece, ...]:
    """The pieces of a line in which one goes on without a blank; none for other lines."""
    glued = (index for index in group[1:] if gaps[index - 1] == "\n" and _is_rest(lines.texts[index]))
    starts = [group[0], *glued]
    if len(starts) == 1:
        return ()
    ends = [*(lines.ends[index - 1] for index in starts[1:]), lines.ends[group[-1]]]
    return tuple((lines.starts[at], end, lines.starts[at]) for at, end in zip(starts, ends, strict=True))


def _text(lines: Lines, group: Sequence[int], pieces: Sequence[Piece] | None) -> str:
    if len(group) == 1:
        return lines.texts[group[0]]
    return clean(
        joined(lines.source, pieces) if pieces else lines.source[lines.starts[group[0]] : lines.ends[group[-1]]]
    )
