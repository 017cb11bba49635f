"""What terms, certificates and permissions make of a message's intents: licence, hosts, or what else to take."""

from collections.abc import Mapping
from typing import Any

from bot.caveats.laws_denied import denied_laws
from bot.patterns import regex
from bot.understanding.hosts_by_terms import asks_what_is_kept
from bot.understanding.leave_asked import asks_for_a_product
from bot.understanding.licence_words import tells_of_competing
from bot.understanding.passage import Passage
from bot.understanding.price_there import tells_a_load

_IF_NOT = regex(
    r"\bif (?:not|no|it isn't|it's not|it is not)\b[^.?!]{0,16}\b(?:what|which|who)\b|\bwhat (?:else|instead)\b"
    r"|\b(?:what|which|any|if not,?)(?: \w+){0,3} alternatives?\b"
    r"|\bwhat (?:can|could|should) (?:we|i) (?:use|take) instead\b"
    r"|\b(?:wenn|falls) (?:nein|nicht)\b[^.?!]{0,12}\b(?:was|welche\w*)\b|\b(?:welche|was für) alternativen?\b"
    r"|\bsi no\b[^.?!]{0,12}\b(?:qué|cuál|cual|que)\b|\b(?:qué|hay) alternativas?\b"
    r"|\bsinon,? (?:quoi|que|quel\w*|lequel)\b"
    r"|\b(?:quelles?|une?) alternatives?\b|\bse (?:não|no),? (?:qual|o que|quale|cosa)\b|\bquais alternativas\b"
    r"|(?:有什么|有没有|有哪些|哪些|什么)(?:可以)?替代|用什么代替|不(?:行|能用)的话|안 ?되면|대안|대신 (?:뭐|뭘|무엇)"
    r"|代わり(?:に|は)|代替(?:は|モデル|案)|если нет,? (?:то )?(?:что|как)|какие альтернативы|чем заменить"
)
"""What to take where the model named may not be used: "and if not, what instead?"."""
_CERTIFICATE = regex(
    r"\b(?:tisax|soc ?(?:2|ii)|iso ?/?(?:iec )?(?:27001|42001)|pci(?:[ -]dss)?|hitrust|hds|irap|bsi c5)\b"
)
_OF_A_LICENCE = regex(r"\b(?:li[cz]en\w+|commercial\w*|apache|mit|weights|sell|redistribut\w+|kommerziell\w*)\b")
"""What hosts are audited for, by whose name whether a model is allowed is a question of hosts."""
_OF_USE = frozenset({"capability", "recommend", "residency", "off_topic", "origin_risk"})
"""What "may it go into our product" is likely taken for by its words."""

_OF_A_JOB = frozenset({"task", "modalities", "output_modalities", "language", "requests", "requests_period"})
"""What a message says that tells a job and nothing else."""


def main_of_terms(passage: Passage, own: Mapping[str, Any], main: str) -> str:
    """The main intent; a licence where somebody competes with the maker, the hosts where they are to be certified.

    Between two hosts of one model, what they keep goes before their rates.
    """
    if main in {"origin_risk", "capability"} and "models" in own and tells_of_competing(passage.text):
        return "licence"
    if main == "licence" and _CERTIFICATE.search(passage.text) and not _OF_A_LICENCE.search(passage.text):
        return "residency"
    between_hosts = main == "compare" and len(own.get("models", ())) <= 1 < len(own.get("providers", ()))
    unpriced = between_hosts and not passage.hits.has("intent", "cost")
    return "residency" if unpriced and asks_what_is_kept(passage.text) else main


def with_what_follows(passage: Passage, own: Mapping[str, Any], intents: tuple[str, ...]) -> tuple[str, ...]:
    """The intents; a product asks for its licence, a load for a search, "if not, what" for something else."""
    if _is_on_a_denied_law(passage, own, intents[0]):
        return ("recommend", *(label for label in intents if label not in {"recommend", "residency", "origin_risk"}))
    if intents[0] in _OF_USE and asks_for_a_product(passage, own):
        return ("licence", "origin_risk")
    if intents[0] != "origin_risk":
        return intents
    if own.keys().isdisjoint({"models", "providers"}) and tells_a_load(own):
        return ("recommend", *(label for label in intents if label != "recommend"))
    else_sought = "recommend" not in intents and "models" in own and _IF_NOT.search(passage.text) is not None
    return (*intents, "recommend") if else_sought else intents


def _is_on_a_denied_law(passage: Passage, own: Mapping[str, Any], main: str) -> bool:
    """Whether a job is told, and only a law that does not bind the asker made a question of law or place of it."""
    if main not in {"residency", "origin_risk"} or "task" not in own or not own.keys() <= _OF_A_JOB:
        return False
    told = passage.hits.of("intent", "residency", "origin_risk")
    laws = denied_laws(passage.text) if told else ()
    return bool(laws) and all(any(start <= hit.start < end for start, end in laws) for hit in told)
