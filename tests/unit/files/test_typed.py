"""An authored file as its record."""

from __future__ import annotations

import msgspec
import pytest

from trustbrief.errors import DataError
from trustbrief.files import typed
from trustbrief.files.cache import DiskCache
from trustbrief.files.typed import QUOTE_IT, Reader, explained


class Thing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    sizes: tuple[int, ...] = ()


@pytest.fixture
def file(tmp_path):
    found = tmp_path / "thing.yaml"
    found.write_text("name: x\nsizes: [1, 2]\n", encoding="utf-8")
    return found


def test_a_file_is_read_as_its_record_and_one_that_is_not_there_is_none(file, tmp_path):
    reader = Reader(Thing, DiskCache(None))
    assert reader.read(file) == Thing("x", (1, 2))
    assert reader.read(tmp_path / "none.yaml") is None


def test_what_the_build_compiled_is_read_in_place_of_the_file(file, tmp_path):
    ready = tmp_path / "ready.json"
    ready.write_text('{"name": "compiled"}', encoding="utf-8")
    reader = Reader(Thing, DiskCache(tmp_path / "cache"), compiled={file: ready}.get)
    assert reader.read(file) == Thing("compiled")
    assert not (tmp_path / "cache").exists()
    assert reader.read(tmp_path / "none.yaml") is None
    ready.write_text('{"name": 1}', encoding="utf-8")
    with pytest.raises(DataError, match=r"ready\.json") as caught:
        reader.read(file)
    assert "reinstall" in caught.value.hint


def test_the_cache_answers_until_the_file_changes(file, tmp_path, monkeypatch):
    reader = Reader(Thing, DiskCache(tmp_path / "cache"))
    reader.read(file)
    with monkeypatch.context() as context:
        context.setattr(typed, "text_of", lambda *_: pytest.fail("parsed again"))
        assert reader.read(file) == Thing("x", (1, 2))
    file.write_text("name: other\n", encoding="utf-8")
    assert reader.read(file) == Thing("other")
    assert len(list((tmp_path / "cache").iterdir())) == 1


def test_an_edit_that_keeps_size_and_time_is_seen(file, tmp_path):
    import os

    reader = Reader(Thing, DiskCache(tmp_path / "cache"))
    for name in ("one", "two"):
        file.write_text(f"name: {name}\n", encoding="utf-8")
        os.utime(file, (1, 1))
        assert reader.read(file) == Thing(name)


def test_what_is_completed_by_its_time_of_change_is_read_anew_when_that_changes(file, tmp_path):
    import os

    def dated(data, path):
        return {**data, "name": str(path.stat().st_mtime_ns)}

    reader = Reader(Thing, DiskCache(tmp_path / "cache"), dated)
    for time in (1, 2):
        os.utime(file, ns=(time, time))
        assert reader.read(file).name == str(time)


def test_a_name_that_is_no_text_is_kept_in_the_cache_as_well(tmp_path):
    odd = tmp_path / "th\udcffing.yaml"
    odd.write_text("name: x\n", encoding="utf-8")
    reader = Reader(Thing, DiskCache(tmp_path / "cache"))
    assert reader.read(odd) == reader.read(odd) == Thing("x")
    assert len(list((tmp_path / "cache").iterdir())) == 1


@pytest.mark.parametrize("target", ["nothing", "thing.yaml"])
def test_a_link_that_leads_nowhere_is_a_problem_and_not_silence(tmp_path, target):
    link = tmp_path / "thing.yaml"
    link.symlink_to(tmp_path / target)
    with pytest.raises(DataError, match=r"No such file|Too many levels"):
        Reader(Thing, DiskCache(None)).read(link)


def test_two_files_of_one_name_are_two(file, tmp_path):
    import os

    reader = Reader(Thing, DiskCache(tmp_path / "cache"))
    (tmp_path / "other").mkdir()
    other = tmp_path / "other" / "thing.yaml"
    other.write_text("name: y\nsizes: [3, 4]\n", encoding="utf-8")
    os.utime(other, ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns))
    assert [reader.read(one).name for one in (file, other)] == ["x", "y"]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("name: x\nsizes: [1, two]\n", ":2: sizes[1]: expected `int`, got `str`"),
        ("size: 1\n", ":1: file: object contains unknown field `size`"),
        ("name: x\nname: y\n", ":2: name: duplicate key"),
        ("", ":1: file: the file is empty"),
        ("name: x\nAsk first: who decides\n", f":1: file: {QUOTE_IT}"),
    ],
)
def test_the_first_problem_is_told_with_line_and_key(file, text, complaint):
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as refused:
        Reader(Thing, DiskCache(None)).read(file)
    assert refused.value.message == f"{file}{complaint}"
    assert refused.value.hint == f"see every problem with: trustbrief profile check {file}"


def test_a_file_without_a_value_may_be_what_is_blank(file):
    file.write_text("# nothing\n", encoding="utf-8")
    assert Reader(Thing, DiskCache(None), blank=Thing("blank")).read(file) == Thing("blank")


def test_data_is_completed_before_it_becomes_a_record(file):
    reader = Reader(Thing, DiskCache(None), prepare=lambda data, path: {**data, "name": path.stem})
    assert reader.read(file).name == "thing"


def test_what_is_no_regular_file_is_refused(tmp_path):
    with pytest.raises(DataError, match="not a regular file"):
        Reader(Thing, DiskCache(None), hint=lambda _: "mend it").read(tmp_path)


def test_an_error_of_msgspec_is_a_sentence_and_a_path():
    class Outer(msgspec.Struct):
        steps: list[Thing]

    with pytest.raises(msgspec.ValidationError) as refused:
        msgspec.convert({"steps": [{"name": 1}]}, Outer)
    assert explained(refused.value) == ("expected `str`, got `int`", ("steps", 0, "name"))
