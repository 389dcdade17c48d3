"""The shipped JSON Schemas: as the records have them, and documents fit."""

from __future__ import annotations

import importlib.util
import json
import re

import msgspec
import pytest
from jsonschema import Draft202012Validator

from trustbrief.documents import RECORDS


@pytest.fixture(scope="module")
def generated(request):
    file = request.config.rootpath / "tools" / "build_schemas.py"
    spec = importlib.util.spec_from_file_location("build_schemas", file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.schemas()


@pytest.mark.locked
def test_the_shipped_schemas_are_the_generated_ones(generated, root):
    shipped = {
        file.name.removesuffix(".schema.json"): json.loads(file.read_text("utf-8"))
        for file in (root / "data" / "schemas").iterdir()
    }
    assert shipped == json.loads(json.dumps(generated)), "run `make schema`"
    for schema in shipped.values():
        Draft202012Validator.check_schema(schema)


def errors(schema, record):
    document = json.loads(msgspec.json.encode(record))
    return [error.message for error in Draft202012Validator(schema).iter_errors(document)]


@pytest.mark.parametrize("place", ["JP", "UG", "BV", "US", "latin-america", "scotland"])
@pytest.mark.parametrize("home", ["DE", None])
def test_a_briefing_fits_its_schema(generated, bound, place, home):
    assert errors(generated["region"], bound(home).brief(place, evidence=True)) == []


@pytest.mark.parametrize("country", ["JP", "UA", "SA", "LK", "AU"])
def test_a_list_of_holidays_fits_its_schema(generated, bound, country):
    assert errors(generated["holidays"], bound().holidays(country, with_quiet=True)) == []


@pytest.mark.parametrize("kind", RECORDS)
def test_a_document_fits_its_schema_and_names_its_kind(generated, documents, kind):
    assert errors(generated[kind], documents[kind]) == []
    assert documents[kind].format == f"trustbrief.{kind}/1"


@pytest.mark.parametrize("kind", RECORDS)
def test_a_schema_can_fail(generated, documents, kind):
    plain = json.loads(msgspec.json.encode(documents[kind]))
    validator = Draft202012Validator(generated[kind])
    for key in plain:
        wrong = {**plain, key: 1.5}
        assert list(validator.iter_errors(wrong)), key


def test_every_document_is_held_against_a_schema(documents):
    assert documents.keys() == RECORDS.keys()


def authored(root):
    data = root / "data"
    folders = ("cultures/*", "evidence", "languages", "observances")
    return [*data.glob("*.yaml"), *(file for name in folders for file in sorted(data.glob(f"{name}/*.yaml")))]


def test_each_authored_file_tells_an_editor_its_schema(generated, root):
    files = authored(root)
    assert len(files) > 100
    for file in files:
        first = file.read_text("utf-8").partition("\n")[0]
        name = first.removeprefix("# yaml-language-server: $schema=")
        assert name != first, file
        assert (file.parent / name).resolve().is_relative_to(root / "data" / "schemas"), file
        schema = generated[(file.parent / name).name.removesuffix(".schema.json")]
        keys = set(re.findall(r"^([a-z_]+):", file.read_text("utf-8"), re.MULTILINE))
        assert keys <= set(schema["$defs"][schema["$ref"].rpartition("/")[2]]["properties"]), file
