"""From whatever the caller holds to a `Document`: decoded, its form known, and within the limits."""

from liveblog_parse.document.encoding import Decoded, decode, decode_bytes
from liveblog_parse.document.nesting import check_html
from liveblog_parse.document.reading import Document, read_document

__all__ = ["Decoded", "Document", "check_html", "decode", "decode_bytes", "read_document"]
