"""A page in the manner of The Times: a header block begins a post; JSON-LD repeats the page's author."""

from __future__ import annotations

from html import escape
from zoneinfo import ZoneInfo

from bench.pages.elements import marked_up, paragraphs, picture
from bench.pages.furniture import NOT_A_POST, PAGE_AUTHOR, ad_slot, around, json_script
from bench.pages.linked_data import full_update, posting
from bench.pages.story import Page, Picture, Story, tell

_URL = "https://www.thetimes.co.uk/article/ferry-talks-live-abcde1234"
_ZONE = ZoneInfo("Europe/London")
_AD_EVERY = 5
_PARAGRAPH = ' class="responsive__Paragraph-sc-1isfdlb-0 eKJmpE"'
_LINK = ' class="responsive__Link-sc-3nd4c2-0 kLXvQe"'


def make_thetimes(posts: int) -> Page:
    """A page of so many posts."""
    stories = tell(posts)
    updates = [full_update(story, f"{_URL}#{_id(story)}", PAGE_AUTHOR) for story in stories]
    body = "".join(_post(index, story) for index, story in enumerate(stories))
    return Page(
        name=f"thetimes {posts}",
        html=around(
            f'<article id="article-main" class="responsive__MainContainer-sc-1k9qa7p-0"><h1>Ferry talks live</h1>'
            f'<div class="responsive__ArticleBody-sc-15gw1ry-1">{body}</div></article>',
            url=_URL,
            head=json_script([{"@type": "NewsArticle", "url": _URL}, posting(updates, url=_URL)]),
        ),
        truth=tuple(story.truth(_id(story)) for story in stories),
        also=f"{NOT_A_POST} am pm september 2023 harbour reporter",
    )


def _id(story: Story) -> str:
    letters = "".join(word[0] for word in story.headline.split()).upper()
    return f"u_{story.instant:%Y%m%d%H%M%S}{story.number}{letters}"


def _post(index: int, story: Story) -> str:
    local = story.instant.astimezone(_ZONE)
    clock = f"{local.hour % 12 or 12}.{local:%M}{'am' if local.hour < 12 else 'pm'}"
    quoted = "".join(f"<p{_PARAGRAPH}>{marked_up(text, link=_LINK)}</p>" for text in story.quotation)
    body = paragraphs(story.paragraphs, _PARAGRAPH, link=_LINK) + (
        f"<blockquote>{quoted}</blockquote>" if quoted else ""
    )
    advert = ad_slot(index) if index % _AD_EVERY == 0 else ""
    return (
        f'<div id="{_id(story)}" class="responsive__ArticleHeader-sc-8gsv2f-0"><div class="css-1dbjc4n">'
        f'<div data-testid="UpdatedTime" class="css-901oao">{clock}</div>'
        f'<div data-testid="UpdatedDate" class="css-901oao">{local:%B} {local.day} {local.year}</div></div>'
        f'<h2 class="css-4rbku5">{escape(story.headline)}</h2>{_byline(story.author)}</div>'
        f"{_figure(story.picture)}{body}{advert}"
    )


def _byline(author: str | None) -> str:
    if not author:
        return ""
    return (
        f'<div class="css-1dbjc4n" data-testid="byline"><div class="css-901oao">{escape(author)}</div>'
        f'<div class="css-901oao">Harbour reporter</div></div>'
    )


def _figure(shown: Picture | None) -> str:
    if not shown:
        return ""
    caption = escape(shown.caption)
    return (
        f'<figure class="responsive__Figure-sc-1jvbx4m-0">'
        f'<div class="responsive__Ratio-sc-1x6g7z9-0"><div class="css-1dbjc4n">'
        f"{picture(shown.url, alt=shown.caption, names='css-9pa8cd')}</div></div>"
        f'<figcaption><span>{caption}</span><span class="css-credit">{escape(shown.credit.upper())}</span>'
        f"</figcaption></figure>"
    )
