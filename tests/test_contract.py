"""The package has the face that `api.pyi` promises: every name, field, parameter, default and value in it."""

from __future__ import annotations

import ast
import inspect
import pickle
import typing
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from enum import StrEnum
from os import PathLike
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

import attrs
import pytest
from bs4 import Tag

import liveblog_parse
from liveblog_parse import history, model, timelines

STUB = ast.parse((Path(__file__).parent / "api.pyi").read_text(encoding="utf-8"))

VOCABULARY: dict[str, Any] = {
    "Any": Any,
    "Iterable": Iterable,
    "Iterator": Iterator,
    "Literal": Literal,
    "PathLike": PathLike,
    "StrEnum": StrEnum,
    "Tag": Tag,
    "date": date,
    "datetime": datetime,
}
"""The names that the stub imports."""


def names_in_stub() -> dict[str, ast.stmt]:
    """Every public name of the stub with the statement that makes it."""
    named: dict[str, ast.stmt] = {}
    for statement in STUB.body:
        match statement:
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
                named[name] = statement
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                named[name] = statement
            case _:
                assert isinstance(statement, ast.Import | ast.ImportFrom | ast.Expr)
    return named


PROMISED = names_in_stub()
CLASSES = [statement for statement in PROMISED.values() if isinstance(statement, ast.ClassDef)]
ENUMS = [cls for cls in CLASSES if [ast.unparse(base) for base in cls.bases] == ["StrEnum"]]
ERRORS = [cls for cls in CLASSES if cls.bases and cls not in ENUMS]
RECORDS = [cls for cls in CLASSES if not cls.bases]
FUNCTIONS = [statement for statement in PROMISED.values() if isinstance(statement, ast.FunctionDef)]


def named(statement: ast.ClassDef | ast.FunctionDef) -> str:
    return statement.name


def meaning(expression: ast.expr) -> Any:
    """What an annotation or a base of the stub means with the classes of the package."""
    package = {name: getattr(liveblog_parse, name) for name in liveblog_parse.__all__}
    return eval(ast.unparse(expression), {**package, **VOCABULARY})  # noqa: S307 - our own stub


def fields_in_stub(cls: ast.ClassDef) -> dict[str, ast.expr]:
    return {
        statement.target.id: statement.annotation
        for statement in cls.body
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name)
    }


def methods(cls: ast.ClassDef) -> list[ast.FunctionDef]:
    return [statement for statement in cls.body if isinstance(statement, ast.FunctionDef)]


def blank(cls: type[Any]) -> Any:
    """An instance with `None` for what is required; attrs checks no types."""
    required = [field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING]
    return cls(**dict.fromkeys(required))


def test_the_stub_was_read_whole() -> None:
    assert len(ENUMS) == 2
    assert len(ERRORS) == 5
    assert {"LiveBlog", "Entry", "Limits"} <= set(map(named, RECORDS))
    assert {"parse", "dumps", "timeline"} <= set(map(named, FUNCTIONS))


def test_the_public_names_are_those_promised_and_no_others() -> None:
    assert len(set(liveblog_parse.__all__)) == len(liveblog_parse.__all__)
    assert sorted(liveblog_parse.__all__) == sorted(PROMISED)
    assert sorted(dir(liveblog_parse)) == sorted(PROMISED)
    loaded = {name for name, value in vars(liveblog_parse).items() if not isinstance(value, ModuleType)}
    assert {name for name in loaded if not name.startswith("_")} <= set(PROMISED)


@pytest.mark.parametrize("promised", RECORDS, ids=named)
def test_a_class_of_the_model_has_the_promised_fields(promised: ast.ClassDef) -> None:
    cls = getattr(liveblog_parse, promised.name)
    types = {name: meaning(annotation) for name, annotation in fields_in_stub(promised).items()}
    assert attrs.has(cls)
    assert {field.name: field.type for field in attrs.fields(attrs.resolve_types(cls))} == types


@pytest.mark.parametrize("promised", RECORDS, ids=named)
def test_a_class_of_the_model_is_frozen_slotted_and_keyword_only(promised: ast.ClassDef) -> None:
    cls = getattr(liveblog_parse, promised.name)
    instance = blank(cls)
    field = attrs.fields(cls)[0].name
    assert sum(getattr(module, promised.name, None) is cls for module in (model, history.model, timelines)) >= 1
    assert all(field.kw_only for field in attrs.fields(cls))
    assert not hasattr(instance, "__dict__")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(instance, field, None)
    with pytest.raises(TypeError):
        cls(None)


