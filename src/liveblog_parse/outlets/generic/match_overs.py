"""Anyone's commentary of a cricket match as plain text.

Its posts open with the over, or with the ball and its runs, and print no time of day (seen at The Guardian, NDTV and
ESPNcricinfo, and at sites that print their texts again)::

    86th over: Lund 250-7 (Falk 46, Lind 28)     14.6 overs (0 Run)         14.6: Holm to Falk, 1 run
    The ball comes in with the angle.            The ball comes in.         The ball comes in.
    WICKET! Quist c Berg b Holm 3 (Lund 230-7)   14.5 overs (4 Runs) Hit.   14.5: Holm to Lind, FOUR

Overs run up or down the page, in each innings anew. The over is the post's `match_clock`, the runs are a kicker.
"""

from __future__ import annotations

import re
from itertools import pairwise

from liveblog_parse.model import Boundary
from liveblog_parse.text.anyones import STYLE
from liveblog_parse.text.clock_posts import take_around, take_kicker, take_rest, take_title
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import DIGITS, take_window_title
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import BULLETS, broken_sentences, bullet_list, bullet_of, furniture

_FEWEST = 4
_MOST_ODD = 10
"""One step in so many may go the other way, as from one innings to the next."""

_NAME = r"(?:[^\W\d_a-z][\w.’'-]*|van|de[rn]?|du|le)"
_PLAYER = rf"{_NAME}(?:\ {_NAME}){{0,3}}"
_OPENING = re.compile(
    rf"""
    (?: (?P<over>[0-9]{{1,3}}(?:st|nd|rd|th)\ over) :
      | (?P<ball>[0-9]{{1,3}}\.[0-9]\ (?:overs?|ओवर)) \ \((?P<runs>[0-9]\ (?:Runs?|रन))\)
      | (?P<delivery>[0-9]{{1,3}}\.[0-9]) :?\ (?={_PLAYER}\ to\ {_PLAYER},\ )
    ) \s* (?P<rest>.*) $""",
    re.VERBOSE,
)
_OPENS = DIGITS + BULLETS
_KINDS = ("over", "ball", "delivery")
_WICKET = "WICKET!"
_FIGURES = re.compile(r"[0-9]+")


def _opening(lines: Lines, index: int) -> re.Match[str] | None:
    text = lines.texts[index]
    return _OPENING.match(text, bullet_of(text))


def _is_opening(lines: Lines, index: int) -> bool:
    return _opening(lines, index) is not None


def _kind(found: re.Match[str]) -> str:
    return next(kind for kind in _KINDS if found[kind])


def _place(found: re.Match[str]) -> tuple[int, int]:
    """The over, and the ball in it."""
    figures = [int(figure) for figure in _FIGURES.findall(found[_kind(found)])]
    return figures[0], figures[1] if len(figures) > 1 else 0


def _objection(lines: Lines) -> str | None:
    """Why the overs of a text are not those of one match after the other."""
    found = (_opening(lines, index) for index, edges in enumerate(lines.edges) if edges[0] in _OPENS)
    places = [_place(one) for one in found if one is not None]
    up = sum(one < other for one, other in pairwise(places))
    down = sum(one > other for one, other in pairwise(places))
    return "the overs go both ways" if min(up, down) * _MOST_ODD > len(places) else None


def _take_post(page: Page, index: int) -> int:
    found = _opening(page.lines, index)
    if found is None:
        return 0
    post = page.open(Boundary.TIME)
    kind = _kind(found)
    take_around(page, index, 0, found.start(kind), post)
    post.match_clock = page.take("time", index, *found.span(kind), of=post)
    take_kicker(page, index, found.span("runs"), (found.end(kind), found.start("rest")), post)
    if found["delivery"]:
        post.headline = page.take("headline", index, found.start("rest"), of=post)
    else:
        take_rest(page, index, found.start("rest"), post)
    return 1


def _take_wicket(page: Page, index: int) -> int:
    """A wicket has a post of its own."""
    if not page.posts or not page.lines.texts[index].startswith(_WICKET):
        return 0
    post = page.open(Boundary.HEADLINE)
    if not take_title(page, index, 0, post):
        take_rest(page, index, 0, post)
    return 1


MATCH_OVERS = TextLayout(
    name="match-overs",
    needs=_FEWEST,
    marks=(Mark(words="lines that open with an over of a match", found=_is_opening, opens=_OPENS),),
    objection=_objection,
    is_generic=True,
    has_lead=True,
    posts_may_join=True,
    head=take_window_title,
    derive=broken_sentences,
    rules=(
        Rule(name="post", take=_take_post, opens=_OPENS),
        Rule(name="wicket", take=_take_wicket, opens="W", words=(_WICKET,)),
        furniture(STYLE.buttons),
        bullet_list(),
    ),
)
