"""`jsonfeed`: what JSON Feed 1.1 asks for, and `_liveblog` for what it has no word for."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

import liveblog_parse as lb

PAGE = "https://gazette.example/live/harbour"


def post(*blocks: lb.Block, **fields: Any) -> lb.Entry:
    return lb.Entry(**{"boundary": lb.Boundary.ELEMENT, "blocks": blocks, **fields})


def blog(*posts: lb.Entry, **fields: Any) -> lb.LiveBlog:
    return lb.LiveBlog(**{"outlet": "bbc", "layout": "cards", "form": "html", "entries": posts, **fields})


def feed(original: lb.LiveBlog) -> dict[str, Any]:
    text = lb.dumps(original, "jsonfeed")
    assert "\n" not in text
    written: dict[str, Any] = json.loads(text)
    return written


HARBOUR = blog(
    post(
        lb.Paragraph(text="Boats left."),
        lb.Image(url="https://gazette.example/quay.jpg", caption="The quay."),
        id="p1",
        url=f"{PAGE}#p1",
        number=0,
        headline="Ferries return",
        match_clock="45'",
        published=datetime(2023, 9, 13, 9, 55, tzinfo=UTC),
        updated=datetime(2023, 9, 13, 10, tzinfo=UTC),
        published_as=lb.TimeReading(raw="10.55am BST"),
        authors=(lb.Author(name="Ada Bell", role="at the quay", url="https://gazette.example/ada"),),
        labels=frozenset({lb.Label.SUMMARY, lb.Label.BREAKING}),
        kickers=("Harbour",),
    ),
    url=PAGE,
    headline="Harbour live",
    standfirst="All day.",
    site_name="The Gazette",
    language="en-GB",
    key_points=("Boats sail",),
    authors=(lb.Author(name="Jo Crane"),),
    is_live=False,
)


def test_a_feed_says_what_is_known() -> None:
    assert feed(HARBOUR) == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Harbour live",
        "home_page_url": PAGE,
        "description": "All day.",
        "language": "en-GB",
        "expired": True,
        "authors": [{"name": "The Gazette"}],
        "items": [
            {
                "id": f"{PAGE}#p1",
                "url": f"{PAGE}#p1",
                "title": "Ferries return",
                "content_html": "<p>Boats left.</p>\n"
                '<figure><img src="https://gazette.example/quay.jpg" alt="" loading="lazy">'
                "<figcaption>The quay.</figcaption></figure>",
                "image": "https://gazette.example/quay.jpg",
                "date_published": "2023-09-13T09:55:00Z",
                "date_modified": "2023-09-13T10:00:00Z",
                "authors": [{"name": "Ada Bell", "url": "https://gazette.example/ada"}],
                "tags": ["breaking", "summary", "Harbour"],
                "_liveblog": {
                    "id": "p1",
                    "number": 0,
                    "match_clock": "45'",
                    "published_raw": "10.55am BST",
                    "roles": {"Ada Bell": "at the quay"},
                    "labels": ["breaking", "summary"],
                },
            }
        ],
        "_liveblog": {"outlet": "bbc", "authors": [{"name": "Jo Crane"}], "key_points": ["Boats sail"]},
    }


def test_a_feed_of_which_nothing_is_known_has_what_it_must_have() -> None:
    written = feed(blog(post()))
    (item,) = written.pop("items")
    assert written == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "bbc",
        "authors": [{"name": "bbc"}],
        "_liveblog": {"outlet": "bbc"},
    }
    assert item.keys() == {"id", "content_html"}
    assert item["id"].startswith("urn:uuid:")


@pytest.mark.parametrize("is_live", [None, True])
def test_only_a_live_blog_that_is_over_has_expired(is_live: bool | None) -> None:
    assert "expired" not in feed(blog(is_live=is_live))


def test_both_feeds_name_a_post_alike() -> None:
    original = blog(post(headline="Fog"), post(headline="Sun"))
    atom = lb.dumps(original, "atom")
    assert all(item["id"] in atom for item in feed(original)["items"])


def test_the_newest_post_stands_first() -> None:
    instants = [datetime(2023, 9, 13, hour, tzinfo=UTC) for hour in (9, 11)]
    items = feed(blog(*(post(published=instant) for instant in instants)))["items"]
    assert [item["date_published"] for item in items] == ["2023-09-13T11:00:00Z", "2023-09-13T09:00:00Z"]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "/a", "http://["])
def test_no_address_leads_elsewhere_than_the_web(url: str) -> None:
    original = blog(post(lb.Image(url=url), url=url, authors=(lb.Author(name="Ada", url=url),)), url=url)
    assert url not in lb.dumps(original, "jsonfeed")


def test_markup_in_a_text_is_text() -> None:
    hostile = "<script>alert(1)</script>\x00"
    (item,) = feed(blog(post(lb.Paragraph(text=hostile), headline=hostile)))["items"]
    assert item["title"] == hostile
    assert item["content_html"] == "<p>&lt;script&gt;alert(1)&lt;/script&gt;\ufffd</p>"


def test_an_author_without_name_and_address_is_left_out() -> None:
    (item,) = feed(blog(post(authors=(lb.Author(name=""), lb.Author(name="Ada")))))["items"]
    assert item["authors"] == [{"name": "Ada"}]
