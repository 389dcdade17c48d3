"""Write `data/schemas/` from the records; a test notices when this was forgotten.

Usage: python tools/build_schemas.py
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from trustbrief.authoring.filekinds import (
    EVIDENCE,
    GAPS,
    HOURS,
    LANGUAGE,
    NAMES,
    OBSERVANCES,
    OVERLAY,
    PLAYBOOK,
    PROFILE,
    SYNONYMS,
)
from trustbrief.authoring.schema import record_schema
from trustbrief.documents import RECORDS, record
from trustbrief.site.index import SiteIndex

TARGET = Path(__file__).resolve().parent.parent / "data" / "schemas"

AUTHORED = {
    "profile": PROFILE,
    "evidence": EVIDENCE,
    "overlay": OVERLAY,
    "observances": OBSERVANCES,
    "gaps": GAPS,
    "hours": HOURS,
    "language": LANGUAGE,
    "names": NAMES,
    "playbook": PLAYBOOK,
    "synonyms": SYNONYMS,
}


def schemas() -> dict[str, dict[str, Any]]:
    """Return each schema by the name of its file."""
    return {
        **{name: kind.schema() for name, kind in AUTHORED.items()},
        **{kind: record_schema(record(kind)) for kind in RECORDS},
        "site": record_schema(SiteIndex),
    }


def main() -> None:
    """Write the files."""
    for name, schema in schemas().items():
        file = TARGET / f"{name}.schema.json"
        file.write_text(json.dumps(schema, indent=1) + "\n", encoding="utf-8")
        print(file.relative_to(TARGET.parent.parent))


if __name__ == "__main__":
    main()
