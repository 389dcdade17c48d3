"""`trustbrief config`, and what wins over what."""

from __future__ import annotations

import pytest


@pytest.fixture
def config(tmp_path, monkeypatch):
    file = tmp_path / "settings" / "config.yaml"
    monkeypatch.setenv("TRUSTBRIEF_CONFIG", str(file))
    return file


def value(trustbrief, key):
    rows = trustbrief("config", "show", "-f", "json").json["settings"]
    return next((row["value"], row["origin"]) for row in rows if row["key"] == key)


VALUES = {
    "home": ("DE", "FR"),
    "time_zone": ("Europe/Berlin", "Asia/Tokyo"),
    "hours": ("09:00-17:30", "08:00-16:00"),
    "language": ("de", "fr"),
    "format": ("json", "text"),
    "cultures": ("/", "/usr"),
}


@pytest.mark.usefixtures("config")
@pytest.mark.parametrize("key", VALUES)
def test_the_environment_wins_over_the_file_and_that_over_the_default(trustbrief, monkeypatch, key):
    in_file, in_environment = VALUES[key]
    assert value(trustbrief, key) == ("", "default")
    assert trustbrief("config", "set", key, in_file).code == 0
    assert value(trustbrief, key) == (in_file, "config.yaml")
    monkeypatch.setenv(f"TRUSTBRIEF_{key.upper()}", in_environment)
    assert value(trustbrief, key) == (in_environment, f"TRUSTBRIEF_{key.upper()}")


@pytest.mark.usefixtures("config")
def test_an_option_wins_over_the_environment(trustbrief, monkeypatch):
    def home(*words):
        return trustbrief("region", "JP", "-f", "json", *words).json["home"]["code"]

    trustbrief("config", "set", "home", "DE")
    assert home() == "DE"
    monkeypatch.setenv("TRUSTBRIEF_HOME", "FR")
    assert home() == "FR"
    assert home("--home", "BR") == "BR"


@pytest.mark.usefixtures("config")
def test_the_time_zone_is_the_readers_clock(trustbrief):
    trustbrief("config", "set", "time_zone", "America/New_York")
    clock = trustbrief("region", "JP", "-f", "json").json["home_clock"]
    assert clock["zone"] == "America/New_York"
    given = trustbrief("region", "JP", "-f", "json", "--home", "US", "--time-zone", "Asia/Tokyo").json
    assert given["home_clock"]["zone"] == "Asia/Tokyo"


@pytest.mark.usefixtures("config")
def test_the_usual_format_holds_where_a_document_can_be_printed_in_it(trustbrief):
    trustbrief("config", "set", "format", "json")
    assert trustbrief("region", "JP").out.startswith("{")
    assert not trustbrief("region", "JP", "-f", "text").out.startswith("{")
    trustbrief("config", "set", "format", "csv")
    assert trustbrief("holidays", "-c", "JP").out.startswith("date,")
    assert trustbrief("region", "JP").out.startswith("Japan")
    assert trustbrief("region", "JP", "-f", "csv").code == 2
    trustbrief("config", "set", "format", "table")
    assert value(trustbrief, "format") == ("text", "config.yaml")


@pytest.mark.usefixtures("config")
def test_the_usual_language_holds_where_days_are_named_in_it(trustbrief):
    trustbrief("config", "set", "language", "uk")
    found = trustbrief("holidays", "-c", "JP", "--year", "2027", "-f", "json").json
    assert found["language"] == "uk" or found["language"] is None
    polish = trustbrief("holidays", "-c", "PL", "--year", "2027", "-f", "json").json
    assert polish["language"] == "uk"
    assert trustbrief("holidays", "-c", "BV").code == 0


