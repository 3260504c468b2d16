"""`jsonl`: one JSON object a line, one line a post, so that a shell can count, cut and search the posts.

Every line is `{"schema": ..., "position": ..., "entry": {...}}`. The first also has `live_blog`, the fields of the
page; without it the posts could not be put together again. A live blog without posts is one line whose `position` and
`entry` are null. Lines are joined by a line feed, and none follows the last.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from liveblog_parse.errors import InvalidArgumentError
from liveblog_parse.export import json_text
from liveblog_parse.export.dicts import SCHEMA, from_dict, to_dict
from liveblog_parse.export.misfit import Misfit, object_in
from liveblog_parse.model import LiveBlog

_LINE_BREAKS = {ord(char): f"\\u{ord(char):04x}" for char in "\x85\u2028\u2029"}
"""What `str.splitlines` breaks at and JSON leaves as it is; the rest of them JSON escapes anyway."""


def dumps(blog: LiveBlog) -> str:
    """Write the live blog, one line a post."""
    return "\n".join(json_text.write(line).translate(_LINE_BREAKS) for line in _lines(to_dict(blog)))


def _lines(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    schema = data.pop("schema")
    entries: list[Any] = data.pop("entries")
    if not entries:
        yield {"schema": schema, "position": None, "live_blog": data, "entry": None}
    for position, entry in enumerate(entries):
        page = {"live_blog": data} if position == 0 else {}
        yield {"schema": schema, "position": position, **page, "entry": entry}


def loads(text: str) -> LiveBlog:
    """Read those lines; raises `InvalidArgumentError` for any others, naming the line."""
    # Not by splitlines: other writers may leave U+2028 as it is. An empty line means nothing.
    lines = [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip(" \t\r")]
    if not lines:
        raise InvalidArgumentError("the data is empty; jsonl has at least one line")
    records = [_record(line, number, position) for position, (number, line) in enumerate(lines)]
    without_posts = len(records) == 1 and records[0]["entry"] is None
    entries = [] if without_posts else [record["entry"] for record in records]
    return from_dict({**records[0]["live_blog"], "schema": SCHEMA, "entries": entries})


def _record(line: str, number: int, position: int) -> dict[str, Any]:
    """The object on a line, if it is the line for this position; the entry itself is left to `from_dict`."""
    try:
        record = object_in(json_text.read(line))
        _check(record, position)
    except (InvalidArgumentError, Misfit) as error:
        raise InvalidArgumentError(f"line {number}: {error}") from error
    return record


def _check(record: dict[str, Any], position: int) -> None:
    keys = {"schema", "position", "entry", *(["live_blog"] if position == 0 else [])}
    if position > 0 and "live_blog" in record:
        raise Misfit("another live blog begins here; loads reads one")
    if "entries" in record:
        raise Misfit("the line is a whole live blog; it is of the format json")
    if set(record) != keys:
        raise Misfit(f"expected the keys {', '.join(sorted(keys))}")
    if record["schema"] != SCHEMA:
        raise Misfit(f"expected {SCHEMA!r}", ".schema")
    if record["position"] != (None if record["entry"] is None else position):
        raise Misfit(f"expected {position}; a line is missing or out of place", ".position")
    if position == 0 and {"schema", "entries"} & set(object_in(record["live_blog"])):
        raise Misfit("expected the fields of the page without schema and entries", ".live_blog")
