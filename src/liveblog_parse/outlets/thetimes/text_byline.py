"""Who wrote an update of The Times: name and role under the headline.

Resiliparse prints the name twice, for the portrait has it as its alternative text; `get_text` glues name and role::

    Nora Falk
    Nora Falk
    Transport correspondent

    Nora FalkTransport correspondent
    Nora Falk, Transport correspondent
"""

from __future__ import annotations

import re

from liveblog_parse.model import Author
from liveblog_parse.outlets.thetimes.words import is_credit, is_role
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.shapes import is_name

_MOST_AUTHORS = 4
_LONGEST_WITH_ROLE = 140
_JOINT = re.compile(r"(?<=[a-z])(?:, )?(?=[A-Z])")


def take_byline(page: Page, index: int, post: Draft) -> int:
    """Sign the post with those whose names stand from `index` on; gives how many lines that is."""
    texts, line = page.lines.texts, index
    while line < len(texts) and len(post.authors) < _MOST_AUTHORS:
        if is_name(texts[line]) and not _is_caption(texts, line):
            line += _take_name(page, line, post)
        elif parts := _with_role(texts[line]):
            end, start = parts
            name = page.take("byline", line, 0, end, of=post)
            page.take("boilerplate", line, end, start, of=post)
            post.sign(Author(name=name, role=page.take("role", line, start, of=post)))
            line += 1
        else:
            break
    return line - index


def is_signed(texts: list[str], index: int) -> bool:
    """Whether a name stands here, and below it what its bearer is.

    >>> is_signed(["Nora Falk", "Transport correspondent"], 0), is_signed(["Nora Falk", "Ferries wait"], 0)
    (True, False)
    """
    return index + 1 < len(texts) and is_name(texts[index]) and is_role(texts[index + 1])


def _take_name(page: Page, index: int, post: Draft) -> int:
    texts = page.lines.texts
    name, end = page.take("byline", index, of=post), index + 1
    if end < len(texts) and texts[end] == name:
        page.take("boilerplate", end, of=post)
        end += 1
    role = page.take("role", end, of=post) if end < len(texts) and is_role(texts[end]) else None
    post.sign(Author(name=name, role=role))
    return end + (role is not None) - index


def _is_caption(texts: list[str], index: int) -> bool:
    """Whether the name captions a picture: once or twice, a credit follows."""
    below = [text for text in texts[index + 1 : index + 3] if text != texts[index]]
    return bool(below) and is_credit(below[0])


def _with_role(text: str) -> tuple[int, int] | None:
    """Where a name ends and where the role begins that is glued to it, or stands behind a comma."""
    if len(text) > _LONGEST_WITH_ROLE or not is_role(text):
        return None
    found = reversed([joint.span() for joint in _JOINT.finditer(text)])
    return next(((end, start) for end, start in found if is_name(text[:end]) and is_role(text[start:])), None)
