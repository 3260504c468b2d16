"""Rules that several outlets share. Each function makes one."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from liveblog_parse.model import Boundary, Label, ListBlock, ListItem, Paragraph
from liveblog_parse.text.credits import credit_in
from liveblog_parse.text.layout import Rule
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Page
from liveblog_parse.text.shapes import EMPTY_ITEMS, NOBODYS_LINES, ends_a_sentence, is_name
from liveblog_parse.times import read_time

BULLETS = "•◦‣▪■*-+"
_LONGEST_TIME = 60


def bullet_of(text: str) -> int:
    """How many characters of a line are its bullet and the blank behind it.

    >>> bullet_of("• Crews go home"), bullet_of("-4 degrees")
    (2, 0)
    """
    return 2 if text[0] in BULLETS and text[1:2] == " " else 0


def furniture(lines: Iterable[str] = (), *, openings: Iterable[str] = ()) -> Rule:
    """Lines that belong to the site, not to the blog: whole lines, or what begins with one of `openings`.

    Several such lines may stand in one, without gaps. Straight and curly apostrophes are the same here.
    """
    whole, starts = frozenset(lines), tuple(openings)
    longest_first = tuple(sorted(whole, key=len, reverse=True))
    every = (*longest_first, *starts)
    letters = min((2, *map(len, every)))
    beginnings = frozenset(line[:letters] for line in every)

    def take(page: Page, index: int) -> int:
        text = page.lines.texts[index]
        if text[:letters].replace("’", "'") not in beginnings:  # tells nearly all lines apart
            return 0
        text = text.replace("’", "'")
        if not text.startswith(every) or not (text.startswith(starts) or _is_run_of(text, longest_first)):
            return 0
        page.take_boilerplate(index)
        return 1

    opens, closes = {line[0] for line in (*whole, *starts)}, {line[-1] for line in whole} if not starts else ()
    return Rule(name="furniture", take=take, opens="".join(sorted(opens)), closes="".join(sorted(closes)))


_LONGEST_RUN = 120


def _is_run_of(text: str, words: tuple[str, ...]) -> bool:
    """Whether a line is nothing but such words: "ShareCopy linkFacebook".

    >>> _is_run_of("ShareCopy link Share", ("Copy link", "Share")), _is_run_of("Share of ice", ("Share",))
    (True, False)
    """
    if len(text) > _LONGEST_RUN:
        return text in words
    while text:
        word = next((word for word in words if text.startswith(word)), "")
        if not word:
            return False
        text = text[len(word) :].lstrip(" ")
    return True


_ICONS = "".join(EMPTY_ITEMS)
_FEWEST_IN_BRACKETS = 3


def is_nobodys(text: str) -> bool:
    """Whether a line stands in no outlet's posts: an advertisement's, a comment form's, a picture's or an icon's.

    >>> is_nobodys("Advertisement"), is_nobodys("[The quay at dawn]"), is_nobodys("[This post was updated.]")
    (True, True, False)
    """
    if text[0] == "[" and text[-1] == "]":
        return "[" not in text[1:] and len(text) > _FEWEST_IN_BRACKETS and not ends_a_sentence(text[1:-1])
    return text in NOBODYS_LINES


def _take_nobodys(page: Page, index: int) -> int:
    if not is_nobodys(page.lines.texts[index]):
        return 0
    page.take_boilerplate(index)
    return 1


NOBODYS = Rule(name="nobody's", take=_take_nobodys, opens=f"[APCLY{_ICONS}", closes=f"]tTeéàdw!yY…{_ICONS}")


def label_line(word: str, label: Label) -> Rule:
    """A line that is a label, word for word, inside a post that has no body yet."""

    def take(page: Page, index: int) -> int:
        if page.lines.texts[index] != word or page.post is None or page.post.blocks:
            return 0
        page.label(page.post, label, index)
        return 1

    return Rule(name=f"label {word}", take=take, opens=word[0], closes=word[-1])


def closing_button(lines: Lines, *words: str) -> Rule:
    """The button at the end of each post: what stands below it is another, if that has such a button too."""
    last = next((index for index in range(len(lines) - 1, -1, -1) if lines.texts[index] in words), -1)

    def take(page: Page, index: int) -> int:
        if page.lines.texts[index] not in words:
            return 0
        page.take_boilerplate(index)
        if index < last and page.post is not None and (page.post.headline or page.post.blocks):
            page.close(Boundary.FOOTER)
        return 1

    first, end = ("".join(sorted({word[place] for word in words})) for place in (0, -1))
    return Rule(name="closing button", take=take, opens=first, closes=end)


def bullet_list() -> Rule:
    """Lines that open with a bullet, one after the other: one list."""

    def take(page: Page, index: int) -> int:
        end = bullets_end(page, index)
        if end == index:
            return 0
        post = page.here()
        items = [take_bullet(page, line, "list_item") for line in range(index, end)]
        post.blocks.append(ListBlock(items=tuple(ListItem(text=item) for item in items)))
        return end - index

    return Rule(name="bullet list", take=take, opens=BULLETS)


def bullets_end(page: Page, index: int) -> int:
    """The index after the last of the lines from `index` on that open with a bullet; one that is a time is none."""
    texts = page.lines.texts
    while index < len(texts) and bullet_of(texts[index]) and not _is_time(texts[index]):
        index += 1
    return index


def _is_time(text: str) -> bool:
    """As in "* 12 Mar 2024 - 15:59 GMT", where posts are the items of a list."""
    if len(text) > _LONGEST_TIME or not text[2:3].isdecimal():
        return False
    reading = read_time(text[2:])
    return reading is not None and reading.hour is not None


def take_bullet(page: Page, index: int, role: str) -> str:
    """Take a bulleted line; gives its text without the bullet."""
    page.take("boilerplate", index, 0, 1, of=page.post)
    return page.take(role, index, 2, of=page.post)


_LONGEST_LIST = 12
_LEADING_BLANKS = 2
"""Blanks in the shortest line that leads to a list; "Read more:" leads to other pages."""


def is_listed(page: Page, index: int) -> bool:
    """Whether a line stands in a list that lost its bullets: two items and more between two lines of prose.

    ::

        Here is what we know:
        Quay four is shut
        No ferry sails
        More will follow.
    """
    above = page.post.blocks[-_LONGEST_LIST:] if page.post else []
    for items, block in enumerate(reversed(above)):
        if not isinstance(block, Paragraph):
            return False
        if ends_a_sentence(block.text):
            leads = block.text[-1] == ":" and block.text.count(" ") >= _LEADING_BLANKS
            return leads and items + _items_above_prose(page.lines.texts, index) > 1
    return False


def _items_above_prose(texts: list[str], index: int) -> int:
    """How many lines are like items, each another, down to a sentence; below nought where they end elsewhere."""
    for end in range(index, min(index + _LONGEST_LIST, len(texts))):
        if ends_a_sentence(texts[end]):
            return end - index
        if not _is_item(texts[end]) or texts[end] == texts[end - 1]:
            return -_LONGEST_LIST
    return -_LONGEST_LIST


def _is_item(text: str) -> bool:
    """Whether a line could be an item; a time, a credit and a name are none."""
    if " " not in text or text.isupper() or is_name(text):
        return False
    return credit_in(text) is None and read_time(text) is None


def broken_sentences(lines: Lines) -> tuple[Rule, ...]:
    """The rule for texts whose sentences are broken around links, each piece on a line of its own; else none.

    ::

        The offer is
        on the company's site
        , and crews will vote.
    """
    if lines.markup.are_whole:
        return ()
    is_broken = any(edges[0] in _GOES_ON for edges in set(lines.edges)) and any(map(_is_rest, lines.texts))
    if not is_broken and not lines.markup.were_broken:
        return ()
    return (Rule(name="broken sentence", take=_take_piece),)


_GOES_ON = ",.;"


def _is_rest(text: str) -> bool:
    return text[0] in _GOES_ON and (len(text) == 1 or text[1] == " ")


def _take_piece(page: Page, index: int) -> int:
    """Join the line to the sentence above, where it goes on with it."""
    texts, post = page.lines.texts, page.post or page.lead
    above = post.blocks[-1] if post.blocks else None
    if not isinstance(above, Paragraph) or _role_above(page) not in {"paragraph", "lead"}:
        return 0
    rest = _is_rest(texts[index])
    if not rest and (ends_a_sentence(above.text) or not (_is_small(texts[index]) or _is_linked_name(texts, index))):
        return 0
    text = page.take("lead" if post is page.lead else "paragraph", index, of=post)
    post.blocks[-1] = Paragraph(text=f"{above.text}{'' if rest else ' '}{text}")
    return 1


_BETWEEN = (
    16  # lines of boilerplate inside a sentence; a page that prints more of them anywhere prints no sentence around
)


def _role_above(page: Page) -> str:
    above = islice(reversed(page.spans), _BETWEEN)
    return next((span.role for span in above if span.role != "boilerplate"), "")


def _is_small(text: str) -> bool:
    return text[0].islower()


def _is_linked_name(texts: list[str], index: int) -> bool:
    """All its words are capitalised, and the line below, a share's change aside, goes on with the sentence."""
    below = next((text for text in texts[index + 1 : index + 3] if text[-1] != "%"), "")
    named = all(word[0].isupper() for word in texts[index].split(" "))
    return named and bool(below) and (_is_rest(below) or _is_small(below))
