"""The text for assistants is made of the help of the commands."""

from __future__ import annotations

from trustbrief.cli.outline import Command
from trustbrief.cli.skill import skill_text


def test_it_names_each_command_with_its_example_but_not_those_for_a_terminal():
    one = Command(name="weigh", help="Weigh a thing.", example="trustbrief weigh it")
    aside = Command(name="completion", help="Print a script.", example="trustbrief completion bash")
    text = skill_text(Command(name="trustbrief", help="x", commands=(one, aside)))
    assert "- `trustbrief weigh it`: Weigh a thing." in text
    assert "completion bash" not in text
    assert text.startswith("---\nname: trustbrief\n")
