"""Stamps: lines that hold nothing but a printed time, such as stand above a post or between its title and its prose.

In whatever notation `read_time` knows, and in one of these layouts::

    14:05                       June 5, 2024 3:04 PM            17.09.2024 • 20:11
    3:04 PM   ⏎  June 5, 2024   5 minutes ago  ⏎  10:05         5 March 2024  ⏎  14:05
    18m ago                     2 hours ago / 10:05 AM EST      2020-10-08T03:55:10+00:00
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from attrs import evolve

from liveblog_parse.model import TimeReading
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.parts import bullet_of
from liveblog_parse.text.shapes import with_one_figure
from liveblog_parse.times import plain, read_time

LONGEST = 60
"""Characters of a line that is nothing but a time."""

_FIGURE = re.compile(r"\d")
_AGE_IN_WORDS = re.compile(
    r"(?:just now|gerade eben|à l['’]instant|(?:an?|one) (?:second|minute|hour|day|week) ago|il y a une? [a-z]+"
    r"|vor eine[rm] [a-z]+|h(?:á|ace) uma? [a-z]+|hace una? [a-z]+|un['’a] ?[a-z]+ fa)$",
    re.IGNORECASE,
)
_LONGEST_AGE = 20
# "As of 11:57 AM EDT" is the time of a quotation of shares, "at 9:35 AM" a piece of a sentence.
_IN_A_SENTENCE = re.compile(r"(?:as|at|on|of|by|to|um|om|a|à|às|alle?|il(?! y a))\b", re.IGNORECASE)
# "Publicité", "Pubblicità" and "Publicidad" are advertisements, "Actualités" a menu's.
_LABELLED = re.compile(
    r"(?:first |last |zuletzt |dernière |[uú]ltima |laatste |senast |sist |sidst |viimeksi "
    r"|ostatnia |poslední |utolsó |son )?"
    r"(?:(?P<published>posted|publi(?!ci[dt])|created|pubbl(?!icit)|veröff|gepub|offentliggj|julkaistu|opublik|vydáno"
    r"|megjelent|közzét|yay\u0131nla|dipubli|diterbit|đăng)"
    r"|updated?|modif|mise? |aggiorn|(?:za)?a[ck]?tuali[sz]|stand|bijge|up?pdater|opp?dater|päivit|friss|güncel|diperba"
    r"|cập nhật)",
    re.IGNORECASE,
)
# A tool may leave the word on a line of its own: "Updated".
_LABEL_ALONE = re.compile(rf"{_LABELLED.pattern}[^\W\d_]{{0,8}}(?: (?:at|on))?:?", re.IGNORECASE)
_SIGN = re.compile(r"\d ?(?P<sign>[:.hH]) ?\d\d")
_HALF = re.compile(r"\d ?[ap]\.?m\b", re.IGNORECASE)


class Stamp(NamedTuple):
    """A printed time that fills whole lines."""

    line: int
    """Index of its first line."""
    end: int
    """Index of the line after its last."""
    reading: TimeReading
    form: str
    """What is alike in all clocks of a page; "ago" where only the distance is printed, "labelled" for an update's."""

    @property
    def minutes(self) -> int:
        """Of the day; where only the age is printed, that, below nought."""
        reading = self.reading
        return -((reading.ago or 0) // 60) if reading.hour is None else reading.hour * 60 + (reading.minute or 0)

    @property
    def day(self) -> int | None:
        """See `ordinal_of`."""
        return ordinal_of(self.reading)


def ordinal_of(reading: TimeReading | None) -> int | None:
    """The day, as a count of days; where no year is printed, in a year that has every day."""
    if reading is None or reading.month is None or reading.day is None:
        return None
    return date(reading.year or 2000, reading.month, reading.day).toordinal()


def find_stamps(lines: Lines, *, zone: str | None = None) -> list[Stamp]:
    r"""All stamps of a text, in its order. `zone` is the outlet's, which decides what "04/03/2024" means.

    >>> [stamp.reading.raw for stamp in find_stamps(Lines("3:04 PM\nJune 5, 2024\nAt 3:07 PM\n4 March\n18m ago"))]
    ['3:04 PM June 5, 2024', '18m ago']
    """
    return lines.once(("stamps", zone), lambda: list(_walk(lines, zone)))


def first_stamps(lines: Lines, most: int) -> list[Stamp]:
    """So many stamps of a text from its top on: enough to tell what all are."""
    return lines.once(("first stamps", most), lambda: list(islice(_walk(lines, None), most)))


def find_days(lines: Lines, *, zone: str | None = None) -> Mapping[int, TimeReading]:
    """The lines outside stamps that hold nothing but a day, "5 MARCH 2024": the day of the posts below."""
    return lines.once(("days", zone), lambda: _lone_days(lines, zone))


def _lone_days(lines: Lines, zone: str | None) -> Mapping[int, TimeReading]:
    texts = lines.texts
    likely = (index for index in _possible(lines) if ":" not in texts[index] and not _signs_a_tweet(texts, index))
    read = ((index, _read(texts[index], zone)) for index in likely)
    days = {index: day for index, day in read if day is not None and _is_day(day)}
    if not days:  # most texts have none, and need not be looked through for stamps
        return days
    taken = {line for stamp in find_stamps(lines, zone=zone) for line in range(stamp.line, stamp.end)}
    return {index: day for index, day in days.items() if index not in taken}


def _possible(lines: Lines) -> list[int]:
    """The lines that could be times."""
    return lines.once(
        "times",
        lambda: [index for index, text in enumerate(lines.texts) if len(text) <= LONGEST and _may_be_time(text)],
    )


def _may_be_time(text: str) -> bool:
    """What tells most lines apart: a time has a figure, or is an age in words."""
    if len(text) > LONGEST:
        return False
    if _FIGURE.search(text) is not None:
        return True
    return len(text) <= _LONGEST_AGE and (_AGE_IN_WORDS.match(text) is not None or _counts(text))


def _counts(text: str) -> bool:
    """Whether words of another script count, as "час назад" does: an hour ago."""
    return not text.isascii() and _FIGURE.search(plain(text)) is not None


def _signs_a_tweet(texts: list[str], index: int) -> bool:
    """As in "— Lund Harbour (@lundharbour)", and the day on the next line."""
    return index > 0 and texts[index - 1][0] in "—–"


def _walk(lines: Lines, zone: str | None) -> Iterator[Stamp]:
    free = 0
    for index in _possible(lines):
        if index >= free and (stamp := _stamp(lines.texts, index, zone)):
            yield stamp
            free = stamp.end


def _stamp(texts: list[str], index: int, zone: str | None) -> Stamp | None:
    """The longest stamp that starts at a line: of one line, or two that complete each other."""
    first = _read(texts[index], zone)
    if first is None:
        return None
    is_whole = first.day is not None and first.hour is not None
    second = None if is_whole or index + 1 == len(texts) else _read(texts[index + 1], zone)
    if second is not None and _completes(first, second):
        both = _joined(first, second)
        return Stamp(index, index + 2, both, _form(both.raw, has_clock=both.hour is not None))
    if _is_day(first):
        return None
    form = "labelled" if index and _is_label(texts[index - 1]) else _form(first.raw, has_clock=first.hour is not None)
    return Stamp(index, index + 1, first, form)


def _is_label(text: str) -> bool:
    return len(text) <= LONGEST and _LABEL_ALONE.fullmatch(plain(text)) is not None


def label_behind(text: str, labels: tuple[str, ...]) -> int:
    """Where a label begins that a tool has glued to a time, "18:05Breaking"; 0 in any other line.

    >>> label_behind("18:05Breaking", ("Breaking",)), label_behind("News at 18:05: Breaking", ("Breaking",))
    (5, 0)
    """
    if not text.endswith(labels):
        return 0
    start = next(len(text) - len(label) for label in labels if text.endswith(label))
    return start if start > 0 and not text[start - 1].isspace() and is_stamp(text[:start]) else 0


def stamp_of(text: str, index: int) -> Stamp | None:
    """The stamp of the line `index`, of which this is all that is a time; `None` where it is none."""
    stamp = _stamp([text], 0, None)
    return stamp and stamp._replace(line=index, end=index + 1)


def is_stamp(text: str) -> bool:
    """Whether a line is nothing but a time that has a clock, or how long ago it was.

    >>> is_stamp("• June 5, 2024 3:04 PM"), is_stamp("June 5, 2024"), is_stamp("As of 11:57 AM EDT")
    (True, False, False)
    """
    reading = _read(text, None)
    return reading is not None and not _is_day(reading)


def dated(reading: TimeReading, day: TimeReading | None) -> TimeReading:
    """The time on the day that stands above the post, where it prints none of its own."""
    if day is None or reading.day is not None or reading.hour is None:
        return reading
    return evolve(reading, year=day.year, month=day.month, day=day.day, day_from="page")


def is_update(text: str) -> bool:
    """Whether a line is nothing but when something was changed.

    >>> is_update("Updated 14:20"), is_update("Posted 14:20"), is_update("14:20")
    (True, False, False)
    """
    return is_stamp(text) and _form(text, has_clock=True) == "labelled"


def is_labelled(text: str) -> bool:
    """Whether a line opens with a word for when something was published or changed.

    >>> is_labelled("Updated at 14:20 by Nora Falk."), is_labelled("Nora Falk, 14:20")
    (True, False)
    """
    return _LABELLED.match(text) is not None


def _read(text: str, zone: str | None) -> TimeReading | None:
    if not _may_be_time(text):
        return None
    text = text[bullet_of(text) :]  # posts may be the items of a list
    if not text or _IN_A_SENTENCE.match(text):
        return None
    if text[0] == "[" and text[-1] != "]":  # the beginning of a link
        return None
    return read_time(text, zone=zone)


def _is_day(reading: TimeReading) -> bool:
    return reading.precision == "day" and reading.ago is None


def _completes(first: TimeReading, second: TimeReading) -> bool:
    """A day and a clock, in either order, or how long ago it was and the clock."""
    if first.ago is not None:
        return first.hour is None and second.ago is None and second.hour is not None
    return second.ago is None and (
        (_is_day(second) and first.hour is not None and first.day is None)
        or (_is_day(first) and second.hour is not None and second.day is None)
    )


def _joined(first: TimeReading, second: TimeReading) -> TimeReading:
    day, clock = (second, first) if first.hour is not None else (first, second)
    raw = f"{first.raw} {second.raw}"
    if first.ago is not None:
        return evolve(second, raw=raw, ago=first.ago)
    return evolve(clock, raw=raw, year=day.year, month=day.month, day=day.day, day_from="entry")


def _form(raw: str, *, has_clock: bool) -> str:
    return _form_of(with_one_figure(plain(raw)), has_clock)


@lru_cache(maxsize=4096)
def _form_of(raw: str, has_clock: bool) -> str:
    label = _LABELLED.match(raw)
    if label and not label["published"]:
        return "labelled"
    if not has_clock:
        return "posted ago" if label else "ago"
    sign = _SIGN.search(raw)
    clock = f"{sign['sign'].lower() if sign else ''}{'12' if _HALF.search(raw) else '24'}="
    return f"posted {clock}" if label else clock
