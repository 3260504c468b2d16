"""The text of the Independent's and the Standard's live blogs as Yahoo carries them.

A post opens with its headline; under it stand its clock and, behind a comma set off by a blank, its author::

    Ferries return to Lund
    21:38 , Nora Falk
    Three ferries left at noon.

Both titles print alike. Without an address the text is taken for the Independent's.
"""

from __future__ import annotations

import re

from liveblog_parse.model import Boundary
from liveblog_parse.text.camels import PERSON, UPPER
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import (
    DIGITS,
    authors_of,
    describe,
    image_rule,
    opening,
    post_rule,
    take_groups,
    take_window_title,
)
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import broken_sentences, bullet_list, furniture
from liveblog_parse.text.seams import Seams
from liveblog_parse.text.shapes import could_be_headline, is_name
from liveblog_parse.times import read_time

ZONE = "Europe/London"
# Markdown leaves no blank before the comma, but marks the headline above.
_STAMP = r"(?P<time>[0-2]\d:[0-5]\d) ?, (?P<byline>[^\W\d_][^\n]{1,60})$"
# A post that nobody signed has the clock alone: "21:12".
_UNSIGNED = r"(?P<time>[0-2]\d:[0-5]\d)$"
_UNTITLED = opening(re.compile(_STAMP))
# Where blanks part everything, nothing shows where the name ends.
_UNNAMED = opening(re.compile(r"(?P<time>[0-2]\d:[0-5]\d) ?,$"))
_TITLED = opening(re.compile(rf"(?P<headline>[^\n]+)\n{_STAMP}"), lines=2)
_TITLED_UNSIGNED = opening(re.compile(rf"(?P<headline>[^\n]+)\n{_UNSIGNED}"), lines=2)


def _take_titled(page: Page, index: int) -> int:
    texts = page.lines.texts
    if index + 1 == len(texts) or texts[index + 1][2:3] != ":" or not could_be_headline(texts[index]):
        return 0
    found = _TITLED(page.lines, index) or _TITLED_UNSIGNED(page.lines, index)
    if found is None:
        return 0
    post = page.open(Boundary.TIME)
    describe(post, take_groups(page, index, found, post), authors_of)
    post.published_as = read_time(found["time"], zone=ZONE)
    return 2


def _is_stamp(lines: Lines, index: int) -> bool:
    found = _UNTITLED(lines, index)
    return found is not None and (lines.texts[index][5] == " " or _is_signed_under_heading(lines, index))


def _is_signed_under_heading(lines: Lines, index: int) -> bool:
    return lines.is_heading(index - 1) and is_name(lines.texts[index][7:])


CARRIED = TextLayout(
    name="carried",
    needs=2,
    marks=(Mark(words="lines of a clock, a comma and a name", found=_is_stamp, opens=DIGITS, never_closes=".:;,?!"),),
    seams=Seams(opening=rf"[0-2]\d:[0-5]\d +, +(?:{PERSON}(?=[{UPPER}“”‘\"\n])|(?={PERSON} \S))"),
    has_lead=True,
    head=take_window_title,
    derive=broken_sentences,
    rules=(
        Rule(name="post with headline", take=_take_titled, never_closes=".:;,"),
        post_rule(_UNTITLED, zone=ZONE),
        post_rule(_UNNAMED, zone=ZONE, closes=","),
        image_rule("(Image: ", last=")"),
        furniture(("Advertisement", "Story continues", "View comments", "Share", "Video")),
        bullet_list(),
    ),
)
