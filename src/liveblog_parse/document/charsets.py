"""Names of encodings: the caller's, and those that a page declares, which mean what they mean in a browser."""

from __future__ import annotations

import codecs
import re

from liveblog_parse.errors import InvalidArgumentError

# Browsers read the narrow name as the wide encoding (https://encoding.spec.whatwg.org/#names-and-labels). Where a name
# is used no byte-order mark is left, so the names that ask for one are the plain ones.
_MEANT: dict[str, str] = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "utf-8-sig": "utf-8",
    "utf-16": "utf-16-le",
    "utf-32": "utf-32-le",
}

# What a page may declare. UTF-7 and escapes are missing on purpose: no browser reads them.
_ON_THE_WEB = frozenset(
    """utf-8 utf-16-le utf-16-be cp866 cp874 koi8-r koi8-u mac-roman mac-cyrillic gb18030 big5hkscs euc_jp
    iso2022_jp cp932 cp949 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 iso8859-2
    iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-10 iso8859-13 iso8859-14
    iso8859-15 iso8859-16""".split()  # noqa: SIM905
)

# Python has these under "text encodings", but nothing that is published is written in them.
_NO_CHARSETS = frozenset(
    {"charmap", "idna", "mbcs", "oem", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"}
)

# <meta charset="utf-8">; <meta http-equiv="Content-Type" content="text/html; charset=utf-8">;
# <?xml version="1.0" encoding="utf-8"?>
_DECLARATION = re.compile(
    rb"""(?i)<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*(?P<label>[\w.:-]+)"""
)


def named_by_caller(encoding: object) -> str:
    """The codec of `encoding=`; `InvalidArgumentError` for what names no text encoding."""
    codec = _codec(encoding) if isinstance(encoding, str) else None
    if codec is None or codec in _NO_CHARSETS:
        raise InvalidArgumentError(
            f"encoding={encoding!r} names no text encoding; right are 'utf-8', 'windows-1252', ..."
        )
    return codec


def declared_label(source: bytes) -> str | None:
    """The label in the page's own declaration, if the bytes start like markup."""
    head = source[:2048].lstrip()
    found = _DECLARATION.search(head) if head.startswith(b"<") else None
    return found["label"].decode("ascii") if found else None


def named_by_page(label: str) -> str | None:
    """The codec of a declared label, or `None` if browsers know no such label."""
    codec = _codec(label) or _codec(label.lower().removeprefix("x-"))
    if codec not in _ON_THE_WEB:
        return None
    # A declaration that was read byte by byte cannot stand in UTF-16; the standard reads it as UTF-8.
    return "utf-8" if codec.startswith("utf-16") else codec


def _codec(name: str) -> str | None:
    try:
        " ".encode(name)  # LookupError also for codecs that make no text, as "hex" and "rot13"
        codec = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    return _MEANT.get(codec, codec)
