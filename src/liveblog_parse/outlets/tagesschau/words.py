"""What holds in a page and in plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from liveblog_parse.sources.bylines import split_names

ZONE = "Europe/Berlin"
_BY = "Von "
# As in "Von Nora Falk, ARD Kopenhagen" and "Von Nora Falk und Per Holm".
_OF_THE_ARD = re.compile(r", ARD[^,]*")


def read_authors(byline: str) -> Iterable[str]:
    """The names of the page's byline.

    >>> read_authors("Von Nora Falk und Per Holm, ARD Kopenhagen")
    ('Nora Falk', 'Per Holm')
    """
    return split_names(_OF_THE_ARD.sub("", byline.removeprefix(_BY)))
