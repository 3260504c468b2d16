"""A list above the posts, whose items are a time and the title of a post further down, each on a line of its own.

::

    Key events
    15:50
    Ferries return to Lund
    12:10
    Crews walk out
    16:04
    Pilots are back
    They will work from noon, the union said.
    15:50
    Ferries return to Lund
    Three ferries left at noon, the harbour master said.

Its times are none of posts, and may be in another notation. Where no outlet's style tells the times of posts, all times
of a text do: then the list is told before any post is read, by the lines alone. `key_lists.py` tells it from posts that
an outlet's style has read.
"""

from __future__ import annotations

from liveblog_parse.text.layout import Rule
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Page
from liveblog_parse.text.shapes import could_be_headline
from liveblog_parse.text.stamps import Stamp, first_stamps

_MOST = 40
_FEWEST = 2
_BLANKS = 2
"""Blanks in a title: names are shorter, and return."""


def key_items(lines: Lines) -> range:
    r"""The lines of such a list; an empty range where there is none.

    >>> posts = "16:04\nPilots are back home\nOn Monday.\n15:50\nFerries return to Lund\nAll nine."
    >>> key_items(Lines(f"Key events\n15:50\nFerries return to Lund\n16:04\nPilots are back home\n{posts}"))
    range(1, 5)
    """
    return lines.once("key items", lambda: _find(lines))


def _find(lines: Lines) -> range:
    items = _two_lined(first_stamps(lines, _MOST))
    while items and not _recurs(lines, items[-1].end):  # the first post may be as short
        items.pop()
    if len(items) < _FEWEST or not all(_recurs(lines, stamp.end) for stamp in items[:-1]):
        return range(0)
    return range(items[0].line, items[-1].end + 1)


def _two_lined(stamps: list[Stamp]) -> list[Stamp]:
    """The first stamps, as long as one line stands between two of them."""
    count = next((at for at in range(1, len(stamps)) if stamps[at].line != stamps[at - 1].end + 1), len(stamps))
    return stamps[:count]


def _recurs(lines: Lines, index: int) -> bool:
    """Whether a title stands here, and again below."""
    text = lines.texts[index] if index < len(lines) else ""
    return text.count(" ") >= _BLANKS and could_be_headline(text) and text in lines.texts[index + 1 :]


def key_items_rule(lines: Lines) -> tuple[Rule, ...]:
    """The rule that makes key points of the items; none where there are none."""
    items = key_items(lines)
    if not items:
        return ()
    titles = {stamp.end for stamp in first_stamps(lines, _MOST)}

    def take(page: Page, index: int) -> int:
        if index not in items:
            return 0
        if index in titles:
            page.key_points.append(page.take("key_point", index))
        else:
            page.take_boilerplate(index)
        return 1

    return (Rule(name="key items", take=take),)
