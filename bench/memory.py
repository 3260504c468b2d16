"""Memory at the peak of a parse, the trees of C libraries included: in a new process, as its system tells."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from pathlib import Path

_STATUS = Path("/proc/self/status")
_SMALL = "<script type='application/ld+json'>{}</script><p>Quay"
"""What a first parse loads is loaded with this."""


def peak_of_parse(html: str) -> int | None:
    """Bytes that the process had more at the peak of `lb.parse` than before; `None` where there is no `/proc`."""
    if not _STATUS.exists():
        return None
    done = subprocess.run(
        [sys.executable, "-m", "bench.memory"], input=html, capture_output=True, check=True, encoding="utf-8"
    )
    return int(done.stdout)


def _measure() -> None:
    import liveblog_parse as lb

    html = sys.stdin.buffer.read().decode()
    with suppress(lb.NotALiveBlogError):
        lb.parse(_SMALL)
    before = _status("VmRSS")
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # sets the peak back
    with suppress(lb.NotALiveBlogError):
        lb.parse(html)
    print(_status("VmHWM") - before)


def _status(name: str) -> int:
    """A line of the status, in bytes."""
    lines = dict(line.split(":", 1) for line in _STATUS.read_text(encoding="ascii").splitlines())
    return int(lines[name].split()[0]) * 1024


if __name__ == "__main__":
    _measure()
