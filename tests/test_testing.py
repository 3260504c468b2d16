"""What `liveblog_parse.testing` promises to those who build on it."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from attrs import evolve
from hypothesis import find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

from liveblog_parse.errors import InvalidArgumentError
from liveblog_parse.model import (
    Author,
    Block,
    Boundary,
    Embed,
    Entry,
    Heading,
    Image,
    Label,
    Link,
    ListBlock,
    ListItem,
    LiveBlog,
    Paragraph,
    Quote,
    Related,
    Table,
    TimeReading,
    Video,
)
from liveblog_parse.testing import (
    STYLES,
    encodings,
    live_blogs,
    post_differences,
    render_text,
    rewritings,
    same_posts,
)

FERRY = Paragraph(text="The ferry is back.")
NOON = datetime(2023, 9, 13, 11, 0, tzinfo=UTC)
NOON_AS = TimeReading(raw="12.00pm September 13", month=9, day=13, hour=12, minute=0)
ADA = Author(name="Ada Thorne")
HARBOUR = Image(caption="The harbour.", credit="AP")

PLAIN: dict[str, Entry] = {
    "bbc": Entry(boundary=Boundary.NUMBERED, number=1, headline="Ferry returns", published=NOON, blocks=(FERRY,)),
    "cnbc": Entry(boundary=Boundary.START, headline="Ferry returns", authors=(ADA,), blocks=(FERRY,)),
    "guardian": Entry(boundary=Boundary.HEADLINE, headline="Ferry returns", blocks=(FERRY,)),
    "thetimes": Entry(boundary=Boundary.TIME, headline="Ferry returns", published_as=NOON_AS, blocks=(FERRY,)),
}


def _blog(*entries: Entry, style: str = "generic", **page: str) -> LiveBlog:
    headline = page.get("headline", "Harbour live" if style in {"guardian", "thetimes"} else None)
    return LiveBlog(outlet=style, layout="any", form="text", headline=headline, entries=entries)


# ---- same_posts ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "other",
    [
        evolve(PLAIN["cnbc"], spans=((0, 9),)),
        evolve(PLAIN["cnbc"], sources=(("headline", "text"),)),
    ],
    ids=["spans", "sources"],
)
def test_where_a_post_stood_does_not_make_it_another(other: Entry) -> None:
    assert same_posts(_blog(PLAIN["cnbc"]), _blog(other))
    assert post_differences(_blog(PLAIN["cnbc"]), _blog(other)) == []


@pytest.mark.parametrize(
    ("other", "difference"),
    [
        (evolve(PLAIN["cnbc"], headline="Ferry"), "post 0: headline: 'Ferry returns' != 'Ferry'"),
        (evolve(PLAIN["cnbc"], number=3), "post 0: number: None != 3"),
        (evolve(PLAIN["cnbc"], confidence=0.5), "post 0: confidence: None != 0.5"),
        (
            evolve(PLAIN["cnbc"], boundary=Boundary.GUESSED),
            "post 0: boundary: <Boundary.START: 'start'> != <Boundary.GUESSED: 'guessed'>",
        ),
    ],
)
def test_a_difference_is_named_by_post_and_field(other: Entry, difference: str) -> None:
    assert not same_posts(_blog(PLAIN["cnbc"]), _blog(other))
    assert post_differences(_blog(PLAIN["cnbc"]), _blog(other)) == [difference]


def test_a_missing_post_is_named() -> None:
    two = _blog(PLAIN["cnbc"], evolve(PLAIN["cnbc"], headline=None))
    assert post_differences(two, _blog(PLAIN["cnbc"])) == ["post 1: 'The ferry is back.' != no post"]


def test_the_order_of_posts_counts() -> None:
    one, two = PLAIN["cnbc"], PLAIN["guardian"]
    assert not same_posts(_blog(one, two), _blog(two, one))


# ---- render_text -----------------------------------------------------------------------------------------------------

PRINTED: list[tuple[str, LiveBlog, str]] = [
    (
        "bbc",
        evolve(
            _blog(
                evolve(
                    PLAIN["bbc"],
                    authors=(Author(name="Ada Thorne", role="Harbour editor"),),
                    labels=frozenset((Label.BREAKING,)),
                ),
                Entry(
                    boundary=Boundary.NUMBERED,
                    number=2,
                    headline="What is the ferry?",
                    published=datetime(2023, 1, 2, 8, 5, tzinfo=UTC),
                    blocks=(
                        Image(alt="A ferry", credit="Reuters", caption="The old ferry"),
                        Image(alt="A quay", credit="AP"),
                        Image(credit="AFP"),
                        Video(caption="The ferry sails"),
                        ListBlock(items=(ListItem(text="It is old"), ListItem(text="It is green"))),
                    ),
                ),
            ),
            key_points=("The ferry is back", "The quay is open"),
        ),
        """\
