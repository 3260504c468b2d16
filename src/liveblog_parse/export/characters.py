"""Characters that a page for people or a feed cannot hold."""

from __future__ import annotations

import re

# https://www.w3.org/TR/xml/#charsets, and besides: delete and the C1 controls, which HTML forbids too.
_FORBIDDEN = re.compile("[^\t\n\r -~\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")


def permitted(text: str) -> str:
    r"""The text with U+FFFD for each control character, lone surrogate, U+FFFE and U+FFFF.

    >>> permitted("Fog\x00 lifts")
    'Fog\ufffd lifts'
    """
    return _FORBIDDEN.sub("\ufffd", text)


def without_lone_surrogates(text: str) -> str:
    """The text with U+FFFD for each lone surrogate, so that UTF-8 can hold it."""
    return _LONE_SURROGATES.sub("\ufffd", text)
