"""Who can read a live blog's page, and what each makes of it: this library, and extractors of other people.

None of the others is needed for anything else; one that is not installed is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from importlib import import_module, metadata
from typing import Any

from attrs import frozen

import liveblog_parse as lb


@frozen(kw_only=True)
class Found:
    """A unit of a page, as a reader returns it: a post, or all the page in one."""

    text: str
    instant: datetime | None = None
    authors: tuple[str, ...] = ()


@frozen(kw_only=True)
class Reader:
    """A reader; `read` is given a page's HTML and name."""

    name: str
    package: str
    """The distribution's name."""
    module: str
    read: Callable[[str, str], list[Found] | None]
    """`None` for a page that it has no means for."""
    note: str = ""
    """What else there is to the reading."""

    def is_installed(self) -> bool:
        """Whether it can be imported here."""
        try:
            import_module(self.module)
        except ImportError:
            return False
        return True

    def title(self) -> str:
        """Its name, version and note."""
        return f"{self.name} {metadata.version(self.package)}{self.note}"


def soup_text(html: str) -> str:
    """The yardstick."""
    from bs4 import BeautifulSoup

    return BeautifulSoup(html, "lxml").get_text()


# ---- this library ----------------------------------------------------------------------------------------------------


def _read_liveblog_parse(html: str, _name: str) -> list[Found]:
    try:
        blog = lb.parse(html)
    except lb.NotALiveBlogError:
        return []
    return [
        Found(
            text=" ".join(_texts(entry)),
            instant=entry.published,
            authors=tuple(author.name for author in entry.authors),
        )
        for entry in blog
    ]


def _texts(entry: lb.Entry) -> Iterator[str]:
    yield from (entry.headline or "", entry.text)
    for block in entry.blocks:
        if isinstance(block, lb.Image | lb.Video):
            yield from (block.caption or "", block.credit or "")
        elif isinstance(block, lb.Embed):
            yield block.text or ""


# ---- the JSON-LD alone -----------------------------------------------------------------------------------------------


def _read_json_ld(html: str, _name: str) -> list[Found]:
    """What anyone would write: the updates of each LiveBlogPosting that extruct finds, field by field."""
    things = import_module("extruct").extract(html, syntaxes=["json-ld"], errors="ignore").get("json-ld", [])
    return [_update(update) for posting in _postings(things) for update in _several(posting.get("liveBlogUpdate"))]


def _postings(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for item in value:
            yield from _postings(item)
    elif isinstance(value, dict):
        if "LiveBlogPosting" in _several(value.get("@type")):
            yield value
        yield from _postings(value.get("@graph"))


def _several(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _update(update: dict[str, Any]) -> Found:
    authors = [_name(author) for author in _several(update.get("author"))]
    return Found(
        text=f"{update.get('headline') or ''} {update.get('articleBody') or ''}",
        instant=_aware(update.get("datePublished")),
        authors=tuple(name for name in authors if isinstance(name, str)),
    )


def _name(author: Any) -> Any:
    return author.get("name") if isinstance(author, dict) else author


def _aware(value: Any) -> datetime | None:
    """An instant of a `datetime` or an ISO string, UTC where it names no offset."""
    try:
        instant = value if isinstance(value, datetime) else datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return None
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)


# ---- extractors of articles ------------------------------------------------------------------------------------------


def _read_trafilatura(html: str, _name: str) -> list[Found]:
    document = import_module("trafilatura").bare_extraction(html, with_metadata=True)
    return [_article(document.text, document.date, (document.author or "").split("; "))] if document else []


def _read_newspaper(html: str, _name: str) -> list[Found]:
    article = import_module("newspaper").Article("https://news.example/", fetch_images=False)
    article.download(input_html=html)
    article.parse()
    return [_article(article.text, article.publish_date, article.authors)]


def _read_readability(html: str, _name: str) -> list[Found]:
    summary = import_module("readability").Document(html).summary()
    return [Found(text=import_module("lxml.html").fromstring(summary).text_content())]


def _read_resiliparse(html: str, _name: str) -> list[Found]:
    extract = import_module("resiliparse.extract.html2text").extract_plain_text
    return [Found(text=extract(html, main_content=True))]


_PUBLISHERS = {
    "bbc": ("uk", "BBC"),
    "guardian": ("uk", "TheGuardian"),
    "cnbc": ("us", "CNBC"),
    "mirror": ("uk", "TheMirror"),
    "express": ("uk", "Express"),
    "timesofindia": ("ind", "TimesOfIndia"),
}


def _read_fundus(html: str, name: str) -> list[Found] | None:
    country, publisher = _PUBLISHERS.get(re.split(r"[ -]", name)[0], (None, None))
    if country is None or publisher is None:
        return None
    collection = import_module("fundus").PublisherCollection
    parser = getattr(getattr(collection, country), publisher).parser()
    read = parser.parse(html, "suppress")
    return [_article(str(read.get("body") or ""), read.get("publishing_date"), read.get("authors") or [])]


def _read_soup(html: str, _name: str) -> list[Found]:
    return [Found(text=soup_text(html))]


def _article(text: str | None, published: Any, authors: Iterable[str]) -> Found:
    return Found(text=text or "", instant=_aware(published), authors=tuple(filter(None, authors)))


READERS = (
    Reader(name="liveblog-parse", package="liveblog-parse", module="liveblog_parse", read=_read_liveblog_parse),
    Reader(name="extruct", package="extruct", module="extruct", read=_read_json_ld, note=", its JSON-LD walked"),
    Reader(name="trafilatura", package="trafilatura", module="trafilatura", read=_read_trafilatura),
    Reader(name="newspaper4k", package="newspaper4k", module="newspaper", read=_read_newspaper),
    Reader(name="readability-lxml", package="readability-lxml", module="readability", read=_read_readability),
    Reader(name="resiliparse", package="resiliparse", module="resiliparse.extract.html2text", read=_read_resiliparse),
    Reader(name="Fundus", package="fundus", module="fundus", read=_read_fundus),
    Reader(name="BeautifulSoup", package="beautifulsoup4", module="lxml.html", read=_read_soup, note=", `get_text`"),
)
