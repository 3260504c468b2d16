"""The text of BBC live pages since 2023.

Resiliparse and its like print the stream as a numbered list, each post opening with its headline, the hidden
words "published at" and the time, all in one line without a gap (seen in captures of September 2023)::

      7. A friendship of convenience?published at 09:51 British Summer Time 13 September 2023

        Steve Rosenberg
        BBC Russia editor

        The two leaders shake handsImage source, Reuters
        Image caption,

        They met at the cosmodrome

Other tools print no number, a gap before the words, the words on a line of their own, or lose them, or the time.
"""

from __future__ import annotations

import re

from attrs import evolve

from liveblog_parse.model import Boundary, TimeReading
from liveblog_parse.outlets.bbc.text_cards import cards
from liveblog_parse.outlets.bbc.text_furniture import AROUND
from liveblog_parse.outlets.bbc.text_heads import (
    NUMBER,
    TIME,
    TIME_ENDS,
    WORDS,
    Posted,
    is_whole_time,
    posted,
    reading_of,
    take_start,
)
from liveblog_parse.outlets.bbc.text_hidden import HIDDEN_ALONE, LINKED_PROSE
from liveblog_parse.outlets.bbc.text_pictures import PICTURES
from liveblog_parse.outlets.bbc.text_run import is_post_in_line, is_run_together, is_whole_stream, posts_in_one_line
from liveblog_parse.outlets.bbc.text_signature import is_role, take_signature, take_under_headline
from liveblog_parse.sources.bylines import read_credits
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import broken_sentences, bullet_list
from liveblog_parse.text.shapes import could_be_headline, ends_a_sentence, is_name

_SEEN_ENDS = "0123456789yhletrTC"  # of a time, or the words alone; a day with a short month decides nothing
_YEAR = re.compile(r" \d{4}$")
_DATED = re.compile(r":\d\d .*\b\d{1,2} [A-Z]")
_NEAR = 20_000
_NEWSROOM = ("Edited by ", "Live reporting by ")
_REPORTS_FROM = ("Reporting from ", "Reporting in ", "BBC ")


# ---- where posts start ----


def _take_post(page: Page, index: int) -> int:
    text = page.lines.texts[index]
    if (time := posted(text)) is None:
        return 0
    post = page.open(Boundary.NUMBERED)
    start = take_start(page, index, post)
    post.headline = page.take("headline", index, start, max(start, time.headline), of=post) or None
    if time.by_words:
        page.take("boilerplate", index, max(start, time.headline), time.start, of=post)
    post.published_as = reading_of(page.take("time", index, time.start, time.end, of=post))
    return 1 + take_under_headline(page, index + 1, post)


def _take_post_in_lines(page: Page, index: int) -> int:
    """The headline, and below it the words with the time, or the words, and below them the time; or the time alone.

    Where the headline is lost, what stands over the words is the end of the post above.
    """
    texts = page.lines.texts
    titled = 0 if texts[index].startswith(WORDS) else 1
    timed = _time_below(texts, index + titled)
    if timed is None:
        return _take_unworded(page, index)
    if titled and not _could_be_title(texts[index]):
        return 0
    post = page.open(Boundary.NUMBERED if titled else Boundary.TIME)
    if titled:
        post.headline = page.take("headline", index, take_start(page, index, post), of=post) or None
    words = index + titled
    if timed == 1:
        page.take("boilerplate", words, 0, len(WORDS), of=post)
        post.published_as = reading_of(page.take("time", words, len(WORDS), of=post).strip())
    else:
        page.take("boilerplate", words, of=post)
        post.published_as = reading_of(page.take("time", words + 1, of=post))
    return titled + timed + take_under_headline(page, words + timed, post)


def _could_be_title(text: str) -> bool:
    return (could_be_headline(text) and not text.startswith(_NEWSROOM)) or NUMBER.match(text) is not None


def _take_unworded(page: Page, index: int) -> int:
    """The headline, and below it the time without the words."""
    texts = page.lines.texts
    is_over_time = index + 1 < len(texts) and is_whole_time(texts[index + 1])
    if not is_over_time or is_whole_time(texts[index]) or not _could_be_title(texts[index]):
        return 0
    post = page.open(Boundary.NUMBERED)
    post.headline = page.take("headline", index, take_start(page, index, post), of=post) or None
    post.published_as = reading_of(page.take("time", index + 1, of=post))
    return 2 + take_under_headline(page, index + 2, post)


def _time_below(texts: list[str], index: int) -> int | None:
    """On how many lines the words and the time stand, where they do."""
    if index >= len(texts) or not texts[index].startswith(WORDS):
        return None
    if TIME.fullmatch(texts[index][len(WORDS) :].strip()):
        return 1
    return 2 if texts[index] == WORDS and index + 1 < len(texts) and TIME.fullmatch(texts[index + 1]) else None


