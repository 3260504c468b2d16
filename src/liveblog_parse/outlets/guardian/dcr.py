"""The Guardian's pages since 2021, built by dotcom-rendering.

Each post is `article.block#block-<id>` with a header (time, title, who wrote it), the elements of the body, and a
footer. A pinned post stands on top as a copy without id and without a machine time. What is `pending` came in while
the page was open, and is not shown. https://github.com/guardian/dotcom-rendering, components LiveBlock,
LiveBlockContainer, FirstPublished, LastUpdated, KeyEventCard and Pagination::

    <article id="block-64..." class="block dcr-1r02hz5">
      <header>
        <div><a href="?page=with:block-64...#block-64...">
          <time datetime="2023-05-15T11:50:54.000Z">4m ago</time><span>12.50&nbsp;BST</span></a></div>
        <h2>Harbour reopens</h2>
        <div><div><img alt="Nora Falk"></div><span>Nora Falk</span></div>
      </header>
      <p>...</p> <figure data-spacefinder-type="model.dotcomrendering.pageElements.ImageBlockElement">...</figure>
      <footer>... <div>Updated at&nbsp;<time datetime="2023-05-15T11:58:00.000Z">12.58 BST</time></div></footer>
    </article>
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import evolve

from liveblog_parse.model import Author, Block, Label, Pages
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.outlets.guardian.elements import TYPES, read_elements
from liveblog_parse.outlets.guardian.style import RULES, ZONE, ZONES, block_id, labels, line_of, read_byline_of
from liveblog_parse.record import record
from liveblog_parse.sources.below import below
from liveblog_parse.sources.body import read_body
from liveblog_parse.sources.body.rules import Special
from liveblog_parse.sources.report import PageFacts, Post, When, distinct, when_machine, when_printed
from liveblog_parse.sources.things import is_thing
from liveblog_parse.text.lines import clean
from liveblog_parse.times import read_time
from liveblog_parse.tree import Node

_PINNED = "#pinned-post article, [data-component='pinned-post'] article"
POSTS = f"article.block:is([id^='block-'], {_PINNED}, :has(a[href*='?page=with:block-']))"

# What a footer prints beside the time: links to share the post, and words that the time stands behind.
_FOOTER_WORDS = re.compile(r"Share|Updated at|Last updated|Updated")
_LONGEST_NAME = 80


def _read_island(island: Node) -> Block | None:
    """An element that is drawn when the reader comes near: what it will show is in `props`."""
    try:
        props: Any = json.loads(island.get("props") or "")
    except (ValueError, RecursionError):
        return None
    if not is_thing(props):
        return None
    name = (island.get("name") or "").removesuffix("Component").removesuffix("Block")
    shown = props.get("element", {**props, "_type": f"{TYPES}{name}BlockElement"})
    return next(iter(read_elements(shown).blocks), None)


def _or_its_island(read: Special) -> Special:
    """Reads a figure; one that shows nothing yet may hold the island that will."""

    def read_figure(figure: Node) -> Block | None:
        island = None if (block := read(figure)) else figure.first("gu-island:empty")
        return _read_island(island) if island else block

    return read_figure


_RULES = evolve(
    RULES,
    furniture=f".block > header, .block > footer, {RULES.furniture}",  # header and footer are read apart
    special={
        **{selector: _or_its_island(read) for selector, read in RULES.special.items()},
        "figure gu-island:empty": _read_island,
    },
)


def read_article(article: Node) -> Post | None:
    """A post from its <article>."""
    if "pending" in (article.get("class") or "").split():
        return None
    return read_block(article)


def read_block(article: Node) -> Post | None:
    """A post from its <article>, shown or not; `None` for one without a title and a body."""
    header, footer = _ends(article)
    head = _read_header(header) if header else _Header()
    body = read_body(article, _RULES)
    if not (body.blocks or body.unplaced or head.title):
        return None
    own_id = article.get("id")
    is_copy = not own_id and article.matches(_PINNED)
    updated, left = _read_footer(footer) if footer else (None, ())
    return Post(
        id=own_id or block_id(head.url),
        url=head.url,
        headline=head.title,
        published=head.published,
        updated=updated,
        authors=head.authors,
        labels=labels(head.title, key_event=False, summary=False, pinned=head.is_pinned or is_copy),
        blocks=body.blocks,
        unplaced=(*head.unplaced, *body.unplaced, *left),
        is_copy=is_copy,
    )


def _ends(article: Node) -> tuple[Node | None, Node | None]:
    """The header and the footer."""
    elements = {child.name: child for child in article.children() if not isinstance(child, str)}
    return elements.get("header"), elements.get("footer")


@record(kw_only=True)
class _Header:
    """What a post's header says."""

    title: str | None = None
    url: str | None = None
    published: When | None = None
    is_pinned: bool = False
    """A second link leads up to the pinned copy."""
    authors: tuple[Author, ...] = ()
    unplaced: tuple[str, ...] = ()


