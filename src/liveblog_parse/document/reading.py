"""A source of any kind becomes a `Document`: one pass, no network, nothing past the limits."""

from __future__ import annotations

import re
import sys
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeGuard

from attrs import evolve, frozen

from liveblog_parse.document.archived import as_published
from liveblog_parse.document.binary import HEAD, refuse_controls, refuse_signature
from liveblog_parse.document.characters import uncommon_in, uncommon_of
from liveblog_parse.document.charsets import named_by_caller
from liveblog_parse.document.encoding import bytes_of, decode_bytes
from liveblog_parse.document.form import first_ink, looks_like_html
from liveblog_parse.document.json_source import check_data, load_json, looks_like_json
from liveblog_parse.document.nesting import check_html
from liveblog_parse.errors import InvalidArgumentError, UnreadableInputError
from liveblog_parse.issues import counted
from liveblog_parse.model import Form, Issue, Limits

if TYPE_CHECKING:
    from bs4 import Tag

    from liveblog_parse.source import Source

_SURROGATES = re.compile("[\ud800-\udfff]")
_SURROGATE_BYTE = b"\xed"  # what every surrogate's UTF-8 begins with, and little else
_LONGEST_NAME = 500  # characters of a path or an address that somebody gives for a page
_WIDEST = 4  # bytes of a character, in every encoding that is read


@frozen(kw_only=True)
class Document:
    """A source that was read: its form, its text, and for JSON what the text says."""

    form: Form
    text: str
    """The decoded source; empty where the source was parsed already."""
    data: Any = None
    """Form `json`: the object or array."""
    soup: Tag | None = None
    """Form `html`: the tree that the caller had built already."""
    utf8: bytes | None = None
    """Form `html`: the text in UTF-8, where it was needed already."""
    uncommon: frozenset[str] = frozenset()
    """Form `text`: its characters that are neither printable ASCII nor line feeds."""
    url: str | None = None
    may_be_name: bool = False
    """Whether the source may be the name of a page, by mistake: a `str` of one line."""
    issues: tuple[Issue, ...] = ()


def read_document(
    source: Source, *, url: str | None, form: str | None, encoding: str | None, limits: Limits
) -> Document:
    """Read `source` into a `Document`; a `str` is content, a path is opened, `form` is found out unless given.

    Raises `InvalidArgumentError` for a source, form or encoding of the wrong kind, `UnreadableInputError` for content
    that is blank, binary, over `limits` or not of the `form` given, and Python's own `OSError` for a path.

    >>> read_document("<p>Rain", url=None, form=None, encoding=None, limits=Limits()).form
    'html'
    """
    known = _known_form(form)
    if encoding is not None:
        named_by_caller(encoding)
    if isinstance(source, dict | list):
        _refuse_elements(source)
        _only("json", known, source)
        check_data(source, limits)
        return Document(form="json", text="", data=source, url=url)
    if _is_tag(source):
        _only("html", known, source)
        return Document(form="html", text="", soup=source, url=url)
    text, utf8, issues = _text_of(source, encoding, limits)
    document = _of_text(text, known, url, limits, utf8, issues)
    return evolve(document, may_be_name=True) if isinstance(source, str) and _is_one_line(source) else document


def _is_one_line(text: str) -> bool:
    return len(text) <= _LONGEST_NAME and len(text.splitlines()) == 1


def _known_form(form: str | None) -> Form | None:
    match form:
        case None | "text" | "html" | "json":
            return form
        case _:
            raise InvalidArgumentError(f"form={form!r} is none; right are 'text', 'html', 'json', or None to find out.")


def _only(form: Form, given: Form | None, source: object) -> None:
    if given not in (None, form):
        raise InvalidArgumentError(f"A {type(source).__name__} is of form {form!r}, not {given!r}.")


def _is_tag(source: object) -> TypeGuard[Tag]:
    """Whether `source` is soup. Who has soup has loaded bs4; nobody else pays for it."""
    bs4 = sys.modules.get("bs4")
    return bs4 is not None and isinstance(source, bs4.Tag)


