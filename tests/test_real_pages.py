"""Pages that nobody here wrote, from the folder that LIVEBLOG_PARSE_REAL_PAGES names: posts, times, authors, titles."""

from __future__ import annotations

import json
import os
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import liveblog_parse as lb

_FOLDER = os.environ.get("LIVEBLOG_PARSE_REAL_PAGES")
REAL = Path(_FOLDER or "no-folder")
pytestmark = pytest.mark.skipif(not _FOLDER, reason="LIVEBLOG_PARSE_REAL_PAGES names no folder of real pages")

POSTS = {
    "guardian-1.html": 10,
    "guardian-2.json": 13,
    "bbc-simorgh-1.json": 1,
    "schemaorg-sample-1.html": 3,
    "mirror-1.html": 428,
    "express-1.html": 9,
    "nyt-1.html": 9,
    "timesofindia-1.html": 8,
}


@cache
def blog(name: str) -> lb.LiveBlog:
    return lb.parse(REAL / name)


@cache
def truth(name: str) -> list[dict[str, Any]]:
    posts: list[dict[str, Any]] = json.loads((REAL / "truth.json").read_text(encoding="utf-8"))[name]
    return posts


def post(name: str, wanted: dict[str, Any]) -> lb.Entry:
    """The entry whose id, in whatever notation, or whose first words are those of the truth."""
    core = re.compile(r"[0-9a-f]{16,}|\d{6}$")
    wanted_id = core.findall(str(wanted.get("id")))
    for entry in blog(name):
        if wanted_id and core.findall(str(entry.id))[-1:] == wanted_id[-1:]:
            return entry
        if not wanted_id and folded(wanted["start"])[:40] in folded(entry.text):
            return entry
    raise AssertionError(f"no entry for {wanted}")


def folded(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(("name", "count"), POSTS.items())
def test_every_post_is_found_once(name: str, count: int) -> None:
    assert len(blog(name)) == count


def test_an_article_with_live_blog_in_its_styles_is_none() -> None:
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(REAL / "not-live-metro-1.html")


def test_every_post_of_the_guardian_is_as_it_was_cut_out() -> None:
    for wanted in truth("guardian-1.html"):
        entry = post("guardian-1.html", wanted)
        assert entry.published is not None
        assert entry.published.isoformat()[:19] == wanted["time"][:19]
        assert entry.headline == wanted["title"]
        assert [author.name for author in entry.authors] == wanted["authors"]
        assert folded(entry.text).startswith(folded(wanted["start"])[:40])


def test_times_and_titles_of_the_mirror_come_from_its_json_ld() -> None:
    for wanted in truth("mirror-1.html"):
        entry = post("mirror-1.html", wanted)
        assert entry.published is not None
        assert entry.published.isoformat()[:19] == wanted["time"][:19]
        assert entry.headline == folded(wanted["title"])


def test_no_mail_address_of_the_newsroom_is_exported() -> None:
    for name in ("guardian-2.json", "guardian-1.html"):
        text = lb.dumps(blog(name))
        assert not re.search(r"[\w.]+@(?:the)?guardian\.co", text)
