"""A literal of JavaScript that is JSON or nearly so, as scripts assign it to a variable or hand it to a function."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

_LENIENT = json.JSONDecoder(strict=False)
# Strings, one that never ends included, and brackets; what is JavaScript and no JSON; and what is in neither.
_LITERAL = re.compile(
    r'(?P<string>"(?:[^"\\]++|\\.)*+"?)|(?P<open>[{\[])|(?P<close>[}\]])|(?P<comma>,(?=\s*+[}\]]))'
    r"|(?P<null>\bundefined\b|\bvoid 0\b)|(?P<true>!0)|(?P<false>!1)|(?P<stray>[^\s\w,:.+-])",
    re.DOTALL,
)
_AS_JSON = {"null": "null", "true": "true", "false": "false", "comma": ""}
_STEPS = {"open": 1, "close": -1}


def read_literal(text: str, start: int = 0) -> Any:
    """The object, list or string that begins at `start`, whatever follows it; `None` where it is broken.

    Takes linear time, and no longer than up to what breaks it.

    >>> read_literal('{"page": {"id": undefined, "premium": !1}}; window.__c_data={}')
    {'page': {'id': None, 'premium': False}}
    >>> read_literal('push(["a", "b",])', 5), read_literal('"never ends')
    (['a', 'b'], None)
    """
    try:
        return _LENIENT.raw_decode(text, start)[0]
    except RecursionError:
        return None
    except ValueError:
        return _from_json("".join(_as_json(text, start)))


def _as_json(text: str, start: int) -> Iterator[str]:
    """The value's text up to the bracket that closes it, with JSON's words for JavaScript's."""
    depth, done = 0, start
    for literal in _LITERAL.finditer(text, start):
        kind = literal.lastgroup or ""
        depth += _STEPS.get(kind, 0)
        if kind in _AS_JSON:
            yield text[done : literal.start()]
            yield _AS_JSON[kind]
            done = literal.end()
        if depth == 0 or kind == "stray":
            yield text[done : literal.end()]
            return


def _from_json(text: str) -> Any:
    try:
        return _LENIENT.decode(text)
    except (ValueError, RecursionError):
        return None
