"""The text of CNN's live pages.

To 2023 a post opens with its time, then its headline, then its byline::

    12:09 a.m. ET, October 30, 2023        or "2 hr 4 min ago", or "12:09 AM EDT" alone
    The fog lifts
    From CNN's Nora Falk and Per Holm

trafilatura runs a post together, "2:05 a.m. ET, November 5, 2023 The fog lifts From CNN's Nora Falk Boats may leave.":
there the headline ends before the byline, and nothing shows where the byline does.

Later pages print no time before a script has run; there a post opens with the headline over its byline, and closes with
its button, "Link Copied!". Where neither is left, a post cannot be told from the prose before it.
"""

from __future__ import annotations

import re

from liveblog_parse.model import Boundary
from liveblog_parse.outlets.cnn.bylines import ZONE, read_byline
from liveblog_parse.outlets.cnn.text_times import BYLINE, BYLINE_HEAD, DATE, STYLE, is_time
from liveblog_parse.text.clock_posts import page_end
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import (
    BY,
    DIGITS,
    byline_rule,
    opening,
    post_rule,
    take_window_title,
)
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import broken_sentences, bullet_list, closing_button, furniture
from liveblog_parse.text.seams import Seams
from liveblog_parse.text.shapes import could_be_headline
from liveblog_parse.text.stamp_objection import in_a_list, objects
from liveblog_parse.text.stamped import stamped

_DATED_TIME = rf"\d{{1,2}}:\d{{2}} [ap]\.m\. E[SD]?T, {DATE}"
_TIME = rf"(?P<time>{_DATED_TIME})"
_DATED = opening(re.compile(rf"{_TIME}(?P<headline>\S.*)?"), holds=".m. E")
_RUN = opening(
    re.compile(
        rf"{_TIME} (?:(?P<headline>[^\W_].{{1,200}}?) (?=(?:From|Analysis by|By) CNN))?"
        r"(?P<paragraph>[‘“'\"]?[^\W_a-z].*)"
    ),
    holds=".m. E",
)
_COUNTED = opening(
    re.compile(r"(?P<time>(?:\d{1,2} hr(?: \d{1,2} min)?|\d{1,2} min) ago)(?P<headline>[^\s\d].*)?"), holds=" ago"
)
_BYLINE_OPENS = "ACFRfBb"
_UNDER_TIME = 2
"""Lines under a time among which the byline stands."""

_BUTTON = "Link Copied!"
_FURNITURE = ("Advertisement", "Ad Feedback", "Video Ad Feedback", "Load more", _BUTTON, "Copy link", "Share", "Video")
_BELOW = ("More from CNN", "Up next", "Most read", "Paid Partner Content")
_TEASER = "Related article"

_BODY = (
    byline_rule(BY, opens="B"),
    byline_rule(BYLINE, opens=_BYLINE_OPENS, authors=read_byline),
    furniture(_FURNITURE),
    page_end(*_BELOW),
    bullet_list(),
)


def _take_signed(page: Page, index: int) -> int:
    """A headline with a byline under it, where a post is already under way."""
    if not _stands_over_byline(page.lines, index) or (page.post is not None and _awaits_headline(page)):
        return 0
    post = page.open(Boundary.HEADLINE)
    post.headline = page.take("headline", index, of=post)
    return 1


def _take_byline_alone(page: Page, index: int) -> int:
    """A byline that has no headline, after another post's prose."""
    post, texts = page.post, page.lines.texts
    is_closed = post is None and bool(page.posts)
    if (post or page.lead).is_bare and not is_closed:
        return 0
    if BYLINE.fullmatch(texts[index]) is None or _is_byline(texts[index + 1 : index + 2]):
        return 0
    post = page.open(page.closed_by if is_closed else Boundary.BYLINE)
    post.sign(*read_byline(page.take("byline", index, of=post)))
    return 1


def _is_byline(texts: list[str]) -> bool:
    return any(BYLINE.fullmatch(text) for text in texts)


