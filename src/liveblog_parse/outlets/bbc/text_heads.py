"""How BBC text prints the head of a post: a number, a headline, hidden words, a time, all in one line or in several."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from liveblog_parse.model import Boundary, TimeReading
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.parts import bullet_of
from liveblog_parse.times import read_time

ZONE = "Europe/London"

WORDS = "published at"
# As in "10:55 British Summer Time 13 September 2023"; newer captures drop the year, the day, the zone, or the clock.
DAY = r"\d{1,2} [A-Z][a-z]+(?: \d{4})?"
_CLOCK = rf"\d{{1,2}}:\d{{2}}(?: [A-Z][\w:+-]*){{0,5}}(?: {DAY})?"
TIME = re.compile(rf"{_CLOCK}|{DAY}")
# The comma tells a link card: "Why crews are on strike, published at 12:10 GMT 12 December".
_WORDED = re.compile(rf"{WORDS}(?<!,{WORDS})(?<!, {WORDS}) ?(?P<time>{TIME.pattern})$")
# Where the words are lost, two digits of hour and the full date still show where the headline ends:
# "Kim assures Putin in 202310:55 British Summer Time 13 September 2023".
_UNWORDED = re.compile(r"(?P<time>\d{2}:\d{2}(?: [A-Z][\w-]+){1,4} Time \d{1,2} [A-Z][a-z]+ \d{4})$")
# Less is left of some, but nothing is glued like this but a headline and its time: "Ferry leaves16:30 12 December".
_GLUED = re.compile(
    rf"""(?:(?<=[^\W\d_])|(?<=[?!.)’”'"%…])|(?<=(?:19|20)\d{{2}}))"""
    rf"(?P<time>\d{{2}}:\d{{2}}(?: [A-Z][\w+-]*){{0,4}}(?: {DAY})?)$"
)
_LONGEST_TIME = 100

NUMBER = re.compile(r"(?P<number>\d{1,4})\. ")
TIME_ENDS = "0123456789" + "yhletrTCnbgpvco"
"""The last character of a printed time: of a year, a clock, a month, a zone."""


class Posted(NamedTuple):
    """Where in a line the headline ends, and where the time stands. `by_words`: hidden words are between them."""

    headline: int
    start: int
    end: int
    by_words: bool

    def printed(self, text: str) -> str:
        """The time as printed."""
        return text[self.start : self.end]


def posted(text: str) -> Posted | None:
    """The time that ends a post's first line.

    >>> posted("Ferry leavespublished at 10:55 British Summer Time 13 September 2023").headline
    12
    >>> posted("It opened at 10:55") is None
    True
    """
    return _posted(text) if ":" in text or WORDS in text else None


@lru_cache(maxsize=8)
def _posted(text: str) -> Posted | None:
    tail = max(len(text) - _LONGEST_TIME, 0)
    if found := _WORDED.search(text, tail):
        return Posted(len(text[: found.start()].rstrip()), *found.span("time"), by_words=True)
    if (found := _UNWORDED.search(text, tail) or _GLUED.search(text, tail)) and "Posted at " not in text:
        return Posted(len(text[: found.start()].rstrip()), *found.span("time"), by_words=False)
    return None


def is_whole_time(text: str) -> bool:
    """Whether a line is nothing but a time with its zone and its full date.

    >>> is_whole_time("10:55 British Summer Time 13 September 2023"), is_whole_time("10:55 BST")
    (True, False)
    """
    return len(text) <= _LONGEST_TIME and _UNWORDED.match(text) is not None


def reading_of(printed: str) -> TimeReading:
    """The printed time, read; of one in no known notation, or of lost one, only what is printed."""
    return read_time(printed, zone=ZONE) or TimeReading(raw=printed)


def take_number(page: Page, index: int, post: Draft, number: re.Match[str]) -> int:
    """Take the number and what sets it apart. Gives where the headline begins."""
    post.number = int(page.take("number", index, *number.span("number"), of=post))
    page.take("boilerplate", index, number.end("number"), number.end(), of=post)
    return number.end()


_NEAR_POSTS = 9


def take_start(page: Page, index: int, post: Draft, start: int = 0) -> int:
    """Take the bullet, or the number, where the line has one that counts on, or back. Gives where the headline begins.

    Behind the bullet of a list a number is one all the same.
    """
    text = page.lines.texts[index]
    bullet = 0 if start else bullet_of(text)
    page.take("boilerplate", index, start, start + bullet, of=post)
    start += bullet
    above = islice(reversed(page.posts), 1, _NEAR_POSTS)
    last = next((earlier.number for earlier in above if earlier.number is not None), None)
    number = NUMBER.match(text, start)
    if number and (last is None or int(number["number"]) >= last - 1):
        post.boundary = Boundary.NUMBERED
        return take_number(page, index, post, number)
    post.boundary = Boundary.TIME
    return start
