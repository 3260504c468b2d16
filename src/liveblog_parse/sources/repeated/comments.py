"""Whether elements that repeat are readers' comments or reviews: by their marks, or what stands beside their times."""

from __future__ import annotations

import re
from collections.abc import Sequence

from liveblog_parse.sources.printed.rows import BULLET, read_rows
from liveblog_parse.text.comments import Record, against_comments, can_be_answered
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node

_COMMENT = '[itemtype$="Comment"], [itemtype$="UserComments"], [itemtype$="Review"], [itemtype$="Answer"]'
_COMMENT_TYPE = re.compile(
    r"/(?:Comment|UserComments|Review|Answer|DiscussionForumPosting)(?!\w)|\b(?:comment|review)\b"
)
_ENOUGH = 30
"""Elements that tell what all are."""


def are_comments(members: Sequence[tuple[Node, Node]]) -> bool:
    """Whether the elements, each given with its time, are comments."""
    marked = sum(_is_comment(element) or element.first(_COMMENT) is not None for element, _ in members)
    records = [_record(element, time) for element, time in members[:_ENOUGH]]
    answered = sum(can_be_answered(record.below) for record in records)
    return (
        2 * marked > len(members) or 2 * answered >= len(records) or against_comments(records, is_told=True) is not None
    )


def _is_comment(element: Node) -> bool:
    return _COMMENT_TYPE.search(f"{element.get('itemtype') or ''} {element.get('itemprop') or ''}") is not None


def _record(element: Node, time: Node) -> Record:
    """What stands around the time of an element, line by line."""
    printed = clean(time.text())
    texts = [row.text.removeprefix(BULLET).strip() for row in read_rows([element]) if row.text]
    index = next((index for index, text in enumerate(texts) if printed in text), 0)
    text = texts[index] if texts else ""
    start = max(text.find(printed), 0)
    above = (text[:start].strip(), *reversed(texts[:index]))
    below = (text[start + len(printed) :].strip(), *texts[index + 1 :])
    return Record(tuple(filter(None, above)), tuple(filter(None, below)))
