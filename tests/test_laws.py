"""What holds for every live blog, whoever prints it: laws, with the strategies beside them."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import unicodedata
from collections.abc import Iterable
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import liveblog_parse as lb
from liveblog_parse.testing import (
    STYLES,
    encodings,
    live_blogs,
    post_differences,
    render_text,
    rewritings,
)

LAW = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
of_every_style = pytest.mark.parametrize("style", STYLES)

SEEDS = {path.stem[:3]: path for path in sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))}
SEED_TEXTS = {name: path.read_text(encoding="utf-8") for name, path in SEEDS.items()}
# Of the seeds only the last is no live blog.
SEED_OUTLETS = {name: "article" if name == "004" else None for name in SEEDS}
of_every_seed = pytest.mark.parametrize("seed", SEEDS)

# As many posts as the weakest layout needs to be recognised.
RECOGNISED_FROM = 3
PAGE_FIELDS = ("outlet", "layout", "form", "zone", "headline", "standfirst", "key_points", "lead")


def read_back(blog: lb.LiveBlog, style: str, source: str | bytes | None = None) -> lb.LiveBlog:
    """What the live blog's printed text, or `source` in its place, is read as."""
    printed = render_text(blog, style) if source is None else source
    return lb.parse(printed, outlet=None if len(blog) >= RECOGNISED_FROM else style)


def page_differences(a: lb.LiveBlog, b: lb.LiveBlog) -> list[str]:
    pairs = [(name, getattr(a, name), getattr(b, name)) for name in PAGE_FIELDS]
    return [f"{name}: {one!r} != {other!r}" for name, one, other in pairs if one != other]


def visible(text: str) -> str:
    """What a reader sees of a text: its words, one blank between them."""
    return " ".join(unicodedata.normalize("NFC", text.replace("\u200b", "").replace("\ufeff", "")).split())


# ---- what is printed is read -----------------------------------------------------------------------------------------


@of_every_style
@LAW
@given(data=st.data())
def test_what_is_printed_reads_back(style: str, data: st.DataObject) -> None:
    blog = data.draw(live_blogs(style))
    read = read_back(blog, style)
    assert post_differences(read, blog) == []
    assert page_differences(read, blog) == []
    assert read.unplaced == ()


@of_every_style
@LAW
@given(data=st.data())
def test_the_same_text_differently_written_holds_the_same_posts(style: str, data: st.DataObject) -> None:
    blog = data.draw(live_blogs(style, max_posts=4, max_blocks=3))
    read = read_back(blog, style, data.draw(rewritings(render_text(blog, style))))
    assert post_differences(read, blog) == []
    assert page_differences(read, blog) == []


@of_every_style
@LAW
@given(data=st.data())
def test_the_encoding_makes_no_difference(style: str, data: st.DataObject) -> None:
    blog = data.draw(live_blogs(style, max_posts=4, max_blocks=3))
    read = read_back(blog, style, data.draw(encodings(render_text(blog, style))))
    assert post_differences(read, blog) == []
    assert page_differences(read, blog) == []


@of_every_seed
@LAW
@given(data=st.data())
def test_a_seed_differently_written_holds_the_same_posts(seed: str, data: st.DataObject) -> None:
    outlet = SEED_OUTLETS[seed]
    written = data.draw(rewritings(SEED_TEXTS[seed]) | encodings(SEED_TEXTS[seed]))
    read, expected = lb.parse(written, outlet=outlet), lb.parse(SEED_TEXTS[seed], outlet=outlet)
    assert post_differences(read, expected) == []
    assert page_differences(read, expected) == []


def prefixes(blog: lb.LiveBlog) -> st.SearchStrategy[lb.LiveBlog]:
    """The page as it was cut after some post; not above a pinned one, whose copy at the top needs its post below."""
    pinned = [index for index, entry in enumerate(blog.entries) if lb.Label.PINNED in entry.labels]
    lengths = st.integers(1 + max(pinned, default=0), len(blog))
    return lengths.map(lambda length: evolve(blog, entries=blog.entries[:length]))


@of_every_style
@LAW
@given(data=st.data())
def test_later_posts_do_not_change_how_earlier_ones_are_read(style: str, data: st.DataObject) -> None:
    cut = data.draw(live_blogs(style, min_posts=2).flatmap(prefixes))
    assert post_differences(lb.parse(render_text(cut, style), outlet=style), cut) == []


# ---- nothing is lost -------------------------------------------------------------------------------------------------


def assert_partition(ledger: Iterable[lb.Span], source: str) -> None:
    position = 0
    for span in ledger:
        assert span.start == position, "spans leave no gap and do not overlap"
        assert span.end > span.start, "a span holds something"
        assert (span.role == "blank") == (not visible(source[span.start : span.end])), span
        position = span.end
    assert position == len(source), "spans reach to the end"


def assert_posts_hold_their_spans(blog: lb.LiveBlog) -> None:
    for span in blog.ledger:
        if span.entry is not None:
            extents = blog.entries[span.entry].spans
            assert any(start <= span.start and span.end <= end for start, end in extents), span


