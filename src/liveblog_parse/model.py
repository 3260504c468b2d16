"""The model: what a live blog, a post and its parts are.

Every class is a frozen, slotted, keyword-only attrs class. Sequences are tuples, also where lists are given, so that
every instance hashes and pickles. Text in fields is NFC, with no-break spaces as spaces, zero-width spaces gone and
inner white space folded. Instants are aware and in UTC; what was printed, and how it became an instant, stands in the
`TimeReading` beside.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Literal, TypeAlias

from attrs import Attribute, field, frozen

from liveblog_parse.errors import InvalidArgumentError

Form: TypeAlias = Literal["text", "html", "json"]


def _hashable(_: type[Any], fields: list[Attribute[Any]]) -> list[Attribute[Any]]:
    """The fields; what is given as a list or a set becomes what the field says it is, so that the instance hashes."""
    return [known.evolve(converter=_CONVERTERS.get(str(known.type).partition("[")[0])) for known in fields]


def _as_tuple(values: Iterable[Any]) -> Any:
    return tuple(map(_as_tuple, values)) if isinstance(values, list) else values


def _as_frozenset(values: Iterable[Any]) -> Any:
    return frozenset(values) if isinstance(values, set | list) else values


_CONVERTERS = {"tuple": _as_tuple, "frozenset": _as_frozenset}


class Label(StrEnum):
    """What a newsroom prints on a post to say what kind it is."""

    BREAKING = "breaking"
    KEY_EVENT = "key_event"
    SUMMARY = "summary"
    PINNED = "pinned"
    ANALYSIS = "analysis"
    CORRECTION = "correction"
    COMMENT = "comment"
    """A reader's comment that the outlet prints as a post."""


class Boundary(StrEnum):
    """What in the source shows that a post starts here."""

    START = "start"
    """The first post, with nothing printed before it."""
    ELEMENT = "element"
    """Its own element, block or record."""
    NUMBERED = "numbered"
    TIME = "time"
    SIGN_OFF = "sign_off"
    """The post before was signed off."""
    FOOTER = "footer"
    """The post before was closed by its footer."""
    HEADLINE = "headline"
    BYLINE = "byline"
    GUESSED = "guessed"
    """Nothing shows it; `Entry.confidence` says how sure the guess is."""


@frozen(kw_only=True)
class TimeReading:
    """A printed time, part by part, and where the parts that were not printed came from.

    Parts are those of the clock in `zone`; a part that is neither printed nor known is `None`.
    """

    raw: str
    """As printed."""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    """0 to 23; a printed hour 24 is 0."""
    minute: int | None = None
    second: int | None = None
    ago: int | None = None
    """Seconds before the capture, for "5 minutes ago"."""
    zone: str | None = None
    """An IANA name, or `UTC+05:30` for a printed offset that has none."""
    zone_from: Literal["page", "outlet", "caller"] | None = None
    day_from: Literal["entry", "neighbour", "page", "caller"] | None = None
    precision: Literal["second", "minute", "hour", "day"] | None = None
    """The smallest unit printed; `None` where no time could be read."""


@frozen(kw_only=True)
class Author:
    """Who signed a post or a page: a person or an agency."""

    name: str
    role: str | None = None
    """As printed under the name: "BBC Russia editor", "Reporting from Singapore"."""
    url: str | None = None


@frozen(kw_only=True)
class Link:
    """A link inside the text of the block that holds it."""

    start: int
    end: int
    """`block.text[start:end]` is the linked text."""
    url: str


@frozen(kw_only=True, field_transformer=_hashable)
class Paragraph:
    """A paragraph of prose."""

    text: str
    links: tuple[Link, ...] = ()


@frozen(kw_only=True, field_transformer=_hashable)
class Heading:
    """A heading inside a post; the post's own headline is `Entry.headline`."""

    text: str
    level: int
    links: tuple[Link, ...] = ()


@frozen(kw_only=True, field_transformer=_hashable)
class Quote:
    """A quotation that the page sets apart."""

    text: str
    cite: str | None = None
    links: tuple[Link, ...] = ()


