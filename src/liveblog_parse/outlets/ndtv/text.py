"""NDTV's live blogs as plain text.

Day and clock open a post, and its title stands on the next line. Elements are glued in every way: the parts of the day,
the title to the clock, in one line all that a page holds. Some texts have lost the day (seen in texts of 2023)::

    November032023 00:06 (IST)
    It's a wrap!
    That's it from the river.
    facebook
    twitter
    Share Link
    - 23:58 (IST)Nine lengths!The pilots win.
"""

from __future__ import annotations

import re
from itertools import takewhile

from liveblog_parse.model import TimeReading
from liveblog_parse.outlets.ndtv.words import ZONE
from liveblog_parse.text.clock_posts import (
    glued_posts,
    menu,
    newest_first,
    open_post,
    page_update,
    take_around,
    take_rest,
    take_title,
    tells,
)
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import broken_sentences, bullet_list
from liveblog_parse.text.seams import Seams
from liveblog_parse.text.shapes import ends_a_sentence
from liveblog_parse.times import read_time

_IST = "(IST)"
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_INITIALS = "JFMASOND"
_CLOCK = r"\d{1,2}:\d{2} ?\(IST\)"
# "November032023", "November 03 2023"
_DAY = rf"(?:{'|'.join(_MONTHS)}) ?\d{{2}} ?(?:19|20)\d{{2}}"
_WHOLE_DAY = re.compile(rf"{_DAY}$")
# Others print the day behind the clock: "00:06 (IST)03 Nov 2023", "19:02 (IST), Oct 02".
_TIME = re.compile(
    rf"(?:[-•*] )?(?P<time>(?P<day>{_DAY} ?)?{_CLOCK})(?! ?\d{{1,2}} [A-Z][a-z]{{2}} |, ?[A-Z][a-z]{{2}} \d\d)"
)
_GLUED_TIME = re.compile(rf"(?<=\S)(?P<time>{_DAY} ?{_CLOCK})")
_NUMBERS = re.compile(r"\d{2} (?:19|20)\d{2}$")
_SHARES = re.compile(r" ?facebook ?twitter ?Share Link")
_FOOTER = ("facebook", "twitter", "Share Link")
_LONG = 100
_LONGEST_POST = 40
"""Lines."""


def _take_posts(page: Page, index: int) -> int:
    """The post that a line opens, and those that are glued to it."""
    text = page.lines.texts[index]
    found = _TIME.match(text) if _IST in text else None
    if found is None:
        return 0
    for time, end in glued_posts(text, found, _GLUED_TIME):
        post = open_post(page, index, time.span("time"), zone=ZONE)
        take_around(page, index, time.start(), time.start("time"), post)
        shares = _SHARES.search(text, time.end(), end)
        stop = shares.start() if shares else end
        if stop < len(text) or not take_title(page, index, time.end(), post):
            take_rest(page, index, time.end(), post, stop)
        take_around(page, index, stop, end, post)
    return 1


def _take_stacked_post(page: Page, index: int) -> int:
    """A time whose parts stand below each other: the day, or its month, day and year, then the clock."""
    count = _stacked(page.lines.texts, index)
    if not count:
        return 0
    post = open_post(page, index, (0, len(page.lines.texts[index])), zone=ZONE)
    parts = [page.lines.texts[index], *(page.take("time", line, of=post) for line in range(index + 1, index + count))]
    printed = " ".join(parts)
    post.published_as = read_time(printed, zone=ZONE) or TimeReading(raw=printed)
    return count


def _stacked(texts: list[str], index: int) -> int:
    """How many lines the parts of a time take; 0 where they do not stand below each other."""
    below = texts[index + 1 : index + 4]
    if below and _WHOLE_DAY.match(texts[index]) and _opens(below[0]):
        return 2
    is_month = texts[index] in _MONTHS and len(below) == 3
    return 4 if is_month and _NUMBERS.match(" ".join(below[:2])) and _opens(below[2]) else 0


def _take_footer(page: Page, index: int) -> int:
    """The buttons under a post. What stands between them and the next post is the site's."""
    texts = page.lines.texts
    if page.post is None or not (texts[index] in _FOOTER or _SHARES.match(texts[index])):
        return 0
    end = index + 1
    while end < len(texts) and not _opens(texts[end]) and not _stacked(texts, end):
        end += 1
    for line in range(index, end):
        page.take("boilerplate", line, of=page.post if texts[line] in _FOOTER else None)
    return end - index


def _pieces(lines: Lines) -> tuple[Rule, ...]:
    """No sentence goes on with a button."""
    broken = broken_sentences(lines)
    return (_FOOTER_RULE, *broken) if broken else ()


def _opens(text: str) -> bool:
    return _IST in text and _TIME.match(text) is not None


def _is_dated_post(lines: Lines, index: int) -> bool:
    text = lines.texts[index]
    found = _TIME.match(text) if _IST in text else None
    return found is not None and found["day"] is not None


def _is_clock(lines: Lines, index: int) -> bool:
    """A clock without a day counts above prose, or before it, where clocks run back."""
    text = lines.texts[index]
    found = _TIME.match(text) if _IST in text else None
    if found is None or found["day"] is not None or not newest_first(lines, index, _opens):
        return False
    rest = text[found.end() :]
    is_told = bool(rest) and (ends_a_sentence(rest) or len(rest) > _LONG)
    return is_told or tells(lines, index)


def _is_closed_clock(lines: Lines, index: int) -> bool:
    """A clock without a day, and below its post NDTV's last button, in whatever order the posts stand."""
    if not _opens(lines.texts[index]) or _is_dated_post(lines, index):
        return False
    below = takewhile(lambda text: not _opens(text), lines.texts[index + 1 : index + _LONGEST_POST])
    return _FOOTER[-1] in below and not newest_first(lines, index, _opens)


def _is_whole(lines: Lines, index: int) -> bool:
    return lines.texts[index].count(_IST) > 2 and len(_GLUED_TIME.findall(lines.texts[index])) > 1


_CLOCKS = "0123456789-•*"
_FOOTER_RULE = Rule(name="footer", take=_take_footer, opens="ftS", closes="krs:")

LIV_BLG = TextLayout(
    name="liv-blg",
    needs=3,
    marks=(
        Mark(words="lines “November022023 20:51 (IST)”", found=_is_dated_post, opens=f"{_INITIALS}-•*"),
        Mark(words="clocks “20:51 (IST)” before prose, newest first", found=_is_clock, opens=_CLOCKS),
        Mark(words="clocks “20:51 (IST)” above “Share Link”", found=_is_closed_clock, opens=_CLOCKS, holds=_FOOTER[-1]),
        Mark(words="lines that hold three such times and more", found=_is_whole, opens=_INITIALS, points=3),
    ),
    literals={"Share Link": "“Share Link”"},
    derive=_pieces,
    seams=Seams(opening=rf"{_DAY} ?{_CLOCK}", clock=rf"(?:[-•*] )?{_CLOCK}", closing="facebook|twitter|Share Link"),
    has_lead=True,
    headline_first=True,
    rules=(
        Rule(name="posts", take=_take_posts, opens=f"{_INITIALS}{_CLOCKS}", words=(_IST,)),
        Rule(name="stacked post", take=_take_stacked_post, opens=_INITIALS, closes="yhletr0123456789"),
        _FOOTER_RULE,
        menu(),
        bullet_list(),
        page_update("Updated:", zone=ZONE),
    ),
)
