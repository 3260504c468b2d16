"""The foot of a page: menus above the notice of who holds the rights, and what stands below it.

::

    Ships may enter from noon, the harbour master says.
    Sign up for our newsletter
    About us
    Privacy policy
    © 2024 Lund Media
"""

from __future__ import annotations

import re

from liveblog_parse.text.lines import Lines
from liveblog_parse.text.parts import BULLETS
from liveblog_parse.text.shapes import ends_a_sentence

_FAR = 60
"""Lines from the end among which the notice stands."""
_LONGEST = 40
"""Characters of an item of a menu."""
_MOST_BLANKS = 4
# "© 2024 Lund Media", "Copyright © 2024 Lund Media"; "© Ida Holm" is a credit.
_NOTICE = re.compile(r"(?:Copyright )?(?:©|\(c\)|Copyright)[^.]{0,60}\b(?:19|20)\d\d\b", re.IGNORECASE)


def foot(lines: Lines) -> int:
    r"""The index of the first line of the page's foot; the count of lines where no notice shows one.

    >>> foot(Lines("The quay is open, they say.\nAbout us\nCookies\n© 2024 Lund Media"))
    1
    """
    count, texts = len(lines), lines.texts
    start = next((index for index in range(max(count - _FAR, 0), count) if _NOTICE.match(texts[index])), count)
    if start == count:
        return count
    while start > 0 and _is_of_a_menu(texts[start - 1]):
        start -= 1
    return start


def _is_of_a_menu(text: str) -> bool:
    """A short line that says nothing on its own; a signature behind a dash does."""
    item = text.lstrip(BULLETS).lstrip()
    return len(item) <= _LONGEST and item.count(" ") <= _MOST_BLANKS and text[0] not in "—–" and not _is_told(item)


def _is_told(item: str) -> bool:
    return bool(item) and (ends_a_sentence(item) or item[0].isdecimal())
