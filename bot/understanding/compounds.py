"""German things told by the last part of a word: "Archivfotos", "Lieferantenrechnungen"."""

from bot.patterns import regex

_COMPOUND = regex(
    r" (?:[^\W\d_]{3,14}e[nrs]? )?[^\W\d_]{4,20}?"
    r"(?:(?P<images>fotos?|bildern?|aufnahmen)|(?P<messages>mails|nachrichten)"
    r"|(?P<documents>rechnungen|verträgen?|dokumenten?|akten|anträgen?|briefen?|berichten?|protokollen?|formularen?)"
    r"|(?P<items>tickets|bewertungen|bestellungen|meldungen)|(?P<requests>anfragen|gespräche))(?![^\W\d_])"
)


def compound_unit(text: str, end: int) -> tuple[str, int] | None:
    """(what a number that ends at `end` counts, where that word ends)."""
    found = _COMPOUND.match(text, end)
    return None if found is None else (str(found.lastgroup), found.end())
