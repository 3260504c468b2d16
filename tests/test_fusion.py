"""Which posts of different sources are the same, and which source a field is taken from."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from attrs import evolve

from liveblog_parse.fusion import fuse
from liveblog_parse.model import Author, Embed, Image, Label, Link, Paragraph
from liveblog_parse.sources.report import PageFacts, Post, Report, SourceName, When, when_machine

NOON = datetime(2023, 5, 15, 12, 0, tzinfo=UTC)
WORDS = "The ferry left the harbour at noon with forty people and nine bicycles on board"


def at(hours: float) -> When | None:
    return when_machine((NOON + timedelta(hours=hours)).isoformat())


def report(source: SourceName, *posts: Post) -> Report:
    return Report(source=source, layout="test", posts=posts)


def headlines(*reports: Report) -> list[str | None]:
    return [post.values.get("headline") for post in fuse(reports, {}).posts]


@pytest.mark.parametrize(
    ("dom", "ld"),
    [
        ({"id": "block-646219928f08e408b758af95"}, {"id": "646219928f08e408b758af95"}),
        ({"id": "751105"}, {"url": "https://news.example/live#751105"}),
        ({"id": "108023456-post"}, {"url": "https://news.example/live.html#108023456-post"}),
        (
            {"id": "asset:0d5b1c2e-1111-4222-8333-944445555666"},
            {"id": "https://n.example/live#post-asset:0d5b1c2e-1111-4222-8333-944445555666"},
        ),
        ({"headline": "Ferry leaves"}, {"headline": "Ferry leaves "}),
        ({"headline": "Ferry leaves", "published": at(0)}, {"headline": "“Ferry leaves”", "published": at(0)}),
        ({"blocks": (Paragraph(text=WORDS + "."),)}, {"blocks": (Paragraph(text=WORDS + ", police said."),)}),
    ],
)
def test_a_post_is_known_again_in_another_source(dom: dict[str, Any], ld: dict[str, Any]) -> None:
    other = Post(id="block-aaaaaaaaaaaaaaaaaaaaaaaa", headline="Something else", published=at(3))
    fusion = fuse([report("dom", Post(**dom), other), report("json-ld", Post(**ld))], {})
    assert len(fusion.posts) == 2


def test_headlines_that_recur_match_nothing() -> None:
    dom = report("dom", Post(headline="Key event", id="1000001"), Post(headline="Key event", id="1000002"))
    assert len(fuse([dom, report("json-ld", Post(headline="Key event"))], {}).posts) == 3


def test_where_ids_agree_another_id_is_another_post() -> None:
    dom = report("dom", Post(id="100001", headline="Ferry leaves"), Post(id="100002", headline="What we know"))
    ld = report("json-ld", Post(id="100001", headline="Ferry leaves"), Post(id="100009", headline="What we know"))
    assert len(fuse([dom, ld], {}).posts) == 3


def test_what_only_one_source_has_stands_behind_its_predecessor() -> None:
    dom = report("dom", Post(id="100001", headline="A"), Post(id="100004", headline="D"))
    ld = report("json-ld", *(Post(id=f"10000{n}", headline=h) for n, h in enumerate("ZABCDE")))
    assert headlines(dom, ld) == ["Z", "A", "B", "C", "D", "E"]


RAISED = "Nobody was hurt, the harbour master of Lund said, and the ferry"


@pytest.mark.parametrize(
    ("first", "second", "hours", "count"),
    [
        (f"{RAISED} leaves again at noon.", f"{RAISED} to Malmo is back after a night at sea.", 0.2, 2),
        (f"{RAISED} leaves again at noon.", f"{RAISED} leaves again at noon.", 0.2, 1),
        (f"{RAISED} leaves again at noon.", f"{RAISED} to Malmo is back after a night at sea.", 1, 1),
    ],
    ids=["a sentence that recurs", "edited at another time", "a zone's fault"],
)
def test_words_that_recur_at_another_time_are_another_posts(first: str, second: str, hours: float, count: int) -> None:
    dom = report("dom", Post(headline="Ferry leaves", published=at(0), blocks=(Paragraph(text=first),)))
    ld = report("json-ld", Post(headline="At sea", published=at(hours), blocks=(Paragraph(text=second),)))
    assert len(fuse([dom, ld], {}).posts) == count


def test_a_headline_that_recurs_at_another_time_is_another_posts() -> None:
    dom = report("dom", Post(headline="What we know", published=at(0), blocks=(Paragraph(text=WORDS),)))
    later = Post(
        headline="What we know", published=at(3.2), blocks=(Paragraph(text="The quay is closed for the week."),)
    )
    assert len(fuse([dom, report("json-ld", later)], {}).posts) == 2
    assert len(fuse([dom, report("json-ld", evolve(later, blocks=()))], {}).posts) == 1


def test_posts_without_headlines_are_known_by_their_whole_texts() -> None:
    texts = [f"{RAISED} has {number} seats." for number in (40, 50, 60)]
    told = [Post(published=at(hour), blocks=(Paragraph(text=text),)) for hour, text in enumerate(texts)]
    assert len(fuse([report("dom", *told), report("json-ld", *told)], {}).posts) == 3


def test_where_times_agree_no_zone_is_at_fault() -> None:
    same = Post(headline="Rain", published=at(3))
    dom = report("dom", Post(published=at(0), blocks=(Paragraph(text=f"{RAISED} leaves again at noon."),)), same)
    ld = report(
        "json-ld", Post(published=at(1), blocks=(Paragraph(text=f"{RAISED} to Malmo is back, it said."),)), same
    )
    assert len(fuse([dom, ld], {}).posts) == 3


def one_at_noon(**said: Any) -> Post:
    return Post(published=at(0), **said)


@pytest.mark.parametrize(
    ("dom", "ld", "count"),
    [
        ([one_at_noon(headline="Crews return")], [one_at_noon(headline="Ferry crews return to quay")], 1),
        ([one_at_noon(headline="Crews return")], [one_at_noon(blocks=(Paragraph(text="The crews will return."),))], 1),
        ([one_at_noon(headline="Crews return")], [one_at_noon(headline="Storm returns")], 2),
        ([one_at_noon(headline="The crews")], [one_at_noon(headline="The storm")], 2),
        ([one_at_noon(headline="Crews return")], [Post(published=at(0.1), headline="Ferry crews return")], 2),
        (
            [one_at_noon(headline="Crews return")],
            [one_at_noon(headline=f"Crews return {way}") for way in ("n", "s")],
            3,
        ),
        ([one_at_noon()], [one_at_noon(headline="Crews return")], 2),
    ],
)
def test_short_posts_that_were_edited_are_known_by_their_minute(dom: list[Post], ld: list[Post], count: int) -> None:
    assert len(fuse([report("dom", *dom), report("json-ld", *ld)], {}).posts) == count


def test_a_copy_is_folded_into_its_post_and_labels_it() -> None:
    words = (Paragraph(text=WORDS),)
    copy = Post(headline="Ferry leaves", blocks=words, labels=frozenset({Label.PINNED}), is_copy=True)
    [first, second] = fuse([report("dom", copy, Post(id="1", headline="Now"), Post(id="2", blocks=words))], {}).posts
    assert (first.values["headline"], first.labels) == ("Now", frozenset())
    assert (second.values["id"], second.labels) == ("2", frozenset({Label.PINNED}))


def test_what_only_a_copy_tells_is_unplaced() -> None:
    words, more = Paragraph(text=WORDS), Paragraph(text="The quay stays closed.")
    picture = Image(url="/quay.jpg", caption="The quay at dawn")
    copy = Post(id="100001", headline="Ferry leaves", blocks=(words, more, picture), is_copy=True)
    [post] = fuse([report("dom", copy, Post(id="100001", blocks=(words,)))], {}).posts
    assert post.unplaced == ("Ferry leaves", "The quay stays closed.", "The quay at dawn", "/quay.jpg")


def test_what_only_a_copy_shows_is_unplaced_by_its_address_but_no_picture_in_another_size() -> None:
    words, small, large = Paragraph(text=WORDS), Image(url="/quay-300.jpg"), Image(url="/quay-900.jpg")
    copy = Post(id="100001", blocks=(words, small, Embed(url="https://x.com/a/status/1")), is_copy=True)
    [post] = fuse([report("dom", copy, Post(id="100001", blocks=(words, large)))], {}).posts
    assert post.unplaced == ("https://x.com/a/status/1",)


def test_a_copy_that_breaks_off_tells_nothing_of_its_own() -> None:
    copy = Post(id="100001", blocks=(Paragraph(text="The ferry left the harbour at no…"),), is_copy=True)
    [post] = fuse([report("dom", copy, Post(id="100001", blocks=(Paragraph(text=WORDS),)))], {}).posts
    assert post.unplaced == ()


def test_what_was_placed_nowhere_stays_so_where_a_post_has_no_text() -> None:
    [post] = fuse([report("dom", Post(headline="Ferry leaves", unplaced=("Vote now",)))], {}).posts
    assert post.unplaced == ("Vote now",)


@pytest.mark.parametrize(
    "stranger",
    [
        Post(
            id="200002",
            headline="What we know",
            blocks=(Paragraph(text="The quay is closed for the whole of the week."),),
        ),
        Post(
            id="200002",
            blocks=(Paragraph(text="Rain fell on forty people and nine bicycles on board of a tram in Lund."),),
        ),
    ],
    ids=["a headline that recurs", "a few words in a row"],
)
def test_a_copy_is_not_folded_into_a_post_that_tells_something_else(stranger: Post) -> None:
    copy = Post(id="200001", headline="What we know", blocks=(Paragraph(text=WORDS),), is_copy=True)
    fusion = fuse([report("dom", copy, stranger)], {})
    assert [post.values["id"] for post in fusion.posts] == ["200001", "200002"]


def test_a_copy_of_a_post_on_another_page_stays_on_top() -> None:
    copy = Post(
        headline="Ferry leaves", blocks=(Paragraph(text=WORDS),), labels=frozenset({Label.PINNED}), is_copy=True
    )
    assert headlines(report("dom", copy, Post(id="1", headline="Now"))) == ["Ferry leaves", "Now"]


def test_a_field_comes_from_the_source_that_is_trusted_for_it() -> None:
    dom = report("dom", Post(id="100001", headline="From the page", authors=(Author(name="Nora Falk"),)))
    ld = report("json-ld", Post(id="100001", headline="From the data", url="#100001"))
    [post] = fuse([dom, ld], {"headline": ("json-ld", "dom"), "url": ("dom",)}).posts
    assert post.values == {"id": "100001", "headline": "From the data", "authors": (Author(name="Nora Falk"),)}
    assert dict(post.sources)["headline"] == "json-ld"
    assert dict(post.sources)["authors"] == "dom"


def test_an_instant_is_better_than_a_reading() -> None:
    dom = report("dom", Post(id="100001", published=when_machine("2023-05-15 12:00")))
    ld = report("json-ld", Post(id="100001", published=at(0)))
    [post] = fuse([dom, ld], {}).posts
    assert post.values["published"].instant == NOON


def test_a_post_that_never_changed_has_no_update_though_sources_differ_by_seconds() -> None:
    dom = report("dom", Post(id="100001", published=at(0)))
    ld = report("json-ld", Post(id="100001", published=at(0.01), updated=at(0.01)))
    [post] = fuse([dom, ld], {}).posts
    assert "updated" not in post.values


def test_a_cut_text_gives_way_to_the_whole_one() -> None:
    ld = report("json-ld", Post(id="100001", blocks=(Paragraph(text="The ferry left the harb…"),)))
    dom = report("dom", Post(id="100001", blocks=(Paragraph(text=WORDS),)))
    [post] = fuse([ld, dom], {"blocks": ("json-ld", "dom")}).posts
    assert post.values["blocks"] == (Paragraph(text=WORDS),)


def test_a_text_that_goes_on_with_its_signature_only_is_no_longer_one() -> None:
    blocks = (Paragraph(text="One ferry", links=(Link(start=0, end=3, url="/one"),)), Image(url="a.jpg"))
    dom = report("dom", Post(id="100001", authors=(Author(name="Nora Falk"), Author(name="Per Holm")), blocks=blocks))
    ld = report("json-ld", Post(id="100001", blocks=(Paragraph(text="One ferry — Nora Falk and Per Holm"),)))
    [post] = fuse([dom, ld], {}).posts
    assert post.values["blocks"] == blocks


def test_what_a_cut_text_shows_besides_its_words_stays() -> None:
    picture = Image(url="a.jpg", caption="The quay")
    dom = report("dom", Post(id="100001", blocks=(Paragraph(text="The ferry left the harb…"), picture)))
    ld = report("json-ld", Post(id="100001", blocks=(Paragraph(text=WORDS),)))
    [post] = fuse([dom, ld], {}).posts
    assert post.values["blocks"] == (Paragraph(text=WORDS), picture)


def test_times_that_are_all_off_by_half_hours_are_one_zone_fault() -> None:
    dom = report("dom", *(Post(id=f"10000{n}", published=at(n)) for n in range(4)))
    ld = report("json-ld", *(Post(id=f"10000{n}", published=at(n + 1)) for n in range(4)))
    [issue] = fuse([dom, ld], {}).issues
    assert (issue.code, issue.detail) == (
        "zone-fault",
        "json-ld gives published 1 hour later than dom in 4 of 4 posts; dom was used",
    )


@pytest.mark.parametrize("shifts", [(1, 1, 0), (1, 2, 1), (0.2, 0.2, 0.2)])
def test_times_that_differ_otherwise_are_a_disagreement(shifts: tuple[float, ...]) -> None:
    dom = report("dom", *(Post(id=f"10000{n}", published=at(n)) for n in range(3)))
    ld = report("json-ld", *(Post(id=f"10000{n}", published=at(n + shift)) for n, shift in enumerate(shifts)))
    [issue] = fuse([dom, ld], {}).issues
    assert issue.code == "sources-disagree"


def test_sources_that_agree_leave_no_issue() -> None:
    post = Post(id="100001", headline="Ferry leaves", published=at(0), authors=(Author(name="Nora Falk"),))
    assert fuse([report("dom", post, post), report("json-ld", post)], {}).issues == ()


def test_the_pages_headline_does_not_stand_for_one_that_a_post_does_not_print() -> None:
    dom = report("dom", Post(id="100001", headline="Ferry leaves"), Post(id="100002", blocks=(Paragraph(text=WORDS),)))
    ld = evolve(
        report("json-ld", Post(id="100001", headline="Ferry leaves"), Post(id="100002", headline="A day at the quay")),
        page=PageFacts(headline="A day at the quay"),
    )
    assert headlines(dom, ld) == ["Ferry leaves", None]
    assert headlines(ld) == ["Ferry leaves", "A day at the quay"]


def test_an_id_that_holds_the_pages_figures_is_the_posts_own() -> None:
    ids = ("live-1900001-qq0im", "live-1900001-zzv2k")
    dom = report("dom", *(Post(id=name, blocks=(Image(url=f"/{name}.jpg"),)) for name in ids))
    ld = report("json-ld", *(Post(id=name, published=at(index)) for index, name in enumerate(ids)))
    assert [post.values["published"] for post in fuse([dom, ld], {}).posts] == [at(0), at(1)]


def test_copies_that_stand_nowhere_else_keep_their_order() -> None:
    dom = report("dom", Post(id="100001", headline="Ferry leaves", is_copy=True), Post(headline="Rain", is_copy=True))
    assert headlines(dom) == ["Ferry leaves", "Rain"]


def test_a_post_under_another_id_at_the_same_minute_under_the_same_headline_is_the_same() -> None:
    dom = report("dom", Post(id="100001", headline="Ferry"), Post(id="100002", headline="Rain", published=at(1)))
    ld = report("json-ld", Post(id="100001", headline="Ferry"), Post(id="900002", headline="Rain", published=at(1)))
    assert len(fuse([dom, ld], {}).posts) == 2
