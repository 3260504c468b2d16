"""What a source becomes: decoded text, its form, and refusals that name their reason."""

from __future__ import annotations

import codecs
import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from liveblog_parse.document import Decoded, Document, check_html, decode, decode_bytes, read_document
from liveblog_parse.document.encoding import WINDOWS_1252
from liveblog_parse.document.json_source import json_depth
from liveblog_parse.errors import InvalidArgumentError, LiveBlogError, UnreadableInputError
from liveblog_parse.model import Limits

PAGE = "<p>Le café de la gare a rouvert à midi, « sans façon », dit la gérante.</p>"
MOSCOW = "Паром вернулся в порт из-за шторма, пассажиры ждут на причале."
KYOTO = "<p>午後三時、橋は再び開通しました。</p>"


def read(source: Any, **arguments: Any) -> Document:
    return read_document(source, **{"url": None, "form": None, "encoding": None, "limits": Limits(), **arguments})


def codes(decoded: Decoded) -> list[str]:
    return [issue.code for issue in decoded.issues]


# ---- bytes -> text ---------------------------------------------------------------------------------------------------

BYTES = [
    ("plain ascii", b"Rain by noon", None, "Rain by noon", "utf-8", []),
    ("utf-8", PAGE.encode(), None, PAGE, "utf-8", []),
    ("utf-8 with a mark", codecs.BOM_UTF8 + PAGE.encode(), None, PAGE, "utf-8", []),
    ("utf-16 with a mark", PAGE.encode("utf-16"), None, PAGE, "utf-16-le", []),
    ("utf-16-be with a mark", codecs.BOM_UTF16_BE + PAGE.encode("utf-16-be"), None, PAGE, "utf-16-be", []),
    ("utf-32 with a mark", PAGE.encode("utf-32"), None, PAGE, "utf-32-le", []),
    ("utf-16-le by its NULs", PAGE.encode("utf-16-le"), None, PAGE, "utf-16-le", []),
    ("utf-16-be by its NULs", PAGE.encode("utf-16-be"), None, PAGE, "utf-16-be", []),
    ("utf-32-be by its NULs", PAGE.encode("utf-32-be"), None, PAGE, "utf-32-be", []),
    ("Cyrillic utf-16 by its spaces", MOSCOW.encode("utf-16-le"), None, MOSCOW, "utf-16-le", []),
    ("utf-8 outweighs the caller", PAGE.encode(), "latin-1", PAGE, "utf-8", ["encoding-mismatch"]),
    ("ascii fits every claim", b"Rain by noon", "shift_jis", "Rain by noon", "utf-8", []),
    ("the caller's encoding", MOSCOW.encode("koi8-r"), "koi8-r", MOSCOW, "koi8-r", []),
    ("latin-1 is windows-1252", b"caf\xe9 \x80 5", "iso-8859-1", "café € 5", "cp1252", []),
    ("the caller is wrong", b"caf\xe9.", "utf-8", "café.", "cp1252", ["encoding-mismatch", "encoding-guessed"]),
    ("a page's meta charset", b'<meta charset="shift_jis">' + KYOTO.encode("cp932"), None, '<meta charset="shift_jis">' + KYOTO, "cp932", []),
    ("a page's http-equiv", b"<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>\xcf", None, "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>П", "cp1251", []),
    ("an XML declaration", b'<?xml version="1.0" encoding="iso-8859-2"?><p>\xb3', None, '<?xml version="1.0" encoding="iso-8859-2"?><p>ł', "iso8859-2", []),
    ("a page that declares utf-8 and is not", b'<meta charset="utf-8"><p>caf\xe9.', None, '<meta charset="utf-8"><p>café.', "cp1252", ["encoding-mismatch", "encoding-guessed"]),
    ("a page that declares no charset of the web", b'<meta charset="utf-7"><p>\xe9+AOk-.', None, '<meta charset="utf-7"><p>é+AOk-.', "cp1252", ["encoding-mismatch", "encoding-guessed"]),
    ("utf-7 is not guessed", b"caf+AOk-", None, "caf+AOk-", "utf-8", []),
    ("utf-7 the caller knows of", b"caf+AOk-", "utf-7", "café", "utf-7", []),
    ("iso-2022-jp the caller knows of", KYOTO.encode("iso2022_jp"), "iso-2022-jp", KYOTO, "iso2022_jp", []),
    ("windows-1252", b"\x93Stop\x94, caf\xe9", None, "“Stop”, café", "cp1252", ["encoding-guessed"]),
    ("windows-1252's unused bytes", b"caf\xe9 \x81\x8d\x8f\x90\x9d.", None, "café \x81\x8d\x8f\x90\x9d.", "cp1252", ["encoding-guessed"]),
    ("utf-8 cut in its last character", "Wetter für Köln: heiß".encode() + b"\xe2\x82", None, "Wetter für Köln: heiß\ufffd", "utf-8", ["encoding-mismatch"]),
    ("cut utf-8 under a wrong claim", "Wetter für Köln: heiß".encode() + b"\xe2\x82", "latin-1", "Wetter für Köln: heiß\ufffd", "utf-8", ["encoding-mismatch", "encoding-mismatch"]),
    ("one broken place in much utf-8", "é".encode() * 10 + b"\xe9 end", None, "é" * 10 + "\ufffd end", "utf-8", ["encoding-mismatch"]),
    ("one broken place in little utf-8", "é".encode() * 9 + b"\xe9 end", None, "Ã©" * 9 + "é end", "cp1252", ["encoding-guessed"]),
    ("a claimed encoding cut in its last character", KYOTO.encode("cp932")[:-5], "shift_jis", KYOTO[:-5] + "\ufffd", "cp932", ["encoding-mismatch"]),
    ("utf-16 with an odd byte", PAGE.encode("utf-16") + b"x", None, PAGE + "\ufffd", "utf-16-le", ["encoding-mismatch"]),
    ("a printed U+FFFD is no damage", "caf\ufffd".encode(), None, "caf\ufffd", "utf-8", []),
    ("nothing", b"", None, "", "utf-8", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "encoding", "text", "used", "issues"), [case[1:] for case in BYTES], ids=[case[0] for case in BYTES]
)
def test_bytes_become_text(source: bytes, encoding: str | None, text: str, used: str, issues: list[str]) -> None:
    decoded = decode_bytes(source, encoding=encoding)
    assert (decoded.text, decoded.encoding, codes(decoded)) == (text, used, issues)