Summary

  • The ferry is back

  • The quay is open

  1. Ferry returnspublished at 12:00 British Summer Time 13 September 2023
    Breaking

    Ada Thorne
    Harbour editor

    The ferry is back.

  2. What is the ferry?published at 08:05 Greenwich Mean Time 2 January 2023

    A ferryImage source, Reuters
    Image caption,

    The old ferry

    A quayImage source, AP

    Image source, AFP

    Media caption,

    The ferry sails

      • It is old

      • It is green""",
    ),
    (
        "cnbc",
        _blog(
            evolve(PLAIN["cnbc"], blocks=(FERRY, HARBOUR, Related(text="Why ferries turn back"))),
            evolve(PLAIN["cnbc"], authors=(ADA, Author(name="Bo Sand"), Author(name="Nell Orso"))),
        ),
        """\
Ferry returns
The ferry is back.
The harbour.
AP
Read more on the story here: Why ferries turn back
— Ada Thorne
Ferry returns
The ferry is back.
— Ada Thorne, Bo Sand and Nell Orso""",
    ),
    (
        "guardian",
        _blog(
            evolve(PLAIN["guardian"], headline=None, authors=(ADA,), labels=frozenset((Label.ANALYSIS,))),
            evolve(PLAIN["guardian"], labels=frozenset((Label.PINNED,)), updated_as=TimeReading(raw="Updated at")),
            evolve(PLAIN["guardian"], headline=None, blocks=(FERRY, HARBOUR, HARBOUR)),
            style="guardian",
        ),
        """\
Connect with us

World

Harbour live

Published

on

Harbour live

Ferry returns

The ferry is back.

Share

Updated at\N{SPACE}

Key events

Analysis

Ada Thorne

Ada Thorne

The ferry is back.

Ferry returns

The ferry is back.

Share

Updated at\N{SPACE}

The ferry is back.

The harbour. Photograph: AP
The harbour. Photograph: AP

Continue Reading""",
    ),
    (
        "thetimes",
        evolve(
            _blog(
                evolve(
                    PLAIN["thetimes"],
                    authors=(ADA,),
                    blocks=(
                        Video(caption="The ferry sails"),
                        Paragraph(text="The ferry is back (Ada Thorne writes)."),
                        Related(text="Why ferries turn back"),
                    ),
                ),
                evolve(PLAIN["thetimes"], published=datetime(2022, 12, 31, 0, 10, tzinfo=UTC)),
                style="thetimes",
            ),
            standfirst="A harbour wakes",
            lead=(Image(alt="The harbour", caption="The harbour", credit="ADA THORNE/AP"), FERRY),
        ),
        """\
Harbour live

A harbour wakes

The harbour
The harbour
ADA THORNE/AP

The Times

The ferry is back.

12.00pm
September 13

Ferry returns

The ferry sails

The ferry is back (Ada Thorne writes).

Why ferries turn back

12.10am
December 31 2022

Ferry returns

