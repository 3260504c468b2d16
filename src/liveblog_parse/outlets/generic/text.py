"""Anyone's live blog as plain text, told by its clocks alone.

A clock opens each post: on a line of its own, or before the headline or the prose (seen at PA, broadcasters and local
papers)::

    11.57am
    Ferries return to Lund
    Three ferries left at noon, the harbour master said.

Or it stands between the headline and the prose, with its day perhaps, or there is nothing but how long ago it was::

    Ferries return to Lund
    June 5, 2024 3:04 PM
    Three ferries left at noon, the harbour master said.

The zone is nobody's and stays unknown unless the page prints it or the caller knows it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import evolve

from liveblog_parse.model import Author, Boundary, Paragraph, TimeReading
from liveblog_parse.outlets.generic.clocks import (
    FEWEST,
    LIKE_CLOCK,
    OPENS,
    are_over_titles,
    are_signed_behind,
    are_signed_first,
    clock_lines,
    clock_of,
    objection,
    returning_lines,
)
from liveblog_parse.text.anyones import STYLE
from liveblog_parse.text.day_lines import day_lines
from liveblog_parse.text.key_items import key_items_rule
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import BY, byline_rule, image_rule, is_prose, take_window_title
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import BULLETS, broken_sentences, bullet_list, furniture
from liveblog_parse.text.seams import Seams
from liveblog_parse.text.shapes import could_be_headline, goes_on, is_title_like
from liveblog_parse.text.stamp_style import by_line, people, signature
from liveblog_parse.text.stamp_titles import JUDGED
from liveblog_parse.text.stamped import opening_rules
from liveblog_parse.text.stamps import LONGEST, Stamp, dated, find_stamps, is_stamp
from liveblog_parse.text.times_below import rules_of_times_below
from liveblog_parse.times import read_time
from liveblog_parse.times.clock import read_clock


def _rules(lines: Lines) -> tuple[Rule, ...]:
    """Posts open where the text's usual clocks stand; a clock in another notation is prose."""
    clocks = clock_lines(lines)
    stamps = [clock.stamp for clock in clocks if clock.stamp]
    below = rules_of_times_below(lines, stamps, STYLE) if len(stamps) == len(clocks) else ()
    if below:
        return (*key_items_rule(lines), *below, *broken_sentences(lines))
    judged = stamps[:JUDGED]
    style = evolve(STYLE, names=people) if _are_signed(lines, judged) else STYLE
    if are_signed_first(lines, judged) or are_over_titles(lines, judged):
        style = evolve(style, authors=_by_line_or_people)
    if returning := returning_lines(lines, judged):
        style = evolve(style, kickers=_kickers_of(returning))
    opening = {clock.line: clock for clock in clocks if clock.stamp is None and clock.notation != LIKE_CLOCK}
    are_signed = are_signed_behind(lines, clocks[:JUDGED])

    def take(page: Page, index: int) -> int:
        if index not in opening:
            return 0
        _take_post(page, index, under=opening[index].under, are_signed=are_signed)
        is_titled = are_signed and index + 1 < len(lines) and index + 1 not in opening
        return 1 + (is_titled and _take_title(page, index + 1))

    return (
        *key_items_rule(lines),
        *opening_rules(lines, find_stamps(lines), stamps, style),
        *(day_lines(lines) if opening else ()),
        *((_SIGNED_PROSE,) if 2 * sum(map(_is_signed, lines.texts)) > len(clocks) else ()),
        Rule(name="post", take=take, opens=OPENS),
        *broken_sentences(lines),
    )


def _kickers_of(known: frozenset[str]) -> Callable[[str], tuple[str, ...]]:
    def kickers(text: str) -> tuple[str, ...]:
        return (text,) if text in known else ()

    return kickers


def _are_signed(lines: Lines, stamps: list[Stamp]) -> bool:
    """Whether most posts have a line of nothing but names under their title; of one, the line may be prose."""
    signed = sum(any(map(people, lines.texts[stamp.end : stamp.end + 2])) for stamp in stamps)
    return 2 * signed > len(stamps)


def _by_line_or_people(text: str) -> tuple[Author, ...]:
    return by_line(text) or people(text)


# Who wrote the prose, behind it: "The quay is shut for the night. (Nora Falk)".
_WRITERS = re.compile(r"[.!?][”\"’]? (?P<joint>\()(?P<names>[^()]{5,60})\)$")
_LONGEST_WRITERS = 66


def _is_signed(text: str) -> bool:
    return text[-1] == ")" and _writers(text) is not None


def _writers(text: str) -> re.Match[str] | None:
    found = _WRITERS.search(text, max(len(text) - _LONGEST_WRITERS, 0))
    return found if found and people(found["names"]) else None


def _take_signed_prose(page: Page, index: int) -> int:
    found = _writers(page.lines.texts[index])
    if found is None or page.post is None:
        return 0
    post = page.post
    post.blocks.append(Paragraph(text=page.take("paragraph", index, 0, found.start("joint"), of=post).rstrip()))
    page.take("boilerplate", index, found.start("joint"), found.start("names"), of=post)
    page.take("byline", index, *found.span("names"), of=post)
    page.take("boilerplate", index, found.end("names"), of=post)
    post.sign(*people(found["names"]))
    return 1


