"""The times that a text prints above its posts: when the page was published, and when it was last updated."""

from __future__ import annotations

import liveblog_parse as lb
from liveblog_parse.text.dateline import Dateline, read_dateline
from liveblog_parse.text.lines import Lines


def test_one_line_may_tell_both() -> None:
    lines = Lines("Harbour live\nMon 15 May 2023 12.50 BST First published on Sun 14 May 2023 05.38 BST\nPost")
    found = read_dateline(lines, 2, zone="Europe/London")
    assert found.modified is not None
    assert found.published is not None
    assert (found.modified.day, found.modified.hour, found.published.day) == (15, 12, 14)


def test_a_time_without_a_label_is_what_the_other_is_not() -> None:
    found = read_dateline(Lines("11:48, Thu, Jul 18, 2024 | UPDATED: 11:50, Thu, Jul 18, 2024"), 1, zone=None)
    assert found.published is not None
    assert found.modified is not None
    assert (found.published.minute, found.modified.minute) == (48, 50)


def test_the_sites_name_may_stand_beside_the_time() -> None:
    found = read_dateline(Lines("THE GAZETTE | Oct 02, 2020, 19:02:47 IST"), 1, zone="Asia/Kolkata")
    assert found.modified is not None
    assert found.modified.hour == 19


def test_days_of_teasers_tell_nothing_of_the_page() -> None:
    assert read_dateline(Lines("14 May 2023\nFerries\n15 May 2023\nTrains"), 4, zone=None) == Dateline()


def test_a_time_in_a_sentence_or_behind_the_first_post_is_none_of_the_page() -> None:
    text = "Harbour live\nThe quay was shut on 14 May 2023 at 10:00\nPost\nUpdated 20:49, 5 Aug 2024"
    assert read_dateline(Lines(text), 2, zone=None) == Dateline()


def test_clocks_without_a_day_are_completed_by_the_last_update() -> None:
    text = """Ferry talks: what we know

Updated 00:10, 6 March 2024

2. Ferry leavespublished at 00:05

It is on its way.

1. Ferry delayedpublished at 23:50

It waits at the quay."""
    blog = lb.parse(text)
    assert blog.modified is not None
    assert [entry.published and entry.published.day for entry in blog] == [6, 5]
