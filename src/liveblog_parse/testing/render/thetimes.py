"""The Times: a story first, then updates under a clock line and a day line; captions stand twice."""

from __future__ import annotations

from itertools import takewhile

from liveblog_parse.model import Block, Entry, Image, LiveBlog, Paragraph, Related, Video
from liveblog_parse.testing.render.clocks import LONDON, dotted_clock, month_and_day
from liveblog_parse.testing.render.printable import Refusals

_REFUSALS = Refusals("thetimes")


def render(blog: LiveBlog) -> str:
    """Headline and standfirst, the story, the updates."""
    _REFUSALS.check_page(blog, "headline", "standfirst", "lead")
    headline = _REFUSALS.required(blog.headline, "a page without headline")
    head = [headline] if blog.standfirst is None else [headline, blog.standfirst]
    posts = [part for entry in blog.entries for part in _post(entry)]
    return "\n\n".join([*head, *_story(blog.lead), *posts])


def _story(lead: tuple[Block, ...]) -> list[str]:
    """The story, with the paper's own name, its byline, between the opening pictures and the prose."""
    blocks = _blocks(lead, after_headline=False)
    opening = sum(1 for _ in takewhile(lambda block: isinstance(block, Image), lead))
    return [*blocks[:opening], "The Times", *blocks[opening:]]


def _post(entry: Entry) -> list[str]:
    _REFUSALS.check_entry(entry, "headline", "published", "published_as", "authors")
    headline = _REFUSALS.required(entry.headline, "a post without headline")
    _check_authors(entry)
    return ["\n".join(_printed_time(entry)), headline, *_blocks(entry.blocks, after_headline=True)]


def _check_authors(entry: Entry) -> None:
    """The prose itself names the author: "(Ada Thorne writes)"."""
    for author in entry.authors:
        _REFUSALS.check_part(author, "name")
        if f"({author.name} writes)" not in entry.text:
            raise _REFUSALS.refusal(f"the author {author.name!r}, whom the prose does not name")


def _printed_time(entry: Entry) -> tuple[str, str]:
    """The clock line and the day line: London time of the instant, else the parts that were read."""
    if entry.published is not None:
        local = entry.published.astimezone(LONDON)
        return dotted_clock(local.hour, local.minute), month_and_day(local.month, local.day, local.year)
    reading = _REFUSALS.required(entry.published_as, "a post without published_as")
    hour = _REFUSALS.required(reading.hour, "a time without hour")
    month = _REFUSALS.required(reading.month, "a time without month")
    day = _REFUSALS.required(reading.day, "a time without day")
    return dotted_clock(hour, reading.minute or 0), month_and_day(month, day, reading.year)


def _blocks(blocks: tuple[Block, ...], *, after_headline: bool) -> list[str]:
    """The blocks. A line without a full stop is a video's title right under the headline, a teaser between prose.

    Words introduce several teasers: without these, such lines are a list.
    """
    parts: list[str] = []
    prose_before = False
    for index, block in enumerate(blocks):
        match block:
            case Paragraph():
                _REFUSALS.check_part(block, "text")
                parts.append(block.text)
                prose_before = True
            case Image():
                parts.append(_image(block))
            case Video() if after_headline and index == 0:
                _REFUSALS.check_part(block, "caption")
                parts.append(f"{block.caption}")
            case Related() if prose_before:
                _REFUSALS.check_part(block, "text")
                parts += ["READ MORE"] if _opens_a_box(blocks, index) else []
                parts.append(block.text)
            case _:
                raise _REFUSALS.unknown_block(block)
    return parts


def _opens_a_box(blocks: tuple[Block, ...], index: int) -> bool:
    """Whether several teasers stand from here on."""
    above, below = blocks[index - 1 : index], blocks[index + 1 : index + 2]
    return any(isinstance(block, Related) for block in below) and not any(isinstance(block, Related) for block in above)


def _image(image: Image) -> str:
    _REFUSALS.check_part(image, "alt", "caption", "credit")
    if image.alt != image.caption:
        raise _REFUSALS.refusal("an alternative text that differs from the caption")
    if image.credit != f"{image.credit}".upper():
        raise _REFUSALS.refusal("a credit in small letters")
    return f"{image.alt}\n{image.caption}\n{image.credit}"