def _awaits_headline(page: Page) -> bool:
    return page.post is not None and page.post.is_bare and page.post.headline is None


def _stands_over_byline(lines: Lines, index: int) -> bool:
    texts = lines.texts
    below = texts[index + 1] if index + 1 < len(texts) else ""
    title = texts[index]
    if title in _FURNITURE or title.startswith(_TEASER) or not could_be_headline(title) or _is_byline([title]):
        return False
    return _is_byline([below]) and title.strip("#* ") != ""


def _is_dated(lines: Lines, index: int) -> bool:
    return _DATED(lines, index) is not None or _RUN(lines, index) is not None


def _is_counted(lines: Lines, index: int) -> bool:
    """A time that counts back, over a byline; teasers count back too, and have none."""
    under = lines.texts[index + 1 : index + 1 + _UNDER_TIME]
    return _COUNTED(lines, index) is not None and any(BYLINE.fullmatch(text) for text in under)


def _is_signed(lines: Lines, index: int) -> bool:
    """A byline between posts: under a headline, or "From CNN" under the prose before; but not below a time."""
    text = lines.texts[index]
    if index == 0 or "CNN" not in text[:BYLINE_HEAD] or BYLINE.fullmatch(text) is None:
        return False
    if not (text.startswith("From CNN") or _stands_over_byline(lines, index - 1)):
        return False
    return index == 1 or not (_DATED(lines, index - 2) or _COUNTED(lines, index - 2))


def _seams(opening: str) -> Seams:
    return Seams(
        opening=opening,
        byline=rf"{BYLINE.pattern}|By .{{3,100}}",
        end=r"(?<=[a-z.!?”’\"])(?:Load more|More from CNN|Paid Partner Content)",
    )


TIMED = TextLayout(
    name="live-news-text",
    needs=2,
    objection=in_a_list,
    marks=(
        Mark(words="lines of a time in ET and its date", found=_is_dated, opens=DIGITS),
        Mark(words="times that count back over “From CNN’s …”", found=_is_counted, opens=DIGITS),
    ),
    seams=_seams(rf"{_DATED_TIME}|\d{{1,2}} hr(?: \d{{1,2}} min)? ago"),
    has_lead=True,
    head=take_window_title,
    derive=stamped(STYLE),
    rules=(
        post_rule(_DATED, zone=ZONE),
        post_rule(_RUN, zone=ZONE),
        post_rule(_COUNTED, zone=ZONE),
        *_BODY,
    ),
)

CLOCKED = TextLayout(
    name="live-story-clocks",
    needs=3,
    marks=(Mark(words="lines like “11:48 a.m. ET” and “2 hr 4 min ago”", found=is_time, opens=DIGITS),),
    signature=re.compile(
        r"^(?:(?:Analysis |Reporting )?(?:[Ff]rom|[Bb]y) CNN\b|(?:Video )?Ad Feedback$|Link Copied!$|More from CNN$)"
    ),
    signature_holds=("CNN", "Feedback", _BUTTON),
    objection=objects(STYLE),
    seams=_seams(rf"\d{{1,2}}:\d{{2}} [ap]\.m\. E[SD]?T(?:, {DATE})?"),
    has_lead=True,
    head=take_window_title,
    derive=stamped(STYLE),
    rules=_BODY,
)
"""Where times have no day: others print such clocks too."""

SIGNED = TextLayout(
    name="live-story-text",
    needs=2,
    marks=(Mark(words="bylines like “From CNN’s …” below no time", found=_is_signed, opens=_BYLINE_OPENS),),
    has_lead=True,
    head=take_window_title,
    derive=lambda lines: (closing_button(lines, _BUTTON), *broken_sentences(lines)),
    posts_may_join=True,
    headline_first=True,
    rules=(
        post_rule(_DATED, zone=ZONE),
        Rule(name="headline over byline", take=_take_signed, never_closes=".:;,"),
        Rule(name="byline alone", take=_take_byline_alone, opens=_BYLINE_OPENS),
        *_BODY,
    ),
)
