"""What is read in the texts that extractors make of pages, `tests/flat`, may only get better than written down.

`python3 dev.py bench flatten` makes the texts anew after a page changed, `python3 dev.py bench flattened --write` writes
down what is read in them.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from attrs import evolve
from bench.flatten import EXTRACTORS, Extractor, flat_file, flattened, parse_page, read, text_of, written_versions
from bench.flattened.cells import FIELDS
from bench.flattened.letters import letters
from bench.flattened.posts import find_posts
from bench.flattened.readings import Reading, hold, parse_text, read_flattened
from bench.flattened.tables import recorded, render, written_tables
from bs4 import BeautifulSoup

import liveblog_parse as lb
from liveblog_parse.testing import flatten_wet

PAGES = flattened()
OURS = [extractor for extractor in EXTRACTORS if extractor.is_ours]
RECORDED = {(reading.page, reading.extractor): reading for reading in recorded()}
SHARED_STYLES = {"npr/standalone": ("cnbc",)}
"""Pages whose text has another outlet's style: both sign posts off with a dash and a name."""
pages = pytest.mark.parametrize("page", PAGES)


# ---- the texts ----


@pytest.mark.parametrize("extractor", OURS, ids=lambda extractor: extractor.name)
@pages
def test_a_text_is_that_of_its_page_as_it_is_now(page: str, extractor: Extractor) -> None:
    assert text_of(page, extractor) == extractor.flatten(read(page))


@pages
def test_every_extractor_has_its_text_of_a_page(page: str) -> None:
    assert [extractor.name for extractor in EXTRACTORS if not flat_file(page, extractor).exists()] == []


def test_every_tool_has_its_version_beside_the_texts() -> None:
    assert written_versions().keys() == {extractor.package for extractor in EXTRACTORS}


# ---- what is read in them ----


def both(page: str) -> Iterator[tuple[Reading, Reading]]:
    """What is written down of each text of a page, and how it is read now."""
    return ((RECORDED[page, extractor.name], read_flattened(page, extractor)) for extractor in EXTRACTORS)


def test_every_text_is_written_down() -> None:
    assert list(RECORDED) == [(page, extractor.name) for page in PAGES for extractor in EXTRACTORS]


@pages
def test_a_cell_only_gets_better(page: str) -> None:
    assert [(was.extractor, field) for was, now in both(page) for field in _worse(was, now)] == []


def _worse(was: Reading, now: Reading) -> list[str]:
    """The fields of which less is right, or of which more came to be wrong than right."""
    pairs = [(field, was.cells[field], now.cells[field]) for field in FIELDS]
    return [
        field for field, old, new in pairs if new.right < old.right or new.wrong - old.wrong > new.right - old.right
    ]


@pages
def test_no_text_comes_to_need_its_address(page: str) -> None:
    found = [(was, now) for was, now in both(page) if was.layout and not was.needs_address]
    assert [now.extractor for _, now in found if now.needs_address] == []


@pages
def test_posts_that_are_missing_are_said_to_be(page: str) -> None:
    assert [now.extractor for was, now in both(page) if now.is_silent and not was.is_silent] == []


@pages
def test_no_headline_stands_with_the_time_of_another_post(page: str) -> None:
    assert [(now.extractor, now.mixed) for _, now in both(page) if now.mixed] == []


@pages
def test_no_text_is_taken_for_that_of_another_outlet(page: str) -> None:
    outlets = {now.layout.split("/")[0] for _, now in both(page) if now.layout}
    assert outlets <= {parse_page(page).outlet, "generic", *SHARED_STYLES.get(page, ())}


@pages
def test_every_character_of_a_text_is_accounted_for(page: str) -> None:
    texts = [(text_of(page, extractor), parse_text(page, extractor)) for extractor in EXTRACTORS]
    assert all(text == "".join(text[span.start : span.end] for span in blog.ledger) for text, blog in texts if blog)


def test_the_tables_of_the_documentation_are_those_written_down() -> None:
    assert written_tables() == render(list(RECORDED.values()))


# ---- the measure ----

KNOWN = "made/bbc", EXTRACTORS[0]


def test_a_text_in_a_known_style_is_read_as_its_page() -> None:
    cells = read_flattened(*KNOWN).cells
    assert [field for field, cell in cells.items() if not cell.right == cell.left == cell.shown] == []
    assert cells["times"].right == 8


