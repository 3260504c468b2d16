"""The words that BBC pages hide behind links, ", external", which some tools print: they are no prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from liveblog_parse.model import Paragraph
from liveblog_parse.outlets.bbc.text_heads import WORDS
from liveblog_parse.text.layout import Rule
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Draft, Page

# "a host of challenges , externalsince the collapse": hidden words after a link; prose puts no space before a comma.
# Without that space they stand before a stop, or before a word that no adjective stands before.
_EXTERNAL = re.compile(
    r" , external ?|, external(?=[.,:;!?)”’]|$)"
    r"|, external(?= (?:since|to|in|on|of|by|from|that|which|who|says?|said|has|have|is|are|was|were|with|for|at|as)\b)"
)
# In a text of several posts whose hidden words are kept, whatever follows.
_ANY_EXTERNAL = re.compile(r", external\b")
_HEADS = (WORDS, "Posted at ")
"""Words over posts."""
_OFTEN = 2
_CLOSING = ".,:;!?)]”’"


def _take_linked_prose(page: Page, index: int) -> int:
    text = page.lines.texts[index]
    if ", external" not in text or not (hidden := list(_hidden_words(page.lines).finditer(text))):
        return 0
    post = page.here()
    role = "lead" if post is page.lead else "paragraph"
    found = "".join(_visible(page, index, hidden, role, post))
    if found:
        post.blocks.append(Paragraph(text=found))
    return 1


def _hidden_words(lines: Lines) -> re.Pattern[str]:
    return lines.once("bbc external", lambda: _ANY_EXTERNAL if _keeps_hidden(lines.texts) else _EXTERNAL)


def _keeps_hidden(texts: list[str]) -> bool:
    """Whether the tool kept hidden words, and put no blank before the comma by which they could be told."""
    heads = sum(any(words in text for words in _HEADS) for text in texts)
    return heads > _OFTEN and not any(" , external" in text for text in texts)


def _visible(page: Page, index: int, hidden: list[re.Match[str]], role: str, post: Draft) -> Iterator[str]:
    text, position = page.lines.texts[index], 0
    for words in hidden:
        yield page.take(role, index, position, words.start(), of=post)
        page.take("boilerplate", index, *words.span(), of=post)
        position = words.end()
        if words[0][0] == " " and position > words.start() and text[position : position + 1].strip(_CLOSING):
            yield " "
    yield page.take(role, index, position, len(text), of=post)


def _take_alone(page: Page, index: int) -> int:
    if page.lines.texts[index] != ", external":
        return 0
    page.take_boilerplate(index)
    return 1


LINKED_PROSE = Rule(name="linked prose", take=_take_linked_prose, words=("external",))

HIDDEN_ALONE = Rule(name="external alone", take=_take_alone, opens=",", closes="l")
"""On a line of their own, where a tool has broken sentences at links; comes before the rule that joins them."""
