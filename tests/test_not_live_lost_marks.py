"""Texts that have some of the marks that extractors leave of posts, and are no live blogs."""

from __future__ import annotations

import pytest

import liveblog_parse as lb

TEXTS = {
    "comments below a blog's post": """Ferry race, and what we learnt
The race was won by the Svanen, as every year since the bridge was built.
3 Comments
Ivo Brandt
June 14, 2014
2:45 pm
I was there, and it was cold.
Nora Falk
June 14, 2014
2:05 pm
So was I.
""",
    "comments in one line": """The race was won by the Svanen, as every year.
Ivo Brandt June 14, 2014 2:45 pm
I was there, and it was cold.
Nora Falk June 14, 2014 2:05 pm
So was I.
""",
    "an article of the ABC": """Pilots vote to go back to work
Ida Holm profile imageBy Ida Holm
The pilots have voted to go back to work, their union says.
What comes next
Talks go on.
""",
    "a programme in GMT": """What is on tonight
(18:00 GMT)
The news at six
With Nora Falk in the studio.
(18:30 GMT)
The weather
It is cold, they say.
(19:00 GMT)
A film about ferries
It is an old one.
""",
    "sayings that names follow": "%\n".join(
        f'"The quay is no place to stand,\nnot in winter"\n\t\t-- {name}\n'
        for name in ("Nora Falk", "Ivo Brandt", "Ada Lund")
    ),
    "verses that names follow": "".join(
        f"{title}\nThe ice is on the quay,\nThe gulls are on the ice\n— {name}\n"
        for title, name in (("Winter", "Nora Falk"), ("Ice", "Ivo Brandt"), ("Gulls", "Ada Lund"))
    ),
    "readers' letters": "".join(
        f"{title}\nI have lived at the quay for years, and the ferry is always late.\n— {name}\n"
        for title, name in (("Too late", "Nora Falk"), ("Late again", "Ivo Brandt"), ("What a ferry", "Ada Lund"))
    ),
    "letters signed with towns": "".join(
        f"{title}\nThe ferry is late, and the harbour master does nothing.\n— {name}, Lund\n"
        for title, name in (("Too late", "Nora Falk"), ("Late again", "Ivo Brandt"), ("What a ferry", "Ada Lund"))
    ),
    "a calendar of meetings": "".join(
        f"Ferries of the future, part {day}\nSept. {day}, 2024, 4:15 p.m. ET\nThe harbour master speaks in the hall.\n"
        for day in (12, 17, 19, 24)
    ),
    "an article with a summary and a byline": """Ferries on strike
By Nora Falk
Key events
Ships stayed in port on Monday, the company said.
Talks failed in the night, and nobody knows what comes next.
""",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_text_with_such_marks_is_no_live_blog(text: str) -> None:
    assert lb.detect(text) is None
