"""A page in the manner of CNBC: the author stands in a sign-off, and JSON-LD dates have no colon in their offset."""

from __future__ import annotations

from html import escape

from bench.pages.elements import marked_up, paragraphs, picture, share_links
from bench.pages.furniture import NOT_A_POST, PAGE_AUTHOR, ad_slot, around, json_script
from bench.pages.linked_data import full_update, posting
from bench.pages.story import Page, Picture, Story, tell

_URL = "https://www.cnbc.com/2023/09/13/ferry-talks-live-updates.html"
_AD_EVERY = 5


def make_cnbc(posts: int) -> Page:
    """A page of so many posts."""
    stories = tell(posts)
    updates = [_update(story) for story in stories]
    body = "".join(_post(index, story) for index, story in enumerate(stories))
    return Page(
        name=f"cnbc {posts}",
        html=around(
            f'<div class="LiveBlogBody-container" data-module="LiveBlogBody">'
            f'<div class="LiveBlogBody-articleBody">{body}</div></div>',
            url=_URL,
            head=json_script(posting(updates, url=_URL)),
        ),
        truth=tuple(story.truth(f"{_id(story)}-post") for story in stories),
        also=f"{NOT_A_POST} min ago edt am pm wed sep tue",
    )


def _id(story: Story) -> str:
    return f"{107_000_000 + story.number}"


def _update(story: Story) -> dict[str, object]:
    """The page's author stands in every update; the post's own is in its last paragraph."""
    update = full_update(story, f"{_URL}#{_id(story)}-post", PAGE_AUTHOR)
    stamp = f"{story.instant:%Y-%m-%dT%H:%M:%S}+0000"
    return update | {"datePublished": stamp, "dateModified": stamp}


def _post(index: int, story: Story) -> str:
    stamp = f"{story.instant:%Y-%m-%dT%H:%M:%S}+0000"
    quoted = "".join(f"<p>{marked_up(text)}</p>" for text in story.quotation)
    quotation = f'<div class="BlockQuote-blockquote"><blockquote>{quoted}</blockquote></div>' if quoted else ""
    signature = f"<p>— {escape(story.author)}</p>" if story.author else ""
    advert = ad_slot(index) if index % _AD_EVERY == 0 else ""
    return (
        f'<div class="LiveBlogBody-post"><div id="{_id(story)}-post" class="LiveBlogBody-update">'
        f'<div class="LiveBlogBody-timestamp"><time data-testid="lastpublished-timestamp" datetime="{stamp}">'
        f'{index * 7 + 3} Min Ago</time></div><h2 class="ArticleBody-subtitle">{escape(story.headline)}</h2>'
        f'{_figure(story.picture)}<div class="group">{paragraphs(story.paragraphs)}{quotation}{signature}</div>'
        f'<div class="SocialShare-socialShare">'
        f"{''.join(share_links(f'{_URL}#{_id(story)}', names='icon-social'))}</div>"
        f"</div>{advert}</div>"
    )


def _figure(shown: Picture | None) -> str:
    if not shown:
        return ""
    return (
        f'<div class="InlineImage-imageEmbed"><div class="InlineImage-wrapper">'
        f"{picture(shown.url, names='InlineImage-image')}<div>"
        f'<div class="InlineImage-imageEmbedCaption">{escape(shown.caption)}</div>'
        f'<div class="InlineImage-imageEmbedCredit">{escape(shown.credit)}</div></div></div></div>'
    )
