"""A live blog as a dict of JSON-ready values, and back."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from threading import Lock
from typing import Any, TypeAlias

from liveblog_parse.checked import live_blog
from liveblog_parse.errors import InvalidArgumentError
from liveblog_parse.export.misfit import Misfit, object_in
from liveblog_parse.model import LiveBlog

SCHEMA = "liveblog-parse/1"
"""Names the shape of the dicts; the number rises when a reader of old dicts could not read new ones."""


def to_dict(blog: LiveBlog) -> dict[str, Any]:
    """Turn a live blog into str, int, float, bool, `None`, and lists and dicts of these.

    The keys are the fields, all of them, and `schema`. A block has its class in `type`; instants are ISO 8601 in
    UTC; labels are in alphabetical order. Raises `InvalidArgumentError` for what is no live blog, and for one with a
    naive datetime, a confidence that is no finite number, or lists nested deeper than 256.

    >>> to_dict(LiveBlog(outlet="bbc", layout="cards", form="html"))["schema"]
    'liveblog-parse/1'
    """
    write, _ = _converter_once()
    return {"schema": SCHEMA, **write(live_blog(blog, "to_dict"))}


def from_dict(data: dict[str, Any]) -> LiveBlog:
    """Turn the dict of `to_dict` back into an equal live blog.

    A field that has a default may be absent. Raises `InvalidArgumentError` for any other dict, naming the place and
    what was expected there: another schema, an unknown key or block, a missing field, a value of another type.

    >>> blog = LiveBlog(outlet="bbc", layout="cards", form="html")
    >>> from_dict(to_dict(blog)) == blog
    True
    >>> from_dict({**to_dict(blog), "url": 7})
    Traceback (most recent call last):
    liveblog_parse.errors.InvalidArgumentError: not a live blog's dict: url: expected a string, got int
    """
    _, read = _converter_once()
    try:
        return read(_fields(data), LiveBlog)
    except Misfit as misfit:
        raise InvalidArgumentError(f"not a live blog's dict: {misfit}") from None


def _fields(data: Any) -> dict[str, Any]:
    fields = dict(object_in(data))
    if fields.pop("schema", None) != SCHEMA:
        raise Misfit(f"expected {SCHEMA!r}", ".schema")
    return fields


Converter: TypeAlias = tuple[Callable[[LiveBlog], dict[str, Any]], Callable[[dict[str, Any], Any], LiveBlog]]

_LOCK = Lock()


def _converter_once() -> Converter:
    with _LOCK:
        return _converter()


@cache
def _converter() -> Converter:
    """How cattrs writes and reads a live blog: slow to import and to build, so only when first needed."""
    from cattrs import Converter as CattrsConverter

    from liveblog_parse.export import reading, writing

    converter = CattrsConverter(detailed_validation=True)
    writing.register(converter)
    reading.register(converter)
    return converter.get_unstructure_hook(LiveBlog), converter.get_structure_hook(LiveBlog)