_SIGNED_PROSE = Rule(name="signed prose", take=_take_signed_prose, closes=")")


def _take_signature(page: Page, index: int) -> int:
    """Names under a post's prose: "— Nora Falk", "By Nora Falk". Under a quotation they are who said it."""
    lines, post = page.lines, page.post
    if post is None or not isinstance(post.blocks[-1] if post.blocks else None, Paragraph):
        return 0
    authors, start = signature(lines.texts[index])
    if not authors or lines.texts[index - 1][-1] in '”"»':
        return 0
    page.take("boilerplate", index, 0, start, of=post)
    page.take("byline", index, start, of=post)
    post.sign(*authors)
    return 1


def _take_post(page: Page, index: int, *, under: TimeReading | None, are_signed: bool) -> None:
    """A post whose clock has more of the line behind it: names, where those sign the posts, the headline, or prose."""
    match = clock_of(page.lines.texts[index])
    assert match is not None, "a clock was read here"
    post = page.open(Boundary.TIME)
    page.take("boilerplate", index, 0, match.start("clock"), of=post)
    printed = page.take("time", index, *match.span("clock"), of=post)
    post.published_as = dated(_reading(printed), under)
    page.take("boilerplate", index, match.end("clock"), match.start("rest"), of=post)
    if are_signed and (authors := people(match["rest"])):
        page.take("byline", index, match.start("rest"), of=post)
        post.sign(*authors)
    elif is_title_like(match["rest"]) or _is_question(page.lines, index, match["rest"]):
        post.headline = page.take("headline", index, match.start("rest"), of=post)
    else:
        post.blocks.append(Paragraph(text=page.take("paragraph", index, match.start("rest"), of=post)))


def _reading(printed: str) -> TimeReading:
    """What is printed before the rest of a line, where it is a clock for certain: "2045 GMT", "[19:32u]", "21h" too."""
    if reading := read_time(printed):
        return reading
    if reading := read_time(_ODD.sub(r"\1:\2", printed)):
        return evolve(reading, raw=printed)
    clock = read_clock(printed)
    return TimeReading(raw=printed, hour=clock.hour, precision=clock.precision) if clock else TimeReading(raw=printed)


_ODD = re.compile(r"(?<!\d)(\d\d):?(\d\d)(?:(?= GMT)|u)")


def _is_question(lines: Lines, index: int, rest: str) -> bool:
    """Whether a title asks, over prose: "14:05 – Will the bridge reopen?"."""
    below = lines.texts[index + 1] if index + 1 < len(lines) else ""
    clock = clock_of(below) if below else None
    is_body = (is_prose(below) and (clock is None or clock["rest"][:1].islower())) or BY.fullmatch(below) is not None
    return could_be_headline(rest) and is_body


def _take_title(page: Page, index: int) -> bool:
    """The headline on the line below names."""
    post, text = page.post, page.lines.texts[index]
    if (
        post is None
        or not post.authors
        or text[0] in BULLETS
        or not could_be_headline(text)
        or goes_on(page.lines.texts, index)
    ):
        return False
    post.headline = page.take("headline", index, of=post)
    return True


def _is_clock(lines: Lines, index: int) -> bool:
    return clock_of(lines.texts[index]) is not None


def _is_stamp(lines: Lines, index: int) -> bool:
    text = lines.texts[index]
    return len(text) <= LONGEST and clock_of(text) is None and is_stamp(text)


CLOCKED = TextLayout(
    name="clocks",
    needs=FEWEST,
    marks=(
        Mark(words="lines that open with a clock", found=_is_clock, opens=OPENS),
        Mark(words="lines that are a day and a clock, or how long ago it was", found=_is_stamp, never_closes=",;:!?"),
    ),
    objection=objection,
    is_generic=True,
    seams=Seams(
        # As in "21:00", "9:45 AM", "11.57am", "20.11 Uhr", "14h05" and "18m ago".
        clock=r"(?:[01]?\d|2[0-3])(?::[0-5]\d|[.h][0-5]\d(?=\s?[ap]\.?m|\s?Uhr|\s?uur|(?<=h\d\d)))"
        r"(?: ?[ap]\.?m\.?| ?[AP]M)?(?: (?:[ECMP][SD]?T|GMT|BST)(?=[A-Z][a-z]))?(?: Uhr| uur| h\b)?(?! (?:Uhr|uur))"
        r"|\d{1,2} ?(?:[mh]|[Mm]in(?:ute)?s?|[Hh]ours?|[Hh]rs?) [Aa]go",
        byline="By .{3,100}",
    ),
    has_lead=True,
    head=take_window_title,
    derive=_rules,
    rules=(
        byline_rule(BY, opens="B"),
        Rule(name="signature", take=_take_signature, opens="—–ABDOPRVW"),
        furniture(STYLE.buttons),
        image_rule("Credit: "),
        bullet_list(),
    ),
)
