"""schema.org's things as pages hold them: any property may be absent, single, a list, or of another type.

https://schema.org/docs/datamodel.html
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any, Generic, TypeAlias, TypeGuard, TypeVar

from liveblog_parse.sources.report import When, when_epoch, when_machine
from liveblog_parse.text.lines import clean

T = TypeVar("T")

Thing: TypeAlias = dict[str, Any]


def is_thing(value: object) -> TypeGuard[Thing]:
    """Whether the value is a JSON object."""
    return isinstance(value, dict)


def several(value: Any) -> list[Any]:
    """A property's values: none, the only one, or all of a list, a JSON-LD `@list` or `@set` included."""
    if value is None:
        return []
    if is_thing(value):
        value = value.get("@list", value.get("@set", value))
    return value if is_list(value) else [value]


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether the value is a JSON array."""
    return isinstance(value, list)


def at(value: Any, *keys: str) -> Any:
    """What stands at a path of keys; `None` where the path breaks off.

    >>> at({"headlines": {"basic": "Rain"}}, "headlines", "basic"), at({"headlines": None}, "headlines", "basic")
    ('Rain', None)
    """
    for key in keys:
        value = value.get(key) if is_thing(value) else None
    return value


def kinds(thing: Thing) -> set[str]:
    """The names of its types without their vocabulary; `type` counts as `@type`."""
    return {
        kind.replace("#", "/").replace(":", "/").rpartition("/")[2]
        for key in ("@type", "type")
        for kind in several(thing.get(key))
        if isinstance(kind, str)
    }


def string(value: Any) -> str | None:
    r"""A text of plain JSON, clean; `None` where it is empty or no text.

    >>> string(" Fish  and chips\n"), string(["Fish"])
    ('Fish and chips', None)
    """
    return clean(value) or None if isinstance(value, str) else None


def text_of(value: Any) -> str | None:
    r"""The first text of a property, clean: entities read, control characters gone.

    >>> text_of(["", "Fish &amp;amp; chips\n"])
    'Fish & chips'
    """
    if isinstance(value, str):  # nearly always
        return clean(unescaped(value)) or None
    for one in several(value):
        printed = one.get("@value") if is_thing(one) else one
        if isinstance(printed, str) and (text := clean(unescaped(printed))):
            return text
    return None


_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f]")
_ENTITY = re.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def unescaped(text: str) -> str:
    r"""The text without control characters, its entities read, and once more where entities come out.

    What was escaped for JSON twice, as on cnn.com, is `\"` and read too.
    """
    text = (text if text.isprintable() else _CONTROL.sub("", text)).replace('\\"', '"')
    for _ in range(2):
        if "&" in text:
            text = _ENTITY.sub(_character, text)
    return text


def _character(entity: re.Match[str]) -> str:
    return _unescaped(entity[0])


_unescaped = lru_cache(maxsize=256)(html.unescape)
"""A page has few different entities, and each of them often."""


def url_of(value: Any) -> str | None:
    """The first address of a property, which may be a thing that has one."""
    if isinstance(value, str):  # nearly always
        return _address(value)
    printed = (
        text
        for one in several(value)
        for text in (map(one.get, _ADDRESSES) if is_thing(one) else (one,))
        if isinstance(text, str)
    )
    return next(filter(None, map(_address, printed)), None)


def _address(text: str) -> str | None:
    """An address without control characters, its ampersands read; `None` for a blank one, or a blank node's name."""
    address = clean((text if text.isprintable() else _CONTROL.sub("", text)).replace("&amp;", "&"))
    return address if address and not address.startswith("_:") else None


_ADDRESSES = ("url", "contentUrl", "@id")
"""The last may be the name of a blank node, which is no address."""


def name_of(value: Any) -> str | None:
    """The name of the first of a property's things, or the text that stands in its place."""
    return next((name for one in several(value) if (name := text_of(one.get("name") if is_thing(one) else one))), None)


def when_of(value: Any) -> When | None:
    """The first time of a property: a machine's notation, or counted seconds."""
    if isinstance(value, str):  # nearly always
        return when_said(value)
    return next(filter(None, map(when_said, several(value))), None)


def when_said(value: Any) -> When | None:
    """The time that a single value says, in a machine's notation or as counted seconds.

    >>> [when_said(value).instant.hour for value in ("2024-03-05T14:00Z", 1709647200, "/Date(1709647200000)/")]
    [14, 14, 14]
    """
    if is_thing(value):
        value = value.get("@value")
    if isinstance(value, str):
        text = value if value.isascii() and value.isprintable() else text_of(value) or ""
        counted = when_epoch(text) if text[:1] in _OPENS_COUNT and "-" not in text else None
        return counted or when_machine(text)
    return when_epoch(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


_OPENS_COUNT = frozenset("/0123456789")


class Repeated(Generic[T]):
    """Reads a value that one thing after another repeats, such as an author: an equal one is not read again.

    >>> read = Repeated(text_of)
    >>> read(["Nora Falk"]) is read(["Nora Falk"])
    True
    """

    def __init__(self, read: Callable[[Any], T]) -> None:
        self._read = read
        self._value: Any = None
        self._said: T = read(None)

    def __call__(self, value: Any) -> T:
        """What the value says."""
        if not _are_equal(value, self._value):
            self._value, self._said = value, self._read(value)
        return self._said


def _are_equal(one: Any, other: Any) -> bool:
    try:
        return bool(one == other)
    except RecursionError:  # nested as deep as Python reads JSON
        return False


class Graph:
    """All the things of a document, among which one may only be named by its `@id`."""

    def __init__(self, values: Iterable[Any]) -> None:
        self.values = list(values)
        self._named: dict[str, Thing] | None = None

    def things(self, *, but_of: str | None = None) -> Iterator[Thing]:
        """Every object of the document in its order, without those in the property `but_of`."""
        waiting = self.values[::-1]
        while waiting:
            value = waiting.pop()
            if is_thing(value):
                yield value
                waiting.extend(below for key, below in reversed(value.items()) if key != but_of)
            elif is_list(value):
                waiting.extend(reversed(value))

    def resolve(self, value: Any) -> Any:
        """The thing that a bare `{"@id": ...}` means, where the document holds it; any other value as it is."""
        if not _is_bare(value):
            return value
        if self._named is None:
            things = (thing for thing in self.things() if not _is_bare(thing))
            self._named = {name: thing for thing in things if isinstance(name := thing.get("@id"), str)}
        name = value["@id"]
        return self._named.get(name, value) if isinstance(name, str) else value


def _is_bare(value: Any) -> TypeGuard[Thing]:
    return is_thing(value) and "@id" in value and value.keys() <= {"@id", "@type"}
