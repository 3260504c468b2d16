"""Outlets of India, Israel and Qatar, piece by piece. Whole pages stand in `pages`."""

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
from liveblog_parse.model import Embed, Image, Paragraph, Quote
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.outlets import aljazeera, haaretz, indiatoday, ndtv, timesofindia, timesofisrael
from liveblog_parse.sources.report import Post, Report
from liveblog_parse.tree import parse_html

PAGES = Path(__file__).parent / "pages"


def posts(layout: HtmlLayout, markup: str) -> list[Post]:
    root = parse_html(markup)
    return [post for element in root.select(layout.post) if (post := layout.read_post(element)) is not None]


def page(name: str) -> str:
    return (PAGES / name).read_text(encoding="utf-8")


def without(text: str, start: str, end: str) -> str:
    """A page without its stretches that begin and end so."""
    while start in text:
        before, _, rest = text.partition(start)
        text = before + rest.partition(end)[2]
    return text


def clock(post: Post) -> str | None:
    return post.published.reading.raw if post.published else None


# ---- the Times of India ----------------------------------------------------------------------------------------------

[HASHED], [APP] = timesofindia.OUTLET.html, timesofindia.OUTLET.data


def card(content: str, printed: str = "19:02 (IST), Oct 02", machine: str = "2020-10-02T19:02:32+05:30") -> str:
    dated = f'<span>{printed}</span><time dateTime="{machine}"></time><meta content="{machine}"/>'
    return f'<div><div class="x1"></div><div class="x2"></div><div class="x3"><div class="x4">{dated}</div>{content}</div></div>'


def bold(title: str, rest: str = "") -> str:
    return f"<div><div><p><b>{title}</b></p>{rest}</div></div>"


def test_a_title_alone_is_the_text_of_its_post() -> None:
    [post] = posts(HASHED, card(bold("Pilots win")))
    assert (post.headline, post.blocks) == (None, (Paragraph(text="Pilots win"),))


def test_a_bold_title_above_a_text_is_its_headline() -> None:
    [post] = posts(HASHED, card(bold("Pilots win", "<p>By nine lengths.</p>")))
    assert (post.headline, post.blocks) == ("Pilots win", (Paragraph(text="By nine lengths."),))


def test_a_heading_above_a_text_is_its_headline() -> None:
    [post] = posts(HASHED, card("<h2>Pilots win</h2><p>By nine lengths.</p>"))
    assert (post.headline, post.blocks) == ("Pilots win", (Paragraph(text="By nine lengths."),))


def test_a_card_without_slots_for_advertisements_before_it_is_a_post() -> None:
    bare = [card(bold(title)).replace('<div class="x1"></div><div class="x2"></div>', "") for title in ("B", "A")]
    assert [post.blocks for post in posts(HASHED, "".join(bare))] == [(Paragraph(text="B"),), (Paragraph(text="A"),)]


def test_a_bold_word_in_a_text_is_no_headline() -> None:
    [post] = posts(HASHED, card("<div><p><b>Pilots</b> win</p><p>By nine lengths.</p></div>"))
    assert post.headline is None
    assert len(post.blocks) == 2


def test_a_card_that_is_only_a_picture_is_a_post_and_an_empty_one_is_none() -> None:
    [post] = posts(HASHED, card("<div><img src='/quay.jpg'></div>") + card("<div></div>"))
    assert post.blocks == (Image(url="/quay.jpg"),)


@pytest.mark.parametrize("machine", ["", "soon", "2020-13-45T19:02:32+05:30"])
def test_a_card_without_a_time_for_machines_is_timed_as_printed(machine: str) -> None:
    [post] = posts(HASHED, card(bold("Pilots win"), machine=machine))
    assert post.published is not None
    reading = post.published.reading
    assert (reading.month, reading.day, reading.hour, reading.zone) == (10, 2, 19, "Asia/Kolkata")


def test_the_place_of_a_card_is_what_json_ld_calls_its_post() -> None:
    assert [post.url for post in posts(HASHED, card(bold("B")) + card("") + card(bold("A")))] == ["#post1", "#post3"]


