"""Looking into JSON that may hold anything."""

from __future__ import annotations

import json
from typing import Any, cast

from liveblog_parse.sources.things import is_list
from liveblog_parse.text.lines import clean

_DECODER = json.JSONDecoder(strict=False)


def decode(text: str, start: int = 0) -> Any:
    """The JSON value that begins at `start`, whatever follows it; `None` where there is none.

    >>> decode('window.page = {"a": 1};', 14)
    {'a': 1}
    """
    try:
        return _DECODER.raw_decode(text, start)[0]
    except (ValueError, RecursionError):  # no JSON, or nested deeper than Python reads
        return None


def at(value: Any, *path: str) -> Any:
    """What stands under a path of keys; `None` where the path ends early.

    >>> at({"a": {"b": 1}}, "a", "b"), at({"a": []}, "a", "b")
    (1, None)
    """
    for key in path:
        if not isinstance(value, dict):
            return None
        value = cast("dict[str, Any]", value).get(key)
    return value


def items(value: Any) -> list[Any]:
    """The items of a list; none where it is no list."""
    return value if is_list(value) else []


def values(value: Any) -> list[Any]:
    """What an object or a list holds; nothing where it is neither."""
    return list(cast("dict[str, Any]", value).values()) if isinstance(value, dict) else items(value)


def string(value: Any) -> str | None:
    """A clean text; `None` where it is empty or no string."""
    return clean(value) or None if isinstance(value, str) else None


def count(value: Any) -> int | None:
    """A number of things, 1 or more; `None` where it is anything else."""
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else None
