"""The Guardian's text with times: what a tool made of the page itself, or a database of it.

Each post opens with its time; its title and who wrote it may follow (seen in texts of 2013 to 2024)::

    15.50 GMT
    Nora Falk
    The breakwater holds, the harbour master says.
    Share

    30m ago 15.20 GMT
    Ferries cancelled until noon
    No ferry leaves before noon tomorrow, the company said.
    Share
    Updated at 15.31 GMT
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import partial

from liveblog_parse.model import Author, Boundary, Label, Paragraph
from liveblog_parse.outlets.guardian.post_time import (
    CLOSES_MARKED,
    DIGITS,
    OPENS_MARKED,
    SEAMS,
    PostTime,
    read_clock,
    time_at,
)
from liveblog_parse.outlets.guardian.style import is_summary
from liveblog_parse.outlets.guardian.text_parts import (
    ALTERNATIVE,
    BUTTONS,
    FOOT,
    FOOTER,
    KEY_EVENT,
    PICTURE,
    is_footer,
    is_navigation,
    once,
    take_byline,
    updated_in,
)
from liveblog_parse.outlets.guardian.timed_blocks import (
    DOUBLED,
    LENGTH,
    REPORT,
    TEASER,
    take_once,
)
from liveblog_parse.outlets.guardian.timed_head import Head, head_of, is_pinned_here, take_head
from liveblog_parse.outlets.guardian.timed_marks import MARKS
from liveblog_parse.outlets.guardian.timed_titles import is_title, is_title_above
from liveblog_parse.text.layout import Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import is_prose
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.parts import broken_sentences, bullet_list, is_nobodys
from liveblog_parse.text.shapes import could_be_headline, ends_a_sentence, is_name


def _rules_of(lines: Lines) -> tuple[Rule, ...]:
    """The rules that have to know the whole text, and those that come before a broken sentence is mended."""
    head = head_of(lines)
    take = partial(_take_post, head)
    is_compared = any(once(text) != text for text in lines.texts[:_FIRST])
    titled = (Rule(name="titled post", take=partial(_take_titled_post, head), never_closes=".:;,"),)
    return (
        *(titled if head.titles_above else ()),
        Rule(name="post", take=take, opens=f"{DIGITS}Fb"),
        Rule(name="marked post", take=take, opens=OPENS_MARKED, closes=CLOSES_MARKED),
        Rule(name="foot", take=partial(_take_foot, _last_time(lines, head)), opens="EMNR"),
        Rule(name="site", take=partial(_take_site, _last_prose(lines, head))),
        FOOTER,
        BUTTONS,
        TEASER,
        *broken_sentences(lines),
        *((DOUBLED,) if is_compared else ()),
    )


_FIRST = 400


def _last_time(lines: Lines, head: Head) -> int:
    times = (index for index in range(len(lines) - 1, -1, -1) if time_at(lines.texts, index, bare=head.bare))
    return next(times, 0)


def _last_prose(lines: Lines, head: Head) -> int:
    """The last line below the last time that could be a post's prose."""
    first = _last_time(lines, head)
    prose = (index for index in range(len(lines) - 1, first, -1) if is_prose(lines.texts[index]))
    return next(prose, first)


# ---- posts -----------------------------------------------------------------------------------------------------------


def _take_post(head: Head, page: Page, index: int) -> int:
    texts = page.lines.texts
    if (found := time_at(texts, index, bare=head.bare)) is None:
        return 0
    start = _take_update_above(page, index, found)
    post = page.open(Boundary.TIME)
    post.published_as = found.reading
    _take_time(page, index, start, found, post)
    if is_pinned_here(texts, index):
        post.labels.add(Label.PINNED)
    if found.rest is not None and not _take_short(page, found.end - 1, found.rest, post):
        _take_glued(page, found.end - 1, found.rest, post)
        return found.end - index
    return found.end + _take_top(page, found.end, post, head.key_events) - index


def _take_titled_post(head: Head, page: Page, index: int) -> int:
    """A title, and below it the time of its post, where titles stand so."""
    texts = page.lines.texts
    is_first = index == head.end and not page.posts
    if index + 1 == len(texts) or not (is_title_above(texts, index + 1) or is_first):
        return 0
    if (found := time_at(texts, index + 1, bare=head.bare)) is None or found.rest is not None:
        return 0
    post = page.open(Boundary.TIME)
    post.headline = page.take("headline", index, of=post)
    post.published_as = found.reading
    _take_time(page, index + 1, 0, found, post)
    return found.end + _take_top(page, found.end, post, head.key_events) - index


