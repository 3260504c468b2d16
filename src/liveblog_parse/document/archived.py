"""Pages that a web archive keeps, as they were published.

An archive puts its own address and the moment of the capture before every address in a page, but for those in scripts
and in `<meta>` (seen in pages of web.archive.org; others run the same software)::

    <link rel="canonical" href="https://web.archive.org/web/20230913085500/https://www.gazette.example/live">
    <img src="/web/20230913085500im_/https://www.gazette.example/quay.jpg">
"""

from __future__ import annotations

import re
from itertools import islice

_KEPT = r"(?:https?:)?(?://[^/?#\s\"']+)?(?:/[^/?#\s\"']+){0,3}?/\d{14}(?:[a-z]{2}_)?/(?=https?://)"
_ADDRESS = re.compile(_KEPT)
_ATTRIBUTE = re.compile(rf"(?<==[\"']){_KEPT}")
_SET = re.compile(r"(?<=srcset=)(?:\"[^\"<>]*\"|'[^'<>]*')")
_IN_SET = re.compile(rf"(?<=[\s,\"']){_KEPT}")
_CANONICAL = re.compile("canonical")
_IS_CANONICAL = re.compile(r"rel=[\"']?(?:[\w-]+ )*canonical\b")
_MOST = 16
"""Places of the word in which a page's own address is looked for."""
_LONGEST_TAG = 1_000


def published_url(url: str) -> str:
    """The address of a page without the archive's before it; any other as it stands.

    >>> published_url("https://web.archive.org/web/20230913085500/https://www.gazette.example/live")
    'https://www.gazette.example/live'
    """
    kept = _ADDRESS.match(url)
    return url[kept.end() :] if kept else url


def as_published(text: str, url: str | None) -> str:
    """The page without the archive's addresses before its own; any other page as it stands.

    A page is an archive's if `url` or its canonical address is: links to archives in other pages are their authors'.
    """
    if not (url and _ADDRESS.match(url)) and not _has_kept_address(text):
        return text
    return _ATTRIBUTE.sub("", _SET.sub(lambda found: _IN_SET.sub("", found[0]), text))


def _has_kept_address(text: str) -> bool:
    """Whether the canonical address is an archive's: that of the first link that gives one."""
    for word in islice(_CANONICAL.finditer(text), _MOST):
        place = word.start()
        start = text.rfind("<", max(place - _LONGEST_TAG, 0), place)
        tag = text[start : place + _LONGEST_TAG].partition(">")[0] if start >= 0 else ""
        if tag.startswith("<link") and _IS_CANONICAL.search(tag):
            return _ATTRIBUTE.search(tag) is not None
    return False
