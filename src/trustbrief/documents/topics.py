"""The parts of a briefing that `--topic` can print alone."""

from __future__ import annotations

from typing import Literal, get_args

from trustbrief.model.guidance import Stage

# Sections in reading order, and how they are called.
SECTIONS = {
    "first_minute": "First minute",
    "trust": "Trust",
    "communication": "Communication",
    "meetings": "Meetings",
    "decisions": "Decisions",
    "negotiation": "Negotiation",
    "etiquette": "Etiquette",
    "topics": "Topics of conversation",
    "bad_news": "Bad news",
    "conflict": "Conflict",
    "work_rhythm": "Work rhythm",
    "agreements": "Agreements and money",
    "do": "Do",
    "dont": "Don't",
    "variation": "What varies",
}
# Parts of sections that people ask for by themselves: section and keys.
PARTS = {
    "greeting": ("first_minute", ("greeting",)),
    "address": ("first_minute", ("address",)),
    "names": ("first_minute", ("name_order",)),
    "titles": ("first_minute", ("titles",)),
    "silence": ("first_minute", ("silence",)),
    "video": ("first_minute", ("video",)),
    "your-side": ("first_minute", ("your_side",)),
    "apps": ("communication", ("apps",)),
    "channels": ("communication", ("channels",)),
    "email": ("communication", ("email",)),
    "humour": ("communication", ("humour",)),
    "signals": ("communication", ("signals",)),
    "contact": ("etiquette", ("contact",)),
    "cards": ("etiquette", ("cards",)),
    "gifts": ("etiquette", ("gifts",)),
    "dining": ("etiquette", ("dining",)),
    "alcohol": ("etiquette", ("alcohol_and_diet",)),
    "dress": ("etiquette", ("dress",)),
    "gestures": ("etiquette", ("gestures",)),
    "hours": ("work_rhythm", ("schedule", "hours")),
    "lunch": ("work_rhythm", ("lunch",)),
    "contract": ("agreements", ("contract",)),
    "invoice": ("agreements", ("invoice",)),
    "payment": ("agreements", ("payment", "late_payment")),
    "late-payment": ("agreements", ("late_payment",)),
    "data-protection": ("agreements", ("data_protection",)),
    "disputes": ("agreements", ("disputes",)),
}
OTHERS = ("language", "scales", "calendar", "facts", "coverage", "sources")
# As an option takes them; a test holds the list against the tables above.
Topic = Literal[
    "address", "agreements", "alcohol", "apps", "bad-news", "calendar", "cards", "channels", "communication",
    "conflict", "contact", "contract", "coverage", "data-protection", "decisions", "dining", "disputes", "do",
    "dont", "dress", "email", "etiquette", "facts", "first-minute", "gestures", "gifts", "greeting", "hours",
    "humour", "invoice", "language", "late-payment", "lunch", "meetings", "names", "negotiation", "payment",
    "scales", "signals", "silence", "sources", "titles", "topics", "trust", "variation", "video",
    "work-rhythm", "your-side",
]  # fmt: skip
TOPICS: tuple[Topic, ...] = get_args(Topic)
# What people call a topic beside its name.
CALLED: dict[str, Topic] = {
    "avoid": "dont",
    "clothes": "dress",
    "clothing": "dress",
    "drinking": "alcohol",
    "food": "dining",
    "handshake": "contact",
    "hello": "greeting",
    "holidays": "calendar",
    "mail": "email",
    "negotiating": "negotiation",
    "overdue": "late-payment",
    "privacy": "data-protection",
    "small-talk": "topics",
    "taboos": "topics",
    "whatsapp": "apps",
    "women": "contact",
    "yes-and-no": "signals",
}
# The stage of `trustbrief plan` that has steps and wording for what a topic is about.
STAGES: dict[str, Stage] = {
    "bad-news": "bad-news",
    "conflict": "conflict",
    "contract": "proposal-and-contract",
    "late-payment": "late-payment",
    "negotiation": "proposal-and-contract",
    "payment": "late-payment",
}
