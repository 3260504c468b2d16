"""Posts that may have run together: what in an entry shows that another post may stand in it.

An extractor that drops the mark of a post leaves its headline and its prose under the post before. What is still seen
of it is said in an issue; the entry stays as it is, because a heading inside a post looks the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import islice, pairwise

from liveblog_parse.issues import counted
from liveblog_parse.model import Entry, Heading, Issue, Label, Paragraph
from liveblog_parse.text.layout import TextLayout
from liveblog_parse.text.shapes import ends_a_sentence, is_name, is_title_like
from liveblog_parse.times import read_time

_LONGEST_TIME = 60
_FEWEST_BLANKS = 2
_FEWEST_OTHERS = 2
_MANY = 5
_VERY_MANY = 8
_LONG = 60
"""Characters that scraps of a table or a list do not have."""
_NEAR = 4
"""Lines above a headline among which the post before has prose."""
# "Quay open.Copy link": two lines that are glued. "Ida Holm/Agency": a credit. "— Ida Holm": a signature.
_NO_HEADLINE = re.compile(r"[a-z][.?!”’]{1,2}[A-Z]|\w/\w|@|^\W*[—–-]")


def joined_issue(entries: tuple[Entry, ...], layout: TextLayout) -> Iterable[Issue]:
    """At most one issue, which counts the paragraphs that may belong to other posts."""
    counts, why = _doubts(entries, layout)
    more = [count for count in counts if count > 0]
    if more:
        where = f"{len(more)} of {len(entries)} entries"
        detail = f"{counted(sum(more), 'paragraph')} in {where} may belong to other posts: {why}"
        yield Issue(code="boundaries-uncertain", detail=detail)


def _doubts(entries: tuple[Entry, ...], layout: TextLayout) -> tuple[Iterable[int], str]:
    """How many paragraphs of each entry are in doubt, and why.

    Where posts print a number or a time, one without shows in a gap of the numbers, or in a clock that opens no post.
    Of a single entry nothing tells what its posts look like; headlines and clocks in it do, or that it is very long.
    """
    if layout.posts_may_join:
        return map(_after_first, entries), "not every post shows where it starts or ends"
    if len(entries) == 1:
        return map(_in_only, entries if layout.marks else ()), "it is the only post that shows its start"
    if any(entry.number is not None for entry in entries):
        torn = [above for above, below in pairwise(entries) if _is_gap(above, below)]
        return (_from(entry, _is_headline) for entry in torn), "numbers are missing below them"
    if any(entry.published_as for entry in entries):
        if (giant := _giant(entries)) is not None:
            return (_after_first(giant),), "all others have one at most"
        return (_from(entry, _is_clock) for entry in entries), "clocks stand among them, and open no post"
    return (_from(entry, _opens_a_post) for entry in entries), "lines like headlines or clocks stand among them"


def _after_first(entry: Entry) -> int:
    """Every paragraph after a post's first may open another post, unless a second copy shows where the post ends."""
    is_copied = Label.PINNED in entry.labels and len(entry.spans) > 1
    return 0 if is_copied else _paragraphs(entry) - 1


def _in_only(entry: Entry) -> int:
    """Every paragraph after the first of very many, or those from the first headline or clock on that opens no post."""
    many = _paragraphs(entry) - 1 if _paragraphs(entry) >= _VERY_MANY else 0
    return max(many, _under_heading(entry), _from(entry, _opens_a_post))


def _under_heading(entry: Entry) -> int:
    """How many paragraphs stand under the first line that is marked as a heading, if some stand above it."""
    kinds = [type(block) for block in entry.blocks if isinstance(block, Paragraph | Heading)]
    first = kinds.index(Heading) if Heading in kinds else 0
    return kinds[first:].count(Paragraph) if first else 0


def _paragraphs(entry: Entry) -> int:
    return sum(isinstance(block, Paragraph) for block in entry.blocks)


def _giant(entries: tuple[Entry, ...]) -> Entry | None:
    """The entry with many paragraphs, where all others have one at most: there clocks of posts may be lost."""
    longer = list(islice((entry for entry in entries if _paragraphs(entry) > 1), 2))
    if len(longer) != 1 or len(entries) <= _FEWEST_OTHERS:
        return None
    long = sum(isinstance(block, Paragraph) and _is_long(block.text) for block in longer[0].blocks)
    return longer[0] if long >= _MANY else None


def _is_gap(above: Entry, below: Entry) -> bool:
    return above.number is not None and below.number is not None and abs(below.number - above.number) != 1


def _from(entry: Entry, is_suspect: Callable[[list[str], int], bool]) -> int:
    """How many paragraphs of an entry stand from the first one on that may open another post."""
    texts = [block.text for block in entry.blocks if isinstance(block, Paragraph)]
    for index, text in enumerate(texts[:-1]):
        # A full stop and some length tell most lines apart at little cost.
        if (text[-1:] != "." or len(text) <= _LONGEST_TIME) and is_suspect(texts, index):
            return len(texts) - index
    return 0


def _opens_a_post(texts: list[str], index: int) -> bool:
    return _is_headline(texts, index) or _is_clock(texts, index)


def _is_headline(texts: list[str], index: int) -> bool:
    """Whether a line like a headline stands here, between prose and prose."""
    text, above, below = texts[index], texts[max(index - _NEAR, 0) : index], texts[index + 1]
    if text[:1].islower() or text.count(" ") < _FEWEST_BLANKS or not is_title_like(text) or is_name(text):
        return False
    if below[:1].islower() or not _is_prose(below) or not any(map(_is_prose, above)):
        return False
    return _NO_HEADLINE.search(text) is None


def _is_prose(text: str) -> bool:
    return text.count(" ") >= _FEWEST_BLANKS and ends_a_sentence(text)


def _is_long(text: str) -> bool:
    return len(text) >= _LONG and ends_a_sentence(text)


def _is_clock(texts: list[str], index: int) -> bool:
    """Whether the line is a clock ("22:30", "1:20 am ET"), or one with a title over prose: "22:30 Ferries wait"."""
    text = texts[index]
    if text[:1].isdecimal() and _TITLED_CLOCK.match(text) and is_title_like(text) and _is_prose(texts[index + 1]):
        return True
    if len(text) > _LONGEST_TIME or ":" not in text:
        return False
    reading = read_time(text)
    return reading is not None and reading.hour is not None


_TITLED_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?| ?[AP]M)?(?: [A-Z]{2,4})? ?[^\W\d_a-z]")
