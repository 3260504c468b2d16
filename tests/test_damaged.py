"""Documents that were cut, spliced and garbled on their way: read, or refused in our own words, and never by accident."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import liveblog_parse as lb

DOCUMENTS = {
    path: path.read_text(encoding="utf-8")
    for path in sorted((Path(__file__).parent / "pages").glob("*/*"))
    if path.suffix in {".html", ".json", ".txt"} and ".expected." not in path.name
}
LINES = sorted({line for text in DOCUMENTS.values() for line in text.splitlines() if len(line) < 500})
ODD = (
    "\0", "<", ">", '"', "'", "&", "\r\n", "\u2028", "\ud800", "\ufeff", "<!--", "-->", "</div>", "<p>", "<table>", "<br>", "{",
    "}", "[", "]", ",", "null", "1e999", "T", "Z", "24:00", "99:99", "2024-02-30", "December 32", "&#0;", "&#xD800;",
    '<a href="http://[">x</a>', "<section itemscope>", "<svg>", "<script>", "<template>", "١٢:٠٠", "9" * 30,
)  # fmt: skip
VALUES: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    1e308,
    float("inf"),
    10**30,
    "",
    "x",
    [],
    {},
    [[]],
    {"@type": 5},
    "2024-13-45",
    "9" * 40,
)
LAW = settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A document with a few accidents."""
    text = draw(st.sampled_from(list(DOCUMENTS.values())))
    for _ in range(draw(st.integers(1, 5))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from((1, 7, 40, 300, 4_000))))
        match draw(st.sampled_from(("cut", "keep", "repeat", "splice", "odd", "lose"))):
            case "cut":
                text = text[:start] + text[end:]
            case "keep":
                text = text[start:] if draw(st.booleans()) else text[:end]
            case "repeat":
                text = text[:end] + text[start:end] + text[end:]
            case "splice":
                text = text[:start] + draw(st.sampled_from(LINES)) + text[start:]
            case "lose":
                text = text.replace(text[start : start + 4] or "x", "")
            case _:
                text = text[:start] + draw(st.sampled_from(ODD)) + text[start:]
    return text


@st.composite
def damaged_data(draw: st.DrawFn) -> Any:
    """The data of a document with other values in a few places."""
    text = draw(st.sampled_from([text for path, text in DOCUMENTS.items() if path.suffix == ".json"]))
    data = json.loads(text)
    for _ in range(draw(st.integers(1, 5))):
        around = data
        while isinstance(around, dict | list) and around:
            key = draw(st.sampled_from(list(around) if isinstance(around, dict) else range(len(around))))
            if draw(st.integers(0, 5)) == 0 or not isinstance(around[key], dict | list):
                around[key] = deepcopy(draw(st.sampled_from(VALUES)))
                break
            around = around[key]
    return data


def read_or_refuse(source: Any) -> None:
    try:
        blog = lb.parse(source)
    except lb.LiveBlogError:
        return
    assert lb.from_dict(lb.to_dict(blog)) == blog
    if blog.form == "text" and isinstance(source, str):
        assert "".join(source[span.start : span.end] for span in blog.ledger) == source


@LAW
@given(damaged())
def test_damaged_documents_are_read_or_refused(text: str) -> None:
    read_or_refuse(text)


@LAW
@given(damaged_data())
def test_data_with_other_values_is_read_or_refused(data: Any) -> None:
    read_or_refuse(data)


# ---- an end tag is missing -------------------------------------------------------------------------------------------

END_TAG = re.compile(r"</(?:div|article|section|li)>")
FEWEST_POSTS = 3
FLAT = {"tagesschau/anchors.html"}  # a post is what follows a heading; all stands inside one that does not end


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(text, id=name)
        for path, text in DOCUMENTS.items()
        if path.suffix == ".html" and (name := f"{path.parent.name}/{path.name}") not in FLAT
    ],
)
def test_no_post_swallows_another_where_an_end_tag_is_missing(page: str) -> None:
    whole = lb.parse(page)
    texts = [entry.text for entry in whole if len(entry.text) > 30]
    if len(whole) < FEWEST_POSTS:
        return
    for tag in END_TAG.finditer(page):
        try:
            blog = lb.parse(page[: tag.start()] + page[tag.end() :])
        except lb.NotALiveBlogError:
            continue
        assert all(sum(text in entry.text for text in texts) <= 1 for entry in blog), page[: tag.end()][-80:]


# ---- a piece that repeats: each of these takes minutes if a step is quadratic ----------------------------------------

REPEATED = [
    ("bbc/numbered-lines.txt", "Talks to go on", "Share\n", 100_000),
    ("generic/match-minutes.txt", "• It is her ninth", "." * 80, 2_000),
    ("ndtv/liv-blg.html", '<div class="liv-blg_txt">', '<div class="liv-blg_txt">Rain.</div>', 2_000),
    ("timesofisrael/liveblog-entry.html", '<div class="liveblog-paragraph">', '<div class="liveblog-paragraph"></div>', 2_000),
    ("npr/standalone.html", '<div class="author">', '<div class="author">By <a href="/ann">Ann Thorne</a></div>', 5_000),
]  # fmt: skip


@pytest.mark.parametrize(("name", "place", "piece", "times"), REPEATED, ids=[name for name, *_ in REPEATED])
@pytest.mark.parametrize("outlet", [None, "espn"])  # with its own outlet, and as a page of nobody's
def test_a_piece_that_repeats_costs_no_more_than_it_is_long(
    name: str, place: str, piece: str, times: int, outlet: str | None
) -> None:
    text = next(text for path, text in DOCUMENTS.items() if path.as_posix().endswith(name))
    assert place in text
    with suppress(lb.LiveBlogError):
        lb.parse(text.replace(place, piece * times + place, 1), outlet=outlet)


# ---- a text that breaks off ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("joint", ["\n", "", " "], ids=["lines", "glued", "in one line"])
@pytest.mark.parametrize(
    "text",
    [
        pytest.param(text, id=f"{path.parent.name}/{path.name}")
        for path, text in DOCUMENTS.items()
        if path.suffix == ".txt"
    ],
)
def test_a_text_may_break_off_or_begin_at_any_line(text: str, joint: str) -> None:
    lines = text.split("\n")
    for place in range(1, len(lines)):
        read_or_refuse(joint.join(lines[:place]))
        read_or_refuse(joint.join(lines[place:]))
