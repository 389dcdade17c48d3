"""A feast as rows: what it is, when it falls, what is written, to whom, and what when it is late."""

from __future__ import annotations

from datetime import date

import pytest

from trustbrief.documents.feast_days import FeastSpan, KeptAt
from trustbrief.documents.feast_words import FoundFeast, LocalForm, WishFor
from trustbrief.documents.greet import Greet
from trustbrief.model.statements import Claim, Expression
from trustbrief.rendering.blocks import words_of
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import render
from trustbrief.rendering.views import greet as view

CITED = {"sources": ("a/b",), "confidence": "expert"}
WISH = Expression(language="en", native="Happy feast", meaning="Happy feast", **CITED)


def span(start, end=None, **values):
    first, last = (date.fromisoformat(text) for text in (start, end or start))
    return FeastSpan(start=first, end=last, **{"estimated": False, **values})


def at(*spans, **values):
    return KeptAt(**{"place": "XX", "name": "Exampleland", "spans": spans, "sources": ("a/b",), **values})


def found(make, *feasts, query="feast", **values):
    return Greet(
        generated=make.now, query=query, date=date(2026, 11, 24), start=date(2026, 1, 1),
        end=date(2027, 12, 31), feasts=feasts, sources={}, **values,
    )  # fmt: skip


def text(document, **options):
    return " ".join(render(document, "text", Options(width=140, **options)).split())


def feast(**values):
    return FoundFeast(
        **{"id": "feast", "name": "Feast", "tone": "festive", "meaning": "A day of joy", **values}
    )


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        (span("2026-11-22"), "Sun 22 Nov 2026, over for 2 days"),
        (span("2026-11-23"), "over for 1 day"),
        (span("2026-11-23", "2026-11-25"), "23\u201325 Nov 2026 now"),
        (span("2027-10-29", estimated=True), "Fri 29 Oct 2027 estimated"),
        (span("2027-10-29", send_by=date(2027, 10, 28)), "write by Thu 28 Oct"),
        (span("2026-11-25", send_by=date(2026, 11, 24)), "write today"),
        (span("2027-10-29", send_from=date(2027, 10, 29)), "write from Fri 29 Oct on"),
    ],
)
def test_a_day_says_how_far_off_it_is_and_when_to_write(make, kept, shown):
    assert shown in text(found(make, feast(places=(at(kept, greeting=WISH),))))


def test_what_is_ahead_comes_before_what_is_over(make):
    shown = text(found(make, feast(places=(at(span("2026-11-08"), span("2027-10-29")),))))
    assert shown.index("29 Oct 2027") < shown.index("8 Nov 2026")


def test_places_that_share_a_day_share_a_line_and_many_are_counted(make):
    kept = tuple(
        at(span("2027-10-29"), name=f"Place {number}", place=f"X{number}", sources=()) for number in range(12)
    )
    shown = text(found(make, feast(places=kept, further={"YY": "Yonder"})))
    assert "Fri 29 Oct 2027 Place 0, Place 1" in shown
    assert "Place 7 and 4 more" in shown
    assert "Also in Yonder" in shown
    assert "Place 11" in text(found(make, feast(places=kept)), extent="full")


def test_why_no_wish_is_sent_stands_where_the_words_would(make):
    shown = text(found(make, feast(do_not_greet="A day of mourning", tone="solemn", places=())))
    assert "No wish A day of mourning" in shown
    assert "Write" not in shown


def test_a_late_wish_is_answered_or_said_not_to_be_covered(make):
    over = at(span("2026-11-20"), greeting=WISH)
    assert "Late not covered" in text(found(make, feast(places=(over,))))
    late = Claim(text="A wish in the week after is fine", **CITED)
    assert "Late A wish in the week after is fine" in text(found(make, feast(places=(over,), late=late)))
    long_over = at(span("2026-02-20"), greeting=WISH, sources=())
    assert "this year it was Fri 20 Feb 2026" in text(found(make, feast(places=(long_over,))))
    assert "Late" not in text(found(make, feast(places=(long_over,))))


def test_words_that_are_customary_in_some_places_name_them(make):
    wishes = (WishFor(words=WISH, territories=("XX",)), *(WishFor(words=WISH) for _ in range(5)))
    forms = (LocalForm(name="Fiesta", meaning="A fair", territories=("ES",), sources=()),)
    shown = text(found(make, feast(wishes=wishes, forms=forms)))
    assert "Write Happy feast in XX" in shown
    assert shown.count("Happy feast") == 4
    assert "Locally Fiesta (ES): A fair" in shown
    assert text(found(make, feast(wishes=wishes)), extent="full").count("Happy feast") == 6


def test_feasts_of_these_days_name_the_clients(make):
    kept = at(span("2026-11-25"), greeting=WISH, clients=("acme",))
    shown = text(found(make, feast(places=(kept,)), query=None, unknown={"x": "no such place"}))
    assert shown.startswith("What can be wished")
    assert "acme" in shown
    assert "x: no such place" in shown
    assert "Nothing to wish" in text(found(make, query=None))


def test_as_one_line_each_feast_has_its_first_words(make):
    kept = at(span("2026-11-25"), greeting=WISH)
    several = found(
        make,
        feast(places=(kept,)),
        feast(name="Fast", wishes=()),
        feast(name="Fair", wishes=(WishFor(words=WISH),)),
    )
    assert words_of(view.one_line(several)) == "Feast: Happy feast; Fast: no greeting; Fair: Happy feast"
    assert words_of(view.one_line(found(make))) == "nothing to wish"
