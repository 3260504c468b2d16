"""Al Jazeera's blogs of 2011, of which others keep copies.

Posts are the items of a list; the word for its field stands over each clock. Times are those of where it happens, as
each page says, and not Al Jazeera's::

    • Timestamp:
      11:56pm

      Three ferries left at noon, the harbour master said.
"""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.text.layout import Mark, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import take_window_title
from liveblog_parse.text.parts import BULLETS, bullet_list, bullet_of, furniture
from liveblog_parse.text.stamp_objection import objects
from liveblog_parse.text.stamp_style import Style, Title
from liveblog_parse.text.stamped import stamped

_STYLE = Style(title=Title.NONE)
_FIELD = "Timestamp:"
_AROUND = ("Show oldest updates on top", "Show newest updates on top", "Share")


def _is_field(lines: Lines, index: int) -> bool:
    text = lines.texts[index]
    return text[bullet_of(text) :] == _FIELD


TIMESTAMPS = TextLayout(
    name="timestamps-text",
    needs=2,
    marks=(Mark(words="lines “Timestamp:” above clocks", found=_is_field, opens=f"{BULLETS}T", closes=":"),),
    objection=objects(_STYLE),
    has_lead=True,
    head=take_window_title,
    derive=stamped(_STYLE),
    rules=(furniture((_FIELD, *(f"{bullet} {_FIELD}" for bullet in BULLETS), *_AROUND)), bullet_list()),
)

OUTLET = Outlet(name="aljazeera_blogs", title="Al Jazeera’s blogs", hosts=("blogs.aljazeera.net",), text=(TIMESTAMPS,))
