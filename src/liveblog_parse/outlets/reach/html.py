"""Reach's live events in its pages, as seen in 2020 and 2024.

::

    <div class="live-event-entry" id="751101" data-type="key-event"
         data-post-time="1722886950000" data-last-modified-time="1722887390000">
      <div class="entry-info"><time>20:42</time><mark>KEY EVENT</mark></div>
      <div class="entry-content"><h3>Ferries return</h3><p>Three ferries left at noon.</p>
        <div class="image-container"><figure><amp-img src="quay.jpg"></amp-img></figure>
          <figcaption><span class="caption">The quay</span>
            <span class="credit"> (Image: Ida Holm)</span></figcaption></div>
      </div>
    </div>

The `mark` holds the author's name, or says `KEY EVENT` in its place. A page shows the newest posts, about 30; its
JSON-LD has them all, under the same ids.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from liveblog_parse.detection import host_of
from liveblog_parse.head import read_head
from liveblog_parse.model import Author, Embed, Label
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.outlets.reach.captions import read_caption, with_captions
from liveblog_parse.outlets.reach.words import IRISH_ZONE, KEY_EVENT, ZONE, known_blocks
from liveblog_parse.sources.body import BodyRules
from liveblog_parse.sources.parts import PageParts, Parts
from liveblog_parse.sources.report import PageFacts, Post, changed, distinct, when_epoch
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node


def _read_placeholder(node: Node) -> Embed | None:
    """What a script puts in the place of the element."""
    url = node.get("data-embedded-content-path")
    return Embed(url=url) if url else None


_RULES = BodyRules(
    furniture="reach-recirculation, reach-taboola, reach-inline-nav, .ad-placeholder",
    special={
        ".image-container > figcaption": read_caption,
        ".liveEventEmbeddedContent": _read_placeholder,
    },
)


def _finish(post: Post, element: Node) -> Post:
    """The post with the times that its attributes count, and what its words stand for."""
    authors = tuple(author for author in post.authors if author.name != KEY_EVENT)
    is_key_event = authors != post.authors or element.get("data-type") == "key-event"
    return evolve(
        post,
        published=when_epoch(element.get("data-post-time")) or post.published,
        updated=when_epoch(element.get("data-last-modified-time")),
        authors=authors,
        labels=frozenset({Label.KEY_EVENT}) if is_key_event else frozenset(),
        blocks=tuple(known for block in with_captions(post.blocks) for known in known_blocks(block)),
    )


def mend(post: Post) -> Post:
    """A post that JSON-LD tells, with what its words stand for."""
    blocks = tuple(known for block in post.blocks for known in known_blocks(block))
    return post if blocks == post.blocks else changed(post, {"blocks": blocks})


_POST = Parts(
    headline=".entry-content > h3:first-child",
    published=".entry-info time",
    authors=".entry-info mark",
    rules=_RULES,
    zone=ZONE,
    finish=_finish,
)


def _read_labels(root: Node) -> Mapping[str, frozenset[Label]]:
    """The posts that the list of key events links to."""
    links = (link.get("data-id") for link in root.select(".live-event-key-events a[data-id]"))
    return {post: frozenset({Label.KEY_EVENT}) for post in links if post}


# ---- the page --------------------------------------------------------------------------------------------------------

_PAGE = PageParts(standfirst=".lead-content > p, article > p", lead=".live-event-lead-entry", rules=_RULES)


def _read_page(root: Node) -> PageFacts:
    """What stands above the posts; an Irish title prints Irish times."""
    facts = _PAGE(root)
    return evolve(
        facts,
        zone=IRISH_ZONE if host_of(read_head(root).url).endswith(".ie") else None,
        lead=with_captions(facts.lead),
        authors=distinct(
            author for node in root.select(".author-information-container .author") if (author := _author(node))
        ),
    )


def _author(node: Node) -> Author | None:
    link, job = node.first("a[href]"), node.first(".job-title")
    name = clean(link.text() if link else "".join(child for child in node.children() if isinstance(child, str)))
    role = clean(job.text()) if job else ""
    return Author(name=name, role=role or None, url=link.get("href") if link else None) if name else None


LIVE_EVENT = HtmlLayout(
    name="live-event",
    post=".live-event-entry",
    read_post=_POST,
    read_labels=_read_labels,
    read_page=_read_page,
)
