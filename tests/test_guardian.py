"""The Guardian's pages of both eras, its page data, and its Content API, read by their own readers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import liveblog_parse as lb
from liveblog_parse.model import Block, Embed, Heading, Image, Label, ListBlock, Paragraph, Quote, Related, Video
from liveblog_parse.outlets.guardian import content_api, dcr, elements, frontend, page_json
from liveblog_parse.outlets.guardian.style import block_id, is_summary, read_byline
from liveblog_parse.sources.report import Post, Report
from liveblog_parse.tree import Node, parse_html

PAGES = Path(__file__).parent / "pages" / "guardian"
ID = "block-65c2600f8f08b1d1a0000001"
LINK = f"?page=with:{ID}#{ID}"
TYPE = "model.dotcomrendering.pageElements."


def article(inside: str, *, attributes: str = f'id="{ID}" class="block"') -> Post | None:
    root = parse_html(f"<article {attributes}>{inside}</article>")
    element = root.first("article")
    assert element is not None
    return dcr.read_article(element)


def post(inside: str) -> Post:
    found = article(inside)
    assert found is not None
    return found


def header(inside: str) -> str:
    return f'<header><div><a href="{LINK}">{inside}</a></div></header><p>Rain.</p>'


def instant(moment: str) -> datetime:
    return datetime.fromisoformat(moment).astimezone(UTC)


# ---- pages since 2021 ------------------------------------------------------------------------------------------------


def test_the_machine_time_is_taken_and_the_clock_is_the_same_time_printed() -> None:
    found = post(header('<time datetime="2024-02-06T15:50:54.000Z">4m ago</time><span>15.50&nbsp;GMT</span>'))
    assert found.published is not None
    assert found.published.instant == instant("2024-02-06T15:50:54Z")
    assert found.unplaced == ()
    assert found.url == LINK


@pytest.mark.parametrize(
    ("printed", "hour", "minute", "zone"),
    [
        ("<span>19.30&nbsp;GMT</span>", 19, 30, "Europe/London"),
        ("<span>24.05 EDT</span>", 0, 5, "America/New_York"),
        ("<span>09.31 AEDT</span>", 9, 31, "Australia/Sydney"),
        ("<time>15.27 CEST</time>", 15, 27, "Europe/Paris"),
        ('<time datetime="soon">4m ago</time><span>19.30 GMT</span>', 19, 30, "Europe/London"),
    ],
)
def test_a_clock_is_read_where_no_machine_time_is(printed: str, hour: int, minute: int, zone: str) -> None:
    found = post(header(printed))
    assert found.published is not None
    reading = found.published.reading
    assert (reading.hour, reading.minute, reading.zone) == (hour, minute, zone)
    assert found.published.instant is None


def test_a_writer_whose_picture_prints_the_name_too_is_one_author() -> None:
    found = post('<header><div><div><img alt="Nora Falk"></div><span>Nora Falk</span></div></header><p>Rain.</p>')
    assert [author.name for author in found.authors] == ["Nora Falk"]


def test_a_writer_with_only_a_picture_is_an_author() -> None:
    found = post('<header><div><div><img alt="Nora Falk"></div></div></header><p>Rain.</p>')
    assert [author.name for author in found.authors] == ["Nora Falk"]


def test_two_writers_are_two_authors() -> None:
    found = post("<header><div><span>Nora Falk</span></div><div><span>Ivo Brandt</span></div></header><p>Rain.</p>")
    assert [author.name for author in found.authors] == ["Nora Falk", "Ivo Brandt"]


def test_writers_in_one_row_are_several_authors() -> None:
    row = "".join(f'<div><img alt="{name}"><span>{name}</span></div>' for name in ("Nora Falk", "Ivo Brandt"))
    found = post(f"<header><div>{row}</div></header><p>Rain.</p>")
    assert [author.name for author in found.authors] == ["Nora Falk", "Ivo Brandt"]


def test_the_time_may_link_to_the_post_right_in_the_header() -> None:
    found = post(
        f'<header><a href="{LINK}"><time datetime="2024-02-06T15:50:54Z">4m ago</time></a></header><p>Rain.</p>'
    )
    assert found.url == LINK
    assert found.authors == ()


def test_a_day_is_read_with_the_clock_beside_it() -> None:
    found = post(header("<time>18 Jun 2024</time><span>24.05&nbsp;EDT</span>"))
    assert found.published is not None
    reading = found.published.reading
    assert (reading.year, reading.month, reading.day, reading.hour, reading.minute) == (2024, 6, 18, 0, 5)


def test_what_is_too_long_for_a_name_is_unplaced() -> None:
    words = "This header says something that nobody has seen in a header so far, and nobody is called that."
    found = post(f"<header>Loose<div>{words}</div></header><p>Rain.</p>")
    assert found.authors == ()
    assert found.unplaced == ("Loose", words)


@pytest.mark.parametrize(
    ("footer", "updated", "left"),
    [
        ('Updated at&nbsp;<time datetime="2024-02-06T15:31:00.000Z">15.31 GMT</time>', "2024-02-06T15:31:00Z", ()),
        ('<time datetime="2024-02-06T15:31:00.000Z">Updated at 15.31&nbsp;GMT</time>', "2024-02-06T15:31:00Z", ()),
        ("<button>Share</button>", None, ()),
        ("Share", None, ()),
        ("<button>Share</button><span>3 comments</span>", None, ("3 comments",)),
    ],
)
def test_the_footer_says_when_the_post_was_updated(footer: str, updated: str | None, left: tuple[str, ...]) -> None:
    found = post(f"<p>Rain.</p><footer>{footer}</footer>")
    assert (found.updated.instant if found.updated else None) == (instant(updated) if updated else None)
    assert found.unplaced == left


def test_an_update_without_a_machine_time_keeps_its_clock() -> None:
    found = post("<p>Rain.</p><footer>Share<div>Updated at 15.31&nbsp;GMT</div></footer>")
    assert found.updated is not None
    assert (found.updated.reading.hour, found.updated.reading.minute) == (15, 31)
    assert found.unplaced == ()


def test_a_pinned_post_without_id_is_a_copy_of_the_one_it_links_to() -> None:
    pinned = f'<div id="pinned-post"><article class="block">{header("<span>15.50 GMT</span>")}</article></div>'
    [found] = map(dcr.read_article, parse_html(pinned).select(dcr.POSTS))
    assert found is not None
    assert found.is_copy
    assert found.id == ID
    assert found.labels == {Label.PINNED}


def test_the_post_that_links_up_to_its_copy_is_pinned_and_no_copy() -> None:
    found = post(
        f'<header><div><a href="{LINK}"><span>1.05 GMT</span></a><a href="#pinned-post"></a></div></header>Rain'
    )
    assert found.labels == {Label.PINNED}
    assert not found.is_copy


def test_a_post_that_lost_its_id_is_named_by_the_link_in_its_header_and_no_copy() -> None:
    markup = f'<article class="block">{header("<time>1m ago</time>")}</article>'
    root = parse_html(f"{markup}<div id='pinned-post'>{markup}</div><article class='block'><p>Rain.</p></article>")
    found = [dcr.read_article(element) for element in root.select(dcr.POSTS)]
    assert [(one.id, one.is_copy, one.labels) for one in found if one] == [
        (ID, False, frozenset()),
        (ID, True, {Label.PINNED}),
    ]


@pytest.mark.parametrize(
    ("inside", "attributes"),
    [
        (header("<span>15.50 GMT</span>"), f'id="{ID}" class="block pending dcr-1"'),
        ("<header><div><time>1m ago</time></div></header><footer>Share</footer>", f'id="{ID}" class="block"'),
    ],
    ids=["not shown yet", "without elements"],
)
def test_what_the_page_does_not_show_is_no_post(inside: str, attributes: str) -> None:
    assert article(inside, attributes=attributes) is None


@pytest.mark.parametrize("title", ["Summary", "Closing summary", "Afternoon Summary"])
def test_a_summary_is_labelled_by_its_title(title: str) -> None:
    assert post(f"<header><h2>{title}</h2></header><p>Rain.</p>").labels == {Label.SUMMARY}
    assert is_summary(title)


FIGURE = '<figure data-spacefinder-type="model.dotcomrendering.pageElements.{}BlockElement">{}</figure>'
TWEET = (
    '<blockquote class="nojs-tweet"><p>What a wave.</p>— Sailor (@sailor) '
    '<a href="https://twitter.com/sailor/status/17">May 1, 2024</a></blockquote>'
)


@pytest.mark.parametrize(
    ("kind", "inside", "block"),
    [
        (
            "Image",
            '<picture><img src="/q.jpg" alt="Quay"></picture><figcaption><span>At dawn.</span> Photograph: A/B</figcaption>',
            Image(url="/q.jpg", alt="Quay", caption="At dawn.", credit="A/B"),
        ),
        (
            "Tweet",
            f"<gu-island><div>{TWEET}</div></gu-island>",
            Embed(
                provider="x",
                url="https://twitter.com/sailor/status/17",
                text="What a wave. — Sailor (@sailor) May 1, 2024",
            ),
        ),
        (
            "Youtube",
            '<div><button data-cy="youtube-overlay-Ab3_x-9QwEr-0be">00:41</button></div><figcaption>Waves – video</figcaption>',
            Embed(provider="youtube", url="https://www.youtube.com/watch?v=Ab3_x-9QwEr", text="Waves – video"),
        ),
        (
            "Youtube",
            '<gu-island><iframe src="https://www.youtube.com/embed/Ab3_x-9QwEr"></iframe></gu-island>',
            Embed(provider="youtube", url="https://www.youtube.com/embed/Ab3_x-9QwEr"),
        ),
        (
            "Tweet",
            '<gu-island><div><iframe src="https://platform.twitter.com/embed/Tweet.html?id=17"></iframe></div></gu-island>',
            Embed(provider="x", url="https://platform.twitter.com/embed/Tweet.html?id=17"),
        ),
        (
            "Youtube",
            """<gu-island name="YoutubeBlockComponent" props='{"assetId":"Ab3_x-9QwEr","mediaTitle":"Waves"}'></gu-island>""",
            Embed(provider="youtube", url="https://www.youtube.com/watch?v=Ab3_x-9QwEr", text="Waves"),
        ),
        (
            "Pullquote",
            "<aside><svg></svg><blockquote>We waited.</blockquote><footer><cite>Ivo Brandt</cite></footer></aside>",
            Quote(text="We waited.", cite="Ivo Brandt"),
        ),
        (
            "VideoYoutube",
            '<iframe src="https://www.youtube.com/embed/Ab3"></iframe><figcaption>Waves – video</figcaption>',
            Embed(provider="youtube", url="https://www.youtube.com/embed/Ab3", text="Waves – video"),
        ),
        (
            "RichLink",
            '<div data-component="rich-link"><a href="/w"><div>Why storms</div><div>Read more</div></a></div>',
            Related(text="Why storms", url="/w"),
        ),
        (
            "Embed",
            '<gu-island><iframe src="https://www.tiktok.com/embed/1"></iframe></gu-island>',
            Embed(provider="tiktok", url="https://www.tiktok.com/embed/1"),
        ),
        (
            "Instagram",
            """<gu-island props='{"element":{"_type":"model.dotcomrendering.pageElements.InstagramBlockElement",
            "url":"https://www.instagram.com/p/1/"}}'></gu-island>""",
            Embed(provider="instagram", url="https://www.instagram.com/p/1/"),
        ),
        (
            "Interactive",
            """<gu-island name="InteractiveBlockComponent" props='{"url":"https://int.example/map","caption":"A map"}'>
            </gu-island>""".replace("\n            ", ""),
            Embed(url="https://int.example/map", text="A map"),
        ),
    ],
)
def test_a_figure_is_the_block_that_it_shows(kind: str, inside: str, block: Block) -> None:
    found = post(FIGURE.format(kind, inside))
    assert found.blocks == (block,)
    assert found.unplaced == ()


