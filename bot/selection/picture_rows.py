"""Offers of pictures to be made: edits, qualities and sizes have prices of their own, and are not like for like."""

from collections.abc import Sequence

from bot.patterns import regex
from bot.selection.rows import Row
from bot.understood import Understood

_EDITS = regex(
    r"\b(?:edit|inpaint|outpaint|retouch|restor|upscal)\w*|bearbeit|retusch|\b(?:editar|retocar|éditer|retoucher)\b"
    r"|редактир|ретуш|修图|编辑图|編集|편집"
)
_QUALITY = regex(r"/(low|medium|high|xhigh|max|hd|standard)/")
_SIZE = regex(r"/\d+-x-\d+/")
DEFAULTS = "Prices per picture are those of each host's own default quality and size, where none was asked for."


def of_pictures_asked(rows: Sequence[Row], asked: Understood, text: str) -> list[Row]:
    """The rows for new pictures, or for edits where `text` asks for them, at the quality told, else each host's own.

    What a host prices in one way alone stays, however that is. Where some state the price of a picture, those that
    count tokens of pictures do not: how many a picture has, no source says.
    """
    edits = _EDITS.search(text.lower()) is not None
    made = [row for row in rows if edits or not row.offering.model.endswith("-edit")]
    wanted = asked.picture_quality
    whole = {(row.measured_as, row.provider_id) for row in made if _fits(row, wanted)}
    found = [row for row in made if _fits(row, wanted) or (row.measured_as, row.provider_id) not in whole]
    return [row for row in found if row.input_rate is None] or found


def _fits(row: Row, wanted: str | None) -> bool:
    key = row.offering.prices[0].key if row.offering.prices else ""
    quality = _QUALITY.search(key)
    if wanted is None:
        return quality is None and _SIZE.search(key) is None
    return quality is not None and quality[1] == wanted
