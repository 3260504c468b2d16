"""What the bench measures with has to be right itself: its pages hold their truth, its scores tell good from bad."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from html import unescape

import pytest
from bench.pages import MAKERS, Page, TruePost
from bench.readers import Found
from bench.scores import Share, score

import liveblog_parse as lb

Maker = Callable[[int], Page]
made_up = pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)


def as_meant(post: TruePost) -> Found:
    return Found(text=" ".join(post.words), instant=post.instant, authors=post.authors or ())


@pytest.fixture
def page() -> Page:
    return MAKERS["guardian"](10)


@made_up
def test_a_page_is_the_same_at_every_call(make: Maker) -> None:
    assert make(5) == make(5)


@made_up
def test_a_page_holds_every_word_of_its_truth(make: Maker) -> None:
    page = make(5)
    text = unescape(page.html).casefold()
    assert all(words.casefold() in text for post in page.truth for words in post.words)


@made_up
def test_a_page_names_each_post_once_in_its_ids(make: Maker) -> None:
    page = make(5)
    assert [page.html.count(f' id="{post.id}"') for post in page.truth] == [1] * 5


@made_up
def test_every_post_of_a_page_is_read(make: Maker) -> None:
    assert len(lb.parse(make(5).html)) == 5


def test_posts_read_as_they_are_meant_score_full(page: Page) -> None:
    full = score(page, [as_meant(post) for post in page.truth])
    assert full.posts == full.times == Share(part=10, whole=10)
    assert full.authors == Share(part=4, whole=4)
    assert full.invented == Share(part=0, whole=6)
    assert full.words.part == full.words.whole
    assert full.foreign.part == 0


def test_all_posts_in_one_text_are_no_post_though_all_words_are_kept(page: Page) -> None:
    text = " ".join(as_meant(post).text for post in page.truth)
    one = score(page, [Found(text=text, instant=page.truth[0].instant, authors=page.truth[0].authors or ())])
    assert one.posts.part == one.times.part == one.authors.part == 0
    assert one.words.part == one.words.whole


def test_an_empty_reading_scores_nothing(page: Page) -> None:
    nothing = score(page, [])
    assert nothing.posts == Share(part=0, whole=10)
    assert nothing.words.part == 0
    assert nothing.foreign == Share()


@pytest.mark.parametrize(("seconds", "right"), [(60, 10), (-60, 10), (61, 0)])
def test_a_time_is_right_within_a_minute(page: Page, seconds: int, right: int) -> None:
    off = timedelta(seconds=seconds)
    late = [Found(text=" ".join(post.words), instant=post.instant and post.instant + off) for post in page.truth]
    assert score(page, late).times.part == right


def test_an_author_of_a_post_that_no_one_signed_is_invented(page: Page) -> None:
    named = [Found(text=" ".join(post.words), authors=("Edda Page-Byline",)) for post in page.truth]
    assert score(page, named).invented == Share(part=6, whole=6)
    assert score(page, named).authors.part == 0


def test_words_that_belong_to_no_post_are_foreign(page: Page) -> None:
    strange = [*map(as_meant, page.truth), Found(text="Subscribe to our horoscope")]
    assert score(page, strange).foreign.part == 4


def test_entities_left_in_a_text_are_no_foreign_words(page: Page) -> None:
    escaped = [Found(text=" ".join(post.words).replace("“", "&ldquo;")) for post in page.truth]
    assert score(page, escaped).foreign.part == 0
