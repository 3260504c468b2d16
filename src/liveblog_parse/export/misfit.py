"""A value that the model has no place for, with the way to it."""

from __future__ import annotations

from reprlib import repr as brief
from typing import Any, TypeGuard


class Misfit(Exception):  # noqa: N818 - caught within the package, never a caller's
    """Raised where a value stands; each level it passes on its way out adds its own step to `where`."""

    def __init__(self, problem: str, *where: str) -> None:
        """`where` has the last step of the way first: `[0]`, then `.entries`."""
        super().__init__(problem)
        self.problem = problem
        self.where = list(where)

    def __str__(self) -> str:
        path = "".join(reversed(self.where)).removeprefix(".")
        return f"{path}: {self.problem}" if path else self.problem


def unexpected(expected: str, value: Any) -> Misfit:
    """A value of another type than the model's."""
    return Misfit(f"expected {expected}, got {'null' if value is None else type(value).__name__}")


def not_among(choices: Any, value: Any, *where: str) -> Misfit:
    """A value that is none of the few the model knows."""
    return Misfit(f"expected one of {', '.join(map(repr, choices))}, got {brief(value)}", *where)


def is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    """Whether a value is what JSON calls an object."""
    return isinstance(value, dict)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    """Whether a value is what JSON calls a list; a tuple is none."""
    return isinstance(value, list)


def object_in(value: Any) -> dict[str, Any]:
    """The value, if it is an object."""
    if not is_object(value):
        raise unexpected("an object", value)
    return value


def list_in(value: Any) -> list[Any]:
    """The value, if it is a list."""
    if not is_list(value):
        raise unexpected("a list", value)
    return value
