"""A live blog as dicts, as rows, and as text in one of the `FORMATS`.

A format is a module of this package with `dumps(blog) -> str` and `loads(text) -> LiveBlog`, named in `_FORMATS`.
What every format shares stands here: finding it by name, and text that UTF-8 can hold.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import Protocol

from liveblog_parse.errors import InvalidArgumentError
from liveblog_parse.export import as_json, as_jsonl
from liveblog_parse.export.dicts import SCHEMA, from_dict, to_dict
from liveblog_parse.export.rows import COLUMNS, to_rows
from liveblog_parse.model import LiveBlog

__all__ = ["COLUMNS", "FORMATS", "SCHEMA", "Format", "dumps", "from_dict", "loads", "to_dict", "to_rows"]


class Format(Protocol):
    """One way to write a live blog as text and to read it back; a module will do."""

    def dumps(self, blog: LiveBlog) -> str:
        """Write the live blog, losslessly."""
        ...

    def loads(self, text: str) -> LiveBlog:
        """Read what `dumps` wrote; raise `InvalidArgumentError` for anything else."""
        ...


_FORMATS: dict[str, Format] = {"json": as_json, "jsonl": as_jsonl}

FORMATS: tuple[str, ...] = tuple(_FORMATS)
"""The names `dumps` and `loads` know: `json` is the live blog, `jsonl` one post a line."""


def dumps(blog: LiveBlog, format: str = "json") -> str:  # noqa: A002 - the word for it
    """Write a live blog as text that `loads` turns back into an equal one.

    Raises `InvalidArgumentError` for a format not in `FORMATS`, and for a live blog that cannot be written: one with
    a naive datetime, a confidence that is no number, lists nested deeper than 256, or lone surrogates.

    >>> from liveblog_parse.model import Boundary, Entry, LiveBlog
    >>> post = Entry(boundary=Boundary.START, headline="Polls open")
    >>> text = dumps(LiveBlog(outlet="bbc", layout="cards", form="html", entries=(post,)))
    >>> loads(text).entries[0].headline
    'Polls open'
    """
    text = _format(format).dumps(blog)
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InvalidArgumentError(
            "a text of the live blog holds a lone surrogate, which is no character and has no UTF-8"
        ) from error
    return text


def loads(data: str | bytes, format: str = "json") -> LiveBlog:  # noqa: A002 - the word for it
    """Read a live blog that `dumps` wrote; bytes are UTF-8.

    Raises `InvalidArgumentError` for a format not in `FORMATS` and for data that `dumps` did not write, naming the
    place and what was expected there.

    >>> loads('{"schema": "liveblog-parse/1"}')
    Traceback (most recent call last):
    liveblog_parse.errors.InvalidArgumentError: not a live blog's dict: outlet: this field is missing
    """
    return _format(format).loads(data if isinstance(data, str) else _decoded(data))


def _format(name: str) -> Format:
    if name not in _FORMATS:
        nearest = get_close_matches(name.lower(), _FORMATS, n=1)
        hint = f"; did you mean {nearest[0]!r}?" if nearest else ""
        raise InvalidArgumentError(f"no format is named {name!r}; there are {', '.join(FORMATS)}{hint}")
    return _FORMATS[name]


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidArgumentError(f"the data is not UTF-8: {error.reason} at byte {error.start}") from error
