"""The formats that are known: those of this package, and those that installed packages add.

A format is a module or an object with `dumps(blog) -> str`. One that keeps everything also has `loads(text)`. A package
adds one through the entry-point group `liveblog_parse.formats`; the entry point's name is the format's, what it names
is the format. Modules load when their format is first asked for.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from difflib import get_close_matches
from functools import cache, partial
from typing import Any, Protocol, TypeAlias, TypeGuard

from liveblog_parse.errors import InvalidArgumentError, LiveBlogError
from liveblog_parse.model import LiveBlog

GROUP = "liveblog_parse.formats"

_SHIPPED = {
    "json": "as_json",
    "jsonl": "as_jsonl",
    "jsonld": "as_jsonld",
    "atom": "as_atom",
    "jsonfeed": "as_jsonfeed",
    "markdown": "as_markdown",
    "csv": "as_csv",
    "html": "as_html",
}
_READABLE = "json and jsonl"


class Format(Protocol):
    """One way to write a live blog as text; a module will do."""

    def dumps(self, blog: LiveBlog) -> str:
        """Write the live blog."""
        ...


class ReadableFormat(Format, Protocol):
    """A format that keeps everything."""

    def loads(self, text: str) -> LiveBlog:
        """Read what `dumps` wrote; raise `InvalidArgumentError` for anything else."""
        ...


Origin: TypeAlias = tuple[str, Callable[[], Any]]
"""Where a format comes from, and what loads it."""


def format_names() -> tuple[str, ...]:
    """The names of all formats: this package's, then those of others in alphabetical order."""
    return tuple(format_origins())


def find_format(name: object) -> Format:
    """The format of that name.

    Raises:
        InvalidArgumentError: none has it, or it is no name.
        LiveBlogError: two have it, or the package that adds it is broken.
    """
    if not isinstance(name, str):
        raise InvalidArgumentError(f"format must be the name of one, not {type(name).__name__}")
    origins = format_origins().get(name, [])
    if not origins:
        raise InvalidArgumentError(_unknown(name))
    if len(origins) > 1:
        raise LiveBlogError(f"two formats are named {name!r}: {' and '.join(origin for origin, _ in origins)}")
    return _loaded(name, *origins[0])


def find_readable(name: object) -> ReadableFormat:
    """The format of that name, if it can be read; raises as `find_format` does, and `InvalidArgumentError` if not."""
    found = find_format(name)
    if not is_readable(found):
        raise InvalidArgumentError(f"{name!r} leaves things out, so it cannot be read back; {_READABLE} can")
    return found


def is_readable(found: Format) -> TypeGuard[ReadableFormat]:
    """Whether a format keeps everything."""
    return hasattr(found, "loads")


@cache
def format_origins() -> dict[str, list[Origin]]:
    """Every name with all that claim it; in good order that is one."""
    from importlib.metadata import entry_points  # takes longer to load than any format

    known: dict[str, list[Origin]] = {}
    for name, module in _SHIPPED.items():
        path = f"{__package__}.{module}"
        known[name] = [(path, partial(importlib.import_module, path))]
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        known.setdefault(point.name, []).append((point.value, point.load))
    return known


def _loaded(name: str, origin: str, load: Callable[[], Any]) -> Format:
    try:
        found: Format = load()
    except Exception as error:
        raise LiveBlogError(f"the format {name!r} cannot be loaded from {origin}: {error}") from error
    if not callable(getattr(found, "dumps", None)):
        raise LiveBlogError(f"the format {name!r} cannot be loaded from {origin}: it has no function dumps(blog)")
    return found


def _unknown(name: str) -> str:
    known = format_names()
    nearest = get_close_matches(name.lower(), known, n=1)
    hint = f"; did you mean {nearest[0]!r}?" if nearest else ""
    return f"no format is named {name!r}; there are {', '.join(known)}{hint}"
