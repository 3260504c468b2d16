"""What `timeline` makes of several live blogs about one event."""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import liveblog_parse as lb

SEEDS = Path(__file__).parent.parent / "seeds"
MORNING = datetime(2024, 3, 2, 8, tzinfo=UTC)


def page(outlet: str, *posts: tuple[str, int | None]) -> lb.LiveBlog:
    """A page whose posts are so many minutes past eight, or without an instant."""
    entries = tuple(
        lb.Entry(
            boundary=lb.Boundary.ELEMENT,
            headline=headline,
            published=None if minutes is None else MORNING + timedelta(minutes=minutes),
        )
        for headline, minutes in posts
    )
    return lb.LiveBlog(outlet=outlet, layout="cards", form="html", entries=entries)


def headlines(items: Iterable[lb.TimelineItem]) -> str:
    return " ".join(item.entry.headline or "-" for item in items)


CASES = {
    "two pages, newest first, become one that runs oldest first": (
        [page("a", ("a3", 30), ("a1", 10)), page("b", ("b2", 20), ("b0", 0))], "b0 a1 b2 a3",
    ),
    "a page that runs oldest first is not turned": (
        [page("a", ("a1", 10), ("a3", 30)), page("b", ("b2", 20), ("b0", 0))], "b0 a1 b2 a3",
    ),
    "a post without an instant stands behind the one before it": (
        [page("a", ("a3", 30), ("a?", None), ("a1", 10)), page("b", ("b2", 20))], "a1 a? b2 a3",
    ),
    "one that is older than all with instants stands before the first of them": (
        [page("a", ("a3", 30), ("a?", None)), page("b", ("b2", 20))], "b2 a? a3",
    ),
    "several keep their order": (
        [page("a", ("a4", 40), ("a??", None), ("a?", None), ("a1", 10)), page("b", ("b2", 20))], "a1 a? a?? b2 a4",
    ),
    "a page without instants stands behind, newest first turned": (
        [page("a", ("a?", None), ("a??", None)), page("b", ("b2", 20))], "b2 a?? a?",
    ),
    "at one instant the live blog given first goes first": (
        [page("a", ("a1", 10)), page("b", ("b1", 10))], "a1 b1",
    ),
    "no live blog, no posts": ([], ""),
}  # fmt: skip


@pytest.mark.parametrize(("blogs", "expected"), CASES.values(), ids=CASES)
def test_posts_stand_oldest_first(blogs: list[lb.LiveBlog], expected: str) -> None:
    timeline = lb.timeline(blogs)
    assert headlines(timeline) == expected
    assert len(timeline) == len(timeline.items)
    assert timeline.blogs == tuple(blogs)


def test_what_is_pinned_above_the_oldest_post_is_no_neighbour_of_the_next() -> None:
    newest, *rest = page("a", ("a9", 90), ("a?", None), ("a1", 10), ("a3", 30)).entries
    pinned = attrs.evolve(newest, labels=frozenset((lb.Label.PINNED,)))
    blog = attrs.evolve(page("a"), entries=(pinned, *rest))
    assert headlines(lb.timeline([blog]).items) == "a? a1 a3 a9"


def test_what_has_no_instant_is_marked_as_placed_by_order() -> None:
    timeline = lb.timeline([page("a", ("a3", 30), ("a?", None), ("a1", 10))])
    assert [item.placed_by for item in timeline] == ["instant", "order", "instant"]


def test_a_pinned_post_does_not_turn_a_page_round() -> None:
    blog = page("a", ("pin", 0), ("a3", 30))
    pinned = attrs.evolve(blog.entries[0], labels=frozenset((lb.Label.PINNED,)))
    blog = attrs.evolve(blog, entries=(pinned, *page("a", ("a?", None), ("a3", 30)).entries))
    assert headlines(lb.timeline([blog])) == "pin a3 a?"


def test_the_four_live_blogs_of_one_summit_are_one_timeline() -> None:
    stems = ("000_3a61a43b8fde5d3e", "001_d416aec6b4ffc9c2", "002_f5544d7d8fcc2f39", "003_d9a200dd184d4fc3")
    blogs = [lb.parse(SEEDS / f"{stem}.txt", captured=date(2023, 9, 13)) for stem in stems]
    timeline = lb.timeline(blogs)
    outlets = [item.outlet for item in timeline]
    assert outlets == ["thetimes"] * 16 + ["bbc"] * 20 + ["cnbc"] * 7 + ["guardian"] * 8
    assert [item.placed_by for item in timeline] == ["instant"] * 36 + ["order"] * 15
    for index, blog in enumerate(blogs):
        assert [item.entry for item in timeline if item.blog == index] == list(blog.entries[::-1])


# ---- laws ------------------------------------------------------------------------------------------------------------


def pages() -> st.SearchStrategy[lb.LiveBlog]:
    posts = st.lists(st.tuples(st.sampled_from("abc"), st.none() | st.integers(0, 5)), max_size=6)
    return st.builds(lambda outlet, posts: page(outlet, *posts), st.sampled_from("xy"), posts)


@given(st.lists(pages(), max_size=4))
def test_every_post_stands_once_and_instants_never_fall(blogs: list[lb.LiveBlog]) -> None:
    timeline = lb.timeline(blogs)
    instants = [item.entry.published for item in timeline if item.entry.published]
    assert instants == sorted(instants)
    for index, blog in enumerate(blogs):
        assert sorted(map(id, blog)) == sorted(id(item.entry) for item in timeline if item.blog == index)
    assert all((item.placed_by == "order") == (item.entry.published is None) for item in timeline)


@given(st.lists(pages(), max_size=4))
def test_posts_without_an_instant_keep_the_order_of_their_page_between_their_neighbours(
    blogs: list[lb.LiveBlog],
) -> None:
    timeline = lb.timeline(blogs)
    for index, blog in enumerate(blogs):
        instants = [entry.published for entry in blog if entry.published]
        placed = [item.entry for item in timeline if item.blog == index]
        if instants == sorted(instants, reverse=True):
            assert placed == list(blog.entries[::-1])
        elif instants == sorted(instants):
            assert placed == list(blog.entries)


@given(st.lists(pages(), max_size=3))
def test_a_timeline_pickles_and_hashes(blogs: list[lb.LiveBlog]) -> None:
    timeline = lb.timeline(blogs)
    copy = pickle.loads(pickle.dumps(timeline))  # noqa: S301 - pickled in this line
    assert (copy, hash(copy)) == (timeline, hash(timeline))


# ---- what is refused -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("blogs", "words"), [(page("a"), "in a list"), (["page.html"], "not str"), ([None], "not NoneType")]
)
def test_what_is_no_live_blog_is_refused(blogs: Any, words: str) -> None:
    with pytest.raises(lb.InvalidArgumentError, match=words):
        lb.timeline(blogs)
