"""Bylines and zone, alike in every form of CNN's posts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from liveblog_parse.model import Author
from liveblog_parse.remembered import remembered
from liveblog_parse.sources.report import distinct
from liveblog_parse.text.shapes import ends_a_sentence

ZONE = "America/New_York"

# As in "From CNN's Nora Falk" and "Analysis by CNN’s Nora Falk".
_OPENING = re.compile(r"(?:Analysis |Reporting )?(?:From|from|By|by) (?:CNN[’']s )?|CNN[’']s ")
# Before a name of two words that is no state's, so that "in Washington, DC" and "in Lund, New Jersey" stay one place.
_BETWEEN = re.compile(
    r"(?:,? (?:and|&) |, )(?:CNN[’']s )?"
    r"(?!(?:New|North|South|West|Rhode|Saudi|United) )(?=CNN |[^\W\d_a-z][\w.’'-]* (?:(?!and )[a-z]+ )?[^\W\d_a-z])"
)
_PLACED = re.compile(r"(?P<name>.+?) (?P<place>(?:in|at|on) .+)")


@remembered(maxsize=1024)  # the posts of a page repeat the same few
def read_byline(line: str) -> tuple[Author, ...]:
    """A post's byline, clean -> who signed it, and from where.

    >>> [(author.name, author.role) for author in read_byline("From CNN’s Nora Falk in Washington, DC, and Per Holm")]
    [('Nora Falk', 'in Washington, DC'), ('Per Holm', None)]
    """
    opening = _OPENING.match(line)
    names = _BETWEEN.split(line[opening.end() :] if opening else line)
    return distinct(_author(name.strip()) for name in names if name.strip())


def is_byline(line: str) -> bool:
    """Whether a line by itself says who wrote the post.

    >>> is_byline("From CNN's Nora Falk"), is_byline("From CNN's newsroom we report that the ferries have left.")
    (True, False)
    """
    return _SIGNED.match(line) is not None and len(line) <= _LONGEST and not ends_a_sentence(line)


_SIGNED = re.compile(r"(?:Analysis |Reporting )?(?:[Ff]rom|[Bb]y) CNN(?:[’']s)? ")
_LONGEST = 200


def _author(printed: str) -> Author:
    placed = _PLACED.fullmatch(printed)
    return Author(name=placed["name"], role=placed["place"]) if placed else Author(name=printed)


def names_of(line: str) -> Iterable[str]:
    """The names alone."""
    return (author.name for author in read_byline(line))
