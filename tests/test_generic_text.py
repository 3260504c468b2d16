"""A live blog that is told by its clocks alone, and the place of that layout behind all others."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import liveblog_parse as lb

CLOCKS = Path("tests/pages/generic/clocks.txt").read_text(encoding="utf-8")


def test_clocks_alone_are_a_generic_layout() -> None:
    found = lb.detect(CLOCKS)
    assert found == lb.Detection(
        outlet="generic", layout="clocks", form="text", evidence=("3 lines that open with a clock",)
    )


def test_a_zone_that_nobody_printed_is_the_callers_or_unknown() -> None:
    known = lb.parse(CLOCKS, zone="Europe/London", url="https://gazette.example/2024/03/05/ferries")
    assert [post.published.isoformat() for post in known if post.published] == [
        "2024-03-05T11:57:00+00:00",
        "2024-03-05T11:31:00+00:00",
        "2024-03-05T10:48:00+00:00",
    ]
    assert [post.published for post in lb.parse(CLOCKS)] == [None, None, None]


FIGURES = """\
Harbour strike: live updates

{one} 15:20
Ferries return to the quay
Three ferries left at noon, the harbour master said.

{one} 14:41
Crews vote to go home
The strike is over after nine days, they say.

{two} 22:30
Ice breaks at the cape
It is a foot thick, and two tugs are out.
"""


@pytest.mark.parametrize(
    ("one", "two", "known", "days"),
    [
        ("05/03/2024", "04/03/2024", {}, [5, 5, 4]),  # not months apart
        ("13/03/2024", "12/03/2024", {}, [13, 13, 12]),  # there is no thirteenth month
        ("03/13/2024", "03/12/2024", {}, [13, 13, 12]),
        ("05-03-2024", "04-03-2024", {}, [5, 5, 4]),
        ("05/03/2024", "05/03/2024", {"zone": "Europe/London"}, [5, 5, 5]),
        ("03/05/2024", "03/05/2024", {"zone": "America/New_York"}, [5, 5, 5]),
        ("05/03/2024", "05/03/2024", {"captured": date(2024, 3, 6)}, [5, 5, 5]),
        ("05/03/2024", "05/03/2024", {"url": "https://gazette.example/2024/03/05/ferries"}, [5, 5, 5]),
        ("05/03/2024", "05/03/2024", {"captured": date(2024, 7, 6)}, None),
        ("05/03/2024", "05/03/2024", {}, None),
    ],
)
def test_days_in_figures_are_read_in_the_order_that_the_page_shows(
    one: str, two: str, known: dict[str, Any], days: list[int] | None
) -> None:
    blog = lb.parse(FIGURES.format(one=one, two=two), **known)
    readings = [post.published_as for post in blog if post.published_as]
    assert [(reading.hour, reading.minute) for reading in readings] == [(15, 20), (14, 41), (22, 30)]
    assert [reading.day for reading in readings if reading.day] == (days or [])
    assert {reading.month for reading in readings} == {3 if days else None}
    said = [issue.detail for issue in blog.issues if issue.code == "day-unknown"]
    assert said == (
        [] if days else ["3 posts print a day in figures, and nothing tells whether the day or the month comes first."]
    )


@pytest.mark.parametrize("seed", ["000", "001", "002", "003"])
def test_an_outlets_own_layout_comes_before(seed: str) -> None:
    [path] = Path("seeds").glob(f"{seed}*.txt")
    found = lb.detect(path)
    assert found is not None
    assert found.outlet != "generic"
    assert not any("generic" in rival for rival in found.rivals)
    assert "rival-layout" not in {issue.code for issue in lb.parse(path).issues}


def test_the_refusal_says_what_speaks_against_the_clocks() -> None:
    timetable = "09:12 Lund\n09:41 Malmö\n10:03 Ystad\n10:37 Rønne\n"
    with pytest.raises(lb.NotALiveBlogError, match="4 lines that open with a clock; but most clocks have no prose"):
        lb.parse(timetable)


MINUTES = st.lists(st.integers(0, 24 * 60 - 1).filter(lambda minute: minute % 5), min_size=3, max_size=9, unique=True)
NOTATIONS = st.sampled_from(("{hour:02}:{minute:02}", "{half}.{minute:02}{part}m", "{half}:{minute:02} {part}.m."))


@given(MINUTES, NOTATIONS, st.booleans())
def test_posts_under_clocks_of_one_notation_and_direction_are_read(
    minutes: list[int], notation: str, newest_first: bool
) -> None:
    times = [
        notation.format(hour=m // 60, half=m // 60 % 12 or 12, minute=m % 60, part="ap"[m >= 12 * 60])
        for m in sorted(minutes, reverse=newest_first)
    ]
    text = "".join(f"{time}\nFerry {n} returns\nIt came back to the quay, they said.\n" for n, time in enumerate(times))
    blog = lb.parse(text)
    assert [post.published_as.raw for post in blog if post.published_as] == times
    assert [post.headline for post in blog] == [f"Ferry {n} returns" for n in range(len(times))]


@pytest.mark.parametrize(
    "opening", ["{clock}\n{title}", "{title}\n{clock}", "{clock} {title}", "5 March 2024 {clock}\n{title}"]
)
@pytest.mark.parametrize("words", ["By ", "— ", "–", "Reporting by ", "Von ", "Par ", "Por "])
def test_one_name_below_every_post_signs_it_and_is_no_button(opening: str, words: str) -> None:
    told = (
        ("15:20", "Ferries return to the quay", "Three ferries left at noon, the harbour master said."),
        ("14:41", "Crews vote to go home", "The strike is over after nine days."),
        ("14:30", "Ice breaks at the cape", "It is a foot thick, and two tugs are out."),
    )
    posts = (f"{opening.format(clock=clock, title=title)}\n{prose}\n{words}Nora Falk\n" for clock, title, prose in told)
    blog = lb.parse("Harbour strike: live updates\n\n" + "\n".join(posts))
    assert [[author.name for author in post.authors] for post in blog] == [["Nora Falk"]] * 3
    assert [(post.headline, post.text) for post in blog] == [(title, prose) for _, title, prose in told]


def test_times_in_lists_and_a_time_in_a_headline_are_no_other_notation() -> None:
    text = (
        "Visit live\n"
        "14:05\n10.30am deadline passes\nShe came by train, and the mayor met her at the station.\n"
        "12:18\nHow the day will go\nHer office has told us what she is going to do.\n"
        "• 10.30am: arrival at the station\n• 11.15am: walk along the quay\n• 12.30pm: soup with the crews\n"
        "11:02\nGood morning\nWelcome to our live coverage of the visit.\n"
        "10:48\nDoors open\nThe doors of the hall are open, and it is cold in there.\n"
        "10:31\nGood night\nWe shall be back in the morning with more of this.\n"
    )
    for printed in (text, text.replace("• ", "")):
        assert [post.headline for post in lb.parse(printed)] == [
            "10.30am deadline passes", "How the day will go", "Good morning", "Doors open", "Good night",
        ]  # fmt: skip


def test_a_paragraph_of_three_sentences_is_no_teaser() -> None:
    said = "The quay is shut. Nobody may enter it. “We are sorry,” said the harbour master."
    times = ("7 May 2024, 12:20", "7 May 2024, 11:45", "7 May 2024, 11:21")
    titles = ("Quay shut until noon", "Wind grows in the north", "Ferries stay in port")
    text = "".join(f"{time}\n{title}\n{said}\n" for time, title in zip(times, titles, strict=True))
    assert [post.headline for post in lb.parse(text)] == list(titles)
    for fewer in (2, 3):
        with pytest.raises(lb.NotALiveBlogError, match="teasers"):
            lb.parse(text.replace(said, "Nobody may enter it, the harbour master said.", fewer))


def test_times_under_what_they_tell_of_open_no_posts() -> None:
    told = (
        "Resolved - The ferries can be booked again, and all is well.\nMay 7, 14:05 UTC\n"
        "Monitoring - The service is back, and we watch what it does.\nMay 7, 13:31 UTC\n"
        "Identified - The fault has been found in the old harbour.\nMay 7, 12:58 UTC\n"
        "Investigating - Nobody can book a ferry, and we look into it.\nMay 7, 12:40 UTC\n"
    )
    with pytest.raises(lb.NotALiveBlogError, match="stand under"):
        lb.parse(told)


def test_a_clock_may_be_printed_in_the_figures_of_other_scripts() -> None:
    clocks = ("16:41", "15:52", "\u0661\u0664:\u0660\u0665", "13:12", "12:20", "11:07")
    posts = "\n".join(f"\u2022 {clock} Nine ferries left the port, and the lorries wait." for clock in clocks)
    blog = lb.parse(f"Harbour strike: live updates\n{posts}")
    hours = [entry.published_as and entry.published_as.hour for entry in blog]
    assert hours == [16, 15, 14, 13, 12, 11]


UNDER_DAYS = """\
{title}

