"""JSON as the formats write and read it: one line, standard JSON only, and no document can exhaust the stack."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from liveblog_parse.document.json_source import json_depth
from liveblog_parse.errors import InvalidArgumentError

MAX_DEPTH = 600
"""Two levels for each list in a list, and some for the page around them; `MAX_LIST_DEPTH` lists fit."""


def known(properties: dict[str, Any]) -> dict[str, Any]:
    """The properties without those that are `None` or empty: a format of the web leaves out what is not known."""
    return {name: value for name, value in properties.items() if value is not None and value not in _EMPTY}


_EMPTY: tuple[Any, ...] = ("", (), [], {})


def write(value: Any) -> str:
    """One line of JSON, its characters unescaped where JSON allows it."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def read(text: str) -> Any:
    """The value of a JSON text; raises `InvalidArgumentError` for broken JSON, nesting over `MAX_DEPTH`, and NaN."""
    depth = json_depth(text)
    if depth > MAX_DEPTH:
        raise InvalidArgumentError(f"the JSON nests {depth} deep; at most {MAX_DEPTH} can be read")
    try:
        return json.loads(text, parse_constant=_refuse)
    except ValueError as error:  # also of a number with more digits than `int` reads
        raise InvalidArgumentError(f"broken JSON: {error}") from error
    except RecursionError as error:  # Python 3.11 counts the caller's frames too
        raise InvalidArgumentError(f"the JSON nests {depth} deep; the caller left no stack for it") from error


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")
