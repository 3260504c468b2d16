"""The readings of a page, in page order -> instants."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

from liveblog_parse.making import make_reading
from liveblog_parse.model import Issue, TimeReading
from liveblog_parse.times.anchor import Anchor, Resolved
from liveblog_parse.times.days import Placed, Stream, days_back
from liveblog_parse.times.figures import figures_in
from liveblog_parse.times.instants import contradicts_its_day, instant_by_order, offset_all_day, seen_from


def resolve(readings: Sequence[TimeReading | None], anchor: Anchor, *, pinned: Collection[int] = ()) -> Resolved:
    """Complete the readings of a page, given in page order (`None` for a post without a time), and find their instants.

    A printed zone wins over the anchor's, a printed day over its neighbours', these over the page's, that over the
    capture's. Where the day, the clock or the zone stays unknown there is no instant, and an issue with the count.
    `pinned` are the indexes of posts that stand outside the order.

    Raises `InvalidArgumentError` for an anchor with a naive `captured` or a zone that is no IANA name.

    >>> from liveblog_parse.times import read_time
    >>> page = [read_time(clock) for clock in ("12.10am", "11.50pm", "11.40pm September 12")]
    >>> resolved = resolve(page, Anchor(zone="Europe/London", last_day=date(2023, 9, 13)))
    >>> [f"{instant:%d %H:%M}" for instant in resolved.instants]
    ['12 23:10', '12 22:50', '12 22:40']
    """
    zones = [reading.zone or _anchor_zone(reading, anchor) if reading is not None else None for reading in readings]
    stream = Stream(readings, zones, anchor, pinned)
    placed = stream.place()
    doubts = Counter[str]()
    completed = tuple(
        None if reading is None else _completed(reading, place, zone, anchor)
        for reading, place, zone in zip(readings, placed, zones, strict=True)
    )
    instants = _instants(completed, stream, doubts)
    return Resolved(
        readings=completed,
        instants=instants,
        inferred=frozenset(i for i, place in enumerate(placed) if place is not None and place.derived),
        issues=tuple(_issues(completed, instants, doubts)),
    )


def _anchor_zone(reading: TimeReading, anchor: Anchor) -> str | None:
    """The page's zone, unless the post prints one that nothing explains."""
    return None if reading.zone_from == "page" else anchor.zone


def _completed(reading: TimeReading, place: Placed | None, zone: str | None, anchor: Anchor) -> TimeReading:
    day = None if place is None else place.day
    if zone == reading.zone and (day is None or reading.year is not None):
        return reading
    return make_reading(
        raw=reading.raw,
        year=day.year if day is not None else reading.year,
        month=day.month if day is not None else reading.month,
        day=day.day if day is not None else reading.day,
        hour=reading.hour,
        minute=reading.minute,
        second=reading.second,
        ago=reading.ago,
        zone=zone,
        zone_from=reading.zone_from if zone == reading.zone else anchor.zone_from,
        day_from=reading.day_from if place is None else place.source,
        precision=reading.precision,
    )


def _instants(
    readings: Sequence[TimeReading | None], stream: Stream, doubts: Counter[str]
) -> tuple[datetime | None, ...]:
    instants: list[datetime | None] = [None] * len(readings)
    changing: list[int] = []
    for i, (reading, place) in enumerate(zip(readings, stream.placed, strict=True)):
        if reading is None:
            continue
        if reading.hour is None:
            instants[i] = _counted_back(reading, stream.anchor)
        elif reading.zone is not None and place is not None:
            if reading.zone_from == "page" and contradicts_its_day(reading, reading.zone, place.day):
                doubts["zone-doubtful"] += 1
            offset = offset_all_day(reading.zone, place.day)
            if offset is None:
                changing.append(i)
            else:
                instants[i] = _clock_on(place.day, reading) - offset
    if changing:
        _settle(set(changing), readings, stream, instants, doubts)
    return tuple(instants)


def _clock_on(day: date, reading: TimeReading) -> datetime:
    """The printed clock, as if in UTC."""
    assert reading.hour is not None, "asked of readings with a clock only"
    return datetime(day.year, day.month, day.day, reading.hour, reading.minute or 0, reading.second or 0, 0, UTC)


def _counted_back(reading: TimeReading, anchor: Anchor) -> datetime | None:
    """The instant of "5 minutes ago"; days and weeks ago tell no clock."""
    if reading.ago is None or reading.precision == "day" or not isinstance(anchor.captured, datetime):
        return None
    return anchor.captured.astimezone(UTC) - timedelta(seconds=reading.ago)