@pytest.mark.parametrize("form", ["no scripts", "no markup", "no data"])
def test_a_page_of_fewer_sources_has_the_same_posts_and_times(form: str) -> None:
    text = page("timesofindia/app.html")
    if form == "no scripts":
        text = without(text, "<script", "</script>")
    elif form == "no data":
        text = without(text, "<script>window.App", "</script>")
    else:
        text = without(text, '<div class="_24Oie">', '<div class="_27ZMD">')
    blog, whole = lb.parse(text), lb.parse(page("timesofindia/app.html"))
    assert blog.outlet == "timesofindia"
    assert [entry.published for entry in blog] == [entry.published for entry in whole]
    assert [entry.text for entry in blog] == [entry.text for entry in whole]
    assert [entry.headline for entry in blog] == [entry.headline for entry in whole]


def test_json_ld_alone_has_the_beginnings_of_the_texts_and_no_address_that_will_change() -> None:
    text = without(page("timesofindia/app.html"), '<div class="_24Oie">', '<div class="_27ZMD">')
    blog = lb.parse(without(text, "<script>window.App", "</script>"))
    assert (blog.outlet, blog.layout, len(blog)) == ("timesofindia", "schema.org", 5)
    assert {(entry.id, entry.url, entry.headline) for entry in blog} == {(None, None, None)}
    assert blog.entries[-1].text.startswith("Hello and welcome to the regatta")


def test_a_title_that_does_not_begin_the_text_is_one_in_json_ld_too() -> None:
    update = {
        "@type": "BlogPosting",
        "datePublished": "2020-10-02T19:02:00+05:30",
        "articleBody": "Pilots win by nine.",
    }
    updates = [{**update, "headline": title} for title in ("19:02(IST) Nine lengths!", "19:02(IST) Pilots win")]
    posting = json.dumps({"@type": "LiveBlogPosting", "liveBlogUpdate": updates})
    script = f'<script type="application/ld+json">{posting}</script>'
    blog = lb.parse(script, url="https://timesofindia.indiatimes.com/sports/regatta/liveblog/1.cms")
    assert [entry.headline for entry in blog] == ["Nine lengths!", None]


def timeline(*contents: Any, **facts: Any) -> dict[str, Any]:
    return {"liveBlogType": "liveblog", "data": {"contents": list(contents)}, **facts}


def test_the_timeline_is_read_alone_as_well_as_in_the_whole_state() -> None:
    content = {"type": "t", "msid": 78447794, "title": "Pilots win", "smalldesc": "", "timestamp": "1601664152"}
    alone = timeline(content, title1="Regatta")
    whole = {"state": {"liveblog": {"timelineData": alone}}}
    assert APP.read(alone) == APP.read(whole)
    bare = {"data": alone["data"], "title1": "Regatta"}
    assert APP.read({"timelineData": bare}) == APP.read({"liveblog": {"timelineData": bare}}) == APP.read(whole)
    assert APP.find is not None
    script = f"<script>\n window.App = {json.dumps(whole)};</script>"
    assert list(APP.find(parse_html(script))) == [whole]
    blog = lb.parse(json.dumps(whole))
    assert (blog.outlet, blog.layout, blog.headline, blog.entries[0].id) == (
        "timesofindia",
        "app",
        "Regatta",
        "78447794",
    )


def test_where_the_timeline_stands_tells_it_as_well_as_its_type() -> None:
    timeline_data = {"data": {"contents": [{"title": "Pilots win", "timestamp": 1601664152}]}}
    report = APP.read({"state": {"liveblog": {"timelineData": timeline_data}}})
    assert report is not None
    assert [post.blocks for post in report.posts] == [(Paragraph(text="Pilots win"),)]


def test_the_html_of_a_description_is_read() -> None:
    report = APP.read(timeline({"title": "Pilots win", "smalldesc": "<p>By nine.</p><blockquote>Row!</blockquote>"}))
    assert report is not None
    [post] = report.posts
    assert (post.headline, post.blocks) == ("Pilots win", (Paragraph(text="By nine."), Quote(text="Row!")))


@pytest.mark.parametrize("state", [{}, {"liveblog": {}}, {"liveblog": {"timelineData": {}}}, {"liveblog": None}, None])
def test_a_state_without_a_timeline_is_no_live_blog(state: Any) -> None:
    assert APP.read({"state": state}) is None


# ---- NDTV ------------------------------------------------------------------------------------------------------------

[LIV_BLG] = ndtv.OUTLET.html