@pytest.mark.parametrize("promised", RECORDS, ids=named)
def test_an_instance_compares_hashes_and_pickles(promised: ast.ClassDef) -> None:
    cls = getattr(liveblog_parse, promised.name)
    copy = pickle.loads(pickle.dumps(blank(cls)))  # noqa: S301 - pickled one line before
    assert copy == blank(cls)
    assert hash(copy) == hash(blank(cls))


def test_lists_and_sets_that_are_given_become_what_hashes() -> None:
    cells: Any = [["Ferry", "14:05"]]
    links: Any = [model.Link(start=0, end=4, url="/rain")]
    labels: Any = {model.Label.BREAKING}
    blocks: Any = [model.Paragraph(text="Rain", links=links), model.Table(rows=cells)]
    entries: Any = [model.Entry(boundary=model.Boundary.START, blocks=blocks, labels=labels)]
    blog = model.LiveBlog(outlet="generic", layout="repeated", form="html", entries=entries)
    assert hash(blog) == hash(pickle.loads(pickle.dumps(blog)))  # noqa: S301 - pickled in this line
    assert blog.entries[0].blocks == (
        model.Paragraph(text="Rain", links=(model.Link(start=0, end=4, url="/rain"),)),
        model.Table(rows=(("Ferry", "14:05"),)),
    )


@pytest.mark.parametrize("promised", [cls for cls in RECORDS if methods(cls)], ids=named)
def test_a_class_of_the_model_has_the_promised_methods(promised: ast.ClassDef) -> None:
    cls = getattr(liveblog_parse, promised.name)
    for method in methods(promised):
        found = inspect.getattr_static(cls, method.name)
        if [ast.unparse(decorator) for decorator in method.decorator_list] == ["property"]:
            assert isinstance(found, property)
        else:
            assert parameters(found) == parameters_in_stub(method)


@pytest.mark.parametrize("promised", ENUMS, ids=named)
def test_an_enum_has_the_promised_members(promised: ast.ClassDef) -> None:
    cls = getattr(liveblog_parse, promised.name)
    members = {
        statement.targets[0].id: ast.literal_eval(statement.value)
        for statement in promised.body
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name)
    }
    assert issubclass(cls, StrEnum)
    assert {name: member.value for name, member in cls.__members__.items()} == members


@pytest.mark.parametrize("promised", ERRORS, ids=named)
def test_an_error_has_the_promised_base(promised: ast.ClassDef) -> None:
    package = {name: getattr(liveblog_parse, name) for name in liveblog_parse.__all__}
    bases = [package.get(name, ValueError) for name in map(ast.unparse, promised.bases)]
    assert list(package[promised.name].__bases__) == bases


@pytest.mark.parametrize("promised", FUNCTIONS, ids=named)
def test_a_function_has_the_promised_parameters(promised: ast.FunctionDef) -> None:
    assert parameters(getattr(liveblog_parse, promised.name)) == parameters_in_stub(promised)


def parameters(function: Any) -> list[tuple[str, str, Any]]:
    """Name, kind and default of each."""
    return [
        (parameter.name, parameter.kind.name, parameter.default)
        for parameter in inspect.signature(function).parameters.values()
    ]


def parameters_in_stub(function: ast.FunctionDef) -> list[tuple[str, str, Any]]:
    arguments = function.args
    assert [*arguments.posonlyargs, arguments.vararg, arguments.kwarg] == [None, None], "the stub has none of these"
    missing = [None] * (len(arguments.args) - len(arguments.defaults))
    positional = zip(arguments.args, [*missing, *arguments.defaults], strict=True)
    keyword = zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    return [
        *((argument.arg, "POSITIONAL_OR_KEYWORD", default_in_stub(default)) for argument, default in positional),
        *((argument.arg, "KEYWORD_ONLY", default_in_stub(default)) for argument, default in keyword),
    ]


def default_in_stub(expression: ast.expr | None) -> Any:
    return inspect.Parameter.empty if expression is None else ast.literal_eval(expression)


@pytest.mark.parametrize("name", ["Block", "Source"])
def test_a_union_has_the_promised_members(name: str) -> None:
    statement = PROMISED[name]
    assert isinstance(statement, ast.Assign)
    assert set(typing.get_args(getattr(liveblog_parse, name))) == set(typing.get_args(meaning(statement.value)))


def test_the_formats_are_a_tuple_of_names() -> None:
    assert liveblog_parse.FORMATS[:2] == ("json", "jsonl")
    assert isinstance(liveblog_parse.FORMATS, tuple)
    assert all(isinstance(name, str) for name in liveblog_parse.FORMATS)
