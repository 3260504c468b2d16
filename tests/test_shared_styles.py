"""Styles that several outlets print: without an address they are one's, at another site's address anyone's."""

from __future__ import annotations

import pytest

import liveblog_parse as lb

_ELSEWHERE = "https://www.hafenbote.example/hochwasser"
_PROSE = (
    "Die Feuerwehr rückte mit zwölf Wagen aus und sperrte die Straße am Hafen. Niemand wurde verletzt.",
    "Der Zugverkehr ruht seit dem Morgen, die Bahn setzt Busse ein. Reisende sollen mehr Zeit einplanen.",
    "Am Abend soll der Krisenstab tagen. Die Bürgermeisterin will danach vor die Presse treten.",
    "Die Schulen am Hafen schließen am Mittag. Eltern können ihre Kinder bis um drei Uhr abholen.",
)
_TITLES = ("Brücke bleibt gesperrt", "Busse statt Bahnen", "Krisenstab tagt am Abend", "Schulen schließen")
_CLOCKS = ("15:10", "14:25", "13:40", "12:55")
_STYLES = {
    "br24": ("clock-headings", "{clock} Uhr: {title}\n{prose}", "BR24 berichtet live."),
    "ntv": ("plus-lines", "+++ {clock} {title} +++\n{prose}", "Das Wichtigste bei ntv."),
    "guardian": (
        "timed",
        "{place}.10pm GMT\n{title}\n{prose}\nPhotograph: Nora Falk/Pixpool",
        "The Guardian’s live coverage",
    ),
    "reach": ("live-event-text", "{clock} Nora Falk\n{title}\n{prose}", "Published by Reach plc"),
    "telegraph": ("carried", "0{place}:10 PM\n{title}\n{prose}", "The Telegraph’s live coverage"),
}


def _text(style: str, first: str = "") -> str:
    posts = zip(_CLOCKS, _TITLES, _PROSE, (4, 3, 2, 1), strict=True)
    lines = [style.format(clock=clock, title=title, prose=prose, place=place) for clock, title, prose, place in posts]
    return "\n".join([first, *lines] if first else lines)


@pytest.mark.parametrize("outlet", _STYLES)
def test_a_style_is_its_outlets_where_no_address_is_known(outlet: str) -> None:
    layout, style, _ = _STYLES[outlet]
    blog = lb.parse(_text(style))
    assert (blog.outlet, blog.layout, len(blog)) == (outlet, layout, 4)


@pytest.mark.parametrize("outlet", _STYLES)
def test_at_another_sites_address_it_is_anyones_and_its_zone_is_unknown(outlet: str) -> None:
    layout, style, _ = _STYLES[outlet]
    blog = lb.parse(_text(style), url=_ELSEWHERE)
    assert (blog.outlet, blog.layout) == ("generic", layout)
    assert [entry.headline for entry in blog] == list(_TITLES)
    assert {entry.published_as.zone_from for entry in blog if entry.published_as} <= {None, "page"}
    found = lb.detect(_text(style), url=_ELSEWHERE)
    assert found is not None
    assert (found.outlet, found.layout) == ("generic", layout)
    assert "at the address of another site" in found.evidence


@pytest.mark.parametrize("outlet", _STYLES)
def test_a_site_that_names_the_outlet_carries_its_posts(outlet: str) -> None:
    layout, style, name = _STYLES[outlet]
    blog = lb.parse(_text(style, first=name), url=_ELSEWHERE)
    assert (blog.outlet, blog.layout, len(blog)) == (outlet, layout, 4)


@pytest.mark.parametrize("outlet", _STYLES)
def test_whoever_asks_for_the_outlet_gets_it(outlet: str) -> None:
    layout, style, _ = _STYLES[outlet]
    blog = lb.parse(_text(style), url=_ELSEWHERE, outlet=outlet)
    assert (blog.outlet, blog.layout, len(blog)) == (outlet, layout, 4)


def test_the_zone_of_a_known_address_holds_for_a_shared_style() -> None:
    _, style, _ = _STYLES["ntv"]
    blog = lb.parse(_text(style), url="https://www.tagesschau.de/inland/liveblog-hochwasser-2024-06-05-100.html")
    assert blog.outlet == "generic"
    assert blog.entries[0].published_as is not None
    assert blog.entries[0].published_as.zone == "Europe/Berlin"


_PAGE = (
    "<title>Hochwasser im Liveticker</title>{address}<h1>Hochwasser im Liveticker</h1>"
    "<h2>15.10 Uhr: Brücke bleibt gesperrt</h2><p>{0}</p>"
    "<h2>14.25 Uhr: Busse statt Bahnen</h2><p>{1}</p>"
    "<h2>13.40 Uhr: Krisenstab tagt am Abend</h2><p>{2}</p>"
    "<h2>12.55 Uhr: Schulen schließen</h2><p>{3}</p>"
)


@pytest.mark.parametrize(
    ("address", "outlet"),
    [
        pytest.param("", "br24", id="no address"),
        pytest.param('<link rel="canonical" href="https://www.br.de/nachrichten/hochwasser">', "br24", id="its own"),
        pytest.param(f'<link rel="canonical" href="{_ELSEWHERE}">', "generic", id="another's"),
    ],
)
def test_headings_of_a_page_are_those_of_its_address(address: str, outlet: str) -> None:
    blog = lb.parse(_PAGE.format(*_PROSE, address=address))
    assert (blog.outlet, blog.layout, len(blog)) == (outlet, "clock-headings", 4)
    assert [entry.headline for entry in blog] == list(_TITLES)
    assert ("zone-unknown" in {issue.code for issue in blog.issues}) == (outlet == "generic")


def test_a_page_is_read_as_the_outlet_that_was_asked_for() -> None:
    blog = lb.parse(_PAGE.format(*_PROSE, address=""), url=_ELSEWHERE, outlet="br24")
    assert (blog.outlet, len(blog)) == ("br24", 4)
    printed = "".join(f"<p>{line}</p>" for line in _text(_STYLES["ntv"][1]).splitlines())
    blog = lb.parse(f"<title>Hochwasser</title><body>{printed}", url=_ELSEWHERE, outlet="ntv")
    assert (blog.outlet, len(blog)) == ("ntv", 4)


def test_between_pluses_the_clock_may_have_a_point() -> None:
    blog = lb.parse("\n".join(f"+++ 1{n}.05 Uhr: {_TITLES[n]} +++\n{_PROSE[n]}" for n in (3, 2, 1, 0)))
    assert [entry.headline for entry in blog] == list(reversed(_TITLES))
    assert [entry.published_as.hour for entry in blog if entry.published_as] == [13, 12, 11, 10]