@of_every_style
@LAW
@given(data=st.data())
def test_spans_partition_the_source_and_posts_hold_their_own(style: str, data: st.DataObject) -> None:
    blog = data.draw(live_blogs(style, max_posts=4, max_blocks=3))
    source = data.draw(rewritings(render_text(blog, style)))
    read = read_back(blog, style, source)
    assert_partition(read.ledger, source)
    assert_posts_hold_their_spans(read)


@of_every_style
@LAW
@given(data=st.data())
def test_spans_of_bytes_count_in_the_decoded_text(style: str, data: st.DataObject) -> None:
    blog = data.draw(live_blogs(style, max_posts=3, max_blocks=2))
    source = data.draw(encodings(render_text(blog, style)))
    assert_partition(read_back(blog, style, source).ledger, lb.decode(source))


@of_every_style
@LAW
@given(data=st.data())
def test_a_post_stands_where_its_spans_say(style: str, data: st.DataObject) -> None:
    blog = data.draw(live_blogs(style, max_posts=4, max_blocks=3))
    source = data.draw(rewritings(render_text(blog, style)))
    for entry in read_back(blog, style, source):
        assert all(0 <= start < end <= len(source) for start, end in entry.spans)
        stretches = [visible(source[start:end]) for start, end in entry.spans]
        for block in entry.blocks:
            if isinstance(block, lb.Paragraph):
                assert all(block.text in stretch for stretch in stretches), "in a pinned copy too"


# ---- any text --------------------------------------------------------------------------------------------------------

OUTLETS = (None, *(outlet.name for outlet in lb.known_outlets()))
LINES = sorted({line for text in SEED_TEXTS.values() for line in text.splitlines()})
ODD_LINES = (
    "Updated at ", "Updated at 12", "Share", "Key events", "Analysis", "Summary", "  • ", "•", "—", "— ", "— Ada Thorne", "3.30pm",
    "September 31", "25.61pm", "99. published at 99:99 British Summer Time 99 September 2023", "published at 10:55",
    "  1. published at 10:55 British Summer Time 13 September 2023", "Image source, ", "Image source,", "Image caption,",
    "Media caption,", " Photograph: ", "Photograph: AP", "AP", "REUTERS", "|", " | ", "Ada Thorne", "(Ada Thorne writes)",
    "( writes)", "Read more on the story here: ", ".", "”", "\ufeff", "\u200b", "\ud800", "e\u0301\u200b\u0301", "\x00", "<p>", "{", "[]",
)  # fmt: skip

cut_seeds = st.sampled_from(sorted(SEED_TEXTS.values())).flatmap(
    lambda text: st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(
        lambda ends: text[min(ends) : max(ends)]
    )
)
shuffled_lines = st.builds(
    str.join,
    st.sampled_from(("\n", "\n\n", "\r\n")),
    st.lists(
        st.sampled_from(LINES) | st.sampled_from(ODD_LINES) | st.sampled_from(ODD_LINES) | st.text(max_size=30),
        max_size=30,
    ),
)
any_text = st.text(st.characters(), max_size=300) | cut_seeds | shuffled_lines


@settings(LAW, max_examples=400)
@given(text=any_text, outlet=st.sampled_from(OUTLETS))
@example(text="", outlet=None)
@example(text="\ud800", outlet="article")
def test_any_text_is_read_without_loss_or_refused_in_our_own_words(text: str, outlet: str | None) -> None:
    try:
        blog = lb.parse(text, outlet=outlet)
    except lb.LiveBlogError:
        return
    if blog.form == "text":
        assert_partition(blog.ledger, text)
        assert_posts_hold_their_spans(blog)
    assert lb.from_dict(lb.to_dict(blog)) == blog


# ---- what is read survives -------------------------------------------------------------------------------------------


@of_every_style
@LAW
@given(data=st.data())
def test_a_live_blog_survives_every_way_out_and_back(style: str, data: st.DataObject) -> None:
    read = read_back(blog := data.draw(live_blogs(style)), style)
    assert lb.from_dict(lb.to_dict(read)) == read
    for name in ("json", "jsonl"):
        assert lb.loads(lb.dumps(read, name), name) == read
    copy = pickle.loads(pickle.dumps(read))  # noqa: S301  # our own bytes
    assert copy == read
    assert hash(copy) == hash(read)
    assert lb.from_dict(lb.to_dict(blog)) == blog, "drawn ones too"


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati", "IST-5:30"])
def test_the_zone_of_the_machine_makes_no_difference(zone: str) -> None:
    script = (
        "import sys, datetime, liveblog_parse as lb\n"
        "for path in sys.argv[1:]:\n"
        "    text = open(path, encoding='utf-8').read()\n"
        "    blog = lb.parse(text, captured=datetime.date(2023, 9, 13))\n"
        "    print(*(entry.published for entry in blog), sep='\\n')\n"
    )
    command = [sys.executable, "-c", script, str(SEEDS["000"]), str(SEEDS["003"])]

    def printed_in(name: str) -> str:
        done = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ | {"TZ": name})  # noqa: S603
        return done.stdout

    assert printed_in(zone) == printed_in("UTC")
    assert printed_in("UTC").count("2023-09-1") == 36
