"""Laws of `diff` and `merge`, on captures that resemble each other as those of one live blog do."""

from __future__ import annotations

import pickle
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from itertools import permutations

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

import liveblog_parse as lb

MORNING = datetime(2024, 3, 2, 8, tzinfo=UTC)
SENTENCES = (
    "The ferry is back in port after a night at sea.",
    "Fog keeps the second quay closed until noon, says the harbour master.",
    "Talks resume at nine; both sides are at the table.",
    "Goal!",
)


def instants() -> st.SearchStrategy[datetime]:
    return st.integers(0, 8).map(lambda steps: MORNING + timedelta(minutes=10 * steps))


def readings() -> st.SearchStrategy[lb.TimeReading]:
    return st.one_of(
        st.builds(
            lb.TimeReading,
            raw=st.just("8:10"),
            hour=st.just(8),
            minute=st.sampled_from((10, 20)),
            precision=st.just("minute"),
        ),
        st.builds(lb.TimeReading, raw=st.just("ago"), ago=st.just(3600), precision=st.just("hour")),
    )


def entries() -> st.SearchStrategy[lb.Entry]:
    """Few values for each field, so that posts share ids, times, headlines and words in every combination."""
    return st.builds(
        lb.Entry,
        boundary=st.just(lb.Boundary.ELEMENT),
        id=st.none() | st.sampled_from("abcdef"),
        url=st.none() | st.sampled_from(("https://news.example/live#1", "https://news.example/live")),
        headline=st.none() | st.sampled_from(("Ferry back", "Fog", "Summary")),
        published=st.none() | instants(),
        published_as=st.none() | readings(),
        updated=st.none() | instants(),
        labels=st.frozensets(st.sampled_from((lb.Label.PINNED, lb.Label.BREAKING)), max_size=1),
        blocks=st.lists(st.builds(lb.Paragraph, text=st.sampled_from(SENTENCES)), max_size=2).map(tuple),
    )


def pages() -> st.SearchStrategy[lb.Pages | None]:
    return st.none() | st.builds(lb.Pages, number=st.integers(1, 3), total=st.none() | st.just(3))


def snapshots() -> st.SearchStrategy[lb.LiveBlog]:
    return st.builds(
        lb.LiveBlog,
        outlet=st.just("gazette"),
        layout=st.just("cards"),
        form=st.sampled_from(("html", "text")),
        captured=st.one_of(st.none(), instants(), st.just(date(2024, 3, 2))),
        headline=st.none() | st.sampled_from(("Storm", "Storm, live")),
        pages=pages(),
        entries=st.lists(entries(), max_size=6).map(tuple),
        issues=st.sampled_from(((), (lb.Issue(code="post-deleted", detail="a"),))),
    )


def said(entry: lb.Entry, field: str) -> tuple[object, ...]:
    """The field, and of a time what was printed."""
    return getattr(entry, field), getattr(entry, f"{field}_as", None)


@given(snapshots())
def test_nothing_changed_between_a_capture_and_itself(blog: lb.LiveBlog) -> None:
    assert not lb.diff(blog, blog)


@given(snapshots(), snapshots())
def test_every_post_is_in_one_part_of_a_diff_or_unchanged(old: lb.LiveBlog, new: lb.LiveBlog) -> None:
    changes = lb.diff(old, new)
    changed = (*changes.edited, *changes.moved)
    gone = Counter((*changes.removed, *changes.scrolled_off))
    before = Counter(change.before for change in changed if change.before)
    came = Counter(changes.added)
    now = Counter(change.entry for change in changed)
    assert gone + before <= Counter(old.entries)
    assert came + now <= Counter(new.entries)
    assert len(old) - gone.total() - before.total() == len(new) - came.total() - now.total()


@given(snapshots(), snapshots())
def test_a_change_names_its_fields_and_its_words_are_those_of_both_versions(old: lb.LiveBlog, new: lb.LiveBlog) -> None:
    changes = lb.diff(old, new)
    for change in (*changes.edited, *changes.moved):
        assert change.fields
        assert change.before is not None
        for field in set(change.fields) - {"position"}:
            assert said(change.before, field) != said(change.entry, field)
        runs = change.words("headline")
        assert " ".join(words for kind, words in runs if kind != "new") == (change.before.headline or "")
        assert " ".join(words for kind, words in runs if kind != "gone") == (change.entry.headline or "")


@given(st.lists(snapshots(), min_size=1, max_size=3))
@settings(max_examples=200)
def test_the_order_of_snapshots_does_not_matter(blogs: list[lb.LiveBlog]) -> None:
    assert len({lb.merge(order) for order in permutations(blogs)}) == 1


@given(st.lists(snapshots(), min_size=1, max_size=3), st.data())
def test_a_snapshot_given_twice_changes_nothing(blogs: list[lb.LiveBlog], data: st.DataObject) -> None:
    again = data.draw(st.sampled_from(blogs))
    assert lb.merge([*blogs, again]) == lb.merge(blogs)
    assert lb.merge([*blogs, *blogs]) == lb.merge(blogs)


@given(st.lists(snapshots(), min_size=1, max_size=3))
def test_a_merged_live_blog_merges_to_itself(blogs: list[lb.LiveBlog]) -> None:
    once = lb.merge(blogs).blog
    assert lb.merge([once]).blog == once


@given(snapshots())
def test_one_capture_keeps_its_posts_in_their_order(blog: lb.LiveBlog) -> None:
    history = lb.merge([blog])
    assert history.blog.entries == blog.entries
    assert not any(post.removed for post in history.posts)


@given(st.lists(snapshots(), min_size=1, max_size=3))
def test_posts_of_a_history_stand_beside_their_entries_and_hold_their_revisions(blogs: list[lb.LiveBlog]) -> None:
    history = lb.merge(blogs)
    assert tuple(post.entry for post in history.posts) == history.blog.entries
    assert all(post.revisions[-1] == post.entry for post in history.posts)
    assert max(map(len, blogs)) <= len(history.posts) <= sum(map(len, blogs))


@given(snapshots(), snapshots())
def test_two_captures_lose_the_posts_that_their_diff_says_were_removed(old: lb.LiveBlog, new: lb.LiveBlog) -> None:
    old, new = (attrs.evolve(blog, captured=MORNING + timedelta(days=day)) for day, blog in enumerate((old, new)))
    removed = Counter(post.revisions[0].blocks for post in lb.merge([new, old]).posts if post.removed)
    assert removed == Counter(entry.blocks for entry in lb.diff(old, new).removed)


@given(st.lists(snapshots(), min_size=1, max_size=3))
def test_a_history_pickles_and_its_live_blog_survives_json(blogs: list[lb.LiveBlog]) -> None:
    history = lb.merge(blogs)
    assert pickle.loads(pickle.dumps(history)) == history  # noqa: S301 - pickled in this line
    assert lb.loads(lb.dumps(history.blog)) == history.blog
