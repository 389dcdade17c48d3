"""`trustbrief region`."""

from __future__ import annotations

import re
import unicodedata

import pytest
import yaml

KEYS = {
    "format", "generated", "place", "home", "date", "clocks", "status", "first_minute", "scales",
    "trust", "communication", "meetings", "decisions", "negotiation", "etiquette", "topics", "do",
    "dont", "holidays", "quiet_periods", "work_rhythm", "agreements", "variation", "facts",
    "coverage", "sources",
}  # fmt: skip
TWELVE = ("JP", "CN", "IN", "SA", "AE", "DE", "FR", "GB", "US", "BR", "MX", "NG")


def cells(line):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def test_the_screen_goes_from_place_to_footer_in_the_agreed_order(trustbrief):
    lines = trustbrief("region", "japan", "--home", "US").out.splitlines()
    parts = "Japan |FIRST MINUTE|TRUST: |COMMUNICATION|DO  |COMING UP|full profile"
    positions = [
        next(n for n, line in enumerate(lines) if line.startswith(part)) for part in parts.split("|")
    ]
    assert positions == sorted(positions)
    assert re.fullmatch(r"DO +DON'T", lines[positions[4]])
    assert any(line.startswith("  Earn it") for line in lines)
    assert any(line.startswith("  Lost if you ") for line in lines)


@pytest.mark.parametrize("place", TWELVE)
@pytest.mark.parametrize("home", ["US", "JP", None])
@pytest.mark.parametrize(("columns", "room"), [(100, 38), (80, 44)])
def test_the_first_screen_fits_a_screen(trustbrief, monkeypatch, place, home, columns, room):
    monkeypatch.setenv("COLUMNS", str(columns))
    words = ("region", place, *(("--home", home) if home else ()))
    assert len(trustbrief(*words).out.splitlines()) <= room


@pytest.mark.parametrize("place", ["naples", "spain", "egypt", "mexico", "india", "scotland"])
@pytest.mark.parametrize("columns", [60, 80, 100, 120])
def test_each_scale_two_steps_or_more_from_home_has_its_bar_or_is_counted(
    trustbrief, monkeypatch, place, columns
):
    scales = trustbrief("region", place, "--home", "GB", "-f", "json").json["scales"]
    wide = sum(abs(scale["gap"] or 0) >= 2 for scale in scales)
    monkeypatch.setenv("COLUMNS", str(columns))
    out = trustbrief("region", place, "--home", "GB").out
    bars = [line for line in out.splitlines() if re.search(r"[·○●◉](──[·○●◉]){4}", line)]
    more = re.search(r"(\d+) more: --topic scales", " ".join(out.split()))
    assert len(bars) + int(more[1] if more else 0) == wide
    assert ("gaps of two steps or more" in " ".join(out.split())) == bool(bars)


@pytest.mark.parametrize("place", TWELVE)
def test_what_must_not_be_missed_is_on_the_first_screen(trustbrief, place):
    document = trustbrief("region", place, "-f", "json").json
    out = " ".join(trustbrief("region", place).out.split())
    for part in ("earn", "break"):
        if not document["trust"][part]:  # no source of the file speaks of trust there
            continue
        most = max(item["weight"] for item in document["trust"][part])
        heaviest = [item["text"] for item in document["trust"][part] if item["weight"] == most]
        assert any(text[1:40] in out for text in heaviest), part


