"""`json`: the whole live blog as one JSON object on one line, the dict of `to_dict`."""

from __future__ import annotations

from liveblog_parse.export import json_text
from liveblog_parse.export.dicts import from_dict, to_dict
from liveblog_parse.model import LiveBlog


def dumps(blog: LiveBlog) -> str:
    """Write the live blog as one JSON object."""
    return json_text.write(to_dict(blog))


def loads(text: str) -> LiveBlog:
    """Read that object; raises `InvalidArgumentError` for any other text."""
    return from_dict(json_text.read(text))
