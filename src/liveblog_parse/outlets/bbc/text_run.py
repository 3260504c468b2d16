"""BBC posts that a tool has run together: in one line stand a headline, the words, the time, and the prose behind it.

Trafilatura prints a line for each post, `get_text` one for all::

    - A long wait on the quaypublished at 18:05 Greenwich Mean Time 12 December 2023 Drivers sleep in their cabs.
    ...line.A long wait on the quaypublished at18:05 12 DecemberDrivers sleep in their cabs.Talks go onpublished at...
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from attrs import evolve

from liveblog_parse.model import Author, Boundary, Image, Label, ListBlock, ListItem, Paragraph
from liveblog_parse.outlets.bbc.text_heads import DAY, WORDS, reading_of, take_start
from liveblog_parse.outlets.bbc.text_signature import is_role
from liveblog_parse.text.layout import Rule
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.parts import BULLETS, bullets_end, take_bullet
from liveblog_parse.text.shapes import ends_a_sentence, is_name

_TIME = rf"\d{{1,2}}:\d{{2}}(?: (?:(?:[A-Z][\w-]+ ){{1,4}}Time|[A-Z]{{2,4}}(?![a-z])))?(?: {DAY})?"
_HEAD = re.compile(rf"(?<=[^\s,])published at ?(?P<time>{_TIME})")
_BEHIND = re.compile(rf"published at ?(?>{_TIME}) ?[^\W\d]")
# Where prose, or a name, is glued to what comes next.
_GLUE = re.compile(
    r"(?:(?<=[.!?…])|(?<=[.!?…][\"”’)]))(?=[A-Z“‘(]|\d{1,3}\. [A-Z“‘])"  # at noon.Ships may enter
    r"|(?:(?<=[.!?…] )|(?<=[.!?…][\"”’)] ))(?=\d{1,3}\. [A-Z“‘])"  # at noon. 2. Ships may enter
    r"|(?<=[a-z]{3}[.!?])(?=\d{1,3}(?:[.:]\d\d)? ?[a-z])"  # was cold.12 ships may enter
    r"|(?<=[a-z])(?=\d{1,3}\. [A-Z“‘])|(?<=[a-z] )(?=1\. [A-Z“‘])"  # Edited by Nora Falk 1. Ships may enter
    r"|(?<=\S)(?=Image (?:source|caption),)"
    r"|(?<=[a-z0-9])(?<!Mc)(?<!Mac)(?=[A-Z“‘])"  # in the portA long wait
)
_BULLET = re.compile(r"[-•*] ")
_HIDDEN = re.compile(r"Image (?:(?P<source>source)|caption), ?")
_LABEL = re.compile(r" ?(?P<label>Breaking)(?: ?, ?|(?=[A-Z“‘]))")
_LONGEST_HEADLINE = 160


def is_run_together(lines: Lines, index: int) -> bool:
    """Whether the words are glued to what stands before them, and the time behind them to prose."""
    text = lines.texts[index]
    start = text.find(WORDS)
    return start > 0 and text[start - 1] not in " ," and _BEHIND.match(text, start) is not None


def is_post_in_line(lines: Lines, index: int) -> bool:
    """Whether a line is one post, from its headline to its prose."""
    return lines.texts[index].count(WORDS) == 1 and is_run_together(lines, index)


def is_whole_stream(lines: Lines, index: int) -> bool:
    """Whether several posts are run together in the line, with headlines glued to prose; it may end as prose does."""
    text = lines.texts[index]
    heads = list(islice(_HEAD.finditer(text), _SEVERAL))
    return len(heads) == _SEVERAL and all(
        _headline_start(text, before, head.start()) > before.end() for before, head in pairwise(heads)
    )


_SEVERAL = 3


def posts_in_one_line(lines: Lines) -> tuple[Rule, ...]:
    """The rule for posts in one line, of a text that has some."""
    source = lines.source
    if not any(source[head.start() - 1 : head.start()].strip(" ,\n") for head in _BEHIND.finditer(source)):
        return ()
    return Rule(name="posts in one line", take=_take_posts), Rule(name="list", take=_take_list, opens=BULLETS)


def _take_list(page: Page, index: int) -> int:
    """Bulleted lines up to one that holds a post."""
    texts = page.lines.texts
    end = next((line for line in range(index, bullets_end(page, index)) if _HEAD.search(texts[line])), None)
    if end is None or end == index:
        return 0
    items = [take_bullet(page, line, "list_item") for line in range(index, end)]
    page.here().blocks.append(ListBlock(items=tuple(ListItem(text=item) for item in items)))
    return end - index


def _take_posts(page: Page, index: int) -> int:
    text = page.lines.texts[index]
    heads = list(_HEAD.finditer(text)) if "published at" in text else []
    if not heads or (len(heads) == 1 and heads[0].end() == len(text)):
        return 0
    starts = [_headline_start(text, before, head.start()) for before, head in pairwise([None, *heads]) if head]
    _take_prose(page, index, 0, starts[0], page.post or (None if page.posts else page.lead))
    for head, start, end in zip(heads, starts, [*starts[1:], len(text)], strict=True):
        if _is_copy(page, text[start : head.start()].strip(), text[head.end() : end]):
            _take_copy(page, index, start, head.end(), end)
            continue
        post = page.open(Boundary.TIME)
        titled = take_start(page, index, post, start)
        post.headline = page.take("headline", index, titled, head.start(), of=post).strip() or None
        page.take("boilerplate", index, head.start(), head.start("time"), of=post)
        post.published_as = reading_of(page.take("time", index, *head.span("time"), of=post))
        _take_prose(page, index, _take_label(page, index, head.end("time"), end, post), end, post)
    return 1


def _is_copy(page: Page, headline: str, prose: str) -> bool:
    """The post stands above all others already: a tool has printed the first one twice."""
    first = page.posts[0] if page.posts else None
    if first is None or first.headline != headline or not first.blocks:
        return False
    return isinstance(first.blocks[0], Paragraph) and first.blocks[0].text in prose


def _take_copy(page: Page, index: int, start: int, prose: int, end: int) -> None:
    """The post is there already; what only the copy says is unplaced."""
    text = page.lines.texts[index]
    label = _LABEL.match(text, prose, end)
    place = label.end() if label else prose
    page.take("boilerplate", index, start, place)
    for known in _texts_of(page.posts[0]):
        found = text.find(known, place, end)
        if found >= 0:
            _take_gap(page, index, place, found)
            place = found + len(known)
            page.take("boilerplate", index, found, place)
    _take_gap(page, index, place, end)


def _take_gap(page: Page, index: int, start: int, end: int) -> None:
    text = page.lines.texts[index][start:end]
    is_said = any(map(str.isalnum, _HIDDEN.sub("", text)))
    page.take("unplaced" if is_said else "boilerplate", index, start, end)


def _texts_of(post: Draft) -> Iterator[str]:
    """The texts of a post in their order, as they stand in a line."""
    for author in post.authors:
        yield from filter(None, (author.name, author.role))
    for block in post.blocks:
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Image):
            yield from filter(None, (block.alt, block.credit, block.caption))


def _headline_start(text: str, before: re.Match[str] | None, end: int) -> int:
    """Behind the last gap that is missing before the words: there the headline begins."""
    first = before.end() if before else 0
    glued = [gap.start() for gap in _GLUE.finditer(text, max(first, end - _LONGEST_HEADLINE), end)]
    if glued:
        return glued[-1]
    bullet = _BULLET.match(text)
    return bullet.end() if bullet and before is None else first


def _take_label(page: Page, index: int, start: int, end: int, post: Draft) -> int:
    label = _LABEL.match(page.lines.texts[index], start, end)
    if label is None:
        return start
    page.take("label", index, start, label.end(), of=post)
    post.labels.add(Label.BREAKING)
    return label.end()


def _take_prose(page: Page, index: int, start: int, end: int, post: Draft | None) -> None:
    """Signature, pictures and paragraphs of a stretch, which missing gaps part."""
    text = page.lines.texts[index]
    if not text[start:end].strip(" -•*"):
        if text[start:end].strip():
            page.take("boilerplate", index, start, end, of=post)
        return
    post = post or page.here()
    pieces = list(pairwise([start, *_gaps(text, start, end), end]))
    for piece in pieces[_take_signature(page, index, pieces, post) :]:
        _take_piece(page, index, *piece, post)


def _gaps(text: str, start: int, end: int) -> Iterator[int]:
    return (gap.start() for gap in _GLUE.finditer(text, start, end) if start < gap.start() < end)


def _take_signature(page: Page, index: int, pieces: list[tuple[int, int]], post: Draft) -> int:
    """A name and a role in front of a post's prose. Gives how many pieces that were."""
    text = page.lines.texts[index]
    if post is page.lead or len(pieces) < 2:
        return 0
    name, role = (text[start:end] for start, end in pieces[:2])
    if not is_name(name) or not is_role(role):
        return 0
    post.sign(Author(name=page.take("byline", index, *pieces[0], of=post), role=role))
    page.take("role", index, *pieces[1], of=post)
    return 2