@pytest.mark.parametrize("props", ["", "{", "[1]", '{"element": 7}', '{"a":' * 5000])
def test_broken_props_say_nothing(props: str) -> None:
    found = post(f"<p>Rain.</p>{FIGURE.format('Map', f'''<gu-island props='{props}'></gu-island>''')}")
    assert found.blocks == (Paragraph(text="Rain."),)


def test_a_newsletter_between_paragraphs_is_furniture() -> None:
    found = post("<p>Rain.</p>" + FIGURE.format("NewsletterSignup", "<p>Sign up</p>") + "<p>More.</p>")
    assert found.blocks == (Paragraph(text="Rain."), Paragraph(text="More."))


def test_the_cards_of_key_events_label_the_posts_they_link_to() -> None:
    card = f'<li><a href="?filterKeyEvents=false&amp;page=with:{ID}#{ID}"><time>1h ago</time><div>Quay closed</div></a></li>'
    root = parse_html(f'<div id="key-events-carousel"><ul>{card}<li><a href="/elsewhere">No post</a></li></ul></div>')
    assert dcr.read_labels(root) == {ID: {Label.KEY_EVENT}}


def test_a_page_without_key_events_labels_no_post() -> None:
    assert dcr.read_labels(parse_html("<p>Rain.</p>")) == {}


