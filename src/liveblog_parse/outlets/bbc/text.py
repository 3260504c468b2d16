"""The text of BBC live pages.

Resiliparse and its like print the stream as a numbered list, each post opening with its headline, the hidden
words "published at" and the time, all in one line without a gap (seen in captures of September 2023)::

      7. A friendship of convenience?published at 09:51 British Summer Time 13 September 2023

        Steve Rosenberg
        BBC Russia editor

        The two leaders shake handsImage source, Reuters
        Image caption,

        They met at the cosmodrome
"""

from __future__ import annotations

import re

from liveblog_parse.model import Author, Boundary, Label, Paragraph, TimeReading
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.parts import bullet_list, bullets_end, take_bullet
from liveblog_parse.text.shapes import ends_a_sentence, is_name
from liveblog_parse.times import read_time

ZONE = "Europe/London"

# "published at 10:55 British Summer Time 13 September 2023"; newer captures drop the year, the day, the zone.
_POSTED = re.compile(
    r"published at (?P<time>\d{1,2}:\d{2}(?: [A-Z][\w:+-]*){0,5}(?: \d{1,2} [A-Z][a-z]+(?: \d{4})?)?)$"
)
# Where the words are lost, two digits of hour and the full date still show where the headline ends:
# "Kim assures Putin in 202310:55 British Summer Time 13 September 2023".
_UNWORDED = re.compile(r"(?P<time>\d{2}:\d{2}(?: [A-Z][\w-]+){1,4} Time \d{1,2} [A-Z][a-z]+ \d{4})$")
_YEAR = re.compile(r" \d{4}$")
_DATED = "lines that end in “published at” and a time"
_UNDATED = "lines that end in “published at” and a time without its date"
_NUMBER = re.compile(r"(?P<number>\d{1,4})\. ")
_TIME_ENDS = "0123456789" + "yhletrTC"  # a year, a clock, a month's or a zone's last letter
_LONGEST_TIME = 100

_SOURCE = "Image source, "
_IMAGE_CAPTION = "Image caption,"
_MEDIA_CAPTION = "Media caption,"
# "a host of challenges , externalsince the collapse": hidden words after a link; prose puts no space before a comma.
_EXTERNAL = re.compile(r" , external ?")

_CLOSING = ".,:;!?)]”’"


def _posted(text: str) -> re.Match[str] | None:
    tail = max(len(text) - _LONGEST_TIME, 0)
    return _POSTED.search(text, tail) or _UNWORDED.search(text, tail)


def _take_post(page: Page, index: int) -> int:
    text = page.lines.texts[index]
    if (time := _posted(text)) is None:
        return 0
    last = page.posts[-1].number if page.posts else None
    post = page.open(Boundary.NUMBERED)
    start = 0
    if (number := _NUMBER.match(text)) and (last is None or int(number["number"]) > last):
        post.number = int(page.take("number", index, *number.span("number"), of=post))
        page.take("boilerplate", index, number.end("number"), start := number.end(), of=post)
    else:
        post.boundary = Boundary.TIME
    headline = text[start : time.start()].rstrip()
    post.headline = page.take("headline", index, start, start + len(headline), of=post) or None
    page.take("boilerplate", index, start + len(headline), time.start("time"), of=post)
    printed = page.take("time", index, *time.span("time"), of=post)
    post.published_as = read_time(printed, zone=ZONE) or TimeReading(raw=printed)
    return 1 + _take_under_headline(page, index + 1, post)


def _take_under_headline(page: Page, index: int, post: Draft) -> int:
    """The label, then the name and under it the role, each on a line of its own. Gives how many lines that were."""
    texts, first = page.lines.texts, index
    if index < len(texts) and texts[index] == "Breaking":
        page.label(post, Label.BREAKING, index)
        index += 1
    if index < len(texts) and is_name(texts[index]) and _SOURCE not in texts[index]:
        name, role = page.take("byline", index, of=post), None
        index += 1
        if index < len(texts) and _is_role(texts[index]):
            role = page.take("role", index, of=post)
            index += 1
        post.sign(Author(name=name, role=role))
    return index - first


