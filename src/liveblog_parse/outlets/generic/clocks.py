"""Lines that open with a clock, or are nothing but a printed time, and whether they could be the times of live posts.

Nothing but the times shows the posts, so all of them have to agree: one notation, one direction but for midnights, and
prose under each.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from liveblog_parse.model import TimeReading
from liveblog_parse.text.anyones import STYLE
from liveblog_parse.text.comments_part import comments_start
from liveblog_parse.text.day_lines import days_between
from liveblog_parse.text.key_items import key_items
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.live_words import calls_itself_live, is_of_a_plan, is_of_coverage, is_of_records
from liveblog_parse.text.markdown.shapes import ROW
from liveblog_parse.text.order import A_DAY, NIGHT, against_order, against_walk, newest_first
from liveblog_parse.text.parts import BULLETS, bullet_of
from liveblog_parse.text.prose import against_kind, against_little, against_names
from liveblog_parse.text.shapes import blanks, could_be_headline, ends_a_sentence
from liveblog_parse.text.stamp_style import Title, people
from liveblog_parse.text.stamp_titles import title_side
from liveblog_parse.text.stamps import Stamp, find_stamps, label_behind, ordinal_of, stamp_of
from liveblog_parse.times import FIGURES, read_time
from liveblog_parse.times.clock import read_clock

FEWEST = 3
"""Times without which a text is not taken for a live blog."""

# "June 4, 2024" or "4 June 2024" right before a clock, or right behind it, where a tool has glued them.
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2}\.? [^\W\d]{3,9} \d{4})"
_DAY_BEFORE = re.compile(rf"(?P<day>{_DAY})$")
_DAY_BEHIND = re.compile(rf"(?:[APap]\.?[Mm]\.? ?)?(?:[A-Z]{{1,4}}T )?(?P<day>{_DAY})")
_LONGEST_DAY = 24

# "7:05 – 9:30", "7:05-9"; but "7:05 – 12 villages cut off" and "7:05 – 10.30am deadline" are a clock and a headline.
_RANGE = r" ?[–-] ?\d(?!\d{0,3} (?!noon|uur|hrs)[a-z]{3}|(?<=:\d\d [–-] \d)\d?\.\d\d ?[ap]m [a-z])"

# "Ore 19:18", "Kl. 14.05", "klo 14.05": the word tells a clock from a day, "14.05", and from a figure. Sentences open
# with others, so that a colon or a dash has to follow: "UPDATE 2:05 p.m.:", "Um 14:05 Uhr:", "À 14h05 :".
_WORD = r"(?P<word>(?:[Oo]re|ORE|[Kk]l\.?|KL\.?|[Kk]lo|(?P<sentence>UPDATED?[:,]?|Updated?[:,]?|Um|À)) )"
# "5 March 2024, ", "05.03.2024 ", "05.03., ", "2024-03-05 ": the day before the clock, where `_against_dated` is asked.
_DATE = (
    r"(?P<date>(?:\d{1,2}\.? [^\W\d]{3,9} \d{4}|\d{1,2}(?:[./]\d{1,2}){2}(?:\d\d)?|\d{1,2}\.\d{1,2}\."
    r"|20\d\d-\d\d-\d\d)(?:,| -| –)? (?:um |at )?)"
)
# "19h33. Ferries return", where an initial would be a letter alone, and "15.09 Uhr. Lund has the ball".
_STOP = r"(?:(?<=\d)|(?<=\d Uhr))\. (?=[\"'“„«‘]? ?[^\W\da-z])"

# "9pm - ", "21h – " among others with minutes.
_WHOLE_HOUR = r"(?:(?=(?: ?[ap]\.?m\b\.?| ?[AP]M\b)(?::| ?[-–—|:•]) )|h(?=(?::| ?[-–—|:•]) (?!\d)))"

# "11.57am", "21:00", "9:45 AM ET", "8.30 a.m.", "14h05", "20:11 Uhr", "14.05 uur", "20:51 (IST)", "[14:05]", with its
# day perhaps, "11.57am on March 5, 2024", and with more of the line behind it; "14.05 Ferries return", too, where
# `_against_dots` is asked.
CLOCK = re.compile(
    rf"(?P<clock>(?:(?=\d\d?[:h])|(?P<bracket>[\[(])?{_DATE}?{_WORD}?)(?P<figures>\d{{1,2}}"
    r"(?::\d{2}|[.h]\d{2}(?(word)|(?=\s?[ap]\.?m|\s?Uhr|\s?uur|\s?(?:GMT|BST)|(?<=h\d\d)"
    rf"| ?[-–—|:•]? [\"'“„«‘]?[^\W\da-z]))|{_WHOLE_HOUR}|\d{{2}}(?= GMT:))"
    r"(?P<half> ?[ap]\.?m\b\.?| ?[AP]\.?M\b\.?)?)"
    r"(?P<zone> ?(?:Uhr|uur|hs?|hrs)\b|u(?=\])| [A-Z]{1,4}T| \([A-Z]{1,4}T\))?"
    rf"(?P<day>(?:,| on)? {_DAY}(?!\d))?(?(bracket)[\])]))"
    rf"(?:(?<=\))(?!,)|(?={_STOP})|(?![\w.,%/]| ?[ap]\.m\b|:\d| ?\([A-Z]{{1,4}}T\)|{_RANGE}))"
    rf"(?(sentence)(?= ?[-–—|:]))(?P<joint>{_STOP}|:? ?[-–—|•:]? ?)(?P<rest>.*)$"
)
# Opens as a clock does and is none: a score, a time with seconds, a range.
_LIKE_CLOCK = re.compile(r"\d{1,3}:\d")

_MOST_ODD = 10
"""One clock in so many may be out of line, and one in any text: "10.30am deadline passes" is a headline."""
_BLANKS = 4
"""Blanks in a sentence; as many as `_FEWEST_BLANKS` tell enough where the newest post comes first."""
_FEWEST_BLANKS = 2


OPENS = FIGURES + BULLETS + "OoKkUÀ[("
"""What a line with a clock opens with, or with the word before it; posts may be the items of a list."""


_WHOLE = "whole "
"""What the notation of clocks without minutes starts with."""
LIKE_CLOCK = "like a clock"
"""The notation of what opens as a clock does and is none."""


class ClockLine(NamedTuple):
    """A line that opens with a clock, or with the stamp of a post."""

    line: int
    """Its index."""
    minutes: int
    """Of the day, or of all days where every clock has its day; below nought, of the age where only that is printed."""
    notation: str
    rest: str
    stamp: Stamp | None = None
    day: str | None = None
    """As it stands before the clock, or between it and the rest."""
    under: TimeReading | None = None
    """The day that stands alone above it, of several on the page."""

    @property
    def goes_on(self) -> bool:
        """Whether a sentence opens with the clock: "12:30 was the deadline."; none goes on behind a dash."""
        return self.notation[-1:] == "+" and self.rest[:1].islower() and ends_a_sentence(self.rest)


def clock_lines(lines: Lines) -> list[ClockLine]:
    """The lines of a text that open posts: those in the notation that most of them have."""
    return _posts(_without_lists(lines, list(_read(lines))))


def objection(lines: Lines) -> str | None:
    r"""Why the clocks of a text are not those of live posts; `None` where nothing speaks against it.

    >>> objection(Lines("10:01 Tea\n10:32 Cake\n11:04 Home"))
    'most clocks have no prose under them'
    """
    every = _without_lists(lines, [clock for clock in _read(lines) if clock.notation != "labelled"])
    clocks = _posts(every)
    if not clocks or clocks[0].notation == LIKE_CLOCK or len(clocks) < FEWEST:
        return f"fewer than {FEWEST} clocks of one notation"
    usual = {"ago", *(clock.notation for clock in clocks)}  # clocks may go on below ages
    odd = {clock.line for clock in every if clock.notation not in usual and _may_open(clock) and not _is_whole(clock)}
    alone = sum(line - 1 not in odd and line + 1 not in odd for line in odd)  # others are a list, as of what will be
    if alone > 1 and alone * _MOST_ODD > len(every):
        return "the clocks are in several notations"
    minutes = [clock.minutes for clock in clocks]
    least = _FEWEST_BLANKS if newest_first(minutes) else _BLANKS
    is_told = is_of_coverage(lines, clocks[0].line)
    return (
        (against_walk(minutes) if is_told else against_order(minutes))
        or _against_dots(clocks, minutes)
        or _against_dated(lines, clocks)
        or _against_days(lines, clocks)
        or against_little(lines, clocks, least=least, may_tease=is_told)
        or against_kind(lines, clocks, may_name=partial(_may_name, lines, clocks, minutes))
        or (None if _is_of_writers(lines, clocks, minutes) else against_names(lines, clocks))
        or _against_titles(lines, clocks, minutes)
        or _against_records(lines, clocks)
        or _against_chronicle(lines, clocks, minutes)
        or _against_copies(lines, clocks)
        or _against_place(lines, clocks)
    )


def _without_lists(lines: Lines, every: list[ClockLine]) -> list[ClockLine]:
    """Without the items of lists in posts, which say when something will be; where posts are items, all are."""
    plain = [clock for clock in every if not bullet_of(lines.texts[clock.line])]
    if len(plain) == len(every) or not plain or plain[0].line > every[0].line:
        return every
    _, most = Counter(clock.notation for clock in plain).most_common(1)[0]
    return plain if most >= FEWEST else every


def _may_open(clock: ClockLine) -> bool:
    return clock.notation[:6] != "posted" and not clock.goes_on


def _against_dots(clocks: Sequence[ClockLine], minutes: Sequence[int]) -> str | None:
    """Why "14.05" is a day, a price or a number: clocks run back in uneven steps, and some minute is no month."""
    if not all(clock.stamp is None and clock.notation.startswith(_DOTTED) for clock in clocks):
        return None
    steps = Counter(above - below for above, below in pairwise(minutes))
    is_release = 2 * steps.most_common(1)[0][1] > steps.total() or max(minutes) < _EARLIEST  # 1.23, 1.22, 1.21
    if not is_release and newest_first(minutes) and any(minute % 60 > _MONTHS for minute in minutes):
        return None
    return "figures with dots are no clocks"


_DOTTED = ".24"
"""What the notation of clocks starts with that have dots, and nothing else to tell them by."""
_MONTHS = 12
_EARLIEST = 10 * 60
"""Releases seldom have a number of two figures before the dot, and live posts a clock of one at the newest."""


def _against_dated(lines: Lines, clocks: Sequence[ClockLine]) -> str | None:
    """Days and clocks open lines of lists, logs and calendars, too; the page of live posts says that they are."""
    is_dated = clocks[0].notation.startswith(_DATED)
    return "days stand before the clocks" if is_dated and not is_of_coverage(lines, clocks[0].line) else None


_DATED = "dated"


def _against_days(lines: Lines, clocks: Sequence[ClockLine]) -> str | None:
    """Why clocks are those of several days, each with another beside it that a tool has glued to what stands there."""
    days = {day for clock in clocks if (day := _day_beside(lines, clock))}
    return "the clocks are days apart" if len(days) >= FEWEST and 4 * len(days) >= 3 * len(clocks) else None


def _day_beside(lines: Lines, clock: ClockLine) -> str | int | None:
    if clock.day or (clock.stamp and clock.stamp.day):
        return clock.day or (clock.stamp and clock.stamp.day)
    above, below = (lines.texts[at] if 0 <= at < len(lines) else "" for at in (clock.line - 1, clock.line + 1))
    found = _DAY_BEHIND.match(clock.rest or below) or _DAY_BEFORE.search(above[-_LONGEST_DAY:])
    return found["day"] if found else None


def _may_name(lines: Lines, clocks: Sequence[ClockLine], minutes: Sequence[int]) -> bool:
    """Whether a place may stand before the prose: "8.20am Old Quay: ..."; talk runs down the page."""
    return newest_first(minutes) and calls_itself_live(lines, clocks[0].line)


def _is_of_writers(lines: Lines, clocks: Sequence[ClockLine], minutes: Sequence[int]) -> bool:
    """Whether few people sign most posts, newest first; comments have many, and chats run down the page."""
    return newest_first(minutes) and are_signed_first(lines, [clock.stamp for clock in clocks if clock.stamp])


def are_signed_first(lines: Lines, stamps: Sequence[Stamp]) -> bool:
    """Whether nothing but names stands right under most stamps, and most of those sign several posts."""
    under = [lines.texts[line] for line in _lines_under(lines, stamps)]
    signed = [text for text in under if people(text)]
    return 2 * len(signed) > len(stamps) and 2 * len(set(signed)) <= len(signed)


def are_over_titles(lines: Lines, stamps: Sequence[Stamp]) -> bool:
    """Whether nothing but names stands right under most stamps, and a title under most of those: they are no titles."""
    texts = lines.texts
    signed = [line for line in _lines_under(lines, stamps) if line + 1 < len(lines) and people(texts[line])]
    titled = sum(could_be_headline(texts[line + 1]) for line in signed)
    return 2 * len(signed) > len(stamps) and 2 * titled > len(signed)


def _lines_under(lines: Lines, stamps: Sequence[Stamp]) -> Iterator[int]:
    """The lines right under the stamps; a bar or a button between the two says nothing."""
    for stamp in stamps:
        line = stamp.end
        while line < len(lines) and line < stamp.end + _TOP and lines.texts[line] in STYLE.buttons:
            line += 1
        if line < len(lines):
            yield line


def returning_lines(lines: Lines, stamps: Sequence[Stamp]) -> frozenset[str]:
    """Short lines right under most stamps, and above titles: names or topics, most of which return, and no titles.

    Only in scripts without capitals, where nothing else tells which.
    """
    texts = lines.texts
    places = [stamp.end for stamp in stamps if stamp.end + 1 < len(lines) and _has_no_case(texts[stamp.end])]
    counts = Counter(texts[place] for place in places if could_be_headline(texts[place + 1]))
    returning = [text for text, count in counts.items() if count > 1 and could_be_headline(text)]
    if 2 * sum(counts[text] for text in returning) <= len(stamps):
        return frozenset()
    longest = max(map(blanks, returning))
    return frozenset(text for text in counts if blanks(text) <= longest and could_be_headline(text))


def _has_no_case(text: str) -> bool:
    return not text.isascii() and text.lower() == text.upper()


def are_signed_behind(lines: Lines, clocks: Sequence[ClockLine]) -> bool:
    """Whether nothing but names stands behind most clocks, and most of them return, or stand over titles."""
    signed = [clock for clock in clocks if clock.rest and people(clock.rest) and clock.line + 1 < len(lines)]
    titled = sum(could_be_headline(lines.texts[clock.line + 1]) for clock in signed)
    do_return = 2 * len({clock.rest for clock in signed}) <= len(signed)
    return 2 * len(signed) > len(clocks) and (do_return or 2 * titled > len(signed))


def _against_titles(lines: Lines, clocks: Sequence[ClockLine], minutes: Sequence[int]) -> str | None:
    """Titles stand above clocks of live posts only where the newest comes first; else they are points of an agenda."""
    stamps = [clock.stamp for clock in clocks if clock.stamp and not clock.stamp.day]
    if len(stamps) < len(clocks) or newest_first(minutes) or title_side(lines, stamps, STYLE) is Title.BELOW:
        return None
    return "the clocks go up under titles"


def _against_records(lines: Lines, clocks: Sequence[ClockLine]) -> str | None:
    """Why clocks are those of records, which tell hour by hour what happened as live posts do, up or down the page."""
    if is_of_records(lines, clocks[0].line):
        return "the clocks stand under the title of records"
    if clocks[0].notation.endswith(_LOG):
        return None if is_of_coverage(lines, clocks[0].line) else "the clocks open sentences of a log"
    told = (clock.rest or "".join(lines.texts[clock.line + 1 : clock.line + 2]) for clock in clocks)
    logged = sum(_LOGGED.match(text) is not None for text in told)
    return "the clocks open sentences of a log" if 2 * logged > len(clocks) else None


_LOG = "."
"""What the notation of "14:05 Uhr. Officers were called" ends in."""
# The "hrs." of "14:05 hrs. Officers were called".
_LOGGED = re.compile(r"(?:hrs?|hours|h|Uhr|uur)\. [A-ZÀ-Þ]")


def _against_chronicle(lines: Lines, clocks: Sequence[ClockLine], minutes: Sequence[int]) -> str | None:
    """Clocks that go up stand in diaries, logs, minutes, chapters and rides, too: posts have headlines, or are live."""
    steps = [other - one for one, other in pairwise(minutes)]
    goes_up = sum(0 < step < NIGHT * 2 for step in steps) > sum(-NIGHT < step < 0 for step in steps)
    if not goes_up or calls_itself_live(lines, clocks[0].line):
        return None
    if is_of_a_plan(lines, clocks[0].line):
        return "the clocks go up under the title of a plan"
    ends = [*(clock.line for clock in clocks[1:]), len(lines)]
    headlines = {_headline(lines, clock, end) for clock, end in zip(clocks, ends, strict=True)} - {None}
    are_posts = 4 * len(headlines) >= 3 * len(clocks)
    return None if are_posts else "the clocks go up over prose without headlines, as a chronicle's do"


def _headline(lines: Lines, clock: ClockLine, end: int) -> str | None:
    """The headline under a clock, above the next; what stands under a mark in a recording, "[01:08]", is none."""
    if lines.texts[clock.line][0] in "[(":
        return None
    below = clock.stamp.end if clock.stamp else clock.line + 1
    texts = [text for text in (clock.rest, *lines.texts[below : min(below + _TOP, end)]) if text][:_TOP]
    return next((text for text in texts if blanks(text) >= _FEWEST_BLANKS and could_be_headline(text)), None)


_TOP = 2
"""Lines of a post among which its headline stands, below a byline perhaps."""


def _against_copies(lines: Lines, clocks: Sequence[ClockLine]) -> str | None:
    """No two posts have one title, and all of them never: a page that links to one story prints how old that is."""
    stamps = [clock.stamp for clock in clocks if clock.stamp]
    for places in ([stamp.line - 1 for stamp in stamps if stamp.line], [stamp.end for stamp in stamps]):
        titles = [lines.texts[place] for place in places if place < len(lines)]
        is_one = len(titles) >= FEWEST and len(set(titles)) == 1
        if is_one and blanks(titles[0]) >= _BLANKS and could_be_headline(titles[0]):
            return "one title stands at all of the clocks"
    return None


def _against_place(lines: Lines, clocks: Sequence[ClockLine]) -> str | None:
    """Times stand over live posts; on pages that tell how a service fares they stand under what happened.

    Titles that are marked as headings tell whose each time is.
    """
    first, last = clocks[0], clocks[-1]
    if last.stamp is None or last.stamp.end < len(lines) or not first.line:
        return None
    if all(clock.stamp and lines.is_heading(clock.stamp.end) for clock in clocks[:-1]):
        return None
    above = lines.texts[first.line - 1]
    is_told = blanks(above) >= _BLANKS and ends_a_sentence(above)
    return "the times stand under what they tell of" if is_told else None


def _posts(found: Sequence[ClockLine]) -> list[ClockLine]:
    """Those in the usual notation, without one of the page above them that is out of order."""
    sentences = [line for line in found if line.goes_on]
    found = found if 2 * len(sentences) > len(found) else [line for line in found if not line.goes_on]
    counts = Counter(line.notation for line in found if line.notation != "labelled" and not _is_whole(line))
    usual = counts.most_common(2)
    found = _with_whole_hours(found, *usual[0]) if usual else found
    clocks = [line for line in found if line.notation == usual[0][0]] if usual else []
    if len(usual) > 1 and "ago" in (usual[0][0], usual[1][0]):
        other = [line for line in found if line.notation == usual[1][0]]
        ages, timed = (clocks, other) if usual[0][0] == "ago" else (other, clocks)
        if _go_on(ages, timed):
            return [*ages, *_aged(ages[-1], timed)]
    if len(usual) > 1 and _are_alike(usual[0][0], usual[1][0]):
        both = [line for line in found if line.notation in (usual[0][0], usual[1][0])]
        if newest_first([clock.minutes for clock in both]):
            return both
    return _without_the_pages(_absolute(clocks))


def _is_whole(clock: ClockLine) -> bool:
    return clock.notation.startswith(_WHOLE)


def _with_whole_hours(found: Sequence[ClockLine], usual: str, count: int) -> Sequence[ClockLine]:
    """Clocks without minutes are among the usual ones where those are enough alone: "9pm – " under "9:05pm – "."""
    alike = f"{_WHOLE}{usual if usual[0] == 'h' else usual[1:]}"
    if count < FEWEST or all(line.notation != alike for line in found):
        return found
    every = [line._replace(notation=usual) if line.notation == alike else line for line in found]
    goes_on = against_walk([line.minutes for line in every if line.notation == usual]) is None
    return every if goes_on else found


def _are_alike(one: str, other: str) -> bool:
    """Whether a writer may waver between two notations: "16:07 Ferries" and "15.40 Ferries", "4.07pm -" and "3.40pm:".

    >>> _are_alike(":24+", ".24+"), _are_alike(".12-", ".12:"), _are_alike(":24+", ".24-"), _are_alike(":24+", ":12+")
    (True, True, False, False)
    """
    joints = one[-1:], other[-1:]
    if one[:-1] == other[:-1]:
        return _JOINTS.issuperset(joints)
    return joints[0] in _JOINTS and {one, other} == {f":24{joints[0]}", f"{_DOTTED}{joints[0]}"}


_JOINTS = frozenset("+:-–—")
_FEWEST_AGES = 2
"""One age above the clocks may be the page's."""


