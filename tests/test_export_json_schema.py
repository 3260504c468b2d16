"""The published JSON Schemas say what `dumps` writes; that any live blog fits them is a law of `test_export`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import liveblog_parse as lb
from liveblog_parse import export
from liveblog_parse.export import json_schema
from liveblog_parse.export.json_schema import FILES, publish

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
BLOG = jsonschema.Draft202012Validator(json_schema())
LINE = jsonschema.Draft202012Validator(json_schema("jsonl"))


@pytest.mark.parametrize("file", FILES.values())
def test_the_published_schema_is_that_of_the_model(file: str, tmp_path: Path) -> None:
    publish(tmp_path)
    published = Path(export.__file__).with_name(file)
    command = "python -c 'from liveblog_parse.export.json_schema import publish; publish()'"
    assert published.read_bytes() == (tmp_path / file).read_bytes(), f"it is stale; run {command}"


@pytest.mark.parametrize("validator", [BLOG, LINE], ids=FILES)
def test_the_schema_is_a_schema(validator: jsonschema.Draft202012Validator) -> None:
    validator.check_schema(validator.schema)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_real_live_blogs_fit(seed: Path) -> None:
    blog = lb.parse(seed, outlet="article" if seed.stem.startswith("004") else None)
    BLOG.validate(json.loads(lb.dumps(blog)))
    for line in lb.dumps(blog, "jsonl").split("\n"):
        LINE.validate(json.loads(line))


def written() -> dict[str, Any]:
    image = lb.Image(url="https://news.example/quay.jpg")
    post = lb.Entry(boundary=lb.Boundary.ELEMENT, blocks=(lb.Paragraph(text="Fog."), image), spans=((0, 4),))
    return lb.to_dict(lb.LiveBlog(outlet="bbc", layout="cards", form="html", image=image, entries=(post,)))


def without(key: str) -> Callable[[dict[str, Any]], Any]:
    return lambda data: data.pop(key)


DAMAGES: dict[str, Callable[[dict[str, Any]], Any]] = {
    "another schema": lambda data: data.update(schema="liveblog-parse/2"),
    "no schema": without("schema"),
    "no outlet": without("outlet"),
    "an unknown field": lambda data: data.update(mood="grim"),
    "an unknown form": lambda data: data.update(form="pdf"),
    "a number as text": lambda data: data["entries"][0].update(number="7"),
    "an unknown label": lambda data: data["entries"][0].update(labels=["gossip"]),
    "a time without a zone": lambda data: data.update(published="2023-09-13T09:55:00"),
    "words for a day": lambda data: data.update(captured="13 September"),
    "a block without its type": lambda data: data["entries"][0]["blocks"][0].pop("type"),
    "a block of another type": lambda data: data["entries"][0]["blocks"][0].update(type="Image"),
    "a picture of the page with a type": lambda data: data["image"].update(type="Image"),
    "a span of three numbers": lambda data: data["entries"][0].update(spans=[[0, 4, 5]]),
    "a span of one number": lambda data: data["entries"][0].update(spans=[[0]]),
}


def test_what_is_written_fits() -> None:
    BLOG.validate(written())


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_what_the_reader_refuses_the_schema_refuses(damage: Callable[[dict[str, Any]], Any]) -> None:
    data = written()
    damage(data)
    assert not BLOG.is_valid(data)
    with pytest.raises(lb.InvalidArgumentError):
        lb.from_dict(data)


def test_the_first_line_has_the_page_and_no_other_has() -> None:
    blog = lb.LiveBlog(outlet="bbc", layout="cards", form="html", entries=(lb.Entry(boundary=lb.Boundary.START),) * 2)
    first, second = map(json.loads, lb.dumps(blog, "jsonl").split("\n"))
    assert LINE.is_valid(first)
    assert LINE.is_valid(second)
    assert not LINE.is_valid({**second, "live_blog": first["live_blog"]})
    assert not LINE.is_valid({key: value for key, value in first.items() if key != "live_blog"})


def test_there_is_no_schema_of_another_format() -> None:
    with pytest.raises(lb.InvalidArgumentError, match="of json and jsonl, not of 'atom'"):
        json_schema("atom")  # type: ignore[arg-type]
