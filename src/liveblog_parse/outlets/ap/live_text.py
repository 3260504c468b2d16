"""The text of the Associated Press's live pages, from 2023 on.

A post opens with its headline; under it stand its clock and its day, where a script has written them. A button ends
it::

    In pictures: the first ferry
    1:10 AM
    March 5, 2024
    By Nora Falk
    A ferry leaves the harbor of Lund on Tuesday. (AP Photo/Sven Aker)
    Copy Link copied
    4 MARCH 2024
    What each pilot will earn

Without the script no time is left, and the buttons and the days between the posts show where one opens.
"""

from __future__ import annotations

import re

from liveblog_parse.model import Author, Boundary
from liveblog_parse.outlets.ap.text import ZONE
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import DIGITS, authors_of, take_window_title
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import broken_sentences, bullet_list, furniture
from liveblog_parse.text.shapes import could_be_headline
from liveblog_parse.text.stamp_objection import objects
from liveblog_parse.text.stamp_style import Style, Title, by_line
from liveblog_parse.text.stamped import stamped
from liveblog_parse.times import read_time

_TIME = re.compile(r"\d{1,2}:\d{2} [AP]M(?: E[SD]?T)?")
_DAY = re.compile(r"(?:[A-Z][a-z]+day,? )?(?:\d{1,2} [A-Z]{3,9}|[A-Z]{3,9} \d{1,2},|[A-Z][a-z]{2,8}\.? \d{1,2},) \d{4}")
_FOOTER = frozenset({"Copy Link copied", "Copy link copied", "Link copied"})
_BUTTONS = frozenset((
    "Copy Link", "Copy", "Share", "Email", "Facebook", "X", "Twitter", "Reddit", "LinkedIn", "Pinterest", "Flipboard",
    "Print", "Advertisement", "Show more", "Read More",
))  # fmt: skip
# As in "A ferry leaves the harbor of Lund on Tuesday. (AP Photo/Sven Aker)".
_CREDITED = re.compile(r"(?P<caption>[^()]+?)(?P<opening> ?\()(?P<credit>[^()]{0,40}\bAP\b[^()]{0,40})(?P<closing>\))")
_LONGEST_CAPTION = 600
_LONGEST_BYLINE = 120
# "By NORA FALK and IDA HOLM"
_IN_CAPITALS = re.compile(r"B[Yy] (?P<names>[A-Z][A-Z.’' -]+(?:(?:, | and |, and )[A-Z][A-Z.’' -]+){0,5})")


def _byline(text: str) -> tuple[Author, ...]:
    """The authors, whose names AP prints in capitals, too; as printed."""
    found = _IN_CAPITALS.fullmatch(text) if len(text) <= _LONGEST_BYLINE else None
    return authors_of(found["names"]) if found else by_line(text)


_STYLE = Style(
    zone=ZONE,
    title=Title.ABOVE,
    authors=_byline,
    opens=lambda stamp: _TIME.match(stamp.reading.raw) is not None,
    buttons=_BUTTONS | _FOOTER,
)


def _take_footer(page: Page, index: int) -> int:
    """The last button of a post; what comes below is another post, unless a time says so itself."""
    if page.lines.texts[index] not in _FOOTER:
        return 0
    page.take_boilerplate(index)
    page.close(Boundary.FOOTER)
    return 1


def _take_day(page: Page, index: int) -> int:
    """The day above the posts of a day: a headline under it opens one, whose day it is."""
    if not _is_day(page.lines, index):
        return 0
    post = page.open(Boundary.TIME)
    post.published_as = read_time(page.take("time", index, of=post), zone=ZONE)
    post.headline = page.take("headline", index + 1, of=post)
    return 2


def _take_headline(page: Page, index: int) -> int:
    """The headline of a post whose time is lost, under the button of the post above."""
    closed = page.post is None and page.closed_by is Boundary.FOOTER
    if not closed or not _is_title(page.lines, index):
        return 0
    post = page.open(page.closed_by)
    post.headline = page.take("headline", index, of=post)
    return 1


def _take_byline(page: Page, index: int) -> int:
    post, authors = page.post, _byline(page.lines.texts[index])
    if post is None or not post.is_bare or not authors:
        return 0
    page.take("byline", index, of=post)
    post.sign(*authors)
    return 1


def _take_credited(page: Page, index: int) -> int:
    """A caption with its credit behind it, in brackets."""
    text = page.lines.texts[index]
    found = _CREDITED.fullmatch(text) if len(text) <= _LONGEST_CAPTION else None
    if found is None:
        return 0
    post = page.here()
    parts = {name: page.take(role, index, *found.span(name), of=post) for name, role in _PARTS}
    page.add_image(post, caption=parts["caption"], credit=parts["credit"])
    return 1


_PARTS = (("caption", "caption"), ("opening", "boilerplate"), ("credit", "credit"), ("closing", "boilerplate"))


def _is_time(lines: Lines, index: int) -> bool:
    texts = lines.texts
    return _TIME.fullmatch(texts[index]) is not None and index > 0 and could_be_headline(texts[index - 1])


def _is_day(lines: Lines, index: int) -> bool:
    """The day of a post without a clock; of one with a clock, the clock opens it."""
    texts = lines.texts
    if _DAY.fullmatch(texts[index]) is None or not _is_title(lines, index + 1):
        return False
    return not any(_TIME.fullmatch(text) for text in texts[index + 2 : index + 4])


def _is_footer(lines: Lines, index: int) -> bool:
    """A button with a headline below it; in articles more buttons follow, or prose."""
    if lines.texts[index] not in _FOOTER:
        return False
    below = next(
        (line for line in range(index + 1, min(index + 4, len(lines))) if lines.texts[line] not in _BUTTONS), 0
    )
    return bool(below) and (_is_title(lines, below) or _is_day(lines, below))


def _is_title(lines: Lines, index: int) -> bool:
    """A line that could be a headline, over a line that is no headline too, as in a list of links."""
    if index + 1 >= len(lines) or lines.texts[index] in _BUTTONS | _FOOTER or not could_be_headline(lines.texts[index]):
        return False
    below = lines.texts[index + 1]
    return not could_be_headline(below) or _TIME.fullmatch(below) is not None or bool(_byline(below))


def _rules(lines: Lines) -> tuple[Rule, ...]:
    """Days that stand alone are read here, where they open posts."""
    return (Rule(name="day", take=_take_day, closes=DIGITS), *_stamped(lines), *broken_sentences(lines))


_stamped = stamped(_STYLE)

LIVE_POST_TEXT = TextLayout(
    name="liveblogpost-text",
    needs=3,
    marks=(
        Mark(words="clocks under a headline", found=_is_time, opens=DIGITS, closes="MT"),
        Mark(words="days on lines of their own", found=_is_day, closes=DIGITS),
        Mark(words="lines “Copy Link copied”", found=_is_footer, opens="CL", closes="d"),
    ),
    signature=re.compile(r"\| AP News$|\(AP Photo/[^()]+\)$|^Copy Link copied$|\bapnews\.com\b"),
    signature_holds=("AP News", "AP Photo/", "Copy Link copied", "apnews.com"),
    objection=objects(_STYLE, fewest=0),
    has_lead=True,
    lead_may_be_post=True,
    posts_may_join=True,
    head=take_window_title,
    derive=_rules,
    rules=(
        Rule(name="footer", take=_take_footer, closes="d"),
        furniture(_BUTTONS),
        Rule(name="headline", take=_take_headline, never_closes=".:;,"),
        Rule(name="byline", take=_take_byline, opens="B"),
        Rule(name="credited", take=_take_credited, closes=")"),
        bullet_list(),
    ),
)