def _go_on(ages: Sequence[ClockLine], timed: Sequence[ClockLine]) -> bool:
    """Whether clocks go on below ages: a page prints how old its newest posts are, and the clocks of the older ones."""
    if len(ages) < _FEWEST_AGES or ages[-1].line > timed[0].line or len(ages) + len(timed) < FEWEST:
        return False
    steps = [other.minutes - one.minutes for one, other in pairwise(timed)]
    return newest_first([age.minutes for age in ages]) and all(step < 0 or step > NIGHT for step in steps)


def _aged(above: ClockLine, timed: Sequence[ClockLine]) -> Iterator[ClockLine]:
    """The clocks with minutes that go on where those of the ages end."""
    minutes = above.minutes - 1
    for one, other in pairwise((timed[0], *timed)):
        minutes -= (one.minutes - other.minutes) % A_DAY
        yield other._replace(minutes=minutes)


def _absolute(clocks: list[ClockLine]) -> list[ClockLine]:
    """With the minutes of all days, where every clock has its day."""
    days = [clock.stamp.day if clock.stamp else ordinal_of(clock.under) for clock in clocks]
    if None in days:
        return clocks
    return [clock._replace(minutes=clock.minutes + (day or 0) * A_DAY) for clock, day in zip(clocks, days, strict=True)]


