"""Texts in which a printed time opens each post: what outlets have in common there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from liveblog_parse.making import make_paragraph
from liveblog_parse.model import Boundary, TimeReading
from liveblog_parse.text.layout import Rule
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.parts import BULLETS
from liveblog_parse.text.shapes import blanks, could_be_headline, ends_a_sentence, is_title_like
from liveblog_parse.times import read_time

_NEAR = 6
"""Lines under a clock in which its prose has begun: headline, byline, label, caption may come first."""
_DIGITS = "0123456789"
_FAR = 60
"""Lines within which the next post opens."""
_FEWEST_BLANKS = 2
_A_DAY = 24 * 60
_A_MONTH = 31 * _A_DAY
_TWO_SENTENCES = re.compile(r"[^\W\d_]{2}[.!?] (?=[^\W\da-z])")
_CLOCK = re.compile(r"(?P<hour>\d{1,2}) ?[:.h] ?(?P<minute>\d{2})")
# As in "19:02 (IST), Oct 02".
_CLOCK_AND_DAY = re.compile(rf"{_CLOCK.pattern} ?\([A-Z]+\),? ?[A-Z][a-z]+ (?P<day>\d{{2}})")


def open_post(page: Page, index: int, place: tuple[int, int], *, zone: str) -> Draft:
    """A post that opens with the time that stands at this place of a line."""
    post = page.open(Boundary.TIME)
    printed = page.take("time", index, *place, of=post)
    post.published_as = read_time(printed, zone=zone) or TimeReading(raw=printed)
    return post


def post_line(time: re.Pattern[str], *, zone: str, opens: str) -> Rule:
    """Lines that open with a `time`; what stands behind it is prose of the post."""

    def take(page: Page, index: int) -> int:
        found = time.match(page.lines.texts[index])
        if found is None:
            return 0
        take_rest(page, index, found.end(), open_post(page, index, found.span("time"), zone=zone))
        return 1

    return Rule(name="post", take=take, opens=opens)


def glued_posts(text: str, first: re.Match[str], others: re.Pattern[str]) -> Iterator[tuple[re.Match[str], int]]:
    """The times of the posts that a tool has left in one line, from the `first` on, and where each post ends.

    >>> clock = re.compile("[0-9]{2}:[0-9]{2}")
    >>> line = "14:05 Quay open14:02 Quay shut"
    >>> [(time[0], line[time.end() : end]) for time, end in glued_posts(line, clock.match(line), clock)]
    [('14:05', ' Quay open'), ('14:02', ' Quay shut')]
    """
    times = [first, *others.finditer(text, first.end())]
    return zip(times, (*(time.start() for time in times[1:]), len(text)), strict=True)


def take_rest(page: Page, index: int, start: int, post: Draft, end: int | None = None) -> None:
    """The part of a line from `start` to `end`, if it says anything, as prose of the post."""
    rest = page.lines.texts[index][start:end]
    if text := rest.strip():
        start += len(rest) - len(rest.lstrip())
        page.take("paragraph", index, start, start + len(text), of=post)
        post.blocks.append(make_paragraph(text=text))


def take_title(page: Page, index: int, start: int, post: Draft) -> bool:
    """The rest of a line from `start` on as the post's title, if it is like one and prose stands below."""
    texts = page.lines.texts
    rest = texts[index][start:].lstrip()
    below = texts[index + 1] if index + 1 < len(texts) else ""
    if not rest or not below or not ends_a_sentence(below):
        return False
    if not is_title_like(rest) and not (
        rest[-1] == "?" and could_be_headline(rest) and not _TWO_SENTENCES.search(rest)
    ):
        return False
    post.headline = page.take("headline", index, len(texts[index]) - len(rest), of=post)
    return True


def take_around(page: Page, index: int, start: int, end: int | None, post: Draft | None) -> None:
    """What stands in a line around a field and says nothing more; blanks are no text."""
    if page.lines.texts[index][start:end].strip():
        page.take("boilerplate", index, start, end, of=post)


