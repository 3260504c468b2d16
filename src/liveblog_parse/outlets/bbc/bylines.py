"""Who wrote: names and roles as the BBC prints them in one line."""

from __future__ import annotations

import re

from liveblog_parse.model import Author
from liveblog_parse.sources.bylines import is_person, read_credits, split_names
from liveblog_parse.text.shapes import is_name

# "Nora Falk, Reporting from Bergen", "Ole Quist, BBC Verify".
_ROLE = re.compile(
    r"(?:Reporting|Live|In|At|BBC)\b|.*\b(?:correspondent|editor|reporter|producer|presenter|analyst|journalist)\b",
    re.IGNORECASE,
)


def read_byline(text: str) -> Author | None:
    """The person of "Nora Falk, Reporting from Bergen"; `None` for a line that is no byline.

    >>> read_byline("Nora Falk, Reporting from Bergen").role
    'Reporting from Bergen'
    >>> read_byline("New Haven, Connecticut") is None
    True
    """
    name, comma, role = (part.strip() for part in text.partition(","))
    if comma and is_name(name) and _ROLE.match(role):
        return Author(name=name, role=role)
    return None


def read_contributors(line: str) -> tuple[Author, ...]:
    """The people of the line above the posts: "Edited by Nora Falk and Ole Quist", or their names alone.

    >>> [author.name for author in read_contributors("Nora Falk, Ole Quist and Ida Holm")]
    ['Nora Falk', 'Ole Quist', 'Ida Holm']
    """
    if found := read_credits(line):
        return found
    names = split_names(line)
    return tuple(Author(name=name) for name in names) if all(map(is_person, names)) else ()


def pair_up(texts: list[str]) -> tuple[Author, ...]:
    """The authors of a byline's texts: a name, perhaps under it a role."""
    if not texts:
        return ()
    return (Author(name=texts[0], role=", ".join(texts[1:]) or None),)
