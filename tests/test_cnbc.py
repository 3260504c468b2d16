"""CNBC's pages and their data, piece by piece. Whole pages stand in `pages/cnbc`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import liveblog_parse as lb
from liveblog_parse.model import Author, Image, Paragraph, Quote, Related, Video
from liveblog_parse.outlets.cnbc import OUTLET
from liveblog_parse.outlets.cnbc.script import find_data
from liveblog_parse.sources.report import Post, Report, when_machine
from liveblog_parse.tree import parse_html

PAGES = Path(__file__).parent / "pages" / "cnbc"
[HTML] = OUTLET.html
[DATA] = OUTLET.data


def posts(markup: str) -> list[Post]:
    root = parse_html(markup)
    found = [HTML.read_post(element) for element in root.select(HTML.post)]
    return [post for post in found if post is not None]


def block(content: str, number: int | None = None) -> str:
    inner = content if number is None else f'<div id="{number}-post">{content}</div>'
    return f'<div class="LiveBlogBody-post">{inner}</div>'


def body(content: str) -> Post:
    [post] = posts(block(f"<h2>Quay opens</h2>{content}", 107300001))
    return post


# ---- blocks and times ------------------------------------------------------------------------------------------------


def raw_times(markup: str) -> list[tuple[str | None, str | None]]:
    return [(post.headline, post.published.reading.raw if post.published else None) for post in posts(markup)]


FIRST, SECOND = block("<h2>First</h2>", 107300002), block("<h2>Second</h2>", 107300001)


@pytest.mark.parametrize(
    ("markup", "times"),
    [
        (block("18 MIN AGO") + FIRST + SECOND, [("First", "18 MIN AGO"), ("Second", None)]),
        (FIRST + block("<b>2 Hours Ago</b>") + SECOND, [("First", None), ("Second", "2 Hours Ago")]),
        (block("1 Hour Ago") + FIRST + block("2 Hours Ago") + SECOND, [("First", "1 Hour Ago"), ("Second", "2 Hours Ago")]),
        (block("") + block("1 Hour Ago") + FIRST + SECOND, [("First", "1 Hour Ago"), ("Second", None)]),
        (FIRST + SECOND + block("18 MIN AGO"), [("First", None), ("Second", None)]),
    ],
)  # fmt: skip
def test_a_block_that_holds_only_a_time_times_the_post_behind_it(
    markup: str, times: list[tuple[str | None, str | None]]
) -> None:
    assert raw_times(markup) == times


def test_the_time_of_the_post_itself_wins() -> None:
    own = block('<time datetime="2023-09-13T06:07:00+0000">x</time><h2>First</h2>', 107300001)
    assert raw_times(block("18 MIN AGO") + own) == [("First", "2023-09-13T06:07:00+0000")]


def test_a_time_that_the_prose_speaks_of_stays_in_it() -> None:
    post = body('<div class="group"><p>Ships leave at <time datetime="2023-09-14T10:00:00+0000">noon</time>.</p></div>')
    assert (post.published, post.blocks) == (None, (Paragraph(text="Ships leave at noon."),))


def test_words_between_posts_that_are_no_time_are_not_lost() -> None:
    [post] = posts(block("Watch the quay live") + FIRST)
    assert (post.published, post.unplaced) == (None, ("Watch the quay live",))


def test_what_stands_beside_a_post_in_its_block_is_not_lost() -> None:
    inner = '<div id="107300001-post"><h2>First</h2><p>At noon.</p></div>'
    [post] = posts(block(f'{inner}<p>Sponsored</p><img src="/tug.jpg">'))
    assert [getattr(one, "text", None) or getattr(one, "url", None) for one in post.blocks] == ["At noon.", "/tug.jpg"]
    assert post.unplaced == ("Sponsored",)


def test_a_post_may_be_the_block_itself() -> None:
    [post] = posts('<div class="LiveBlogBody-post" id="107300001-post"><h2>First</h2></div>')
    assert (post.id, post.url, post.headline) == ("107300001-post", "#107300001-post", "First")


def test_a_block_without_the_id_is_a_post_by_its_title() -> None:
    found = posts(block("18 MIN AGO") + block("<h2>First</h2><p>Open.</p>") + block("<h2>Second</h2>"))
    assert [(post.id, post.url, post.headline) for post in found] == [(None, None, "First"), (None, None, "Second")]
    assert found[0].published is not None


def test_a_block_with_an_id_of_another_kind_is_no_post_and_takes_none() -> None:
    assert raw_times(block('<div id="sponsored-post">Buy rope</div>') + FIRST) == [("First", None)]


def test_the_header_says_when_the_page_was_published_and_updated() -> None:
    published = '<time data-testid="published-timestamp" datetime="2023-09-13T06:07:00+0000">x</time>'
    updated = '<time data-testid="lastpublished-timestamp" datetime="2023-09-13T12:07:00+0000">x</time>'
    of_a_post = block(f"{updated.replace('12:07', '11:49')}<h2>First</h2>", 107300001)
    assert HTML.read_page is not None
    facts = HTML.read_page(parse_html(published + updated + of_a_post))
    assert facts.published == when_machine("2023-09-13T06:07:00+0000")
    assert facts.modified == when_machine("2023-09-13T12:07:00+0000")


# ---- bodies ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("— Nora Falk", ["Nora Falk"]),
        ("—Nora Falk, Ida Holm", ["Nora Falk", "Ida Holm"]),
        ("— Nora Falk and <a href='/ida/'>Ida Holm</a>", ["Nora Falk", "Ida Holm"]),
        ("— Reuters", ["Reuters"]),
    ],
)
def test_the_last_paragraph_behind_a_dash_signs_the_post_and_is_no_prose(line: str, names: list[str]) -> None:
    post = body(f"<p>It is open.</p><p>{line}</p><figure><img src='a.jpg'></figure>")
    assert [author.name for author in post.authors] == names
    assert post.blocks == (Paragraph(text="It is open."), Image(url="a.jpg"))


@pytest.mark.parametrize("line", ["— and that was that.", "A quay — long closed — is open", "- Nora Falk"])
def test_other_dashes_are_prose(line: str) -> None:
    post = body(f"<p>It is open.</p><p>{line}</p>")
    assert post.authors == ()
    assert post.blocks == (Paragraph(text="It is open."), Paragraph(text=line))


def test_a_post_without_prose_keeps_its_headline() -> None:
    assert (body("").headline, body("").blocks) == ("Quay opens", ())


def test_a_headline_that_the_body_says_again_stays_in_the_body() -> None:
    assert body("<p>Quay opens</p>").blocks == (Paragraph(text="Quay opens"),)


@pytest.mark.parametrize(
    ("markup", "wanted"),
    [
        ("<p>Read more here: <a href='/b.html'>A quay opens</a></p>", Related(text="A quay opens", url="/b.html")),
        ("<div class='RelatedContent-container'><a href='/b.html'>A quay</a></div>", Related(text="A quay", url="/b.html")),
        (
            "<div class='InlineImage-imageEmbed'><img data-src='a.jpg'><div class='InlineImage-imageEmbedCredit'>AP</div></div>",
            Image(url="a.jpg", credit="AP"),
        ),
        ("<div class='InlineVideo-videoEmbed'>watch now</div>", Video()),
        ("<blockquote>Cold.</blockquote>", Quote(text="Cold.")),
    ],
)  # fmt: skip
def test_an_element_is_one_block(markup: str, wanted: lb.Block) -> None:
    assert body(markup).blocks == (wanted,)


def test_the_button_of_a_quoted_share_is_no_prose() -> None:
    post = body(
        "<p>Shares of <a href='/quotes/TUG/'>Tug</a><span class='QuoteInBody-inlineButton'>+4%</span> rose.</p>"
    )
    assert post.blocks[0] == Paragraph(
        text="Shares of Tug rose.", links=(lb.Link(start=10, end=13, url="/quotes/TUG/"),)
    )


PIECES = st.lists(
    st.sampled_from([
        "<p>{}</p>", "<div class='group'><p>{}</p></div>", "<h3>{}</h3>", "<ul><li>{}</li></ul>", "<blockquote>{}</blockquote>",
        "<figure><figcaption>{}</figcaption></figure>", "<div class='RelatedContent-relatedContent'><a>{}</a></div>",
        "<div class='InlineImage-imageEmbed'><div class='InlineImage-imageEmbedCaption'>{}</div></div>", "<p>Read more: {}</p>",
        "<div class='InlineVideo-videoEmbed'><div class='InlineVideo-videoFooter'>{}</div></div>", "<p>— {} Falk</p>", "{}",
    ]),
    max_size=8,
)  # fmt: skip


@given(PIECES)
def test_every_text_of_a_post_is_in_one_place(pieces: list[str]) -> None:
    words = [f"Word{'abcdefgh'[index]}" for index in range(len(pieces))]
    said = repr(body("".join(piece.format(word) for piece, word in zip(pieces, words, strict=True))))
    assert [said.count(word) for word in words] == [1] * len(words)


# ---- the page's own data ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "spacing", ["window.__s_data={}", "window.__s_data = {};", "var a=1;window.__s_data=  {}; var b"]
)
def test_the_data_is_found_in_its_script(spacing: str) -> None:
    root = parse_html(f"<script src='a.js'></script><script>{spacing}</script><script>window.__c_data={{}}</script>")
    assert list(find_data(root)) == [{}]


def page(content: Any, **facts: Any) -> dict[str, Any]:
    module = {"name": "liveBlogBody", "data": {"body": {"content": content}}}
    return {"page": {"page": {"layout": [{"columns": [{"modules": [module]}]}], **facts}}}


def record(title: str, *content: Any, **attributes: Any) -> dict[str, Any]:
    return {"tagName": "post", "attributes": {"title": title, **attributes}, "data": {"body": {"content": content}}}


def said(tag: str, *children: Any, **attributes: Any) -> dict[str, Any]:
    return {"tagName": tag, "attributes": attributes, "children": children}


def read(value: Any) -> Report:
    report = DATA.read(json.loads(json.dumps(value)))
    assert report is not None
    return report


def test_a_post_of_the_data_has_the_id_of_the_page() -> None:
    [one, other, none] = read(
        page(
            [record("A", id=107300001), record("B", id="107300002"), record("C", id="x y")],
            url="https://c.example/a.html",
        )
    ).posts
    assert (one.id, one.url) == ("107300001-post", "https://c.example/a.html#107300001-post")
    assert (other.id, none.id, none.url) == ("107300002-post", None, None)


def test_a_post_that_was_never_changed_was_published_when_it_was_last() -> None:
    last, first = "2023-09-13T08:01:00+0000", "2023-09-13T07:00:00+0000"
    [once, twice] = read(
        page([record("A", dateLastPublished=last), record("B", dateLastPublished=last, datePublished=first)])
    ).posts
    assert once.published is not None
    assert (once.published.reading.raw, once.updated) == (last, None)
    assert twice.published is not None
    assert twice.updated is not None
    assert (twice.published.reading.raw, twice.updated.reading.raw) == (first, last)


def test_the_text_of_the_data_is_text_and_no_markup() -> None:
    [post] = read(page([record("A", said("p", "<b>5 < 6 & 7</b>"), said("p", "</section><h2>"))])).posts
    assert post.blocks == (Paragraph(text="<b>5 < 6 & 7</b>"), Paragraph(text="</section><h2>"))


def test_what_stands_between_two_posts_of_the_data_is_not_lost() -> None:
    between = said("p", "Rates as of noon")
    report = read(page([record("A", said("p", "a")), between, record("B", said("p", "b"))]))
    assert [post.unplaced for post in report.posts] == [("Rates as of noon",), ()]


def test_text_nested_beyond_any_page_is_kept() -> None:
    deep: Any = "at the bottom"
    for _ in range(400):
        deep = said("div", deep)
    [post, after] = read(page([record("A", deep), record("B", said("p", "After."))])).posts
    assert post.blocks == (Paragraph(text="at the bottom"),)
    assert after.blocks == (Paragraph(text="After."),)


def test_data_of_another_kind_is_not_read() -> None:
    other = {"page": {"page": {"layout": [{"columns": [{"modules": [{"name": "articleBody", "data": {}}]}]}]}}}
    assert DATA.read(other) is None


def test_what_a_caller_took_out_of_the_data_is_read_too() -> None:
    whole = page([record("A")])
    assert [len(read(value).posts) for value in (whole, whole["page"], whole["page"]["page"])] == [1, 1, 1]


def test_an_agency_that_signs_the_page_data_by_name_only_is_its_author() -> None:
    report = read(page([], author=["Reuters", {"name": "Nora Falk", "url": "/n/"}, {"name": None}, 3]))
    assert report.page.authors == (Author(name="Reuters"), Author(name="Nora Falk", url="/n/"))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(
        ["page", "layout", "columns", "modules", "name", "data", "body", "content", "tagName", "attributes", "children",
         "keyPoints", "featuredContent", "id", "title", "url"]) | st.text(max_size=3), inner, max_size=5),
    max_leaves=20,
)  # fmt: skip
TAGS = st.sampled_from(
    ["post", "p", "h2", "image", "cnbcvideo", "wildcard", "card-module", "pullquote", "a", "table", "td"]
)


@given(JSON)
def test_no_json_makes_the_reader_fail(value: Any) -> None:
    DATA.read(value)


@given(
    st.lists(JSON | st.fixed_dictionaries({"tagName": TAGS | JSON, "attributes": JSON, "children": JSON, "data": JSON}))
)
def test_no_content_makes_the_reader_fail(content: list[Any]) -> None:
    report = DATA.read(page(content))
    assert report is not None
    assert len(report.posts) <= len(content)


@pytest.mark.parametrize("name", ["liveblogbody.html", "s_data.html"])
def test_both_engines_read_the_same(name: str) -> None:
    text = (PAGES / name).read_text(encoding="utf-8")
    roots = [parse_html(text, "lexbor"), parse_html(text, "html5lib")]
    one, other = ([HTML.read_post(element) for element in root.select(HTML.post)] for root in roots)
    assert one == other
    assert HTML.read_page is not None
    assert HTML.read_page(roots[0]) == HTML.read_page(roots[1])
    assert [*map(DATA.read, find_data(roots[0]))] == [*map(DATA.read, find_data(roots[1]))]


def test_tweets_and_numbered_lists_in_posts_tell_nothing_of_who_signs() -> None:
    tweet = "I shall be at the quay, and we will thank my crews.\n— Ada Lund (@adalund) May 7, 2024"
    items = "1. Reading of the minutes\n2. Report of the harbour master\n3. Vote on the crane"
    posts = (
        f"Minister to visit on Friday\nThe minister comes on Friday, her office says.\n{tweet}\n— Nora Falk\n"
        f"What the council will do\nThe council meets at noon today.\n{items}\nA majority is enough.\n— Per Holm\n"
        f"Mayor thanks the crews, too\nThe mayor spoke at the quay this morning.\n{tweet}\n— Nora Falk\n"
    )
    found = lb.detect(posts)
    assert found is not None
    assert found.outlet == "cnbc"


def test_prose_above_a_credit_is_no_caption() -> None:
    prose = "The water rose all night, and nobody in the harbour could say how far it would go. " * 6
    post = lb.parse(f"Water rises\n{prose}\nGetty Images\nIt is calm.\n— Nora Falk\n", outlet="cnbc").entries[0]
    assert post.text.startswith("The water rose all night")
    assert any(isinstance(block, Image) and block.credit == "Getty Images" for block in post.blocks)


def test_lists_and_captions_under_headlines_are_no_verses() -> None:
    items = "• The tugs are tied up\n• The pilots sleep ashore\n• The cranes stand still"
    posts = (
        f"Crews go home for the night\nAll the crews have left the quay:\n{items}\nThey will be back.\n— Nora Falk\n",
        "The quay at dawn, from above\nAn empty quay\nThe quay at dawn Ida Holm/PA\nIt is quiet there.\n— Per Holm\n",
        f"What stays shut until Monday\nMost of it stays shut:\n{items}\nThat is all.\n— Nora Falk\n",
    )
    found = lb.detect("".join(posts))
    assert found is not None
    assert found.outlet == "cnbc"
