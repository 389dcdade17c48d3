"""Days, times, numbers and names as a language writes them."""

# ruff: noqa: RUF001  (typographic signs are what people read)

from __future__ import annotations

import locale
from datetime import date
from typing import NamedTuple

import pytest

from trustbrief.almanac.worktime import WEEKDAYS
from trustbrief.model.profile import Schedule
from trustbrief.rendering import wording
from trustbrief.rendering.speech import speaking

CITED = {"confidence": "expert", "sources": ("one",)}
TUESDAY = date(2026, 11, 24)


class Named(NamedTuple):
    code: str
    name: str
    kind: str


def test_a_day_is_short_and_has_its_year_when_asked():
    assert wording.day(TUESDAY) == "Tue 24 Nov"
    assert wording.day(date(2027, 1, 3), year=True) == "Sun 3 Jan 2027"


def test_days_and_months_are_english_whatever_the_locale():
    """An embedding program may have called `setlocale`."""
    before = locale.setlocale(locale.LC_TIME)
    english = [wording.day(date(2026, month, 1)) for month in range(1, 13)]
    foreign = next((name for name in ("de_DE.UTF-8", "fr_FR.UTF-8", "C.UTF-8") if _set(name)), None)
    try:
        assert [wording.day(date(2026, month, 1)) for month in range(1, 13)] == english
    finally:
        locale.setlocale(locale.LC_TIME, before)
    assert foreign
    assert [text.split()[-1] for text in english] == [
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "May",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Oct",
        "Nov",
        "Dec",
    ]


def _set(name):
    try:
        return locale.setlocale(locale.LC_TIME, name)
    except locale.Error:
        return None


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2026-11-24", "2026-11-24", "Tue 24 Nov"),
        ("2026-11-24", "2026-11-26", "24–26 Nov"),
        ("2026-12-28", "2027-01-04", "28 Dec–4 Jan"),
    ],
)
def test_a_span_says_each_month_once(start, end, text):
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    assert wording.span(first, last) == text
    assert wording.days(first, last) == f"{text} {last.year}"


@pytest.mark.parametrize(
    ("hours", "text"),
    [(9, "+9 h"), (-3.5, "−3:30 h"), (0, "same time"), (5.75, "+5:45 h"), (0.5, "+0:30 h"), (-11, "−11 h")],
)
def test_a_difference_of_clocks_is_in_hours_and_minutes(hours, text):
    assert wording.offset(hours) == text


def test_hours_name_their_days_and_their_break(make):
    spans = (
        make.span("09:00", "18:00", ("12:00", "13:00"), days=WEEKDAYS[:5]),
        make.span("09:00", "12:00", ("10:00", "10:30"), days=("saturday",), pause="tea"),
        make.span("09:00", "10:00", days=("sunday",)),
    )
    text = wording.hours(Schedule(spans=spans, **CITED))
    assert text == "Mon–Fri 09:00–18:00, lunch 12:00–13:00; Sat 09:00–12:00, tea 10:00–10:30; Sun 09:00–10:00"


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (("friday",), "Fri"),
        (("saturday", "sunday"), "Sat–Sun"),
        (("sunday", "monday", "tuesday", "wednesday", "thursday"), "Sun–Thu"),
        (("monday", "wednesday"), "Mon, Wed"),
        (("monday", "tuesday", "friday"), "Mon, Tue, Fri"),
    ],
)
def test_weekdays_are_a_span_only_when_they_follow_each_other(days, text):
    assert wording.weekdays(days) == text


def test_another_language_writes_days_times_and_names_itself():
    kenya, asia = Named("KE", "Kenya", "territory"), Named("confucian-asia", "Confucian Asia", "cluster")
    with speaking("de"):
        assert wording.days(TUESDAY, TUESDAY) == "Di., 24. Nov. 2026"
        assert wording.iso(TUESDAY) == "24.11.2026"
        assert wording.offset(-3.5) == "−3:30 h"
        assert wording.weekdays(("monday", "tuesday")) == "Mo–Di"
        assert wording.weekday("friday") == "Freitag"
        assert (wording.place(kenya), wording.place(asia)) == ("Kenia", "Konfuzianisches Asien")
        assert wording.city("Asia/Tokyo", "Tokyo") == "Tokio"
        assert wording.city("Asia/Shanghai", "Beijing") == "Beijing"
        assert wording.tongue_called("Vietnamese") == "Vietnamesisch"
        assert wording.place_called("Brazil") == "Brasilien"
        assert wording.place_called("Osaka") == "Osaka"
        assert wording.listed(["A", "B", "C"], 2) == "A, B und 1 weitere"


def test_english_names_stay_as_they_are():
    assert wording.place(Named("KE", "Kenya", "territory")) == "Kenya"
    assert wording.city("Asia/Tokyo", "Tokyo") == "Tokyo"
    assert wording.tongue_called("Vietnamese") == "Vietnamese"
    assert wording.place_called("Brazil") == "Brazil"
    assert wording.either(["A", "B"]) == "A or B"
    assert wording.listed(["A", "B", "C"], 2) == "A, B and 1 more"