def item(inner: str, number: int = 70, metas: str = "") -> str:
    calendar = '<span class="dat-cal_mon">November</span><span class="dat-cal_day">02</span><span class="dat-cal_yer">2023</span>'
    return (
        f'<ul><li class="liv-blg_li blg_crwl" id={number}_parent><div itemprop="liveBlogUpdate" itemscope>{metas}'
        f'<div class="liv-blg_dtime"><time class="dat-cal">{calendar}</time><span class="liv-blg_dte">19:24 (IST)</span>'
        f'</div><div class="liv-blg_con"><div class="liv-blg_txt">{inner}</div></div></div></li></ul>'
    )


TITLE = '<div class="liv-blg_ttl">Lund leads</div>'
PUBLISHED = '<meta itemprop="datePublished" content="2023-11-02T19:24:11+05:30" />'


def test_the_printed_calendar_times_a_post_that_machines_cannot() -> None:
    for metas in ("", '<meta itemprop="datePublished" content="soon" />'):
        [post] = posts(LIV_BLG, item(TITLE, metas=metas))
        assert post.published is not None
        reading = post.published.reading
        assert (reading.year, reading.month, reading.day, reading.hour, reading.minute) == (2023, 11, 2, 19, 24)


def test_a_post_without_a_share_link_has_the_address_of_its_number() -> None:
    [post] = posts(LIV_BLG, item(TITLE, metas=PUBLISHED))
    assert (post.id, post.url, clock(post)) == ("70", "#70", "2023-11-02T19:24:11+05:30")


def test_what_a_quotation_mark_spills_out_of_an_attribute_is_not_lost() -> None:
    spilt = '<meta itemprop="articleBody" content = "He said "2 > 1" and left." />'
    [post] = posts(LIV_BLG, item(f'{TITLE}He said "2 > 1" and left.', metas=PUBLISHED + spilt))
    assert post.blocks == (Paragraph(text='He said "2 > 1" and left.'),)
    assert post.unplaced == ('1" and left." />',)


def test_nobody_is_said_to_have_signed_a_post_of_ndtv() -> None:
    assert all(not entry.authors for entry in lb.parse(page("ndtv/liv-blg.html")))


def test_microdata_alone_is_read_where_the_visible_page_has_other_classes() -> None:
    blog = lb.parse(page("ndtv/liv-blg.html").replace("liv-blg_li", "liv-blg_new"))
    assert (blog.outlet, [entry.id for entry in blog]) == ("ndtv", ["80", "79", "78"])
    assert blog.entries[1].headline == "Nine lengths!"


# ---- India Today -----------------------------------------------------------------------------------------------------

[TIMELINE, SCHEMA, UPDATES] = indiatoday.OUTLET.html


def section(inner: str, clock: str = "14:05 PM IST") -> str:
    return f'<div class="timeline"><div class="breaking-section"><div class="breaking-date">{clock}</div>{inner}</div></div>'


def told(inner: str, clock: str = "14:05 IST: ") -> str:
    return f"""<div id="blogIdjson"><div itemprop="liveBlogUpdate" itemscope><p itemprop="headline" content="Regatta"></p>
<h2 itemprop="articleBody"><strong>{clock}</strong>{inner}</h2><meta itemprop="author" content="IndiaToday.in"></div></div>"""


def test_a_section_of_an_amp_page_has_a_title_and_says_who_posted_it() -> None:
    amp = """<div class="breaking-author"> Posted by Nora Falk</div><div class="blog-multi-title">Pilots win</div>
<div class="blog-multi-desc"><p>By nine lengths.</p></div><amp-social-share type="facebook"></amp-social-share>"""
    [post] = posts(TIMELINE, section(amp))
    assert (post.headline, [author.name for author in post.authors]) == ("Pilots win", ["Nora Falk"])
    assert (clock(post), post.blocks, post.unplaced) == ("14:05 PM IST", (Paragraph(text="By nine lengths."),), ())


def test_microdata_in_other_markup_keeps_its_texts_though_its_times_are_the_pages() -> None:
    update = """<div itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting">
<meta itemprop="datePublished" content="2018-12-11 13:30:00"><p itemprop="articleBody">{}</p></div>"""
    updates = "".join(update.format(text) for text in ("Pilots win by nine lengths.", "The boats are off."))
    markup = f'<html><body><div itemscope itemtype="https://schema.org/LiveBlogPosting">{updates}</div></body></html>'
    blog = lb.parse(markup, url="https://www.indiatoday.in/sports/story/regatta-live-1-2018-12-11")
    assert [(entry.text, entry.published) for entry in blog] == [
        ("Pilots win by nine lengths.", None),
        ("The boats are off.", None),
    ]


