"""Runs of text in the BBC's data, some of them linked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from liveblog_parse.model import Link
from liveblog_parse.sources.body import run as body

Run: TypeAlias = tuple[str, str | None]
"""A text as it stands, and where it links to."""


def join(runs: Iterable[Run]) -> tuple[str, tuple[Link, ...]]:
    """The clean text of the runs, and the links in it. White space between words is kept and folded, never added.

    >>> text, links = join([("The quay ", None), ("is open", "/quay"), (".", None)])
    >>> text, links[0].start, links[0].end
    ('The quay is open.', 9, 16)
    """
    joined = body.Run()
    for text, url in runs:
        if url != joined.url:
            joined.link(url)
        joined.add(text)
    return joined.take()
