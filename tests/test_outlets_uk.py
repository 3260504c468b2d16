"""Outlets of Britain and Ireland, piece by piece: what their pages may hold besides what is in `pages/<outlet>`."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import liveblog_parse as lb
from liveblog_parse.model import Author, Embed, Entry, Image, Label, Paragraph, Related
from liveblog_parse.outlets import express, ft, independent, reach, sky, standard, telegraph
from liveblog_parse.outlets.reach.captions import with_captions
from liveblog_parse.sources.report import Post
from liveblog_parse.tree import parse_html

MIRROR, EXPRESS = "https://www.mirror.co.uk/news/ferries-live-33000001", "https://www.express.co.uk/news/1/ferries-live"
TELEGRAPH, FT = "https://www.telegraph.co.uk/news/ferries/", "https://www.ft.com/content/0f6a"
SKY = "https://news.sky.com/story/ferries-latest-13500001"


# ---- pieces of pages -------------------------------------------------------------------------------------------------


def reach_post(inside: str, *, number: int = 751105, mark: str = "Nora Falk", clock: str = "21:00", **data: str) -> str:
    values = {"type": "default", "post-time": "1722888018921", "last-modified-time": "1722888018921"}
    values |= {name.replace("_", "-"): value for name, value in data.items()}
    attributes = " ".join(f'data-{name}="{value}"' for name, value in values.items())
    info = f'<div class="entry-info"><time>{clock}</time><mark>{mark}</mark></div>'
    content = f'<div class="entry-content">{inside}</div>'
    return f'<div class="live-event-entry" id="{number}" {attributes}>{info}{content}</div>'


def express_post(inside: str, *, time: str = "2024-07-18T11:48", sort: str = "1721299680") -> str:
    info = f'<div class="live-events__entry-info"><time data-time="{time}"><span>1 hour ago</span>11:48</time></div>'
    return f'<div class="live-events__entry" id="live-1-a" data-sort-time="{sort}">{info}{inside}</div>'


def telegraph_post(inside: str, time: str = "2024-03-05T10:05:00+00:00") -> str:
    stamp = f'<div class="live-post__wrapper-body-timestamp"><time datetime="{time}">10:05AM</time></div>'
    return f'<div class="live-post">{stamp}<div class="live-post__wrapper-body-article">{inside}</div></div>'


def ft_post(inside: str, byline: str = "") -> str:
    time = '<time class="o-date x-live-blog-post__timestamp" datetime="2024-03-05T10:05:00.000Z">now</time>'
    signed = f'<p class="x-live-blog-post__byline">{byline}</p>' if byline else ""
    body = f'<div class="x-live-blog-post__body">{inside}</div>'
    return f'<article class="x-live-blog-post" id="post-0f6a">{time}{signed}{body}</article>'


POSTS: dict[str, Callable[..., str]] = {
    "reach": reach_post,
    "express": express_post,
    "telegraph": telegraph_post,
    "ft": ft_post,
}
LAYOUTS = {one.name: one.html[0] for one in (reach.OUTLET, express.OUTLET, telegraph.OUTLET, ft.OUTLET)}
HOMES = {"reach": MIRROR, "express": EXPRESS, "telegraph": TELEGRAPH, "ft": FT}


def posts(outlet: str, markup: str) -> list[Post]:
    layout = LAYOUTS[outlet]
    read = [layout.read_post(element) for element in parse_html(f"<body>{markup}").select(layout.post)]
    return [post for post in read if post is not None]


def page(url: str, body: str, head: str = "") -> str:
    return f'<html><head><link rel="canonical" href="{url}">{head}</head><body>{body}</body></html>'


def json_ld(url: str, *updates: dict[str, Any], **facts: Any) -> str:
    numbered = [{"@type": "BlogPosting", "url": f"{url}#{index}00001"} | one for index, one in enumerate(updates, 1)]
    posting = {"@type": "LiveBlogPosting", "headline": "Ferries", "url": url, "liveBlogUpdate": numbered} | facts
    return f'<script type="application/ld+json">{json.dumps(posting)}</script>'


def texts(entry: Entry | Post) -> list[str | None]:
    return [getattr(block, "text", None) for block in entry.blocks]


# ---- every outlet ----------------------------------------------------------------------------------------------------

OUTLETS = (reach, express, telegraph, ft, sky, independent, standard)


@pytest.mark.parametrize("module", OUTLETS, ids=lambda module: module.OUTLET.name)
def test_a_live_blog_that_only_json_ld_tells_is_the_outlets(module: Any) -> None:
    outlet = module.OUTLET
    for host in outlet.hosts:
        url = f"https://www.{host}/live" if not host.startswith("news.") else f"https://{host}/live"
        told = json_ld(url, {"headline": "A", "articleBody": "a"}, {"headline": "B", "articleBody": "b"})
        blog = lb.parse(page(url, "<p>Ferries.</p>", told))
        assert (blog.outlet, blog.zone, [texts(entry) for entry in blog]) == (
            outlet.name,
            "Europe/London",
            [["a"], ["b"]],
        )


RELATED = "".join(
    f'<li class="{name}"><a href="/live/{index}"><h3>Ferry story {index} goes on as crews wait for news</h3></a>'
    f'<time datetime="2024-03-05T1{index}:00:00Z">1{index}:00</time><p>Read on.</p></li>'
    for index, name in enumerate(("teaser", "recirculation__item", "relatedarticleslistitem", "live-post", "o-teaser"))
)
COMMENTS = "".join(
    f'<div class="comment" id="post-{index}"><time datetime="2024-03-05T1{index}:00:00Z">1{index}:00</time>'
    f"<p>I took that ferry {index} times, and never once in all those years was it on time.</p></div>"
    for index in range(5)
)
ARTICLE = f"""<article class="article-body"><h1>Why the ferries stopped</h1>
<div class="byline">By <a href="/authors/nora-falk">Nora Falk</a></div><time datetime="2024-03-05T10:05:00Z">10:05</time>
<p>{"The ferries stopped on Sunday, and nobody at the quay knows when they will sail again. " * 3}</p>
<p>Read more: <a href="/live">Ferries live</a></p><div class="photo"><img src="a.jpg"><span class="newsCaption">A quay</span></div>
<ul class="live-event-related">{RELATED}</ul><section class="live-comments comments">{COMMENTS}</section></article>
<aside><h5>Top Stories</h5><ul><li><a href="/story/snow-1?postid=1113#liveblog-body">Snow</a></li></ul>
<h5>Key points</h5><ul><li><a href="/story/snow-1?postid=1114#liveblog-body">More snow</a></li></ul></aside>"""
NEWS_ARTICLE = (
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Why", "articleBody": "Because."}</script>'
)
STYLES = (
    "<style>amp-live-list,.live-event-entry[data-post-time],.live-events__entry,.x-live-blog-post{margin:0}</style>"
)


@pytest.mark.parametrize("module", OUTLETS, ids=lambda module: module.OUTLET.name)
def test_an_article_with_teasers_and_comments_is_no_live_blog(module: Any) -> None:
    for host in module.OUTLET.hosts:
        with pytest.raises(lb.NotALiveBlogError):
            lb.parse(page(f"https://www.{host}/news/ferries-33000001", ARTICLE, NEWS_ARTICLE + STYLES))


@pytest.mark.parametrize("outlet", POSTS)
def test_one_post_is_enough_on_the_outlets_own_host_and_two_elsewhere(outlet: str) -> None:
    one = POSTS[outlet]("<p>One ferry.</p>")
    assert lb.parse(page(HOMES[outlet], one)).outlet == outlet
    assert lb.parse(page("https://gazette.example/a", one + one.replace("One", "Two"))).outlet == outlet
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(page("https://gazette.example/a", one))


@pytest.mark.parametrize("outlet", POSTS)
def test_a_post_that_is_only_a_picture_is_one(outlet: str) -> None:
    [post] = posts(outlet, POSTS[outlet]('<img src="quay.jpg" alt="A quay">'))
    assert post.blocks == (Image(url="quay.jpg", alt="A quay"),)


@pytest.mark.parametrize("outlet", POSTS)
def test_a_post_without_words_and_pictures_is_none(outlet: str) -> None:
    assert posts(outlet, POSTS[outlet]("<p> </p>")) == []


PIECES = st.lists(
    st.sampled_from([
        "<p>{}</p>", "{}<br>", "<div>{}</div>", "<h3>{}</h3>", "<h4>{}</h4>", "<ul><li>{}</li></ul>", "<blockquote>{}</blockquote>",
        "<figure><figcaption>{}</figcaption></figure>", "<table><tr><td>{}</td></tr></table>", "<button>{}</button>",
        '<div class="image-container"><figcaption>{}</figcaption></div>', '<span class="newsCaption">{}</span>',
        '<div class="photo"><img src=a.jpg><span class="newsCaption">{}</span></div>', "<p>Read more: <a href=/a>{}</a></p>",
        '<div class="image-container"><figure><img src=a.jpg></figure><figcaption>{}</figcaption></div>',
        "<mark>{}</mark>", '<div class="live-post">{}</div>', '<div class="entry-info">{}</div>', "<article>{}</article>",
    ]),
    max_size=8,
)  # fmt: skip


@given(st.sampled_from(sorted(POSTS)), PIECES)
def test_every_word_of_a_post_is_in_it_once(outlet: str, pieces: list[str]) -> None:
    words = [f"word{index}." for index in range(len(pieces) + 1)]
    inside = "".join(piece.format(word) for piece, word in zip(["<p>{}</p>", *pieces], words, strict=True))
    [post] = posts(outlet, POSTS[outlet](inside))
    assert [repr(post).count(word) for word in words] == [1] * len(words)


@pytest.mark.parametrize("outlet", POSTS)
def test_a_post_inside_a_post_loses_no_words(outlet: str) -> None:
    inner = POSTS[outlet]("<p>inner</p>")
    assert all("inner" in repr(post) for post in posts(outlet, POSTS[outlet](f"<p>outer</p>{inner}")))
    assert "outer" in repr(posts(outlet, POSTS[outlet](f"<p>outer</p>{inner}"))[0])


# ---- Reach -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mark", "kind", "authors", "labels"),
    [
        ("Nora Falk", "default", ("Nora Falk",), set()),
        ("By Nora Falk &amp; Ivo Brandt", "default", ("Nora Falk", "Ivo Brandt"), set()),
        ("KEY EVENT", "key-event", (), {Label.KEY_EVENT}),
        ("KEY EVENT", "default", (), {Label.KEY_EVENT}),
        ("Nora Falk", "key-event", ("Nora Falk",), {Label.KEY_EVENT}),
        ("", "default", (), set()),
    ],
)
def test_key_event_in_the_authors_place_is_a_label(
    mark: str, kind: str, authors: tuple[str, ...], labels: set[Label]
) -> None:
    [post] = posts("reach", reach_post("<p>a</p>", mark=mark, type=kind))
    assert (tuple(author.name for author in post.authors), post.labels) == (authors, frozenset(labels))


def test_posts_that_only_json_ld_has_do_not_get_the_authors_of_the_page() -> None:
    people = [{"@type": "Person", "name": "Nora Falk"}, {"@type": "Person", "name": "Ivo Brandt"}]
    others = [
        {"headline": "A", "articleBody": "a", "author": people},
        {"headline": "B", "articleBody": "b", "author": people[:1]},
    ]
    told = json_ld(MIRROR, *others, author=people)
    blog = lb.parse(page(MIRROR, reach_post("<p>a</p>", number=100001, mark="Ida Holm"), told))
    assert [[author.name for author in entry.authors] for entry in blog] == [["Ida Holm"], []]
    assert [author.name for author in blog.authors] == ["Nora Falk", "Ivo Brandt"]


@pytest.mark.parametrize(
    ("printed", "authors"),
    [
        ('<a href="/nora">Nora Falk</a><span class="job-title">Reporter</span>', (Author(name="Nora Falk", role="Reporter", url="/nora"),)),
        ('Nora Falk<span class="job-title">Reporter</span>', (Author(name="Nora Falk", role="Reporter"),)),
        ('<span class="job-title">Reporter</span>', ()),
    ],
)  # fmt: skip
def test_the_page_is_signed_by_name_and_job(printed: str, authors: tuple[Author, ...]) -> None:
    assert LAYOUTS["reach"].read_page is not None
    root = parse_html(f'<div class="author-information-container"><div class="author">{printed}</div></div>')
    assert LAYOUTS["reach"].read_page(root).authors == authors


@pytest.mark.parametrize(
    ("url", "zone"),
    [(MIRROR, "Europe/London"), ("https://www.dublinlive.ie/news/a-1", "Europe/Dublin"), ("https://www.belfastlive.co.uk/a-1", "Europe/London")],
)  # fmt: skip
def test_the_zone_is_that_of_the_titles_country(url: str, zone: str) -> None:
    assert lb.parse(page(url, reach_post("<p>a</p>"))).zone == zone


def test_a_clock_stands_in_for_a_count_that_cannot_be_read() -> None:
    kept = reach_post("<p>b</p>", number=751101, clock="23:50", post_time="1722898200000")
    lost = reach_post("<p>a</p>", post_time="soon", clock="00:10")
    blog = lb.parse(page(MIRROR, lost + kept))
    assert [entry.published for entry in blog] == [
        datetime(2024, 8, 5, 23, 10, tzinfo=UTC),
        datetime(2024, 8, 5, 22, 50, tzinfo=UTC),
    ]


@pytest.mark.parametrize(
    ("inside", "blocks"),
    [
        ("https://twitter.com/a/status/1", (Embed(provider="x", url="https://twitter.com/a/status/1"),)),
        ("<p>https://youtu.be/a https://x.com/b/status/2</p>", (Embed(provider="youtube", url="https://youtu.be/a"), Embed(provider="x", url="https://x.com/b/status/2"))),
        ("<p>Ferries: https://x.com/a</p>", (Paragraph(text="Ferries: https://x.com/a"),)),
        ("<p>https://gazette.example/a</p>", (Paragraph(text="https://gazette.example/a"),)),
        ("<p>x.com</p>", (Paragraph(text="x.com"),)),
        ('<p>READ MORE: <a href="/a">Ferry strike</a></p>', (Related(text="Ferry strike", url="/a"),)),
        ("<p>Read more: Ferry strike</p>", (Related(text="Ferry strike", url=None),)),
        ("<p>Read more about it.</p>", (Paragraph(text="Read more about it."),)),
        ('<div class="liveEventEmbeddedContent" data-embedded-content-path="/video/1"></div>', (Embed(url="/video/1"),)),
        ('a<div class="liveEventEmbeddedContent"></div>', (Paragraph(text="a"),)),
    ],
)  # fmt: skip
def test_what_the_words_of_a_paragraph_stand_for(inside: str, blocks: tuple[Any, ...]) -> None:
    [post] = posts("reach", reach_post(f"<h3>A</h3>{inside}"))
    assert post.blocks == blocks


def test_a_second_heading_is_one_inside_the_post() -> None:
    [post] = posts("reach", reach_post("<h3>A</h3><p>a</p><h3>B</h3><p>b</p>"))
    assert (post.headline, texts(post), post.unplaced) == ("A", ["a", "B", "b"], ())


@pytest.mark.parametrize(
    ("blocks", "joined"),
    [
        ([Image(url="a"), Image(caption="c")], [Image(url="a", caption="c")]),
        ([Image(url="a", caption="b"), Image(caption="c")], [Image(url="a", caption="b"), Image(caption="c")]),
        ([Image(caption="c"), Image(url="a")], [Image(caption="c"), Image(url="a")]),
        ([Image(url="a"), Paragraph(text="p"), Image(caption="c")], [Image(url="a"), Paragraph(text="p"), Image(caption="c")]),
        ([Image(url="a"), Image(url="b")], [Image(url="a"), Image(url="b")]),
    ],
)  # fmt: skip
def test_a_caption_beside_a_picture_is_that_pictures(blocks: list[Any], joined: list[Any]) -> None:
    assert with_captions(blocks) == tuple(joined)


# ---- the Express -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("time", "sort", "instant"),
    [
        ("2024-07-18T11:48", "1721299680", datetime(2024, 7, 18, 10, 48, tzinfo=UTC)),
        ("2024-01-18T11:48", "1705578480", datetime(2024, 1, 18, 11, 48, tzinfo=UTC)),
        ("2024-07-18T11:48", "1721303280", datetime(2024, 7, 18, 10, 48, tzinfo=UTC)),  # counted as if it were UTC
        ("2024-10-27T01:30", "1729992600", datetime(2024, 10, 27, 1, 30, tzinfo=UTC)),
        ("2024-10-27T01:30", "1729989000", datetime(2024, 10, 27, 0, 30, tzinfo=UTC)),
        ("2024-10-27T01:30", "1", None),
        ("2024-10-27T01:30", "1729900000", None),  # counts another time
        ("", "1721299680", datetime(2024, 7, 18, 10, 48, tzinfo=UTC)),
        ("never", "1721299680", datetime(2024, 7, 18, 10, 48, tzinfo=UTC)),
        ("never", "never", None),
    ],
)
def test_the_printed_clock_is_londons_and_the_count_decides_where_it_may_mean_two(
    time: str, sort: str, instant: datetime | None
) -> None:
    [post] = posts("express", express_post("<p>a</p>", time=time, sort=sort))
    assert post.published is not None
    assert post.published.instant == instant


@pytest.mark.parametrize(
    ("published", "header", "details"),
    [
        ("2024-07-18T11:48:00+01:00", "2024-07-18T11:48:00Z", ["1 of 1 times under the headline are 1 hour later than the head's; the head's were used"]),
        ("2024-01-18T11:48:00+00:00", "2024-01-18T11:48:00Z", []),
        ("2024-07-18T11:48:00+01:00", "2024-07-18T11:50:00Z", []),
        ("2024-07-18T11:48:00+01:00", "soon", []),
        ("", "2024-07-18T11:48:00Z", []),
    ],
)  # fmt: skip
def test_a_header_in_the_wrong_zone_is_said(published: str, header: str, details: list[str]) -> None:
    head = f'<meta property="article:published_time" content="{published}">'
    body = f'<div class="publish-info"><time datetime="{header}">11:48</time></div>{express_post("<p>a</p>")}'
    blog = lb.parse(page(EXPRESS, body, head))
    assert [issue.detail for issue in blog.issues if issue.code == "zone-fault"] == details


def test_json_ld_in_the_wrong_zone_is_said_with_its_count_and_amount() -> None:
    second = express_post("<h3 class=live-events__entry-head>B</h3>", time="2024-07-18T10:05", sort="1721293500")
    body = express_post("<h3 class=live-events__entry-head>A</h3>") + second.replace("live-1-a", "live-1-b")
    told = json_ld(
        EXPRESS,
        {"headline": "A", "url": f"{EXPRESS}#live-1-a", "datePublished": "2024-07-18T11:48:00Z"},
        {"headline": "B", "url": f"{EXPRESS}#live-1-b", "datePublished": "2024-07-18T10:05:00Z"},
    )
    blog = lb.parse(page(EXPRESS, body, told))
    [issue] = blog.issues
    assert (issue.code, issue.detail) == (
        "zone-fault",
        "json-ld gives published 1 hour later than dom in 2 of 2 posts; dom was used",
    )
    assert [entry.published for entry in blog] == [
        datetime(2024, 7, 18, 10, 48, tzinfo=UTC),
        datetime(2024, 7, 18, 9, 5, tzinfo=UTC),
    ]


# ---- the Telegraph, the Financial Times, Sky News ---------------------------------------------------------------------


def test_posts_that_others_call_live_post_are_not_the_telegraphs() -> None:
    cards = '<div class="card live-post"><p>Um barco.</p></div>' * 3
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(page(TELEGRAPH, cards))


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("Nora Falk", (Author(name="Nora Falk"),)),
        ("Nora Falk in Rotterdam", (Author(name="Nora Falk", role="in Rotterdam"),)),
        ("Nora Falk in Lund and Ivo Brandt", (Author(name="Nora Falk", role="in Lund"), Author(name="Ivo Brandt"))),
        ("Nora Falk, Ida Holm and Sven Aker in Oslo", (Author(name="Nora Falk"), Author(name="Ida Holm"), Author(name="Sven Aker", role="in Oslo"))),
        ("Nora Falk in Lagos, Nigeria", (Author(name="Nora Falk", role="in Lagos, Nigeria"),)),
        ("Staff in Lagos", (Author(name="Staff in Lagos"),)),
        ("FT reporters and agencies", (Author(name="FT reporters and agencies"),)),
        ('<a href="/nora">Nora Falk</a> in Lund', (Author(name="Nora Falk", role="in Lund", url="/nora"),)),
    ],
)  # fmt: skip
def test_a_byline_says_who_and_from_where(byline: str, authors: tuple[Author, ...]) -> None:
    [post] = posts("ft", ft_post("<p>a</p>", byline))
    assert post.authors == authors


def test_controls_under_a_post_are_no_prose() -> None:
    [post] = posts(
        "ft", ft_post('<p>a</p><div class="x-live-blog-post__controls">Share <a href="#top">Back to top</a></div>')
    )
    assert (texts(post), post.unplaced) == (["a"], ())


POINTS = '<h5>Key points</h5><ul><li><a href="/story/ferries-1?postid=100001">Ferries return</a></li></ul>'
TOLD = ({"headline": "A", "articleBody": "a"}, {"headline": "B", "articleBody": "b"})


def test_key_points_are_the_pages_and_top_stories_are_not() -> None:
    top = POINTS.replace("Key points", "Top Stories").replace("Ferries return", "Snow")
    blog = lb.parse(page(SKY, POINTS + top, json_ld(SKY, *TOLD)))
    assert (blog.layout, blog.key_points, len(blog)) == ("key-points", ("Ferries return",), 2)


def test_what_posts_copy_from_the_page_is_left_out_beside_key_points_too() -> None:
    signed = [one | {"author": "Nora Falk"} for one in TOLD]
    blog = lb.parse(page(SKY, POINTS, json_ld(SKY, *signed, author="Nora Falk")))
    assert [entry.authors for entry in blog] == [(), ()]


def test_key_points_of_somebody_elses_page_are_not_skys() -> None:
    other = "https://gazette.example/live"
    blog = lb.parse(page(other, POINTS, json_ld(other, *TOLD)))
    assert (blog.outlet, blog.key_points, len(blog)) == ("generic", (), 2)


# ---- pages that nobody here wrote ------------------------------------------------------------------------------------

FOLDER = os.environ.get("LIVEBLOG_PARSE_REAL_PAGES")
of_real_pages = pytest.mark.skipif(not FOLDER, reason="LIVEBLOG_PARSE_REAL_PAGES names no folder of real pages")


@of_real_pages
def test_a_real_page_of_the_mirror_has_the_authors_and_key_events_of_its_elements() -> None:
    assert FOLDER is not None
    blog = lb.parse(Path(FOLDER) / "mirror-1.html")
    found = {entry.id: entry for entry in blog}
    known = json.loads((Path(FOLDER) / "truth.json").read_text(encoding="utf-8"))["mirror-1.html"]
    for wanted in known:
        entry = found.pop(wanted["id"])
        assert [author.name for author in entry.authors] == ([wanted["author"]] if wanted["author"] else [])
        assert (Label.KEY_EVENT in entry.labels) == wanted["key"]
    assert (blog.outlet, len(blog), len(found)) == ("reach", 428, 398)
    assert not any(entry.authors for entry in found.values())


@of_real_pages
def test_a_real_page_of_the_express_says_by_how_much_its_header_is_wrong() -> None:
    assert FOLDER is not None
    blog = lb.parse(Path(FOLDER) / "express-1.html")
    assert (blog.outlet, len(blog), blog.unplaced) == ("express", 9, ())
    assert all(entry.authors and isinstance(entry.blocks[-1], Image) and entry.blocks[-1].credit for entry in blog)
    [detail] = [issue.detail for issue in blog.issues if issue.code == "zone-fault"]
    assert detail.startswith("2 of 2 times under the headline are 1 hour later")


# ---- days of clocks alone --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("outlet", "count"), [("reach", "data-post-time"), ("express", "data-sort-time")])
def test_posts_that_lost_their_counts_are_read_by_what_they_print(outlet: str, count: str) -> None:
    page = f"<body>{POSTS[outlet]('<p>One.</p>')}{POSTS[outlet]('<p>Two.</p>')}".replace(count, "data-x")
    assert [post.published is not None for post in posts(outlet, page)] == [True, True]
    assert lb.parse(page, url=HOMES[outlet]).layout == LAYOUTS[outlet].name


@pytest.mark.parametrize(
    ("head", "days"),
    [
        ('<link rel="canonical" href="https://www.telegraph.co.uk/news/2024/03/05/ferries/">', [6, 5]),
        ('<link rel="canonical" href="https://www.telegraph.co.uk/news/ferries/">', [None, None]),
        # What the page says of its last update comes before the day in its address.
        (
            (
                '<link rel="canonical" href="https://www.telegraph.co.uk/news/2024/03/05/ferries/">'
                '<meta property="article:modified_time" content="2024-03-09T01:00:00Z">'
            ),
            [9, 8],
        ),
    ],
)
def test_the_day_in_the_pages_own_address_is_that_of_its_oldest_post(head: str, days: list[int | None]) -> None:
    page = "".join(telegraph_post(f"<p>{words}</p>", "").replace("10:05AM", words) for words in ("00:20AM", "11:40PM"))
    readings = [entry.published_as for entry in lb.parse(f"<head>{head}</head><body>{page}")]
    assert [reading.day if reading else None for reading in readings] == days
