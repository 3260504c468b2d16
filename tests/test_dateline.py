"""The times that a text prints above its posts: when the page was published, and when it was last updated."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize(
    "line",
    [
        "14/05/2023 - 05h38 - Atualizado 15/05/2023 12h50",
        "Publié le 14/05/2023 05:38 Mis à jour le 15/05/2023 12:50",
        "Publicado el 14 de mayo de 2023 a las 5:38, actualizado el 15 de mayo de 2023 a las 12:50",
        "14.05.2023, 05:38 Uhr, zuletzt aktualisiert 15.05.2023, 12:50 Uhr",
        "Pubblicato il 14 maggio 2023 alle 5:38 | Aggiornato il 15 maggio 2023 alle 12:50",
    ],
)
def test_both_are_told_in_many_languages(line: str) -> None:
    found = read_dateline(Lines(f"Hafen\n{line}\nPost"), 2, zone=None)
    assert found.modified is not None
    assert found.published is not None
    assert (found.modified.day, found.modified.hour, found.modified.minute) == (15, 12, 50)
    assert (found.published.day, found.published.hour, found.published.minute) == (14, 5, 38)


TICKER = """Streik am Hafen: Lotsen kehren zurück

{line}

Alle Nachrichten im Ticker, den wir bis in die Nacht schreiben.

0:05 Uhr | Lotsen kehren zurück

Die Lotsen fahren wieder.

23:40 Uhr | Fähre wieder unterwegs

Die Fähre fährt wieder.

23:12 Uhr | Der Kai ist gesperrt

Es ist zu kalt.
"""


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("29. Juni 2022, 0:30 Uhr", [29, 28, 28]),
        ("Stand: 29. Juni 2022, 13:59 Uhr", [29, 28, 28]),
        ("Veröffentlicht am 28. Juni 2022, 22:50 Uhr", [29, 28, 28]),
        ("29. Juni 2022", [None, None, None]),  # of the first post, the last, or of neither
    ],
)
def test_the_days_hold_for_posts_of_the_same_zone_though_nobody_knows_it(line: str, days: list[int | None]) -> None:
    blog = lb.parse(TICKER.format(line=line))
    assert [entry.published_as and entry.published_as.day for entry in blog] == days
    assert [entry.published for entry in blog] == [None, None, None]
    assert {issue.code for issue in blog.issues} >= {"zone-unknown"}


def test_a_newest_post_later_than_the_page_is_of_the_day_before() -> None:
    text = TICKER.format(line="30. Juni 2022, 0:10 Uhr").replace("0:05 Uhr | Lotsen", "23:55 Uhr | Lotsen")
    assert [entry.published_as and entry.published_as.day for entry in lb.parse(text)] == [29, 29, 29]


def test_the_pages_time_is_no_standfirst() -> None:
    blog = lb.parse(TICKER.format(line="29. Juni 2022, 0:30 Uhr"))
    assert blog.standfirst is None
    assert [span.role for span in blog.ledger if span.start == len("Streik am Hafen: Lotsen kehren zurück\n\n")] == [
        "updated"
    ]