def test_microdata_in_other_markup_has_the_clocks_before_its_texts_and_the_day_of_the_coverage() -> None:
    update = """<div itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting">
<meta itemprop="datePublished" content="2018-12-11 13:30:00"><div itemprop="articleBody">{}</div></div>"""
    updates = "".join(update.format(f"{clock} IST: {text}") for clock, text in (("14:05", "Won."), ("13:40", "Off.")))
    start = '<meta itemprop="coverageStartTime" content="2018-12-11 01:00:00">'
    markup = (
        f'<html><body><div itemscope itemtype="https://schema.org/LiveBlogPosting">{start}{updates}</div></body></html>'
    )
    blog = lb.parse(markup, url="https://www.indiatoday.in/sports/story/regatta-live-1")
    assert [(entry.text, entry.published) for entry in blog] == [
        ("Won.", datetime(2018, 12, 11, 8, 35, tzinfo=UTC)),
        ("Off.", datetime(2018, 12, 11, 8, 10, tzinfo=UTC)),
    ]
    assert blog.layout == UPDATES.name


@pytest.mark.parametrize("clock_printed", ["00:05 AM IST", "14:05 PM IST", "14:05 IST"])
def test_a_clock_of_24_hours_is_read_whatever_stands_behind_it(clock_printed: str) -> None:
    [post] = posts(TIMELINE, section("<div class='breaking-discription'>Pilots win</div>", clock_printed))
    assert post.published is not None
    assert post.published.reading.hour == int(clock_printed[:2])


def test_a_section_that_is_only_a_picture_is_a_post_and_an_empty_one_is_none() -> None:
    [post] = posts(TIMELINE, section("<div class='breaking-discription'><img src='/quay.jpg'></div>") + section(""))
    assert post.blocks == (Image(url="/quay.jpg"),)


def test_what_is_strong_before_a_text_and_no_clock_is_a_part_of_it() -> None:
    [timed] = posts(SCHEMA, told("Pilots win."))
    [untimed] = posts(SCHEMA, told("pilots win.", clock="Watch: "))
    assert (clock(timed), timed.blocks) == ("14:05 IST", (Paragraph(text="Pilots win."),))
    assert (clock(untimed), untimed.blocks) == (None, (Paragraph(text="Watch: pilots win."),))


@pytest.mark.parametrize(
    ("printed", "instant"),
    [
        ("2018-12-11 13:30:00", "2018-12-11T08:00:00+00:00"),
        ("11 December 2018 13:30", "2018-12-11T08:00:00+00:00"),
        ("2018-12-11T13:30:00+01:00", "2018-12-11T12:30:00+00:00"),
        ("2018-13-45 13:30:00", None),
        ("", None),
    ],
)
def test_the_times_of_the_page_are_indias(printed: str, instant: str | None) -> None:
    update = f'<div itemprop="liveBlogUpdate"><meta itemprop="datePublished" content="{printed}"></div>'
    assert SCHEMA.read_page is not None
    published = SCHEMA.read_page(parse_html(f'<div id="blogIdjson">{update}</div>')).published
    assert (published.instant.isoformat() if published and published.instant else None) == instant


def test_an_update_without_a_text_is_no_post() -> None:
    assert posts(SCHEMA, told("", clock="")) == []


# ---- the Times of Israel ---------------------------------------------------------------------------------------------

[ENTRY] = timesofisrael.OUTLET.html


def day(inner: str, counted: str = "1698558300", number: int = 3133421) -> str:
    return (
        f'<div id="liveblog-1"><div id="liveblog-entry-{number}"><div class="liveblog-date"><a href="#"><span '
        f'data-timestamp="{counted}">7:45 am</span></a></div><div class="liveblog-paragraph">{inner}</div></div></div>'
    )


def test_a_headline_without_a_link_leaves_the_address_of_the_entry() -> None:
    [post] = posts(ENTRY, day("<h4>Ferry leaves</h4><p>At dawn.</p>"))
    assert (post.headline, post.url) == ("Ferry leaves", "#liveblog-entry-3133421")


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Nora Falk", ["Nora Falk"]),
        ("By <a href='/n/'>Nora Falk</a>, Ida Holm and AFP", ["Nora Falk", "Ida Holm", "AFP"]),
        ("By Agencies and ToI Staff", ["Agencies", "ToI Staff"]),
        ("By Nora Falk and Ida Holm", ["Nora Falk", "Ida Holm"]),
        ("By Agencies", ["Agencies"]),
        ("", []),
    ],
)
def test_a_byline_is_taken_apart_where_it_names_people(byline: str, names: list[str]) -> None:
    [post] = posts(ENTRY, day(f"<h4>A</h4><div class='byline'>{byline}</div><p>B.</p>"))
    assert [author.name for author in post.authors] == names
    assert post.blocks == (Paragraph(text="B."),)