def _read_header(header: Node) -> _Header:
    """A row with the time, a title, and a row for each writer."""
    children = list(header.children())
    elements = [child for child in children if not isinstance(child, str)]
    title = next((element for element in elements if element.name == "h2"), None)
    row, inside = _time_row(elements)
    rows = [element for element in elements if element is not title and element is not row]
    names = [name for element in rows for name in _names(element)]
    texts = [text for child in children if isinstance(child, str) and (text := clean(child))]
    links = [node.get("href") or "" for node in inside if node.name == "a"]
    return _Header(
        title=clean(title.text()) or None if title else None,
        url=next((link for link in links if block_id(link)), None),
        published=_read_time(inside),
        is_pinned=any(link.endswith("#pinned-post") for link in links),
        authors=distinct(Author(name=name) for name in names if len(name) <= _LONGEST_NAME),
        unplaced=(*texts, *(name for name in names if len(name) > _LONGEST_NAME)),
    )


def _time_row(elements: Iterable[Node]) -> tuple[Node | None, list[Node]]:
    """The first of the elements that holds a time or a link to the post, and what is inside it."""
    for element in elements:
        inside = [element, *below(element)]
        if any(node.name == "time" or (node.name == "a" and "block-" in (node.get("href") or "")) for node in inside):
            return element, inside
    return None, []


def _names(row: Node) -> list[str]:
    """The name of a writer, or of several; a picture's text is the same once more."""
    if name := clean(row.text()):
        spans = row.select("span")
        names = [text for span in spans if (text := clean(span.text()))] if len(spans) > 1 else []
        return names if "".join(names).replace(" ", "") == name.replace(" ", "") else [name]
    pictures = (clean(picture.get("alt") or "") for picture in row.select("img[alt]"))
    return [name for name in pictures if name]


def _read_time(nodes: Sequence[Node]) -> When | None:
    """The machine's time; what is printed is the same time: a day, or the time since, and a clock beside it."""
    time = next((node for node in nodes if node.name == "time"), None)
    exact = when_machine(time.get("datetime")) if time else None
    if exact and exact.instant:
        return exact
    clock = next((text for node in nodes if node.name == "span" and (text := clean(node.text()))), None)
    printed = " ".join(filter(None, (clean(time.text()) if time else None, clock)))
    return when_printed(printed, zone=ZONE) or exact


def _read_footer(footer: Node) -> tuple[When | None, tuple[str, ...]]:
    """When the post was updated, and what else is printed: nothing, on the pages that were seen."""
    time = footer.first("time")
    shown = clean(time.text()) if time else ""
    left = clean(_FOOTER_WORDS.sub(" ", clean(footer.text()).replace(shown, " ", 1)))
    if not shown and left and read_time(left, zone=ZONE):
        shown, left = left, ""
    exact = when_machine(time.get("datetime")) if time else None
    updated = exact if exact and exact.instant else when_printed(shown, zone=ZONE) or exact
    return updated, (left,) if left else ()


