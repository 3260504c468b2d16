"""Posts under stamps: the rule that takes a post's opening, and on which side of its stamp a post's title stands.

::

    14:05                          Ferries return to Lund
    Ferries return to Lund         9:45 AM ET
    By Nora Falk                   By Nora Falk
    Three ferries left at noon.    Three ferries left at noon.

Labels, kickers, buttons and bylines may stand between the stamp and the title, and between the title and the prose.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from enum import Enum
from typing import NamedTuple

from attrs import evolve, field, frozen

from liveblog_parse.model import Author, Boundary, Label, TimeReading
from liveblog_parse.text.layout import Rule
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import BY, authors_of
from liveblog_parse.text.order import A_DAY, against_walk
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.parts import BULLETS, broken_sentences, heading_mark
from liveblog_parse.text.prose import against_kind, against_none
from liveblog_parse.text.shapes import could_be_headline, is_name
from liveblog_parse.text.stamps import LONGEST, Stamp, bullet_of, find_days, find_stamps, is_stamp

_LONGEST_BYLINE = 120
_NEAR = 8
"""Lines between a stamp and the prose that may belong to the opening."""


class Title(Enum):
    """Where a post's title stands."""

    ABOVE = "above"
    BELOW = "below"
    EITHER = "either"
    """Where most posts of the text have it."""
    NONE = "none"
    """Posts have no titles."""


def people(text: str) -> tuple[Author, ...]:
    """The authors in a line that is nothing but their names.

    >>> [author.name for author in people("Nora Falk and Ida Holm")], people("Nora Falk sails")
    (['Nora Falk', 'Ida Holm'], ())
    """
    authors = authors_of(text) if len(text) <= _LONGEST_BYLINE else ()
    return authors if all(is_name(author.name) for author in authors) else ()


def by_line(text: str) -> tuple[Author, ...]:
    """The authors in "By Nora Falk and Ida Holm"; none in any other line.

    >>> [author.name for author in by_line("By Nora Falk")], by_line("By the harbour")
    (['Nora Falk'], ())
    """
    found = BY.fullmatch(text) if text.startswith("By ") else None
    if found is None:
        return ()
    return tuple(evolve(author, role=found["role"]) for author in authors_of(found["byline"]))


@frozen(kw_only=True)
class Style:
    """What stands around the stamps of a text."""

    zone: str | None = None
    title: Title = Title.EITHER
    opens: Callable[[Stamp], bool] = field(default=lambda stamp: stamp.form != "labelled")
    """Which stamps open posts."""
    authors: Callable[[str], tuple[Author, ...]] = by_line
    """Whom a line of the opening names, if anyone."""
    names: Callable[[str], tuple[Author, ...]] = lambda _: ()
    """Whom a line under a title names, where it is nothing but names."""
    labels: Mapping[str, Label] = {}
    """Lines of the opening that are labels."""
    buttons: Collection[str] = frozenset()
    """Lines of the opening that say nothing; they are no titles either."""
    complete: Callable[[TimeReading], TimeReading] = lambda reading: reading
    """What a time means that does not say it all."""
    kickers: Callable[[str], tuple[str, ...]] = lambda _: ()
    """The kickers that a line of the opening is, if it is any."""


class Opening(NamedTuple):
    """Where a post opens."""

    line: int
    stamp: Stamp
    title: int | None
    """The line of its title, above the stamp."""
    day: TimeReading | None
    """The day that stands alone above the post."""


def stamped(style: Style) -> Callable[[Lines], tuple[Rule, ...]]:
    """What `TextLayout.derive` takes: the rules for the posts that a text's stamps open."""

    def derive(lines: Lines) -> tuple[Rule, ...]:
        every = find_stamps(lines, zone=style.zone)
        opening = [stamp for stamp in every if style.opens(stamp)]
        return (*opening_rules(lines, every, opening, style), *broken_sentences(lines))

    return derive


class _Stamped(NamedTuple):
    """A line that opens a post with nothing but its stamp."""

    line: int
    stamp: Stamp
    rest: str = ""


