"""A post of a list that nobody describes: its time, what stands beside that, its title, its byline and its prose.

Sites print names, ages, days and labels in a row with the time, above the prose or below it::

    <div class="item">
      <p class="meta"><time datetime="2024-03-05T14:00Z">14:00</time> | <b>Nora Falk</b> | Updated 14:20</p>
      <h3>Ferries return</h3>
      <p>Three ferries left at noon.</p>
    </div>
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import chain, takewhile
from typing import NamedTuple

from liveblog_parse.model import Author, Block, Heading, Paragraph
from liveblog_parse.sources.below import named_below, select_if_any
from liveblog_parse.sources.body import BodyRules, read_body
from liveblog_parse.sources.items import elements_above
from liveblog_parse.sources.repeated.row import Row, printed, row_around
from liveblog_parse.sources.repeated.signed import BETWEEN, named, signatures
from liveblog_parse.sources.repeated.times import in_prose
from liveblog_parse.sources.repeated.titles import is_kicker
from liveblog_parse.sources.report import Post, distinct
from liveblog_parse.text.lines import clean
from liveblog_parse.text.shapes import could_be_headline, ends_a_sentence
from liveblog_parse.text.stamp_style import by_line
from liveblog_parse.text.stamps import is_stamp
from liveblog_parse.tree import Node

TITLES = "h2, h3, h4"
_LOW_TITLES = "h5, h6"
_RULES = BodyRules(furniture="button, form, nav")
_SHARING = '[class~="share"], [class*="share-"], [class*="-share"], [class*="sharing"], [class*="social"]'
_PARTS = frozenset(("li", "td", "dd", "blockquote", "figcaption"))
"""A time in one of these is a word of the prose."""


def read_post(element: Node, time: Node) -> Post | None:
    """The post of an element that holds one time; `None` where it says nothing.

    What stands beside the time, and is none of the known, is a kicker until all posts are known.

    >>> from liveblog_parse.tree import parse_html
    >>> row = "<p><time>14:00</time> | <b>Nora Falk</b> | Updated 14:20</p>"
    >>> element = parse_html(f"<div>{row}<h3>Quay open</h3><p>The ice is gone.</p></div>").first("div")
    >>> post = read_post(element, element.first("time"))
    >>> post.headline, post.authors[0].name, post.updated.reading.minute, [block.text for block in post.blocks]
    ('Quay open', 'Nora Falk', 20, ['The ice is gone.'])
    """
    inside = _inside(element, time)
    row = Row(row_around(printed(inside, time), inside))
    heading = element.first(TITLES)
    if heading is not None:
        row.take_beside(heading)
    bylines = list(signatures(element, row.keys))
    without = [*row.keys, *(byline.key for byline, _ in bylines), *_left_out(element)]
    title = heading or (None if select_if_any(element, _LOW_TITLES) else _bold_line(element, without))
    headline = _headline(title, without) if title else ""
    if title is not None and title is not heading:
        without.append(title.key)
    body = read_body(row.rest(inside), _RULES, without=without)
    blocks = tuple(block for block in body.blocks if not _is_separator(block))
    if _is_below_prose(headline, blocks):
        headline = ""
    if not (headline or blocks):
        return None
    above, blocks = _apart(blocks, headline) if headline else (_Above((), ()), blocks)
    return Post(
        id=element.get("id") or None,
        headline=headline or None,
        kickers=(*(text for text in row.others if text != headline), *above.kickers),
        published=row.when(time),
        updated=row.updated,
        authors=distinct([*row.authors, *(author for _, authors in bylines for author in authors), *above.authors]),
        labels=frozenset(row.labels),
        blocks=blocks,
        unplaced=body.unplaced,
    )


def _inside(element: Node, time: Node) -> Node:
    """The innermost of the elements around all that the post has."""
    while element != time:
        inner = [child for child in element.children() if not (isinstance(child, str) and child.isspace())]
        if len(inner) != 1 or isinstance(only := inner[0], str) or only == time:
            break
        element = only
    return element


def _left_out(element: Node) -> Iterator[int]:
    """The keys of other times, which are no words of the prose, and of what readers share the post with."""
    times = element.select("time")
    words = in_prose(times)
    for time in times:
        inside = takewhile(lambda node: node != element, elements_above(time))
        if time not in words and not any(node.name in _PARTS for node in inside):
            yield time.key
    yield from (box.key for box in select_if_any(element, _SHARING) if not _tells(box))


def _tells(box: Node) -> bool:
    """Whether a box that is called one for sharing shows what somebody said or shared."""
    texts = (clean(part.text()) for part in (box, *box.select("p")))
    return box.first("blockquote, iframe") is not None or any(text and ends_a_sentence(text) for text in texts)


def _bold_line(element: Node, without: Container[int]) -> Node | None:
    """The bold line that opens the prose, above what stands in one element with it: `<b>Quay open</b><br>It is`."""
    for bold in named_below(element, _BOLD) if element.named(_BOLD) else ():
        if not is_stamp(text := clean(bold.text())):
            is_title = could_be_headline(text) and not named(text) and _opens_a_block(bold)
            around = (node.key for node in takewhile(lambda node: node != element, elements_above(bold)))
            return bold if is_title and not any(key in without for key in around) else None
    return None


_BOLD = "b:has(+ br), strong:has(+ br)"


def _opens_a_block(bold: Node) -> bool:
    """Whether a line has nothing before it but a time, and nothing behind it but a line break."""
    around = bold.parent.children() if bold.parent else ()
    place = next(at for at, child in enumerate(around) if not isinstance(child, str) and child == bold)
    before = clean("".join(child if isinstance(child, str) else child.text() for child in around[:place]))
    behind = takewhile(lambda child: isinstance(child, str), around[place + 1 :])
    is_first = not before.strip(BETWEEN) or is_stamp(before.strip(BETWEEN))
    return is_first and not any(isinstance(child, str) and child.strip() for child in behind)


def _headline(title: Node, without: Iterable[int]) -> str:
    """What a heading prints, but for a time in it, and for buttons."""
    blocks = read_body(title.children(), _RULES, without=without).blocks
    return " ".join(block.text for block in blocks if isinstance(block, Paragraph)).strip(BETWEEN)


def _is_separator(block: Block) -> bool:
    """Whether it is what stood between names that are read elsewhere."""
    return isinstance(block, Paragraph) and not block.text.strip(BETWEEN)


def _is_below_prose(headline: str, blocks: Sequence[Block]) -> bool:
    """Whether a heading stands among the prose, as one of its parts."""
    above = takewhile(lambda block: not _prints(block, headline), blocks)
    return any(isinstance(block, Paragraph) and ends_a_sentence(block.text) for block in above) and any(
        isinstance(block, Heading) and _prints(block, headline) for block in blocks
    )


def _prints(block: Block, headline: str) -> bool:
    return isinstance(block, Paragraph | Heading) and block.text.strip(BETWEEN) == headline


class _Above(NamedTuple):
    """What stands right above a headline."""

    authors: tuple[Author, ...]
    kickers: tuple[str, ...]


def _apart(blocks: Sequence[Block], headline: str) -> tuple[_Above, tuple[Block, ...]]:
    """The names and the kickers above a headline, and the blocks without these and the headline."""
    place = next((at for at, block in enumerate(blocks) if _prints(block, headline)), 0)
    texts: dict[Block, str] = {block: block.text for block in blocks[:place] if isinstance(block, Paragraph | Heading)}
    authors = {block: by_line(text[:1].upper() + text[1:]) for block, text in texts.items()}
    kickers = {block: None for block in texts if is_kicker(block) and not authors[block]}
    above = (block for block in blocks[:place] if block not in kickers and not authors.get(block))
    return (
        _Above(tuple(chain.from_iterable(authors.values())), tuple(texts[block] for block in kickers)),
        (*above, *(block for block in blocks[place:] if not _prints(block, headline))),
    )
