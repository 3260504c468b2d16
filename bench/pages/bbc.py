"""A page in the manner of the BBC since 2023: hashed classes, hidden labels for screen readers, full JSON-LD.

No real page was at hand to measure; a post has about as many elements and attributes as one of the Guardian.
"""

from __future__ import annotations

from html import escape
from zoneinfo import ZoneInfo

from bench.pages.elements import icon, marked_up, paragraphs, picture, share_list
from bench.pages.furniture import NOT_A_POST, ad_slot, around, json_script
from bench.pages.linked_data import full_update, posting
from bench.pages.story import Page, Picture, Story, tell

_URL = "https://www.bbc.co.uk/news/live/c0quay12345t"
_ZONE = ZoneInfo("Europe/London")
_AD_EVERY = 5
_HIDDEN = "ssrcss-1f39n02-VisuallyHidden visually-hidden"
_PARAGRAPH = ' class="ssrcss-1q0x1qg-Paragraph e1jhz7w10"'
_LINK = ' class="ssrcss-k17ofw-InlineLink e1kn3p7n0"'


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
    return (
        f'<li class="ssrcss-8k20kk-Item">{advert}<article data-testid="content-post" id="{_id(story)}" '
        f'class="ssrcss-1mk7h4h-Post e1nwm1l10"><header class="ssrcss-1c9qk5h-Header">{_heading(story)}'
        f"{_contributor(story.author)}</header>{_prose(story)}{_figure(story.picture)}{_share(story)}</article></li>"
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
    face = picture("https://img.example/face.png", names="ssrcss-1drmwog-Image")
    return (
        f'<div class="ssrcss-1a2b3c4-Contributor" data-testid="contributor">'
        f'<div class="ssrcss-1pfwagx-ContributorImage">{face}</div>'
        f'<div class="ssrcss-68pt20-ContributorName">{escape(author)}</div>'
        f'<div class="ssrcss-84ltp5-ContributorRole">Harbour correspondent</div></div>'
    )


def _prose(story: Story) -> str:
    quoted = "".join(f"<p{_PARAGRAPH}>{marked_up(text, link=_LINK, strong='b')}</p>" for text in story.quotation)
    quotation = f'<blockquote class="ssrcss-1gdjr6e-Quote">{icon("quote")}{quoted}</blockquote>' if quoted else ""
    return (
        f'<div data-component="text-block" class="ssrcss-11r1m41-RichTextComponentWrapper ep2nwvo0">'
        f'<div class="ssrcss-7uxr49-RichTextContainer e5tfeyi1">'
        f"{paragraphs(story.paragraphs, _PARAGRAPH, link=_LINK, strong='b')}{quotation}</div></div>"
    )


def _figure(shown: Picture | None) -> str:
    if not shown:
        return ""
    caption = escape(shown.caption)
    return (
        f'<div data-component="image-block"><figure class="ssrcss-wpgbih-StyledFigure"><div><span>'
        f"{picture(shown.url, names='ssrcss-11yxrdo-Image')}"
        f'</span><span role="text" class="ssrcss-96mosr-Copyright"><span class="{_HIDDEN}">'
        f"Image source, </span>{escape(shown.credit)}</span></div>"
        f'<figcaption class="ssrcss-1rgyrxh-StyledFigureCaption">'
        f'<span class="{_HIDDEN}">Image caption, </span>'
        f'<p class="ssrcss-1q0x1qg-Paragraph">{caption}</p></figcaption></figure></div>'
    )


def _share(story: Story) -> str:
    return (
        f'<div class="ssrcss-1j0gx7p-ShareTools" data-testid="share-tools"><button type="button" aria-label="Share" '
        f'aria-expanded="false" class="ssrcss-1k4ig9s-Button">{icon("share")}</button>'
        f"{share_list(f'{_URL}?post={_id(story)}#post', names='ssrcss-1vkgd5v-ShareList')}</div>"
    )
