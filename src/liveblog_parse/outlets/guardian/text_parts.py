"""What the Guardian's texts print alike, with and without times: footers, key events, bylines, pictures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from liveblog_parse.model import Author, Boundary, Label, Paragraph, TimeReading
from liveblog_parse.outlets.guardian.post_time import AGO, DIGITS, read_clock, time_at
from liveblog_parse.text.layout import Rule
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.parts import BULLETS, furniture
from liveblog_parse.text.shapes import could_be_headline, is_name, is_title_like

ANALYSIS = "Analysis"
KEY_EVENTS = "Key events"

# The buttons of a page, and what introduces its lists.
BUTTONS = furniture(
    (
        KEY_EVENTS,
        f"## {KEY_EVENTS}",
        "Show key events only",
        "Please turn on JavaScript to use this feature",
        "Newest first",
        "Oldest first",
        "Facebook",
        "Twitter",
        "Share on Facebook",
        "Share on Twitter",
        "Share via Email",
    ),
    openings=("Support us from as little as", "Support The Guardian from as little as"),
)

FOOT = ("Explore more on these topics", "Most viewed", "More on this story", "Reuse this content")
"""Lines below the last post; what follows them is the site's."""

# ---- footers ---------------------------------------------------------------------------------------------------------

_SHARE = "Share"
_CLASSES = "block-time updated-time"
# "Updated at 12.36 BST", "ShareUpdated at 12.36 BST" with or without a gap, "Updated at" alone; "Updated" with the rest
# on the next line.
_UPDATED = re.compile(rf"(?:{_CLASSES} ?)?(?:{_SHARE} ?)?(?P<updated>Updated(?: at)?(?P<when> .{{4,40}})?)$")
_LONGEST_UPDATED = 140
_WHEN = re.compile(r"(?:at )?\d{1,2}[.:]\d{2}")


def updated_in(text: str) -> tuple[TimeReading, int] | None:
    """What the line says of a post's update, and where that starts; the time may be lost.

    >>> updated_in("ShareUpdated at 12.36 BST")[0].minute, updated_in("Updated at the weekend") is None
    (36, True)
    """
    found = _UPDATED.match(once(text)) if len(text) <= _LONGEST_UPDATED else None
    if found is None:
        return None
    reading = read_clock(found["updated"]) if found["when"] else TimeReading(raw=found["updated"])
    return None if reading is None else (reading, found.start("updated"))


def is_update(lines: Lines, index: int) -> bool:
    """Whether the line says when a post was updated, with a dot and a zone."""
    updated = updated_in(lines.texts[index])
    return updated is not None and updated[0].zone is not None and "." in updated[0].raw


def is_footer(text: str) -> bool:
    """Whether the line closes a post."""
    return text == _SHARE or (text[0] in "SUb" and updated_in(text) is not None)


def once(text: str) -> str:
    """A line that a comparison of two versions prints twice, once.

    >>> once("Crews vote to stayCrews vote to stay"), once("Crews vote to stay")
    ('Crews vote to stay', 'Crews vote to stay')
    """
    half = len(text) // 2
    if text[:half] == text[-half:] and half > 4 and (len(text) == 2 * half or text[half] == " "):
        return text[:half]
    return text


def _take_footer(page: Page, index: int) -> int:
    texts, post = page.lines.texts, page.post
    if post is None:
        return _take_share_alone(page, index)
    if texts[index] == _SHARE:
        page.take("boilerplate", index, of=post)
        if index + 1 < len(texts) and updated_in(texts[index + 1]):
            return 1 + _take_footer(page, index + 1)
        page.close(Boundary.FOOTER)
        return 1
    updated = updated_in(texts[index])
    if updated is None:
        return 0
    post.updated_as, start = updated
    page.take("boilerplate", index, 0, start, of=post)
    page.take("updated", index, start, of=post)
    taken = 1
    if post.updated_as.precision is None and _when_below(texts, index + 1):
        printed = f"{post.updated_as.raw} {page.take('updated', index + 1, of=post)}"
        post.updated_as = read_clock(printed) or TimeReading(raw=printed)
        taken = 2
    page.close(Boundary.FOOTER)
    return taken


