"""Which lines are titles in the Guardian's text with times: those under the times, or in some texts those over them.

::

    Ferries cancelled until noon
    30m ago
    15.20 GMT
    No ferry leaves before noon tomorrow, the company said.
    Share
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from liveblog_parse.outlets.guardian.post_time import time_at
from liveblog_parse.outlets.guardian.text_parts import is_alternative, is_credited, is_footer, once
from liveblog_parse.text.credits import credit_in
from liveblog_parse.text.parts import BULLETS
from liveblog_parse.text.shapes import could_be_headline, ends_a_sentence, is_name, is_title_like

_JUDGED = 40
"""Posts that tell how all are laid out."""
_FEWEST = 3


def is_title(texts: Sequence[str], index: int) -> bool:
    """Whether the line could be a title, and is no part of a picture, a list or a time."""
    text = once(texts[index])
    if text[0] in BULLETS or not could_be_headline(text):  # tells prose apart
        return False
    below = texts[index + 1] if index + 1 < len(texts) else ""
    if below[:1].islower() or is_credited(text) or is_footer(text) or is_report(text) or credit_in(text) is not None:
        return False
    return time_at(texts, index, bare=True) is None and not is_alternative(text, below)


def is_report(text: str) -> bool:
    """Whether a line says who reports from where, as above the post's prose it does.

    >>> is_report("Nora Falk reports from Lund"), is_report("Harbour master reports from the quay")
    (True, False)
    """
    found = _REPORTS.fullmatch(text) if " reports" in text or " writes" in text else None
    return found is not None and is_name(found["name"])


_REPORTS = re.compile(r"(?P<name>[^\W\d_].{3,60}?) (?:reports|writes)(?: (?:from|in) .{2,40})?:?")


def stand_above(texts: Sequence[str], *, bare: bool) -> bool:
    """Whether titles stand over the times of posts, and hardly any under one; `bare` times have no zone."""
    times = list(islice(_times(texts, bare=bare), _JUDGED))
    above = sum(is_title_above(texts, start) for start, _ in times[1:])
    below = sum(end < len(texts) and is_title(texts, end) and not is_name(texts[end]) for _, end in times)
    return above >= _FEWEST - 1 and 3 * above >= len(times) and above > 3 * below


def _times(texts: Sequence[str], *, bare: bool) -> Iterator[tuple[int, int]]:
    index = 0
    while index < len(texts):
        found = time_at(texts, index, bare=bare)
        if found and found.rest is None:
            yield index, found.end
        index = found.end if found else index + 1


def is_title_above(texts: Sequence[str], index: int) -> bool:
    """Whether the line over the time at `index` could be its post's title: the post above it has come to an end."""
    if index < 2 or not is_bare_title(texts, index - 1):
        return False
    above = texts[index - 2]
    return is_footer(above) or ends_a_sentence(above) or is_credited(above)


def is_bare_title(texts: Sequence[str], index: int) -> bool:
    """Whether the line could be a title, has no stop, and is no name."""
    return is_title(texts, index) and is_title_like(texts[index]) and not is_name(texts[index])
