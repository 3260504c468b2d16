"""Texts as CommonMark: what would be markup in them is escaped."""

from __future__ import annotations

import re
from collections.abc import Sequence

from liveblog_parse.export.addresses import linked, web_address
from liveblog_parse.export.characters import permitted
from liveblog_parse.model import Link

_ENTITY = re.compile(r"&(?=[#A-Za-z0-9]{1,40};)")
_MARKUP = re.compile(rf"[\\`*_\[\]<>#|~]|{_ENTITY.pattern}")
# What makes a heading, a rule or a list of a line that begins with it: "-", "+", "=", "1." and "1)".
_OPENER = re.compile(r"(?P<number>[0-9]{1,9}(?=[.)])|(?=[-+=]))(?P<sign>.)")


def inline(text: str) -> str:
    """A text on one line, its markup escaped."""
    return _piece(text).strip()


def _piece(text: str) -> str:
    return re.sub(r"\s+", " ", _MARKUP.sub(r"\\\g<0>", permitted(text)))


def own_line(text: str, links: Sequence[Link] = ()) -> str:
    """A text that begins a line."""
    pieces = (_piece(piece) if url is None else link_markdown(piece, url) for piece, url in linked(text, links))
    # An exclamation mark before a link would make a picture of it.
    return guarded("".join(pieces).strip().replace("![", r"\!["))


def guarded(line: str) -> str:
    """The line, that begins no heading, rule or list."""
    return _OPENER.sub(r"\g<number>\\\g<sign>", line, count=1) if _OPENER.match(line) else line


def link_markdown(text: str, url: str | None) -> str:
    """The text, linked where the address is of the web. Blanks stay outside, or two words would stick together."""
    address, inner = web_address(url), inline(text)
    if not (address and inner):
        return _piece(text)
    before, after = (" " if char.isspace() else "" for char in (text[0], text[-1]))
    return f"{before}[{inner}]({destination(address)}){after}"


def destination(address: str) -> str:
    """An address as it stands behind a text, in angle brackets."""
    return f"<{_ENTITY.sub('&amp;', address)}>"
