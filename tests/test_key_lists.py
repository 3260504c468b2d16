"""Lists of key events above the posts, whose items could be taken for posts."""

from __future__ import annotations

import pytest

import liveblog_parse as lb

TITLES = ("Ferries return to Lund", "Crews walk out at noon", "Pilots meet the mayor")
OTHERS = ("The quay is shut for good", "A tug leaves the harbour", "Nobody sails this morning")
TOLD = "The harbour master said so this morning, and nobody knows more."


def page(times: tuple[str, ...], items: tuple[str, ...], *, prose: str = TOLD) -> str:
    """A page with a list over its posts, all with times in one notation."""
    listed = (f"{time}\n{item}" for time, item in zip(times, items, strict=True))
    posts = (f"{time}\n{title}\n{prose}" for time, title in zip(times, TITLES, strict=True))
    return "\n".join(("Ferry talks live", "Key events", *listed, *posts))


TIMES = {
    "guardian": ("1h ago 15.50 BST", "3h ago 13.20 BST", "5h ago 11.40 BST"),
    "aljazeera": ("1h ago (15:50 GMT)", "3h ago (13:20 GMT)", "5h ago (11:40 GMT)"),
    "cnn": ("3:50 p.m. ET, June 4, 2024", "1:20 p.m. ET, June 4, 2024", "11:40 a.m. ET, June 4, 2024"),
    "nyt": ("June 4, 2024, 3:50 p.m. ET", "June 4, 2024, 1:20 p.m. ET", "June 4, 2024, 11:40 a.m. ET"),
    "thetimes": ("3.50pm\nJune 4", "1.20pm\nJune 4", "11.40am\nJune 4"),
}
each_outlet = pytest.mark.parametrize(("outlet", "times"), TIMES.items(), ids=TIMES)


@each_outlet
def test_items_that_lead_to_posts_below_are_key_points(outlet: str, times: tuple[str, ...]) -> None:
    blog = lb.parse(page(times, TITLES))
    assert (blog.outlet, blog.key_points) == (outlet, TITLES)
    assert [(post.headline, post.text) for post in blog] == [(title, TOLD) for title in TITLES]
    assert (blog.unplaced, blog.lead) == ((), ())


@each_outlet
def test_items_whose_posts_are_elsewhere_are_key_points_where_times_start_anew(
    outlet: str, times: tuple[str, ...]
) -> None:
    blog = lb.parse(page(times, OTHERS), outlet=outlet)
    assert blog.key_points == OTHERS
    assert [post.headline for post in blog] == [*TITLES]


@pytest.mark.parametrize("shift", [2, 3])
def test_titles_alone_are_posts_where_times_go_on(shift: int) -> None:
    clocks = [f"{hour}.50 BST" for hour in range(18, 8, -1)]
    bare = "\n".join(f"{clock}\n{title}" for clock, title in zip(clocks, OTHERS[:shift], strict=False))
    told = "\n".join(f"{clock}\n{title}\n{TOLD}" for clock, title in zip(clocks[shift:], TITLES, strict=False))
    blog = lb.parse(f"Ferry talks live\n{bare}\n{told}", outlet="guardian")
    assert (len(blog), blog.key_points) == (shift + 3, ())


def test_two_titles_over_posts_of_another_day_are_posts() -> None:
    text = page(TIMES["guardian"], OTHERS).replace(f"{TIMES['guardian'][2]}\n{OTHERS[2]}\n", "", 1)
    assert len(lb.parse(text, outlet="guardian")) == 5


LISTS = {
    "glued": ("3h agoCrews walk out", "5h agoPilots meet"),
    "behind bullets": ("• 3h ago Crews walk out", "• 5h ago Pilots meet"),
    "on two lines": ("3h ago\nCrews walk out", "5h ago\nPilots meet"),
    "in one line": ("3h agoCrews walk out5h agoPilots meet",),
}


@pytest.mark.parametrize("listed", LISTS.values(), ids=LISTS)
def test_al_jazeeras_key_events_are_key_points(listed: tuple[str, ...]) -> None:
    posts = (f"{time}\n{title}\n{TOLD}" for time, title in zip(TIMES["aljazeera"], TITLES, strict=True))
    blog = lb.parse("\n".join(("Ferry talks live", "Key events", *listed, *posts)))
    assert blog.key_points == ("Crews walk out", "Pilots meet")
    assert ([post.headline for post in blog], blog.lead) == ([*TITLES], ())


KNOWN = """Ferry talks live: crews walk out
Crews on the Sandvik line are on strike
Tue 4 Jun 2024 17.59 BST
What we know so far
- Crews have been on strike for three days.
- The company, which is in Lund, has made an offer.
- Weather in Lund
"""


def test_sentences_behind_bullets_above_the_guardians_posts_are_key_points() -> None:
    posts = "\n".join(f"{time}\n{title}\n{TOLD}" for time, title in zip(TIMES["guardian"], TITLES, strict=True))
    blog = lb.parse(KNOWN + posts)
    assert blog.key_points == (
        "Crews have been on strike for three days.",
        "The company, which is in Lund, has made an offer.",
    )
    assert (blog.standfirst, len(blog)) == ("Crews on the Sandvik line are on strike", 3)
