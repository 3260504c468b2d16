"""Who signed the page: the bylines that stand above its first post.

::

    By Nora Falk and Per Holm              also "Von", "Par", "Di"; the names may stand on lines of their own
    Edited by Ida Holm
    Nora Falk (now) and Ivo Brandt in Malmö (earlier)
    Nora Falk                              right above the page's dateline
    Updated 2:30 PM EDT, Tue July 16, 2024

A title in capitalised words looks like a name; names without such words around them are no byline here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve, frozen

from liveblog_parse.model import Author
from liveblog_parse.sources.bylines import is_person, read_credits
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import BULLETS
from liveblog_parse.text.shapes import ends_a_sentence, is_agency

_LONGEST = 200
_LONGEST_ROLE = 60
_LONGEST_DATELINE = 100
_SHORTEST_AGENCY = 3
"""Letters of an abbreviation: "ARD Kopenhagen"; "JD Vance" has initials."""
_LONGEST_HEAD = 400
"""Lines above the posts among which the byline stands; menus come before."""
_MOST_LINES = 9
"""Lines that a byline may be spread over, a name, a role or an "and" on each."""

_BY = re.compile(r"(?:By|Von|Par|Di|Por|Door|Av|Af|Oleh)(?::? (?=\S)|:?$)")
_CREDITS = ("edited by ", "live reporting by ", "reporting by ", "reported by ", "written by ", "produced by ")
_ON_DUTY = re.compile(r" ?\((?:now|earlier)\)")
_DATELINE = re.compile(
    r"(?:LIVE )?(?:(?:Last |First )?(?:[Uu]pdated|[Pp]ublished|[Mm]odified|[Pp]osted)|Stand|Mis à jour|Publié)\b"
    r"|(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? |\d{1,2} (?=[A-Z])|[A-Z][a-z]{2,8}\.? \d).{0,60}\b20\d\d\b"
)
_JOINT = re.compile(r" ?[,;|] ?(?:and |und |et |e )?| (?:and|und|et|e|&|with) ")
_PLACE = re.compile(r"(?P<name>[^()]+?) (?P<role>(?:in|at) [A-Z].*)")
_JOB = re.compile(
    r"\b(?:correspondent|editor|reporter|producer|presenter|analyst|journalist|columnist|writer|redakteur\w*)\b",
    re.IGNORECASE,
)
# "Nora Falk News Reporter"; what is no such word may be a name's.
_JOB_BEHIND = re.compile(
    r" (?P<role>(?:(?:Senior|Chief|Deputy|Assistant|Associate|Trainee|News|Political|Politics|Sports?|Football|Business"
    r"|Live|Digital|Crime|Health|Education|Environment|Transport|Foreign|World|UK|US|National|Regional|Court) ?){0,4}"
    r"(?:[Cc]orrespondent|[Ee]ditor|[Rr]eporter|[Pp]roducer|[Ww]riter|[Jj]ournalist))$"
)
# "Nora FalkNews Reporter".
_GLUED = re.compile(r"(?<=[a-z])(?<!Mc)(?<!Mac)(?=[A-Z][a-z]+ )")
# Two words, perhaps with an initial or a particle between them; "Pilots Win Regatta" is a title.
_PLAIN_NAME = re.compile(r"[^\s.]+(?: (?:[A-Z]\.|[a-z]{1,3})){0,2} [^\s.]+")
_FIGURES = re.compile(r"\b20\d\d\b|\d[:.]\d\d")
_DESK = re.compile(r"(?:[A-Z][\w’']* ){0,3}(?:agencies|staff|reporters|correspondents)", re.IGNORECASE)
# Words that stand capitalised in titles and menus and in nobody's name.
OF_TITLES = frozenset((
    "A", "About", "An", "And", "Are", "At", "Breaking", "Comments", "Contact", "Copy", "For", "From", "Gallery", "Home",
    "How", "In", "Is", "Key", "Latest", "Live", "Moment", "More", "News", "Of", "On", "Our", "Photo", "Photos", "Read",
    "Share", "Show", "Stories", "The", "To", "Top", "Up", "Update", "Updates", "Us", "Video", "View", "Watch", "What",
    "Who", "Why", "With", "Your",
))  # fmt: skip


@frozen
class _Byline:
    """A byline that opens at a line."""

    lines: int
    words: int
    """Characters of the first line that stand before the names."""
    authors: tuple[Author, ...]


def take_page_byline(page: Page, index: int) -> int:
    """Take the byline that opens at a line above the posts; gives how many lines it fills, 0 where there is none."""
    known = page.headline is not None
    found = _byline_at(page.lines.texts, index, has_title=known) if index < _LONGEST_HEAD else None
    if found is None:
        return 0
    page.take("boilerplate", index, 0, found.words)
    for line in range(index, index + found.lines):
        if line > index or found.words < len(page.lines.texts[index]):
            page.take("byline", line, found.words if line == index else 0)
    page.sign(found.authors)
    return found.lines


def take_dateline(page: Page, index: int) -> int:
    """Take the page's dateline, below its headline; what it says is read elsewhere."""
    text = page.lines.texts[index]
    if page.headline is None or len(text) > _LONGEST_DATELINE or not (_DATELINE.match(text) and _FIGURES.search(text)):
        return 0
    page.take("boilerplate", index)
    return 1