def test_the_dateline_gives_the_zone_and_the_first_publication() -> None:
    dateline = (
        "<details><summary>Wed 5 Jun 2024 00.20 EDT</summary>First published on Tue 4 Jun 2024 18.00 EDT</details>"
    )
    facts = dcr.read_page(parse_html(f'<div data-gu-name="meta">{dateline}</div>'))
    assert facts.zone == "America/New_York"
    assert facts.published is not None
    assert (facts.published.reading.day, facts.published.reading.hour) == (4, 18)


def test_the_page_says_when_it_was_updated_last() -> None:
    stamp = "Fri Feb 19 2021 20:41:00 GMT+0000 (Coordinated Universal Time)"
    facts = dcr.read_page(parse_html(f'<time data-gu-marker="liveblog-last-updated" datetime="{stamp}">x</time>'))
    assert facts.modified is not None
    reading = facts.modified.reading
    assert (reading.year, reading.day, reading.hour, reading.minute, reading.zone) == (2021, 19, 20, 41, "Etc/UTC")


@pytest.mark.parametrize(
    ("edition", "zone"),
    [
        ("UK", "Europe/London"),
        ("INT", "Europe/London"),
        ("US", "America/New_York"),
        ("AU", "Australia/Sydney"),
        ("EUR", "Europe/Paris"),
        ("ZZ", None),
    ],
)
def test_an_edition_prints_its_own_zone(edition: str, zone: str | None) -> None:
    script = f'<head><script> window.guardian = {{"edition":"{edition}","isLive":true}};</script></head>'
    facts = dcr.read_page(parse_html(script))
    assert facts.zone == zone
    assert facts.is_live


