"""Calls of each command, for the fuzzer to begin with."""

from __future__ import annotations

# The least of each command, each option once, and what is typed by mistake.
LINES = tuple(
    line.split()
    for line in """\
region japan
region JP --full -f markdown
region JP --brief --on 2026-12-24
region JP --topic gifts -f text
region tokyo -f json --fields place.name,do
region jappan
region DE -f html --home US --evidence
TRUSTBRIEF_HOME=DE region KE --contact known
holidays JP
holidays --country CC --year 2027 -f csv
holidays BR --from 2026-12-01 --to 2027-01-31 -f ics
holidays DE --subdivision BY --days 30 --kind public --language de -f markdown
holidays BR US --days 9 -f csv
compare JP US
name Kim --place KR -f json
plan JP --stage negotiate
plan KE --stage late-payment -f markdown
greet diwali --place IN
greet --days 9
meet JP IN --week 2026-12-01 --duration 45m
meet BR --weeks 3 --pick 1 -f ics
slot JP 2026-12-24T15:00
slot BR now --duration 1h --strict
slot CC 2100-12-31T23:00 --my-time
today
client add Acme --place osaka --note tea --every weekly --last 2026-11-01
client show acme
client touch acme
client list -f json
client remove acme --yes
list --depth core -f csv
list --cluster nordic-europe --stale 2y
search gift
profile check jp.yaml
profile new JP
profile show JP --resolved
profile schema
config set home DE
config unset home
config -f json
schema region
report JP card
doctor
completion bash
skill
--version
--help
help region
region --help
version
_TRUSTBRIEF_COMPLETE=1 region to
_TRUSTBRIEF_COMPLETE=1 holidays --country
_TRUSTBRIEF_COMPLETE=1 client show
COLUMNS=20 TZ=JST-9 FORCE_COLOR=1 region BV --no-color
TRUSTBRIEF_FORMAT=markdown TRUSTBRIEF_LANGUAGE=de holidays DE --days 3
TRUSTBRIEF_TIME_ZONE=Asia/Tokyo TRUSTBRIEF_HOURS=9-17 meet JP BR
TRUSTBRIEF_CULTURES=work region JP -o out.txt
region JP -o out.csv -f json
-- -x
holidays JP -o -
""".splitlines()
)
