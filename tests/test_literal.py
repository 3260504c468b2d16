"""Literals of JavaScript in scripts: JSON, and what is nearly so."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liveblog_parse.sources.literal import read_literal

_PLAIN = st.none() | st.booleans() | st.integers() | st.text()
_VALUES = st.recursive(_PLAIN, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=12)
_WHOLE = st.text() | st.lists(_VALUES) | st.dictionaries(st.text(), _VALUES)
_MARKS = st.sampled_from(list('{}[]":,\\undefinevod !01/( '))


@pytest.mark.parametrize(
    ("literal", "value"),
    [
        ('{"a": 1}', {"a": 1}),
        ('{"a": 1}; window.__c_data={"b": 2}', {"a": 1}),
        ('{"a": undefined, "b": [undefined, void 0]}', {"a": None, "b": [None, None]}),
        ('{"a": !0, "b": !1, "c": "!0 undefined"}', {"a": True, "b": False, "c": "!0 undefined"}),
        ('{"a": "}\\"{", "b": undefined}};', {"a": '}"{', "b": None}),
        ('{"a": [1, 2,], "b": {"c": 1,},}', {"a": [1, 2], "b": {"c": 1}}),
        ('{"a": "line\nbreak"}', {"a": "line\nbreak"}),
        ('[{"a": undefined}, {"a": 2},], "b"', [{"a": None}, {"a": 2}]),
        ('"3:I[\\"7\\"]\\n"])', '3:I["7"]\n'),
        ('{"a": {"b": 1}', None),
        ('{"a": "never ends', None),
        ('"never ends', None),
        ('"no \\escape", "b"', None),
        ('{"a": function () {}}', None),
        ('{"a": undefined, "b": new Date(7)}', None),
        ("", None),
    ],
)
def test_a_literal_is_read_up_to_its_end(literal: str, value: object) -> None:
    assert read_literal(literal) == value


@pytest.mark.parametrize("literal", ['{"a":' * 100_000, '{"\\"' * 50_000, "{" * 100_000 + "undefined", "[" * 100_000])
def test_what_never_ends_is_given_up(literal: str) -> None:
    assert read_literal(literal) is None


@given(_WHOLE, st.text())
def test_json_is_read_as_it_is_whatever_follows(value: Any, rest: str) -> None:
    assert read_literal(f"x={json.dumps(value)};{rest}", 2) == value


def _as_javascript(value: Any) -> str:
    if isinstance(value, dict):
        inner = "".join(f"{json.dumps(key)}: {_as_javascript(one)}," for key, one in value.items())
        return f"{{{inner}}}"
    if isinstance(value, list):
        return f"[{''.join(f'{_as_javascript(one)}, ' for one in value)}]"
    if value is None:
        return "undefined"
    return {"true": "!0", "false": "!1"}.get(printed := json.dumps(value), printed)


@given(st.lists(_VALUES, min_size=1) | st.dictionaries(st.text(), _VALUES, min_size=1), st.text())
def test_the_words_of_javascript_are_those_of_json(value: Any, rest: str) -> None:
    assert read_literal(f"x={_as_javascript(value)};{rest}", 2) == value


@given(_MARKS, st.text(alphabet=_MARKS))
def test_no_script_makes_the_reader_fail(first: str, text: str) -> None:
    read_literal(first + text)
