"""Comparisons and timelines as people read them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from liveblog_parse.cli.printable import printable
from liveblog_parse.history.model import Change, Diff
from liveblog_parse.history.wording import WordRun
from liveblog_parse.model import Entry, Label
from liveblog_parse.timelines import Timeline

_LONGEST = 90
_AROUND = 6
"""Words that are shown on either side of a change."""


def show_diff(console: Console, old: str, new: str, changes: Diff) -> None:
    """How much changed, then a line for each post: + added, - removed, ~ edited, > moved, . scrolled off."""
    counts = (
        f"{len(getattr(changes, part))} {part.replace('_', ' ')}"
        for part in ("added", "removed", "edited", "moved", "scrolled_off")
    )
    _print(console, Text(printable(f"{old} -> {new}: {', '.join(counts)}")))
    for part, mark, style in (
        (changes.added, "+", "green"),
        (changes.removed, "-", "red"),
        (changes.scrolled_off, ".", "dim"),
    ):
        for entry in part:
            _print(console, Text(f"{mark} {_post(entry)}", style=style))
    for change in changes.edited:
        _print(console, Text(f"~ {_post(change.entry)}: {', '.join(change.fields)}", style="yellow"))
        for text in _word_lines(change):
            _print(console, text)
    for change in changes.moved:
        _print(console, Text(f"> {_post(change.entry)}: {_move(change)}", style="cyan"))


def show_timeline(console: Console, timeline: Timeline) -> None:
    """A line for each post, oldest first; a tilde where its page's order gave it its place."""
    width = max((len(item.outlet) for item in timeline), default=0)
    for item in timeline:
        mark = " " if item.placed_by == "instant" else "~"
        line = f"{_time(item.entry):16} {mark} {printable(item.outlet):{width}}  {_title(item.entry)}"
        _print(console, Text(line, style="" if item.placed_by == "instant" else "dim"))


def _print(console: Console, text: Text) -> None:
    console.print(text, soft_wrap=True)


def _post(entry: Entry) -> str:
    return f"{_time(entry)}  {_title(entry)}".strip()


def _time(entry: Entry) -> str:
    """The instant in UTC; as printed where there is none."""
    if entry.published is not None:
        return f"{entry.published:%Y-%m-%d %H:%M}"
    return printable(entry.published_as.raw) if entry.published_as else ""


def _title(entry: Entry) -> str:
    title = printable(" ".join((entry.headline or entry.text).split())) or "(no words)"
    return title if len(title) <= _LONGEST else f"{title[:_LONGEST].rstrip()}…"


def _move(change: Change) -> str:
    if "labels" not in change.fields:
        return "moved"
    return "pinned" if Label.PINNED in change.entry.labels else "unpinned"


_STYLES = {"same": "", "gone": "red", "new": "green"}


def _word_lines(change: Change) -> Iterator[Text]:
    """For each field whose words changed, the changed words among those around them, also told by brackets."""
    for field in change.fields:
        runs = change.words(field)
        if any(kind != "same" for kind, _ in runs):
            pieces = (Text(words, style=_STYLES[kind]) for kind, words in _brackets(runs))
            yield Text(f"    {field}: ") + Text(" ").join(pieces)


def _brackets(runs: tuple[WordRun, ...]) -> Iterable[WordRun]:
    for index, (kind, words) in enumerate(runs):
        text = printable(words)
        match kind:
            case "same":
                yield kind, _shortened(text, is_first=index == 0, is_last=index == len(runs) - 1)
            case "gone":
                yield kind, f"[-{text}-]"
            case "new":
                yield kind, f"{{+{text}+}}"


def _shortened(text: str, *, is_first: bool, is_last: bool) -> str:
    """The words next to a change; those far from any are left out."""
    words = text.split()
    before, after = ([] if is_first else words[:_AROUND]), ([] if is_last else words[-_AROUND:])
    if len(words) <= len(before) + len(after):
        return text
    return " ".join([*before, "…", *after])
