"""What a maker makes is in nothing unlike what the class makes."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from attrs import NOTHING, fields
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from liveblog_parse import making
from liveblog_parse.model import Author, Entry, Link, Paragraph, Span, TimeReading

MAKERS: dict[Any, Any] = {
    Span: making.make_span,
    Link: making.make_link,
    Paragraph: making.make_paragraph,
    TimeReading: making.make_reading,
    Entry: making.make_entry,
}


@given(st.data(), st.sampled_from([*MAKERS]))
def test_it_equals_what_the_class_makes(data: st.DataObject, frozen: Any) -> None:
    values = st.none() | st.integers() | st.text() | st.tuples(st.text())
    needed = {field.name: values for field in fields(frozen) if field.default is NOTHING}
    others = {field.name: values for field in fields(frozen) if field.default is not NOTHING}
    given_fields = data.draw(st.fixed_dictionaries(needed, optional=others))

    made = MAKERS[frozen](**given_fields)
    expected = frozen(**given_fields)

    assert type(made) is frozen
    assert (made, hash(made), repr(made)) == (expected, hash(expected), repr(expected))
    assert pickle.loads(pickle.dumps(made)) == expected  # noqa: S301  # our own


@pytest.mark.parametrize("frozen", MAKERS, ids=lambda frozen: frozen.__name__)
def test_it_is_frozen(frozen: Any) -> None:
    made = MAKERS[frozen](**{field.name: "" for field in fields(frozen)})
    name = fields(frozen)[0].name

    with pytest.raises(FrozenInstanceError):
        setattr(made, name, "other")
    with pytest.raises(FrozenInstanceError):
        delattr(made, name)


def test_a_field_without_a_default_is_needed() -> None:
    with pytest.raises(TypeError, match="name"):
        making.maker(Author)()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
