"""Addresses and links as they may leave in a page or a feed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import attrgetter
from urllib.parse import quote, urlsplit

from liveblog_parse.model import Link

_WEB = re.compile(r"https?://[^/?#]", re.IGNORECASE)
# What RFC 3987 keeps out of an address; what cannot be seen is kept out too.
_UNSAFE = re.compile(r"[\x00-\x20\"<>\\^`{|}\x7f]|[^\x00-\x7f]")


def web_address(url: str | None) -> str | None:
    """The address if it is of the web, with what no address may hold percent-encoded; else `None`.

    >>> web_address("https://news.example/a b"), web_address("javascript:alert(1)"), web_address("/live")
    ('https://news.example/a%20b', None, None)
    """
    stripped = (url or "").strip()
    if not _WEB.match(stripped):
        return None
    try:
        urlsplit(stripped)
    except ValueError:  # "http://[": a page may link to anything
        return None
    return _UNSAFE.sub(_encoded, stripped)


def fragment(name: str) -> str:
    """A name as the part of an address after its `#`.

    >>> fragment("asset:1 b")
    'asset:1%20b'
    """
    return _UNSAFE.sub(_encoded, name).replace("#", "%23")


def _encoded(found: re.Match[str]) -> str:
    char = found[0]
    return char if not char.isascii() and char.isprintable() else quote(char, safe="", errors="replace")


def linked(text: str, links: Sequence[Link]) -> Iterator[tuple[str, str | None]]:
    """The text piece by piece, each with the address it links to.

    A link to something else than a web address is left out, and so is one that reaches beyond the text or into
    another; their text stays.

    >>> list(linked("Ships left.", (Link(start=0, end=5, url="https://news.example/"),)))
    [('Ships', 'https://news.example/'), (' left.', None)]
    """
    position = 0
    for link in sorted(links, key=attrgetter("start")):
        address = web_address(link.url)
        if address and position <= link.start < link.end <= len(text):
            if position < link.start:
                yield text[position : link.start], None
            yield text[link.start : link.end], address
            position = link.end
    if position < len(text):
        yield text[position:], None
