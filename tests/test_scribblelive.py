"""The pages that ScribbleLive served itself, as text; its JSON is in `tests/pages/scribblelive`."""

from __future__ import annotations

import pytest

import liveblog_parse as lb

POSTS = """  • Nora Falk 10/7/2013 5:00:03 PM
    One minute to go here, folks.
  • Ida Holm 10/7/2013 5:00:46 PM
    Lights are dimming, here we go.
  • Per Lind 10/7/2013 5:02:33 PM
    Out comes the captain with a big smile.
"""


def test_the_server_writes_months_first_and_in_utc() -> None:
    blog = lb.parse(f"Harbour Event Live Blog\n\n{POSTS}")
    assert (blog.outlet, blog.layout, blog.headline) == ("scribblelive", "event-text", "Harbour Event Live Blog")
    assert [entry.published.isoformat() for entry in blog if entry.published] == [
        "2013-10-07T17:00:03+00:00",
        "2013-10-07T17:00:46+00:00",
        "2013-10-07T17:02:33+00:00",
    ]


def test_its_address_tells_where_no_word_does() -> None:
    text = f"Streit am Hafen\n\n{POSTS}"
    assert lb.parse(text, url="https://liveblog.faz.net/Event/Streit?Page=2").outlet == "scribblelive"
    assert lb.detect(text) is None


@pytest.mark.parametrize(
    "times",
    [
        ("10/7/2013 5:00:03 PM", "10/9/2013 9:12:46 AM", "10/12/2013 7:02:33 PM", "11/2/2013 7:02:33 PM"),
        ("10/7/2013 5:00:03 PM", "10/7/2013 4:12:46 PM", "10/7/2013 7:02:33 PM", "10/7/2013 6:02:33 PM"),
    ],
)
def test_comments_signed_so_are_no_live_blog(times: tuple[str, ...]) -> None:
    comments = "\n".join(f"Nora Falk {time}\nI have been waiting for this ferry for years." for time in times)
    assert lb.detect(f"Our live blog of the harbour's event\n\nComments\n\n{comments}") is None