def _refuse_elements(source: dict[str, Any] | list[Any]) -> None:
    """Refuse what a search in soup finds: a list of elements, which is no JSON."""
    bs4 = sys.modules.get("bs4")
    if bs4 is not None and (
        isinstance(source, bs4.ResultSet) or (isinstance(source, list) and _is_tag(next(iter(source), None)))
    ):
        raise InvalidArgumentError(
            f"A source is one page, and a {type(source).__name__} of elements holds parts of one; "
            "give the soup that they are in, or one of them."
        )


def _text_of(source: object, encoding: str | None, limits: Limits) -> tuple[str, bytes | None, tuple[Issue, ...]]:
    """The text, the same in UTF-8 where somebody has it already, and what is amiss with it."""
    if isinstance(source, str):
        _within(len(source), limits)
        return _checked_text(source)
    raw = _bytes_at(source, limits) if _is_path(source) else bytes_of(source)
    if raw is None:
        kinds = "a str of content, bytes, a path object, a bs4.Tag, a dict or a list"
        raise InvalidArgumentError(f"A source is {kinds}; not {type(source).__name__}.")
    _within(len(raw) // _WIDEST, limits)
    decoded = decode_bytes(raw, encoding=encoding)
    _within(len(decoded.text), limits)
    return decoded.text, decoded.utf8, decoded.issues


def _is_path(source: object) -> TypeGuard[PathLike[str]]:
    return isinstance(source, PathLike)


def _bytes_at(source: PathLike[str], limits: Limits) -> bytes:
    path = Path(source)
    _within(path.stat().st_size // _WIDEST, limits)
    return path.read_bytes()


def _within(chars: int, limits: Limits) -> None:
    if chars > limits.max_chars:
        raise UnreadableInputError(f"The source has {chars} characters or more; the limit is {limits.max_chars}.")


def _checked_text(text: str) -> tuple[str, bytes | None, tuple[Issue, ...]]:
    """Refuse a str that was binary once; replace and count its lone surrogates, which no field can hold."""
    refuse_signature(text[:HEAD].encode("latin-1", "replace"))
    try:
        utf8 = text.encode("utf-8")
    except UnicodeEncodeError:
        refuse_controls(text.encode("utf-8", "surrogatepass"))
        plain, count = _SURROGATES.subn("\N{REPLACEMENT CHARACTER}", text)
        return plain, None, _replaced(count)
    refuse_controls(utf8)
    return text, utf8, ()


def _replaced(surrogates: int) -> tuple[Issue, ...]:
    detail = f"{counted(surrogates, 'lone surrogate stands', 'lone surrogates stand')} as U+FFFD in the fields."
    return (Issue(code="surrogates-replaced", detail=detail),) if surrogates else ()


# `\ud83d\ude00` is one character, `\ud83d` alone is none, and a doubled backslash opens neither.
_ESCAPED = re.compile(
    r"\\\\|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?P<lone>\\u[dD][89a-fA-F][0-9a-fA-F]{2})"
)


def _check_escapes(text: str) -> tuple[Issue, ...]:
    """Count the lone surrogates that JSON writes as escapes."""
    if "\\ud" not in text and "\\uD" not in text:
        return ()
    return _replaced(sum(1 for found in _ESCAPED.finditer(text) if found["lone"]))


def _of_text(
    text: str, form: Form | None, url: str | None, limits: Limits, utf8: bytes | None, issues: tuple[Issue, ...]
) -> Document:
    if first_ink(text) is None:
        raise UnreadableInputError("The source is empty or blank.")
    data, uncommon = None, frozenset[str]()
    if form is None:
        form, data = _found_form(text, limits)
    elif form == "json":
        data = load_json(text, limits)
    if form == "html":
        page = as_published(text, url)
        text, utf8 = page, utf8 if page is text else None
        check_html(text, limits)
    elif form == "json":
        issues = (*issues, *_check_escapes(text))
    else:
        uncommon = uncommon_in(text) if utf8 is None else uncommon_of(utf8)
    return Document(
        form=form,
        text=text,
        data=data,
        url=url,
        utf8=utf8 if form == "html" else None,
        uncommon=uncommon,
        issues=issues,
    )


def _found_form(text: str, limits: Limits) -> tuple[Form, Any]:
    if looks_like_json(text):
        try:
            return "json", load_json(text, limits)
        except UnreadableInputError:  # prose in brackets, or JSON that cannot be read: either way its lines are text
            return "text", None
    return ("html" if looks_like_html(text) else "text"), None
