"""Prose in a JSON string: plain lines, HTML, or either of them with its entities escaped once too often."""

from __future__ import annotations

import re
from itertools import pairwise

from liveblog_parse.making import make_paragraph
from liveblog_parse.sources.body import Body, read_html_body
from liveblog_parse.sources.things import unescaped
from liveblog_parse.text.lines import clean

_NAMES = (
    "a|abbr|article|aside|b|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|"
    "header|hr|i|iframe|img|ins|li|main|mark|ol|p|picture|pre|q|s|script|section|small|source|span|strike|strong|style|"
    "sub|sup|svg|table|tbody|td|th|thead|time|tr|u|ul|video|[a-z]++-[a-z0-9-]++"
)
_TAG = re.compile(rf"</?(?:{_NAMES})(?:\s[^<>]*+|/)?>", re.IGNORECASE)
# What makes text with tags in it HTML that was escaped, and no text about HTML.
_CLOSED = re.compile(r"</(?:a|b|blockquote|div|em|h[1-6]|i|li|ol|p|span|strong|ul)>|<br\s*+/?>|<p>", re.IGNORECASE)
_ESCAPED_TWICE = re.compile(r"&amp;(?=(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});)", re.IGNORECASE)


def read_prose(text: str) -> Body:
    """The blocks of a string: those of its HTML where it has tags, else a paragraph for each line."""
    if "<" not in text and "&" not in text and "\\" not in text and text.isprintable():  # one line, as it stands
        line = clean(text)
        return Body(blocks=(make_paragraph(text=line),) if line else ())
    if "<" not in text or not _TAG.search(text):
        text = unescaped(text)
        if "<" not in text or not _CLOSED.search(text):
            return _lines(text)
    return read_html_body(_ESCAPED_TWICE.sub("&", text))


def _lines(text: str) -> Body:
    lines = filter(None, map(clean, _unwrapped(text)))
    return Body(blocks=tuple(make_paragraph(text=line) for line in lines))


_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")
_WIDTHS = range(60, 101)
_FEWEST_WRAPPED = 3


def _unwrapped(text: str) -> list[str]:
    """The lines; where blank lines part the paragraphs and all are set to one width, as on ft.com, the paragraphs."""
    if "\n" not in text:
        return text.splitlines()
    text = text.replace("\r\n", "\n")
    paragraphs = [part.strip().split("\n") for part in _BLANK_LINES.split(text)]
    width = max(len(line) for lines in paragraphs for line in lines)
    wrapped = [pair for lines in paragraphs for pair in pairwise(lines)]
    if (
        len(paragraphs) > 1
        and width in _WIDTHS
        and len(wrapped) >= _FEWEST_WRAPPED
        and all(_is_full(line, following, width) for line, following in wrapped)
    ):
        return [" ".join(lines) for lines in paragraphs]
    return text.splitlines()


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the first word of the next line had no room in a line."""
    return len(line) + 1 + len(following.partition(" ")[0]) > width
