"""A live blog as the expected files beside fixtures have it: what is there, and nothing that is not."""

from __future__ import annotations

from typing import Any, TypeAlias

from liveblog_parse.export import to_dict
from liveblog_parse.model import LiveBlog

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

_NOT_COMPARED = frozenset(("schema", "ledger", "spans", "sources", "detail", "entry"))


def sparse(blog: LiveBlog) -> dict[str, Any]:
    """The live blog as a dict that a person can write and check by eye, for `<fixture>.expected.json`.

    Fields that hold their default are left out, and so are offsets, origins and the words of issues; issues are in the
    order of their codes.

    >>> from liveblog_parse.model import LiveBlog
    >>> sparse(LiveBlog(outlet="bbc", layout="numbered", form="text", key_points=("Quay closed",)))
    {'outlet': 'bbc', 'layout': 'numbered', 'form': 'text', 'key_points': ['Quay closed']}
    """
    data: dict[str, Any] = _without_defaults(to_dict(blog))
    if "issues" in data:
        data["issues"].sort(key=_code)
    return data


def _code(issue: dict[str, Any]) -> str:
    return str(issue["code"])


def _without_defaults(value: Json) -> Any:
    if isinstance(value, list):
        return [_without_defaults(item) for item in value]
    if not isinstance(value, dict):
        return value
    kept = {key: _without_defaults(item) for key, item in value.items() if key not in _NOT_COMPARED}
    return {key: item for key, item in kept.items() if item is not None and item is not False and item not in ([], {})}
