r"""What extractors leave of the plugin's older pages.

A post opens with its author, where one is shown, and the day and the clock, which most extractors glue. How both are
printed is the site's choice; this is what WordPress prints unless told otherwise, in English and in other languages::

    Ivo Brandt June 14, 20142:45 pm
    The Svanen wins.

    Ivo Brandt 14 de junho de 201414:45

inscriptis parts the day from the clock, `get_text("\n")` and trafilatura put name, day and clock on lines of their
own. So do comments under any article; there only the plugin's list of key events tells that these are posts, or a page
that calls itself live and has few names, which return.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from liveblog_parse.model import Label, TimeReading
from liveblog_parse.text.camels import PERSON
from liveblog_parse.text.clock_posts import take_rest
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import NAME, opening, post_rule, take_window_title
from liveblog_parse.text.order import A_DAY, against_order, newest_first
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import broken_sentences, bullet_list, furniture
from liveblog_parse.text.seams import Seams
from liveblog_parse.text.stamp_objection import days_apart
from liveblog_parse.times import read_time

# "June 14, 2014", "14 June 2014", "14 de junho de 2014", "14. Juni 2014", "14 junio, 2014".
_DAY = r"(?:[^\W\d_]{3,10}\.? \d{1,2}, \d{4}|\d{1,2}\.? (?:de )?[^\W\d_]{3,10}\.?,? (?:de )?\d{4})"
_CLOCK = r"\d{1,2}(?::| ?h ?)\d{2}(?: [ap]m)?"
_OPENING = opening(re.compile(rf"(?:(?P<byline>{NAME})[ \n])?(?P<time>{_DAY}[ \n]?{_CLOCK})(?=\n|$)"), lines=3)
_CLOSES = "0123456789m"
_CLOCK_LAST = re.compile(rf"(?<!\d){_CLOCK}$|\d{{4}}{_CLOCK}$")
_LONGEST_CLOCK = 14
_GLUED = re.compile(rf" \d{{4}}{_CLOCK}$")
_KEY_EVENTS = "Key Events"
_KEY = "key"
_COMMANDS = frozenset((_KEY, "alert"))
_LIVE = re.compile(
    r"\b(?:live(?:blog|ticker)?|as it happened|minute by minute|ao vivo|minuto a minuto|tempo real|en direct[oe]?"
    r"|en vivo|in diretta)\b",
    re.IGNORECASE,
)
_LONGEST_HEAD = 400
_LONGEST_TITLE = 200
_FEWEST = 4
_ENOUGH = 1_000
"""Lines that tell whose text it is."""


def _find(lines: Lines, index: int) -> re.Match[str] | None:
    """The opening of a post: its last line ends with a clock, and what stands before that is a day."""
    ends = (text[-_LONGEST_CLOCK:] for text in lines.texts[index : index + 3] if text[-1] in _CLOSES)
    found = _OPENING(lines, index) if any(map(_CLOCK_LAST.search, ends)) else None
    return found if found and _reading(found).day is not None else None


def _reading(found: re.Match[str]) -> TimeReading:
    printed = found["time"].replace("\n", " ")
    return read_time(printed) or TimeReading(raw=printed)


def _is_glued(lines: Lines, index: int) -> bool:
    return _GLUED.search(lines.texts[index][-_LONGEST_CLOCK - 5 :]) is not None and _find(lines, index) is not None


def _is_parted(lines: Lines, index: int) -> bool:
    """A day and a clock with a gap, or on two lines, in a text that is sure to be the plugin's."""
    if not lines.once("wordpress plugin", lambda: _is_plugins(lines)) or _is_glued(lines, index):
        return False
    return any(_find(lines, line) for line in (index, max(index - 1, 0)))


def _is_plugins(lines: Lines) -> bool:
    return _KEY_EVENTS in lines.texts[:_LONGEST_HEAD] or _is_live(lines)


def _is_live(lines: Lines) -> bool:
    """Whether a page calls itself live above posts that run back in time, and few names sign them; comments do not."""
    found = list(_openings(lines))
    names = [match["byline"] for _, match in found if match["byline"]]
    if len(found) < _FEWEST or 2 * len(names) < len(found) or 3 * len(set(names)) > 2 * len(names):
        return False
    minutes = [_minutes(_reading(match)) for _, match in found]
    head = (text for text in lines.texts[: min(found[0][0], _LONGEST_HEAD)] if len(text) <= _LONGEST_TITLE)
    return newest_first(minutes) and not against_order(minutes) and any(map(_LIVE.search, head))


def _openings(lines: Lines) -> Iterator[tuple[int, re.Match[str]]]:
    free = 0
    for index in range(min(len(lines), _ENOUGH)):
        if index >= free and (match := _find(lines, index)):
            free = index + 1 + match.group().count("\n")
            yield index, match


def _minutes(reading: TimeReading) -> int:
    day = date(reading.year or 1, reading.month or 1, reading.day or 1).toordinal()
    return day * A_DAY + (reading.hour or 0) * 60 + (reading.minute or 0)


def _take_command(page: Page, index: int) -> int:
    """The word that made a post an alert or a key event: "alert The Svanen wins.", or alone."""
    text, post = page.lines.texts[index], page.post
    word, _, rest = text.partition(" ")
    if post is None or word not in _COMMANDS or not (rest[0].isupper() if rest else post.is_bare):
        return 0
    is_label = word == _KEY and post.is_bare
    if is_label:
        post.labels.add(Label.KEY_EVENT)
    page.take("label" if is_label else "boilerplate", index, 0, len(word), of=post)
    take_rest(page, index, len(word), post)
    return 1


PHP_TEXT = TextLayout(
    name="php",
    needs=2,
    objection=days_apart,
    marks=(
        Mark(words="lines that end in a day and a clock without a gap", found=_is_glued, closes=_CLOSES),
        Mark(words="days and clocks below “Key Events”, or on a page that is live", found=_is_parted, closes=_CLOSES),
    ),
    seams=Seams(opens=r"\w", opening=rf"(?:{PERSON} ?)?{_DAY} ?{_CLOCK}", closing="Edit ?Delete"),
    has_lead=True,
    head=take_window_title,
    derive=broken_sentences,
    rules=(
        post_rule(_find, zone=None, opens=""),
        Rule(name="command", take=_take_command, opens="ak"),
        furniture(("Edit", "Delete", "EditDelete", "• EditDelete", "* EditDelete", _KEY_EVENTS)),
        bullet_list(),
    ),
)
