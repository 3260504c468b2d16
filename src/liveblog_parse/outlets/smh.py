"""The Sydney Morning Herald, The Age and their sisters: the text of their live blogs, as seen from 2021 to 2024.

A post opens with its clock, which has the day behind it once the day is over; then come its headline and its author::

    12.45pm on March 5, 2024
    The quay opens
    By Nora Falk
    Ships may enter.
"""

from __future__ import annotations

import re

from liveblog_parse.outlet import Outlet
from liveblog_parse.text.layout import Mark, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import (
    BY,
    DIGITS,
    byline_rule,
    opening,
    post_rule,
    take_window_title,
)
from liveblog_parse.text.parts import broken_sentences, bullet_list, furniture
from liveblog_parse.text.seams import Seams
from liveblog_parse.text.stamp_objection import in_a_list

_ZONE = "Australia/Sydney"
_OPENING = opening(re.compile(r"(?P<time>\d{1,2}\.\d{2}[ap]m(?: on [A-Z][a-z]{2,8} \d{1,2}, \d{4})?)$"))
_UNDER_TIME = 2
"""Lines under a clock among which the byline stands."""


def _is_dated(lines: Lines, index: int) -> bool:
    return " on " in lines.texts[index] and _OPENING(lines, index) is not None


def _is_signed(lines: Lines, index: int) -> bool:
    under = lines.texts[index + 1 : index + 1 + _UNDER_TIME]
    signed = any(text.startswith("By ") and BY.fullmatch(text) for text in under)
    return signed and _OPENING(lines, index) is not None


OUTLET = Outlet(
    name="smh",
    title="The Sydney Morning Herald and The Age",
    hosts=("smh.com.au", "theage.com.au", "brisbanetimes.com.au", "watoday.com.au"),
    zone=_ZONE,
    text=(
        TextLayout(
            name="live-blog-text",
            needs=3,
            objection=in_a_list,
            signature=re.compile(
                r"[ap]m on [A-Z][a-z]+ \d|\b(?:Sydney Morning Herald|The Age|Brisbane Times|WAtoday)\b"
            ),
            signature_holds=("m on ", "Sydney Morning Herald", "The Age", "Brisbane Times", "WAtoday"),
            marks=(
                Mark(words="clocks with their day behind them", found=_is_dated, opens=DIGITS, closes=DIGITS),
                Mark(words="clocks over a byline", found=_is_signed, opens=DIGITS, closes=DIGITS + "m"),
            ),
            seams=Seams(
                opening=r"\d{1,2}\.\d{2}[ap]m on [A-Z][a-z]{2,8} \d{1,2}, \d{4}",
                clock=r"\d{1,2}\.\d{2}[ap]m",
                byline="By .{3,100}",
            ),
            has_lead=True,
            head=take_window_title,
            derive=broken_sentences,
            headline_first=True,
            rules=(
                post_rule(_OPENING, zone=_ZONE, closes=DIGITS + "m"),
                byline_rule(BY, opens="B"),
                furniture(
                    ("Share", "Advertisement", "Loading", "Latest posts", "Save", "Log in, register or subscribe")
                ),
                bullet_list(),
            ),
        ),
    ),
)
