"""Times: from what a page prints to an instant.

`read_time` reads one printed time, part by part. `resolve` takes the readings of a page in page order and works out
the days, years and zones that were not printed. What is neither printed nor known stays unknown, and an `Issue` counts
it. The clock, the zone and the language of the machine play no part.

::

    notation     one printed time, made of a clock and a frame     names     the words of times in Latin script
    scripts      those of other scripts, put into ours
    clock        "3.30pm"                                          zones     printed zones, IANA names
    frame        "published at ... British Summer Time 13 Sep"     anchor    what else is known of a page's time
    relative     "5 minutes ago"                                   days      the days of a page's posts
    machine      ISO forms, epochs                                 instants  a clock on a day in a zone
    odd          what only python-dateutil knows                   resolve   all of it, in page order
    persian      days of the Persian calendar
    match_clock  "45'+2'"                                          urls      the day in an address
"""

from liveblog_parse.times.anchor import Anchor, Resolved
from liveblog_parse.times.machine import read_epoch
from liveblog_parse.times.match_clock import read_match_clock
from liveblog_parse.times.notation import read_time
from liveblog_parse.times.resolve import resolve, resolve_update
from liveblog_parse.times.scripts import FIGURES, plain
from liveblog_parse.times.urls import day_of_url

__all__ = [
    "FIGURES",
    "Anchor",
    "Resolved",
    "day_of_url",
    "plain",
    "read_epoch",
    "read_match_clock",
    "read_time",
    "resolve",
    "resolve_update",
]
