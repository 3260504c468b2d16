"""Text into drafts: a layout's ordered rules over the lines, then the ledger that partitions the source."""

from __future__ import annotations

from operator import attrgetter

from attrs import evolve

from liveblog_parse.making import make_span
from liveblog_parse.model import Label, Paragraph, Span
from liveblog_parse.text.buttons import drop_buttons, is_button
from liveblog_parse.text.bylines import take_dateline, take_page_byline
from liveblog_parse.text.key_lists import fold_key_list
from liveblog_parse.text.layout import Dispatch, TextLayout, Words
from liveblog_parse.text.lines import Lines, clean
from liveblog_parse.text.lost_titles import sign_untitled
from liveblog_parse.text.marked import take_marked, take_picture
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.parts import BULLETS, NOBODYS


def read_page(lines: Lines, layout: TextLayout) -> Page:
    """Let the layout's rules read all lines. Every line ends up in the page's rows."""
    page = Page(lines, has_lead=layout.has_lead, headline_first=layout.headline_first)
    pictures = list(reversed(lines.markup.pictures))
    index = layout.head(page) if layout.head else 0
    edges, count = lines.edges, len(lines)
    derived = layout.derive(lines) if layout.derive else ()
    words = Words(lines.printed)
    dispatch = Dispatch(rule for rule in (NOBODYS, *derived, *layout.rules) if rule.could_take(words))
    while index < count:
        while pictures and pictures[-1].end < lines.starts[index]:
            take_picture(page, pictures.pop(), index)
        if not page.posts and edges[index][0] in BULLETS and (taken := _take_byline(page, index)):
            index += taken
            continue
        for rule in dispatch[edges[index]]:
            if taken := rule.take(page, index):
                index += taken
                break
        else:
            index += _take_rest(page, index)
    while pictures:
        take_picture(page, pictures.pop(), len(lines))
    for post in page.posts:
        if post.on_top:
            post.blocks[:0] = post.on_top
    _drop_empty(page)
    _drop_copy(page)
    fold_key_list(page)
    drop_buttons(page)
    sign_untitled(page)
    if layout.pins_copies:
        _fold_pinned_copy(page)
    return page


def _take_rest(page: Page, index: int) -> int:
    """Take what no rule wants: who signed the page, else a line of text."""
    if not page.posts and (taken := _take_byline(page, index) or _take_dateline(page, index)):
        return taken
    if page.post is None and page.posts and is_button(page.lines, index):
        page.take_boilerplate(index)
        return 1
    if index in page.lines.markup.marks:
        return take_marked(page, index)
    page.take_text(index)
    return 1


def _take_dateline(page: Page, index: int) -> int:
    return take_dateline(page, index) if page.has_lead and page.lead.is_bare else 0


def _take_byline(page: Page, index: int) -> int:
    return take_page_byline(page, index) if page.has_lead else 0


def _drop_empty(page: Page) -> None:
    """A time that has nothing under it is no post: a page prints one over what its readers have not loaded yet."""
    empty = {post.index for post in page.posts if _is_empty(post)}
    if not empty or len(empty) == len(page.posts):
        return
    page.spans = [evolve(span, role="boilerplate") if span.entry in empty else span for span in page.spans]
    page.drop(empty)


def _is_empty(post: Draft) -> bool:
    return not (post.headline or post.blocks or post.authors or post.labels)


def _drop_copy(page: Page) -> None:
    """Drop what stands once more at the very end: trafilatura prints a post that it found twice there, in one line."""
    last, span = page.posts[-1] if page.posts else None, page.spans[-1] if page.spans else None
    if last is None or span is None or len(last.blocks) < 2 or (span.role, span.entry) != ("paragraph", last.index):
        return
    copy = last.blocks[-1]
    if isinstance(copy, Paragraph) and _stands_in(page.posts[:-1], _unbroken(copy.text)):
        last.blocks.pop()
        page.spans[-1] = evolve(span, role="boilerplate")


def _stands_in(posts: list[Draft], copy: str) -> bool:
    """Whether it is the prose of a post, in one line; not of one with a single paragraph, which another may repeat."""
    first = copy[:1]
    for post in posts:
        for block in post.blocks:
            if isinstance(block, Paragraph):
                if block.text[:1] == first and _is_prose_of(post, copy):
                    return True
                break
    return False


def _is_prose_of(post: Draft, copy: str) -> bool:
    first, *others = (block.text for block in post.blocks if isinstance(block, Paragraph))
    is_opening = copy.startswith(_unbroken(first[:_OPENING]))
    return is_opening and any(others) and _unbroken("".join((first, *others))) == copy


_OPENING = 20


def _unbroken(text: str) -> str:
    return text.replace(" ", "")


def _fold_pinned_copy(page: Page) -> None:
    """A pinned copy at the top of a post that also stands in the stream is that post, labelled."""
    if not page.posts:
        return
    copy = page.posts[0]
    for post in page.posts[1:]:
        is_same = post.headline == copy.headline and post.blocks == copy.blocks
        if post.blocks and is_same and _clock(copy) in (None, _clock(post)):
            post.labels.add(Label.PINNED)
            page.posts.remove(copy)
            page.renumber({copy.index: post})
            return


def _clock(post: Draft) -> tuple[int | None, int | None] | None:
    reading = post.published_as
    return (reading.hour, reading.minute) if reading and reading.hour is not None else None


def partition(page: Page) -> tuple[tuple[Span, ...], tuple[str, ...]]:
    """The page's spans and the gaps between them, over the whole source, and the texts that nothing took.

    Sets the posts' extents on the way. A gap is blank; were it not, it is unplaced.
    """
    source, posts = page.lines.source, page.posts
    spans: list[Span] = []
    position = 0
    before: int | None = None
    page.spans.sort(key=attrgetter("start"))
    for span in page.spans:
        start, entry = span.start, span.entry
        if position < start:
            of = entry if entry == before else None
            role = "blank" if source[position:start] in _LINE_ENDS else _role_of_gap(source[position:start])
            spans.append(make_span(start=position, end=start, role=role, entry=of))
        if entry != before:
            _end_extent(posts, before, position)
            _start_extent(posts, entry, start)
            before = entry
        spans.append(span)
        position = span.end
    _end_extent(posts, before, position)
    if position < len(source):
        role = _role_of_gap(source[position:])
        spans.append(make_span(start=position, end=len(source), role=role, entry=None))
    unplaced = tuple(clean(source[span.start : span.end]) for span in spans if span.role == "unplaced")
    return tuple(spans), unplaced


def _start_extent(posts: list[Draft], entry: int | None, start: int) -> None:
    if entry is not None:
        posts[entry].extents.append((start, start))


def _end_extent(posts: list[Draft], entry: int | None, end: int) -> None:
    if entry is not None:
        start, _ = posts[entry].extents.pop()
        posts[entry].extents.append((start, end))


def _role_of_gap(gap: str) -> str:
    """A gap between spans holds only blanks and zero-width characters; anything else would be text that was lost."""
    return "blank" if gap.isspace() or not clean(gap) else "unplaced"


_LINE_ENDS = frozenset(("\n", "\n\n", " "))
"""The usual gaps."""
