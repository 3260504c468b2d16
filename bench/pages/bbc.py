"""A page in the manner of the BBC since 2023: hashed classes, hidden labels for screen readers, full JSON-LD."""

from __future__ import annotations

from html import escape
from zoneinfo import ZoneInfo

from bench.pages.furniture import NOT_A_POST, ad_slot, around, json_script
from bench.pages.linked_data import full_update, posting
from bench.pages.story import Page, Picture, Story, tell

_URL = "https://www.bbc.co.uk/news/live/c0quay12345t"
_ZONE = ZoneInfo("Europe/London")
_AD_EVERY = 5
_HIDDEN = "ssrcss-1f39n02-VisuallyHidden visually-hidden"


def make_bbc(posts: int) -> Page:
    """A page of so many posts."""
    stories = tell(posts)
    updates = [full_update(story, f"{_URL}#{_id(story)}", story.author) for story in stories]
    items = "".join(_item(index, story) for index, story in enumerate(stories))
    return Page(
        name=f"bbc {posts}",
        html=around(
            f'<div class="ssrcss-1o5p6v2-Stream"><ol role="list" class="ssrcss-1r5yq9d-Posts">{items}</ol></div>',
            url=_URL,
            head=json_script({"@context": "https://schema.org", "@graph": [posting(updates, url=_URL)]}),
        ),
        truth=tuple(story.truth(_id(story)) for story in stories),
        also=f"{NOT_A_POST} published at British Summer Time image source caption harbour correspondent breaking",
    )


def _id(story: Story) -> str:
    return f"asset:00000000-0000-4000-8000-{story.number:012d}"


def _item(index: int, story: Story) -> str:
    advert = ad_slot(index) if index % _AD_EVERY == 0 else ""
    body = "".join(f'<p class="ssrcss-1q0x1qg-Paragraph e1jhz7w10">{escape(text)}</p>' for text in story.paragraphs)
    return (
        f'<li class="ssrcss-8k20kk-Item">{advert}<article data-testid="content-post" id="{_id(story)}" '
        f'class="ssrcss-1mk7h4h-Post e1nwm1l10"><header class="ssrcss-1c9qk5h-Header">{_heading(story)}'
        f"{_contributor(story.author)}</header>"
        f'<div data-component="text-block" class="ssrcss-11r1m41-RichTextComponentWrapper">'
        f'<div class="ssrcss-7uxr49-RichTextContainer e5tfeyi1">{body}</div></div>'
        f"{_figure(story.picture)}{_share()}</article></li>"
    )


def _heading(story: Story) -> str:
    local = story.instant.astimezone(_ZONE)
    printed = f"{local:%H:%M} British Summer Time {local.day} {local:%B}"
    return (
        f'<h3 class="ssrcss-1f3bvyz-Heading"><span role="text"><span class="ssrcss-yjj6jm-Headline">'
        f'{escape(story.headline)}</span><span class="{_HIDDEN}">published at</span>'
        f'<span data-testid="timestamp" class="ssrcss-1tndxfq-Timestamp">{printed} {local.year}</span></span></h3>'
    )


def _contributor(author: str | None) -> str:
    if not author:
        return ""
    return (
        f'<div class="ssrcss-1a2b3c4-Contributor" data-testid="contributor">'
        f'<div class="ssrcss-68pt20-ContributorName">{escape(author)}</div>'
        f'<div class="ssrcss-84ltp5-ContributorRole">Harbour correspondent</div></div>'
    )


def _figure(picture: Picture | None) -> str:
    if not picture:
        return ""
    caption = escape(picture.caption)
    return (
        f'<div data-component="image-block"><figure class="ssrcss-wpgbih-StyledFigure"><div><span><picture>'
        f'<img src="{picture.url}" width="976" height="549" loading="lazy" class="ssrcss-11yxrdo-Image"></picture>'
        f'</span><span role="text" class="ssrcss-96mosr-Copyright"><span class="{_HIDDEN}">'
        f"Image source, </span>{escape(picture.credit)}</span></div>"
        f'<figcaption class="ssrcss-1rgyrxh-StyledFigureCaption">'
        f'<span class="{_HIDDEN}">Image caption, </span>'
        f'<p class="ssrcss-1q0x1qg-Paragraph">{caption}</p></figcaption></figure></div>'
    )


def _share() -> str:
    return (
        '<div class="ssrcss-1j0gx7p-ShareTools"><button type="button" aria-label="Share" class="ssrcss-1k4ig9s-Button">'
        '<svg viewBox="0 0 32 32" width="1em" height="1em" aria-hidden="true"><path d="M28 12 16 0v7C7 7 4 16 4 32'
        'c3-8 6-11 12-11v7z"></path></svg></button></div>'
    )
