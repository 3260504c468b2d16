"""`jsonld`: a LiveBlogPosting of schema.org on one line, fit for a page's script; `liveblog_parse.parse` reads it.

https://schema.org/LiveBlogPosting. The updates are a list, even a single one, newest first; the undated follow in
page order. An instant has its offset. Nothing is claimed that the live blog does not know: no author but those
printed, no end of the coverage unless the page has one. Every `<` is escaped, so that no text can close the script.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from liveblog_parse.export import json_text
from liveblog_parse.export.addresses import fragment, web_address
from liveblog_parse.export.instants import write_known
from liveblog_parse.export.json_text import known
from liveblog_parse.export.posts import newest_first
from liveblog_parse.model import Author, Embed, Entry, Image, LiveBlog, Video


def dumps(blog: LiveBlog) -> str:
    """Write the live blog as one JSON object."""
    posting = {
        "@context": "https://schema.org",
        "@type": "LiveBlogPosting",
        **_page(blog),
        "liveBlogUpdate": [_update(blog.entries[index], node) for index, node in _nodes(blog)],
    }
    return json_text.write(posting).replace("<", "\\u003c")


def _page(blog: LiveBlog) -> dict[str, Any]:
    address = web_address(blog.url)
    return known(
        {
            "@id": address,
            "url": address,
            "mainEntityOfPage": {"@type": "WebPage", "@id": address} if address else None,
            "headline": blog.headline,
            "description": blog.standfirst,
            "inLanguage": blog.language,
            "publisher": {"@type": "Organization", "name": blog.site_name} if blog.site_name else None,
            "author": _authors(_page_authors(blog)),
            "image": _image(blog.image) if blog.image else None,
            "datePublished": write_known(blog.published),
            "dateModified": write_known(blog.modified),
            "coverageStartTime": write_known(blog.coverage_start),
            "coverageEndTime": write_known(blog.coverage_end),
        }
    )


def _page_authors(blog: LiveBlog) -> tuple[Author, ...]:
    """None where all posts have the same: readers take an author of the page in every post for a copy."""
    return () if {_names(entry.authors) for entry in blog} == {_names(blog.authors)} else blog.authors


def _names(authors: Iterable[Author]) -> frozenset[str]:
    return frozenset(author.name.casefold() for author in authors)


def _nodes(blog: LiveBlog) -> Iterator[tuple[int, str]]:
    """Each post with the name of its node, newest first. Two nodes of one name would be one, so the first keeps it."""
    taken: set[str] = set()
    for index in newest_first(blog):
        node = _node(blog.entries[index], blog.url)
        if node is None or node in taken:
            node = f"_:post-{index}"
        taken.add(node)
        yield index, node


def _update(entry: Entry, node: str) -> dict[str, Any]:
    pictures = [_image(block) for block in entry.blocks if isinstance(block, Image)]
    videos = [_video(block) for block in entry.blocks if isinstance(block, Video)]
    embeds = [_embed(block) for block in entry.blocks if isinstance(block, Embed)]
    return {
        "@type": "BlogPosting",
        "@id": node,
        **known(
            {
                "identifier": entry.id,
                "url": web_address(entry.url),
                "headline": entry.headline,
                "articleBody": entry.text,
                "datePublished": write_known(entry.published),
                "dateModified": write_known(entry.updated),
                "author": _authors(entry.authors),
                "image": list(filter(None, pictures)),
                "video": list(filter(None, videos)),
                "sharedContent": list(filter(None, embeds)),
            }
        ),
    }


def _node(entry: Entry, page: str | None) -> str | None:
    """The address of the page, or of the post, with the post's id behind `#`; without these no node has a name.

    A blank node stands for a post of which that is not known: its own address alone would be read as its id.
    """
    address = web_address(entry.url)
    if entry.id is None:
        return address if address and "#" in address else None
    base = (address if address and address.endswith(f"#{fragment(entry.id)}") else web_address(page)) or address
    return f"{base.partition('#')[0]}#{fragment(entry.id)}" if base else None


def _authors(authors: Iterable[Author]) -> list[dict[str, Any]]:
    """Only who has a role is known to be a person; others may be agencies."""
    return [
        known(
            {
                "@type": "Person" if author.role else None,
                "name": author.name,
                "jobTitle": author.role,
                "url": web_address(author.url),
            }
        )
        for author in authors
    ]


def _image(image: Image) -> dict[str, Any] | None:
    said = known({"url": web_address(image.url), "caption": image.caption, "creditText": image.credit})
    return {"@type": "ImageObject", **said} if said else None


def _video(video: Video) -> dict[str, Any] | None:
    said = known({"contentUrl": web_address(video.url), "name": video.caption, "creditText": video.credit})
    return {"@type": "VideoObject", **said} if said else None


def _embed(embed: Embed) -> dict[str, Any] | None:
    said = known({"url": web_address(embed.url), "text": embed.text})
    return {"@type": "CreativeWork", **said} if said else None
