"""The page's own times, printed above its posts: "Mon 15 May 2023 12.50 BST", "Updated 20:49, 5 Aug 2024"."""

from __future__ import annotations

import re

from attrs import frozen

from liveblog_parse.model import TimeReading
from liveblog_parse.text.lines import Lines
from liveblog_parse.times import read_time

_LONGEST = 160
_YEAR = re.compile(r"\b20[0-9]{2}\b")
_PUBLISHED = (
    "published|posted|publi[ée]|publicado|pubblicato|veröffentlicht|gepubliceerd|publicerad|publisert|udgivet|julkaistu"
    "|opublikowano"
)
_MODIFIED = (
    "updated|modified|mise? à jour|modifié|aktualisiert|stand|a[ck]?tualizad[oa]|aggiornat[oa]|aggiornamento|bijgewerkt"
    "|up?pdaterad|oppdatert|opdateret|päivitetty|aktualizacja|zaktualizowano"
)
_LAST = "zuletzt|dernière|ultimo|última|laatst|senast|sist|sidst|ostatnia"
_LABEL = re.compile(rf"(?:(?:first|last|{_LAST}) )?(?:(?P<published>{_PUBLISHED})|{_MODIFIED})\b", re.IGNORECASE)
# Between "Mon 15 May 2023 12.50 BST" and "First published on Mon 15 May 2023 05.38 BST", "The Gazette" and its time,
# "05/10/2014 - 07h51" and "Atualizado 07/10/2014 16h15".
_PARTS = re.compile(
    rf"\s*[|•·]\s*|\s*(?=First published\b|Last (?:updated|modified)\b|(?<!First )Published\b"
    rf"|(?<!Last )(?:Updated|Modified)\b)|(?:\s[-–—]|,)?\s+(?=(?:(?:{_LAST}) )?(?:{_PUBLISHED}|{_MODIFIED})\b)",
    re.IGNORECASE,
)


@frozen(kw_only=True)
class Dateline:
    """What is known of the page's times."""

    published: TimeReading | None = None
    modified: TimeReading | None = None


def read_dateline(lines: Lines, end: int, *, zone: str | None) -> Dateline:
    r"""The times of the lines before `end`, which stand alone in their lines and name a year; the last of a kind.

    Of several days without a clock none is taken: they are those of teasers.

    >>> lines = Lines("The regatta\nUpdated 20:49, 5 Aug 2024\n20:40 Nora Falk")
    >>> read_dateline(lines, 2, zone="Europe/London").modified.hour
    20
    """
    found = [pair for text in lines.texts[:end] if len(text) <= _LONGEST for pair in _times_of(text, zone)]
    clocked = [pair for pair in found if pair[1].hour is not None]
    if not clocked and len({(reading.year, reading.month, reading.day) for _, reading in found}) > 1:
        return Dateline()
    times = dict(clocked or found)
    return Dateline(published=times.get(True), modified=times.get(False))


def is_dateline(text: str) -> bool:
    """Whether a line is nothing but times of the page.

    >>> is_dateline("05/10/2014 - 07h51 - Atualizado 07/10/2014 16h15"), is_dateline("The strike of 2014")
    (True, False)
    """
    return len(text) <= _LONGEST and bool(_times_of(text, None))


def _times_of(text: str, zone: str | None) -> list[tuple[bool, TimeReading]]:
    """Whether a time is that of the publication, and the time; of a line that holds anything else but a name, none."""
    if not _YEAR.search(text):
        return []
    whole = read_time(text, zone=zone)
    parts = [(text, whole)] if whole else [(part, read_time(part, zone=zone)) for part in _PARTS.split(text) if part]
    times = [(_LABEL.match(part), reading) for part, reading in parts if reading and reading.year and reading.day]
    if len(times) < sum(1 for part, _ in parts if _YEAR.search(part)):
        return []
    # A time without a label is what the other one is not: the update beside "First published", else the publication.
    labelled = [label["published"] is not None for label, _ in times if label]
    other = bool(labelled) and not labelled[0]
    return [(label["published"] is not None if label else other, reading) for label, reading in times]
