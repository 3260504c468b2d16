from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import version as installed_version

import click
from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.application import Sphinx
from sphinx.ext.napoleon import GoogleDocstring

from liveblog_parse.cli.commands import command
from liveblog_parse.issues import CODES

project = "liveblog-parse"
author = "the liveblog-parse authors"
copyright = author
version = release = installed_version("liveblog-parse")

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"liveblog-parse {version}"

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
python_use_unqualified_type_names = True
maximum_signature_line_length = 100
# Types of other projects have no page here.
nitpick_ignore_regex = [
    ("py:.*", r"(bs4|collections|datetime|os|typing|enum)\..*"),
    ("py:.*", r"(date|datetime|Any|Iterator|PathLike|Literal|StrEnum|Tag)"),
    ("py:.*", r"(Source|Block|Form)"),
]


class IssueCodes(Directive):
    """The codes of `liveblog_parse.issues`, each with what it means."""

    def run(self) -> list[nodes.Node]:
        """A definition list."""
        return [nodes.definition_list("", *(self._item(code, meaning) for code, meaning in CODES.items()))]

    def _item(self, code: str, meaning: str) -> nodes.definition_list_item:
        parsed, messages = self.state.inline_text(meaning, self.lineno)
        term = nodes.term("", "", nodes.literal(text=code))
        return nodes.definition_list_item("", term, nodes.definition("", nodes.paragraph("", "", *parsed, *messages)))


class CommandHelp(Directive):
    """What the command and its sub-commands print for `--help`."""

    def run(self) -> list[nodes.Node]:
        """A literal block for each."""
        return [nodes.literal_block(text, text, language="text") for text in _help_texts()]


def _help_texts() -> Iterator[str]:
    with click.Context(command, info_name="liveblog-parse") as context:
        yield command.get_help(context)
        for name, sub in command.commands.items():
            with click.Context(sub, info_name=name, parent=context) as inner:
                yield sub.get_help(inner)


_CODE = re.compile(r"(?<!`)`([^`]+)`(?!`)")


def _read_docstring(_app: Sphinx, what: str, _name: str, _what: object, _options: object, lines: list[str]) -> None:
    """Code in single backticks; Google's sections, but not in attributes, where "At: so" would be a type."""
    marked = [line if line.lstrip().startswith(">>>") else _CODE.sub(r"``\1``", line) for line in lines]
    lines[:] = marked if what in ("attribute", "data", "property") else GoogleDocstring(marked).lines()


def setup(app: Sphinx) -> None:
    """Make the directives known, and how docstrings are written."""
    app.add_directive("issue-codes", IssueCodes)
    app.add_directive("command-help", CommandHelp)
    app.connect("autodoc-process-docstring", _read_docstring)
