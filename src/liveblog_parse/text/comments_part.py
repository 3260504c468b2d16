"""Where a text's readers have their say: below the posts, under a heading of comments.

::

    14:05
    Ferries return to Lund
    Three ferries left at noon, the harbour master said.
    12 comments
    hans57
    3 hours ago
    The quay is too small.
    Reply
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from liveblog_parse.text.comments import ABOVE, Record, against_comments, can_be_answered, is_heading
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.stamps import Stamp, find_stamps

_FEWEST = 3
"""Times above the heading: below fewer, comments may be all that there is."""
_ENOUGH = 30
"""Comments that tell what all are."""
_NEAR = 60
"""Lines below the heading among which the first comment ends."""
_OPENS = frozenset("0123456789(#ABCDGHJKLOPRSVYabcdghjklopr")
"""What a heading of comments may open with, if it is no letter outside ASCII; most lines are told apart by that."""
_CLOSES_PROSE = frozenset(".!?…:;,")


def comments_start(lines: Lines) -> int:
    r"""The index of the heading below which readers comment on posts; how many lines there are, where there is none.

    >>> posts = "14:05\nAll wait.\n13:12\nIt is icy.\n12:40\nIt is cold."
    >>> comments_start(Lines(f"{posts}\nComments\nmrs_quay\n3 hours ago\nToo late.\nReply"))
    6
    """
    return lines.once("comments", lambda: _start(lines))


def _start(lines: Lines) -> int:
    count = len(lines)
    known = {edges for edges in set(lines.edges) if _could_head(edges)}
    headings = [index for index, edges in enumerate(lines.edges) if edges in known and is_heading(lines.texts[index])]
    if len(headings) != 1:  # a button below each post says so, too
        return count
    start = headings[0]
    stamps = find_stamps(lines)
    below = [stamp for stamp in stamps if stamp.line > start][:_ENOUGH]
    if len(stamps) - len(below) < _FEWEST:
        return count
    if not below:  # their times stand in lines with their names
        return start if can_be_answered(lines.texts[start : start + _NEAR]) else count
    records = list(_records(lines, below, start))
    answered = sum(can_be_answered(record.below) for record in records)
    return start if 2 * answered >= len(records) or against_comments(records, is_told=False) is not None else count


def _could_head(edges: str) -> bool:
    return (edges[0] in _OPENS or not edges[0].isascii()) and edges[1] not in _CLOSES_PROSE


def _records(lines: Lines, stamps: Sequence[Stamp], start: int) -> Iterator[Record]:
    ends = [*(stamp.line for stamp in stamps[1:]), len(lines)]
    first = start
    for stamp, end in zip(stamps, ends, strict=True):
        yield Record(lines.texts[max(stamp.line - ABOVE, first) : stamp.line][::-1], lines.texts[stamp.end : end])
        first = stamp.end
