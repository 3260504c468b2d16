"""The pages of la Repubblica, as seen in November 2023.

A story comes first, then the posts under it, newest first::

    <div class="liveblog__index"><strong class="liveblog__index__title">Punti chiave</strong>
      <ul class="liveblog__index__list"><li><time datetime="2024-03-05T14:20Z">14:20</time>
        <div class="liveblog__index__content"><a href="#4100_event2"><p>Quay open</p></a></div></li></ul></div>
    <section class="liveblog__post" id="4100_event2">
      <time class="liveblog__post__pubdate" datetime="2024-03-05T14:20Z">14:20</time>
      <div class="liveblog__post__content"><h2 class="liveblog__post__title"><p>Quay open</p></h2>
        <p>The ice is gone.</p></div>
    </section>

The `Z` of a post's time is false: 14:20 is the clock in Rome. JSON-LD has the instants, to the second. It has no
addresses and nobody's name, and cuts the page's headline short.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import evolve

from liveblog_parse.model import Label, Paragraph, Video
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.sources.body import BodyRules
from liveblog_parse.sources.parts import PageParts, Parts
from liveblog_parse.sources.report import Post, When, when_machine, when_printed
from liveblog_parse.text.lines import clean
from liveblog_parse.times import read_time
from liveblog_parse.tree import Node

_PUBDATE = ".liveblog__post__pubdate"
# "2024-03-05T14:20Z", printed as "14:20"
_MINUTE = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})T(?P<clock>\d{2}:\d{2})Z")


def _with_local_time(post: Post, element: Node) -> Post:
    """The post with its time as the page's readers see it; an empty one stays without."""
    time = element.first(_PUBDATE)
    return evolve(post, published=_local(time) if time is not None else None)


def _local(time: Node) -> When | None:
    machine, printed = (time.get("datetime") or "").strip(), clean(time.text())
    found = _MINUTE.fullmatch(machine)
    if found is None or (printed and printed != found["clock"]):  # a machine time that tells something else is true
        return when_machine(machine) or when_printed(printed)
    reading = read_time(machine.removesuffix("Z"))
    return When(reading=evolve(reading, raw=machine)) if reading else when_printed(printed)


def _video(node: Node) -> Video:
    """The site's own player, with a still inside it."""
    return Video(url=node.get("data-src"))


def _read_labels(root: Node) -> Mapping[str, frozenset[Label]]:
    """The posts that the list on top links to."""
    links = root.select('.liveblog__index__content a[href^="#"]')
    return {(link.get("href") or "").removeprefix("#"): frozenset({Label.KEY_EVENT}) for link in links}


# "[[ge:rep-locali:12345]]", in JSON-LD where a picture stands
_PLACEHOLDER = re.compile(r"\s*\[\[ge:[^\[\]]*\]\]\s*")


def without_placeholders(post: Post) -> Post:
    """A post that JSON-LD tells, without the marks of what it leaves out."""
    blocks = (
        evolve(block, text=_PLACEHOLDER.sub(" ", block.text).strip())
        if isinstance(block, Paragraph) and "[[ge:" in block.text and not block.links
        else block
        for block in post.blocks
    )
    return evolve(post, blocks=tuple(block for block in blocks if block != Paragraph(text="")))


_RULES = BodyRules(special={"gdwc-video-component": _video})


LIVEBLOG_POST = HtmlLayout(
    name="liveblog-post",
    post="section.liveblog__post",
    read_post=Parts(
        headline=".liveblog__post__title",
        published=_PUBDATE,
        body=".liveblog__post__content",
        rules=_RULES,
        finish=_with_local_time,
    ),
    read_labels=_read_labels,
    read_page=PageParts(
        headline="h1.story__title",
        standfirst=".story__summary",
        key_points=".liveblog__index__content a, .liveblog__index__content:not(:has(a))",
        lead=".story__text",
        published="time.story__date",
        modified=".story__date__update time",
        rules=evolve(_RULES, furniture=".liveblog"),
    ),
)