def test_posts_with_their_times_exchanged_are_wrong_and_mixed() -> None:
    blog = parse_text(*KNOWN)
    assert blog is not None
    first, second, *others = blog.entries
    late = evolve(first, published=second.published, published_as=second.published_as)
    exchanged = hold(evolve(blog, entries=(late, second, *others)), *KNOWN)
    assert exchanged.mixed == (first.headline,)
    assert (exchanged.cells["times"].right, exchanged.cells["times"].wrong) == (7, 1)


def test_two_posts_in_one_entry_are_no_post_but_have_their_prose() -> None:
    blog = parse_text(*KNOWN)
    assert blog is not None
    first, second, *others = blog.entries
    joined = hold(evolve(blog, entries=(evolve(first, blocks=first.blocks + second.blocks), *others)), *KNOWN)
    assert joined.cells["entries"].right == 6
    assert joined.cells["prose"].right == joined.cells["prose"].left
    assert joined.is_silent


def test_an_entry_of_foreign_words_is_wrong() -> None:
    blog = parse_text(*KNOWN)
    assert blog is not None
    advert = lb.Entry(boundary=lb.Boundary.START, headline="Our horoscope for subscribers")
    assert hold(evolve(blog, entries=(*blog.entries, advert)), *KNOWN).cells["entries"].wrong == 1


def test_a_refused_text_has_nothing_right_and_nothing_wrong() -> None:
    refused = hold(None, *KNOWN)
    assert (refused.layout, refused.is_silent, refused.mixed) == (None, False, ())
    assert {(cell.right, cell.wrong) for cell in refused.cells.values()} == {(0, 0)}
    assert refused.cells["entries"].left == 8


def test_what_an_extractor_destroyed_is_not_left() -> None:
    blog = parse_page("made/bbc")
    prose_only = "\n".join(entry.text for entry in blog)
    posts = find_posts(blog, prose_only)
    assert not any(post.is_set_off for post in posts)
    assert not any(post.has_headline or post.has_time or post.has_names for post in posts)


@pytest.mark.parametrize("clock", ["10:55", "10.55am", "10h55", "in 202310:55"])
def test_a_printed_clock_is_found_in_every_notation(clock: str) -> None:
    blog = parse_page("made/bbc")
    first = blog.entries[0]
    (post, *_) = find_posts(blog, f"{first.headline}\n{clock}\n{first.text}")
    assert post.has_time


def test_posts_that_say_the_same_are_told_apart_by_their_order() -> None:
    page = "timesofindia/app"
    assert [post.mark for post in find_posts(parse_page(page), flatten_wet(read(page)))].count("stroke") == 2


def test_a_short_line_is_not_found_within_another() -> None:
    blog = parse_page("made/bbc")
    short = evolve(blog.entries[0], headline=None, blocks=(lb.Paragraph(text="We wait."),))
    (post,) = find_posts(evolve(blog, entries=(short,)), "We waited two days.")
    assert post.mark is None


# ---- the text of a WET file ----

MICRO = {
    "a block stands on its own line": ("<div>One<div>Two</div>Three</div>", "One\nTwo\nThree\n"),
    "a line break is a line end": ("<p>One<br>Two", "One\nTwo\n"),
    "spans are glued": ("<h2>Quay closes<span>published at 10:55</span></h2>", "Quay closespublished at 10:55\n"),
    "a time has a space on both sides": ("<p>One<time>10:55</time>two", "One 10:55 two\n"),
    "a picture is a space, without its words": ('<p>One<img alt="Quay">two', "One two\n"),
    "items have no bullets": ("<ul><li>One</li><li>Two</li></ul>", "One\nTwo\n"),
    "cells of a table stay in their row": ("<table><tr><td>One</td><td>Two</td></tr></table>", "One Two\n"),
    "a title is a line": ("<title>Quay</title><p>One", "Quay\nOne\n"),
    "scripts and styles are unseen": ("<style>p{}</style><p>One<script>two()</script>", "One\n"),
    "line ends of the source are spaces": ("<p>One\n  two\u00a0three</p>", "One two three\n"),
    "lines of a pre are kept": ("<pre>One\ntwo</pre>", "One\ntwo\n"),
    "a page of nothing is nothing": ("<p> </p>", ""),
}


@pytest.mark.parametrize(("html", "text"), MICRO.values(), ids=MICRO)
def test_wet_text_is_made_by_the_rules(html: str, text: str) -> None:
    assert flatten_wet(html) == text


@pages
def test_wet_text_keeps_every_letter_of_the_page(page: str) -> None:
    html = read(page)
    assert letters(flatten_wet(html)) == letters(BeautifulSoup(html, "html.parser").get_text())


def test_deep_pages_are_flattened() -> None:
    assert flatten_wet("<div>" * 5_000 + "One") == "One\n"
