"""What CNBC's words say in every layout: "— Nora Falk" signs a post, "Read more here: ..." leads to another page."""

from __future__ import annotations

import re

from liveblog_parse.model import Author
from liveblog_parse.remembered import remembered
from liveblog_parse.text.shapes import ends_a_sentence, is_agency, is_name

ZONE = "America/New_York"

_SIGN_OFF = re.compile(r"[—–]{1,2} ?(?P<names>[^\W_].{1,98})$")
# A hyphen and a gap open a list's item; without the gap, or doubled, people and agencies sign.
_HYPHEN_SIGN_OFF = re.compile(r"(?:-|-- )(?P<names>[^\W\d_].{1,98})$")
_JOINT = re.compile(r", and | and |, | & ")
_OWN = re.compile(r"CNBC’s |CNBC's |By ")
# "— Sandvik Line (@sandvik) December 12, 2023" signs a post of another network.
_HANDLE = " (@"
# "Ida Holm | Afp | Getty Images" is a picture's credit.
_BARRED = re.compile(r"[^|]{1,60}(?: \| [^|]{1,60}){1,5}$")
# "Read more on the story here: A harbour opens again" is a link to another page.
_READ_MORE = re.compile(r"Read more\b[^:.]{0,40}: ?(?=\S)")


def signed(text: str) -> str | None:
    """The names of a sign-off.

    >>> signed("— Nora Falk, Ida Holm"), signed("— and that was that."), signed("-Nora Falk"), signed("-Two tugs")
    ('Nora Falk, Ida Holm', None, 'Nora Falk', None)
    """
    found = _SIGN_OFF.match(text) or _HYPHEN_SIGN_OFF.match(text)
    if found is None or ends_a_sentence(text) or found["names"].count(" ") > 11 or _HANDLE in text:
        return None
    return found["names"] if text[0] != "-" or are_names(found["names"]) else None


def are_names(text: str) -> bool:
    """Whether the line is nothing but names of people, or an agency's.

    >>> are_names("Nora Falk and Ida Holm"), are_names("Reuters"), are_names("Mills stand still")
    (True, True, False)
    """
    if len(text) > 100:
        return False
    names = _JOINT.split(_OWN.sub("", text, count=1))
    return is_agency(text) or all(is_name(name) or is_agency(name) for name in names)


@remembered(maxsize=1024)
def authors_of(names: str) -> tuple[Author, ...]:
    """Both "A and B" and "A, B" are two authors where each is a person's name; an agency is one.

    >>> [author.name for author in authors_of("Nora Falk and Ida Holm")]
    ['Nora Falk', 'Ida Holm']
    """
    people = _JOINT.split(names)
    return tuple(Author(name=name) for name in (people if all(map(is_name, people)) else [names]))


def teaser_start(text: str) -> int | None:
    """Where the other page's title begins in a line that says to read more.

    >>> teaser_start("Read more here: A harbour opens again")
    16
    """
    found = _READ_MORE.match(text)
    return found.end() if found else None


def is_credit(text: str) -> bool:
    """Whether a line under a caption is its credit: parts set off by bars, or a bare agency.

    >>> is_credit("Ida Holm | Afp | Getty Images"), is_credit("Reuters"), is_credit("Ida Holm")
    (True, True, False)
    """
    return _BARRED.match(text) is not None or is_agency(text)
