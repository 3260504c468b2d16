"""A line that is a picture's caption with its credit, as no headline is.

::

    The quay at dawn. Photograph: Nora Falk/AFP        The quay at dawn (AP Photo/Nora Falk)
    The quay at dawn © Nora Falk                       File photo: the quay at dawn
    The quay at dawn | Foto: dpa                       The quay at dawn/Getty Images
"""

from __future__ import annotations

import re
from typing import NamedTuple

from liveblog_parse.text.shapes import is_agency, is_name


class Credited(NamedTuple):
    """Where caption and credit stand in a line; what is between and behind them says nothing more."""

    caption: int
    """Where the caption ends; it starts with the line."""
    start: int
    end: int


_LONGEST = 400
_LONGEST_CREDIT = 80
_MOST_WORDS = 3
"""Of an agency, or of who is credited behind a word that could open a headline."""
_FEWEST_WORDS = 2
"""Of a caption before an agency in brackets; "Malmö (dpa)" opens a report."""
_MARKS = (
    "©",
    "/",
    "|",
    ")",
    "]",
    "Getty",
    "Shutterstock",
    "Alamy",
    "Pic",
    "pic",
    "hoto",
    "PHOTO",
    "Image",
    "image",
    "redit",
    "Foto",
    "Bild",
    "bild",
    ". ",
)
"""What such a line holds and most headlines do not."""
# "Photograph: Nora Falk/AFP", "Pic: AP", "Image source, Reuters"; the word opens the line or stands behind prose.
_ANNOUNCED = re.compile(
    r"(?:^|(?<=[^\W\d_] )|(?<=[.,!?”’\"'»)|–—-] )|(?P<open>[(\[]))"
    r"(?:(?P<sure>Photograph|Photo|Pic|Foto|Crédit photo)"
    r"|Picture|Image|Composite|Illustration|Graphic|Credit|Bild|Crédit|Crédito)s?"
    r"(?:(?: credit| source)?(?:: ?|\.\.\.)| source, | by )(?P<credit>[^\s:][^:]{1,80})$"
)
_SEVERAL = re.compile(r"(?:Photos|Pictures|Images|Pics):")
_COPYRIGHT = re.compile(r"(?:^|[ .|(])(?:©|\([Cc]\)(?= ?[A-Z])) ?(?P<credit>[^©]{2,60})$")
_BRACKETED = re.compile(r"(?:^| )[(\[](?P<credit>[^()\[\]]{2,80})[)\]]$")
# What parts caption and credit: "The quay at dawn. AFP", "The quay at dawn | Nora Falk | AP", "At dawn/Getty Images".
_PARTED = re.compile(r"(?<=[.!?”»]) | ?[/|] ?")
_FROM_FILE = re.compile(
    r"(?:FILE|File) (?:PHOTO|PICTURE|IMAGE|PIC|photo|picture|image|pic)(?:graph)?s?(?:$|[:.,;]| of | dated )"
    r"|(?:Archiv|Symbol)(?:bild|foto)(?:$|[:.,;])"
)
_IN_FILE = re.compile(r"[(\[.,] ?(?:[Ff]ile (?:photo|picture|image|pic)|Archivbild|Symbolbild)[)\].]?$")
_ONLY_PICTURES = ("Getty", "Shutterstock", "Alamy", "Images", "AP Photo")
_PARTS = re.compile(r" ?[/|] ?| via |, ")


def credit_in(text: str) -> Credited | None:
    """Where caption and credit stand in a line that is nothing but these; `None` where it could be a headline.

    >>> credit_in("The quay at dawn. Photograph: Nora Falk/AFP"), credit_in("In pictures: Storm hits the coast")
    (Credited(caption=17, start=30, end=43), None)
    """
    if len(text) > _LONGEST or not any(map(text.__contains__, _MARKS)):
        return None
    if _is_agency(text):
        return Credited(0, 0, len(text)) if text.startswith(_ONLY_PICTURES) else None
    if _has_agency(text) and _is_credit(text):
        return Credited(0, 0, len(text))
    if found := _announced(text) or _COPYRIGHT.search(text) or _bracketed(text):
        return _split(text, *found.span("credit"), caption=found.start())
    if found := _parted(text):
        return _split(text, found.end(), len(text), caption=found.start())
    is_filed = _FROM_FILE.match(text) or _IN_FILE.search(text)
    return Credited(len(text), len(text), len(text)) if is_filed else None


def _announced(text: str) -> re.Match[str] | None:
    found = _ANNOUNCED.search(text)
    if found is None or (found["open"] and text[-1] not in ")]"):
        return None
    credit = found["credit"].rstrip(")].")
    if _SEVERAL.match(text):
        return found if _has_agency(credit) else None
    if found["sure"] or found["open"]:
        return found if _is_word(credit) or _is_credit(credit) else None
    return found if _is_credit(credit) and (_has_agency(credit) or credit.count(" ") < _MOST_WORDS - 1) else None


def _bracketed(text: str) -> re.Match[str] | None:
    found = _BRACKETED.search(text)
    if found is None or text.count(" ", 0, found.start()) < _FEWEST_WORDS - 1:
        return None
    credit = found["credit"].removeprefix("File: ")
    return found if _has_agency(credit) and _is_credit(credit) else None


def _parted(text: str) -> re.Match[str] | None:
    """What parts a caption from a credit that no word announces: an agency, or names and an agency."""
    for found in _PARTED.finditer(text, max(len(text) - _LONGEST_CREDIT, 0)):
        credit = text[found.end() :]
        if _has_agency(credit) and _is_credit(credit):
            return found
    return None


def _split(text: str, start: int, end: int, *, caption: int) -> Credited:
    if text[end - 1] in ")]" and not set("([").intersection(text[start:end]):
        end -= 1
    return Credited(len(text[:caption].rstrip(" |")), start, end)


def _is_credit(text: str) -> bool:
    """Whether these are names and agencies, nothing else: "Nora Falk/AFP via Getty Images"."""
    parts = _PARTS.split(text)
    known = [is_name(part.title() if part.isupper() else part) or _is_agency(part) for part in parts]
    return all(known) or (len(parts) > 1 and any(known) and all(map(_is_word, parts)))


def _has_agency(text: str) -> bool:
    return any(map(_is_agency, _PARTS.split(text)))


def _is_agency(text: str) -> bool:
    if is_agency(text) or text in _ONLY_PICTURES:
        return True
    is_short = text.count(" ") < _MOST_WORDS and not _PARTS.search(text)
    return is_short and text.endswith((" Images", " IMAGES", " Photo", " Wire"))


def _is_word(text: str) -> bool:
    """A capitalised word or two, or a handle: "Handout", "Lund Harbour", "@lundharbour"."""
    words = text.split(" ")
    return len(words) <= _MOST_WORDS and all(word[:1].isupper() or word[:1] == "@" for word in words)
