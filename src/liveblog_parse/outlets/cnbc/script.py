"""`window.__s_data={...}; window.__c_data={...}`: the page's data, as a literal of JavaScript in one of its scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from liveblog_parse.sources.literal import read_literal
from liveblog_parse.tree import Node

_ASSIGNMENT = re.compile(r"window\.__s_data\s*=\s*(?=\{)")


def find_data(root: Node) -> Iterator[Any]:
    """The values that the page's scripts assign to `window.__s_data`."""
    for script in root.select("script:not([src])"):
        text = script.raw()
        if "__s_data" in text and (assignment := _ASSIGNMENT.search(text)):  # the string is found in less time
            yield read_literal(text, assignment.end())