def test_damage_is_counted() -> None:
    decoded = decode_bytes("ü".encode() * 50 + b"\xff \xff", encoding=None)
    assert decoded.text.count("\ufffd") == 2
    assert "2 broken places" in decoded.issues[0].detail


@pytest.mark.parametrize("name", ["hex", "rot13", "idna", "undefined", "klingon", "", "a\0b", "\ud800", "é", 7])
def test_a_name_of_no_text_encoding_is_refused(name: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="text encoding"):
        decode(b"Rain", encoding=name)
    with pytest.raises(InvalidArgumentError, match="text encoding"):
        read("Rain", encoding=name)


# ---- what cannot be read ---------------------------------------------------------------------------------------------


# As Chrome saves a page. What it encoded would be read as printed: "caf=C3=A9", and class=3D"post".
SAVED_PAGE = """From: <Saved by Blink>
Subject: Harbour storm live
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----Boundary----"

------Boundary----
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable

<html><body><p class=3D"post">The caf=C3=A9 is shut.</p></body></html>
"""


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n....", "PNG"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "ZIP"),
        (gzip.compress(b"Rain by noon", mtime=0), "gzip"),
        (b"WARC/1.0\r\nWARC-Type: response\r\n", "WARC"),
        (b"bplist00\xd1\x01\x02_\x10\x0fWebMainResource", "property list"),
        (SAVED_PAGE.encode(), "MHTML"),
        (SAVED_PAGE.replace("\n", "\r\n"), "MHTML"),
        ("%PDF-1.7 ...", "PDF"),
        ("\x89PNG\r\n\x1a\n....", "PNG"),
        (b"Rain\0by\0noon\0today", "NUL"),
        (bytes(range(256)) * 9, "NUL"),
        (b"\x01\x02\x03\x04 a few words", "control"),
        ("\x00\x01\x02\x03 a few words", "control"),
        ("\x01\x02\x03\x04 a few words".encode("utf-16"), "control"),
        (b"", "blank"),
        ("", "blank"),
        (" \n\t\u00a0\u200b\ufeff", "blank"),
        (codecs.BOM_UTF8 + b" \n", "blank"),
    ],
)
def test_what_is_no_text_is_refused_by_its_reason(source: str | bytes, reason: str) -> None:
    with pytest.raises(UnreadableInputError, match=reason):
        read(source)


