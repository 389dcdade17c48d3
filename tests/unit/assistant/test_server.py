"""The server, asked by the SDK's own client in this process."""

from __future__ import annotations

import asyncio
import json

import pytest

pytest.importorskip("mcp", reason="the extra is not installed")

from mcp import Client

from trustbrief import __version__
from trustbrief.assistant.server import server
from trustbrief.assistant.tools import INSTRUCTIONS, TOOLS


def asked(question):
    """Return what a client gets that asks something."""

    async def ask():
        async with Client(server()) as client:
            return await question(client)

    return asyncio.run(ask())


def test_the_tools_are_listed_with_their_schemas_and_change_nothing():
    tools = asked(lambda client: client.list_tools()).tools
    assert {tool.name: tool.input_schema for tool in tools} == {
        name: one.schema for name, one in TOOLS.items()
    }
    assert all(tool.annotations.read_only_hint for tool in tools)


def test_the_server_says_who_it_is_and_how_to_read_its_answers():
    async def known(client):
        return client.server_info.name, client.server_info.version, client.instructions

    assert asked(known) == ("trustbrief", __version__, INSTRUCTIONS)


def test_an_answer_is_compact_json():
    found = asked(lambda client: client.call_tool("slot", {"place": "japan", "when": "2026-12-01T14:00"}))
    assert not found.is_error
    assert json.loads(found.content[0].text)["safe"] is True
    assert ": " not in found.content[0].text.partition('"objections"')[0][:40]


def test_an_error_is_an_answer_with_a_hint():
    found = asked(lambda client: client.call_tool("brief", {"place": "georgia"}))
    assert found.is_error
    assert json.loads(found.content[0].text)["hint"] == "type one of: GE, US-GA"