@frozen(kw_only=True, field_transformer=_hashable)
class ListItem:
    """An item of a list, with the lists nested in it flattened into `items`."""

    text: str
    links: tuple[Link, ...] = ()
    items: tuple[ListItem, ...] = ()


@frozen(kw_only=True, field_transformer=_hashable)
class ListBlock:
    """A bulleted or a numbered list."""

    items: tuple[ListItem, ...]
    ordered: bool = False


@frozen(kw_only=True)
class Image:
    """A picture. `alt` is the text for those who cannot see it, `caption` what is printed beneath."""

    url: str | None = None
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None


@frozen(kw_only=True)
class Video:
    """A video of the outlet's own player."""

    url: str | None = None
    caption: str | None = None
    credit: str | None = None


@frozen(kw_only=True)
class Embed:
    """Something shown from another service."""

    provider: str | None = None
    """`x`, `youtube`, `instagram`, `tiktok`, `facebook`, `bluesky`, ..."""
    url: str | None = None
    text: str | None = None


@frozen(kw_only=True)
class Related:
    """A teaser for another page. Never prose."""

    text: str
    url: str | None = None


@frozen(kw_only=True, field_transformer=_hashable)
class Table:
    """A table, row by row."""

    rows: tuple[tuple[str, ...], ...]


Block: TypeAlias = Paragraph | Heading | Quote | ListBlock | Image | Video | Embed | Related | Table


@frozen(kw_only=True)
class Pages:
    """Where this page stands among the pages of one live blog, counted from 1."""

    number: int | None = None
    total: int | None = None
    next_url: str | None = None
    previous_url: str | None = None


@frozen(kw_only=True)
class Span:
    """A stretch of the decoded source, `source[start:end]`, and what it was taken for."""

    start: int
    end: int
    role: str
    """`headline`, `time`, `paragraph`, `boilerplate`, `blank`, `unplaced` and the others of the page on the ledger."""
    entry: int | None = None
    """Index of the post it belongs to."""


@frozen(kw_only=True)
class Issue:
    """Something about the page that its reader should know."""

    code: str
    """One of the documented codes; they are stable."""
    detail: str
    """A sentence with the figures."""
    entry: int | None = None
    """Index of the post it is about; `None` for the page."""


@frozen(kw_only=True, field_transformer=_hashable)
class Entry:
    """One post: timed, signed, with its blocks in the order of the page."""

    boundary: Boundary
    """The evidence that a post starts here."""
    id: str | None = None
    """The source's own, as in `asset:...`, `block-...`, `751105`."""
    url: str | None = None
    number: int | None = None
    """As printed by a numbered list."""
    headline: str | None = None
    kickers: tuple[str, ...] = ()
    """Short printed tags that are no `Label`: "Fact check", "House of Lords"."""
    match_clock: str | None = None
    """The minute of a match, as in `45'+2'`: no time of day."""
    published: datetime | None = None
    updated: datetime | None = None
    published_as: TimeReading | None = None
    updated_as: TimeReading | None = None
    authors: tuple[Author, ...] = ()
    labels: frozenset[Label] = frozenset()
    blocks: tuple[Block, ...] = ()
    confidence: float | None = None
    """Of a guessed boundary, 0 to 1; `None` for a printed one."""
    sources: tuple[tuple[str, str], ...] = ()
    """`(field, source)` pairs; a source is `dom`, `json-ld`, `microdata`, `app-state`, `text` or `inferred`."""
    spans: tuple[tuple[int, int], ...] = ()
    """Text form: where the post stands. A pinned copy that was folded in gives a second pair."""

    @property
    def text(self) -> str:
        """The prose: paragraphs, headings, quotes, lists and tables joined by a blank line.

        Captions, embeds and teasers are left out.

        >>> from liveblog_parse import Boundary, Entry, Image, Paragraph
        >>> Entry(boundary=Boundary.START, blocks=(Paragraph(text="One."), Image(caption="A quay."))).text
        'One.'
        """
        return "\n\n".join(text for block in self.blocks if (text := _prose(block)) is not None)


def _prose(block: Block) -> str | None:
    match block:
        case Paragraph() | Heading() | Quote():
            return block.text
        case ListBlock():
            return "\n".join(_item_lines(block.items))
        case Table():
            return "\n".join("\t".join(row) for row in block.rows)
        case _:
            return None


