"""What stands above the first post in the Guardian's text with times.

::

    Harbour storm live: ferries stay in port | Weather | The Guardian
    Storm live
    Harbour storm live: ferries stay in port
    Waves of nine metres close the quay; trains run late
    LIVE Updated 4m ago
    Nora Falk (now); Ivo Brandt (earlier)
    Tue 6 Feb 2024 15.50 GMTFirst published on Tue 6 Feb 2024 07.38 GMT
    30m agoFerries cancelled until noon
    From 30m ago
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from attrs import frozen

from liveblog_parse.model import Boundary, Paragraph
from liveblog_parse.outlets.guardian.post_time import AGO, prints_no_zones, time_at
from liveblog_parse.outlets.guardian.style import ZONE, read_byline
from liveblog_parse.outlets.guardian.text_parts import KEY_EVENTS, card_at, is_footer, once
from liveblog_parse.outlets.guardian.timed_titles import is_bare_title, stand_above
from liveblog_parse.text.bylines import read_people, take_page_byline
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import bullet_of, take_bullet
from liveblog_parse.text.shapes import could_be_headline, ends_a_sentence, is_name
from liveblog_parse.times import read_time

_LONGEST = 400
_BROWSER_TITLE = re.compile(r"(?P<title>[^|]{1,200}?) \| (?:[^|]{1,80} \| )?The Guardian$")
_LIVE = re.compile(r"\blive\b|as it happened|\bblog\b", re.IGNORECASE)
_SHORTEST_LIVE_TITLE = 4  # words; what is shorter is the name of a series
_SHORTEST_PROSE = 60
# What is surely no part of a post.
_FURNITURE = re.compile(
    rf"(?:LIVE\b.{{0,40}}|Live feed|(?:Skip to [a-z ]{{1,20}}){{1,4}}|{AGO}|From {AGO}|Updated"
    rf"|{KEY_EVENTS}|.{{1,200}}\((?:now|earlier)\)"
    r"|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} [A-Z][a-z]{2} \d{4} .{1,80}"
    r"|.{0,200}(?:First published|Last modified) on .{1,60})$"
)
# "LIVE Updated 4m ago", "Tue 6 Feb 2024 15.50 GMTFirst published on Tue 6 Feb 2024 07.38 GMT".
_OWN = re.compile(r"LIVE Updated\b|.{0,120}(?:First published|Last modified) on .{1,60}$|Live feed$")
_FROM = re.compile(rf"From {AGO}$")


@frozen
class Head:
    """How far the head goes, and what it tells of the posts."""

    end: int
    bare: bool
    """Whether times without a zone open posts."""
    titles_above: bool
    """Whether the posts' titles stand over their times."""
    key_events: frozenset[str]
    """The titles of posts that are listed."""


def head_of(lines: Lines) -> Head:
    """Find the first line of a post, which is its time or its title above that, and the key events above it."""
    texts, bare = lines.texts, prints_no_zones(lines)
    most = min(len(texts), _LONGEST)
    end = next((index for index in range(most) if time_at(texts, index, bare=bare)), 0)
    above = stand_above(texts, bare=bare)
    if above and _has_title_above(texts, end):
        end -= 1
    cards = [card for index in range(end) if (card := card_at(texts, index))]
    return Head(end, bare, above, frozenset(title for titles, _ in cards for title in titles))


def _has_title_above(texts: Sequence[str], time: int) -> bool:
    """Whether the line over the first time is that post's title, and not the page's."""
    if time == 0 or not is_bare_title(texts, time - 1) or _is_furniture(texts, time - 1):
        return False
    return time > 1 or _LIVE.search(texts[0]) is None


def is_pinned_here(texts: Sequence[str], index: int) -> bool:
    """Whether the post whose time stands at `index` is the pinned one, which says "From 30m ago" above its time."""
    return texts[index].startswith("From ") or (index > 0 and _FROM.match(texts[index - 1]) is not None)