def test_the_headers_of_a_mail_are_text_where_no_parts_follow() -> None:
    assert read("From: Nora Falk\nSubject: multipart/related\n\nContent-Type: multipart/mixed\n").form == "text"


@pytest.mark.parametrize(
    "source", ["Rain\0by noon", "\x07Rain\x08", b"Rain\x07by noon", b"Rain by noon. " * 200 + b"\0"]
)
def test_lone_control_characters_are_text(source: str | bytes) -> None:
    assert read(source).form == "text"


@pytest.mark.parametrize("source", [None, 3, 1.5, ("a",), {"a"}, object()])
def test_a_source_of_another_type_is_refused(source: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="A source is"):
        read(source)
    with pytest.raises(InvalidArgumentError, match="Only bytes"):
        decode(source)


@pytest.mark.parametrize("source", ["x" * 101, b"x" * 101, b"x" * 1000, "x" * 101 + " " * 1000])
def test_more_than_max_chars_is_refused(source: str | bytes) -> None:
    assert read(source[:100], limits=Limits(max_chars=100)).text
    with pytest.raises(UnreadableInputError, match="limit is 100"):
        read(source, limits=Limits(max_chars=100))


def test_max_chars_counts_characters_not_bytes() -> None:
    assert len(read(("é" * 100).encode("utf-16"), limits=Limits(max_chars=100)).text) == 100


# ---- sources ---------------------------------------------------------------------------------------------------------


def test_a_path_is_read_and_a_str_never_is(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    assert read(page).text == PAGE
    assert read(str(page)).text == str(page)
    with pytest.raises(UnreadableInputError, match="limit is 5"):
        read(page, limits=Limits(max_chars=5))
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "none.html")


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_every_kind_of_bytes_is_decoded(kind: Any) -> None:
    assert read(kind(PAGE.encode())).text == PAGE
    assert decode(kind(PAGE.encode())) == PAGE


def test_soup_is_html() -> None:
    soup = BeautifulSoup(PAGE, "html.parser")
    assert soup.p is not None
    assert (read(soup).form, read(soup).soup) == ("html", soup)
    assert read(soup.p, form="html").soup == soup.p
    with pytest.raises(InvalidArgumentError, match="of form 'html'"):
        read(soup, form="text")


@pytest.mark.parametrize("data", [{"posts": [{"headline": "Rain"}]}, [{"headline": "Rain"}], {}])
def test_parsed_json_is_json(data: Any) -> None:
    document = read(data, url="https://example.com/live")
    assert (document.form, document.text, document.url) == ("json", "", "https://example.com/live")
    assert document.data is data
    with pytest.raises(InvalidArgumentError, match="of form 'json'"):
        read(data, form="text")


def test_lone_surrogates_are_replaced_in_their_places_and_counted() -> None:
    document = read("Rain \ud800 by \udfff noon")
    assert document.text == "Rain \ufffd by \ufffd noon"
    assert [(issue.code, issue.detail[:2]) for issue in document.issues] == [("surrogates-replaced", "2 ")]
    assert read("Rain 😀").issues == ()


# ---- form ------------------------------------------------------------------------------------------------------------

FORMS = [
    ('{"a": 1}', "json"),
    ("\ufeff \n[1, 2]\n", "json"),
    ('{"a": "two\nlines"}', "json"),
    ("[NaN, Infinity]", "json"),
    ("[Updated] The road is open [again]", "text"),
    ("[1] The road is open", "text"),
    ('{"a": 1} {"a": 2}', "text"),
    ('{"a": 1', "text"),
    ('["a", ]', "text"),
    ("<!DOCTYPE html>", "html"),
    ("\ufeff\n <!-- saved --> <!--> <html>", "html"),
    ('<?xml version="1.0"?><html/>', "html"),
    ("<p>Rain", "html"),
    ("<br>Rain", "html"),
    ("<live-post>Rain</live-post>", "html"),
    ("Rain <div><p>by noon</p></div>", "html"),
    ('n rain"><script>{"a": 1}</script></head><body>Rain', "html"),
    ("by noon</p></body></html>", "html"),
    ("A page ends with </html>", "text"),
    ("<!-- only a comment", "text"),
    ("<Anna> We are off", "text"),
    ("<3 this", "text"),
    ("We say <div> and <p> in prose, and a < b", "text"),
    ("Close it: <p>Rain</p>, then <p>sun</p>", "text"),
    ("Close </p> before <p> and </div> before <div>", "text"),
    ("3pm\n\nRain by noon\n", "text"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "form"), FORMS)
