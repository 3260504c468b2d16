"""When a post of the Guardian was published: the lines of its text that say so.

Every year printed it in another way, and every tool left it in another::

    15.20 GMT                              since 2021, in the zone of the edition
    30m ago15.20 GMT                       with the time since, or the day: "4 Jun 202423.30 EDT"
    3.27pm BST                             until 2021, perhaps with "15:27" behind it or below
    10.25am BST10.25am BST                 both columns of a comparison of two versions, with a blank between perhaps
    block-time published-time 3.09am GMT   a newspaper database prints class names
    17:16                                  in a text in which no post has a zone
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from liveblog_parse.model import TimeReading
from liveblog_parse.outlets.guardian.style import ZONE
from liveblog_parse.record import record
from liveblog_parse.remembered import remembered
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.seams import Seams
from liveblog_parse.text.shapes import could_be_headline, ends_a_sentence, is_name
from liveblog_parse.times import read_time

DIGITS = "0123456789"
OPENS = f"{DIGITS}bFJMASONDU"
"""What a line with a time opens with: a figure, "block-time", "From 30m ago", a month, the footer of the post above."""
OPENS_MARKED = "JMASONDU"
CLOSES_MARKED = f"{DIGITS}T"
"""What a line closes with that opens so, and nothing is glued to its time."""

AGO = r"\d{1,2}[smhd] ago"
_DAY = r"\d{1,2} [A-Z][a-z]{2} \d{4}|[A-Z][a-z]{2} \d{1,2} \d{4}"
_ZONES = r"GMT|BST|CES?T|AE[SD]T|E[SD]T"
_CLASS_NAMES = "block-time published-time"
# html2text leaves the footer of the post above in one line with the time: "Share [7h ago19.12 BST](?page=...)".
_FOOTER = rf"(?:Share (?=\d)|(?:Share ?)?(?P<updated>Updated at \d{{1,2}}\.\d{{2}} (?:{_ZONES})) ?(?=\d))?"
_TIME = re.compile(
    rf"{_FOOTER}(?:From {AGO} ?)?(?:{_CLASS_NAMES} )?"
    rf"(?P<time>(?:(?:{AGO}|{_DAY}) ?)?(?P<hour>\d{{1,2}})[.:](?P<minute>\d{{2}})(?:[ap]m)?(?: ?(?P<zone>{_ZONES}))?)"
    r"(?P<again>(?: ?(?P=time)| ?\d{2}:\d{2}(?!\d))*)"
)
_SINCE = re.compile(rf"(?P<since>{AGO}) ?")
_SINCE_LINE = re.compile(rf"{AGO}$")
_BEFORE = re.compile(rf"(?:{AGO}|{_DAY})$")
_ZONE_LINE = re.compile(rf"(?:{_ZONES})$")
_AGAIN_LINE = re.compile(r"(?P<hour>\d{2}):(?P<minute>\d{2})(?:\d{2}:\d{2})?$")

_ZONED = rf"\d{{1,2}}[.:]\d{{2}}(?:[ap]m)? {{1,3}}(?:{_ZONES})"
# The clock of 24 hours behind it, to which a post is glued: "7.04pm GMT 19:04The ferry".
_AGAIN = r"(?: {0,3}\d{2}:\d{2}(?![\d:]))?"
SEAMS = Seams(
    opening=rf"(?<!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) )(?:From )?(?:{AGO}|{_DAY}) ?{_ZONED}",
    clock=rf"{_ZONED}{_AGAIN}",
    closing=rf"Share|Updated at {_ZONED}",
    credit="Photograph: ",
    end=r"(?<=[a-z.!?”’\"])(?:Explore more on these topics|Most viewed|NewestPrevious)",
)


@record
class PostTime:
    """Where a post's time is printed, and what it says."""

    reading: TimeReading
    pieces: tuple[tuple[int, int, int], ...]
    """`(line, start, end)` of what is printed; all else on these lines repeats it or is markup."""
    end: int
    """The line after the last."""
    rest: int | None = None
    """Where on the last line the post's text begins that is glued to the time."""
    is_zoned: bool = True
    updated: tuple[int, int] | None = None
    """Where on the first line the footer of the post above says when that was updated."""