def take_head(page: Page) -> int:
    """Read the head; gives the index of the first post's first line."""
    texts, end = page.lines.texts, head_of(page.lines).end
    start = _timeless_post(texts, end)
    take_lines(page, start)
    if start < end:
        page.open(Boundary.HEADLINE)
    return start


def take_lines(page: Page, end: int) -> None:
    """Read the lines above `end` as a head."""
    title = _title_among(page.lines.texts[:end])
    index = 0
    while index < end:
        index += _take_byline(page, index) or _take_line(page, index, title)


def dateline_end(texts: Sequence[str], most: int) -> int:
    """The line after the last of the first lines that only a head of the Guardian's own has; 0 where there is none."""
    return max((index + 1 for index in range(min(most, len(texts))) if _OWN.match(texts[index])), default=0)


def _timeless_post(texts: Sequence[str], end: int) -> int:
    """Where a pinned post starts whose time is lost; it has a footer above `end`. Else `end`."""
    footer = next((index for index in range(end) if is_footer(texts[index]) and texts[index] != "Updated"), None)
    if footer is None:
        return end
    return next((index + 1 for index in range(footer - 1, -1, -1) if _is_furniture(texts, index)), end)


def _is_furniture(texts: Sequence[str], index: int) -> bool:
    above = card_at(texts, index - 1) if index else None
    of_card = card_at(texts, index) is not None or (above is not None and above[1] > 1)
    is_time = read_time(texts[index], zone=ZONE) is not None
    return of_card or is_time or _FURNITURE.match(texts[index]) is not None


def _title_among(head: Sequence[str]) -> str | None:
    """The browser's title; else the first line that speaks of a live blog and is no series; else the first."""
    if named := next((found["title"] for line in head if (found := _BROWSER_TITLE.match(line))), None):
        return named
    words = [once(line) for line in head]
    titles = [title for title in words if could_be_headline(title) and not _is_byline(title)]
    live = (title for title in titles if _LIVE.search(title) and title.count(" ") >= _SHORTEST_LIVE_TITLE)
    return next(chain(live, titles), None)


def _is_byline(text: str) -> bool:
    """As in "Nora Falk in Lund and Guardian staff"."""
    return len(text) <= _LONGEST_BYLINE and all(
        is_name(author.name) or author.name in _NO_PERSONS for author in read_byline(text)
    )


_LONGEST_BYLINE = 200
_NO_PERSONS = ("Guardian staff", "agencies", "Guardian reporters")


def _take_byline(page: Page, index: int) -> int:
    """Who is on duty, or names alone below the headline, at times in pieces: "Nora Falk", "(now);", "Ivo Brandt"."""
    if page.headline is None:
        return 0
    if taken := take_page_byline(page, index):
        return taken
    text = page.lines.texts[index]
    if _is_furniture(page.lines.texts, index) or not _is_byline(text):
        return 0
    people = read_people(text)
    page.take("byline" if people else "boilerplate", index)
    page.sign(people)
    return 1


def _take_line(page: Page, index: int, title: str | None) -> int:
    """Take a line of the head that is no byline."""
    text = page.lines.texts[index]
    if page.headline is None and title is not None:
        if once(text) != title:
            page.take("boilerplate", index)
            return 1
        page.headline = page.take("headline", index, 0, len(title))
        page.take("boilerplate", index, len(title), len(text))
    elif _is_furniture(page.lines.texts, index):
        page.take("boilerplate", index)
    elif _is_point(text):
        page.key_points.append(take_bullet(page, index, "key_point"))
    elif page.standfirst is None and page.lead.is_bare:
        page.standfirst = page.take("standfirst", index)
    elif len(text) >= _SHORTEST_PROSE and ends_a_sentence(text):
        page.lead.blocks.append(Paragraph(text=page.take("lead", index, of=page.lead)))
    else:
        page.take("boilerplate", index)
    return 1


def _is_point(text: str) -> bool:
    """Whether a line is an item of what is known so far; an item of a menu is no sentence."""
    return bullet_of(text) > 0 and text.count(" ") >= _SHORTEST_LIVE_TITLE and ends_a_sentence(text)
