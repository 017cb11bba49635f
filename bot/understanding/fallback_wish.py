"""What the fallback alone has to be, asked for in a thread: "and a backup that isn't Chinese?"."""

from bot.patterns import regex
from bot.understanding.message import slots_of
from bot.understanding.passage import Passage
from bot.understood import Understood

_KIND = r"(?:fallback|fall-back|backup|back-up|plan b|ersatz\w*|rückfall\w*|ausweich\w*|respaldo|repli|secours)\b"
_ANOTHER = regex(
    rf"\b(?:an?|another|ein\w*|une?|una?|uma?)\b[^.?!]{{0,40}}?\b{_KIND}"
    rf"|\b{_KIND}[^.?!]{{0,12}}\b(?:that|which|from|made|not|without|should|must|has to|needs|aus|von|nicht|que|qui)\b"
)
_OF_MODELS = frozenset({"exclude_origin", "require_origin", "exclude_developers", "require_developers", "open_weights"})
"""Wishes that a model meets wherever it runs."""


def fallback_wish(passage: Passage) -> Understood | None:
    """The wish for the fallback; `None` for a message that says anything else as well."""
    found = _ANOTHER.search(passage.text)
    if found is None:
        return None
    own, _ = slots_of(passage)
    if not own:
        # "a European fallback": a nation before a word that is no model's elsewhere.
        nations = [hit for table in ("nation", "place") for hit in passage.hits.of(table)]
        inside = (hit.label for hit in nations if found.start() <= hit.start < found.end())
        own = {"require_origin": named} if (named := tuple(dict.fromkeys(inside))) else {}
    return Understood(**own) if own and _OF_MODELS.issuperset(own) else None
