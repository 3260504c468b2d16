"""Videos in CNBC's text: words of the player, the title, which may stand twice, and the programme.

::

    WATCH NOW
    VIDEO3:2503:25
    What the tugs earn
    Squawk Box Europe
"""

from __future__ import annotations

import re

from liveblog_parse.text.layout import Rule
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.shapes import is_title_like

_PLAYER = re.compile(r"(?i:watch now)|(?:WATCH (?:NOW|LIVE))?VIDEO ?[\d:]*")
_GLUED_PLAYER = re.compile(r"watch now(?=[A-Z])")
_PROGRAMMES = frozenset((
    "Capital Connection", "Closing Bell", "CNBC Special Report", "Digital Original", "Fast Money", "Halftime Report",
    "Last Call", "Mad Money with Jim Cramer", "Money Movers", "Power Lunch", "Squawk Box", "Squawk Box Asia",
    "Squawk Box Europe", "Squawk on the Street", "Street Signs Asia", "Street Signs Europe", "TechCheck",
    "The Exchange", "Worldwide Exchange",
))  # fmt: skip


def _take_player(page: Page, index: int) -> int:
    """The player's words, however many lines, then the title."""
    texts, post, end = page.lines.texts, page.post, index
    while end < len(texts) and _PLAYER.fullmatch(texts[end]):
        end += 1
    if post is None:
        return 0
    if end == index:
        return _take_glued_title(page, index, post)
    for line in range(index, end):
        page.take("boilerplate", line, of=post)
    titled = end < len(texts) and is_title_like(texts[end])
    return end - index + (_take_title(page, end, post) if titled else 0)


def _take_glued_title(page: Page, index: int, post: Draft) -> int:
    glued = _GLUED_PLAYER.match(page.lines.texts[index])
    if glued is None:
        return 0
    page.take("boilerplate", index, 0, glued.end(), of=post)
    page.add_video(post, caption=page.take("caption", index, glued.end(), of=post))
    return 1


def _take_doubled_title(page: Page, index: int) -> int:
    """A title that stands twice: of the still, and of the video."""
    texts, post = page.lines.texts, page.post
    if post is None or post.is_bare or texts[index : index + 1] != texts[index + 1 : index + 2]:
        return 0
    return _take_title(page, index, post) if is_title_like(texts[index]) else 0


def _take_title(page: Page, index: int, post: Draft) -> int:
    texts = page.lines.texts
    caption, end = page.take("caption", index, of=post), index + 1
    while end < len(texts) and (texts[end] == caption or texts[end] in _PROGRAMMES):
        page.take("boilerplate", end, of=post)
        end += 1
    page.add_video(post, caption=caption)
    return end - index


VIDEOS = (
    Rule(name="player", take=_take_player, opens="wWV"),
    Rule(name="doubled title", take=_take_doubled_title, never_closes=".:;,?!”"),
)
