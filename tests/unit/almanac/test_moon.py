"""An estimate is settled once its day has come."""

from __future__ import annotations

from datetime import date

from trustbrief.almanac.moon import mark_estimates
from trustbrief.model.calendar import Holiday

FEAST = Holiday(
    date=date(2027, 3, 10), name="Eid al-Fitr", local_name="Eid", kind="public", kinds=("public",),
    estimated=True, observed=False,
)  # fmt: skip


def estimated(today):
    return mark_estimates((FEAST,), today)[0].estimated


def test_a_date_that_is_still_to_come_is_an_estimate():
    assert estimated(date(2027, 3, 9))


def test_a_date_of_today_or_before_is_settled():
    assert not estimated(date(2027, 3, 10))
    assert not estimated(date(2028, 1, 1))
