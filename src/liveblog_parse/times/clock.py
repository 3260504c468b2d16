"""The clock in a printed time."""

from __future__ import annotations

import re
from typing import NamedTuple

from liveblog_parse.remembered import remembered
from liveblog_parse.times.machine import Precision

# A clock in digits. Before it no digit but a glued year ("202415.27"); after it no more of a date or a number.
# It opens with a class of characters, which is found much faster than what may stand before it.
CLOCK = re.compile(
    r"""
    [0-9nNmM]
    (?: (?<=[0-9]) (?: (?<![0-9.:/+-].) | (?<=(?:19|20)[0-9]{2}.) ) [0-9]?
    (?:
        (?: : [0-9]{2} (?: : [0-9]{2} (?: \.[0-9]{1,9} )? )?     # 14:05, 14:05:33
          | \. [0-9]{2}                                          # 3.30pm, 19.30 GMT
          | \s?(?:[hH]|Uhr)\s?[0-9]{2} (?: \s?min )?             # 14h05, 14 h 05, 14 Uhr 05
        ) (?! [0-9] | [.:/][0-9] | \.[\s,] )
        (?: \s?[aApP]\.?\s?[mM](?![a-z])\.? | \s?(?:Uhr|uur|hrs?|hs?)(?![a-z]) )?  # 14:05 h, 14.05 uur
      | \s?[aApP]\.?\s?[mM](?![a-z])\.?                          # 3pm, 8 a.m.
      | \s?Uhr(?![a-z])                                          # 20 Uhr
      | \s?[hH](?![a-z]|\s[0-9])                                 # 14h
    )
    | (?<![A-Za-z].) (?: (?<=1)2\s(?i:noon|midnight) | (?<=[nN])(?i:oon) | (?<=[mM])(?i:idnight) ) (?![A-Za-z])
    )
    """,
    re.VERBOSE,
)


class Clock(NamedTuple):
    """A clock of 24 hours, part by part."""

    hour: int | None
    minute: int | None
    second: int | None
    precision: Precision
    leaning: bool = False
    """Whether it is a clock only together with a date, a zone or a joint: "14h", "noon"."""


NO_CLOCK = Clock(None, None, None, "day")


@remembered(maxsize=8192)
def read_clock(text: str) -> Clock | None:
    """The clock that a match of `CLOCK` prints, or `None` for one like 14.75 or 13:05 am."""
    word = text.casefold()
    if word.endswith(("noon", "midnight")):
        return Clock(12 if word.endswith("noon") else 0, 0, None, "minute", leaning="12" not in word)
    hour, *rest = (int(digits) for digits in re.findall(r"\d+", text))  # of any script
    minute, second = (*rest, None, None)[:2]
    half = re.search(r"([aApP])\.?\s?[mM]\.?$", text)
    if half is not None:
        hour = _of_24(hour, half[1].lower())
    if not 0 <= hour <= 24 or (minute or 0) > 59 or (second or 0) > 59:
        return None
    precision: Precision = "hour" if minute is None else "minute" if second is None else "second"
    return Clock(hour % 24, minute, second, precision, leaning=minute is None and word.endswith("h"))


def _of_24(hour: int, half: str) -> int:
    """12 am is 0, 12 pm is 12; "14:05 pm" is printed too and is plain; "14:05 am" and "0:05 pm" are nothing (-1)."""
    if half == "a":
        return hour % 12 if hour <= 12 else -1
    return hour % 12 + 12 if 1 <= hour <= 12 else hour if 12 < hour < 24 else -1
