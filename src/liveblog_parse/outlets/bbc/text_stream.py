"""The text of BBC live pages to 2023.

A post opens with the words "Posted at" and its time, both twice, then its headline (WET and others); or, where the tool
has lost the times, with its number in the list and the headline. The label is glued to the headline; name and role
stand on lines of their own (seen in captures of 2016 to 2023)::

    Live Reporting
    Edited by Nora Falk and Ole Quist
      1. BreakingFirst lorries cross

        Ole Quist

        BBC transport reporter

        The gates went up at noon.
        Image caption: A lorry on a bridge
      2. Posted at 23:50 3 Apr 201923:50 3 Apr 2019

        What we know
"""

from __future__ import annotations

import re
from itertools import islice

from liveblog_parse.model import Author, Boundary, Label, Paragraph
from liveblog_parse.outlets.bbc.bylines import read_byline
from liveblog_parse.outlets.bbc.text_furniture import AROUND, FURNITURE, LIVE, SHARE_TOOLS, SHARED
from liveblog_parse.outlets.bbc.text_heads import NUMBER, posted, reading_of, take_number
from liveblog_parse.outlets.bbc.text_hidden import HIDDEN_ALONE, LINKED_PROSE
from liveblog_parse.outlets.bbc.text_pictures import PICTURES
from liveblog_parse.outlets.bbc.text_signature import is_role, take_signature, take_under_headline
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.parts import broken_sentences, bullet_list
from liveblog_parse.text.seams import Seams
from liveblog_parse.text.shapes import could_be_headline, ends_a_sentence, is_name

_TIME = r"\d{1,2}:\d{2}(?: \d{1,2} [A-Z][a-z]{2,8}(?: \d{4})?)?"
_WORDS = "Posted at "
_WORDS_ALONE = "Posted at"
# The World Service prints the day alone, or how long ago it was, and hidden commas: "5 June 2024, Breaking, Quay open".
_DAY = r"(?:\d{1,2} [A-Z][a-z]{2,8} \d{4}|\d{1,2} (?:second|minute|hour)s? ago(?= ?,))"
_POSTED = re.compile(
    rf"(?:(?P<words>{_WORDS})(?P<time>{_TIME})(?: ?(?P<again>{_TIME}))?|(?P<bare>{_TIME})|(?P<day>{_DAY}))"
    r"(?=[ ,]|[A-Z]|$)"
)
_OPENING = re.compile(rf"1\. |{_WORDS}|{_WORDS_ALONE}$|{_DAY} ?\S")
_NO_HEADLINE = "Post update"
"""What stands in the place of one."""
_COMMA = re.compile(r" ?, ")
_GAP = re.compile(r" ?, | ?")
# "BreakingFirst lorries cross"; a gap or a comma is left by some tools.
_LABEL = re.compile(r"Breaking(?: ?, ?| ?(?=[A-Z‘“'\"]))")
_DIGITS = "0123456789"
_NEAR = 8
_FAR = 400


# ---- where posts start ----


def _take_item(page: Page, index: int) -> int:
    """The number of a post, and behind it its time or its headline."""
    number = NUMBER.match(page.lines.texts[index])
    if number is None or not _counts_on(page, index, number):
        return 0
    post = page.open(Boundary.NUMBERED)
    start = take_number(page, index, post, number)
    return _take_head(page, index, start, post)


def _counts_on(page: Page, index: int, number: re.Match[str]) -> bool:
    """The number follows the last post's, and stands as far to the right; a list in a post starts anew, or further."""
    last = next((post for post in islice(reversed(page.posts), _NEAR) if post.number is not None), None)
    if last is None:
        return not page.posts and index > page.lines.once("live heading", lambda: _heading_of(page.lines))
    follows = int(number["number"]) == (last.number or 0) + 1
    timed = _POSTED.match(page.lines.texts[index], number.end()) is not None
    return follows and (timed or last.published_as is None) and _column(page.lines, index) <= _column_of(page, last) + 1


def _heading_of(lines: Lines) -> int:
    """Where the heading above the posts stands, as if before all lines where it is lost."""
    return next((index for index, text in enumerate(lines.texts[:_FAR]) if text in LIVE), -1)


def _column(lines: Lines, index: int) -> int:
    start = lines.starts[index]
    return start - lines.source.rfind("\n", 0, start) - 1


def _column_of(page: Page, post: Draft) -> int:
    start = next(span.start for span in reversed(page.spans) if span.role == "number" and span.entry == post.index)
    return start - page.lines.source.rfind("\n", 0, start) - 1


