"""The text of AMP's live lists, on any site that has one.

A button stands above the posts; the time stands over a post, or between its title and its prose::

    You have updates
    The roof holds
    2:05 pm
    The roof of the town hall holds.
    March 5, 2024 1:20 pm
    Wind from the west.

Posts without a time stay with the post above.
"""

from __future__ import annotations

import re

from liveblog_parse.text.layout import Mark, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import BY, DIGITS, byline_rule, take_window_title
from liveblog_parse.text.parts import bullet_list, furniture
from liveblog_parse.text.stamp_objection import objects
from liveblog_parse.text.stamp_style import Style
from liveblog_parse.text.stamped import stamped

_BUTTON = "You have updates"
_BUTTONS = frozenset({_BUTTON, "Share this", "Share", "Advertisement", "Load more"})
# "2:05 pm", "March 5, 2024 1:20 pm", "14:05".
_TIME = re.compile(r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4},? (?:at )?)?\d{1,2}:\d{2}(?: ?[ap]\.?m\.?)?", re.IGNORECASE)
_STYLE = Style(opens=lambda stamp: _TIME.fullmatch(stamp.reading.raw) is not None, buttons=_BUTTONS)


def _is_time(lines: Lines, index: int) -> bool:
    return _TIME.fullmatch(lines.texts[index]) is not None


LIVE_LIST_TEXT = TextLayout(
    name="live-list-text",
    needs=2,
    marks=(Mark(words="lines that are a time", found=_is_time, opens=f"{DIGITS}JFMASOND", closes=f"{DIGITS}mM."),),
    signature=re.compile(rf"^{_BUTTON}$"),
    objection=objects(_STYLE),
    has_lead=True,
    lead_may_be_post=True,
    posts_may_join=True,
    head=take_window_title,
    derive=stamped(_STYLE),
    rules=(
        byline_rule(BY, opens="B"),
        furniture(_BUTTONS),
        bullet_list(),
    ),
)
