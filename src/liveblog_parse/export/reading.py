"""How JSON-ready values become the model again: the half of the cattrs converter behind `from_dict`.

cattrs on its own turns "7" into 7 and a string into a tuple of characters. Here every value has to be of the type
that `to_dict` writes; for one that is not, `Misfit` says where it stands and what was expected there.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from math import isfinite
from reprlib import repr as brief
from typing import Any, Literal, TypeAlias, get_args, get_origin

import attrs
from cattrs import AttributeValidationNote, ClassValidationError, Converter, ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, override

from liveblog_parse.export import instants
from liveblog_parse.export.misfit import Misfit, is_list, list_in, not_among, object_in, unexpected
from liveblog_parse.export.nested_lists import read_items
from liveblog_parse.model import Block, Boundary, Label, ListItem

Reader: TypeAlias = Callable[[Any, Any], Any]
"""What cattrs calls with a value and its type."""


def register(converter: Converter) -> None:
    """Teach the converter the classes, and the types of their fields."""
    for kind, read in _SCALARS.items():
        converter.register_structure_hook(kind, read)
    converter.register_structure_hook(datetime | date | None, _captured)
    converter.register_structure_hook_factory(_is_literal, _literal)
    converter.register_structure_hook_factory(_is_sequence, _sequence)
    converter.register_structure_hook_factory(_is_set, _set)
    converter.register_structure_hook_factory(_is_block, _block)
    converter.register_structure_hook_factory(attrs.has, _class)


def _string(value: Any, _: Any) -> str:
    if type(value) is not str:
        raise unexpected("a string", value)
    try:
        value.encode()
    except UnicodeEncodeError:
        raise Misfit("expected characters, got a lone surrogate") from None
    return value


def _integer(value: Any, _: Any) -> int:
    if type(value) is not int:
        raise unexpected("an integer", value)
    return value


def _number(value: Any, _: Any) -> float:
    """Whole numbers too: other writers of JSON print 1.0 as 1."""
    if type(value) not in (int, float):
        raise unexpected("a number", value)
    try:
        number = float(value)
    except OverflowError:
        raise Misfit("expected a number that a float can hold") from None
    if not isfinite(number):
        raise Misfit(f"expected a finite number, got {number}")
    return number


def _boolean(value: Any, _: Any) -> bool:
    if type(value) is not bool:
        raise unexpected("true or false", value)
    return value


def _instant(value: Any, _: Any) -> datetime:
    try:
        return instants.read_instant(_string(value, str))
    except ValueError:
        raise Misfit(f"expected an instant such as 2023-09-13T09:55:00Z, got {brief(value)}") from None


def _captured(value: Any, _: Any) -> date | None:
    try:
        return None if value is None else instants.read(_string(value, str))
    except ValueError:
        raise Misfit(f"expected a day or an instant such as 2023-09-13T09:55:00Z, got {brief(value)}") from None


def _member(value: Any, kind: type[StrEnum]) -> StrEnum:
    for member in kind:
        if type(value) is str and value == member.value:
            return member
    raise not_among([member.value for member in kind], value)


_SCALARS: dict[Any, Reader] = {
    str: _string,
    int: _integer,
    float: _number,
    bool: _boolean,
    datetime: _instant,
    Label: _member,
    Boundary: _member,
}


def _is_literal(kind: Any) -> bool:
    return get_origin(kind) is Literal


def _literal(kind: Any) -> Reader:
    choices = get_args(kind)

    def read(value: Any, _: Any) -> str:
        if type(value) is not str or value not in choices:
            raise not_among(choices, value)
        return value

    return read


def _is_sequence(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _sequence(kind: Any, converter: Converter) -> Reader:
    items = get_args(kind)
    if items == (ListItem, ...):
        read_item = _item(converter)
        return lambda value, _: read_items(value, read_item)
    read = converter.get_structure_hook(items[0])

    def read_all(value: Any, _: Any) -> tuple[Any, ...]:
        return tuple(_each(value, read, items[0]))

    def read_pair(value: Any, _: Any) -> tuple[Any, ...]:
        if len(list_in(value)) != len(items):
            raise Misfit(f"expected {len(items)} items, got {len(value)}")
        return read_all(value, kind)

    return read_all if items[1] is ... else read_pair


def _is_set(kind: Any) -> bool:
    return get_origin(kind) is frozenset


def _set(kind: Any, converter: Converter) -> Reader:
    (item,) = get_args(kind)
    read = converter.get_structure_hook(item)
    return lambda value, _: frozenset(_each(value, read, item))


def _each(values: Any, read: Reader, kind: Any) -> list[Any]:
    done: list[Any] = []
    try:
        for value in list_in(values):
            done.append(read(value, kind))  # noqa: PERF401 - its length is the index of a misfit
    except Misfit as misfit:
        if is_list(values):
            misfit.where.append(f"[{len(done)}]")
        raise
    return done


def _is_block(kind: Any) -> bool:
    return bool(kind == Block)


def _block(kind: Any, converter: Converter) -> Reader:
    kinds = {block.__name__: block for block in get_args(kind)}
    readers = {name: converter.get_structure_hook(block) for name, block in kinds.items()}

    def read(value: Any, _: Any) -> Any:
        fields = dict(object_in(value))
        name = fields.pop("type", None)
        if type(name) is not str or name not in kinds:
            raise not_among(kinds, name, ".type")
        return readers[name](fields, kinds[name])

    return read


def _item(converter: Converter) -> Callable[[dict[str, Any]], ListItem]:
    """An item whose inner items are built already."""
    read = _class(ListItem, converter, items=override(struct_hook=lambda items, _: items))
    return lambda value: read(value, ListItem)


def _class(kind: Any, converter: Converter, **overrides: Any) -> Reader:
    """An object, field by field; one with a default may be absent, so that a later version can add a field."""
    fields = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True, **overrides)

    def read(value: Any, _: Any) -> Any:
        try:
            return fields(object_in(value), kind)
        except ClassValidationError as group:
            raise _first_misfit(group) from None

    return read


def _first_misfit(group: ClassValidationError) -> Exception:
    """The first of what cattrs collected in one object, with the field it stands in."""
    error = group.exceptions[0]
    if isinstance(error, ForbiddenExtraKeysError):
        return Misfit(f"no field is named {brief(min(error.extra_fields, key=str))}")
    field = next(f".{note.name}" for note in error.__notes__ if isinstance(note, AttributeValidationNote))
    if isinstance(error, KeyError):
        return Misfit("this field is missing", field)
    if isinstance(error, Misfit):
        return Misfit(error.problem, *error.where, field)
    return error
