"""One small interface to an HTML tree, and the two engines behind it.

Lexbor builds the tree that the HTML standard describes, about 16 times as fast as BeautifulSoup on lxml. Where
selectolax has no wheel, html5lib builds the same tree. A soup of the caller's is read as it stands.
"""

from __future__ import annotations

import re
from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal

from liveblog_parse.tree.node import Child, Node

if TYPE_CHECKING:
    from bs4 import Tag

__all__ = ["Child", "Node", "parse_html", "wrap_soup"]

# What engines drop or refuse, each in its own way: NULs, a byte order mark at the start, lone surrogates.
_UNWELCOME = re.compile("\0|\\A\ufeff|[\ud800-\udfff]")


def parse_html(text: str, engine: Literal["lexbor", "html5lib"] | None = None, *, utf8: bytes | None = None) -> Node:
    """Parse a page, or a piece of one, and give its <html> element; without `engine` by Lexbor where it is installed.

    `utf8` is the text in UTF-8, from whoever has it already: of a large page each encoding counts.

    >>> parse_html("<p>Rain on the <b>quay").first("p").text()
    'Rain on the quay'
    """
    encoded = utf8 or _encoded(text)
    if encoded is None or b"\0" in encoded or text.startswith("\ufeff"):
        text = _UNWELCOME.sub(lambda found: "\ufffd" if found[0] > "\ud7ff" and found[0] != "\ufeff" else "", text)
        encoded = text.encode()
    if engine == "lexbor" or (engine is None and _HAS_LEXBOR):
        from liveblog_parse.tree import lexbor

        return lexbor.parse(encoded)
    from liveblog_parse.tree import soup

    return soup.parse(text)


def _encoded(text: str) -> bytes | None:
    """In UTF-8; `None` where lone surrogates forbid it."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return None


def wrap_soup(tag: Tag) -> Node:
    """The element of a soup, as it stands, without parsing it again; of a whole page its <html> element.

    >>> from bs4 import BeautifulSoup
    >>> wrap_soup(BeautifulSoup("<p>Rain", "html.parser")).first("p").text()
    'Rain'
    """
    from liveblog_parse.tree import soup

    return soup.wrap(tag)


_HAS_LEXBOR = find_spec("selectolax") is not None