def _take_update_above(page: Page, index: int, found: PostTime) -> int:
    """Take when the post above was updated, where that stands in one line with the time. Gives where that ends."""
    if found.updated is None or not page.posts:
        return 0
    post, (start, end) = page.posts[-1], found.updated
    page.take("boilerplate", index, 0, start, of=post)
    post.updated_as = read_clock(page.take("updated", index, start, end, of=post))
    return end


def _take_time(page: Page, index: int, first: int, found: PostTime, post: Draft) -> None:
    """Take the lines of a time, of the first what stands behind `first`."""
    if found.end == index + 1 and found.rest is None and found.pieces[0] == (index, 0, len(page.lines.texts[index])):
        page.take("time", index, of=post)
        return
    printed = {line: (start, end) for line, start, end in found.pieces}
    for line in range(index, found.end):
        length = len(page.lines.texts[line])
        start, end = printed.get(line, (0, 0))
        if end - start == length:
            page.take("time", line, of=post)
            continue
        page.take("boilerplate", line, first if line == index else 0, start, of=post)
        page.take("time", line, start, end, of=post)
        is_glued = found.rest is not None and line == found.end - 1
        page.take("boilerplate", line, end, found.rest if is_glued else length, of=post)


def _take_short(page: Page, index: int, start: int, post: Draft) -> bool:
    """Take the name or the title that alone stands in one line with the time, over prose."""
    texts = page.lines.texts
    rest, below = texts[index][start:], texts[index + 1] if index + 1 < len(texts) else ""
    if not below or time_at(texts, index + 1, bare=True) or is_footer(below) or is_footer(rest):
        return False
    if is_name(rest):
        post.sign(Author(name=page.take("byline", index, start, of=post)))
    elif could_be_headline(rest) and ends_a_sentence(below):
        post.headline = page.take("headline", index, start, of=post)
    else:
        return False
    return True


def _take_glued(page: Page, index: int, start: int, post: Draft) -> None:
    """A post that stands in one line with its time; nothing shows where its title ends."""
    text = page.lines.texts[index]
    words = max(text.rfind("Updated at "), start)
    updated = updated_in(text[words:]) if words > start else None
    last = len(text) if updated is None else words
    end = last - len("Share") if text.endswith("Share", start, last) else last
    if start < end:
        post.blocks.append(Paragraph(text=page.take("paragraph", index, start, end, of=post)))
    page.take("boilerplate", index, end, last, of=post)
    if updated is not None:
        post.updated_as = updated[0]
        page.take("updated", index, last, len(text), of=post)


def _take_top(page: Page, index: int, post: Draft, key_events: Collection[str]) -> int:
    """The byline and the title, in this order or the other. Gives how many lines that is."""
    texts, first, taken = page.lines.texts, index, 1
    while taken and index < len(texts):
        if is_nobodys(texts[index]):
            page.take_boilerplate(index)
            index += 1
            continue
        taken = 0 if post.authors else take_byline(page, index, post)
        if not taken and post.headline is None and page.lines.mark(index)[:1] not in _APART and is_title(texts, index):
            post.headline = take_once(page, "headline", index, post)
            taken = 1
        index += taken
    post.labels |= {Label.KEY_EVENT} if post.headline in key_events else set()
    post.labels |= {Label.SUMMARY} if is_summary(post.headline) else set()
    return index - first


_APART = (">", "|")


# ---- below the posts -------------------------------------------------------------------------------------------------


def _take_foot(last_time: int, page: Page, index: int) -> int:
    """The way to other pages. Below the last post, all that follows is the site's."""
    texts = page.lines.texts
    is_foot = texts[index] in FOOT or texts[index].startswith("NewestPrevious")
    taken = is_navigation(texts, index) or is_foot
    if not taken:
        return 0
    page.close(Boundary.FOOTER)
    end = len(texts) if index > last_time else index + taken
    for line in range(index, end):
        page.take_boilerplate(line)
    return end - index


def _take_site(last_prose: int, page: Page, index: int) -> int:
    """What stands below the footer of the last post, if no prose is left, is the site's."""
    if page.post is not None or not page.posts or index <= last_prose:
        return 0
    for line in range(index, len(page.lines)):
        page.take_boilerplate(line)
    return len(page.lines) - index


TIMED = TextLayout(
    name="timed",
    needs=3,
    marks=MARKS,
    signature=re.compile(r"\bGuardian\b|\btheguardian\.com\b"),
    is_shared=True,
    seams=SEAMS,
    head=take_head,
    derive=_rules_of,
    has_lead=True,
    headline_first=True,
    pins_copies=True,
    rules=(
        KEY_EVENT,
        LENGTH,
        REPORT,
        bullet_list(),
        ALTERNATIVE,
        PICTURE,
    ),
)