# ---- the page --------------------------------------------------------------------------------------------------------


def read_page(root: Node) -> PageFacts:
    """Title, standfirst, byline, dateline and pagination, by the names of the page's areas."""
    headline = root.first('[data-gu-name="headline"]')
    standfirst = root.first('[data-gu-name="standfirst"]')
    title = headline.first("h1") or headline if headline else None
    byline = root.first('[data-component="meta-byline"]')
    edition, is_live = _read_config(root)
    published, zone = _read_dateline(root)
    updated = root.first('time[data-gu-marker="liveblog-last-updated"]')
    return PageFacts(
        headline=clean(title.text()) or None if title else None,
        standfirst=line_of(read_body(standfirst, RULES)) if standfirst else None,
        authors=read_byline_of(byline) if byline else (),
        zone=zone or ZONES.get(edition),
        published=published,
        modified=when_machine(updated.get("datetime")) if updated else None,
        is_live=is_live,
        pages=read_pages(root, "#liveblog-navigation"),
    )


# window.guardian = {"config":{... "isLive":true ... "edition":"INT" ...}}
_IS_LIVE = re.compile(r'"isLive"\s*:\s*(true|false)')
_EDITION = re.compile(r'"edition"\s*:\s*"([A-Z]{2,3})"')


def _read_config(root: Node) -> tuple[str, bool | None]:
    """The edition that the page was built for, and whether the blog was running."""
    head = root.first("head")
    for child in head.children() if head else ():
        if not isinstance(child, str) and child.name == "script":
            script = child.raw()
            if script.lstrip().startswith("window.guardian"):
                edition, live = _EDITION.search(script), _IS_LIVE.search(script)
                return edition[1] if edition else "", live[1] == "true" if live else None
    return "", None


def _read_dateline(root: Node) -> tuple[When | None, str | None]:
    """When the blog was first published, and the zone in which the page prints times.

    The line "Mon 15 May 2023 12.50 BST" opens to "First published on Mon 15 May 2023 05.38 BST".
    """
    dateline = root.first('[data-gu-name="meta"] details')
    if dateline is None:
        return None, None
    latest, words, first = clean(dateline.text()).partition("First published on")
    reading = read_time(clean(latest), zone=ZONE)
    return when_printed(first, zone=ZONE) if words else None, reading.zone if reading else None


_POSITION = re.compile(r"(\d{1,4}) of (\d{1,4})")
_OLDER, _NEWER = frozenset({"Next", "Older"}), frozenset({"Previous", "Newer"})


def read_pages(root: Node, selector: str) -> Pages | None:
    """Where the page stands, by its navigation: "Newest Previous 1 of 5 Next Oldest"; the next page is older."""
    navigation = root.first(selector)
    position = _POSITION.search(clean(navigation.text())) if navigation else None
    if navigation is None or position is None:
        return None
    links = {clean(link.text()): href for link in navigation.select("a") if (href := link.get("href"))}
    return Pages(
        number=int(position[1]),
        total=int(position[2]),
        next_url=next((href for words, href in links.items() if words in _OLDER), None),
        previous_url=next((href for words, href in links.items() if words in _NEWER), None),
    )


def read_labels(root: Node) -> Mapping[str, frozenset[Label]]:
    """Labels that the page prints elsewhere, by post: the cards of key events link to them."""
    carousel = root.first("#key-events-carousel")
    return linked_labels(carousel) if carousel else {}


def linked_labels(cards: Node) -> Mapping[str, frozenset[Label]]:
    """The posts that a list of key events links to."""
    posts = (block_id(link.get("href")) for link in cards.select("a"))
    return {post: frozenset({Label.KEY_EVENT}) for post in posts if post}


DCR = HtmlLayout(name="dcr", post=POSTS, read_post=read_article, fewest=1, read_labels=read_labels, read_page=read_page)
