"""Plain text of pages that print the time below each post: where prose stands tells them from pages that open with it."""

from __future__ import annotations

import pytest

import liveblog_parse as lb

_POSTS = (
    ("18:41", "Ferries return to the quay", "Three ferries left at noon, the port said.", "Nora Falk"),
    ("17:43", "Crews vote to go home", "The strike is over after nine days.", "Per Holm"),
    ("17:22", "Ice breaks at the cape", "It is a foot thick, pilots say.", "Nora Falk"),
    ("16:59", "Trains run late in Lund", "The line to Ystad is shut until noon.", "Ida Berg"),
)
_HEAD = "Harbour strike: live updates\nFerries and cargo ships are at a standstill on all coasts."
_FOOT = "Most read\nBoat sails for Lund\nHarbour master resigns\n© The Gazette"


def _text(manner: str, foot: str = _FOOT, head: str = _HEAD) -> str:
    posts = [manner.format(clock=clock, title=title, prose=prose, name=name) for clock, title, prose, name in _POSTS]
    return "\n".join((head, *posts, foot))


@pytest.mark.parametrize("manner", ["{title}\n{prose}\n{clock}", "{title}\n{prose}\nThe quay at dawn\n{clock}\n{name}"])
def test_times_below_prose_are_those_of_the_posts_above(manner: str) -> None:
    blog = lb.parse(_text(manner))
    assert [
        (entry.headline, entry.published_as and entry.published_as.raw, entry.text.split("\n\n")[0]) for entry in blog
    ] == [(title, clock, prose) for clock, title, prose, _ in _POSTS]
    signed = [author.name for entry in blog for author in entry.authors]
    assert signed == ([name for *_, name in _POSTS] if "name" in manner else [])
    assert blog.headline == "Harbour strike: live updates"
    assert [block.text for block in blog.lead if isinstance(block, lb.Paragraph)][-1:] == [_HEAD.split("\n")[1]]
    assert not any(line in entry.text for entry in blog for line in _FOOT.split("\n"))


def test_posts_that_open_with_their_times_keep_them_above_such_a_foot() -> None:
    blog = lb.parse(_text("{clock}\n{title}\n{prose}"))
    assert [(entry.headline, entry.published_as and entry.published_as.raw) for entry in blog] == [
        (title, clock) for clock, title, *_ in _POSTS
    ]


def test_a_text_that_breaks_off_behind_a_time_keeps_its_times() -> None:
    blog = lb.parse(_text("{clock}\n{title}\n{prose}", foot=f"16:31\n{_FOOT}"))
    assert [(entry.headline, entry.published_as and entry.published_as.raw) for entry in blog][:4] == [
        (title, clock) for clock, title, *_ in _POSTS
    ]