@pytest.mark.parametrize(
    ("navigation", "pages"),
    [
        (
            "<a>Newest</a><a>Previous</a><strong>1</strong>&nbsp;of&nbsp;<strong>5</strong><a href='?a'>Next</a><a href='?b'>Oldest</a>",
            lb.Pages(number=1, total=5, next_url="?a"),
        ),
        (
            "<a href='?n'>Newest</a><a href='?p'>Previous</a><div>2</div><span>&nbsp;of&nbsp;</span><div>2</div>",
            lb.Pages(number=2, total=2, previous_url="?p"),
        ),
        ("<a href='?a'>Next</a>", None),
    ],
)
def test_the_next_page_is_the_older_one(navigation: str, pages: lb.Pages | None) -> None:
    root = parse_html(f'<nav id="liveblog-navigation">{navigation}</nav>')
    assert dcr.read_pages(root, "#liveblog-navigation") == pages


# ---- pages until 2021 ------------------------------------------------------------------------------------------------


def block(inside: str, contributor: str = "") -> Post | None:
    element = parse_html(f'<div id="{ID}" class="block" data-block-contributor="{contributor}">{inside}</div>').first(
        "div"
    )
    assert element is not None
    return frontend.read_block(element)


def test_the_attribute_outranks_a_clock_that_is_an_hour_off() -> None:
    printed = '<time datetime="2013-09-19T09:02:34Z">9.02am <span class="timezone">BST</span></time>'
    found = block(
        f'<p class="block-time published-time">{printed}<span class="block-time__absolute">09:02</span></p>Rain'
    )
    assert found is not None
    assert found.published is not None
    assert found.published.instant == instant("2013-09-19T09:02:34Z")
    assert found.blocks == (Paragraph(text="Rain"),)


@pytest.mark.parametrize(
    ("clocks", "zone", "details"),
    [
        (
            ("9.02am", "11.47pm"),
            "BST",
            ["2 printed clocks are 1 hour earlier than the machine's times, which were used"],
        ),
        (("10.02am", "12.47am"), "BST", []),
        (("9.02am", "12.47am"), "BST", []),
        # As browsers wrote it where the reader was.
        (("2.32pm", "5.17am"), "GMT+5:30", []),
    ],
)
def test_clocks_that_are_all_an_hour_off_are_one_fault_of_their_zone(
    clocks: tuple[str, ...], zone: str, details: list[str]
) -> None:
    stamps = ("2013-09-19T09:02:34Z", "2013-09-18T23:47:10Z")
    page = "".join(
        f'<div id="{ID[:-1]}{n}" class="block" data-block-contributor><p class="block-time published-time"><time '
        f'datetime="{stamp}">{clock} <span class="timezone">{zone}</span></time></p><p>Rain.</p></div>'
        for n, (stamp, clock) in enumerate(zip(stamps, clocks, strict=True))
    )
    blog = lb.parse(page)
    assert [issue.detail for issue in blog.issues if issue.code == "zone-fault"] == details


