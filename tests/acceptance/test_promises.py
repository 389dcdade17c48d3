"""What CONTRIBUTING promises: a format, a command and a country each take one place to add."""

from __future__ import annotations

import shutil
import sys
from types import ModuleType
from typing import Annotated

import pytest
import typer
from msgspec import Struct

from trustbrief.cli import app
from trustbrief.cli.main import run
from trustbrief.documents import RECORDS
from trustbrief.rendering import registry
from trustbrief.rendering.blocks import Column, Heading, Paragraph, Row, Sheet, Table, Title, line, words_of
from trustbrief.rendering.options import Options


@pytest.fixture
def module(monkeypatch):
    """Make a module that can be imported by its name."""

    def made(name, **members):
        found = ModuleType(name)
        vars(found).update(members)
        monkeypatch.setitem(sys.modules, name, found)
        return name

    return made


# A new format: one module with `render(page)`, and one line in the registry.


def shout(page):
    """Return the title, then what kind each block is, and the words of a few of them."""
    said = [page.sheet.title.upper()]
    for block in page.sheet.blocks:
        words = words_of(block.line) if isinstance(block, Title | Paragraph | Row) else ""
        said.append(f"{type(block).__name__}: {words}")
    return "\n".join(said) + "\n"


@pytest.fixture
def toy_format(module, monkeypatch):
    monkeypatch.setitem(registry.FORMATS, "shout", module("toy_format", render=shout))


@pytest.mark.usefixtures("toy_format")
@pytest.mark.parametrize("kind", RECORDS)
def test_a_new_format_is_one_module_and_prints_every_document(documents, kind):
    assert registry.prints(documents[kind], "shout")
    text = registry.render(documents[kind], "shout", Options())
    first, *blocks = text.splitlines()
    assert first == first.upper()
    assert len(blocks) >= 1
    assert {block.partition(":")[0] for block in blocks} & {"Title", "Table", "Row", "Item", "Heading"}


@pytest.mark.usefixtures("toy_format")
def test_the_command_line_knows_the_new_format(trustbrief, monkeypatch, tmp_path):
    typed = trustbrief("region", "japan", "-f", "shout")
    assert (typed.code, typed.out.splitlines()[0]) == (0, "JAPAN: BRIEFING")
    by_ending = trustbrief("region", "japan", "-o", str(tmp_path / "x.shout"))
    assert by_ending.code == 0
    assert (tmp_path / "x.shout").read_text("utf-8") == typed.out
    monkeypatch.setenv("TRUSTBRIEF_FORMAT", "shout")
    assert trustbrief("region", "japan").out == typed.out
    assert "shout" in trustbrief("region", "japan", "-f", "nonsense").err


# A new command: its module, its document's record, and a view.


class Census(Struct, frozen=True, kw_only=True):
    """How many territories there are in some clusters."""

    format: str = "trustbrief.census/1"
    clusters: dict[str, int]


def census_sheet(document, options):
    del options
    rows = tuple((line(name), line(str(count))) for name, count in document.clusters.items())
    columns = (Column("Cluster"), Column("Territories", figures=True))
    return Sheet("Census", (Title(line("Census")), Heading("Clusters"), Table(columns, rows)))


def add_census(application):
    from trustbrief.cli.shared import command

    @application.command()
    @command("home")
    def census(call, least: Annotated[int, typer.Option(help="Only larger clusters.")] = 0):
        """Count the territories of each cluster.

        Example: trustbrief census --least 10
        """
        catalogue = call.tool.catalogue(everything=True)
        counted = {}
        for place in catalogue.places:
            if place.kind == "territory" and place.cluster:
                counted[place.cluster] = counted.get(place.cluster, 0) + 1
        call.show(Census(clusters={name: n for name, n in sorted(counted.items()) if n >= least}))


@pytest.fixture
def toy_command(module, monkeypatch):
    module("trustbrief.cli.census", add_to=add_census)
    monkeypatch.setitem(app.COMMANDS, "census", "Count the territories of each cluster.")
    monkeypatch.setitem(registry.VIEWS, "census", module("toy_view", sheet=census_sheet))
    monkeypatch.setitem(RECORDS, "census", f"{__name__}:Census")


@pytest.mark.usefixtures("toy_command")
@pytest.mark.parametrize("format_", ["text", "markdown", "html", "json"])
def test_a_new_command_is_one_module_with_its_document_and_view(trustbrief, format_):
    found = trustbrief("census", "--least", "20", "-f", format_)
    assert (found.code, found.err) == (0, "")
    assert "latin-america" in found.out.replace("\\", "")
    assert "germanic-europe" not in found.out.replace("\\", "")


