"""Buttons that no outlet's file knows: a short line that stands word for word below most posts is none of theirs.

::

    — Nora Falk                 They wait for the ice.
    Share this post             Copy link
    The harbour opens again     14:05
"""

from __future__ import annotations

from collections import Counter

from attrs import evolve

from liveblog_parse.model import Paragraph, Related
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.shapes import could_be_headline, is_name, is_title_like
from liveblog_parse.text.stamp_style import signature

_FEWEST = 3
"""Times that a line stands in the text, if it is a button."""
_LONGEST = 30
_MOST = 6
"""Buttons below one post."""
_ROLES = frozenset(("paragraph", "related"))


def is_button(lines: Lines, index: int) -> bool:
    r"""Whether a line below the end of a post stands elsewhere too, and what is below it is no prose.

    >>> lines = Lines("Share it\nFerries wait\nThey do.\nShare it\nAll home\nThey are.\nShare it")
    >>> is_button(lines, 3), is_button(lines, 4)
    (True, False)
    """
    texts = lines.texts
    if not could_be_button(texts[index]) or (index + 1 < len(texts) and not could_be_headline(texts[index + 1])):
        return False
    return lines.once("counts", lambda: Counter(texts))[texts[index]] >= _FEWEST


def could_be_button(text: str) -> bool:
    """Whether a line is short, and neither a sentence nor a name.

    >>> could_be_button("3 comments"), could_be_button("Nora Falk")
    (True, False)
    """
    return len(text) <= _LONGEST and is_title_like(text) and not is_name(text) and not signature(text)[0]


def drop_buttons(page: Page) -> None:
    """Take what stands at the end of most posts, word for word, for boilerplate."""
    if len(page.posts) < _FEWEST:
        return
    for _ in range(_MOST):
        last = {post.index: text for post in page.posts if (text := _last(post))}
        counts = Counter(last.values())
        common = {text for text, count in counts.items() if count >= _FEWEST and 2 * count > len(page.posts)}
        dropped = {post for post, text in last.items() if text in common}
        if not dropped:
            return
        _drop(page, dropped)


def _last(post: Draft) -> str | None:
    """The end of a post, if it could be a button; what is all of a post is none."""
    last = post.blocks[-1] if post.blocks else None
    if not isinstance(last, Paragraph | Related) or not could_be_button(last.text):
        return None
    return last.text if post.headline or len(post.blocks) > 1 else None


def _drop(page: Page, dropped: set[int | None]) -> None:
    """Take the last line of each of these posts out of it."""
    left = set(dropped)
    for place in range(len(page.spans) - 1, -1, -1):
        span = page.spans[place]
        if span.entry in left and span.role in _ROLES:
            page.spans[place] = evolve(span, role="boilerplate")
            left.discard(span.entry)
            if not left:
                break
    for post in page.posts:
        if post.index in dropped:
            post.blocks.pop()
