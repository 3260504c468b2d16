"""What BBC text prints around the posts: the title, the summary, the newsroom's names, share tools."""

from __future__ import annotations

import re

from liveblog_parse.outlets.bbc.text_heads import NUMBER, posted
from liveblog_parse.sources.bylines import read_credits
from liveblog_parse.text.layout import Rule
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import BULLETS, bullets_end, furniture, take_bullet
from liveblog_parse.text.shapes import ends_a_sentence
from liveblog_parse.text.stamp_style import people

SHARED = (
    "Facebook",
    "Twitter",
    "View more share options",
    "Share this post",
    "Copy this link",
    "copy this link",
    "Read more about these links.",
)
"""The share tools under a post."""

FURNITURE = (
    *SHARED,
    "Copy this linkRead more about these links.",
    "Copy this link Read more about these links.",
    "Share",
    "Share page",
    "Sharecopy this link",
    "Share copy this link",
    "About sharing",
    "Video content",
    "This video can not be played",
    "To play this video you need to enable JavaScript in your browser.",
    "Media player",
    "Skip Twitter content",
    "Skip twitter post",
    "End of Twitter content",
    "End of twitter post",
    "Report this social media post, reason",
    "View original tweet on Twitter",
    "next",
    "previous",
    "Next",
    "Previous",
    "Next Page",
    "Previous Page",
    "Back to top",
    "All times stated are UK",
    "Get involved",
    "Live Reporting",
    "Live Coverage",
    "Got a TV Licence?",
    "You need one to watch live TV on any channel or device, and BBC programmes on iPlayer. It's the law.",
    "Find out more",
    "I don't have a TV Licence.",
)
"""Lines of the site's own around the posts and between them."""


SHARE_TOOLS = "Article share tools"

_HEADING = "Live Reporting"
LIVE = (_HEADING, "Live Coverage")
"""The heading above the posts."""

_PAGE_OF = re.compile(r"(?:[Nn]ext)?[Pp]age \d+ ?of ?\d+(?: ?[Nn]ext)?$")
_TITLE = re.compile(r"(?: - BBC (?:News|Sport|Weather|Newsround)[\w ]*)$")
# Hidden words before the headline: "Live. Ferry crews walk out", glued where they are lost.
_LIVE_LABEL = re.compile(r"(?:LIVE ?)?Live(?: ?[.,] (?=\S)|(?=[A-Z][a-z]))")
_LIVE_ALONE = "Live."
_SUMMARY = "Summary"
_LONGEST_HEAD = 6
_LONGEST_SUMMARY = 16


def _take_live_headline(page: Page, index: int) -> int:
    """The page's headline behind its label."""
    texts = page.lines.texts
    if index >= _LONGEST_HEAD or page.posts or page.headline is not None:
        return 0
    if texts[index] == _LIVE_ALONE:
        page.take_boilerplate(index)
        return 1
    if texts[index : index + 2] == ["Live", "."]:
        page.take_boilerplate(index)
        page.take_boilerplate(index + 1)
        return 2
    label = _LIVE_LABEL.match(texts[index])
    if label is None or texts[index] in LIVE:
        return 0
    page.take("boilerplate", index, 0, label.end())
    page.headline = page.take("headline", index, label.end())
    return 1


def _take_title(page: Page, index: int) -> int:
    """What the browser shows above the page; its headline comes below."""
    if index or (title := _TITLE.search(page.lines.texts[0])) is None:
        return 0
    below = page.lines.texts[1:_LONGEST_HEAD]
    labelled = any(text in {"Live", _LIVE_ALONE} or _LIVE_LABEL.match(text) for text in below)
    doubled = page.lines.texts[1:2] == [page.lines.texts[0][: title.start()]]
    if labelled or doubled:
        page.take_boilerplate(index)
    else:
        page.headline = page.take("headline", index, 0, title.start())
        page.take("boilerplate", index, title.start())
    return 1


