"""What stands around the stamps of one outlet's posts, as a declaration."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from enum import Enum

from attrs import evolve, field, frozen

from liveblog_parse.model import Author, Label, TimeReading
from liveblog_parse.sources.bylines import is_person, signed_by, split_names
from liveblog_parse.text.openings import BY, authors_of
from liveblog_parse.text.shapes import is_name
from liveblog_parse.text.stamps import Stamp

_LONGEST_BYLINE = 120


class Title(Enum):
    """Where a post's title stands."""

    ABOVE = "above"
    BELOW = "below"
    EITHER = "either"
    """Where most posts of the text have it."""
    NONE = "none"
    """Posts have no titles."""


def people(text: str) -> tuple[Author, ...]:
    """The authors in a line that is nothing but their names.

    >>> [author.name for author in people("Nora Falk and Ida Holm")], people("Nora Falk sails")
    (['Nora Falk', 'Ida Holm'], ())
    """
    authors = authors_of(text) if len(text) <= _LONGEST_BYLINE and not _NO_NAMES.search(text) else ()
    return authors if all(is_name(author.name) for author in authors) else ()


# What stands in nobody's name, with which most lines are told apart at little cost.
_NO_NAMES = re.compile(r"(?: |^)(?!della |bint )[a-z]{4,} |[?!]$|[0-9]")


def by_line(text: str) -> tuple[Author, ...]:
    """The authors in "By Nora Falk and Ida Holm", "Autor: Nora Falk"; none in any other line.

    >>> [author.name for author in by_line("By Nora Falk")], by_line("By the harbour")
    (['Nora Falk'], ())
    """
    if start := signed_by(text):
        names = split_names(text[start:])
        return tuple(Author(name=name) for name in names) if all(map(is_person, names)) else ()
    found = BY.fullmatch(text) if text.startswith("By ") else None
    if found is None:
        return ()
    return tuple(evolve(author, role=found["role"]) for author in authors_of(found["byline"]))


# "— Nora Falk", "By Nora Falk", "Reporting by Nora Falk", "Von Nora Falk", "Par Nora Falk", "Por Nora Falk".
_SIGNATURE = re.compile(
    r"(?:[—–] ?|(?:By|(?:Reporting|Written|Posted) by|Von|Par|Por|Di|Door|Av|Af|De|Oleh) )(?P<names>[^\W\d_].{2,100})"
)


def signature(text: str) -> tuple[tuple[Author, ...], int]:
    """Who signs a post in a line below its prose, and where the names begin; nobody in any other line.

    >>> [author.name for author in signature("— Nora Falk and Ida Holm")[0]], signature("By the quay")
    (['Nora Falk', 'Ida Holm'], ((), 0))
    """
    found = _SIGNATURE.fullmatch(text)
    authors = people(found["names"]) if found else ()
    return (authors, found.start("names")) if found and authors else ((), 0)


@frozen(kw_only=True)
class Style:
    """What stands around the stamps of a text."""

    zone: str | None = None
    title: Title = Title.EITHER
    opens: Callable[[Stamp], bool] = field(default=lambda stamp: stamp.form != "labelled")
    """Which stamps open posts."""
    authors: Callable[[str], tuple[Author, ...]] = by_line
    """Whom a line of the opening names, if anyone."""
    names: Callable[[str], tuple[Author, ...]] = lambda _: ()
    """Whom a line under a title names, where it is nothing but names."""
    labels: Mapping[str, Label] = {}
    """Lines of the opening that are labels."""
    buttons: Collection[str] = frozenset()
    """Lines of the opening that say nothing; they are no titles either."""
    complete: Callable[[TimeReading], TimeReading] = lambda reading: reading
    """What a time means that does not say it all."""
    kickers: Callable[[str], tuple[str, ...]] = lambda _: ()
    """The kickers that a line of the opening is, if it is any."""
