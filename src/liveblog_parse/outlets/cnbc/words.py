"""What CNBC's words say in every layout: "— Nora Falk" signs a post, "Read more here: ..." leads to another page."""

from __future__ import annotations

import re
from functools import lru_cache

from liveblog_parse.model import Author
from liveblog_parse.text.shapes import ends_a_sentence, is_name

ZONE = "America/New_York"

_SIGN_OFF = re.compile(r"[—–]{1,2} ?(?P<names>[^\W_].{1,98})$")
_JOINT = re.compile(r", and | and |, | & ")
# "Read more on the story here: A harbour opens again" is a link to another page.
_READ_MORE = re.compile(r"Read more\b[^:.]{0,40}: ?(?=\S)")


def signed(text: str) -> str | None:
    """The names of a sign-off.

    >>> signed("— Nora Falk, Ida Holm"), signed("— and that was that.")
    ('Nora Falk, Ida Holm', None)
    """
    found = _SIGN_OFF.match(text)
    if found is None or ends_a_sentence(text) or found["names"].count(" ") > 11:
        return None
    return found["names"]


@lru_cache(maxsize=1024)
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
