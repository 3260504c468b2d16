"""Characters that would command a terminal instead of standing on it, made visible."""

from __future__ import annotations

_ASCII_CONTROLS = range(0x20)
# Delete and the C1 controls; separators that end a line; overrides and isolates that turn the order of characters.
_OTHER_CONTROLS = (*range(0x7F, 0xA0), 0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A))

_VISIBLE_IN_JSON = {code: f"\\u{code:04x}" for code in _OTHER_CONTROLS}
_VISIBLE = _VISIBLE_IN_JSON | {code: f"\\u{code:04x}" for code in _ASCII_CONTROLS}


def printable(text: str) -> str:
    r"""One line of text with its control characters written out.

    >>> printable("red: \x1b[31m")
    'red: \\u001b[31m'
    """
    return text.translate(_VISIBLE)


def printable_json(text: str) -> str:
    r"""The same JSON, with the control characters that JSON allows in a string written out too.

    >>> printable_json('["\x9b31m"]')
    '["\\u009b31m"]'
    """
    return text.translate(_VISIBLE_IN_JSON)