@pytest.mark.parametrize(
    ("markup", "wanted"),
    [
        ("<div class='media'><a><img src='a.jpg' title='The quay'></a></div>", Image(url="a.jpg", caption="The quay")),
        ("<div class='media'><a><img src='a.jpg' alt='A quay'></a></div>", Image(url="a.jpg", alt="A quay")),
        ("<div class='media'><iframe src='https://youtu.be/1'></iframe></div>", Embed(provider="youtube", url="https://youtu.be/1")),
        ("<div class='wp-caption'><div class='wp-caption-text'>The quay</div></div>", Image(caption="The quay")),
        ("<div class='wp-caption'><img src='a.jpg'>The quay</div>", Image(url="a.jpg", caption="The quay")),
    ],
)  # fmt: skip
def test_a_picture_keeps_its_caption(markup: str, wanted: lb.Block) -> None:
    [post] = posts(ENTRY, day(markup))
    assert (post.headline, post.blocks) == (None, (wanted,))


def test_an_entry_without_words_is_no_post() -> None:
    assert posts(ENTRY, day("<h4></h4><div class='single-share'>Share</div>")) == []


def test_a_time_that_is_no_count_is_kept_as_printed() -> None:
    [post] = posts(ENTRY, day("<p>B.</p>", counted="soon"))
    assert post.published is not None
    assert (post.published.reading.hour, post.published.reading.minute) == (7, 45)


def test_an_entry_inside_an_entry_does_not_take_it_over() -> None:
    inner = day("<h4>Inner</h4><p>I.</p>", number=2)
    found = posts(ENTRY, day(f"<h4>Outer</h4>{inner}<p>O.</p>", number=1))
    assert {post.id for post in found} == {"liveblog-entry-1", "liveblog-entry-2"}


def test_wordpress_entries_of_other_sites_are_not_the_times_of_israels() -> None:
    entry = '<article id="liveblog-entry-7" class="liveblog-entry"><header><time datetime="2024-05-04">1</time></header>A.</article>'
    assert posts(ENTRY, entry) == []


# ---- Al Jazeera ------------------------------------------------------------------------------------------------------

[GRAPHQL] = aljazeera.OUTLET.data
LEAVES = {"id": "7", "title": "Ferry leaves", "shouldDisplayTitle": True, "content": "<p>At dawn.</p>", "date": "2026-04-22T12:05:00"}  # fmt: skip


def answered(value: Any) -> Report:
    report = GRAPHQL.read(json.loads(json.dumps(value)))
    assert report is not None
    return report


def test_one_answer_with_one_update_is_a_live_blog_of_one_post() -> None:
    blog = lb.parse(json.dumps({"data": {"posts": LEAVES}}))
    assert (blog.outlet, len(blog), blog.entries[0].id, blog.entries[0].url) == ("aljazeera", 1, "7", None)
    assert lb.parse(json.dumps(LEAVES)).entries == blog.entries


def test_updates_alone_keep_the_order_they_were_asked_for_in() -> None:
    report = answered([{"data": {"posts": {**LEAVES, "id": number}}} for number in ("7", "9", "8")])
    assert [post.id for post in report.posts] == ["7", "9", "8"]


@pytest.mark.parametrize(
    ("date", "instant"),
    [
        ("2026-04-22T12:05:00", "2026-04-22T12:05:00+00:00"),
        ("2026-04-22T12:05:00Z", "2026-04-22T12:05:00+00:00"),
        ("2026-04-22T15:05:00+03:00", "2026-04-22T12:05:00+00:00"),
        ("1776859500", "2026-04-22T12:05:00+00:00"),
        (1776859500, "2026-04-22T12:05:00+00:00"),
        ("22 April 2026 12:05", "2026-04-22T12:05:00+00:00"),
        ("soon", None),
        ("2026-04-22", None),
        ("2026-13-45T12:05:00", None),
        (None, None),
        (True, None),
    ],
)
def test_a_time_without_a_zone_is_utc(date: Any, instant: str | None) -> None:
    [post] = answered({"data": {"posts": {**LEAVES, "date": date}}}).posts
    found = post.published.instant if post.published else None
    assert (found.isoformat() if found else None) == instant


