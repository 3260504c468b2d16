"""The same made-up live blog as other tools and other outlets print it: under stamps and clocks, as Markdown, glued."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bench.blogs import make_blog
from liveblog_parse import Entry, Paragraph


def make_text(layout: str, posts: int) -> str:
    """A text of so many posts."""
    return _PRINTERS[layout](make_blog("thetimes", posts).entries)


def paragraphs(entry: Entry) -> Iterator[str]:
    """The texts of a post's paragraphs."""
    return (block.text for block in entry.blocks if isinstance(block, Paragraph))


def clock(entry: Entry, notation: str) -> str:
    """When a post was published, in a notation of `strftime`."""
    assert entry.published is not None, "posts of this style print a time"
    return entry.published.strftime(notation)


def _stamped(entries: tuple[Entry, ...]) -> str:
    """Anyone's posts: the title, the day and the clock under it, and the prose."""
    posts = (
        "\n".join((str(entry.headline), clock(entry, "%B %-d, %Y %-I:%M %p"), *paragraphs(entry))) for entry in entries
    )
    return "\n".join(posts)


def _clocks(entries: tuple[Entry, ...]) -> str:
    """Anyone's posts: the clock, the title under it, and the prose."""
    return "\n".join("\n".join((clock(entry, "%H:%M"), str(entry.headline), *paragraphs(entry))) for entry in entries)


def _markdown(entries: tuple[Entry, ...]) -> str:
    """The Guardian's posts as html2text prints them: the clock is a link, the title a heading."""
    posts = (
        "\n\n".join(
            (
                f"[{clock(entry, '%H.%M BST')}](/news/live?page=with:block-{place})",
                f"## {entry.headline}",
                *(f"{text} It was [said](/news/{place}) **twice**." for text in paragraphs(entry)),
            )
        )
        for place, entry in enumerate(entries)
    )
    return "\n\n".join(posts)


def _glued(entries: tuple[Entry, ...]) -> str:
    """The Guardian's posts as `get_text()` of BeautifulSoup prints them: in one line."""
    return "".join(
        "".join((clock(entry, "%H.%M BST"), str(entry.headline), *paragraphs(entry), "Share")) for entry in entries
    )


_PRINTERS: dict[str, Callable[[tuple[Entry, ...]], str]] = {
    "title over a dated clock": _stamped,
    "clock over a title": _clocks,
    "Markdown": _markdown,
    "glued in one line": _glued,
}

LAYOUTS = tuple(_PRINTERS)