def _take_posted(page: Page, index: int) -> int:
    """A post that no number precedes: "Posted at" and its time, or once such words were seen the time alone."""
    text = page.lines.texts[index]
    found = _POSTED.match(text)
    if found is None or (found["bare"] and not _is_bare_head(page, index, found)):
        return 0
    if found["day"] and not _is_day_head(page, index, found):
        return 0
    return _take_head(page, index, 0, page.open(Boundary.TIME))


def _take_posted_in_lines(page: Page, index: int) -> int:
    """The words alone, and on the line below the time."""
    texts = page.lines.texts
    below = texts[index + 1] if index + 1 < len(texts) else ""
    if texts[index] != _WORDS_ALONE or not (found := _POSTED.match(below)) or not found["bare"]:
        return 0
    post = page.open(Boundary.TIME)
    page.take("boilerplate", index, of=post)
    return 1 + _take_head(page, index + 1, 0, post)


def _is_bare_head(page: Page, index: int, found: re.Match[str]) -> bool:
    timed = any(post.published_as for post in page.posts[-1:])
    texts = page.lines.texts
    below = texts[index + 1] if index + 1 < len(texts) else ""
    return timed and found.end() == len(texts[index]) and bool(below) and could_be_headline(below)


def _is_day_head(page: Page, index: int, found: re.Match[str]) -> bool:
    """The day stands before a headline, under the heading of all posts or after a post that has a day."""
    texts, rest = page.lines.texts, page.lines.texts[index][found.end() :]
    begun = page.posts[-1].published_as is not None if page.posts else _is_under_heading(texts, index)
    return begun and bool(rest) and could_be_headline(rest)


def _is_under_heading(texts: list[str], index: int) -> bool:
    return any(text in LIVE for text in texts[max(index - _NEAR, 0) : index])


def _take_head(page: Page, index: int, start: int, post: Draft) -> int:
    """Take the time, the label, the headline and the signature. Gives how many lines that were."""
    text = page.lines.texts[index]
    found = _POSTED.match(text, start)
    taken = 0
    if found is not None:
        end = _take_time(page, index, found, post)
        again = page.lines.texts[index + 1 : index + 2] == [post.published_as.raw if post.published_as else ""]
        if found["day"] and end < len(text):
            _take_opening(page, index, _skip(page, index, end, post), post)
        elif end < len(text):
            _take_run(page, index, end + (text[end] == " "), post)
        elif again:
            page.take("boilerplate", index + 1, of=post)
            taken = 1
    elif start < len(text):
        start = _skip(page, index, start, post)
        if signed := _take_signature_first(page, index, start, post):
            return signed
        _take_opening(page, index, start, post)
    return 1 + taken + _take_below(page, index + 1 + taken, post)


def _take_signature_first(page: Page, index: int, start: int, post: Draft) -> int:
    """Take the name and the role that open a post without a headline. Gives how many lines that were."""
    texts = page.lines.texts
    is_signed = is_name(texts[index][start:]) and index + 2 < len(texts) and is_role(texts[index + 1])
    if not is_signed or not ends_a_sentence(texts[index + 2]):
        return 0
    name = page.take("byline", index, start, len(texts[index]), of=post)
    post.sign(Author(name=name, role=page.take("role", index + 1, of=post)))
    return 2


def _skip(page: Page, index: int, start: int, post: Draft) -> int:
    """Take the hidden comma, or the gap, before a headline. Gives where the headline begins."""
    gap = _GAP.match(page.lines.texts[index], start)
    end = gap.end() if gap else start
    page.take("boilerplate", index, start, end, of=post)
    return end


def _take_run(page: Page, index: int, start: int, post: Draft) -> None:
    """All words of a post that a tool has run together behind its time."""
    start = _take_label(page, index, start, post)
    post.blocks.append(Paragraph(text=page.take("paragraph", index, start, len(page.lines.texts[index]), of=post)))


def _take_time(page: Page, index: int, found: re.Match[str], post: Draft) -> int:
    """Take the words and the time; its second copy says nothing more. Gives where they end."""
    name = next(name for name in ("time", "bare", "day") if found[name])
    page.take("boilerplate", index, found.start(), found.start(name), of=post)
    post.published_as = reading_of(page.take("time", index, *found.span(name), of=post))
    page.take("boilerplate", index, found.end(name), found.end(), of=post)
    return found.end()


def _take_opening(page: Page, index: int, start: int, post: Draft) -> None:
    """What stands behind a number: label and headline, or the first words of a post without one."""
    text = page.lines.texts[index]
    start = _take_label(page, index, start, post)
    rest = text[start:]
    if rest == _NO_HEADLINE:
        page.take("boilerplate", index, start, len(text), of=post)
    elif could_be_headline(rest):
        end = start + _take_byline(page, index, start, post)
        post.headline = page.take("headline", index, start, end, of=post)
    else:
        post.blocks.append(Paragraph(text=page.take("paragraph", index, start, len(text), of=post)))


