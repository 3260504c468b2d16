"""What one capture shows, post by post, once its posts are recognised."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from liveblog_parse.fusion.identifiers import identifiers
from liveblog_parse.history.captures import Capture
from liveblog_parse.history.identity import Register
from liveblog_parse.history.reach import stream_of
from liveblog_parse.model import Entry, LiveBlog
from liveblog_parse.page_order import is_newest_first


@frozen
class Sighting:
    """A capture and the numbers of its posts."""

    capture: Capture
    numbers: Sequence[Sequence[int]]
    """Of the posts of each page, in page order."""
    shown: dict[int, tuple[Entry, LiveBlog]]
    """Each post once, in page order, as the first page that has it shows it."""
    is_newest_first: bool
    deleted: frozenset[str]
    """What identifies the posts that the capture names as deleted."""

    def stream(self) -> list[int]:
        """The posts that are not pinned, newest first."""
        return self.unpinned() if self.is_newest_first else self.unpinned()[::-1]

    def unpinned(self) -> list[int]:
        """The posts that are not pinned, in page order."""
        posts = ((post, entry) for post, (entry, _) in self.shown.items())
        return [post for post, _ in stream_of(posts, newest_first=True)]

    def names_as_deleted(self, entry: Entry) -> bool:
        """Whether the source says that the post was deleted."""
        return any(name in self.deleted for name in identifiers(entry.id, entry.url))


def sight(capture: Capture, register: Register) -> Sighting:
    """Recognise the posts of a capture, page by page."""
    numbers = [register.recognise(page.entries) for page in capture.pages]
    shown: dict[int, tuple[Entry, LiveBlog]] = {}
    for page, posts in zip(capture.pages, numbers, strict=True):
        for post, entry in zip(posts, page, strict=True):
            shown.setdefault(post, (entry, page))
    return Sighting(
        capture=capture,
        numbers=numbers,
        shown=shown,
        is_newest_first=is_newest_first(tuple(capture.entries)),
        deleted=frozenset(
            name
            for page in capture.pages
            for issue in page.issues
            if issue.code == "post-deleted"  # its detail is the post's id
            for name in identifiers(issue.detail, None)
        ),
    )