def _take_timeless_post(page: Page, index: int) -> int:
    """The words are left, the time is lost."""
    text = page.lines.texts[index]
    if not _has_lost_its_time(text):
        return 0
    post = page.open(Boundary.NUMBERED)
    start = take_start(page, index, post)
    if post.number is None:
        post.boundary = Boundary.HEADLINE
    end = len(text) - len(WORDS)
    post.headline = page.take("headline", index, start, end, of=post).rstrip() or None
    post.published_as = TimeReading(raw=page.take("time", index, end, of=post))
    return 1 + take_under_headline(page, index + 1, post)


def _has_lost_its_time(text: str) -> bool:
    return text.endswith(WORDS) and len(text) > len(WORDS) and text[-len(WORDS) - 1] not in " ,"


def _take_signature_alone(page: Page, index: int) -> int:
    """A name and a role below prose: the headline above them is lost."""
    texts, post = page.lines.texts, page.post
    if post is None or post.number is not None or not post.blocks or not _is_signature(texts, index):
        return 0
    return take_signature(page, index, page.open(Boundary.BYLINE))


def _is_signature(texts: list[str], index: int) -> bool:
    below = texts[index + 1] if index + 1 < len(texts) else ""
    return below.startswith(_REPORTS_FROM) and is_role(below) and is_name(texts[index])


# ---- the layouts ----


def _derive(lines: Lines) -> tuple[Rule, ...]:
    in_lines = any(
        text.startswith(WORDS) or (edges[0].isdecimal() and is_whole_time(text))
        for text, edges in zip(lines.texts, lines.edges, strict=True)
    )
    posts = (Rule(name="post in lines", take=_take_post_in_lines),) if in_lines else ()
    broken = broken_sentences(lines)
    return (*posts, *posts_in_one_line(lines), *cards(lines), *((HIDDEN_ALONE,) if broken else ()), *broken)


def _is_post(lines: Lines, index: int) -> bool:
    """The first line of a post, or the line of its words."""
    text = lines.texts[index]
    if ":" not in text and WORDS not in text:
        return False
    if (time := posted(text)) is not None:
        return _is_sure(lines, index, time)
    return _time_below(lines.texts, index) is not None


def _is_sure(lines: Lines, index: int, time: Posted) -> bool:
    """Prose ends in "published at 10:30", too; there the words are not glued, and no number stands before them."""
    text = lines.texts[index]
    numbered = NUMBER.match(text) is not None
    if _YEAR.search(time.printed(text)):
        return True
    if time.by_words:
        return numbered or not text[time.headline].isspace() or _DATED.search(time.printed(text)) is not None
    return numbered and index + 1 < len(lines) and not NUMBER.match(lines.texts[index + 1])


def _is_timeless_post(lines: Lines, index: int) -> bool:
    return _has_lost_its_time(lines.texts[index])


def _is_glued(source: str, start: int) -> bool:
    """Whether the words at `start` stand right behind a headline, as they never do in prose."""
    return start > 0 and not source[start - 1].isspace() and source[start - 1] != ","


def _is_stray(lines: Lines, index: int) -> bool:
    """What stands under a headline or above all posts stands in the prose of the only post that has its head."""
    texts = lines.texts
    if not texts[index].startswith(("Edited by ", *_REPORTS_FROM)) or ends_a_sentence(texts[index]):
        return False
    source, start = lines.source, lines.starts[index]
    above = source.count(WORDS, max(start - _NEAR, 0), start)
    if above != 1 or source.count(WORDS, start, start + _NEAR) or not _is_glued(source, source.rfind(WORDS, 0, start)):
        return False
    named = index > 1 and _is_signature(texts, index - 1) and texts[index - 2][-1] in '.”"'
    return named or bool(read_credits(texts[index]))


NUMBERED = TextLayout(
    name="numbered",
    needs=2,
    marks=(
        Mark(words="lines that end in “published at” and a time", found=_is_post, closes=_SEEN_ENDS, points=2),
        Mark(words="lines of posts that are run together", found=is_run_together, never_closes='.”"', points=2),
        Mark(
            words="lines of several posts that are run together",
            found=is_whole_stream,
            closes='.”"',
            points=2,
            holds=WORDS,
        ),
        Mark(
            words="posts in one line each",
            found=is_post_in_line,
            closes='.”"',
            points=2,
            holds=WORDS,
        ),
    ),
    literals={"Image source, ": "“Image source,”", "Image caption,": "“Image caption,”"},
    derive=_derive,
    has_lead=True,
    rules=(
        Rule(name="post", take=_take_post, closes=TIME_ENDS),
        *AROUND,
        *PICTURES,
        LINKED_PROSE,
        bullet_list(),
    ),
)

LOOSE = evolve(
    NUMBERED,
    name="loose",
    marks=(
        Mark(words="lines that end in “published at”", found=_is_timeless_post, closes="t"),
        Mark(words="names where a headline is lost", found=_is_stray, opens="RBE", points=3),
    ),
    literals={},
    posts_may_join=True,
    rules=(
        Rule(name="timeless post", take=_take_timeless_post, closes="t"),
        Rule(name="signature alone", take=_take_signature_alone),
        *NUMBERED.rules,
    ),
)
"""What is left where a tool has lost times or headlines."""
