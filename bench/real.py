"""Real pages, from the folder that the environment variable `LIVEBLOG_PARSE_REAL_PAGES` names."""

from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path
from typing import Any

from bench.pages import Page, TruePost

_CUT = 80
"""Opening words of this length or more end within a word."""
_INDIAN_YEAR = 2020
"""The Times of India prints `19:02 (IST), Oct 02` on the one page there is of it."""


def real_pages() -> list[Page]:
    """The HTML pages of the folder, those without a known truth with an empty one; none where no folder is named."""
    folder = Path(os.environ.get("LIVEBLOG_PARSE_REAL_PAGES", os.devnull))
    if not folder.is_dir():
        return []
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    return [
        Page(
            name=path.stem,
            html=path.read_text(encoding="utf-8"),
            truth=tuple(_true_post(index, post) for index, post in enumerate(truth.get(path.name, ()))),
        )
        for path in sorted(folder.glob("*.html"))
    ]


def _true_post(index: int, post: dict[str, Any]) -> TruePost:
    start: str = post["start"]
    return TruePost(
        id=post.get("id") or str(index),
        instant=_instant(post),
        authors=_authors(post),
        headline=post.get("title"),
        start=start.rpartition(" ")[0] if len(start) >= _CUT else start,
    )


def _instant(post: dict[str, Any]) -> datetime | None:
    if "time" in post:
        return datetime.fromisoformat(post["time"])
    if "(IST)" in post.get("display", ""):
        return datetime.strptime(f"{post['display']} {_INDIAN_YEAR} +0530", "%H:%M (IST), %b %d %Y %z")
    return None


def _authors(post: dict[str, Any]) -> tuple[str, ...] | None:
    for key in ("authors", "byline"):
        if key in post:
            return tuple(post[key])
    if "author" in post:
        return (post["author"],) if post["author"] else ()
    return None