def _take_byline(page: Page, index: int, start: int, post: Draft) -> int:
    """The name and the role that hidden commas set apart from the headline. Gives how long the headline is."""
    rest = page.lines.texts[index][start:]
    for comma in _COMMA.finditer(rest):
        if author := read_byline(rest[comma.end() :]):
            page.take("boilerplate", index, start + comma.start(), start + comma.end(), of=post)
            page.take("byline", index, start + comma.end(), start + len(rest), of=post)
            post.sign(author)
            return comma.start()
    return len(rest)


def _take_label(page: Page, index: int, start: int, post: Draft) -> int:
    label = _LABEL.match(page.lines.texts[index], start)
    if label is None:
        return start
    page.take("label", index, start, label.end(), of=post)
    post.labels.add(Label.BREAKING)
    return label.end()


def _take_below(page: Page, index: int, post: Draft) -> int:
    """The headline, where none was taken, and the signature. Gives how many lines that were."""
    if post.blocks:
        return 0
    labelled = 0 if post.headline else _take_label_line(page, index, post)
    taken = labelled + (0 if post.headline else _take_headline(page, index + labelled, post))
    return taken + take_under_headline(page, index + taken, post)


def _take_label_line(page: Page, index: int, post: Draft) -> int:
    """Take the label where it stands on a line of its own. Gives how many lines that were."""
    if page.lines.texts[index : index + 1] != ["Breaking"]:
        return 0
    page.label(post, Label.BREAKING, index)
    return 1


def _take_headline(page: Page, index: int, post: Draft) -> int:
    texts = page.lines.texts
    if index >= len(texts) or texts[index] in FURNITURE or not could_be_headline(texts[index]):
        return 0
    if _is_head(texts[index]) or any(words in texts[index] for words in ("caption", "Copyright:", "Image source")):
        return 0
    if is_name(texts[index]) and index + 1 < len(texts) and _is_signature(texts, index, post):
        return take_signature(page, index, post)
    start = _take_label(page, index, 0, post)
    post.headline = page.take("headline", index, start, len(texts[index]), of=post)
    return 1


def _is_signature(texts: list[str], index: int, post: Draft) -> bool:
    """Whether a role stands below a name; where posts have times, short headlines are rather over short captions."""
    if post.published_as is None:
        return is_role(texts[index + 1])
    return read_byline(f"{texts[index]}, {texts[index + 1]}") is not None


def _is_head(text: str) -> bool:
    return NUMBER.match(text) is not None or text.startswith(_WORDS)


# ---- the layout ----


def _is_live_heading(lines: Lines, index: int) -> bool:
    """The heading above the posts, and soon below it the first post, which opens without "published at"."""
    if lines.texts[index] not in LIVE:
        return False
    below = lines.texts[index + 1 : index + _NEAR]
    return any(_OPENING.match(text) and not posted(text) for text in below)


def _is_doubled_time(lines: Lines, index: int) -> bool:
    number = NUMBER.match(lines.texts[index])
    found = _POSTED.match(lines.texts[index], number.end() if number else 0)
    if found is None or not found["time"]:
        return False
    return bool(found["again"]) or lines.texts[index + 1 : index + 2] == [found["time"]]


def _derive(lines: Lines) -> tuple[Rule, ...]:
    broken = broken_sentences(lines)
    return (HIDDEN_ALONE, *broken) if broken else ()


STREAM = TextLayout(
    name="stream",
    needs=3,
    marks=(
        Mark(words="headings “Live Reporting” above posts", found=_is_live_heading, opens="L", closes="ge", points=3),
        Mark(words="times behind “Posted at”, twice", found=_is_doubled_time, opens="P" + _DIGITS, points=2),
    ),
    literals={"Article share tools": "“Article share tools”"},
    derive=_derive,
    seams=Seams(
        opening=rf"{_WORDS}{_TIME}(?: ?{_TIME})?",
        closing="|".join(map(re.escape, (SHARE_TOOLS, *SHARED))),
    ),
    has_lead=True,
    rules=(
        *AROUND,
        Rule(name="item", take=_take_item, opens=_DIGITS),
        Rule(name="posted", take=_take_posted, opens="P" + _DIGITS),
        Rule(name="posted in lines", take=_take_posted_in_lines, opens="P", closes="t"),
        *PICTURES,
        LINKED_PROSE,
        bullet_list(),
    ),
)
