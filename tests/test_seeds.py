"""The five documents in `seeds/`, whole: what is parsed, against what was read (see `pages/seeds/README.md`)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import liveblog_parse as lb
from liveblog_parse import Author, Block, Boundary, Entry, Image, Label, LiveBlog, Paragraph, Related, Video
from liveblog_parse.testing import sparse

SEEDS = Path(__file__).parent.parent / "seeds"
EXPECTED = Path(__file__).parent / "pages" / "seeds"

BBC = "000_3a61a43b8fde5d3e"
CNBC = "001_d416aec6b4ffc9c2"
GUARDIAN = "002_f5544d7d8fcc2f39"
TIMES = "003_d9a200dd184d4fc3"
ARTICLE = "004_5e6e1551d8ebd9d7"
LIVE_BLOGS = (BBC, CNBC, GUARDIAN, TIMES)
ALL = (*LIVE_BLOGS, ARTICLE)


@cache
def read(stem: str) -> LiveBlog:
    return lb.parse(SEEDS / f"{stem}.txt", outlet="article" if stem == ARTICLE else None)


@cache
def source(stem: str) -> str:
    return lb.decode((SEEDS / f"{stem}.txt").read_bytes())


def expected(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((EXPECTED / f"{name}.expected.json").read_text(encoding="utf-8"))
    return data


def folded(text: str) -> str:
    return " ".join(text.split())


def blocks(blog: LiveBlog) -> Iterator[Block]:
    yield from blog.lead
    for entry in blog:
        yield from entry.blocks


def prose(blog: LiveBlog) -> list[str]:
    return [block.text for block in blocks(blog) if isinstance(block, Paragraph)]


def images(entry: Entry) -> list[Image]:
    return [block for block in entry.blocks if isinstance(block, Image)]


def kinds(entry: Entry) -> list[type[Block]]:
    return [type(block) for block in entry.blocks]


# ---- the whole result ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("stem", ALL)
def test_the_page_is_read_as_written_down(stem: str) -> None:
    found, wanted = sparse(read(stem)), expected(stem)
    assert len(found.pop("entries")) == len(wanted.pop("entries"))
    assert found == wanted


@pytest.mark.parametrize(
    ("stem", "index"),
    [
        pytest.param(stem, index, id=f"{stem[:3]}-{index}")
        for stem in ALL
        for index in range(len(expected(stem)["entries"]))
    ],
)
def test_the_entry_is_read_as_written_down(stem: str, index: int) -> None:
    assert sparse(read(stem))["entries"][index] == expected(stem)["entries"][index]


def test_a_capture_date_gives_the_times_their_year_and_changes_nothing_else() -> None:
    dated, undated = lb.parse(SEEDS / f"{TIMES}.txt", captured=date(2023, 9, 13)), read(TIMES)
    data = sparse(dated)
    wanted = expected(f"{TIMES}.captured")
    assert data["captured"] == wanted["captured"]
    assert [entry["published"] for entry in data["entries"]] == wanted["published"]
    assert "issues" not in data
    assert [year_of(entry) for entry in dated] == [2023] * 16
    assert [year_less(entry) for entry in dated] == [year_less(entry) for entry in undated]


def year_of(entry: Entry) -> int | None:
    assert entry.published_as is not None
    return entry.published_as.year


def year_less(entry: Entry) -> Entry:
    assert entry.published_as is not None
    return evolve(entry, published=None, published_as=evolve(entry.published_as, year=None), sources=())


# ---- the expected files against the documents ------------------------------------------------------------------------

# What stands in a document and in no field: furniture, and marks whose meaning a field holds.
NOT_COPIED = {
    BBC: {
        "Summary", "•", "published at", "Breaking", "Image source,", "Image caption,", "Media caption,",
        *(f"{number}." for number in range(1, 21)),
    },
    CNBC: {"—", "Read more on the story here:"},
    GUARDIAN: {
        "Connect with us", "World", "Published", "on", "Share", "Key events", "Analysis", "Photograph:", "Continue Reading",
    },
    TIMES: {
        "We haven't been able to take payment",
        "You must update your payment details via My Account or by clicking update payment details to keep your subscription.",
        "Act now to keep your subscription",
        "We've tried to contact you several times as we haven't been able to take payment. You must update your payment details via My Account or by clicking update payment details to keep your subscription.",
        "Your subscription is due to terminate",
        "We've tried to contact you several times as we haven't been able to take payment. You must update your payment details via My Account, otherwise your subscription will terminate.",
        "Video Icon", "VIDEO", "The Times", "Advertisement",
    },
    ARTICLE: {
        "Amazon Prime logo",
        "Access unlimited streaming of movies and TV shows with Amazon Prime Video",
        "Sign up now for a 30-day free trial",
        "Sign up",
    },
}  # fmt: skip
# What a field holds otherwise than it is printed: a hidden word glued to the next, a time on two lines.
REWRITTEN = {BBC: (" , externalsince", " since"), TIMES: ("\nSeptember 12", " September 12")}
COPIED_KEYS = frozenset((
    "headline", "standfirst", "key_points", "lead", "entries", "published_as", "updated_as", "raw", "authors", "name", "role",
    "blocks", "text", "alt", "caption", "credit",
))  # fmt: skip
TAKEN = "\x00"


def document(stem: str) -> str:
    lines = "\n".join(filter(None, map(folded, source(stem).splitlines())))
    return lines.replace(*REWRITTEN[stem]) if stem in REWRITTEN else lines


def copied(value: Any) -> Iterator[str]:
    """Every string of the expected file that was copied from the document."""
    if isinstance(value, str):
        yield value
    for item in value if isinstance(value, list) else ():
        yield from copied(item)
    for key in value.keys() & COPIED_KEYS if isinstance(value, dict) else ():
        yield from copied(value[key])


@pytest.mark.parametrize("stem", ALL)
def test_what_is_written_down_stands_in_the_document(stem: str) -> None:
    assert [text for text in copied(expected(stem)) if text not in document(stem)] == []


@pytest.mark.parametrize("stem", ALL)
def test_what_stands_in_the_document_is_written_down(stem: str) -> None:
    rest = document(stem)
    for text in sorted(set(copied(expected(stem))), key=len, reverse=True):
        rest = rest.replace(text, TAKEN)
    pieces = {piece.strip() for line in rest.splitlines() for piece in line.split(TAKEN)}
    assert pieces - {""} == NOT_COPIED[stem]


# ---- claims ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stem", "outlet", "layout"),
    [
        (BBC, "bbc", "numbered"),
        (CNBC, "cnbc", "signed"),
        (GUARDIAN, "guardian", "republished"),
        (TIMES, "thetimes", "updates"),
    ],
)
def test_a_live_blog_is_recognised_without_its_address(stem: str, outlet: str, layout: str) -> None:
    detection = lb.detect(SEEDS / f"{stem}.txt")
    assert detection is not None
    assert (detection.outlet, detection.layout, detection.form) == (outlet, layout, "text")


def test_an_article_is_no_live_blog_and_the_error_names_what_was_tried() -> None:
    path = SEEDS / f"{ARTICLE}.txt"
    assert lb.detect(path) is None
    with pytest.raises(lb.NotALiveBlogError) as caught:
        lb.parse(path)
    message = str(caught.value)
    assert [name for name in ("bbc", "cnbc", "guardian", "thetimes") if name not in message] == []


@pytest.mark.parametrize("stem", ALL)
def test_the_ledger_partitions_the_source(stem: str) -> None:
    ledger = read(stem).ledger
    assert ledger[0].start == 0
    assert ledger[-1].end == len(source(stem))
    assert all(before.end == after.start for before, after in pairwise(ledger))
    assert all(span.start < span.end for span in ledger)


@pytest.mark.parametrize("stem", ALL)
def test_nothing_is_left_unplaced(stem: str) -> None:
    assert read(stem).unplaced == ()


@pytest.mark.parametrize("stem", ALL)
def test_the_spans_of_an_entry_hold_its_headline_and_its_captions(stem: str) -> None:
    for entry in read(stem):
        held = [folded(source(stem)[start:end]) for start, end in entry.spans]
        words = [entry.headline, *(image.caption for image in images(entry))]
        assert [text for text in words if text is not None and not any(text in stretch for stretch in held)] == []


@pytest.mark.parametrize("stem", ALL)
def test_no_stretch_of_the_source_belongs_to_two_entries(stem: str) -> None:
    stretches = sorted(stretch for entry in read(stem) for stretch in entry.spans)
    assert len(stretches) >= len(read(stem))
    assert all(before[1] <= after[0] for before, after in pairwise(stretches))


@pytest.mark.parametrize(
    ("stem", "mark"),
    [
        *(
            (BBC, mark)
            for mark in ("Image source", "Image caption", "Media caption", "Breaking", "external", "published at")
        ),
        *((CNBC, mark) for mark in ("— Holly", "— Reuters", "Read more on", " | ")),
        *((GUARDIAN, mark) for mark in ("Photograph:", "Updated at", "Share", "Key events", "Continue Reading")),
        *((TIMES, mark) for mark in ("Advertisement", "Video Icon", "My Account", "follow live", "/REUTERS")),
        *((ARTICLE, mark) for mark in ("Amazon", "Sign up")),
    ],
)
def test_a_mark_of_the_page_is_never_prose(stem: str, mark: str) -> None:
    assert mark in folded(source(stem))
    assert [text for text in prose(read(stem)) if mark in text] == []


@pytest.mark.parametrize("stem", LIVE_BLOGS)
def test_a_caption_is_never_prose(stem: str) -> None:
    captions = {block.caption for block in blocks(read(stem)) if isinstance(block, Image | Video)} - {None}
    assert captions
    assert captions & set(prose(read(stem))) == set()


def test_bbc_twenty_posts_are_numbered_and_run_back_from_their_first_instant_to_their_last() -> None:
    blog = read(BBC)
    instants = [entry.published for entry in blog if entry.published is not None]
    assert [entry.number for entry in blog] == list(range(1, 21))
    assert (instants[0], instants[-1]) == (
        datetime(2023, 9, 13, 9, 55, tzinfo=UTC),
        datetime(2023, 9, 13, 6, 14, tzinfo=UTC),
    )
    assert len(instants) == 20
    assert all(later > earlier for later, earlier in pairwise(instants))


def test_bbc_a_headline_ends_where_the_time_glued_to_it_begins() -> None:
    headlines = [entry.headline or "" for entry in read(BBC)]
    assert headlines[0] == "Kim assures Putin of 'great victory'"
    assert [headline for headline in headlines if not headline or "published" in headline] == []


def test_bbc_the_summary_is_six_key_points() -> None:
    blog = read(BBC)
    assert len(blog.key_points) == 6
    assert not any(point.startswith("•") for point in blog.key_points)
    assert blog.lead == ()


def test_bbc_three_posts_are_breaking_and_no_other_has_a_label() -> None:
    labelled = {entry.number: entry.labels for entry in read(BBC) if entry.labels}
    assert labelled == dict.fromkeys((3, 5, 12), frozenset({Label.BREAKING}))


def test_bbc_three_posts_are_signed_with_a_role() -> None:
    assert {entry.number: entry.authors for entry in read(BBC) if entry.authors} == {
        7: (Author(name="Steve Rosenberg", role="BBC Russia editor"),),
        9: (Author(name="Jean Mackenzie", role="Seoul correspondent"),),
        19: (Author(name="Kelly Ng", role="Reporting from Singapore"),),
    }


def test_bbc_sixteen_images_have_alt_text_and_credit_and_all_but_one_a_caption() -> None:
    printed = [(entry.number, image) for entry in read(BBC) for image in images(entry)]
    assert len(printed) == 16
    assert [number for number, image in printed if not image.alt or not image.credit] == []
    assert [number for number, image in printed if image.caption is None] == [7]


def test_bbc_a_post_of_pictures_has_no_prose() -> None:
    entry = read(BBC).entries[1]
    assert kinds(entry) == [Image] * 4
    assert entry.text == ""


def test_bbc_a_video_stands_where_it_is_printed() -> None:
    assert kinds(read(BBC).entries[17]) == [Paragraph, Paragraph, Video]


def test_bbc_the_hidden_word_after_a_link_is_taken_out_of_the_sentence() -> None:
    assert "has faced a host of challenges since the 1991 collapse of the Soviet Union" in read(BBC).entries[13].text


def test_cnbc_a_post_belongs_to_the_name_it_is_signed_with_be_it_an_agency() -> None:
    assert [[author.name for author in entry.authors] for entry in read(CNBC)] == [
        ["Holly Ellyatt"],
        ["Holly Ellyatt"],
        ["Reuters"],
        ["Hannah Ward-Glenton"],
        ["Holly Ellyatt"],
        ["Holly Ellyatt"],
        ["Holly Ellyatt"],
    ]


def test_cnbc_every_post_after_the_first_starts_at_a_sign_off() -> None:
    assert [entry.boundary for entry in read(CNBC)] == [Boundary.START, *[Boundary.SIGN_OFF] * 6]


def test_cnbc_a_picture_has_the_credit_under_its_caption() -> None:
    assert [[image.credit for image in images(entry)] for entry in read(CNBC)] == [
        [],
        ["KCNA | AP"],
        ["Jung Yeon-je | Afp | Getty Images"],
        ["AP", "AP"],
        ["Contributor | Getty Images"],
        ["Kremlin | Handout | Anadolu Agency | Getty Images"],
        ["Alexander Zemlianichenko | Afp | Getty Images"],
    ]


def test_cnbc_a_pointer_to_another_story_is_no_prose() -> None:
    last = read(CNBC).entries[5].blocks[-1]
    assert last == Related(
        text="With Putin and Kim Jong Un set to meet, the West fears what Russia and North Korea are planning"
    )


@pytest.mark.parametrize("stem", [CNBC, GUARDIAN, TIMES, ARTICLE])
def test_a_page_without_full_dates_gives_no_instants(stem: str) -> None:
    assert [entry for entry in read(stem) if entry.published is not None or entry.updated is not None] == []


def test_guardian_a_pinned_copy_is_one_entry_at_its_place_in_the_stream() -> None:
    headline = "Putin thanks Kim for ‘unwavering’ support on Ukraine"
    places = [index for index, entry in enumerate(read(GUARDIAN)) if entry.headline == headline]
    assert places == [5]
    pinned = read(GUARDIAN).entries[5]
    assert pinned.labels == {Label.PINNED}
    assert [headline in folded(source(GUARDIAN)[start:end]) for start, end in pinned.spans] == [True, True]
    assert len(kinds(pinned)) == 3


def test_guardian_posts_start_where_something_printed_shows_it() -> None:
    assert [entry.boundary for entry in read(GUARDIAN)] == [
        Boundary.FOOTER,
        Boundary.BYLINE,
        Boundary.FOOTER,
        Boundary.HEADLINE,
        Boundary.FOOTER,
        Boundary.HEADLINE,
        Boundary.FOOTER,
        Boundary.BYLINE,
    ]


def test_guardian_a_name_printed_twice_signs_once() -> None:
    signed = {index: entry.authors for index, entry in enumerate(read(GUARDIAN)) if entry.authors}
    assert signed == {1: (Author(name="Justin McCurry"),), 7: (Author(name="Justin McCurry"),)}
    assert read(GUARDIAN).entries[7].labels == {Label.ANALYSIS}


def test_guardian_nine_pictures_are_told_from_their_caption_lines() -> None:
    printed = [image for entry in read(GUARDIAN) for image in images(entry)]
    assert len(printed) == 9
    assert all(image.credit and image.caption and image.caption.endswith(".") for image in printed)


def test_guardian_an_update_whose_time_is_gone_is_kept_as_printed() -> None:
    updates = {index: entry.updated_as.raw for index, entry in enumerate(read(GUARDIAN)) if entry.updated_as}
    assert updates == dict.fromkeys((1, 3, 5), "Updated at")


def test_thetimes_the_story_before_the_posts_is_the_lead() -> None:
    lead = read(TIMES).lead
    assert isinstance(lead[0], Image)
    assert isinstance(lead[-1], Image)
    assert [block.text for block in lead if isinstance(block, Related)] == [
        "Putin meets Kim Jong-un to discuss possible arms deal — follow live",
        "Kim plans talks with Putin over arms for Ukraine war",
        "Putin says Trump prosecution shows the US system is 'rotten'",
        "King sends Kim ‘good wishes’ as dictator prepares to meet Putin",
    ]


def test_thetimes_sixteen_posts_keep_their_printed_time_without_a_year() -> None:
    readings = [entry.published_as for entry in read(TIMES) if entry.published_as is not None]
    assert len(readings) == len(read(TIMES)) == 16
    assert {(reading.year, reading.month, reading.day) for reading in readings} == {(None, 9, 12)}
    assert [reading.hour for reading in readings] == [15, 15, 14, 14, 13, 13, 12, 12, 11, 11, 10, 10, 9, 9, 9, 9]


def test_thetimes_a_caption_printed_twice_is_one_picture() -> None:
    printed = [block for block in blocks(read(TIMES)) if isinstance(block, Image)]
    assert len(printed) == 13
    assert [image for image in printed if image.alt != image.caption or not image.credit] == []


def test_thetimes_a_writer_named_in_the_prose_signs_the_post_and_stays_in_the_prose() -> None:
    signed = {index: entry.authors for index, entry in enumerate(read(TIMES)) if entry.authors}
    bennetts, blair = (Author(name="Marc Bennetts"),), (Author(name="Gavin Blair"),)
    assert signed == {0: bennetts, 2: bennetts, 5: bennetts, 8: bennetts, 9: blair}
    for index, (author,) in signed.items():
        assert f"({author.name} writes)" in read(TIMES).entries[index].text


def test_article_the_furniture_that_stands_twice_is_in_no_field() -> None:
    (entry,) = read(ARTICLE).entries
    assert entry.headline == read(ARTICLE).headline
    assert set(kinds(entry)) == {Paragraph}
    assert len(entry.blocks) == 24
