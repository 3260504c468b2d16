"""The text of NBC News' live blogs.

Over a post stands how long ago it was, at times with the clock behind a stroke; a button that repeats the headline
ends it::

    2h ago / 10:30 AM EST
    The harbour opens again
    Nora Falk and Ida Holm
    Ships may enter from noon.
    Share this — The harbour opens again
"""

from __future__ import annotations

import re

from liveblog_parse.outlets.nbc.html import ZONE
from liveblog_parse.text.layout import Mark, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import DIGITS, image_rule, take_window_title
from liveblog_parse.text.parts import bullet_list, furniture
from liveblog_parse.text.seams import Seams
from liveblog_parse.text.stamp_objection import objects
from liveblog_parse.text.stamp_style import Style, Title, people
from liveblog_parse.text.stamped import stamped

_TIME = re.compile(r"\d{1,2}[mhd] ago(?: ?/ ?\d{1,2}:\d{2} [AP]M(?: [A-Z]{2,3}T)?)?|\d{1,2}:\d{2} [AP]M [A-Z]{2,3}T")
_STYLE = Style(
    zone=ZONE,
    title=Title.BELOW,
    opens=lambda stamp: _TIME.fullmatch(stamp.reading.raw) is not None,
    names=people,
    kickers=lambda text: (text,) if text in {"Fact check", "Fact Check", "Analysis"} else (),
)


def _is_time(lines: Lines, index: int) -> bool:
    return _TIME.fullmatch(lines.texts[index]) is not None


LIVE_BLOG_CARD_TEXT = TextLayout(
    name="live-blog-card-text",
    needs=3,
    marks=(Mark(words="lines like “18m ago” and “2h ago / 10:30 AM EST”", found=_is_time, opens=DIGITS, closes="oT"),),
    signature=re.compile(r"^Share this —|\bNBC ?News\b"),
    signature_holds=("Share this —", "NBC"),
    objection=objects(_STYLE),
    seams=Seams(
        opening=r"\d{1,2}[mhd] ago ?/ ?\d{1,2}:\d{2} [AP]M(?: [A-Z]{2,3}T)?",
        clock=r"\d{1,2}[mhd] ago|\d{1,2}:\d{2} [AP]M [A-Z]{2,3}T",
        closing=r"Share this —",
    ),
    has_lead=True,
    head=take_window_title,
    derive=stamped(_STYLE),
    rules=(
        furniture(("Advertisement", "Share", "Link copied"), openings=("Share this",)),
        image_rule(" Photo: "),
        bullet_list(),
    ),
)
