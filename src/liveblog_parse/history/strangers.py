"""Captures of different live blogs are refused: together they would make a live blog that never was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from attrs import field, frozen

from liveblog_parse.errors import InvalidArgumentError
from liveblog_parse.fusion.words import plain
from liveblog_parse.history.sighting import Sighting


@frozen
class _Family:
    """Captures that share a post or an address with another of them."""

    names: set[object]
    outlets: set[str] = field(factory=set[str])
    addresses: dict[str, str] = field(factory=dict[str, str])
    """Each as compared, and as written."""
    headlines: dict[str, str] = field(factory=dict[str, str])


def refuse_strangers(sightings: Sequence[Sighting]) -> None:
    """Check that all captures can be of one live blog.

    Captures that share a post, or the address without its query and page number, are of one. Others are strangers when
    their outlets differ, or both their addresses and their headlines.

    Raises:
        InvalidArgumentError: two captures are strangers; both are named.
    """
    for one, two in combinations(_families(sightings), 2):
        outlets = bool(one.outlets and two.outlets) and one.outlets.isdisjoint(two.outlets)
        pages = bool(one.addresses and two.addresses and one.headlines and two.headlines)
        if outlets or (pages and one.headlines.keys().isdisjoint(two.headlines)):
            raise InvalidArgumentError(
                f"these are captures of two live blogs, with no post in common: {_name(one)} and {_name(two)}; "
                "merge or compare each by itself, or put several in one timeline"
            )


def _families(sightings: Sequence[Sighting]) -> list[_Family]:
    """The captures, those that share a name together. Few stay apart, so each joins what it knows."""
    families: list[_Family] = []
    member: dict[object, _Family] = {}
    for sighting in sightings:
        names = set(_names(sighting))
        known = list({id(family): family for name in names if (family := member.get(name))}.values())
        joined = known[0] if known else _Family(set())
        families = [family for family in families if all(family is not other for other in known)]
        for other in (*known[1:], _family(sighting, names)):
            joined.names.update(other.names)
            joined.outlets.update(other.outlets)
            joined.addresses.update(other.addresses)
            joined.headlines.update(other.headlines)
            member.update(dict.fromkeys(other.names, joined))
        families.append(joined)
    return families


def _names(sighting: Sighting) -> Iterator[object]:
    yield from sighting.shown
    yield from (address_of(page.url) for page in sighting.capture.pages if page.url)


def _family(sighting: Sighting, names: set[object]) -> _Family:
    pages = sighting.capture.pages
    return _Family(
        names,
        {page.outlet for page in pages} - {"generic"},
        {address_of(page.url): page.url for page in pages if page.url},
        {plain(page.headline): page.headline for page in pages if page.headline},
    )


def _name(family: _Family) -> str:
    """The least of its names, so that the same mistake always reads the same."""
    named = min(family.addresses.values(), default=None) or min(family.headlines.values(), default=None)
    return named or f"one of {min(family.outlets, default='generic')}"


_PAGE = re.compile(r"(?:/amp|/page/\d+)?/?$")


def address_of(url: str) -> str:
    """What is the same in the addresses of all pages of a live blog.

    >>> address_of("https://www.news.example/live/storm/page/2?ns=1#post-7")
    'news.example/live/storm'
    """
    bare = url.partition("#")[0].partition("?")[0].partition("://")[2] or url
    return _PAGE.sub("", bare.removeprefix("www.").removeprefix("amp.").removeprefix("m."))
