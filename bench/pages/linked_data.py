"""schema.org's LiveBlogPosting of a page, with what many outlets get wrong in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bench.pages.furniture import PAGE_AUTHOR, PAGE_HEADLINE, PAGE_STANDFIRST
from bench.pages.story import Story

PAGE_DATE = "2023-09-13T05:00:00Z"


def posting(updates: Iterable[dict[str, Any]], *, url: str) -> dict[str, Any]:
    """The page's live blog."""
    return {
        "@context": "https://schema.org",
        "@type": "LiveBlogPosting",
        "@id": url,
        "url": url,
        "headline": PAGE_HEADLINE,
        "description": PAGE_STANDFIRST,
        "datePublished": PAGE_DATE,
        "dateModified": PAGE_DATE,
        "coverageStartTime": PAGE_DATE,
        "author": person(PAGE_AUTHOR),
        "publisher": {"@type": "Organization", "name": "The Quay"},
        "liveBlogUpdate": list(updates),
    }


def full_update(story: Story, url: str, author: str | None) -> dict[str, Any]:
    """An update that tells all a post has."""
    stamp = story.instant.isoformat().replace("+00:00", "Z")
    return {
        "@type": "BlogPosting",
        "headline": story.headline,
        "url": url,
        "articleBody": story.prose,
        "datePublished": stamp,
        "dateModified": stamp,
        **({"author": person(author)} if author else {}),
    }


def person(name: str) -> dict[str, str]:
    """An author."""
    return {"@type": "Person", "name": name}
