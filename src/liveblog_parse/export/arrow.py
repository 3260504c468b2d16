"""Live blogs as an Arrow table, which pandas, Polars and DuckDB take. The extra `arrow` installs pyarrow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any

from liveblog_parse.errors import InvalidArgumentError
from liveblog_parse.export.characters import without_lone_surrogates
from liveblog_parse.export.dicts import SCHEMA
from liveblog_parse.export.instants import refuse_naive
from liveblog_parse.export.rows import COLUMNS, to_rows
from liveblog_parse.model import LiveBlog

if TYPE_CHECKING:
    import pyarrow as pa

_COUNTS = ("position", "number", "images", "links")
_INSTANTS = ("published", "updated")
_ROWS_IN_A_BATCH = 8192
"""Few enough that dicts of a whole corpus never stand side by side in memory."""


def arrow_schema() -> pa.Schema:
    """Give the schema of `to_arrow`: the columns of `to_rows` in their order, each with one type.

    `position`, `number`, `images` and `links` are int64, `published` and `updated` are timestamps in UTC to the
    microsecond, `confidence` is a float64, all others are strings. Raises `ImportError` without pyarrow.

    >>> arrow_schema().field("published").type
    TimestampType(timestamp[us, tz=UTC])
    """
    arrow = _pyarrow()
    types = dict.fromkeys(COLUMNS, arrow.string())
    types |= dict.fromkeys(_COUNTS, arrow.int64())
    types |= dict.fromkeys(_INSTANTS, arrow.timestamp("us", tz="UTC"))
    types["confidence"] = arrow.float64()
    schema: pa.Schema = arrow.schema(list(types.items()), metadata={"schema": SCHEMA})
    return schema


def to_arrow(blogs: LiveBlog | Iterable[LiveBlog]) -> pa.Table:
    """Make one table of the posts of a live blog, or of many, a row for each post.

    U+FFFD stands for a lone surrogate. Raises `InvalidArgumentError` for what is no live blog, for a naive datetime,
    and for a number that 64 bits cannot hold; `ImportError` without pyarrow.

    >>> from liveblog_parse.model import Boundary, Entry
    >>> post = Entry(boundary=Boundary.START, headline="Polls open")
    >>> to_arrow(LiveBlog(outlet="bbc", layout="cards", form="html", entries=(post,)))["headline"].to_pylist()
    ['Polls open']
    """
    arrow, schema = _pyarrow(), arrow_schema()
    each = [blogs] if isinstance(blogs, LiveBlog) else blogs
    try:
        batches = [arrow.RecordBatch.from_pylist(rows, schema=schema) for rows in _batches(each)]
    except OverflowError as error:
        raise InvalidArgumentError("a post has a number that 64 bits cannot hold") from error
    table: pa.Table = arrow.Table.from_batches(batches, schema=schema)
    return table


def _batches(blogs: Iterable[object]) -> Iterator[list[dict[str, Any]]]:
    rows: list[dict[str, Any]] = []
    for blog in blogs:
        if not isinstance(blog, LiveBlog):
            raise InvalidArgumentError(f"to_arrow takes a LiveBlog or several, not {type(blog).__name__}")
        refuse_naive(blog)
        rows += map(_encodable, to_rows(blog))
        if len(rows) >= _ROWS_IN_A_BATCH:
            yield rows
            rows = []
    yield rows


def _encodable(row: dict[str, Any]) -> dict[str, Any]:
    return {name: without_lone_surrogates(cell) if isinstance(cell, str) else cell for name, cell in row.items()}


def _pyarrow() -> Any:
    try:
        return import_module("pyarrow")
    except ModuleNotFoundError as error:
        raise ImportError("to_arrow needs pyarrow: pip install 'liveblog-parse[arrow]'") from error
