"""What a page that is live calls itself, in its headline or near it."""

from __future__ import annotations

import re
from itertools import islice

from liveblog_parse.text.lines import Lines

_HEAD = 60
"""Lines above the first post in which the page says so; menus may stand above the headline."""
_LONGEST = 200

# "Live blog", "Liveticker", "our live coverage": prose says so too, wherever it stands.
_COVERAGE = r"live[ -]?(?:blogg?|ticker|text|updates?|coverage|rapport|verslag)"
# "Harbour strike live", "EN DIRECT", "Minuto a minuto", "Latest updates", "As it happened", in a headline.
_LIVE = re.compile(
    rf"\b(?:{_COVERAGE}|live|blog|ticker|newsfeed|updates|latest|breaking"
    r"|as it happened|minute[ -]by[ -]minute|en direct|le direct|minute par minute|diretta|minuto per minuto|en vivo"
    r"|en directo|ao vivo|em direto|tempo real|minuto a minuto|al minuto|última hora|na żywo|canl\u0131|naživo|uživo"
    r"|élő|direkte|suora lähetys)\b|в прямом эфире|онлайн|наживо|ζωντανά",
    re.IGNORECASE,
)
# "Harbour strike live", "Harbour strike live: ferries wait", "LIVE | Ferries wait".
_TITLED = re.compile(r"\blive ?(?:[:|–—]|- |$)", re.IGNORECASE)
_COVERED = re.compile(rf"\b(?:{_COVERAGE})\b", re.IGNORECASE)


def says_live(headline: str) -> bool:
    """Whether a headline, or a page's title, says that the page is live.

    >>> says_live("Strajk w porcie na żywo"), says_live("The port is shut")
    (True, False)
    """
    return _LIVE.search(headline) is not None


def calls_itself_live(lines: Lines, first: int) -> bool:
    r"""Whether a line above the first post says that the page is live, or its prose speaks of a live blog.

    >>> calls_itself_live(Lines("Quay live\n14:05"), 1), calls_itself_live(Lines("14:05\nWe live here."), 0)
    (True, False)
    """
    return _says(lines, first, _LIVE) or lines.once("coverage", lambda: _COVERED.search(lines.source) is not None)


def is_of_coverage(lines: Lines, first: int) -> bool:
    r"""Whether a line above the first post says that posts follow, as nothing else that is live does.

    >>> is_of_coverage(Lines("Strike: live updates\n14:05"), 1), is_of_coverage(Lines("Live music tonight\n20:30"), 1)
    (True, False)
    """
    return _says(lines, first, _COVERED) or _says(lines, first, _TITLED)


# "Harbour board: agenda", "Programm am Donnerstag": what will happen, and when.
_PLAN = re.compile(
    r"\b(?:agenda|order of business|programme|program|schedule|timetable|itinerary|running order|tagesordnung|programm"
    r"|zeitplan|ordre du jour|ordine del giorno|orden del día)\b",
    re.IGNORECASE,
)


def is_of_a_plan(lines: Lines, first: int) -> bool:
    r"""Whether a line above the first clock says that what follows is planned, and has not happened yet.

    >>> is_of_a_plan(Lines("Board: agenda for Thursday\n09:05 Opening"), 1)
    True
    """
    return _says(lines, first, _PLAN)


# "Police blotter for Lund", "Playlist": what was written down as it happened; a menu may name the like further up.
_RECORDS = re.compile(
    r"(?:the |latest |daily |full )?(?:police (?:blotter|log|beat|calls|reports)"
    r"|(?:incident|dispatch|call|crime|fire) (?:log|reports?)|polizeiberichte?|einsatz(?:berichte?|protokoll)"
    r"|faits divers|kronika policyjna|change ?log|release notes|playlist|now playing|recently played"
    r"|(?:shipping|marine) forecast|letters to the editor|your letters|obituaries|death notices"
    r"|court (?:list|docket|calendar|roll)|press releases|pressemitteilungen|pressemeldungen|communiqués de presse"
    r"|comunicati stampa|minutes of the .*|votes and proceedings|order paper|fixtures|arrivals|departures"
    r"|tv (?:guide|listings|tonight)|fernsehprogramm|programme tv|guida tv|most (?:read|popular|viewed)|meistgelesen"
    r"|les plus lus|más leídas|i più letti|mest lest|mest läst|najczęściej czytane|related (?:articles|stories)"
    r"|(?:customer|guest|reader) reviews)"
    r"(?:(?: for| of| from| in| aus| de|[:,–|]) .{1,60})?",
    re.IGNORECASE,
)
_NEAR = 3


def is_of_records(lines: Lines, first: int) -> bool:
    r"""Whether a line right above the first clock is the title of records that are no live blog.

    >>> is_of_records(Lines("Police blotter for Lund\n14:05\nA dog was found."), 1)
    True
    """
    return any(_RECORDS.fullmatch(text) is not None for text in lines.texts[max(first - _NEAR, 0) : first])


def _says(lines: Lines, first: int, words: re.Pattern[str]) -> bool:
    above = islice(lines.texts, max(first - _HEAD, 0), first)
    return any(len(text) <= _LONGEST and words.search(text) is not None for text in above)