def _settle(
    changing: Collection[int],
    readings: Sequence[TimeReading | None],
    stream: Stream,
    instants: list[datetime | None],
    doubts: Counter[str],
) -> None:
    """The posts of days on which the offset changes: oldest first, so that each has one before it, pinned ones last."""
    before: datetime | None = None
    for i in (*stream.flow[:: stream.forward], *stream.pinned):
        reading, place = readings[i], stream.placed[i]
        if i in changing and reading is not None and reading.zone is not None and place is not None:
            local = _clock_on(place.day, reading)
            instants[i], doubt = instant_by_order(reading, reading.zone, local, before)
            doubts.update([] if doubt is None else [doubt])
        before = instants[i] or before


def resolve_update(
    reading: TimeReading, after: TimeReading | None, anchor: Anchor
) -> tuple[TimeReading, datetime | None]:
    """Complete "Updated at 12.36" by the post's own reading, `after`, as `resolve` completed it, and find its instant.

    A clock without a day has the day of the post, or the next if it is earlier than the post's.

    >>> from liveblog_parse.times import read_time
    >>> posted = read_time("23:50 British Summer Time 12 September 2023", zone="Europe/London")
    >>> updated, instant = resolve_update(read_time("Updated at 0.10 BST"), posted, Anchor())
    >>> updated.day, instant.isoformat()
    (13, '2023-09-12T23:10:00+00:00')
    """
    if reading.hour is None or reading.month is not None or days_back(reading.raw) is not None:
        both = resolve([after, reading], anchor)
        return both.readings[1] or reading, both.instants[1]
    if after is None or not _is_full(after):
        return _completed(reading, None, reading.zone or _anchor_zone(reading, anchor), anchor), None
    if after.zone is not None:
        anchor = Anchor(zone=after.zone, zone_from=after.zone_from)
    zone = reading.zone or _anchor_zone(reading, anchor)
    day = _day_of_update(reading, zone, after)
    place = Placed(day, after.day_from or "neighbour", derived=True)
    completed = _completed(reading, place, zone, anchor)
    return completed, None if zone is None else _instant_after(completed, zone, day, after)


def _is_full(reading: TimeReading) -> bool:
    return None not in (reading.year, reading.month, reading.day, reading.hour)


def _day_of_update(reading: TimeReading, zone: str | None, after: TimeReading) -> date:
    day, posted = date(after.year or 0, after.month or 0, after.day or 0), _minutes_of(after)
    if zone is not None and after.zone is not None:
        day, posted = seen_from(zone, day, posted, after.zone)
    return day + timedelta(days=_minutes_of(reading) < posted)


def _minutes_of(reading: TimeReading) -> int:
    return (reading.hour or 0) * 60 + (reading.minute or 0)


def _instant_after(reading: TimeReading, zone: str, day: date, after: TimeReading) -> datetime:
    offset = offset_all_day(zone, day)
    if offset is not None:
        return _clock_on(day, reading) - offset
    posted = resolve([after], Anchor()).instants[0]
    return instant_by_order(reading, zone, _clock_on(day, reading), posted).moment


def _issues(
    readings: Sequence[TimeReading | None], instants: Sequence[datetime | None], doubts: Counter[str]
) -> Iterator[Issue]:
    """What stayed unknown and what is doubtful, with counts."""
    pairs = zip(readings, instants, strict=True)
    unknown = (reading for reading, instant in pairs if reading is not None and instant is None)
    counts = Counter(code for reading in unknown for code in _unknown(reading)) + doubts
    for code, count in sorted(counts.items()):
        yield Issue(code=_SAID_AS.get(code, code), detail=_DETAILS[code].format(_posts(count)))


def _unknown(reading: TimeReading) -> Iterator[str]:
    if reading.precision is None:  # not read at all, which is said elsewhere
        return
    if reading.year is None and reading.month is not None:
        yield "year-unknown"
    elif reading.year is None:
        yield "day-open" if figures_in(reading.raw) else "day-unknown"
    if reading.hour is not None and reading.zone is None:
        yield "zone-unknown"


_DETAILS = {
    "day-open": "{} a day in figures, and nothing tells whether the day or the month comes first.",
    "day-unknown": "{} a time without a day, and nothing else gives one.",
    "year-unknown": "{} a day without a year, and nothing else gives one.",
    "zone-unknown": "{} a clock without a known zone.",
    "zone-doubtful": "{} a zone that the date contradicts; the local time was taken.",
    "time-ambiguous": "{} a local time that occurs twice on that day; the order of the posts decided.",
    "time-nonexistent": "{} a local time that the clocks skipped on that day.",
}


_SAID_AS = {"day-open": "day-unknown"}


def _posts(count: int) -> str:
    return "1 post prints" if count == 1 else f"{count} posts print"
