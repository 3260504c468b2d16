"""JSON Schemas of the lossless formats, made from the classes of the model.

They are published beside this module, for readers without Python: `liveblog-1.schema.json` is of `json`,
`liveblog-1.line.schema.json` of a line of `jsonl`. `publish` writes them anew.
"""

from __future__ import annotations

import json
import types
from collections.abc import Callable, Iterator
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin

import attrs

from liveblog_parse.errors import InvalidArgumentError
from liveblog_parse.export.dicts import SCHEMA
from liveblog_parse.model import Block, Entry, LiveBlog

FILES = {"json": "liveblog-1.schema.json", "jsonl": "liveblog-1.line.schema.json"}

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_INSTANT = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{6})?Z$"

_SCALARS: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    type(None): {"type": "null"},
    datetime: {"type": "string", "format": "date-time", "pattern": _INSTANT},
    date: {"type": "string", "format": "date", "pattern": _DAY},
}


def json_schema(format: Literal["json", "jsonl"] = "json") -> dict[str, Any]:  # noqa: A002 - as in dumps
    """Give the JSON Schema (draft 2020-12) of what `dumps` writes: the object of `json`, or one line of `jsonl`.

    Raises `InvalidArgumentError` for another format.

    >>> json_schema()["required"]
    ['schema', 'outlet', 'layout', 'form']
    """
    if format not in FILES:
        raise InvalidArgumentError(f"there are schemas of {' and '.join(FILES)}, not of {format!r}")
    make = _live_blog if format == "json" else _line
    return {"$schema": _DIALECT, **make(), "$defs": _definitions()}


def publish(folder: Path = Path(__file__).parent) -> None:
    """Write both schemas."""
    for name, file in FILES.items():
        schema = json_schema("json" if name == "json" else "jsonl")
        (folder / file).write_text(json.dumps(schema, indent=2) + "\n", encoding="utf-8", newline="\n")


def _live_blog() -> dict[str, Any]:
    return {"title": "A live blog", **_object(LiveBlog, schema={"const": SCHEMA})}


def _line() -> dict[str, Any]:
    """A post; on the first line with the page, on the only line of a live blog without posts without one."""
    page = _object(LiveBlog)
    del page["properties"]["entries"]
    shape = {
        "schema": {"const": SCHEMA},
        "position": {"type": ["integer", "null"], "minimum": 0},
        "live_blog": page,
        "entry": _type(Entry | None),
    }
    first = {"properties": {"position": {"enum": [0, None]}}}
    return {
        "title": "A line of a live blog, one line a post",
        "type": "object",
        "properties": shape,
        "required": ["schema", "position", "entry"],
        "additionalProperties": False,
        "if": first,
        "then": {"required": ["live_blog"]},
        "else": {"properties": {"live_blog": False}},
    }


@cache
def _definitions() -> dict[str, dict[str, Any]]:
    """What a live blog is made of, by name: its classes, and `Block`, which is one of several."""
    found = {"Block": _block()}
    waiting: list[Any] = [LiveBlog, *get_args(Block)]
    while waiting:
        for kind in _fields(waiting.pop()).values():
            new = [inner for inner in _inside(kind) if inner.__name__ not in found]
            found.update((inner.__name__, _object(inner)) for inner in new)
            waiting.extend(new)
    return dict(sorted(found.items()))


def _fields(kind: Any) -> dict[str, Any]:
    return {field.name: field.type for field in attrs.fields(attrs.resolve_types(kind))}


def _inside(kind: Any) -> Iterator[Any]:
    """The classes of the model in a type, those of a `Block` aside."""
    if attrs.has(kind):
        yield kind
    for inner in () if kind == Block else get_args(kind):
        yield from _inside(inner)


def _block() -> dict[str, Any]:
    """Any of the classes, which `type` names."""
    return {"oneOf": [_object(kind, type={"const": kind.__name__}) for kind in get_args(Block)]}


def _object(kind: Any, **first: dict[str, Any]) -> dict[str, Any]:
    """An object, which may leave out what has a default; `first` are properties that it must have besides."""
    required = [field.name for field in attrs.fields(kind) if field.default is attrs.NOTHING]
    return {
        "description": (kind.__doc__ or "").partition("\n")[0],
        "type": "object",
        "properties": {**first, **{name: _type(field) for name, field in _fields(kind).items()}},
        "required": [*first, *required],
        "additionalProperties": False,
    }


def _type(kind: Any) -> dict[str, Any]:
    if kind in _SCALARS:
        return _SCALARS[kind]
    if kind == Block:
        return {"$ref": "#/$defs/Block"}
    if attrs.has(kind):
        return {"$ref": f"#/$defs/{kind.__name__}"}
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return {"enum": [member.value for member in kind]}
    return _GENERICS[get_origin(kind)](get_args(kind))


def _tuple(items: tuple[Any, ...]) -> dict[str, Any]:
    if items[1] is ...:
        return {"type": "array", "items": _type(items[0])}
    return {"type": "array", "prefixItems": [_type(item) for item in items], "items": False, "minItems": len(items)}


def _union(kinds: tuple[Any, ...]) -> dict[str, Any]:
    return {"anyOf": [_type(kind) for kind in kinds]}


_GENERICS: dict[Any, Callable[[tuple[Any, ...]], dict[str, Any]]] = {
    Literal: lambda values: {"enum": list(values)},
    tuple: _tuple,
    frozenset: lambda items: {"type": "array", "items": _type(items[0]), "uniqueItems": True},
    Union: _union,
    types.UnionType: _union,
}
