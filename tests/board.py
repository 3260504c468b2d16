"""`python tests/board.py` writes `docs/coverage.md`: what the pages in `tests/pages` show of each outlet.

Counted is what the expected files promise, not what a run gives.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import liveblog_parse as lb

TESTS = Path(__file__).parent
BOARD = TESTS.parent / "docs" / "coverage.md"

Row: TypeAlias = tuple[str, str, str]
"""Outlet, form, layout."""

_FIELDS = ("headline", "published", "updated", "authors", "labels", "id", "url")
_BLOCKS = {"Image": "pictures", "Video": "videos", "Embed": "embeds", "Quote": "quotes", "ListBlock": "lists"}
_COLUMNS = ("pages", "posts", *_FIELDS, *_BLOCKS.values())

_HEAD = """# Coverage

What the pages in `tests/pages` hold of each outlet, form and layout: how many posts have a field, and how many hold a
block of a kind. Their prose is invented, their markup is that of real pages. An empty cell means that no such page has
the thing, mostly because the outlet does not give it. `python tests/board.py` writes this page; a test says when it is
stale.

"""


def board() -> str:
    """The page as it should be."""
    counts = _count()
    titles = {outlet.name: outlet.title for outlet in lb.known_outlets()}
    lines = ["| outlet | form | layout | " + " | ".join(_COLUMNS) + " |"]
    lines.append("|---|---|---|" + "---:|" * len(_COLUMNS))
    for (outlet, form, layout), count in sorted(counts.items()):
        cells = " | ".join(str(count[column] or "") for column in _COLUMNS)
        lines.append(f"| {titles.get(outlet, outlet)} | {form} | `{layout}` | {cells} |")
    return _HEAD + "\n".join(lines) + "\n"


def _count() -> dict[Row, Counter[str]]:
    counts: defaultdict[Row, Counter[str]] = defaultdict(Counter)
    for file in sorted((TESTS / "pages").rglob("*.expected.json")):
        page: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        if "outlet" in page:
            count = counts[page["outlet"], page["form"], page["layout"]]
            count["pages"] += 1
            for entry in page.get("entries", []):
                count.update(_held(entry))
    return dict(counts)


def _held(entry: dict[str, Any]) -> Iterator[str]:
    yield "posts"
    yield from (field for field in _FIELDS if entry.get(field))
    yield from {_BLOCKS[block["type"]] for block in entry.get("blocks", []) if block["type"] in _BLOCKS}


if __name__ == "__main__":
    BOARD.write_text(board(), encoding="utf-8")
