"""Text of the Guardian and of The Times with times: what is taken for it, and what holds of it, however it was broken."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import liveblog_parse as lb

TABLES = Path(__file__).parent / "text"
OUTLETS = ("guardian", "thetimes")
TEXTS = {
    outlet: re.findall(r"```text\n(.*?)```", (TABLES / f"{outlet}.md").read_text(encoding="utf-8"), re.DOTALL)
    for outlet in OUTLETS
}

PROSE = "The delegations are back at the table, the mediator said."


def blog_of(*posts: str) -> str:
    return "\n".join(("Mill talks live: unions back at the table", *posts))


# ---- detection -------------------------------------------------------------------------------------------------------

TIMED = {
    "clocks with a zone": blog_of(*(f"{hour}.50pm GMT\n{hour} ferries left. {PROSE}" for hour in (6, 5, 4))),
    "the edition's zone": blog_of(
        *(f"4 Jun 2024 {hour}.05 AEST\n{hour} ferries left. {PROSE}" for hour in (18, 17, 9))
    ),
    "glued to their posts": blog_of(*(f"{hour}h ago1{9 - hour}.05 GMT{PROSE}" for hour in (1, 2, 3))),
    "doubled clocks": blog_of(*(f"10:{minute}10:{minute}\n{PROSE}" for minute in (25, 20, 15))),
    "class names": blog_of(*(f"block-time published-time {hour}.09am GMT\n{PROSE}" for hour in (4, 3))),
    "bare clocks over footers": blog_of(*(f"{hour}.16\n{PROSE}\nShare" for hour in (17, 16, 15))),
    "bare clocks over credits": blog_of(*(f"{hour}.16\n{PROSE} Photograph: Nora Falk/AFP" for hour in (17, 16, 15))),
    "one clock and the footer's": blog_of(*(f"{hour}.16 BST\n{PROSE}\nUpdated at {hour}.30 BST" for hour in (17, 16))),
}


@pytest.mark.parametrize("text", TIMED.values(), ids=TIMED)
def test_the_guardian_is_known_by_its_times(text: str) -> None:
    found = lb.detect(text)
    assert found is not None
    assert (found.outlet, found.layout) == ("guardian", "timed")


def test_a_button_under_clocks_tells_no_outlet() -> None:
    found = lb.detect(blog_of(*(f"{hour}:16\n{PROSE}\nShare" for hour in (17, 16, 15))))
    assert found is not None
    assert (found.outlet, found.layout) == ("generic", "clocks")


UPDATES = {
    "the day below": "3.30pm\nSeptember 12\nFerries tied up\nNone left.\n3.20pm\nSeptember 12\nCrews walk out\nAll did.",
    "the day glued": f"8.54pmJune 17 2024\nFerries tied up\n{PROSE}\n7.30pmJune 17 2024\nCrews walk out\n{PROSE}",
    "the time since": f"12 minutes ago\n3.30pm\nFerries tied up\n{PROSE}\n2 hours ago\n1.30pm\nCrews walk out\n{PROSE}",
}


@pytest.mark.parametrize("text", UPDATES.values(), ids=UPDATES)
def test_the_times_is_known_by_its_times(text: str) -> None:
    found = lb.detect(text)
    assert found is not None
    assert (found.outlet, found.layout) == ("thetimes", "updates")


def test_times_of_updates_alone_leave_a_copy_without_times() -> None:
    found = lb.detect(blog_of(*(f"{PROSE}\nUpdated at 12.{minute} BST" for minute in (36, 24, 12))))
    assert found is not None
    assert (found.outlet, found.layout) == ("guardian", "republished")


NOT_LIVE = {
    "an article of the Guardian": (
        "Mills stand still\nWorkers have left, and nobody knows when they return\nNora Falk in Lund\n"
        "Fri 19 Feb 2021 19.41 GMT\nFirst published on Fri 19 Feb 2021 09.10 GMT\n"
        f"The hall at noon. Photograph: Nora Falk/AFP\n{PROSE}\n{PROSE}\nUpdated at 20.12 GMT\nShare\nTopics"
    ),
    "an article that tells of an hour": f"The night of the flood\n9.15pm GMT\n{PROSE}\n10.40pm GMT\n{PROSE}\nThe end.",
    "a programme": "Programme\n9.30am GMT\nOpening\n10.00am GMT\nFerries and ports\n11.15am GMT\nClosing words\n",
    "a calendar": "7.30pm June 17\nConcert in Lund\n8pm June 18\nConcert in Malmö\n8.30pm June 19\nDance\n",
    "comments": "12 minutes ago\nI agree.\n30 minutes ago\nSo do I!\n2 hours ago\nNobody asked me.\n",
    "prices": f"Bread\n12.50\n{PROSE}\nMilk\n17.16\n{PROSE}\nEggs\n16.30\n{PROSE}\n",
    "results": "17:16\nNora Falk\n17:20\nIvo Brandt\n17:31\nIda Holm\nPhotograph: Sven Aker/Reuters\n",
}


@pytest.mark.parametrize("text", NOT_LIVE.values(), ids=NOT_LIVE)
def test_other_text_is_neither_outlets(text: str) -> None:
    found = lb.detect(text)
    assert found is None or found.outlet not in OUTLETS


# ---- times -----------------------------------------------------------------------------------------------------------


def test_a_clock_without_a_day_is_no_instant() -> None:
    blog = lb.parse(TIMED["clocks with a zone"])
    assert [entry.published for entry in blog] == [None, None, None]
    assert [issue.code for issue in blog.issues] == ["day-unknown"]


def test_the_address_gives_the_day_and_the_zone_is_the_printed_one() -> None:
    blog = lb.parse(TIMED["the edition's zone"], url="https://www.theguardian.com/world/live/2024/jun/04/mill-live")
    assert blog.entries[0].published == datetime(2024, 6, 4, 8, 5, tzinfo=UTC)


def test_the_hour_24_and_midnight_are_read_in_the_order_of_the_posts() -> None:
    text = blog_of(f"24.05 EDT\nIt is over. {PROSE}", f"23.50 EDT\n{PROSE}", f"22.10 EDT\nIt starts. {PROSE}")
    blog = lb.parse(text, captured=date(2024, 6, 5))
    days = [entry.published_as.day for entry in blog if entry.published_as]
    assert days == [5, 4, 4]


def test_a_time_that_is_only_announced_is_an_issue() -> None:
    blog = lb.parse(blog_of(*(f"{hour}.50pm GMT\n{hour} ferries left.\nUpdated at" for hour in (6, 5, 4))))
    assert [entry.updated_as.raw for entry in blog if entry.updated_as] == ["Updated at"] * 3
    assert "time-lost" in {issue.code for issue in blog.issues}


# ---- above the posts -------------------------------------------------------------------------------------------------

HEAD = """Mill talks live: unions back at the table | Business | The Guardian
Business live
Mill talks live: unions back at the table
The mediator has called both sides in
LIVE Updated 4m ago
Nora Falk (now); Ivo Brandt (earlier)
Tue 6 Feb 2024 15.50 GMT
First published on Tue 6 Feb 2024 07.38 GMT
30m agoUnions walk out
Good morning. This is the day on which both sides meet for the first time since May.
"""


def test_the_head_gives_headline_standfirst_and_lead() -> None:
    blog = lb.parse(HEAD + TIMED["clocks with a zone"].partition("\n")[2])
    assert blog.headline == "Mill talks live: unions back at the table"
    assert blog.standfirst == "The mediator has called both sides in"
    assert [block.text for block in blog.lead if isinstance(block, lb.Paragraph)] == [HEAD.splitlines()[-1]]
    assert len(blog) == 3


def test_without_the_browsers_title_the_series_is_no_headline() -> None:
    blog = lb.parse(HEAD.partition("\n")[2] + TIMED["clocks with a zone"].partition("\n")[2])
    assert blog.headline == "Mill talks live: unions back at the table"


# ---- laws ------------------------------------------------------------------------------------------------------------


@st.composite
def mixed(draw: st.DrawFn, outlet: str) -> str:
    """Lines of the micro-cases in any order, some cut short."""
    lines = [line for text in TEXTS[outlet] for line in text.splitlines()]
    chosen = draw(st.lists(st.sampled_from(lines), min_size=1, max_size=30))
    cuts = draw(st.lists(st.integers(0, 40) | st.none(), min_size=len(chosen), max_size=len(chosen)))
    ends = draw(st.sampled_from(("\n", "\r\n", "\n\n", "\u00a0\n")))
    return ends.join(line[:cut] for line, cut in zip(chosen, cuts, strict=True))


def visible(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


@pytest.mark.parametrize("outlet", OUTLETS)
@settings(max_examples=150)
@given(data=st.data())
def test_nothing_is_lost_in_whatever_order(outlet: str, data: st.DataObject) -> None:
    source = data.draw(mixed(outlet))
    try:
        blog = lb.parse(source, outlet=outlet)
    except lb.LiveBlogError:
        return
    assert [span.start for span in blog.ledger] == [0, *(span.end for span in blog.ledger[:-1])]
    assert blog.ledger[-1].end == len(source)
    assert blog.unplaced == ()
    for span in blog.ledger:
        assert (span.role == "blank") == (not visible(source[span.start : span.end]))
        extents = blog.entries[span.entry].spans if span.entry is not None else [(span.start, span.end)]
        assert any(start <= span.start and span.end <= end for start, end in extents)
