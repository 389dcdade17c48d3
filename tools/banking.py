"""IBAN and SEPA, after the SWIFT registry and the European Payments Council."""

from __future__ import annotations

from typing import Any

from open_data import Sources


def banking(code: str, sources: Sources) -> dict[str, Any]:
    """Return the length of an IBAN and whether the territory is in SEPA.

    A length is given for the countries of SWIFT's registry alone; another 22
    have announced a format that no bank uses yet. SEPA is null for dependent
    territories of its members, which the list of its 41 states does not name.
    """
    row = sources.ibans.get(code, {})
    registered = row.get("in_swift_registry_v101") == "1"
    return {
        "iban": {"length": int(row["iban_length"])} if registered else None,
        "sepa": _sepa(code, sources),
    }


def _sepa(code: str, sources: Sources) -> bool | None:
    row = sources.ibans.get(code, {})
    if row.get("epc_sepa_scope_2025") == "1":
        return True
    # e.g. `Yes`, `Territory of GB`, `Part of FR`, `In contention`
    sovereign = sources.codes.get(code, {}).get("is_independent", "Yes").split()[-1]
    member = sources.ibans.get(sovereign, {}).get("epc_sepa_scope_2025") == "1"
    return None if member or row.get("schwifty_sepa_flag") == "1" else False
