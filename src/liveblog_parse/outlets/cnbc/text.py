"""CNBC's posts as plain text.

Single lines without blanks between them; a post opens with its headline and ends with the author behind a dash. Under a
picture's caption stands its credit, parts set off by bars, or a bare agency (seen in a capture of September 2023)::

    18 Min Ago
    The harbour opens again
    Ships may enter from noon, the harbour master said.
    A tug leaves the harbour of Lund on Monday.
    Ida Holm | Afp | Getty Images
    — Nora Falk

Some tools keep the time above the headline; some lose the dash, or the gap before it.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import partial

from attrs import evolve

from liveblog_parse.model import Boundary, Paragraph
from liveblog_parse.outlets.cnbc.text_claim import DASHES, is_above_post, is_sign_off, objection
from liveblog_parse.outlets.cnbc.text_head import take_head
from liveblog_parse.outlets.cnbc.text_times import (
    OPENS,
    STAMP,
    STAMP_BEFORE_TITLE,
    STAMP_BELOW,
    TIME,
    before_title,
    stamp,
)
from liveblog_parse.outlets.cnbc.text_videos import VIDEOS
from liveblog_parse.outlets.cnbc.words import are_names, authors_of, is_credit, signed, teaser_start
from liveblog_parse.text.camels import UPPER
from liveblog_parse.text.credits import credit_in
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.parts import BULLETS, broken_sentences, bullet_list, furniture
from liveblog_parse.text.seams import Seams
from liveblog_parse.text.shapes import could_be_headline, ends_a_sentence, is_agency, is_numbered

# "Shares of Lund Tug", below it "+4.2%", below it the rest of the sentence: a button stands between the two.
_QUOTE = re.compile(r"[+-]?\d{1,3}\.\d{1,2}%$")
# "This was CNBC's live blog covering the strike."
_OWN_WORDS = re.compile(r"This (?:is|was) CNBC['’]s live blog\b")
# As in "— Lund Harbour (@lundharbour) February 24, 2022".
_HANDLE = re.compile(r"\(@\w+\)")
_LONGEST_HEAD = 400
_LONGEST_POST = 60
_LONGEST_STAMP = 3
_DAY_ENDS = "T0123456789"
"""A day and a clock close with a zone; a day whose clock is on the next line, with a year."""
_CLOSED = '.”"’!?…:;,)'
_AROUND = (
    "Data is a real-time snapshot",
    "Choose CNBC as your preferred source",
    "Sign up for free newsletters",
    "Got a confidential news tip?",
    "Load more",
    "In this article",
)


# ---- where posts start and end ----


def _take_sign_off(page: Page, index: int) -> int:
    text = page.lines.texts[index]
    names = signed(text)
    if names is None or page.post is None:
        return 0
    _sign(page, index, len(text) - len(names), page.post)
    return 1


def _sign(page: Page, index: int, start: int, post: Draft) -> None:
    page.take("boilerplate", index, 0, start, of=post)
    post.sign(*authors_of(page.take("byline", index, start, of=post)))
    page.close(Boundary.SIGN_OFF)


def _take_name_above_time(page: Page, index: int) -> int:
    """Names without a dash, above a time, or below the last post that has one."""
    texts, post = page.lines.texts, page.post
    if post is None or post.is_bare:
        return 0
    is_last = index + 1 == len(texts) and post.published_as is not None
    if not is_last and (index + 1 == len(texts) or stamp(texts, index + 1) is None):
        return 0
    return _take_names(page, index, post)


def _take_name_between_posts(page: Page, index: int) -> int:
    """Names without a dash, between prose and a headline."""
    texts, post = page.lines.texts, page.post
    if post is None or post.is_bare or not _is_body(texts[index - 1]) or is_agency(texts[index]):
        return 0
    below = (
        [] if texts[index + 1 : index + 2] and texts[index + 1].startswith(_AROUND) else texts[index + 1 : index + 3]
    )
    if below and (len(below) == 1 or not could_be_headline(below[0]) or not _is_body(below[1])):
        return 0
    return _take_names(page, index, post)


def _is_body(text: str) -> bool:
    """Whether the line is of a post's body: prose, a list, a caption with its credit, or whose tweet it was."""
    is_item = text[0] in BULLETS or is_numbered(text)
    return is_item or ends_a_sentence(text) or _HANDLE.search(text) is not None or credit_in(text) is not None


