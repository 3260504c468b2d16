"""A page of no known outlet: plain markup, and schema.org's words in full."""

from __future__ import annotations

from html import escape

from bench.pages.elements import paragraphs, picture, share_list
from bench.pages.furniture import NOT_A_POST, around, json_script
from bench.pages.linked_data import full_update, posting
from bench.pages.story import Page, Story, tell

_URL = "https://news.example/live/ferry-talks"


def make_schema_org(posts: int) -> Page:
    """A page of so many posts."""
    stories = tell(posts)
    updates = [full_update(story, f"{_URL}#{_id(story)}", story.author) for story in stories]
    return Page(
        name=f"schema.org {posts}",
        html=around(
            f'<section class="stream">{"".join(map(_post, stories))}</section>',
            url=_URL,
            head=json_script(posting(updates, url=_URL)),
        ),
        truth=tuple(story.truth(_id(story)) for story in stories),
        also=f"{NOT_A_POST} by",
    )


def _id(story: Story) -> str:
    return f"post-{story.number}"


def _post(story: Story) -> str:
    quoted = f"<blockquote>{paragraphs(story.quotation)}</blockquote>" if story.quotation else ""
    byline = f'<span class="by">By {escape(story.author)}</span>' if story.author else ""
    shown = story.picture
    figure = (
        f"<figure>{picture(shown.url)}<figcaption>{escape(shown.caption)} <small>{escape(shown.credit)}</small>"
        f"</figcaption></figure>"
        if shown
        else ""
    )
    return (
        f'<div class="post" id="{_id(story)}"><time datetime="{story.instant.isoformat()}">{story.instant:%H:%M}</time>'
        f"<h3>{escape(story.headline)}</h3>{byline}{paragraphs(story.paragraphs)}{quoted}{figure}"
        f"{share_list(f'{_URL}#{_id(story)}', names='share')}</div>"
    )
