"""A sentence of a document is recognised by its message and said in the reader's language."""

from __future__ import annotations

import pytest

from trustbrief.rendering.recognising import in_language, parts_of
from trustbrief.rendering.speech import speaking, speech

pytestmark = pytest.mark.locked  # dates are those of the CLDR


def german(text):
    with speaking("de"):
        return in_language(text, speech())


@pytest.mark.parametrize(
    ("english", "said"),
    [
        ("this moment is over", "dieser Zeitpunkt ist vorbei"),
        ("before hours, offices open at 09:00", "vor Arbeitsbeginn, die Büros öffnen um 09:00"),
        ("lunch from 12:00 to 13:00", "Mittagspause von 12:00 bis 13:00"),
        (
            "half day: Christmas Eve, offices close around 13:00",
            "halber Tag: Christmas Eve, die Büros schließen gegen 13:00",
        ),
        ("optional holiday: Holi", "optionaler Feiertag: Holi"),
        ("the weekend there is Friday and Saturday", "das Wochenende ist dort Freitag und Samstag"),
        ("more implicit than at home, 2 of 4 steps", "näher bei „implizit“ als zu Hause, 2 von 4 Stufen"),
        ("Golden Week from 2027-04-29 to 2027-05-05", "Golden Week vom 29. Apr. 2027 bis 5. Mai 2027"),
        ("Kim is a common family name there", "Kim ist dort ein häufiger Familienname"),
        (
            "no holiday is listed for Brazil in this span",
            "für Brasilien ist in diesem Zeitraum kein Feiertag verzeichnet",
        ),
        ("JPY there, EUR at home", "dort JPY, zu Hause EUR"),
        ("metric there, US at home", "dort metrisch, zu Hause US-amerikanisch"),
        ("8.5 hours apart", "8,5 Stunden Zeitunterschied"),
        ("one hour apart", "1 Stunde Zeitunterschied"),
        (
            "reckoned in Tokyo; it is 09:40 in Lisbon, 08:40 in Horta",
            "gerechnet nach Tokyo; 09:40 in Lisbon; 08:40 in Horta",
        ),
        (
            "the calendar of Japan for 2032 lacks Hindu feasts: it is not known that far ahead",
            "dem Kalender 2032 fehlt (Japan): hinduistische Feste; so weit im Voraus ist das nicht bekannt",
        ),
        (
            "2027-03-28 02:30 does not exist in Berlin: it is 2027-03-28 03:30 there then",
            "So., 28. März 2027 02:30 gibt es in Berlin nicht: dort ist es dann So., 28. März 2027 03:30",
        ),
    ],
)
def test_a_sentence_is_said_with_its_values(english, said):
    assert german(english) == said


@pytest.mark.parametrize(
    "text",
    [
        "Many offices are quiet until noon",
        "people tend to arrive late there",
        "Nobody answers from Friday to Sunday",
        "",
        "a statement of somebody",
    ],
)
def test_what_is_no_sentence_of_ours_is_not_recognised(text):
    assert german(text) is None


def test_a_message_has_texts_and_names():
    assert parts_of("{pause_word} until {time}") == (("", "pause_word"), (" until ", "time"))