def _take_names(page: Page, index: int, post: Draft) -> int:
    """Names alone, or behind a hyphen that looks like a bullet: "- Nora Falk"."""
    text = page.lines.texts[index]
    start = 2 if text[:2] == "- " else 0
    if not are_names(text[start:]):
        return 0
    _sign(page, index, start, post)
    return 1


def _take_glued_sign_off(page: Page, index: int) -> int:
    """Prose, and behind its stop without a gap the sign-off."""
    text = page.lines.texts[index]
    start = _glued(text)
    if start < 0:
        return 0
    post = page.here()
    post.blocks.append(Paragraph(text=page.take("paragraph", index, 0, start, of=post)))
    names = signed(text[start:]) or ""
    page.take("boilerplate", index, start, len(text) - len(names), of=post)
    post.sign(*authors_of(page.take("byline", index, len(text) - len(names), of=post)))
    page.close(Boundary.SIGN_OFF)
    return 1


def _glued(text: str) -> int:
    """Where a sign-off begins that is glued to prose; -1 where there is none."""
    start = text.rfind("—")
    return start if start > 0 and text[start - 1] in '.”"’!?' and signed(text[start:]) else -1


def _headings(lines: Lines) -> tuple[Rule, ...]:
    """The rule for headlines that Markdown marks: as the headings right under a sign-off, or its time, are marked."""
    marked = {mark for index, mark in lines.markup.marks.items() if mark[0] == "#" and _is_below_sign_off(lines, index)}
    return (Rule(name="heading", take=partial(_take_heading, marked)),) if marked else ()


def _is_below_sign_off(lines: Lines, index: int) -> bool:
    return any(signed(text) for text in lines.texts[max(index - _LONGEST_STAMP, 0) : index])


def _take_heading(marked: Collection[str], page: Page, index: int) -> int:
    if page.lines.mark(index) not in marked:
        return 0
    post = page.post if page.post and page.post.headline is None and page.post.is_bare else None
    post = post or page.open(page.closed_by if page.post is None else Boundary.HEADLINE)
    post.headline = page.take("headline", index, of=post)
    return 1


# ---- what stands in them ----


def _take_credit(page: Page, index: int) -> int:
    text = page.lines.texts[index]
    post = page.post
    if post is None or not is_credit(text):
        return 0
    caption = page.caption_above(post)
    alt = _alt_above(page, post, caption) if caption else None
    page.add_image(post, alt=alt, caption=caption, credit=page.take("credit", index, of=post))
    return 1


def _alt_above(page: Page, post: Draft, caption: str) -> str | None:
    """The alternative text above the caption, which says the same or begins so."""
    above = post.blocks[-1] if post.blocks else None
    if not isinstance(above, Paragraph) or not caption.startswith(above.text.rstrip(".")):
        return None
    page.spans[-2] = evolve(page.spans[-2], role="alt")
    post.blocks.pop()
    return above.text


def _take_read_more(page: Page, index: int) -> int:
    texts, post = page.lines.texts, page.post
    if post is None:
        return 0
    if (start := teaser_start(texts[index])) is not None:
        page.take_related(index, start)
        return 1
    if index + 1 < len(texts) and teaser_start(f"{texts[index]} {texts[index + 1]}") == len(texts[index]) + 1:
        page.take("boilerplate", index, of=post)
        page.take_related(index + 1)
        return 2
    return 0


def _take_quote(page: Page, index: int) -> int:
    texts, post = page.lines.texts, page.post
    above = post.blocks[-1] if post and post.blocks else None
    if (
        post is None
        or not _QUOTE.match(texts[index])
        or not isinstance(above, Paragraph)
        or ends_a_sentence(above.text)
    ):
        return 0
    page.take("boilerplate", index, of=post)
    if index + 1 >= len(texts) or not texts[index + 1][0].islower():
        return 1
    post.blocks[-1] = Paragraph(text=f"{above.text} {page.take('paragraph', index + 1, of=post)}")
    return 2


def _derive(lines: Lines) -> tuple[Rule, ...]:
    dashes = [index for index, edges in enumerate(lines.edges) if edges[0] in DASHES and signed(lines.texts[index])]
    names = Rule(name="name between posts", take=_take_name_between_posts, never_closes=_CLOSED)
    below = (STAMP_BELOW,) if _are_times_below(lines.texts, dashes) else ()
    return (*_headings(lines), *broken_sentences(lines), *below, *(() if dashes else (names,)))


