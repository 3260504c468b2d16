"""The pages of The Times and its articles' data, piece by piece. Whole pages stand in `pages/thetimes`."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liveblog_parse.model import Author, Embed, Heading, Image, Label, Paragraph, Quote
from liveblog_parse.outlets.thetimes import OUTLET
from liveblog_parse.sources.report import Post, Report
from liveblog_parse.tree import parse_html

PAGES = Path(__file__).parent / "pages" / "thetimes"
[HTML] = OUTLET.html
[DATA] = OUTLET.data


def posts(markup: str) -> list[Post]:
    root = parse_html(f"<body><div>{markup}</div>")
    found = [HTML.read_post(element) for element in root.select(HTML.post)]
    return [post for post in found if post is not None]


def header(inside: str, stamp: str = "20240618143000F2") -> str:
    return f'<div id="u_{stamp}">{inside}</div>'


def p(text: str) -> str:
    return f"<p>{text}</p>"


# ---- what belongs to an update ---------------------------------------------------------------------------------------

A, B = header("<h2>A</h2>", "20240618143000A"), header("<h2>B</h2>", "20240618130000B")


@pytest.mark.parametrize(
    "markup",
    [
        A + p("a") + p("aa") + B + p("b"),
        f"<div>{A}</div>" + p("a") + p("aa") + f"<div><div>{B}</div></div>" + p("b"),
        A + p("a") + "<span>" + p("aa") + B + p("b") + "</span>",
        A + p("a") + "<span>" + p("aa") + f"<div>{B}</div>" + p("b") + "</span>",
        "<span>" + A + p("a") + p("aa") + B + p("b") + "</span>",
        A + p("a") + "<span><div>" + p("aa") + f"</div><div><div>{B}</div></div>" + p("b") + "</span>",
    ],
)
def test_an_update_is_all_that_follows_its_header_up_to_the_next(markup: str) -> None:
    read = [(post.headline, [getattr(block, "text", None) for block in post.blocks]) for post in posts(markup)]
    assert read == [("A", ["a", "aa"]), ("B", ["b"])]


def test_a_header_without_anything_below_is_an_update() -> None:
    assert [(post.headline, post.blocks) for post in posts(A + B)] == [("A", ()), ("B", ())]


@pytest.mark.parametrize(
    "markup",
    [
        p("one") + p("two") + A + p("a") + B,
        p("one") + "<span>" + p("two") + A + p("a") + B + "</span>",
        p("one") + p("two") + f"<div>{A}</div>" + p("a") + B,
        "<h1>Ferries</h1>" + p("one") + p("Advertisement") + p("two") + A,
    ],
)
def test_what_stands_before_the_first_header_is_the_lead(markup: str) -> None:
    assert HTML.read_page is not None
    facts = HTML.read_page(parse_html(f"<body><div>{markup}</div>"))
    assert facts.lead == (Paragraph(text="one"), Paragraph(text="two"))


def test_an_element_whose_id_only_looks_like_one_is_no_header() -> None:
    assert posts('<div id="u_2024">x</div><div id="u_20-menu">y</div>') == []


PIECES = st.lists(
    st.sampled_from([
        "<p>{}</p>", "<div>{}</div>", "<h3>{}</h3>", "<ul><li>{}</li></ul>", "<figure><figcaption>{}</figcaption></figure>",
        "<aside><blockquote>{}</blockquote></aside>", "<div><button>{}</button></div>", "<section><div>{}</div></section>",
        f"{header('<h2>{}</h2>')}", f"<div>{header('<h2>{}</h2>')}</div>", "<span><p>{}</p>",
    ]),
    max_size=12,
)  # fmt: skip


@given(PIECES)
def test_every_text_behind_a_header_is_in_one_update(pieces: list[str]) -> None:
    words = [f"word{index}." for index in range(len(pieces) + 1)]
    markup = "".join(piece.format(word) for piece, word in zip([A.replace(">A<", ">{}<"), *pieces], words, strict=True))
    said = [repr(post) for post in posts(markup)]
    assert [sum(word in update for update in said) for word in words] == [1] * len(words)


# ---- the header ------------------------------------------------------------------------------------------------------


def head(inside: str, stamp: str = "20240618143000F2") -> Post:
    [post] = posts(header(inside, stamp))
    return post


SUMMER, WINTER = "20240618143000F2", "20240105143000F2"


@pytest.mark.parametrize(
    ("printed", "stamp", "instant"),
    [
        (["3.30pm"], SUMMER, "2024-06-18T14:30:00"),  # digits in UTC
        (["2.30pm"], SUMMER, "2024-06-18T13:30:00"),  # digits in London, from "+01:00"
        (["3.30pm", "June 18 2024"], SUMMER, "2024-06-18T14:30:00"),
        (["3.30pm", "June 18"], SUMMER, "2024-06-18T14:30:00"),
        (["2.30pm"], WINTER, "2024-01-05T14:30:00"),
        (["12.15am", "June 19 2024"], "20240618231500", "2024-06-18T23:15:00"),
        (["3pm"], "20240618140000", "2024-06-18T14:00:00"),
        (["3.30pm", "June 17 2024"], SUMMER, None),  # another day
        (["3.31pm"], SUMMER, None),  # another time
        (["30 minutes ago"], SUMMER, None),  # no clock to ask
        (["30 minutes ago"], WINTER, "2024-01-05T14:30:00"),  # the same in UTC and in London
        (["3.30pm"], "20241318143000", None),  # no month
    ],
)
def test_the_id_gives_the_instant_where_the_clock_agrees(printed: list[str], stamp: str, instant: str | None) -> None:
    post = head("".join(f"<div>{text}</div>" for text in printed) + "<h2>A</h2>", stamp)
    assert post.published is not None
    wanted = datetime.fromisoformat(instant).replace(tzinfo=UTC) if instant else None
    assert (post.published.instant, post.published.reading.raw) == (wanted, " ".join(printed))


def test_the_day_of_the_id_is_that_of_london() -> None:
    post = head("<div>12.15am</div>", "20240618231500")
    assert post.published is not None
    reading = post.published.reading
    assert (reading.year, reading.month, reading.day, reading.hour) == (2024, 6, 19, 0)
    assert (reading.zone, reading.zone_from, reading.day_from) == ("Europe/London", "outlet", "entry")


def test_a_relative_time_beside_the_clock_says_nothing_new() -> None:
    post = head("<div><div>30 minutes ago</div><div></div></div><div>3.30pm</div><h2>A</h2>")
    assert post.published is not None
    assert (post.published.reading.raw, post.unplaced) == ("3.30pm", ())


def test_what_no_browser_shows_is_no_text_of_the_header() -> None:
    post = head("<style>.a{b:c}</style><div>3.30pm</div><h2>A</h2><script>let a = 1</script>")
    assert (post.headline, post.unplaced) == ("A", ())


@pytest.mark.parametrize(
    "flag",
    ["<div>■</div><span>BREAKING</span>", "<div>◆</div><span>BREAKING</span>", "<b>◆ BREAKING</b>", "BREAKING |"],
)
def test_the_flag_is_a_label(flag: str) -> None:
    post = head(f"<div>{flag}</div><div>3.30pm</div><h2>A</h2>")
    assert post.labels == {Label.BREAKING}
    assert post.unplaced == ()


@pytest.mark.parametrize(
    ("byline", "authors", "unplaced"),
    [
        ("<div>Nora Falk</div>", (Author(name="Nora Falk"),), ()),
        ("<div>Nora Falk</div><div>Ferries Editor</div>", (Author(name="Nora Falk", role="Ferries Editor"),), ()),
        (
            "<div><div>Nora Falk</div><div>Editor</div></div><div>She lives in Lund</div>",
            (Author(name="Nora Falk", role="Editor"),),
            ("She lives in Lund",),
        ),
        ("<div>Live from the quay of Lund all day</div>", (), ("Live from the quay of Lund all day",)),
    ],
)
def test_a_name_in_the_header_signs_the_update(
    byline: str, authors: tuple[Author, ...], unplaced: tuple[str, ...]
) -> None:
    post = head(f"<div>3.30pm</div><h2>A <i>headline</i></h2><div>{byline}</div>")
    assert (post.headline, post.authors, post.unplaced) == ("A headline", authors, unplaced)


# ---- prose -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("No ferry left (Nora Falk writes).", ["Nora Falk"]),
        ("No ferry left (Nora Falk and Ida Holm write). None will (Sven Aker writes).", ["Nora Falk", "Ida Holm", "Sven Aker"]),
        ("No ferry left (as everyone writes).", []),
        ("She writes (in ink).", []),
    ],
)  # fmt: skip
def test_who_writes_in_brackets_is_an_author_and_stays_in_the_prose(text: str, names: list[str]) -> None:
    [post] = posts(A + p(text))
    assert ([author.name for author in post.authors], post.blocks) == (names, (Paragraph(text=text),))


@pytest.mark.parametrize("text", ["Advertisement", "Video Icon", "We haven’t been able to take payment. Update now."])
def test_the_words_of_the_site_are_no_prose(text: str) -> None:
    [post] = posts(A + p("a") + p(text))
    assert (post.blocks, post.unplaced) == ((Paragraph(text="a"),), ())


@pytest.mark.parametrize(
    ("caption", "read"),
    [
        ("<span>A ferry</span><span>IDA HOLM/AP</span>", ("A ferry", "IDA HOLM/AP")),
        ("<span>A ferry</span>", ("A ferry", None)),
        ("<span>AP</span>", (None, "AP")),
        ("<p>A <b>big</b> ferry</p><p>AFP/GETTY IMAGES</p>", ("A big ferry", "AFP/GETTY IMAGES")),
    ],
)
def test_the_credit_of_a_picture_is_in_capitals(caption: str, read: tuple[str | None, str | None]) -> None:
    [post] = posts(A + f"<figure><img src='a.jpg'><figcaption>{caption}</figcaption></figure>")
    assert post.blocks == (Image(url="a.jpg", caption=read[0], credit=read[1]),)


# ---- the article's data ----------------------------------------------------------------------------------------------


def node(name: str, *children: Any, **attributes: Any) -> dict[str, Any]:
    return {"name": name, "attributes": attributes, "children": [said(child) for child in children]}


def said(child: Any) -> Any:
    return {"name": "text", "attributes": {"value": child}} if isinstance(child, str) else child


def opens(**attributes: Any) -> dict[str, Any]:
    return node("interactive", element={"value": "article-header", "attributes": attributes})


def read(*content: Any, **facts: Any) -> Report:
    report = DATA.read(json.loads(json.dumps({"content": content, **facts})))
    assert report is not None
    return report


@pytest.mark.parametrize(
    ("encoded", "headline"),
    [
        ("Ferries%20tied%20up", "Ferries tied up"),
        ("Caf%C3%A9s%20at%20sea", "Cafés at sea"),
        ("Up 4% today", "Up 4% today"),
        ("Caf%E9s", "Caf%E9s"),
        ("", None),
    ],
)
def test_a_headline_is_decoded(encoded: str, headline: str | None) -> None:
    assert read(opens(updated="2024-06-18T14:30:00Z", headline=encoded)).posts[0].headline == headline


def test_data_and_page_give_an_update_the_same_id() -> None:
    [post] = read(opens(updated="2021-12-31T06:30:00Z", headline="This%20is%20the%20headline")).posts
    assert post.id == "u_20211231063000T222"


@pytest.mark.parametrize(
    ("said_so", "labels"), [("true", {Label.BREAKING}), (True, {Label.BREAKING}), ("false", set()), (None, set())]
)
def test_breaking_is_said_in_words(said_so: object, labels: set[Label]) -> None:
    assert read(opens(updated="2024-06-18T14:30:00Z", breaking=said_so)).posts[0].labels == labels


def test_headers_inside_the_paywall_open_updates_too() -> None:
    [one, other] = read(
        opens(headline="A"), node("paragraph", "a"), node("paywall", node("paragraph", "aa"), opens(headline="B"))
    ).posts
    assert (one.headline, one.blocks) == ("A", (Paragraph(text="a"), Paragraph(text="aa")))
    assert (other.headline, other.blocks) == ("B", ())


@pytest.mark.parametrize(
    ("element", "wanted"),
    [
        (node("heading3", "Below"), Heading(text="Below", level=3)),
        (node("paragraph", "T", node("italic", "he"), " <end>", node("break"), "."), Paragraph(text="The <end> .")),
        (node("pullQuote", "Cold", caption={"name": "Per Holm", "text": "pilot"}), Quote(text="Cold", cite="Per Holm, pilot")),
        (
            node("interactive", element={"value": "twitter-embed", "attributes": {"url": "https%3A%2F%2Fx.com%2Fa"}}),
            Embed(provider="x", url="https://x.com/a"),
        ),
    ],
)  # fmt: skip
def test_an_element_of_the_data_is_one_block(element: Any, wanted: object) -> None:
    assert read(opens(headline="A"), element).posts[0].blocks == (wanted,)


def test_text_nested_beyond_any_page_is_kept() -> None:
    deep: Any = node("paragraph", "at the bottom")
    for _ in range(400):
        deep = node("block", deep)
    report = read(opens(headline="A"), deep, opens(headline="B"), node("paragraph", "b"))
    assert ["at the bottom" in repr(post.blocks) for post in report.posts] == [True, False]


@pytest.mark.parametrize("where", [["article"], ["data", "article"], ["data"], []])
def test_an_article_is_found_where_answers_hold_it(where: list[str]) -> None:
    value: Any = {"headline": "F", "content": [opens(headline="A")]}
    for key in reversed(where):
        value = {key: value}
    report = DATA.read(value)
    assert report is not None
    assert (report.page.headline, len(report.posts)) == ("F", 1)


def test_an_article_without_updates_is_of_another_kind() -> None:
    assert (
        DATA.read({"content": [node("paragraph", "a"), node("interactive", element={"value": "newsletter-puff"})]})
        is None
    )


NAMES = st.sampled_from(
    ["interactive", "paywall", "paragraph", "text", "image", "pullQuote", "link", "video", "listElement"]
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.just("article-header"),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(
        ["content", "article", "data", "name", "attributes", "children", "element", "value", "updated", "headline",
         "caption", "url", "bylines"]) | st.text(max_size=3), inner, max_size=5),
    max_leaves=20,
)  # fmt: skip


@given(JSON)
def test_no_json_makes_the_reader_fail(value: Any) -> None:
    DATA.read(value)


@given(
    st.lists(JSON | st.fixed_dictionaries({"name": NAMES | JSON, "attributes": JSON, "children": JSON})),
    st.dictionaries(st.sampled_from(["updated", "headline", "breaking", "description"]), JSON),
)
def test_no_content_makes_the_reader_fail(content: list[Any], header: dict[str, Any]) -> None:
    assert DATA.read({"content": [opens(**header), *content]}) is not None


def test_both_engines_read_the_same() -> None:
    text = (PAGES / "updates.html").read_text(encoding="utf-8")
    roots = [parse_html(text, "lexbor"), parse_html(text, "html5lib")]
    one, other = ([HTML.read_post(element) for element in root.select(HTML.post)] for root in roots)
    assert one == other
    assert HTML.read_page is not None
    assert HTML.read_page(roots[0]) == HTML.read_page(roots[1])
