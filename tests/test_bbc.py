"""The BBC's layouts, one small shape at a time; whole pages are in `tests/pages/bbc`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import liveblog_parse as lb
from liveblog_parse.model import Author, Embed, Image, Label, ListBlock, Paragraph, Related, Video
from liveblog_parse.outlets.bbc import OUTLET
from liveblog_parse.outlets.bbc.blocks import read_blocks
from liveblog_parse.outlets.bbc.bylines import read_byline
from liveblog_parse.sources.bylines import read_credits
from liveblog_parse.sources.report import Post, Report
from liveblog_parse.tree import parse_html

PAGES = Path(__file__).parent / "pages" / "bbc"
DATA = [json.loads((PAGES / name).read_text(encoding="utf-8")) for name in ("simorgh-data.json", "morph.json")]
HTML = {layout.name: layout for layout in OUTLET.html}

ASSET = "asset:0b1c2d3e-4f50-4a61-8b72-9c83ad94be01"
HIDDEN = '<span class="ssrcss-1-VisuallyHidden">'
TIME = '<span data-testid="timestamp">10:55 British Summer Time 13 September 2023</span>'


def read_all(layout: str, page: str) -> list[Post]:
    elements = parse_html(page).select(HTML[layout].post)
    return [post for element in elements if (post := HTML[layout].read_post(element)) is not None]


def webcore(inside: str, attributes: str = "") -> Post:
    (post,) = read_all(
        "webcore", f'<ol><li><article data-testid="content-post" {attributes}>{inside}</article></li></ol>'
    )
    return post


def read_data(value: Any) -> Report | None:
    return next((report for layout in OUTLET.data if (report := layout.read(value)) is not None), None)


def stream(*results: Any) -> dict[str, Any]:
    return {"liveTextStream": {"content": {"data": {"results": list(results)}}}}


def result(*content: Any, **more: Any) -> dict[str, Any]:
    return {"urn": ASSET, "content": {"model": {"blocks": list(content)}}, **more}


def paragraph(text: str) -> dict[str, Any]:
    return {"type": "paragraph", "model": {"text": text}}


# ---- webcore ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "headline"),
    [
        (f"<h3>Quay closed{HIDDEN}published at</span>{TIME}</h3>", "Quay closed"),
        (f"<h2>Quay closed {HIDDEN}published at </span>{TIME}</h2>", "Quay closed"),
        (f'<h3><span role="text"><span>Quay closed</span> published at {TIME}</span></h3>', "Quay closed"),
        (f"<header>{TIME}<h3>Quay <i>closed</i></h3></header>", "Quay closed"),
        (f"<h3>“Closed in 2023”{HIDDEN}published at</span>{TIME}</h3>", "“Closed in 2023”"),
    ],
)
def test_a_headline_ends_where_hidden_words_and_the_time_begin(heading: str, headline: str) -> None:
    post = webcore(f"{heading}<p>It is icy.</p>")
    assert post.headline == headline
    assert post.published is not None
    assert post.published.reading.raw == "10:55 British Summer Time 13 September 2023"
    assert post.blocks == (Paragraph(text="It is icy."),)


def test_an_embed_without_an_address_keeps_its_words() -> None:
    post = webcore('<h3>Quay</h3><div data-testid="social-embed"><blockquote>What a wave.</blockquote></div>')
    assert post.blocks == (Embed(text="What a wave."),)


@pytest.mark.parametrize("words", ["", "published at "])
def test_a_day_that_only_screen_readers_are_told_counts(words: str) -> None:
    hidden = f"{HIDDEN}{words}10:55 British Summer Time 13 September 2023</span>"
    post = webcore(f'<h3>Quay <span data-testid="timestamp"><span aria-hidden="true">10:55</span>{hidden}</span></h3>')
    assert post.headline == "Quay"
    assert post.published is not None
    reading = post.published.reading
    assert (reading.day, reading.month, reading.year, reading.hour, reading.zone) == (13, 9, 2023, 10, "Europe/London")


@pytest.mark.parametrize(
    "label",
    [
        '<span class="ssrcss-2-BreakingLabel">Breaking</span>',
        '<span data-testid="breaking-label">Breaking</span>',
        f"{HIDDEN}Breaking, </span>",
        "<span>Breaking</span>",
    ],
)
def test_breaking_is_a_label_and_no_headline(label: str) -> None:
    post = webcore(f"<h3>{label}<span>Quay closed</span>{TIME}</h3><p>It is icy.</p>")
    assert (post.headline, post.labels) == ("Quay closed", frozenset({Label.BREAKING}))


@pytest.mark.parametrize(
    "inside",
    [
        f"<header><h3>Quay closed</h3><div>{HIDDEN}Breaking</span></div></header><p>It is icy.</p>",
        "<header><h3>Quay closed</h3><span>Breaking</span></header><p>It is icy.</p>",
        "<h3>Quay closed</h3><div>Breaking</div><p>It is icy.</p>",
    ],
)
def test_breaking_under_the_headline_is_a_label(inside: str) -> None:
    post = webcore(inside)
    assert (post.labels, post.blocks) == (frozenset({Label.BREAKING}), (Paragraph(text="It is icy."),))


@pytest.mark.parametrize(
    "byline",
    [
        '<div class="ssrcss-1-Contributor"><p>Ida Holm</p><p>In Bergen</p></div>',
        '<div><p class="ssrcss-1-ContributorName">Ida Holm</p><p>In Bergen</p></div>',
        '<p class="ssrcss-1-ContributorName">Ida Holm</p><p class="ssrcss-1-ContributorRole">In Bergen</p>',
        '<div data-testid="byline"><span>Ida Holm</span><span>In Bergen</span></div>',
    ],
)
def test_a_name_and_the_role_under_it_are_the_author(byline: str) -> None:
    post = webcore(f"<h3>Quay closed{TIME}</h3>{byline}<div><p>It is icy.</p></div>")
    assert post.authors == (Author(name="Ida Holm", role="In Bergen"),)
    assert post.blocks == (Paragraph(text="It is icy."),)


def test_what_a_header_has_besides_its_headline_is_the_byline() -> None:
    post = webcore(f"<header><h3>Quay closed{TIME}</h3><p>Ida Holm</p><p>In Bergen</p></header><p>It is icy.</p>")
    assert post.authors == (Author(name="Ida Holm", role="In Bergen"),)


def test_two_contributors_are_two_authors() -> None:
    two = "".join(
        f'<p class="x-ContributorName">{name}</p><p>{role}</p>' for name, role in (("A B", "x"), ("C D", "y"))
    )
    post = webcore(f'<h3>Quay closed{TIME}</h3><div class="x-Contributors">{two}</div><p>It is icy.</p>')
    assert post.authors == (Author(name="A B", role="x"), Author(name="C D", role="y"))


@pytest.mark.parametrize(
    ("inside", "attributes", "url"),
    [
        ("<h3>Quay closed</h3>", f'id="{ASSET}"', f"#{ASSET}"),
        (f'<h3 id="{ASSET}">Quay closed</h3>', "", f"#{ASSET}"),
        (f'<h3>Quay closed</h3><a class="x-ShareLink" href="?post={ASSET}">Share</a>', "", f"?post={ASSET}"),
        (
            f'<h3>Quay closed</h3><div class="x-ShareTools"><a href="?post={ASSET}">Share</a></div>',
            "",
            f"?post={ASSET}",
        ),
    ],
)
def test_a_permalink_names_the_post(inside: str, attributes: str, url: str) -> None:
    post = webcore(f"{inside}<p>It is icy.</p>", attributes)
    assert (post.id, post.url, post.blocks) == (ASSET, url, (Paragraph(text="It is icy."),))


@pytest.mark.parametrize(
    ("figure", "image"),
    [
        (
            (
                f'<div><img src="/q.jpg" alt="A quay"><span role="text">{HIDDEN}Image source, </span>PA</span></div>'
                f"<figcaption>{HIDDEN}Image caption, </span><p>Ice at dawn</p></figcaption>"
            ),
            Image(url="/q.jpg", alt="A quay", caption="Ice at dawn", credit="PA"),
        ),
        (
            '<img src="/q.jpg" alt=""><span>Image source, PA</span><figcaption>Image caption, Ice</figcaption>',
            Image(url="/q.jpg", caption="Ice", credit="PA"),
        ),
        ('<img src="/q.jpg" alt="A quay">', Image(url="/q.jpg", alt="A quay")),
    ],
)
def test_hidden_words_tell_credit_and_caption_apart(figure: str, image: Image) -> None:
    assert webcore(f"<h3>Quay closed</h3><figure>{figure}</figure>").blocks == (image,)


def test_a_media_caption_is_a_video() -> None:
    post = webcore(
        f"<h3>Watch</h3><figure><div></div><figcaption>{HIDDEN}Media caption, </span>Ice</figcaption></figure>"
    )
    assert post.blocks == (Video(caption="Ice"),)


def test_a_player_without_a_figure_is_a_video_with_its_title() -> None:
    player = '<div data-testid="media-player"><p>The bridge from above</p></div>'
    assert webcore(f"<h3>Watch</h3>{player}").blocks == (Video(caption="The bridge from above"),)


def test_a_hidden_external_leaves_no_trace_in_prose() -> None:
    post = webcore(f'<h3>Quay</h3><p>Read <a href="/a">this{HIDDEN}, external</span></a>since June.</p>')
    (block,) = post.blocks
    assert isinstance(block, Paragraph)
    assert block.text == "Read thissince June."  # the page prints no space, so there is none
    assert [block.text[link.start : link.end] for link in block.links] == ["this"]


def test_a_link_card_is_a_teaser_and_its_time_is_not_the_posts() -> None:
    card = (
        f'<a href="/b"><span class="x-Timestamp">09:00</span>{HIDDEN}Ice, published at 09:00</span>'
        '<span class="x-LinkPostHeadline">Ice</span></a>'
    )
    post = webcore(f"<h3>Quay closed{TIME}</h3><p>It is icy.</p>{card}")
    assert post.blocks == (Paragraph(text="It is icy."), Related(text="Ice", url="/b"))
    assert post.published is not None
    assert post.published.reading.raw.startswith("10:55")


def test_an_embed_in_its_wrapper_is_one_embed() -> None:
    quoted = '<blockquote class="twitter-tweet"><p>Ice.</p><a href="https://x.com/a/status/1">May 1</a></blockquote>'
    post = webcore(f'<h3>Quay</h3><div class="x-SocialEmbed"><p>Allow X content?</p>{quoted}</div>')
    assert post.blocks == (Embed(provider="x", url="https://x.com/a/status/1", text="Ice. May 1"),)


@pytest.mark.parametrize(
    "page",
    [
        "<h2>Summary</h2><ul><li>Ice</li><li>More ice<ul><li>on the quay</li></ul></li></ul>",
        '<div class="x-KeyPoints"><ul><li>Ice</li><li>More ice <ul><li>on the quay</li></ul></li></ul></div>',
    ],
)
def test_key_points_are_found_by_their_box_or_their_title(page: str) -> None:
    read_page = HTML["webcore"].read_page
    assert read_page is not None
    assert read_page(parse_html(page)).key_points == ("Ice", "More ice on the quay")


def test_the_stream_under_live_reporting_is_no_line_of_credits() -> None:
    stream_of_posts = "<ol><li><article><p>Edited by Nora Falk</p></article></li></ol>"
    read_page = HTML["webcore"].read_page
    assert read_page is not None
    assert read_page(parse_html(f"<h2>Live Reporting</h2>{stream_of_posts}")).authors == ()
    assert read_page(parse_html("<h2>Live Reporting</h2><p>Edited by Nora Falk</p>")).authors != ()


def test_a_post_that_says_nothing_is_none() -> None:
    assert read_all("webcore", '<article data-testid="content-post"><button>Share</button></article>') == []


def test_what_only_the_copy_of_a_first_post_says_is_unplaced() -> None:
    text = (
        "Talks go onpublished at 21:40 Greenwich Mean Time 12 December 2023\nBoth sides will keep talking.\n"
        "- Talks go onpublished at21:40 Greenwich Mean Time 12 December 2023 Both sides will keep talking. They eat.\n"
        "- A long wait on the quaypublished at18:05 12 December Drivers sleep in their cabs.\n"
    )
    blog = lb.parse(text)
    assert [(entry.headline, entry.text) for entry in blog] == [
        ("Talks go on", "Both sides will keep talking."),
        ("A long wait on the quay", "Drivers sleep in their cabs."),
    ]
    assert blog.unplaced == ("They eat.",)
    assert "".join(text[span.start : span.end] for span in blog.ledger) == text


# ---- simorgh and lx-stream ---------------------------------------------------------------------------------------------


def test_the_heading_of_another_post_is_not_read_twice() -> None:
    inside = f'<h3 id="{ASSET}">Ice</h3><p>Thick.</p><h3 id="{ASSET}">More ice</h3>'
    (post,) = read_all("simorgh", f"<article>{inside}</article>")
    assert post.headline == "Ice"


def test_a_page_with_one_post_has_no_list() -> None:
    (post,) = read_all("simorgh", f'<article><h3 id="{ASSET}"><span role="text"><span>Ice</span></span></h3></article>')
    assert (post.id, post.headline) == (ASSET, "Ice")


def test_a_post_of_webcore_is_none_of_simorgh() -> None:
    assert read_all("simorgh", f'<article data-testid="content-post"><h3 id="{ASSET}">Ice</h3></article>') == []


@pytest.mark.parametrize(
    ("time", "raw"),
    [
        (
            '<span class="gs-u-vh">Posted at 14:05</span><span class="qa-post-auto-meta">14:05 4 Apr</span>',
            "14:05 4 Apr",
        ),
        ('<span class="gs-u-vh">Posted at 14:05</span>', "Posted at 14:05"),
    ],
)
def test_a_time_is_the_one_that_is_seen_before_the_one_that_is_heard(time: str, raw: str) -> None:
    head = f'<time class="lx-stream-post__meta-time">{time}</time><h3 class="lx-stream-post__header-title">Ice</h3>'
    (post,) = read_all("lx-stream", f'<article class="qa-post lx-stream-post" id="post_1">{head}</article>')
    assert post.published is not None
    assert (post.published.reading.raw, post.published.reading.hour) == (raw, 14)


def test_a_second_headline_of_a_stream_post_is_unplaced() -> None:
    titles = "".join(f'<h3 class="lx-stream-post__header-title">{title}</h3>' for title in ("Ice", "Ice", "Snow"))
    (post,) = read_all(
        "lx-stream", f'<article class="qa-post lx-stream-post" id="post_1">{titles}<p>Wet.</p></article>'
    )
    assert (post.headline, post.unplaced) == ("Ice", ("Snow",))


# ---- data ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "wrap", [(), ("data",), ("pageData",), ("pageProps", "pageData"), ("props", "pageProps", "pageData")]
)
def test_a_stream_is_found_inside_its_wrappers(wrap: tuple[str, ...]) -> None:
    value: Any = stream(result(paragraph("It is icy.")))
    for name in reversed(wrap):
        value = {name: value}
    report = read_data(value)
    assert report is not None
    assert (report.layout, report.posts[0].blocks) == ("simorgh", (Paragraph(text="It is icy."),))


@pytest.mark.parametrize(
    ("script", "layout"),
    [
        (
            f'<script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": stream(result()), "x": 1})}</script>',
            "simorgh",
        ),
        (
            f"<script>window.__INITIAL_DATA__={json.dumps(json.dumps({'data': {'a?b': {'data': [result()]}}}))};</script>",
            "webcore",
        ),
        (f"<script>window.__INITIAL_DATA__ = {json.dumps({'data': stream(result())})}</script>", "webcore"),
        (
            "<script>Morph.toInit.payloads.push(function() { Morph.setPayload('/data/bbc-morph-lx-commentary-data-paged/x', "
            + json.dumps({"body": {"results": [{"assetId": "1", "title": "Ice"}]}})
            + "); });</script>",
            "morph",
        ),
    ],
)
def test_data_is_found_in_the_scripts_of_a_page(script: str, layout: str) -> None:
    root = parse_html(f"<head>{script}</head><body><p>x</p></body>")
    reports = [data.read(value) for data in OUTLET.data if data.find for value in data.find(root)]
    assert [(report.layout, len(report.posts)) for report in reports if report] == [(layout, 1)]


@pytest.mark.parametrize("raw", ['"{', "{", '"\\x"', "undefined", '"[[[[[[', "[" * 100_000, '"' + "[" * 100_000 + '"'])
def test_a_broken_script_holds_no_data(raw: str) -> None:
    root = parse_html(f"<script>window.__INITIAL_DATA__={raw} asset:</script><script id=__NEXT_DATA__>{raw}</script>")
    assert [
        data.read(value) for data in OUTLET.data if data.find for value in data.find(root) if data.read(value)
    ] == []


def test_lists_nested_out_of_all_measure_lose_no_word() -> None:
    block: Any = {
        "type": "unorderedList",
        "model": {"blocks": [{"type": "listItem", "model": {"blocks": [paragraph("deepest")]}}]},
    }
    for _ in range(5000):
        block = {"type": "unorderedList", "model": {"blocks": [{"type": "listItem", "model": {"blocks": [block]}}]}}
    (read,) = read_blocks([block])
    assert isinstance(read, ListBlock)
    items = read.items
    while items[0].items:
        items = items[0].items
    assert items[0].text == "deepest"


def _junk() -> st.SearchStrategy[Any]:
    return st.sampled_from(
        [None, True, 0, -1, 1.5, "", "x", [], {}, [None], ["x"], {"type": []}, {"model": "x"}, [[[]]], {"text": {}}]
    )


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        yield value, key
        yield from _places(inner)


@given(st.data())
def test_no_value_out_of_place_raises(data: st.DataObject) -> None:
    value = json.loads(json.dumps(data.draw(st.sampled_from(DATA))))
    for _ in range(data.draw(st.integers(1, 3))):
        around, key = data.draw(st.sampled_from(list(_places(value))))
        around[key] = data.draw(_junk())
    for layout in OUTLET.data:
        layout.read(value)


@given(
    st.recursive(
        _junk(),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "data",
                        "payload",
                        "body",
                        "results",
                        "content",
                        "model",
                        "blocks",
                        "type",
                        "urn",
                        "text",
                        "name",
                        "children",
                    ]
                ),
                inner,
                max_size=4,
            )
        ),
    )
)
def test_data_of_any_shape_raises_nothing(value: Any) -> None:
    for layout in OUTLET.data:
        layout.read(value)


# ---- both engines ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.html")), ids=lambda page: page.stem)
def test_both_engines_read_the_same(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    lexbor, html5lib = (parse_html(text, engine=engine) for engine in ("lexbor", "html5lib"))
    for layout in OUTLET.html:
        read = [[layout.read_post(element) for element in root.select(layout.post)] for root in (lexbor, html5lib)]
        assert read[0] == read[1]
        assert layout.read_page is not None
        assert layout.read_page(lexbor) == layout.read_page(html5lib)


# ---- bylines ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("Edited by Nora Falk", [("Nora Falk", "Edited by")]),
        (
            "Edited by Nora Falk, Ole Quist and Ida Holm",
            [("Nora Falk", "Edited by"), ("Ole Quist", "Edited by"), ("Ida Holm", "Edited by")],
        ),
        ("Edited by Nora Falk. Reporting by Ole Quist", [("Nora Falk", "Edited by"), ("Ole Quist", "Reporting by")]),
        ("Edited by the newsroom", []),
        ("All times stated are UK", []),
    ],
)
def test_a_line_of_credits_names_people(text: str, authors: list[tuple[str, str]]) -> None:
    assert [(author.name, author.role) for author in read_credits(text)] == authors


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("Edited by Nora Falk and Ole Quist", [("Nora Falk", "Edited by"), ("Ole Quist", "Edited by")]),
        ("Nora Falk, Ole Quist and Ida Holm", [("Nora Falk", None), ("Ole Quist", None), ("Ida Holm", None)]),
        ("Follow the newest here", []),
        ("", []),
    ],
)
def test_the_line_of_contributors_may_be_their_names_alone(text: str, authors: list[tuple[str, str | None]]) -> None:
    line = f'<article><h3 id="{ASSET}">Ice</h3></article><p data-testid="live-contributors">{text}</p>'
    for name in ("simorgh", "webcore"):
        read_page = HTML[name].read_page
        assert read_page is not None
        assert [(author.name, author.role) for author in read_page(parse_html(line)).authors] == authors
    data = stream(result(paragraph("Ice.")))
    data["liveTextStream"]["contributors"] = text
    report = read_data(data)
    assert report is not None
    assert [(author.name, author.role) for author in report.page.authors] == authors


def test_a_source_that_names_a_service_is_no_address() -> None:
    shown = {"oembed": {"provider_name": "Twitter", "url": "https://twitter.com/norafalk/status/1"}}
    for source, url in (("twitter", "https://twitter.com/norafalk/status/1"), ("https://x.com/n/status/2", None)):
        model = {"source": source, "blocks": [{"type": "aresOEmbed", "model": shown if url else {}}]}
        assert read_blocks([{"type": "social", "model": model}]) == (Embed(provider="x", url=url or source),)
    assert read_blocks([{"type": "social", "model": {"source": "twitter"}}]) == ()


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("Nora Falk, Reporting from Bergen", Author(name="Nora Falk", role="Reporting from Bergen")),
        ("Ole Quist, Transport correspondent", Author(name="Ole Quist", role="Transport correspondent")),
        ("New Haven, Connecticut", None),
        ("What we know so far", None),
    ],
)
def test_a_subheadline_is_a_byline_where_it_has_a_role(text: str, author: Author | None) -> None:
    assert read_byline(text) == author


def test_names_under_the_heading_sign_the_page_and_the_note_on_licences_is_no_headline() -> None:
    blog = lb.parse(
        "Got a TV Licence?\n\nFind out more\nI don’t have a TV Licence.\n\nLive Reporting\n\nNora Falk and Ida Holm\n\n"
        "All times stated are UK\n\n  1. Goodnight\n\n    That is all from the harbour team.\n\n"
        "  2. Ferries return\n\n    Three ferries left at noon.\n"
    )
    assert (blog.headline, blog.lead) == (None, ())
    assert [author.name for author in blog.authors] == ["Nora Falk", "Ida Holm"]
    assert [entry.headline for entry in blog] == ["Goodnight", "Ferries return"]
