"""Whether clocks stand in the order of live posts: up or down the days, at any minute, hours apart at most.

Schedules and recipes go by five minutes, recordings count from nought, a diary has days between its entries.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

_MOST_ODD = 10
"""One step in so many may go the other way."""
_HOUR = 60
"""Minutes. Of an age in hours no minutes are printed."""
A_DAY = 24 * 60
_HALF_A_DAY = 12 * 60
NIGHT = 6 * 60
"""Minutes by which a clock has to go the wrong way to have passed midnight."""
_MOST_FAR = 1
"""Steps of half a day and more both ways that a page over midnight may have."""
_FAR = 8 * 60
"""Minutes between posts, above which a page is no live blog."""


def against_order(minutes: Sequence[int]) -> str | None:
    """Why clocks do not stand as those of live posts do; `None` where they could.

    They are given as minutes of the day, or of all days where each is dated; below nought, as minutes of age.

    >>> against_order([601, 632, 664]), against_order([601, 664, 632, 664, 601])
    (None, 'the clocks go both ways')
    """
    return against_walk(minutes) or _against_beat(minutes)


def against_walk(minutes: Sequence[int], *, forgiven: int = 0) -> str | None:
    """Why clocks do not go up or down as those of live posts do; so many steps may go the other way."""
    steps, night = _steps(minutes), _night(minutes)
    if not any(steps):
        return "all clocks are the same" if steps else None
    other_way = min(sum(-night < step < 0 for step in steps), sum(0 < step < night for step in steps))
    if other_way > forgiven and other_way * _MOST_ODD > len(steps):
        return "the clocks go both ways"
    far = min(sum(step <= -night for step in steps), sum(step >= night for step in steps))
    if far > _MOST_FAR and 4 * far > len(steps):
        return "the clocks go both ways"
    if night > A_DAY and sorted(map(abs, steps))[(len(steps) - 1) // 2] > _FAR:
        return "the clocks are days apart"
    return None


def _steps(minutes: Sequence[int]) -> list[int]:
    return [other - one for one, other in pairwise(minutes)]


def _night(minutes: Sequence[int]) -> int:
    """By how much a clock goes the other way when it passes midnight; clocks of all days never do."""
    return NIGHT if all(0 <= minute < A_DAY for minute in minutes) else max(map(abs, minutes)) + A_DAY


def _against_beat(minutes: Sequence[int]) -> str | None:
    """Why clocks keep time as posts do not: from nought, or at full five minutes."""
    steps, night = _steps(minutes), _night(minutes)
    goes_up = sum(0 < step < night for step in steps) > sum(-night < step < 0 for step in steps)
    if goes_up and minutes[0] < 1 and (minutes[-1] < _HALF_A_DAY or min(steps) >= 0) and night < A_DAY:
        return "the clocks count from nought"
    exact = [minute for minute in minutes if minute >= 0 or minute % _HOUR]
    if 2 * sum(minute % 5 != 0 for minute in exact) < len(exact) and not newest_first(minutes):
        return "most clocks are at full five minutes"
    return None


def newest_first(minutes: Sequence[int]) -> bool:
    """Whether clocks run back, in steps of several lengths, as no schedule does; ages are no schedule's.

    Posts may share a minute.

    >>> newest_first([664, 632, 632, 601]), newest_first([660, 600, 540]), newest_first([-60, -120, -120, -180])
    (True, False, True)
    """
    steps = [step for step in _steps(minutes) if step]
    if max(minutes) <= 0:
        return bool(steps) and max(steps) < 0
    return all(step < 0 or step > NIGHT for step in steps) and len(set(steps)) > 1 and min(steps) < 0
