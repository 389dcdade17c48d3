"""How an installation is, and what is wrong with it."""

from __future__ import annotations

import pytest

from trustbrief.reader.health import health


def fine(_):
    return ""


def problems(found):
    return [(one.what, one.problem) for one in found.findings if one.problem]


@pytest.fixture(autouse=True)
def folders(monkeypatch, tmp_path):
    monkeypatch.setenv("TRUSTBRIEF_CONFIG", str(tmp_path / "config.yaml"))
    monkeypatch.setenv("TRUSTBRIEF_CLIENTS", str(tmp_path / "clients"))
    monkeypatch.delenv("TRUSTBRIEF_CULTURES", raising=False)
    return tmp_path


def test_versions_clocks_data_and_cache_are_named():
    found = health(fine)
    assert {"trustbrief", "Python", "holidays", "clocks"} <= {one.what for one in found.versions}
    assert {"data", "cache"} == {one.what for one in found.data}
    assert any(one.remedy == "trustbrief config set home DE" for one in found.settings)


def test_a_damaged_config_file_is_a_problem(folders):
    (folders / "config.yaml").write_text("hours: late\n", encoding="utf-8")
    assert "settings" in dict(problems(health(fine)))


def test_a_named_folder_that_is_missing_is_a_problem_and_the_usual_one_is_not(monkeypatch, folders):
    assert problems(health(fine)) == []
    monkeypatch.setenv("TRUSTBRIEF_CULTURES", str(folders / "gone"))
    assert ("culture files", f"there is no folder {folders / 'gone'}") in problems(health(fine))


def test_an_own_file_that_is_passed_over_says_why(monkeypatch, folders):
    (folders / "own").mkdir()
    (folders / "own" / "jp.yaml").write_text("code: JP\n", encoding="utf-8")
    monkeypatch.setenv("TRUSTBRIEF_CULTURES", str(folders / "own"))
    found = health(lambda file: f"{file.name} is odd")
    assert (str(folders / "own" / "jp.yaml"), "jp.yaml is odd") in problems(found)


def test_a_cache_that_keeps_nothing_is_a_problem(monkeypatch, folders):
    (folders / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folders / "file"))
    assert "cache" in dict(problems(health(fine)))


def test_an_encoding_that_cannot_show_greetings_is_a_problem(monkeypatch):
    class Ascii:
        encoding = "ascii"

        def isatty(self):
            return False

    monkeypatch.setattr("sys.stdout", Ascii())
    assert "stdout" in dict(problems(health(fine)))


def test_clients_that_cannot_be_read_are_problems(folders):
    (folders / "clients").mkdir()
    (folders / "clients" / "good.yaml").write_text('name: "Good"\nplace: "JP"\n', encoding="utf-8")
    (folders / "clients" / "odd.yaml").write_text("nonsense: [\n", encoding="utf-8")
    (named,) = [problem for what, problem in problems(health(fine)) if what == "client"]
    assert "odd.yaml" in named


def test_a_folder_of_culture_files_that_the_settings_name_and_that_is_gone_is_a_problem(folders):
    (folders / "config.yaml").write_text(f'cultures: ["{folders / "gone"}"]\n', encoding="utf-8")
    assert any(what == "culture files" and "gone" in problem for what, problem in problems(health(fine)))
