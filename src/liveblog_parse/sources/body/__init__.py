"""The body of a post in HTML: its elements in order, as blocks."""

from liveblog_parse.sources.body.captions import credited
from liveblog_parse.sources.body.reader import read_body, read_html_body
from liveblog_parse.sources.body.rules import Body, BodyRules

__all__ = ["Body", "BodyRules", "credited", "read_body", "read_html_body"]
