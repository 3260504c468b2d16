"""Texts of thousands of lines: their beginning tells the layout, and nothing is lost for it."""

from __future__ import annotations

import liveblog_parse as lb
from liveblog_parse.detection import SAMPLE

_POST = "3.30pm\nSeptember 12\nFerry {place} leaves\nIt left on time, the harbour master said at the quay.\n\n"


def _blog(posts: int) -> str:
    return "".join(_POST.format(place=place) for place in range(posts))


def test_every_post_of_a_long_text_is_read_though_the_first_lines_tell_its_layout() -> None:
    posts = SAMPLE // 2
    blog = lb.parse(_blog(posts))
    assert (blog.layout, len(blog)) == ("updates", posts)
    assert blog.entries[-1].headline == f"Ferry {posts - 1} leaves"


def test_the_evidence_of_a_long_text_says_where_it_was_counted() -> None:
    found = lb.detect(_blog(SAMPLE // 2))
    assert found is not None
    assert found.evidence == (f"{SAMPLE // 4} clocks with the day on the next line", "counted in the first 3,000 lines")


def test_a_live_blog_below_thousands_of_other_lines_is_found() -> None:
    above = "The minutes of the harbour board were read and approved.\n" * (SAMPLE + 10)
    blog = lb.parse(above + _blog(4))
    assert [entry.headline for entry in blog] == [f"Ferry {place} leaves" for place in range(4)]
