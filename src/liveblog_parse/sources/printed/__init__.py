"""What a page prints, in lines, for pages whose elements tell nothing of their posts.

A reader's view, a feed or a mail keeps a live blog's words and drops what marked them::

    <p>10:48 BST</p><h3>Ferries return</h3><p>Three <a href="/ferries">ferries</a> left at noon.</p>
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from liveblog_parse.model import Image
from liveblog_parse.sources.printed.rows import Row, read_rows
from liveblog_parse.sources.printed.shares import shares
from liveblog_parse.sources.printed.teasers import without_teasers
from liveblog_parse.text.lines import Lines, Markup, Picture
from liveblog_parse.text.stamps import is_stamp
from liveblog_parse.tree import Node

__all__ = ["Printed", "read_printed"]


class Printed(NamedTuple):
    """The lines of a page as its readers see them, without its scripts; headings, quotations and links are marked."""

    whole: Lines
    own: Lines
    """Without menus, comments and teasers, which print times as posts do, and without links that share the page."""


def read_printed(root: Node, url: str | None = None) -> Printed:
    """What a page prints. `url` is its own address: a link to it is none to another page.

    >>> from liveblog_parse.tree import parse_html
    >>> page = parse_html("<nav>News</nav><h2>10:48</h2>Ferries<br>return<ul><li>Three left.</ul>")
    >>> read_printed(page).whole.texts, len(read_printed(page).own)
    (['News', '10:48', 'Ferries', 'return', '• Three left.'], 4)
    """
    rows = read_rows([root])
    own = _below_title([row for row in rows if not (row.is_aside or shares(row))])
    return Printed(_lines_of(rows), _lines_of(without_teasers(own, url)))


def _below_title(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows from the page's title on, where no time stands above it: what does is the site's."""
    place = next((at for at, row in enumerate(rows) if row.mark == _TITLE), 0)
    return rows if any(is_stamp(row.text) for row in rows[:place]) else rows[place:]


_TITLE = "#"


def _lines_of(rows: Sequence[Row]) -> Lines:
    """The rows as lines of a source in which a line end stands before each: that of a picture is its place."""
    printed: list[Row] = []
    places: list[tuple[int, int]] = []
    pictures: list[Picture] = []
    end = 0
    for row in rows:
        start, end = end + 1, end + 1 + len(row.text)
        if row.text:
            printed.append(row)
            places.append((start, end))
        else:
            pictures.append(_picture_of(row, start - 1, start))
    lines = Lines("".join(f"\n{row.text}" for row in rows))
    lines.become(
        [row.text for row in printed],
        places,
        Markup(
            marks={index: row.mark for index, row in enumerate(printed) if row.mark},
            links={index: row.links for index, row in enumerate(printed) if row.links},
            cells={index: row.cells for index, row in enumerate(printed) if row.cells},
            pictures=pictures,
        ),
    )
    return lines


def _picture_of(row: Row, start: int, end: int) -> Picture:
    if isinstance(row.shown, Image):
        return Picture(start, end, row.shown.alt, row.shown.url)
    return Picture(start, end, None, None, row.shown)
