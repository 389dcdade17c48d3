"""The form in which names are compared."""

from __future__ import annotations

import re
import unicodedata


def normalise(text: str) -> str:
    """Return the form in which names are compared.

    Accents, case, punctuation and a leading `the` are dropped; scripts other
    than Latin are kept.
    """
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    words = re.sub(r"[\W_]+", " ", bare.replace("&", " and ")).split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)
