"""CNBC's posts as text where neither dashes nor times are left: names alone, or behind a bullet, stand between posts.

::

    This was CNBC's live blog covering the strike.
    The harbour opens again
    Ships may enter from noon, the harbour master said.
    - Nora Falk
    Mills stand still

So do names in other articles: it has to be CNBC's, by
address or by its own words of a live blog, to name CNBC, and to have several.
"""

from __future__ import annotations

import re

from attrs import evolve

from liveblog_parse.outlets.cnbc.text import SIGNED
from liveblog_parse.outlets.cnbc.words import are_names
from liveblog_parse.text.layout import Mark
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.shapes import could_be_headline, ends_a_sentence, is_agency

_BULLET = "- "
_FEWEST = 2
_CLOSED = '.”"’!?…:;,)'


def _is_name_between_posts(lines: Lines, index: int) -> bool:
    """Names between prose and a headline over prose, in a text that has several."""
    return _stands_between(lines, index) and lines.once("cnbc names", lambda: _count(lines)) >= _FEWEST


def _count(lines: Lines) -> int:
    return sum(_stands_between(lines, index) for index in range(len(lines)))


def _stands_between(lines: Lines, index: int) -> bool:
    texts, name = lines.texts, lines.texts[index].removeprefix(_BULLET)
    if not 0 < index < len(texts) - 2 or not name[0].isupper() or not are_names(name) or is_agency(name):
        return False
    return (
        ends_a_sentence(texts[index - 1]) and could_be_headline(texts[index + 1]) and ends_a_sentence(texts[index + 2])
    )


NAMED = evolve(
    SIGNED,
    name="named",
    marks=(
        Mark(
            words="names between prose and a headline, in a text that names CNBC",
            found=_is_name_between_posts,
            never_closes=_CLOSED,
            holds="CNBC",
        ),
    ),
    needs=_FEWEST,
    signature=re.compile(r"^This (?:was|is) CNBC[’']s (?:[\w-]+ ){0,3}live (?:blog|coverage)\b"),
    signature_holds=("CNBC",),
    seams=None,
)
