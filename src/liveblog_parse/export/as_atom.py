"""`atom`: an Atom feed, newest first, its posts as HTML.

https://www.rfc-editor.org/rfc/rfc4287. Its author is the publisher, since readers take that for the author of every
unsigned post; who signs the page is a contributor. `updated` must stand everywhere: a post without an instant has that
of the feed and no `published`; a feed without any instant has 1970-01-01T00:00:00Z.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from xml.etree import ElementTree as ET

from liveblog_parse.export import instants
from liveblog_parse.export.addresses import web_address
from liveblog_parse.export.block_html import blocks_html
from liveblog_parse.export.characters import permitted
from liveblog_parse.export.feed import entry_ids, feed_id, feed_updated
from liveblog_parse.export.posts import newest_first, publisher_of, tags_of, title_of
from liveblog_parse.model import Author, Entry, LiveBlog

_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*", re.ASCII)
"""https://www.w3.org/TR/xmlschema-2/#language; a page may say anything."""


def dumps(blog: LiveBlog) -> str:
    """Write the live blog as one feed."""
    feed = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", **_language(blog.language)})
    updated = feed_updated(blog)
    _add(feed, "id", feed_id(blog))
    _add(feed, "title", blog.headline or publisher_of(blog))
    if blog.standfirst:
        _add(feed, "subtitle", blog.standfirst)
    _add(feed, "updated", instants.write(updated))
    _add_link(feed, blog.url)
    _add_people(feed, "author", [Author(name=publisher_of(blog))])
    _add_people(feed, "contributor", blog.authors)
    _add(feed, "generator", "liveblog-parse")
    ids = list(entry_ids(blog))
    for index in newest_first(blog):
        _add_entry(feed, blog.entries[index], ids[index], updated)
    ET.indent(feed)
    return _DECLARATION + ET.tostring(feed, encoding="unicode")


def _language(language: str | None) -> dict[str, str]:
    tag = (language or "").replace("_", "-")
    return {"xml:lang": tag} if _LANGUAGE.fullmatch(tag) else {}


def _add_entry(feed: ET.Element, entry: Entry, name: str, feed_time: datetime) -> None:
    element = ET.SubElement(feed, "entry")
    _add(element, "id", name)
    _add(element, "title", title_of(entry))
    _add(element, "updated", instants.write(entry.updated or entry.published or feed_time))
    if entry.published:
        _add(element, "published", instants.write(entry.published))
    _add_link(element, entry.url)
    _add_people(element, "author", entry.authors)
    for tag in tags_of(entry):
        ET.SubElement(element, "category", {"term": permitted(tag)})
    _add(element, "content", blocks_html(entry.blocks)).set("type", "html")


def _add(parent: ET.Element, name: str, text: str) -> ET.Element:
    element = ET.SubElement(parent, name)
    element.text = permitted(text)
    return element


def _add_link(parent: ET.Element, url: str | None) -> None:
    if address := web_address(url):
        ET.SubElement(parent, "link", {"rel": "alternate", "href": address})


def _add_people(parent: ET.Element, kind: str, people: Iterable[Author]) -> None:
    for person in people:
        element = ET.SubElement(parent, kind)
        _add(element, "name", person.name)
        if address := web_address(person.url):
            _add(element, "uri", address)
