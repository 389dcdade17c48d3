"""The shipped JSON Schemas: as the records have them, and documents fit."""

from __future__ import annotations

import importlib.util
import json
from datetime import UTC, datetime

import msgspec
import pytest
from jsonschema import Draft202012Validator

from trustbrief.api import Trustbrief
from trustbrief.model.client import Client, Person

NOW = datetime(2026, 11, 24, 9, 40, tzinfo=UTC)


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


@pytest.mark.parametrize("place", ["JP", "KE", "BV", "US", "latin-america"])
@pytest.mark.parametrize("home", ["DE", None])
def test_a_briefing_fits_its_schema(generated, calendars, place, home):
    tool = Trustbrief(now=NOW, home=home, cache=calendars / "trustbrief")
    assert errors(generated["region"], tool.brief(place)) == []


@pytest.mark.parametrize("country", ["JP", "UA", "SA", "LK"])
def test_a_list_of_holidays_fits_its_schema(generated, calendars, country):
    tool = Trustbrief(now=NOW, cache=calendars / "trustbrief")
    assert errors(generated["holidays"], tool.holidays(country)) == []


def test_the_other_results_fit_their_schemas(generated, calendars, tmp_path):
    tool = Trustbrief(now=NOW, home="DE", cache=calendars / "trustbrief")
    clients = tool.clients(tmp_path)
    clients.add(Client(name="Acme", place="osaka", every="2w", people=(Person(name="Mori"),)))
    results = {
        "resolved": tool.resolved("JP"),
        "compare": tool.compare(["JP", "US", "BV"]),
        "plan": tool.plan("JP"),
        "meet": tool.meet(["JP", "IN"]),
        "slot": tool.slot("JP", NOW),
        "clients": clients.listed(),
        "client": clients.shown("acme"),
        "today": clients.today(),
    }
    for name, record in results.items():
        assert errors(generated[name], record) == [], name
    formats = {json.loads(msgspec.json.encode(record))["format"] for record in results.values()}
    assert len(formats) == len(results)
    assert all(name.startswith("trustbrief.") and name.endswith("/1") for name in formats)


def test_a_schema_can_fail(generated, calendars):
    listing = Trustbrief(now=NOW, cache=calendars / "trustbrief").holidays("JP")
    assert errors(generated["holidays"], msgspec.structs.replace(listing, kinds=(1,)))
