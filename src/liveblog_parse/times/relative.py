"""Times that count back from the capture: "2 hr 4 min ago", "vor 5 Minuten", "just now"."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from liveblog_parse.remembered import remembered

Unit = Literal["second", "minute", "hour", "day"]

# Alone, "m" is a minute: months are printed as "mo" or in full, and have no fixed length.
_NAMES: tuple[tuple[int, Unit, str], ...] = (
    (
        1,
        "second",
        """
        s sec secs second seconds sekunde sekunden seconde secondes seconden secondo secondi segundo segundos
        sekunder sekunti sekuntia sekund sekundy sekundę másodperce másodperccel secunde secundă saniye detik
        """,
    ),
    (
        60,
        "minute",
        """
        m min mins minute minutes minuten minuto minutos minuti minuut mn minuter minut minutt minutter minuttia
        minuutti minuuttia minuty minutę minutu minutami perce perccel dakika dk menit
        """,
    ),
    (
        3600,
        "hour",
        """
        h hr hrs hour hours std stunde stunden heure heures ora ore hora horas uur tim timme timmar timer time
        tunti tuntia godz godzina godzinę godziny godzin hodina hodinu hodiny hodin hodinami oră órája órával
        óra saat sa jam
        """,
    ),
    (
        86400,
        "day",
        """
        d day days tag tage tagen jour jours giorno giorni día días dia dias dag dagen dagar dager dage päivä
        päivää dni dzień den dny dnem zi zile napja nappal gün hari
        """,
    ),
    (604800, "day", "w wk wks week weeks woche wochen semaine semaines settimana settimane semana semanas weken"),
)
_UNITS: dict[str, tuple[int, Unit]] = {
    word: (seconds, unit) for seconds, unit, words in _NAMES for word in words.split()
}
_ONE = frozenset(
    {"a", "an", "one", "un", "una", "une", "uno", "um", "uma", "ein", "eine", "einer", "einem", "een", "en", "un'"}
)

# The words with which a relative time can start.
AGO_OPENERS = _ONE | frozenset(
    {"just", "now", "gerade", "jetzt", "à", "ahora", "agora", "adesso", "zojuist"}
    | {"about", "circa", "ca", "il", "vor", "há", "hace", "för", "for", "før", "pred", "před", "acum", "en"}
)

_AMOUNT = r"(?:[0-9]{1,4}\s?(?:de\s)?|(?:an?|one|une?|un[ao]|uma?|eine[rm]?|ee?n)\s|un')[^\W\d_]+\.?"
_SPAN = rf"{_AMOUNT}(?:(?:,|\s(?:and|und|et|e|y|en))?\s?{_AMOUNT})?"
_BEHIND = r"ago|fa|geleden|atrás|wey\sdon\spass|sedan|siden|sitten|temu|ezelőtt|önce|(?:yang\s)?lalu"
_RELATIVE = re.compile(
    "|".join(
        (
            r"(?P<now>(?:just\s)?now|gerade(?:\seben)?|jetzt|à\sl['’]instant|ahora|agora|adesso|zojuist)",
            rf"(?:about\s|circa\s|ca\.?\s|för\s|f[oø]r\s)?(?P<after>{_SPAN})\s(?:{_BEHIND})",
            r"(?P<gone>[0-9]{1,4}\s(?:perc|óráj|órá|nap|másodperc)[ae])(?![^\W\d_])",
            rf"(?:il\sy\sa|vor|há|hace|před|acum)\s(?P<before>{_SPAN})(?:\s(?:aktualisiert|veröffentlicht))?",
        )
    ),
    re.IGNORECASE,
)
_PART = re.compile(r"([0-9]+|[^\W\d_]+'?)\s*(?:de\s+)?([^\W\d_]+)")


class Ago(NamedTuple):
    """How long before the capture, and the smallest unit printed."""

    seconds: int
    unit: Unit
    end: int
    """Where in the text the words end."""


def read_ago(text: str) -> Ago | None:
    """The relative time at the start of a text; `None` where there is none."""
    match = _RELATIVE.match(text)
    if match is None:
        return None
    if match["now"]:
        return Ago(0, "minute", match.end())
    counted = _count(match["after"] or match["before"] or match["gone"])
    return None if counted is None else Ago(*counted, match.end())


@remembered(maxsize=1024)  # a page prints few
def _count(span: str) -> tuple[int, Unit] | None:
    """The seconds of "2 hr 4 min", and its smallest unit; `None` where a word is no unit."""
    seconds, units = 0, list[Unit]()
    for amount, word in _PART.findall(span):
        if (unit := _UNITS.get(word.casefold())) is None:
            return None
        seconds += unit[0] * (1 if amount.casefold() in _ONE else int(amount))
        units.append(unit[1])
    return seconds, units[-1]
