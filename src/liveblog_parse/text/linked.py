"""The links of a Markdown text, given to the blocks and the authors that the rules made of its lines."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from attrs import evolve

from liveblog_parse.links import absolute_blocks
from liveblog_parse.making import make_link, make_paragraph
from liveblog_parse.model import (
    Author,
    Block,
    Heading,
    Image,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Related,
    Span,
)
from liveblog_parse.record import record
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Draft, Page

_PROSE = frozenset(("paragraph", "lead", "list_item", "quote"))
_LINKED = _PROSE | {"byline", "related"}
_MOST_SKIPPED = 3


@record
class _Run:
    """A stretch of a line that went into a field, and its links, counted in it."""

    role: str
    text: str
    links: tuple[Link, ...]


def add_links(page: Page, base: str | None) -> None:
    """Give the page's drafts their links, as seen from `base`; nothing where the text has none."""
    if not page.lines.markup.links and not page.lines.markup.pictures:
        return
    runs: dict[int | None, list[_Run]] = {}
    for span in page.spans:
        if span.role in _LINKED:
            runs.setdefault(span.entry, []).append(_run(page.lines, span))
    for draft in (page.lead, *page.posts):
        _link(draft, runs.get(draft.index, ()))
        draft.blocks = list(_pictured(absolute_blocks(draft.blocks, base)))


def _pictured(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks; of a picture that had not loaded, whose address is a stand-in, the words alone, if there are any."""
    for block in blocks:
        if not isinstance(block, Image) or not (block.url or "").startswith("data:"):
            yield block
        elif block.alt or block.caption or block.credit:
            yield evolve(block, url=None)


def _run(lines: Lines, span: Span) -> _Run:
    index = bisect_right(lines.starts, span.start) - 1
    text, links = lines.texts[index], lines.markup.links.get(index, ())
    if span.start == lines.starts[index] and span.end == lines.ends[index]:
        return _Run(span.role, text, links)
    place = partial(lines.offset, index)
    start = bisect_left(range(len(text)), span.start, key=place)
    end = bisect_left(range(len(text)), span.end, key=place)
    return _Run(span.role, text[start:end].rstrip(), tuple(_within(links, start, end)))


def _within(links: Sequence[Link], start: int, end: int) -> Iterator[Link]:
    for link in links:
        first, last = max(link.start, start), min(link.end, end)
        if first < last:
            yield make_link(start=first - start, end=last - start, url=link.url)


def _link(draft: Draft, runs: Sequence[_Run]) -> None:
    if not any(run.links for run in runs):
        return
    prose = _Runs([run for run in runs if run.role in _PROSE])
    teasers = iter([run for run in runs if run.role == "related"])
    names = {run.text[link.start : link.end]: link.url for run in runs if run.role == "byline" for link in run.links}
    draft.blocks = [_linked(block, prose, teasers) for block in draft.blocks]
    draft.authors = [_addressed(author, names.get(author.name)) for author in draft.authors]


def _addressed(author: Author, url: str | None) -> Author:
    return evolve(author, url=url) if url and not author.url else author


def _linked(block: Block, prose: _Runs, teasers: Iterator[_Run]) -> Block:
    match block:
        case Paragraph():
            return make_paragraph(text=block.text, links=links) if (links := prose.of(block.text)) else block
        case Heading() | Quote():
            return evolve(block, links=links) if (links := prose.of(block.text)) else block
        case ListBlock():
            return evolve(block, items=tuple(_linked_item(item, prose) for item in block.items))
        case Related(url=None):
            run = next(teasers, None)
            return evolve(block, url=run.links[0].url) if run and run.links else block
        case _:
            return block


def _linked_item(item: ListItem, prose: _Runs) -> ListItem:
    links = prose.of(item.text)
    return evolve(item, links=links) if links else item


class _Runs:
    """Runs of prose, found again one after the other in the texts of the blocks."""

    def __init__(self, runs: Sequence[_Run]) -> None:
        self._runs = runs
        self._next = 0

    def of(self, text: str) -> tuple[Link, ...]:
        """The links of the runs that the text begins with and goes on with."""
        links: list[Link] = []
        position = 0
        while position < len(text) and (found := self._find(text, position)):
            run, start = found
            if start == 0 and len(run.text) == len(text):
                return run.links
            links += (make_link(start=start + one.start, end=start + one.end, url=one.url) for one in run.links)
            position = start + len(run.text)
        return tuple(links)

    def _find(self, text: str, position: int) -> tuple[_Run, int] | None:
        """The next run that stands in the text; one that went elsewhere is left out."""
        for place in range(self._next, min(self._next + _MOST_SKIPPED, len(self._runs))):
            run = self._runs[place]
            if not run.text:
                continue
            start = (
                position
                if text.startswith(run.text, position)
                else text.find(run.text, position, position + len(run.text) + 2)
            )
            if start >= 0:
                self._next = place + 1
                return run, start
        return None
