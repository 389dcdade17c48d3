"""What holds when an option is not given: the environment, then the file, then the default."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from trustbrief.errors import DataError, OutputError, UsageError
from trustbrief.model.settings import Settings
from trustbrief.reader import settings as module
from trustbrief.reader.settings import (
    ENVIRONMENT,
    config_file,
    in_file,
    overlay_folders,
    settings,
    shown_settings,
    with_value,
)


@pytest.fixture
def config(tmp_path, monkeypatch):
    """Return a writer of the config file."""
    file = tmp_path / "config.yaml"
    monkeypatch.setenv("TRUSTBRIEF_CONFIG", str(file))

    def write(text):
        file.write_text(text, encoding="utf-8")
        return file

    return write


def origin(key):
    return next(setting for setting in shown_settings().settings if setting.key == key)


def test_an_option_wins_over_the_environment_that_over_the_file_and_that_over_the_default(
    config, monkeypatch
):
    assert settings().home is None
    assert origin("home").origin == "default"
    config("home: JP\n")
    assert settings().home == "JP"
    assert (origin("home").value, origin("home").origin) == ("JP", "config.yaml")
    monkeypatch.setenv("TRUSTBRIEF_HOME", "US")
    assert settings().home == "US"
    assert (origin("home").value, origin("home").origin) == ("US", "TRUSTBRIEF_HOME")
    assert settings(home="DE").home == "DE"
    assert settings(home=None).home == "US"
    assert module._with_origins({"home": "DE"})[1]["home"] == "option"


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("home", " JP ", "JP"),
        ("time_zone", "Asia/Tokyo", "Asia/Tokyo"),
        ("time_zone", "europe/berlin", "Europe/Berlin"),
        ("time_zone", " America/new york ", "America/New_York"),
        ("time_zone", "utc", "UTC"),
        ("language", "de", "de"),
        ("format", "json", "json"),
        ("hours", "09:00-17:30", "09:00-17:30"),
        ("hours", "8:30-17", "08:30-17:00"),
        ("hours", "9 \u2013 17", "09:00-17:00"),
        ("cultures", f"a{os.pathsep}{os.pathsep}b", ("a", "b")),
        ("cultures", "", ()),
    ],
)
def test_each_setting_is_read_from_text(monkeypatch, key, text, value):
    assert getattr(with_value(Settings(), key, text), key) == value
    monkeypatch.setenv(ENVIRONMENT[key], text)
    monkeypatch.setattr(module, "require_folders", lambda _: None)
    assert getattr(settings(), key) == value


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("hours", "17:00-09:00"),
        ("hours", "09:00-09:00"),
        ("hours", "09:00-25:00"),
        ("hours", "noon"),
        ("language", "klingon!"),
        ("format", "J"),
        ("home", "x" * 161),
    ],
)
def test_a_value_that_does_not_fit_its_key_is_refused_with_an_example(monkeypatch, key, text):
    with pytest.raises(UsageError, match=f"does not fit {key}") as refused:
        with_value(Settings(), key, text)
    assert refused.value.hint
    monkeypatch.setenv(ENVIRONMENT[key], text)
    with pytest.raises(UsageError):
        settings()


def test_what_is_no_time_zone_is_refused_as_an_option_and_in_the_environment(monkeypatch):
    for refused in (lambda: with_value(Settings(), "time_zone", "../etc"), lambda: settings(time_zone="EST")):
        with pytest.raises(UsageError, match="is not a time zone of a region"):
            refused()
    monkeypatch.setenv("TRUSTBRIEF_TIME_ZONE", "Mars/Olympus")
    with pytest.raises(UsageError):
        settings()


def test_the_shortest_span_of_hours_is_a_minute():
    assert with_value(Settings(), "hours", "09:00-09:01").hours == "09:00-09:01"


def test_an_edit_is_seen_where_a_tool_sets_size_and_time_of_each_file(config):
    for home in ("DE", "JP"):
        os.utime(config(f"home: {home}\n"), (1, 1))
        assert settings().home == home


def test_what_is_no_setting_is_refused_with_those_there_are():
    with pytest.raises(UsageError, match="is not a setting") as refused:
        with_value(Settings(), "colour", "red")
    assert all(key in refused.value.hint for key in ENVIRONMENT)


def test_every_setting_has_a_variable_of_its_own():
    assert set(ENVIRONMENT) == set(Settings.__struct_fields__)
    assert len(set(ENVIRONMENT.values())) == len(ENVIRONMENT)


@pytest.mark.parametrize("text", ["", "# nothing yet\n"])
def test_a_file_without_a_value_is_no_mistake(config, text):
    config(text)
    assert in_file() == Settings()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("home: [", "not YAML"),
        ("house: JP\n", "house"),
        ("hours: 17:00-09:00\n", "does not fit hours"),
        ("time_zone: Mars\n", "'Mars' is not a time zone of a region"),
        ("home: JP\nhome: US\n", "2: home: duplicate key"),
    ],
)
def test_a_file_that_cannot_be_used_is_named(config, text, complaint):
    file = config(text)
    with pytest.raises(DataError, match=r"config\.yaml") as refused:
        in_file()
    assert complaint in refused.value.message
    assert str(file) in refused.value.message


def test_the_readers_own_files_lie_beside_the_config_and_where_it_says(config, tmp_path):
    config("cultures: [~/own, /shared, beside]\n")
    assert overlay_folders(settings())[0].name == "own"
    (tmp_path / "cultures").mkdir()
    found = overlay_folders(settings())
    assert found == (tmp_path / "cultures", Path.home() / "own", Path("/shared"), tmp_path / "beside")


def test_a_folder_that_is_named_for_this_call_has_to_be_there(config, monkeypatch, tmp_path):
    config("cultures: [/on/a/share]\n")
    assert settings().cultures == ("/on/a/share",)
    with pytest.raises(UsageError, match="there is no folder /nowhere") as refused:
        settings(cultures=["/nowhere"])
    assert "or make it" in refused.value.hint
    monkeypatch.setenv("TRUSTBRIEF_CULTURES", "x" * 300)
    with pytest.raises(UsageError, match="there is no folder xxx"):
        settings()
    assert settings(cultures=[tmp_path]).cultures == (str(tmp_path),)
    monkeypatch.setenv("TRUSTBRIEF_CULTURES", "~no-such-user/x")
    with pytest.raises(UsageError, match="a user that does not exist"):
        settings()


def test_a_folder_may_have_the_separator_in_its_name(monkeypatch, tmp_path):
    odd = tmp_path / f"x{os.pathsep}y"
    odd.mkdir()
    assert settings(cultures=[odd]).cultures == (str(odd),)
    monkeypatch.setenv("TRUSTBRIEF_CULTURES", str(odd))
    assert settings().cultures == (str(odd),)


def test_the_null_device_says_that_there_is_no_file(monkeypatch):
    monkeypatch.setenv("TRUSTBRIEF_CONFIG", os.devnull)
    assert in_file() == Settings()


@pytest.mark.parametrize("make", [os.mkfifo, Path.mkdir, lambda file: file.symlink_to(file)])
def test_what_is_no_file_of_settings_is_an_error_and_not_silence(monkeypatch, tmp_path, make):
    file = tmp_path / "odd.yaml"
    make(file)
    monkeypatch.setenv("TRUSTBRIEF_CONFIG", str(file))
    with pytest.raises(DataError, match=r"odd\.yaml: (not a regular file|Too many levels)") as refused:
        in_file()
    assert "TRUSTBRIEF_CONFIG" in refused.value.hint


def test_no_folder_has_a_zero_byte_in_its_name(config):
    config('cultures: ["a\\0b"]\n')
    with pytest.raises(DataError, match="cultures"):
        in_file()


def test_without_a_home_folder_there_is_no_file(monkeypatch):
    monkeypatch.setattr(module.surroundings, "config_file", lambda: None)
    assert in_file() == Settings()
    assert overlay_folders(Settings()) == ()
    with pytest.raises(OutputError) as refused:
        config_file()
    assert "TRUSTBRIEF_CONFIG" in refused.value.hint