{one}

14:05{joint} Fähren fahren wieder

Drei Fähren haben abgelegt, sagt Nora Falk.

13:42{joint} Lotsen verhandeln

Sie verhandeln bis in die Nacht.

{two}

23:51{joint} Guten Abend

Willkommen am Hafen, es ist zu kalt.
"""


@pytest.mark.parametrize(
    ("one", "two", "joint"),
    [
        ("Dienstag, 5. März 2024", "Montag, 4. März 2024", " –"),
        ("Dienstag, 5. März 2024", "Montag, 4. März 2024", " Uhr:"),
        ("5.3.2024", "4.3.2024", ":"),
    ],
)
def test_a_day_above_posts_is_theirs(one: str, two: str, joint: str) -> None:
    blog = lb.parse(UNDER_DAYS.format(title="Hafenstreik: Liveblog", one=one, two=two, joint=joint))
    assert [entry.published_as and entry.published_as.day for entry in blog] == [5, 5, 4]
    assert (blog.headline, blog.standfirst, blog.lead) == ("Hafenstreik: Liveblog", None, ())


@pytest.mark.parametrize(("title", "is_live"), [("Hafenstreik: Liveblog", True), ("Neues vom Hafen", False)])
def test_days_before_clocks_are_a_lists_unless_the_page_says_that_it_is_live(title: str, *, is_live: bool) -> None:
    times = ("05.03.2024 14:05", "05.03.2024 13:42", "05.03.2024 13:12", "04.03.2024 22:11")
    lines = "".join(f"{time} Fähren fahren wieder\nDie Fähren fahren wieder, sagt Nora Falk.\n" for time in times)
    assert (lb.detect(f"{title}\n{lines}") is not None) is is_live


def test_days_of_teasers_above_the_posts_are_none_of_theirs() -> None:
    posts = UNDER_DAYS.format(title="", one="", two="", joint=" –")
    blog = lb.parse(f"Hafenstreik: Liveblog\n\n5. März 2024\nFähren warten\n4. März 2024\nLotsen warten\n{posts}")
    assert [entry.published_as and entry.published_as.day for entry in blog] == [None, None, None]


@pytest.mark.parametrize("word", ["LIVE", "Live updates", "TEMPO REAL", "Noticias", "En direct", "CANLI", "लाइव"])
def test_a_word_above_the_headline_that_says_that_the_page_is_live_is_no_headline(word: str) -> None:
    headline = "Ferries wait for the ice to go"
    assert lb.parse(CLOCKS_ONLY.format(head=f"{word}\n{headline}")).headline == headline


@pytest.mark.parametrize("below", ["By Nora Falk", "Nora Falk reports from the quay in Lund."])
def test_a_word_that_says_that_the_page_is_live_is_the_headline_where_none_stands_below(below: str) -> None:
    assert lb.parse(CLOCKS_ONLY.format(head=f"LIVE\n{below}")).headline == "LIVE"


CLOCKS_ONLY = """\
{head}
11.57am
Three ferries left at noon, the harbour master said.
11.31am
The talks are over, the union says in a statement.
10.48am
Welcome to our live coverage of the strike.
"""
