"""Outlets that installed packages add."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import liveblog_parse as lb
from liveblog_parse.registry import GROUP

Install = Callable[[str, str, dict[str, str]], None]
OUTLET = "from liveblog_parse.outlet import Outlet\n\nOUTLET = Outlet(name={!r}, title='The Gazette')\n"


def test_a_package_adds_an_outlet(install: Install) -> None:
    install(GROUP, OUTLET.format("gazette"), {"gazette": ":OUTLET"})
    assert [outlet.title for outlet in lb.known_outlets() if outlet.name == "gazette"] == ["The Gazette"]


@pytest.mark.parametrize(
    ("text", "where", "reason"),
    [
        ("import a_module_that_is_not_there", ":OUTLET", "No module named 'a_module_that_is_not_there'"),
        ("1 / 0", ":OUTLET", "division by zero"),
        ("", ":OUTLET", "OUTLET"),
        ("OUTLET = 3", ":OUTLET", "it is no Outlet"),
        (OUTLET.format("gazette"), "", "it is no Outlet"),
    ],
)
def test_an_outlet_that_cannot_be_loaded_is_named_with_the_reason(
    install: Install, text: str, where: str, reason: str
) -> None:
    install(GROUP, text, {"broken": where})
    for use in (lb.known_outlets, lambda: lb.parse("Rain"), lambda: lb.detect("Rain")):
        with pytest.raises(lb.LiveBlogError, match=f"the outlet 'broken' cannot be loaded from package_of_.*{reason}"):
            use()


def test_a_name_that_is_taken_is_an_error_that_names_both(install: Install) -> None:
    install(GROUP, OUTLET.format("bbc"), {"bbc": ":OUTLET"})
    with pytest.raises(
        lb.LiveBlogError, match=r"two outlets are named 'bbc': liveblog_parse\.outlets\.bbc and package_of_"
    ):
        lb.known_outlets()