def _take_piece(page: Page, index: int, start: int, end: int, post: Draft) -> None:
    """A paragraph, a credit, or the caption that follows a credit."""
    hidden = _HIDDEN.match(page.lines.texts[index], start, end)
    if hidden is None or post is page.lead:
        role = "lead" if post is page.lead else "paragraph"
        post.blocks.append(Paragraph(text=page.take(role, index, start, end, of=post).strip()))
        return
    alt = _alt_above(page, post) if hidden["source"] else None
    page.take("boilerplate", index, *hidden.span(), of=post)
    printed = page.take("credit" if hidden["source"] else "caption", index, hidden.end(), end, of=post).strip() or None
    above = post.blocks[-1] if post.blocks else None
    if hidden["source"]:
        post.blocks.append(Image(alt=alt, credit=printed))
    elif isinstance(above, Image) and above.caption is None:
        post.blocks[-1] = evolve(above, caption=printed)
    else:
        post.blocks.append(Image(caption=printed))


def _alt_above(page: Page, post: Draft) -> str | None:
    """The alternative text that stands before the credit, if what stands there is no sentence."""
    above = post.blocks[-1] if post.blocks else None
    if not isinstance(above, Paragraph) or ends_a_sentence(above.text):
        return None
    return page.caption_above(post, role="alt")
