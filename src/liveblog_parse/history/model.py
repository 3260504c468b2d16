"""What a comparison of two captures gives, and what many captures give together."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from attrs import frozen

from liveblog_parse.model import Entry, LiveBlog


@frozen(kw_only=True)
class Change:
    """A post that both captures show, differently."""

    entry: Entry
    """As the new capture shows it."""
    before: Entry | None
    """As the old capture shows it."""
    fields: tuple[str, ...]
    """Which fields of `Entry` changed; `position` where the post stands elsewhere among the others."""

    def words(self, field: str) -> tuple[tuple[Literal["same", "gone", "new"], str], ...]:
        """Which words of a field stayed, went and came, in reading order; captions count as text of `blocks`.

        Joined by blanks, the runs that are not `new` are the old text, those that are not `gone` the new one. A
        `position` has no words. Raises `InvalidArgumentError` for what is no field of a post.

        >>> from liveblog_parse import Boundary
        >>> old = Entry(boundary=Boundary.ELEMENT, headline="Ferry back at noon")
        >>> new = Entry(boundary=Boundary.ELEMENT, headline="Ferry back at one")
        >>> Change(entry=new, before=old, fields=("headline",)).words("headline")
        (('same', 'Ferry back at'), ('gone', 'noon'), ('new', 'one'))
        """
        from liveblog_parse.history.wording import word_runs

        return word_runs(self.before, self.entry, field)


@frozen(kw_only=True)
class Diff:
    """What became of the posts from one capture to a later one.

    Every post of the two is in exactly one part, or unchanged; a post that was edited and moved is in `edited`.
    A diff is true when anything is in it.
    """

    added: tuple[Entry, ...]
    """Posts of the new capture that the old one does not show, in page order."""
    removed: tuple[Entry, ...]
    """Gone though the page still reaches back to them, or deleted by name."""
    scrolled_off: tuple[Entry, ...]
    """Gone, and the page does not reach their place: they may stand on another page."""
    edited: tuple[Change, ...]
    """Posts whose content changed."""
    moved: tuple[Change, ...]
    """Posts that were pinned, unpinned or put elsewhere, and are otherwise the same."""

    def __bool__(self) -> bool:
        return any((self.added, self.removed, self.scrolled_off, self.edited, self.moved))


@frozen(kw_only=True)
class PostHistory:
    """One post through all captures."""

    entry: Entry
    """The newest revision, with what earlier captures knew better."""
    revisions: tuple[Entry, ...]
    """Each different content once, oldest first; the last is `entry`."""
    first_seen: datetime | date | None
    """`captured` of the first capture that shows the post; `None` where no capture that shows it says when it was."""
    last_seen: datetime | date | None
    removed: bool
    """Whether a later capture shows that the post was taken down."""


@frozen(kw_only=True)
class History:
    """A live blog as all its captures show it together."""

    blog: LiveBlog
    """Every post once, removed ones too, in page order."""
    posts: tuple[PostHistory, ...]
    """One for each of `blog.entries`, in the same order."""
