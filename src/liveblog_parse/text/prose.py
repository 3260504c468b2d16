"""Whether what stands between clocks is the prose of live posts.

Timetables and tables have no prose, chats and transcripts name a speaker on each line, readers' comments stand under
names and can be answered, e-mails have heads, teasers break off.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Protocol

from liveblog_parse.text.comments import ABOVE, Record, against_comments, can_be_answered, is_short_name
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.live_words import is_of_coverage
from liveblog_parse.text.shapes import blanks, ends_a_sentence
from liveblog_parse.text.stamps import Stamp

# A speaker, or the level of a line in a log.
_SPEAKER = re.compile(
    r"<|\* |\S+ [^\W\d_]\.: |[QA][.:] |[A-Z][A-Z.'’ ]{1,30}: |[^\s:.][^:.]{0,30}: "
    r"|\W?(?:INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE|FATAL|NOTICE|CRITICAL)\b"
)
# A place or a name that a writer puts before what happened there: "RJ: ", "Old Quay: "; no level of a log, no question.
_PLACE = re.compile(
    r"(?!(?:[QA]|INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE|FATAL|NOTICE|CRITICAL)\b)[^\W\d_a-z][^:.<>]{0,30}: "
)
_WROTE = re.compile(r".{0,80}\b(?:wrote|writes|schrieb|a écrit) ?:$")
_NICKNAME = re.compile(
    r"@?[\w.-]+(?: [\w.’'-]+)?(?: (?:says|said|schreibt|sagt|dit|wrote|posted|hat geschrieben|a écrit|ha scritto)):?"
    r"|@[\w.]+|.* @\w+",
    re.IGNORECASE,
)
_WORD = re.compile(r"@?\w[\w.-]*")
_MAIL = re.compile(r"^(?:To|From|Cc|Subject|An|Von|Betreff|À|De|Objet): |[\w.]@[\w-]+\.\w")
# Minutes of a meeting open with who was there: "Present: Nora Falk"; it may be glued to their title.
_PRESENT = re.compile(
    r"(?:^\W{0,3}|(?<=[a-z.]))(?:Present|PRESENT|(?:Members|Councillors|Also) present|In attendance|Attendees|Absent"
    r"|Apologies(?: for absence)?|Anwesend|Teilnehmer(?:innen)?|Présents|Excusés|Presenti|Asistentes) ?:"
)
_CHAPTER = re.compile(r"(?:Chapter|Kapitel|Chapitre|Capitolo|Capítulo|Part|Teil|Day|Tag|Jour)\b.{0,20}$", re.IGNORECASE)
_END = 60  # characters of a paragraph that its last words are looked for in
_BREAKS_OFF = re.compile(r"(?:\.\.\.|…|\[…\]|Read more|Continue reading|Weiterlesen|Lire la suite)\W*$", re.IGNORECASE)


_NEXT_SENTENCE = re.compile(r"[a-z)”]{2}[.!?]”? (?=[“A-Z])")


# Prose with its writer behind it, as in "It is shut for the night. (Nora Falk)" and "It is open. — Falk, Berg".
_SIGNED = re.compile(r"[.!?][”\"]? (?:\([A-Z][^()]{2,50}\)|[—–] ?[A-Z][^.!?—–]{2,50})$")

_LONGEST_SIGNED = 60
_ENOUGH = 300
"""Posts that tell what all are."""
_UNIT = 3
"""Characters behind a clock that are not yet words: the "h" of "14:05 h"."""
_HEAD = 40
"""Lines in which a document says what it is."""
_LONGEST = 6000
"""Characters of a long post; chapters have more."""
_WORD_OF_A_LINE = 3
"""Blanks that a word would have less of, if each two letters of Chinese were one: names have up to five."""
_BLANKS = 4
"""Blanks in a sentence."""


class _Opening(Protocol):
    """A line that opens a post, with its stamp, or with a clock and the `rest` of the line."""

    @property
    def line(self) -> int: ...
    @property
    def rest(self) -> str: ...
    @property
    def stamp(self) -> Stamp | None: ...


def against_little(lines: Lines, clocks: Sequence[_Opening], *, least: int, may_tease: bool = False) -> str | None:
    """Why what stands under clocks is too little for live posts; `None` where it is enough.

    A sentence has `least` blanks. `may_tease`: the text says that it is live, so that one is enough for all.
    """
    bodies = list(_bodies(lines, clocks))
    if 4 * _told(bodies, least) < 3 * len(bodies):
        return "most clocks have no prose under them"
    if may_tease:
        return None
    titled = 2 * sum(any(not ends_a_sentence(text) for text in body) for body in bodies) > len(bodies)
    if titled and _is_far_from_clocks(clocks) and _are_teasers(list(_prose(bodies))):
        return "most times have one sentence under them, as teasers have"
    return None


def _are_teasers(every: Sequence[Sequence[str]]) -> bool:
    """Whether few have several paragraphs of prose, and most are no paragraph of three sentences."""
    if 5 * sum(len(prose) > 1 for prose in every) >= len(every):
        return False
    return 2 * sum(any(len(_NEXT_SENTENCE.findall(text)) > 1 for text in prose) for prose in every) < len(every)


def _told(bodies: Sequence[Sequence[str]], least: int) -> int:
    """How many of the bodies have a sentence."""
    return sum(any(_is_sentence(text, least) for text in body) for body in bodies)


def against_none(lines: Lines, clocks: Sequence[_Opening]) -> str | None:
    """Why clocks stand in a list of links; `None` where half of them have a sentence, be it of two words."""
    bodies = list(_bodies(lines, clocks))
    return "most clocks have no prose under them" if 2 * _told(bodies, 1) < len(bodies) else None


def against_kind(lines: Lines, clocks: Sequence[_Opening], *, may_name: Callable[[], bool] = bool) -> str | None:
    """Why what stands under clocks is prose of another kind than live posts'; `None` where it could be theirs.

    `may_name` says whether names before the prose may be places, and is asked where there are such names.
    """
    if objection := against_talk(lines, clocks, may_name=may_name):
        return objection
    bodies = list(_bodies(lines, clocks))
    count = len(bodies)
    above = [_above(lines, clock) for clock in clocks[:_ENOUGH] if clock.stamp or len(clock.rest) < _UNIT]
    if objection := _against_book(lines, bodies, clocks[:_ENOUGH]):
        return objection
    if 2 * sum(any(map(_MAIL.search, body[:3])) for body in bodies) >= count or (
        2 * sum(_MAIL.search(text) is not None for text in above) > count
    ):
        return "most clocks stand in the head of a letter"
    if _are_names(above):
        return "most clocks stand under a name"
    is_told = bool(clocks) and is_of_coverage(lines, clocks[0].line)
    if objection := against_comments(list(_records(lines, clocks, bodies)), is_told=is_told):
        return objection
    if 2 * sum(bool(prose) and _BREAKS_OFF.search(prose[-1][-_END:]) is not None for prose in _prose(bodies)) >= count:
        return "the prose under most clocks breaks off"
    return None


def _against_book(lines: Lines, bodies: Sequence[Sequence[str]], clocks: Sequence[_Opening]) -> str | None:
    """Why clocks stand in minutes of a meeting, or over chapters."""
    if any(map(_PRESENT.search, lines.texts[:_HEAD])):
        return "it says who was present"
    if 2 * sum(sum(map(len, body)) > _LONGEST for body in bodies) > len(bodies):
        return "what stands under most clocks is too long for posts"
    above = (_above(lines, clock) for clock in clocks)
    chapters = {text for text in above if _CHAPTER.match(text) or text.isdecimal()}
    return "chapters or numbers stand over most clocks" if 2 * len(chapters) > len(bodies) else None


def against_talk(lines: Lines, clocks: Sequence[_Opening], *, may_name: Callable[[], bool] = bool) -> str | None:
    """Why what stands under clocks is talk: it is spoken, or can be answered; `None` where it is neither."""
    bodies = list(_bodies(lines, clocks))
    spoken = [body[0] for body in bodies if body and _is_spoken(body[0])]
    if 2 * len(spoken) > len(bodies) and may_name():
        spoken = [text for text in spoken if not _PLACE.match(text)]
    if 2 * len(spoken) > len(bodies):
        return "most clocks stand before a speaker"
    if 2 * sum(map(can_be_answered, bodies)) >= len(bodies):
        return "what stands under most clocks can be answered"
    return None


def against_names(lines: Lines, clocks: Sequence[_Opening]) -> str | None:
    """Why what stands under clocks is signed as comments are, with a name above the prose; `None` where it is not."""
    bodies = [body for body in _bodies(lines, clocks) if len(body) > 1]
    signatures = [first if _is_sentence(second, 2) else "" for first, second, *_ in bodies]
    return "a name alone stands under most clocks" if bodies and _are_names(signatures) else None


def _is_far_from_clocks(clocks: Sequence[_Opening]) -> bool:
    """Whether the times are days, or how long ago it was, as lists of articles print them."""
    return all(clock.stamp is not None and (clock.stamp.day or clock.stamp.form == "ago") for clock in clocks)


def _bodies(lines: Lines, clocks: Sequence[_Opening]) -> Iterator[list[str]]:
    ends = [*(clock.line for clock in clocks[1:]), len(lines)]
    for clock, end in islice(zip(clocks, ends, strict=True), _ENOUGH):
        start = clock.stamp.end if clock.stamp else clock.line + 1
        yield [text for text in (clock.rest, *lines.texts[start:end]) if text]


def _records(lines: Lines, clocks: Sequence[_Opening], bodies: Sequence[Sequence[str]]) -> Iterator[Record]:
    first = 0
    for clock, body in zip(clocks, bodies, strict=False):
        yield Record(lines.texts[max(clock.line - ABOVE, first) : clock.line][::-1], body)
        first = clock.stamp.end if clock.stamp else clock.line + 1


def _prose(bodies: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    return ([text for text in body if _is_sentence(text, _BLANKS)] for body in bodies)


def _is_sentence(text: str, least: int) -> bool:
    if (text[-1] == ")" or text[-1].isalpha()) and (
        signed := _SIGNED.search(text, max(len(text) - _LONGEST_SIGNED, 0))
    ):
        text = text[: signed.start() + 1]
    return blanks(text) >= least and ends_a_sentence(text) and text[-1] not in ":："


def _is_spoken(text: str) -> bool:
    return _SPEAKER.match(text) is not None or _WROTE.match(text) is not None


def _above(lines: Lines, clock: _Opening) -> str:
    """The line above, without a bullet; a dash right before a word is none."""
    text = lines.texts[clock.line - 1] if clock.line else ""
    return text.lstrip("*•-– ") if text[1:2] == " " or text[:1] == "•" else text


def _is_word(text: str) -> bool:
    """Whether a line is one word, also where nothing parts words."""
    return _WORD.fullmatch(text) is not None and blanks(text) < _WORD_OF_A_LINE


def _are_names(texts: Sequence[str]) -> bool:
    """Whether most lines are names of people, or one could be made of each and they differ, as no button's do."""
    names = [text for text in texts if is_short_name(text) or _NICKNAME.fullmatch(text)]
    different = {*names, *filter(_is_word, texts)}
    return 2 * len(names) > len(texts) or 2 * len(different) > len(texts)