def _without_the_pages(clocks: list[ClockLine]) -> list[ClockLine]:
    """Without the first one, where it alone goes the other way, and over no midnight: it is the time of the page."""
    minutes = [clock.minutes for clock in clocks]
    steps = [other - one for one, other in pairwise(minutes)]
    if len(clocks) <= FEWEST or not steps[0]:
        return clocks
    alone = all(step == 0 or (step > 0) != (steps[0] > 0) for step in steps[1:])
    return clocks[1:] if alone and not _is_over_midnight(minutes) else clocks


def _is_over_midnight(minutes: Sequence[int]) -> bool:
    """Whether midnight lies between the first post and the second, as close to the first as no page's time is.

    A page is as old as its oldest post, or as new as its newest.
    """
    first, second, last = minutes[0], minutes[1], minutes[-1]
    if min(minutes) < 0 or max(minutes) >= A_DAY:
        return False  # ages, or minutes of all days
    back = 1 if second > first else -1
    return back * (first - second) % A_DAY < min(back * (last - first) % A_DAY, NIGHT)


def _read(lines: Lines) -> Iterator[ClockLine]:
    stamps = {stamp.line: stamp for stamp in find_stamps(lines)}
    items, days = key_items(lines), days_between(lines)
    free, end, under = items.stop, comments_start(lines), None
    opening = {edges for edges in set(lines.edges) if edges[0] in OPENS}
    likely = {index for index, edges in enumerate(lines.edges) if edges in opening}
    for index in sorted(likely.union(stamps, days)):
        edges, under = lines.edges[index], days.get(index, under)
        if not free <= index < end:
            continue
        if stamp := stamps.get(index):
            free = stamp.end
            yield ClockLine(index, stamp.minutes, stamp.form, "", stamp)
        elif edges in opening and (glued := _labelled(lines.texts[index], index)):
            yield ClockLine(index, glued.minutes, glued.form, "", glued)
        elif edges in opening and edges[2:] != ROW and (found := _opening_clock(index, lines.texts[index])):
            yield found._replace(under=under) if under else found


