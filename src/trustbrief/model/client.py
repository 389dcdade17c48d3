"""Saved clients: what a file of the roster holds."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta

from trustbrief.model.statements import Phrase, Record

ClientId = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$(?!\n)", max_length=60)]
Channel = Literal["video", "phone", "email", "chat", "visit"]
# Such as 2w: days, weeks or months.
Frequency = Annotated[str, Meta(pattern=r"^[1-9][0-9]{0,2}[dwm]$(?!\n)")]
Note = Annotated[str, Meta(min_length=1, max_length=500)]


class Person(Record, frozen=True, kw_only=True):
    """Somebody at the client.

    Args:
        name: As they write it.
        address: How they wish to be addressed.

    """

    name: Phrase
    address: Phrase | None = None


class Client(Record, frozen=True, kw_only=True):
    """One client.

    Args:
        name: What the reader calls it.
        place: Its place, as typed.
        channel: How it prefers to be in touch.
        every: How often contact is due.
        people: Who is there.
        notes: What to remember, the oldest first.
        last_contact: The day of the last contact.

    """

    name: Phrase
    place: Phrase
    channel: Channel | None = None
    every: Frequency | None = None
    people: Annotated[tuple[Person, ...], Meta(max_length=50)] = ()
    notes: Annotated[tuple[Note, ...], Meta(max_length=200)] = ()
    last_contact: date | None = None
