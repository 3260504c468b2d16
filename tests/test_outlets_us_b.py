"""The AP, Brightspot and other American outlets, and ABC Australia, piece by piece. Whole pages stand in `pages`."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import liveblog_parse as lb
from liveblog_parse.model import Author, Heading, Image, ListBlock, ListItem, Paragraph, Quote, Related, Table
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.outlets.brightspot import OUTLET as BRIGHTSPOT
from liveblog_parse.outlets.brightspot.page import LIVE_BLOG_POST
from liveblog_parse.outlets.brightspot.templates import read_pieces
from liveblog_parse.outlets.nbc.html import CHAT_CARD, LIVE_BLOG_CARD
from liveblog_parse.outlets.washingtonpost import OUTLET as WASHINGTON_POST
from liveblog_parse.outlets.wsj import OUTLET as WSJ
from liveblog_parse.outlets.yahoo import OUTLET as YAHOO
from liveblog_parse.sources.arc import read_elements
from liveblog_parse.tree import parse_html

AP = "https://apnews.com/live/harbour"
GAZETTE = "https://www.gazette.example/live/harbour"
NBC = "https://www.nbcnews.com/news/world/live-blog/harbour-rcna1"
CBS = "https://www.cbsnews.com/live-updates/harbour/"
ABC = "https://www.abc.net.au/news/2024-03-05/harbour/1"
POST = "https://www.washingtonpost.com/world/harbour/"
JOURNAL = "https://www.wsj.com/livecoverage/harbour"
NOON = "1709640000000"  # 2024-03-05 12:00:00 UTC


def page(body: str, url: str, *scripts: Any) -> str:
    data = "".join(f'<script type="application/ld+json">{json.dumps(one)}</script>' for one in scripts)
    return f'<html lang="en"><head><title>x</title><link rel="canonical" href="{url}">{data}</head><body>{body}</body></html>'


def next_page(props: Any, url: str) -> str:
    data = json.dumps({"props": {"pageProps": props}}).replace("</", "<\\/")
    return page(f'<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{data}</script>', url)


def posting(*updates: Any, url: str) -> dict[str, Any]:
    return {"@type": "LiveBlogPosting", "url": url, "headline": "The strike", "liveBlogUpdate": list(updates)}


def update(headline: str, hour: int = 12, **more: Any) -> dict[str, Any]:
    return {
        "@type": "BlogPosting",
        "headline": headline,
        "datePublished": f"2024-03-05T{hour:02}:00:00Z",
        "articleBody": f"Prose of {headline}.",
    } | more


# ---- the AP, and any site on Brightspot ------------------------------------------------------------------------------


def bsp(inside: str, number: int = 1, posted: str = NOON) -> str:
    return (
        f'<bsp-liveblog-post class="LiveBlogPost" data-post-id="0000018e-0f2a-d3b1-a5ef-00000000000{number}" '
        f'data-posted-date-timestamp="{posted}">{inside}</bsp-liveblog-post>'
    )


def body(inside: str, headline: str = "") -> str:
    title = f'<h2 class="LiveBlogPost-headline">{headline}</h2>' if headline else ""
    return f'{title}<div class="LiveBlogPost-body">{inside}</div>'


FIGURE = '<figure><img src="/tug.jpg" alt="A tug"></figure>'


def test_a_post_that_is_only_a_picture_is_an_entry() -> None:
    [entry] = lb.parse(page(bsp(body(FIGURE)), AP))
    assert entry.blocks == (Image(url="https://apnews.com/tug.jpg", alt="A tug"),)


def test_an_empty_post_is_no_entry() -> None:
    blog = lb.parse(page(bsp(body("<p>Ships may enter.</p>")) + bsp(body(""), 2) + bsp("", 3), AP))
    assert [entry.text for entry in blog] == ["Ships may enter."]


@pytest.mark.parametrize("posted", ["", "soon", "-1", "12 March", "99999999999999999999999", "1.5e999"])
def test_a_post_whose_time_is_no_number_of_milliseconds_has_none(posted: str) -> None:
    [entry] = lb.parse(page(bsp(body("<p>Ships may enter at 10:15 a.m.</p>"), posted=posted), AP))
    assert (entry.published, entry.published_as, entry.text) == (None, None, "Ships may enter at 10:15 a.m.")


def test_a_time_that_a_script_filled_in_is_neither_prose_nor_the_time() -> None:
    shown = '<div class="LiveBlogPost-time">7:00 AM</div><div class="LiveBlogPost-date">March 5, 2024</div>'
    [entry] = lb.parse(page(bsp(shown + body("<p>Ships may enter.</p>")), AP))
    assert entry.text == "Ships may enter."
    assert entry.published is not None
    assert entry.published.isoformat() == "2024-03-05T12:00:00+00:00"


def test_json_ld_that_calls_all_posts_by_other_ids_still_tells_the_same_posts() -> None:
    markup = bsp(body("<p>Ships may enter.</p>", "Quay")) + bsp(body("<p>No pay.</p>", "Pay"), 2, "1709643600000")
    told = [update("Quay", 12, url=f"{AP}#x1"), update("Pay", 13, url=f"{AP}#x2", author={"name": "Nora Falk"})]
    blog = lb.parse(page(markup, AP, [posting(*told, url=AP)]))
    assert [(entry.headline, entry.text, len(entry.authors)) for entry in blog] == [
        ("Quay", "Ships may enter.", 0),
        ("Pay", "No pay.", 1),
    ]


def test_the_aps_json_ld_alone_is_enough_and_its_tags_are_read_as_markup() -> None:
    told = [
        update(
            "Quay",
            articleBody='Ships may enter.<br/><bsp-figure></bsp-figure><bsp-quote class="Q">At last.</bsp-quote>',
        ),
        update("Pay", 13),
    ]
    blog = lb.parse(page("<h1>The strike</h1>", AP, [posting(*told, url=AP)]))
    assert (blog.outlet, blog.layout) == ("ap", "schema.org")
    assert [entry.text for entry in blog] == ["Ships may enter.\n\nAt last.", "Prose of Pay."]


def test_the_same_markup_elsewhere_is_brightspots() -> None:
    markup = bsp(body("<p>One.</p>")) + bsp(body("<p>Two.</p>"), 2)
    assert lb.parse(page(markup, AP)).outlet == "ap"
    assert lb.parse(page(markup, GAZETTE)).outlet == "brightspot"
    assert not lb.parse(page(markup, GAZETTE)).issues


def test_one_such_element_on_a_site_that_nobody_knows_is_no_live_blog() -> None:
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(page(bsp(body("<p>One.</p>")), GAZETTE))


def test_a_post_beside_the_body_of_another_is_told_apart() -> None:
    inner = bsp("<p>Inner.</p>", 2)
    blog = lb.parse(page(bsp(f"{body('<p>Outer.</p>', 'Out')}{inner}"), AP))
    assert [(entry.headline, entry.text) for entry in blog] == [("Out", "Outer."), (None, "Inner.")]
    assert not blog.unplaced


def test_posts_nested_as_deep_as_a_page_may_be_are_read() -> None:
    depth = 100
    nested = "<bsp-liveblog-post>" * depth + "<p>Deep.</p>" + "</bsp-liveblog-post>" * depth
    blog = lb.parse(page(nested, AP))
    assert [entry.text for entry in blog if entry.text] == ["Deep."]


TEASERS = "".join(
    f'<div class="PagePromo" data-posted-date-timestamp="{NOON}" data-updated-date-timestamp="{NOON}">'
    f'<h3 class="PagePromo-title"><a class="Link" href="/article/{index}">Ferry {index} leaves</a></h3></div>'
    for index in range(30)
)
COMMENTS = "".join(
    f'<li class="comment"><time datetime="2024-03-05T12:{index:02}:00Z">12:{index:02}</time><p>I have waited long for '
    "this ferry and it never came, which is what I told them all last year as well.</p></li>"
    for index in range(30)
)
PROSE = "".join(f"<p>Paragraph {index} of an ordinary article about ferries and pilots.</p>" for index in range(20))
ARTICLE = f'<h1>Why ferries wait</h1><div class="RichTextStoryBody article-body__content">{PROSE}</div>{TEASERS}<ul class="comments">{COMMENTS}</ul>'
NEWS = {"@type": "NewsArticle", "headline": "Why ferries wait", "datePublished": "2024-03-05T12:00:00Z"}


@pytest.mark.parametrize(
    "url",
    [
        "https://apnews.com/article/ferries-1",
        GAZETTE,
        "https://www.latimes.com/story/ferries",
        "https://www.nbcnews.com/news/world/ferries-rcna2",
        "https://www.cbsnews.com/news/ferries/",
        "https://www.abc.net.au/news/2024-03-05/ferries/2",
        POST,
        JOURNAL,
        "https://finance.yahoo.com/news/ferries-1.html",
    ],
)
def test_an_ordinary_article_is_no_live_blog(url: str) -> None:
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(page(ARTICLE, url, NEWS))


# ---- Brightspot's JSON -----------------------------------------------------------------------------------------------


def piece(template: str, **keys: Any) -> dict[str, Any]:
    return {"_template": template, **keys}


@pytest.mark.parametrize(
    ("pieces", "blocks"),
    [
        ("<p>One.</p>", [Paragraph(text="One.")]),
        (piece("/text/RichTextModule.hbs", items=["<p>One.</p>", "<p>Two.</p>"]), [Paragraph(text="One."), Paragraph(text="Two.")]),
        (piece("/core/text/RichTextHeading.hbs", tag="h2", text=[{"items": ["At <b>noon</b>"]}]), [Heading(text="At noon", level=2)]),
        (piece("/text/RichTextHeading.hbs", tag="h2 onclick", text="At noon"), [Heading(text="At noon", level=4)]),
        (piece("/quote/Quote.hbs", quote="At last.", attribution="Nora"), [Quote(text="At last.", cite="Nora")]),
        (piece("/pullquote/PullQuote.hbs", quote=["At last."]), [Quote(text="At last.")]),
        (piece("/list/List.hbs", title="Berths", items=["North.", "South."]), [Heading(text="Berths", level=4), ListBlock(items=(ListItem(text="North."), ListItem(text="South.")))]),
        (piece("/list/List.hbs", title="More", items=[piece("/promo/Promo.hbs", title="Pay", url="/p")]), [Related(text="Pay", url="/p")]),
        (piece("/promoAnchor/PromoAnchor.hbs", title="Pay", link={"url": "/p"}), [Related(text="Pay", url="/p")]),
        (piece("/image/Image.hbs", image={"src": "/q.jpg", "alt": "Q"}, credit="AP"), [Image(url="/q.jpg", alt="Q", credit="AP")]),
        (piece("/image/Image.hbs", image=None), []),
        (piece("/ad/AdModule.hbs", text="Buy this"), []),
        (piece("/newsletter/NewsletterModule.hbs", title="Subscribe"), []),
        (piece("/htmlmodule/HtmlModule.hbs", rawHtml="<script>x()</script><p>One.</p>"), [Paragraph(text="One.")]),
        (piece("/container/Container.hbs", columns=[piece("/container/ThreeColumnContainer.hbs", columnOne=["<p>One.</p>"], columnTwo=["<p>Two.</p>"])]), [Paragraph(text="One."), Paragraph(text="Two.")]),
        ([1, None, True, {"_template": 5}, piece("x", items={"items": "One."})], [Paragraph(text="One.")]),
    ],
)  # fmt: skip
def test_a_piece_is_read_as_what_its_template_prints(pieces: Any, blocks: list[Any]) -> None:
    assert list(read_pieces(pieces).blocks) == blocks


[LIVE_BLOG_PAGE] = BRIGHTSPOT.data


def test_a_page_of_another_template_is_no_live_blog() -> None:
    for template in ("/article/ArticlePage.hbs", "/liveblog/LiveBlogPost.hbs", "/listicle/ListiclePage.hbs", 7):
        value = {
            "_template": template,
            "headline": "x",
            "currentPosts": [piece("/liveblog/LiveBlogPost.hbs", body="<p>x</p>")],
        }
        assert LIVE_BLOG_PAGE.read(value) is None


TEMPLATES = (
    "LiveBlogPage",
    "LiveBlogPost",
    "RichTextModule",
    "List",
    "Promo",
    "Figure",
    "GallerySlide",
    "Quote",
    "Link",
    "Video",
)
KEYS = (
    "currentPosts",
    "headline",
    "items",
    "item",
    "body",
    "image",
    "src",
    "caption",
    "title",
    "authors",
    "people",
    "name",
    "meta",
    "url",
    "blogBody",
)


def junk(templates: tuple[str, ...], marker: str, keys: tuple[str, ...]) -> st.SearchStrategy[Any]:
    leaves = st.none() | st.booleans() | st.integers() | st.sampled_from(["", "Rain.", "<p>Rain", "</section>", "<b"])

    def things(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
        named = st.fixed_dictionaries(
            {marker: st.sampled_from([f"/x/{name}.hbs" if marker == "_template" else name for name in templates])}
        )
        return st.lists(inner, max_size=3) | st.builds(
            lambda name, rest: {**rest, **name}, named, st.dictionaries(st.sampled_from(keys), inner, max_size=4)
        )

    return st.recursive(leaves, things, max_leaves=20)


@given(junk(TEMPLATES, "_template", KEYS))
def test_no_json_breaks_the_reader_of_brightspots_pages(value: Any) -> None:
    LIVE_BLOG_PAGE.read(value)
    LIVE_BLOG_PAGE.read(
        {"_template": "/liveblog/LiveBlogPage.hbs", "currentPosts": value, "headline": value, "meta": value}
    )
    LIVE_BLOG_PAGE.read(
        {
            "_template": "/liveblog/LiveBlogPage.hbs",
            "currentPosts": [{"_template": "LiveBlogPost.hbs", "body": value, "people": value}],
        }
    )


# ---- The Washington Post, and Arc's elements -------------------------------------------------------------------------


def text(content: str) -> dict[str, Any]:
    return {"type": "text", "content": content}


def story(name: str, *elements: Any, **more: Any) -> dict[str, Any]:
    return {"type": "story", "_id": name, "headlines": {"basic": name}, "content_elements": list(elements)} | more


@pytest.mark.parametrize(
    ("element", "blocks"),
    [
        (text("Rain &amp; <b>wind</b>."), [Paragraph(text="Rain & wind.")]),
        ({"type": "header", "content": "At noon"}, [Heading(text="At noon", level=4)]),
        ({"type": "header", "level": "2", "content": "At noon"}, [Heading(text="At noon", level=4)]),
        ({"type": "list", "list_type": "ordered", "items": [text("One.")]}, [ListBlock(items=(ListItem(text="One."),), ordered=True)]),
        ({"type": "quote", "subtype": "pullquote", "content_elements": [text("At last.")], "citation": {"content": "Nora"}}, [Quote(text="At last.", cite="Nora")]),
        ({"type": "table", "header": ["A"], "rows": [[text("1")], ["2"]]}, [Table(rows=(("A",), ("1",), ("2",)))]),
        ({"type": "image", "url": "/q.jpg", "caption": "A <i>quay</i>."}, [Image(url="/q.jpg", caption="A quay.")]),
        ({"type": "graphic", "graphic_type": "image", "url": "/g.png", "title": "Berths", "byline": "Ida"}, [Image(url="/g.png", caption="Berths", credit="Ida")]),
        ({"type": "divider"}, []),
        ({"type": "custom_embed", "subtype": "newsletter_signup", "embed": {"config": {}}}, []),
        ({"type": "raw_html", "content": "<script>x()</script>"}, []),
        ({"type": "raw_html", "content": "</div></section><p>One.</p><section>"}, [Paragraph(text="One.")]),
        ({"type": "story", "content_elements": [text("One.")]}, [Paragraph(text="One.")]),
        ({"type": ["text"], "content": "One."}, [Paragraph(text="One.")]),
    ],
)  # fmt: skip
def test_an_element_is_read_as_what_its_type_is(element: Any, blocks: list[Any]) -> None:
    assert list(read_elements([element]).blocks) == blocks


def test_elements_nested_deeper_than_any_page_has_them_keep_their_words() -> None:
    nested: Any = text("Deep.")
    for _ in range(300):
        nested = {"type": "quote", "content_elements": [nested]}
    assert "Deep." in str(read_elements([nested]))


@pytest.mark.parametrize(
    "content",
    [
        {"type": "story", "content_elements": [text("One."), text("Two.")]},
        {"type": "story", "content_elements": [text("One."), story("Elsewhere", text("Two."))]},
        {"type": "story", "content_elements": [story("A"), story("B")]},  # teasers
        {"type": "collection", "content_elements": [story("A", text("One.")), story("B", text("Two."))]},
        {"type": "results", "content_elements": [story("A", text("One.")), story("B", text("Two."))]},
        {"type": ["story"], "content_elements": {"type": "story"}},
        [],
        None,
    ],
)  # fmt: skip
def test_a_story_without_stories_and_a_list_of_them_are_no_live_blog(content: Any) -> None:
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(next_page({"globalContent": content}, POST))


def test_the_first_post_of_a_page_that_asks_for_more_is_a_live_blog() -> None:
    content = story("Page", story("Quay", text("Open.")), additional_properties={"poll_frequency": 60})
    assert [entry.headline for entry in lb.parse(next_page({"globalContent": content}, POST))] == ["Quay"]


@pytest.mark.parametrize(
    ("times", "instant"),
    [
        ({"additional_properties": {"first_display_date": "2024-03-05T12:00:00Z"}, "first_publish_date": "2024-03-05T11:00:00Z"}, "12:00"),
        ({"additional_properties": {"first_display_date": ""}, "display_date": "2024-03-05T07:00:00-05:00"}, "12:00"),
        ({"additional_properties": None, "first_publish_date": 7}, None),
    ],
)  # fmt: skip
def test_a_post_was_published_when_it_was_first_shown(times: dict[str, Any], instant: str | None) -> None:
    content = story("Page", story("Quay", text("Open."), **times), story("Pay", text("No pay.")))
    published = lb.parse(next_page({"globalContent": content}, POST)).entries[0].published
    assert (f"{published:%H:%M}" if published else None) == instant


def test_the_data_alone_is_read_as_json() -> None:
    content = story("Page", story("Quay", text("Open.")), story("Pay", text("No pay.")))
    for value in (content, {"props": {"pageProps": {"globalContent": content}}}):
        assert [entry.text for entry in lb.parse(value, url=POST)] == ["Open.", "No pay."]


[GLOBAL_CONTENT] = WASHINGTON_POST.data
TYPES = (
    "story",
    "text",
    "list",
    "quote",
    "table",
    "image",
    "video",
    "oembed_response",
    "header",
    "raw_html",
    "interstitial_link",
)
ANS = (
    "content_elements",
    "headlines",
    "basic",
    "content",
    "items",
    "rows",
    "header",
    "credits",
    "by",
    "name",
    "url",
    "raw_oembed",
    "streams",
)


@given(junk(TYPES, "type", ANS))
def test_no_json_breaks_the_reader_of_arcs_stories(value: Any) -> None:
    GLOBAL_CONTENT.read(value)
    GLOBAL_CONTENT.read(
        {
            "type": "story",
            "content_elements": [story("A", value), story("B", text("x"), credits=value)],
            "headlines": value,
        }
    )


# ---- the Wall Street Journal -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "schema", [NEWS, [NEWS], posting(url=JOURNAL), None, "", {"@type": "LiveBlogPosting", "liveBlogUpdate": None}]
)
def test_a_schema_without_updates_is_no_live_blog(schema: Any) -> None:
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(next_page({"seoSchema": schema}, JOURNAL))


@given(
    junk(
        ("LiveBlogPosting", "BlogPosting"),
        "@type",
        ("liveBlogUpdate", "headline", "author", "name", "articleBody", "url", "@id"),
    )
)
def test_no_json_breaks_the_reader_of_the_journals_data(value: Any) -> None:
    [layout] = WSJ.data
    layout.read(value)
    layout.read({"props": {"pageProps": {"seoSchema": value}}})


def test_a_posting_in_data_and_in_json_ld_is_one() -> None:
    told = posting(
        update("Quay", url=f"{JOURNAL}#card-1a2b"), update("Pay", 13, url=f"{JOURNAL}#card-3c4d"), url=JOURNAL
    )
    html = next_page({"seoSchema": [told]}, JOURNAL).replace(
        "</head>", f'<script type="application/ld+json">{json.dumps(told)}</script></head>'
    )
    assert [entry.id for entry in lb.parse(html)] == ["card-1a2b", "card-3c4d"]


# ---- NBC -------------------------------------------------------------------------------------------------------------


def card(inside: str, name: str = "ncrd1") -> str:
    return f'<div class="live-blog-card article-body__content" id="{name}" data-testid="card-container">{inside}</div>'


def card_body(inside: str) -> str:
    return f'<div data-icid="live-blog-card-link" data-testid="card-body-container">{inside}</div>'


def test_updates_that_all_have_the_pages_address_stay_apart_and_have_no_id() -> None:
    told = [update("In brief", hour, url=NBC, articleBody=f"Prose {hour}.") for hour in (12, 11, 10)]
    blog = lb.parse(page("<h1>The strike</h1>", NBC, posting(*told, url=NBC)))
    assert (blog.outlet, blog.layout) == ("nbc", "schema.org")
    assert [(entry.id, entry.url, entry.headline, entry.text) for entry in blog] == [
        (None, None, "In brief", "Prose 12."),
        (None, None, "In brief", "Prose 11."),
        (None, None, "In brief", "Prose 10."),
    ]


def test_a_card_alone_is_a_live_blog_at_home_only() -> None:
    assert [entry.id for entry in lb.parse(page(card(card_body("<p>Open.</p>")), NBC))] == ["ncrd1"]
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(page(card(card_body("<p>Open.</p>")), GAZETTE))


def test_teasers_of_live_blogs_are_no_cards() -> None:
    teaser = '<a class="live-blog-card live-blog-card-featured" href="/live/1"><p>Pilots return</p></a>'
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(page(teaser * 12, NBC))


def test_a_card_without_words_and_pictures_is_no_entry() -> None:
    blog = lb.parse(page(card(card_body("<p>Open.</p>")) + card(card_body(""), "ncrd2"), NBC))
    assert [entry.id for entry in blog] == ["ncrd1"]


def test_a_card_that_is_only_a_picture_is_an_entry() -> None:
    [entry] = lb.parse(page(card(card_body(FIGURE)), NBC))
    assert entry.blocks == (Image(url="https://www.nbcnews.com/tug.jpg", alt="A tug"),)


@pytest.mark.parametrize(
    ("shown", "raw", "instant"),
    [
        ('<time datetime="2024-03-05T12:00:00.000Z">2h ago</time>', "2024-03-05T12:00:00.000Z", "12:00"),
        ("March 5, 2024, 7:00 AM EST", "March 5, 2024, 7:00 AM EST", "12:00"),
        ("18m ago", "18m ago", None),
        ('<time datetime="soon">18m ago</time>', "soon", None),
    ],
)
def test_a_cards_time_is_that_of_its_time_element_else_what_is_printed(
    shown: str, raw: str, instant: str | None
) -> None:
    [entry] = lb.parse(
        page(card(f'<div class="styles_cardTimestamp__x">{shown}</div>{card_body("<p>Open.</p>")}'), NBC)
    )
    assert entry.published_as is not None
    assert entry.published_as.raw == raw
    assert (f"{entry.published:%H:%M}" if entry.published else None) == instant


def test_a_time_inside_the_prose_is_not_the_cards() -> None:
    [entry] = lb.parse(
        page(card(card_body('<p>At <time datetime="2024-03-05T12:00:00Z">noon</time> ships enter.</p>')), NBC)
    )
    assert (entry.published_as, entry.text) == (None, "At noon ships enter.")


def chat_card(inside: str) -> str:
    return f'<div class="styles_chat-blog-card__x" id="rcrd1" data-testid="chat-card-container">{inside}</div>'


def chat_body(inside: str) -> str:
    return f'<div data-testid="chat-card-body-container">{inside}</div>'


def chat_names(*names: str) -> str:
    return "".join(
        f'<span data-testid="chatCardByline-name"><span class="styles_chatCardByline--name__x">{name}</span></span>, '
        for name in names
    )


def test_authors_that_a_card_names_twice_are_read_once() -> None:
    listed = f'<div data-testid="author-dropdown">{chat_names("Nora Falk", "Ida Holm", "Per Lund")}</div>'
    shown = f'<div class="authors-names">{chat_names("Nora Falk", "Ida Holm", "Per Lund")}</div>'
    authors = f'<div data-testid="chat-card-authors-container">{listed}<div>+2</div>{shown}</div>'
    [entry] = lb.parse(page(chat_card(authors + chat_body("<p>Open.</p>")), NBC))
    assert [author.name for author in entry.authors] == ["Nora Falk", "Ida Holm", "Per Lund"]
    assert entry.text == "Open."


# ---- Yahoo Finance ---------------------------------------------------------------------------------------------------

MARKETS = "https://finance.yahoo.com/markets/live/harbour-1.html"


def block(*lines: str) -> str:
    return f'<div class="liveblogposts-post">{"".join(lines)}</div>'


@pytest.mark.parametrize(
    ("lines", "headline", "raw", "text"),
    [
        (["<h2>Quay</h2>", "<p>9:45 AM ET</p>", "<p>Open.</p>"], "Quay", "9:45 AM ET", "Open."),
        (["<p>Today at 9:45 AM EDT</p>", "<h3>Quay</h3>", "<p>Open.</p>"], "Quay", "Today at 9:45 AM EDT", "Open."),
        (["<p>18 min ago</p>", "<p>Open.</p>", "<h3>Next</h3>"], None, "18 min ago", "Open.\n\nNext"),
        (["<h2>Quay</h2>", "<p>As of 11:57 AM EDT</p>", "<p>Open.</p>"], "Quay", None, "Open."),
        (["<h2>Quay</h2>", "<p>As of 11:57 AM EDT</p>", "<p>9:45 AM ET</p>", "<p>Open.</p>"], "Quay", "9:45 AM ET", "Open."),
        (["<h2>Quay</h2>", "<p>It opens at 9:45 AM ET.</p>"], "Quay", None, "It opens at 9:45 AM ET."),
        (['<time datetime="2026-06-15T13:45:00Z">3h</time>', "<h2>Quay</h2>", "<p>Open.</p>"], "Quay", "2026-06-15T13:45:00Z", "Open."),
        (["<h2>Quay</h2>"], "Quay", None, ""),
    ],
)  # fmt: skip
def test_a_posts_time_is_a_line_that_is_nothing_else(
    lines: list[str], headline: str | None, raw: str | None, text: str
) -> None:
    [entry] = lb.parse(page(block(*lines), MARKETS))
    assert (entry.headline, entry.published_as and entry.published_as.raw, entry.text) == (headline, raw, text)


@pytest.mark.parametrize("lines", [[], ["<p></p>"], ["<p>9:45 AM ET</p>"], ["<p>As of 11:57 AM EDT</p>"]])
def test_a_block_with_no_more_than_times_is_no_entry(lines: list[str]) -> None:
    assert len(lb.parse(page(block("<h2>Quay</h2>") + block(*lines), MARKETS))) == 1


# ---- nothing is lost -------------------------------------------------------------------------------------------------

PIECES = (
    "<p>{}</p>", "<div>{}</div>", "<h3>{}</h3>", "<ul><li>{}</li></ul>", "<figure><img src=x><figcaption>{}</figcaption></figure>",
    "<blockquote>{}</blockquote>", "<div><button>{}</button></div>", "<table><tr><td>{}</td></tr></table>", "<span>{}</span>",
    "<bsp-other>{}</bsp-other>",
)  # fmt: skip
TEASER = '<div class="PagePromo"><h3 class="PagePromo-title"><a href="/a">{}</a></h3></div>'


@pytest.mark.parametrize(
    ("layout", "wrap", "inner"),
    [
        (LIVE_BLOG_POST, bsp, body),
        (LIVE_BLOG_CARD, card, card_body),
        (CHAT_CARD, chat_card, chat_body),
        (YAHOO.html[0], block, "{}".format),
    ],
)
@given(
    outside=st.lists(st.sampled_from(PIECES), max_size=8),
    inside=st.lists(st.sampled_from([*PIECES, TEASER]), max_size=8),
)
def test_every_word_of_a_post_is_in_one_of_its_fields(
    layout: HtmlLayout, wrap: Callable[[str], str], inner: Callable[[str], str], outside: list[str], inside: list[str]
) -> None:
    words = [f"word{index}x." for index in range(len(outside) + len(inside))]
    pieces = [piece.format(word) for piece, word in zip([*outside, *inside], words, strict=True)]
    markup = wrap("".join(pieces[: len(outside)]) + inner("".join(pieces[len(outside) :])))
    said = [repr(layout.read_post(element)) for element in parse_html(markup).select(layout.post)]
    assert [sum(read.count(word) for read in said) for word in words] == [1] * len(words)


# ---- those that have JSON-LD alone -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "outlet"),
    [(CBS, "cbs"), (ABC, "abcnews_au"), (NBC, "nbc"), (AP, "ap"), (JOURNAL, "wsj"), (POST, "washingtonpost")],
)
def test_json_ld_on_an_outlets_host_is_the_outlets(url: str, outlet: str) -> None:
    told = [
        update("Quay", author="Nora Falk"),
        update("Pay", 13, author={"name": "Ida Holm"}),
        update("Rain", 14, author=[]),
    ]
    blog = lb.parse(page("", url, posting(*told, url=url)))
    assert blog.outlet == outlet
    assert [entry.authors for entry in blog] == [(Author(name="Nora Falk"),), (Author(name="Ida Holm"),), ()]


@pytest.mark.parametrize("published", ["", "soon", None, 7, "2024-13-45T99:00:00Z", {"a": 1}])
def test_an_update_whose_time_cannot_be_read_has_no_instant(published: Any) -> None:
    blog = lb.parse(page("", CBS, posting(update("Quay", datePublished=published), update("Pay"), url=CBS)))
    assert blog.entries[0].published is None
    assert blog.entries[1].published is not None


def test_a_page_that_says_it_is_live_and_tells_nothing_is_no_live_blog() -> None:
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(page("<h1>The strike</h1>", CBS, posting(url=CBS)))
