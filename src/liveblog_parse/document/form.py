"""Text, HTML or JSON? Found out by looking; in doubt it is text, of which nothing can be lost."""

from __future__ import annotations

import re

_INK = re.compile(r"[^\s\ufeff\u200b\u2060]")
_LOOKED_AT = 100_000  # characters; markup shows itself by then

_ELEMENTS = frozenset(
    """html head body title meta link base script style noscript template main header footer nav aside
    article section div p span a b i em strong img figure picture iframe svg br hr ul ol li dl table h1
    h2 h3 h4 h5 h6 blockquote pre""".split()  # noqa: SIM905
)
_START = re.compile(r"(?i)<(?:!doctype\b|\?xml\b|(?P<name>[a-z][a-z0-9:-]*)(?=[\s/>]))")
_FRAME = frozenset({"html", "head", "body"})
"""That a page which lost its beginning ends all the same."""
_TAG = re.compile(
    r"(?i)<(?P<slash>/?)(?P<name>html|head|body|article|div|script|section|main|p|ul|ol|li|h[1-6])(?=[\s/>])"
)


def first_ink(text: str, start: int = 0) -> int | None:
    """Where the first character that prints stands, from `start` on; `None` in a blank text."""
    found = _INK.search(text, start)
    return found.start() if found else None


def looks_like_html(text: str) -> bool:
    """Whether `text` starts as markup does, or ends two elements of different names that it began or that frame a page.

    >>> looks_like_html("<!-- saved --><p>Rain by noon"), looks_like_html("Write <p> and </p>, as in a < b.")
    (True, False)
    """
    head = text[:_LOOKED_AT]
    return _starts_as_markup(head) or len(_closed_elements(head)) > 1


def _starts_as_markup(head: str) -> bool:
    start = _after_comments(head)
    found = None if start is None else _START.match(head, start)
    if found is None:
        return False
    name = found["name"]
    # "<Anna> We are off" is a chat, unless </Anna> follows.
    return name is None or name.lower() in _ELEMENTS or f"</{name.lower()}" in head.lower()


def _after_comments(head: str) -> int | None:
    start = first_ink(head)
    while start is not None and head.startswith("<!--", start):
        end = head.find("-->", start + 2)
        if end < 0:
            return None
        start = first_ink(head, end + 3)
    return start


def _closed_elements(head: str) -> set[str]:
    opened: set[str] = set()
    closed: set[str] = set()
    for tag in _TAG.finditer(head):
        name = tag["name"].lower()
        if not tag["slash"]:
            opened.add(name)
        elif name in opened or name in _FRAME:
            closed.add(name)
    return closed
