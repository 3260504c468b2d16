r"""Posts that open with a printed time: the rule that takes the opening, and what may stand under it.

Extractors print one opening in several ways: "21:00Nora Falk", "21:00 Nora Falk", or the time and the name on lines of
their own. A pattern is therefore matched against a few lines together, with line feeds between them; `[ \n]?` is a
joint of any of the three kinds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import takewhile

from attrs import evolve

from liveblog_parse.making import make_paragraph
from liveblog_parse.model import Author, Boundary, Label, TimeReading
from liveblog_parse.remembered import remembered
from liveblog_parse.sources.bylines import split_names
from liveblog_parse.text.bylines import take_page_byline
from liveblog_parse.text.layout import Rule
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.shapes import blanks, could_be_headline, ends_a_sentence
from liveblog_parse.times import read_time

DIGITS = "0123456789"
_LONGEST = 300
"""Characters of a line that may belong to an opening, or to a credit."""

_START = 16

NAME = r"(?!(?:[AP]M|Uhr)\b)(?=[^\n]*[a-z])[^\W\d_a-z][\w.’'-]*(?: (?:[a-z]{1,3} )?[^\W\d_a-z][\w.’'-]*){1,4}"
"""A pattern: a person's name, as in "Nell van Quist"."""

Find = Callable[[Lines, int], re.Match[str] | None]
"""The opening that starts at a line, or `None`. Its groups are named for what they hold."""


def opening(pattern: re.Pattern[str], *, lines: int = 1, holds: str | tuple[str, ...] = "") -> Find:
    """Openings that fill up to so many whole lines, all but for a group `headline` or `paragraph` at the end.

    The start of the first line holds `holds`, or one of them, which tells most other lines apart at little cost.
    """
    told = re.compile("|".join(map(re.escape, (holds,) if isinstance(holds, str) else holds))) if holds else None

    def find(source: Lines, index: int) -> re.Match[str] | None:
        text = source.texts[index]
        if told is not None and told.search(text, 0, _START) is None:
            return None
        if lines > 1:
            text = "\n".join((text, *takewhile(_is_short, source.texts[index + 1 : index + lines])))
        found = pattern.match(text)
        return found if found and text[found.end() : found.end() + 1] in {"", "\n"} else None

    return find


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST


def post_rule(
    find: Find,
    *,
    zone: str | None,
    opens: str = DIGITS,
    closes: str = "",
    authors: Callable[[str], tuple[Author, ...]] | None = None,
    read: Callable[[Page, str], TimeReading | None] | None = None,
) -> Rule:
    """A post starts where `find` finds its opening.

    Groups `time`, `byline`, `role`, `headline`, `paragraph` go to the fields of that name, `label` is a word of
    `LABELS`, and what stands between groups is boilerplate. `read` reads the time in place of `read_time`.
    """

    def take(page: Page, index: int) -> int:
        found = find(page.lines, index)
        if found is None:
            return 0
        post = page.open(Boundary.TIME)
        texts = take_groups(page, index, found, post)
        if printed := texts.get("time"):
            reading = read(page, printed) if read else read_time(printed, zone=zone)
            post.published_as = reading or TimeReading(raw=printed)
        describe(post, texts, authors or authors_of)
        return found.group().count("\n") + 1

    return Rule(name="post", take=take, opens=opens, closes=closes)


LABELS: Mapping[str, Label] = {
    "KEY EVENT": Label.KEY_EVENT,
    "Key Event": Label.KEY_EVENT,
    "Key event": Label.KEY_EVENT,
    "Breaking": Label.BREAKING,
    "BREAKING": Label.BREAKING,
    "Pinned": Label.PINNED,
    "Analysis": Label.ANALYSIS,
}


