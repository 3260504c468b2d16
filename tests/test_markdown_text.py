"""Markdown, and texts broken at every inline element, as the lines that any other tool prints."""

from __future__ import annotations

import textwrap

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

import liveblog_parse as lb
from liveblog_parse.testing import flatten_wet
from liveblog_parse.text.lines import BLANKS, Lines
from liveblog_parse.text.markdown.evidence import is_markdown
from liveblog_parse.text.markdown.reading import read_lines

MARKED = "# Quay\n\n[open](/a) [shut](/b)\n\n"

# ---- what is Markdown ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "# Harbour live\nThe quay is open.",
        "15.20 GMT\n\n## Quay opens\n\nIt is.\n\n## Quay shuts\n\nIt is.",
        "The [quay](/quay) is [open](/open).",
        "**Quay** is open, **bridge** is not.",
        "Quay\n====\n\nOpen\n----\n\nIt is.",
        "Line| Hours\n---|---\nLund| 9\n\n1\\. It is.",
        "The [quay][1].\n\n   [1]: https://quay.example\n   [2]: https://bridge.example",
    ],
)
def test_marks_that_stand_twice_or_open_the_text_make_it_markdown(text: str) -> None:
    assert is_markdown(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tea* is 3 kr.\n* from noon\n** on Sundays",
        "#ferry is what they write\n#quay too\n# 1 in the charts",
        "We [the crews] met (at noon) and 2*3*4 = 24.",
        "__init__ and snake_case_name\n_____________\n11:05 AM",
        "-- Nora Falk\n- one\n- two\n> said she\n1. open\n2. shut",
        "[1] See there (again).",
        "Quay | Open\nBridge | Shut",
    ],
)
def test_a_text_with_an_asterisk_somewhere_is_no_markdown(text: str) -> None:
    lines = read_lines(text)
    assert lines.texts == Lines(text).texts
    assert not lines.markup.marks


# ---- what its lines are ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "printed"),
    [
        ("The **quay** , _it seems_ , is ~~shut~~ open.", "The quay, it seems, is shut open."),
        ("snake_case_name and 2 * 3 * 4 stay", "snake_case_name and 2 * 3 * 4 stay"),
        ("1\\. It is \\[sic\\] open \\- or not", "1. It is [sic] open - or not"),
        ("He [the harbour master] said (so)", "He [the harbour master] said (so)"),
        ('A [link](/a\\(b\\) "with a title") and <https://quay.example>', "A link and https://quay.example"),
        ("A [link][1] and a [note][none]", "A link and a note"),
        ("  * [An item](/a)", "* An item"),
        ("  3. ### A numbered heading", "3. A numbered heading"),
        ("  * ### A heading in a list", "A heading in a list"),
        ("Sails ![a boat](/b.png) ahoy", "Sails a boat ahoy"),
        ("## Title {#title .big}", "Title"),
    ],
)
def test_a_line_is_what_any_other_tool_prints(marked: str, printed: str) -> None:
    text = f"{MARKED}{marked}\n\n   [1]: /one\n   [none]: /two\n"
    assert read_lines(text).texts[2:] == [printed]


def test_a_picture_stands_between_the_lines() -> None:
    lines = read_lines(f"{MARKED}[![A tug](/tug.png)](/big.png)\n\n![](/pixel.gif)Two tugs ![](/end.gif)\n")
    assert lines.texts[2:] == ["Two tugs"]
    assert [(picture.alt, picture.url) for picture in lines.markup.pictures] == [
        ("A tug", "/tug.png"),
        (None, "/pixel.gif"),
        (None, "/end.gif"),
    ]


def test_a_picture_that_had_not_loaded_is_its_words() -> None:
    stand_in = "data:image/gif;base64,R0lGOD"
    text = (
        f"# Harbour live\n\n15.50 GMT\n\n![A tug]({stand_in})\n\n![]({stand_in})\n\nThe **quay** is shut, they say.\n"
    )
    [post] = lb.parse(text, outlet="guardian")
    assert post.blocks == (lb.Image(alt="A tug"), lb.Paragraph(text="The quay is shut, they say."))


@pytest.mark.parametrize(("text", "places"), [("![[]\n\n![]()[]()[]()]()", [(0, 4), (6, 22)]), ("[![]()]()o", [])])
def test_a_picture_stands_somewhere_or_is_none(text: str, places: list[tuple[int, int]]) -> None:
    assert [(picture.start, picture.end) for picture in read_lines(text).markup.pictures] == places


WORDS = st.lists(st.text("abcdefghij,.", min_size=1, max_size=14), min_size=1, max_size=60).map(" ".join)


