"""What tells the Guardian's text with times: its clocks, and what stands around them."""

from __future__ import annotations

import re
from itertools import takewhile

from liveblog_parse.outlets.guardian.post_time import DIGITS, time_at
from liveblog_parse.outlets.guardian.text_parts import is_update
from liveblog_parse.text.layout import Mark
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.shapes import ends_a_sentence


def _is_post(lines: Lines, index: int) -> bool:
    """A dotted clock, or one with am or pm, and a zone; text follows."""
    texts = lines.texts
    if texts[index][-1] == "m" and texts[index + 1 : index + 2] not in _ZONE_BELOW:
        return False
    if _PARTICULAR.search(texts[index], 0, _LONGEST_TIME) is None:
        return False
    found = time_at(texts, index, bare=False)
    return found is not None and (found.rest is not None or any(map(_is_prose, texts[found.end : found.end + 5])))


_LONGEST_TIME = 60
_ZONE_BELOW = (["GMT"], ["BST"])
# Dots are the Guardian's; colons are everybody's.
_PARTICULAR = re.compile(r"\d\.\d\d(?:[ap]m)?(?: ?[A-Z]|$)|\d[ap]m [A-Z]")


def _is_prose(text: str) -> bool:
    return " " in text and ends_a_sentence(text)


def _is_doubled(lines: Lines, index: int) -> bool:
    return _DOUBLED.match(lines.texts[index]) is not None


# "10:2510:25", "10:25 10:25", "10.25am BST10.25am BST", "9.02am BST 09:02".
_DOUBLED = re.compile(
    r"(?P<clock>\d{1,2}[.:]\d{2}(?:[ap]m [A-Z]{3,4})?) ?(?P=clock)$|\d{1,2}\.\d{2}[ap]m [A-Z]{3,4} ?\d{2}:\d{2}$"
)


def _is_class_name(lines: Lines, index: int) -> bool:
    return lines.texts[index].startswith(("block-time published-time ", "block-time updated-time"))


def _is_closed_post(lines: Lines, index: int) -> bool:
    """A bare clock, and before the next one a footer or a picture's credit as the Guardian prints it.

    A button "Share" has everybody; below a clock with a colon it counts only where other words are the Guardian's.
    """
    texts = lines.texts
    if _BARE.match(texts[index]) is None:
        return False
    first = index + 1 + (texts[index + 1 : index + 2] == [texts[index]])  # the clock may stand on two lines
    below = list(takewhile(lambda text: _BARE.match(text) is None, texts[first : index + _LONGEST_POST]))
    if any("Photograph: " in text or text.startswith("Updated at") for text in below):
        return True
    return "Share" in below and ("." in texts[index] or lines.once("guardian words", lambda: _has_own_words(lines)))


def _has_own_words(lines: Lines) -> bool:
    return any(words in lines.source for words in _OWN_WORDS)


_OWN_WORDS = (
    "Guardian", "guardian", "Photograph: ", "Updated at ", "Key events", "Explore more on these topics", "block-time ",
)  # fmt: skip
_BARE = re.compile(r"\d{1,2}[.:]\d{2}(?: ?\d{2}:\d{2})?$")
_LONGEST_POST = 16


MARKS = (
    Mark(words="posts under a clock with its zone", found=_is_post, opens=DIGITS + "SU"),
    Mark(words="clocks printed twice", found=_is_doubled, opens=DIGITS, closes=DIGITS + "T"),
    Mark(words="class names of times", found=_is_class_name, opens="b", points=2),
    Mark(words="footers “Updated at” and a time", found=is_update, opens="SU", closes="T"),
    Mark(words="clocks above a credit or a footer", found=_is_closed_post, opens=DIGITS, closes=DIGITS),
)
