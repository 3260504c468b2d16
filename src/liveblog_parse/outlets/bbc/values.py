"""Looking into JSON that may hold anything."""

from __future__ import annotations

from typing import Any

from liveblog_parse.sources.things import is_list, is_thing


def items(value: Any) -> list[Any]:
    """The items of a list; none where it is no list."""
    return value if is_list(value) else []


def values(value: Any) -> list[Any]:
    """What an object or a list holds; nothing where it is neither."""
    return list(value.values()) if is_thing(value) else items(value)


def count(value: Any) -> int | None:
    """A number of things, 1 or more; `None` where it is anything else."""
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else None
