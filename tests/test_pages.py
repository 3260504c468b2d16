"""Every page in `tests/pages` with the result written beside it, `<page>.expected.json`.

The first key of an expected file may be `parse`: arguments for `parse`, as in `{"url": "https://..."}`.
"""

from __future__ import annotations

import json
import pickle
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

import liveblog_parse as lb
from liveblog_parse.testing import post_differences, sparse

PAGES = Path(__file__).parent / "pages"
FORMS = (".html", ".json", ".txt")
FIXTURES = sorted(
    page.relative_to(PAGES)
    for page in PAGES.rglob("*")
    if page.suffix in FORMS and not page.name.endswith(".expected.json")
)


@cache
def expected(page: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((PAGES / page).with_suffix(".expected.json").read_text(encoding="utf-8"))
    return data


@cache
def found(page: Path) -> dict[str, Any]:
    return sparse(lb.parse(PAGES / page, **expected(page).get("parse", {})))


@pytest.mark.parametrize("page", FIXTURES, ids=str)
def test_the_page_is_read_as_written_down(page: Path) -> None:
    wanted = {key: value for key, value in expected(page).items() if key not in {"parse", "entries"}}
    assert {key: value for key, value in found(page).items() if key != "entries"} == wanted


@pytest.mark.parametrize(
    ("page", "index"),
    [(page, index) for page in FIXTURES for index in range(len(expected(page).get("entries", [])))],
    ids=str,
)
def test_the_post_is_read_as_written_down(page: Path, index: int) -> None:
    assert found(page)["entries"][index] == expected(page)["entries"][index]


@pytest.mark.parametrize("page", FIXTURES, ids=str)
def test_no_post_is_there_that_was_not_written_down(page: Path) -> None:
    assert len(found(page).get("entries", [])) == len(expected(page).get("entries", []))


HTML = [page for page in FIXTURES if page.suffix == ".html"]


@pytest.mark.parametrize("page", HTML, ids=str)
def test_both_engines_give_the_same_live_blog(page: Path) -> None:
    """Lexbor's tree, and html5lib's as soup that the caller hands in."""
    arguments = expected(page).get("parse", {})
    soup = BeautifulSoup(lb.decode((PAGES / page).read_bytes()), "html5lib")
    by_soup, by_lexbor = lb.parse(soup, **arguments), lb.parse(PAGES / page, **arguments)
    assert post_differences(by_soup, by_lexbor) == []
    assert by_soup == by_lexbor


@pytest.mark.parametrize("page", FIXTURES, ids=str)
def test_a_live_blog_survives_its_dict_and_its_pickle(page: Path) -> None:
    blog = lb.parse(PAGES / page, **expected(page).get("parse", {}))
    assert lb.from_dict(lb.to_dict(blog)) == blog
    assert pickle.loads(pickle.dumps(blog)) == blog  # noqa: S301 - our own
    assert hash(blog) == hash(lb.from_dict(lb.to_dict(blog)))