def test_the_zone_of_the_caller_does_not_move_times_that_are_utc() -> None:
    blog = lb.parse(json.dumps({"data": {"posts": LEAVES}}), zone="Asia/Qatar")
    assert blog.entries[0].published is not None
    assert blog.entries[0].published.hour == 12


def test_the_blog_without_its_updates_holds_no_posts() -> None:
    blog = {"data": {"article": {"postType": "liveblog", "title": "Ferries live", "children": [7], "content": ""}}}
    assert answered(blog).posts == ()
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(json.dumps(blog))


@pytest.mark.parametrize(
    "value",
    [
        {"data": {"article": {"postType": "post", "title": "Oars", "content": "<p>Wood.</p>", "date": "2026-04-22T12:05:00"}}},
        {"data": {"posts": [{"title": "Oars", "content": "Wood."}]}},
        {"data": None},
        [],
        "Ferry",
    ],
)  # fmt: skip
def test_answers_of_other_kinds_are_not_read(value: Any) -> None:
    assert GRAPHQL.read(value) is None


# ---- Haaretz ---------------------------------------------------------------------------------------------------------

[APOLLO] = haaretz.OUTLET.data


def state(*nodes: dict[str, Any], **fields: Any) -> dict[str, Any]:
    named = {f"Node:{number}": node for number, node in enumerate(nodes)}
    item = {"__typename": "LiveBlogItem", "itemId": "12", "title": "Ferry leaves", "publishDate": 1714856700000}
    body = [{"id": name} for name in named]
    blog = {"contentId": "1", "liveBlogItems": [{"id": "LiveBlogItem:12"}]}
    return {"LiveBlogArticle:1": blog, "LiveBlogItem:12": {**item, "body": body, **fields}, **named}


def loaded(value: Any) -> Post:
    report = APOLLO.read(value)
    assert report is not None
    return report.posts[0]


@pytest.mark.parametrize(
    ("node", "wanted"),
    [
        ({"__typename": "HtmlNode", "tag": "p", "content": "At <i>dawn</i>."}, Paragraph(text="At dawn.")),
        ({"__typename": "HtmlNode", "tag": "p onclick=x", "content": "At dawn."}, Paragraph(text="At dawn.")),
        ({"__typename": "GoogleMaps", "source": "https://maps.example/1"}, Embed(url="https://maps.example/1")),
        ({"__typename": "QuoteRichTextElement", "quote": "Row!"}, Quote(text="Row!")),
        ({"__typename": "htz_image_Image", "files": [], "caption": "The quay"}, Image(caption="The quay")),
    ],
)
def test_a_node_is_one_block(node: dict[str, Any], wanted: lb.Block) -> None:
    assert loaded(state(node)).blocks == (wanted,)


def test_the_state_is_read_alone_as_well_as_in_the_whole_of_the_pages_data() -> None:
    alone = state({"__typename": "HtmlNode", "tag": "p", "content": "At dawn."})
    whole = {"props": {"apolloState": alone}}
    assert APOLLO.read(alone) == APOLLO.read(whole)
    blog = lb.parse(json.dumps(whole))
    assert (blog.outlet, blog.layout, blog.entries[0].text) == ("haaretz", "apollo", "At dawn.")


def test_a_node_that_names_itself_is_read_once() -> None:
    text = {"__typename": "HtmlNode", "tag": "p", "content": "At dawn."}
    loop = {"__typename": "Enhancement", "item": [{"id": "Node:0"}, text, {"id": "Node:0"}]}
    assert loaded(state(loop)).blocks == (Paragraph(text="At dawn."),)


def test_the_live_blog_that_the_page_was_asked_for_is_read() -> None:
    other = {"contentId": "0", "liveBlogItems": [{"__typename": "LiveBlogItem", "itemId": "99", "title": "Other"}]}
    value = {"LiveBlogArticle:0": other, **state(), "ROOT_QUERY": {"articleId": "1"}}
    assert loaded(value).id == "12"


def test_an_article_of_haaretz_has_no_items() -> None:
    article = {
        "StandardArticle:1": {"contentId": "1", "body": [{"id": "HtmlNode:1"}]},
        "ROOT_QUERY": {"articleId": "1"},
    }
    assert APOLLO.read({"props": {"apolloState": article}}) is None
    assert APOLLO.read({"LiveBlogArticle:1": {"liveBlogItems": []}}) is None