@pytest.mark.parametrize(
    "printed",
    [
        '<time>3.27pm <span class="timezone">BST</span></time>',
        '<time>3.27pm</time> <span class="timezone">BST</span>',
        "3.27pm BST",
    ],
)
def test_an_old_clock_is_read_with_its_zone(printed: str) -> None:
    found = block(f'<p class="block-time published-time">{printed}</p><p>Rain.</p>')
    assert found is not None
    assert found.published is not None
    reading = found.published.reading
    assert (reading.hour, reading.minute, reading.zone, reading.zone_from) == (15, 27, "Europe/London", "page")


@pytest.mark.parametrize(
    ("tag", "url"), [("profile/norafalk", "https://www.theguardian.com/profile/norafalk"), ("norafalk", None)]
)
def test_a_contributor_has_an_address_where_a_tag_gives_one(tag: str, url: str | None) -> None:
    found = block("<p>Rain.</p>", tag)
    assert found is not None
    assert found.authors == (lb.Author(name="norafalk", url=url),)


def test_an_appeal_between_posts_is_none() -> None:
    root = parse_html('<div class="block block--content is-epic" data-block-contributor><p>Support us</p></div>')
    assert [frontend.read_block(element) for element in root.select(frontend.POSTS)] == [None]


def test_each_old_post_is_selected_once() -> None:
    root = parse_html((PAGES / "frontend.html").read_text(encoding="utf-8"))
    ids = [element.get("id") for element in root.select(frontend.POSTS)]
    assert len(ids) == len(set(ids)) == 2


def test_elements_of_other_sites_with_the_class_block_are_no_posts() -> None:
    root = parse_html('<div id="block-system-main" class="block block-system"><p>A</p></div><div class="block">B</div>')
    assert root.select(frontend.POSTS) == []
    assert root.select(dcr.POSTS) == []


# ---- page data -------------------------------------------------------------------------------------------------------


def page(*blocks: dict[str, Any], **facts: Any) -> Report:
    report = page_json.read_page_json({"blocks": list(blocks), **facts})
    assert report is not None
    return report


def text_block(**keys: Any) -> dict[str, Any]:
    html = {"_type": f"{TYPE}TextBlockElement", "html": "<p>Rain.</p>"}
    return {"id": "65c2600f8f08b1d1a0000001", "elements": [html], "blockFirstPublished": 1707234654000, **keys}


@pytest.mark.parametrize(
    ("kind", "keys", "blocks"),
    [
        ("Text", {"html": "<p>A <b>b</b>.</p><p>C.</p>"}, (Paragraph(text="A b."), Paragraph(text="C."))),
        ("Subheading", {"html": "<h2>At sea</h2>"}, (Heading(text="At sea", level=2),)),
        ("Blockquote", {"html": "<blockquote><p>So.</p></blockquote>"}, (Quote(text="So."),)),
        ("Pullquote", {"html": "So.", "attribution": "Per Holm"}, (Quote(text="So.", cite="Per Holm"),)),
        ("Comment", {"body": "<p>So.</p>", "profileName": "quay9"}, (Quote(text="So.", cite="quay9"),)),
        ("RichLink", {"text": "Why", "url": "https://a.example"}, (Related(text="Why", url="https://a.example"),)),
        ("Instagram", {"url": "https://instagram.com/p/1"}, (Embed(provider="instagram", url="https://instagram.com/p/1"),)),
        ("Map", {"originalUrl": "https://map.example", "title": "Lund"}, (Embed(url="https://map.example", text="Lund"),)),
        ("Embed", {"html": "<iframe src='https://www.tiktok.com/embed/1'></iframe>", "caption": "A dance"}, (Embed(provider="tiktok", url="https://www.tiktok.com/embed/1", text="A dance"),)),
        ("Tweet", {"html": TWEET.replace("nojs-tweet", "twitter-tweet"), "caption": "He says:"}, (Embed(provider="x", url="https://twitter.com/sailor/status/17", text="What a wave. — Sailor (@sailor) May 1, 2024"), Paragraph(text="He says:"))),
        ("MediaAtom", {"title": "A film", "assets": [{"url": "https://v.example"}]}, (Video(url="https://v.example", caption="A film"),)),
        ("GuideAtom", {"title": "What is a quay?", "html": "<p>A wall.</p>"}, (Heading(text="What is a quay?", level=4), Paragraph(text="A wall."))),
        ("MultiImage", {"caption": "Both.", "images": [{"data": {"alt": "A"}}, {"data": {"alt": "B"}}]}, (Image(alt="A"), Image(alt="B", caption="Both."))),
        ("Tomorrows", {"text": "A", "elements": [{"_type": f"{TYPE}TextBlockElement", "html": "<p>B</p>"}]}, (Paragraph(text="A"), Paragraph(text="B"))),
        ("Tomorrows", {"url": "https://b.example"}, (Embed(url="https://b.example"),)),
        ("AdPlaceholder", {}, ()),
        ("NewsletterSignup", {"newsletter": {"name": "First thing"}}, ()),
    ],
)  # fmt: skip
def test_an_element_is_the_block_its_type_says(kind: str, keys: dict[str, Any], blocks: tuple[Block, ...]) -> None:
    body = elements.read_elements([{"_type": f"{TYPE}{kind}BlockElement", **keys}])
    assert body.blocks == blocks
    assert body.unplaced == ()


