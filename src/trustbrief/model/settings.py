"""What a reader sets once, in `config.yaml`, and how it is shown."""

from typing import Annotated

from msgspec import Meta, Struct

from trustbrief.model.statements import Language, Phrase, Record

FORMAT = "trustbrief.config/1"
# No name of a folder holds a zero byte.
Folder = Annotated[str, Meta(pattern=r"^[^\x00]+$(?!\n)", max_length=4096)]
FormatName = Annotated[str, Meta(pattern=r"^[a-z]{2,20}$(?!\n)")]
# Such as 09:00-17:30.
Hours = Annotated[str, Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]$(?!\n)")]


class Settings(Record, frozen=True, kw_only=True):
    """The reader's own settings; each is None, or empty, when not set.

    Args:
        home: Their own place, as typed.
        time_zone: IANA name of their time zone; by default their home's.
        hours: Their working hours in that zone.
        language: The language of holiday names beside the English ones.
        format: The format of results, where a command has it.
        cultures: Folders of their own culture files, the one that wins last.

    """

    home: Phrase | None = None
    time_zone: Phrase | None = None
    hours: Hours | None = None
    language: Language | None = None
    format: FormatName | None = None
    cultures: Annotated[tuple[Folder, ...], Meta(max_length=20)] = ()


class Setting(Struct, frozen=True):
    """One setting: its value as text, and what gave it."""

    key: str
    value: str
    origin: str


class ShownSettings(Struct, frozen=True, kw_only=True):
    """Each setting with its value and origin; the keys are `trustbrief.config/1`."""

    format: str = FORMAT
    file: str
    settings: tuple[Setting, ...]
