"""Posts under stamps: the rules that take the openings of posts, the days between them and their updates.

::

    14:05                          Ferries return to Lund
    Ferries return to Lund         9:45 AM ET
    By Nora Falk                   By Nora Falk
    Three ferries left at noon.    Three ferries left at noon.

Labels, kickers, buttons and bylines may stand between the stamp and the title, and between the title and the prose.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from attrs import evolve

from liveblog_parse.model import Boundary, TimeReading
from liveblog_parse.text.layout import Rule
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.parts import BULLETS, broken_sentences, bullet_of, furniture, is_nobodys
from liveblog_parse.text.shapes import could_be_headline, goes_on, is_name
from liveblog_parse.text.stamp_style import Style, Title
from liveblog_parse.text.stamp_titles import NEAR, Opening, are_glued, find_openings, is_title, repeated
from liveblog_parse.text.stamps import Stamp, find_days, find_stamps


def stamped(style: Style) -> Callable[[Lines], tuple[Rule, ...]]:
    """What `TextLayout.derive` takes: the rules for the posts that a text's stamps open."""

    def derive(lines: Lines) -> tuple[Rule, ...]:
        every = find_stamps(lines, zone=style.zone)
        opening = [stamp for stamp in every if style.opens(stamp)]
        return (*opening_rules(lines, every, opening, style), *broken_sentences(lines))

    return derive


def opening_rules(lines: Lines, every: list[Stamp], opening: list[Stamp], style: Style) -> tuple[Rule, ...]:
    """The rules for posts that some of a text's stamps open, for the days between them and for updates."""
    days = find_days(lines, every, zone=style.zone)
    if are_glued(lines, opening):
        style = evolve(style, title=Title.NONE)
    if buttons := repeated(lines, opening, style):
        style = evolve(style, buttons=frozenset(style.buttons) | buttons)
    openings = {one.line: one for one in find_openings(lines, opening, days, style)}
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
        return stamp.end - stamp.line

    return (
        Rule(name="post", take=take_post, opens=_first_letters(lines, openings)),
        Rule(name="day", take=take_day, opens=_first_letters(lines, days) or "\0"),
        Rule(name="update", take=take_update, opens=_first_letters(lines, updates) or "\0"),
        *((furniture(buttons),) if buttons else ()),
    )


def _first_letters(lines: Lines, indices: Iterable[int]) -> str:
    return "".join(sorted({lines.edges[index][0] for index in indices}))


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
    while line < min(stamp.end + NEAR, len(page.lines)) and line not in openings:
        is_due = style.title is not Title.NONE and post.headline is None and opening.title is None
        if is_due and _take_doubled(page, line, post, style):
            line += 2
            continue
        if not (_take_part(page, line, post, style) or (is_due and _take_first(page, line, post))):
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
    elif text in style.buttons or is_nobodys(text):
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


def _take_doubled(page: Page, line: int, post: Draft, style: Style) -> bool:
    """A picture over the title: its alternative text, and its caption, which says the same."""
    texts = page.lines.texts
    doubled = texts[line : line + 1] == texts[line + 1 : line + 2] and not is_name(texts[line])
    if not doubled or line + 2 >= len(texts) or not is_title(texts[line + 2], style):
        return False
    alt, caption = page.take("alt", line, of=post), page.take("caption", line + 1, of=post)
    page.add_image(post, alt=alt, caption=caption, credit=None)
    return True


def _take_first(page: Page, line: int, post: Draft) -> bool:
    """Take the title, or the caption of a picture above it."""
    could_be = could_be_headline(page.lines.texts[line])
    return (could_be and page.take_credited(line, post)) or _take_headline(page, line, post)


def _take_headline(page: Page, line: int, post: Draft) -> bool:
    text = page.lines.texts[line]
    if text[0] in BULLETS or not could_be_headline(text) or goes_on(page.lines.texts, line):
        return False
    _take_title(page, line, post)
    return True


def _take_title(page: Page, line: int, post: Draft) -> None:
    post.headline = page.take("headline", line, of=post)
