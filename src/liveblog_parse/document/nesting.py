"""How deep a page's elements nest, counted before a tree is built.

HTML engines take quadratic time in the depth of a page and in the attributes of one tag. This reads the tags alone, in
linear time. A page that is tidy and flat passes at once; of any other the elements are opened and closed as the HTML
standard does, as far as that changes the depth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import TypeAlias

from liveblog_parse.document.elements import DRAWN, VOID, OpenElements
from liveblog_parse.errors import UnreadableInputError
from liveblog_parse.model import Limits

_SPACES = " \t\n\f\r"
_SPACE = r" \t\n\f\r"  # all that parts names and attributes; `\s` means more
# A quote opens a value only after "="; what does not end runs to the end of the page, so that nothing is read twice.
_ATTRIBUTE = (
    rf"""(?P<attribute>[^{_SPACE}/>][^{_SPACE}/>=]*+)(?:[{_SPACE}]*+=[{_SPACE}]*+"""
    rf"""(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^{_SPACE}>"'][^{_SPACE}>]*+)?)?"""
)
_ATTRIBUTES = re.compile(_ATTRIBUTE)
# In a script `<!-- <script>` hides an end tag, up to `-->` or another one.
_HIDDEN = rf"<script(?=[{_SPACE}/>])(?:[^<-]++|-(?!->)|<(?!/script[{_SPACE}/>]))*+(?:</script)?+"
_IN_SCRIPT = rf"<!--(?:-?>|(?:[^<-]++|-(?!->)|{_HIDDEN}|<(?!/?script[{_SPACE}/>]))*+)"
# Attributes of the usual notation are read first, by the shorter pattern.
_TAG = re.compile(
    r"<(?:(?P<name>(?P<raw>(?P<script>script)|style|textarea|title|xmp|iframe|noembed|noframes)"
    rf"(?=[{_SPACE}/>])|/?[a-z][^{_SPACE}/>]*+)"
    rf'(?P<attributes>(?:[{_SPACE}]++[^{_SPACE}/>=]++="[^"]*+")*+(?:[{_SPACE}/]++|{_ATTRIBUTE})*+)(?:>|\Z)'
    # text up to its end tag, tags and all
    rf"(?(raw)(?P<content>(?:[^<]++|(?(script){_IN_SCRIPT}|(?!))|<(?!/(?P=raw)[{_SPACE}/>]))*+))"
    r"|(?P<cdata>!\[CDATA\[)"
    r"|!--(?!-?>)(?:[^-]++|-(?!-!?>))*+"
    r"|[!?/][^>]*+)",
    re.IGNORECASE | re.ASCII,
)

# Tags of the usual notation, which nearly all pages keep to: what is between quotes is a value, and nothing else has a
# quote. `odd` is any other tag. No tag has more attributes than `_MOST_ATTRIBUTES`: 48 with a value, and between two of
# them 32 of one letter each. A value without quotes would take the slash before ">" with it.
_USUAL_NAME = rf"[a-zA-Z][a-zA-Z0-9:_.-]*+(?=[{_SPACE}/>])"
_USUAL_ATTRIBUTES = (
    rf"""(?:[^>"'=]{{0,64}}+=[{_SPACE}]*+(?:"[^"]*+"|'[^']*+'|[^{_SPACE}"'>][^{_SPACE}>]*+(?!(?<=/)>))){{0,48}}+"""
    r"""[^>"'=]{0,64}+"""
)
_MOST_ATTRIBUTES = 48 + 49 * 32
_USUAL_STYLE = rf"tyle(?=[{_SPACE}>]){_USUAL_ATTRIBUTES}>(?:[^<]++|<(?!/(?i:style)[{_SPACE}/>]))*+"
# `<!--` in a script may be followed by anything but the `<script>` that would hide its end.
_USUAL_SCRIPT = (
    rf"cript(?=[{_SPACE}>]){_USUAL_ATTRIBUTES}>(?:[^<]++|<(?!/(?i:script)[{_SPACE}/>]|!--))*+"
    rf"(?:<!--(?:[^<]++|<(?!/?(?i:script)[{_SPACE}/>]))*+)?+(?=</|\Z)"
)
_USUAL_TAG = re.compile(
    r"<(?:/(?P<end>[a-zA-Z][a-zA-Z0-9:_.-]*+)>"
    rf"|(?P<raw>s(?=cript|tyle))(?:{_USUAL_SCRIPT}|{_USUAL_STYLE})"
    rf"|(?P<name>{_USUAL_NAME}){_USUAL_ATTRIBUTES}(?:(?<=(?P<slash>/)))?+>(?:[^<]*+</(?P=name)(?P<leaf>>))?+"
    r"|!--(?!-?>)(?:[^-]++|-(?!-!?>))*+"
    r"|[!?](?!--|\[)[^>]*+"
    r"|(?P<odd>[a-zA-Z/!?])[\s\S]*+)"  # the rest of the page is not looked at
)
_Tag: TypeAlias = tuple[str, str, str, str, str, str]  # the six groups

_UNSEEN = 4  # levels that one level of a tidy page can have, where the standard puts in or keeps elements
_ODD = frozenset(
    """script style textarea title xmp iframe noembed noframes plaintext math frameset""".split()  # noqa: SIM905
)
_FRAMES = re.compile("<frameset", re.IGNORECASE | re.ASCII)
_HTML_TYPES = frozenset({"text/html", "application/xhtml+xml"})


def check_html(text: str, limits: Limits) -> None:
    """Raise `UnreadableInputError` if the elements of `text` nest, or the attributes of a tag count, past `limits`.

    >>> check_html("<div>" * 300, Limits())
    Traceback (most recent call last):
    liveblog_parse.errors.UnreadableInputError: The page nests more than 256 elements deep.
    """
    if not _is_small(text, limits) and not _is_tidy(text, limits):
        _check_closely(text, limits)


def _is_small(text: str, limits: Limits) -> bool:
    """Whether there are too few tags, and too little of them, to go past the limits, as in a piece of a page.

    No larger page is let through unread: 8,000 tags of unclosed formatting can make 16 million elements.
    """
    return len(text) <= limits.max_attributes and text.count("<") * _UNSEEN <= limits.max_depth


def _is_tidy(text: str, limits: Limits) -> bool:  # noqa: C901 - every tag goes through this loop
    """Whether the page stays far below the limits even if an end tag closes nothing but the innermost element.

    One tag in another notation than the usual, and the answer is no.
    """
    deepest = limits.max_depth // _UNSEEN
    if limits.max_attributes < _MOST_ATTRIBUTES or deepest < 1:
        return False
    tags: Iterator[_Tag] = iter(_USUAL_TAG.findall(text))
    plain: set[str] = set()  # names that were looked at and mean nothing special
    opened = [""]  # which no end tag is called; it counts for what holds no element and comes on top
    for end, _, name, slash, leaf, odd in tags:
        if leaf:
            continue
        if end:
            if end == opened[-1]:
                opened.pop()
        elif name in plain:
            if len(opened) >= deepest:
                return False
            opened.append(name)
        elif odd:
            return False
        elif name and (kind := name.lower()) not in VOID:
            if kind in _ODD or len(opened) >= deepest:
                return False
            if kind != "svg":
                plain.add(name)
                opened.append(name)
            elif not slash and not _is_tidy_drawing(tags, deepest - len(opened)):
                return False
    return True


def _is_tidy_drawing(tags: Iterator[_Tag], deepest: int) -> bool:
    """Whether nothing is in a drawing but what belongs there, up to its end; there a slash makes an element whole."""
    opened = ["svg"]
    for end, raw, name, slash, leaf, odd in tags:
        if end:
            if end != opened.pop():
                return False
            if not opened:
                return True
        elif raw or odd or (name and name.lower() not in DRAWN and not (leaf and name == "title")):
            return False
        elif name and not slash and not leaf:
            opened.append(name)
            if len(opened) > deepest:
                return False
    return True


def _check_closely(text: str, limits: Limits) -> None:
    elements = OpenElements()
    if sum(1 for _ in _FRAMES.finditer(text)) > limits.max_depth:  # among frames nothing else counts, not even scripts
        raise _too_deep(limits)
    start = 0
    while (tag := _TAG.search(text, start)) is not None:
        start = tag.end()
        if tag["cdata"]:
            start = _after("]]>" if elements.in_drawing() else ">", text, start)
        elif tag["raw"] and elements.in_drawing():
            start = tag.start("content")
        if tag["name"] is not None:
            _follow(tag, elements)
            _check_attributes(tag["attributes"], limits)
        if elements.depth() > limits.max_depth:
            raise _too_deep(limits)


def _too_deep(limits: Limits) -> UnreadableInputError:
    return UnreadableInputError(f"The page nests more than {limits.max_depth} elements deep.")


def _after(end: str, text: str, start: int) -> int:
    found = text.find(end, start)
    return len(text) if found < 0 else found + len(end)


def _follow(tag: re.Match[str], elements: OpenElements) -> None:
    name = tag["name"].lower() if tag["name"].isascii() else tag["name"]
    if name[0] == "/":
        elements.close(name[1:])
    elif not (name in VOID or tag["raw"]) or elements.in_drawing():
        attributes = tag["attributes"]
        values = _values(attributes) if name in {"font", "annotation-xml"} else dict[str, str]()
        holds_html = values.get("encoding", "").lower() in _HTML_TYPES
        elements.open(name, values, is_whole=_is_whole(attributes), holds_html=holds_html)


def _values(attributes: str) -> dict[str, str]:
    """The attributes of a tag by their names in small letters; of two of a name the first counts."""
    values: dict[str, str] = {}
    for found in _ATTRIBUTES.finditer(attributes):
        value = found[0].partition("=")[2].strip(_SPACES).strip("\"'")
        values.setdefault(found["attribute"].lower(), unescape(value))
    return values


def _is_whole(attributes: str) -> bool:
    """Whether a tag ends with a slash that is no part of a value, as that of `<a href=/news/>` is."""
    if not attributes.endswith("/"):
        return False
    return all(found.end() < len(attributes) for found in _ATTRIBUTES.finditer(attributes))


def _check_attributes(attributes: str, limits: Limits) -> None:
    count = sum(1 for _ in _ATTRIBUTES.finditer(attributes))
    if count > limits.max_attributes:
        raise UnreadableInputError(f"A tag has {count} attributes; the limit is {limits.max_attributes}.")
