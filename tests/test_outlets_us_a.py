"""The pages of The New York Times, CNN and NPR, piece by piece. Whole pages stand in `pages/<outlet>`."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import liveblog_parse as lb
from liveblog_parse.model import Author, Embed, Heading, Image, Label, Paragraph, Quote
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.outlets.cnn import OUTLET as CNN
from liveblog_parse.outlets.cnn.bylines import read_byline
from liveblog_parse.outlets.npr import OUTLET as NPR
from liveblog_parse.outlets.nyt import OUTLET as NYT
from liveblog_parse.sources.report import Post
from liveblog_parse.tree import parse_html

PAGES = Path(__file__).parent / "pages"
LIVE_FEED, BRIEFING = NYT.html
LIVE_STORY, LIVE_NEWS = CNN.html
STANDALONE, LIVEBLOG = NPR.html

HASH = "h_1f0c5a9e77d24b0c8e1d2a3b4c5d6e7f"


def feed(body: str, attributes: str = "", head: str = "<h2>A</h2>") -> str:
    return (
        f'<section id="live-feed-items"><div role="article" aria-posinset="1"><div class="live-blog-post {attributes}" '
        f'data-testid="live-blog-post" data-url="https://www.nytimes.com/live/x#a-slug">'
        f'<div class="live-blog-post-headline">{head}</div>{body}</div></div></section>'
    )


def briefing(body: str) -> str:
    return (
        f'<div class="live-blog-post" data-test-id="live-blog-post"><div id="a-slug"></div><div class="live-blog-post-headline">'
        f'<h2 itemprop="headline"><a href="#a-slug">A</a></h2></div>{body}</div>'
    )


def live_story(body: str, head: str = "<time></time>") -> str:
    return (
        f'<article class="live-story-post" data-component-name="live-story-post" data-post-id="{HASH}" '
        f'data-last-updated="2024-07-16T18:09:55.364Z"><header class="live-story-post__header">{head}'
        f'<h2 class="live-story-post__headline">A</h2></header><div class="live-story-post__content">{body}</div></article>'
    )


def live_news(body: str, head: str = "<span>12:09 a.m. ET, October 30, 2023</span>") -> str:
    return (
        f'<div id="posts-and-button"><article id="{HASH}"><header>{head}<h2>A</h2></header>'
        f'<div class="sc-x post-content-rendered">{body}</div></article></div>'
    )


def item(body: str, head: str = "") -> str:
    return (
        f'<div class="liveblog"><div class="liveblog-item post" id="a-slug"><div class="post-header">{head}</div>'
        f'<h4 class="post-headline">A</h4><div class="post-content">{body}</div></div></div>'
    )


def article(body: str, datetime: str = "") -> str:
    return (
        f'<main class="liveblog"><article class="post published" id="a-slug"><div class="metadata"><div class="datetime">'
        f'{datetime}</div></div><div class="contents"><h2>A</h2>{body}</div></article></main>'
    )


FORMS: list[tuple[HtmlLayout, Callable[[str], str]]] = [
    (LIVE_FEED, feed), (BRIEFING, briefing), (LIVE_STORY, live_story), (LIVE_NEWS, live_news), (LIVEBLOG, item), (STANDALONE, article),
]  # fmt: skip
ALL_FORMS = pytest.mark.parametrize(("layout", "form"), FORMS, ids=[layout.name for layout, _ in FORMS])


def read(layout: HtmlLayout, markup: str) -> list[Post]:
    found = [layout.read_post(element) for element in parse_html(f"<body>{markup}").select(layout.post)]
    return [post for post in found if post is not None]


def one(layout: HtmlLayout, markup: str) -> Post:
    [post] = read(layout, markup)
    return post


# ---- what is alike in all of them ------------------------------------------------------------------------------------


@ALL_FORMS
def test_a_post_that_is_only_an_image_is_a_post(layout: HtmlLayout, form: Callable[[str], str]) -> None:
    post = one(layout, form('<figure><img src="/quay.jpg" alt="A quay"></figure>').replace(">A<", "><"))
    assert (post.headline, post.blocks) == (None, (Image(url="/quay.jpg", alt="A quay"),))


@ALL_FORMS
def test_an_element_without_words_and_pictures_is_no_post(layout: HtmlLayout, form: Callable[[str], str]) -> None:
    assert read(layout, form("").replace(">A<", "><")) == []


@ALL_FORMS
def test_a_post_has_one_name_in_its_page_and_in_json_ld(layout: HtmlLayout, form: Callable[[str], str]) -> None:
    assert one(layout, form("<p>One.</p>")).id in {"a-slug", HASH}


@ALL_FORMS
def test_a_post_inside_a_post_is_read_once(layout: HtmlLayout, form: Callable[[str], str]) -> None:
    outer, inner = read(layout, form(f"<p>Outer.</p>{form('<p>Inner.</p>')}<p>Outer again.</p>"))
    assert outer.blocks == (Paragraph(text="Outer."), Paragraph(text="Outer again."))
    assert inner.blocks == (Paragraph(text="Inner."),)


PIECES = st.lists(
    st.sampled_from([
        "<p>{}</p>", "<div>{}</div>", "<h3>{}</h3>", "<ul><li>{}</li></ul>", "<table><tr><td>{}</td></tr></table>",
        "<figure><img src=/x.jpg><figcaption>{}</figcaption></figure>", "<aside><blockquote>{}</blockquote></aside>",
        "<div><select><option>{}</option></select></div>", "<section><div><span>{}</span></div></section>", "<h2>{}</h2>",
        '<blockquote class="twitter-tweet"><p>{}</p></blockquote>', "<svg><text>{}</text></svg>", "<p><b>{}</b>",
    ]),
    max_size=12,
)  # fmt: skip


@given(PIECES, st.sampled_from(FORMS))
def test_every_text_of_a_body_lands_in_its_post_once(
    pieces: list[str], form: tuple[HtmlLayout, Callable[[str], str]]
) -> None:
    words = [f"word{index}." for index in range(len(pieces))]
    post = one(form[0], form[1]("".join(piece.format(word) for piece, word in zip(pieces, words, strict=True))))
    assert [repr(post).count(word) for word in words] == [1] * len(words)


# ---- The New York Times ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ('— <span itemprop="name">Nora Falk</span>', [Author(name="Nora Falk")]),
        ('— <a href="/by/x"><span itemprop="name">Nora Falk</span></a>, <b itemprop="name">Per Holm</b> and <a href="/by/y" itemprop="name">Ada Lund</a>',
         [Author(name="Nora Falk", url="/by/x"), Author(name="Per Holm"), Author(name="Ada Lund", url="/by/y")]),
        ("By Nora Falk, Per Holm and Ada Lund", [Author(name="Nora Falk"), Author(name="Per Holm"), Author(name="Ada Lund")]),
        ("Nora Falk", [Author(name="Nora Falk")]),
        ("<span>Nora Falk</span><span>Reporting from Lund</span>", [Author(name="Nora Falk", role="Reporting from Lund")]),
        ("The New York Times", [Author(name="The New York Times")]),
        ("—", []),
        ("", []),
    ],
)  # fmt: skip
def test_a_byline_names_its_authors(byline: str, authors: list[Author]) -> None:
    for markup in (
        feed(f'<div data-testid="live-blog-byline">{byline}</div><p>One.</p>'),
        feed(f'<p>One.</p><p itemprop="author">{byline}</p>'),
    ):
        post = one(LIVE_FEED, markup)
        assert (list(post.authors), post.blocks, post.unplaced) == (authors, (Paragraph(text="One."),), ())


def test_a_post_may_have_its_headline_in_its_body() -> None:
    post = one(LIVE_FEED, feed("<h2>A tug sank</h2><p>At noon.</p><h2>Why</h2>", head=""))
    assert post.headline == "A tug sank"
    assert post.blocks == (Paragraph(text="At noon."), Heading(text="Why", level=2))


def test_words_for_screen_readers_are_no_prose() -> None:
    body = "<span>Pinned</span><p>One.</p><div><span>Image</span><figure><img src=/q.jpg></figure></div><p>Image of a quay.</p>"
    post = one(LIVE_FEED, feed(body))
    assert post.blocks == (Paragraph(text="One."), Image(url="/q.jpg"), Paragraph(text="Image of a quay."))
    assert post.labels == {Label.PINNED}


@pytest.mark.parametrize(
    ("caption", "image"),
    [
        (
            "<span>A quay.</span><span>Credit...</span><span>Nora Falk</span>",
            Image(url="/q.jpg", caption="A quay.", credit="Nora Falk"),
        ),
        ("<span>Credit...</span>Nora Falk", Image(url="/q.jpg", credit="Nora Falk")),
        ("<span>Credit...</span>Photo by Nora Falk", Image(url="/q.jpg", credit="Photo by Nora Falk")),
        ("<span>A quay.</span>", Image(url="/q.jpg", caption="A quay.")),
    ],
)
def test_the_credit_stands_behind_its_hidden_label(caption: str, image: Image) -> None:
    markup = briefing(f"<figure><img src=/q.jpg><figcaption>{caption}</figcaption></figure>")
    assert one(BRIEFING, markup).blocks == (image,)


def test_the_time_of_a_pinned_summary_comes_from_json_ld() -> None:
    blog = lb.parse(PAGES / "nyt" / "live-feed.html")
    [pinned] = [entry for entry in blog if Label.PINNED in entry.labels]
    assert pinned.published == datetime(2024, 9, 18, 9, 0, 5, tzinfo=UTC)
    assert dict(pinned.sources)["published"] == "json-ld"


def test_a_post_of_a_briefing_is_told_by_its_class_where_no_attribute_says_so() -> None:
    body = briefing("<p>One.</p>").replace(' data-test-id="live-blog-post"', "")
    assert one(BRIEFING, f'<article class="live-blog-content">{body}</article>').blocks == (Paragraph(text="One."),)


def test_without_json_ld_the_head_says_who_wrote_a_briefing_and_when() -> None:
    page = (PAGES / "nyt" / "briefing.html").read_text(encoding="utf-8")
    blog = lb.parse(page.replace("application/ld+json", "text/plain"))
    assert (blog.layout, len(blog), [entry.published for entry in blog]) == ("briefing", 3, [None] * 3)
    assert blog.authors == (Author(name="Nora Falk"), Author(name="Per Holm"))
    assert blog.published == datetime(2020, 9, 24, 9, 30, tzinfo=UTC)
    assert [entry.id for entry in blog] == ["crews-vote-to-stay-ashore", "a-tug-is-towed-home", "catch-up-on-the-week"]


# ---- CNN -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("From CNN's Nora Falk", [("Nora Falk", None)]),
        ("From CNN’s Nora Falk in Kyiv, Per Holm in London and Ada Lund",
         [("Nora Falk", "in Kyiv"), ("Per Holm", "in London"), ("Ada Lund", None)]),
        ("From CNN's Nora Falk in Washington, DC, and CNN's Per Holm in New York",
         [("Nora Falk", "in Washington, DC"), ("Per Holm", "in New York")]),
        ("From CNN's Nora Falk in Hoboken, New Jersey", [("Nora Falk", "in Hoboken, New Jersey")]),
        ("From CNN's Ömer Öz and Şule de Vries", [("Ömer Öz", None), ("Şule de Vries", None)]),
        ("Analysis by CNN's Nora Falk", [("Nora Falk", None)]),
        ("From CNN's Nora Falk, CNN staff and Per Holm", [("Nora Falk", None), ("CNN staff", None), ("Per Holm", None)]),
        ("From Reuters", [("Reuters", None)]),
        ("From CNN staff", [("CNN staff", None)]),
        ("", []),
    ],
)  # fmt: skip
def test_a_byline_of_cnn_names_people_and_places(byline: str, authors: list[tuple[str, str | None]]) -> None:
    assert [(author.name, author.role) for author in read_byline(byline)] == authors


@pytest.mark.parametrize(
    ("clock", "reading"),
    [
        ("12:09 a.m. ET, October 30, 2023", (2023, 10, 30, 0, 9, None)),
        ("2 hr 4 min ago", (None, None, None, None, None, 7440)),
        ("22 min ago", (None, None, None, None, None, 1320)),
        ("soon", (None, None, None, None, None, None)),
    ],
)
def test_the_clock_of_a_post_is_eastern_or_relative(clock: str, reading: tuple[int | None, ...]) -> None:
    for post in (
        one(LIVE_NEWS, live_news("<p>One.</p>", f"<span>{clock}</span>")),
        one(LIVE_STORY, live_story("<p>One.</p>", f"<time>{clock}</time>")),
    ):
        assert post.published is not None
        read = post.published.reading
        assert (read.year, read.month, read.day, read.hour, read.minute, read.ago) == reading
        assert (read.raw, post.published.instant) == (clock, None)


def test_what_is_loaded_behind_the_page_counts_from_the_capture() -> None:
    markup = live_news("<p>One.</p>", "<span>2 hr 4 min ago</span>")
    blog = lb.parse(markup, url="https://www.cnn.com/x", captured=datetime(2023, 10, 30, 4, 4, tzinfo=UTC))
    assert [entry.published for entry in blog] == [datetime(2023, 10, 30, 2, 0, tzinfo=UTC)]


def test_the_classes_of_2020_name_the_body_and_the_byline() -> None:
    markup = live_news("<p>One.</p>").replace(
        "</header>", '</header><p data-type="byline-area">From CNN\'s Nora Falk</p>'
    )
    post = one(
        LIVE_NEWS, markup.replace("sc-x post-content-rendered", "Box-sc render-stellar-contentstyles__Content-sc-9")
    )
    assert (post.blocks, [author.name for author in post.authors]) == ((Paragraph(text="One."),), ["Nora Falk"])
    assert post.unplaced == ()


@pytest.mark.parametrize(
    "markup",
    [
        live_news("<p>From CNN's Nora Falk and Per Holm</p><p>One.</p>"),
        live_news("<p>One.</p>").replace("</header>", "</header><p>From CNN's Nora Falk and Per Holm</p>"),
    ],
)
def test_a_byline_that_nothing_marks_opens_what_stands_under_the_header(markup: str) -> None:
    post = one(LIVE_NEWS, markup)
    assert [author.name for author in post.authors] == ["Nora Falk", "Per Holm"]
    assert (post.blocks, post.unplaced) == ((Paragraph(text="One."),), ())


def test_a_sentence_that_names_its_source_is_no_byline() -> None:
    sentence = "From CNN's office in Lund one sees the ferries."
    post = one(LIVE_NEWS, live_news(f"<p>{sentence}</p>"))
    assert (post.authors, post.blocks) == ((), (Paragraph(text=sentence),))


@pytest.mark.parametrize("stamp", ["", "tomorrow", "2024-13-45T00:00:00Z"])
def test_a_broken_stamp_is_no_instant(stamp: str) -> None:
    post = one(LIVE_STORY, live_story("<p>One.</p>").replace("2024-07-16T18:09:55.364Z", stamp))
    assert post.updated is None or post.updated.instant is None


def test_the_text_is_the_pages_and_the_time_is_of_json_ld() -> None:
    first = lb.parse(PAGES / "cnn" / "live-story.html").entries[1]
    told = dict(first.sources)
    assert (told["blocks"], told["published"], told["authors"]) == ("dom", "json-ld", "dom")
    assert first.text.startswith("“We go no farther,”")


def test_posts_are_matched_with_json_ld_that_names_them_in_the_query() -> None:
    update = {"@type": "BlogPosting", "url": f"https://www.cnn.com/x?post-id={HASH}", "articleBody": "Rewritten."}
    posting = {"@type": "LiveBlogPosting", "liveBlogUpdate": [{**update, "datePublished": "2026-07-16T04:09:31Z"}]}
    script = f'<script type="application/ld+json">{json.dumps(posting)}</script>'
    [entry] = lb.parse(script + live_story("<p>One.</p>"), url="https://www.cnn.com/x")
    assert (entry.published, entry.text) == (datetime(2026, 7, 16, 4, 9, 31, tzinfo=UTC), "One.")


def test_old_posts_are_matched_with_json_ld_that_names_them_in_the_path() -> None:
    update = {"@type": "BlogPosting", "headline": "A", "url": f"https://www.cnn.com/x/{HASH}", "articleBody": "One."}
    posting = {"@type": "LiveBlogPosting", "liveBlogUpdate": [{**update, "datePublished": "2023-10-30T04:09:31Z"}]}
    script = f'<script type="application/ld+json">{json.dumps(posting)}</script>'
    [entry] = lb.parse(script + live_news("<p>One.</p>"), url="https://www.cnn.com/x")
    assert (entry.id, entry.published) == (HASH, datetime(2023, 10, 30, 4, 9, 31, tzinfo=UTC))


CLOCKS = "Storm live\n" + "".join(
    f"{hour}:05 a.m. ET\nQuay {hour} opens\n{{}}Ships may enter, they said.\n" for hour in (11, 10, 9)
)


@pytest.mark.parametrize(("byline", "layout"), [("", "clocks"), ("From CNN’s Nora Falk\n", "live-story-clocks")])
def test_clocks_without_a_day_are_cnns_where_its_people_sign(byline: str, layout: str) -> None:
    blog = lb.parse(CLOCKS.format(*[byline] * 3))
    assert (blog.layout, [post.headline for post in blog]) == (
        layout,
        ["Quay 11 opens", "Quay 10 opens", "Quay 9 opens"],
    )


CMS_PAGE: dict[str, Any] = json.loads((PAGES / "cnn" / "cms.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"main": None},
        {"main": [7]},
        {"main": [{"items": "x"}]},
        {"main": [{"items": [{"_ref": 7}]}]},
        {"main": [{"content": [{"_ref": "cms.cnn.com/_components/paragraph/instances/p", "text": "An article."}]}]},
    ],
)
def test_data_without_posts_is_no_live_story(data: dict[str, Any]) -> None:
    [layout] = CNN.data
    assert layout.read(data) is None
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(data, url="https://www.cnn.com/x")


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
KEYS = ("headline", "byline", "content", "socialShare", "__fields")


@given(st.sampled_from(KEYS), JSON_VALUES)
def test_a_key_of_another_type_spoils_no_other_post(key: str, value: object) -> None:
    [layout] = CNN.data
    items = CMS_PAGE["main"][0]["items"]
    spoilt = {"main": [{**CMS_PAGE["main"][0], "items": [{**items[0], key: value}, *items[1:]]}]}
    report, whole = layout.read(spoilt), layout.read(CMS_PAGE)
    assert report is not None
    assert whole is not None
    assert [post for post in report.posts if post.id != HASH] == [post for post in whole.posts if post.id != HASH]


def test_a_component_without_an_address_is_a_post_by_what_it_has() -> None:
    [layout] = CNN.data
    items = [{key: value for key, value in item.items() if key != "_ref"} for item in CMS_PAGE["main"][0]["items"]]
    report, whole = layout.read({"main": [{**CMS_PAGE["main"][0], "items": items}]}), layout.read(CMS_PAGE)
    assert report is not None
    assert whole is not None
    assert [post.headline for post in report.posts] == [post.headline for post in whole.posts]


# ---- NPR -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stamp", "instant"),
    [
        ("2020-10-08T03:55:10.120000+00:00", datetime(2020, 10, 8, 3, 55, 10, 120000, tzinfo=UTC)),
        ("2020-10-08T03:55:10", datetime(2020, 10, 8, 3, 55, 10, tzinfo=UTC)),
        ("2020-10-07T23:55:10-04:00", datetime(2020, 10, 8, 3, 55, 10, tzinfo=UTC)),
        ("soon", None),
    ],
)
def test_the_stamp_of_the_machine_is_in_utc(stamp: str, instant: datetime | None) -> None:
    post = one(LIVEBLOG, item("<p>One.</p>", f'<span class="post-timestamp">{stamp}</span>'))
    assert post.published is not None
    assert (post.published.reading.raw, post.published.instant) == (stamp, instant)


def test_the_clock_that_the_script_puts_there_is_a_time() -> None:
    clock = '<div class="timestamp"><span class="timestamp-time">9:05 PM EDT</span><span class="timestamp-date">Sep. 26</span></div>'
    post = one(LIVEBLOG, item("<p>One.</p>", clock + '<span class="deeplink">Copy link</span>'))
    assert post.published is not None
    read = post.published.reading
    assert (read.month, read.day, read.hour, read.minute, read.zone) == (9, 26, 21, 5, "America/New_York")
    assert post.blocks == (Paragraph(text="One."),)


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ('— <a href="/people/1">Nora Falk</a>, <span class="author-other">Per Holm</span>',
         [Author(name="Nora Falk", url="/people/1"), Author(name="Per Holm")]),
        ("&mdash; Nora Falk and Per Holm", [Author(name="Nora Falk"), Author(name="Per Holm")]),
        ("&mdash; NPR Staff", [Author(name="NPR Staff")]),
        ("&mdash;", []),
    ],
)  # fmt: skip
def test_a_sign_off_of_npr_names_its_authors(byline: str, authors: list[Author]) -> None:
    older = one(LIVEBLOG, item(f'<p>One.</p><p class="post-author">{byline}</p>'))
    newer = one(STANDALONE, article(f'<p>One.</p><div class="author">{byline}</div>'))
    for post in (older, newer):
        assert (list(post.authors), post.blocks) == (authors, (Paragraph(text="One."),))


def test_the_post_on_top_of_the_frame_needs_no_class_of_the_others() -> None:
    page = '<div class="liveblog"><div class="pinned-post" id="pinned"><h4 class="post-headline">A</h4><p>One.</p></div></div>'
    post = one(LIVEBLOG, page)
    assert (post.headline, set(post.labels), post.blocks) == ("A", {Label.PINNED}, (Paragraph(text="One."),))


STAMP = '<div class="datetime"><div class="time">7:14 pm ET</div><div class="date">Oct. 7, 2020</div></div>'


@pytest.mark.parametrize(("stamp", "count"), [(STAMP, 2), ('<time class="datetime">Oct. 7, 2020</time>', 0)])
def test_an_article_with_a_clock_and_a_day_is_a_post_wherever_it_stands(stamp: str, count: int) -> None:
    metadata = f'<div class="metadata">{stamp}<a>Copy link</a><span>Copied!</span></div>'
    page = "".join(f'<article class="post" id="{n}">{metadata}<h2>A</h2><p>One.</p></article>' for n in (1, 2))
    elements = [
        node for node in parse_html(page).select(STANDALONE.post) if STANDALONE.is_post and STANDALONE.is_post(node)
    ]
    posts = [STANDALONE.read_post(element) for element in elements]
    assert [(post.headline, post.blocks) for post in posts if post] == [("A", (Paragraph(text="One."),))] * count


@pytest.mark.parametrize(("status", "is_live"), [("during", True), ("after", False), ("before", None), ("error", None)])
def test_the_frame_says_whether_the_event_goes_on(status: str, is_live: bool | None) -> None:
    page = item("<p>One.</p>").replace('class="liveblog"', f'class="liveblog {status}"')
    assert lb.parse(page, url="https://apps.npr.org/x").is_live is is_live


def test_a_draft_in_a_preview_has_no_time() -> None:
    post = one(STANDALONE, article("<p>One.</p>", '<div class="time">unpublished</div><div class="date"></div>'))
    assert post.published is not None
    assert (post.published.reading.raw, post.published.reading.precision) == ("unpublished", None)


@pytest.mark.parametrize(
    ("element", "block"),
    [
        ('<div class="embed-npr-video" data-src="https://www.npr.org/v"><iframe></iframe></div>', Embed(url="https://www.npr.org/v")),
        ('<div class="embed-youtube loaded"><iframe src="https://www.youtube.com/embed/x"></iframe></div>',
         Embed(provider="youtube", url="https://www.youtube.com/embed/x")),
        ('<div class="embed-graphic loaded"><img src="/g.png"><p class="credit">NPR</p></div>', Image(url="/g.png", credit="NPR")),
        ("<blockquote><p>Ahoy.</p></blockquote>", Quote(text="Ahoy.")),
    ],
)  # fmt: skip
def test_what_loads_late_is_shown_in_its_place(element: str, block: lb.Block) -> None:
    assert one(LIVEBLOG, item(f"<p>One.</p>{element}<p>Two.</p>")).blocks == (
        Paragraph(text="One."),
        block,
        Paragraph(text="Two."),
    )


# ---- pages that are none ---------------------------------------------------------------------------------------------

TEASERS = "".join(
    f'<li><article class="card post"><time datetime="2024-07-1{day}T10:00:00Z">July 1{day}</time><h3><a href="/{day}">Ferries, '
    f"part {day}</a></h3><p><a href='/{day}'>A story of ferries, of fog and of what the pilots of the harbor did next.</a></p></article></li>"
    for day in range(5)
)
COMMENTS = "".join(
    f'<li class="comment" id="comment-{number}"><time datetime="2024-07-16T1{number}:00:00Z">{number}h ago</time><p>I was on that '
    "boat too, and it was as cold and as wet as you say it was, all the way home.</p></li>"
    for number in range(5)
)
ARTICLES = {
    "https://www.nytimes.com/2024/07/16/business/ferries.html": '<article id="story"><header><h1 data-testid="headline">Ferries</h1>'
    '<p id="article-summary">A history.</p><time datetime="2024-07-16T10:00:00Z">July 16, 2024</time></header>'
    '<section name="articleBody"><div class="StoryBodyCompanionColumn"><div><p>{}</p><p>{}</p></div></div></section></article>',
    "https://www.cnn.com/2024/07/16/business/ferries/index.html": '<h1 id="maincontent" class="headline__text">Ferries</h1>'
    '<div class="timestamp">Published 10:00 AM EDT, Tue July 16, 2024</div><div class="article__content" itemprop="articleBody">'
    '<p data-component-name="paragraph">{}</p><p data-component-name="paragraph">{}</p></div>',
    "https://www.npr.org/2024/07/16/1/ferries": '<article class="story"><h1>Ferries</h1><div class="dateblock">'
    '<time datetime="2024-07-16T10:00:00-04:00"><span class="date">July 16, 2024</span></time></div><div id="storytext"><p>{}</p><p>{}</p>'
    "</div></article>",
}  # fmt: skip


@pytest.mark.parametrize("url", ARTICLES)
def test_an_ordinary_article_is_no_live_blog(url: str) -> None:
    prose = "The ferry came in at dawn with nobody on deck, and the pilot said that it had been a quiet night at sea."
    story = ARTICLES[url].format(prose, prose[::-1])
    news = {"@type": "NewsArticle", "headline": "Ferries", "url": url, "datePublished": "2024-07-16T10:00:00Z"}
    script = f'<script type="application/ld+json">{json.dumps(news)}</script>'
    page = f"<html><head>{script}</head><body><style>.live-blog-post{{}}</style>{story}<ol>{TEASERS}</ol><ol>{COMMENTS}</ol></body></html>"
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(page, url=url)
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(page)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.nytimes.com/live/x", "nyt"),
        ("https://edition.cnn.com/x", "cnn"),
        ("https://apps.npr.org/x", "npr"),
    ],
)
def test_a_page_with_json_ld_only_is_read_by_it(url: str, name: str) -> None:
    updates = [
        {
            "@type": "BlogPosting",
            "headline": f"Post {n}",
            "articleBody": "One.",
            "url": f"{url}#p{n}",
            "datePublished": f"2024-07-16T1{n}:00:00Z",
        }
        for n in (2, 1)
    ]
    posting = {"@type": "LiveBlogPosting", "headline": "Ferries", "url": url, "liveBlogUpdate": updates}
    blog = lb.parse(f'<script type="application/ld+json">{json.dumps(posting)}</script><p>Loading.</p>', url=url)
    assert (blog.outlet, [entry.id for entry in blog]) == (name, ["p2", "p1"])
    assert [entry.published.hour for entry in blog if entry.published] == [12, 11]


@pytest.mark.parametrize(("layout", "form"), FORMS, ids=[layout.name for layout, _ in FORMS])
def test_a_single_post_needs_the_outlets_address(layout: HtmlLayout, form: Callable[[str], str]) -> None:
    outlet = next(one for one in (NYT, CNN, NPR) if layout in one.html)
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(form("<p>One.</p>"))
    assert lb.parse(form("<p>One.</p>"), url=f"https://www.{outlet.hosts[0]}/x").layout == layout.name
