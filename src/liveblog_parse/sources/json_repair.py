"""JSON as pages hold it: read as it stands, else mended step by step, else its posts one by one.

What templates written by hand do to JSON, each seen on public pages: raw line breaks inside strings, comments and CDATA
around it, entities for its quotes, a comma too many or too few, a quote that nothing escapes, a bracket too many, and
variables that were never filled in.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any, TypeAlias

from attrs import frozen

_LENIENT = json.JSONDecoder(strict=False)
_NOT_JSON = (ValueError, RecursionError)  # the second: nested too deep for Python


@frozen(kw_only=True)
class Loaded:
    """What a script holds, and what had to be done to read it."""

    values: tuple[Any, ...] = ()
    """Empty where nothing could be read."""
    mended: str | None = None
    """In words; `None` where it is JSON, or nothing at all."""


def load_json(text: str) -> Loaded:
    r"""The JSON values of a script. Never raises; takes linear time.

    >>> load_json('{"headline": "Rain"}')
    Loaded(values=({'headline': 'Rain'},), mended=None)
    >>> load_json('{"headline": "Rain",} // today')
    Loaded(values=({'headline': 'Rain'},), mended='commas')
    """
    text = text.strip(_BLANK)
    if not text:
        return Loaded()
    try:
        return Loaded(values=(json.loads(text),))
    except RecursionError:
        return Loaded(mended=_BROKEN)
    except ValueError:
        return _mend(text)


_BLANK = " \t\r\n\f\v\x00\ufeff\u200b\u00a0"
_BROKEN = "broken"


def _mend(text: str) -> Loaded:
    tried = None
    for words, step in _STEPS:
        text = step(text)
        if text == tried:
            continue
        try:
            return Loaded(values=(_whole(text),), mended=words)
        except _NOT_JSON:
            tried = text
    return _salvage(text)


def _whole(text: str) -> Any:
    """The only value of a text, with nothing behind it but marks that hold nothing."""
    start = len(text) - len(text.lstrip(_BLANK))
    value, end = _LENIENT.raw_decode(text, start)
    if text[end:].strip(_BLANK + ";,}])"):
        raise ValueError("more than one value")
    return value


# ---- the steps, each on top of those before it -----------------------------------------------------------------------

_STRING = r'"(?:[^"\\]++|\\.)*+"?'
_STRING_OR_COMMENT = re.compile(
    rf"(?P<string>{_STRING})"
    r"|//\s*+(?=<!\[CDATA\[|\]\]>)|<!\[CDATA\[|\]\]>"  # "//<![CDATA[", of which the line goes on
    r"|//[^\r\n]*+|/\*(?:[^*]++|\*(?!/))*+(?:\*/)?"
    r"|<!--(?:[^<{\[-]++|-(?!->))*+-->|<!--|-->",  # a comment before the JSON, or the marks around it
    re.DOTALL,
)
_OPENS_ESCAPED = re.compile(r"(?:[\[{\s/*]|<!\[CDATA\[|<!--)*+&(?:quot|#34|#x22);", re.IGNORECASE)
_STRING_OR_COMMA = re.compile(
    rf'(?P<string>{_STRING}(?:(?P<gap>\s++)(?="))?+)|,(?=\s*+[}}\]])|(?<=[}}\]])(?=\s*+["{{])', re.DOTALL
)
# A quote ends a string where the JSON can go on behind it. A string that nothing ends reaches to the end of the script,
# so that no quote inside it is tried as the start of another.
_STRING_WITH_QUOTES = re.compile(r'"(?P<inner>(?:[^"\\]++|\\.|"(?!\s*+(?:[,:}\]]|\Z)))*+)"?', re.DOTALL)


def _as_it_stands(text: str) -> str:
    return text


def _unescaped(text: str) -> str:
    return html.unescape(text) if _OPENS_ESCAPED.match(text) else text


def _without_comments(text: str) -> str:
    return _STRING_OR_COMMENT.sub(_string_alone, text)


def _string_alone(found: re.Match[str]) -> str:
    return found["string"] or ""


def _with_right_commas(text: str) -> str:
    return _STRING_OR_COMMA.sub(_with_right_comma, text)


def _with_right_comma(found: re.Match[str]) -> str:
    if found["gap"]:
        return f"{found['string']},"
    return found["string"] or ("" if found[0] else ",")


def _as_a_list(text: str) -> str:
    return f"[{text}]"


def _with_escaped_quotes(text: str) -> str:
    return _STRING_WITH_QUOTES.sub(_with_escaped_quote, text)


def _with_escaped_quote(found: re.Match[str]) -> str:
    return '"{}"'.format(_BARE_QUOTE.sub(r"\"", found["inner"]) if '"' in found["inner"] else found["inner"])


_BARE_QUOTE = re.compile(r'(?<!\\)"')

_Step: TypeAlias = tuple[str, Callable[[str], str]]
_STEPS: tuple[_Step, ...] = (
    ("stray characters", _as_it_stands),
    ("entities", _unescaped),
    ("comments", _without_comments),
    ("commas", _with_right_commas),
    ("several values", _as_a_list),
    ("quotes inside strings", _with_escaped_quotes),
)

# ---- what is left of JSON that cannot be mended ----------------------------------------------------------------------

_POST_MARK = re.compile(r'"@?type"\s*+:\s*+(?:\[\s*+)?"(?:https?://schema\.org/)?BlogPosting"')
_UPDATES = re.compile(r'"liveBlogUpdate"\s*+:')
_MOST_STARTS = 8  # braces tried before a mark


def _salvage(text: str) -> Loaded:
    marks = [mark.start() for mark in _POST_MARK.finditer(text)]
    posts = list(_posts(text, marks))
    if not posts:
        return Loaded(mended=_BROKEN)
    lost = f", {len(marks) - len(posts)} of {len(marks)} lost" if len(posts) < len(marks) else ""
    return Loaded(
        values=({**_before_updates(text), "@type": "LiveBlogPosting", "liveBlogUpdate": posts},),
        mended=f"posts read one by one{lost}",
    )


def _posts(text: str, marks: list[int]) -> Iterator[dict[str, Any]]:
    """Each whole object that says it is a BlogPosting; the broken ones between are left out."""
    last = 0
    for mark, limit in pairwise([*marks, len(text)]):
        post, end = _object_around(text, last, mark, limit)
        if post is not None:
            yield post
        last = max(end, mark)


def _object_around(text: str, first: int, mark: int, limit: int) -> tuple[dict[str, Any] | None, int]:
    """The object that holds `mark`, and where it ends; the innermost brace before the mark is tried first."""
    start = mark
    for _ in range(_MOST_STARTS):
        start = text.rfind("{", first, start)
        if start < 0:
            break
        try:
            value, length = _LENIENT.raw_decode(text[start:limit])
        except _NOT_JSON:
            continue
        if start + length > mark:
            return value, start + length
    return None, first


def _before_updates(text: str) -> dict[str, Any]:
    """What the posting says of itself before it lists its updates."""
    found = _UPDATES.search(text)
    head = text[text.find("{") : found.start()].rstrip(f"{_BLANK},") if found else ""
    try:
        value: dict[str, Any] = _LENIENT.decode(f"{head}}}")
    except _NOT_JSON:
        return {}
    return value
