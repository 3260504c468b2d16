"""Whether dashes and names sign posts of CNBC, or sayings, verses, letters, lists of the best and testimonials.

All of them print a name behind a dash under what somebody wrote. A post of CNBC has a headline and prose that tells of
others::

    The harbour opens again
    Ships may enter from noon, the harbour master said.
    — Nora Falk

Sayings have no headline, or hold a quotation alone; verses break off at every line; letters speak of "me"; the best
ferries of the year are numbered; who signs with a town or a title is no reporter.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from liveblog_parse.outlets.cnbc.text_times import stamp
from liveblog_parse.outlets.cnbc.words import are_names, is_credit, signed, teaser_start
from liveblog_parse.text.credits import credit_in
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.parts import bullet_of
from liveblog_parse.text.shapes import could_be_headline, ends_a_sentence, is_numbered
from liveblog_parse.text.stamp_objection import days_apart
from liveblog_parse.text.stamps import find_stamps

DASHES = "—–-"
_UNDER = 4
"""Lines under a sign-off in which the next post's time stands."""
_ENOUGH = 3
"""Signatures that tell what all are."""
_MOST = 50
_LONGEST_POST = 80
"""Lines."""
_LONGEST_VERSE = 80
"""Characters."""
_TITLE_BLANKS = 2
"""Blanks in the shortest headline; titles of verses, books and films may have fewer."""
_PROSE_BLANKS = 2
"""Blanks in the shortest sentence."""
# "“We know," he said.", "‘We don’t’: pilots"; a quotation may go on in the next line.
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|‘.*?(?:’(?!\w)|$)")
_ME = re.compile(
    r"\b(?:I|[Mm]y|[Mm]e|[Mm]yself|[Ww]e|[Oo]ur|[Uu]s|[Ii]ch|[Mm]eine?[mnrs]?|[Ww]ir|[Uu]nsere?[mnrs]?|[Jj]e|[Nn]ous|[Nn]otre"
    r"|[Yy]o|[Nn]osotros|[Nn]uestr[ao]s?|[Ii]o|[Nn]ostr[aeio])\b(?!\.)"
)
# "Nora Falk, 83", "Low Tide, by Ivo Brandt" are lives and books.
_TITLED = re.compile(r"[^,]{5,40}, (?:\d{1,3}|by [A-Z][^,.]{3,40})$")
# "10. Svanen", "No. 3: The tug", "★★★☆☆", "4/5".
_RANKED = re.compile(r"\W{0,3}(?:(?:No|Nr)\. ?)?\d{1,3}[.):] ?\D|.{0,40}(?:[★☆⭐]|\b[0-5](?:\.5)?/(?:5|10)$)")
# "20:30 The Lamp", "The Lamp, 8.30pm": a clock at either end of a title.
_CLOCK = re.compile(
    r"^\(?\d{1,2}[:.h]\d{2}\b.{0,80}[^.]$|^[^.]{3,80}[,–(|-] ?\d{1,2}[:.h]\d{2}(?: ?[APap]\.?[Mm]\.?| Uhr| h)?\)?$"
)
_HANDLE = " (@"
_OPENS, _CLOSES = '“"„«‘»', '”"“»’«'


def is_sign_off(lines: Lines, index: int) -> bool:
    """A signature that a headline follows; one under a signature, in a list of them, is none."""
    texts = lines.texts
    if index == 0 or signed(texts[index]) is None:
        return False
    return signed(texts[index - 1]) is None and is_above_post(texts, index)


def is_above_post(texts: Sequence[str], index: int) -> bool:
    """Whether nothing stands below the line, or what could be a headline."""
    return index + 1 == len(texts) or could_be_headline(texts[index + 1])


def objection(lines: Lines) -> str | None:
    """Why dashes and times are not those of CNBC's posts; `None` where nothing speaks against it."""
    signs = [index for index, edges in enumerate(lines.edges) if edges[0] in DASHES and signed(lines.texts[index])]
    if _are_timed_otherwise(lines, signs):
        return "times in another notation stand over the posts"
    if any(edges[0] in "0123456789MTWFS" and stamp(lines.texts, index) for index, edges in enumerate(lines.edges)):
        return days_apart(lines)  # where CNBC's times show the posts, it does not matter what the signatures look like
    return _against_signatures(lines, signs)


def _are_timed_otherwise(lines: Lines, signs: Sequence[int]) -> bool:
    """Whether times that CNBC does not print stand right under most sign-offs, a button between them perhaps."""
    times = {one.line for one in find_stamps(lines) if one.reading.ago is None and stamp(lines.texts, one.line) is None}
    above = signs[:-1] if len(signs) > 1 else signs  # nothing need stand under the last
    timed = sum(
        not times.isdisjoint(range(sign + 1, sign + _UNDER)) or _has_clock(lines.texts, sign + 1) for sign in above
    )
    return 2 * timed > max(len(signs), 2)


