"""Each catalogue has every message of the code and the data, and nothing else."""

from __future__ import annotations

import sys
from io import BytesIO
from string import Formatter

import pytest
from babel.messages.pofile import read_po
from rich.cells import cell_len

from trustbrief.reader.languages import CATALOGUES

FILES = sorted(CATALOGUES.glob("*.po"))
# As wide as the poles of a scale may be on a terminal, see `rendering.formats.figures`.
POLE = 14


@pytest.fixture(scope="module")
def tool(request):
    sys.path.insert(0, str(request.config.rootpath / "tools"))
    import build_catalogues

    yield build_catalogues
    sys.path.remove(str(request.config.rootpath / "tools"))


@pytest.fixture(scope="module")
def template(tool):
    return tool.messages()


@pytest.fixture(params=FILES, ids=lambda file: file.stem)
def catalogue(request):
    return read_po(BytesIO(request.param.read_bytes()), locale=request.param.stem, abort_invalid=True)


def said(catalogue):
    return [message for message in catalogue if message.id]


def key(message):
    return message.context, message.id if isinstance(message.id, str) else tuple(message.id)


def texts(strings):
    return [strings] if isinstance(strings, str) else list(strings)


def fields(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.locked
def test_the_template_is_what_the_code_says(tool, template):
    assert tool.TEMPLATE.read_bytes() == tool.written(template)


def test_nothing_is_missing_and_nothing_stale(catalogue, template):
    assert {key(message) for message in said(catalogue)} == {key(message) for message in said(template)}
    assert list(catalogue.obsolete) == []
    assert [message.id for message in said(catalogue) if not all(texts(message.string))] == []


def test_nothing_is_a_guess(catalogue):
    assert [message.id for message in said(catalogue) if message.fuzzy] == []


def test_every_form_of_a_number_is_there(catalogue):
    plural = [message for message in said(catalogue) if not isinstance(message.id, str)]
    assert plural
    assert [m.id for m in plural if len(m.string) != catalogue.num_plurals] == []


def test_each_translation_has_the_values_of_its_message(catalogue):
    wrong = [
        (message.id, text)
        for message in said(catalogue)
        for text in texts(message.string)
        if fields(text) != fields(texts(message.id)[-1])
    ]
    assert wrong == []


def test_what_stands_around_a_message_is_no_blank(catalogue):
    assert [t for m in said(catalogue) for t in texts(m.string) if t != t.strip()] == []


@pytest.mark.locked
def test_a_file_is_written_as_the_tool_writes_it(tool, template):
    for file in FILES:
        assert file.read_bytes() == tool.updated(file, template), f"{file.name}: make catalogues"


def test_the_poles_of_the_scales_fit_beside_the_bars(catalogue, tool):
    from trustbrief.files.shipped import data_root

    scales = tool.data_of(data_root() / "facts" / "scales.yaml")["scales"].values()
    poles = {text for scale in scales for text in (scale["low"], scale["high"])}
    shown = {message.string for message in said(catalogue) if message.id in poles}
    assert len(shown) == len(poles)
    assert [text for text in shown if cell_len(text) > POLE] == []


def test_a_message_that_the_catalogue_lacks_is_noticed(tool, template, tmp_path):
    file = tmp_path / "de.po"
    file.write_bytes(b'msgid ""\nmsgstr "Language: de\\n"\n\nmsgid "No such message"\nmsgstr "Keine"\n')
    new = read_po(BytesIO(tool.updated(file, template)), locale="de")
    assert "No such message" not in {message.id for message in new}
    assert {key(message) for message in said(new)} == {key(message) for message in said(template)}


@pytest.mark.parametrize(("tag", "forms"), [("nl", 2), ("pl", 3), ("ko", 1)])
def test_a_new_language_begins_with_the_template_and_gets_the_forms_of_its_numbers(
    tool, template, tmp_path, tag, forms
):
    file = tmp_path / f"{tag}.po"
    file.write_bytes(tool.TEMPLATE.read_bytes())
    file.write_bytes(tool.updated(file, template))
    new = read_po(BytesIO(file.read_bytes()), locale=tag)
    assert {key(message) for message in said(new)} == {key(message) for message in said(template)}
    assert {len(message.string) for message in said(new) if not isinstance(message.id, str)} == {forms}
    assert f"nplurals={forms}" in file.read_text("utf-8")
    assert file.read_bytes() == tool.updated(file, template)
