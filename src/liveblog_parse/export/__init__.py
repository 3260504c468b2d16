"""A live blog as dicts, as rows, and as text in one of the `FORMATS`.

Each format is a module of its own. What every format shares stands here: finding it by name, and text that UTF-8 can
hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from liveblog_parse.checked import live_blog
from liveblog_parse.errors import InvalidArgumentError
from liveblog_parse.export.arrow import arrow_schema, to_arrow
from liveblog_parse.export.characters import without_lone_surrogates
from liveblog_parse.export.dicts import SCHEMA, from_dict, to_dict
from liveblog_parse.export.formats import (
    Format,
    ReadableFormat,
    find_format,
    find_readable,
    format_names,
    is_readable,
)
from liveblog_parse.export.instants import refuse_naive
from liveblog_parse.export.json_schema import json_schema
from liveblog_parse.export.rows import COLUMNS, to_rows
from liveblog_parse.model import LiveBlog

__all__ = [
    "COLUMNS",
    "FORMATS",
    "SCHEMA",
    "Format",
    "ReadableFormat",
    "arrow_schema",
    "dumps",
    "from_dict",
    "json_schema",
    "loads",
    "to_arrow",
    "to_dict",
    "to_rows",
]

if TYPE_CHECKING:
    FORMATS: tuple[str, ...]
    """The names that `dumps` knows; `loads` knows `json` and `jsonl`."""


def __getattr__(name: str) -> Any:
    """`FORMATS` is found out when it is first asked for: installed packages may add to it."""
    if name != "FORMATS":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = format_names()
    return globals()[name]


def dumps(blog: LiveBlog, format: str = "json") -> str:  # noqa: A002 - the word for it
    """Write a live blog as text.

    `json` and `jsonl` are lossless: `loads` turns them back into an equal live blog. The other formats are for other
    programs and for people, and leave things out; in them U+FFFD stands for a lone surrogate.

    Raises `InvalidArgumentError` for a format not in `FORMATS`, for what is no live blog, and for a live blog that
    cannot be written: one with a naive datetime and, where the format is lossless, a confidence that is no number,
    lists nested deeper than 256, or lone surrogates. Raises `LiveBlogError` for a format whose package is broken, or
    that two packages add.

    >>> from liveblog_parse.model import Boundary, Entry, LiveBlog
    >>> post = Entry(boundary=Boundary.START, headline="Polls open")
    >>> text = dumps(LiveBlog(outlet="bbc", layout="cards", form="html", entries=(post,)))
    >>> loads(text).entries[0].headline
    'Polls open'
    """
    found = find_format(format)
    refuse_naive(live_blog(blog, "dumps"))
    text = found.dumps(blog)
    if not is_readable(found):
        return without_lone_surrogates(text)
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InvalidArgumentError(
            "a text of the live blog holds a lone surrogate, which is no character and has no UTF-8"
        ) from error
    return text


def loads(data: str | bytes, format: str = "json") -> LiveBlog:  # noqa: A002 - the word for it
    """Read a live blog that `dumps` wrote as `json` or `jsonl`; bytes are UTF-8.

    Raises `InvalidArgumentError` for a format not in `FORMATS`, for one that leaves things out, and for data that
    `dumps` did not write, naming the place and what was expected there.

    >>> loads('{"schema": "liveblog-parse/1"}')
    Traceback (most recent call last):
    liveblog_parse.errors.InvalidArgumentError: not a live blog's dict: outlet: this field is missing
    """
    return find_readable(format).loads(_decoded(data).removeprefix(_BYTE_ORDER_MARK))


_BYTE_ORDER_MARK = "\ufeff"


def _decoded(data: object) -> str:
    if isinstance(data, str):
        return data
    if not isinstance(data, bytes):
        raise InvalidArgumentError(f"loads reads a str or bytes, not {type(data).__name__}")
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise InvalidArgumentError(f"the data is not UTF-8: {error.reason} at byte {error.start}") from error
