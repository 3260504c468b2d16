"""A page from a web archive is read as the page that was archived."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import liveblog_parse as lb
from liveblog_parse.document.archived import as_published, published_url

PAGES = Path(__file__).parent / "pages"
ADDRESS = "https://www.gazette.example/live"
KEPT_AT = (
    "https://web.archive.org/web/20240305140000/",
    "/web/20240305140000im_/",
    "//kept.example/all/20240305140000/",
)
TOOLBAR = '<div id="wm-ipp-base"><p>The archive of pages</p><a href="/web/*/quay">14 captures</a> 5 Mar 2024</div>'


def kept(html: str, archive: str) -> str:
    """The page as an archive serves it, with its toolbar."""
    html = re.sub(r"(?<=href=[\"'])(?=https?://)|(?<=src=[\"'])(?=https?://)", archive, html)
    html = re.sub(r"srcset=\"[^\"]*\"", lambda found: re.sub(r"(?=https?://)", archive, found[0]), html)
    return re.sub(r"<body[^>]*>", lambda body: body[0] + TOOLBAR, html, count=1)


@pytest.mark.parametrize("archive", KEPT_AT)
@pytest.mark.parametrize("page", sorted(PAGES.rglob("*.html")), ids=lambda page: f"{page.parent.name}/{page.stem}")
def test_an_archive_changes_nothing_in_a_live_blog(page: Path, archive: str) -> None:
    html = page.read_text(encoding="utf-8")
    try:
        blog = lb.parse(html, url=ADDRESS)
    except lb.NotALiveBlogError:
        pytest.skip("it is none")
    assert lb.parse(kept(html, archive), url=f"{KEPT_AT[0]}{ADDRESS}") == blog


def test_the_canonical_address_tells_that_a_page_is_an_archives() -> None:
    html = (PAGES / "guardian" / "dcr.html").read_text(encoding="utf-8")
    archived = kept(html, KEPT_AT[0])
    assert archived != html
    assert lb.parse(archived) == lb.parse(html)


def test_an_archives_address_is_evidence_for_the_outlet_of_its_page() -> None:
    text = "10:48\nFerries return\nThree ferries left at noon.\n10:41\nCrews go home\nThe strike is over.\n10:30\nIce\nIt is thick."
    blog = lb.parse(text, url="https://web.archive.org/web/20240305140000/https://www.bbc.co.uk/news/live/quay-1")
    assert blog.zone == "Europe/London"
    assert blog.url == "https://www.bbc.co.uk/news/live/quay-1"


@pytest.mark.parametrize(
    ("given", "published"),
    [
        ("http://web.archive.org/web/20240305140000if_/http://a.example/b?c=https://d.example", "http://a.example/b?c=https://d.example"),
        ("https://kept.example/20240305140000/https://a.example/", "https://a.example/"),
        ("https://a.example/20240305140000/live", "https://a.example/20240305140000/live"),
        ("https://a.example/live?from=/20240305140000/https://b.example", "https://a.example/live?from=/20240305140000/https://b.example"),
        ("", ""),
    ],
)  # fmt: skip
def test_an_address_is_told_from_the_archives_before_it(given: str, published: str) -> None:
    assert published_url(given) == published


LINK = f'<a href="{KEPT_AT[0]}https://a.example/">then</a>'


@pytest.mark.parametrize(
    "page",
    [
        f"<p>{LINK}",
        f'<link rel="canonical" href="https://a.example/b"><p>{LINK}',
        f"<p>canonical, {LINK}",
        f"{'canonical ' * 20}<link rel=canonical href='{KEPT_AT[0]}https://a.example/'>{LINK}",
    ],
)
def test_a_link_to_an_archive_stays_in_a_page_that_is_none_of_its(page: str) -> None:
    assert as_published(page, "https://a.example/live") == page


def test_of_a_link_in_a_kept_page_to_another_archive_one_address_goes() -> None:
    page = f'<a href="{KEPT_AT[0]}{KEPT_AT[0]}https://a.example/">then</a> {KEPT_AT[0]}https://a.example/'
    assert as_published(page, f"{KEPT_AT[0]}https://a.example/") == f"{LINK} {KEPT_AT[0]}https://a.example/"
