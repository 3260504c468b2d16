"""Names where headlines are due: a tool that lost the titles leaves who signed right under the time.

::

    Sept. 18, 2024, 11:50 p.m. ET
    Nora Falk
    Three ferries left at noon, the port said.
"""

from __future__ import annotations

from collections import Counter

from attrs import evolve

from liveblog_parse.model import Author
from liveblog_parse.text.page import Page
from liveblog_parse.text.shapes import is_name

_FEWEST = 3


def sign_untitled(page: Page) -> None:
    """Take headlines for signatures where all are names, and most of them stand there again; titles do not."""
    titled = [post for post in page.posts if post.headline]
    counts = Counter(post.headline or "" for post in titled)
    again = sum(count for count in counts.values() if count > 1)
    if len(titled) < _FEWEST or 2 * again < len(titled) or not all(map(is_name, counts)):
        return
    if any(post.authors or post.is_bare for post in titled):
        return
    signed = {post.index for post in titled}
    page.spans = [
        evolve(span, role="byline") if span.role == "headline" and span.entry in signed else span for span in page.spans
    ]
    for post in titled:
        post.sign(Author(name=post.headline or ""))
        post.headline = None