The ferry is back.""",
    ),
]


@pytest.mark.parametrize(("style", "blog", "text"), PRINTED, ids=[style for style, _, _ in PRINTED])
def test_a_style_prints_as_its_outlet_does(style: str, blog: LiveBlog, text: str) -> None:
    assert render_text(blog, style) == text


def test_an_unknown_style_is_refused_with_the_known_ones() -> None:
    with pytest.raises(InvalidArgumentError, match=r"'cnn'.*bbc, cnbc, guardian, thetimes"):
        render_text(_blog(PLAIN["bbc"]), "cnn")
    with pytest.raises(InvalidArgumentError, match=r"'cnn'.*bbc, cnbc, guardian, thetimes"):
        live_blogs("cnn")


UNPRINTABLE_EVERYWHERE: list[Block] = [
    Embed(provider="x", url="https://example.org/1", text="A ferry!"),
    Heading(text="The ferry", level=2),
    Quote(text="The ferry is back."),
    Table(rows=(("ferry", "3"),)),
    Paragraph(text="The ferry is back.", links=(Link(start=4, end=9, url="https://example.org/2"),)),
    Image(url="https://example.org/3.jpg", alt="A", caption="A", credit="AP"),
    Video(url="https://example.org/4.mp4", caption="A ferry"),
    ListBlock(items=(ListItem(text="a", items=(ListItem(text="b"),)),)),
    ListBlock(items=(ListItem(text="first"),), ordered=True),
]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("block", UNPRINTABLE_EVERYWHERE, ids=repr)
def test_a_block_without_notation_is_refused_not_dropped(block: Block, style: str) -> None:
    with pytest.raises(InvalidArgumentError, match=f"the {style} style cannot print"):
        render_text(_blog(evolve(PLAIN[style], blocks=(FERRY, block)), style=style), style)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    ("entry", "what"),
    [
        ({"id": "asset:1"}, "id of a Entry"),
        ({"url": "https://example.org/5"}, "url of a Entry"),
        ({"kickers": ("Fact check",)}, "kickers of a Entry"),
        ({"match_clock": "45'"}, "match_clock of a Entry"),
        ({"updated": NOON}, "updated of a Entry"),
        ({"labels": frozenset((Label.COMMENT,))}, "the label comment"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_field_without_notation_is_refused_not_dropped(entry: dict[str, object], what: str, style: str) -> None:
    changed = evolve(PLAIN[style], **entry)  # type: ignore[arg-type]  # a table of fields
    with pytest.raises(InvalidArgumentError, match=f"the {style} style cannot print {what}"):
        render_text(_blog(changed, style=style), style)


def _with(style: str, **fields: object) -> Entry:
    return evolve(PLAIN[style], **fields)  # type: ignore[arg-type]  # a table of fields


@pytest.mark.parametrize(
    ("style", "entries", "what"),
    [
        ("bbc", [_with("bbc", headline=None)], "a post without headline"),
        ("bbc", [_with("bbc", number=None)], "a post without number"),
        ("bbc", [_with("bbc", published=None)], "a post without published"),
        ("bbc", [_with("bbc", authors=(ADA,))], "a Author without role"),
        ("bbc", [_with("bbc", authors=(Author(name="A B", role="C"), Author(name="D E", role="F")))], "more than one"),
        ("bbc", [_with("bbc", blocks=(Image(alt="A ferry"),))], "a Image without credit"),
        ("bbc", [_with("bbc", blocks=(Related(text="Why ferries turn back"),))], "a Related block here"),
        ("cnbc", [_with("cnbc", authors=())], "a post without authors"),
        ("cnbc", [_with("cnbc", published=NOON)], "published of a Entry"),
        ("cnbc", [_with("cnbc", authors=(Author(name="A B", role="C"),))], "role of a Author"),
        ("cnbc", [_with("cnbc", blocks=(Image(caption="A ferry."),))], "a Image without credit"),
        (
            "guardian",
            [_with("guardian", updated_as=TimeReading(raw="Updated at 12.36"))],
            "the time 'Updated at 12.36'",
        ),
        ("guardian", [_with("guardian", labels=frozenset((Label.ANALYSIS,)))], "an analysis without author"),
        ("guardian", [_with("guardian"), _with("guardian", headline=None)], "a post without headline or author"),
        ("guardian", [_with("guardian", labels=frozenset((Label.PINNED,)))] * 2, "more than one pinned post"),
        ("guardian", [_with("guardian", authors=(ADA, Author(name="Bo Sand")))], "more than one author"),
        ("thetimes", [_with("thetimes", published_as=None)], "a post without published_as"),
        ("thetimes", [_with("thetimes", published_as=TimeReading(raw="noon"))], "a time without hour"),
        ("thetimes", [_with("thetimes", authors=(ADA,))], "the author 'Ada Thorne', whom the prose does not name"),
        ("thetimes", [_with("thetimes", blocks=(FERRY, Video(caption="A ferry")))], "a Video block here"),
        ("thetimes", [_with("thetimes", blocks=(Related(text="A ferry"),))], "a Related block here"),
        ("thetimes", [_with("thetimes", blocks=(Image(alt="A", caption="B", credit="AP"),))], "an alternative text"),
        ("thetimes", [_with("thetimes", blocks=(Image(alt="A", caption="A", credit="Afp"),))], "a credit in small"),
    ],
)
def test_what_would_read_back_as_something_else_is_refused(style: str, entries: list[Entry], what: str) -> None:
    with pytest.raises(InvalidArgumentError, match=f"the {style} style cannot print {what}"):
        render_text(_blog(*entries, style=style), style)


@pytest.mark.parametrize(
    ("style", "page"),
    [
        ("bbc", "headline"),
        ("bbc", "standfirst"),
        ("cnbc", "headline"),
        ("guardian", "standfirst"),
    ],
)
def test_page_content_without_notation_is_refused(style: str, page: str) -> None:
    blog = evolve(_blog(PLAIN[style], style=style), **{page: "Harbour live"})  # type: ignore[arg-type]  # a table of fields
    with pytest.raises(InvalidArgumentError, match=f"the {style} style cannot print {page} of a page"):
        render_text(blog, style)


@pytest.mark.parametrize("style", ["guardian", "thetimes"])
def test_a_page_that_opens_with_its_headline_needs_one(style: str) -> None:
    with pytest.raises(InvalidArgumentError, match="a page without headline"):
        render_text(evolve(_blog(PLAIN[style]), headline=None), style)


def test_rendering_does_not_need_hypothesis() -> None:
    script = (
        "import sys; sys.modules['hypothesis'] = None\n"
        "from liveblog_parse.testing import render_text, same_posts, post_differences\n"
        "import liveblog_parse.testing as testing\n"
        "try: testing.live_blogs\n"
        "except ImportError as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout == "live_blogs needs Hypothesis: pip install 'liveblog-parse[testing]'\n"


# ---- strategies ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("style", STYLES)
@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_drawn_live_blogs_print_keep_to_their_limits_and_fall_in_time(style: str, data: st.DataObject) -> None:
    blog = data.draw(live_blogs(style, min_posts=2, max_posts=4, max_blocks=3))
    assert render_text(blog, style)
    assert blog.outlet == style
    assert 2 <= len(blog) <= 4
    instants = [entry.published for entry in blog if entry.published]
    assert instants == sorted(instants, reverse=True)


def _words(text: str) -> list[list[str]]:
    plain = unicodedata.normalize("NFC", text.replace("\u200b", ""))
    return [line.split() for line in plain.splitlines() if line.strip()]


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_rewriting_keeps_lines_and_words(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from([text for _, _, text in PRINTED]))
    assert _words(data.draw(rewritings(text))) == _words(text)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: "\r\n" in text,
        lambda text: "\r" in text and "\n" not in text,
        lambda text: "\n\n" not in text and "\n" in text,
        lambda text: "\n\n\n" in text,
        lambda text: "\u00a0" in text,
        lambda text: "\u200b" in text,
        lambda text: "\t" in text,
        lambda text: not unicodedata.is_normalized("NFC", text),
    ],
    ids=["crlf", "cr", "no blank lines", "more blank lines", "no-break", "zero-width", "tabs", "decomposed"],
)
def test_a_rewriting_may_change(change: Callable[[str], bool]) -> None:
    assert change(find(rewritings("Žluťák café\n\nA ferry is back."), change))


@pytest.mark.parametrize(
    ("text", "written"), [("café", b"caf\xe9"), ("café", b"\xef\xbb\xbfcaf\xc3\xa9"), ("é", b"\xff\xfe\xe9\0")]
)
def test_a_text_is_encoded_in_more_than_one_way(text: str, written: bytes) -> None:
    assert find(encodings(text), lambda drawn: drawn == written) == written


@pytest.mark.parametrize(("text", "written"), [("Ã©", b"\xc3\xa9"), ("Žluťák", b"\x8elu\x9d\xe1k")])
def test_bytes_that_say_another_text_are_never_drawn(text: str, written: bytes) -> None:
    with pytest.raises(NoSuchExample):
        find(encodings(text), lambda drawn: drawn == written)
