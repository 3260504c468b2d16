"""The answers of the plugin's endpoint, `/wp-json/liveblog/v1/<post>/get-entries/<page>/<last>` and its kin.

::

    {"entries": [{"id": 4021, "type": "new", "render": "<p>The vote begins.</p>", "css_classes": "liveblog",
      "timestamp": 1709647800, "entry_time": 1709647500, "authors": [{"id": 7, "key": "nora", "name": "Nora Falk"}],
      "share_link": "https://gazette.example/vote/?lbup=4021", "key_event": true}], "page": 1, "pages": 3}

`entry_time` is when it was published, `timestamp` when it was last edited, in seconds. Of an entry that stands in an
answer twice the later one counts; `"type": "delete"` takes it back. (classes/ of the plugin, 2018 to 2026)
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from liveblog_parse.model import Author, Issue, Label, Pages
from liveblog_parse.outlet import DataLayout
from liveblog_parse.outlets.wordpress.words import RULES, without_command
from liveblog_parse.sources.body import read_html_body
from liveblog_parse.sources.report import PageFacts, Post, Report, distinct
from liveblog_parse.sources.things import Thing, is_list, is_thing, several, string, text_of, when_of

_LAYOUT = "rest"
_TELLING = ("css_classes", "entry_time", "share_link", "render")


def _read(value: Any) -> Report | None:
    """The posts of an answer; `None` for data of another kind."""
    entries = value.get("entries") if is_thing(value) else None
    if not is_list(entries) or not any(map(_is_entry, entries)):
        return None
    latest = _latest(entry for entry in entries if _is_entry(entry))
    return Report(
        source="app-state",
        layout=_LAYOUT,
        posts=tuple(post for entry in latest.values() if not _is_gone(entry) and (post := _post(entry)) is not None),
        page=PageFacts(pages=_pages(value)),
        issues=tuple(
            Issue(code="post-deleted", detail=number) for number, entry in latest.items() if _is_deleted(entry)
        ),
    )


def _is_entry(entry: Any) -> bool:
    return is_thing(entry) and _number(entry) is not None and sum(key in entry for key in _TELLING) > 1


def _number(entry: Thing) -> str | None:
    number = entry.get("id")
    return str(number) if isinstance(number, int | str) and str(number).isdecimal() else None


def _latest(entries: Iterator[Thing]) -> dict[str, Thing]:
    """Each entry once, as it was edited last, by its number."""
    found: dict[str, Thing] = {}
    for entry in entries:
        number = _number(entry) or ""
        if number not in found or _edited(entry) >= _edited(found[number]):
            found[number] = entry
    return found


def _edited(entry: Thing) -> float:
    when = when_of(entry.get("timestamp"))
    return when.instant.timestamp() if when and when.instant else 0.0


def _is_deleted(entry: Thing) -> bool:
    return entry.get("type") == "delete"


def _is_gone(entry: Thing) -> bool:
    """Whether readers are not shown it: taken back, or not published yet."""
    return _is_deleted(entry) or string(entry.get("status")) not in {None, "publish"}


def _post(entry: Thing) -> Post | None:
    """The post of an entry; `None` for one that shows nothing."""
    published, edited = when_of(entry.get("entry_time")), when_of(entry.get("timestamp"))
    render = entry.get("render")
    body = read_html_body(render if isinstance(render, str) else "", RULES)
    headline = text_of(entry.get("headline"))
    if not (headline or body.blocks or body.unplaced):
        return None
    return without_command(
        Post(
            id=_number(entry),
            url=string(entry.get("share_link")),
            headline=headline,
            published=published or edited,
            updated=edited if published else None,
            authors=distinct(_authors(entry)),
            labels=frozenset({Label.KEY_EVENT}) if entry.get("key_event") is True else frozenset(),
            blocks=body.blocks,
            unplaced=body.unplaced,
        )
    )


def _authors(entry: Thing) -> Iterator[Author]:
    """Authors; in versions before 2018 one author, and contributors."""
    for key in ("authors", "author", "contributors"):
        for author in several(entry.get(key)):
            if is_thing(author) and (name := text_of(author.get("name"))):
                yield Author(name=name)


def _pages(value: Thing) -> Pages | None:
    number, total = value.get("page"), value.get("pages")
    if type(number) is not int or type(total) is not int:
        return None
    return Pages(number=number, total=total)


REST = DataLayout(name=_LAYOUT, read=_read)
