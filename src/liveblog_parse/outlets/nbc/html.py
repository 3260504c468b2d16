"""NBC News, as its script of 2024 writes the page: cards, which its JSON-LD tells too.

Class names end in a hash that changes. The JSON-LD has the address of the page for each update, so that only the page
says what a post is called::

    <div class="live-blog-card article-body__content w-100 mh0 mb8 fn" id="ncrd1300001" data-testid="card-container">
      <div class="styles_cardTimestamp__a1B2c"><time datetime="2024-03-05T14:00:00.000Z">2h ago</time></div>
      <h2 class="styles_cardHeadline__a1B2c" data-testid="headline">The quay opens</h2>
      <div class="styles_cardByline__a1B2c" data-testid="byline-container">
        <p class="styles_authors__a1B2c" data-testid="byline">Nora Falk and Ida Holm</p></div>
      <div data-icid="live-blog-card-link" data-testid="card-body-container"><p>Ships may enter.</p></div>
      <div class="share-list__wrapper mt6"><button>Share</button></div>
    </div>

Cards of the newer kind have names of their own, and a reply is a card below the one that it answers::

    <div class="styles_chat-blog-card__a1B2c" id="ncrd1300001" data-testid="chat-card-container">
      <div class="styles_chatCardEyebrow__a1B2c">Fact Check</div>
      <div class="styles_time-stamp-social-share-container__a1B2c"><div class="styles_chatCardTimestamp__a1B2c">…</div>
        <div class="share-list-container df">…</div></div>
      <h2 data-testid="chat-card-headline">The quay opens</h2>
      <div data-testid="chat-card-authors-container"><span data-testid="chatCardByline-name">
        <span class="styles_chatCardByline--name__a1B2c">Nora Falk</span>
        <span class="styles_chatCardByline--shortbio__a1B2c">Shipping reporter</span></span></div>
      <div data-testid="chat-card-reporting-from"><svg></svg><p>Reporting from Lund</p></div>
      <div data-testid="chat-card-body-container"><p>Ships may enter.</p></div></div>
"""

from __future__ import annotations

from attrs import evolve

from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.sources.body import BodyRules
from liveblog_parse.sources.parts import PageParts, Parts
from liveblog_parse.sources.report import Post, when_machine
from liveblog_parse.tree import Node

ZONE = "America/New_York"
_TIMES = '[class*="cardTimestamp"], [class*="chatCardTimestamp"]'
_HIDDEN = 'h3[tabindex="-1"], [class*="citations"] > h3'
"""Headings for those who hear the page: "The quay opens, continued"."""


def _timed(post: Post, element: Node) -> Post:
    """The post with its time as a machine has it, where the element that prints it holds one."""
    printed = element.first(_TIMES)
    time = printed.first("time[datetime]") if printed else None
    exact = when_machine(time.get("datetime")) if time else None
    return evolve(post, published=exact or post.published)


CHAT_CARD = HtmlLayout(
    name="chat-card",
    post='[data-testid="chat-card-container"]',
    read_post=Parts(
        headline='[data-testid="chat-card-headline"]',
        published='[class*="chatCardTimestamp"]',
        authors='[class*="chatCardByline--name"]',
        roles='[class*="chatCardByline--shortbio"]',
        kickers='[class*="chatCardEyebrow"], [data-testid="chat-card-reporting-from"]',
        body='[data-testid="chat-card-body-container"]',
        zone=ZONE,
        rules=BodyRules(
            furniture='.share-list-container, [data-testid="chat-card-authors-container"]',
            hidden=_HIDDEN,
        ),
        finish=_timed,
    ),
    read_page=PageParts(),
)

LIVE_BLOG_CARD = HtmlLayout(
    name="live-blog-card",
    post='.live-blog-card[data-testid="card-container"]',
    read_post=Parts(
        headline='[data-testid="headline"]',
        published='[class*="cardTimestamp"]',
        authors='[data-testid="byline"]',
        body='[data-testid="card-body-container"]',
        zone=ZONE,
        rules=BodyRules(
            furniture='.share-list__wrapper, [data-testid="byline-container"]',
            hidden=_HIDDEN,
        ),
        finish=_timed,
    ),
    read_page=PageParts(),
)
