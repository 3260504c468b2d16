"""What CNBC prints above the posts: the headline, the newsroom's names, the times, an explainer, key points."""

from __future__ import annotations

import re
from collections.abc import Callable

from liveblog_parse.model import Paragraph
from liveblog_parse.outlets.cnbc.text_times import before_title, stamp
from liveblog_parse.outlets.cnbc.words import are_names, signed
from liveblog_parse.text.bylines import read_people
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import BULLETS, bullet_of, take_bullet
from liveblog_parse.text.shapes import could_be_headline, ends_a_sentence
from liveblog_parse.text.stamps import is_stamp

_PILL = "Live Updates"
_KEY_POINTS = "Key Points"
# "Published Wed, Sep 13 2023 2:07 AM EDT", "Updated 25 Min Ago", of the page; "Updated figures show" opens prose.
_TIMES = re.compile(
    r"(?:Published|Updated) (?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w{0,6},? |[A-Z][a-z]{2,8}\.? \d|\d|[Aa]n? |[Aa]t \d)"
)
# "This was CNBC's live blog covering the pilots' strike."
INTRO = re.compile(r"This (?:was|is) (?:CNBC[’']s|the|a) (?:[\w-]+ ){0,3}live (?:blog|coverage)\b")
_LIVE = re.compile(r"\b(?:live|updates|minute[ -]by[ -]minute|as it happened)\b", re.IGNORECASE)
_CLOCK = re.compile(r"\d{1,2}:\d{2} [AP]M E[SD]?T$")
_LONGEST = 400  # menus stand above it
_SHORTEST_TITLE = 3


def take_head(page: Page) -> int:
    """Take what stands above the first post. Gives the index of the first line that is left."""
    texts = page.lines.texts
    end = _end(texts)
    title = _title(texts, end)
    index = 0
    while index < end:
        text = texts[index]
        if text == _KEY_POINTS:
            page.take_boilerplate(index)
            index = _take_key_points(page, index + 1, end)
            continue
        if index == title:
            page.headline = page.take("headline", index)
        elif page.headline and not page.lead.blocks and (people := read_people(text)):
            page.take("byline", index)
            page.sign(people)
        elif page.lead.blocks or INTRO.match(text) or (ends_a_sentence(text) and not _TIMES.match(text)):
            _take_lead(page, index)
        else:
            page.take_boilerplate(index)
        index += 1
    return end


def _end(texts: list[str]) -> int:
    """Where the first post begins: at its time; or below the last thing that only a page's head has."""
    end = 0
    for index in range(min(len(texts), _LONGEST)):
        text = texts[index]
        if signed(text):
            break
        if (stamp(texts, index) or before_title(texts, index)) and not _TIMES.match(texts[max(index - 1, 0)]):
            return index
        if text in (_PILL, _KEY_POINTS) or _TIMES.match(text) or INTRO.match(text):
            end = index + 1
            if text.endswith(_KEY_POINTS):
                end = _while(texts, end, lambda line: line[0] in BULLETS or ends_a_sentence(line))
            elif text == _PILL:
                end += 1
        elif index == end and end and (are_names(text) or _CLOCK.match(text)):
            end = index + 1
    return min(end, len(texts)) or _below_title_alone(texts)


def _below_title_alone(texts: list[str]) -> int:
    """Where the first post begins, if nothing stands above it but the page's title, a menu and a time perhaps.

    Two lines like headlines stand over prose then. The window has the page's title, too.
    """
    title = _while(texts, 0, _is_of_menu)
    if texts[title : title + 1] == texts[title + 1 : title + 2]:
        title += 1
    post = _while(texts, title + 1, is_stamp)
    first, second, third = (*texts[title : title + 1], *texts[post : post + 2], "", "", "")[:3]
    titled = bool(third) and could_be_headline(first) and could_be_headline(second) and ends_a_sentence(third)
    return post if titled and _LIVE.search(first) is not None and first != second else 0


def _is_of_menu(text: str) -> bool:
    return bullet_of(text) > 0 and text.count(" ") <= _SHORTEST_TITLE and not ends_a_sentence(text)


def _while(texts: list[str], index: int, holds: Callable[[str], bool]) -> int:
    while index < len(texts) and holds(texts[index]):
        index += 1
    return index


def _title(texts: list[str], end: int) -> int | None:
    """The last line like a headline before anything else of the head; menus have shorter ones."""
    found = None
    for index in range(end):
        text = texts[index]
        if _TIMES.match(text) or text == _KEY_POINTS or INTRO.match(text) or ends_a_sentence(text):
            break
        if text.count(" ") < _SHORTEST_TITLE - 1 or text[0] in BULLETS or are_names(text):
            continue
        if could_be_headline(text):
            found = index
    return found


def _take_key_points(page: Page, index: int, end: int) -> int:
    texts = page.lines.texts
    while index < end and not INTRO.match(texts[index]):
        if bullet_of(texts[index]):
            page.key_points.append(take_bullet(page, index, "key_point"))
        elif page.key_points and not ends_a_sentence(page.key_points[-1]):
            page.key_points[-1] = _joined(page.key_points[-1], page.take("key_point", index))
        else:
            page.key_points.append(page.take("key_point", index))
        index += 1
    return index


def _take_lead(page: Page, index: int) -> None:
    lead = page.lead.blocks
    above = lead[-1] if lead else None
    text = page.take("lead", index, of=page.lead)
    if isinstance(above, Paragraph) and not ends_a_sentence(above.text):
        lead[-1] = Paragraph(text=_joined(above.text, text))
    else:
        lead.append(Paragraph(text=text))


def _joined(above: str, below: str) -> str:
    """A sentence that a link has broken."""
    return above + below if below[0] in ",.;:" else f"{above} {below}"
