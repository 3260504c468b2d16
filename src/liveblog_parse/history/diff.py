"""What changed from one capture of a live blog to a later one."""

from __future__ import annotations

from collections.abc import Iterator

from liveblog_parse.errors import InvalidArgumentError
from liveblog_parse.history.captures import Capture
from liveblog_parse.history.edits import changed_fields
from liveblog_parse.history.identity import Register
from liveblog_parse.history.model import Change, Diff
from liveblog_parse.history.moves import moved_posts
from liveblog_parse.history.reach import Reach
from liveblog_parse.history.sighting import Sighting, sight
from liveblog_parse.history.strangers import refuse_strangers
from liveblog_parse.model import Entry, Label, LiveBlog


def diff(old: LiveBlog, new: LiveBlog) -> Diff:
    """Compare two captures of one live blog: which posts came, went, changed and moved.

    A post is the same when its id is, else its URL, else when time, headline and words together say so. Parts hold
    posts in page order: those of the new page, the gone ones in that of the old. Raises `InvalidArgumentError` for
    captures of two different live blogs and for what is no live blog.

    >>> import liveblog_parse as lb
    >>> posts = [lb.Entry(boundary=lb.Boundary.ELEMENT, id=name, headline=name.title()) for name in ("quay", "fog")]
    >>> old = lb.LiveBlog(outlet="generic", layout="cards", form="html", entries=tuple(posts))
    >>> fog = lb.Entry(boundary=lb.Boundary.ELEMENT, id="fog", headline="Thick fog")
    >>> new = lb.LiveBlog(outlet="generic", layout="cards", form="html", entries=(fog,))
    >>> changes = lb.diff(old, new)
    >>> [post.headline for post in changes.removed], changes.edited[0].fields
    (['Quay'], ('headline',))
    """
    register = Register()
    before, after = (sight(Capture(pages=(_checked(blog),)), register) for blog in (old, new))
    refuse_strangers((before, after))
    gone = {post: entry for post, (entry, _) in before.shown.items() if post not in after.shown}
    removed = set(removed_posts(gone, before, after))
    changes = list(_changes(before, after))
    return Diff(
        added=tuple(entry for post, (entry, _) in after.shown.items() if post not in before.shown),
        removed=tuple(entry for post, entry in gone.items() if post in removed),
        scrolled_off=tuple(entry for post, entry in gone.items() if post not in removed),
        edited=tuple(change for is_edited, change in changes if is_edited),
        moved=tuple(change for is_edited, change in changes if not is_edited),
    )


def _checked(blog: object) -> LiveBlog:
    if not isinstance(blog, LiveBlog):
        raise InvalidArgumentError(f"diff compares two live blogs, not {type(blog).__name__}; parse() makes them")
    return blog


def removed_posts(gone: dict[int, Entry], before: Sighting | None, after: Sighting) -> Iterator[int]:
    """Of the posts that a capture no longer shows, those that it names as deleted or should show."""
    reach = Reach(after.capture.pages, after.numbers, before.stream() if before else ())
    for post, entry in gone.items():
        if after.names_as_deleted(entry) or reach.reaches(post, entry):
            yield post


def _changes(before: Sighting, after: Sighting) -> Iterator[tuple[bool, Change]]:
    """The posts that both show, differently, in the order of the new page, and whether each was edited."""
    # A post that either page pins is in one stream at most: pinned posts stand outside the order.
    # A page of few posts may seem turned round where it stands as it was.
    orders = (before.stream(), after.stream()), (before.unpinned(), after.unpinned())
    reordered = min((moved_posts(*order) for order in orders), key=len)
    for post, (entry, page) in after.shown.items():
        if post not in before.shown:
            continue
        old, old_page = before.shown[post]
        edited = changed_fields(old, entry, same_form=old_page.form == page.form)
        moved = [field for field, has in (("labels", _pin_differs(old, entry)), ("position", post in reordered)) if has]
        if edited or moved:
            yield bool(edited), Change(entry=entry, before=old, fields=tuple(dict.fromkeys((*edited, *moved))))


def _pin_differs(old: Entry, new: Entry) -> bool:
    return (Label.PINNED in old.labels) != (Label.PINNED in new.labels)
