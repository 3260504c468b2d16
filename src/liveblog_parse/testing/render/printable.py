"""What a style has no notation for is refused, never dropped."""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeVar

import attrs

from liveblog_parse.errors import InvalidArgumentError
from liveblog_parse.model import Block, Entry, Label, LiveBlog

_T = TypeVar("_T")

# Evidence about the reading of a post, not content of it.
_EVIDENCE = frozenset(("boundary", "confidence", "sources", "spans"))
# What a flattened text can hold of a page besides its posts.
_PAGE_CONTENT = ("headline", "standfirst", "image", "key_points", "lead", "authors")


class Refusals:
    """The checks of one style; each raises `InvalidArgumentError` and says what the style cannot print."""

    __slots__ = ("_style",)

    def __init__(self, style: str) -> None:
        """The checks of `style`, whose name stands in every message."""
        self._style = style

    def refusal(self, what: str) -> InvalidArgumentError:
        """The error to raise for `what`."""
        return InvalidArgumentError(f"the {self._style} style cannot print {what}")

    def check_page(self, blog: LiveBlog, *printable: str) -> None:
        """Refuse page content other than `printable`."""
        for name in _PAGE_CONTENT:
            if getattr(blog, name) and name not in printable:
                raise self.refusal(f"{name} of a page")

    def check_entry(self, entry: Entry, *printable: str, labels: Collection[Label] = ()) -> None:
        """Refuse fields of a post other than `printable`, and labels other than `labels`."""
        self._check_fields(entry, {*printable, *_EVIDENCE, "labels", "blocks"})
        for label in sorted(entry.labels.difference(labels)):
            raise self.refusal(f"the label {label.value}")

    def check_part(self, part: attrs.AttrsInstance, *needed: str, optional: Collection[str] = ()) -> None:
        """Refuse a block or an author without the `needed` fields, or with others than these and `optional` ones."""
        self._check_fields(part, {*needed, *optional})
        for name in needed:
            self.required(getattr(part, name), f"a {type(part).__name__} without {name}")

    def required(self, value: _T | None, what: str) -> _T:
        """The value; refuse `what` where there is none."""
        if value is None:
            raise self.refusal(what)
        return value

    def unknown_block(self, block: Block) -> InvalidArgumentError:
        """The error to raise for a block of a kind, or at a place, that has no notation."""
        return self.refusal(f"a {type(block).__name__} block here")

    def _check_fields(self, item: attrs.AttrsInstance, printable: set[str]) -> None:
        for name, attribute in attrs.fields_dict(type(item)).items():
            if name not in printable and getattr(item, name) != attribute.default:
                raise self.refusal(f"{name} of a {type(item).__name__}")
