"""What is no text: known by its first bytes, or by control characters that no text has in such number."""

from __future__ import annotations

import re

from liveblog_parse.errors import UnreadableInputError

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"%PDF-", "a PDF; give the text or the web page"),
    (b"PK\x03\x04", "a ZIP archive (or an Office or EPUB file); give what is in it"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "gzip data; decompress it first"),
    (b"\x28\xb5\x2f\xfd", "Zstandard data; decompress it first"),
    (b"\xfd7zXZ\x00", "xz data; decompress it first"),
    (b"BZh91AY&SY", "bzip2 data; decompress it first"),
    (b"WARC/0.", "a WARC archive; give its records one by one"),
    (b"WARC/1.", "a WARC archive; give its records one by one"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"PAR1", "a Parquet file"),
    (b"bplist00", "a property list, as Safari's web archives are; save the page as HTML"),
)

HEAD = 4096
"""Bytes in which the kind of a source shows."""

# The headers of a mail, and of the MHTML that browsers save, up to the one that says that parts follow, in codes.
_PARTS = re.compile(rb"(?i)(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?Content-Type:\s*multipart/")

# Control characters that text has no use for: all but tab, line feed, line and form feeds, carriage return, escape.
_CONTROLS = bytes(byte for byte in range(0x20) if byte not in b"\t\n\v\f\r\x1b")
_OTHERS = bytes(byte for byte in range(0x100) if byte not in _CONTROLS)
_LONE = 3  # so many never make a source binary, however short it is
_CHARS_FOR_ONE_CONTROL = 20
_BYTES_FOR_ONE_NUL = 1024


def refuse_signature(head: bytes) -> None:
    """Raise `UnreadableInputError` if a source that begins with `head` is of a known binary kind."""
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            raise UnreadableInputError(f"The source is {kind}.")
    if _PARTS.match(head):
        raise UnreadableInputError("The source is a mail or MHTML; give its part that is HTML or text, decoded.")


def refuse_controls(raw: bytes) -> None:
    """Raise `UnreadableInputError` if more than one byte of UTF-8 in twenty is a control character."""
    controls = len(raw.translate(None, _OTHERS))
    if controls > _LONE and controls * _CHARS_FOR_ONE_CONTROL > len(raw):
        raise UnreadableInputError(f"The source is binary: {controls} of its {len(raw)} bytes are control characters.")


def refuse_nuls(raw: bytes) -> None:
    """Raise `UnreadableInputError` if NULs are more than strays in a long text; not for UTF-16 and UTF-32."""
    nuls = raw.count(0)
    if nuls * _BYTES_FOR_ONE_NUL > len(raw):
        raise UnreadableInputError(
            f"The source is binary: {nuls} of its {len(raw)} bytes are NUL, and it is not UTF-16."
        )
