"""`jsonld`: what schema.org has words for comes back through `parse`, from JSON and from a page's script."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

import liveblog_parse as lb
from liveblog_parse.testing import STYLES, live_blogs

PAGE = "https://gazette.example/live/harbour"


def post(*blocks: lb.Block, **fields: Any) -> lb.Entry:
    return lb.Entry(**{"boundary": lb.Boundary.ELEMENT, "blocks": blocks, **fields})


def blog(*posts: lb.Entry, **fields: Any) -> lb.LiveBlog:
    return lb.LiveBlog(**{"outlet": "bbc", "layout": "cards", "form": "html", "entries": posts, **fields})


def posting(original: lb.LiveBlog) -> dict[str, Any]:
    written: dict[str, Any] = json.loads(lb.dumps(original, "jsonld"))
    return written


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2023, 9, 13, hour, minute, tzinfo=UTC)


FOG = post(lb.Paragraph(text="Fog."), published=at(9))

# ---- the law ---------------------------------------------------------------------------------------------------------


def sayable(entry: lb.Entry, page: str | None) -> tuple[object, ...]:
    """What schema.org can say of a post, and the reader can know again.

    Prose is a paragraph for each line; a change at the moment of publication is none; a post without an address has
    that of the page with its id; one without an id has the end of its address.
    """
    lines = [line for line in entry.text.split("\n") if line]
    images = [lb.Image(url=i.url, caption=i.caption, credit=i.credit) for i in blocks_of(entry, lb.Image) if i.url]
    videos = [lb.Video(url=video.url, caption=video.caption) for video in blocks_of(entry, lb.Video) if video.url]
    return (
        entry.id or end_of(entry.url or "", page),
        entry.url or (f"{page}#{entry.id}" if page and entry.id else None),
        entry.headline,
        entry.published,
        entry.updated if entry.updated != entry.published else None,
        entry.authors,
        [*(lb.Paragraph(text=line) for line in lines), *images, *videos],
    )


def end_of(url: str, page: str | None) -> str | None:
    """What stands behind `#`, or behind the address of the page."""
    return url.partition("#")[2] or (url.removeprefix(f"{page}/") if url.startswith(f"{page}/") else None)


def blocks_of(entry: lb.Entry, kind: type[Any]) -> list[Any]:
    return [block for block in entry.blocks if isinstance(block, kind)]


def read_posts(text: str) -> list[tuple[object, ...]]:
    read = lb.parse(text, outlet="generic")
    return [sayable(entry, None) for entry in read]


def newest_first(original: lb.LiveBlog) -> list[lb.Entry]:
    dated = sorted((e for e in original if e.published), key=lambda e: e.published or at(0), reverse=True)
    return [*dated, *(entry for entry in original if not entry.published)]


@st.composite
def addressed(draw: st.DrawFn) -> lb.LiveBlog:
    """A live blog of any style, as a page has it: with addresses, ids, times of change and media.

    No time or headline of the page stands in its posts, nor does a text look like HTML: readers take the one for a
    copy, the other for markup.
    """
    original = draw(live_blogs(draw(st.sampled_from(list(STYLES))), max_posts=4, max_blocks=3))
    page = draw(st.sampled_from((None, PAGE)))
    entries = [draw(dressed(entry, index)) for index, entry in enumerate(original)]
    return evolve(original, url=page, entries=tuple(entries), published=None, authors=draw(st.sampled_from(AUTHORS)))


AUTHORS = ((), (lb.Author(name="Nell Thorne"),), (lb.Author(name="Nell Thorne", url="https://gazette.example/nell"),))


@st.composite
def dressed(draw: st.DrawFn, entry: lb.Entry, index: int) -> lb.Entry:
    name = draw(st.sampled_from((None, f"asset:{index}-é", str(700 + index))))
    urls = (None, f"{PAGE}/{index}", f"{PAGE}#{name or f'p{index}'}", f"https://elsewhere.example/?id={index}#{name}")
    media = (
        lb.Image(url=f"https://gazette.example/{index}.jpg", caption=f"Quay {index}", credit="Ada Lund"),
        lb.Video(url=f"https://gazette.example/{index}.mp4", caption="Boats"),
    )
    instant = entry.published or draw(st.sampled_from((None, at(9), at(9, index))))
    return evolve(
        entry,
        id=name,
        url=draw(st.sampled_from(urls)),
        headline=entry.headline and f"{entry.headline} {index}",
        published=instant,
        updated=draw(st.sampled_from((None, instant, at(23)))),
        authors=draw(st.sampled_from((*AUTHORS, entry.authors))),
        blocks=(*entry.blocks, *draw(st.sampled_from(((), media[:1], media[1:], media)))),
    )


@settings(max_examples=60)  # each draws whole pages of prose
@given(addressed())
@example(blog(post(lb.Paragraph(text="Fog.")), url=PAGE))
def test_parse_gives_back_what_schema_org_can_say(original: lb.LiveBlog) -> None:
    expected = [sayable(entry, original.url) for entry in newest_first(original)]
    assume(all(headline or blocks for _, _, headline, *_, blocks in expected))
    text = lb.dumps(original, "jsonld")
    assert read_posts(text) == expected
    page = f'<!doctype html><script type="application/ld+json">{text}</script><p>Fog.'
    assert read_posts(page) == expected


# ---- what it says ----------------------------------------------------------------------------------------------------

HARBOUR = blog(
    post(
        lb.Paragraph(text="Boats left.", links=(lb.Link(start=0, end=5, url="https://gazette.example/boats"),)),
        lb.ListBlock(items=(lb.ListItem(text="Two ferries"),)),
        lb.Image(url="https://gazette.example/quay.jpg", alt="A quay", caption="The quay.", credit="Ada Lund"),
        lb.Image(url="data:image/png;base64,AA", caption="The crane."),
        lb.Embed(provider="x", url="https://x.example/1", text="We sail."),
        id="p1",
        url=f"{PAGE}#p1",
        headline="Ferries return",
        published=at(9, 55),
        updated=at(10),
        authors=(lb.Author(name="Ada Bell", role="at the quay"), lb.Author(name="Reuters", url="javascript:1")),
        labels=frozenset({lb.Label.BREAKING}),
    ),
    url=PAGE,
    headline="Harbour live",
    standfirst="All day.",
    site_name="The Gazette",
    language="en-GB",
    published=at(6),
    coverage_start=at(7),
    authors=(lb.Author(name="Jo Crane"),),
)


def test_a_posting_says_what_is_known_and_nothing_else() -> None:
    assert posting(HARBOUR) == {
        "@context": "https://schema.org",
        "@type": "LiveBlogPosting",
        "@id": PAGE,
        "url": PAGE,
        "mainEntityOfPage": {"@type": "WebPage", "@id": PAGE},
        "headline": "Harbour live",
        "description": "All day.",
        "inLanguage": "en-GB",
        "publisher": {"@type": "Organization", "name": "The Gazette"},
        "author": [{"name": "Jo Crane"}],
        "datePublished": "2023-09-13T06:00:00Z",
        "coverageStartTime": "2023-09-13T07:00:00Z",
        "liveBlogUpdate": [
            {
                "@type": "BlogPosting",
                "@id": f"{PAGE}#p1",
                "identifier": "p1",
                "url": f"{PAGE}#p1",
                "headline": "Ferries return",
                "articleBody": "Boats left.\n\nTwo ferries",
                "datePublished": "2023-09-13T09:55:00Z",
                "dateModified": "2023-09-13T10:00:00Z",
                "author": [{"@type": "Person", "name": "Ada Bell", "jobTitle": "at the quay"}, {"name": "Reuters"}],
                "image": [
                    {
                        "@type": "ImageObject",
                        "url": "https://gazette.example/quay.jpg",
                        "caption": "The quay.",
                        "creditText": "Ada Lund",
                    },
                    {"@type": "ImageObject", "caption": "The crane."},
                ],
                "sharedContent": [{"@type": "CreativeWork", "url": "https://x.example/1", "text": "We sail."}],
            }
        ],
    }


def test_a_live_blog_of_which_nothing_is_known_claims_nothing() -> None:
    assert posting(blog(post())) == {
        "@context": "https://schema.org",
        "@type": "LiveBlogPosting",
        "liveBlogUpdate": [{"@type": "BlogPosting", "@id": "_:post-0"}],
    }


@pytest.mark.parametrize("count", [0, 1, 2])
def test_the_updates_are_a_list_however_few(count: int) -> None:
    assert len(posting(blog(*[FOG] * count))["liveBlogUpdate"]) == count


def test_the_newest_post_stands_first_and_the_undated_follow_in_page_order() -> None:
    hours = (9, None, 11, None, 10)
    posts = [post(id=f"p{index}", published=None if hour is None else at(hour)) for index, hour in enumerate(hours)]
    assert [update["identifier"] for update in posting(blog(*posts))["liveBlogUpdate"]] == [
        "p2",
        "p4",
        "p0",
        "p1",
        "p3",
    ]


def test_posts_of_one_minute_keep_their_order() -> None:
    posts = [post(id=name, published=at(9)) for name in "cab"]
    assert [update["identifier"] for update in posting(blog(*posts))["liveBlogUpdate"]] == ["c", "a", "b"]


@pytest.mark.parametrize(
    ("fields", "node"),
    [
        ({"id": "p1", "url": f"{PAGE}#p1"}, f"{PAGE}#p1"),
        ({"id": "p1"}, f"{PAGE}#p1"),
        ({"id": "p1", "url": f"{PAGE}/one"}, f"{PAGE}#p1"),
        ({"id": "p 1#"}, f"{PAGE}#p%201%23"),
        ({"url": f"{PAGE}#p1"}, f"{PAGE}#p1"),
        ({"url": f"{PAGE}/one"}, "_:post-0"),
        ({}, "_:post-0"),
    ],
)
def test_a_post_is_named_by_an_address_that_ends_in_its_id_else_by_a_blank_node(
    fields: dict[str, Any], node: str
) -> None:
    update = posting(blog(post(**fields), url=PAGE))["liveBlogUpdate"][0]
    assert update["@id"] == node
    assert update.get("url") == fields.get("url")


def test_no_two_posts_are_one_node() -> None:
    original = blog(post(id="a b", published=at(9)), post(id="a%20b", published=at(8)), url=PAGE)
    assert [update["@id"] for update in posting(original)["liveBlogUpdate"]] == [f"{PAGE}#a%20b", "_:post-1"]


def test_an_author_of_page_and_posts_alike_is_named_in_the_posts_only() -> None:
    signed = (lb.Author(name="Nell Thorne"),)
    assert "author" not in posting(blog(post(authors=signed), post(authors=signed), authors=signed))
    assert "author" in posting(blog(post(authors=signed), post(), authors=signed))


def test_the_end_of_the_coverage_is_told_only_where_it_is_known() -> None:
    assert "coverageEndTime" not in posting(blog(FOG, coverage_start=at(6), modified=at(9), is_live=False))
    assert posting(blog(FOG, coverage_end=at(9) + timedelta(hours=1)))["coverageEndTime"] == "2023-09-13T10:00:00Z"


@pytest.mark.parametrize("text", ["</script><script>alert(1)</script>", "<!--<script>", "]]>", "a < b"])
def test_no_text_can_close_the_script_it_stands_in(text: str) -> None:
    original = blog(post(lb.Paragraph(text=text), headline=text), post(lb.Paragraph(text="Fog.")), headline=text)
    written = lb.dumps(original, "jsonld")
    assert "<" not in written
    assert posting(original)["headline"] == text
    page = f'<script type="application/ld+json">{written}</script><p>Fog.'
    assert lb.parse(page, outlet="generic").headline == text
