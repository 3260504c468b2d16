"""The errors. A bad argument or an unreadable source raises; a merely bad page leaves Issues.

::

    ValueError
    └── LiveBlogError             any of the four
        ├── NotALiveBlogError     read well, but no layout fits
        ├── UnknownOutletError    `outlet=` names none that is known
        ├── UnreadableInputError  empty, binary, over a limit, broken JSON under form="json"
        └── InvalidArgumentError  zone, naive captured, type of source, form, format, a dict from elsewhere

A path that cannot be opened raises Python's own `OSError`.
"""


class LiveBlogError(ValueError):
    """The base of everything this package raises on purpose."""


class NotALiveBlogError(LiveBlogError):
    """The source is readable, but no layout reached its minimum. Says which came how far."""


class UnknownOutletError(LiveBlogError):
    """No outlet has that name. Lists the known ones and suggests the nearest."""


class UnreadableInputError(LiveBlogError):
    """The source is empty, binary, over a limit, or not what `form` says it is."""


class InvalidArgumentError(LiveBlogError):
    """An argument cannot be meant as given. Says what would have been right."""
