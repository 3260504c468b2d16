"""Every page of `tests/pages` worth flattening, as the texts that extractors make of it, in `tests/flat`.

So are the pages that stand in `tests/flat` themselves, and pages that are made up. The texts are checked in, so that
the tests need no extractor. `python -m bench flatten` makes them anew and writes the versions of the tools beside them,
into `tests/flat/versions.json`.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any

from attrs import frozen
from bs4 import BeautifulSoup

import liveblog_parse as lb
from bench.pages import MAKERS
from bench.real import real_pages
from liveblog_parse.testing import flatten_wet

ROOT = Path(__file__).parent.parent / "tests"
PAGES = ROOT / "pages"
FLAT = ROOT / "flat"
VERSIONS = FLAT / "versions.json"
_FOLDERS = (PAGES, FLAT)
_FEWEST_POSTS = 3
_OPENING = 16
"""So many letters tell a paragraph from others."""
MADE = {f"made/{name.replace('.', '')}": make for name, make in MAKERS.items()}
"""Made-up pages of an outlet, longer than the pages in `tests/pages`."""
_MADE_POSTS = 8


@frozen(kw_only=True)
class Extractor:
    """Something that makes text of a page."""

    name: str
    """As it stands in the names of the files."""
    flatten: Callable[[str], str]
    package: str
    """Whose version decides what comes out."""
    is_ours: bool = False
    """Whether the tests can run it: it needs no package that the library does not need."""


def flatten_pages() -> None:
    """Make all texts, and say how many."""
    pages = worth_flattening()
    for stale in FLAT.rglob("*.txt"):
        stale.unlink()
    for page in pages:
        html = read(page)
        for extractor in EXTRACTORS:
            file = flat_file(page, extractor)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(extractor.flatten(html), encoding="utf-8", newline="\n")
    versions = {package: version(package) for package in sorted({extractor.package for extractor in EXTRACTORS})}
    VERSIONS.write_text(json.dumps(versions, indent=2) + "\n", encoding="utf-8")
    print(f"{len(pages)} pages, {len(EXTRACTORS)} texts of each")


def worth_flattening() -> list[str]:
    """The names of the pages that show the prose of at least three posts: `bbc/webcore`, `made/bbc`."""
    files = [page.relative_to(folder) for folder in _FOLDERS for page in folder.rglob("*.html")]
    pages = sorted(file.with_suffix("").as_posix() for file in files)
    return [page for page in [*pages, *MADE] if _shown_posts(page) >= _FEWEST_POSTS]


def flattened() -> list[str]:
    """The names of the pages whose texts are there."""
    end = f".{EXTRACTORS[0].name}.txt"
    return sorted(text.relative_to(FLAT).as_posix().removesuffix(end) for text in FLAT.rglob(f"*{end}"))


def flat_file(page: str, extractor: Extractor) -> Path:
    """Where an extractor's text of a page stands."""
    return FLAT / f"{page}.{extractor.name}.txt"


def written_versions() -> dict[str, str]:
    """The versions of the packages that made the texts."""
    versions: dict[str, str] = json.loads(VERSIONS.read_text(encoding="utf-8"))
    return versions


def read(page: str) -> str:
    """The page's HTML."""
    if page in MADE:
        return MADE[page](_MADE_POSTS).html
    if page in real():
        return real()[page]
    (file,) = (folder / f"{page}.html" for folder in _FOLDERS if (folder / f"{page}.html").exists())
    return lb.decode(file.read_bytes())


@cache
def real() -> dict[str, str]:
    """By their names, real pages whose posts are known: `real/guardian-1`."""
    return {f"real/{page.name}": page.html for page in real_pages() if page.truth}


@cache
def text_of(page: str, extractor: Extractor) -> str:
    """An extractor's text of a page as it is checked in, of a real page as the installed extractor makes it."""
    if page in real():
        return extractor.flatten(read(page))
    return flat_file(page, extractor).read_text(encoding="utf-8")


@cache
def parse_page(page: str) -> lb.LiveBlog:
    """The live blog that the page's HTML is read as."""
    return lb.parse(read(page), **arguments(page))


def arguments(page: str) -> dict[str, Any]:
    """What `parse` is told of the page besides, as its expected file has it."""
    expected = PAGES / f"{page}.expected.json"
    told: dict[str, Any] = (
        json.loads(expected.read_text(encoding="utf-8")).get("parse", {}) if expected.exists() else {}
    )
    return told


def _shown_posts(page: str) -> int:
    """How many posts have prose that anyone sees: the opening of a paragraph stands in the page's whole text."""
    whole = _letters(flatten_wet(read(page)))
    openings = [[_letters(line)[:_OPENING] for line in post.text.split("\n") if line] for post in parse_page(page)]
    return sum(any(opening in whole for opening in post) for post in openings)


def _letters(text: str) -> str:
    return "".join(text.split())


# ---- the extractors --------------------------------------------------------------------------------------------------


def _resiliparse(html: str, *, main_content: bool) -> str:
    text: str = import_module("resiliparse.extract.html2text").extract_plain_text(
        html, main_content=main_content, alt_texts=True
    )
    return text


def _trafilatura(html: str, **options: Any) -> str:
    """Nothing where it finds nothing: that is an empty text."""
    text: str | None = import_module("trafilatura").extract(html, **options)
    return text or ""


def _inscriptis(html: str) -> str:
    text: str = import_module("inscriptis").get_text(html)
    return text


def _html2text(html: str, **options: Any) -> str:
    text: str = import_module("html2text").html2text(html, **options)
    return text


def _get_text(html: str, separator: str = "") -> str:
    return BeautifulSoup(html, "html.parser").get_text(separator)


EXTRACTORS = (
    Extractor(name="resiliparse", flatten=lambda html: _resiliparse(html, main_content=True), package="resiliparse"),
    Extractor(
        name="resiliparse-all", flatten=lambda html: _resiliparse(html, main_content=False), package="resiliparse"
    ),
    Extractor(name="trafilatura", flatten=_trafilatura, package="trafilatura"),
    Extractor(
        name="trafilatura-recall", flatten=lambda html: _trafilatura(html, favor_recall=True), package="trafilatura"
    ),
    Extractor(name="inscriptis", flatten=_inscriptis, package="inscriptis"),
    Extractor(name="html2text", flatten=_html2text, package="html2text"),
    Extractor(name="html2text-unwrapped", flatten=lambda html: _html2text(html, bodywidth=0), package="html2text"),
    Extractor(name="get_text", flatten=_get_text, package="beautifulsoup4", is_ours=True),
    Extractor(
        name="get_text-lines", flatten=lambda html: _get_text(html, "\n"), package="beautifulsoup4", is_ours=True
    ),
    Extractor(name="wet", flatten=flatten_wet, package="selectolax", is_ours=True),
)
