"""What a page that is live calls itself, in its headline or near it."""

from __future__ import annotations

import re
from itertools import islice

from liveblog_parse.text.lines import Lines

_HEAD = 60
"""Lines above the first post in which the page says so; menus may stand above the headline."""
# "Harbour strike live", "Liveticker", "EN DIRECT", "Minuto a minuto", "Latest updates", "As it happened".
_LIVE = re.compile(
    r"\b(?:live|live ?-?(?:blogg?|ticker|text|rapport|stream|verslag)|blog|ticker|newsfeed|updates|latest|breaking"
    r"|as it happened|minute[ -]by[ -]minute|en direct|le direct|minute par minute|diretta|minuto per minuto|en vivo"
    r"|en directo|ao vivo|em direto|tempo real|minuto a minuto|al minuto|última hora|na żywo|canlı|naživo|uživo|élő"
    r"|direkte|onlajn|suora lähetys|aktuelle entwicklungen)\b|в прямом эфире|онлайн|наживо|ζωντανά",
    re.IGNORECASE,
)


def calls_itself_live(lines: Lines, first: int) -> bool:
    r"""Whether a line above the first post, says that the page is live.

    >>> calls_itself_live(Lines("Strike at the harbour: live updates\n14:05"), 1), calls_itself_live(Lines("We live"), 0)
    (True, False)
    """
    above = islice(lines.texts, max(first - _HEAD, 0), first)
    return any(len(text) <= _LONGEST and _LIVE.search(text) is not None for text in above)


_LONGEST = 200
