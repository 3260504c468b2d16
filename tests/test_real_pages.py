"""Pages that nobody here wrote, from the folder that LIVEBLOG_PARSE_REAL_PAGES names: posts, times, authors, titles."""

from __future__ import annotations

import json
import os
import re
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

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
    "superdesk-liveblog-1.json": 11,  # the others are deleted, but for an advertisement
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
        if entry.id == wanted.get("id", "") or (wanted_id and core.findall(str(entry.id))[-1:] == wanted_id[-1:]):
            return entry
        if "id" not in wanted and letters(wanted["start"])[:40] in letters(entry.text):
            return entry
    raise AssertionError(f"no entry for {wanted}")


def letters(text: str) -> str:
    """Letters and figures alone: the truth's texts have blanks around links, and invisible characters."""
    return "".join(filter(str.isalnum, text))


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


@pytest.mark.parametrize("name", ["mirror-1.html", "express-1.html"])
def test_times_titles_and_authors_are_as_they_were_cut_out(name: str) -> None:
    for wanted in truth(name):
        entry = post(name, wanted)
        assert entry.published is not None
        assert abs((entry.published - datetime.fromisoformat(wanted["time"])).total_seconds()) < 60
        assert entry.headline == folded(wanted["title"])
        assert [author.name for author in entry.authors] == ([wanted["author"]] if wanted["author"] else [])
        assert (lb.Label.KEY_EVENT in entry.labels) == wanted.get("key", False)


def test_posts_that_only_json_ld_has_are_not_signed_by_the_page() -> None:
    shown = {wanted["id"] for wanted in truth("mirror-1.html")}
    assert not any(entry.authors for entry in blog("mirror-1.html") if entry.id not in shown)


def test_the_zone_fault_of_the_express_is_said() -> None:
    assert [issue.code for issue in blog("express-1.html").issues].count("zone-fault") == 1


def test_titles_and_signatures_of_the_new_york_times_are_as_they_were_cut_out() -> None:
    for wanted in truth("nyt-1.html"):
        entry = next(entry for entry in blog("nyt-1.html") if entry.headline == folded(wanted["title"]))
        assert [author.name for author in entry.authors] == wanted["byline"]
        assert entry.published is not None
        assert letters(wanted["start"])[:60] in letters(entry.text)


def test_the_times_of_india_is_read_whole() -> None:
    for wanted in truth("timesofindia-1.html"):
        entry = post("timesofindia-1.html", wanted)
        assert entry.published is not None
        local = entry.published.astimezone(ZoneInfo("Asia/Kolkata"))
        assert f"{local:%H:%M} (IST), {local:%b %d}" == wanted["display"]
    assert max(len(entry.text) for entry in blog("timesofindia-1.html")) > 96  # where JSON-LD cuts


def test_no_mail_address_of_the_newsroom_is_exported() -> None:
    for name in ("guardian-2.json", "guardian-1.html"):
        text = lb.dumps(blog(name))
        assert not re.search(r"[\w.]+@(?:the)?guardian\.co", text)
