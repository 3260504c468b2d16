"""Printed zones -> IANA names.

An abbreviation means what it means for the outlet: `IST` is India's in Delhi, Ireland's in Dublin, Israel's in
Jerusalem. Offsets and use of the abbreviations follow the tz database.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from types import MappingProxyType
from zoneinfo import ZoneInfo

from liveblog_parse.errors import InvalidArgumentError
from liveblog_parse.remembered import remembered

# What an abbreviation means where the outlet does not decide; None: nothing, then.
_MEANING: dict[str, str | None] = {
    **dict.fromkeys(("BST",), "Europe/London"),
    **dict.fromkeys(("GMT",), "Etc/GMT"),
    **dict.fromkeys(("UTC", "UCT", "Z"), "Etc/UTC"),
    **dict.fromkeys(("EST", "EDT", "ET"), "America/New_York"),
    **dict.fromkeys(("CST", "CDT", "CT"), "America/Chicago"),
    **dict.fromkeys(("MST", "MDT", "MT"), "America/Denver"),
    **dict.fromkeys(("PST", "PDT", "PT"), "America/Los_Angeles"),
    **dict.fromkeys(("AKST", "AKDT"), "America/Anchorage"),
    **dict.fromkeys(("HST",), "Pacific/Honolulu"),
    **dict.fromkeys(("ADT",), "America/Halifax"),
    **dict.fromkeys(("NST", "NDT"), "America/St_Johns"),
    **dict.fromkeys(("BRT",), "America/Sao_Paulo"),
    **dict.fromkeys(("ART",), "America/Argentina/Buenos_Aires"),
    **dict.fromkeys(("WET", "WEST"), "Europe/Lisbon"),
    **dict.fromkeys(("CET", "CEST"), "Europe/Paris"),
    **dict.fromkeys(("MEZ", "MESZ"), "Europe/Berlin"),
    **dict.fromkeys(("EET", "EEST"), "Europe/Athens"),
    **dict.fromkeys(("MSK",), "Europe/Moscow"),
    **dict.fromkeys(("TRT",), "Europe/Istanbul"),
    **dict.fromkeys(("IDT",), "Asia/Jerusalem"),
    **dict.fromkeys(("PKT",), "Asia/Karachi"),
    **dict.fromkeys(("NPT",), "Asia/Kathmandu"),
    **dict.fromkeys(("HKT",), "Asia/Hong_Kong"),
    **dict.fromkeys(("SGT",), "Asia/Singapore"),
    **dict.fromkeys(("MYT",), "Asia/Kuala_Lumpur"),
    **dict.fromkeys(("PHT",), "Asia/Manila"),
    **dict.fromkeys(("WIB",), "Asia/Jakarta"),
    **dict.fromkeys(("JST",), "Asia/Tokyo"),
    **dict.fromkeys(("KST",), "Asia/Seoul"),
    **dict.fromkeys(("AWST",), "Australia/Perth"),
    **dict.fromkeys(("ACST", "ACDT"), "Australia/Adelaide"),
    **dict.fromkeys(("AEST", "AEDT"), "Australia/Sydney"),
    **dict.fromkeys(("NZST", "NZDT"), "Pacific/Auckland"),
    **dict.fromkeys(("WAT",), "Africa/Lagos"),
    **dict.fromkeys(("CAT",), "Africa/Maputo"),
    **dict.fromkeys(("EAT",), "Africa/Nairobi"),
    **dict.fromkeys(("SAST",), "Africa/Johannesburg"),
    **dict.fromkeys(("IST", "AST", "GST", "SST"), None),
}
ABBREVIATIONS = frozenset(_MEANING)

# What an abbreviation means by the outlet's zone where the tz database does not say so itself.
_GULF = ("Asia/Dubai", "Asia/Muscat", "Asia/Qatar", "Asia/Bahrain", "Asia/Riyadh", "Asia/Kuwait")
_ARABIA = ("Asia/Riyadh", "Asia/Kuwait", "Asia/Qatar", "Asia/Bahrain", "Asia/Baghdad", "Asia/Aden")
_INDIA = ("Asia/Kolkata", "Asia/Calcutta")
_BY_OUTLET: dict[str, dict[str, str]] = {
    "GMT": {"Europe/London": "Europe/London"},
    "BST": {"Asia/Dhaka": "Asia/Dhaka", "Pacific/Bougainville": "Pacific/Bougainville"},
    "IST": dict.fromkeys(_INDIA, "Asia/Kolkata"),
    "AST": dict.fromkeys(_ARABIA, "Asia/Riyadh"),
    "GST": dict.fromkeys(_GULF, "Asia/Dubai"),
    "SST": {"Asia/Singapore": "Asia/Singapore"},
    "PST": {"Asia/Manila": "Asia/Manila"},
    "EST": {},
    "EDT": {},
}

# "ET" is Eastern time at any date.
_ALL_YEAR = {"ET": "EST", "CT": "CST", "MT": "MST", "PT": "PST"}
_SAME_AS = _ALL_YEAR | {"MEZ": "CET", "MESZ": "CEST"}
# Some Australian outlets print "EST" and "EDT" for their own eastern time.
_IN_AUSTRALIA = {"EST": "AEST", "EDT": "AEDT", "ET": "AEST"}

# The long English names of CLDR that live blogs print, by the abbreviation they stand for.
_LONG = {
    "British Summer Time": "BST",
    "Greenwich Mean Time": "GMT",
    "Coordinated Universal Time": "UTC",
    "Irish Standard Time": "Europe/Dublin",
    "Western European Standard Time": "WET",
    "Western European Summer Time": "WEST",
    "Central European Standard Time": "CET",
    "Central European Summer Time": "CEST",
    "Central European Time": "CET",
    "Eastern European Standard Time": "EET",
    "Eastern European Summer Time": "EEST",
    "Eastern European Time": "EET",
    "Moscow Standard Time": "MSK",
    "Israel Standard Time": "Asia/Jerusalem",
    "Israel Daylight Time": "IDT",
    "Arabian Standard Time": "Asia/Riyadh",
    "Gulf Standard Time": "Asia/Dubai",
    "Iran Standard Time": "Asia/Tehran",
    "Pakistan Standard Time": "PKT",
    "India Standard Time": "Asia/Kolkata",
    "Nepal Time": "NPT",
    "Bangladesh Standard Time": "Asia/Dhaka",
    "Indochina Time": "Asia/Bangkok",
    "Western Indonesia Time": "WIB",
    "Singapore Standard Time": "SGT",
    "Malaysia Time": "MYT",
    "Philippine Standard Time": "PHT",
    "Hong Kong Standard Time": "HKT",
    "China Standard Time": "Asia/Shanghai",
    "Taipei Standard Time": "Asia/Taipei",
    "Japan Standard Time": "JST",
    "Korean Standard Time": "KST",
    "Australian Western Standard Time": "AWST",
    "Australian Central Standard Time": "ACST",
    "Australian Central Daylight Time": "ACDT",
    "Australian Eastern Standard Time": "AEST",
    "Australian Eastern Daylight Time": "AEDT",
    "New Zealand Standard Time": "NZST",
    "New Zealand Daylight Time": "NZDT",
    "West Africa Standard Time": "WAT",
    "Central Africa Time": "CAT",
    "East Africa Time": "EAT",
    "South Africa Standard Time": "SAST",
    "Atlantic Standard Time": "America/Halifax",
    "Atlantic Daylight Time": "ADT",
    "Eastern Standard Time": "EST",
    "Eastern Daylight Time": "EDT",
    "Eastern Time": "ET",
    "Central Standard Time": "CST",
    "Central Daylight Time": "CDT",
    "Central Time": "CT",
    "Mountain Standard Time": "MST",
    "Mountain Daylight Time": "MDT",
    "Mountain Time": "MT",
    "Pacific Standard Time": "PST",
    "Pacific Daylight Time": "PDT",
    "Pacific Time": "PT",
    "Alaska Standard Time": "AKST",
    "Alaska Daylight Time": "AKDT",
    "Hawaii-Aleutian Standard Time": "HST",
    "Newfoundland Standard Time": "NST",
    "Newfoundland Daylight Time": "NDT",
    "Brasilia Standard Time": "BRT",
    "Argentina Standard Time": "ART",
}
# "East Africa Standard Time" is printed as well as "East Africa Time".
LONG_NAMES = MappingProxyType(
    {name.casefold(): short for name, short in _LONG.items()}
    | {"east africa standard time": "EAT", "central africa standard time": "CAT", "west africa time": "WAT"}
)
LONG_NAME = "|".join(sorted(map(re.escape, LONG_NAMES), key=len, reverse=True)).replace(r"\ ", r"\s+")

_PRINTED = re.compile(rf"(?i:{LONG_NAME})(?![a-z])|(?<![A-Za-z])[A-Z]{{2,5}}(?![a-z])")


@lru_cache(maxsize=1024)
def zone_name(printed: str, outlet: str | None) -> str | None:
    """The IANA name of a printed zone as `short_name` or `offset_name` give it; `None` where nothing decides."""
    if is_name(printed):
        return printed
    if outlet is not None:
        if (region := _BY_OUTLET.get(printed, {}).get(outlet)) is not None:
            return region
        if printed != "GMT" and _own(printed, outlet) in abbreviations_of(outlet):
            return outlet
        if outlet.startswith("Australia/") and printed in _IN_AUSTRALIA:
            return "Australia/Sydney"
    return _MEANING.get(printed)


def is_name(printed: str) -> bool:
    """Whether it is already an IANA name, or like `UTC+05:30`."""
    return "/" in printed or printed.startswith(("UTC+", "UTC-"))


def is_known(printed: str) -> bool:
    """Whether it is an abbreviation known here, or a name."""
    return printed in _MEANING or is_name(printed)


def _own(printed: str, zone: str) -> str:
    """The abbreviation under which the tz database knows a printed one in this zone."""
    if zone.startswith("Australia/"):
        return _IN_AUSTRALIA.get(printed, printed)
    return _SAME_AS.get(printed, printed)


def short_name(printed: str) -> str | None:
    """`British Summer Time` -> `BST`, `BST` -> `BST`; `None` for what is no zone. A long name may give an IANA name."""
    if printed in ABBREVIATIONS:
        return printed
    return LONG_NAMES.get(" ".join(printed.split()).casefold())


def offset_name(sign: str, hours: int, minutes: int) -> str | None:
    """`+`, 1, 0 -> `Etc/GMT-1`, whose sign is the other way round; `+`, 5, 30 -> `UTC+05:30`."""
    west = sign != "+"
    if minutes > 59 or hours * 60 + minutes > (12 * 60 if west else 14 * 60):
        return None
    if minutes:
        return f"UTC{'-' if west else '+'}{hours:02}:{minutes:02}"
    return f"Etc/GMT{'+' if west else '-'}{hours}" if hours else "Etc/UTC"


@remembered(maxsize=1024)
def printed_short_name(text: str) -> str | None:
    """The abbreviation of the first zone printed in a time, long names shortened; `None` where there is none."""
    names = (short_name(found.group()) for found in _PRINTED.finditer(text))
    return next((name for name in names if name is not None), None)


@lru_cache(maxsize=256)
def zone_of(name: str) -> tzinfo:
    """The zone of an IANA name, or of `UTC+05:30`.

    Raises `InvalidArgumentError` for a name the tz database does not have.
    """
    if re.fullmatch(r"UTC[+-][0-9]{2}:[0-9]{2}", name):
        behind = timedelta(hours=int(name[4:6]), minutes=int(name[7:9]))
        return timezone(-behind if name[3] == "-" else behind)
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise InvalidArgumentError(f"{name!r} is no IANA zone; one is 'Europe/London'") from error


@lru_cache(maxsize=256)
def abbreviations_of(zone: str) -> frozenset[str]:
    """What the clocks of a zone are called, winter and summer."""
    where = zone_of(zone)
    return frozenset(str(datetime(2024, month, 1, tzinfo=where).tzname()) for month in (1, 7))


def called(printed: str, names: frozenset[str], zone: str) -> bool:
    """Whether a printed abbreviation is among the names the tz database gives; "ET" and its like always are."""
    return printed in names or printed in _ALL_YEAR or _own(printed, zone) in names
