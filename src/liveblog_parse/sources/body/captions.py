"""A caption and the credit printed behind it, taken apart."""

from __future__ import annotations

import re

from liveblog_parse.text.shapes import is_agency

# As in "The quay. Photograph: Nora Falk/AFP", "The quay (Image: PA)", "Image source, Reuters", "Credit...Nora Falk".
_ANNOUNCED = re.compile(
    r"\b(?:Photographs?|Photos?|Pictures?|Pics?|Images?|Composites?|Illustrations?|Graphics?|Credits?|Videos?|Foto|Bild|Quelle|Photo)"
    r"(?:(?: credit| source)?(?:: ?|\.\.\.)(?=\S)|(?: credit| source), ?(?=\S)| by (?=[A-Z]))"
)
_BRACKETED = re.compile(r" ?\((?P<credit>[^()]{2,80})\)\.?$")
_AGENCY_PHOTO = re.compile(r"(?:AP|PA|Reuters|AFP|EPA)(?: (?:Photo|Images?|Wire|Media))?(?:/|$)")
_COPYRIGHT = re.compile(r"(?:©|\(c\)|\bCopyright:?) ?(?=\S)")
_LONGEST = 120


def credited(text: str) -> tuple[str | None, str | None]:
    """Split a caption from the credit that is announced, bracketed or set off behind it; both are clean text.

    >>> credited("The quay at dawn. Photograph: Nora Falk/AFP")
    ('The quay at dawn.', 'Nora Falk/AFP')
    >>> credited("The quay (AP Photo/Nora Falk)")
    ('The quay', 'AP Photo/Nora Falk')
    """
    if is_agency(text):
        return None, text
    if (bracket := _BRACKETED.search(text)) is not None:
        inside = bracket["credit"]
        word = _ANNOUNCED.match(inside)
        if word is not None or is_agency(inside) or _AGENCY_PHOTO.match(inside):
            return text[: bracket.start()].rstrip() or None, inside[word.end() if word else 0 :]
    announced = [found for found in (*_ANNOUNCED.finditer(text), *_COPYRIGHT.finditer(text)) if _is_near(found)]
    if announced:
        last = max(announced, key=_end)
        credit = text[last.end() :]
        before = text[: last.start()]
        if before.endswith("("):
            before, credit = before[:-1], credit.removesuffix(")")
        return before.rstrip() or None, credit
    return text or None, None


def _is_near(announced: re.Match[str]) -> bool:
    """Whether what is left of the text is short enough for a credit."""
    return len(announced.string) - announced.end() <= _LONGEST


def _end(found: re.Match[str]) -> int:
    return found.end()
