"""Commentaries of cricket: their posts open with overs, and so may a few lines of other texts."""

from __future__ import annotations

import pytest

import liveblog_parse as lb

BALLS = "".join(f"{ball // 6}.{ball % 6 + 1} overs (1 Run) Pushed to cover.\n" for ball in range(29, 23, -1))


def test_the_runs_of_a_ball_are_a_kicker() -> None:
    blog = lb.parse(f"Lund vs Visby Live Score\n{BALLS}")
    assert (blog.layout, blog.headline) == ("match-overs", "Lund vs Visby Live Score")
    assert [(entry.match_clock, entry.kickers) for entry in blog][:2] == [
        ("4.6 overs", ("1 Run",)),
        ("4.5 overs", ("1 Run",)),
    ]


def test_a_page_is_read_by_its_overs() -> None:
    overs = "".join(f"<p><strong>{n}th over: Lund {n}-0</strong> Pushed to cover.</p>" for n in range(9, 4, -1))
    blog = lb.parse(f"<title>Lund v Visby – live</title><h1>Lund v Visby – live</h1><div>{overs}</div>")
    assert [entry.match_clock for entry in blog] == ["9th over", "8th over", "7th over", "6th over", "5th over"]


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"{n}th over: Falk hits a four.\n" for n in (9, 14, 17)),
        "".join(f"{n}th over: Falk hits a four.\n" for n in (14, 9, 17, 12, 19, 11)),
        "".join(f"{n}.1 Falk to Holm\n" for n in range(1, 9)),
        "".join(f"{n}.2: The ferry shall sail to Lund, weather permitting.\n" for n in range(1, 9)),
        "".join(f"{n}th Street to Quay Road, 5 minutes on foot.\n" for n in range(4, 9)),
    ],
    ids=["three overs of a report", "overs both ways", "a list", "numbered rules", "ways"],
)
def test_other_lines_with_overs_are_no_commentary(text: str) -> None:
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(f"The day in Lund\n{text}")