def _are_times_below(texts: list[str], signed_off: list[int]) -> bool:
    """Whether a time stands right under every sign-off, the last one too, and nowhere else."""
    below = [index + 1 for index in signed_off if index + 1 < len(texts)]
    if len(below) < len(signed_off) or not all(stamp(texts, index) for index in below):
        return False  # as in nearly all texts, which need not be looked through
    return bool(below) and below == [index for index in range(len(texts)) if stamp(texts, index)]


# ---- the layout ----


def _is_stamp(lines: Lines, index: int) -> bool:
    """A day and a clock in CNBC's notation, above a headline."""
    found = stamp(lines.texts, index)
    return found is not None and found.dated and is_above_post(lines.texts, index + found.lines - 1)


def _is_before_title(lines: Lines, index: int) -> bool:
    return before_title(lines.texts, index) is not None


def _is_stamp_under_sign_off(lines: Lines, index: int) -> bool:
    above = lines.texts[index - 1] if index else ""
    found = stamp(lines.texts, index) if above and (signed(above) or _glued(above) > 0) else None
    return found is not None and not found.dated


def _is_stamp_under_own_words(lines: Lines, index: int) -> bool:
    """“18 Min Ago” above headline and prose, in a text that calls itself CNBC's live blog."""
    found = stamp(lines.texts, index)
    below = lines.texts[index + found.lines : index + found.lines + 2] if found else []
    if len(below) < 2 or not could_be_headline(below[0]) or not ends_a_sentence(below[1]):
        return False
    return lines.once("cnbc own words", lambda: any(map(_OWN_WORDS.match, lines.texts[:_LONGEST_HEAD])))


def _is_first_stamp(lines: Lines, index: int) -> bool:
    """“18 Min Ago” above headline and prose, at the top of a text in which the next post is signed off."""
    found = stamp(lines.texts, index) if index < _LONGEST_HEAD and lines.texts[index].endswith(("Ago", "AGO")) else None
    below = lines.texts[index + 1 : index + 3] if found else []
    if len(below) < 2 or not could_be_headline(below[0]) or not ends_a_sentence(below[1]):
        return False
    return any(signed(text) or _glued(text) > 0 for text in lines.texts[index + 2 : index + _LONGEST_POST])


def _is_barred(lines: Lines, index: int) -> bool:
    return " | " in lines.texts[index] and is_credit(lines.texts[index])


SIGNED = TextLayout(
    name="signed",
    needs=3,
    marks=(
        Mark(words="posts signed off with a dash and a name", found=is_sign_off, opens=DASHES, never_closes=_CLOSED),
        Mark(
            words="times as “Thu, Feb 24 2022 11:46 PM EST”", found=_is_stamp, opens="MTWFS", closes=_DAY_ENDS, points=2
        ),
        Mark(words="such times before a headline", found=_is_before_title, opens="MTWFS", points=2, holds="M E"),
        Mark(words="times below a sign-off", found=_is_stamp_under_sign_off, opens=OPENS[:10], closes="oO", points=2),
        Mark(words="times under CNBC's own words", found=_is_stamp_under_own_words, opens=OPENS[:10], closes="oO"),
        Mark(words="times above the first headline", found=_is_first_stamp, opens=OPENS[:10], closes="oO"),
        Mark(words="credits with bars between their parts", found=_is_barred, never_closes=".:;,?!”", points=0),
    ),
    objection=objection,
    seams=Seams(
        opens=rf"\d{UPPER}a",
        opening=rf"{TIME}(?: ?{TIME})?",
        closing=r"[—–] ?[^\W\d_][^.!?—–]{2,80}",
        end=r"(?<=[a-z.!?”’\"])(?:Data is a real-time snapshot|Choose CNBC as your preferred source)"
        r"|(?<=[a-z]) ?Load more\b",
    ),
    head=take_head,
    derive=_derive,
    headline_first=True,
    rules=(
        Rule(name="sign-off", take=_take_sign_off, opens=DASHES, never_closes=_CLOSED),
        STAMP,
        STAMP_BEFORE_TITLE,
        Rule(name="glued sign-off", take=_take_glued_sign_off, never_closes=_CLOSED, words=("—",)),
        Rule(name="credit", take=_take_credit, never_closes=".:;,?!”"),
        Rule(name="name above a time", take=_take_name_above_time, never_closes=_CLOSED),
        *VIDEOS,
        Rule(name="quote", take=_take_quote, opens="+-0123456789", closes="%"),
        Rule(name="read more", take=_take_read_more, opens="R"),
        furniture(openings=_AROUND),
        bullet_list(),
    ),
)
