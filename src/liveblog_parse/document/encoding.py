"""Bytes become text; nothing is dropped, and whatever had to be assumed or replaced leaves an Issue.

The ladder: a byte-order mark; NULs in the places where UTF-16 and UTF-32 put them; UTF-8, sound or with little damage;
the caller's `encoding`; the page's own declaration; windows-1252, in which every byte is a character.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import Any, cast

from attrs import evolve, frozen

from liveblog_parse.document.binary import HEAD, refuse_controls, refuse_nuls, refuse_signature
from liveblog_parse.document.charsets import declared_label, named_by_caller, named_by_page
from liveblog_parse.errors import InvalidArgumentError
from liveblog_parse.issues import counted
from liveblog_parse.model import Issue

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# windows-1252 as browsers read it: its five unused bytes are the C1 controls of the same number. A string is the fast
# kind of table; the type stubs know only the slow kind.
WINDOWS_1252: Any = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x100))

# UTF-8 and UTF-16 are believed when at most one place is broken for every ten sound characters (in UTF-8: characters
# beyond ASCII). windows-1252 text has it the other way round: its accented letters stand alone, which UTF-8 forbids.
_SOUND_FOR_ONE_BROKEN = 10

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_HIGH_BYTES = bytes(range(0x80, 0x100))


@frozen(kw_only=True)
class Decoded:
    """Decoded bytes: the text without its byte-order mark, and how it was read."""

    text: str
    encoding: str
    """The codec used, by Python's name."""
    utf8: bytes | None = None
    """The same in UTF-8, where the bytes were that already."""
    issues: tuple[Issue, ...] = ()


@frozen
class _Claim:
    """An encoding that somebody names for the bytes; `codec` is `None` where nobody knows the name."""

    who: str
    label: str
    codec: str | None

    def mismatch(self, used: str) -> Issue:
        return Issue(code="encoding-mismatch", detail=f"{self.who} {self.label!r}; the bytes are read as {used}.")


def decode(source: bytes, *, encoding: str | None = None) -> str:
    r"""The text that spans count in: `source` decoded as `parse` decodes it, without a byte-order mark.

    `encoding` is what the holder knows, as an HTTP charset; bytes that are sound UTF-8 outweigh it. Raises
    `UnreadableInputError` for binary content and `InvalidArgumentError` for a name of no text encoding.

    >>> decode("Déjà vu".encode("utf-16"))
    'Déjà vu'
    >>> decode(b"D\xe9j\xe0 vu", encoding="latin-1")
    'Déjà vu'
    """
    return decode_bytes(source, encoding=encoding).text


def decode_bytes(source: bytes, *, encoding: str | None) -> Decoded:
    """Decode `source` as `decode` does, and tell in which encoding and with which Issues."""
    raw = bytes_of(source)
    if raw is None:
        raise InvalidArgumentError(f"Only bytes can be decoded, not {type(source).__name__}.")
    refuse_signature(raw[:HEAD])
    claims = [] if encoding is None else [_Claim("encoding= names", encoding, named_by_caller(encoding))]
    return _wide(raw, claims) or _narrow(raw, claims)


def bytes_of(source: object) -> bytes | None:
    """The bytes of a `bytes`, `bytearray` or `memoryview`; `None` for anything else."""
    return bytes(cast("bytes", source)) if isinstance(source, bytes | bytearray | memoryview) else None


def _wide(raw: bytes, claims: list[_Claim]) -> Decoded | None:
    """UTF-16 or UTF-32, if a mark or the places of the NULs say so and the bytes agree."""
    for codec, body in _wide_readings(raw):
        if (found := _lenient(body, codec)) is not None:
            refuse_controls(found[0].encode("utf-8"))
            return _decoded(found, codec, claims)
    return None


def _wide_readings(raw: bytes) -> Iterator[tuple[str, bytes]]:
    yield from ((codec, raw[len(mark) :]) for mark, codec in _MARKS if raw.startswith(mark))
    if 0 not in raw:
        return
    nuls = raw.count(0)
    if nuls * 2 >= len(raw):  # a character of UTF-32 is two to four bytes of NUL
        yield from (("utf-32-le", raw), ("utf-32-be", raw))
    if nuls * 32 >= len(raw):  # in UTF-16 spaces, digits and Latin letters have their NUL on the same side
        first, second = raw[0::2].count(0), raw[1::2].count(0)
        yield from (("utf-16-le", raw),) if first * 16 <= second else ()
        yield from (("utf-16-be", raw),) if second * 16 <= first else ()