def _take_summary(page: Page, index: int) -> int:
    """The points under "Summary": bulleted, numbered, or bare up to the heading above the posts."""
    texts = page.lines.texts
    if page.posts or texts[index] != _SUMMARY:
        return _take_glued_summary(page, index)
    if (end := bullets_end(page, index + 1)) > index + 1:
        page.take_boilerplate(index)
        page.key_points.extend(take_bullet(page, line, "key_point") for line in range(index + 1, end))
        return end - index
    near = range(index + 1, min(index + _LONGEST_SUMMARY, len(texts)))
    end = next((line for line in near if _ends_summary(texts[line])), 0)
    if end == 0:
        return 0
    page.take_boilerplate(index)
    for line in range(index + 1, end):
        _take_point(page, line)
    return end - index


def _take_glued_summary(page: Page, index: int) -> int:
    """Heading and points without a gap: one point, for all that shows."""
    text = page.lines.texts[index]
    if page.posts or not text.startswith(_SUMMARY) or not text[len(_SUMMARY) :][:1].isupper():
        return 0
    page.take("boilerplate", index, 0, len(_SUMMARY))
    page.key_points.append(page.take("key_point", index, len(_SUMMARY)))
    return 1


def _ends_summary(text: str) -> bool:
    return text in LIVE or text.startswith("Edited by ") or posted(text) is not None


def _take_point(page: Page, index: int) -> None:
    """A point of a list without bullets; one that goes on in small letters is the rest of the one above."""
    text = page.lines.texts[index]
    number = NUMBER.match(text)
    start = number.end() if number else 0
    if number:
        page.take("boilerplate", index, 0, start)
    point = page.take("key_point", index, start)
    if page.key_points and point[0].islower() and not ends_a_sentence(page.key_points[-1]):
        page.key_points[-1] += f" {point}"
    else:
        page.key_points.append(point)


def _take_page_of(page: Page, index: int) -> int:
    """As in "Page 1 of 3", on one line, or on as many as four."""
    rows = page.lines.texts[index : index + _MOST_OF_PAGE_OF]
    for count in range(1, len(rows) + 1):
        if _PAGE_OF.match(" ".join(rows[:count])):
            for line in range(index, index + count):
                page.take_boilerplate(line)
            return count
    return 0


_MOST_OF_PAGE_OF = 4
"""Lines: "page", "1", "of", "3"."""


def _take_share_tools(page: Page, index: int) -> int:
    """The heading of the share tools, and what they are."""
    texts, end = page.lines.texts, index + 1
    if not texts[index].startswith(SHARE_TOOLS):
        return 0
    while end < len(texts) and texts[end].lstrip(f"{BULLETS} ") in FURNITURE:
        end += 1
    for line in range(index, end):
        page.take_boilerplate(line)
    return end - index


def _take_newsroom(page: Page, index: int) -> int:
    """Who edited the page."""
    text = page.lines.texts[index]
    start = len(_HEADING) if text.startswith(_HEADING) else 0
    if not text.startswith(("Edited by ", "Live reporting by "), start) or not (named := read_credits(text[start:])):
        return 0
    page.take("boilerplate", index, 0, start)
    page.take("byline", index, start)
    page.sign(named)
    return 1


def _take_heading(page: Page, index: int) -> int:
    """The heading above the posts, and under it who writes them."""
    texts = page.lines.texts
    if page.posts or texts[index] not in LIVE:
        return 0
    page.take_boilerplate(index)
    named = people(texts[index + 1]) if index + 1 < len(texts) else ()
    if not named:
        return 1
    page.take("byline", index + 1)
    page.sign(named)
    return 2


AROUND = (
    Rule(name="title", take=_take_title, closes="strdn", words=("BBC",)),
    Rule(name="live headline", take=_take_live_headline, opens="L"),
    Rule(name="summary", take=_take_summary, opens="S"),
    Rule(name="heading", take=_take_heading, opens="L", closes="ge"),
    Rule(name="newsroom", take=_take_newsroom, opens="EL"),
    Rule(name="page of pages", take=_take_page_of, opens="PpNn", closes="0123456789te"),
    Rule(name="share tools", take=_take_share_tools, opens="A"),
    furniture(FURNITURE),
)
