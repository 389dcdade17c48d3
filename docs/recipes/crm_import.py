"""Save each row of a CRM's export as a client; rows whose place is not clear are told.

Usage: python crm_import.py crm.csv

Run it again after the next export: accounts that are saved already are left alone. Exit 1 says that
rows are left, each with what to write in place of its country.
"""

import csv
import json
import subprocess
import sys


def call(*words: str) -> subprocess.CompletedProcess[str]:
    """Run trustbrief."""
    return subprocess.run(["trustbrief", *words], capture_output=True, encoding="utf-8", check=False)


saved = json.loads(call("client", "list", "-f", "json").stdout)["clients"]
known = {one["client"]["name"].casefold() for one in saved}
left = 0
with open(sys.argv[1], encoding="utf-8-sig", newline="") as export:
    for row in csv.DictReader(export):
        if row["account"].casefold() in known:
            continue
        words = ["client", "add", row["account"], "--place", row["country"]]
        if row["next_touch"]:
            words += ["--every", row["next_touch"]]
        if row["contact"]:
            words += ["--person", f"{row['contact']}={row['salutation'] or row['contact']}"]
        done = call(*words)
        if done.returncode:
            left += 1
            print(f"{row['account']}: {done.stderr.strip()}", file=sys.stderr)
print(f"{left} left" if left else "all saved")
sys.exit(left > 0)
