"""The tasks of this repository: `python3 dev.py TASK [arguments]`. Needs Python 3.11 or newer and nothing else.

The first task makes a virtual environment in `.venv`; each task installs what it needs there, once, and again only when
`pyproject.toml` changed.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "installed.json"
SEED = "seeds/000_3a61a43b8fde5d3e.txt"
NO_NEWS = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"}  # of newer versions
NO_VENV = "dev.py: this Python cannot make a virtual environment; on Debian or Ubuntu: apt-get install python3-venv"


@dataclass(frozen=True)
class Task:
    """What a task is, what it needs in the environment, and what it does with the arguments."""

    what: str
    run: Callable[[list[str]], None]
    extras: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()

    def needs(self) -> set[str]:
        """Its requirements as arguments of `pip install`, run in the repository."""
        extras = f"[{','.join(self.extras)}]" if self.extras else ""
        return {f"--editable=.{extras}", *(f"--group={group}" for group in self.groups)}


def main() -> None:
    """Run the task that the command line names."""
    name, arguments = (sys.argv[1:2] or ["--help"])[0], sys.argv[2:]
    if name in ("-h", "--help"):
        print(_usage())
    elif name in TASKS:
        _perform(TASKS[name], arguments)
    else:
        sys.exit(f"dev.py: no task is named {name!r}\n\n{_usage()}")


def _usage() -> str:
    tasks = "\n".join(f"  {name:8}{task.what}" for name, task in TASKS.items())
    return f"usage: python3 dev.py TASK [arguments]\n\n{tasks}"


def _perform(task: Task, arguments: list[str]) -> None:
    try:
        _install(task.needs())
        task.run(arguments)
    except subprocess.CalledProcessError as error:
        sys.exit(error.returncode)
    except KeyboardInterrupt:
        sys.exit(130)


# ---- the environment -------------------------------------------------------------------------------------------------


def _install(needs: set[str]) -> None:
    """Bring what is needed into `.venv`, unless it is there since `pyproject.toml` last changed."""
    project = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if not _python(VENV).exists():
        _make_environment(VENV)
    stamp = json.loads(STAMP.read_text()) if STAMP.exists() else {}
    present = set(stamp["needs"]) if stamp.get("project") == project else set[str]()
    if needs <= present:
        return
    _pip(VENV, *sorted(needs))
    STAMP.write_text(json.dumps({"project": project, "needs": sorted(needs | present)}))


def _make_environment(folder: Path) -> None:
    try:
        _run(sys.executable, "-m", "venv", "--clear", str(folder))
    except subprocess.CalledProcessError:
        shutil.rmtree(folder, ignore_errors=True)
        sys.exit(NO_VENV)
    _pip(folder, "--upgrade", "pip>=25.1")  # older ones do not know dependency groups


def _pip(venv: Path, *arguments: str, folder: Path = ROOT) -> None:
    _run(str(_python(venv)), "-m", "pip", "install", "--quiet", *arguments, folder=folder)


def _python(venv: Path) -> Path:
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _script(venv: Path, name: str) -> str:
    return str(_python(venv).with_name(name))


def _run(*command: str, folder: Path = ROOT) -> None:
    """Say the command, run it, and stop the task if it fails."""
    print("$", " ".join(command).replace(f"{ROOT}{os.sep}", ""), flush=True)
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    subprocess.run(command, cwd=folder, env=environment | NO_NEWS, check=True)


# ---- the tasks -------------------------------------------------------------------------------------------------------


def _demo(arguments: list[str]) -> None:
    _run(_script(VENV, "liveblog-parse"), "parse", "--format", "table", *(arguments or [SEED]))


def _test(arguments: list[str]) -> None:
    _run(str(_python(VENV)), "-m", "pytest", "-n", "2", *arguments)


def _lint(arguments: list[str]) -> None:
    _run(_script(VENV, "ruff"), "check", *arguments)
    _run(_script(VENV, "ruff"), "format", "--check", *arguments)


def _types(arguments: list[str]) -> None:
    _run(str(_python(VENV)), "-m", "mypy", *arguments)
    _run(str(_python(VENV)), "-m", "pyright", "--pythonpath", str(_python(VENV)), *arguments)


def _docs(arguments: list[str]) -> None:
    strict = ("-n", "-W", "--keep-going")
    _run(str(_python(VENV)), "-m", "sphinx", *strict, "-b", "html", *arguments, "docs", "docs/_build/html")


def _bench(arguments: list[str]) -> None:
    _run(str(_python(VENV)), "-m", "bench", *arguments)


def _wheel(arguments: list[str]) -> None:
    """Build the wheel from the source archive, and run that archive's tests where only the wheel is installed."""
    with tempfile.TemporaryDirectory(prefix="liveblog-parse-") as name:
        folder = Path(name).resolve()
        _run(str(_python(VENV)), "-m", "build", "--outdir", str(folder), str(ROOT))
        (wheel,) = folder.glob("*.whl")
        (archive,) = folder.glob("*.tar.gz")
        shutil.unpack_archive(archive, folder)
        _test_wheel(wheel, folder / archive.name.removesuffix(".tar.gz"), folder / "venv", arguments)


def _test_wheel(wheel: Path, tests: Path, venv: Path, arguments: list[str]) -> None:
    shutil.rmtree(tests / "src")
    _make_environment(venv)
    _pip(venv, f"{wheel}[all]", "--group=test", folder=tests)
    where = "import liveblog_parse as lb; assert 'site-packages' in lb.__file__, lb.__file__; print(lb.__file__)"
    _run(str(_python(venv)), "-c", where, folder=tests)
    _run(_script(venv, "liveblog-parse"), "--version", folder=tests)
    paths = ("tests", "README.md", "docs", "--pyargs", "liveblog_parse")
    _run(str(_python(venv)), "-m", "pytest", "-n", "2", *arguments, *paths, folder=tests)


def _lowest(arguments: list[str]) -> None:
    with tempfile.TemporaryDirectory(prefix="liveblog-parse-") as name:
        venv = Path(name) / "venv"
        _make_environment(venv)
        lowest = ("--quiet", "--resolution", "lowest-direct", "--editable", ".[all]", "--group", "test")
        _run(_script(VENV, "uv"), "pip", "install", "--python", str(_python(venv)), *lowest)
        _run(str(_python(venv)), "-m", "pytest", "-n", "2", *arguments)


def _all(_arguments: list[str]) -> None:
    for name in ("test", "lint", "types", "docs", "wheel"):
        _perform(TASKS[name], [])


TASKS = {
    "demo": Task("read a live blog and show it as a table", _demo, extras=("cli",)),
    "test": Task("run the whole test suite; arguments go to pytest", _test, extras=("all",), groups=("test",)),
    "lint": Task("ruff: rules and format", _lint, groups=("lint",)),
    "types": Task("mypy and pyright, both strict", _types, extras=("all",), groups=("types",)),
    "docs": Task("build the documentation in docs/_build/html", _docs, extras=("all",), groups=("docs",)),
    "wheel": Task("build the archives and run the tests on the installed wheel", _wheel, groups=("release",)),
    "lowest": Task("run the tests with the lowest releases that pyproject.toml allows", _lowest, groups=("lowest",)),
    "bench": Task("measure time and memory; --quick for a short run", _bench, extras=("all",), groups=("bench",)),
    "all": Task("test, lint, types, docs and wheel", _all),
}

if __name__ == "__main__":
    main()
