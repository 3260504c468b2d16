r"""The marks of Markdown inside its lines: links, pictures, emphasis, escapes. One walk over the source finds all.

::

    [15.20 GMT](?page=with:block-65c2600f "title")    [Nora Falk][2]    <https://gazette.example>
    ![A tug](https://gazette.example/tug.jpg)         **bold** _em_ ~~gone~~ `code`    1\. \- \+

html2text breaks lines inside all of them, and a link can hold several blocks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from attrs import frozen

# Each alternative opens with a character that is spelt out, so that `re` looks for these before it tries any.
_TOKEN = re.compile(
    r"""
    \\(?P<escape>[!-/:-@\[-`{-~]|(?=\n))
    | \[(?P<link>(?P<words>[^\[\]\\*_~`<{]{1,400}+)\]\((?P<url>[^()\\<>\s]*+)\))  # with no other mark in it: most
    | \[(?P<open>)
    | !(?P<picture>\[)
    | \](?P<close>(?:
          \((?P<dest>(?>(?:\\.|[^()\\\n]|\n(?![ \t]*\r?\n)|\((?>[^()\n]*)\))*))\)  # up to two levels of brackets
        | \[(?P<label>[^\[\]\n]{0,60})\]
      )?)
    | \{(?P<attributes>(?:\s*(?:[#.][\w:.-]++|[\w:-]++=\"[^\"\n]{0,200}\"))+\s*\})
    | <(?P<address>(?:https?|mailto):[^<>\s]{1,2000})>
    | <(?P<tag>/?[a-z][a-z0-9]{0,20}(?=[\s/>])[^<>]{0,4000}>)
    | \*\** | __* | ~~ | ``*
    """,
    re.VERBOSE,
)
_ATTRIBUTES = re.compile(r"\{[#.\w]")
_DEFINITION = re.compile(
    r"^ {0,3}\[(?P<label>[^\[\]\n]{1,60})\]:[ \t]*\n?[ \t]*(?P<url>\S++(?:(?<=-)\n\S++)*+)(?:[ \t]+[(\"][^\n]*)?\r?$",
    re.MULTILINE,
)
_BROKEN = re.compile(r"(?P<hyphen>-)?\r?\n[ \t>]*")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:|[/?#.]|\S*$", re.IGNORECASE)
_LONGEST = 4000
"""Characters between the brackets of a link."""

OPENS, CLOSES, DELIMITS = "opens", "closes", "delimits"


Token: TypeAlias = tuple[int, int, str]
"""Where a mark starts and ends, and whether it belongs to what follows, to what stands before, or may be either.

It is no part of the text, unless it is an emphasis without its counterpart.
"""


class Bracketed(NamedTuple):
    """A link or a picture: from its first mark to its last, its words, its address."""

    start: int
    words: tuple[int, int]
    end: int
    url: str | None
    is_picture: bool


@frozen
class Tokens:
    """All marks of a source, in its order, and what they make of it."""

    marks: tuple[Token, ...]
    bracketed: tuple[Bracketed, ...]
    """In the order of their ends."""
    definitions: tuple[tuple[int, int], ...]
    """Where the addresses stand that links refer to by number."""
    wholes: tuple[tuple[int, int], ...]
    """Where links, pictures and tags stand: in the order of the source. A line that ends in one goes on."""


def read_tokens(source: str) -> Tokens:
    """Find all marks; a bracket that opens no link is text."""
    found = list(_DEFINITION.finditer(source)) if "]:" in source else []
    addresses = {one["label"].casefold(): _unbroken(one["url"]) for one in found}
    marks: list[Token] = []
    bracketed: list[Bracketed] = []
    wholes: list[tuple[int, int]] = []
    opened: list[re.Match[str]] = []
    for token in _TOKEN.finditer(source):
        start, end = token.span()
        match token.lastgroup:
            case None:
                marks.append((start, end, DELIMITS))
            case "link":
                first, last = token.span("words")
                marks += ((start, first, OPENS), (last, end, CLOSES))
                wholes.append((start, end))
                bracketed.append(Bracketed(start, (first, last), end, token["url"], is_picture=False))
            case "escape":
                marks.append((start, start + 1, OPENS))
            case "open" | "picture":
                opened.append(token)
            case "close":
                if opened and (link := _closed(opened.pop(), token, addresses)):
                    marks += ((link.start, link.words[0], OPENS), (link.words[1], link.end, CLOSES))
                    wholes.append((link.start, link.end))
                    if link.url is not None and not _holds_another(link, bracketed):
                        bracketed.append(link)
            case "address":
                marks += ((start, start + 1, OPENS), (end - 1, end, CLOSES))
                bracketed.append(Bracketed(start, (start + 1, end - 1), end, token["address"], is_picture=False))
            case _:
                marks.append((start, end, OPENS))
                wholes.append((start, end))
    marks.sort()
    wholes.sort()
    return Tokens(tuple(marks), tuple(bracketed), tuple(one.span() for one in found), tuple(wholes))


def _holds_another(link: Bracketed, bracketed: list[Bracketed]) -> bool:
    """Whether a link holds another, or a picture another: then the inner one counts."""
    inner = next((one for one in reversed(bracketed[-2:]) if one.is_picture == link.is_picture), None)
    return inner is not None and inner.start > link.start


def _closed(opening: re.Match[str], closing: re.Match[str], addresses: Mapping[str, str]) -> Bracketed | None:
    """The link between two brackets, if they are one's; its address may be unknown."""
    words = (opening.end(), closing.start())
    if words[1] - words[0] > _LONGEST:
        return None
    if closing["dest"] is not None:
        url = _destination(closing["dest"])
    elif closing["label"] is not None and addresses:
        url = addresses.get((closing["label"] or opening.string[slice(*words)]).casefold())
    elif opening.string.startswith("{", closing.end()) and _ATTRIBUTES.match(opening.string, closing.end()):
        return Bracketed(opening.start(), words, closing.end(), None, is_picture=False)
    else:
        return None
    is_picture = opening[0] == "!["
    return None if url is None else Bracketed(opening.start(), words, closing.end(), url, is_picture)


def _destination(printed: str) -> str | None:
    r"""The address between round brackets, without title; `None` where words stand there.

    >>> _destination("/news/nine-\npassengers 'Nine'"), _destination("as they say")
    ('/news/nine-passengers', None)
    """
    url, _, rest = _unbroken(printed).strip().partition(" ")
    if rest and rest.lstrip()[0] not in "\"'":
        url = f"{url} {rest}"  # javascript: void(0)
    url = _ESCAPE.sub(r"\1", url)
    if url.startswith("<") and url.endswith(">"):
        return url[1:-1]
    return url if _ADDRESS.match(url) else None


def _unbroken(printed: str) -> str:
    return _BROKEN.sub(lambda broken: broken["hyphen"] or " ", printed) if "\n" in printed else printed
