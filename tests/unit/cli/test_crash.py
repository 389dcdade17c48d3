"""A bug written down: where it happened, and nothing of what was typed or read."""

from __future__ import annotations

import pytest

from trustbrief.cli.crash import write_down
from trustbrief.reader import surroundings

NOTE = "salary 90000 EUR"


def failing(text):
    try:
        return int(text)
    except ValueError as error:
        raise KeyError(text) from error


@pytest.fixture
def bug():
    with pytest.raises(KeyError) as caught:
        failing(NOTE)
    return caught.value


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (
            ["client", "add", "Leak GmbH", "--place", "JP", "--note", NOTE],
            "trustbrief client add --place --note",
        ),
        (["client", "Leak GmbH"], "trustbrief client"),
        (["region", "leakland", "--home=DE", "-f", "json"], "trustbrief region --home -f"),
        (["leakland", "--90000"], "trustbrief "),
        (["holidays", "-c", "JP", "-o/home/leak/x"], "trustbrief holidays -c -o"),
        ([], "trustbrief "),
    ],
)
def test_of_the_command_line_only_names_of_commands_and_options_are_kept(bug, arguments, names):
    text = write_down(bug, arguments).read_text("utf-8")
    assert text.splitlines()[1] == names
    for leak in ("90000", "leak", "Leak", "EUR"):
        assert leak not in text


def test_it_says_where_it_happened_and_what_led_to_it_but_not_on_whose_machine(bug):
    file = write_down(bug, ["region", "japan"])
    text = file.read_text("utf-8")
    assert text.index("ValueError") < text.index("which led to:") < text.index("KeyError")
    assert "unit/cli/test_crash.py:" in text
    assert "in failing" in text
    assert "Python 3." in text
    assert str(file.parent.parent) not in text


def test_it_is_for_its_owner_alone_and_the_last_one_counts(bug):
    for _ in range(2):
        file = write_down(bug, [])
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700
    assert file.read_text("utf-8").splitlines().count("KeyError") == 1


def test_where_nothing_can_be_written_there_is_no_log(bug, monkeypatch, tmp_path):
    (tmp_path / "file").touch()
    for folder in (None, tmp_path / "file" / "log"):
        monkeypatch.setattr(surroundings, "log_folder", lambda folder=folder: folder)
        assert write_down(bug, []) is None
