"""The local forms of Mr and Ms, after the locales of the GNU C Library.

Its order of names is not used; that comes from CLDR.
"""

from __future__ import annotations

from babel import Locale
from open_data import Sources

# Malay `Eecik` is a slip for Encik, the Dzongkha words mean male and female, and the forms
# for Montenegro are Cyrillic, while its dates and amounts here are Latin.
WRONG = {"ms_MY", "dz_BT", "sr_ME"}
# Left in many a locale by somebody who had no local form to write.
ENGLISH = {"Mr", "Mr.", "Mrs", "Mrs.", "Miss", "Miss.", "Ms", "Ms."}


def courtesy(locale: Locale | None, sources: Sources) -> dict[str, str] | None:
    """Return the forms of a territory's main language.

    Args:
        locale: The main locale of the territory.
        sources: The open data.

    Returns:
        `mr`, `ms` and `language`, with `mrs` where the source has no form of
        Ms; None where it has no form of Mr or a wrong one.

    """
    name = f"{locale.language}_{locale.territory}" if locale else ""
    row = sources.titles.get(name)
    if locale is None or row is None or name in WRONG:
        return None
    forms = {key: _form(row[f"name_{key}"], locale.language) for key in ("mr", "ms", "mrs")}
    women = "ms" if forms["ms"] else "mrs"
    if not forms["mr"]:
        return None
    language = locale.get_language_name("en") or locale.language
    return {"mr": forms["mr"], "language": language, **({women: forms[women]} if forms[women] else {})}


def _form(text: str, language: str) -> str:
    # glibc's escape character is the slash itself.
    form = text.replace("//", "/")
    return "" if form in ENGLISH and language != "en" else form
