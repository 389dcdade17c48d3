"""A plan for an engagement."""

from __future__ import annotations

from datetime import date, datetime

from trustbrief.advice.conditions import Situation
from trustbrief.advice.plan import plan
from trustbrief.api.briefing import briefing
from trustbrief.api.home import home_place
from trustbrief.api.resources import Resources
from trustbrief.errors import PlaceError
from trustbrief.facts.summary import summary
from trustbrief.model.guidance import Stage
from trustbrief.model.place import Place
from trustbrief.model.plan import Plan


def planned(resources: Resources, place: Place, on: date | datetime | None, stage: Stage | None) -> Plan:
    """Return the plan for a place; see `Trustbrief.plan`."""
    if place.kind == "cluster":
        raise PlaceError(f"{place.name} is a culture cluster", hint="name one country of it")
    found = briefing(resources, place, on)
    home = home_place(resources)
    entry = resources.territory(home) if home else None
    home_facts = summary(entry, found.date) if entry else None
    return plan(resources.playbook, Situation(found, home_facts), stage)