def _is_role(text: str) -> bool:
    short = len(text) <= 70 and text.count(" ") <= 9 and not ends_a_sentence(text)
    return short and _SOURCE not in text and not _posted(text)


def _take_image(page: Page, index: int) -> int:
    text = page.lines.texts[index]
    start = text.rfind(_SOURCE)
    if start < 0:
        return 0
    post = page.here()
    alt = page.take("alt", index, 0, start, of=post).rstrip() if start else None
    page.take("boilerplate", index, start, start + len(_SOURCE) - 1, of=post)
    credit = page.take("credit", index, start + len(_SOURCE), of=post)
    caption, taken = _take_caption(page, index + 1, post, _IMAGE_CAPTION)
    page.add_image(post, alt=alt, caption=caption, credit=credit)
    return 1 + taken


def _take_caption(page: Page, index: int, post: Draft, words: str) -> tuple[str | None, int]:
    """The hidden words, then the caption on the same line or the next. Gives it and how many lines that were."""
    texts = page.lines.texts
    if index >= len(texts) or not texts[index].startswith(words):
        return None, 0
    if len(texts[index]) > len(words):
        page.take("boilerplate", index, 0, len(words), of=post)
        return page.take("caption", index, len(words) + 1, of=post), 1
    page.take("boilerplate", index, of=post)
    if index + 1 >= len(texts) or _posted(texts[index + 1]):
        return None, 1
    return page.take("caption", index + 1, of=post), 2


def _take_captioned(page: Page, index: int) -> int:
    """A caption whose picture left no other trace, or the caption of a video."""
    text = page.lines.texts[index]
    words = next((words for words in (_MEDIA_CAPTION, _IMAGE_CAPTION) if text.startswith(words)), None)
    if words is None:
        return 0
    post = page.here()
    caption, taken = _take_caption(page, index, post, words)
    if words == _IMAGE_CAPTION:
        page.add_image(post, caption=caption, credit=None)
    else:
        page.add_video(post, caption=caption)
    return taken


def _take_linked_prose(page: Page, index: int) -> int:
    text = page.lines.texts[index]
    if " , external" not in text:
        return 0
    post, parts, position = page.here(), list[str](), 0
    for hidden in _EXTERNAL.finditer(text):
        parts.append(page.take("paragraph", index, position, hidden.start(), of=post))
        page.take("boilerplate", index, *hidden.span(), of=post)
        position = hidden.end()
        if text[position : position + 1].strip(_CLOSING):
            parts.append(" ")
    parts.append(page.take("paragraph", index, position, len(text), of=post))
    post.blocks.append(Paragraph(text="".join(parts)))
    return 1


def _take_summary(page: Page, index: int) -> int:
    end = bullets_end(page, index + 1)
    if page.posts or page.lines.texts[index] != "Summary" or end == index + 1:
        return 0
    page.take_boilerplate(index)
    page.key_points.extend(take_bullet(page, line, "key_point") for line in range(index + 1, end))
    return end - index


def _is_dated_post(lines: Lines, index: int) -> bool:
    posted = _posted(lines.texts[index])
    return posted is not None and _YEAR.search(posted["time"]) is not None


def _is_undated_post(lines: Lines, index: int) -> bool:
    posted = _posted(lines.texts[index])
    return posted is not None and _YEAR.search(posted["time"]) is None


NUMBERED = TextLayout(
    name="numbered",
    needs=2,
    marks=(
        Mark(words=_DATED, found=_is_dated_post, closes=_TIME_ENDS, points=2),
        Mark(words=_UNDATED, found=_is_undated_post, closes=_TIME_ENDS),
    ),
    literals={_SOURCE: "“Image source,”", _IMAGE_CAPTION: "“Image caption,”"},
    has_lead=True,
    rules=(
        Rule(name="post", take=_take_post, closes=_TIME_ENDS),
        Rule(name="summary", take=_take_summary, opens="S", closes="y"),
        Rule(name="image", take=_take_image, words=("source,",)),
        Rule(name="caption alone", take=_take_captioned, opens="IM"),
        Rule(name="linked prose", take=_take_linked_prose, words=("external",)),
        bullet_list(),
    ),
)
