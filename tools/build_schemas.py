"""Write `data/schemas/` from the records; a test notices when this was forgotten.

Usage: python tools/build_schemas.py
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from trustbrief.authoring.filekinds import GAPS, OBSERVANCES, OVERLAY, PLAYBOOK, PROFILE
from trustbrief.authoring.schema import record_schema
from trustbrief.model.briefing import Briefing
from trustbrief.model.catalogue import Catalogue, SearchResult
from trustbrief.model.comparison import Comparison
from trustbrief.model.holidaylist import HolidayList
from trustbrief.model.meeting import Meeting
from trustbrief.model.plan import Plan
from trustbrief.model.resolved import ResolvedProfile
from trustbrief.model.roster import ClientBriefing, ClientList, Today
from trustbrief.model.slot import Slot

TARGET = Path(__file__).resolve().parent.parent / "data" / "schemas"

_AUTHORED = {
    "profile": PROFILE,
    "overlay": OVERLAY,
    "observances": OBSERVANCES,
    "gaps": GAPS,
    "playbook": PLAYBOOK,
}


def schemas() -> dict[str, dict[str, Any]]:
    """Return each schema by the name of its file."""
    return {
        **{name: kind.schema() for name, kind in _AUTHORED.items()},
        "region": record_schema(Briefing),
        "holidays": record_schema(HolidayList),
        "list": record_schema(Catalogue),
        "search": record_schema(SearchResult),
        "resolved": record_schema(ResolvedProfile),
        "compare": record_schema(Comparison),
        "plan": record_schema(Plan),
        "meet": record_schema(Meeting),
        "slot": record_schema(Slot),
        "clients": record_schema(ClientList),
        "client": record_schema(ClientBriefing),
        "today": record_schema(Today),
    }


def main() -> None:
    """Write the files."""
    for name, schema in schemas().items():
        file = TARGET / f"{name}.schema.json"
        file.write_text(json.dumps(schema, indent=1) + "\n", encoding="utf-8")
        print(file.relative_to(TARGET.parent.parent))


if __name__ == "__main__":
    main()