def describe(post: Draft, texts: Mapping[str, str], authors: Callable[[str], tuple[Author, ...]]) -> None:
    """Give the post what its opening says."""
    post.headline = texts.get("headline") or post.headline
    if word := texts.get("label"):
        post.labels.add(LABELS[word])
    for author in authors(texts["byline"]) if texts.get("byline") else ():
        post.sign(evolve(author, role=texts["role"]) if texts.get("role") else author)
    if prose := texts.get("paragraph"):
        post.blocks.append(make_paragraph(text=prose))


@remembered(maxsize=1024)  # the posts of a page repeat the same few
def authors_of(byline: str) -> tuple[Author, ...]:
    """The authors of a plain byline.

    >>> [author.name for author in authors_of("By Nora Falk and Ida Holm")]
    ['Nora Falk', 'Ida Holm']
    """
    return tuple(Author(name=name) for name in split_names(byline))


def take_groups(page: Page, index: int, found: re.Match[str], post: Draft) -> dict[str, str]:
    """Enter the lines of an opening in the ledger, group by group. Gives the text of each group."""
    named = [(*found.span(name), name) for name, text in found.groupdict().items() if text]
    texts: dict[str, str] = {}
    position = 0
    for start, end, name in sorted(named) if len(named) > 1 else named:
        role = _role(name, found[name])
        if position < start:
            _take_run(page, index, found.string, position, start, "boilerplate", post)
        texts[role] = _take_run(page, index, found.string, start, end, role, post)
        position = end
    if position < found.end():
        _take_run(page, index, found.string, position, found.end(), "boilerplate", post)
    return texts


def _role(name: str, text: str) -> str:
    """A headline that runs on into its prose is prose."""
    glued = name == "headline" and (_SEAM.search(text) or not could_be_headline(text))
    return "paragraph" if glued else name


# "heardIt is", "lightship.The": two sentences without a gap.
_SEAM = re.compile(r"[a-z]{2}[.!?”’]?[A-Z]")


def _take_run(page: Page, index: int, text: str, start: int, end: int, role: str, post: Draft) -> str:
    """Take a run of the lines' text, line by line, without the blanks around it."""
    run = text[start:end]
    words = run.strip()
    if not words:
        return ""
    if len(words) < len(run):
        start = text.index(words, start)
    if "\n" in words:
        middle = text.index("\n", start)
        runs = ((start, middle), (middle, start + len(words)))
        return " ".join([_take_run(page, index, text, *one, role, post) for one in runs])
    line_start = text.rfind("\n", 0, start) + 1
    line = index + text.count("\n", 0, line_start) if line_start else index
    return page.take(role, line, start - line_start, start - line_start + len(words), of=post)


# ---- the page --------------------------------------------------------------------------------------------------------

_TITLE = 15
"""Characters that a title has at least."""


def take_window_title(page: Page) -> int:
    """Take the title of the browser's window: the headline below it, with the site's name perhaps."""
    first, *below = page.lines.texts[:4]
    if not any(text == first or (len(text) >= _TITLE and first.startswith(text)) for text in below):
        return 0
    page.take("boilerplate", 0)
    return 1


# ---- under the opening -----------------------------------------------------------------------------------------------


def byline_rule(
    pattern: re.Pattern[str],
    *,
    opens: str,
    words: tuple[str, ...] = (),
    authors: Callable[[str], tuple[Author, ...]] = authors_of,
) -> Rule:
    """A line that signs the post, before or after its headline; groups `byline` and perhaps `role`.

    One over the first post signs the page.
    """

    def take(page: Page, index: int) -> int:
        post = page.post or page.lead
        found = pattern.fullmatch(page.lines.texts[index]) if post.is_bare else None
        if found is None:
            return 0
        if post is page.lead:
            if taken := take_page_byline(page, index):
                return taken
            page.take_boilerplate(index)
            return 1
        describe(post, take_groups(page, index, found, post), authors)
        return 1

    return Rule(name="byline", take=take, opens=opens, never_closes=":;!?", words=words)


