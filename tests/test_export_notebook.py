"""What a notebook shows of a live blog and of a timeline: small, and safe whatever the posts hold."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

import liveblog_parse as lb
from liveblog_parse.export.notebook import timeline_html


def post(**fields: Any) -> lb.Entry:
    return lb.Entry(**{"boundary": lb.Boundary.ELEMENT, **fields})


def blog(*posts: lb.Entry, **fields: Any) -> lb.LiveBlog:
    return lb.LiveBlog(**{"outlet": "bbc", "layout": "cards", "form": "html", "entries": posts, **fields})


def timeline(*posts: lb.Entry) -> Any:
    items = tuple(SimpleNamespace(entry=entry, outlet="bbc", blog=0, placed_by="instant") for entry in posts)
    return SimpleNamespace(items=items, blogs=(blog(*posts),))


def rows(html: str) -> list[list[str]]:
    cells = (row.css("td") for row in LexborHTMLParser(html).css("tbody tr"))
    return [[cell.text() for cell in row] for row in cells]


FERRIES = post(
    headline="Ferries return",
    published=datetime(2023, 9, 13, 9, 55, tzinfo=UTC),
    authors=(lb.Author(name="Ada Bell"), lb.Author(name="Jo Crane")),
    labels=frozenset({lb.Label.BREAKING}),
)
FOG = post(blocks=(lb.Paragraph(text="Fog."),), published_as=lb.TimeReading(raw="10.15am"))


def test_a_live_blog_is_a_row_for_each_post() -> None:
    html = blog(FERRIES, FOG, headline="Harbour live")._repr_html_()
    assert rows(html) == [
        ["2023-09-13 09:55 UTC", "Ferries return", "Ada Bell; Jo Crane", "breaking"],
        ["10.15am", "Fog.", "", ""],
    ]
    tree = LexborHTMLParser(html)
    assert tree.css("strong")[0].text() == "Harbour live"
    assert "bbc, layout cards, html: 2 posts" in tree.css("p")[0].text()


def test_a_timeline_is_a_row_for_each_post_with_its_outlet() -> None:
    html = timeline_html(timeline(FERRIES, FOG))
    assert rows(html)[0] == ["2023-09-13 09:55 UTC", "bbc", "Ferries return", "Ada Bell; Jo Crane"]
    assert "1 live blog, 2 posts" in html


@pytest.mark.parametrize(
    "show", [lambda posts: blog(*posts)._repr_html_(), lambda posts: timeline_html(timeline(*posts))]
)
def test_however_many_and_however_long_the_posts_it_stays_small(show: Any) -> None:
    long = post(headline="Fog " * 100_000, authors=tuple(lb.Author(name=f"Ada {n}") for n in range(1000)))
    html = show([long] * 1000)
    assert len(rows(html)) == 20
    assert "… and 980 more" in html
    assert len(html) < 20_000


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"'><b>", "a\x00\ud800"]
)
def test_a_hostile_post_is_text(text: str) -> None:
    hostile = post(
        headline=text, published_as=lb.TimeReading(raw=text), authors=(lb.Author(name=text),), kickers=(text,)
    )
    for html in (blog(hostile, headline=text, outlet=text)._repr_html_(), timeline_html(timeline(hostile))):
        html.encode()
        assert not LexborHTMLParser(html).css("script, img, b, [onerror]")


def test_a_naive_datetime_is_shown_as_it_is() -> None:
    assert rows(blog(post(published=datetime(2023, 9, 13, 9)))._repr_html_())[0][0] == "2023-09-13 09:00:00"  # noqa: DTZ001
