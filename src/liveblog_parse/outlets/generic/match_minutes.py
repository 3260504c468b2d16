"""Anyone's commentary of a match as plain text.

Its posts open with the minute, and print no time of day::

    90+3'
    Lund hold out
    The referee looks at her watch and blows.
    88' Corner for Visby, which comes to nothing.

Minutes run back down the page, or up it where a line above them says that it is live; half-time stands among them. The
minute is the post's `match_clock`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from liveblog_parse.model import Boundary
from liveblog_parse.text.anyones import STYLE
from liveblog_parse.text.clock_posts import take_around, take_kicker, take_rest, take_title
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.live_words import calls_itself_live
from liveblog_parse.text.openings import BY, byline_rule, take_window_title
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.parts import BULLETS, broken_sentences, bullet_list, bullet_of, furniture
from liveblog_parse.text.prose import against_kind, against_little
from liveblog_parse.times.match_clock import BREAKS, MINUTE, minute_of

_FEWEST = 5
_LAST = 130
"""The last minute of a match."""
_SPAN = 20
"""Minutes between the first post and the last."""
_BEAT = 5
_MOST_ODD = 10
"""One minute in so many may be out of order."""
_BLANKS = 2
"""Blanks in a sentence."""

# A word for minutes needs a sign behind it: "5 min read", "12 min ago", "10 minutes on foot".
_OPENING = re.compile(
    rf"""
    (?:(?P<minute>{MINUTE})(?:\ \((?P<match>[^()]{{3,24}})\)(?=:))?
        (?:\ ?[:|–—-] | (?<=[0-9'’\u2032]) | (?<=\.\ Minute) (?:,|(?=\ [^\W\da-z])) | $)
      | (?P<rest_time>{BREAKS})(?:\ ?[:–—-] | $))
    (?=\s|$) \s*+ (?P<rest>.*) $""",
    re.VERBOSE,
)
_OPENS = "0123456789Mm" + BULLETS
"""What a line with a minute opens with; posts may be the items of a list."""
_BREAKS_OPEN = "HFKA"


class _Minute(NamedTuple):
    """A line that opens with a minute."""

    line: int
    minute: tuple[int, int]
    rest: str
    stamp: None = None


def _minutes(lines: Lines) -> Iterator[_Minute]:
    for index, edges in enumerate(lines.edges):
        if edges[0] in _OPENS and (found := _opening(lines, index)) and found["minute"]:
            minute = minute_of(found["minute"])
            if minute[0] <= _LAST:
                yield _Minute(index, minute, found["rest"])


def _opening(lines: Lines, index: int) -> re.Match[str] | None:
    text = lines.texts[index]
    return _OPENING.match(text, bullet_of(text))


def _objection(lines: Lines) -> str | None:
    """Why the minutes of a text are not those of a commentary: a recipe has some, and so has a list of goals."""
    minutes = list(_minutes(lines))
    if len(minutes) < _FEWEST:
        return f"fewer than {_FEWEST} of them are minutes of a match"
    values = [minute.minute for minute in minutes]
    up = sum(one < other for one, other in pairwise(values))
    down = sum(one > other for one, other in pairwise(values))
    if min(up, down) * _MOST_ODD > len(values):
        return "the minutes go both ways"
    if up > down and not calls_itself_live(lines, minutes[0].line):
        return "the minutes go up, as those of a report do"
    if not any(minute % _BEAT for minute, _ in values):
        return "the minutes go by full fives, as those of a recipe do"
    if max(values)[0] - min(values)[0] < _SPAN or 2 * len(set(values)) < len(values):
        return "the minutes are too close for a match"
    return against_little(lines, minutes, least=_BLANKS, may_tease=True) or against_kind(lines, minutes)


def _take_post(page: Page, index: int) -> int:
    found = _opening(page.lines, index)
    if found is None or (found["rest_time"] and _is_untold(page.post)):
        return 0
    post = page.open(Boundary.TIME)
    take_around(page, index, 0, found.start(), post)
    kind = "minute" if found["minute"] else "rest_time"
    post.match_clock = page.take("time", index, *found.span(kind), of=post)
    take_kicker(page, index, found.span("match"), (found.end(kind), found.start("rest")), post)
    if not take_title(page, index, found.start("rest"), post):
        take_rest(page, index, found.start("rest"), post)
    return 1


def _is_untold(post: Draft | None) -> bool:
    """Whether nothing has been read of a post but its minute, so that "Kick-off" is its headline."""
    return post is not None and post.match_clock is not None and post.is_bare and post.headline is None


def _is_minute(lines: Lines, index: int) -> bool:
    found = _opening(lines, index)
    return found is not None and found["minute"] is not None


MATCH_MINUTES = TextLayout(
    name="match-minutes",
    needs=_FEWEST,
    marks=(Mark(words="lines that open with the minute of a match", found=_is_minute, opens=_OPENS),),
    objection=_objection,
    is_generic=True,
    has_lead=True,
    headline_first=True,
    head=take_window_title,
    derive=broken_sentences,
    rules=(
        Rule(name="post", take=_take_post, opens=_OPENS + _BREAKS_OPEN),
        byline_rule(BY, opens="B"),
        furniture(STYLE.buttons),
        bullet_list(),
    ),
)
