"""The updates of The Times as plain text.

An ordinary story comes first, then the updates, newest first. Each opens with its clock on one line and its day
on the next, then its headline. A picture leaves its alternative text, the same again as caption, and a credit in
capitals; a video leaves its title (seen in a capture of September 2023)::

    3.30pm
    September 12

    Ferries tied up for a second day

    A ferry at its berth
    A ferry at its berth
    IDA HOLM/GETTY IMAGES

    No ferry has left since Sunday, the company said (Nora Falk writes).
"""

from __future__ import annotations

from liveblog_parse.model import Boundary, Label, Paragraph, TimeReading
from liveblog_parse.outlets.thetimes.words import CLOCK, DAY, FURNITURE, NAGS, ZONE, is_credit, signed
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import bullet_list, furniture, label_line
from liveblog_parse.text.shapes import could_be_headline, is_agency, is_title_like
from liveblog_parse.times import read_time

_NO_TITLE = ".:;,"


def _take_post(page: Page, index: int) -> int:
    texts = page.lines.texts
    if CLOCK.match(texts[index]) is None:
        return 0
    dated = index + 1 < len(texts) and DAY.match(texts[index + 1]) is not None
    if not dated and not (index + 1 < len(texts) and could_be_headline(texts[index + 1])):
        return 0
    post = page.open(Boundary.TIME)
    printed = " ".join(page.take("time", line, of=post) for line in range(index, index + 1 + dated))
    post.published_as = read_time(printed, zone=ZONE) or TimeReading(raw=printed)
    return 1 + dated


def _take_doubled_caption(page: Page, index: int) -> int:
    """The alternative text and the caption, word for word the same, then perhaps the credit: one image."""
    texts = page.lines.texts
    if index + 1 >= len(texts) or texts[index] != texts[index + 1]:
        return 0
    post = page.here()
    alt, caption = page.take("alt", index, of=post), page.take("caption", index + 1, of=post)
    credited = index + 2 < len(texts) and is_credit(texts[index + 2])
    credit = page.take("credit", index + 2, of=post) if credited else None
    page.add_image(post, alt=alt, caption=caption, credit=credit)
    return 2 + credited


def _take_credit(page: Page, index: int) -> int:
    text = page.lines.texts[index]
    if not is_credit(text):
        return 0
    post = page.here()
    caption = page.caption_above(post)
    if caption is None and not (is_agency(text) or "/" in text):
        return 0
    page.add_image(post, caption=caption, credit=page.take("credit", index, of=post))
    return 1


def _take_signed_prose(page: Page, index: int) -> int:
    text = page.lines.texts[index]
    if "writes)" not in text and "write)" not in text:
        return 0
    post = page.here()
    for author in signed(text):
        post.sign(author)
    post.blocks.append(Paragraph(text=page.take("paragraph" if page.post else "lead", index, of=post)))
    return 1


def _take_title(page: Page, index: int) -> int:
    """A line like a headline where none is due: right under the headline a video's, between prose a teaser."""
    texts = page.lines.texts
    post = page.post or page.lead
    if post.headline is None and post.is_bare:
        return 0
    if not _is_title(texts[index]) or (index + 1 < len(texts) and is_credit(texts[index + 1])):
        return 0
    if post.is_bare:
        page.add_video(post, caption=page.take("caption", index, of=post))
    else:
        page.take_related(index)
    return 1


def _is_title(text: str) -> bool:
    """A headline of another page has three words at least; shorter lines are scraps of prose."""
    return text.count(" ") > 1 and is_title_like(text)


def _is_post(lines: Lines, index: int) -> bool:
    texts = lines.texts
    return index + 1 < len(texts) and bool(CLOCK.match(texts[index]) and DAY.match(texts[index + 1]))


def _is_capitals(lines: Lines, index: int) -> bool:
    return is_credit(lines.texts[index])


UPDATES = TextLayout(
    name="updates",
    needs=2,
    marks=(
        Mark(words="clocks with the day on the next line", found=_is_post, opens="0123456789", closes="mM"),
        Mark(words="credits in capitals", found=_is_capitals, closes="ABCDEFGHIJKLMNOPQRSTUVWXYZ", points=0),
    ),
    has_lead=True,
    headline_first=True,
    rules=(
        Rule(name="post", take=_take_post, opens="0123456789", closes="mM"),
        furniture(FURNITURE, openings=NAGS),
        label_line("BREAKING", Label.BREAKING),
        Rule(name="doubled caption", take=_take_doubled_caption),
        Rule(name="credit", take=_take_credit, never_closes=_NO_TITLE),
        Rule(name="signed prose", take=_take_signed_prose, words=("writes)", "write)")),
        bullet_list(),
        Rule(name="title", take=_take_title, never_closes=_NO_TITLE),
    ),
)
