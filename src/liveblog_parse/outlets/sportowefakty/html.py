"""WP SportoweFakty reports on matches, as seen in September 2020.

The newest post comes first::

    <i class="icon-calendar"></i> <span>28 Września 2020, 18:00</span>
    <div class="coveragelist" itemscope itemtype="http://schema.org/LiveBlogPosting">
      <div class="coventry coventry--special coventry--highlight" id="9041">
        <aside class="coventry__aside"><time>19:08</time></aside>
        <div class="coventry__body"><p>The pilots are through.</p></div><span class="emotions"></span></div>
      <div class="coventry coventry--composite" id="1024">
        <header class="coventry__header"><span class="coventry__title h5"> Bieg 11 </span>
          <span class="coventry__time">63.62 sek.</span>
          <div class="coventry__result">
            <div class="coventry__team"><img alt="Lund"><span>44</span></div><div class="coventry__state">3 : 3</div>
            <div class="coventry__team"><span>22</span><img alt="Aker"></div></div></header>
        <div class="coventry__body"><ul class="coventry__competitors"><li class="competitor">
          <span class="competitor__name">Per Holm</span><span class="competitor__score">1</span></li></ul>
          <div class="coventry__text"><p>A slow start.</p></div></div></div>
    </div>

A post has a clock in Warsaw, or an icon instead, and heats have the seconds they took. A report is written around its
match, so that the day is the one that puts a clock nearest to the kick-off. Posts are not marked up as updates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from attrs import evolve

from liveblog_parse.model import Label, Table, TimeReading
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.sources.body import BodyRules
from liveblog_parse.sources.flat import top_of
from liveblog_parse.sources.parts import Parts
from liveblog_parse.sources.report import PageFacts, Post, When
from liveblog_parse.text.lines import clean
from liveblog_parse.times import read_match_clock
from liveblog_parse.tree import Node

ZONE = "Europe/Warsaw"

# ---- results ---------------------------------------------------------------------------------------------------------


def _result(node: Node) -> Table | None:
    """One row: a team, its points so far, the result of the heat, the points and the name of the other team."""
    row = tuple(_printed(node))
    return Table(rows=(row,)) if row else None


def _printed(node: Node) -> Iterator[str]:
    """Each text of an element, and the names of the pictures in between."""
    for child in node.children():
        if isinstance(child, str):
            if text := clean(child):
                yield text
        elif child.name == "img":
            if alt := clean(child.get("alt") or ""):
                yield alt
        else:
            yield from _printed(child)


def _competitors(node: Node) -> Table | None:
    """A row for each: the name, whom they stand in for, the points."""
    rows = [list(_printed(child)) for child in node.children() if not isinstance(child, str)]
    cells = tuple((row[0], " ".join(row[1:-1]), row[-1]) if len(row) > 1 else tuple(row) for row in rows if row)
    return Table(rows=cells) if cells else None


# ---- times -----------------------------------------------------------------------------------------------------------

_MONTHS = (
    "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października",
    "listopada", "grudnia",
)  # fmt: skip
_KICK_OFF = re.compile(r"(?P<day>\d{1,2}) (?P<month>\w+) (?P<year>\d{4}),? (?P<hour>\d{1,2}):(?P<minute>\d{2})")
"""As in "28 Września 2020, 18:00"."""


def _kick_off(root: Node) -> datetime | None:
    """When the match began, on the clocks of Warsaw."""
    node = root.first(".icon-calendar + span")
    found = _KICK_OFF.fullmatch(clean(node.text())) if node is not None else None
    if found is None or found["month"].lower() not in _MONTHS:
        return None
    month = _MONTHS.index(found["month"].lower()) + 1
    try:
        return datetime(int(found["year"]), month, int(found["day"]), int(found["hour"]), int(found["minute"]))  # noqa: DTZ001 - a clock's
    except ValueError:
        return None


def _timed(post: Post, element: Node) -> Post:
    """The post with its day; the minute of a match is no time of day."""
    when = post.published
    if when is None:
        return post
    if clock := read_match_clock(when.reading.raw):
        return evolve(post, published=None, match_clock=clock)
    kick_off = element.once(_kick_off, lambda: _kick_off(top_of(element)))
    return evolve(post, published=When(reading=_dated(when.reading, kick_off))) if kick_off else post


def _dated(reading: TimeReading, kick_off: datetime) -> TimeReading:
    if reading.hour is None or reading.day is not None:
        return reading
    clock = time(reading.hour, reading.minute or 0)

    def distance(day: date) -> timedelta:
        return abs(datetime.combine(day, clock) - kick_off)

    day = min((kick_off.date() + timedelta(days=days) for days in (-1, 0, 1)), key=distance)
    return evolve(reading, year=day.year, month=day.month, day=day.day, day_from="page")


def _read_page(root: Node) -> PageFacts:
    kick_off = _kick_off(root)
    if kick_off is None:
        return PageFacts()
    reading = TimeReading(
        raw=f"{kick_off:%Y-%m-%dT%H:%M}",
        year=kick_off.year,
        month=kick_off.month,
        day=kick_off.day,
        hour=kick_off.hour,
        minute=kick_off.minute,
        precision="minute",
    )
    return PageFacts(coverage_start=When(reading=reading))


COVENTRY = HtmlLayout(
    name="coventry",
    post=".coventry[id]",
    read_post=Parts(
        headline=".coventry__title",
        published=".coventry__aside time",
        kickers=".coventry__time",
        labels={".coventry--highlight": Label.KEY_EVENT},
        rules=BodyRules(
            furniture=".emotions, .poll",
            special={".coventry__result": _result, ".coventry__competitors": _competitors},
        ),
        zone=ZONE,
        finish=_timed,
    ),
    read_page=_read_page,
)
