"""The updates of The Times in its pages, 2022 and later.

Class names are hashes. A header opens an update, and all that follows belongs to it up to the next header; before the
first header stands an ordinary story. From some paragraph on, headers and all, the page may stand inside the paywall's
`<span>`. (https://github.com/newsuk/times-components, `ArticleHeader`)::

    <div id="u_20230912143000FTUFASD">
      <div><div><div>■</div><span>BREAKING</span></div><div data-testid="UpdatedTime">3.30pm</div></div>
      <div data-testid="UpdatedDate">September 12 2023</div>
      <h2>Ferries tied up for a second day</h2>
      <div><div>Nora Falk</div><div>Ferries correspondent</div></div>
    </div>
    <p>No ferry has left since Sunday.</p>

The id is made of the digits of the update's ISO time and the initials of the headline. It does not say whether that
time was in UTC, so its instant counts only where the printed clock, which is London's, agrees with it; beside "5 hours
ago", which is no clock, only while London keeps to UTC.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from attrs import evolve

from liveblog_parse.model import Author, Heading, Label, TimeReading
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.outlets.thetimes.body import read_update_body, texts_of
from liveblog_parse.outlets.thetimes.words import CLOCK, DAY, ZONE
from liveblog_parse.record import record
from liveblog_parse.sources.flat import Flat
from liveblog_parse.sources.report import PageFacts, Post, When, distinct, when_printed
from liveblog_parse.text.lines import clean
from liveblog_parse.text.shapes import is_name
from liveblog_parse.tree import Node

_HEADER = 'div[id^="u_20"]'
_STAMP = re.compile(r"u_(?P<date>20[0-9]{6})(?P<clock>[0-9]{6})")
_LONDON = ZoneInfo(ZONE)
_GLYPHS = "■◆| "


def _is_header(node: Node) -> bool:
    return _STAMP.match(node.get("id") or "") is not None


_FLAT = Flat(header=_HEADER, is_header=_is_header)


def _read_post(header: Node) -> Post | None:
    if not _FLAT.opens(header):
        return None
    anchor = header.get("id") or ""
    head = _read_header(header)
    body = read_update_body(_FLAT.content(header))
    return Post(
        id=anchor,
        url=f"#{anchor}",
        headline=head.headline,
        published=_when(head.printed, anchor),
        authors=distinct((*head.authors, *body.authors)),
        labels=frozenset({Label.BREAKING}) if head.is_breaking else frozenset(),
        blocks=body.blocks,
        unplaced=(*head.unplaced, *body.unplaced),
    )


# ---- the header -----------------------------------------------------------------------------------------------------


@record(kw_only=True)
class _Header:
    headline: str | None
    printed: str | None
    """Clock and day; where it prints none, "5 hours ago"."""
    is_breaking: bool
    authors: tuple[Author, ...]
    unplaced: tuple[str, ...]


def _read_header(header: Node) -> _Header:
    """The header's texts, told apart by what they look like: not every release marks them."""
    headline = clock = day = ago = None
    is_breaking = False
    others: list[tuple[str, Node]] = []
    for text, element in texts_of(header):
        if element.name == "h2" and headline is None:
            headline = text
        elif clock is None and CLOCK.match(text):
            clock = text
        elif day is None and DAY.match(text):
            day = text
        elif ago is None and text.endswith(" ago"):
            ago = text
        elif (words := text.strip(_GLYPHS)) == "BREAKING":
            is_breaking = True
        elif words:
            others.append((text, element))
    author, rest = _byline(others)
    return _Header(
        headline=headline,
        printed=" ".join(filter(None, (clock, day))) or ago,
        is_breaking=is_breaking,
        authors=author,
        unplaced=tuple(text for text, _ in rest),
    )


def _byline(texts: list[tuple[str, Node]]) -> tuple[tuple[Author, ...], list[tuple[str, Node]]]:
    """A name, and under it what its bearer does; and the texts that are neither."""
    if not texts or not is_name(texts[0][0]):
        return (), texts
    roles = texts[1:2]
    return (Author(name=texts[0][0], role=roles[0][0] if roles else None),), texts[2:]


def _when(printed: str | None, anchor: str) -> When | None:
    when = when_printed(printed, zone=ZONE)
    instant = _stamped(anchor, when.reading) if when else None
    if when is None or instant is None:
        return when
    day = instant.astimezone(_LONDON)
    reading = evolve(
        when.reading,
        year=day.year,
        month=day.month,
        day=day.day,
        zone=when.reading.zone or ZONE,
        zone_from=when.reading.zone_from or "outlet",
        day_from="entry",
    )
    return When(reading=reading, instant=instant)


def _stamped(anchor: str, printed: TimeReading) -> datetime | None:
    """The instant in the header's id, in UTC or in London, whichever the printed clock and day agree with."""
    found = _STAMP.match(anchor)
    try:
        stamp = datetime.fromisoformat(f"{found['date']}T{found['clock']}") if found else None
    except ValueError:
        return None  # digits that are no time
    if stamp is None:
        return None
    if printed.hour is None and printed.ago is not None:
        return stamp.replace(tzinfo=UTC) if not stamp.replace(tzinfo=_LONDON).utcoffset() else None
    for zone in (UTC, _LONDON):
        there = stamp.replace(tzinfo=zone).astimezone(_LONDON)
        if (there.hour, there.minute) == (printed.hour, printed.minute or 0) and (
            printed.month is None or (there.month, there.day) == (printed.month, printed.day)
        ):
            return there.astimezone(UTC)
    return None


# ---- the page -------------------------------------------------------------------------------------------------------


def _read_page(root: Node) -> PageFacts:
    """The headline, and the story before the first update."""
    title = root.first("h1")
    blocks = read_update_body(_FLAT.story(root)).blocks
    return PageFacts(
        headline=clean(title.text()) or None if title else None,
        lead=tuple(block for block in blocks if not (isinstance(block, Heading) and block.level == 1)),
    )


HEADERS = HtmlLayout(name="updates", post=_HEADER, read_post=_read_post, read_page=_read_page)
