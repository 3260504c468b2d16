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

from attrs import evolve, frozen

from liveblog_parse.model import Boundary
from liveblog_parse.text.layout import Rule
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.parts import BULLETS, broken_sentences, bullet_of, furniture, is_nobodys
from liveblog_parse.text.shapes import could_be_headline, goes_on, is_name
from liveblog_parse.text.stamp_style import Style, Title, people
from liveblog_parse.text.stamp_titles import NEAR, Opening, are_glued, find_openings, is_title, repeated
from liveblog_parse.text.stamps import Stamp, dated, find_days, find_stamps, label_behind


def stamped(style: Style) -> Callable[[Lines], tuple[Rule, ...]]:
    """What `TextLayout.derive` takes: the rules for the posts that a text's stamps open."""

    def derive(lines: Lines) -> tuple[Rule, ...]:
        every = find_stamps(lines, zone=style.zone)
        opening = [stamp for stamp in every if style.opens(stamp)]
        return (*opening_rules(lines, every, opening, style), *broken_sentences(lines))

    return derive


def opening_rules(lines: Lines, every: list[Stamp], opening: list[Stamp], style: Style) -> tuple[Rule, ...]:
    """The rules for posts that some of a text's stamps open, for the days between them and for updates."""
    days = find_days(lines, zone=style.zone)
    if are_glued(lines, opening):
        style = evolve(style, title=Title.NONE)
    if buttons := repeated(lines, opening, style):
        style = evolve(style, buttons=frozenset(style.buttons) | buttons)
    openings = {one.line: one for one in find_openings(lines, opening, days, style)}
    posts = _Posts(
        style=style,
        labels=tuple(style.labels),
        openings=openings,
        headings=_titles_that_are_headings(lines, openings),
        updates={stamp.line: stamp for stamp in every if stamp.form == "labelled"},
    )

    def take_post(page: Page, index: int) -> int:
        found = openings.get(index)
        return 0 if found is None else _take_opening(page, found, posts)

    def take_day(page: Page, index: int) -> int:
        if index not in days or not page.posts:
            return 0
        page.take("date", index)
        return 1

    def take_update(page: Page, index: int) -> int:
        return _take_update(page, index, posts)

    return (
        Rule(name="post", take=take_post, opens=_first_letters(lines, openings)),
        Rule(name="day", take=take_day, opens=_first_letters(lines, days) or "\0"),
        Rule(name="update", take=take_update, opens=_first_letters(lines, posts.updates) or "\0"),
        *((furniture(buttons),) if buttons else ()),
    )


@frozen(kw_only=True)
class _Posts:
    """What is known of a text's posts before its lines are taken. Keys are the places of lines."""

    style: Style
    labels: tuple[str, ...]
    """Of the style."""
    openings: Mapping[int, Opening]
    headings: frozenset[int]
    """Titles that are marked as headings."""
    updates: Mapping[int, Stamp]


def _first_letters(lines: Lines, indices: Iterable[int]) -> str:
    return "".join(sorted({lines.edges[index][0] for index in indices}))


def _titles_that_are_headings(lines: Lines, openings: Mapping[int, Opening]) -> frozenset[int]:
    """The headings close below the stamps, where most posts have one; what stands between is no title."""
    if not lines.markup.marks:
        return frozenset()
    found = (_heading_below(lines, one.stamp.end, openings) for one in openings.values())
    headings = frozenset(line for line in found if line is not None)
    return headings if 2 * len(headings) > len(openings) else frozenset()


def _heading_below(lines: Lines, start: int, openings: Mapping[int, Opening]) -> int | None:
    for line in range(start, min(start + _AMONG, len(lines))):
        if line in openings:
            return None
        if lines.is_heading(line):
            return line
        if not could_be_headline(lines.texts[line]):
            return None
    return None


_AMONG = 3
"""Lines below a stamp among which the title stands."""


# ---- the opening ----


def _take_opening(page: Page, opening: Opening, posts: _Posts) -> int:
    stamp, style = opening.stamp, posts.style
    post = page.open(Boundary.TIME)
    if opening.title is not None:
        _take_title(page, opening.title, post)
        for line in range(opening.title + 1, stamp.line):
            _take_part(page, line, post, style)
    _take_time(page, stamp, post, posts)
    post.published_as = style.complete(dated(stamp.reading, opening.day))
    line, end = stamp.end, min(stamp.end + NEAR, len(page.lines))
    may_be_due = style.title is not Title.NONE and opening.title is None
    while line < end and line not in posts.openings:
        is_due = may_be_due and post.headline is None
        taken = _take_update(page, line, posts) or int(_take_part(page, line, post, style))
        if is_due and not taken:
            taken = _take_towards_title(page, line, post, posts)
        if not taken:
            break
        line += taken
    return line - opening.line


def _take_update(page: Page, index: int, posts: _Posts) -> int:
    stamp = posts.updates.get(index)
    if stamp is None or page.post is None:
        return 0
    for line in range(index, stamp.end):
        page.take("updated", line, of=page.post)
    page.post.updated_as = stamp.reading
    return stamp.end - stamp.line


def _take_towards_title(page: Page, line: int, post: Draft, posts: _Posts) -> int:
    """Take the title that is due, or what stands above it. Gives how many lines that is."""
    if _take_doubled(page, line, post, posts.style):
        return 2
    headings = posts.headings
    if headings and line not in headings and not headings.isdisjoint(range(line + 1, line + _AMONG)):
        return int(_take_above_heading(page, line, post) or _take_first(page, line, post))
    return int(_take_first(page, line, post))


def _take_time(page: Page, stamp: Stamp, post: Draft, posts: _Posts) -> None:
    for line in range(stamp.line, stamp.end):
        text = page.lines.texts[line]
        start, end = bullet_of(text), label_behind(text, posts.labels) or None
        if start:
            page.take("boilerplate", line, 0, start, of=post)
        page.take("time", line, start, end, of=post)
        if end:
            post.labels.add(posts.style.labels[page.take("label", line, end, of=post)])


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
        post.sign(*authors)
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


def _take_above_heading(page: Page, line: int, post: Draft) -> bool:
    """Take a line above the title: who signs the post, as what, or a kicker."""
    text = page.lines.texts[line]
    if text[0] in BULLETS or not could_be_headline(text) or page.take_credited(line, post):
        return False
    if authors := people(text):
        page.take("byline", line, of=post)
        post.sign(*authors)
    elif post.authors and post.authors[-1].role is None:
        post.authors[-1] = evolve(post.authors[-1], role=page.take("role", line, of=post))
    else:
        post.kickers.append(page.take("kicker", line, of=post))
    return True


def _take_first(page: Page, line: int, post: Draft) -> bool:
    """Take the title, or the caption of a picture above it."""
    text = page.lines.texts[line]
    if not could_be_headline(text):
        return False
    if page.take_credited(line, post):
        return True
    if text[0] in BULLETS or goes_on(page.lines.texts, line):
        return False
    _take_title(page, line, post)
    return True


def _take_title(page: Page, line: int, post: Draft) -> None:
    post.headline = page.take("headline", line, of=post)