def objects(style: Style, *, fewest: int = 2) -> Callable[[Lines], str | None]:
    """What `TextLayout.objection` takes: why the stamps of a text are not those of live posts."""

    def objection(lines: Lines) -> str | None:
        stamps = [stamp for stamp in find_stamps(lines, zone=style.zone) if style.opens(stamp)]
        if len(stamps) < fewest:
            return f"fewer than {fewest} times open posts"
        clocked = [stamp for stamp in stamps if stamp.form != "ago"]
        same = max(clocked, [stamp for stamp in stamps if stamp.form == "ago"], key=len)
        posts = [_Stamped(stamp.line, stamp) for stamp in stamps]
        return against_walk(_minutes(same), forgiven=1) or against_none(lines, posts) or against_kind(lines, posts)

    return objection


def _minutes(stamps: list[Stamp]) -> list[int]:
    """Of all days, where every stamp has its day."""
    days = [stamp.day for stamp in stamps]
    dated = [stamp.minutes + (day or 0) * A_DAY for stamp, day in zip(stamps, days, strict=True)]
    return [stamp.minutes for stamp in stamps] if None in days else dated


def opening_rules(lines: Lines, every: list[Stamp], opening: list[Stamp], style: Style) -> tuple[Rule, ...]:
    """The rules for posts that some of a text's stamps open, for the days between them and for updates."""
    days = find_days(lines, every, zone=style.zone)
    if _are_glued(lines, opening):
        style = evolve(style, title=Title.NONE)
    openings = {one.line: one for one in _openings(lines, opening, days, style)}
    updates = {stamp.line: stamp for stamp in every if stamp.form == "labelled"}

    def take_post(page: Page, index: int) -> int:
        found = openings.get(index)
        return 0 if found is None else _take_opening(page, found, style, openings)

    def take_day(page: Page, index: int) -> int:
        if index not in days or not page.posts:
            return 0
        page.take("date", index)
        return 1

    def take_update(page: Page, index: int) -> int:
        stamp = updates.get(index)
        if stamp is None or page.post is None:
            return 0
        for line in range(index, stamp.end):
            page.take("updated", line, of=page.post)
        page.post.updated_as = stamp.reading
        return stamp.length

    return (
        Rule(name="post", take=take_post, opens=_first_letters(lines, openings)),
        Rule(name="day", take=take_day, opens=_first_letters(lines, days) or "\0"),
        Rule(name="update", take=take_update, opens=_first_letters(lines, updates) or "\0"),
    )


def _first_letters(lines: Lines, indices: Iterable[int]) -> str:
    return "".join(sorted({lines.edges[index][0] for index in indices}))


# ---- which line is whose title ----


# "Quay four opensNora Falk": a tool has left no gap.
_SEAM = re.compile(r"[a-z]{2}[.!?”’]?[A-Z]")


def _are_glued(lines: Lines, stamps: list[Stamp]) -> bool:
    """Whether most lines under stamps are two without a gap, so that no title ends where its line does."""
    below = [lines.texts[stamp.end] for stamp in stamps if stamp.end < len(lines)]
    return 2 * sum(_SEAM.search(text[:_LONGEST_BYLINE]) is not None for text in below) > len(below)


def _openings(lines: Lines, stamps: list[Stamp], days: Mapping[int, TimeReading], style: Style) -> Iterable[Opening]:
    side = title_side(lines, stamps, style) if style.title is Title.EITHER else style.title
    floor, day, last = 0, None, 0
    for stamp in stamps:
        title = _title_above(lines, stamp, floor, style) if side is Title.ABOVE else None
        first = stamp.line if title is None else title
        day = next((days[line] for line in range(first, last - 1, -1) if line in days), day)
        yield Opening(first, stamp, title, day)
        floor = last = stamp.end


def title_side(lines: Lines, stamps: list[Stamp], style: Style) -> Title:
    """The side on which most posts have a line that could be a title; if both have, where the longer lines are."""
    above, below = 0, 0
    longer, floor = 0, 0
    for stamp in stamps:
        over = _title_above(lines, stamp, floor, style)
        under = _title_below(lines, stamp, style)
        above, below = above + (over is not None), below + (under is not None)
        if over is not None and under is not None:
            longer += _words(lines.texts[over]) - _words(lines.texts[under])
        floor = stamp.end
    if below * 2 >= len(stamps) and (above <= below or longer <= 0):
        return Title.BELOW
    return Title.ABOVE if above * 2 >= len(stamps) else Title.BELOW


def _words(text: str) -> int:
    return min(text.count(" "), 8)


