"""What in an id or an address is the same in every notation of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from liveblog_parse.remembered import remembered

# "block-646219928f08e408b758af95", "#post-asset:0d5b...", "#108023456-post": the part that is the id in every notation.
# In "live-1900001-qq0im" and "4100200_event2" the figures are those of the page.
_CORE = re.compile(
    r"(?P<core>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<![0-9a-f])[0-9a-f]{16,}|(?<!\d)\d{5,})"
    r"(?:[-_](?:post|parent))?$"
)


def identifiers(identity: str | None, url: str | None) -> Iterator[str]:
    """The core of a post's id, and of the fragment of its address.

    >>> list(identifiers("block-646219928f08e408b758af95", "https://news.example/live#post-751105"))
    ['646219928f08e408b758af95', '751105']
    """
    for text in (identity, _fragment(url)):
        if text:
            yield _core(text)


@remembered(maxsize=4096)
def _core(text: str) -> str:
    """All sources of a page have the same ids, and a post the same in its address."""
    found = _CORE.search(text.lower())
    return found["core"] if found else text


def _fragment(url: str | None) -> str | None:
    return url.partition("#")[2] or None if url else None
