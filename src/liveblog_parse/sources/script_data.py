r"""The data that a page's scripts work with, whatever framework left it there.

::

    <script type="application/json">{"posts": [...]}</script>              any site, Next.js (`__NEXT_DATA__`)
    <script>window.__STATE__ = {"posts": [...]};</script>                  any site, Redux, Apollo
    <script id="__NUXT_DATA__" type="application/json">[{"a": 1}, 2]</script>   Nuxt 3: values stand at their places
    <script>self.__next_f.push([1, "2:{\"posts\":[...]}"])</script>         Next.js 13 on: pieces of a stream of rows

Formats: https://github.com/Rich-Harris/devalue, https://github.com/facebook/react/tree/main/packages/react-client
(`ReactFlightClient.js`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from liveblog_parse.sources.json_repair import load_json
from liveblog_parse.sources.literal import read_literal
from liveblog_parse.sources.things import is_list, is_thing
from liveblog_parse.tree import Node

_MOST_VARIABLES = 8
_ASSIGNMENT = re.compile(r"(?:^|[;\n}])\s*(?:var |let |const |window\.|self\.)?[\w$.]{1,60} ?= ?(?=[{\[])")


def script_values(root: Node) -> Iterator[Any]:
    """The values of a page's scripts; not those of JSON-LD."""
    pieces: list[str] = []
    for script in root.select("script:not([src])"):
        kind = script.get("type") or ""
        if kind.endswith("ld+json"):
            continue
        text = script.raw()
        if kind.endswith("json"):
            values = load_json(text).values
            yield from map(_hydrated, values) if script.get("id") == "__NUXT_DATA__" else values
        elif "__next_f.push(" in text:
            pieces += _pieces(text)
        elif '":' in text:
            for found in islice(_ASSIGNMENT.finditer(text), _MOST_VARIABLES):
                yield read_literal(text, found.end())
    if pieces:
        yield from _rows("".join(pieces))


# ---- Nuxt 3 ----------------------------------------------------------------------------------------------------------

_DEEPEST = 40
_TIMES_OVER = 4
"""A value may stand in several places: so many times as much as there is may be read in all."""


def _hydrated(table: Any) -> Any:
    """The first value of a table in which lists and objects name their parts by their places."""
    return _Table(table).value(0, 0) if is_list(table) and table else None


class _Table:
    """A table, and how much more of it may be read."""

    def __init__(self, table: list[Any]) -> None:
        self._table = table
        self._room = _TIMES_OVER * sum(map(_size, table))

    def value(self, place: Any, depth: int) -> Any:
        """What stands at a place; `None` for what is no place, stands too deep, or is too much."""
        is_place = isinstance(place, int) and not isinstance(place, bool) and 0 <= place < len(self._table)
        if not is_place or depth > _DEEPEST:
            return None
        value = self._table[place]
        self._room -= _size(value)
        if self._room < 0:
            return None
        if is_thing(value):
            return {key: self.value(part, depth + 1) for key, part in value.items()}
        if not is_list(value):
            return value
        if value and isinstance(value[0], str):  # ["Reactive", 7], ["Date", "2024-03-05T14:00:00.000Z"]
            return self.value(value[1], depth + 1) if len(value) > 1 and isinstance(value[1], int) else value[-1]
        return [self.value(part, depth + 1) for part in value]


def _size(value: Any) -> int:
    return 1 + (len(value) if isinstance(value, str) or is_list(value) or is_thing(value) else 0)


# ---- Next.js 13 and later --------------------------------------------------------------------------------------------

_PUSH = re.compile(r"__next_f\.push\(\s*\[\s*1\s*,\s*(?=\")")
_ROW = re.compile(r"(?P<row>[0-9a-f]{1,8}):(?:T(?P<length>[0-9a-f]{1,8}),)?")
_REFERENCE = re.compile(r"\$[0-9a-f]{1,8}")


def _pieces(text: str) -> Iterator[str]:
    """The pieces that a script pushes, but for those that break off."""
    pieces = (read_literal(text, found.end()) for found in _PUSH.finditer(text))
    return (piece for piece in pieces if isinstance(piece, str))


def _rows(stream: str) -> Iterator[Any]:
    """The values of the rows; a row of text, whose length in bytes is given, stands where others refer to it."""
    values: list[Any] = []
    texts: dict[str, str] = {}
    start = 0
    while (row := _ROW.match(stream, start)) is not None:
        start = row.end()
        if row["length"] is not None:
            end = _end_of(stream, start, int(row["length"], 16))
            texts[f"${row['row']}"] = stream[start:end]
            start = end
            continue
        end = stream.find("\n", start)
        end = len(stream) if end < 0 else end
        if stream[start : start + 1] in ("[", "{"):
            values += load_json(stream[start:end]).values
        start = end + 1
    shown = _Texts(texts, _TIMES_OVER * len(stream))
    return (shown.put_into(value, 0) for value in values)


def _end_of(stream: str, start: int, size: int) -> int:
    """Where so many bytes of UTF-8 end."""
    text = stream[start : start + size]
    if text.isascii():
        return start + len(text)
    return start + len(text.encode("utf-8", "surrogatepass")[:size].decode("utf-8", "ignore"))


class _Texts:
    """Texts by what refers to them, and how many more characters of them may be put in."""

    def __init__(self, texts: dict[str, str], room: int) -> None:
        self._texts = texts
        self._room = room

    def put_into(self, value: Any, depth: int) -> Any:
        """The value with the texts in place of what refers to them; `None` for what stands too deep."""
        if depth > _DEEPEST:
            return None
        if isinstance(value, str):
            return self._text(value)
        if is_list(value):
            return [self.put_into(one, depth + 1) for one in value]
        return {key: self.put_into(one, depth + 1) for key, one in value.items()} if is_thing(value) else value

    def _text(self, value: str) -> str:
        text = self._texts.get(value, value) if _REFERENCE.fullmatch(value) else value
        self._room -= len(text)
        return text if self._room >= 0 else value
