"""`atom`: a feed that feedparser reads back, with names that stay and nothing that no one said."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import feedparser  # type: ignore[import-untyped]
import pytest
from attrs import evolve

import liveblog_parse as lb

PAGE = "https://gazette.example/live/harbour"
SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
ATOM = "{http://www.w3.org/2005/Atom}"


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2023, 9, 13, hour, minute, tzinfo=UTC)


def post(*blocks: lb.Block, **fields: Any) -> lb.Entry:
    return lb.Entry(**{"boundary": lb.Boundary.ELEMENT, "blocks": blocks, **fields})


def blog(*posts: lb.Entry, **fields: Any) -> lb.LiveBlog:
    return lb.LiveBlog(**{"outlet": "bbc", "layout": "cards", "form": "html", "entries": posts, **fields})


def read(original: lb.LiveBlog) -> Any:
    parsed = feedparser.parse(lb.dumps(original, "atom").encode())
    assert not parsed.bozo
    assert parsed.version == "atom10"
    return parsed


def element(original: lb.LiveBlog) -> ET.Element:
    return ET.fromstring(lb.dumps(original, "atom"))  # noqa: S314 - our own


def ids(original: lb.LiveBlog) -> list[str]:
    return [entry.id for entry in read(original).entries]


HARBOUR = blog(
    post(
        lb.Paragraph(text="Boats & crews left.", links=(lb.Link(start=0, end=5, url="https://gazette.example/boats"),)),
        id="p1",
        url=f"{PAGE}#p1",
        headline="Ferries <return>",
        published=at(9, 55),
        updated=at(10),
        authors=(lb.Author(name="Ada Bell", url="https://gazette.example/ada"), lb.Author(name="Reuters")),
        labels=frozenset({lb.Label.BREAKING}),
        kickers=("Harbour",),
    ),
    post(lb.Paragraph(text="Fog."), published=at(11)),
    url=PAGE,
    headline="Harbour live",
    standfirst="All day.",
    site_name="The Gazette",
    language="en_GB",
    modified=at(12),
    authors=(lb.Author(name="Jo Crane"),),
)

# ---- read back -------------------------------------------------------------------------------------------------------


def test_feedparser_reads_the_page() -> None:
    feed = read(HARBOUR).feed
    assert (feed.id, feed.title, feed.subtitle, feed.link) == (PAGE, "Harbour live", "All day.", PAGE)
    assert (feed.language, feed.updated) == ("en-GB", "2023-09-13T12:00:00Z")


def test_feedparser_reads_the_posts_newest_first() -> None:
    fog, ferries = read(HARBOUR).entries
    assert fog.title == "Fog."
    assert (ferries.id, ferries.link) == (f"{PAGE}#p1", f"{PAGE}#p1")
    assert ferries.title_detail.value == "Ferries <return>"
    assert (ferries.published, ferries.updated) == ("2023-09-13T09:55:00Z", "2023-09-13T10:00:00Z")
    assert [(author.name, author.get("href")) for author in ferries.authors] == [
        ("Ada Bell", "https://gazette.example/ada"),
        ("Reuters", None),
    ]
    assert [tag.term for tag in ferries.tags] == ["breaking", "Harbour"]
    (content,) = ferries.content
    assert content.type == "text/html"
    assert (
        content.value == '<p><a href="https://gazette.example/boats" rel="noreferrer">Boats</a> &amp; crews left.</p>'
    )


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_real_live_blogs_are_feeds(seed: Path) -> None:
    original = lb.parse(seed, outlet="article" if seed.stem.startswith("004") else None)
    parsed = read(original)
    assert len(parsed.entries) == len(set(ids(original))) == len(original)
    for element_ in element(original).iter(f"{ATOM}entry"):
        assert all(element_.find(f"{ATOM}{name}") is not None for name in ("id", "title", "updated", "content"))


# ---- who -------------------------------------------------------------------------------------------------------------


def test_the_publisher_is_the_author_of_the_feed_and_the_byline_contributes() -> None:
    feed = read(HARBOUR).feed
    assert [author.name for author in feed.authors] == ["The Gazette"]
    assert [person.name for person in feed.contributors] == ["Jo Crane"]


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"site_name": "The Gazette", "url": PAGE}, "The Gazette"),
        ({"url": PAGE}, "gazette.example"),
        ({"url": "file:///tmp/x"}, "bbc"),
        ({}, "bbc"),
    ],
)
def test_the_publisher_is_the_site_else_its_host_else_the_outlet(fields: dict[str, Any], name: str) -> None:
    assert read(blog(post(), **fields)).feed.author == name


def test_an_unsigned_post_has_no_author_of_its_own() -> None:
    fog = element(HARBOUR).find(f"{ATOM}entry")
    assert fog is not None
    assert fog.find(f"{ATOM}author") is None


# ---- when ------------------------------------------------------------------------------------------------------------

PRINTED = post(headline="Fog", published_as=lb.TimeReading(raw="10.55am"))


@pytest.mark.parametrize(
    ("original", "updated"),
    [
        (blog(PRINTED, modified=at(9), published=at(6)), "2023-09-13T09:00:00Z"),
        (blog(PRINTED, post(published=at(7), updated=at(8))), "2023-09-13T08:00:00Z"),
        (blog(PRINTED, captured=at(5)), "2023-09-13T05:00:00Z"),
        (blog(PRINTED, captured=date(2023, 9, 13)), "2023-09-13T00:00:00Z"),
        (blog(PRINTED, captured=at(23), modified=at(9)), "2023-09-13T09:00:00Z"),
        (blog(PRINTED), "1970-01-01T00:00:00Z"),
    ],
)
def test_an_undated_post_has_the_time_of_the_feed_and_says_none_of_its_own(original: lb.LiveBlog, updated: str) -> None:
    parsed = read(original)
    undated = next(entry for entry in parsed.entries if entry.title == "Fog")
    assert parsed.feed.updated == undated.updated == updated
    assert "published" not in undated


# ---- names that stay -------------------------------------------------------------------------------------------------


def test_a_post_without_an_address_is_named_by_that_of_the_page_and_its_id() -> None:
    assert ids(blog(post(id="p 1"), url=f"{PAGE}#top")) == [f"{PAGE}#p%201"]


def test_a_name_that_was_made_stays_while_posts_come_and_text_changes() -> None:
    fog = post(lb.Paragraph(text="Fog."), headline="Fog", published=at(9))
    before = blog(fog, headline="Harbour live")
    now = blog(post(headline="Sun", published=at(11)), evolve(fog, blocks=()), headline="Harbour live")
    assert ids(now)[1] == ids(before)[0]
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", ids(before)[0])
    assert read(now).feed.id == read(before).feed.id


def test_a_name_depends_on_nothing_but_the_live_blog() -> None:
    fog = post(lb.Paragraph(text="Fog."), published=at(9))
    assert ids(blog(fog)) == ["urn:uuid:e3714364-9b5e-59a9-83a1-f34439872ff6"]


def test_posts_that_cannot_be_told_apart_have_different_names_all_the_same() -> None:
    twins = [post(lb.Paragraph(text="Fog."), url=PAGE)] * 3
    assert len(set(ids(blog(*twins, url=PAGE)))) == 3
    assert PAGE not in ids(blog(*twins, url=PAGE))


# ---- what XML forbids ------------------------------------------------------------------------------------------------

FORBIDDEN = ["\x00", "\x08", "\x0b", "\x1b", "\x1f", "\x7f", "\x9b", "\ud800", "\udfff", "\ufffe", "\uffff"]


@pytest.mark.parametrize("char", FORBIDDEN, ids=ascii)
def test_a_forbidden_character_is_u_fffd_wherever_it_stands(char: str) -> None:
    text = f"a{char}b"
    fields = {"id": text, "url": f"https://gazette.example/{text}", "headline": text, "kickers": (text,)}
    original = blog(
        post(lb.Paragraph(text=text), authors=(lb.Author(name=text),), **fields),
        headline=text,
        standfirst=text,
        site_name=text,
        language=text,
    )
    parsed = read(original)
    assert parsed.feed.title == parsed.feed.author == parsed.entries[0].author == "a\ufffdb"
    assert parsed.entries[0].content[0].value == "<p>a\ufffdb</p>"


@pytest.mark.parametrize("text", ["]]>", "<![CDATA[", "&bogus;", "</content></entry>", "\U0001f6a2 \u202e"])
def test_markup_in_a_text_is_text(text: str) -> None:
    parsed = read(blog(post(lb.Paragraph(text=text), headline=text)))
    assert parsed.entries[0].title_detail.value == text
    assert element(blog(post(headline=text))).findtext(f"{ATOM}entry/{ATOM}title") == text


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//gazette.example/a", "/a", "http://[", ""]
)
def test_no_link_leads_elsewhere_than_the_web(url: str) -> None:
    paragraph = lb.Paragraph(text="Fog.", links=(lb.Link(start=0, end=3, url=url),))
    text = lb.dumps(blog(post(paragraph, url=url, authors=(lb.Author(name="Ada", url=url),)), url=url), "atom")
    assert "href" not in text
    assert "<uri>" not in text