def _title_above(lines: Lines, stamp: Stamp, floor: int, style: Style) -> int | None:
    """The line above a stamp that could be a title, over a byline perhaps; nothing above `floor` is looked at."""
    for line in range(stamp.line - 1, max(floor, stamp.line - 3) - 1, -1):
        text = lines.texts[line]
        if not (text in style.labels or style.authors(text)):
            return line if is_title(text, style) else None
    return None


def _title_below(lines: Lines, stamp: Stamp, style: Style) -> int | None:
    for line in range(stamp.end, min(stamp.end + _NEAR, len(lines))):
        text = lines.texts[line]
        if not (text in style.labels or text in style.buttons or style.authors(text) or style.kickers(text)):
            return line if is_title(text, style) and not _goes_on(lines, line) else None
    return None


def _goes_on(lines: Lines, line: int) -> bool:
    """Whether the line below goes on with a sentence, which a tool has broken around a link."""
    return line + 1 < len(lines) and (lines.texts[line + 1][0].islower() or lines.texts[line + 1][0] in ",.;")


def is_title(text: str, style: Style) -> bool:
    """Whether a line could be a post's title, and is no button, name, bullet or credit."""
    text = text[heading_mark(text) :]
    if not text or text[0] in BULLETS or text in style.buttons or not could_be_headline(text):
        return False
    return not (style.authors(text) or is_name(text) or _is_credit(text) or _is_time(text))


def _is_time(text: str) -> bool:
    return len(text) <= LONGEST and (is_stamp(text) or (text[-1:] == "T" and text.startswith("As of ")))


_CREDITS = ("Photo", "photo", "©", "(AP", "Image:", "Getty", "Credit:", "Reuters)", "AFP")


def _is_credit(text: str) -> bool:
    return any(word in text for word in _CREDITS)


# ---- the opening ----


def _take_opening(page: Page, opening: Opening, style: Style, openings: Mapping[int, Opening]) -> int:
    stamp = opening.stamp
    post = page.open(Boundary.TIME)
    if opening.title is not None:
        _take_title(page, opening.title, post)
        for line in range(opening.title + 1, stamp.line):
            _take_part(page, line, post, style)
    _take_time(page, stamp, post)
    post.published_as = style.complete(_dated(stamp.reading, opening.day))
    line = stamp.end
    while line < min(stamp.end + _NEAR, len(page.lines)) and line not in openings:
        is_due = style.title is not Title.NONE and post.headline is None and opening.title is None
        if not (_take_part(page, line, post, style) or (is_due and _take_headline(page, line, post))):
            break
        line += 1
    return line - opening.line


def _take_time(page: Page, stamp: Stamp, post: Draft) -> None:
    for line in range(stamp.line, stamp.end):
        text = page.lines.texts[line]
        start = bullet_of(text)
        page.take("boilerplate", line, 0, start, of=post)
        page.take("time", line, start, len(text), of=post)


def _dated(reading: TimeReading, day: TimeReading | None) -> TimeReading:
    """The time on the day that stands above the post, where it prints none of its own."""
    if day is None or reading.day is not None or reading.hour is None:
        return reading
    return evolve(reading, year=day.year, month=day.month, day=day.day, day_from="page")


def _take_part(page: Page, line: int, post: Draft, style: Style) -> bool:
    """Take a label, a button, kickers or a byline."""
    text = page.lines.texts[line]
    if label := style.labels.get(text):
        page.label(post, label, line)
    elif text in style.buttons:
        page.take("boilerplate", line, of=post)
    elif kickers := style.kickers(text):
        page.take("kicker", line, of=post)
        post.kickers.extend(kickers)
    elif authors := style.authors(text) or (style.names(text) if post.headline else ()):
        page.take("byline", line, of=post)
        for author in authors:
            post.sign(author)
    else:
        return False
    return True


def _take_headline(page: Page, line: int, post: Draft) -> bool:
    text = page.lines.texts[line]
    if text[0] in BULLETS or not could_be_headline(text[heading_mark(text) :]) or _goes_on(page.lines, line):
        return False
    _take_title(page, line, post)
    return True


def _take_title(page: Page, line: int, post: Draft) -> None:
    start = heading_mark(page.lines.texts[line])
    page.take("boilerplate", line, 0, start, of=post)
    post.headline = page.take("headline", line, start, len(page.lines.texts[line]), of=post)
