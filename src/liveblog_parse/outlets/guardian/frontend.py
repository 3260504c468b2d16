"""The Guardian's pages from 2013 to 2021, built by frontend; the Content API still gives bodies in this shape.

Seen with and without `itemprop`, and with the time as a link or bare. The machine time is right where the printed one
is an hour off. https://github.com/guardian/frontend::

    <div id="block-52..." class="block is-key-event" itemprop="liveBlogUpdate"
         data-block-contributor="profile/norafalk">
      <p class="block-time published-time"><a href="#block-52..."><time datetime="2013-09-19T09:02:34Z">9.02am
        <span class="timezone">BST</span></time><span class="block-time__absolute">09:02</span></a></p>
      <h2 class="block-title">Harbour reopens</h2>
      <div class="block-elements" itemprop="articleBody">...</div>
      <p class="block-time updated-time">Updated <time datetime="2013-09-19T09:18:14Z">at 9.18am BST</time></p>
    </div>
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from types import MappingProxyType

from attrs import evolve

from liveblog_parse.issues import counted
from liveblog_parse.model import Author, Issue
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.outlets.guardian.dcr import read_pages
from liveblog_parse.outlets.guardian.style import RULES, ZONE, block_id, labels, line_of, profile, read_byline_of
from liveblog_parse.sources.body import read_body
from liveblog_parse.sources.report import PageFacts, Post, When, when_machine, when_printed
from liveblog_parse.text.lines import clean
from liveblog_parse.times.zones import zone_of
from liveblog_parse.tree import Node

POSTS = 'div.block:is([itemprop~="liveBlogUpdate"], [data-block-contributor], .block--content[id^="block-"])'

# Times and titles are read apart from the body.
_RULES = evolve(RULES, furniture=f".block-time, .block-title, {RULES.furniture}")


def read_block(block: Node, writers: Mapping[str, Author] = MappingProxyType({})) -> Post | None:
    """A post from its element; an appeal for donations stands between posts as one of them.

    `writers` are those of the page, by the tags that blocks name them with.
    """
    marks = (block.get("class") or "").split()
    if "is-epic" in marks:
        return None
    titles = [text for element in block.select(".block-title") if (text := clean(element.text()))]
    published, updated = block.first(".published-time"), block.first(".updated-time")
    body = read_body(block, _RULES)
    if not (body.blocks or body.unplaced or titles):
        return None
    title = titles[0] if titles else None
    return Post(
        id=block.get("id") or None,
        url=_link(published) if published else None,
        headline=title,
        published=_read_time(published) if published else None,
        updated=_read_time(updated) if updated else None,
        authors=_authors(block, writers),
        labels=labels(title, key_event="is-key-event" in marks, summary="is-summary" in marks, pinned=False),
        blocks=body.blocks,
        unplaced=(*titles[1:], *body.unplaced),
    )


def _read_time(line: Node) -> When | None:
    """The attribute before the words: these were an hour off on pages of 2013."""
    time = line.first("time")
    exact = when_machine(time.get("datetime")) if time else None
    return exact if exact and exact.instant else _printed(line, time) or exact


def _printed(line: Node, time: Node | None) -> When | None:
    """The clock with its zone, which may stand behind it."""
    printed = clean((time or line).text())
    zone = line.first(".timezone")
    if time and zone and clean(zone.text()) not in printed:
        printed = f"{printed} {clean(zone.text())}"
    return when_printed(printed, zone=ZONE)


def _link(line: Node) -> str | None:
    link = line.first("a")
    return link.get("href") if link and block_id(link.get("href")) else None


def _authors(block: Node, writers: Mapping[str, Author]) -> tuple[Author, ...]:
    """The contributor's tag names the writer; the picture beside it prints the name."""
    tag = (block.get("data-block-contributor") or "").strip()
    picture = block.first(".byline-img img[alt], img.byline-img__img[alt]")
    name = clean(picture.get("alt") or "") if picture else ""
    if tag:
        author = writers.get(tag) or profile(tag)
        return (Author(name=name or author.name, url=author.url),)
    return (Author(name=name),) if name else ()


def _read_issues(root: Node) -> Iterator[Issue]:
    """By how much the printed clocks differ from the machine's times: on pages of 2013 an hour, by their zone."""
    apart = [found for line in root.select(".published-time") if (found := _apart(line)) is not None]
    minutes = {round(difference / timedelta(minutes=1)) for difference in apart}
    if len(apart) > 1 and len(minutes) == 1 and (wrong := minutes.pop()) and not wrong % 30:
        by = f"{counted(abs(wrong) / 60, 'hour')} {'later' if wrong > 0 else 'earlier'}"
        detail = f"{len(apart)} printed clocks are {by} than the machine's times, which were used"
        yield Issue(code="zone-fault", detail=detail)


def _apart(line: Node) -> timedelta | None:
    """From the machine's time to the clock that is printed for it, on the same day or on the next."""
    time = line.first("time")
    exact, shown = (when_machine(time.get("datetime")), _printed(line, time)) if time else (None, None)
    if not (exact and exact.instant and shown) or shown.reading.hour is None or not shown.reading.zone:
        return None
    there = exact.instant.astimezone(zone_of(shown.reading.zone))
    clock = there.replace(hour=shown.reading.hour, minute=shown.reading.minute or 0, second=there.second)
    apart = clock - there
    return apart - _A_DAY if apart > _A_DAY / 2 else apart + _A_DAY if apart < -_A_DAY / 2 else apart


_A_DAY = timedelta(days=1)


def read_page(root: Node) -> PageFacts:
    """Title, standfirst and byline, by the classes of the page's head."""
    headline = root.first('h1[itemprop="headline"], h1.content__headline')
    standfirst = root.first(".content__standfirst")
    byline = root.first(".byline")
    return PageFacts(
        headline=clean(headline.text()) or None if headline else None,
        standfirst=line_of(read_body(standfirst, RULES)) if standfirst else None,
        authors=read_byline_of(byline) if byline else (),
        pages=read_pages(root, ".liveblog-navigation"),
    )


FRONTEND = HtmlLayout(
    name="frontend", post=POSTS, read_post=read_block, fewest=2, read_page=read_page, read_issues=_read_issues
)
