"""Hypothesis strategies for live blogs that a style can print and that read back exactly.

Each live blog holds what the reader of that outlet's text must give: outlet and layout, boundaries, readings with the
parts and the origins that the printed form allows. Posts stand newest first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from hypothesis import strategies as st

from liveblog_parse.errors import InvalidArgumentError
from liveblog_parse.model import LiveBlog
from liveblog_parse.testing.strategies import bbc, cnbc, guardian, thetimes

_STYLES: Mapping[str, Callable[[st.SearchStrategy[int], int], st.SearchStrategy[LiveBlog]]] = MappingProxyType(
    {
        "bbc": bbc.pages,
        "cnbc": cnbc.pages,
        "guardian": guardian.pages,
        "thetimes": thetimes.pages,
    }
)


def live_blogs(
    style: str, *, min_posts: int = 1, max_posts: int = 5, max_blocks: int = 4
) -> st.SearchStrategy[LiveBlog]:
    """Live blogs of `style` ("bbc", "cnbc", "guardian", "thetimes") that `render_text` prints and `parse` reads back.

    With three posts or more the outlet is recognised from the text alone; below that it must be given to `parse`.
    A post has up to `max_blocks` blocks, and a few more where the style needs them. Raises `InvalidArgumentError` for
    an unknown style.

    A test takes them with `given`::

        @given(live_blogs("bbc", min_posts=3))
        def test_my_index_finds_every_post(blog: LiveBlog) -> None: ...
    """
    if style not in _STYLES:
        raise InvalidArgumentError(f"no style {style!r}; the styles are {', '.join(_STYLES)}")
    return (
        _STYLES[style](st.integers(min_posts, max_posts), max_blocks).filter(_posts_differ).filter(_is_no_window_title)
    )


def _is_no_window_title(blog: LiveBlog) -> bool:
    """Whether no other line opens the page's headline, as the headline does the title of the browser's window."""
    others = (blog.standfirst, *(entry.headline for entry in blog.entries))
    return not any(other and (blog.headline or "").startswith(other) for other in others)


def _posts_differ(blog: LiveBlog) -> bool:
    """Whether no headline or body stands twice: a post printed again further down is one post and its pinned copy."""
    printed = [blog.headline, blog.standfirst, *(entry.headline for entry in blog.entries)]
    headlines = [headline for headline in printed if headline]
    bodies = [entry.blocks for entry in blog.entries]
    return len(headlines) == len(set(headlines)) and len(bodies) == len(set(bodies))