def test_the_largest_file_of_a_picture_is_taken_and_its_credit_told_apart() -> None:
    files = [{"url": "/1.jpg", "fields": {"width": "900"}}, {"url": "/2.jpg", "fields": {"width": "4000"}}]
    picture = {"data": {"credit": "Photograph: A/B"}, "media": {"allImages": files}}
    assert elements.read_image(picture) == Image(url="/2.jpg", credit="A/B")


def test_an_update_is_later_than_the_first_publication() -> None:
    earlier, later = 1707234653000, 1707234655000
    assert page(text_block(blockLastUpdated=earlier)).posts[0].updated is None
    updated = page(text_block(blockLastUpdated=later)).posts[0].updated
    assert updated is not None
    assert updated.instant == datetime.fromtimestamp(later / 1000, UTC)


def test_the_pinned_post_is_a_copy() -> None:
    report = page(text_block(), pinnedPost=text_block())
    assert [post.is_copy for post in report.posts] == [True, False]
    assert report.posts[0].id == report.posts[1].id == ID


def test_labels_come_from_the_attributes() -> None:
    report = page(text_block(attributes={"keyEvent": True, "summary": False, "pinned": "no"}))
    assert report.posts[0].labels == {Label.KEY_EVENT}


def test_a_block_without_elements_is_no_post() -> None:
    assert page(text_block(elements=[])).posts == ()


def test_a_fragment_gives_the_posts_that_are_pending() -> None:
    html = f'<article id="{ID}" class="block pending"><header></header><p>Rain.</p></article>'
    report = page_json.read_page_json({"html": html, "numNewBlocks": 1, "mostRecentBlockId": ID})
    assert report is not None
    assert [post.id for post in report.posts] == [ID]


def test_the_timeline_of_a_fragment_labels_its_key_events() -> None:
    html = f'<article id="{ID}" class="block pending"><header></header><p>Rain.</p></article>'
    timeline = f'<ul><li><a href="?page=with:{ID}#{ID}">Quay closed</a></li></ul>'
    report = page_json.read_page_json({"html": html, "numNewBlocks": 1, "timeline": timeline})
    assert report is not None
    assert report.posts[0].labels == {Label.KEY_EVENT}


def test_a_list_of_blocks_is_page_data_too() -> None:
    report = page_json.read_page_json([text_block()])
    assert report is not None
    assert [post.id for post in report.posts] == [ID]


@pytest.mark.parametrize("html", ["", "<div>" * 5000, "<p>No post</p>"])
def test_a_fragment_may_hold_no_post(html: str) -> None:
    report = page_json.read_page_json({"html": html, "numNewBlocks": 0})
    assert report is not None
    assert report.posts == ()


# ---- the Content API -------------------------------------------------------------------------------------------------

API_BLOCK = {
    "id": "60300f5f8f08ad21ea600711",
    "bodyHtml": "<p>Rain.</p>",
    "firstPublishedDate": "2021-02-19T19:30:03Z",
    "contributors": ["profile/nora-falk"],
    "createdBy": {"email": "staff.member@guardian.example", "firstName": "Staff", "lastName": "Member"},
    "lastModifiedBy": {"email": "other.member@guardian.example"},
}