# ---- any JSON --------------------------------------------------------------------------------------------------------

KEYS = st.sampled_from(
    ["state", "liveblog", "timelineData", "liveBlogType", "data", "contents", "title", "smalldesc", "timestamp", "posts",
     "article", "children", "childrenMeta", "shouldDisplayTitle", "content", "date", "postType", "author", "name", "id",
     "featuredImage", "props", "apolloState", "liveBlogItems", "__typename", "body", "item", "authors", "ROOT_QUERY"]
)  # fmt: skip
VALUES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
WORDS = st.sampled_from(["LiveBlogItem", "Enhancement", "HtmlNode", "liveblog", "liveblog-update", "id", "title"])
JSON = st.recursive(
    VALUES | WORDS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5), max_leaves=25
)


@given(JSON)
def test_no_json_makes_a_reader_fail(value: Any) -> None:
    for layout in (APP, GRAPHQL, APOLLO):
        layout.read(value)
        layout.read(timeline(value))
        layout.read({**state(), "LiveBlogItem:12": {"__typename": "LiveBlogItem", "body": [value], "authors": value}})
        layout.read({"data": {"posts": {**LEAVES, "content": value, "date": value, "author": value}}})


# ---- what is no live blog --------------------------------------------------------------------------------------------

ARTICLE = """<!doctype html><html lang="en"><head><link rel="canonical" href="{url}">
<meta property="article:published_time" content="2023-11-02T10:00:00+00:00">
<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","headline":"What oars cost",
"datePublished":"2023-11-02T10:00:00+00:00","author":{{"@type":"Person","name":"Nora Falk"}}}}</script></head>
<body><nav><a href="/live-blog/1.cms">Live</a></nav><h1>What oars cost</h1>{inner}
<p>Wood is dear this year, and so are oars, as the pilots of both quays have found.</p>
<ul class="comments"><li id="comment-1"><time datetime="2023-11-02T11:00:00Z"></time><p>Too dear for me.</p></li>
<li id="comment-2"><time datetime="2023-11-02T12:00:00Z"></time><p>And for me, as I said before.</p></li></ul>
</body></html>"""


TOI_BYLINE = """<div class="byline"><span>TNN</span><time dateTime="2020-10-02T19:02:32+05:30"></time>
<meta content="2020-10-02T19:02:32+05:30"/></div><script>window.App={"state":{"liveblog":{},
"articleshow":{"data":{"contents":[{"title":"What oars cost"}]}}}}</script>"""
TOI_EMPTY = (
    """<script>window.App={"state":{"liveblog":{"timelineData":{"liveBlogType":"liveblog","data":{}}}}}</script>"""
)
NDTV_STORY = """<nav class="pst-by"><meta itemprop="datePublished" content="2023-11-02T21:20:38+05:30"></nav>
<div class="sp_txt"><div class="story__content"></div></div><ul><li class="liv-blg_li">Live: the regatta</li></ul>"""
INDIA_TODAY_STORY = """<div class="breaking-news"><div class="breaking-section"><div class="breaking-date">14:05 PM IST</div>
<a href="/live">Regatta live</a></div></div><div class="social-share">Share</div>"""
TOISRAEL_STORY = """<div class="byline">By Nora Falk</div><div class="media"><img src="a.jpg" title="Oars"></div>
<div class="liveblog-box"><div class="liveblog-date"><a><span data-timestamp="1698558300">1</span></a></div></div>"""
AJ_HOME = "<ul class='liveblog-timeline'>" + 5 * (
    "<li class='liveblog-timeline__update'><span class='liveblog-timeline__update-display-time'>9m ago</span>"
    "<a class='liveblog-timeline__update-link' href='/news/liveblog/2026/4/21/ferries-live?update=7'><h3>Leaves</h3></a></li>"
)
HAARETZ_STORY = """<script id="__NEXT_DATA__" type="application/json">{"props":{"apolloState":{"StandardArticle:1":
{"contentId":"1"}, "LiveBlogItem:12": {"__typename": "LiveBlogItem", "title": "Ferry leaves"}}}}</script>"""


