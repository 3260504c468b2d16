"""`html`: a page to read, in the order of the page it was read from, without scripts.

All text is escaped, links and pictures are of the web only, and the page forbids the browser everything else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from html import escape

from liveblog_parse.export import instants
from liveblog_parse.export.addresses import web_address
from liveblog_parse.export.block_html import blocks_html, escaped, image_html, link_html
from liveblog_parse.export.posts import publisher_of, signed, tags_of, time_shown
from liveblog_parse.model import Author, Entry, LiveBlog, TimeReading

_POLICY = "default-src 'none'; img-src http: https:; style-src 'unsafe-inline'"
_STYLE = """\
:root { color-scheme: light dark }
body { font: 1.05rem/1.55 Georgia, serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem }
body { overflow-wrap: anywhere }
h1, h2, h3, .meta, figcaption, aside { font-family: system-ui, sans-serif; line-height: 1.25 }
article { border-top: 1px solid #8886; padding-top: .75rem; margin-top: 1.5rem }
.meta, figcaption, aside { font-size: .85rem; opacity: .75 }
.tag { border: 1px solid; border-radius: 1em; padding: 0 .6em }
img { max-width: 100%; height: auto }
figure, blockquote { margin: 1rem 0 } blockquote { border-left: 3px solid #8886; padding-left: 1rem }
table { border-collapse: collapse } td { border: 1px solid #8886; padding: .2rem .5rem }"""


def dumps(blog: LiveBlog) -> str:
    """Write the live blog as one page."""
    title = blog.headline or publisher_of(blog)
    return "\n".join(
        (
            "<!doctype html>",
            f'<html lang="{escaped(blog.language)}">' if blog.language else "<html>",
            '<head>\n<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="referrer" content="no-referrer">',
            f"<title>{escaped(title)}</title>",
            f"<style>\n{_STYLE}\n</style>\n</head>\n<body>",
            *_header(blog, title),
            "<main>",
            *(_article(index, entry) for index, entry in enumerate(blog)),
            "</main>\n</body>\n</html>\n",
        )
    )


def _header(blog: LiveBlog, title: str) -> Iterator[str]:
    yield f"<header>\n<h1>{link_html(title, blog.url)}</h1>"
    if blog.standfirst:
        yield f"<p>{escaped(blog.standfirst)}</p>"
    meta = [_time(blog.published), _names(blog.authors), escaped(blog.site_name or "")]
    yield from _paragraph("meta", meta)
    if blog.image:
        yield image_html(blog.image)
    if blog.key_points:
        yield f"<ul>{''.join(f'<li>{escaped(point)}</li>' for point in blog.key_points)}</ul>"
    yield blocks_html(blog.lead)
    yield "</header>"


def _article(index: int, entry: Entry) -> str:
    headline = f"<h2>{link_html(entry.headline, entry.url)}</h2>" if entry.headline else ""
    link = link_html("Link", entry.url) if web_address(entry.url) and not entry.headline else ""
    tags = (f'<span class="tag">{escaped(tag)}</span>' for tag in tags_of(entry))
    changed = _time(entry.updated)
    meta = [
        _time(entry.published, entry.published_as),
        escaped(entry.match_clock or ""),
        _names(entry.authors),
        *tags,
        f"updated {changed}" if changed else "",
        link,
    ]
    parts = (f'<article id="post-{index}">', headline, *_paragraph("meta", meta), blocks_html(entry.blocks))
    return "\n".join((*filter(None, parts), "</article>"))


def _time(instant: datetime | None, reading: TimeReading | None = None) -> str:
    shown = escaped(time_shown(instant, reading))
    return f'<time datetime="{instants.write(instant)}">{shown}</time>' if instant else shown


def _names(authors: Iterable[Author]) -> str:
    return "; ".join(link_html(signed(author), author.url) for author in authors)


def _paragraph(name: str, parts: Iterable[str]) -> Iterator[str]:
    if inside := " · ".join(filter(None, parts)):
        yield f'<p class="{name}">{inside}</p>'