def time_at(texts: Sequence[str], index: int, *, bare: bool) -> PostTime | None:
    """The time of a post that is printed from the line `index` on; without a zone only if `bare`.

    >>> time_at(["30m ago", "15.20 GMT", "Ferries wait"], 0, bare=False).reading.raw
    '30m ago 15.20 GMT'
    >>> time_at(["The talks began at 15.20 GMT"], 0, bare=False) is None
    True
    """
    if texts[index][0] not in OPENS:
        return None
    line = index
    while line < len(texts) and line - index < 2 and _BEFORE.match(texts[line]):
        line += 1
    if line == len(texts) or (found := _TIME.match(texts[line])) is None:
        return None
    updated = found.span("updated") if found["updated"] and line == index else None
    pieces = [*((above, 0, len(texts[above])) for above in range(index, line)), (line, *found.span("time"))]
    rest = _rest(texts[line], found)
    zoned, line = found["zone"] is not None, line + 1
    if rest is None and not zoned and line < len(texts) and _ZONE_LINE.match(texts[line]):
        pieces.append((line, 0, len(texts[line])))
        zoned, line = True, line + 1
    if not _may_stand(texts, found, line, rest, zoned=zoned, bare=bare or found.string.startswith(_CLASS_NAMES)):
        return None
    reading = _read(" ".join([texts[at][start:end] for at, start, end in pieces]))
    if reading is None:
        return None
    if rest is None and _is_since_below(texts, line, reading):
        pieces.append((line, 0, len(texts[line])))
        reading, line = _with_since(reading, texts[line]), line + 1
    while rest is None and line < len(texts) and _is_again(texts[line], found):
        line += 1
    return PostTime(reading, tuple(pieces), line, rest, zoned, updated)


def _is_since_below(texts: Sequence[str], line: int, clock: TimeReading) -> bool:
    """Whether the line under a clock says how long ago that was; over another clock it belongs to that."""
    if line >= len(texts) or clock.ago is not None or not is_since(texts[line]):
        return False
    return line + 1 == len(texts) or _TIME.match(texts[line + 1]) is None


def is_since(text: str) -> bool:
    """Whether a line says how long ago something was, and nothing else.

    >>> is_since("2h ago"), is_since("2h agoFerries wait")
    (True, False)
    """
    return text[-1] == "o" and _SINCE_LINE.match(text) is not None


def _with_since(clock: TimeReading, since: str) -> TimeReading:
    ago = read_clock(since)
    return evolve(clock, raw=f"{clock.raw} {since}", ago=ago.ago if ago else None)


def _rest(text: str, found: re.Match[str]) -> int | None:
    """Where the post's text begins behind its time; a blank may part a name or a title, or all from a doubled clock."""
    end = found.end()
    if end == len(text):
        return None
    is_parted = (
        found["again"] != "" or text.startswith(_CLASS_NAMES) or (found["zone"] and could_be_headline(text[end:]))
    )
    return end + (bool(is_parted) and text[end] == " ")


def read_clock(printed: str) -> TimeReading | None:
    """A printed time, read in London."""
    return read_time(printed, zone=ZONE)


@remembered(maxsize=8192)
def _read(printed: str) -> TimeReading | None:
    """The time since and the clock are read apart, for together nearly every post has another one."""
    since = _SINCE.match(printed)
    if since is None:
        return read_clock(printed)
    ago, clock = read_clock(since["since"]), read_clock(printed[since.end() :])
    return clock and ago and evolve(clock, raw=printed, ago=ago.ago)


def _may_stand(
    texts: Sequence[str], found: re.Match[str], line: int, rest: int | None, *, zoned: bool, bare: bool
) -> bool:
    """Prose after the time tells against it, unless it is glued to a zone; a video's length is no time of day.

    A doubled clock is no prose's either, and neither is a name or a title that stands over prose.
    """
    if rest is not None:
        after = found.string[rest]
        if (
            found.string[rest - 1] == " "
            and not found["again"]
            and not _is_over_prose(texts, line, found.string[rest:])
        ):
            return False
        return (found["zone"] is not None or found["again"] != "") and (after.isupper() or after in "“‘\"'")
    is_length = line < len(texts) and texts[line].endswith(("– video", "- video"))
    return zoned or (bare and not is_length)


def _is_over_prose(texts: Sequence[str], line: int, text: str) -> bool:
    below = texts[line] if line < len(texts) else ""
    return bool(below) and not below[0].islower() and (is_name(text) or ends_a_sentence(below))


def _is_again(text: str, found: re.Match[str]) -> bool:
    """Whether the line says the same clock again, in 24 hours."""
    again = _AGAIN_LINE.match(text)
    return again is not None and (int(again["hour"]) - int(found["hour"])) % 12 == 0 == int(again["minute"]) - int(
        found["minute"]
    )


# ---- the text as a whole ---------------------------------------------------------------------------------------------


def prints_no_zones(lines: Lines) -> bool:
    """Whether no post of the text has a zone with its time, so that a bare clock is one."""
    texts = lines.texts
    return not any(
        edges[0] in f"{DIGITS}b" and time_at(texts, index, bare=False) for index, edges in enumerate(lines.edges)
    )
