"""The updates of The Times as plain text.

An ordinary story comes first, then the updates, newest first. Each opens with its clock on one line and its day
on the next, then its headline; a byline may follow. A picture leaves its alternative text, the same again as caption,
and a credit in capitals; a video leaves its title (seen in a capture of September 2023)::

    3.30pm
    September 12

    Ferries tied up for a second day

    A ferry at its berth
    A ferry at its berth
    IDA HOLM/GETTY IMAGES

    No ferry has left since Sunday, the company said (Nora Falk writes).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from liveblog_parse.model import Boundary, Label, ListBlock, ListItem, Paragraph, Related
from liveblog_parse.outlets.thetimes.text_byline import is_signed, take_byline
from liveblog_parse.outlets.thetimes.text_pictures import CREDIT, DOUBLED_CAPTION, GLUED_CREDIT, glued_credit_at
from liveblog_parse.outlets.thetimes.text_time import DIGITS, MARKS, UpdateTime, time_at
from liveblog_parse.outlets.thetimes.words import (
    CLOCK,
    DATED_CLOCK,
    DAY,
    FURNITURE,
    NAGS,
    PRINTED_CLOCK,
    PRINTED_DAY,
    is_credit,
    is_furniture,
    signed,
)
from liveblog_parse.text.clock_posts import take_around, take_rest
from liveblog_parse.text.credits import credit_in
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.parts import (
    BULLETS,
    broken_sentences,
    bullet_list,
    bullet_of,
    furniture,
    is_nobodys,
    label_line,
)
from liveblog_parse.text.seams import Seams
from liveblog_parse.text.shapes import could_be_headline, ends_a_sentence, goes_on, is_name, is_numbered, is_title_like
from liveblog_parse.text.stamp_objection import days_apart

_NO_TITLE = ".:;,"
_SITE = ("Related articles", "PROMOTED CONTENT")


def _take_post(page: Page, index: int) -> int:
    found = time_at(page.lines.texts, index)
    if found is None:
        return 0
    post = page.open(Boundary.TIME)
    post.published_as = found.reading
    for line in range(index, found.first):
        page.label(post, Label.BREAKING, line)
    for line in range(found.first, found.end):
        if line == found.label:
            page.label(post, Label.BREAKING, line)
        else:
            page.take("time", line, 0, found.until if line == found.end - 1 else None, of=post)
    if found.rest is not None:
        _take_behind(page, found, post)
    return found.end + _take_top(page, found.end, post) - index


def _take_behind(page: Page, found: UpdateTime, post: Draft) -> None:
    """What stands in one line with the time: the headline, over prose; else prose."""
    line, texts = found.end - 1, page.lines.texts
    take_around(page, line, found.until or 0, found.rest, post)
    if could_be_headline(texts[line][found.rest :]) and found.rest is not None:
        post.headline = page.take("headline", line, found.rest, of=post)
    else:
        take_rest(page, line, found.rest or 0, post)


def _take_top(page: Page, index: int, post: Draft) -> int:
    """The label, the headline and the byline. Gives how many lines that is."""
    texts, first = page.lines.texts, index
    while index < len(texts) and (texts[index] in _BREAKING or is_nobodys(texts[index])):
        if texts[index] in _BREAKING:
            page.label(post, Label.BREAKING, index)
        else:
            page.take_boilerplate(index)
        index += 1
    if is_signed(texts, index):
        index += take_byline(page, index, post)
    is_apart = page.lines.mark(index)[:1] in _APART or _is_picture(texts, index)
    if post.headline or post.blocks:
        return index + take_byline(page, index, post) - first
    if index < len(texts) and not is_apart and _is_headline(texts[index]) and not goes_on(texts, index):
        post.headline = page.take("headline", index, of=post)
        index += 1 + take_byline(page, index + 1, post)
    return index - first


_BREAKING = frozenset(("BREAKING", "Breaking"))
_APART = (">", "|")


def _is_headline(text: str) -> bool:
    return could_be_headline(text) and text[0] not in BULLETS and not is_credit(text) and credit_in(text) is None


def _is_picture(texts: list[str], index: int) -> bool:
    """Whether a picture stands here: its alternative text, the same as its caption, and the credit."""
    alt, caption, credit = (*texts[index : index + 3], "", "", "")[:3]
    return bool(credit) and alt == caption and is_credit(credit)


def _take_signed_prose(page: Page, index: int) -> int:
    text = page.lines.texts[index]
    if "writes)" not in text and "write)" not in text:
        return 0
    post = page.here()
    post.sign(*signed(text))
    post.blocks.append(Paragraph(text=page.take("paragraph" if page.post else "lead", index, of=post)))
    return 1


def _take_title(page: Page, index: int) -> int:
    """A line like a headline where none is due: right under the headline a video's, between prose a teaser.

    Several of them are a list.
    """
    texts = page.lines.texts
    post = page.post or page.lead
    if post.headline is None and post.is_bare:
        return 0
    if items := _items(texts, index, post):
        return _take_list(page, index, items)
    if not _is_title(texts[index]) or (index + 1 < len(texts) and _leads_on(texts[index], texts[index + 1])):
        return 0
    if post.is_bare:
        page.add_video(post, caption=page.take("caption", index, of=post))
    else:
        page.take_related(index)
    return 1


def _items(texts: list[str], index: int, post: Draft) -> int:
    """How many items of a list without bullets stand here: lines without a stop, one after the other; 0 where too few.

    Under the words that introduce other pages such lines are teasers.
    """
    if texts[index - 1] in _INTRODUCES or (post.blocks and isinstance(post.blocks[-1], Related)):
        return 0
    end = index
    while end < min(len(texts), index + _MOST_ITEMS) and _is_item(texts, end):
        end += 1
    is_list = end - index >= (_FEWEST_BARE if post.is_bare else _FEWEST_ITEMS)
    return end - index if is_list and any(map(_is_title, texts[index:end])) else 0


_INTRODUCES = frozenset(("READ MORE", *_SITE))
_MOST_ITEMS = 60
_FEWEST_ITEMS = 2
_FEWEST_BARE = 3
"""Right under a headline, where a video's title may stand over a picture's caption."""


def _is_item(texts: list[str], index: int) -> bool:
    text, below = texts[index], texts[index + 1] if index + 1 < len(texts) else ""
    if " " not in text or not is_title_like(text) or text[0] in BULLETS or is_numbered(text) or is_furniture(text):
        return False
    if is_name(text) or credit_in(text) is not None or glued_credit_at(text) > 0 or time_at(texts, index):
        return False
    return text not in _SITE and text != below and not (below and _leads_on(text, below))


def _take_list(page: Page, index: int, count: int) -> int:
    post = page.here()
    items = [page.take("list_item", line, of=post) for line in range(index, index + count)]
    post.blocks.append(ListBlock(items=tuple(ListItem(text=item) for item in items)))
    return count


def _is_title(text: str) -> bool:
    """A headline of another page has three words at least, and no number; shorter lines are scraps of prose."""
    return text.count(" ") > 1 and is_title_like(text) and could_be_headline(text) and not is_numbered(text)


def _leads_on(text: str, below: str) -> bool:
    """What stands above a credit is a caption, above bullets it leads to them, above a small letter it is half said."""
    is_list = bullet_of(below) > 0 or is_numbered(below)
    is_alt = below.startswith(text) and glued_credit_at(below) > 0
    return is_credit(below) or is_list or is_alt or below[0].islower()


# ---- the layout ------------------------------------------------------------------------------------------------------


def _is_post(lines: Lines, index: int) -> bool:
    texts = lines.texts
    return index + 1 < len(texts) and bool(CLOCK.match(texts[index]) and DAY.match(texts[index + 1]))


def _is_dated_clock(lines: Lines, index: int) -> bool:
    return DATED_CLOCK.match(lines.texts[index]) is not None and _is_above_prose(lines, index)


def _is_recent(lines: Lines, index: int) -> bool:
    """As in "30 minutes ago", then a clock without a day."""
    found = time_at(lines.texts, index) if " ago" in lines.texts[index] else None
    if found is None or found.rest is not None or found.reading.ago is None:
        return False
    return found.reading.hour is not None and _is_above_prose(lines, index)


def _is_before_text(lines: Lines, index: int) -> bool:
    """The time and the title in one line, over prose, or the time and the prose."""
    found = time_at(lines.texts, index)
    if found is None or found.rest is None:
        return False
    rest = lines.texts[found.end - 1][found.rest :]
    return _is_told(rest) or (could_be_headline(rest) and _is_above_prose(lines, found.end - 1))


def _is_above_prose(lines: Lines, index: int) -> bool:
    """Whether a sentence follows soon, as it does not in a calendar."""
    return any(len(text) > 40 and ends_a_sentence(text) for text in lines.texts[index + 1 : index + 8])


def _is_capitals(lines: Lines, index: int) -> bool:
    return is_credit(lines.texts[index])


_FEWEST_DAYS = 3
_ENOUGH = 100
"""Posts that tell what all are."""


def _object(lines: Lines) -> str | None:
    """A calendar has days between its times, or nothing under most of them but titles."""
    texts = lines.texts
    found = list(islice(_times(texts), _ENOUGH))
    days = [(time.reading.month, time.reading.day) for _, time in found if time.reading.day and time.rest is not None]
    if len(set(days)) >= _FEWEST_DAYS and 4 * len(set(days)) >= 3 * len(days):
        return "the clocks are days apart"
    times = [at for at, _ in found]
    ends = [*times[1:], len(texts)]
    told = sum(any(map(_is_told, texts[time:end])) for time, end in zip(times, ends, strict=True))
    return days_apart(lines) or ("most clocks have no prose under them" if 2 * told < len(times) else None)


def _times(texts: list[str]) -> Iterator[tuple[int, UpdateTime]]:
    """The times of a text, and the lines on which they stand."""
    for at, text in enumerate(texts):
        if text[0] in DIGITS and (found := time_at(texts, at)):
            yield at, found


def _is_told(text: str) -> bool:
    return (" " in text and ends_a_sentence(text)) or is_credit(text)


UPDATES = TextLayout(
    name="updates",
    needs=2,
    objection=_object,
    marks=(
        Mark(words="clocks with the day on the next line", found=_is_post, opens=DIGITS, closes="mM"),
        Mark(words="clocks with the day behind", found=_is_dated_clock, opens=DIGITS, closes=f"{DIGITS}yhletr"),
        Mark(words="such times before a headline or prose", found=_is_before_text, opens=DIGITS),
        Mark(words="clocks below the time since", found=_is_recent, opens=DIGITS, closes="om"),
        Mark(words="credits in capitals", found=_is_capitals, closes="ABCDEFGHIJKLMNOPQRSTUVWXYZ", points=0),
    ),
    derive=broken_sentences,
    seams=Seams(
        opening=rf"{PRINTED_CLOCK} ?{PRINTED_DAY}|\d{{1,2}} (?:minute|hour)s? ago ?{PRINTED_CLOCK}",
        clock=PRINTED_CLOCK,
        closing=rf"[{MARKS}]? ?(?:BREAKING|Breaking)|\d{{1,2}} (?:minute|hour)s? ago",
        inside=r"(?<=[a-z.”’)])[A-Z][A-Z .'’-]{2,40}/[A-Z][A-Z ]{1,40}(?=[A-Z][a-z])",
        end=r"(?<=[a-z.!?”’\"])(?:Related articles|PROMOTED CONTENT|© Times)",
    ),
    has_lead=True,
    headline_first=True,
    rules=(
        Rule(name="post", take=_take_post, opens=DIGITS),
        Rule(name="breaking post", take=_take_post, opens=f"{MARKS}B", closes=f"{MARKS}Gg"),
        furniture((*FURNITURE, *_SITE), openings=(*NAGS, "© Times")),
        label_line("BREAKING", Label.BREAKING),
        DOUBLED_CAPTION,
        CREDIT,
        GLUED_CREDIT,
        Rule(name="signed prose", take=_take_signed_prose, words=("writes)", "write)")),
        bullet_list(),
        Rule(name="title", take=_take_title, never_closes=_NO_TITLE),
    ),
)