def take_kicker(page: Page, index: int, kicker: tuple[int, int], between: tuple[int, int], post: Draft) -> None:
    """What stands in a line between two fields: the kicker, unless its place is that of a group that found nothing."""
    start, end = between
    if kicker[0] >= 0:
        take_around(page, index, start, kicker[0], post)
        post.kickers.append(page.take("kicker", index, *kicker, of=post))
        start = kicker[1]
    take_around(page, index, start, end, post)


def menu() -> Rule:
    """Bullets above the page's headline: links to other pages of the site."""

    def take(page: Page, index: int) -> int:
        if page.posts or page.headline is not None or not page.lead.is_bare:
            return 0
        page.take_boilerplate(index)
        return 1

    return Rule(name="menu", take=take, opens=BULLETS)


def page_update(*openings: str, zone: str) -> Rule:
    """When the page was changed, above the posts: "Stand: 06.03.2024 00:12 Uhr"."""

    def take(page: Page, index: int) -> int:
        text = page.lines.texts[index]
        if page.posts or not text.startswith(openings) or read_time(text, zone=zone) is None:
            return 0
        page.take("updated", index)
        return 1

    return Rule(name="page update", take=take, opens=_first_letters(openings))


def page_end(*openings: str) -> Rule:
    """From a line that opens so, below the posts, the rest is the site's; above them, the line is."""

    def take(page: Page, index: int) -> int:
        texts = page.lines.texts
        if not texts[index].startswith(openings):
            return 0
        end = len(texts) if page.posts else index + 1
        for line in range(index, end):
            page.take("boilerplate", line)
        return end - index

    return Rule(name="page end", take=take, opens=_first_letters(openings))


def _first_letters(openings: Iterable[str]) -> str:
    return "".join(sorted({opening[0] for opening in openings}))


def has_another(lines: Lines, index: int, opens: Callable[[str], bool], first: str = "") -> bool:
    """Whether another line not far off opens a post, too: a single one may point to a live blog.

    Only lines that begin with one of `first` are looked at, or else with the same as this line.
    """
    below, above = _places(lines, index)
    return _nearest(lines, index, opens, below, first) is not None or (
        _nearest(lines, index, opens, above, first) is not None
    )


def newest_first(lines: Lines, index: int, opens: Callable[[str], bool], *, dated: bool = False) -> bool:
    """Whether the clocks of neighbouring posts run back down the page, as no timetable's or programme's do.

    `dated`: a day of the month stands behind the clock.
    """
    below, above = _places(lines, index)
    if (later := _nearest(lines, index, opens, above)) is not None:
        return runs_back(later, lines.texts[index], dated=dated)
    earlier = _nearest(lines, index, opens, below)
    return earlier is not None and runs_back(lines.texts[index], earlier, dated=dated)


def _places(lines: Lines, index: int) -> tuple[range, range]:
    """The lines around one, nearest first: those below and those above."""
    return range(index + 1, min(index + 1 + _FAR, len(lines))), range(index - 1, max(index - 1 - _FAR, -1), -1)


def _nearest(
    lines: Lines, index: int, opens: Callable[[str], bool], places: Iterable[int], first: str = ""
) -> str | None:
    edges, texts = lines.edges, lines.texts
    begins = first or (_DIGITS if edges[index][0] in _DIGITS else edges[index][0])
    return next((texts[place] for place in places if edges[place][0] in begins and opens(texts[place])), None)


def runs_back(above: str, below: str, *, dated: bool = False) -> bool:
    """Whether the time in one line is later than that in a line below it, by less than half a day, or half a month."""
    first, second = _minutes(above, dated=dated), _minutes(below, dated=dated)
    cycle = _A_MONTH if dated else _A_DAY
    return first is not None and second is not None and 0 < (first - second) % cycle < cycle // 2


def _minutes(line: str, *, dated: bool) -> int | None:
    found = (_CLOCK_AND_DAY if dated else _CLOCK).search(line)
    if found is None:
        return None
    return int(found["hour"]) * 60 + int(found["minute"]) + (int(found["day"]) * _A_DAY if dated else 0)


def tells(lines: Lines, index: int) -> bool:
    """Whether a sentence stands right under a line: a timetable, a list of prices or of results has none."""
    below = lines.texts[index + 1 : index + 1 + _NEAR]
    return any(blanks(text) >= _FEWEST_BLANKS and ends_a_sentence(text) for text in below)