@pytest.mark.parametrize(
    "value",
    [
        {"response": {"content": {"blocks": {"body": [API_BLOCK]}}}},
        {"response": {"results": [{"webTitle": "No blocks"}, {"blocks": {"body": [API_BLOCK]}}]}},
        {"content": {"blocks": {"body": [API_BLOCK]}}},
        {"blocks": {"body": [API_BLOCK]}},
        [API_BLOCK],
        {"blocks": {"requestedBodyBlocks": {"body:latest": [API_BLOCK], "body:key-events": [API_BLOCK]}}},
    ],
    ids=["item", "search", "content", "item alone", "list of blocks", "blocks asked for by name"],
)
def test_the_blocks_are_found_wherever_they_stand(value: Any) -> None:
    report = content_api.read_content(value)
    assert report is not None
    assert [post.id for post in report.posts] == ["block-60300f5f8f08ad21ea600711"]


def test_a_contributor_has_the_name_that_the_tags_give() -> None:
    tags = [{"id": "profile/nora-falk", "webTitle": "Nora Falk"}]
    named = content_api.read_content({"tags": tags, "blocks": {"body": [API_BLOCK]}})
    bare = content_api.read_content({"blocks": {"body": [API_BLOCK]}})
    assert named is not None
    assert bare is not None
    assert [author.name for author in named.posts[0].authors] == ["Nora Falk"]
    assert [author.name for author in bare.posts[0].authors] == ["nora-falk"]
    assert (
        named.posts[0].authors[0].url == bare.posts[0].authors[0].url == "https://www.theguardian.com/profile/nora-falk"
    )


@pytest.mark.parametrize("page", ["content-api.json", "dcr-data.json"])
def test_no_name_and_no_address_of_staff_comes_out(page: str) -> None:
    source = (PAGES / page).read_text(encoding="utf-8")
    assert "@guardian.example" in source
    written = lb.dumps(lb.parse(source))
    assert "@guardian" not in written
    assert "Member" not in written


# ---- what holds for all of them --------------------------------------------------------------------------------------


def test_json_ld_is_never_asked_for_times_headlines_or_writers() -> None:
    blog = lb.parse(PAGES / "dcr.html")
    told = {name for entry in blog for name, source in entry.sources if source == "json-ld"}
    assert told.isdisjoint({"headline", "published", "updated", "authors"})
    assert len({entry.published for entry in blog}) == len(blog)


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("Nora Falk", [("Nora Falk", None)]),
        ("Nora Falk and Ivo Brandt", [("Nora Falk", None), ("Ivo Brandt", None)]),
        ("Nora Falk (now); Ivo Brandt and agencies (earlier)", [("Nora Falk", None), ("Ivo Brandt", None), ("agencies", None)]),
        ("Nora Falk in Lund, Ivo Brandt, and Per Holm", [("Nora Falk", "in Lund"), ("Ivo Brandt", None), ("Per Holm", None)]),
        ("Guardian staff", [("Guardian staff", None)]),
        ("", []),
    ],
)  # fmt: skip
def test_a_byline_is_read_into_its_names(byline: str, authors: list[tuple[str, str | None]]) -> None:
    assert [(author.name, author.role) for author in read_byline(byline)] == authors


@pytest.mark.parametrize("href", ["http://[", "", "//www.theguardian.com/profile/nora", "/profile/nora"])
def test_a_writer_may_link_to_anything(href: str) -> None:
    facts = dcr.read_page(parse_html(f'<address data-component="meta-byline"><a href="{href}">Nora Falk</a></address>'))
    expected = "https://www.theguardian.com/profile/nora" if "profile" in href else href or None
    assert facts.authors == (lb.Author(name="Nora Falk", url=expected),)


@pytest.mark.parametrize(
    ("printed", "found"),
    [(LINK, ID), (f"https://www.theguardian.com/a#{ID}", ID), (ID, ID), ("#comments", None), (None, None)],
)
def test_a_post_is_named_by_its_address(printed: str | None, found: str | None) -> None:
    assert block_id(printed) == found


# Times, links to share, and what is read from elsewhere: all that a post prints beside its fields.
_BESIDE = re.compile(r"\d+[mh] ago|\d\d[.:]\d\d\s(?:GMT|BST|EDT)?|[\d.]+[ap]m|BST|Updated( at)?|Share|Facebook|Related:|Read more|\d\d:\d\d|at 9.18am BST|\d Jun 2024")  # fmt: skip


