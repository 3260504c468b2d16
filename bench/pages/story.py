"""What a made-up live blog says, before an outlet's markup is put around it: the truth to hold a reading against."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from zlib import crc32

from attrs import field, frozen

from bench.blogs import NAMES, sentence, title

_NEWEST = datetime(2023, 9, 13, 9, 55, tzinfo=UTC)
_SIGNED_EVERY = 3
_PICTURED_EVERY = 4
_QUOTED_EVERY = 3


@frozen(kw_only=True)
class Picture:
    """An image in a post."""

    caption: str
    credit: str

    @property
    def url(self) -> str:
        """Where it would be."""
        return f"https://img.example/{crc32(self.caption.encode())}.jpg"


@frozen(kw_only=True)
class TruePost:
    """A post as its page means it."""

    id: str
    """As the page has it."""
    instant: datetime | None
    """UTC, to the minute; `None` where it is not known."""
    authors: tuple[str, ...] | None
    """Empty where the page signs the post with no one, `None` where it is not known."""
    headline: str | None
    start: str
    """The first words of the body."""
    words: tuple[str, ...] = ()
    """All its texts: headline, paragraphs, captions and credits; empty where they are not known."""


@frozen(kw_only=True)
class Story:
    """A post with what its markup needs."""

    number: int
    instant: datetime
    author: str | None
    headline: str
    paragraphs: tuple[str, ...]
    quotation: tuple[str, ...]
    """What somebody said, under the paragraphs."""
    picture: Picture | None

    @property
    def prose(self) -> str:
        """All that it tells, in one line."""
        return " ".join((*self.paragraphs, *self.quotation))

    def truth(self, identity: str) -> TruePost:
        """The post as a page that gives it this id means it."""
        picture = (self.picture.caption, self.picture.credit) if self.picture else ()
        return TruePost(
            id=identity,
            instant=self.instant,
            authors=(self.author,) if self.author else (),
            headline=self.headline,
            start=self.paragraphs[0],
            words=(self.headline, *self.paragraphs, *self.quotation, *picture),
        )


@frozen(kw_only=True)
class Page:
    """A page and the truth of it."""

    name: str
    html: str = field(repr=False)
    truth: tuple[TruePost, ...]
    also: str = ""
    """Words that belong to the page but to no post: its headline, bylines, times."""


def tell(posts: int) -> list[Story]:
    """So many posts, newest first, the same ones at every call."""
    rng = random.Random(posts)  # noqa: S311 - prose, not secrets
    return [_story(rng, index, posts - index) for index in range(posts)]


def _story(rng: random.Random, index: int, number: int) -> Story:
    pictured = index % _PICTURED_EVERY == 1
    return Story(
        number=number,
        instant=_NEWEST - timedelta(minutes=7 * index),
        author=rng.choice(NAMES) if index % _SIGNED_EVERY == 0 else None,
        headline=title(rng),
        paragraphs=tuple(_paragraph(rng) for _ in range(rng.randint(2, 4))),
        quotation=(sentence(rng), sentence(rng)) if index % _QUOTED_EVERY == 2 else (),
        picture=Picture(caption=sentence(rng), credit="Ida Holm/Agency") if pictured else None,
    )


def _paragraph(rng: random.Random) -> str:
    return " ".join(sentence(rng) for _ in range(rng.randint(1, 2)))