def _narrow(raw: bytes, claims: list[_Claim]) -> Decoded:
    if 0 in raw:
        refuse_nuls(raw)
    body = raw.removeprefix(codecs.BOM_UTF8)
    if body != raw:
        claims = [_Claim("The byte-order mark says", "utf-8", "utf-8"), *claims]
    if (label := declared_label(body)) is not None:
        claims = [*claims, _Claim("The page declares", label, named_by_page(label))]
    decoded = _escaped(body, claims) or _utf8(body, claims) or _claimed(body, claims) or _windows_1252(body, claims)
    refuse_controls(body if decoded.encoding == "utf-8" else decoded.text.encode("utf-8", "surrogatepass"))
    return decoded


def _escaped(raw: bytes, claims: list[_Claim]) -> Decoded | None:
    """Encodings that write everything in ASCII bytes are read only where they are claimed, never guessed."""
    codec = next(
        (claim.codec for claim in claims if claim.codec and claim.codec.startswith(("iso2022", "hz", "utf-7"))), None
    )
    if codec is None or not raw.isascii() or (text := _strict(raw, codec)) is None:
        return None
    return _decoded((text, 0), codec, [])


def _utf8(raw: bytes, claims: list[_Claim]) -> Decoded | None:
    if raw.isascii():  # every encoding that may be claimed from here on agrees
        return Decoded(text=raw.decode("ascii"), encoding="utf-8", utf8=raw)
    found = _lenient(raw, "utf-8")
    if found is None:
        return None
    decoded = _decoded(found, "utf-8", claims)
    return evolve(decoded, utf8=raw) if found[1] == 0 else decoded


def _claimed(raw: bytes, claims: list[_Claim]) -> Decoded | None:
    for claim in claims:
        if claim.codec is not None and (found := _but_for_the_end(raw, claim.codec)) is not None:
            return _decoded(found, claim.codec, claims)
    return None


def _windows_1252(raw: bytes, claims: list[_Claim]) -> Decoded:
    text, _ = codecs.charmap_decode(raw, "strict", WINDOWS_1252)
    guess = Issue(
        code="encoding-guessed",
        detail=f"The {len(raw)} bytes are not UTF-8 and no declared encoding fits; they are read as windows-1252.",
    )
    return Decoded(text=text, encoding="cp1252", issues=(*(claim.mismatch("cp1252") for claim in claims), guess))


def _decoded(found: tuple[str, int], codec: str, claims: list[_Claim]) -> Decoded:
    text, broken = found
    issues = [claim.mismatch(codec) for claim in claims if _family(claim.codec) != _family(codec)]
    if broken:
        detail = f"The bytes are {codec} with {counted(broken, 'broken place')}, each of which stands as U+FFFD."
        issues.append(Issue(code="encoding-mismatch", detail=detail))
    return Decoded(text=text, encoding=codec, issues=tuple(issues))


def _family(codec: str | None) -> str | None:
    return codec and codec.removesuffix("-le").removesuffix("-be")


def _strict(raw: bytes, codec: str) -> str | None:
    if codec == "cp1252":
        return codecs.charmap_decode(raw, "strict", WINDOWS_1252)[0]
    try:
        return raw.decode(codec)
    except UnicodeError:
        return None


def _but_for_the_end(raw: bytes, codec: str) -> tuple[str, int] | None:
    """The text, if it is sound up to a last character that was cut through."""
    if (text := _strict(raw, codec)) is not None:
        return text, 0
    text = raw.decode(codec, "replace")
    rest = raw[:-4].decode(codec, "replace")
    cut = text.endswith(_REPLACEMENT) and _REPLACEMENT not in rest[:-1]
    return (text, 1) if cut else None


def _lenient(raw: bytes, codec: str) -> tuple[str, int] | None:
    """The text and its broken places, if these are few for the sound characters that prove the encoding."""
    if (text := _strict(raw, codec)) is not None:
        return text, 0
    text, kept = raw.decode(codec, "replace"), raw.decode(codec, "ignore")
    broken = text.count(_REPLACEMENT) - kept.count(_REPLACEMENT)
    ascii_bytes = len(raw.translate(None, _HIGH_BYTES)) if codec == "utf-8" else 0
    sound = len(kept) - ascii_bytes
    cut = broken == 1 and sound > 0 and text.endswith(_REPLACEMENT)
    return (text, broken) if cut or broken * _SOUND_FOR_ONE_BROKEN <= sound else None
