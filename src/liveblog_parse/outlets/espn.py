"""ESPN: the commentary on a football match.

::

    <div class="MatchCommentary__Comment">
      <div class="MatchCommentary__Comment__Timestamp"><span>45'+2'</span></div>
      <div class="MatchCommentary__Comment__PlayIcon"><svg aria-label="Goal"></svg></div>
      <div class="MatchCommentary__Comment__GameDetails"><span>Goal! Lund 1, Aker 0.</span></div></div>

The clock is the match's: what is said before and after it has "-". What the icon shows is a kicker. (Class names as
public readers of the site select them)
"""

from __future__ import annotations

from attrs import evolve

from liveblog_parse.outlet import HtmlLayout, Outlet
from liveblog_parse.sources.body import BodyRules
from liveblog_parse.sources.parts import PageParts, Parts
from liveblog_parse.sources.report import Post
from liveblog_parse.text.lines import clean
from liveblog_parse.times import read_match_clock
from liveblog_parse.tree import Node

_CLOCK, _ICON, _DETAILS = (f".MatchCommentary__Comment__{part}" for part in ("Timestamp", "PlayIcon", "GameDetails"))
_AROUND = f":has({_ICON}, {_DETAILS})"
"""Of a clock or an icon without an end tag, which holds what follows it."""
_FURNITURE = ", ".join(
    selector
    for part in (_CLOCK, _ICON)
    for selector in (f"{part}:not({_AROUND})", f"{part}{_AROUND} > span", f"{part}{_AROUND} > svg")
)
_NO_CLOCK = "-"


def _finish(post: Post, element: Node) -> Post:
    stamp, icon = element.first(_CLOCK), element.first(f"{_ICON} svg[aria-label]")
    if stamp is not None and stamp.matches(_CLOCK + _AROUND):
        stamp = stamp.first("span")
    printed, label = clean(stamp.text()) if stamp else "", clean(icon.get("aria-label") or "") if icon else ""
    clock = read_match_clock(printed)
    stray = (printed,) if printed.strip(_NO_CLOCK) and clock is None else ()
    return evolve(post, match_clock=clock, kickers=(label,) if label else (), unplaced=(*stray, *post.unplaced))


OUTLET = Outlet(
    name="espn",
    title="ESPN",
    hosts=("espn.com", "espn.co.uk", "espn.in", "espn.com.au"),
    html=(
        HtmlLayout(
            name="match-commentary",
            post=".MatchCommentary__Comment",
            fewest=3,
            read_post=Parts(rules=BodyRules(furniture=_FURNITURE), finish=_finish),
            read_page=PageParts(),
        ),
    ),
)
