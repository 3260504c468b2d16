"""The data that Next.js leaves in a page: `<script id="__NEXT_DATA__" type="application/json">`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from liveblog_parse.sources.json_repair import load_json
from liveblog_parse.tree import Node


def next_data(word: str) -> Callable[[Node], Iterator[Any]]:
    """A finder of that data, where it holds the string `word`; a page of another kind is not loaded."""

    def find(root: Node) -> Iterator[Any]:
        for script in root.select("script#__NEXT_DATA__"):
            if f'"{word}"' in (text := script.raw()):
                yield from load_json(text).values

    return find
