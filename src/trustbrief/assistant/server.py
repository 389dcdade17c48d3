"""A server of the Model Context Protocol over stdin and stdout; the only user of its SDK."""

from __future__ import annotations

import asyncio
from typing import Any

import mcp_types as types
import msgspec
from mcp.server import Server
from mcp.server.stdio import stdio_server

from trustbrief import __version__
from trustbrief.assistant.tools import INSTRUCTIONS, TOOLS, called


def serve() -> None:
    """Answer until the other side hangs up."""
    asyncio.run(_serve(server()))


def server() -> Server[Any]:
    """Return the server with its tools, none of which changes anything."""
    return Server(
        "trustbrief",
        version=__version__,
        instructions=INSTRUCTIONS,
        on_list_tools=_listed,
        on_call_tool=_called,
    )


async def _serve(made: Server[Any]) -> None:
    async with stdio_server() as (incoming, outgoing):
        await made.run(incoming, outgoing, made.create_initialization_options())


async def _listed(_context: Any, _parameters: Any) -> types.ListToolsResult:
    harmless = types.ToolAnnotations(read_only_hint=True, open_world_hint=False)
    return types.ListToolsResult(
        tools=[
            types.Tool(name=name, description=tool.about, input_schema=tool.schema, annotations=harmless)
            for name, tool in TOOLS.items()
        ]
    )


async def _called(_context: Any, parameters: types.CallToolRequestParams) -> types.CallToolResult:
    answer, found = called(parameters.name, parameters.arguments or {})
    text = msgspec.json.encode(answer).decode()
    return types.CallToolResult(content=[types.TextContent(type="text", text=text)], is_error=not found)