def test_the_form_is_found_by_looking(source: str, form: str) -> None:
    assert read(source).form == form


def test_the_given_form_wins() -> None:
    assert read(PAGE, form="text").form == "text"
    assert read('{"a": 1}', form="text").data is None
    assert read("Rain", form="html").form == "html"


@pytest.mark.parametrize("form", ["pdf", "HTML", "", 3, ["html"]])
def test_a_form_that_is_none_is_refused(form: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="'text', 'html', 'json'"):
        read("Rain", form=form)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ('{"a": 1,\n "b" 2}', "line 2 column 6"),
        ("[1] [2]", "Extra data: line 1 column 5"),
        ("Rain", "line 1 column 1"),
        ('"Rain"', "single str"),
        ("[" + "1" * 5000 + "]", "cannot read"),
        ("[" * 300 + "]" * 300, "300 levels"),
    ],
)
def test_broken_json_says_where(source: str, reason: str) -> None:
    with pytest.raises(UnreadableInputError, match=reason):
        read(source, form="json")


# ---- depth -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "depth"),
    [
        ("1", 0),
        ("[]", 1),
        ('{"a": [[]]}', 3),
        ('["[[["]', 1),
        (r'["\"[[[", "\\", [2]]', 2),
        (r'["\\\"[["]', 1),
        ("][[", 1),
    ],
)
def test_brackets_in_strings_are_no_depth(text: str, depth: int) -> None:
    assert json_depth(text) == depth


def test_too_deep_json_is_text_unless_its_form_is_given() -> None:
    deepest = "[" * 256 + "]" * 256
    assert read(deepest).form == "json"
    assert read("[" + deepest + "]").form == "text"


def test_deep_or_circular_data_is_refused() -> None:
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(UnreadableInputError, match="deeper than 256"):
        read(deep)
    circular: dict[str, Any] = {"a": 1}
    circular["self"] = [circular]
    with pytest.raises(InvalidArgumentError, match="contains itself"):
        read(circular)


def test_data_shared_in_many_places_is_read_once_a_level() -> None:
    shared: list[Any] = []
    for _ in range(200):
        shared = [shared, shared]
    assert read(shared).form == "json"


TOO_DEEP = [
    "<div>" * 10_000,
    "<div>" * 257 + "</div>" * 257,
    "<div></b>" * 300,
    "<div><!-- </div> -->" * 300,
    "<div><script></div></script>" * 300,
    '<div title="</div>">' * 300,
    "<div \"><div '>" * 300,
    "<div><table><td></div></table>" * 300,
    "<b><div></b>" * 300,
    "<svg><div></svg>" * 300,
    "<div><script><!-- --></div></script>" * 300,
    "<div><style><!-- --></div></style>" * 300,
    "<script></SCRIPT><div></script>" * 300,
    "<style></STYLE><div></style>" * 300,
    "<noscript><div></noscript>" * 300,
    "<svg><title><nobr>" * 300,
    "<svg><desc><b></desc>" * 300,
    "<a><p><svg><pre>" * 300,
    "<math><title>" * 300,
    "<math><mi><div>" * 150,
    "<math><annotation-xml><a>" * 300,
    "<math><annotation-xml encoding='text/&#104;tml'><br>" * 200,
    "<math><annotation-xml><svg>" * 150,
    "<rt>" * 300,
    "<rt><optgroup><ruby><p>" * 100,
    "<frameset>" * 300,
    "<frameset><textarea>" * 300,
    "<ul><li>" * 300,
    "<li><ul></li>" * 300,
    "<form><ul></form>" * 300,
    "<p><div/>" * 300,
    "<svg>" + "<g class=a/>" * 300,
    "<svg><p></p>" + "<path/>" * 300,
    "<svg><br>" + "<path/>" * 300,
    "<svg></p>" + "<path/>" * 300,
    "<svg><font size=1></font>" + "<path/>" * 300,
    ("<svg>" + "<g>" * 150 + "<font sizes=1 a=' size '>") * 60,
    "<svg><title>" + "<path/>" * 300,
    "<svg/>" + "<path/>" * 300,
    "<svg>" + "<link>" * 300,
    "<math>" + "<link>" * 300,
    "<div></div\xa0>" * 300,
    "<div></div\v>" * 300,
    "<lin\N{KELVIN SIGN}>" * 300,
    "<lin\N{KELVIN SIGN}>Rain</lin>" * 300,
    "<\N{LATIN SMALL LETTER LONG S}cript>" + "<div>" * 300,
    ("<div>" * 50 + "<script><!--<script></script>" + "</div>" * 50 + "--></script>") * 10,
    "".join(f"<a{number}>" for number in range(300)),
]  # fmt: skip


