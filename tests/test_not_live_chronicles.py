"""What is told hour by hour, from the first to the last, is no live blog unless it says so or each post has a headline."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

import liveblog_parse as lb

_TOLD = {
    "a diary": (
        "I woke early and could not find my shoes.",
        "We had lunch with the neighbours, as usual.",
        "I took the boat out for the first time this year and felt better for it.",
        "I could not write a word, and read until the lamp went out.",
    ),
    "chapters of a novel": (
        "Marta opened the door and looked out at the grey water. “Where were you?” he asked.",
        "The old man had not slept since the funeral, and said nothing for a long time.",
        "She counted the coins twice before putting them away, while the others were still asleep.",
    ),
    "a ship's log": (
        "Wind NW 5, sea moderate, speed 6.2 knots; all well.",
        "Passed the lightship two miles to starboard. Barometer falling.",
        "Engine stopped for forty minutes, and the filter was changed.",
    ),
    "minutes of a court": (
        "The witness is sworn and gives her name as Ada Lund.",
        "Mr Brandt opens for the claimant and refers to the bundle at page 12.",
        "The judge asks counsel to move on to the next point.",
    ),
    "minutes of a board": (
        "The chair opened the meeting and welcomed the new members.",
        "The treasurer reported a deficit and asked for a decision.",
        "It was agreed to repaint the boathouse in May.",
    ),
    "a radio log": (
        "Harbour control to Svanen, berth four is occupied, stand by.",
        "Unit 3 on scene, two persons in the water.",
        "Both persons recovered, returning to base.",
    ),
    "a laboratory's notes": (
        "Added 20 ml of acid to beaker 2 and stirred.",
        "The solution turned blue after eleven minutes.",
        "Pump restarted, pressure back to normal.",
    ),
    "a report of what failed": (
        "Monitoring alerts on high latency in the booking service.",
        "The team identifies a bad deploy and starts a rollback.",
        "Error rate back to normal, incident resolved.",
    ),
    "a ride": (
        "We set off from the square in thick fog.",
        "Coffee and buns in the old mill, the best stop of the day.",
        "The climb begins, and Per is dropped at once.",
    ),
}
_CLOCKS: dict[str, Callable[[int], str]] = {
    "14:05": lambda at: f"{at // 60:02}:{at % 60:02}",
    "2.05pm": lambda at: f"{at // 60 % 12 or 12}.{at % 60:02}{'ap'[at >= 720]}m",
    "2:05 PM": lambda at: f"{at // 60 % 12 or 12}:{at % 60:02} {'AP'[at >= 720]}M",
    "14h05": lambda at: f"{at // 60}h{at % 60:02}",
    "14:05 Uhr": lambda at: f"{at // 60:02}:{at % 60:02} Uhr",
}
_HEADLINES = ("Ferries return to Lund", "Crews go back to work", "Pilots wait for the ice", "The talks are over now")


def _text(told: tuple[str, ...], print_clock: Callable[[int], str], joint: str, seed: int, head: str = "") -> str:
    rng = Random(seed)  # noqa: S311 - prose, not secrets
    at, lines = rng.randrange(360, 500), [head] if head else []
    for _ in range(rng.randrange(3, 14)):
        lines.append(print_clock(at) + joint + " ".join(rng.choices(told, k=rng.randrange(1, 3))))
        at += rng.randrange(3, 59)
    return "\n".join(lines)


@pytest.mark.parametrize("joint", ["\n", " ", " – ", ": "], ids=["below", "blank", "dash", "colon"])
@pytest.mark.parametrize("notation", sorted(_CLOCKS))
@pytest.mark.parametrize("kind", sorted(_TOLD))
def test_a_chronicle_is_no_live_blog(kind: str, notation: str, joint: str) -> None:
    for seed in range(4):
        text = _text(_TOLD[kind], _CLOCKS[notation], joint, seed, head=kind.capitalize() if seed % 2 else "")
        assert lb.detect(text) is None, text


@pytest.mark.parametrize("head", ["Harbour strike live", "Strike: live updates", "EN DIRECT", "Liveticker: Streik"])
@pytest.mark.parametrize("notation", sorted(_CLOCKS))
def test_what_calls_itself_live_is_one_in_any_order(notation: str, head: str) -> None:
    text = _text(_TOLD["a radio log"], _CLOCKS[notation], "\n", 3, head=head)
    assert len(lb.parse(text).entries) == text.count("\n") // 2


@pytest.mark.parametrize("notation", sorted(_CLOCKS))
def test_posts_with_headlines_are_read_in_any_order(notation: str) -> None:
    at = iter((481, 522, 563, 611))
    posts = [
        f"{_CLOCKS[notation](next(at))}\n{headline}\nNobody knows how long it will last, the union said."
        for headline in _HEADLINES
    ]
    assert [post.headline for post in lb.parse("\n".join(posts))] == list(_HEADLINES)


@pytest.mark.parametrize("mark", ["[{}]", "({})"])
def test_marks_in_a_recording_stand_over_no_posts(mark: str) -> None:
    text = "Episode 12\n" + "".join(
        f"{mark.format(clock)}\n{headline}\nNora talks to a pilot about it, and asks him why.\n"
        for clock, headline in zip(("01:08", "09:35", "13:20", "21:47"), _HEADLINES, strict=True)
    )
    assert lb.detect(text) is None


def test_titles_with_clocks_over_signed_prose_are_no_posts_of_cnbc() -> None:
    text = "\n".join(
        f"{title}, {clock}\nThe film is slow, but the sea is never still.\n— {name}"
        for title, clock, name in (
            ("A Winter on the Sound", "8.30pm", "Nora Falk"),
            ("The Lamp at the Cape", "9:05 PM", "Ida Holm"),
            ("The Long Way Home", "21:40", "Ivo Brandt"),
        )
    )
    assert lb.detect(text) is None


@pytest.mark.parametrize("title", ["Harbour board: agenda for Thursday", "Tagesordnung", "Programme, day one"])
def test_a_plan_with_titles_and_sentences_is_no_live_blog(title: str) -> None:
    points = (
        "09:05 The chair opens the meeting\nThe chair welcomes all the members to the boathouse.\n"
        "09:17 Report of the harbour master\nNora Falk speaks about the winter and the ice on the quay.\n"
        "10:22 Vote on the new crane\nA simple majority of those who came is enough.\n"
        "11:03 All that is left\nMembers may raise questions about the ferry.\n"
    )
    with pytest.raises(lb.NotALiveBlogError, match="title of a plan"):
        lb.parse(f"{title}\n{points}")
    assert len(lb.parse(f"Quay in winter\n{points}")) == 4


@pytest.mark.parametrize("joint", [": ", " - "])
@pytest.mark.parametrize("kind", sorted(_TOLD))
def test_a_chronicle_with_whole_hours_is_no_live_blog(kind: str, joint: str) -> None:
    def print_clock(at: int) -> str:
        return f"{at // 60 % 12 or 12}{f'.{at % 60:02}' if at % 3 else ''}{'ap'[at >= 720]}m"

    for seed in range(4):
        text = _text(_TOLD[kind], print_clock, joint, seed)
        assert lb.detect(text) is None, text


@pytest.mark.parametrize("kind", sorted(_TOLD))
def test_a_chronicle_with_hours_and_minutes_together_is_no_live_blog(kind: str) -> None:
    for seed in range(4):
        text = _text(_TOLD[kind], lambda at: f"{at // 60:02}{at % 60:02} GMT", ": ", seed)
        assert lb.detect(text) is None, text


def test_a_programme_with_whole_hours_is_no_live_blog() -> None:
    text = "\n".join(f"{clock} - {what} speaks about the harbour, and why it is shut." for clock, what in (
        ("9:30am", "Falk"), ("10:15am", "Berg"), ("11am", "Holm"), ("1pm", "Dahl"), ("2:45pm", "Lie"), ("4pm", "Vik"),
    ))  # fmt: skip
    assert lb.detect(text) is None


@pytest.mark.parametrize("says", ["INFO: {}", "Q: {}", "<nora> {}", "ERROR: {}"])
def test_a_log_or_a_talk_that_runs_back_is_no_live_blog(says: str) -> None:
    told = "the quay is shut, and nobody knows for how long it will be."
    clocks = ("14:51", "14:37", "13:58", "13:12", "12:44")
    text = "\n".join(("Latest updates", *(f"{clock} {says.format(told)}" for clock in clocks)))
    assert lb.detect(text) is None


def test_a_chat_is_no_live_blog_though_it_calls_itself_live() -> None:
    told = "the quay is shut, and nobody knows for how long it will be."
    names = ("Nora", "Ole", "Nora", "Ida", "Ole")
    clocks = ("12:44", "13:12", "13:58", "14:37", "14:51")
    text = "\n".join(("Live chat", *(f"{clock} {name}: {told}" for clock, name in zip(clocks, names, strict=True))))
    assert lb.detect(text) is None
