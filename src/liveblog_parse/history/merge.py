"""All captures of a live blog as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from operator import attrgetter

import attrs

from liveblog_parse.checked import live_blogs
from liveblog_parse.errors import InvalidArgumentError
from liveblog_parse.history.captures import captures_of
from liveblog_parse.history.diff import removed_posts
from liveblog_parse.history.edits import changed_fields, completed
from liveblog_parse.history.identity import Register
from liveblog_parse.history.merged_order import merged_order
from liveblog_parse.history.merged_page import merged_page
from liveblog_parse.history.model import History, PostHistory
from liveblog_parse.history.sighting import Sighting, sight
from liveblog_parse.history.strangers import refuse_strangers
from liveblog_parse.model import Entry, Form, LiveBlog


def merge(snapshots: Iterable[LiveBlog]) -> History:
    """Put the captures of one live blog together: every post once, each with its revisions.

    Snapshots may come in any order and more than once; pages of one capture have the same `captured` and different page
    numbers. Without `captured` the times printed on a page say when it was taken. Raises `InvalidArgumentError` for
    captures of different live blogs, for what is no live blog, and when there is none.

    >>> from datetime import UTC, datetime
    >>> import liveblog_parse as lb
    >>> def capture(hour: int, *headlines: str) -> lb.LiveBlog:
    ...     posts = [lb.Entry(boundary=lb.Boundary.ELEMENT, id=line[:4], headline=line) for line in headlines]
    ...     moment = datetime(2024, 3, 2, hour, tzinfo=UTC)
    ...     return lb.LiveBlog(outlet="generic", layout="cards", form="html", captured=moment, entries=tuple(posts))
    >>> history = lb.merge([capture(10, "Ferry sails", "Quay is closed"), capture(9, "Quay closed")])
    >>> [entry.headline for entry in history.blog]
    ['Ferry sails', 'Quay is closed']
    >>> [entry.headline for entry in history.posts[1].revisions], history.posts[1].first_seen.hour
    (['Quay closed', 'Quay is closed'], 9)
    """
    captures = captures_of(live_blogs(snapshots, "merge"))
    if not captures:
        raise InvalidArgumentError("merge needs at least one live blog; there was none")
    register = Register()
    sightings = [sight(capture, register) for capture in captures]
    refuse_strangers(sightings)
    stories = _stories(sightings)
    order = merged_order(sightings, {post: story.entry for post, story in stories.items()})
    posts = {post: stories[post].told() for post in order}
    blog = merged_page(sightings, {post: told.entry for post, told in posts.items()})
    return History(blog=blog, posts=tuple(posts.values()))


def _stories(sightings: Sequence[Sighting]) -> dict[int, _Story]:
    """What became of each post, capture by capture."""
    stories: dict[int, _Story] = {}
    before: Sighting | None = None
    for sighting in sightings:
        for post, (entry, page) in sighting.shown.items():
            if post in stories:
                stories[post].show(entry, page)
            else:
                stories[post] = _Story(entry, page)
        gone = {post: told.entry for post, told in stories.items() if post not in sighting.shown and not told.removed}
        for post in removed_posts(gone, before, sighting):
            stories[post].removed = True
        before = sighting
    return stories


_CONTENT = attrgetter(
    "id", "url", "headline", "kickers", "match_clock", "published", "updated", "published_as", "updated_as", "authors",
    "labels", "blocks",
)  # fmt: skip


class _Story:
    """What the captures so far show of one post."""

    def __init__(self, entry: Entry, page: LiveBlog) -> None:
        self._shown = entry
        self._form = page.form
        self._as_shown: dict[Form, Entry] = {page.form: entry}  # the newest revision, in each form that showed it
        self._revisions = [entry]
        self._seen: list[datetime | date | None] = [page.captured]
        self.removed = False

    @property
    def entry(self) -> Entry:
        """The newest revision."""
        return self._revisions[-1]

    def show(self, entry: Entry, page: LiveBlog) -> None:
        """A later capture shows the post."""
        self._seen.append(page.captured)
        self.removed = False
        if _CONTENT(entry) != _CONTENT(self._shown):
            self._revise(entry, page.form)
        self._shown, self._form = entry, page.form

    def _revise(self, entry: Entry, form: Form) -> None:
        known, changed = self._revisions[-1], self._changed(entry, form)
        revision = completed(known, entry, changed, is_text=form == "text")
        if changed:
            self._revisions.append(revision)
            self._as_shown = {form: entry}
        else:
            self._revisions[-1] = revision
            self._as_shown[form] = entry

    def _changed(self, entry: Entry, form: Form) -> tuple[str, ...]:
        """What was put together from a text and a page is like neither: each is compared with its like."""
        if self._as_shown.keys() == {form}:
            return changed_fields(self._revisions[-1], entry, same_form=True)
        if like := self._as_shown.get(form):
            return changed_fields(like, entry, same_form=True)
        return changed_fields(self._revisions[-1], entry, same_form=False)

    def told(self) -> PostHistory:
        """The history of the post: its newest revision stands where, and as, the newest capture shows it."""
        newest = completed(self._revisions[-1], self._shown, (), is_text=self._form == "text")
        revisions = tuple(attrs.evolve(entry, spans=()) for entry in (*self._revisions[:-1], newest))
        seen = [captured for captured in self._seen if captured is not None]
        return PostHistory(
            entry=revisions[-1],
            revisions=revisions,
            first_seen=seen[0] if seen else None,
            last_seen=seen[-1] if seen else None,
            removed=self.removed,
        )
