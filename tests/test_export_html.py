"""`html`: a page to read that runs nothing; the same HTML of blocks stands in feeds."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

import liveblog_parse as lb
from liveblog_parse.export.block_html import blocks_html

PAGE = "https://gazette.example/live/harbour"
QUAY = "https://gazette.example/quay.jpg"


def post(*blocks: lb.Block, **fields: Any) -> lb.Entry:
    return lb.Entry(**{"boundary": lb.Boundary.ELEMENT, "blocks": blocks, **fields})


def blog(*posts: lb.Entry, **fields: Any) -> lb.LiveBlog:
    return lb.LiveBlog(**{"outlet": "bbc", "layout": "cards", "form": "html", "entries": posts, **fields})


def page(original: lb.LiveBlog) -> LexborHTMLParser:
    return LexborHTMLParser(lb.dumps(original, "html"))


def text(tree: LexborHTMLParser, selector: str) -> list[str]:
    return [node.text(deep=True) for node in tree.css(selector)]


HARBOUR = blog(
    post(
        lb.Paragraph(text="Boats left."),
        headline="Ferries <return>",
        url=f"{PAGE}#p1",
        published=datetime(2023, 9, 13, 9, 55, tzinfo=UTC),
        updated=datetime(2023, 9, 13, 10, 0, 7, tzinfo=UTC),
        authors=(lb.Author(name="Ada Bell", role="at the quay", url="https://gazette.example/ada"),),
        labels=frozenset({lb.Label.BREAKING}),
        kickers=("Harbour",),
    ),
    post(lb.Paragraph(text="Fog."), published_as=lb.TimeReading(raw="10.15am"), url=f"{PAGE}#p2"),
    url=PAGE,
    headline="Harbour live",
    standfirst="All day.",
    site_name="The Gazette",
    language="en-GB",
    image=lb.Image(url=QUAY, alt="A quay", caption="The quay.", credit="Ada Lund"),
    key_points=("Boats sail", "Fog lifts"),
    lead=(lb.Paragraph(text="It began at dawn."),),
    authors=(lb.Author(name="Jo Crane"),),
)


def test_the_page_has_what_stands_above_the_posts() -> None:
    tree = page(HARBOUR)
    assert text(tree, "title") == text(tree, "h1") == ["Harbour live"]
    assert text(tree, "header > p") == ["All day.", "Jo Crane · The Gazette", "It began at dawn."]
    assert text(tree, "header li") == ["Boats sail", "Fog lifts"]
    assert text(tree, "header figcaption") == ["The quay. Ada Lund"]
    assert tree.css("html")[0].attributes == {"lang": "en-GB"}


def test_the_posts_stand_in_the_order_of_the_page_with_time_author_and_labels() -> None:
    tree = page(HARBOUR)
    assert text(tree, "article h2") == ["Ferries <return>"]
    assert text(tree, "article .meta") == [
        "2023-09-13 09:55 UTC · Ada Bell, at the quay · breaking · Harbour · updated 2023-09-13 10:00:07 UTC",
        "10.15am · Link",
    ]
    assert text(tree, "article p:not(.meta)") == ["Boats left.", "Fog."]
    assert [node.attributes["datetime"] for node in tree.css("time")] == [
        "2023-09-13T09:55:00Z",
        "2023-09-13T10:00:07Z",
    ]
    assert [node.attributes["href"] for node in tree.css("article a")] == [
        f"{PAGE}#p1",
        "https://gazette.example/ada",
        f"{PAGE}#p2",
    ]


def test_the_page_forbids_the_browser_to_run_anything() -> None:
    policy = page(HARBOUR).css("meta[http-equiv=Content-Security-Policy]")[0].attributes["content"] or ""
    assert policy.startswith("default-src 'none';")
    assert "script" not in policy


@pytest.mark.parametrize(
    ("block", "html"),
    [
        (lb.Paragraph(text="Tide & time"), "<p>Tide &amp; time</p>"),
        (lb.Heading(text="Tides", level=1), "<h3>Tides</h3>"),
        (lb.Heading(text="Tides", level=9), "<h6>Tides</h6>"),
        (
            lb.Quote(text="We saw it.", cite="A pilot"),
            "<blockquote><p>We saw it.</p><footer>A pilot</footer></blockquote>",
        ),
        (
            lb.ListBlock(items=(lb.ListItem(text="a", items=(lb.ListItem(text="b"),)), lb.ListItem(text="c"))),
            "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>",
        ),
        (lb.ListBlock(items=(lb.ListItem(text="a"),), ordered=True), "<ol><li>a</li></ol>"),
        (lb.Image(caption="The quay.", credit="Ada"), "<figure><figcaption>The quay. <small>Ada</small></figcaption></figure>"),
        (lb.Image(url=QUAY, alt='"A" quay'), f'<figure><img src="{QUAY}" alt="&quot;A&quot; quay" loading="lazy"></figure>'),
        (lb.Image(url="data:image/png;base64,AA", alt="A quay"), "<figure><figcaption>A quay</figcaption></figure>"),
        (lb.Image(), ""),
        (lb.Video(), ""),
        (lb.Embed(), ""),
        (
            lb.Video(url="https://gazette.example/v", caption="Boats"),
            '<figure><figcaption><a href="https://gazette.example/v" rel="noreferrer">Boats</a></figcaption></figure>',
        ),
        (
            lb.Embed(provider="x", url="https://x.example/1", text="We sail."),
            '<figure><blockquote><p>We sail.</p></blockquote><figcaption><a href="https://x.example/1" rel="noreferrer">x</a></figcaption></figure>',
        ),
        (
            lb.Related(text="Tides", url="https://gazette.example/t"),
            '<aside><p><a href="https://gazette.example/t" rel="noreferrer">Tides</a></p></aside>',
        ),
        (lb.Table(rows=(("Port", "Waves"), ("Lund", "9 m"))), "<table><tr><td>Port</td><td>Waves</td></tr><tr><td>Lund</td><td>9 m</td></tr></table>"),
    ],
    ids=lambda value: type(value).__name__ if not isinstance(value, str) else "",
)  # fmt: skip
def test_a_block_is_the_element_for_it(block: lb.Block, html: str) -> None:
    assert blocks_html([block]) == html


@pytest.mark.parametrize(
    ("links", "html"),
    [
        ([(0, 5, "https://a.example/")], '<a href="https://a.example/" rel="noreferrer">Boats</a> left.'),
        ([(6, 10, "http://a.example/?a=1&copy=2")], 'Boats <a href="http://a.example/?a=1&amp;copy=2" rel="noreferrer">left</a>.'),
        ([(0, 5, 'https://a.example/"onclick="x')], '<a href="https://a.example/%22onclick=%22x" rel="noreferrer">Boats</a> left.'),
        ([(6, 10, "https://b.example/"), (0, 5, "https://a.example/")], '<a href="https://a.example/" rel="noreferrer">Boats</a> <a href="https://b.example/" rel="noreferrer">left</a>.'),
        ([(0, 8, "https://a.example/"), (6, 10, "https://b.example/")], '<a href="https://a.example/" rel="noreferrer">Boats le</a>ft.'),
        ([(0, 5, "javascript:alert(1)")], "Boats left."),
        ([(0, 5, " JavaScript:alert(1)")], "Boats left."),
        ([(0, 5, "java\nscript:alert(1)")], "Boats left."),
        ([(0, 5, "data:text/html,x")], "Boats left."),
        ([(0, 5, "//a.example/")], "Boats left."),
        ([(0, 5, "https://[")], "Boats left."),
        ([(0, 99, "https://a.example/")], "Boats left."),
        ([(-5, 5, "https://a.example/")], "Boats left."),
        ([(5, 0, "https://a.example/")], "Boats left."),
        ([(3, 3, "https://a.example/")], "Boats left."),
    ],
)  # fmt: skip
def test_only_links_to_the_web_that_fit_their_text_are_links(links: list[tuple[int, int, str]], html: str) -> None:
    given = tuple(lb.Link(start=start, end=end, url=url) for start, end, url in links)
    assert blocks_html([lb.Paragraph(text="Boats left.", links=given)]) == f"<p>{html}</p>"


def test_markup_in_any_field_is_text() -> None:
    hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
    original = blog(
        post(lb.Paragraph(text=hostile), headline=hostile, match_clock=hostile, kickers=(hostile,)),
        headline=hostile,
        standfirst=hostile,
        site_name=hostile,
        language=hostile,
        key_points=(hostile,),
        authors=(lb.Author(name=hostile, role=hostile),),
    )
    tree = page(original)
    assert not tree.css("script, img, [onerror]")
    assert text(tree, "article h2") == [hostile]