def _labelled(text: str, index: int) -> Stamp | None:
    start = label_behind(text, _LABELS)
    return stamp_of(text[:start], index) if start else None


_LABELS = tuple(STYLE.labels)


def _opening_clock(index: int, text: str) -> ClockLine | None:
    match = clock_of(text)
    clock = read_clock(_TOGETHER.sub(":", match["figures"])) if match else None
    if match and clock and clock.hour is not None:
        minutes = clock.hour * 60 + (clock.minute or 0) + _days(match) * A_DAY
        notation = _notation(match) if clock.minute is not None else f"{_WHOLE}{_notation(match)}"
        return ClockLine(index, minutes, notation, match["rest"], day=match["date"] or match["day"])
    return ClockLine(index, -1, LIKE_CLOCK, text) if _LIKE_CLOCK.match(text) else None


# Between the hour and the minutes of "2045 GMT:".
_TOGETHER = re.compile(r"(?<=^\d\d)(?=\d\d$)")


def _days(match: re.Match[str]) -> int:
    """The day before the clock, as a count of days; nought where none is printed, or it could be of two months."""
    return (match["date"] and ordinal_of(read_time(match["date"].strip(" ,-–")))) or 0


def clock_of(text: str) -> re.Match[str] | None:
    """The clock that a line opens with, behind a bullet perhaps."""
    return CLOCK.match(text, bullet_of(text))


def _notation(match: re.Match[str]) -> str:
    """What is alike in all clocks of a page: the sign between the figures, the halves of the day, what follows."""
    sign = next((sign for sign in ":.h" if sign in match["figures"]), "")
    joint = match["joint"].strip(" .") or (_LOG if match["zone"] and "." in match["joint"] else "+")
    told = "Uhr" if sign == "." and match["zone"] else ""
    before = f"{f'{_DATED} ' if match['date'] else ''}{match['bracket'] or ''}{(match['word'] or '').lower()}"
    return f"{before}{told}{sign}{'12' if match['half'] else '24'}{joint}"
