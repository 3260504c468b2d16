"""How each type of the model is written as JSON-ready values: the half of the cattrs converter behind `to_dict`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from math import isfinite
from typing import Any, get_args, get_origin

from cattrs import Converter

from liveblog_parse.errors import InvalidArgumentError
from liveblog_parse.export import instants
from liveblog_parse.export.nested_lists import write_items
from liveblog_parse.model import Block, Boundary, Label, Link, ListItem


def register(converter: Converter) -> None:
    """Teach the converter the types of the fields; the classes it writes field by field on its own."""
    converter.register_unstructure_hook(datetime, instants.write)
    converter.register_unstructure_hook(datetime | date | None, _captured)
    converter.register_unstructure_hook(float, _finite)
    converter.register_unstructure_hook(Boundary, _boundary)
    converter.register_unstructure_hook_func(_is_labels, _labels)
    converter.register_unstructure_hook_factory(_is_sequence, _sequence)
    converter.register_unstructure_hook_factory(_is_block, _block)


def _captured(value: date | None) -> str | None:
    return None if value is None else instants.write(value)


def _finite(value: float) -> float:
    if not isfinite(value):
        raise InvalidArgumentError(f"the confidence {value} is no number that JSON has")
    return value


def _boundary(boundary: Boundary) -> str:
    """Its plain string: cattrs takes a StrEnum for one already."""
    return boundary.value


def _is_labels(kind: Any) -> bool:
    return bool(kind == frozenset[Label])


def _labels(labels: frozenset[Label]) -> list[str]:
    return sorted(label.value for label in labels)


def _is_sequence(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _sequence(kind: Any, converter: Converter) -> Callable[[Any], list[Any]]:
    item = get_args(kind)[0]
    if item in (str, int):
        return list
    if item is ListItem:
        write_links = converter.get_unstructure_hook(tuple[Link, ...])
        return lambda items: write_items(items, write_links)
    write = converter.get_unstructure_hook(item)
    return lambda values: [write(value) for value in values]


def _is_block(kind: Any) -> bool:
    return bool(kind == Block)


def _block(kind: Any, converter: Converter) -> Callable[[Block], dict[str, Any]]:
    fields = {block: converter.get_unstructure_hook(block) for block in get_args(kind)}
    return lambda block: {"type": type(block).__name__, **fields[type(block)](block)}
