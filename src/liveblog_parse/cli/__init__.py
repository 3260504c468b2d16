"""The command `liveblog-parse`. It needs click and rich, which the extra `cli` installs."""

from __future__ import annotations

import sys
from importlib.util import find_spec

_INSTALL = "liveblog-parse: the command needs click and rich; install them with: pip install 'liveblog-parse[cli]'"


def main() -> None:
    """Run the command with the arguments of the process; exits with 2 where click or rich is not installed."""
    try:
        if not (find_spec("click") and find_spec("rich")):
            print(_INSTALL, file=sys.stderr)  # noqa: T201 - there is no click to say it with
            sys.exit(2)
        from liveblog_parse.cli.commands import command
    except KeyboardInterrupt:  # as click says it, which is not there yet
        sys.exit("Aborted!")

    command(prog_name="liveblog-parse")
