"""Addresses of pages that a web archive keeps, as that of the page itself.

Archives put their own address and the moment of the capture before every address in a page (seen in pages of
web.archive.org, whose software others run too)::

    https://web.archive.org/web/20230913085500/https://www.gazette.example/live
    /web/20230913085500im_/https://www.gazette.example/quay.jpg
"""

from __future__ import annotations

import re

_KEPT = re.compile(r"(?:https?:)?(?://[^/?#]+)?(?:/[^/?#]+){0,3}?/\d{14}(?:[a-z]{2}_)?/(?=https?://)")


def original(url: str) -> str:
    """The address without the archive's before it; any other as it stands.

    >>> original("https://web.archive.org/web/20230913085500/https://www.gazette.example/live")
    'https://www.gazette.example/live'
    """
    kept = _KEPT.match(url)
    return url[kept.end() :] if kept else url


def is_kept(url: str | None) -> bool:
    """Whether an address is an archive's, as those of all links in its page are then."""
    return url is not None and _KEPT.match(url) is not None
