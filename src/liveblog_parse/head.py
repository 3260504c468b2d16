"""What a page's head says of it."""

from __future__ import annotations

from liveblog_parse.model import Image
from liveblog_parse.sources.report import PageFacts, when_machine
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node


def read_head(root: Node) -> PageFacts:
    """Canonical address, names, language, picture and times, from `<html lang>`, `<link>` and `<meta>`.

    https://ogp.me names the `og:` and `article:` properties.
    """
    head = root.first("head")
    metas = _metas(head) if head else {}
    picture = metas.get("og:image")
    return PageFacts(
        url=_canonical(head) if head else None,
        site_name=metas.get("og:site_name"),
        headline=metas.get("og:title"),
        standfirst=metas.get("og:description"),
        image=Image(url=picture) if picture else None,
        language=clean(root.get("lang") or "") or None,
        published=when_machine(metas.get("article:published_time")),
        modified=when_machine(metas.get("article:modified_time")),
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


def _canonical(head: Node) -> str | None:
    for child in head.children():
        if not isinstance(child, str) and child.name == "link" and (child.get("rel") or "").lower() == "canonical":
            return (child.get("href") or "").strip() or None
    return None
