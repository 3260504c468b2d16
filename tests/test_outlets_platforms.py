"""The platforms that many sites use, piece by piece. Whole pages stand in `pages/<platform>`."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from functools import partial
from operator import setitem
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

import liveblog_parse as lb
from liveblog_parse.model import Embed, Image, Label, Paragraph, Quote, Related
from liveblog_parse.outlet import Outlet
from liveblog_parse.registry import find_outlet
from liveblog_parse.sources.things import is_list, is_thing

PAGES = Path(__file__).parent / "pages"
PLATFORMS = (
    "amp",
    "arena",
    "easyliveblogs",
    "embeds",
    "norkon",
    "quintype",
    "reuters",
    "scribblelive",
    "sourcefabric",
    "tickaroo",
    "wordpress",
)


def parse(body: str, head: str = "", **arguments: Any) -> lb.LiveBlog:
    return lb.parse(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>", **arguments)


def ids(blog: lb.LiveBlog) -> list[str | None]:
    return [entry.id for entry in blog]


def deleted(blog: lb.LiveBlog) -> list[str]:
    return [issue.detail for issue in blog.issues if issue.code == "post-deleted"]


def at(hour: int, minute: int = 0, *, day: int = 5) -> datetime:
    return datetime(2024, 3, day, hour, minute, tzinfo=UTC)


NOON = int(at(12).timestamp())

# ---- ordinary pages --------------------------------------------------------------------------------------------------

TEASERS = "".join(
    f'<li class="teaser" id="t{n}"><time datetime="2024-03-05T1{n}:00:00Z">1{n}:00</time><a href="/{n}">Tugs for hire</a></li>'
    for n in range(5)
)
COMMENTS = "".join(
    f'<li class="comment" id="comment-{n}"><cite>Olle</cite><time datetime="2024-03-05T1{n}:00:00Z"></time><p>I waited for {n} hours.</p></li>'
    for n in range(5)
)
ARTICLES = {
    "wordpress": '<style>.liveblog-entry{color:red}</style><article id="post-40001" class="post type-post"><div class="entry-content"><p>A tug left.</p></div></article><script>var liveblog_settings = {"state":"enable","permalink":"https://gazette.example/"};</script><div id="wpcom-liveblog-container"></div>',
    "easyliveblogs": '<style>.elb-liveblog-post{margin:0}</style><div class="elb-liveblog-notice"><p>A tug left.</p></div><script>var elb = {"datetime_format":"human"};</script>',
    "sourcefabric": '<script>var x = ".lb-timeline article.lb-post";</script><div class="lb-post new-updates">See new updates</div><article class="lb-post"><p>A tug left.</p></article>',
    "amp": '<amp-live-list id="ads"><div items><div id="ad1" data-sort-time="1"><p>Drink tea</p></div></div></amp-live-list><amp-live-list id="more"><div items><div id="ad2" data-sort-time="1"></div></div></amp-live-list><p>A tug left.</p>',
    "embeds": '<script src="https://go.arena.im/public/js/arenalib.js?p=a&e=b"></script><script src="https://cdn.tickaroo.com/webng/embedjs/tik4.js"></script><script src="https://v.24liveblog.com/24.js"></script><script>NcPosts.start({tenantKey: "a", channelId: 7});</script><link rel="stylesheet" href="https://livecenter.norkon.net/frame/x.css"><style>.tik4-rich-text{} .arena-liveblog{}</style><div class="arena-liveblog"></div><div class="live-center-embed" data-src=""></div><div id="LB24_LIVE_CONTENT" data-eid=""></div><div class="scrbbl-embed" data-src="/whiteboard/7"></div><tickaroo-liveblog-teaser liveblogId="65e7"></tickaroo-liveblog-teaser><p>A tug left.</p>',
    "reuters": '<div data-testid="Article"><p data-testid="paragraph-0">A tug left.</p></div>',
}


@pytest.mark.parametrize("platform", ARTICLES)
def test_an_ordinary_article_of_the_platform_is_no_live_blog(platform: str) -> None:
    page = f"{ARTICLES[platform]}<ul class='related'>{TEASERS}</ul><ol class='commentlist'>{COMMENTS}</ol>"
    article = '{"@type": "NewsArticle", "headline": "A tug left", "datePublished": "2024-03-05T12:00:00Z"}'
    with pytest.raises(lb.NotALiveBlogError):
        parse(page, f'<script type="application/ld+json">{article}</script>')


@pytest.mark.parametrize("card", ["<h3>Tug left</h3>{body}", "{body}"], ids=["above the body", "in the body"])
def test_the_headline_of_a_card_at_reuters_is_its_heading(card: str) -> None:
    body = '<div class="live-message--card--body">{title}<p>A tug left.</p></div>'.format(
        title="" if "h3" in card else "<h3>Tug left</h3>"
    )
    time = '<time datetime="2024-03-05T14:0{n}:00Z"></time>'
    cards = "".join(
        f'<div data-testid="live-pbp-card">{time.format(n=n)}{card.format(body=body)}</div>' for n in (2, 1)
    )
    blog = parse(f'<div data-testid="LivePage">{cards}</div>', url="https://www.reuters.com/world/tug-live-2024-03-05/")
    assert [(entry.headline, entry.text) for entry in blog] == [("Tug left", "A tug left.")] * 2


def test_an_ordinary_article_at_reuters_is_no_live_blog() -> None:
    with pytest.raises(lb.NotALiveBlogError):
        parse(ARTICLES["reuters"] + TEASERS, url="https://www.reuters.com/world/tug-left-2024-03-05/")


@pytest.mark.parametrize(
    "value",
    [
        {"entries": []},
        {"entries": [{"id": 1, "timestamp": NOON, "title": "A feed"}]},
        {"entries": {"id": 1}},
        {"_items": [{"_id": "a", "headline": "A list of stories"}]},
        {"_items": [{"_id": "a", "groups": "main", "sticky": True}]},
        {"posts": [{"Id": 1, "Content": "A weblog"}]},
        {"posts": [{"id": 1, "message": {"text": "A chat"}}]},
        {"posts": [], "eventInfo": {"name": "A match"}},
        {"events": [{"id": 1, "highlight": "A concert"}]},
        {"events": [{"local_id": "e1", "title": "A concert"}]},
        {"events": 7, "game": 8},
    ],
)
def test_other_json_with_the_same_keys_is_no_live_blog(value: dict[str, Any]) -> None:
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(value)


# ---- WordPress -------------------------------------------------------------------------------------------------------


def react(
    content: str, number: int = 40213, *, time: str = "<span>31 March 2024 08:30</span>", classes: str = ""
) -> str:
    return (
        f'<article id="id_{number}" class="liveblog-entry {classes}"><a class="liveblog-meta-time" href="https://gazette.example/?lbup={number}">'
        f'{time}</a><div class="liveblog-entry-content">{content}</div></article>'
    )


def settings(**values: Any) -> str:
    return f"<script>var liveblog_settings = {json.dumps(values)};</script>"


@pytest.mark.parametrize(
    ("values", "zone"),
    [
        ({"timezone_string": "America/Chicago", "utc_offset": "-300"}, "America/Chicago"),
        ({"timezone_string": "", "utc_offset": "-300"}, "Etc/GMT+5"),
        ({"timezone_string": "+01:00", "utc_offset": 60}, "Etc/GMT-1"),
        ({"timezone_string": "../../etc/passwd", "utc_offset": "0"}, "Etc/GMT"),
        ({"utc_offset": "330"}, "Asia/Kolkata"),
        ({"utc_offset": "345"}, None),
        ({"utc_offset": "soon"}, None),
        ({"utc_offset": None}, None),
        ({"timezone_string": ["Europe/Rome"], "utc_offset": True}, None),
    ],
)
def test_the_settings_of_the_site_say_which_zone_it_prints(values: dict[str, Any], zone: str | None) -> None:
    assert parse(react("<p>Doors close.</p>") + settings(**values)).zone == zone


@pytest.mark.parametrize(
    ("date_format", "zone", "published"),
    [
        ("d/m/Y", "America/New_York", datetime(2024, 5, 3, 18, tzinfo=UTC)),
        ("m/d/Y", "Europe/London", at(14)),
        ("j.n.Y", "Europe/London", datetime(2024, 5, 3, 13, tzinfo=UTC)),
        ("F j, Y", "Europe/London", datetime(2024, 5, 3, 13, tzinfo=UTC)),  # as written in that zone
        (None, "America/New_York", at(19)),
        (None, "Etc/GMT-3", None),
    ],
)
def test_the_format_of_the_site_says_which_figure_is_the_month(
    date_format: str | None, zone: str, published: datetime | None
) -> None:
    page = react("<p>Doors close.</p>", time="<span>03/05/2024 14:00</span>")
    blog = parse(page + settings(timezone_string=zone, date_format=date_format))
    assert blog.entries[0].published == published


def test_the_zone_of_the_caller_outranks_that_of_the_site() -> None:
    page = react("<p>Doors close.</p>", time="<span>5 March 2024 14:00</span>") + settings(timezone_string="Asia/Tokyo")
    assert parse(page, zone="America/New_York").entries[0].published == at(19)


@pytest.mark.parametrize(
    "script", ["var liveblog_settings = {", "var liveblog_settings = {]};", "var liveblog_settings = 7;"]
)
def test_broken_settings_are_no_settings(script: str) -> None:
    blog = parse(f"{react('<p>Doors close.</p>')}<script>{script}</script>")
    assert (len(blog), blog.zone, blog.is_live) == (1, None, None)


@pytest.mark.parametrize(
    ("time", "raw"),
    [
        ("<span>3 mins ago</span><span>5 March 2024 14:05</span>", "5 March 2024 14:05"),
        ("<span>3 mins ago</span>", "3 mins ago"),
        ("5 March 2024 14:05", "5 March 2024 14:05"),
        ("<span></span><span>noonish</span>", "noonish"),
        ("", None),
    ],
)
def test_the_printed_time_is_read_and_not_how_long_ago_it_is(time: str, raw: str | None) -> None:
    reading = parse(react("<p>Doors close.</p>", time=time)).entries[0].published_as
    assert (reading.raw if reading else None) == raw


@pytest.mark.parametrize(
    ("content", "text", "labels"),
    [
        ("<p>/key Doors close.</p>", "Doors close.", frozenset({Label.KEY_EVENT})),
        ("<p>Doors close. /key</p>", "Doors close.", frozenset({Label.KEY_EVENT})),
        ("<p>/key</p><p>Doors close.</p>", "Doors close.", frozenset({Label.KEY_EVENT})),
        (
            "<p>Doors close.</p><p><span class='liveblog-command type-key'>key</span></p>",
            "Doors close.",
            frozenset({Label.KEY_EVENT}),
        ),
        ("<p>See /key/ring and docs/key</p>", "See /key/ring and docs/key", frozenset[Label]()),
        ("<p>/keyring</p>", "/keyring", frozenset[Label]()),
    ],
)
def test_a_typed_command_is_a_label_and_no_prose(content: str, text: str, labels: frozenset[Label]) -> None:
    [entry] = parse(react(content))
    assert (entry.text, entry.labels) == (text, labels)


def test_links_behind_a_command_still_mark_their_words() -> None:
    [entry] = parse(react('<p>/key The <a href="/doors">doors</a> close. /key</p>'))
    [block] = entry.blocks
    assert isinstance(block, Paragraph)
    assert [block.text[link.start : link.end] for link in block.links] == ["doors"]


def test_the_raw_input_in_an_attribute_is_no_text() -> None:
    page = f'<div id="liveblog-entry-9" class="liveblog-entry" data-timestamp="{NOON}"><div class="liveblog-entry-text" data-original-content="/key *Doors* close.">'
    [entry] = parse(page + "<p>Doors close.</p></div></div>")
    assert (entry.id, entry.text, entry.published) == ("9", "Doors close.", at(12))


def test_cards_of_2026_are_read_with_the_story_they_lead_to() -> None:
    card = (
        f'<article id="liveblog-entry-9" class="liveblog-entry liveblog-entry-card" data-entry-id="9" data-timestamp="{NOON}">'
        '<header class="liveblog-card-header"><span class="liveblog-card-author">Nora Falk</span>'
        '<time datetime="2024-03-05T12:00:00+00:00">1 hour ago</time><span class="liveblog-breakout-badge">Breakout</span></header>'
        '<div class="liveblog-card-featured"><img src="/doors.jpg" alt="Doors"></div>'
        '<div class="liveblog-entry-content liveblog-card-content"><p>Doors close.</p></div>'
        '<footer class="liveblog-card-footer"><a href="/doors" class="liveblog-read-more">Read more →</a></footer></article>'
    )
    blog = parse(card, url="https://gazette.example/live/")
    [entry] = blog
    assert (entry.authors[0].name, entry.published, blog.unplaced) == ("Nora Falk", at(12), ())
    assert entry.blocks == (
        Image(url="https://gazette.example/doors.jpg", alt="Doors"),
        Paragraph(text="Doors close."),
        Related(text="Read more", url="https://gazette.example/doors"),
    )


def test_a_word_of_the_theme_between_the_parts_of_an_entry_is_unplaced() -> None:
    page = react("<p>Doors close.</p>").replace("</a>", "</a><b>Sponsored</b>", 1)
    assert parse(page).unplaced == ("Sponsored",)


def test_an_entry_without_words_and_pictures_is_none() -> None:
    assert ids(parse(react("<p>Doors close.</p>", 2) + react("  ", 1))) == ["2"]


def test_entries_inside_an_entry_are_entries_too() -> None:
    page = react("<p>Doors close.</p>" + react("<p>A quotation of an entry.</p>", 1), 2)
    assert ids(parse(page)) == ["2", "1"]


def test_clocks_without_a_day_roll_over_midnight() -> None:
    clocks = ("00:20", "23:50", "23:05")
    page = "".join(react("<p>Doors close.</p>", 9 - n, time=f"<span>{clock}</span>") for n, clock in enumerate(clocks))
    head = '<meta property="article:modified_time" content="2024-03-31T00:40:00Z">'
    blog = parse(page + settings(timezone_string="Europe/London"), head)
    assert [post.published for post in blog] == [at(0, 20, day=31), at(23, 50, day=30), at(23, 5, day=30)]


def test_a_page_whose_script_never_ran_is_read_from_its_json_ld() -> None:
    updates = [{"@type": "BlogPosting", "headline": f"Part {n}", "articleBody": f"Text {n}."} for n in (2, 1)]
    posting = json.dumps({"@type": "LiveBlogPosting", "headline": "Strike", "liveBlogUpdate": updates})
    head = f'<script type="application/ld+json">{posting}</script>'
    blog = parse('<div id="wpcom-liveblog-container" class="40001"></div>' + settings(state="enable"), head)
    assert [post.text for post in blog] == ["Text 2.", "Text 1."]


def entry(number: int, text: str = "Doors close.", **values: Any) -> dict[str, Any]:
    known = {"id": number, "type": "new", "render": f"<p>{text}</p>", "css_classes": "liveblog"}
    return known | {"timestamp": NOON, "entry_time": NOON} | values


@pytest.mark.parametrize(
    ("entries", "texts", "gone"),
    [
        ([entry(2), entry(1, "Doors open.")], ["Doors close.", "Doors open."], []),
        ([entry(1, "Old"), entry(1, "New", type="update", timestamp=NOON + 60)], ["New"], []),
        ([entry(1, "New", type="update", timestamp=NOON + 60), entry(1, "Old")], ["New"], []),
        ([entry(2), entry(1), entry(1, type="delete", render="", timestamp=NOON + 60)], ["Doors close."], ["1"]),
        ([entry(2), entry(1, type="delete", render="")], ["Doors close."], ["1"]),
        ([entry(2), entry(1, render=None)], ["Doors close."], []),
        ([entry(2), entry(1, status="draft"), entry(0, status="publish")], ["Doors close.", "Doors close."], []),
    ],
)
def test_of_an_entry_in_an_answer_the_last_word_counts(entries: list[Any], texts: list[str], gone: list[str]) -> None:
    blog = lb.parse({"entries": entries, "page": 1, "pages": 1})
    assert [post.text for post in blog] == texts
    assert deleted(blog) == gone


def test_an_update_is_published_when_the_entry_was() -> None:
    [post] = lb.parse({"entries": [entry(1, type="update", timestamp=NOON + 600)]})
    assert (post.published, post.updated) == (at(12), at(12, 10))


def test_old_answers_have_one_author_and_one_time() -> None:
    old = {"id": 1, "render": "<p>Doors close.</p>", "css_classes": "liveblog", "timestamp": NOON}
    [post] = lb.parse({"entries": [old | {"author": {"name": "Nora Falk"}, "contributors": [{"name": "Ivo Brandt"}]}]})
    assert [author.name for author in post.authors] == ["Nora Falk", "Ivo Brandt"]
    assert (post.published, post.updated) == (at(12), None)


# ---- Easy Liveblogs --------------------------------------------------------------------------------------------------


def easy(number: int, *, counted: object = NOON, time: str = "", classes: str = "", text: str = "Doors close.") -> str:
    return (
        f'<li data-elb-post-datetime="{counted}" data-elb-post-id="{number}" class="elb-liveblog-post {classes}">'
        f'<p class="elb-liveblog-post-time">{time}</p><div class="elb-liveblog-post-content"><p>{text}</p></div></li>'
    )


COVERAGE = '<script type="application/ld+json">{"@type": "LiveBlogPosting", "coverageStartTime": "2024-03-05T09:00:00+05:30"}</script>'


@pytest.mark.parametrize(
    ("counted", "time", "head", "published"),
    [
        (NOON, '<time datetime="2024-03-05 12:00">now</time>', COVERAGE, at(6, 30)),
        (NOON, '<time datetime="2024-03-05 12:00">now</time>', "", None),  # a clock, told twice
        (NOON, '<time datetime="2024-03-05 17:30">now</time>', "", at(12)),  # no clock: an instant
        (NOON, '<time datetime="2024-03-05T12:00:00+01:00">now</time>', COVERAGE, at(11)),
        (NOON, "", "", at(12)),
        ("soon", '<time datetime="2024-03-05 12:00">now</time>', COVERAGE, at(6, 30)),
        ("soon", '<time datetime="soon">5 mins ago</time>', "", None),
    ],
)
def test_the_clock_of_the_site_is_an_instant_only_with_its_offset(
    counted: object, time: str, head: str, published: datetime | None
) -> None:
    page = f"<ul class='elb-liveblog-list'>{easy(2, counted=counted, time=time)}</ul>"
    assert parse(page, head).entries[0].published == published


def test_the_clock_of_the_site_is_an_instant_in_the_zone_of_the_caller() -> None:
    page = easy(2, time='<time datetime="2024-03-05 12:00">now</time>')
    assert parse(page, zone="Europe/Amsterdam").entries[0].published == at(11)


def test_a_highlighted_copy_is_one_entry() -> None:
    copy = easy(1, classes="elb-liveblog-highlighted-post", text="Doors open.")
    assert ids(parse(f"<ul>{copy}{easy(2)}{easy(1, text='Doors open.')}</ul>")) == ["2", "1"]


def test_a_highlighted_entry_of_another_page_stands_on_top() -> None:
    copy = easy(1, classes="elb-liveblog-highlighted-post", text="Doors open.")
    assert ids(parse(f"<ul>{copy}{easy(3)}{easy(2, text='Doors shut.')}</ul>")) == ["1", "3", "2"]


# ---- Sourcefabric ----------------------------------------------------------------------------------------------------


def lb_post(number: int, items: str, header: str = "", classes: str = "", sticky: str = "False") -> str:
    return (
        f'<article class="lb-post list-group-item {classes}" data-post-id="urn:{number}" data-post-sticky="{sticky}">'
        f'<div class="lb-post-header">{header}</div><div class="items-container">{items}</div></article>'
    )


def item(content: str, kind: str = "text") -> str:
    return f'<div class="lb-item {kind}">{content}</div>'


def test_a_sticky_post_without_a_place_in_the_stream_is_one_too() -> None:
    top = "".join(
        f'<article class="lb-sticky-top-post" data-post-id="urn:{number}" data-post-sticky="True"><div class="items-container">'
        f"{item(f'<article><p>What we know, part {number}.</p></article>')}</div></article>"
        for number in (1, 2)
    )
    blog = parse(top + lb_post(3, item("<article><p>Ships may enter.</p></article>")))
    assert ids(blog) == ["urn:1", "urn:2", "urn:3"]
    assert [Label.PINNED in post.labels for post in blog] == [True, True, False]


@pytest.mark.parametrize(
    ("post", "is_comment"),
    [
        (lb_post(1, item("<article>Will it sail?</article>", "comment"), classes="comment"), True),
        (lb_post(1, item("<article>Will it sail?</article>", "comment")), True),
        (lb_post(1, item("<article>An answer.</article>") + item("<article>Will it?</article>", "comment")), False),
    ],
)
def test_a_post_that_begins_with_a_comment_is_the_readers(post: str, is_comment: bool) -> None:
    assert [Label.COMMENT in entry.labels for entry in parse(post)] == [is_comment]


def test_a_linked_page_with_a_film_in_it_is_a_film() -> None:
    card = (
        '<div class="liveblog--card"><div class="st-embed-block embed-preview"><iframe src="https://www.youtube.com/embed/x1">'
        '</iframe></div><div class="title-preview">A tug leaves</div><a class="link-preview" href="https://youtu.be/x1">Film</a></div>'
    )
    [entry] = parse(lb_post(1, item(card, "embed")))
    assert [type(block).__name__ for block in entry.blocks] == ["Embed", "Paragraph", "Paragraph"]
    assert entry.text == "A tug leaves\n\nFilm"


def test_what_the_html_of_an_item_leaves_out_its_facts_say() -> None:
    facts = {
        "quote": "We waited.",
        "credit": "Ida Holm",
        "caption": "A tug",
        "media": {"renditions": {"original": {"href": "/a.jpg"}}},
    }
    shown = [("quote", "<blockquote>We waited.</blockquote>"), ("image", '<figure><img src="/a.jpg"></figure>')]
    items = [{"item": {"item_type": kind, "text": html, "meta": facts}} for kind, html in shown]
    groups = [{"id": "root", "refs": []}, {"id": "main", "refs": items}]
    post = {"_id": "urn:1", "post_status": "open", "sticky": False, "lb_highlight": False, "groups": groups}
    [entry] = lb.parse({"_items": [post]})
    assert entry.blocks == (
        Quote(text="We waited.", cite="Ida Holm"),
        Image(url="/a.jpg", caption="A tug", credit="Ida Holm"),
    )


def test_a_credit_without_a_quotation_is_a_paragraph() -> None:
    assert parse(lb_post(1, item('<p class="quote-credit">Ivo Brandt</p>', "quote"))).entries[0].text == "Ivo Brandt"


def test_the_author_of_a_post_may_stand_anywhere_but_in_an_item() -> None:
    author = '<div class="lb-author"><div class="lb-author__name">{}</div></div>'
    post = (
        '<article class="lb-post" data-post-id="urn:{n}"><div class="items-container"><div class="lb-item"><p>A.</p>{item}'
        "</div></div>{own}</article>"
    )
    page = post.format(n=1, item="", own=author.format("Nora Falk")) + post.format(
        n=2, item=author.format("Per Holm"), own=""
    )
    assert [[author.name for author in entry.authors] for entry in lb.parse(page)] == [["Nora Falk"], []]


def test_an_advertisement_among_the_posts_is_none() -> None:
    page = lb_post(2, item("<article>Drink tea</article>"), classes="advertisement") + lb_post(1, item("<p>Ships.</p>"))
    assert ids(parse(page)) == ["urn:1"]


def test_a_post_that_is_a_picture_only_is_a_post() -> None:
    [entry] = parse(lb_post(1, item('<figure><img src="https://a.example/tug.jpg" alt=""></figure>', "image")))
    assert entry.blocks == (Image(url="https://a.example/tug.jpg"),)


def amp_post(sort: int | str, update: int | str, inner: str = "", more: str = "") -> str:
    return (
        f'<amp-live-list id="l"><div items><article id="u1" class="lb-post" data-sort-time="{sort}" data-update-time="{update}" {more}>'
        f'{inner}<div class="lb-item"><article><p>Ships may enter.</p></article></div></article></div></amp-live-list>'
    )


TEN_YEARS = 315_532_800


@pytest.mark.parametrize(
    ("sort", "update", "published", "is_pinned"),
    [
        (NOON, NOON + 60, at(12), False),
        (NOON, "", at(12), False),
        (NOON + TEN_YEARS, NOON + 60, None, True),
        ("Invalid date", NOON, None, False),
    ],
)
def test_a_time_to_sort_by_far_ahead_pins_a_post_and_is_no_time(
    sort: int | str, update: int | str, published: datetime | None, is_pinned: bool
) -> None:
    [entry] = parse(amp_post(sort, update))
    assert (entry.published, Label.PINNED in entry.labels) == (published, is_pinned)


def api(**values: Any) -> dict[str, Any]:
    part = {"item": {"item_type": "text", "text": "<p>Ships may enter.</p>"}}
    groups = [{"id": "root", "refs": [{"idRef": "main"}]}, {"id": "main", "refs": [part]}]
    known = {"_id": "urn:1", "published_date": "2024-03-05T12:00:00+00:00", "post_status": "open", "deleted": False}
    return known | {"sticky": False, "groups": groups} | values


def test_words_marked_as_a_time_that_tell_none_are_not_lost() -> None:
    tide = "<p>It is <time>high tide</time> now.</p>"
    items = "".join(
        f'<div id="p{n}" data-sort-time="{NOON + n}">{time}{tide}</div>'
        for n, time in ((2, "<time>12:00</time>"), (1, ""))
    )
    blog = lb.parse(f'<amp-live-list id="l"><div items>{items}</div></amp-live-list>')
    assert [entry.text for entry in blog] == ["It is high tide now.", "It is now."]
    assert blog.unplaced == ("high tide",)


def test_an_embed_without_its_html_is_told_by_its_address() -> None:
    meta = {"original_url": "https://twitter.com/harbour/status/9", "title": "Ships may enter"}
    part = {"item": {"item_type": "embed", "text": "", "meta": meta}}
    [entry] = lb.parse({"_items": [api(groups=[{"id": "main", "refs": [part]}])]})
    assert entry.blocks == (Embed(provider="x", url=meta["original_url"], text="Ships may enter"),)


@pytest.mark.parametrize(
    ("times", "updated"),
    [
        (
            {"firstcreated": "2024-03-05T11:00:00+00:00", "content_updated_date": "2024-03-05T12:30:00+00:00"},
            at(12, 30),
        ),
        ({"firstcreated": "2024-03-05T11:00:00+00:00", "content_updated_date": "2024-03-05T11:30:00+00:00"}, None),
        ({"firstcreated": "2024-03-05T11:00:00+00:00", "content_updated_date": "2024-03-05T11:00:00+00:00"}, None),
        ({"content_updated_date": None}, None),
        ({"content_updated_date": "soon"}, None),
        ({"_updated": "2024-03-06T12:00:00+00:00"}, None),  # the record, which moving it touches too
    ],
)
def test_a_post_is_updated_where_its_content_was_after_it_was_published(
    times: dict[str, Any], updated: datetime | None
) -> None:
    [entry] = lb.parse({"_items": [api(**times)]})
    assert (entry.published, entry.updated) == (at(12), updated)


@pytest.mark.parametrize(
    ("values", "texts", "gone"),
    [
        ({}, ["Ships may enter.", "Ships may enter."], []),
        ({"deleted": True}, ["Ships may enter."], ["urn:1"]),
        ({"post_status": "draft"}, ["Ships may enter."], []),
        ({"post_status": "submitted"}, ["Ships may enter."], []),
        (
            {"groups": [{"refs": [{"item": {"item_type": "Advertisement Remote", "text": "Tea"}}]}]},
            ["Ships may enter."],
            [],
        ),
        ({"groups": []}, ["Ships may enter."], []),
    ],
)
def test_only_posts_that_readers_are_shown_are_entries(
    values: dict[str, Any], texts: list[str], gone: list[str]
) -> None:
    blog = lb.parse({"posts": {"_items": [api(_id="urn:2"), api(**values)]}})
    assert [entry.text for entry in blog] == texts
    assert deleted(blog) == gone


# ---- AMP -------------------------------------------------------------------------------------------------------------


def live_list(*items: str) -> str:
    return f'<amp-live-list id="l" data-poll-interval="15000"><button update>New</button><div items>{"".join(items)}</div></amp-live-list>'


def amp_item(number: int, sort: object, inner: str = "<p>A storm is on its way.</p>", more: str = "") -> str:
    return f'<div id="post{number}" data-sort-time="{sort}" {more}>{inner}</div>'


@pytest.mark.parametrize("lacking", [0, 1])
def test_an_amp_item_inside_one_that_lacks_its_end_tag_is_a_post(lacking: int) -> None:
    items = [amp_item(number, NOON + number, f"<p>Rain {number}.</p>") for number in (1, 2, 3)]
    items[lacking] = items[lacking].removesuffix("</div>")
    blog = lb.parse(live_list(*items))
    assert [(entry.id, entry.text) for entry in blog] == [(f"post{number}", f"Rain {number}.") for number in (1, 2, 3)]


def test_a_time_among_the_words_of_a_post_is_not_taken_out_of_them() -> None:
    row = '<p><time datetime="2024-03-05T12:00Z">noon</time> <time datetime="2024-03-05T12:00Z">5m ago</time></p>'
    told = '<p>The ferry left at <time datetime="2024-03-05T08:00Z">eight</time>.</p>'
    blog = lb.parse(live_list(amp_item(1, 1, row + told), amp_item(2, 2)))
    assert (blog.entries[0].published, blog.entries[0].text) == (at(12), "The ferry left at eight.")
    assert blog.unplaced == ()


def test_what_stands_in_a_time_that_lacks_its_end_tag_is_unplaced() -> None:
    blog = lb.parse(
        '<amp-live-list id="l"><div items><article id="u1" class="lb-post" data-sort-time="1">'
        '<div class="lb-post-date">14:05<div class="lb-item"><article><p>Ships may enter.</p></article></div></article>'
        '<article id="u2" class="lb-post" data-sort-time="2"><div class="lb-item"><p>Rain.</p></div></article>'
        "</div></amp-live-list>"
    )
    assert [(entry.id, entry.text) for entry in blog] == [("u1", ""), ("u2", "Rain.")]
    assert blog.unplaced == ("14:05Ships may enter.",)


PRINTED = "<p class='date'>March 5, 2024 {}</p><p>A storm is on its way.</p>"


@pytest.mark.parametrize(
    ("sort", "inner", "more", "published"),
    [
        (NOON, "<p>Rain.</p>", "", at(12)),
        (NOON * 1000, "<p>Rain.</p>", "", at(12)),
        ("20240305120000", "<p>Rain.</p>", "", at(12)),
        ("20240305120300", "<p>Rain.</p>", "", None),  # the month in the minute's place
        (7, "<p>Rain.</p>", "", None),
        ("", "<p>Rain.</p>", "", None),
        (NOON, PRINTED.format("7:00 am"), "", at(12)),  # printed in another zone
        (NOON, PRINTED.format("7:20 am"), "", None),
        (NOON + 86_400 * 90, PRINTED.format("7:00 am"), "", None),
        (NOON + TEN_YEARS, "<p>Rain.</p>", f'data-update-time="{NOON}"', None),
        (NOON, '<time datetime="2024-03-05T11:00:00Z">11</time><p>Rain.</p>', "", at(11)),
        (NOON, "<p class='time'>5 minutes ago</p><p>Rain.</p>", "", at(12)),
    ],
)
def test_a_number_to_sort_by_is_the_time_where_nothing_speaks_against_it(
    sort: object, inner: str, more: str, published: datetime | None
) -> None:
    blog = parse(live_list(amp_item(2, sort, inner, more), amp_item(1, 1, "<p>Sun.</p>")))
    assert blog.entries[0].published == published


def test_a_tombstone_is_no_entry_and_named() -> None:
    tombstone = amp_item(9, NOON, "<p>Gone.</p>", "data-tombstone")
    blog = parse(live_list(amp_item(2, NOON + 60), tombstone, amp_item(1, NOON), '<p id="p0" data-tombstone></p>'))
    assert (ids(blog), deleted(blog)) == (["post2", "post1"], ["post9", "p0"])


@pytest.mark.parametrize(
    "items",
    [
        [amp_item(1, NOON)],
        [amp_item(2, 1, "<amp-ad></amp-ad>"), amp_item(1, 1, "")],
        [amp_item(2, 2, more="data-tombstone"), amp_item(1, 1, more="data-tombstone")],
    ],
    ids=["one", "empty", "deleted"],
)
def test_a_list_without_two_items_to_read_is_no_live_blog(items: list[str]) -> None:
    with pytest.raises(lb.NotALiveBlogError):
        parse(live_list(*items))


@pytest.mark.parametrize(
    ("pagination", "pages"),
    [
        (
            '<li><a href="?p=1">Prev</a></li><li>2</li><li><a href="?p=3">Next</a></li>',
            lb.Pages(number=2, previous_url="https://a.example/x?p=1", next_url="https://a.example/x?p=3"),
        ),
        ("<li>1</li>", lb.Pages(number=1)),
        ("<li>Page one</li><li>99999</li>", None),
        ("", None),
    ],
)
def test_the_pages_of_a_list_are_those_its_foot_names(pagination: str, pages: lb.Pages | None) -> None:
    items = live_list(amp_item(2, NOON), amp_item(1, 1))
    foot = f"<div pagination><ul>{pagination}</ul></div></amp-live-list>"
    assert parse(items.replace("</amp-live-list>", foot), url="https://a.example/x").pages == pages


def test_lists_of_a_named_platform_are_left_to_it() -> None:
    entries = "".join(
        f'<div class="liveblog-entry" id="post{NOON + n}" data-sort-time="{NOON + n}"><div class="liveblog-entry-content"><p>{n}</p></div></div>'
        for n in (2, 1)
    )
    blog = parse(live_list(entries))
    assert (blog.outlet, blog.layout, len(blog)) == ("wordpress", "amp", 2)
    assert not [issue for issue in blog.issues if issue.code == "rival-layout"]


# ---- embeds ----------------------------------------------------------------------------------------------------------

EMBEDS = {
    '<div class="live-center-embed" data-src="https://livecenter.norkon.net/frame/a/7/default"></div>': "https://livecenter.norkon.net/frame/a/7/default",
    '<iframe src="https://livecenter.norkon.net/frame/a/7/default"></iframe>': "https://livecenter.norkon.net/frame/a/7/default",
    '<div class="arena-liveblog" data-publisher="a" data-event="e7" data-version="2"></div>': "https://cached-api.arena.im/v1/liveblog/a/e7",
    '<tickaroo-liveblog liveblogId="65e7" clientId="c"></tickaroo-liveblog>': "https://www.tickaroo.com/ticker/65e7",
    '<iframe src="https://www.tickaroo.com/ticker/65e7"></iframe>': "https://www.tickaroo.com/ticker/65e7",
    '<div id="LB24_LIVE_CONTENT" data-eid="3328"></div>': "https://v.24liveblog.com/iframe/?id=3328",
    '<amp-iframe src="https://v.24liveblog.com/iframe/?id=3328"></amp-iframe>': "https://v.24liveblog.com/iframe/?id=3328",
    '<div class="scrbbl-embed" data-src="/event/2069027/20570"></div>': "https://embed.scribblelive.com/Embed/v7.aspx?Id=2069027&ThemeId=20570",
    '<div class="scrbbl-embed" data-src="/event/2069027"></div>': "https://embed.scribblelive.com/Embed/v7.aspx?Id=2069027",
    '<iframe src="//embed.scribblelive.com/Embed/v7.aspx?Id=7"></iframe>': "//embed.scribblelive.com/Embed/v7.aspx?Id=7",
}


@pytest.mark.parametrize(("element", "address"), EMBEDS.items())
def test_an_embedded_live_blog_has_no_entries_and_its_address(element: str, address: str) -> None:
    blog = parse(f"<h1>Strike</h1><p>Follow it here.</p>{element}{element}<ul>{TEASERS}</ul>")
    assert (blog.outlet, len(blog)) == ("embeds", 0)
    [issue] = blog.issues
    assert issue.code == "embedded-live-blog"
    assert issue.detail.endswith(f" from {address}")


def test_posts_in_the_page_come_before_an_embed() -> None:
    page = '<div class="arena-liveblog" data-publisher="a" data-event="b"></div>' + react("<p>Doors close.</p>")
    blog = parse(page)
    assert (blog.outlet, len(blog)) == ("wordpress", 1)


def test_updates_in_json_ld_come_before_an_embed() -> None:
    updates = [{"@type": "BlogPosting", "headline": f"Part {n}", "articleBody": f"Text {n}."} for n in (2, 1)]
    posting = json.dumps({"@type": "LiveBlogPosting", "headline": "Strike", "liveBlogUpdate": updates})
    head = f'<script type="application/ld+json">{posting}</script>'
    blog = parse('<div id="LB24_LIVE_CONTENT" data-eid="7"></div>', head)
    assert (blog.outlet, len(blog)) == ("generic", 2)


def test_the_address_of_an_embed_is_made_of_quoted_names() -> None:
    blog = parse('<div class="arena-liveblog" data-publisher="a/../b" data-event="ü?x=1"></div>')
    assert blog.issues[0].detail.endswith("/liveblog/a%2F..%2Fb/%C3%BC%3Fx%3D1")


# ---- ScribbleLive, Tickaroo, Arena -----------------------------------------------------------------------------------


def scribble(**values: Any) -> dict[str, Any]:
    known = {"Id": 7, "Type": "TEXT", "Content": "<p>Ships.</p>", "IsStuck": 0, "Rank": 3}
    return known | {"CreationDate": "2024-03-05T12:00:00Z", "LastModifiedDate": "2024-03-05T12:00:00Z"} | values


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ({}, ["Paragraph"]),
        ({"Type": "IMAGE", "Media": {"Type": "IMAGE", "Url": "https://a.example/1.jpg"}}, ["Image"]),
        ({"Type": "AUDIO", "Media": {"Type": "AUDIO", "Url": "https://a.example/1.mp3"}}, ["Embed"]),
        ({"Type": "IMAGE", "Content": "", "Media": {"Url": "https://a.example/1.jpg"}}, ["Image"]),
        ({"Type": "IMAGE", "Media": [None, {"Type": "IMAGE", "Url": "https://a.example/1.jpg"}]}, ["Image"]),
        ({"Type": "IMAGE", "Media": None}, ["Paragraph"]),
        ({"Type": ["IMAGE"], "Media": {"Url": "https://a.example/1.jpg"}}, ["Paragraph"]),
        (
            {
                "Type": "IMAGE",
                "Content": '<img src="https://a.example/1.jpg">',
                "Media": {"Url": "https://a.example/1.jpg"},
            },
            ["Image"],
        ),
    ],
)
def test_the_content_of_media_is_their_caption(values: dict[str, Any], shown: list[str]) -> None:
    [entry] = lb.parse({"posts": [scribble(**values)]})
    assert [type(block).__name__ for block in entry.blocks] == shown


def test_a_rank_of_nought_alone_pins_nothing() -> None:
    assert [entry.labels for entry in lb.parse({"posts": [scribble(Rank=0)]})] == [frozenset()]


@pytest.mark.parametrize(
    ("highlight", "labels"),
    [
        ("", frozenset[Label]()),
        ("sticky", frozenset({Label.PINNED, Label.KEY_EVENT})),
        ("stickyNoHighlight", frozenset({Label.PINNED})),
        ("milestone", frozenset({Label.KEY_EVENT})),
        (None, frozenset[Label]()),
        (["sticky"], frozenset[Label]()),
    ],
)
def test_a_highlight_labels_an_event(highlight: object, labels: frozenset[Label]) -> None:
    event = {"local_id": "e1", "local_status": 0, "highlight": highlight, "created_at": NOON, "headline": "Talks fail"}
    [entry] = lb.parse({"events": [event]})
    assert (entry.labels, entry.published) == (labels, at(12))


# ---- pages that nobody here wrote ------------------------------------------------------------------------------------

REAL = os.environ.get("LIVEBLOG_PARSE_REAL_PAGES")
real_pages = pytest.mark.skipif(not REAL, reason="LIVEBLOG_PARSE_REAL_PAGES names no folder of real pages")


@real_pages
def test_of_the_demo_blog_readers_are_shown_what_is_published() -> None:
    blog = lb.parse(Path(REAL or "") / "superdesk-liveblog-1.json")
    assert (blog.outlet, len(blog), len(deleted(blog))) == ("sourcefabric", 11, 13)
    assert sum(Label.PINNED in entry.labels for entry in blog) == 2
    assert [entry.authors[0].name for entry in blog if Label.COMMENT in entry.labels] == ["Ali"]
    assert all(entry.published and entry.authors and entry.blocks for entry in blog)
    assert "local ad" not in lb.dumps(blog)


@real_pages
def test_the_template_of_an_amp_live_blog_is_none() -> None:
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(Path(REAL or "") / "amp-sample-1.html")


# ---- nothing is lost -------------------------------------------------------------------------------------------------

BOILERPLATE = {
    "wordpress": ".liveblog-meta-time, .liveblog-author-avatar, .liveblog-meta-author-avatar, .liveblog-entry-actions, "
    ".liveblog-entry-tools, .liveblog-command, amp-social-share",
    "easyliveblogs": ".elb-liveblog-post-time, .elb-liveblog-post-sharing, .elb-liveblog-actions, "
    ".elb-liveblog-highlighted-post",
    "sourcefabric": ".advertisement, .lb-sticky-top-post, [data-tombstone], .lb-post-header, .lb-post-bottom, "
    ".lb-post-date, .lb-type, .lb-author__avatar, .pin-icon, .link-preview",
    "amp": ".date, amp-social-share, .social-share, amp-ad, [data-tombstone]",
    "reuters": "time",
}
"""What is boilerplate in a post, is read from an attribute, or stands elsewhere too."""
WORD = "Zebrafish"
SILENT = ["img", "amp-img", "iframe", "br", "button", "table", "tbody", "tr"]


def with_a_word(page: str) -> Iterator[tuple[str, str]]:
    """The page with a word more at the end of one element of a post, for each that is not boilerplate."""
    name = page.partition("/")[0]
    soup = BeautifulSoup((PAGES / page).read_bytes(), "html5lib")
    posts = ", ".join(layout.post for layout in find_outlet(name).html)
    boilerplate = soup.select(", ".join(f"{one}, {one.strip()} *" for one in BOILERPLATE[name].split(",")))
    for post in soup.select(posts):
        for element in (post, *post.find_all(True)):
            if element.name not in SILENT and not any(element is one for one in boilerplate):
                element.append(f" {WORD} ")
                yield str(soup), f"<{element.name} class={element.get('class')}>"
                element.contents[-1].extract()


@pytest.mark.parametrize(
    "page",
    [
        "wordpress/react.html",
        "wordpress/php.html",
        "wordpress/amp.html",
        "easyliveblogs/list.html",
        "sourcefabric/timeline.html",
        "sourcefabric/amp.html",
        "amp/live-list.html",
        "reuters/live-page.html",
    ],
)
def test_a_word_anywhere_in_a_post_is_kept_unless_it_stands_in_named_boilerplate(page: str) -> None:
    pages = list(with_a_word(page))
    assert len(pages) > 8
    assert [element for markup, element in pages if WORD not in lb.dumps(lb.parse(markup))] == []


# ---- all of them -----------------------------------------------------------------------------------------------------

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
DATA = [
    path.relative_to(PAGES)
    for name in PLATFORMS
    for path in sorted((PAGES / name).glob("*.json"))
    if ".expected" not in path.name
]


def places(value: Any) -> list[Callable[[Any], None]]:
    """For every value inside a JSON value, a way to put another in its place."""
    inside: Iterable[tuple[Any, Any]] = ()
    if is_thing(value) or is_list(value):
        inside = value.items() if is_thing(value) else enumerate(value)
    found: list[Callable[[Any], None]] = []
    for key, inner in inside:
        found += [partial(setitem, value, key), *places(inner)]
    return found


@pytest.mark.parametrize("page", DATA, ids=str)
@given(data=st.data())
def test_no_key_is_trusted_to_be_there_or_of_its_type(page: Path, data: st.DataObject) -> None:
    value = json.loads((PAGES / page).read_text(encoding="utf-8"))
    ways = places(value)
    for _ in range(3):
        data.draw(st.sampled_from(ways))(data.draw(JSON))
    try:
        blog = lb.parse(value)
    except lb.LiveBlogError:
        return
    assert lb.from_dict(lb.to_dict(blog)) == blog


@pytest.mark.parametrize("name", PLATFORMS)
def test_every_layout_of_a_platform_has_a_page(name: str) -> None:
    outlet: Outlet = find_outlet(name)
    expected = [json.loads(path.read_text(encoding="utf-8")) for path in (PAGES / name).glob("*.expected.json")]
    layouts = {layout.name for layout in outlet.html} | {layout.name for layout in outlet.data}
    assert {page["layout"] for page in expected} == layouts


def test_platforms_have_no_zone_of_their_own_and_no_hosts_but_those_they_served() -> None:
    served = {"reuters", "scribblelive"}
    assert {name for name in PLATFORMS if find_outlet(name).hosts} == served
    assert {find_outlet(name).zone for name in PLATFORMS} == {None}


# ---- quintype ----

_CARD = {
    "id": "7",
    "card-added-at": 1709647500000,
    "story-elements": [{"type": "text", "text": "<p>Ships may enter.</p>"}, {"type": "jsembed", "embed-js": "%%%"}],
}


@pytest.mark.parametrize(
    "story",
    [
        {"story-template": "text", "is-live-blog": False, "cards": [_CARD, _CARD]},
        {"story-template": "live-blog", "cards": []},
        {"story-template": "live-blog", "cards": None},
        {
            "story-template": "live-blog",
            "cards": [7, {"story-elements": [7, {}, {"type": "image"}, {"type": "title"}]}],
        },
    ],
)
def test_a_story_of_another_kind_or_without_cards_has_no_posts(story: dict[str, Any]) -> None:
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse({"story": story})


def test_what_is_no_base64_embeds_nothing() -> None:
    blog = lb.parse({"story": {"story-template": "live-blog", "metadata": {"is-closed": True}, "cards": [_CARD]}})
    assert (blog.outlet, blog.is_live) == ("quintype", False)
    assert [entry.blocks for entry in blog] == [(Paragraph(text="Ships may enter."),)]