@pytest.mark.parametrize("page", TOO_DEEP, ids=[page[:30] for page in TOO_DEEP])
def test_a_page_that_nests_too_deep_is_refused(page: str) -> None:
    with pytest.raises(UnreadableInputError, match="256 elements deep"):
        check_html(page, Limits())


FLAT = [
    "<p>Rain" * 1000,
    "<ul>" + "<li>Rain" * 1000,
    "<table>" + "<tr><td>3pm<td><span>Rain" * 1000,
    "<br><img src=a><hr/><meta charset=x>" * 1000,
    "<svg>" + "<path d=''/><circle/>" * 1000 + "</svg>",
    "<svg><title>Icon</title><g><path/></g></svg>" * 1000,
    "<div><svg viewBox='0 0 9 9'><!-- > --><clipPath><path d=''></path></clipPath><use href=#a></use></svg></div>" * 1000,
    "<div><svg/><p>Rain</p></div>" * 1000,
    "<div><a href=/news/>Rain</a></div>" * 1000,
    "<div><script><!--><script></script></div>" * 1000,
    "<div><script><!-- '<b>' //--></script><style><!-- b { color: red } --></style></div>" * 1000,
    "<ruby>Kai<rt>quay<rt>wharf</ruby>" * 1000,
    "<div><math><mi>x</mi><mo>=</mo><annotation-xml encoding=MathML><ci>x</ci></annotation-xml></math></div>" * 1000,
    "<div><svg><desc>An <b>icon</b></desc><foreignObject><p>Rain</p></foreignObject></svg></div>" * 1000,
    "<div><script><!-- <script --></script></div>" * 1000,
    "<div><script><!-- <script></script> --></script></div>" * 1000,
    "<div><span>Rain</div>" * 1000,
    "<div><p><b>Rain</b></p></div>" * 1000,
    "<!-- <div> -->" * 1000,
    "<script>'<div>'; a<b</script><style><div></style>" * 1000,
    '<a title="a > <div>" href=x>Rain</a>' * 1000,
    "<dl>" + "<dt>3pm<dd>Rain" * 1000,
    "<select>" + "<option>Rain" * 1000,
    "</div>" * 1000,
    "a < b, 1 <2 " * 1000,
]  # fmt: skip


@pytest.mark.parametrize("page", FLAT, ids=[page[:30] for page in FLAT])
def test_a_flat_page_passes_however_long(page: str) -> None:
    check_html(page, Limits())


def test_attributes_of_one_tag_are_limited() -> None:
    check_html("<div" + " a" * 2048 + ">", Limits())
    check_html("<div title='" + "a " * 9000 + "'>", Limits())
    for attribute in (" a", ' a="<>"', "/a"):
        with pytest.raises(UnreadableInputError, match="2049 attributes"):
            check_html("<div" + attribute * 2049 + ">", Limits())


def test_a_hostile_page_is_refused_before_a_tree_is_built() -> None:
    with pytest.raises(UnreadableInputError, match="256 elements deep"):
        read("<div>" * 10_000)


# ---- size: each of these takes minutes if a step is quadratic ----------------------------------------------------------


@pytest.mark.parametrize(
    "source",
    [
        "x" * 50_000_000,
        "Rain\n" * 1_000_000,
        "[" * 100_000,
        '{"a":' * 10_000_000,
        '["' + "\\n" * 10_000_000,
        "<!-- " * 1_000_000,
        b"\xe9" * 10_000_000,
        b"\xed\xa0" * 5_000_000,
    ],
    ids=["one line", "many lines", "brackets", "objects", "a string", "comments", "latin-1", "broken utf-8"],
)
def test_big_inputs_are_text(source: str | bytes) -> None:
    assert read(source).form == "text"