def test_comments_and_other_keys_survive_a_change(trustbrief, config):
    config.parent.mkdir()
    config.write_text(
        "# mine\nhome: DE  # for now\ncultures:\n  - /a\n  - /b\n# last\nformat: text\n", "utf-8"
    )
    trustbrief("config", "set", "cultures", "/usr")
    trustbrief("config", "set", "hours", "08:00-16:00")
    assert config.read_text("utf-8").splitlines() == [
        "# mine", "home: DE  # for now", 'cultures: ["/usr"]', "# last", "format: text", 'hours: "08:00-16:00"',
    ]  # fmt: skip
    trustbrief("config", "unset", "home")
    assert "home" not in config.read_text("utf-8")


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("home", "Atlantis"), ("home", "x" * 10_000), ("time_zone", "Mars/Base"), ("time_zone", "../../etc"),
        ("hours", "17-9"), ("hours", "17:00-09:00"), ("language", "de_DE!"), ("format", "p df"), ("format", "pdf"), ("colour", "1"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_and_nothing_is_written(trustbrief, config, key, text):
    found = trustbrief("config", "set", key, text)
    assert found.code == 2
    assert len(found.err.splitlines()) == 2
    assert not config.exists()


def test_a_damaged_file_is_named_with_its_line(trustbrief, config):
    config.parent.mkdir()
    config.write_text("home: DE\nhours: nine to five\n", "utf-8")
    found = trustbrief("region", "JP")
    assert (found.code, found.out) == (1, "")
    assert f"{config}:2: hours" in found.err
    assert trustbrief("config", "path").out == f"{config}\n"


def test_without_a_home_folder_the_tool_works_without_settings(trustbrief, monkeypatch):
    monkeypatch.setattr("trustbrief.reader.surroundings.config_file", lambda: None)
    assert trustbrief("region", "JP", "--brief").code == 0
    refused = trustbrief("config", "set", "home", "DE")
    assert (refused.code, "TRUSTBRIEF_CONFIG" in refused.err) == (1, True)


@pytest.mark.usefixtures("config")
@pytest.mark.parametrize("text", ["8:30-17", "8:30 - 17:00", "08:30-17:00"])
def test_hours_may_be_typed_short(trustbrief, text):
    trustbrief("config", "set", "hours", text)
    assert value(trustbrief, "hours") == ("08:30-17:00", "config.yaml")


def test_a_value_that_does_not_fit_can_be_set_anew_or_taken_out(trustbrief, config):
    config.parent.mkdir()
    for mend in (("set", "hours", "9-17"), ("unset", "hours")):
        config.write_text("home: DE\nhours: nine to five\n", "utf-8")
        assert trustbrief("config", *mend).code == 0
        assert trustbrief("region", "JP", "--brief").code == 0


@pytest.mark.usefixtures("config")
@pytest.mark.parametrize("key", VALUES)
def test_every_setting_can_be_taken_out(trustbrief, key):
    trustbrief("config", "set", key, VALUES[key][0])
    assert trustbrief("config", "unset", key).code == 0
    assert value(trustbrief, key) == ("", "default")


@pytest.mark.parametrize(
    "line",
    ["time_zone: Nowhere/Land", 'time_zone: "../../etc/passwd"', 'time_zone: "\\0"', 'hours: "17:00-09:00"'],
)
def test_a_value_in_the_file_that_cannot_be_used_is_an_error_and_no_bug(trustbrief, config, line):
    config.parent.mkdir()
    config.write_text(f"{line}\n", "utf-8")
    for words in (("region", "JP"), ("today",), ("slot", "JP", "tue 15:00")):
        found = trustbrief(*words)
        assert (found.code, found.out) == (1, "")
        assert str(config) in found.err


@pytest.mark.parametrize("zone", ["Nowhere/Land", "Europe", "/etc/localtime", "nordic"])
def test_a_zone_in_an_option_or_the_environment_is_checked_too(trustbrief, monkeypatch, zone):
    assert trustbrief("region", "JP", "--time-zone", zone).code == 2
    monkeypatch.setenv("TRUSTBRIEF_TIME_ZONE", zone)
    assert trustbrief("region", "JP").code == 2


def test_show_prints_no_control_characters(trustbrief, config):
    config.parent.mkdir()
    config.write_text('home: "\\e[31mDE\\u202e"\n', "utf-8")
    out = trustbrief("config", "show").out
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_a_file_in_another_style_keeps_its_other_keys(trustbrief, config):
    config.parent.mkdir()
    config.write_text("{home: DE, format: text}\n", "utf-8")
    trustbrief("config", "set", "home", "FR")
    assert value(trustbrief, "home") == ("FR", "config.yaml")
    assert value(trustbrief, "format") == ("text", "config.yaml")
    trustbrief("config", "unset", "home")
    assert value(trustbrief, "format") == ("text", "config.yaml")


def test_a_link_stays_a_link(trustbrief, config):
    config.parent.mkdir()
    real = config.parent / "dotfiles.yaml"
    real.write_text("home: DE\n", "utf-8")
    config.symlink_to(real)
    trustbrief("config", "set", "home", "FR")
    assert config.is_symlink()
    assert "FR" in real.read_text("utf-8")


@pytest.mark.parametrize(
    "text", ["time_zone: UTC\nhours: [\n", "a\tb: 'x\n", "home: DE\nhome: FR\n", "home: &x DE\n"]
)
def test_a_file_that_is_not_understood_is_never_rewritten(trustbrief, config, text):
    config.parent.mkdir()
    config.write_text(text, "utf-8")
    for words in (("set", "home", "DE"), ("unset", "home")):
        found = trustbrief("config", *words)
        assert found.code == 1
        assert f"{config}:" in found.err
        assert config.read_text("utf-8") == text


@pytest.mark.usefixtures("config")
def test_what_is_set_can_be_read_again(trustbrief, tmp_path):
    (tmp_path / "a\x7f").mkdir()
    trustbrief("config", "set", "cultures", str(tmp_path / "a\x7f"))
    assert value(trustbrief, "cultures")[1] == "config.yaml"
    assert trustbrief("region", "JP", "--brief").code == 0


@pytest.mark.parametrize(
    ("typed", "taken"),
    [("leeds", "Leeds, England, United Kingdom"), ("bavaria", "Bavaria, Germany"), ("DE", "Germany")],
)
def test_a_home_is_told_as_what_it_was_taken_for(trustbrief, config, typed, taken):
    assert trustbrief("config", "set", "home", typed).err.endswith(f"wrote {config}; your home is {taken}\n")