@pytest.mark.parametrize("columns", [60, 80, 100, 140, 200])
def test_no_line_is_wider_than_the_terminal(trustbrief, monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", str(columns))
    for extent in ([], ["--full"], ["--topic", "communication"]):
        out = trustbrief("region", "japan", "--home", "DE", *extent).out
        widest = max((line for line in out.splitlines() if "http" not in line), key=cells)
        assert cells(widest) <= columns, widest


def test_the_home_sets_both_marks_and_gives_advice(trustbrief):
    out = trustbrief("region", "JP", "--home", "DE").out
    assert "○ you (Germany)  ● Japan" in out
    assert re.search(r"explicit +○──·──·──·──● implicit", out)
    scales = trustbrief("region", "JP", "--home", "DE", "-f", "json").json["scales"]
    assert scales[0]["advice_sources"][0].startswith("gaps/")
    full = trustbrief("region", "JP", "--home", "DE", "--topic", "scales").out
    assert scales[0]["notice"] in " ".join(full.split())
    # Only scales two steps apart or more are on the screen.
    wide = {scale["high"] for scale in scales if abs(scale["gap"]) >= 2}
    shown = {scale["high"] for scale in scales if re.search(rf"[○●◉] {scale['high']}|· {scale['high']}", out)}
    assert shown
    assert shown <= wide


def test_without_a_home_the_reader_is_told_how_to_set_one(trustbrief):
    out = trustbrief("region", "JP").out
    assert "--home US" in out
    assert "○" not in out


def test_the_home_is_a_place_like_any_other(trustbrief):
    document = trustbrief("region", "scotland", "--home", "munich", "-f", "json").json
    assert document["place"] == {
        "code": "GB-SCT", "name": "Scotland", "kind": "subdivision", "country": "GB", "country_name": "United Kingdom",
        "cluster": "anglo", "zone": "Europe/London", "calendar": "GB-SCT", "members": {},
        "part": "GB-SCT", "part_name": "Scotland",
    }  # fmt: skip
    assert document["home"].keys() == document["place"].keys()
    assert (document["home"]["name"], document["home"]["country"]) == ("Munich", "DE")
    assert document["home"]["zone"] == "Europe/Berlin"


def test_the_greeting_is_for_a_new_or_a_known_contact(trustbrief):
    new = trustbrief("region", "japan").out
    known = trustbrief("region", "japan", "--known").out
    assert "FIRST MINUTE   a new contact" in new
    assert "はじめまして" in new
    assert "FIRST MINUTE   a known contact" in known
    assert "はじめまして" not in known


def test_the_facts_are_lists_of_records(trustbrief):
    facts = trustbrief("region", "JP", "-f", "json").json["facts"]
    assert facts["religions"][0] == {"name": "Shintoism", "percent": 48.6}
    assert facts["currencies"] == [{"code": "JPY", "name": "Japanese Yen"}]
    panama = trustbrief("region", "PA", "-f", "json").json["facts"]
    assert {currency["code"] for currency in panama["currencies"]} == {"PAB", "USD"}


def test_extents_and_topics_change_nothing_about_json(trustbrief):
    whole = trustbrief("region", "JP", "-f", "json").out
    for extent in (("--full",), ("--brief",), ("--topic", "gifts")):
        found = trustbrief("region", "JP", "-f", "json", *extent)
        assert (found.code, found.out) == (0, whole)


def test_the_environment_sets_the_home(trustbrief, monkeypatch):
    monkeypatch.setenv("TRUSTBRIEF_HOME", "germany")
    assert trustbrief("region", "JP", "-f", "json").json["home"]["code"] == "DE"


def test_the_header_shows_both_clocks(trustbrief):
    first = trustbrief("region", "japan", "--home", "GB").out.splitlines()[0]
    assert first == "Japan   Tue 24 Nov 2026  18:40 Tokyo  09:40 London, +9 h"


def test_a_date_is_read_as_the_morning_there(trustbrief):
    document = trustbrief("region", "japan", "--on", "2027-01-04", "-f", "json").json
    assert document["clocks"][0]["time"] == "2027-01-04T09:00:00+09:00"


def test_a_time_without_an_offset_is_the_places_own(trustbrief):
    document = trustbrief("region", "japan", "--on", "2027-01-14T15:00", "-f", "json").json
    assert document["clocks"][0]["time"] == "2027-01-14T15:00:00+09:00"
    assert document["status"]["kind"] == "working"


def test_an_offset_is_taken_as_written(trustbrief):
    document = trustbrief("region", "japan", "--on", "2027-01-14T15:00-05:00", "-f", "json").json
    assert document["clocks"][0]["time"] == "2027-01-15T05:00:00+09:00"
    assert document["status"]["kind"] == "before-hours"


def test_a_public_holiday_is_told_with_its_name(trustbrief):
    out = trustbrief("region", "DE", "--on", "2026-12-25").out
    assert "public holiday · Christmas Day" in out


def test_the_line_is_one_line(trustbrief):
    out = trustbrief("region", "DE", "--brief").out
    assert out.count("\n") == 1
    assert out.startswith("Germany")


def test_full_lists_every_source_that_a_line_cites(trustbrief):
    out = trustbrief("region", "DE", "--full").out
    body, listed = out.split("\nSOURCES\n")
    cited = set(re.findall(r"\[(\d+)\]", body))
    assert cited
    assert cited == set(re.findall(r"^  \[(\d+)\]", listed, re.MULTILINE))


def test_a_topic_prints_its_part_with_its_sources_only(trustbrief):
    out = trustbrief("region", "SA", "--topic", "gifts").out
    assert "GIFTS" in out
    assert "SOURCES" in out
    assert "NEGOTIATION" not in out


def test_a_topic_without_a_good_source_says_so(trustbrief):
    assert "not covered" in trustbrief("region", "UG", "--topic", "invoice").out


@pytest.mark.parametrize("place", TWELVE)
def test_json_holds_every_key_and_every_source_resolves(trustbrief, mappings, place):
    document = trustbrief("region", place, "--home", "US", "-f", "json").json
    assert document.keys() >= KEYS
    found = [node for node in mappings(document) if "sources" in node and node.get("confidence")]
    assert len(found) > 60
    for claim in found:
        assert claim["sources"], claim
        assert set(claim["sources"]) <= document["sources"].keys(), claim
        assert claim["from"] in {"territory", "cluster", "shared"}, claim


@pytest.mark.parametrize("place", TWELVE)
def test_each_of_the_twelve_has_its_eight_scales(trustbrief, place, cultures):
    text = (cultures / "countries" / f"{place.lower()}.yaml").read_text("utf-8")
    own = yaml.safe_load(text)["scales"].keys()
    scales = trustbrief("region", place, "-f", "json").json["scales"]
    assert len(scales) == 8
    for scale in scales:
        if scale["position"] is None:  # no source good enough, neither for the place nor for its cluster
            assert scale["id"] not in own
            continue
        assert 1 <= scale["position"] <= 5
        assert scale["note"]
        # A file may leave a position open rather than guess; then it is the cluster's.
        assert scale["from"] == ("territory" if scale["id"] in own else "cluster")


def test_a_territory_without_a_profile_is_an_outline(trustbrief):
    document = trustbrief("region", "Bouvet Island", "-f", "json").json
    assert document["coverage"]["depth"] == "outline"
    assert document["no_holidays"] == "Bouvet Island is uninhabited; it has no holidays"
    assert (document["status"], document["clocks"]) == (None, [])
    assert document["do"] is None
    assert "do" in document["coverage"]["missing"]


def test_json_and_text_say_the_same_place_for_code_and_name(trustbrief):
    by_code = trustbrief("region", "NG", "-f", "json").out
    assert by_code == trustbrief("region", "nigeria", "-f", "json").out
    assert by_code == trustbrief("region", "566", "-f", "json").out


def test_a_place_of_several_words_needs_no_quotes(trustbrief):
    assert trustbrief("region", "saudi", "arabia", "--brief").out.startswith("Saudi Arabia")


def test_a_place_goes_by_the_aliases_of_its_profile(trustbrief):
    assert trustbrief("region", "Nippon", "-f", "json").json["place"]["code"] == "JP"


def test_the_result_goes_whole_into_a_file(trustbrief, tmp_path):
    target = tmp_path / "jp.json"
    outcome = trustbrief("region", "japan", "-o", str(target))
    assert (outcome.code, outcome.out) == (0, "")
    assert target.read_text("utf-8").startswith("{")
    assert list(tmp_path.iterdir()) == [target]


def test_plain_text_has_no_escape_sequences(trustbrief):
    assert "\x1b" not in trustbrief("region", "japan").out


def test_colour_follows_the_environment(trustbrief, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in trustbrief("region", "japan").out
    assert "\x1b[" not in trustbrief("region", "japan", "--no-color").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in trustbrief("region", "japan").out
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert "\x1b" not in trustbrief("region", "japan").out


@pytest.mark.parametrize(
    ("typed", "topic"), [("avoid", "dont"), ("small talk", "topics"), ("Holidays", "calendar")]
)
def test_a_topic_goes_by_what_people_call_it(trustbrief, typed, topic):
    asked = trustbrief("region", "JP", "--topic", typed)
    assert asked.code == 0
    assert asked.out == trustbrief("region", "JP", "--topic", topic).out
