"""The text of the Financial Times' live blogs.

Over a post stand how long ago it was, its clock or both, glued; after a day the day, too. Buttons end it::

    5 minutes ago10:05
    Breaking news
    Freight rates fall
    Nora Falk in Rotterdam and Ivo Brandt in New York
    Rates fell by a tenth.
    Share on Twitter
    Back to top
    Mar 04, 23:50
    What we know

Where the times are lost, "Back to top" shows where a post ends.
"""

from __future__ import annotations

import re

from liveblog_parse.model import Author, Boundary, Label
from liveblog_parse.outlets.ft.html import ZONE, signed
from liveblog_parse.sources.report import distinct
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import DIGITS, image_rule, take_window_title
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import bullet_list, furniture
from liveblog_parse.text.seams import Seams
from liveblog_parse.text.shapes import could_be_headline, is_name
from liveblog_parse.text.stamp_objection import objects
from liveblog_parse.text.stamp_style import Style, Title
from liveblog_parse.text.stamped import stamped

_MONTHS = "JFMASOND"
_LONGEST_BYLINE = 120
_FOOTER = "Back to top"
_SHARE = re.compile(r"(?:Share on|Share via|Save|Print this page|Jump to comments section)\b.{0,40}")
# "5 minutes ago", "5 minutes ago10:05", "Mar 04, 23:50", "Mar 04 2024, 23:50".
_PRINTED = (
    r"(?:\d{1,2} (?:second|minute|hour)s? ago(?: ?[0-2]?\d:[0-5]\d)?"
    r"|[A-Z][a-z]{2} [0-3]?\d,? (?:\d{4},? )?[0-2]?\d:[0-5]\d)"
)
_TIME = re.compile(_PRINTED)


def _people(text: str) -> tuple[Author, ...]:
    """The authors, each with the place as the role; none where any part of the line is no name."""
    if len(text) > _LONGEST_BYLINE:
        return ()
    authors = distinct(signed(Author(name=text)))
    return authors if all(is_name(author.name) for author in authors) else ()


_STYLE = Style(
    zone=ZONE,
    title=Title.BELOW,
    opens=lambda stamp: stamp.form in {":24=", "ago"},
    names=_people,
    labels={"Breaking news": Label.BREAKING, "Breaking News": Label.BREAKING},
)


def _take_footer(page: Page, index: int) -> int:
    """The last button of a post."""
    if page.lines.texts[index].removeprefix("↑ ") != _FOOTER:
        return 0
    page.take_boilerplate(index)
    page.close(Boundary.FOOTER)
    return 1


def _take_button(page: Page, index: int) -> int:
    if not _SHARE.fullmatch(page.lines.texts[index].lstrip("•*- ")):
        return 0
    page.take_boilerplate(index)
    return 1


def _is_time(lines: Lines, index: int) -> bool:
    return _TIME.fullmatch(lines.texts[index]) is not None


LIVE_BLOG_POST_TEXT = TextLayout(
    name="live-blog-post-text",
    needs=3,
    marks=(
        Mark(words="lines like “5 minutes ago10:05” and “Mar 04, 23:50”", found=_is_time, opens=DIGITS + _MONTHS),
        Mark(
            words=f"lines “{_FOOTER}”",
            found=lambda lines, index: lines.texts[index] == _FOOTER,
            opens=_FOOTER[0],
            closes=_FOOTER[-1],
            points=0,
        ),
    ),
    signature=re.compile(rf"^{_FOOTER}$|^Share on (?:Twitter|X|Facebook|LinkedIn)\b|\bFinancial Times\b|\bFT\.com\b"),
    signature_holds=(_FOOTER, "Share on ", "Financial Times", "FT.com"),
    objection=objects(_STYLE),
    seams=Seams(
        opening=_PRINTED,
        closing=rf"{_FOOTER}|Share on (?:Twitter|X|Facebook|LinkedIn)(?: \(opens new window\))?|Save|Enlarge",
    ),
    has_lead=True,
    head=take_window_title,
    derive=stamped(_STYLE),
    rules=(
        Rule(name="footer", take=_take_footer, closes=_FOOTER[-1]),
        Rule(name="button", take=_take_button),
        furniture(("Enlarge", "Share", "Advertisement", "Print this page")),
        image_rule(" © "),
        bullet_list(),
    ),
)

# ---- without times ---------------------------------------------------------------------------------------------------


def _take_headline(page: Page, index: int) -> int:
    """The headline of a post, over its byline."""
    if not _opens_a_post(page.lines, index):
        return 0
    post = page.open(page.closed_by)
    post.headline = page.take("headline", index, of=post)
    post.sign(*_people(page.take("byline", index + 1, of=post)))
    return 2


def _opens_a_post(lines: Lines, index: int) -> bool:
    texts = lines.texts
    return index + 1 < len(texts) and could_be_headline(texts[index]) and bool(_people(texts[index + 1]))


def _is_footer_over_a_post(lines: Lines, index: int) -> bool:
    return lines.texts[index] == _FOOTER and _opens_a_post(lines, index + 1)


LIVE_BLOG_POST_UNTIMED = TextLayout(
    name="live-blog-post-untimed",
    needs=2,
    marks=(
        Mark(
            words=f"lines “{_FOOTER}” over a headline and a byline",
            found=_is_footer_over_a_post,
            opens=_FOOTER[0],
            closes=_FOOTER[-1],
        ),
    ),
    has_lead=True,
    posts_may_join=True,
    head=take_window_title,
    rules=(
        Rule(name="headline", take=_take_headline, never_closes=".:;,"),
        *LIVE_BLOG_POST_TEXT.rules,
    ),
)