def _has_clock(texts: list[str], index: int) -> bool:
    """Whether a clock stands in one line with the title; one of CNBC's own stands above it."""
    return index < len(texts) and stamp(texts, index) is None and _CLOCK.search(texts[index]) is not None


def _against_signatures(lines: Lines, signs: Sequence[int]) -> str | None:
    """Why most of what stands between two signatures is no post; the head of a page may stand above the first."""
    if signs and _goes_on(lines, signs[-1]):
        return "most sentences stand below the last name behind a dash"
    between = list(_between(lines, signs))
    if between and all(above and _is_quotation(above[-1]) for above, _ in between):
        return "every name stands under a quotation"
    if len(between) < _ENOUGH:
        return None
    if "CNBC" not in lines.source and all(above and above[0].endswith("?") for above, _ in between):
        return "every headline is a question"
    faults = Counter(fault for above, names in between if (fault := _fault(above, names)))
    if 2 * faults.total() <= len(between):
        return None
    return f"most names behind dashes sign no posts: {faults.most_common(1)[0][0]}"


def _goes_on(lines: Lines, last: int) -> bool:
    """Whether more is told below the last signature than a post without one holds, and more than above it."""
    if len(lines) - last <= _LONGEST_POST:
        return False
    below = sum(map(_is_told, lines.texts[last + 1 :]))
    return below > _LONGEST_POST and below > sum(map(_is_told, lines.texts[:last]))


def _between(lines: Lines, signs: Sequence[int]) -> Iterator[tuple[list[str], str]]:
    """What stands above a signature, and its names; of the first, what could be a post's. Of many, some tell enough."""
    every = list(zip((-1, *signs), signs, strict=False))
    for above, index in every[:: len(every) // _MOST + 1]:
        body = lines.texts[above + 1 : index]
        yield (body if above >= 0 else _without_head(body)), signed(lines.texts[index]) or ""


def _without_head(above: list[str]) -> list[str]:
    """From the last line that could be the headline of what stands below it."""
    below = range(len(above) - 2, -1, -1)
    return above[next((at for at in below if _could_head(above[at]) and _is_told(above[at + 1])), 0) :]


def _fault(above: Sequence[str], names: str) -> str | None:
    """Why this is no post of CNBC; `None` where it could be one."""
    body = above[1:]
    if not are_names(names):
        return "the names are more than names"
    if not body or not _could_head(above[0]) or body[0][0].islower():
        return "they stand under no headline"
    if len(body) > _LONGEST_POST:
        return "what they sign is too long"
    if _TITLED.match(above[0]):
        return "they stand under names or titles"
    if all(map(_is_quotation, _mended(body))):
        return "they stand under quotations"
    if not any(map(_is_told, body)) or _are_verses(body):
        return "they stand under no prose"
    if any(map(_speaks_of_me, _without_posts(body))):
        return "who signs speaks of themselves"
    is_ranked = _RANKED.match(above[0]) or any(_RANKED.match(text) for text in body if not is_numbered(text))
    return "what they sign is ranked" if is_ranked else None


def _without_posts(body: Sequence[str]) -> list[str]:
    """Without what was said on another network, the line above "— Lund Harbour (@lundharbour)"."""
    return [text for text, below in zip(body, (*body[1:], ""), strict=True) if _HANDLE not in below]


def _could_head(text: str) -> bool:
    if text.count(" ") < _TITLE_BLANKS or text[0].islower() or is_credit(text) or teaser_start(text) is not None:
        return False
    return could_be_headline(text)


def _mended(body: Sequence[str]) -> Sequence[str]:
    """The lines, as one where each but the last breaks off."""
    return body if any(map(ends_a_sentence, body[:-1])) else [" ".join(body)]


def _is_quotation(text: str) -> bool:
    """Whether this is somebody's words and nothing else, as a quote that is set apart."""
    return text[0] in _OPENS and text.rstrip(".")[-1:] in _CLOSES


def _is_told(text: str) -> bool:
    """Whether the line could be a post's: a sentence, a picture's credit, another page's title."""
    is_sentence = ends_a_sentence(text) and text[-1] not in ",;" and text.count(" ") >= _PROSE_BLANKS
    return is_sentence or _is_credited(text) or teaser_start(text) is not None


def _is_credited(text: str) -> bool:
    """Whether the line is a picture's credit, or a caption with one."""
    return is_credit(text) or credit_in(text) is not None


def _are_verses(body: Sequence[str]) -> bool:
    """Whether half of the lines and more end where no sentence does, and all are short; items of a list are none."""
    if any(len(text) > _LONGEST_VERSE or _is_credited(text) or teaser_start(text) is not None for text in body):
        return False
    verses = [text for text in body if not bullet_of(text) and not is_numbered(text)]
    return 2 * sum(not ends_a_sentence(text) or text[-1] in ",;" for text in verses) >= len(verses)


def _speaks_of_me(text: str) -> bool:
    """Whether a sentence says "I" in no quotation."""
    return ends_a_sentence(text) and teaser_start(text) is None and _ME.search(_QUOTED.sub("", text)) is not None