_SIGNED = rf"(?:{NAME}|[^\W\d_a-z][^\W\d_a-z.’'-]+(?: [^\W\d_a-z][^\W\d_a-z.’'-]*){{1,4}})"
BY = re.compile(rf"By (?P<byline>{_SIGNED}(?:(?:, | and |, and ){_SIGNED}){{0,5}})(?:, (?P<role>[^\W\d_].{{1,60}}))?")
"""As in "By Nora Falk and Ida Holm", "By Nora Falk, harbour correspondent", "By NORA FALK"."""


# "Pilots walk out, tooBy Ada Lund and Ivo Brandt": the tool has left no gap.
_GLUED_BY = re.compile(rf"(?P<headline>.{{3,200}}?[a-z\d’'\"”?!]){BY.pattern}$")


def _take_glued_byline(page: Page, index: int) -> int:
    text, post = page.lines.texts[index], page.post
    if post is None or post.headline or not post.is_bare or "By " not in text or len(text) > _LONGEST:
        return 0
    found = _GLUED_BY.match(text)
    if found is None or not could_be_headline(found["headline"]):
        return 0
    describe(post, take_groups(page, index, found, post), authors_of)
    return 1


GLUED_BYLINE = Rule(name="glued byline", take=_take_glued_byline, never_closes=".:;!?", words=("By",))
"""A headline and behind it, without a gap, who signed the post."""


def image_rule(words: str, *, last: str = "", hidden: str = "") -> Rule:
    """A line whose credit stands behind `words`, and its caption before them; `hidden` may be glued before both."""

    def take(page: Page, index: int) -> int:
        text = page.lines.texts[index]
        start = text.rfind(words)
        credit = start + len(words)
        end = len(text) - len(last)
        if start < 0 or credit >= end or end - credit > _LONGEST or _SENTENCES.search(text, credit, end):
            return 0
        post = page.here()
        first = len(hidden) if hidden and text.startswith(hidden) and text[len(hidden)].isupper() else 0
        alt = page.alt_above(post, text[first:start])
        page.take("boilerplate", index, 0, first, of=post)
        caption = page.take("caption", index, first, start, of=post).rstrip()
        page.take("boilerplate", index, start, credit, of=post)
        named = page.take("credit", index, credit, end, of=post).strip()
        page.take("boilerplate", index, end, of=post)
        page.add_image(post, alt=alt, caption=caption, credit=named)
        return 1

    return Rule(name="image", take=take, closes=last[-1:], words=(words.strip().split(" ")[0],))


# A credit holds no sentences; prose may be glued to one.
_SENTENCES = re.compile(r"[a-z]{3}\. [A-Z]")


# ---- marks -----------------------------------------------------------------------------------------------------------

_FAR = 120
"""Lines above an opening in which the one before it is looked for."""


def opens_a_story(lines: Lines, index: int) -> bool:
    """Whether a headline stands here, and prose under it; timetables and programmes have no prose."""
    texts = lines.texts
    if index + 1 >= len(texts) or not could_be_headline(texts[index]) or texts[index][0] in DIGITS:
        return False
    return is_prose(texts[index + 1])


def is_prose(text: str) -> bool:
    """A sentence of some length."""
    return blanks(text) >= 3 and ends_a_sentence(text)


def runs_back(find: Find, lines: Lines, index: int) -> bool:
    """Whether the opening before this one prints a later clock, as on a page that puts the newest post first.

    Programmes, schedules and minutes run forward.
    """
    here = find(lines, index)
    for above in range(index - 1, max(index - _FAR, -1), -1):
        if lines.texts[above][0] in DIGITS and (before := find(lines, above)):
            return here is not None and _minutes(before) > _minutes(here)
    return False


def _minutes(found: re.Match[str]) -> int:
    reading = read_time(found["time"])
    return -1 if reading is None or reading.hour is None else reading.hour * 60 + (reading.minute or 0)
