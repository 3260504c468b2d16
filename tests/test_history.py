"""What `diff` and `merge` say of posts that come, change, move and go."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import attrs
import pytest

import liveblog_parse as lb
from liveblog_parse import Label

SEEDS = Path(__file__).parent.parent / "seeds"
MORNING = datetime(2024, 3, 2, 8, tzinfo=UTC)
PINNED = frozenset((Label.PINNED,))


def at(minutes: int) -> datetime:
    return MORNING + timedelta(minutes=minutes)


def post(name: str, minutes: int | None = None, **fields: Any) -> lb.Entry:
    """A post with an id, at so many minutes past eight."""
    fields = {"id": name, "headline": f"About {name}", "blocks": paragraphs(f"This is about {name}."), **fields}
    return lb.Entry(boundary=lb.Boundary.ELEMENT, published=None if minutes is None else at(minutes), **fields)


def nameless(headline: str | None, *texts: str, minutes: int | None = None, **fields: Any) -> lb.Entry:
    """A post as a text has it: without id and address."""
    published = None if minutes is None else at(minutes)
    blocks = paragraphs(*texts)
    return lb.Entry(boundary=lb.Boundary.HEADLINE, headline=headline, published=published, blocks=blocks, **fields)


def paragraphs(*texts: str) -> tuple[lb.Block, ...]:
    return tuple(lb.Paragraph(text=text) for text in texts)


def page(*entries: lb.Entry, number: int | None = None, total: int | None = None, **fields: Any) -> lb.LiveBlog:
    pages = lb.Pages(number=number, total=total) if number or total else None
    fields = {"outlet": "gazette", "layout": "cards", "form": "html", "pages": pages, **fields}
    return lb.LiveBlog(entries=entries, **fields)


def ids(entries: Iterable[lb.Entry]) -> str:
    return " ".join(entry.id or "-" for entry in entries)


def falling(names: str, **fields: Any) -> lb.LiveBlog:
    """A page, newest first, on which post `a` is of 8:00, `b` of 8:01 and so on."""
    return page(*(post(name, ord(name) - ord("a")) for name in names), **fields)


def undated(names: str, **fields: Any) -> lb.LiveBlog:
    return page(*map(post, names), **fields)


# ---- gone: removed or out of reach -----------------------------------------------------------------------------------

GONE = {
    "from the middle": (falling("dcba"), falling("dba"), "c", ""),
    "the newest, from the first page": (falling("dcba"), falling("cba"), "d", ""),
    "the oldest: the page may have been cut": (falling("dcba"), falling("dcb"), "", "a"),
    "the oldest of a page that is the last by its number": (falling("dcba"), falling("dcb", number=1, total=1), "a", ""),
    "scrolled on to the next page": (falling("dcba"), falling("fedc"), "", "b a"),
    "all, and newer ones came": (falling("dcba"), falling("hgfe"), "", "d c b a"),
    "all, and the page is empty: it may have been cut": (falling("ba"), falling(""), "", "b a"),
    "all, and the only page there is says so": (falling("ba"), falling("", number=1, total=1), "b a", ""),
    "one that is newer than all of page two": (falling("dcba"), falling("ba", number=2, total=3), "", "d c"),
    "one of the middle of page two": (falling("dcba", number=2), falling("dba", number=2), "c", ""),
    "the oldest of the last page": (falling("cba", number=2, total=2), falling("cb", number=2, total=2), "a", ""),
    "on a page that shows the way back": (falling("dcba"), falling("cba", pages=lb.Pages(previous_url="/newer")), "", "d"),
    "oldest first, from the middle": (falling("abcd"), falling("abd"), "c", ""),
    "oldest first, the oldest of a page without number": (falling("abcd"), falling("bcd"), "", "a"),
    "oldest first, the oldest of page one": (falling("abcd"), falling("bcd", number=1, total=2), "a", ""),
    "oldest first, the newest: the page may have been cut": (falling("abcd"), falling("abc"), "", "d"),
    "oldest first, the newest of the last page": (falling("abcd", number=2, total=2), falling("abc", number=2, total=2), "d", ""),
    "without instants, from the middle": (undated("dcba"), undated("dba"), "c", ""),
    "without instants, the newest": (undated("dcba"), undated("cba"), "d", ""),
    "without instants, the oldest": (undated("dcba"), undated("dcb"), "", "a"),
    "without instants, page two": (undated("dcba"), undated("ba", number=2, total=2), "", "d c"),
    "without instants, nothing in common": (undated("ba"), undated("dc"), "", "b a"),
    "an undated post between dated ones": (page(post("c", 2), post("b"), post("a", 0)), falling("ca"), "b", ""),
    "older than all but a pinned one": (
        falling("dcba"),
        page(post("a", 0, labels=PINNED), *falling("edc")),
        "", "b",
    ),
    "older than all but one that stands on top without a label": (
        falling("edcba"),
        page(post("a", 0), *falling("fedc")),
        "", "b",
    ),
    "the last of a page that does not run by its instants": (
        page(post("a", 3), post("b", 9), post("c", 1), post("d", 7), post("e", 5)),
        page(post("a", 3), post("b", 9), post("c", 1), post("d", 7)),
        "",
        "e",
    ),
    "an undated pinned post: it has no place in the stream": (
        page(post("p", labels=PINNED), *undated("cba")), undated("cba"), "", "p",
    ),
    "at the very minute at which the page ends": (
        page(post("c", 2), post("b", 1), post("a", 1)), page(post("c", 2), post("b", 1)), "", "a",
    ),
    "within the hour that is all the page tells": (
        page(post("c", 120), post("b", 65, published_as=lb.TimeReading(raw="1h", ago=3600, precision="hour")), post("a", 60)),
        page(post("c", 120), post("d", 64)),
        "", "b a",
    ),
    "deleted by name, though out of reach": (
        falling("dcba"), attrs.evolve(falling("fedc"), issues=(lb.Issue(code="post-deleted", detail="a"),)), "a", "b",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "removed", "scrolled_off"), GONE.values(), ids=GONE)
def test_a_post_is_removed_only_where_the_page_still_reaches(
    old: lb.LiveBlog, new: lb.LiveBlog, removed: str, scrolled_off: str
) -> None:
    changes = lb.diff(old, new)
    assert (ids(changes.removed), ids(changes.scrolled_off)) == (removed, scrolled_off)


# ---- moved -----------------------------------------------------------------------------------------------------------


def moves(old: lb.LiveBlog, new: lb.LiveBlog) -> list[tuple[str | None, tuple[str, ...]]]:
    changes = lb.diff(old, new)
    assert changes.edited == ()
    return [(change.entry.id, change.fields) for change in changes.moved]


MOVES = {
    "an insertion shifts posts and moves none": (undated("cba"), undated("dcxba"), []),
    "a removal too": (undated("dcba"), undated("dba"), []),
    "one post goes to the end": (undated("edcba"), undated("dcbae"), [("e", ("position",))]),
    "two posts change places: one of them moved": (undated("dcba"), undated("dbca"), [("b", ("position",))]),
    "a page that is turned round": (falling("dcba"), falling("abcd"), []),
    "a page of two that is turned round": (falling("ba"), falling("ab", captured=at(9)), []),
    "two posts out of order, once the third went": (page(*falling("bc"), *falling("a")), falling("bc"), []),
    "a post is pinned where it stands": (
        undated("cba"), page(post("c"), post("b", labels=PINNED), post("a")), [("b", ("labels",))],
    ),
    "a post is pinned on top": (undated("cba"), page(post("a", labels=PINNED), *undated("cb")), [("a", ("labels",))]),
    "a post is unpinned": (page(post("a", labels=PINNED), *undated("cb")), undated("cba"), [("a", ("labels",))]),
    "a post stays pinned on top while others come": (
        page(post("a", labels=PINNED), *undated("cb")), page(post("a", labels=PINNED), *undated("dcb")), [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), MOVES.values(), ids=MOVES)
def test_the_fewest_posts_that_can_have_moved_did(old: lb.LiveBlog, new: lb.LiveBlog, expected: list[Any]) -> None:
    assert moves(old, new) == expected


def test_a_post_that_was_edited_and_moved_is_edited() -> None:
    changes = lb.diff(undated("dcba"), page(*undated("cba"), post("d", headline="Other news", labels=PINNED)))
    assert [change.fields for change in changes.edited] == [("headline", "labels")]
    assert changes.moved == ()


# ---- edited ----------------------------------------------------------------------------------------------------------

CLOCK = lb.TimeReading(raw="8:10", hour=8, minute=10, precision="minute")
MINUTES_AGO = lb.TimeReading(raw="5 minutes ago", ago=300, precision="minute")
MORE_MINUTES_AGO = lb.TimeReading(raw="10 minutes ago", ago=600, precision="minute")
HOURS_AGO = lb.TimeReading(raw="2 hours ago", ago=7200, precision="hour")

EDITS: dict[str, tuple[dict[str, Any], dict[str, Any], tuple[str, ...]]] = {
    "headline": ({"headline": "Fog"}, {"headline": "Thick fog"}, ("headline",)),
    "a headline that is taken away": ({"headline": "Fog"}, {"headline": None}, ("headline",)),
    "body": ({"blocks": paragraphs("Fog.")}, {"blocks": paragraphs("Fog!")}, ("blocks",)),
    "a link": (
        {"blocks": (lb.Paragraph(text="Fog."),)},
        {"blocks": (lb.Paragraph(text="Fog.", links=(lb.Link(start=0, end=3, url="/fog"),)),)},
        ("blocks",),
    ),
    "authors": ({}, {"authors": (lb.Author(name="Nora Falk"),)}, ("authors",)),
    "a label": ({}, {"labels": frozenset((Label.BREAKING,))}, ("labels",)),
    "several, in the order of the fields": ({"headline": "Fog"}, {"headline": "Sun", "kickers": ("Weather",)}, ("headline", "kickers")),
    "an update where there was none": ({}, {"updated": at(30)}, ("updated",)),
    "a later update": ({"updated": at(30)}, {"updated": at(31)}, ("updated",)),
    "an update that is no longer printed": ({"updated": at(30)}, {}, ()),
    "an instant": ({"published": at(10)}, {"published": at(11)}, ("published",)),
    "an instant that is known now": ({"published_as": CLOCK}, {"published": at(10), "published_as": CLOCK}, ()),
    "an instant that is not printed any more": ({"published": at(10)}, {}, ()),
    "another clock on an unknown day": ({"published_as": CLOCK}, {"published_as": attrs.evolve(CLOCK, minute=11)}, ("published",)),
    "another notation of the same clock": ({"published_as": CLOCK}, {"published_as": attrs.evolve(CLOCK, raw="8.10am")}, ()),
    "seconds where a minute was printed": ({"published": at(10), "published_as": CLOCK}, {"published": at(10) + timedelta(seconds=40)}, ()),
    "a relative time of the same instant": (
        {"published": at(10), "published_as": MINUTES_AGO}, {"published": at(10), "published_as": MORE_MINUTES_AGO}, (),
    ),
    "relative times that cannot be told apart": ({"published_as": MINUTES_AGO}, {"published_as": MORE_MINUTES_AGO}, ()),
    "an hour, counted back within that hour": ({"published": at(10), "published_as": MINUTES_AGO}, {"published": at(50), "published_as": HOURS_AGO}, ()),
    "an hour, counted back to another": ({"published": at(10), "published_as": MINUTES_AGO}, {"published": at(90), "published_as": HOURS_AGO}, ("published",)),
    "the number in a numbered list": ({"number": 1}, {"number": 2}, ()),
    "what shows that it starts": ({}, {"boundary": lb.Boundary.START}, ()),
    "its sources and spans": ({"spans": ((0, 9),), "sources": (("blocks", "dom"),)}, {"spans": ((4, 13),)}, ()),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "fields"), EDITS.values(), ids=EDITS)
def test_an_edit_is_a_change_of_what_the_post_says(
    old: dict[str, Any], new: dict[str, Any], fields: tuple[str, ...]
) -> None:
    before, after = (attrs.evolve(post("fog", blocks=paragraphs("Fog.")), **said) for said in (old, new))
    changes = lb.diff(page(before), page(after))
    assert [change.fields for change in changes.edited] == ([fields] if fields else [])
    assert bool(changes) == bool(fields)


def test_a_text_and_a_page_are_compared_by_their_words() -> None:
    shown = post("fog", 10, url="https://news.example/#fog", blocks=(
        lb.Paragraph(text="Fog, again.", links=(lb.Link(start=0, end=3, url="/fog"),)), lb.Image(caption="Fog."),
    ))  # fmt: skip
    flattened = nameless("About fog", "Fog, again.", minutes=10)
    assert not lb.diff(page(shown), page(flattened, form="text"))
    rewritten = nameless("About fog", "Fog, for once.", minutes=10)
    assert [change.fields for change in lb.diff(page(shown), page(rewritten, form="text")).edited] == [("blocks",)]


def test_a_change_says_which_words_went_and_came() -> None:
    old = post("fog", blocks=paragraphs("Fog all day.", "The quay is closed until noon.", "More soon."))
    new = post("fog", blocks=paragraphs("Fog all day.", "The quay is closed until one.", "More soon.", "Or later."))
    (change,) = lb.diff(page(old), page(new)).edited
    assert change.words("blocks") == (
        ("same", "Fog all day. The quay is closed until"),
        ("gone", "noon."),
        ("new", "one."),
        ("same", "More soon."),
        ("new", "Or later."),
    )


def test_words_of_other_fields_are_what_a_reader_sees() -> None:
    old = post("fog", 10, authors=(lb.Author(name="Nora Falk", role="Harbour"),), labels=frozenset((Label.BREAKING,)))
    (change,) = lb.diff(page(old), page(post("fog", 12))).edited
    assert change.words("authors") == (("gone", "Nora Falk, Harbour"),)
    assert change.words("labels") == (("gone", "breaking"),)
    assert change.words("published") == (("same", "2024-03-02"), ("gone", "08:10:00Z"), ("new", "08:12:00Z"))
    undated = (
        post("fog", published_as=attrs.evolve(CLOCK, raw=raw, hour=hour)) for raw, hour in (("8:10", 8), ("9:10", 9))
    )
    (change,) = lb.diff(*map(page, undated)).edited
    assert change.words("published") == (("gone", "8:10"), ("new", "9:10"))


def test_a_position_has_no_words_and_what_is_no_field_is_refused() -> None:
    (change,) = lb.diff(undated("cba"), undated("acb")).moved
    assert (change.fields, change.words("position")) == (("position",), ())
    with pytest.raises(lb.InvalidArgumentError, match="no field 'title'"):
        change.words("title")


def test_a_rewriting_too_long_to_compare_is_one_text_gone_and_one_new() -> None:
    old, new = (" ".join(f"{word}{number}" for number in range(3000)) for word in ("old", "new"))
    (change,) = lb.diff(page(post("fog", blocks=paragraphs(old))), page(post("fog", blocks=paragraphs(new)))).edited
    assert change.words("blocks") == (("gone", old), ("new", new))


# ---- which posts are the same ----------------------------------------------------------------------------------------

LONG = "The ferry is back in port after a night at sea, and all on board are well, the line says."
SPLIT = (LONG, "The second crossing of the day is cancelled, and buses take those who cannot wait to the bridge.")

SAME: dict[str, tuple[lb.Entry, lb.Entry]] = {
    "an id": (post("a", headline="Fog"), post("a", headline="Storm", blocks=())),
    "an id in another notation": (post("block-646219928f08e408b758af95"), post("646219928f08e408b758af95", headline="Fog")),
    "an address": (nameless("Fog", url="/live#7"), nameless("Storm", url="/live#7")),
    "time and headline": (nameless("Fog", "Old words.", minutes=1), nameless("Fog", "Others.", minutes=1)),
    "time and headline, under an id that holds the time of the update": (
        post("post1709640000", 1, headline="Fog", blocks=()), post("post1709640060", 1, headline="Fog"),
    ),
    "time and most words, under another headline": (nameless("Ferry", LONG, minutes=1), nameless("Ferry back", LONG, minutes=1)),
    "time and most words, of which the middle one was corrected": (
        nameless("Ferry", "The ferry is back in port.", minutes=1),
        nameless("Ferry back", "The ferry is safe in port.", minutes=1),
    ),
    "nearly all words, under another headline": (nameless("Ferry", LONG), nameless("Ferry back", LONG.replace("sea", "anchor"))),
    "headline and all words but the middle one": (
        nameless("Ferry", "The ferry is back in port."), nameless("Ferry", "The ferry is safe in port."),
    ),
    "headline and most words": (nameless("Ferry", LONG), nameless("Ferry", f"{LONG} More soon.")),
    "words alone": (nameless(None, LONG), nameless(None, f"{LONG} More soon.")),
    "a few words alone": (nameless(None, "Goal!"), nameless(None, "Goal!")),
    "nearly all words, at a time that was corrected": (nameless("Ferry", LONG, minutes=1), nameless("Ferry", LONG, minutes=4)),
    "a picture and its caption": (
        lb.Entry(boundary=lb.Boundary.ELEMENT, blocks=(lb.Image(caption=LONG),)),
        lb.Entry(boundary=lb.Boundary.ELEMENT, blocks=(lb.Image(caption=LONG, credit="Ada Bell"),)),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("before", "after"), SAME.values(), ids=SAME)
def test_a_post_is_the_same_by(before: lb.Entry, after: lb.Entry) -> None:
    changes = lb.diff(page(before), page(after))
    assert (changes.added, changes.removed, changes.scrolled_off) == ((), (), ())


OTHERS: dict[str, tuple[lb.Entry, lb.Entry]] = {
    "the headline of every summary": (nameless("Summary", LONG), nameless("Summary", "Fog keeps the quay closed.")),
    "a headline at another time": (nameless("Goal", "One nil.", minutes=1), nameless("Goal", "Two nil.", minutes=9)),
    "a summary with another id that takes up the last one": (
        post("a", 1, headline="Summary", blocks=paragraphs(LONG)),
        post("b", 60, headline="Summary", blocks=paragraphs(LONG)),
    ),
    "half of the words at the same time": (
        nameless("Ferry", "The ferry is back in port.", minutes=1), nameless("Train", "The train is late in town.", minutes=1),
    ),
    "most words, under another headline": (
        nameless("Ferry", "The ferry is back in port."), nameless("Train", "The train is back in port."),
    ),
    "what two ids say of nothing": (post("a", headline=None, blocks=()), post("b", headline=None, blocks=())),
    "a few words under two ids": (
        post("a", headline=None, blocks=paragraphs("Goal!")),
        post("b", headline=None, blocks=paragraphs("Goal!")),
    ),
    "the hour": (
        nameless("Ferry", LONG, minutes=1, published_as=HOURS_AGO), nameless("Fog", "It is foggy.", minutes=1, published_as=HOURS_AGO),
    ),
    "an address that is the page's": (nameless("Ferry", url="/live"), nameless("Fog", url="/live#fog")),
}  # fmt: skip


@pytest.mark.parametrize(("before", "after"), OTHERS.values(), ids=OTHERS)
def test_posts_are_not_the_same_for_sharing(before: lb.Entry, after: lb.Entry) -> None:
    changes = lb.diff(page(before), page(after))
    assert changes.added == (after,)


def test_an_address_that_all_posts_of_a_page_share_names_none() -> None:
    old = page(*(nameless(headline, url="/live") for headline in ("Fog", "Ferry")))
    new = page(*(nameless(headline, url="/live") for headline in ("Storm", "Fog", "Ferry")))
    assert [entry.headline for entry in lb.diff(old, new).added] == ["Storm"]


def test_two_posts_with_one_headline_and_two_ids_stay_two() -> None:
    twins = page(*(post(name, 1, headline="Fog", blocks=paragraphs(LONG)) for name in "ab"))
    assert not lb.diff(twins, twins)
    assert len(lb.merge([twins, attrs.evolve(twins, captured=at(9))]).posts) == 2


@pytest.mark.parametrize("has_ids", [True, False])
def test_of_a_post_that_was_split_one_part_is_edited_and_the_other_added(has_ids: bool) -> None:
    whole, half, rest = (nameless("Ferry", *texts, minutes=1) for texts in (SPLIT, SPLIT[:1], SPLIT[1:]))
    if has_ids:
        whole, half, rest = (attrs.evolve(entry, id=name) for entry, name in ((whole, "a"), (half, "a"), (rest, "b")))
    changes = lb.diff(page(whole), page(rest, half))
    assert [change.entry for change in changes.edited] == [half]
    assert changes.added == (rest,)


# ---- merge: the order of captures ------------------------------------------------------------------------------------


def test_posts_of_all_captures_stand_in_one_stream_as_the_newest_would_show_them() -> None:
    captures = [falling(names, captured=at(minutes)) for names, minutes in (("ihg", 90), ("edc", 50), ("cba", 30))]
    history = lb.merge(captures)
    assert ids(history.blog) == "i h g e d c b a"
    assert history.blog.captured == at(90)


def test_a_post_that_vanished_keeps_its_place() -> None:
    history = lb.merge([undated("dcba", captured=at(1)), undated("edba", captured=at(2))])
    assert ids(history.blog) == "e d c b a"
    assert [told.entry.id for told in history.posts if told.removed] == ["c"]


def test_a_page_that_runs_oldest_first_stays_so() -> None:
    assert ids(lb.merge([falling("abd", captured=at(9)), falling("bcde", captured=at(10))]).blog) == "a b c d e"


def test_pages_of_one_capture_are_one_stream_in_which_nothing_is_missing() -> None:
    older = [falling("fedcba", captured=at(10))]
    newer = [falling("hgf", number=1, total=2, captured=at(20)), falling("dcb", number=2, total=2, captured=at(20))]
    history = lb.merge([newer[1], *older, newer[0]])
    assert ids(history.blog) == "h g f e d c b a"
    assert [told.entry.id for told in history.posts if told.removed] == ["e", "a"]
    assert history.blog.pages is None


def test_pages_that_do_not_follow_each_other_say_nothing_of_what_lies_between() -> None:
    pages = [falling("hg", number=1, total=3, captured=at(20)), falling("ba", number=3, total=3, captured=at(20))]
    history = lb.merge([falling("hgfedcba", captured=at(10)), *pages])
    assert not any(told.removed for told in history.posts)


def test_a_post_on_two_pages_of_one_capture_is_one() -> None:
    pages = [falling("dc", number=1, captured=at(20)), falling("cb", number=2, captured=at(20))]
    assert ids(lb.merge(pages).blog) == "d c b"


def test_without_captured_the_times_on_the_page_say_which_is_newer() -> None:
    history = lb.merge([falling("dcb"), page(post("c", 2, headline="Old"), post("a", 0))])
    assert ids(history.blog) == "d c b a"
    assert [entry.headline for entry in history.posts[1].revisions] == ["Old", "About c"]
    assert "capture-order-unknown" not in [issue.code for issue in history.blog.issues]


def test_a_day_is_ordered_among_instants_by_the_times_on_the_page() -> None:
    day = page(post("a", 20, headline="Later"), captured=date(2024, 3, 2))
    history = lb.merge([day, page(post("a", 20, headline="Sooner"), captured=at(5))])
    assert [entry.headline for entry in history.posts[0].revisions] == ["Sooner", "Later"]
    assert (history.posts[0].first_seen, history.posts[0].last_seen) == (at(5), date(2024, 3, 2))


def test_where_nothing_tells_the_order_it_is_said() -> None:
    history = lb.merge([undated("cba"), undated("ba")])
    assert ids(history.blog) == "c b a"
    assert [issue.code for issue in history.blog.issues] == ["capture-order-unknown"]
    assert not any(told.removed for told in history.posts)


# ---- merge: each post ------------------------------------------------------------------------------------------------


def test_first_and_last_seen_are_of_the_captures_that_show_the_post() -> None:
    captures = [
        undated(names, captured=at(minutes)) for minutes, names in ((1, "ba"), (2, "cba"), (3, "dcb"), (4, "ed"))
    ]
    seen = {told.entry.id: (told.first_seen, told.last_seen) for told in lb.merge(captures).posts}
    assert seen == {
        "a": (at(1), at(2)),
        "b": (at(1), at(3)),
        "c": (at(2), at(3)),
        "d": (at(3), at(4)),
        "e": (at(4), at(4)),
    }


def test_each_content_is_one_revision_even_when_it_comes_back() -> None:
    headlines = ("Fog", "Fog", "Storm", "Fog")
    history = lb.merge(
        page(post("a", headline=headline), captured=at(9 - index)) for index, headline in enumerate(headlines)
    )
    assert [entry.headline for entry in history.posts[0].revisions] == ["Fog", "Storm", "Fog"]


def test_a_removed_post_that_comes_back_is_not_removed() -> None:
    captures = [undated(names, captured=at(minutes)) for minutes, names in ((1, "cba"), (2, "ca"), (3, "cba"))]
    assert [told.removed for told in lb.merge(captures[:2]).posts] == [False, True, False]
    assert [told.removed for told in lb.merge(captures).posts] == [False] * 3


def test_a_post_that_scrolled_off_and_is_gone_when_the_page_reaches_back_again_is_removed() -> None:
    captures = [falling(names, captured=at(minutes)) for minutes, names in ((10, "cba"), (20, "ed"), (30, "edca"))]
    assert [told.entry.id for told in lb.merge(captures).posts if told.removed] == ["b"]


def test_a_deleted_post_is_removed_and_one_that_was_never_seen_is_none() -> None:
    deleted = tuple(lb.Issue(code="post-deleted", detail=name) for name in ("a", "never"))
    history = lb.merge([falling("cba", captured=at(10)), falling("fed", captured=at(20), issues=deleted)])
    assert [told.entry.id for told in history.posts if told.removed] == ["a"]
    assert len(history.posts) == 6


def test_a_pin_is_that_of_the_newest_capture_and_no_revision() -> None:
    captures = [
        page(post("a", labels=labels), captured=at(minutes))
        for minutes, labels in ((1, PINNED), (2, frozenset[Label]()))
    ]
    (told,) = lb.merge(captures).posts
    assert (len(told.revisions), told.entry.labels) == (1, frozenset())


def test_a_post_pinned_on_top_stands_where_another_capture_has_it_in_the_stream() -> None:
    newest = page(post("a", 0, labels=PINNED), *falling("dc"), captured=at(20))
    assert ids(lb.merge([newest, falling("cba", captured=at(10))]).blog) == "d c b a"
    assert ids(lb.merge([newest]).blog) == "a d c"


def test_a_text_takes_nothing_from_a_post_that_a_page_knew_better() -> None:
    shown = post("fog", 10, authors=(lb.Author(name="Nora Falk", url="/falk"),))
    flattened = nameless("About fog", "This is about fog.", published_as=HOURS_AGO, spans=((0, 40),), number=4)
    history = lb.merge([page(shown, captured=at(20)), page(flattened, form="text", captured=at(130))])
    (told,) = history.posts
    assert told.entry == attrs.evolve(shown, number=4, boundary=lb.Boundary.HEADLINE)
    assert told.revisions == (told.entry,)


LINKED = (
    lb.Paragraph(text="This is about fog.", links=(lb.Link(start=14, end=17, url="/fog"),)),
    lb.Image(url="/fog.jpg"),
)


def test_a_page_knows_better_than_the_text_before_it() -> None:
    flattened = nameless("About fog", "This is about fog.", minutes=10)
    shown = post("fog", 10, blocks=LINKED)
    (told,) = lb.merge([page(flattened, form="text", captured=at(20)), page(shown, captured=at(30))]).posts
    assert told.revisions == (shown,)


def test_texts_and_pages_that_take_turns_are_compared_each_with_its_like() -> None:
    signed = {"authors": (lb.Author(name="Nora Falk"),), "blocks": LINKED}
    text = page(nameless("About fog", "This is about fog.", minutes=10), form="text")
    pages = page(post("fog", 10, **signed)), page(post("fog", 10, **{**signed, "blocks": LINKED[:1]}))
    turns = [text, pages[0], text, pages[0], text, pages[1], text]
    snapshots = [attrs.evolve(turn, captured=at(20 + minute)) for minute, turn in enumerate(turns)]
    (told,) = lb.merge(snapshots).posts
    assert [revision.blocks for revision in told.revisions] == [LINKED, LINKED[:1]]


def test_the_time_of_an_update_does_not_outlive_the_next_edit() -> None:
    old = post("fog", 10, updated=at(12))
    flattened = nameless("About fog", "This is about rain.", minutes=10)
    new = post("fog", 10, updated=at(25), blocks=flattened.blocks)
    captures = [page(old), page(flattened, form="text"), page(new)]
    history = lb.merge(attrs.evolve(blog, captured=at(20 + 10 * i)) for i, blog in enumerate(captures))
    assert [revision.updated for revision in history.posts[0].revisions] == [at(12), at(25)]
    assert (
        lb.merge([page(old, captured=at(20)), attrs.evolve(captures[1], captured=at(30))]).posts[0].entry.updated
        is None
    )


def test_issues_of_a_post_follow_it_and_those_of_the_page_are_the_newest_ones() -> None:
    old = falling(
        "ba",
        captured=at(10),
        issues=(lb.Issue(code="time-unread", detail="a", entry=1), lb.Issue(code="no-times", detail="old")),
    )
    new = falling("cb", captured=at(20), issues=(lb.Issue(code="json-ld-broken", detail="new"),))
    assert lb.merge([old, new]).blog.issues == (
        lb.Issue(code="json-ld-broken", detail="new"),
        lb.Issue(code="time-unread", detail="a", entry=2),
    )


def test_the_page_is_told_by_the_newest_capture_that_tells_it() -> None:
    old = undated("a", captured=at(1), headline="Storm", standfirst="Stay in.", is_live=True)
    new = undated("b", captured=at(2), headline="Storm over", is_live=False)
    blog = lb.merge([new, old]).blog
    assert (blog.headline, blog.standfirst, blog.is_live) == ("Storm over", "Stay in.", False)


# ---- text without ids ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "stem", ["000_3a61a43b8fde5d3e", "001_d416aec6b4ffc9c2", "002_f5544d7d8fcc2f39", "003_d9a200dd184d4fc3"]
)
def test_a_text_that_grew_differs_by_its_new_posts_alone(stem: str) -> None:
    new = lb.parse(SEEDS / f"{stem}.txt")
    first, _, third, *rest = new.entries
    old = attrs.evolve(new, entries=(attrs.evolve(third, number=1, boundary=lb.Boundary.START), *rest))
    changes = lb.diff(old, new)
    assert changes == lb.Diff(added=new.entries[:2], removed=(), scrolled_off=(), edited=(), moved=())
    assert [entry.headline for entry in lb.merge([new, old]).blog] == [entry.headline for entry in new]
    assert first in changes.added


# ---- what is refused -------------------------------------------------------------------------------------------------


def storm(**fields: Any) -> lb.LiveBlog:
    return undated("ab", **{"url": "https://news.example/live/storm", "headline": "Storm", **fields})


def strike(**fields: Any) -> lb.LiveBlog:
    return undated("cd", **{"url": "https://news.example/live/strike", "headline": "Strike", **fields})


@pytest.mark.parametrize(
    ("one", "two"),
    [(storm(), strike()), (storm(url=None), strike(url=None, outlet="courier"))],
    ids=["address and headline", "outlet"],
)
def test_captures_of_two_live_blogs_are_refused_by_name(one: lb.LiveBlog, two: lb.LiveBlog) -> None:
    for call in (lambda: lb.diff(one, two), lambda: lb.merge([one, two]), lambda: lb.merge([two, one, two])):
        with pytest.raises(lb.InvalidArgumentError, match=r"two live blogs.* and .*timeline"):
            call()


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (storm(), storm(url="https://www.news.example/live/storm?page=2", headline="Storm over")),
        (storm(), strike(headline="Storm")),
        (storm(), strike(headline=None)),
        (storm(), strike(url=None)),
        (storm(), attrs.evolve(strike(), entries=storm().entries)),
        (storm(url=None), strike(url=None, outlet="generic")),
    ],
    ids=["one address", "one headline", "no headline", "no address", "one post", "an outlet that is not known"],
)
def test_captures_that_may_be_of_one_live_blog_are_merged(one: lb.LiveBlog, two: lb.LiveBlog) -> None:
    assert len(lb.merge([one, attrs.evolve(two, captured=at(1))]).posts) >= 2


def test_a_family_of_captures_holds_together_by_those_between() -> None:
    bridge = undated("bc", url="https://news.example/live/other")
    assert len(lb.merge([storm(), strike(), bridge]).posts) == 4


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: lb.merge([]), "at least one"),
        (lambda: lb.merge(storm()), "in a list"),  # type: ignore[arg-type]
        (lambda: lb.merge([storm().entries[0]]), "not Entry"),  # type: ignore[list-item]
        (lambda: lb.diff(storm(), "page.html"), "not str"),  # type: ignore[arg-type]
    ],
)
def test_what_is_no_live_blog_is_refused(call: Any, words: str) -> None:
    with pytest.raises(lb.InvalidArgumentError, match=words):
        call()
