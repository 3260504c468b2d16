"""The page that rules write on: posts under construction, and a span for each stretch of source that was taken."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from attrs import evolve

from liveblog_parse.making import make_paragraph, make_span
from liveblog_parse.model import Author, Block, Boundary, Image, Label, Paragraph, Related, Span, TimeReading, Video
from liveblog_parse.sources.report import distinct
from liveblog_parse.text.credits import credit_in
from liveblog_parse.text.dateline import is_dateline
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.live_words import is_live_word
from liveblog_parse.text.shapes import blanks, could_be_headline, goes_on, is_numbered, is_title_like

_FEWEST_BLANKS = 3
"""Blanks in a headline that has such a word above it."""
_LONGEST_CAPTION = 400
"""Characters; what is longer is prose, and the credit below it is of a picture without a caption."""


class Draft:
    """A post, or the lead, while its lines are read. `index` is the post's place among the posts; the lead has none.

    `on_top` are pictures and the like above the post's headline or prose: the first of its blocks, once it is read.
    """

    __slots__ = (
        "authors",
        "blocks",
        "boundary",
        "extents",
        "headline",
        "index",
        "kickers",
        "labels",
        "match_clock",
        "number",
        "on_top",
        "published_as",
        "updated_as",
    )

    def __init__(self, boundary: Boundary, index: int | None = None) -> None:
        self.boundary = boundary
        self.index = index
        self.number: int | None = None
        self.headline: str | None = None
        self.kickers: list[str] = []
        self.match_clock: str | None = None
        self.published_as: TimeReading | None = None
        self.updated_as: TimeReading | None = None
        self.authors: list[Author] = []
        self.labels: set[Label] = set()
        self.blocks: list[Block] = []
        self.on_top: list[Block] = []
        self.extents: list[tuple[int, int]] = []

    @property
    def is_bare(self) -> bool:
        """Nothing of the post's body has been read yet."""
        return not self.blocks

    def sign(self, *authors: Author) -> None:
        """Add authors; a name printed twice is one author, with the role that stands by one of them."""
        every = [*self.authors, *authors]
        self.authors = every if len(every) == 1 else [*distinct(every)]


