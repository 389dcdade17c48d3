"""What assistants get: a text that teaches the tool, and a server that the SDK's own client asks."""

from __future__ import annotations

import asyncio
import json
import os
import re
import shlex
import sys

import pytest

from trustbrief.cli.app import COMMANDS
from trustbrief.cli.exits import EXITS


def test_the_text_says_when_and_how_and_is_short(trustbrief):
    done = trustbrief("skill")
    assert (done.code, done.err) == (0, "")
    head, body = done.out.removeprefix("---\n").split("---\n", 1)
    assert re.match(r"name: trustbrief\ndescription: .{100,500}\n\Z", head)
    assert all(f"- {code}: " in body for code in EXITS)
    assert "--fields" in body
    assert len(done.out) < 5_000


def test_each_command_that_the_text_names_exists_and_each_key_of_its_json(trustbrief):
    text = trustbrief("skill").out
    named = set(re.findall(r"`trustbrief ([a-z]+)", text))
    assert named <= set(COMMANDS)
    assert {"region", "holidays", "slot", "meet", "greet", "plan", "client", "schema"} <= named
    keys = re.search(r"--fields ([\w.,]+)", text)[1]
    found = trustbrief("region", "japan", "-f", "json", "--fields", keys).json
    assert set(found) == {key.partition(".")[0] for key in keys.split(",")}
    for option in re.findall(r"`(--topic [a-z]+|--full|--on [\d:T-]+)`", text):
        assert trustbrief("region", "japan", *shlex.split(option)).code == 0


def test_the_text_is_written_where_an_assistant_looks(trustbrief, tmp_path):
    done = trustbrief("skill", "--install", str(tmp_path / "skills"))
    file = tmp_path / "skills" / "trustbrief" / "SKILL.md"
    assert (done.code, done.out) == (0, "")
    assert str(file) in done.err
    assert file.read_text("utf-8") == trustbrief("skill").out


def test_a_folder_that_cannot_be_made_is_named(trustbrief, tmp_path):
    (tmp_path / "file").touch()
    done = trustbrief("skill", "--install", str(tmp_path / "file"))
    assert (done.code, "cannot make" in done.err) == (1, True)


def test_without_the_extra_the_server_says_how_to_get_it(trustbrief, monkeypatch):
    monkeypatch.setattr("trustbrief.cli.mcp.find_spec", lambda _: None)
    done = trustbrief("mcp")
    assert (done.code, "pipx install 'trustbrief[mcp]'" in done.err) == (1, True)


def test_an_assistant_asks_over_stdin_and_stdout(tmp_path):
    pytest.importorskip("mcp", reason="the extra is not installed")
    from mcp import Client, StdioServerParameters, stdio_client

    words = [sys.executable, "-W", "error", "-m", "trustbrief", "mcp"]
    known = {name: value for name, value in os.environ.items() if name.startswith("XDG_")}
    server = StdioServerParameters(
        command=words[0], args=words[1:], env={**known, "TRUSTBRIEF_HOME": "DE"}, cwd=tmp_path
    )

    async def asked():
        with (tmp_path / "stderr").open("w", encoding="utf-8") as errors:
            async with Client(stdio_client(server, errors)) as client:
                tools = await client.list_tools()
                brief = await client.call_tool("brief", {"place": "日本"})
                wrong = await client.call_tool("brief", {"place": "congo"})
                return [tool.name for tool in tools.tools], brief, wrong

    names, brief, wrong = asyncio.run(asked())
    assert names == ["brief", "holidays", "slot", "meet", "greet", "name"]
    answer = json.loads(brief.content[0].text)
    assert answer["place"] == "Japan"
    assert answer["differences"]
    assert wrong.is_error
    assert "type one of" in json.loads(wrong.content[0].text)["hint"]
    assert (tmp_path / "stderr").read_text("utf-8") == ""
