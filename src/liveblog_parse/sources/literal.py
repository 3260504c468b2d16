"""A literal of JavaScript that is nearly JSON, as pages assign their data to a variable of a script."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

_LENIENT = json.JSONDecoder(strict=False)
# A string, one that never ends included; then what is JavaScript and no JSON, with what it is in JSON.
_LITERAL = re.compile(
    r'(?P<string>"(?:[^"\\]++|\\.)*+"?)|(?P<null>\bundefined\b|\bvoid 0\b)|(?P<true>!0)|(?P<false>!1)'
    r"|(?P<comma>,(?=\s*+[}\]]))|(?P<open>\{)|(?P<close>\})",
    re.DOTALL,
)
_AS_JSON = {"null": "null", "true": "true", "false": "false", "comma": ""}


def read_literal(text: str, start: int = 0) -> Any:
    """The object that begins at `start`, whatever follows it; `None` where it is broken. Takes linear time.

    >>> read_literal('{"page": {"id": undefined, "premium": !1}}; window.__c_data={}')
    {'page': {'id': None, 'premium': False}}
    """
    try:
        return _LENIENT.raw_decode(text, start)[0]
    except RecursionError:
        return None
    except ValueError:
        return _from_json("".join(_as_json(text, start)))


def _as_json(text: str, start: int) -> Iterator[str]:
    """The object's text up to the brace that closes it, with JSON's words for JavaScript's."""
    depth, done = 0, start
    for literal in _LITERAL.finditer(text, start):
        kind = literal.lastgroup or ""
        depth += {"open": 1, "close": -1}.get(kind, 0)
        yield text[done : literal.start()]
        yield _AS_JSON.get(kind, literal[0])
        done = literal.end()
        if depth == 0:
            return


def _from_json(text: str) -> Any:
    try:
        return _LENIENT.decode(text)
    except (ValueError, RecursionError):
        return None