class Page:
    """What the rules have made of the lines so far.

    `post` is the post that is open, `lead` what stands before the first one. A layout whose posts show their start
    says `has_lead`; in the others the first line that no rule takes opens a post.
    """

    __slots__ = (
        "authors",
        "closed_by",
        "has_lead",
        "headline",
        "headline_first",
        "key_points",
        "lead",
        "lines",
        "post",
        "posts",
        "spans",
        "standfirst",
    )

    def __init__(self, lines: Lines, *, has_lead: bool, headline_first: bool) -> None:
        self.lines = lines
        self.has_lead = has_lead
        self.headline_first = headline_first
        self.headline: str | None = None
        self.standfirst: str | None = None
        self.authors: list[Author] = []
        self.key_points: list[str] = []
        self.lead = Draft(Boundary.START)
        self.post: Draft | None = None
        self.posts: list[Draft] = []
        self.closed_by = Boundary.START
        self.spans: list[Span] = []

    # ---- posts ----

    def open(self, boundary: Boundary) -> Draft:
        """Start a post."""
        self.post = Draft(boundary, len(self.posts))
        self.posts.append(self.post)
        return self.post

    def close(self, boundary: Boundary) -> None:
        """End the open post; `boundary` is what shows that the next line starts another."""
        self.post = None
        self.closed_by = boundary

    def drop(self, indices: Collection[int | None]) -> None:
        """Take posts out; what is in the ledger for them is nobody's."""
        self.posts = [post for post in self.posts if post.index not in indices]
        self.renumber({})

    def renumber(self, folded: Mapping[int | None, Draft]) -> None:
        """Give the posts their places anew, and the spans those of their posts; `folded` are copies of other posts."""
        places = {post.index: place for place, post in enumerate(self.posts)}
        places |= {index: places[post.index] for index, post in folded.items()}
        self.spans = [_moved(span, places.get(span.entry)) for span in self.spans]
        for place, post in enumerate(self.posts):
            post.index = place

    def here(self) -> Draft:
        """Where the next line belongs: the open post, the lead, or a post that the line opens."""
        if self.post is not None:
            return self.post
        if self.has_lead and not self.posts:
            return self.lead
        return self.open(self.closed_by)

    def sign(self, authors: Iterable[Author]) -> None:
        """Add who signed the page; a name printed twice is one author, with the role that stands by one of them."""
        self.authors = [*distinct((*self.authors, *authors))]

    # ---- lines ----

    def take(self, role: str, index: int, start: int = 0, end: int | None = None, *, of: Draft | None = None) -> str:
        """Enter a line, or the part of it between two positions, in the ledger. Gives its text."""
        lines = self.lines
        text = lines.texts[index]
        entry = of.index if of else None
        if start == 0 and (end is None or end == len(text)):
            self.spans.append(make_span(start=lines.starts[index], end=lines.ends[index], role=role, entry=entry))
            return text
        end = len(text) if end is None else end
        if start < end:
            first, last = lines.offset(index, start), lines.offset(index, end)
            self.spans.append(make_span(start=first, end=last, role=role, entry=entry))
        return text[start:end]

    def take_text(self, index: int) -> None:
        """Take a line that no rule wants: a headline where one is due, else prose."""
        post = self.post
        if post is None:
            post = self.here()
            if post is self.lead:
                self._take_lead(index)
                return
        text = self.lines.texts[index]
        is_due = self.headline_first and post.headline is None and not post.blocks
        if is_due and could_be_headline(text) and not goes_on(self.lines.texts, index):
            if self.take_credited(index, post):
                return
            post.headline = self.take("headline", index, of=post)
            return
        lines = self.lines
        self.spans.append(
            make_span(start=lines.starts[index], end=lines.ends[index], role="paragraph", entry=post.index)
        )
        post.blocks.append(make_paragraph(text=text))

    def take_credited(self, index: int, post: Draft) -> bool:
        """Take a line above a post's headline or prose as a picture, if it is a caption with its credit."""
        found = credit_in(self.lines.texts[index])
        if found is None:
            return False
        caption = self.take("caption", index, 0, found.caption, of=post)
        self._take_joint(index, found.caption, found.start, post)
        credit = self.take("credit", index, found.start, found.end, of=post)
        self._take_joint(index, found.end, None, post)
        post.on_top.append(Image(alt=None, caption=caption or None, credit=credit or None, url=None))
        return True

    def _take_joint(self, index: int, start: int, end: int | None, post: Draft) -> None:
        if self.lines.texts[index][start:end].strip():
            self.take("boilerplate", index, start, end, of=post)

    def _take_lead(self, index: int) -> None:
        text = self.lines.texts[index]
        if self.lead.is_bare and self.headline is None and could_be_headline(text) and not is_numbered(text):
            if self._is_kicker(index):
                self.take("boilerplate", index)
            else:
                self.headline = self.take("headline", index)
        elif self.headline and is_dateline(text):
            self.take("updated", index)
        elif self.lead.is_bare and self.headline and self.standfirst is None and is_title_like(text):
            self.standfirst = self.take("standfirst", index)
        else:
            self.lead.blocks.append(make_paragraph(text=self.take("lead", index, of=self.lead)))

    def _is_kicker(self, index: int) -> bool:
        """Whether a line says no more than that the page is live, or news, and the headline stands below it."""
        texts = self.lines.texts
        if not is_live_word(texts[index]) or index + 1 == len(texts):
            return False
        below = texts[index + 1]
        is_said = below.startswith("By ") or is_dateline(below)
        return blanks(below) >= _FEWEST_BLANKS and could_be_headline(below) and not is_said

    def take_boilerplate(self, index: int) -> None:
        """Take a line that is furniture of the page."""
        self.take("boilerplate", index, of=self.post)

    def take_related(self, index: int, start: int = 0) -> None:
        """Take a teaser; what stands before `start` introduces it."""
        post = self.here()
        if start:
            self.take("boilerplate", index, 0, start, of=post)
        post.blocks.append(Related(text=self.take("related", index, start, of=post)))

    def caption_above(self, post: Draft, *, role: str = "caption") -> str | None:
        """Turn the paragraph that was read last into a caption, and give its text; `None` where none stands there."""
        if not post.blocks:
            return None
        span, above = self.spans[-1], post.blocks[-1]
        if span.entry != post.index or span.role not in {"paragraph", "lead"} or not isinstance(above, Paragraph):
            return None
        if len(above.text) > _LONGEST_CAPTION:
            return None
        self.spans[-1] = evolve(span, role=role)
        post.blocks.pop()
        return above.text

    def alt_above(self, post: Draft, caption: str) -> str | None:
        """Turn the paragraph that was read last into a picture's alternative text, if it is how the caption begins."""
        above, said = post.blocks[-1] if post.blocks else None, caption.rstrip()
        if not isinstance(above, Paragraph) or not said.startswith(above.text.rstrip(".")):
            return None
        return self.caption_above(post, role="alt")

    def add_image(self, post: Draft, *, alt: str | None = None, caption: str | None, credit: str | None) -> None:
        """Add an image whose parts are in the ledger already, or them to the picture above; an empty part is none."""
        image = Image(alt=alt or None, caption=caption or None, credit=credit or None)
        shown = post.blocks or post.on_top
        above = shown[-1] if shown else None
        if isinstance(above, Image) and above.url and not above.caption and not above.credit:
            image = evolve(image, alt=image.alt or above.alt, url=above.url)
            shown.pop()
        post.blocks.append(image)

    def add_video(self, post: Draft, *, caption: str | None) -> None:
        """Add a video whose caption is in the ledger already."""
        post.blocks.append(Video(caption=caption or None))

    def label(self, post: Draft, label: Label, index: int) -> None:
        """Take a line that is a label."""
        self.take("label", index, of=post)
        post.labels.add(label)


def _moved(span: Span, entry: int | None) -> Span:
    return span if entry == span.entry else make_span(start=span.start, end=span.end, role=span.role, entry=entry)