@pytest.mark.parametrize(
    ("url", "inner"),
    [
        ("https://timesofindia.indiatimes.com/business/oars/articleshow/78446380.cms", TOI_BYLINE),
        ("https://timesofindia.indiatimes.com/business/oars/articleshow/78446381.cms", TOI_EMPTY),
        ("https://sports.ndtv.com/rowing/what-oars-cost-4500002", NDTV_STORY),
        ("https://www.indiatoday.in/business/story/what-oars-cost-1407001-2018-12-11", INDIA_TODAY_STORY),
        ("https://www.timesofisrael.com/what-oars-cost/", TOISRAEL_STORY),
        ("https://www.aljazeera.com/", AJ_HOME),
        ("https://www.haaretz.com/2024-05-04/ty-article/oars/1", HAARETZ_STORY),
    ],
)
def test_an_article_of_the_outlet_is_no_live_blog(url: str, inner: str) -> None:
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(ARTICLE.format(url=url, inner=inner), url=url)


UPDATE = '{{"@type":"BlogPosting","articleBody":"Boat {n} left.","datePublished":"2024-03-05T1{n}:00:00Z"}}'


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://www.aljazeera.com/news/liveblog/2026/4/21/ferries-live", "aljazeera"),
        ("https://www.haaretz.co.il/news/2024-05-04/ty-article-live/1", "haaretz"),
        ("https://fr.timesofisrael.com/liveblog-octobre-29-2023/", "timesofisrael"),
        ("https://www.ndtv.com/regatta-live-4500001", "ndtv"),
    ],
)
def test_the_address_alone_names_the_outlet_of_json_ld(url: str, outlet: str) -> None:
    posting = f'{{"@type":"LiveBlogPosting","liveBlogUpdate":[{UPDATE.format(n=2)},{UPDATE.format(n=1)}]}}'
    blog = lb.parse(f'<html><head><script type="application/ld+json">{posting}</script></head></html>', url=url)
    assert (blog.outlet, [entry.text for entry in blog]) == (outlet, ["Boat 2 left.", "Boat 1 left."])


# ---- laws ------------------------------------------------------------------------------------------------------------

PIECES = st.lists(
    st.sampled_from([
        "<p>{}</p>", "<div>{}</div>", "{}", "<h3>{}</h3>", "<ul><li>{}</li></ul>", "<blockquote>{}</blockquote>",
        "<figure><figcaption>{}</figcaption></figure>", "<table><tr><td>{}</td></tr></table>", "<button>{}</button>",
        "<div class='wp-caption'><div class='wp-caption-text'>{}</div></div>", "<div class='media'>{}</div>", "<b>{}</b>",
    ]),
    max_size=8,
)  # fmt: skip


_AROUND: dict[str, Callable[[str], str]] = {
    HASHED.name: card,
    LIV_BLG.name: item,
    ENTRY.name: day,
    TIMELINE.name: section,
    SCHEMA.name: told,
}


@pytest.mark.parametrize(
    "layout",
    [HASHED, LIV_BLG, ENTRY, TIMELINE, SCHEMA],
    ids=["timesofindia", "ndtv", "timesofisrael", "timeline", "schema"],
)
@given(PIECES)
def test_every_text_of_a_post_is_in_one_place(layout: HtmlLayout, pieces: list[str]) -> None:
    words = [f"Word{'abcdefgh'[index]}" for index in range(len(pieces))]
    inner = "".join(piece.format(word) for piece, word in zip(pieces, words, strict=True))
    said = repr(posts(layout, _AROUND[layout.name](inner)))
    assert [said.count(word) for word in words] == [1] * len(words)


@pytest.mark.parametrize(
    ("layout", "wrapped"),
    [(HASHED, card("<div>{}</div>")), (LIV_BLG, item("{}")), (ENTRY, day("<h4>A</h4>{}"))],
    ids=["timesofindia", "ndtv", "timesofisrael"],
)
def test_posts_inside_posts_are_read(layout: HtmlLayout, wrapped: str) -> None:
    nested = "<p>At the bottom.</p>"
    for _ in range(8):
        nested = wrapped.replace("{}", nested)
    assert len(posts(layout, nested)) == 8


def test_the_oldest_post_of_the_times_of_india_may_come_first_on_a_live_page() -> None:
    posts = (
        "18:31 (IST), Oct 02 They are off!\nBoth boats left the quay in good order.\n"
        "18:40 (IST), Oct 02 Lund leads\nThe umpire says that the wind will hold for an hour.\n"
        "19:02 (IST), Oct 02 Half way\nThe umpire has called both boats back once.\n"
    )
    assert lb.parse(f"Boat race live updates\n{posts}").outlet == "timesofindia"
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(f"Races of the week\n{posts}")
