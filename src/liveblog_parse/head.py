"""What a page's head says of it."""

from __future__ import annotations

from collections.abc import Mapping

from liveblog_parse.model import Author, Image
from liveblog_parse.sources.bylines import split_names
from liveblog_parse.sources.report import PageFacts, distinct, when_machine
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node


def read_head(root: Node) -> PageFacts:
    """Canonical address, names, language, picture and times, from `<html lang>`, `<link>` and `<meta>`, else `<h1>`.

    https://ogp.me names the `og:` and `article:` properties. A tree's head is read once, whoever asks.
    """
    return root.once((read_head, root.key), lambda: _read_head(root))


def _read_head(root: Node) -> PageFacts:
    head = root.first("head")
    metas = _metas(head) if head else {}
    picture = metas.get("og:image")
    return PageFacts(
        url=_canonical(head) if head else None,
        site_name=metas.get("og:site_name"),
        headline=_first(metas, "og:title", "twitter:title") or _only_heading(root),
        standfirst=metas.get("og:description"),
        image=Image(url=picture) if picture else None,
        language=clean(root.get("lang") or "") or None,
        authors=_authors(metas),
        published=when_machine(_first(metas, "article:published_time", "article:published")),
        modified=when_machine(_first(metas, "article:modified_time", "article:modified")),
    )


def _metas(head: Node) -> dict[str, str]:
    """Property or name -> content; of several the first."""
    found: dict[str, str] = {}
    for child in head.children():
        if not isinstance(child, str) and child.name == "meta":
            name, content = child.get("property") or child.get("name"), clean(child.get("content") or "")
            if name and content:
                found.setdefault(name.strip().lower(), content)
    return found


def _first(metas: Mapping[str, str], *names: str) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _authors(metas: Mapping[str, str]) -> tuple[Author, ...]:
    """Who signed the page; `byl` is nytimes.com's."""
    return distinct(Author(name=name) for name in split_names(_first(metas, "author", "byl") or "") if name)


def _only_heading(root: Node) -> str | None:
    """The page's `<h1>`; of several none is known to be the page's."""
    headings = root.select("h1")
    return clean(headings[0].text()) or None if len(headings) == 1 else None


def _canonical(head: Node) -> str | None:
    for child in head.children():
        if not isinstance(child, str) and child.name == "link" and (child.get("rel") or "").lower() == "canonical":
            return (child.get("href") or "").strip() or None
    return None
