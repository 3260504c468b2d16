"""What tests share.

Hypothesis runs without deadlines, which measure the machine, and tries the same cases each time;
`--hypothesis-profile=search` looks for new ones.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from liveblog_parse.export.formats import format_origins
from liveblog_parse.registry import outlets

_ALWAYS = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

settings.register_profile("tests", _ALWAYS, derandomize=True)
settings.register_profile("search", _ALWAYS, derandomize=False)
settings.load_profile("tests")

_COMMAND = [sys.executable, "-c", "from liveblog_parse.cli import main; main()"]


Install = Callable[[str, str, dict[str, str]], None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Installs a package of one module that adds formats or outlets: the group, the text, what each name is in it."""
    module = f"package_of_{abs(hash(tmp_path))}"

    def add(group: str, text: str, named: dict[str, str]) -> None:
        (tmp_path / f"{module}.py").write_text(text, encoding="utf-8")
        folder = tmp_path / f"{module}-1.dist-info"
        folder.mkdir()
        (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1\n", encoding="utf-8")
        lines = [f"{name} = {module}{where}" for name, where in named.items()]
        (folder / "entry_points.txt").write_text("\n".join([f"[{group}]", *lines]), encoding="utf-8")
        monkeypatch.syspath_prepend(tmp_path)
        _forget_packages()

    yield add
    monkeypatch.undo()
    _forget_packages()


def _forget_packages() -> None:
    format_origins.cache_clear()
    outlets.cache_clear()


@pytest.fixture
def on_a_terminal() -> Callable[..., str]:
    """What the command prints on a terminal where it ends well."""
    if sys.platform == "win32":
        pytest.skip("needs a pseudo-terminal")
    import pty

    def run(*arguments: str | Path) -> str:
        environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "120"}
        environment.pop("NO_COLOR", None)
        ours, theirs = pty.openpty()
        with subprocess.Popen([*_COMMAND, *arguments], stdin=theirs, stdout=theirs, env=environment) as process:  # noqa: S603
            os.close(theirs)
            printed = _read_all(ours)
        os.close(ours)
        assert process.returncode == 0
        return printed

    return run


def _read_all(descriptor: int) -> str:
    """What is written to a pseudo-terminal until the last writer is gone."""
    pieces: list[bytes] = []
    while True:
        try:
            piece = os.read(descriptor, 4096)
        except OSError:  # how Linux says that the other end is closed
            break
        if not piece:
            break
        pieces.append(piece)
    return b"".join(pieces).decode()