def _take_share_alone(page: Page, index: int) -> int:
    """The button below the update that closed its post."""
    if page.lines.texts[index] != _SHARE or not page.posts:
        return 0
    page.take_boilerplate(index)
    return 1


def _when_below(texts: Sequence[str], index: int) -> bool:
    """Whether the line is the time of the update above. It could be the next post's: then that post's text follows."""
    if index == len(texts) or _WHEN.match(texts[index]) is None or len(texts[index]) > 20:
        return False
    if texts[index].startswith("at "):
        return True
    after = index + 1
    return after == len(texts) or time_at(texts, after, bare=True) is not None or is_navigation(texts, after) > 0


FOOTER = Rule(name="footer", take=_take_footer, opens="SUb", closes=f"{DIGITS}edtTm")

# "Newest", "Previous", "2", "of", "3", "Next", "Oldest", on one line or on several.
_NAVIGATION = re.compile(r"(?:Newest|Previous|Next|Oldest|of|\d{1,4}|[ *])+$")
_MOST_NAVIGATION = 8


def is_navigation(texts: Sequence[str], index: int) -> int:
    """How many lines from `index` on lead to the other pages of the blog."""
    end = index
    while end < min(len(texts), index + _MOST_NAVIGATION) and len(texts[end]) < 60 and _NAVIGATION.match(texts[end]):
        end += 1
    return end - index if any(("Newest" in text or "Oldest" in text) for text in texts[index:end]) else 0


# ---- key events ------------------------------------------------------------------------------------------------------

_CARD = re.compile(rf"(?P<bullet>[{re.escape(BULLETS)}] )?{AGO} ?(?P<title>.*)$")
_SINCE = re.compile(AGO)
_CARDS_GLUED = re.compile(rf"{AGO} ?")


def card_at(texts: Sequence[str], index: int) -> tuple[list[str], int] | None:
    """The titles of key events that are printed after the time since, and how many lines that is.

    >>> card_at(["3h agoFerries wait", "x"], 0), card_at(["• 30m ago", "Ferries wait"], 0)
    ((['Ferries wait'], 1), (['Ferries wait'], 2))
    """
    found = _CARD.match(texts[index])
    if found is None or time_at(texts, index, bare=True):
        return None
    if found["title"]:
        return [title for title in _CARDS_GLUED.split(found["title"]) if title], 1
    below = texts[index + 1] if index + 1 < len(texts) else ""
    return ([below], 2) if below and could_be_headline(below) else None


def is_in_list(texts: Sequence[str], index: int) -> bool:
    """Whether a key event stands right under another one; their list goes from new to old.

    >>> is_in_list(["3h agoFerries wait", "4h ago", "Talks begin"], 1), is_in_list(["3h agoFerries wait", "10m ago"], 1)
    (True, False)
    """
    cards = ((above, card_at(texts, above)) for above in range(max(index - 2, 0), index))
    return any(
        card is not None and above + card[1] == index and _age(texts[above]) <= _age(texts[index])
        for above, card in cards
    )


def _age(text: str) -> int:
    """The seconds since a key event, as its line opens with them."""
    since = _SINCE.search(text)
    reading = read_clock(since.group()) if since else None
    return reading.ago or 0 if reading else 0


def _take_card(page: Page, index: int) -> int:
    """A key event, above the posts or below a pinned one."""
    card = card_at(page.lines.texts, index) if page.post is None else None
    for line in range(index, index + card[1]) if card else ():
        page.take_boilerplate(line)
    return card[1] if card else 0


KEY_EVENT = Rule(name="key event", take=_take_card, opens=f"{DIGITS}{BULLETS}", words=("ago",))


# ---- bylines ---------------------------------------------------------------------------------------------------------


def take_byline(page: Page, index: int, post: Draft) -> int:
    """Names, perhaps under "Analysis"; one that is printed twice is one author. Gives how many lines that is."""
    texts = page.lines.texts
    start = index + (texts[index] == ANALYSIS)
    end = names_end(texts, start)
    if end == start:
        return 0
    if start > index:
        page.label(post, Label.ANALYSIS, index)
    for line in range(start, end):
        name = once(texts[line])
        is_whole = len(name) == len(texts[line])
        post.sign(Author(name=page.take("byline", line, 0, None if is_whole else len(name), of=post)))
        page.take("boilerplate", line, len(name), of=post)
    return end - index


