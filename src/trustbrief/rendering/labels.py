"""What keys of documents are called: sections and parts of a briefing, depths, drivers, tones.

The keys come from the records, so a test holds these lists against them.
"""

from __future__ import annotations

from trustbrief.documents.topics import SECTIONS
from trustbrief.rendering.speech import message, worded

# Sections as `documents.topics.SECTIONS` calls them.
_SECTIONS = (
    message("First minute"), message("Trust"), message("Communication"), message("Meetings"),
    message("Decisions"), message("Negotiation"), message("Etiquette"), message("Topics of conversation"),
    message("Bad news"), message("Conflict"), message("Work rhythm"), message("Agreements and money"),
    message("Do"), message("Don't"), message("What varies"),
)  # fmt: skip
# Parts of sections and topics, which are called after their key.
_PARTS = (
    message("Address"), message("Agreements"), message("Alcohol"), message("Alcohol and diet"),
    message("Apps"), message("Avoid"), message("Calendar"), message("Cards"),
    message("Channels"), message("Check"), message("Contact"), message("Context"), message("Contract"),
    message("Counter example"), message("Coverage"), message("Data protection"), message("Decision"),
    message("Dining"), message("Disagreement"), message("Disputes"), message("Dont"), message("Dress"),
    message("Driver"), message("Email"), message("Facts"), message("Feedback"), message("Generation"),
    message("Gestures"), message("Gifts"), message("Greeting"), message("Hierarchy"), message("Holidays"),
    message("Hours"), message("Humour"), message("Interruption"), message("Invoice"), message("Keep"),
    message("Keep free"), message("Overtime"), message("Thanks"), message("Weekend"),
    message("Language"), message("Late payment"), message("Lunch"), message("Name order"),
    message("Names"), message("Payment"), message("Regions"),
    message("Relationship"), message("Response time"), message("Safe"), message("Scales"),
    message("Schedule"), message("Sector"), message("Signals"), message("Silence"), message("Sources"),
    message("Stance"), message("Surprise"), message("Time"), message("Titles"), message("Topics"),
    message("Trust start"), message("Variation"), message("Video"), message("When not to call"),
    message("Who opens"), message("Your side"),
)  # fmt: skip
_CALLED = {"lose": message("Lost if you"), "break": message("Lost if you"), "earn": message("Earn it")}
DEPTHS = {
    "full": message("full"),
    "core": message("core"),
    "sketch": message("sketch"),
    "outline": message("outline"),
}
PROFILES = {
    "full": message("full profile"),
    "core": message("core profile"),
    "sketch": message("sketch profile"),
    "outline": message("outline"),
}
DRIVERS = {
    "openness": message("openness first"),
    "competence": message("competence first"),
    "respect": message("respect first"),
    "shared-values": message("the person first"),
}
TONES = {"festive": message("festive"), "solemn": message("solemn"), "mixed": message("mixed")}
# To whom a form of address goes, and how sure it is where it is not.
WHOM = {"woman": message("to a woman"), "man": message("to a man")}
SURE = {
    "likely": message("likely by the name alone"),
    "usual": message("usual by the name alone"),
    "unclear": message("unclear by the name alone"),
}
# Words that a row stands for, from a language file, in the order in which they are printed.
MAIL = {"mail_opening": message("Begin a mail"), "mail_closing": message("End a mail")}
REMINDER = {"reminder": message("Remind of a bill")}
WORDS = {
    "greeting": message("Hello"),
    "thanks": message("Thanks"),
    "apology": message("Sorry"),
    "goodbye": message("Goodbye"),
    **MAIL,
    **REMINDER,
    "polite_form": message("Polite form"),
    "courtesy": message("Mr or Ms"),
}
# How a source was read, whom it describes and how far: as evidence files say it.
_EVIDENCE = (
    message("official"), message("statute"), message("standard"), message("survey"), message("academic"),
    message("professional"), message("practitioner"), message("press"), message("firms"),
    message("staff"), message("public bodies"), message("public"), message("students"),
    message("visitors"), message("language"), message("rules"), message("several"), message("country"),
    message("part"), message("city"), message("trade"), message("firm"), message("person"),
    message("undated"),
)  # fmt: skip
# Origins of files and lines, channels, driver words, and what else data names by one word.
_OTHERS = (
    message("territory"), message("cluster"), message("subdivision"), message("shared"),
    message("overlay"), message("video"), message("phone"), message("email"), message("chat"),
    message("visit"), message("openness"), message("competence"), message("respect"),
    message("knowing the person"), message("given-first"), message("surname-first"), message("clocks"),
    message("data"), message("cache"), message("config file"), message("settings"),
    message("culture files"), message("clients"), message("pager"),
)  # fmt: skip
# Breaks of the working day in culture files.
_BREAKS = (
    message("lunch"), message("Friday prayer"), message("midday break"), message("midday prayer"),
    message("prayer and lunch"), message("metric"), message("US"), message("UK"),
)  # fmt: skip


def path_named(path: str) -> str:
    """Return what a path of a briefing is called: `trust.earn` is `Trust: Earn it`."""
    section, _, part = path.partition(".")
    head = worded(SECTIONS[section]) if section in SECTIONS else labelled(section)
    return f"{head}: {labelled(part)}" if part else head


def labelled(key: str) -> str:
    """Return what a key of a record or a topic is called: `name_order` is `Name order`."""
    return worded(_CALLED.get(key) or key.replace("_", " ").replace("-", " ").capitalize())