@pytest.mark.parametrize(
    ("name", "selector", "read"),
    [
        ("dcr.html", dcr.POSTS, dcr.read_article),
        ("dcr-us.html", dcr.POSTS, dcr.read_article),
        ("frontend.html", frontend.POSTS, frontend.read_block),
    ],
)
def test_every_word_of_a_post_lands_in_a_field_or_is_known_furniture(name: str, selector: str, read: Any) -> None:
    root = parse_html((PAGES / name).read_text(encoding="utf-8"))
    for element in root.select(selector):
        found: Post | None = read(element)
        if found is not None:
            kept = set(re.findall(r"\w+", " ".join(_texts(found))))
            for text in _text_nodes(element):
                left = set(re.findall(r"\w+", _BESIDE.sub(" ", text))) - kept
                assert not left, (found.id, text)


def _texts(found: Post) -> Iterator[str]:
    yield from (found.headline or "", *(author.name for author in found.authors), *found.unplaced)
    for shown in found.blocks:
        match shown:
            case ListBlock(items=items):
                yield from (item.text for item in items)
            case Image(caption=caption, credit=credit):
                yield f"{caption} {credit} Photograph"
            case Video() | lb.Table():
                raise AssertionError(shown)
            case _:
                yield shown.text or ""


def _text_nodes(node: Node) -> Iterator[str]:
    for child in node.children():
        if isinstance(child, str):
            yield child
        else:
            yield from _text_nodes(child)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.just("<p>a"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)
SOURCES = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in PAGES.glob("*.json") if "expected" not in path.name}  # fmt: skip


def _paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in inside:
        yield (*path, key)
        yield from _paths(inner, (*path, key))


def _replaced(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    if not path:
        return new
    if isinstance(value, dict):
        return {key: _replaced(inner, path[1:], new) if key == path[0] else inner for key, inner in value.items()}
    return [_replaced(inner, path[1:], new) if key == path[0] else inner for key, inner in enumerate(value)]


PATHS = [(name, path) for name, source in SOURCES.items() for path in _paths(source)]


@given(st.sampled_from(PATHS), JSON)
def test_no_value_anywhere_in_the_data_makes_a_reader_raise(place: tuple[str, tuple[Any, ...]], value: Any) -> None:
    name, path = place
    changed = _replaced(SOURCES[name], path, value)
    for read in (page_json.read_page_json, content_api.read_content):
        assert isinstance(read(changed), Report | None)


@given(JSON)
def test_other_json_is_of_another_kind(value: Any) -> None:
    assert page_json.read_page_json(value) is None
    assert content_api.read_content(value) is None


def test_elements_inside_elements_are_read_to_a_depth() -> None:
    element: dict[str, Any] = {"text": "deepest"}
    for _ in range(3000):
        element = {"text": "outer", "elements": [element]}
    assert {block.text for block in elements.read_elements([element]).blocks if isinstance(block, Paragraph)} == {
        "outer"
    }


def test_a_dateline_with_its_day_dates_clocks_without_one() -> None:
    dateline = (
        "<details><summary>Wed 5 Jun 2024 00.20 EDT</summary>First published on Tue 4 Jun 2024 18.00 EDT</details>"
    )
    posts = "".join(
        f'<article id="block-{number:024x}" class="block"><header><div><time>{clock}</time></div></header><p>A.</p></article>'
        for number, clock in ((1, "00.05 EDT"), (2, "18.10 EDT"))
    )
    blog = lb.parse(f'<body><div data-gu-name="meta">{dateline}</div>{posts}')
    assert [entry.published for entry in blog] == [instant("2024-06-05T04:05:00Z"), instant("2024-06-04T22:10:00Z")]


def test_a_dateline_may_print_an_offset_that_is_no_zone_of_a_place() -> None:
    dateline = "<details><summary>Wed 5 Jun 2024 09.50 GMT+5:30</summary></details>"
    updated = '<time data-gu-marker="liveblog-last-updated" datetime="2024-06-05T04:20:00Z"></time>'
    posts = "".join(
        f'<article id="block-{number:024x}" class="block"><header><div><time>{clock}</time></div></header><p>A.</p></article>'
        for number, clock in ((1, "09.35"), (2, "23.10"))
    )
    blog = lb.parse(f'<body><div data-gu-name="meta">{dateline}{updated}</div>{posts}', outlet="guardian")
    assert blog.zone == "UTC+05:30"
    assert [entry.published for entry in blog] == [instant("2024-06-05T04:05:00Z"), instant("2024-06-04T17:40:00Z")]