def names_end(texts: Sequence[str], index: int) -> int:
    """The line after the names that stand from `index` on, of which a post has a few."""
    end = index
    while end < min(len(texts), index + 8) and is_name(texts[end]):
        end += 1
    return end


# ---- pictures --------------------------------------------------------------------------------------------------------

# As in "The quay at dawn. Photograph: Nora Falk/AFP/Getty Images".
_CREDITED = re.compile(r" ?\b(?P<word>Photograph|Composite|Illustration|Photo): ?(?=\S)")
_LONGEST_CREDIT = 200
_CREDITED_MARKS = ("Photograph:", "Composite:", "Illustration:", "Photo:")


def is_credited(text: str) -> bool:
    """Whether the line ends in the credit of a picture."""
    return ":" in text and any(mark in text for mark in _CREDITED_MARKS) and _CREDITED.search(text) is not None


def _take_picture(page: Page, index: int) -> int:
    text = page.lines.texts[index]
    if not is_credited(text):
        return 0
    credited = [found for found in _CREDITED.finditer(text) if len(text) - found.end() < _LONGEST_CREDIT]
    if not credited:
        return 0
    found, post = credited[-1], page.here()
    alt = caption = None
    if found.start():
        alt = _alt_above(page, index, post)
        caption = page.take("caption", index, 0, found.start(), of=post)
    elif _breaks_above(page, index) == 1:
        caption = page.caption_above(post)
    page.take("boilerplate", index, *found.span(), of=post)
    end = len(text) - len(_SHARE) if text.endswith(_SHARE) else len(text)
    credit = page.take("credit", index, found.end(), end, of=post)
    page.take("boilerplate", index, end, of=post)
    page.add_image(post, alt=alt, caption=caption, credit=credit)
    return 1


def _alt_above(page: Page, index: int, post: Draft) -> str | None:
    """The alternative text: the first line of a block, right above the caption, or a line that says what that says."""
    texts = page.lines.texts
    if not index or not is_title_like(texts[index - 1]):
        return None
    if not _is_top_of_block(page, index) and not is_alternative(texts[index - 1], texts[index]):
        return None
    if (alt := page.caption_above(post)) is None:
        return None
    page.spans[-1] = evolve(page.spans[-1], role="alt")
    return alt


_WORDS = re.compile(r"\w+")


def is_alternative(text: str, below: str) -> bool:
    """Whether a line says what the caption below it says: then it is the picture's alternative text.

    >>> is_alternative("The quay seen at dawn", "The quay at dawn. Photograph: Ida Holm/AFP")
    True
    """
    if not is_credited(below):
        return False
    words, caption = ({*_WORDS.findall(line.lower())} for line in (text, below))
    return 2 * len(words & caption) > len(words)


def _take_alternative(page: Page, index: int) -> int:
    """Take an alternative text as prose; the caption below it makes it the picture's."""
    texts, post = page.lines.texts, page.post
    if post is None or index + 1 == len(texts) or not is_alternative(texts[index], texts[index + 1]):
        return 0
    if is_credited(texts[index]) or not is_title_like(texts[index]):
        return 0
    post.blocks.append(Paragraph(text=page.take("paragraph", index, of=post)))
    return 1


def _is_top_of_block(page: Page, index: int) -> bool:
    """Whether the line above the caption is the first of a block, where Resiliparse puts the alternative text."""
    if _breaks_above(page, index) != 1:
        return False
    return _breaks_above(page, index - 1) > 1 or (index > 1 and page.lines.texts[index - 2][0] in BULLETS)


def _breaks_above(page: Page, index: int) -> int:
    """How many lines end between the line and the one above."""
    lines = page.lines
    return lines.source.count("\n", lines.ends[index - 1], lines.starts[index]) if index > 0 else 0


ALTERNATIVE = Rule(name="alternative text", take=_take_alternative, never_closes=".:;,?!", words=_CREDITED_MARKS)
PICTURE = Rule(name="picture", take=_take_picture, never_closes=":;,", words=_CREDITED_MARKS)
