"""What a site's own data may hold where a post should be, and what a caller may say: all of it is read, or refused."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

import liveblog_parse as lb

_PROSE = "<p>The harbour master lifted the ban at dusk after two days of talks with the union.</p>"
_ODD: list[object] = [
    None, True, -1, 1e308, float("nan"), float("inf"), 10**30, 10**5000, "", "\ud800", "\x00", [], {}, [[]], [None],
    {"name": None}, "2024-13-45T99:99", "0001-01-01T00:00:00+10:00", "9999-12-31T23:59:59-10:00", "\u0661\u0664", "\xb2",
    "9" * 5000, {"@list": [None]}, {"rendered": 5}, "&#55296;", "<p>",
]  # fmt: skip
_KEYS = ("id", "title", "publishedAt", "updatedAt", "author", "body", "url", "isPinned", "time", "byline", "content")


def _data(key: str, value: object) -> dict[str, Any]:
    posts = [
        {"id": place, "title": f"Quay {place} opens", "publishedAt": f"2024-03-05T{20 - place}:10:00Z",
         "author": {"name": "Nora Falk"}, "body": _PROSE}
        for place in range(5)
    ]  # fmt: skip
    return {"liveblog": {"title": "Harbour strike: live updates", "updates": [{**posts[0], key: value}, *posts[1:]]}}


@pytest.mark.parametrize("key", _KEYS)
def test_any_value_in_a_sites_own_data_is_read_or_left_out(key: str) -> None:
    for value in _ODD:
        blog = lb.parse(_data(key, value))
        assert len(blog) == 5
        assert lb.from_dict(lb.to_dict(blog)) == blog


@pytest.mark.parametrize("captured", [date(1, 1, 1), date(9999, 12, 31), datetime(9999, 12, 31, tzinfo=UTC)])
def test_a_page_was_taken_on_a_day_that_a_page_can_be_from(captured: date | datetime) -> None:
    with pytest.raises(lb.InvalidArgumentError, match="captured"):
        lb.parse(_PROSE, captured=captured)
