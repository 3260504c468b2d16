"""A live blog that is told by its clocks alone, and the place of that layout behind all others."""

from __future__ import annotations

from pathlib import Path

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
