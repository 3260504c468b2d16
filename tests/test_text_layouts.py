"""Micro-cases of the text layouts (tests/text/*.md), and what is and is not taken for one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

import liveblog_parse as lb
from liveblog_parse.testing import same_posts

TABLES = sorted((Path(__file__).parent / "text").glob("*.md"))
CASES = "\n".join(table.read_text(encoding="utf-8") for table in TABLES)
_CASE = re.compile(
    r"## (?P<outlet>\w+): (?P<title>[^\n]*)\n\n```text\n(?P<text>.*?)```\n\n```posts\n(?P<posts>.*?)```", re.DOTALL
)


def _cases() -> Iterator[object]:
    for case in _CASE.finditer(CASES):
        yield pytest.param(case["outlet"], case["text"], case["posts"], id=f"{case['outlet']}: {case['title']}")


def _lines(entry: lb.Entry) -> Iterator[str]:
    """An entry in the notation of the table."""
    yield entry.boundary.value
    if entry.number is not None:
        yield f"# {entry.number}"
    if entry.headline:
        yield f"h {entry.headline}"
    if entry.match_clock:
        yield f"m {entry.match_clock}"
    if entry.published_as:
        yield f"t {entry.published_as.raw}"
    if entry.labels:
        yield f"l {' '.join(sorted(entry.labels))}"
    for author in entry.authors:
        yield f"a {author.name} | {author.role or '-'}"
    for block in entry.blocks:
        yield _block(block)
    if entry.updated_as:
        yield f"t {entry.updated_as.raw}"


def _block(block: lb.Block) -> str:
    match block:
        case lb.Paragraph():
            return f"P {block.text}"
        case lb.Heading():
            return f"H {block.text}"
        case lb.Table():
            return f"T {' / '.join(' | '.join(row) for row in block.rows)}"
        case lb.Image():
            return f"I {block.alt or '-'} | {block.caption or '-'} | {block.credit or '-'}"
        case lb.Video():
            return f"V {block.caption}"
        case lb.Related():
            return f"R {block.text}"
        case lb.Quote():
            return f"Q {block.text} | {block.cite or '-'}"
        case lb.ListBlock():
            return f"L {' / '.join(item.text for item in block.items)}"
        case _:
            raise AssertionError(f"no notation for {block}")


def _normal(expected: str) -> list[str]:
    """The expected lines, with authors and labels where `_lines` puts them: before the blocks."""
    posts = re.split(r"^(?=[a-z_]{3,}$)", expected, flags=re.MULTILINE)[1:]
    return [line for post in posts for line in _ordered(post.splitlines())]


def _ordered(post: list[str]) -> list[str]:
    blocks = next(
        (index for index, line in enumerate(post) if line[:2] in {"P ", "I ", "V ", "R ", "L ", "Q ", "H ", "T "}),
        len(post),
    )
    late = [line for line in post[blocks:] if line[:2] == "a "]
    return [*post[:blocks], *late, *(line for line in post[blocks:] if line not in late)]


@pytest.mark.parametrize(("outlet", "text", "posts"), list(_cases()))
def test_a_layout_reads_what_is_printed(outlet: str, text: str, posts: str) -> None:
    blog = lb.parse(text, outlet=outlet)
    assert [line for entry in blog for line in _lines(entry)] == _normal(posts)
    assert blog.unplaced == ()


def test_the_table_of_cases_is_read_whole() -> None:
    assert len(list(_cases())) == len(re.findall(r"^## \w+: ", CASES, re.MULTILINE)) > 15


QUOTED = "> Harbour strike live\n" + "".join(
    f"> {clock}\n>\n> Headline of {clock}\n> Nine ferries left at noon, the harbour master said. All wait for the tide.\n"
    for clock in ("14.57", "14.31", "13.58")
)


@pytest.mark.parametrize(
    ("usual", "other"),
    [("\n", "\r"), ("\n", "\r\n"), ("\n", "\u2028"), ("> ", ">\u00a0"), ("> ", "\u00a0> "), ("> ", "\u200b> ")],
)
def test_marks_before_the_lines_are_seen_among_any_spaces_and_line_ends(usual: str, other: str) -> None:
    source = QUOTED.replace(usual, other)
    blog = lb.parse(source)
    assert same_posts(blog, lb.parse(QUOTED))
    headline = next(span for span in blog.ledger if span.role == "headline")
    assert source[headline.start : headline.end] == "Harbour strike live"
    assert lb.detect(source) == lb.detect(QUOTED)


# ---- detection ----


def test_detection_says_what_it_saw_with_counts() -> None:
    found = lb.detect(Path("seeds/000_3a61a43b8fde5d3e.txt"))
    assert found == lb.Detection(
        outlet="bbc",
        layout="numbered",
        form="text",
        evidence=(
            "20 lines that end in “published at” and a time",
            "16 “Image source,”",
            "15 “Image caption,”",
        ),
    )


def test_a_text_of_two_layouts_goes_to_the_stronger_and_names_the_other() -> None:
    signed = "".join(f"Harbour news {n}\nThe harbour is open, they said.\n— Nora Falk\n" for n in range(3))
    posted = "".join(
        f"{n}. Ferry leavespublished at 10:0{n} British Summer Time 3 May 2023\nIt left.\n" for n in range(1, 6)
    )
    blog = lb.parse(posted + signed)
    assert blog.outlet == "bbc"
    [issue] = [issue for issue in blog.issues if issue.code == "rival-layout"]
    assert "cnbc/signed" in issue.detail
    found = lb.detect(posted + signed)
    assert found is not None
    assert [rival.split(" ")[0] for rival in found.rivals] == ["cnbc/signed"]


def test_the_url_of_the_outlet_makes_less_evidence_enough() -> None:
    text = "Harbour news\nThe harbour is open, they said.\n— Nora Falk\nMore news\nIt is shut again, they said."
    assert lb.detect(text) is None
    found = lb.detect(text, url="https://www.cnbc.com/2023/09/13/live-updates.html")
    assert found is not None
    assert "the URL is of cnbc.com" in found.evidence


@pytest.mark.parametrize("url", ["https://notcnbc.com/", "https://cnbc.com.evil.example/", "http://[", "cnbc.com", ""])
def test_a_url_that_only_looks_like_the_outlets_is_no_evidence(url: str) -> None:
    text = "Harbour news\nThe harbour is open, they said.\n— Nora Falk\nMore news\nIt is shut again, they said."
    assert lb.detect(text, url=url) is None


NOT_LIVE = {
    "quotations, each with its author": (
        "Words to live by\n\n"
        + "".join(f"“Patience is the harbour of the {n} winds.”\n— Nora Falk\n\n" for n in ("four", "five", "six"))
    ),
    "a dialogue with dashes": "— Where to?\n— Home.\n— Already?\n— Already.\n",
    "opening hours": "Mon 9.00am\nTue 9.00am\nWed 9.00am\n",
    "a story that names clocks": "It opened at 3.30pm\nand the doors shut.\n9.00am\nwas the last call, she said.\n",
    "an article that shares": "A ferry sank\n\nNobody was hurt.\n\nShare\n\nUpdated at 12.30\n",
    "an article that says when it was published": "A ferry sank\nThis report was published at 10:30 and is closed.\n",
    "a line that only ends like a post of the BBC": "A ferry sank\nThe list of names was published at 10:30\n",
    "an article that names a time and its editor": (
        "A ferry sank\nIt was published at 10:30, the report.\nEdited by Nora Falk\nNobody was hurt.\n"
    ),
    "a numbered timetable whose gaps are lost": "1. Matins08:00\n2. Lunch12:00\n3. Tea16:00\n4. Vespers18:00\n",
    "a forum": "Posted at 14:05\nI like it.\nPosted at 14:01\nI do not.\nPosted at 13:55\nNor do I.\n",
    "a numbered list of sights": "Ten quays\n1. Bergen\nIt is old.\n2. Lund\nIt has none.\n3. Oslo\nIt is long.\n",
    "teasers with their age": (
        "2 Hours Ago\nHarbour opens\nShips may enter.\n3 Hours Ago\nMills stand still\nTwo have stopped.\n"
        "5 Hours Ago\nTalks go on\nNobody left.\n"
    ),
    "quotations signed with a hyphen": "“It is old.”\n-Nora Falk\n“It is new.”\n-Ida Holm\n“It is shut.”\n-Nora Falk\n",
    "credits with bars": "A ferry sank\nThe quay.\nIda Holm | Afp | Getty Images\nNobody was hurt.\n",
    "a fixture list of India": "Fixtures\n" + "".join(f"19:30 (IST), Oct 0{day}\nLund v Aker\n" for day in range(1, 6)),
    "matches of a day in India": "Today\n" + "".join(f"- 1{n}:00 (IST) Lund v Aker, on the quay.\n" for n in range(5)),
    "a chronicle of a launch": "How it went\n" + "".join(f"1{n}:05 IST: Stage {n} falls off.\n" for n in range(5)),
    "an evening on television": "Heute\n"
    + "".join(
        f"{hour}:15 Uhr\nTatort\nEin Fall führt die Kommissarin in den Hafen.\n" for hour in (14, 16, 18, 20, 22)
    ),
    "events of a week": "Termine\n"
    + "".join(f"{hour}.00 Uhr: Konzert im Hafen\nDer Eintritt ist frei.\n" for hour in (14, 16, 18, 20)),
    "the day of an accident": "Chronik\n"
    + "".join(f"{hour}.15 Uhr: Die Polizei sperrt die Straße.\n" for hour in (22, 20, 18, 16)),
    "opening hours in German": "Mo 9:00 Uhr\n09:00 Uhr\n18:00 Uhr\n09:00 Uhr\nSonntags ist geschlossen.\n",
    "films on French television": "Programme\n"
    + "".join(f"{hour}h55\nLe port\nUn film tourné dans le port de Lund.\n" for hour in (18, 20, 22)),
    "trains in Italy": "Orari\n"
    + "".join(f"{hour}:05\nLund\nIl treno parte dal binario 3.\n" for hour in (12, 11, 10)),
    "a pointer to a ticker": "Eis am Kai\n+++ 14:05 Der Liveticker zum Eis +++\nDas Eis bleibt.\n",
    "headlines between pluses": "+++ Eis am Kai +++\n+++ Wind am Kai +++\n+++ Regen am Kai +++\n",
    "a conference with bylines": "Talks\n" + "".join(f"{hour}:05 am\nOn ice\nBy Nora Falk\n" for hour in (11, 10, 9)),
}


@pytest.mark.parametrize("text", NOT_LIVE.values(), ids=NOT_LIVE)
def test_other_text_is_no_live_blog(text: str) -> None:
    assert lb.detect(text) is None
    with pytest.raises(lb.NotALiveBlogError, match="no live-blog layout fits"):
        lb.parse(text)


@pytest.mark.parametrize("name", ["harbour live.html", "https://harbour.example/live"])
def test_the_refusal_of_a_name_says_that_a_str_is_content(name: str) -> None:
    with pytest.raises(lb.NotALiveBlogError, match=re.escape("a file is given as Path(...)")):
        lb.parse(name)


@pytest.mark.parametrize("source", ["Rain\nand snow", "Rain. " * 100, b"Rain"])
def test_the_refusal_of_what_is_no_name_says_nothing_of_files(source: str | bytes) -> None:
    with pytest.raises(lb.NotALiveBlogError) as refused:
        lb.parse(source)
    assert "Path" not in str(refused.value)


def test_the_refusal_says_how_far_each_layout_got() -> None:
    with pytest.raises(lb.NotALiveBlogError) as refused:
        lb.parse("Harbour news\nThe harbour is open, they said.\n— Nora Falk\nMore\nIt is shut again, they said.")
    message = str(refused.value)
    assert "cnbc/signed (1 of 3 points for posts signed off with a dash and a name or " in message
    assert "): found posts signed off with a dash and a name (1)\n" in message
    assert "bbc/numbered (0 of 2 points for lines that end in “published at” and a time" in message
    assert "outlet='article'" in message


def test_the_refusal_names_the_layouts_first_that_found_something() -> None:
    with pytest.raises(lb.NotALiveBlogError) as refused:
        lb.parse("14.57\nA ferry.\n14.31\nA tug.\n13.58\nA boat.\n")
    tried = str(refused.value).splitlines()[1:]
    found_nothing = [line.endswith("found nothing") for line in tried]
    assert not found_nothing[0]
    assert found_nothing == sorted(found_nothing)


class Timestamp(datetime):
    """As other libraries have them, such as pandas."""


def test_the_capture_is_kept_as_a_plain_datetime() -> None:
    given = Timestamp(2023, 9, 13, 12, 0, 30, 5, tzinfo=timezone(timedelta(hours=2)))
    captured = lb.parse(Path("seeds/000_3a61a43b8fde5d3e.txt"), captured=given).captured
    assert captured == given
    assert type(captured) is datetime


def test_an_asked_for_outlet_without_a_post_in_the_text_is_refused() -> None:
    with pytest.raises(lb.NotALiveBlogError, match="asked for outlet 'thetimes'"):
        lb.parse("A ferry sank\nNobody was hurt.", outlet="thetimes")


def test_an_unknown_outlet_is_answered_with_the_nearest() -> None:
    with pytest.raises(lb.UnknownOutletError, match="did you mean 'guardian'"):
        lb.parse("x", outlet="gaurdian")


# ---- lines and ledger ----


def test_offsets_hold_on_lines_that_cleaning_changed() -> None:
    text = "1.\u00a0 Cafe\u0301\u200b  opens  published at 10:55 British Summer Time 13 September 2023\r\n\tFine.\r\n"
    blog = lb.parse(text)
    spans = {span.role: text[span.start : span.end] for span in blog.ledger}
    assert blog.entries[0].headline == "Café opens"
    assert spans["number"] == "1"
    assert spans["headline"].replace("\u200b", "").split() == ["Cafe\u0301", "opens"]
    assert spans["time"] == "10:55 British Summer Time 13 September 2023"
    assert spans["paragraph"] == "Fine."


def test_a_line_of_the_head_that_fits_nowhere_is_the_lead() -> None:
    text = (
        "Ferry strike: live\nCrews walk out at noon\nThe strike began at noon. It goes on.\n"
        "1. Quay closespublished at 09:51 British Summer Time 13 September 2023\nThe quay closes.\n"
    )
    blog = lb.parse(text)
    assert (blog.headline, blog.standfirst) == ("Ferry strike: live", "Crews walk out at noon")
    assert blog.lead == (lb.Paragraph(text="The strike began at noon. It goes on."),)
    assert [span.role for span in blog.ledger if span.role != "blank"][:3] == ["headline", "standfirst", "lead"]


# ---- arguments ----


@pytest.mark.parametrize(
    ("argument", "says"),
    [
        ({"outlet": 5}, "outlet must be the name"),
        ({"limits": 5}, "limits must be a Limits"),
        ({"url": 5}, "url must be a str"),
        ({"zone": "Mars"}, "zone must be an IANA name"),
        ({"zone": "../etc"}, "zone must be an IANA name"),
        ({"zone": "Europe"}, "zone must be an IANA name"),
        ({"captured": datetime(2023, 9, 13)}, "has no zone"),  # noqa: DTZ001 - the naive one is the case
        ({"captured": "2023-09-13"}, "captured must be a date or an aware datetime"),
        ({"form": "pdf"}, "right are 'text', 'html', 'json'"),
        ({"encoding": "nope"}, "names no text encoding"),
    ],
)
def test_a_wrong_argument_is_refused_with_what_would_be_right(argument: dict[str, Any], says: str) -> None:
    with pytest.raises(lb.InvalidArgumentError, match=says):
        lb.parse("Ferry leavespublished at 10:55 Greenwich Mean Time 13 January 2023\nIt left.", **argument)


@pytest.mark.parametrize("source", [None, 5, ("a",), object()])
def test_a_source_of_another_type_is_refused(source: Any) -> None:
    with pytest.raises(lb.InvalidArgumentError, match="source is a str"):
        lb.parse(source)


HOSTILE = {
    "a line of many megabytes": "a" * 20_000_000,
    "a million short lines": "x\n" * 1_000_000,
    "half a million clocks": "3.30pm\n" * 500_000,
    "signatures without an end": "— " + "a " * 2_000_000,
    "hidden words without an end": "Headpublished at 10:55 Greenwich Mean Time 13 January 2023\n"
    + "a , external" * 300_000,
    "credits without an end": "Image source, " * 300_000,
    "brackets": "[" * 1_000_000,
    "JSON that never closes": '{"a":' * 1_000_000,
    "one letter with a million accents": "e" + "\u0301" * 1_000_000,
    "brackets that nobody writes in": "(" * 500_000 + " writes)",
}


@pytest.mark.parametrize("outlet", [None, "bbc", "cnbc", "guardian", "thetimes", "article"])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_read_or_refused(text: str, outlet: str | None) -> None:
    try:
        blog = lb.parse(text, outlet=outlet)
    except lb.LiveBlogError:
        return
    assert blog.ledger[0].start == 0
    assert blog.ledger[-1].end == len(text)