def _byline_at(texts: Sequence[str], index: int, *, has_title: bool) -> _Byline | None:
    text = texts[index]
    if len(text) > _LONGEST or ends_a_sentence(text):
        return None
    start = len(text) - len(text.lstrip(f"{BULLETS} "))
    if by := _BY.match(text, start):
        return _after_words(texts, index, by.end())
    if text[start:].lower().startswith(_CREDITS) and (authors := read_credits(text)):
        return _Byline(1, start, authors)
    if _ON_DUTY.search(text) and (authors := read_people(text[start:])):
        return _Byline(1, start, authors)
    return _above_dateline(texts, index, start) if has_title else None


def _after_words(texts: Sequence[str], index: int, start: int) -> _Byline | None:
    """Names behind "By", or on the lines under it."""
    if start < len(texts[index]):
        authors = read_people(texts[index][start:], is_sure=True)
        return _Byline(1, start, authors) if authors else None
    found: _Byline | None = None
    for end in range(index + 2, min(index + 2 + _MOST_LINES, len(texts) + 1)):
        if not _goes_on(texts[end - 1]) or _DATELINE.match(texts[end - 1]):
            break
        authors = read_people(_joined(texts[index + 1 : end]))
        if not authors and found is None:
            break
        found = _Byline(end - index, start, authors) if authors else found
    return found


def _above_dateline(texts: Sequence[str], index: int, start: int) -> _Byline | None:
    """Names alone, and under them the page's dateline."""
    if not _could_name(texts[index][start:]):
        return None
    for end in range(index + 1, min(index + 1 + _MOST_LINES, len(texts))):
        if _DATELINE.match(texts[end].lstrip(f"{BULLETS} ")):
            authors = read_people(_joined([texts[index][start:], *texts[index + 1 : end]]))
            is_plain = authors and all(_PLAIN_NAME.fullmatch(author.name) for author in authors[:1])
            return _Byline(end - index, start, authors) if is_plain else None
        if not _goes_on(texts[end]):
            return None
    return None


def _could_name(text: str) -> bool:
    return text[:1].isupper() and len(text) <= _LONGEST and " " in text


def _goes_on(text: str) -> bool:
    """Whether a byline may go on in this line; no sentence and no clock does."""
    return len(text) <= _LONGEST_ROLE and not (text[-1] in ".:?!" or any(map(str.isdigit, text)))


def _joined(lines: Sequence[str]) -> str:
    """The lines of a byline as one; names that stand under each other are apart, a joint or a role goes on."""
    joined = lines[0]
    for line in lines[1:]:
        goes_on = line[0] in ",;(|&" or line[0].islower() or _JOINT.fullmatch(f"{joined[-5:]} "[-5:]) is not None
        is_open = joined.endswith((",", ";", "|", " and", " und", " et", " &")) or joined in {"and", "und", "et"}
        joined += f" {line}" if goes_on or is_open else f", {line}"
    return joined


# ---- names and roles -------------------------------------------------------------------------------------------------


def read_people(text: str, *, is_sure: bool = False) -> tuple[Author, ...]:
    """The people that a byline names, with their roles; none where anything else stands in it.

    `is_sure`: the words before it show that it is a byline, so that any words behind a name and a comma are a role.

    >>> [(author.name, author.role) for author in read_people("Nora Falk (now), Ivo Brandt in Malmö and agencies")]
    [('Nora Falk', None), ('Ivo Brandt', 'in Malmö'), ('agencies', None)]
    >>> [(author.name, author.role) for author in read_people("Nora Falk, Coast correspondent and Per Holm")]
    [('Nora Falk', 'Coast correspondent'), ('Per Holm', None)]
    """
    authors: list[Author] = []
    for part in _JOINT.split(_ON_DUTY.sub("", text)):
        name = part.strip()
        if author := _author(name):
            authors.append(author)
        elif authors and authors[-1].role is None and _is_role(name, is_sure=is_sure):
            authors[-1] = evolve(authors[-1], role=name)
        elif authors and _DESK.fullmatch(name):
            authors.append(Author(name=name))
        elif name and not (authors and (name.isupper() or is_agency(name))):  # whose reporters they are: "CNN"
            return ()
    return tuple(dict.fromkeys(authors))


def is_job(text: str) -> bool:
    """Whether a short line says what somebody does.

    >>> is_job("Political correspondent"), is_job("Political talks")
    (True, False)
    """
    return len(text) <= _LONGEST_ROLE and _JOB.search(text) is not None and not ends_a_sentence(text)


def _author(text: str) -> Author | None:
    if placed := _PLACE.fullmatch(text):
        return Author(name=placed["name"], role=placed["role"]) if _is_name(placed["name"]) else None
    if _is_name(text):
        return Author(name=text)
    glue = next((found.start() for found in _GLUED.finditer(text) if _is_name(text[: found.start()])), 0)
    if glue and _JOB.search(text[glue:]):
        return Author(name=text[:glue], role=text[glue:])
    job = _JOB_BEHIND.search(text)
    return Author(name=text[: job.start()], role=job["role"]) if job and _is_name(text[: job.start()]) else None


def _is_name(text: str) -> bool:
    """Whether it is a person's name, and neither a title in capitalised words nor a job nor an agency's desk."""
    words = text.split(" ")
    if not text[:1].isupper() or not is_person(text) or not OF_TITLES.isdisjoint(words) or _JOB.search(text):
        return False
    return text.isupper() or not any(len(word) >= _SHORTEST_AGENCY and word.isupper() for word in words)


def _is_role(text: str, *, is_sure: bool) -> bool:
    if len(text) > _LONGEST_ROLE or not text[:1].isalpha() or text.isupper() or is_agency(text):
        return False
    return is_sure or _JOB.search(text) is not None or (text[0].isupper() and " " not in text)
