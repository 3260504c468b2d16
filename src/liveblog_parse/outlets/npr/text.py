"""The text of NPR's live blogs of 2016 to 2022.

Clock and day open a post, or the time of the machine; names behind a dash end it, and a button below. What kind of post
it is stands above the headline::

    1:20 am ET
    Nov. 1, 2020
    Copy link
    Fact check
    A Horn Is Heard
    It is the lightship.
    — Nora Falk, Per Holm
    ↑ Back to top
"""

from __future__ import annotations

import re

from attrs import evolve

from liveblog_parse.model import Boundary, TimeReading
from liveblog_parse.outlets.npr.html import ZONE
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import DIGITS, authors_of, is_prose, take_window_title
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import bullet_list, furniture
from liveblog_parse.text.shapes import could_be_headline, is_name
from liveblog_parse.text.sign_offs import broken_sign_off, names_of
from liveblog_parse.text.stamp_objection import objects
from liveblog_parse.text.stamp_style import Style, Title
from liveblog_parse.text.stamped import stamped

_BUTTONS = ("Copy link", "Copied!", "Copy link Copied!", "Copy link Back to top", "Back to top", "↑ Back to top",
            "Loading...", "Notify me about new posts")  # fmt: skip
_CLOCK = re.compile(r"\d{1,2}:\d{2} [ap]\.?m\.? ET(?: [A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})?")
_MACHINE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:[+-]\d\d:\d\d|Z)?")
_DASH = re.compile(r"(?:—|–|--) ?")
# A tag, in small letters, or one of the pills: "boston", "Fact check Major development".
_KICKER = re.compile(r"(?:[Ff]act [Cc]heck|[Mm]ajor [Dd]evelopment)(?: .{1,40})?|[a-z][a-z ,]{2,24}")


def _in_utc(reading: TimeReading) -> TimeReading:
    """A machine's time is in UTC where it prints no zone."""
    return (
        reading if reading.zone or "T" not in reading.raw[8:11] else evolve(reading, zone="Etc/UTC", zone_from="outlet")
    )


_STYLE = Style(
    zone=ZONE,
    title=Title.BELOW,
    opens=lambda stamp: bool(_CLOCK.match(stamp.reading.raw) or _MACHINE.fullmatch(stamp.reading.raw)),
    complete=_in_utc,
    kickers=lambda text: (text,) if _KICKER.fullmatch(text) else (),
    buttons=frozenset(_BUTTONS),
)


def _take_sign_off(page: Page, index: int) -> int:
    """The authors behind a dash, on one line, or piece by piece on lines of their own."""
    text = page.lines.texts[index]
    dash = _DASH.match(text)
    if dash is None or page.post is None:
        return 0
    post, names = page.post, text[dash.end() :]
    lines = [index] if names else broken_sign_off(page.lines, index)
    authors = authors_of(names or names_of(page.lines, lines))
    if not authors or not all(is_name(author.name) for author in authors):
        return 0
    page.take("boilerplate", index, 0, dash.end(), of=post)
    for line in lines:
        page.take("byline", line, dash.end() if line == index else 0, of=post)
    post.sign(*authors)
    page.close(Boundary.SIGN_OFF)
    return lines[-1] + 1 - index


def _take_button(page: Page, index: int) -> int:
    """A button below a post belongs to it; it opens none."""
    if page.lines.texts[index] not in _BUTTONS:
        return 0
    page.take("boilerplate", index, of=page.post)
    return 1


def _take_pinned(page: Page, index: int) -> int:
    """A headline over prose, above the first time: the post on top, which prints none."""
    lines = page.lines
    if page.posts or index + 1 >= len(lines) or not could_be_headline(lines.texts[index]):
        return 0
    if not is_prose(lines.texts[index + 1]) or lines.texts[index] in _BUTTONS:
        return 0
    page.open(Boundary.HEADLINE).headline = page.take("headline", index, of=page.post)
    return 1


def _take_end(page: Page, index: int) -> int:
    """What stands below the last sign-off is the page's; a post opens with its time."""
    if page.post is not None or not page.posts:
        return 0
    page.take_boilerplate(index)
    return 1


def _is_time(lines: Lines, index: int) -> bool:
    text = lines.texts[index]
    return bool(_CLOCK.fullmatch(text) or _MACHINE.fullmatch(text))


def _is_button(lines: Lines, index: int) -> bool:
    return lines.texts[index].endswith("Back to top")


LIVEBLOG_TEXT = TextLayout(
    name="liveblog-text",
    needs=4,
    marks=(
        Mark(words="lines like “1:20 am ET”, or of a machine's time", found=_is_time, opens=DIGITS),
        Mark(words="lines “Back to top”", found=_is_button, opens="↑BC", closes="p"),
    ),
    signature=re.compile(r"Back to top$"),
    objection=objects(_STYLE),
    has_lead=True,
    lead_may_be_post=True,
    head=take_window_title,
    derive=stamped(_STYLE),
    rules=(
        Rule(name="sign-off", take=_take_sign_off, opens="—–-"),
        Rule(name="button", take=_take_button, closes="kp!.s"),
        furniture(openings=("Due to technical issues", "This is the sponsorship post", "Show 0 new post")),
        Rule(name="pinned", take=_take_pinned, never_closes=".:;,"),
        Rule(name="end", take=_take_end),
        bullet_list(),
    ),
)
