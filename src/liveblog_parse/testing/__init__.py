"""For tests of code that uses live blogs: compare posts, print a live blog as an outlet's text, make live blogs.

`same_posts`, `post_differences`, `sparse`, `render_text` and `flatten_wet` need nothing more; the strategies need
Hypothesis, which the extra `testing` installs, and load it only when they are asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from liveblog_parse.testing.flatten import flatten_wet
from liveblog_parse.testing.render import STYLES, render_text
from liveblog_parse.testing.same import post_differences, same_posts
from liveblog_parse.testing.sparse import sparse

if TYPE_CHECKING:
    from liveblog_parse.testing.sources import encodings, rewritings
    from liveblog_parse.testing.strategies import live_blogs

__all__ = [
    "STYLES",
    "encodings",
    "flatten_wet",
    "live_blogs",
    "post_differences",
    "render_text",
    "rewritings",
    "same_posts",
    "sparse",
]

_NEED_HYPOTHESIS = {"encodings": "sources", "live_blogs": "strategies", "rewritings": "sources"}


def __getattr__(name: str) -> Any:
    if name not in _NEED_HYPOTHESIS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        module = import_module(f"{__name__}.{_NEED_HYPOTHESIS[name]}")
    except ModuleNotFoundError as error:
        raise ImportError(f"{name} needs Hypothesis: pip install 'liveblog-parse[testing]'") from error
    return getattr(module, name)