@pytest.mark.usefixtures("toy_command")
def test_a_new_command_has_all_that_commands_share(trustbrief, tmp_path, capsysbinary):
    assert trustbrief("census", "-o", str(tmp_path / "x.md")).code == 0
    assert (tmp_path / "x.md").read_text("utf-8").startswith("# Census")
    refused = trustbrief("census", "-f", "csv")
    assert (refused.code, "this result is no list of days" in refused.err) == (2, True)
    mistyped = trustbrief("census", "--leest", "3")
    assert mistyped.code == 2
    assert "trustbrief census --least 10" in mistyped.err
    assert run(["--help"]) == 0
    assert b"Count the territories of each cluster" in capsysbinary.readouterr().out


# A new country: one YAML file and its evidence.

COUNTRY = """\
code: IS
name: Iceland
depth: sketch
cluster: {cluster}
reviewed: "2026-11-22"
languages: [is]
aliases: [Land of ice]
scope: Office work in private firms of the capital; describes tendencies, not the person
first_minute:
  greeting:
    - {{language: is, native: Góðan dag, meaning: Good day, sources: [one.hello], confidence: expert}}
  silence:
    - {{text: "A pause often means that a point is being weighed", sources: [one.pause, two.pause], confidence: expert}}
meetings:
  - {{text: "Send an agenda two days ahead; it is read", sources: [one.agenda, two.agenda], confidence: expert}}
decisions:
  - {{text: "Expect the answer after the meeting", sources: [two.answer], confidence: expert}}
work_rhythm:
  hours:
    - {{text: "Offices open at eight and close at four", sources: [one.hours], confidence: official}}
do:
  - {{text: "Confirm the appointment on the day before", sources: [two.confirm], confidence: expert}}
sources:
  - {{id: one, title: A guide, publisher: A trade office, url: "https://example.org/guide", accessed: "2026-11-22",
     language: en, kind: official, subject: behaviour, family: office, seen: page}}
  - {{id: two, title: Another guide, publisher: A chamber, url: "https://example.net/guide", accessed: "2026-11-22",
     language: is, kind: professional, subject: behaviour, family: chamber, seen: excerpt}}
"""


@pytest.fixture
def data(root, tmp_path):
    """A copy of the data folder with a country that the shipped one does not describe."""
    folder = tmp_path / "data"
    shutil.copytree(root / "data", folder, ignore=shutil.ignore_patterns("schemas"))
    assert not (folder / "cultures" / "countries" / "is.yaml").exists()
    return folder


def test_a_new_country_is_one_file(bound, data):
    assert bound(data=data).brief("IS").coverage.depth == "outline"
    file = data / "cultures" / "countries" / "is.yaml"
    file.write_text(COUNTRY.format(cluster="nordic-europe"), "utf-8")
    known = bound(data=data)
    briefing = known.brief("Iceland")
    assert (briefing.coverage.depth, briefing.place.code) == ("sketch", "IS")
    assert [claim.text for claim in briefing.do] == ["Confirm the appointment on the day before"]
    assert {claim.origin for claim in briefing.dont} == {"cluster"}
    assert known.resolve("Iceland").place.code == "IS"
    assert "IS" in {place.code for place in known.catalogue().places}
    assert [hit.place for hit in known.search("pause often weighed").hits] == ["IS"]
    assert known.compare(["IS", "JP"]).places[0].code == "IS"
    text = registry.render(briefing, "text", Options())
    assert "Góðan dag" in text
    assert "sketch profile" in text


EVIDENCE = """\
code: IS
name: Iceland
reading: {before: 8, removed: 2}
notes:
  - {source: one, about: [firms, rules], scope: country, year: 2024, reopened: "2026-11-22", says: {
       hello: "People greet each other with good day",
       pause: "A pause in talk is taken as thought",
       agenda: "Agendas are sent two days before a meeting and read",
       hours: "Offices are open from eight to four"}}
  - {source: two, about: [firms], scope: country, year: undated, reopened: "2026-11-22", says: {
       pause: "Silence is taken as thought",
       agenda: "An agenda is expected two days ahead",
       answer: "Answers come after the meeting",
       confirm: "Appointments are confirmed on the day before"}}
"""


def test_its_evidence_is_another_file_that_is_checked_and_shown(bound, data, trustbrief):
    file = data / "cultures" / "countries" / "is.yaml"
    file.write_text(COUNTRY.format(cluster="nordic-europe"), "utf-8")
    (data / "evidence" / "is.yaml").write_text(EVIDENCE, "utf-8")
    checked = trustbrief("profile", "check", "--quiet", str(file), str(data / "evidence" / "is.yaml"))
    assert (checked.code, checked.out) == (0, "2 files, no problems\n")
    shown = bound(data=data).brief("IS", evidence=True)
    assert {fact.says for fact in shown.evidence.values()} >= {
        "Agendas are sent two days before a meeting and read"
    }
    assert "Agendas are sent two days" in registry.render(shown, "text", Options(evidence=True))
    # A line that rests on no fact is found.
    file.write_text(COUNTRY.format(cluster="nordic-europe").replace("two.answer", "two.guess"), "utf-8")
    refused = trustbrief("profile", "check", "--quiet", str(file))
    assert refused.code == 1
    assert "is.yaml:17: decisions[0]" in refused.out