@given(paragraphs=st.lists(WORDS, min_size=3, max_size=12), width=st.sampled_from([40, 72, 78, 80]))
def test_what_is_broken_at_a_width_is_whole_again(paragraphs: list[str], width: int) -> None:
    whole = [paragraph for paragraph in paragraphs if not paragraph.startswith(("...", "---"))]
    filled = ["word " * 30 + "end"] * 5  # enough breaks to show the width
    broken = [textwrap.fill(text, width, break_long_words=False) for text in [*filled, *whole]]
    lines = read_lines("\n\n".join(["# Quay", *broken]))
    assert lines.texts == ["Quay", *filled, *whole]


def test_lines_that_are_whole_are_not_joined() -> None:
    listed = "# Quay\n\nThree ferries left at noon.\nNobody minds.\nThe bridge opens at six, and a tug waits\nthere.\n"
    assert len(read_lines(listed).texts) == 5


PIECES = st.sampled_from(
    [
        *(
            "a",
            "Bo",
            " ",
            "\n",
            "\n\n",
            "*",
            "**",
            "_",
            "`",
            "[",
            "]",
            "(",
            "](",
            "][",
            "![",
            "# ",
            "> ",
            "  * ",
            "1. ",
        ),
        *("\\", "|", "---|---", "<b>", "<http://x.y>", "{.a}", "e\u0301", "\u200b", "\xa0", "15.20 GMT", "— Nora Falk"),
        *("[x](y)", "[1]: http://q", "===", ", and", "’s ", "word " * 15),
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from([MARKED, ""]))
def test_lines_and_pictures_hold_all_that_is_printed(text: str, head: str) -> None:
    source = head + text
    lines = read_lines(source)
    stretches = sorted(
        [*zip(lines.starts, lines.ends, strict=True), *((one.start, one.end) for one in lines.markup.pictures)]
    )
    position = 0
    for start, end in stretches:
        assert position <= start < end
        assert not source[position:start].strip(BLANKS)
        position = end
    assert not source[position:].strip(BLANKS)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_each_character_of_a_line_has_its_place(text: str) -> None:
    lines = read_lines(MARKED + text)
    for index, printed in enumerate(lines.texts):
        places = [lines.offset(index, position) for position in range(len(printed) + 1)]
        assert places == sorted(places)
        assert (places[0], places[-1]) == (lines.starts[index], lines.ends[index])
        for link in lines.markup.links.get(index, ()):
            assert 0 <= link.start < link.end <= len(printed)
            assert printed[link.start : link.end].strip() == printed[link.start : link.end]


# ---- what a live blog has of it --------------------------------------------------------------------------------------

POSTS = """# Harbour live

[15.50 GMT](/live?page=2)

## Ferries wait

The [breakwater](/quay) holds, the [master](https://port.example/master) says.

  * One [quay](/quay) is shut.

Share

[15.20 GMT](/live?page=1)

[Nora Falk](/nora-falk)

The talks are over, and the crews go
back to work.

Share
"""


def test_links_are_counted_in_the_text_of_their_block() -> None:
    blog = lb.parse(POSTS, url="https://www.theguardian.com/world/live", outlet="guardian")
    paragraph, listed = blog.entries[0].blocks
    assert isinstance(paragraph, lb.Paragraph)
    assert isinstance(listed, lb.ListBlock)
    assert [(paragraph.text[link.start : link.end], link.url) for link in paragraph.links] == [
        ("breakwater", "https://www.theguardian.com/quay"),
        ("master", "https://port.example/master"),
    ]
    assert [link.url for link in listed.items[0].links] == ["https://www.theguardian.com/quay"]


def test_a_linked_name_gives_the_author_an_address() -> None:
    assert [author.url for author in lb.parse(POSTS, outlet="guardian").entries[1].authors] == ["/nora-falk"]


def test_the_ledger_holds_the_markup_with_what_it_marks() -> None:
    blog = lb.parse(POSTS, outlet="guardian")
    assert "".join(POSTS[span.start : span.end] for span in blog.ledger) == POSTS
    assert blog.unplaced == ()
    assert "[15.50 GMT](/live?page=2)" in [POSTS[span.start : span.end] for span in blog.ledger if span.role == "time"]


def test_a_quotation_in_markdown_signs_no_post() -> None:
    tweet = "> All boats are off.\n>\n> -- Lund Ferries\n\n"
    post = f"## Ferries wait\n\nThe quay is shut.\n\n{tweet}-- Nora Falk\n\n"
    blog = lb.parse(f"# Harbour\n\n{post * 3}", outlet="cnbc")
    assert [entry.authors[0].name for entry in blog if entry.headline == "Ferries wait"] == ["Nora Falk"] * 3


LOST = [
    "Three ferries left the quay at noon on Monday, the master of the harbour said in a letter.",
    "He has not slept since the ice came, and nobody knows when it will leave the old harbour again.",
    "The pilots of the east quay, who have been on strike since Sunday, will meet him in the town hall.",
]


def test_where_blank_lines_are_lost_a_new_paragraph_opens_below_a_sentence() -> None:
    heading = "Ferries return to Lund after a week of ice that had closed the harbour"
    whole = [text for _ in range(3) for text in (heading, *LOST)]
    broken = [textwrap.wrap(text if index % 4 else f"### {text}", 60) for index, text in enumerate(whole)]
    lines = read_lines("\n".join(["# Quay", *(line for group in broken for line in group)]))
    assert lines.texts == ["Quay", *whole]
    assert lines.mark(1) == "###"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (
            "### Ferries return to Lund after the ice that closed it is",
            "The master of the harbour says that he has not slept since,",
        ),
        ("### Ferries return to Lund after the ice that closed it is", "Communities rejoice at the quay."),
        ("The master of the harbour says that he has not slept since", "15:48 Nora Falk"),
    ],
)
def test_where_blank_lines_are_lost_neither_headings_nor_clocks_run_into_paragraphs(above: str, below: str) -> None:
    broken = "\n".join(textwrap.fill(text, 60) for _ in range(3) for text in LOST)
    assert read_lines(f"# Quay\n{broken}\n{above}\n{below}").texts[-2:] == [above.removeprefix("### "), below]


