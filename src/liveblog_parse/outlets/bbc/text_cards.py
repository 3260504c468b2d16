"""Link cards in BBC text: the hidden words of one name the story and its time, and both are printed beside them.

::

    12:10 GMT 12 December
    Why the crews are on strike, published at 12:10 GMT 12 December
    Why the crews are on strike
"""

from __future__ import annotations

from liveblog_parse.model import Related
from liveblog_parse.outlets.bbc.text_heads import TIME
from liveblog_parse.text.layout import Rule
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Page

_WORDS = ", published at "


def cards(lines: Lines) -> tuple[Rule, ...]:
    """The rules for link cards, of a text that has some."""
    if _WORDS not in lines.source:
        return ()
    return (
        Rule(name="card", take=_take_card),
        Rule(name="time of a card", take=_take_time_of_card, opens="0123456789"),
    )


def _take_card(page: Page, index: int) -> int:
    texts = page.lines.texts
    found = _title(texts[index])
    if found is None:
        return 0
    start, end = found
    post = page.here()
    page.take("boilerplate", index, 0, start, of=post)
    title = page.take("related", index, start, end, of=post)
    page.take("boilerplate", index, end, len(texts[index]), of=post)
    post.blocks.append(Related(text=title))
    doubled = texts[index + 1 : index + 2] == [title]
    if doubled:
        page.take("boilerplate", index + 1, of=post)
    return 1 + doubled


def _title(text: str) -> tuple[int, int] | None:
    """Where in the line of a card its title stands: before the words, and perhaps once more at the end."""
    end = text.find(_WORDS)
    if end <= 0 or (time := TIME.match(text, end + len(_WORDS))) is None:
        return None
    again = text[time.end() :].strip()
    if not again:
        before = TIME.match(text)
        start = before.end() if before and before.end() < end else 0
    elif text.endswith(again, 0, end):
        start = end - len(again)
    else:
        return None
    return (start + (text[start] == " "), end)


def _take_time_of_card(page: Page, index: int) -> int:
    texts = page.lines.texts
    if index + 1 >= len(texts) or not TIME.fullmatch(texts[index]) or _title(texts[index + 1]) is None:
        return 0
    page.take("boilerplate", index, of=page.here())
    return 1
