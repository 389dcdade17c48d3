"""One module for each result: its record, and how it is worked out from localities."""

from __future__ import annotations

from importlib import import_module

from msgspec import Struct

# By the kind that a document's own `format` names, such as `trustbrief.region/1`.
RECORDS = {
    "region": "trustbrief.documents.briefing:Briefing",
    "holidays": "trustbrief.documents.holidays:HolidayList",
    "calendars": "trustbrief.documents.calendars:Calendars",
    "compare": "trustbrief.documents.comparison:Comparison",
    "name": "trustbrief.documents.names:Names",
    "plan": "trustbrief.documents.plan:Plan",
    "meet": "trustbrief.documents.meeting:Meeting",
    "greet": "trustbrief.documents.greet:Greet",
    "slot": "trustbrief.documents.slot:Slot",
    "today": "trustbrief.documents.today:Today",
    "clients": "trustbrief.documents.clients:ClientList",
    "client": "trustbrief.documents.clients:ClientBriefing",
    "list": "trustbrief.documents.catalogue:Catalogue",
    "search": "trustbrief.documents.search:SearchResult",
    "report": "trustbrief.documents.report:Report",
    "resolved": "trustbrief.documents.resolved:ResolvedProfile",
    "doctor": "trustbrief.model.health:Health",
    "config": "trustbrief.model.settings:ShownSettings",
}


def record(kind: str) -> type[Struct]:
    """Return the record of a kind of document.

    Args:
        kind: A key of `RECORDS`.

    """
    module, _, name = RECORDS[kind].partition(":")
    found: type[Struct] = getattr(import_module(module), name)
    return found