def test_where_blank_lines_are_lost_an_address_too_long_for_the_width_goes_on_with_nothing() -> None:
    broken = "\n".join(textwrap.fill(text, 60) for _ in range(3) for text in LOST)
    link = f"[15.20\nGMT](https://harbour.example/{'a' * 60})"
    assert read_lines(f"# Quay\n{broken}\n{link}\n{link}\nIt is icy").texts[-3:] == [
        "15.20 GMT",
        "15.20 GMT",
        "It is icy",
    ]


def test_a_menu_above_broken_lines_is_not_joined_and_they_are() -> None:
    broken = "\n\n".join(textwrap.fill(text, 60) for _ in range(3) for text in LOST)
    menu = [f"Item {number}" for number in range(20)]
    assert read_lines("\n".join([*menu, "", MARKED, broken])).texts == [*menu, "Quay", "open shut", *LOST * 3]


# ---- sentences broken at every inline element ------------------------------------------------------------------------

PAGE = """<h1>Harbour live</h1>
<h2>Ferries wait</h2> <p>The <b>quay</b> is shut, the <a href="/m">harbour master</a>, <i>Ada Lund</i>, says.</p>
<p>Crews of <a href="/l">Lund Line</a> vote <a href="/n">at noon</a>. <a href="/c">Read the count</a> here.</p>
<ul><li>Open</li><li>Shut</li></ul><p>All of <a href="/x">nine ferries</a> wait.</p><p>It’s Lund<b>’s quay</b> .</p>"""


def test_sentences_in_pieces_are_what_they_are_without_a_separator() -> None:
    broken = BeautifulSoup(PAGE, "html.parser").get_text("\n")
    assert read_lines(broken).texts[:4] == Lines(flatten_wet(PAGE)).texts[:4]


@pytest.mark.parametrize(
    "text",
    [
        "Harbour live \n15:20\nThe quay opens \nFerries may enter.",
        "Share \nFacebook \nTwitter",
        "Talks go on\npublished at\n21:40\nThe offer stands.",
        "Open\nshut\nferries and more",
    ],
)
def test_lines_that_may_be_whole_stay(text: str) -> None:
    assert read_lines(text).texts == Lines(text).texts


def test_the_address_of_a_link_holds_no_lone_surrogate() -> None:
    posts = "\n\n".join(
        f"[1{hour}.20 GMT](/live?{hour}\ud800)\n\n## Ferries wait {hour}\n\nThey [wait](/quay\udfff), he said."
        for hour in "432"
    )
    blog = lb.parse(posts)
    assert lb.from_dict(lb.to_dict(blog)) == blog
    assert [issue.code for issue in blog.issues].count("surrogates-replaced") == 1


def test_without_blanks_a_comma_or_a_small_word_at_its_end_shows_that_a_line_goes_on() -> None:
    broken = "On Monday, the head of the\nHarbour board,\nAda Lund,\nsaid so\n, as did the\nPilots\n. It is icy."
    assert read_lines(broken).texts == [
        "On Monday, the head of the Harbour board, Ada Lund, said so, as did the Pilots. It is icy."
    ]
    assert read_lines(f"Sept. 25, 2020, 5:43 p.m. ET\nIt opens.\n{broken}").texts[0] == "Sept. 25, 2020, 5:43 p.m. ET"
    assert read_lines(f"Sign in\nBreaking\n,\nIt opens.\nImage caption,\nThe quay\n{broken}").texts[:5] == [
        "Sign in",
        "Breaking,",
        "It opens.",
        "Image caption,",
        "The quay",
    ]
