"""A page in the manner of the Guardian since 2021: JSON-LD gives every post the page's time and author."""

from __future__ import annotations

from html import escape
from zoneinfo import ZoneInfo

from bench.pages.furniture import NOT_A_POST, PAGE_AUTHOR, PAGE_HEADLINE, ad_slot, around, json_script
from bench.pages.linked_data import PAGE_DATE, person, posting
from bench.pages.story import Page, Picture, Story, tell

_URL = "https://www.theguardian.com/world/live/2023/sep/13/ferry-talks-live"
_ZONE = ZoneInfo("Europe/London")
_AD_EVERY = 5
_KEY_EVENTS = 8


def make_guardian(posts: int) -> Page:
    """A page of so many posts."""
    stories = tell(posts)
    updates = [
        {
            "@type": "BlogPosting",
            "@id": _id(story),
            "headline": PAGE_HEADLINE,
            "author": [person(PAGE_AUTHOR)],
            "datePublished": PAGE_DATE,
            "dateModified": PAGE_DATE,
            "articleBody": " ".join(story.paragraphs),
        }
        for story in stories
    ]
    blocks = "".join(_block(index, story) for index, story in enumerate(stories))
    return Page(
        name=f"guardian {posts}",
        html=around(
            f'{_key_events(stories[:_KEY_EVENTS])}<div id="liveblog-body" class="js-liveblog-body">'
            f'<div id="top-of-blog"></div>{blocks}</div>',
            url=_URL,
            head=json_script([posting(updates, url=_URL)]),
        ),
        truth=tuple(story.truth(f"block-{_id(story)}") for story in stories),
        also=f"{NOT_A_POST} share updated at bst photograph ago sep 2023 key events",
    )


def _id(story: Story) -> str:
    return f"{int(story.instant.timestamp()):08x}{story.number:016x}"


def _block(index: int, story: Story) -> str:
    stamp = f"{story.instant:%Y-%m-%dT%H:%M:%S}.000Z"
    clock = f"{story.instant.astimezone(_ZONE):%H.%M}&nbsp;BST"
    body = "".join(
        f'<div class="dcr-k8x2p1"><p class="dcr-1kas69x">{escape(text)}</p></div>' for text in story.paragraphs
    )
    advert = ad_slot(index) if index % _AD_EVERY == 0 else ""
    link = f"?page=with:block-{_id(story)}#block-{_id(story)}"
    return (
        f'<article id="block-{_id(story)}" class="block dcr-10ppd6k" data-updated="{stamp}">'
        f'<header class="dcr-1fb8oak"><a href="{link}" data-ignore="global-link-styling" class="dcr-4d2x8e">'
        f'<time datetime="{stamp}" data-relativeformat="med" title="{stamp}" class="dcr-1dgrkqu">'
        f"{story.instant.day} Sep 2023</time>"
        f'<span class="dcr-1lwdqqk">{clock}</span></a>{_contributor(story.author)}'
        f'<h2 class="dcr-dssdja" id="title-{_id(story)}">{escape(story.headline)}</h2></header>{body}'
        f'{_figure(story.picture)}<footer class="dcr-1mp6ntl"><gu-island name="ShareButton" '
        f"props=\"{{&quot;blockId&quot;:&quot;{_id(story)}&quot;}}\" defer='{{&quot;until&quot;:&quot;visible&quot;}}'>"
        f'<button type="button" class="dcr-zplyo7">Share</button></gu-island></footer></article>{advert}'
    )


def _contributor(author: str | None) -> str:
    if not author:
        return ""
    name = escape(author)
    return (
        f'<div class="dcr-1szh0od"><div class="dcr-1f1xuaa"><img src="https://img.example/face.png" alt="{name}" '
        f'width="36" height="36" class="dcr-1989ovb"></div><span class="dcr-j7ihvk">{name}</span></div>'
    )


def _figure(picture: Picture | None) -> str:
    if not picture:
        return ""
    return (
        f'<figure class="dcr-173mewl" data-spacefinder-role="inline"><div class="dcr-1ddsjk3"><picture>'
        f'<source srcset="{picture.url}?width=620&amp;dpr=2 620w" media="(min-width:740px)">'
        f'<img src="{picture.url}" alt="" width="445" height="267" class="dcr-evn1e9"></picture></div>'
        f'<figcaption data-spacefinder-role="inline" class="dcr-fd61eq"><span class="dcr-1inf02i"><svg width="18" '
        f'height="13" viewBox="0 0 18 13"><path d="M18 3.5v8l-1.5 1.5h-15L0 11.5v-8z"></path></svg></span>'
        f'<span class="dcr-1qvd3m6">{escape(picture.caption)}</span> Photograph: {escape(picture.credit)}</figcaption>'
        f"</figure>"
    )


def _key_events(stories: list[Story]) -> str:
    cards = "".join(
        f'<li><a href="?page=with:block-{_id(story)}#block-{_id(story)}" data-link-name="key event card | {index}">'
        f"<time>3h ago</time><div>{escape(story.headline)}</div></a></li>"
        for index, story in enumerate(stories)
    )
    return f'<div id="key-events-carousel"><h2>Key events</h2><ul>{cards}</ul></div>'
