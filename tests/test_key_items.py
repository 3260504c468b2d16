"""Lists of key events above the posts of a text, whose items are a time and a title on lines of their own."""

from __future__ import annotations

import pytest

import liveblog_parse as lb

_POSTS = (
    ("18:41", "Ferries return to the quay", "Three ferries left at noon, the port said."),
    ("17:43", "Crews vote to go home", "The strike is over after nine days."),
    ("17:22", "Ice breaks at the cape", "It is a foot thick, pilots say."),
    ("16:59", "Trains run late in Lund", "The line to Ystad is shut until noon."),
)
_HEAD = "Harbour strike: live updates\nFerries and cargo ships are at a standstill on all coasts."


@pytest.mark.parametrize("clock", ["{}", "{} CET", "5 March 2024, {}"])
@pytest.mark.parametrize("post", ["{clock}\n{title}\n{prose}", "{title}\n{prose}\n{clock}"])
@pytest.mark.parametrize("count", [2, 4])
def test_items_are_key_points_and_no_posts(post: str, clock: str, count: int) -> None:
    items = "\n".join(f"{time}\n{title}" for time, title, _ in _POSTS[:count])
    posts = "\n".join(post.format(clock=clock.format(time), title=title, prose=prose) for time, title, prose in _POSTS)
    blog = lb.parse(f"{_HEAD}\nKey events\n{items}\n{posts}\nMost read\nBoat sails for Lund")
    assert [(entry.headline, entry.text, entry.published_as and entry.published_as.hour) for entry in blog] == [
        (title, prose, int(time[:2])) for time, title, prose in _POSTS
    ]
    assert blog.key_points == tuple(title for _, title, _ in _POSTS[:count])


def test_short_posts_whose_titles_stand_once_are_no_items() -> None:
    short = "19:20\nThe mayor speaks at eight\n19:02\nAll quiet on the quay"
    more = ((f"15:{minute}", f"Boat {minute} sails for Lund", "It left on time.") for minute in (52, 37, 11))
    posts = "\n".join(map("\n".join, (*_POSTS, *more)))
    blog = lb.parse(f"{_HEAD}\n{short}\n{posts}")
    assert (len(blog), blog.key_points) == (9, ())
