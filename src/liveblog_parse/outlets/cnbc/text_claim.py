"""Whether dashes and names sign posts of CNBC, or quotations, letters, verses and testimonials.

All of them print a name behind a dash under what somebody wrote. CNBC's posts are English prose that tells of
others; verses and quotations end where their words end, letters speak of "me" and name the writer's town.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from liveblog_parse.outlets.cnbc.words import are_names, signed
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.shapes import could_be_headline, ends_a_sentence, is_agency

DASHES = "—–-"
_PROSE = 3
"""Blanks in the shortest prose."""
_LONGEST = 8
"""Lines above a sign-off that tell what was signed."""
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")
_I = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Mm]yself|[Ww]e|[Oo]ur|[Yy]ours?|[Uu]s)\b(?!\.)")
_ENGLISH = re.compile(r"\b(?:the|of|to|is|was|for|and|at|in)\b")
_OPENS, _CLOSES = '“"„«‘»', '”"“»’«'


def is_sign_off(lines: Lines, index: int) -> bool:
    """A signature that a headline follows; one under a signature, in a list of them, is none."""
    texts = lines.texts
    if index == 0 or signed(texts[index]) is None:
        return False
    return signed(texts[index - 1]) is None and is_above_post(texts, index)


def is_above_post(texts: list[str], index: int) -> bool:
    """Whether nothing stands below the line, or what could be a headline."""
    return index + 1 == len(texts) or could_be_headline(texts[index + 1])


def against_signatures(lines: Lines) -> str | None:
    """Why those whom dashes name have not written what stands above; `None` where they could have."""
    found = list(_sign_offs(lines))
    if not found:
        return None
    above = [lines.texts[index - 1] for index in found]
    if all(map(_is_quotation, above)):
        return "every name stands under a quotation"
    if _most(not are_names(signed(lines.texts[index]) or "") for index in found):
        return "most dashes stand before more than names"
    if _most(not any(map(_is_post, _above(lines, index))) for index in found):
        return "most names stand under no prose"
    if _most(any(map(_speaks_of_me, _above(lines, index))) for index in found):
        return "most who sign speak of themselves"
    return None


def _sign_offs(lines: Lines) -> Iterator[int]:
    for index, edges in enumerate(lines.edges):
        if edges[0] in DASHES and is_sign_off(lines, index):
            yield index


def _most(claims: Iterator[bool]) -> bool:
    every = list(claims)
    return 2 * sum(every) > len(every)


def _is_quotation(text: str) -> bool:
    """Whether the line is somebody's words and nothing else, as a quote that is set apart."""
    return text[0] in _OPENS and text.rstrip(".")[-1:] in _CLOSES


def _above(lines: Lines, index: int) -> Iterator[str]:
    """The lines above a sign-off, up to the one before it."""
    for line in range(index - 1, max(index - 1 - _LONGEST, -1), -1):
        if signed(lines.texts[line]):
            return
        yield lines.texts[line]


def _is_post(text: str) -> bool:
    """Whether the line could be a post's: English prose, or a picture's credit."""
    if " | " in text or is_agency(text):
        return True
    is_closed = ends_a_sentence(text) and text[-1] not in ",;:"
    return is_closed and text.count(" ") >= _PROSE and _ENGLISH.search(text) is not None


def _speaks_of_me(text: str) -> bool:
    """Whether a line says "I" in no quotation."""
    return _I.search(_QUOTED.sub("", text)) is not None
