"""JSON, as text or already parsed: read only when its depth is known to be harmless."""

from __future__ import annotations

import itertools
import json
import re
from array import array
from collections.abc import Iterable
from typing import Any, cast

from liveblog_parse.document.form import first_ink
from liveblog_parse.errors import InvalidArgumentError, UnreadableInputError
from liveblog_parse.model import Limits

# How an object or array goes on: what tells "[Updated] ..." from an array before anything is read.
_OPENING = re.compile(r"""\{\s*["}]|\[\s*["{\[\]\-0-9tfnNI]""")

_STEPS = bytes.maketrans(b"[{]}", b"\x01\x01\xff\xff")
_NO_BRACKETS = bytes(byte for byte in range(0x100) if byte not in b"[{]}")
_DECODER = json.JSONDecoder(strict=False)


def looks_like_json(text: str) -> bool:
    """Whether `text` begins and ends as a JSON object or array does."""
    start = first_ink(text)
    return start is not None and _OPENING.match(text, start) is not None and text.rstrip()[-1:] in ("}", "]")


def load_json(text: str, limits: Limits) -> Any:
    """The object or array in `text`; `UnreadableInputError` where there is none, or one nested too deep."""
    depth = json_depth(text)
    if depth > limits.max_depth:
        raise UnreadableInputError(f"The JSON nests {depth} levels deep; the limit is {limits.max_depth}.")
    try:
        data = _load(text)
    except json.JSONDecodeError as error:
        raise UnreadableInputError(f"The source is no JSON: {error}.") from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits; a caller already deep in the stack
        raise UnreadableInputError(f"Python cannot read this JSON: {error}.") from error
    if not isinstance(data, dict | list):
        raise UnreadableInputError(f"The JSON is a single {type(data).__name__}; a page is an object or an array.")
    return cast("Any", data)


def _load(text: str) -> Any:
    start = first_ink(text) or 0
    data: Any
    data, end = _DECODER.raw_decode(text, start)
    if (rest := first_ink(text, end)) is not None:
        raise json.JSONDecodeError("Extra data", text, rest)
    return data


def json_depth(text: str) -> int:
    """The deepest level that a reader of `text` can reach, counted without reading it.

    >>> json_depth('{"a": [1, "[[["]}')
    2
    """
    quoted = text.replace("\\\\", "").replace('\\"', "")
    outside = "".join(quoted.split('"')[::2]).encode("utf-8", "replace")
    steps = array("b", outside.translate(_STEPS, _NO_BRACKETS))
    return max(itertools.accumulate(steps), default=0)


def check_data(data: dict[str, Any] | list[Any], limits: Limits) -> None:
    """Raise `InvalidArgumentError` for data that contains itself, `UnreadableInputError` for data nested too deep."""
    level = [data]
    seen = {id(data)}
    depth = 1
    while level := _one_level_down(level):
        depth += 1
        seen.update(map(id, level))
        if depth > len(seen):  # a path longer than there are containers passes one of them twice
            raise InvalidArgumentError("The source contains itself; JSON cannot.")
        if depth > limits.max_depth:
            raise UnreadableInputError(f"The source nests deeper than {limits.max_depth} levels, or contains itself.")


def _one_level_down(level: list[Any]) -> list[Any]:
    """The containers in the containers of `level`, each once."""
    inner: dict[int, Any] = {}
    for container in level:
        inner.update((id(value), value) for value in filter(_is_container, _values(container)))
    return list(inner.values())


def _is_container(value: object) -> bool:
    return isinstance(value, dict | list)


def _values(container: Any) -> Iterable[Any]:
    return cast("dict[str, Any]", container).values() if isinstance(container, dict) else container
