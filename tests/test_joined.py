"""When an issue says that an entry may hold other posts, and when not."""

from __future__ import annotations

import pytest

import liveblog_parse as lb
from liveblog_parse.issues import counted


def doubts(text: str, outlet: str | None = None) -> list[str]:
    blog = lb.parse(text, outlet=outlet)
    return [issue.detail for issue in blog.issues if issue.code == "boundaries-uncertain"]


SIGNED = """The harbour opens again
Ships may enter from noon, the harbour master said.
— Nora Falk
Ferries stay in port
No ferry leaves before Monday, the company said.
{}
— Per Holm
Pilots go back to work
The pilots are on their boats.
— Ida Holm
"""


def test_signed_posts_are_whole() -> None:
    assert doubts(SIGNED.format("It is icy on the quay.")) == []


def test_a_headline_with_prose_under_it_may_open_a_post() -> None:
    (detail,) = doubts(SIGNED.format("It is icy.\nTalks begin in Lund\nThe mediator has come to town."))
    assert detail.startswith("2 paragraphs in 1 of 3 entries may belong to other posts: ")


def test_a_headline_at_the_end_of_a_post_opens_none() -> None:
    assert doubts(SIGNED.format("It is icy.\nTalks begin in Lund")) == []


def test_credits_and_names_are_no_headlines() -> None:
    lines = "A tug at the quay.\nIda Holm/Lund Press Agency\nIt is icy.\nNell van der Quist\nIt is very icy."
    assert doubts(SIGNED.format(lines)) == []


def test_a_sentence_that_a_tool_broke_is_no_headline() -> None:
    assert doubts(SIGNED.format("It is icy.\nThe master said on Monday that ferries\nwait until noon, too.")) == []


def test_a_clock_that_opens_no_post_may_open_one() -> None:
    (detail,) = doubts(SIGNED.format("It is icy.\n10:20 am ET\nTalks begin\nThe mediator has come."))
    assert detail.startswith("3 paragraphs in 1 of 3 entries may belong to other posts: ")


TIMED = """11:48 Nora Falk
Three ferries leave
Three ferries left at last, the harbour master said.
11:27 Per Holm
Port reopens
The port is open again, the council said.
{}
"""


def test_of_timed_posts_a_heading_is_their_own() -> None:
    assert doubts(TIMED.format("What comes next for ferries\nThe ferries leave at noon."), "reach") == []


def test_of_timed_posts_a_clock_alone_may_open_another() -> None:
    (detail,) = doubts(TIMED.format("10:30\nTalks begin in Lund\nThe mediator has come to town."), "reach")
    assert detail == (
        "3 paragraphs in 1 of 2 entries may belong to other posts: clocks stand among them, and open no post"
    )


LONG = "The master of the harbour said on Monday that nobody knows when the ice will go."


def test_the_only_post_of_many_paragraphs_may_hold_others() -> None:
    head = TIMED.format("11:14 Ida Holm\nThe ice is thick\nIt is cold, the master said.").rstrip()
    (detail,) = doubts(f"{head}\n{LONG}\n{LONG}\n{LONG}\n{LONG}\n{LONG}", "reach")
    assert detail == "5 paragraphs in 1 of 3 entries may belong to other posts: all others have one at most"


def test_of_posts_with_several_paragraphs_a_long_one_is_whole() -> None:
    head = TIMED.format("It opened at noon.\n11:14 Ida Holm\nThe ice is thick\nIt is cold.").rstrip()
    assert doubts(f"{head}\n{LONG}\n{LONG}\n{LONG}\n{LONG}\n{LONG}", "reach") == []


NUMBERED = """  1. Quay closedpublished at 09:51 British Summer Time 13 September 2023
    It is icy on the quay, the master said.
{}
  {}. Port reopenspublished at 09:11 British Summer Time 13 September 2023
    The port is open again, the council said.
"""
ANOTHER = "    Talks begin in Lund\n    The mediator has come to town."


def test_above_a_missing_number_a_headline_may_open_a_post() -> None:
    (detail,) = doubts(NUMBERED.format(ANOTHER, 3))
    assert detail == "2 paragraphs in 1 of 2 entries may belong to other posts: numbers are missing below them"


def test_where_no_number_is_missing_a_heading_is_the_post_s_own() -> None:
    assert doubts(NUMBERED.format(ANOTHER, 2)) == []


def test_an_article_holds_no_other_posts() -> None:
    text = "Quay closed\nIt is icy on the quay.\nWhat comes next in Lund\nThe ferries leave at noon."
    assert doubts(text, "article") == []


ONLY = """Talks go onpublished at 21:40 Greenwich Mean Time 12 December 2023
Both sides will keep talking.
{}
"""
BETWEEN = {
    "a headline": ("A long wait on the quay\nDrivers sleep in their cabs.", 2),
    "many paragraphs": ("\n".join(["It is icy.", *[LONG] * 6, "It is cold."]), 8),
}


@pytest.mark.parametrize(("more", "count"), BETWEEN.values(), ids=BETWEEN)
def test_the_only_post_that_shows_its_start_may_hold_others(more: str, count: int) -> None:
    (detail,) = doubts(ONLY.format(more))
    assert (
        detail
        == f"{counted(count, 'paragraph')} in 1 of 1 entries may belong to other posts: it is the only post that shows its start"
    )


MARKED = """# Ferries live

## Talks go onpublished at 21:40 Greenwich Mean Time 12 December 2023

They meet at noon.

## A long wait

Drivers sleep in their cabs.
"""


def test_a_marked_heading_in_the_only_post_may_open_another() -> None:
    (detail,) = doubts(MARKED)
    assert detail.startswith("1 paragraph in 1 of 1 entries may belong to other posts: ")


def test_the_only_post_with_a_few_paragraphs_is_whole() -> None:
    assert doubts(ONLY.format("They meet at noon.\nNobody knows more.")) == []


def test_a_line_of_the_newsroom_within_a_post_is_no_second_copy_of_it() -> None:
    text = "Talks go onpublished at\nBoth sides will talk.\nEdited by Nora Falk and Ole Quist\nDrivers sleep in their cabs."
    (detail,) = doubts(text, "bbc")
    assert detail.startswith("1 paragraph in 1 of 1 entries may belong to other posts: ")
