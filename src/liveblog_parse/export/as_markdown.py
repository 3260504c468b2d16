"""`markdown`: CommonMark to read or to edit, in page order; tables are those of GitHub.

https://spec.commonmark.org/0.31.2/. What would be markup in a text is escaped, and links and pictures are of the web
only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from liveblog_parse.export.addresses import web_address
from liveblog_parse.export.block_markdown import blocks_markdown, figure_markdown
from liveblog_parse.export.markdown_text import guarded, inline, link_markdown, own_line
from liveblog_parse.export.posts import publisher_of, signed, tags_of, time_shown
from liveblog_parse.model import Entry, ListBlock, ListItem, LiveBlog


def dumps(blog: LiveBlog) -> str:
    """Write the live blog as one document."""
    posts = (part for entry in blog for part in ("---", *_post(entry)))
    return "\n\n".join((*_page(blog), *posts)) + "\n"


def _page(blog: LiveBlog) -> Iterator[str]:
    yield f"# {inline(blog.headline or publisher_of(blog))}"
    if blog.standfirst:
        yield own_line(blog.standfirst)
    address = web_address(blog.url)
    source = link_markdown(blog.site_name or address, address) if address else inline(blog.site_name or "")
    yield from _meta(time_shown(blog.published), map(signed, blog.authors), source)
    if blog.image:
        yield from figure_markdown(blog.image)
    if blog.key_points:
        yield from blocks_markdown([ListBlock(items=tuple(ListItem(text=point) for point in blog.key_points))])
    yield from blocks_markdown(blog.lead)


def _post(entry: Entry) -> Iterator[str]:
    headline = link_markdown(entry.headline or "", entry.url).strip()
    if headline:
        yield f"## {headline}"
    when = " ".join(filter(None, (time_shown(entry.published, entry.published_as), entry.match_clock)))
    changed = time_shown(entry.updated)
    link = link_markdown("Link", entry.url) if web_address(entry.url) and not headline else ""
    said = (*map(signed, entry.authors), *tags_of(entry), f"updated {changed}" if changed else "")
    yield from _meta(when, said, link)
    yield from blocks_markdown(entry.blocks)


def _meta(when: str, said: Iterable[str], source: str) -> Iterator[str]:
    """A line of what stands around the prose; the time is bold."""
    shown = [f"**{inline(when)}**" if inline(when) else "", *map(inline, said), source]
    if line := " · ".join(filter(None, shown)):
        yield guarded(line)
