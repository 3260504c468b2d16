"""Live blogs of any length, with invented prose, for each text style. The same seed gives the same blog."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from liveblog_parse import Author, Block, Boundary, Entry, Image, Label, LiveBlog, Paragraph, TimeReading

_WORDS = (
    "harbour", "ferry", "council", "storm", "quay", "river", "bridge", "mayor", "talks", "delay", "crews", "morning",
    "signal", "tunnel", "market", "grain", "rail", "weather", "pilot", "captain", "station", "engine", "timber",
    "border", "ministry", "budget", "strike", "school", "hospital", "lantern", "orchard",
)  # fmt: skip
NAMES = ("Nora Falk", "Ida Holm", "Ömer Sand", "Lise van Quist", "Pavel Brandt", "Maeve O’Dell")
_NEWEST = datetime(2023, 9, 13, 9, 55, tzinfo=UTC)

STYLES: dict[str, tuple[str, str]] = {
    "bbc": ("numbered", "Europe/London"),
    "cnbc": ("signed", "America/New_York"),
    "guardian": ("republished", "Europe/London"),
    "thetimes": ("updates", "Europe/London"),
}

_TITLED = {"guardian", "thetimes"}


def make_blog(style: str, posts: int) -> LiveBlog:
    """A live blog of so many posts that the style can print."""
    rng = random.Random(posts)  # noqa: S311 - prose, not secrets
    layout, zone = STYLES[style]
    make = _MAKERS[style]
    entries = tuple(make(rng, index) for index in range(posts))
    headline = "Ferry talks live" if style in _TITLED else None
    return LiveBlog(outlet=style, layout=layout, form="text", headline=headline, zone=zone, entries=entries)


def sentence(rng: random.Random) -> str:
    """One sentence, with a quotation in it."""
    words = " ".join(rng.choices(_WORDS, k=rng.randint(12, 26)))
    return f"The {words}, “{rng.choice(_WORDS)} first”, the {rng.choice(_WORDS)} said."


def title(rng: random.Random) -> str:
    """A headline or a caption, without a full stop."""
    return " ".join(rng.choices(_WORDS, k=6)).capitalize()


def _prose(rng: random.Random) -> list[Block]:
    return [Paragraph(text=" ".join(sentence(rng) for _ in range(rng.randint(1, 3)))) for _ in range(rng.randint(2, 5))]


def _bbc(rng: random.Random, index: int) -> Entry:
    blocks = _prose(rng)
    if index % 2:
        blocks.insert(1, Image(alt=title(rng), credit="Reuters", caption=title(rng)))
    signed = (Author(name=rng.choice(NAMES), role="Harbour correspondent"),) if index % 5 == 0 else ()
    return Entry(
        boundary=Boundary.NUMBERED,
        number=index + 1,
        headline=title(rng),
        published=_NEWEST - timedelta(minutes=7 * index),
        authors=signed,
        labels=frozenset({Label.BREAKING} if index % 7 == 0 else ()),
        blocks=tuple(blocks),
    )


def _cnbc(rng: random.Random, index: int) -> Entry:
    blocks = _prose(rng)
    if index % 2:
        blocks.insert(1, Image(credit="Ida Holm | Afp | Getty Images", caption=sentence(rng)))
    return Entry(
        boundary=Boundary.SIGN_OFF if index else Boundary.START,
        headline=title(rng),
        authors=(Author(name=rng.choice(NAMES)),),
        blocks=tuple(blocks),
    )


def _guardian(rng: random.Random, index: int) -> Entry:
    blocks = _prose(rng)
    if index % 2:
        blocks.append(Image(credit="Ida Holm/AFP/Getty Images", caption=sentence(rng)))
    return Entry(
        boundary=Boundary.HEADLINE,
        headline=title(rng),
        updated_as=TimeReading(raw="Updated at"),
        blocks=tuple(blocks),
    )


def _thetimes(rng: random.Random, index: int) -> Entry:
    blocks = _prose(rng)
    if index % 2:
        caption = title(rng)
        blocks.insert(0, Image(alt=caption, credit="IDA HOLM/GETTY IMAGES", caption=caption))
    posted = _NEWEST - timedelta(minutes=7 * index)
    return Entry(
        boundary=Boundary.TIME,
        headline=title(rng),
        published=posted,
        published_as=TimeReading(raw="", year=posted.year, month=posted.month, day=posted.day, day_from="entry"),
        blocks=tuple(blocks),
    )


_MAKERS: dict[str, Callable[[random.Random, int], Entry]] = {
    "bbc": _bbc,
    "cnbc": _cnbc,
    "guardian": _guardian,
    "thetimes": _thetimes,
}
