"""A live blog leaves as dicts, rows or text and comes back the same; what is none is refused in plain words."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum
from io import StringIO
from typing import Any, get_args
from xml.etree import ElementTree as ET

import attrs
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser, LexborNode

from liveblog_parse.errors import InvalidArgumentError, LiveBlogError
from liveblog_parse.export import COLUMNS, dumps, from_dict, json_schema, loads, to_arrow, to_dict, to_rows
from liveblog_parse.model import (
    Author,
    Block,
    Boundary,
    Embed,
    Entry,
    Heading,
    Image,
    Issue,
    Label,
    Link,
    ListBlock,
    ListItem,
    LiveBlog,
    Pages,
    Paragraph,
    Quote,
    Related,
    Span,
    Table,
    TimeReading,
    Video,
)

READABLE = ("json", "jsonl")

# ---- any live blog the model allows, likely or not -------------------------------------------------------------------

texts = st.text(max_size=12)
counts = st.integers(min_value=0, max_value=10**6)
instants = st.datetimes(timezones=st.just(UTC))


def tuples_of(items: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[Any]:
    return st.lists(items, max_size=most).map(tuple)


def maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | values


links = tuples_of(st.builds(Link, start=counts, end=counts, url=texts), 2)
items = st.recursive(
    st.builds(ListItem, text=texts, links=links),
    lambda inner: st.builds(ListItem, text=texts, links=links, items=tuples_of(inner)),
    max_leaves=6,
)
images = st.builds(Image, url=maybe(texts), alt=maybe(texts), caption=maybe(texts), credit=maybe(texts))
blocks: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, text=texts, links=links),
    st.builds(Heading, text=texts, level=counts, links=links),
    st.builds(Quote, text=texts, cite=maybe(texts), links=links),
    st.builds(ListBlock, items=tuples_of(items), ordered=st.booleans()),
    images,
    st.builds(Video, url=maybe(texts), caption=maybe(texts), credit=maybe(texts)),
    st.builds(Embed, provider=maybe(texts), url=maybe(texts), text=maybe(texts)),
    st.builds(Related, text=texts, url=maybe(texts)),
    st.builds(Table, rows=tuples_of(tuples_of(texts))),
)
authors = tuples_of(st.builds(Author, name=texts, role=maybe(texts), url=maybe(texts)), 2)
readings = st.builds(
    TimeReading,
    raw=texts,
    **{part: maybe(counts) for part in ("year", "month", "day", "hour", "minute", "second", "ago")},
    zone=maybe(texts),
    zone_from=maybe(st.sampled_from(["page", "outlet", "caller"])),
    day_from=maybe(st.sampled_from(["entry", "neighbour", "page", "caller"])),
    precision=maybe(st.sampled_from(["second", "minute", "hour", "day"])),
)
entries = st.builds(
    Entry,
    boundary=st.sampled_from(Boundary),
    id=maybe(texts),
    url=maybe(texts),
    number=maybe(st.integers()),
    headline=maybe(texts),
    kickers=tuples_of(texts),
    match_clock=maybe(texts),
    published=maybe(instants),
    updated=maybe(instants),
    published_as=maybe(readings),
    updated_as=maybe(readings),
    authors=authors,
    labels=st.frozensets(st.sampled_from(Label)),
    blocks=tuples_of(blocks),
    confidence=maybe(st.floats(min_value=0, max_value=1)),
    sources=tuples_of(st.tuples(texts, texts)),
    spans=tuples_of(st.tuples(counts, counts), 2),
)
live_blogs = st.builds(
    LiveBlog,
    outlet=texts,
    layout=texts,
    form=st.sampled_from(["text", "html", "json"]),
    **{name: maybe(texts) for name in ("url", "site_name", "headline", "standfirst", "language", "zone")},
    **{name: maybe(instants) for name in ("published", "modified", "coverage_start", "coverage_end")},
    image=maybe(images),
    key_points=tuples_of(texts),
    lead=tuples_of(blocks),
    authors=authors,
    captured=maybe(instants | st.dates()),
    is_live=maybe(st.booleans()),
    pages=maybe(
        st.builds(Pages, number=maybe(counts), total=maybe(counts), next_url=maybe(texts), previous_url=maybe(texts))
    ),
    entries=tuples_of(entries),
    ledger=tuples_of(st.builds(Span, start=counts, end=counts, role=texts, entry=maybe(counts))),
    unplaced=tuples_of(texts),
    issues=tuples_of(st.builds(Issue, code=texts, detail=texts, entry=maybe(counts)), 2),
)


def post(*blocks: Block, **fields: Any) -> Entry:
    return Entry(**{"boundary": Boundary.ELEMENT, "blocks": blocks, **fields})


def blog(*posts: Entry, **fields: Any) -> LiveBlog:
    return LiveBlog(**{"outlet": "bbc", "layout": "cards", "form": "html", "entries": posts, **fields})


def nested(depth: int) -> ListItem:
    item = ListItem(text="level 1")
    for level in range(2, depth + 1):
        item = ListItem(text=f"level {level}", items=(item,))
    return item


HARBOUR = blog(
    post(
        Paragraph(text="Boats left at dawn.", links=(Link(start=0, end=5, url="https://news.example/boats"),)),
        Image(caption="The quay."),
        ListBlock(items=(ListItem(text="Two ferries", items=(ListItem(text="one late"),)),)),
        Quote(text="We saw it.", links=(Link(start=0, end=2, url="https://news.example/we"),)),
        id="p1",
        number=2,
        headline="Ferries return",
        kickers=("Harbour", "Live"),
        published=datetime(2023, 9, 13, 9, 55, tzinfo=UTC),
        published_as=TimeReading(raw="10.55am BST", zone="Europe/London", precision="minute"),
        authors=(Author(name="Ada Bell", role="at the quay"), Author(name="Jo Crane")),
        labels=frozenset({Label.SUMMARY, Label.BREAKING}),
        confidence=0.5,
        sources=(("headline", "dom"),),
        spans=((0, 40),),
    ),
    post(Paragraph(text="Fog.")),
    url="https://news.example/live",
    headline="Harbour live",
    captured=date(2023, 9, 13),
)


# ---- dicts -----------------------------------------------------------------------------------------------------------


@given(live_blogs)
def test_a_dict_gives_back_an_equal_live_blog_of_the_same_types(original: LiveBlog) -> None:
    copy = from_dict(to_dict(original))
    assert copy == original
    assert typed(copy) == typed(original)


def typed(value: Any) -> Any:
    """A value with the type of every part of it: `==` alone takes 1 for 1.0 and a StrEnum for its string."""
    if attrs.has(type(value)):
        return type(value), [typed(getattr(value, field.name)) for field in attrs.fields(type(value))]
    if isinstance(value, tuple):
        return tuple, [typed(part) for part in value]
    if isinstance(value, frozenset):
        return frozenset, {typed(part) for part in value}
    return type(value), value


@given(live_blogs)
def test_a_dict_holds_what_json_has_and_nothing_else(original: LiveBlog) -> None:
    written = to_dict(original)
    assert json.loads(json.dumps(written)) == written
    assert {type(value) for value in values_in(written)} <= {str, int, float, bool, type(None), list, dict}


def values_in(value: Any) -> list[Any]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [value, *(part for child in inner for part in values_in(child))]


def test_a_dict_has_every_field_of_the_model() -> None:
    written = to_dict(HARBOUR)
    assert set(written) == {"schema", *(field.name for field in attrs.fields(LiveBlog))}
    assert set(written["entries"][1]) == {field.name for field in attrs.fields(Entry)}
    for block in written["entries"][0]["blocks"]:
        assert set(block) == {"type", *(f.name for f in attrs.fields(BLOCKS[block["type"]]))}


BLOCKS: dict[str, Any] = {kind.__name__: kind for kind in get_args(Block)}


@pytest.mark.parametrize(
    ("captured", "written"),
    [
        (None, None),
        (date(2023, 9, 13), "2023-09-13"),
        (datetime(2023, 9, 13, 0, 0, tzinfo=UTC), "2023-09-13T00:00:00Z"),
        (datetime(2023, 9, 13, 9, 55, 7, 250, tzinfo=UTC), "2023-09-13T09:55:07.000250Z"),
        (datetime(2023, 9, 13, 9, 55, tzinfo=timezone(timedelta(hours=2))), "2023-09-13T07:55:00Z"),
        (datetime(987, 1, 2, 3, 4, 5, tzinfo=UTC), "0987-01-02T03:04:05Z"),
    ],
)
def test_days_and_instants_are_iso_8601_in_utc(captured: date | None, written: str | None) -> None:
    data = to_dict(blog(captured=captured))
    assert data["captured"] == written
    assert from_dict(data).captured == captured


def test_labels_are_in_alphabetical_order_whatever_the_set() -> None:
    for labels in ([Label.SUMMARY, Label.BREAKING], [Label.BREAKING, Label.SUMMARY]):
        assert to_dict(blog(post(labels=frozenset(labels))))["entries"][0]["labels"] == ["breaking", "summary"]


@pytest.mark.parametrize("depth", [200, 256])
def test_lists_in_lists_pass_to_a_depth_of_256(depth: int) -> None:
    original = blog(post(ListBlock(items=(nested(depth), ListItem(text="last")))))
    copy = from_dict(to_dict(original))
    assert copy.entries[0].text == original.entries[0].text
    for format_ in READABLE:
        assert dumps(loads(dumps(original, format_), format_)) == dumps(original)
    assert from_dict(to_dict(blog(post(ListBlock(items=(nested(200),)))))) == blog(
        post(ListBlock(items=(nested(200),)))
    )


def test_lists_nested_deeper_are_refused_in_both_directions() -> None:
    with pytest.raises(InvalidArgumentError, match="more than 256 deep"):
        to_dict(blog(post(ListBlock(items=(nested(257),)))))
    data = to_dict(blog(post(ListBlock(items=(nested(256),)))))
    data["entries"][0]["blocks"][0]["items"] = [{"text": "", "items": data["entries"][0]["blocks"][0]["items"]}]
    with pytest.raises(InvalidArgumentError, match="more than 256 deep"):
        from_dict(data)


def test_a_dict_that_holds_itself_is_refused() -> None:
    data = to_dict(HARBOUR)
    item = data["entries"][0]["blocks"][2]["items"][0]
    item["items"] = [item]
    with pytest.raises(InvalidArgumentError, match="more than 256 deep"):
        from_dict(data)


def test_the_order_of_nested_lists_is_kept() -> None:
    tree = (
        ListItem(text="a", items=(ListItem(text="a1", items=(ListItem(text="a1x"),)), ListItem(text="a2"))),
        ListItem(text="b"),
        ListItem(text="c", items=(ListItem(text="c1"), ListItem(text="c2"), ListItem(text="c3"))),
    )
    original = blog(post(ListBlock(items=tree)))
    assert from_dict(to_dict(original)) == original


@pytest.mark.parametrize(
    ("spoilt", "message"),
    [
        (blog(published=datetime(2023, 9, 13)), "no zone"),  # noqa: DTZ001 - the subject
        (blog(captured=datetime(2023, 9, 13)), "no zone"),  # noqa: DTZ001 - the subject
        (blog(post(updated=datetime(2023, 9, 13))), "no zone"),  # noqa: DTZ001 - the subject
        (blog(post(confidence=float("nan"))), "nan"),
        (blog(post(confidence=float("inf"))), "inf"),
    ],
)
def test_a_live_blog_that_json_cannot_hold_is_refused(spoilt: LiveBlog, message: str) -> None:
    with pytest.raises(InvalidArgumentError, match=message):
        to_dict(spoilt)


ABSENT = object()
ITEM = ("entries", 0, "blocks", 2, "items", 0)


@pytest.mark.parametrize(
    ("place", "value", "message"),
    [
        (("schema",), ABSENT, "schema: expected 'liveblog-parse/1'"),
        (("schema",), "liveblog-parse/2", "schema: expected 'liveblog-parse/1'"),
        (("schema",), [], "schema: expected 'liveblog-parse/1'"),
        (("outlet",), ABSENT, "outlet: this field is missing"),
        (("outlet",), None, "outlet: expected a string, got null"),
        (("outlet",), "\ud800", "outlet: expected characters, got a lone surrogate"),
        (("form",), "pdf", "form: expected one of 'text', 'html', 'json', got 'pdf'"),
        (("form",), ["html"], "form: expected one of 'text', 'html', 'json', got ['html']"),
        (("mood",), "grim", "no field is named 'mood'"),
        (("is_live",), 1, "is_live: expected true or false, got int"),
        (
            ("published",),
            "2023-09-13T09:55:00",
            "published: expected an instant such as 2023-09-13T09:55:00Z, got '2023-09-13T09:55:00'",
        ),
        (("published",), 1694598900, "published: expected a string, got int"),
        (("published",), "9999-12-31T23:59:59-01:00", "published: expected an instant such as"),
        (("captured",), "13 September", "captured: expected a day or an instant such as"),
        (("captured",), "2023-09-13T09:55", "captured: expected a day or an instant such as"),
        (("captured",), 7, "captured: expected a string, got int"),
        (("key_points",), "Fog", "key_points: expected a list, got str"),
        (("key_points",), ["Fog", 3], "key_points[1]: expected a string, got int"),
        (("entries",), {}, "entries: expected a list, got dict"),
        (("entries", 1), None, "entries[1]: expected an object, got null"),
        (("entries", 1, "boundary"), ABSENT, "entries[1].boundary: this field is missing"),
        (("entries", 1, "boundary"), "hunch", "entries[1].boundary: expected one of 'start', 'element', "),
        (("entries", 0, "number"), "7", "entries[0].number: expected an integer, got str"),
        (("entries", 0, "number"), 7.0, "entries[0].number: expected an integer, got float"),
        (("entries", 0, "number"), True, "entries[0].number: expected an integer, got bool"),
        (("entries", 0, "confidence"), "0.5", "entries[0].confidence: expected a number, got str"),
        (("entries", 0, "confidence"), float("inf"), "entries[0].confidence: expected a finite number, got inf"),
        (("entries", 0, "confidence"), 10**400, "entries[0].confidence: expected a number that a float can hold"),
        (("entries", 0, "labels"), "breaking", "entries[0].labels: expected a list, got str"),
        (("entries", 0, "labels", 0), "gossip", "entries[0].labels[0]: expected one of 'breaking', "),
        (("entries", 0, "spans", 0), [1], "entries[0].spans[0]: expected 2 items, got 1"),
        (("entries", 0, "spans", 0), [1, "2"], "entries[0].spans[0][1]: expected an integer, got str"),
        (("entries", 0, "authors", 1, "name"), ABSENT, "entries[0].authors[1].name: this field is missing"),
        (
            ("entries", 0, "published_as", "zone_from"),
            "me",
            "entries[0].published_as.zone_from: expected one of 'page', ",
        ),
        (("entries", 0, "blocks", 1, "type"), "Picture", "entries[0].blocks[1].type: expected one of 'Paragraph', "),
        (("entries", 0, "blocks", 1, "type"), ABSENT, "entries[0].blocks[1].type: expected one of 'Paragraph', "),
        (("entries", 0, "blocks", 1, "type"), [], "entries[0].blocks[1].type: expected one of 'Paragraph', "),
        (("entries", 0, "blocks", 1, "width"), 3, "entries[0].blocks[1]: no field is named 'width'"),
        (
            ("entries", 0, "blocks", 0, "links", 0, "end"),
            None,
            "entries[0].blocks[0].links[0].end: expected an integer, got null",
        ),
        ((*ITEM, "items"), "one", "entries[0].blocks[2].items[0].items: expected a list, got str"),
        ((*ITEM, "items", 0), "one", "entries[0].blocks[2].items[0].items[0]: expected an object, got str"),
        ((*ITEM, "items", 0, "text"), 1, "entries[0].blocks[2].items[0].items[0].text: expected a string, got int"),
        ((*ITEM, "items", 0, "type"), "x", "entries[0].blocks[2].items[0].items[0]: no field is named 'type'"),
        (("entries", 0, "blocks", 2, "items"), None, "entries[0].blocks[2].items: expected a list, got null"),
    ],
)
def test_a_dict_from_elsewhere_is_refused_at_the_place_that_does_not_fit(
    place: tuple[Any, ...], value: Any, message: str
) -> None:
    data = to_dict(HARBOUR)
    put(data, place, value)
    with pytest.raises(InvalidArgumentError, match=re.escape(f"not a live blog's dict: {message}")):
        from_dict(data)


def put(data: Any, place: tuple[Any, ...], value: Any) -> None:
    for step in place[:-1]:
        data = data[step]
    if value is ABSENT:
        del data[place[-1]]
    else:
        data[place[-1]] = value


@pytest.mark.parametrize("data", [None, [], "", 7, [("schema", "liveblog-parse/1")]])
def test_what_is_no_dict_is_refused(data: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="expected an object"):
        from_dict(data)


def test_a_field_with_a_default_may_be_absent_and_a_whole_number_is_a_number() -> None:
    entry = {"boundary": "guessed", "confidence": 1}
    data = {"schema": "liveblog-parse/1", "outlet": "bbc", "layout": "cards", "form": "html", "entries": [entry]}
    copy = from_dict(data)
    assert copy == blog(Entry(boundary=Boundary.GUESSED, confidence=1.0))
    assert type(copy.entries[0].confidence) is float


def test_reading_leaves_the_dict_as_it_was() -> None:
    data = to_dict(HARBOUR)
    from_dict(data)
    assert data == to_dict(HARBOUR)


def test_threads_share_one_converter() -> None:
    with ThreadPoolExecutor(8) as pool:
        copies = list(pool.map(lambda _: from_dict(to_dict(HARBOUR)), range(64)))
    assert copies == [HARBOUR] * 64


# ---- rows ------------------------------------------------------------------------------------------------------------


@given(live_blogs)
def test_there_is_one_row_a_post_with_the_documented_columns_and_scalars_only(original: LiveBlog) -> None:
    rows = to_rows(original)
    assert [row["position"] for row in rows] == list(range(len(original)))
    for row in rows:
        assert tuple(row) == tuple(COLUMNS)
        assert not any(isinstance(value, Enum) for value in row.values())
        assert all(isinstance(value, str | int | float | datetime | None) for value in row.values())


def test_a_row_says_what_the_post_says() -> None:
    first, second = to_rows(HARBOUR)
    assert first == {
        "outlet": "bbc",
        "layout": "cards",
        "form": "html",
        "blog_url": "https://news.example/live",
        "blog_headline": "Harbour live",
        "captured": "2023-09-13",
        "position": 0,
        "id": "p1",
        "url": None,
        "number": 2,
        "headline": "Ferries return",
        "kickers": "Harbour; Live",
        "match_clock": None,
        "published": datetime(2023, 9, 13, 9, 55, tzinfo=UTC),
        "updated": None,
        "published_raw": "10.55am BST",
        "published_precision": "minute",
        "zone": "Europe/London",
        "authors": "Ada Bell; Jo Crane",
        "labels": "breaking; summary",
        "text": "Boats left at dawn.\n\nTwo ferries\none late\n\nWe saw it.",
        "images": 1,
        "links": 2,
        "boundary": "element",
        "confidence": 0.5,
    }
    assert (second["text"], second["published_raw"], second["authors"], second["images"]) == ("Fog.", None, "", 0)


def test_links_in_lists_in_lists_are_counted() -> None:
    link = Link(start=0, end=1, url="https://news.example/")
    inner = ListItem(text="b", links=(link, link))
    assert to_rows(blog(post(ListBlock(items=(ListItem(text="a", links=(link,), items=(inner,)),)))))[0]["links"] == 3


# ---- text ------------------------------------------------------------------------------------------------------------


@given(live_blogs, st.sampled_from(READABLE), st.booleans())
def test_a_lossless_format_gives_back_an_equal_live_blog(original: LiveBlog, format_: str, as_bytes: bool) -> None:
    text = dumps(original, format_)
    copy = loads(text.encode() if as_bytes else text, format_)
    assert copy == original
    assert typed(copy) == typed(original)


@given(live_blogs)
def test_jsonl_is_one_line_a_post(original: LiveBlog) -> None:
    lines = dumps(original, "jsonl").splitlines()
    records = [json.loads(line) for line in lines]
    assert len(lines) == max(1, len(original))
    assert all(record["schema"] == "liveblog-parse/1" for record in records)
    assert ["live_blog" in record for record in records] == [True] + [False] * (len(lines) - 1)
    if original.entries:
        assert [record["position"] for record in records] == list(range(len(original)))
        assert [record["entry"] for record in records] == to_dict(original)["entries"]
    else:
        assert records[0]["entry"] is None


@pytest.mark.parametrize("char", list("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"))
def test_no_line_break_in_a_text_breaks_a_jsonl_line(char: str) -> None:
    original = blog(post(Paragraph(text=f"one{char}two")), post(), headline=f"one{char}two")
    text = dumps(original, "jsonl")
    assert len(text.splitlines()) == len(text.split("\n")) == 2
    assert loads(text, "jsonl") == original


def test_other_writers_of_jsonl_may_leave_separators_bare_and_end_lines_as_they_like() -> None:
    original = blog(post(Paragraph(text="one\u2028two\x85three")), post())
    bare = dumps(original, "jsonl").replace("\\u2028", "\u2028").replace("\\u0085", "\x85").replace("\n", "\r\n")
    assert loads(bare + "\r\n\r\n", "jsonl") == original


def test_json_is_one_line_of_unescaped_text() -> None:
    text = dumps(blog(headline="Zürich 日本 😀"))
    assert "Zürich 日本 😀" in text
    assert "\n" not in text
    assert json.loads(text) == to_dict(blog(headline="Zürich 日本 😀"))


@pytest.mark.parametrize("format_", READABLE)
def test_a_byte_order_mark_before_the_data_is_no_text(format_: str) -> None:
    marked = "\ufeff" + dumps(HARBOUR, format_)
    assert loads(marked.encode(), format_) == loads(marked, format_) == HARBOUR


def test_what_is_no_live_blog_and_no_text_is_refused() -> None:
    with pytest.raises(InvalidArgumentError, match="not dict; parse"):
        dumps(to_dict(HARBOUR))  # type: ignore[arg-type]
    with pytest.raises(InvalidArgumentError, match="not dict"):
        loads(to_dict(HARBOUR))  # type: ignore[arg-type]
    for export in (to_dict, to_rows):
        with pytest.raises(InvalidArgumentError, match=f"{export.__name__} takes a live blog, not list; parse"):
            export([HARBOUR])  # type: ignore[arg-type]


@pytest.mark.parametrize("format_", READABLE)
def test_a_lossless_format_refuses_a_lone_surrogate(format_: str) -> None:
    with pytest.raises(InvalidArgumentError, match="lone surrogate"):
        dumps(blog(post(headline="\udc80")), format_)


@pytest.mark.parametrize(
    ("name", "hint"), [("jsnl", "'jsonl'"), ("JSON", "'json'"), ("jsonlines", "'jsonl'"), ("mark", "'markdown'")]
)
def test_an_unknown_format_is_named_with_the_known_ones_and_the_nearest(name: str, hint: str) -> None:
    for call in (lambda: dumps(HARBOUR, name), lambda: loads("", name)):
        with pytest.raises(InvalidArgumentError) as caught:
            call()
        assert re.search(f"{name!r}; there are json, jsonl, .*; did you mean {hint}", str(caught.value))


def test_a_format_like_no_other_is_named_without_a_guess() -> None:
    with pytest.raises(
        InvalidArgumentError, match=r"'parquet'; there are json, jsonl, jsonld, atom, jsonfeed, markdown, csv, html$"
    ):
        dumps(HARBOUR, "parquet")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("", "broken JSON"),
        (b"", "broken JSON"),
        ("  \n", "broken JSON"),
        (b"\xff{}", "not UTF-8: invalid start byte at byte 0"),
        ("{", "broken JSON"),
        ('{"schema": "liveblog-parse/1", "outlet": NaN}', "NaN is not JSON"),
        ('{"schema": "liveblog-parse/1", "outlet": -Infinity}', "-Infinity is not JSON"),
        ('{"schema": ' + "9" * 5000 + "}", "broken JSON"),
        ("7", "expected an object, got int"),
        ("[" * 100_000, "nests 100000 deep"),
        ('{"a":' * 100_000 + "1" + "}" * 100_000, "nests 100000 deep"),
        ('"' + '\\"' * 100_000, "broken JSON"),
        ('"' + "[" * 100_000 + '"', "expected an object, got str"),
        ('["\\\\", ' + "[" * 1000, "nests 1001 deep"),
    ],
)
def test_json_that_is_no_live_blog_is_refused(data: str | bytes, message: str) -> None:
    with pytest.raises(InvalidArgumentError, match=message):
        loads(data)


def test_a_caller_deep_in_the_stack_gets_the_live_blog_or_an_error_of_ours() -> None:
    original = blog(post(ListBlock(items=(nested(250),))))
    text = dumps(original)

    def called_from(frames: int) -> str:
        return called_from(frames - 1) if frames else loads(text).entries[0].text

    try:
        assert called_from(600) == original.entries[0].text
    except InvalidArgumentError as error:
        assert re.search(r"nests \d+ deep; the caller left no stack", str(error))  # noqa: PT017 - either may happen


FIRST, SECOND = dumps(HARBOUR, "jsonl").split("\n")
WITHOUT_POSTS = dumps(blog(), "jsonl")


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ([], "the data is empty"),
        (["", " \t\r"], "the data is empty"),
        ([FIRST, "", "{"], "line 3: broken JSON"),
        ([FIRST, "[" * 1000], "line 2: the JSON nests 1000 deep"),
        ([FIRST, "7"], "line 2: expected an object, got int"),
        ([SECOND], "line 1: expected the keys entry, live_blog, position, schema"),
        ([FIRST, FIRST], "line 2: another live blog begins here; loads reads one"),
        ([FIRST, SECOND.replace('"position"', '"place"')], "line 2: expected the keys entry, position, schema"),
        ([dumps(HARBOUR)], "line 1: the line is a whole live blog; it is of the format json"),
        ([FIRST, SECOND, SECOND], "line 3: position: expected 2; a line is missing or out of place"),
        ([FIRST, SECOND.replace("liveblog-parse/1", "feed/9")], "line 2: schema: expected 'liveblog-parse/1'"),
        ([FIRST.replace('"live_blog": {', '"live_blog": {"entries": [], ')], "line 1: live_blog: expected the fields"),
        (
            [re.sub('"live_blog": {.*}, "entry"', '"live_blog": 3, "entry"', FIRST)],
            "line 1: expected an object, got int",
        ),
        ([FIRST.replace('"number": 2', '"number": "2"')], re.escape("entries[0].number: expected an integer, got str")),
        ([WITHOUT_POSTS, SECOND], re.escape("entries[0]: expected an object, got null")),
    ],
)
def test_jsonl_that_is_no_live_blog_is_refused_at_its_line(lines: list[str], message: str) -> None:
    with pytest.raises(InvalidArgumentError, match=message):
        loads("\n".join(lines), "jsonl")


@given(st.text() | st.binary(), st.sampled_from(READABLE))
def test_any_text_and_any_bytes_raise_an_error_of_ours(data: str | bytes, format_: str) -> None:
    with pytest.raises(LiveBlogError):
        loads(data, format_)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(live_blogs, json_values, st.data())
def test_a_damaged_dict_is_a_live_blog_still_or_an_error_of_ours(
    original: LiveBlog, value: Any, data: st.DataObject
) -> None:
    damaged = to_dict(original)
    inside = [part for part in values_in(damaged) if isinstance(part, dict | list) and part]
    target = data.draw(st.sampled_from(inside))
    target[data.draw(st.sampled_from(list(target) if isinstance(target, dict) else range(len(target))))] = value
    try:
        copy = from_dict(damaged)
    except LiveBlogError:
        return
    assert from_dict(to_dict(copy)) == copy


@given(live_blogs, st.sampled_from(READABLE), st.data())
def test_damaged_text_is_a_live_blog_still_or_an_error_of_ours(
    original: LiveBlog, format_: str, data: st.DataObject
) -> None:
    text = dumps(original, format_)
    at = data.draw(st.integers(0, len(text)))
    damaged = (
        text[:at]
        + data.draw(st.sampled_from(["", "[", '"', "\\", "}", "\n", "null", "\ud800", "1e999"]))
        + text[at + 1 :]
    )
    try:
        copy = loads(damaged, format_)
    except LiveBlogError:
        return
    assert loads(dumps(copy, format_), format_) == copy


# ---- text for other programs -----------------------------------------------------------------------------------------

HOSTILE = (
    "javascript:alert(1)",
    'https://news.example/"onmouseover=alert(1) x="',
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    "]]><!-- -->",
    "[a](javascript:alert(1))",
    "![a](https://news.example/<b>)",
    "=cmd|' /C calc'!A0",
    "&lt;script&gt;&#x3c;script>",
    "a\x00\x07\x1b[31m\x9b\ufffe\uffff\u2028b",
    "\ud800 lone \udc00",
    "\n# heading\n\n    code\n",
)
hostile_texts = st.sampled_from(HOSTILE) | st.text(max_size=8)
hostile_links = tuples_of(
    st.builds(
        Link, start=st.integers(-3, 30), end=st.integers(-3, 30), url=st.sampled_from(("https://a.example/", *HOSTILE))
    ),
    3,
)
hostile_items = st.recursive(
    st.builds(ListItem, text=hostile_texts, links=hostile_links),
    lambda inner: st.builds(ListItem, text=hostile_texts, items=tuples_of(inner)),
    max_leaves=4,
)
hostile_blocks: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, text=hostile_texts, links=hostile_links),
    st.builds(Heading, text=hostile_texts, level=st.integers(-1, 9), links=hostile_links),
    st.builds(Quote, text=hostile_texts, cite=maybe(hostile_texts), links=hostile_links),
    st.builds(ListBlock, items=tuples_of(hostile_items), ordered=st.booleans()),
    st.builds(Image, **dict.fromkeys(("url", "alt", "caption", "credit"), maybe(hostile_texts))),
    st.builds(Video, **dict.fromkeys(("url", "caption", "credit"), maybe(hostile_texts))),
    st.builds(Embed, **dict.fromkeys(("provider", "url", "text"), maybe(hostile_texts))),
    st.builds(Related, text=hostile_texts, url=maybe(hostile_texts)),
    st.builds(Table, rows=tuples_of(tuples_of(hostile_texts))),
)
hostile_authors = tuples_of(
    st.builds(Author, name=hostile_texts, role=maybe(hostile_texts), url=maybe(hostile_texts)), 2
)
hostile_entries = st.builds(
    Entry,
    boundary=st.just(Boundary.ELEMENT),
    **dict.fromkeys(("id", "url", "headline", "match_clock"), maybe(hostile_texts)),
    kickers=tuples_of(hostile_texts, 2),
    published=maybe(instants),
    updated=maybe(instants),
    published_as=maybe(st.builds(TimeReading, raw=hostile_texts)),
    authors=hostile_authors,
    labels=st.frozensets(st.sampled_from(Label)),
    blocks=tuples_of(hostile_blocks),
)
hostile_live_blogs = st.builds(
    LiveBlog,
    outlet=hostile_texts,
    layout=hostile_texts,
    form=st.just("html"),
    **dict.fromkeys(("url", "site_name", "headline", "standfirst", "language"), maybe(hostile_texts)),
    published=maybe(instants),
    captured=maybe(instants | st.dates()),
    image=maybe(st.builds(Image, url=hostile_texts, caption=maybe(hostile_texts))),
    key_points=tuples_of(hostile_texts, 2),
    lead=tuples_of(hostile_blocks, 1),
    authors=hostile_authors,
    entries=tuples_of(hostile_entries),
)


def assert_harmless(html: str) -> None:
    """Nothing in the HTML runs, and it fetches and links to the web only."""
    for node in elements(html):
        assert node.tag not in {"script", "iframe", "object", "embed", "svg", "form", "base"}
        for name, value in node.attributes.items():
            assert not name.startswith("on")
            if name in {"href", "src"}:
                assert (value or "").lower().startswith(("https://", "http://"))


def elements(html: str) -> list[LexborNode]:
    root = LexborHTMLParser(html).root
    return [] if root is None else list(root.traverse())


def assert_jsonld(text: str, original: LiveBlog) -> None:
    assert "<" not in text
    assert len(json.loads(text)["liveBlogUpdate"]) == len(original)


ATOM = "{http://www.w3.org/2005/Atom}"


def assert_atom(text: str, original: LiveBlog) -> None:
    feed = ET.fromstring(text)  # noqa: S314 - our own
    entries = feed.findall(f"{ATOM}entry")
    ids = [element.text for element in (feed, *entries) for element in element.findall(f"{ATOM}id")]
    assert len(ids) == len(set(ids)) == len(original) + 1
    for element in (feed, *entries):
        assert re.fullmatch(r"\d{4}-.*Z", element.findtext(f"{ATOM}updated") or "")
        assert element.find(f"{ATOM}title") is not None
    for entry in entries:
        assert_harmless(entry.findtext(f"{ATOM}content") or "")


def assert_jsonfeed(text: str, original: LiveBlog) -> None:
    items = json.loads(text)["items"]
    assert len({item["id"] for item in items}) == len(items) == len(original)
    for item in items:
        assert_harmless(item["content_html"])


def assert_markdown(text: str, original: LiveBlog) -> None:
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
    assert_harmless(html)
    assert sum(node.tag == "hr" for node in elements(html)) == len(original)


def assert_csv(text: str, original: LiveBlog) -> None:
    rows = list(csv.reader(StringIO(text, newline=""), strict=True))
    assert len(rows) == len(original) + 1
    for row in rows:
        assert len(row) == len(COLUMNS)
        assert not [cell for cell in row if cell.startswith(tuple("=+-@\t\r\n"))]


def assert_html(text: str, original: LiveBlog) -> None:
    assert_harmless(text)
    assert sum(node.tag == "article" for node in elements(text)) == len(original)


WRITTEN: dict[str, Callable[[str, LiveBlog], None]] = {
    "jsonld": assert_jsonld,
    "atom": assert_atom,
    "jsonfeed": assert_jsonfeed,
    "markdown": assert_markdown,
    "csv": assert_csv,
    "html": assert_html,
}


@pytest.mark.parametrize("format_", WRITTEN)
@given(hostile_live_blogs)
def test_no_live_blog_breaks_a_format_or_runs_in_it(format_: str, original: LiveBlog) -> None:
    text = dumps(original, format_)
    assert text.encode().decode() == text
    WRITTEN[format_](text, original)


@given(hostile_live_blogs)
def test_what_a_notebook_shows_is_harmless_and_small(original: LiveBlog) -> None:
    shown = original._repr_html_()
    assert_harmless(shown)
    assert len(shown) < 10_000


@given(hostile_live_blogs)
def test_any_live_blog_is_a_table_of_arrow(original: LiveBlog) -> None:
    assert to_arrow(original).num_rows == len(original)


@pytest.mark.parametrize("format_", WRITTEN)
@pytest.mark.parametrize("depth", [1, 300, 5000])
def test_lists_in_lists_are_written_without_recursion(format_: str, depth: int) -> None:
    assert f"level {depth}" in dumps(blog(post(ListBlock(items=(nested(depth),)))), format_)


@pytest.mark.parametrize("format_", WRITTEN)
def test_a_huge_post_is_whole(format_: str) -> None:
    text = f"{'Fog. ' * 400_000}Then sun."
    assert text in dumps(blog(post(Paragraph(text=text))), format_)


@pytest.mark.parametrize("format_", [*READABLE, *WRITTEN])
@pytest.mark.parametrize("field", ["published", "updated"])
def test_a_naive_datetime_is_refused_in_every_format(format_: str, field: str) -> None:
    with pytest.raises(InvalidArgumentError, match="no zone"):
        dumps(blog(post(**{field: datetime(2023, 9, 13)})), format_)  # noqa: DTZ001 - the subject


@pytest.mark.parametrize("format_", WRITTEN)
def test_a_format_that_leaves_things_out_cannot_be_read_back(format_: str) -> None:
    with pytest.raises(InvalidArgumentError, match=f"'{format_}' leaves things out.*; json and jsonl can"):
        loads(dumps(HARBOUR, format_), format_)


# ---- JSON Schema -----------------------------------------------------------------------------------------------------

LIVE_BLOG = jsonschema.Draft202012Validator(json_schema())
LINE = jsonschema.Draft202012Validator(json_schema("jsonl"))


@given(live_blogs)
def test_what_is_written_fits_the_json_schema(original: LiveBlog) -> None:
    LIVE_BLOG.validate(json.loads(dumps(original)))
    for line in dumps(original, "jsonl").split("\n"):
        LINE.validate(json.loads(line))
