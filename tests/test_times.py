"""Times: printed ones in every notation, and pages of them. The tables stand in times/*.md."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from liveblog_parse.errors import InvalidArgumentError
from liveblog_parse.model import TimeReading
from liveblog_parse.times import (
    Anchor,
    Resolved,
    day_of_url,
    read_epoch,
    read_match_clock,
    read_time,
    resolve,
    resolve_update,
)

TABLES = Path(__file__).parent / "times"
LONDON = Anchor(zone="Europe/London", zone_from="outlet")


def rows_of(text: str) -> Iterator[list[str]]:
    """The rows of the tables of a text, without their heads."""
    lines = text.splitlines()
    heads = {i - 1 for i, line in enumerate(lines) if line.startswith("|---")}
    for i, line in enumerate(lines):
        if line.startswith("| ") and i not in heads:
            yield [cell.strip().replace("⏎", "\n").replace("␣", "\u00a0") for cell in line.strip("|").split("|")]


def optional(cell: str) -> str | None:
    return None if cell == "-" else cell


def described(reading: TimeReading | None) -> str:
    """A reading in one line, as the tables print it."""
    if reading is None:
        return "no time"
    assert (reading.day_from == "entry") == (reading.day is not None)
    assert (reading.zone_from == "page") or (reading.zone is None)
    day = f"{reading.year or '-'}-{reading.month:02}-{reading.day:02}" if reading.month and reading.day else ""
    clock = ":".join(f"{part:02}" for part in (reading.hour, reading.minute, reading.second) if part is not None)
    clock += "h" if reading.precision == "hour" and reading.hour is not None else ""
    zone = reading.zone or ("?" if reading.zone_from == "page" else "")
    ago = "" if reading.ago is None else f"-{reading.ago}s"
    return " ".join(part for part in (day, clock, zone, ago, str(reading.precision)) if part)


def cases(*tables: str) -> list[list[str]]:
    return [row for table in tables for row in rows_of((TABLES / table).read_text(encoding="utf-8"))]


@pytest.mark.parametrize(("printed", "outlet", "expected"), cases("notations.md", "languages.md", "zones.md"))
def test_a_printed_time_reads_as_the_table_says(printed: str, outlet: str, expected: str) -> None:
    reading = read_time(printed, zone=optional(outlet))
    assert described(reading) == expected
    assert reading is None or reading.raw == printed


def test_the_outlets_own_abbreviations_come_first() -> None:
    own = {"IST": "Europe/Istanbul", "XST": "Asia/Tokyo"}
    read = [read_time(printed, zone="Asia/Kolkata", abbreviations=own) for printed in ("9:00 IST", "9:00 XST")]
    assert [reading and reading.zone for reading in read] == ["Europe/Istanbul", "Asia/Tokyo"]
    assert read_time("9:00 XST") is None


def test_space_around_a_time_is_no_part_of_it() -> None:
    reading = read_time("\n  3.30pm\u00a0\n")
    assert reading is not None
    assert reading.raw == "3.30pm"


def test_a_zone_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(InvalidArgumentError, match="Europe/Londno"):
        read_time("9:00 EST", zone="Europe/Londno")


def test_figures_longer_than_a_time_has_are_no_time() -> None:
    assert read_time(f"November 2 2023 23:4{'9' * 30}") is None
    assert read_time("November 2 2023 23:0000051") is None


def test_what_is_long_is_no_time() -> None:
    assert read_time("10:55 " + "at " * 200) is None
    assert read_time("9" * 100_000) is None


class Page(NamedTuple):
    title: str
    anchor: Anchor
    posts: list[list[str]]
    issues: str


def moment(text: str | None) -> date | datetime | None:
    if text is None:
        return None
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def pages() -> Iterator[Page]:
    for block in (TABLES / "pages.md").read_text(encoding="utf-8").split("\n## ")[1:]:
        title, _, rest = block.partition("\n")
        known = dict(line.split(": ", 1) for line in rest.splitlines() if ": " in line and not line.startswith("|"))
        issues = known.pop("issues", "")
        anchor = Anchor(
            zone=known.get("zone"),
            zone_from="outlet" if "zone" in known else None,
            captured=moment(known.get("captured")),
            first_day=moment(known.get("first_day")),
            last_day=moment(known.get("last_day")),
        )
        yield Page(title, anchor, list(rows_of(rest)), issues)


def resolved(posts: list[str], anchor: Anchor) -> Resolved:
    """The posts of a page, of which those that end in "(pinned)" are pinned."""
    pinned = {i for i, printed in enumerate(posts) if printed.endswith(" (pinned)")}
    printed = [optional(post.removesuffix(" (pinned)")) for post in posts]
    readings = [None if post is None else read_time(post, zone=anchor.zone) for post in printed]
    assert [reading is None for reading in readings] == [post is None for post in printed]
    return resolve(readings, anchor, pinned=pinned)


def minute(instant: datetime | None) -> str:
    return "-" if instant is None else instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M")


@pytest.mark.parametrize("page", list(pages()), ids=lambda page: page.title)
def test_a_page_resolves_as_the_table_says(page: Page) -> None:
    result = resolved([post[0] for post in page.posts], page.anchor)
    found = [
        [post[0], minute(instant), (reading and reading.day_from) or "-"]
        for post, instant, reading in zip(page.posts, result.instants, result.readings, strict=True)
    ]
    assert found == page.posts
    assert [issue.code for issue in result.issues] == page.issues.split()[::2]
    assert [issue.detail.split()[0] for issue in result.issues] == page.issues.split()[1::2]


@pytest.mark.parametrize(("posted", "updated", "instant", "day_from"), cases("updates.md"))
def test_an_update_resolves_as_the_table_says(posted: str, updated: str, instant: str, day_from: str) -> None:
    own = None if posted == "-" else resolve([read_time(posted)], LONDON).readings[0]
    reading = read_time(updated, zone="Europe/London")
    assert reading is not None
    anchor = evolve(LONDON, captured=datetime(2023, 9, 15, 10, tzinfo=UTC))
    completed, found = resolve_update(reading, own, anchor)
    assert (minute(found), completed.day_from or "-") == (instant, day_from)
    assert completed.raw == updated


def test_a_completed_reading_says_where_its_zone_comes_from() -> None:
    readings = resolved(["10:00 BST 13 September 2023", "9:00 13 September 2023", "-"], LONDON).readings
    assert [reading and (reading.zone, reading.zone_from) for reading in readings] == [
        ("Europe/London", "page"),
        ("Europe/London", "outlet"),
        None,
    ]


def test_what_is_printed_in_full_is_not_inferred() -> None:
    result = resolved(["10:00 BST 13 September 2023", "9:00 13 September", "8:00", "-"], LONDON)
    assert result.inferred == {1, 2}


def test_a_page_without_posts_resolves_to_nothing() -> None:
    assert resolve([], LONDON) == Resolved(readings=(), instants=(), inferred=frozenset(), issues=())


def test_a_naive_capture_is_an_error() -> None:
    naive = datetime(2023, 9, 13, 10, tzinfo=UTC).replace(tzinfo=None)
    with pytest.raises(InvalidArgumentError, match="aware"):
        resolve([read_time("10:00")], evolve(LONDON, captured=naive))


def test_an_unknown_zone_of_the_page_is_an_error() -> None:
    with pytest.raises(InvalidArgumentError, match="Mars/Base"):
        resolve([read_time("10:00 13 September 2023")], Anchor(zone="Mars/Base"))


@pytest.mark.parametrize(
    "printed", ["45'", "90'", "45'+2'", "45+2'", "90' + 3'", "120’", "HT", "FT", "Half-time", "Full time"]
)
def test_a_match_clock_is_read_as_it_is_printed(printed: str) -> None:
    assert read_match_clock(f" {printed} ") == printed
    assert read_time(printed) is None


@pytest.mark.parametrize("printed", ["14:05", "45", "", "45' into the match", "Bieg 15", "'" * 1000])
def test_what_is_no_match_clock(printed: str) -> None:
    assert read_match_clock(printed) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1694598900, "2023-09-13T09:55"),
        ("1694598900", "2023-09-13T09:55"),
        (1694598900.0, "2023-09-13T09:55"),
        (1694598900123, "2023-09-13T09:55"),
        (" 1694598900123 ", "2023-09-13T09:55"),
        ("/Date(1694598900000)/", "2023-09-13T09:55"),
        ("/Date(1694598900000+0100)/", "2023-09-13T09:55"),
        ("20230913095500", "2023-09-13T09:55"),
        (20230913095500, "2023-09-13T09:55"),
        ("20231345095500", "-"),
        (0, "-"),
        (12345, "-"),
        (float("nan"), "-"),
        (float("inf"), "-"),
        (-1694598900, "-"),
        (10**400, "-"),
        ("1" * 5000, "-"),
        (9999999999, "-"),
        ("", "-"),
        ("13 September 2023", "-"),
    ],
)
def test_counted_seconds_are_an_instant_if_plausible(value: str | float, expected: str) -> None:
    assert minute(read_epoch(value)) == expected


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://news.example/2023/09/13/storm.html", date(2023, 9, 13)),
        ("https://news.example/2023/9/3/storm.html", date(2023, 9, 3)),
        ("https://news.example/world/live/2024/sep/05/storm", date(2024, 9, 5)),
        ("https://news.example/live-updates/2023-09-13/", date(2023, 9, 13)),
        ("https://news.example/storm-live-september-13-2023", date(2023, 9, 13)),
        ("https://news.example/liveblog-july-02-2026/", date(2026, 7, 2)),
        ("https://news.example/storm-13-september-2023.html", date(2023, 9, 13)),
        ("https://news.example/2023/13/45/2024/01/02/", date(2024, 1, 2)),
        ("https://news.example/2023/02/30/storm", None),
        ("https://news.example/storm-2023", None),
        ("https://news.example/12345678/20", None),
        ("", None),
    ],
)
def test_the_day_in_an_address(url: str, day: date | None) -> None:
    assert day_of_url(url) == day


# ---- laws

ZONES = ("Europe/London", "America/New_York", "Asia/Kolkata", "Europe/Berlin", "Australia/Sydney", "Asia/Kathmandu")
MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905
instants = st.datetimes(*(datetime(year, 1, 1) for year in (2001, 2037)), timezones=st.just(UTC))  # noqa: DTZ001 - bounds
minutes_of_years = instants.map(lambda at: at.replace(tzinfo=None, second=0, microsecond=0))


def half(local: datetime, between: str) -> str:
    return f"{local.hour % 12 or 12}{between}{local.minute:02}{'pm' if local.hour >= 12 else 'am'}"


# Each prints a local clock and day in full; the zone is the page's.
NOTATIONS: dict[str, Callable[[datetime], str]] = {
    "bbc": lambda at: f"published at {at:%H:%M} {at.day} {MONTHS[at.month - 1]} {at.year}",
    "guardian": lambda at: f"{at.day} {MONTHS[at.month - 1][:3]} {at.year} {at:%H.%M}",
    "guardian, glued": lambda at: f"{at.day} {MONTHS[at.month - 1][:3]} {at.year}{at:%H.%M}",
    "the times": lambda at: f"{half(at, '.')}\n{MONTHS[at.month - 1]} {at.day} {at.year}",
    "cnn": lambda at: f"{half(at, ':')}, {MONTHS[at.month - 1]} {at.day}, {at.year}",
    "german": lambda at: f"{at:%d.%m.%Y} • {at:%H:%M} Uhr",
    "french": lambda at: f"{at.day}/{at.month:02}/{at.year} à {at.hour}h{at.minute:02}",
    "iso": lambda at: at.isoformat(timespec="minutes"),
}


@pytest.mark.parametrize("notation", NOTATIONS)
@given(local=minutes_of_years)
@settings(max_examples=60)
def test_a_time_printed_in_a_notation_reads_back(notation: str, local: datetime) -> None:
    reading = read_time(NOTATIONS[notation](local), zone="Europe/Berlin")
    assert reading is not None
    found = (reading.year, reading.month, reading.day, reading.hour, reading.minute)
    assert found == (local.year, local.month, local.day, local.hour, local.minute)


@given(instant=instants, zone=st.sampled_from(ZONES))
def test_an_instant_printed_with_its_offset_comes_back(instant: datetime, zone: str) -> None:
    instant = instant.replace(microsecond=0)
    printed = instant.astimezone(ZoneInfo(zone))
    for text in (
        printed.isoformat(),
        printed.strftime("%Y-%m-%d %H:%M:%S %z"),
        printed.strftime("%a %b %d %Y %H:%M:%S GMT%z"),
    ):
        assert resolve([read_time(text)], Anchor()).instants == (instant,)


@given(
    start=instants,
    gaps=st.lists(st.integers(0, 5 * 60), min_size=1, max_size=40),
    newest_first=st.booleans(),
)
def test_clocks_alone_give_the_posts_back_from_the_newest_day(
    start: datetime, gaps: list[int], newest_first: bool
) -> None:
    """Where the offset does not change and no silence is longer than five hours."""
    times = [start.replace(second=0, microsecond=0)]
    times += [times[0] + timedelta(minutes=sum(gaps[: i + 1])) for i in range(len(gaps))]
    page = times[::-1] if newest_first else times
    anchor = Anchor(zone="Asia/Kolkata", last_day=times[-1].astimezone(ZoneInfo("Asia/Kolkata")).date())
    readings = [read_time(at.astimezone(ZoneInfo("Asia/Kolkata")).strftime("%H:%M")) for at in page]
    if newest_first or any(gaps):
        assert list(resolve(readings, anchor).instants) == page


SCRAPS = [*"0123456789:.,/-+()'’|·\0 \n", "10:55", "pm", "BST", "GMT", "ago", "May", "mar", "13", "2023", "min", "h"]
TIME_WORDS = st.lists(st.sampled_from([*SCRAPS, "Time", "12", "vor", "noon", "Uhr", "Updated at "])).map("".join)


@given(printed=st.one_of(st.text(max_size=200), TIME_WORDS), zone=st.sampled_from([None, *ZONES]))
@settings(max_examples=400)
def test_any_text_is_a_time_or_none(printed: str, zone: str | None) -> None:
    reading = read_time(printed, zone=zone)
    if reading is not None:
        assert reading.raw == printed.strip()
        assert reading.precision is not None
        resolve([reading, None, reading], Anchor(zone=zone, last_day=date(2024, 2, 29)))
    assert read_match_clock(printed) in {None, printed.strip()}
    read_epoch(printed)
    day_of_url(printed)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the machine's zone cannot be changed here")
@pytest.mark.parametrize(
    ("day", "machine"), [(10, "UTC"), (11, "Asia/Tokyo"), (12, "America/New_York"), (13, "EST-10"), (14, "BST-1")]
)
def test_the_zone_of_the_machine_plays_no_part(day: int, machine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each machine has a day of its own, so that nothing kept from another answers for it."""
    with monkeypatch.context() as changed:
        changed.setenv("TZ", machine)
        time.tzset()
        printed = [
            f"10:55 EST {day} February 2023",
            f"{day}Feb2023 10:55:00 EST",
            f"{day}Feb2023 15:55:00 BST",
            "1h ago",
        ]
        result = resolved(printed, evolve(LONDON, captured=datetime(2023, 2, day, 16, 55, tzinfo=UTC)))
    time.tzset()
    assert [minute(instant) for instant in result.instants] == [f"2023-02-{day}T15:55"] * 4


@pytest.mark.parametrize(
    ("newest", "day"), [("23:50", 4), ("00:05", 5), ("00:20", 5), ("09:00", 4)], ids=["before", "just", "late", "long"]
)
def test_the_newest_post_is_of_the_last_day_that_the_last_update_allows(newest: str, day: int) -> None:
    anchor = Anchor(
        zone="Europe/London", last_day=date(2024, 3, 5), last_moment=datetime(2024, 3, 5, 0, 10, tzinfo=UTC)
    )
    page = [read_time(newest), read_time("08:00")]
    found = resolve(page, anchor).readings[0]
    assert found is not None
    assert found.day == day
