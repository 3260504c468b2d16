"""The text of Sourcefabric's Live Blog, on any site that has it.

Day and clock open a post; under them stand the author, or the reader who comments. Posts have no titles::

    Mar 5, 2024 4:05 PM
    Nora Falk
    Ships may enter from noon.
    Updated Mar 5, 2024 4:20 PM
    Share
    Mar 5, 2024 3:40 PM
    Comment by Olle
    Will the ferry sail?

The zone is the reader's, and stays unknown.
"""

from __future__ import annotations

import re

from liveblog_parse.model import Author, Label
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import take_window_title
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import bullet_list, furniture
from liveblog_parse.text.stamp_objection import objects
from liveblog_parse.text.stamp_style import Style, Title, people
from liveblog_parse.text.stamped import stamped

_MONTHS = "JFMASOND"
_TIME = re.compile(r"[A-Z][a-z]{2} \d{1,2}, \d{4},? \d{1,2}:\d{2} [AP]M")
_COMMENT = "Comment by "
# What the timeline prints around its posts, whatever the blog.
_OWN = ("See new updates", "See new update", "No posts for now", "Load more posts", "Highlights", "Show more posts")
_STYLE = Style(
    title=Title.NONE,
    opens=lambda stamp: _TIME.fullmatch(stamp.reading.raw) is not None and stamp.form != "labelled",
    authors=people,
)


def _take_comment(page: Page, index: int) -> int:
    """Who of the readers wrote the post."""
    text, post = page.lines.texts[index], page.post
    if post is None or not post.is_bare or not text.startswith(_COMMENT):
        return 0
    page.take("boilerplate", index, 0, len(_COMMENT), of=post)
    post.sign(Author(name=page.take("byline", index, len(_COMMENT), of=post)))
    post.labels.add(Label.COMMENT)
    return 1


def _is_time(lines: Lines, index: int) -> bool:
    return _TIME.fullmatch(lines.texts[index]) is not None


TIMELINE_TEXT = TextLayout(
    name="timeline-text",
    needs=2,
    marks=(Mark(words="lines like “Mar 5, 2024 4:05 PM”", found=_is_time, opens=_MONTHS, closes="M"),),
    signature=re.compile(rf"^(?:{'|'.join(_OWN[:3])}|{_COMMENT}\w[\w ]*)$"),
    objection=objects(_STYLE),
    has_lead=True,
    head=take_window_title,
    derive=stamped(_STYLE),
    rules=(
        Rule(name="comment", take=_take_comment, opens=_COMMENT[0]),
        furniture((*_OWN, "Share", "Advertisement", "Updated")),
        bullet_list(),
    ),
)
