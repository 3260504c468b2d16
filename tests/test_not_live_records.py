"""What was written down hour by hour, of the police or of a broadcast, is no live blog."""

from __future__ import annotations

import pytest

import liveblog_parse as lb

CLOCKS = ("14:41", "14:28", "13:57", "13:12")
INCIDENTS = (
    "Officers were called to Quay Street after a report of a stolen bicycle.",
    "A dog was found on Mill Lane and taken to the shelter.",
    "Two cars collided at the old pier; no injuries were reported.",
    "A caller reported loud music, and officers spoke to the tenant.",
)


@pytest.mark.parametrize("shape", ["{} hrs. {}", "{} h. {}", "{} Uhr. {}"])
def test_an_incident_in_a_line_with_its_hour_is_no_live_post(shape: str) -> None:
    log = "\n".join(shape.format(clock, told) for clock, told in zip(CLOCKS, INCIDENTS, strict=True))
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(f"On Tuesday\n{log}")


@pytest.mark.parametrize(
    "title",
    [
        "Police blotter for Lund",
        "Incident log",
        "Obituaries",
        "Playlist",
        "Shipping forecast",
        "Most read",
        "Minutes of the board",
    ],
)
@pytest.mark.parametrize("shape", ["{} {}", "{}\n{}", "{}: {}"])
def test_what_stands_below_the_title_of_records_is_no_live_blog(shape: str, title: str) -> None:
    log = "\n".join(shape.format(clock, told) for clock, told in zip(CLOCKS, INCIDENTS, strict=True))
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(f"{title}\n{log}")


def test_the_name_of_records_in_a_menu_says_nothing_of_the_posts_below_the_headline() -> None:
    log = "\n".join(f"{clock}\n{told}" for clock, told in zip(CLOCKS, INCIDENTS, strict=True))
    assert (
        len(lb.parse(f"Obituaries\nPlaylist\nWeather\nStorm over Lund live\nThe storm is here, and boats wait.\n{log}"))
        == 4
    )


def test_the_next_time_is_no_headline_of_a_chronicle() -> None:
    log = "\n".join(f"5 March 2024, {clock}\n{told}" for clock, told in zip(reversed(CLOCKS), INCIDENTS, strict=True))
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(f"What happened in Lund\n{log}")


LISTED = "<article><h3>Ferry {day}</h3><time datetime=2024-03-{day:02}T14:{minute:02}Z>{day} March</time><p>{told}</p></article>"
TOLD = "Three ferries left at noon, the harbour master said, and the boats sail on to the cape."


def listed(days: list[int]) -> str:
    inner = "".join(LISTED.format(day=day, minute=50 - minute, told=TOLD) for minute, day in enumerate(days))
    return f"<html><body><script>var x = 1</script><h1>Ferries</h1><div class=timeline>{inner}</div></body></html>"


def test_posts_of_many_days_in_a_timeline_are_no_live_blog() -> None:
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(listed([24, 17, 12, 5]))


def test_posts_of_a_timeline_may_be_of_two_days() -> None:
    assert len(lb.parse(listed([5, 5, 5, 4, 4]))) == 5