def _item_lines(items: tuple[ListItem, ...]) -> list[str]:
    """The items' texts in reading order, without recursion: a page may nest lists as deep as it likes."""
    lines: list[str] = []
    waiting = list(reversed(items))
    while waiting:
        item = waiting.pop()
        lines.append(item.text)
        waiting.extend(reversed(item.items))
    return lines


@frozen(kw_only=True, field_transformer=_hashable)
class LiveBlog:
    """One page of a live blog: its posts in page order, and all that the page says about them.

    Iterating gives the entries; `len` counts them; a live blog is always true, even one without posts.
    """

    outlet: str
    """`bbc`, `cnbc`, `guardian`, `thetimes`, ..., `article`, `generic`."""
    layout: str
    """Which of the outlet's layouts, old or new."""
    form: Form
    url: str | None = None
    """Canonical, else as given."""
    site_name: str | None = None
    headline: str | None = None
    standfirst: str | None = None
    image: Image | None = None
    key_points: tuple[str, ...] = ()
    lead: tuple[Block, ...] = ()
    """A story printed before the first post."""
    authors: tuple[Author, ...] = ()
    """The page's byline, editors included."""
    language: str | None = None
    zone: str | None = None
    """The zone in which the page prints its times: an IANA name, or `UTC+05:30` for a printed offset that has none."""
    published: datetime | None = None
    modified: datetime | None = None
    coverage_start: datetime | None = None
    coverage_end: datetime | None = None
    captured: datetime | date | None = None
    is_live: bool | None = None
    pages: Pages | None = None
    entries: tuple[Entry, ...] = ()
    ledger: tuple[Span, ...] = field(default=(), repr=False)
    """Text form: sorted, gapless spans over the whole decoded source; else empty."""
    unplaced: tuple[str, ...] = ()
    """What no field and no named boilerplate took, in any form."""
    issues: tuple[Issue, ...] = ()

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def __bool__(self) -> bool:
        return True

    def _repr_html_(self) -> str:
        """What a notebook shows: a small table of the first posts."""
        from liveblog_parse.export.notebook import blog_html

        return blog_html(self)

    def oldest_first(self) -> tuple[Entry, ...]:
        """The entries by instant, oldest first; then those without an instant, in page order."""
        dated = [entry for entry in self.entries if entry.published is not None]
        undated = [entry for entry in self.entries if entry.published is None]
        return (*sorted(dated, key=_instant), *undated)


def _instant(entry: Entry) -> datetime:
    assert entry.published is not None
    return entry.published


@frozen(kw_only=True, field_transformer=_hashable)
class Detection:
    """Which outlet's layout a source was recognised as, and by what."""

    outlet: str
    layout: str
    form: Form
    evidence: tuple[str, ...]
    """In words, with counts."""
    rivals: tuple[str, ...] = ()
    """Weaker claims of other layouts; in `parse` they become an Issue."""


@frozen(kw_only=True, field_transformer=_hashable)
class OutletInfo:
    """What is known of an outlet before any page is read."""

    name: str
    title: str
    hosts: tuple[str, ...] = ()
    zone: str | None = None
    """In which it prints times that name none."""
    layouts: tuple[str, ...] = ()
    """Its own. Any outlet's pages and JSON are read by schema.org's words, too, and by posts that repeat."""
    forms: tuple[str, ...] = ()
    """In which it has layouts of its own."""


def _counts(_: object, limit: Attribute[Any], value: object) -> None:
    """Refuse a limit that counts nothing."""
    if not isinstance(value, int) or value < 0:
        raise InvalidArgumentError(f"{limit.name} must be a whole number from 0 on, not {value!r}")


@frozen(kw_only=True)
class Limits:
    """What a source may ask of the reader before it is refused with `UnreadableInputError`."""

    max_chars: int = field(default=256 * 1024 * 1024, validator=_counts)
    """Of the whole source."""
    max_depth: int = field(default=256, validator=_counts)
    """Open elements or JSON levels; real pages stay under 30."""
    max_attributes: int = field(default=2048, validator=_counts)
    """Of one tag."""