@pytest.mark.parametrize("unit", ["<!--", "<script>", "<", "</b>", "<p>", "<!-- --", "<a b=>", "<a", "<a="])
def test_a_big_flat_page_is_scanned_once(unit: str) -> None:
    check_html(unit * 300_000, Limits())


@pytest.mark.parametrize(
    ("unit", "reason"),
    [("<a ", "attributes"), ("<a b='", "attributes"), ('<a b="x" ', "attributes"), ("<b><p></i>", "deep")],
)
def test_a_big_hostile_page_is_refused(unit: str, reason: str) -> None:
    with pytest.raises(UnreadableInputError, match=reason):
        check_html(unit * 300_000, Limits())


# ---- laws ------------------------------------------------------------------------------------------------------------

# Prose of any script: no control characters, no mark of its own at the start.
PROSE = st.text(st.characters(exclude_categories=("Cs", "Cc"))).filter(lambda text: not text.startswith("\ufeff"))
SIGNED = re.compile(r"%PDF-|WARC/|PAR1|GIF8|BZh91|bplist00")


@given(PROSE.filter(lambda text: not SIGNED.match(text)))
def test_text_in_utf8_decodes_to_itself(text: str) -> None:
    assert decode(text.encode()) == text
    assert decode(codecs.BOM_UTF8 + text.encode(), encoding="latin-1") == text


@given(PROSE, st.sampled_from(["utf-16", "utf-32"]))
def test_text_under_a_mark_decodes_to_itself(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@given(st.binary())
def test_any_bytes_are_decoded_or_refused(source: bytes) -> None:
    try:
        decoded = decode_bytes(source, encoding=None)
    except LiveBlogError:
        return
    if decoded.encoding == "cp1252":
        assert codecs.charmap_encode(decoded.text, "strict", codecs.charmap_build(WINDOWS_1252))[0] == source
    elif "\ufffd" not in decoded.text:
        assert source.endswith(decoded.text.encode(decoded.encoding))


@given(st.text(st.characters(categories=("Ll", "Lu", "Zs"), max_codepoint=0xFF), min_size=1))
def test_windows_1252_gives_its_bytes_back(text: str) -> None:
    raw = (text + " é ü ").encode("cp1252")
    decoded = decode_bytes(raw, encoding=None)
    assert codecs.charmap_encode(decoded.text, "strict", codecs.charmap_build(WINDOWS_1252))[0] == raw


MARKUP = st.lists(
    st.sampled_from([*'<>"&=/ {[]},:-!', "<div>", "</div>", "<p", "<!--", "-->", '"a"', "é", "\ud800", "\0", "x"])
).map("".join)


@given(st.one_of(st.text(), MARKUP), st.sampled_from([None, "text", "html", "json"]))
def test_any_str_is_read_or_refused(source: str, form: str | None) -> None:
    try:
        document = read(source, form=form)
    except LiveBlogError:
        return
    assert document.text == "".join(
        "\ufffd" if "\ud800" <= character <= "\udfff" else character for character in source
    )
    assert form in (None, document.form)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(st.lists(JSON) | st.dictionaries(st.text(), JSON), st.booleans())
def test_json_text_is_read_as_python_reads_it(data: Any, ascii_only: bool) -> None:
    assert read(json.dumps(data, ensure_ascii=ascii_only), form="json").data == data


@pytest.mark.parametrize("name", ["p", "h1"], ids=["two", "none"])
def test_elements_that_a_search_in_soup_found_are_no_json(name: str) -> None:
    found = BeautifulSoup("<p>Rain</p><p>Sun</p>", "html.parser").select(name)
    with pytest.raises(InvalidArgumentError, match=r"^A source is one page, and a ResultSet of elements holds parts"):
        read(found)
    if found:
        with pytest.raises(InvalidArgumentError, match="a list of elements"):
            read([*found])


@pytest.mark.parametrize("limit", ["max_chars", "max_depth", "max_attributes"])
@pytest.mark.parametrize("value", ["x", "5", None, 2.5, -1])
def test_a_limit_is_a_whole_number(limit: str, value: Any) -> None:
    with pytest.raises(InvalidArgumentError, match=f"^{limit} must be a whole number from 0 on, not "):
        Limits(**{limit: value})
