"""A setting is written into the config file, and what else stands there stays."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from trustbrief.errors import DataError, OutputError, UsageError
from trustbrief.reader.rewriting import change
from trustbrief.reader.settings import settings


@pytest.fixture
def config(tmp_path, monkeypatch):
    """Return a writer of the config file."""
    file = tmp_path / "config.yaml"
    monkeypatch.setenv("TRUSTBRIEF_CONFIG", str(file))

    def write(text):
        file.write_text(text, encoding="utf-8")
        return file

    return write


def test_a_setting_is_written_and_others_stay_as_they_are(config, tmp_path):
    file = config("# mine\nhome: JP  # for now\nhours: 09:00-17:00\n")
    assert change("home", "US") == file
    assert file.read_text("utf-8") == '# mine\nhome: "US"  # for now\nhours: 09:00-17:00\n'
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    change("cultures", f"{tmp_path / 'a'}{os.pathsep}{tmp_path / 'b'}")
    assert settings().cultures == (str(tmp_path / "a"), str(tmp_path / "b"))
    change("hours", None)
    assert settings().hours is None
    assert "# mine" in file.read_text("utf-8")


def test_a_folder_is_kept_as_it_is_found_from_anywhere_and_has_to_be_there(config, tmp_path, monkeypatch):
    config("")
    (tmp_path / "notes").mkdir()
    monkeypatch.chdir(tmp_path)
    change("cultures", "notes")
    assert settings().cultures == (str(tmp_path / "notes"),)
    change("cultures", "~")
    assert settings().cultures == ("~",)
    with pytest.raises(UsageError, match="there is no folder ntoes"):
        change("cultures", "ntoes")
    assert settings().cultures == ("~",)


def test_a_wrong_value_elsewhere_in_the_file_does_not_keep_a_setting_from_being_mended(config):
    config("hours: 17:00-09:00\nhome: JP\n")
    change("hours", "9-17")
    assert settings().hours == "09:00-17:00"


def test_a_value_that_does_not_fit_is_not_written(config):
    file = config("home: JP\n")
    for key, value in (("hours", "noon"), ("colour", "red"), ("colour", None), ("home", "x\udcff")):
        with pytest.raises(UsageError):
            change(key, value)
    assert file.read_text("utf-8") == "home: JP\n"


@pytest.mark.parametrize("text", ["home: JP\nhours: [\n", "Notes on Acme, not to be lost\n", "- a\n- b\n"])
@pytest.mark.parametrize("value", ["US", None])
def test_a_damaged_file_and_one_of_another_kind_are_left_as_they_are(config, text, value):
    file = config(text)
    with pytest.raises(DataError, match=r"not YAML|this is another file"):
        change("home", value)
    assert file.read_text("utf-8") == text


@pytest.mark.parametrize("make", [os.mkfifo, Path.mkdir])
def test_a_pipe_or_a_folder_is_no_config_file_and_nothing_is_made_beside_it(tmp_path, monkeypatch, make):
    make(tmp_path / "odd")
    monkeypatch.setenv("TRUSTBRIEF_CONFIG", str(tmp_path / "odd"))
    with pytest.raises(DataError, match="not a regular file"):
        change("language", "de")
    assert [file.name for file in tmp_path.iterdir()] == ["odd"]


def test_a_device_is_never_replaced(monkeypatch):
    monkeypatch.setenv("TRUSTBRIEF_CONFIG", os.devnull)
    with pytest.raises(DataError, match="not a regular file"):
        change("language", "de")
    assert Path(os.devnull).is_char_device()


def test_the_file_is_for_its_owner_alone(tmp_path, monkeypatch):
    file = tmp_path / "new" / "deep" / "config.yaml"
    monkeypatch.setenv("TRUSTBRIEF_CONFIG", str(file))
    change("home", "JP")
    assert settings().home == "JP"
    modes = [path.stat().st_mode & 0o777 for path in (file, file.parent, file.parent.parent)]
    assert modes == [0o600, 0o700, 0o700]


def test_a_folder_that_cannot_be_made_is_told(tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("TRUSTBRIEF_CONFIG", str(tmp_path / "file" / "config.yaml"))
    with pytest.raises((OutputError, DataError)):
        change("home", "JP")


def test_a_file_that_cannot_be_replaced_is_told(config):
    config("home: JP\n").chmod(0o400)
    with pytest.raises(OutputError, match="write-protected") as refused:
        change("home", "US")
    assert "TRUSTBRIEF_CONFIG" in refused.value.hint


def test_no_setting_is_lost_when_all_are_made_at_once(config):
    config("")
    values = {"home": "DE", "hours": "9-17", "language": "de", "format": "json", "time_zone": "Asia/Tokyo"}
    threads = [threading.Thread(target=change, args=item) for item in values.items()]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found = settings()
    assert all(getattr(found, key) for key in values)
