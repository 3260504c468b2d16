"""How deep a page's elements nest, counted before a tree is built.

HTML engines take quadratic time in the depth of a page and in the attributes of one tag. This reads the tags alone, in
linear time. A page that is tidy and flat passes at once; of any other the elements are opened and closed as the HTML
standard does, as far as that changes the depth.
"""

from __future__ import annotations

import re

from liveblog_parse.document.elements import BREAKING_OUT, VOID, OpenElements
from liveblog_parse.errors import UnreadableInputError
from liveblog_parse.model import Limits

# A quote opens a value only after "="; what does not end runs to the end of the page, so that nothing is read twice.
_ATTRIBUTE = r"""[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>"'][^\s>]*+)?)?"""
_ATTRIBUTES = re.compile(_ATTRIBUTE)
# Attributes of the usual notation are read first, by the shorter pattern.
_TAG = re.compile(
    r"<(?:(?P<name>(?P<raw>script|style|textarea|title|xmp|iframe|noembed|noframes)(?=[\s/>])|/?[a-z][^\s/>]*+)"
    rf'(?P<attributes>(?:\s++[^\s/>=]++="[^"]*+")*+(?:[\s/]++|{_ATTRIBUTE})*+)(?:>|\Z)'
    r"(?(raw)(?P<content>(?:[^<]++|<(?!/(?P=raw)[\s/>]))*+))"  # text up to its end tag, tags and all
    r"|(?P<cdata>!\[CDATA\[)"
    r"|!--(?!-?>)(?:[^-]++|-(?!-!?>))*+"
    r"|[!?/][^>]*+)",
    re.IGNORECASE,
)

# Tags of the usual notation, which nearly all pages keep to: what is between quotes is a value, and nothing else has a
# quote. `odd` is any other tag. No tag has more attributes than `_MOST_ATTRIBUTES`: 48 with a value, and between two of
# them 32 of one letter each.
_USUAL_ATTRIBUTES = r"""(?:[^>"'=]{0,64}+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'>][^\s>]*+)){0,48}+[^>"'=]{0,64}+"""
_MOST_ATTRIBUTES = 48 + 49 * 32
_USUAL_TAG = re.compile(
    r"<(?:/(?P<end>[a-zA-Z][a-zA-Z0-9-]*+)>"
    rf"|(?P<raw>script|style)(?=[\s>]){_USUAL_ATTRIBUTES}>(?:[^<]++|<(?!/(?P=raw)[\s/>]))*+"
    r"""|(?P<name>[a-zA-Z][^\s/>"'=]*+)"""
    rf"{_USUAL_ATTRIBUTES}(?:(?<=(?P<slash>/)))?+>(?:[^<]*+</(?P=name)(?P<leaf>>))?+"
    r"|!--(?!-?>)(?:[^-]++|-(?!-!?>))*+"
    r"|[!?](?!--|\[)[^>]*+"
    r"|(?P<odd>[a-zA-Z/!?])[\s\S]*+)"  # the rest of the page is not looked at
)

_UNSEEN = 4  # levels that one level of a tidy page can have, where the standard puts in or keeps elements
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"})


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


def _is_tidy(text: str, limits: Limits) -> bool:
    """Whether the page stays far below the limits even if an end tag closes nothing but the innermost element.

    One tag in another notation than the usual, and the answer is no.
    """
    if limits.max_attributes < _MOST_ATTRIBUTES:
        return False
    opened: list[str] = []
    deepest = 1  # an element without elements in it comes on top
    for end, raw, name, slash, leaf, odd in _USUAL_TAG.findall(text):
        if leaf:
            continue
        if end:
            if opened and (end == opened[-1] or end.lower() == opened[-1]):
                opened.pop()
        elif name:
            if (kind := name.lower()) in VOID or (slash and _is_leaf(kind, opened)):
                continue
            if kind in _RAW:
                return False
            opened.append(kind)
            deepest = max(deepest, len(opened) + 1)
        elif odd or (raw and _in_drawing(opened)):
            return False
    return deepest * _UNSEEN <= limits.max_depth


def _in_drawing(opened: list[str]) -> bool:
    return "svg" in opened or "math" in opened


def _is_leaf(name: str, opened: list[str]) -> bool:
    """Whether `<name/>` is a whole element, as in a drawing; elsewhere the slash means nothing."""
    return name not in BREAKING_OUT and _in_drawing(opened) and "foreignobject" not in opened


def _check_closely(text: str, limits: Limits) -> None:
    elements = OpenElements()
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
            raise UnreadableInputError(f"The page nests more than {limits.max_depth} elements deep.")


def _after(end: str, text: str, start: int) -> int:
    found = text.find(end, start)
    return len(text) if found < 0 else found + len(end)


def _follow(tag: re.Match[str], elements: OpenElements) -> None:
    name = tag["name"].lower()
    if name[0] == "/":
        elements.close(name[1:])
    elif name not in VOID and (not tag["raw"] or elements.in_drawing()):
        elements.open(name, tag["attributes"])


def _check_attributes(attributes: str, limits: Limits) -> None:
    count = sum(1 for _ in _ATTRIBUTES.finditer(attributes))
    if count > limits.max_attributes:
        raise UnreadableInputError(f"A tag has {count} attributes; the limit is {limits.max_attributes}.")
