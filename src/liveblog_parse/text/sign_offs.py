"""Sign-offs that a tool has broken around links: the dash, each name and what joins them on lines of their own.

::

    —
    Nora Falk
    and
    Per Holm
"""

from __future__ import annotations

from liveblog_parse.text.lines import Lines
from liveblog_parse.text.shapes import could_sign

DASHES = frozenset({"—", "–", "--"})
_JOINTS = frozenset({",", "and", ", and"})
_MOST = 9
"""Lines that the names fill."""


def broken_sign_off(lines: Lines, index: int) -> list[int]:
    """The lines of the names under a dash that stands alone, and of what joins them; empty where none are signed."""
    if lines.texts[index] not in DASHES:
        return []
    found: list[int] = []
    for line in range(index + 1, min(index + 1 + _MOST, len(lines))):
        is_joint = lines.texts[line] in _JOINTS
        if is_joint != bool(len(found) % 2) or not (is_joint or could_sign(lines.texts[line])):
            break
        found.append(line)
    return found if len(found) % 2 else found[:-1]


def names_of(lines: Lines, pieces: list[int]) -> str:
    """The names as one byline."""
    return " ".join(lines.texts[line] for line in pieces).replace(" ,", ",")
