"""Any news live blog (plain text, HTML, JSON) as one model of timed, signed posts.

>>> import liveblog_parse as lb
>>> from pathlib import Path
>>> blog = lb.parse(Path("seeds/000_3a61a43b8fde5d3e.txt"))
>>> for entry in blog.entries[:2]:
...     print(entry.published, entry.headline)
2023-09-13 09:55:00+00:00 Kim assures Putin of 'great victory'
2023-09-13 09:43:00+00:00 In pictures: Putin holds talks with Kim Jong Un
"""

import importlib
import typing

from liveblog_parse.errors import (
    InvalidArgumentError,
    LiveBlogError,
    NotALiveBlogError,
    UnknownOutletError,
    UnreadableInputError,
)
from liveblog_parse.history.model import Change, Diff, History, PostHistory
from liveblog_parse.model import (
    Author,
    Block,
    Boundary,
    Detection,
    Embed,
    Entry,
    Heading,
    Image,
    Issue,
    Label,
    Limits,
    Link,
    ListBlock,
    ListItem,
    LiveBlog,
    OutletInfo,
    Pages,
    Paragraph,
    Quote,
    Related,
    Span,
    Table,
    TimeReading,
    Video,
)
from liveblog_parse.timelines import Timeline, TimelineItem

if typing.TYPE_CHECKING:
    from liveblog_parse.document import decode
    from liveblog_parse.export import FORMATS, dumps, from_dict, loads, to_dict, to_rows
    from liveblog_parse.history.diff import diff
    from liveblog_parse.history.merge import merge
    from liveblog_parse.parsing import detect, parse
    from liveblog_parse.registry import known_outlets
    from liveblog_parse.source import Source
    from liveblog_parse.timelines import timeline

__all__ = [
    "FORMATS",
    "Author",
    "Block",
    "Boundary",
    "Change",
    "Detection",
    "Diff",
    "Embed",
    "Entry",
    "Heading",
    "History",
    "Image",
    "InvalidArgumentError",
    "Issue",
    "Label",
    "Limits",
    "Link",
    "ListBlock",
    "ListItem",
    "LiveBlog",
    "LiveBlogError",
    "NotALiveBlogError",
    "OutletInfo",
    "Pages",
    "Paragraph",
    "PostHistory",
    "Quote",
    "Related",
    "Source",
    "Span",
    "Table",
    "TimeReading",
    "Timeline",
    "TimelineItem",
    "UnknownOutletError",
    "UnreadableInputError",
    "Video",
    "decode",
    "detect",
    "diff",
    "dumps",
    "from_dict",
    "known_outlets",
    "loads",
    "merge",
    "parse",
    "timeline",
    "to_dict",
    "to_rows",
]


# The model loads with the package; what works on it loads when it is first asked for.
_LATER = {
    "FORMATS": "export",
    "Source": "source",
    "decode": "document",
    "detect": "parsing",
    "diff": "history.diff",
    "dumps": "export",
    "from_dict": "export",
    "known_outlets": "registry",
    "loads": "export",
    "merge": "history.merge",
    "parse": "parsing",
    "timeline": "timelines",
    "to_dict": "export",
    "to_rows": "export",
}


def __getattr__(name: str) -> typing.Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(f"{__name__}.{_LATER[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
