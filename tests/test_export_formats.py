"""Which formats there are: those of the package, and those that installed packages add."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from functools import partial

import pytest

import liveblog_parse as lb
from liveblog_parse.export import formats

SHIPPED = ("json", "jsonl", "jsonld", "atom", "jsonfeed", "markdown", "csv", "html")
BLOG = lb.LiveBlog(outlet="bbc", layout="cards", form="html", headline="Harbour live")

Install = Callable[[str, dict[str, str]], None]


@pytest.fixture
def install_formats(install: Callable[[str, str, dict[str, str]], None]) -> Install:
    """Installs a package that adds formats: the text of its module, and what each name is in it."""
    return partial(install, formats.GROUP)


def test_the_package_of_the_package_come_first(install_formats: Install) -> None:
    install_formats("", {"zeta": "", "alpha": ""})
    assert formats.format_names() == (*SHIPPED, "alpha", "zeta")


def test_a_package_adds_a_format_as_a_module(install_formats: Install) -> None:
    install_formats("def dumps(blog):\n    return f'# {blog.headline}'\n", {"title": ""})
    assert lb.dumps(BLOG, "title") == "# Harbour live"
    with pytest.raises(lb.InvalidArgumentError, match="'title' leaves things out"):
        lb.loads("# Harbour live", "title")


def test_a_package_adds_a_format_as_an_object_that_reads_too(install_formats: Install) -> None:
    text = "from liveblog_parse.export import as_json\n\nclass Backwards:\n"
    text += "    def dumps(self, blog):\n        return as_json.dumps(blog)[::-1]\n"
    text += "    def loads(self, text):\n        return as_json.loads(text[::-1])\n"
    install_formats(f"{text}\nbackwards = Backwards()\n", {"nosj": ":backwards"})
    assert lb.loads(lb.dumps(BLOG, "nosj"), "nosj") == BLOG


@pytest.mark.parametrize(
    ("text", "where", "reason"),
    [
        ("import a_module_that_is_not_there", "", "No module named 'a_module_that_is_not_there'"),
        ("1 / 0", "", "division by zero"),
        ("", ":nothing", "nothing"),
        ("dumps = 3", "", r"it has no function dumps\(blog\)"),
    ],
)
def test_a_format_that_cannot_be_loaded_is_named_with_the_reason(
    install_formats: Install, text: str, where: str, reason: str
) -> None:
    install_formats(text, {"broken": where})
    with pytest.raises(lb.LiveBlogError, match=f"the format 'broken' cannot be loaded from package_of_.*{reason}"):
        lb.dumps(BLOG, "broken")


def test_a_broken_format_harms_no_other(install_formats: Install) -> None:
    install_formats("1 / 0", {"broken": ""})
    assert "broken" in formats.format_names()
    assert lb.loads(lb.dumps(BLOG)) == BLOG


def test_a_name_that_is_taken_is_an_error_that_names_both(install_formats: Install) -> None:
    install_formats("def dumps(blog):\n    return ''\n", {"csv": ""})
    for use in (lambda: lb.dumps(BLOG, "csv"), lambda: lb.loads("", "csv")):
        with pytest.raises(
            lb.LiveBlogError, match=r"two formats are named 'csv': liveblog_parse\.export\.as_csv and package_of_"
        ):
            use()
    assert formats.format_names() == SHIPPED


@pytest.mark.parametrize("name", [None, 3, ["json"]])
def test_what_is_no_name_is_refused(name: object) -> None:
    for use in (lambda: lb.dumps(BLOG, name), lambda: lb.loads("", name)):  # type: ignore[arg-type]
        with pytest.raises(lb.InvalidArgumentError, match="format must be the name of one, not"):
            use()


def test_a_format_loads_when_it_is_asked_for() -> None:
    program = (
        "import sys, liveblog_parse as lb\n"
        "lb.FORMATS, lb.dumps(lb.LiveBlog(outlet='bbc', layout='cards', form='html'))\n"
        "print(*(name for name in ('xml.etree.ElementTree', 'pyarrow', 'liveblog_parse.export.as_atom', 'liveblog_parse.export.as_csv')"
        " if name in sys.modules))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout == "\n"
