"""What a message supposes to be gone: a maker, a host, a country's models, or one model."""

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from bot.patterns import regex
from bot.situation import Situation
from bot.strategies.what_if import MOVED
from bot.understanding.cues import Hit
from bot.understanding.name_parts import Name
from bot.understanding.names import find_names
from bot.understanding.normalise import tidy
from bot.understanding.parts_of_bill import takes_out
from bot.understanding.passage import Passage, look_at
from bot.understanding.resolving import resolve_model
from bot.understanding.supposed_bans import BARS, CLAUSES
from bot.understanding.supposed_losses import ENDED, LOSS, NAMES, asks_what_instead, is_a_line, speaks_of_outage
from bot.understanding.supposed_prices import RISE

COUNTRY = 2
"""Letters of a country's code."""
_LOSS = regex(
    r"\blos(?:e|es|ing|t)\b|\bwithout\b|\boutage|\b(?:go|goes|went|going|gone|is|are|be|been)\s(?:\w+\s)?(?:down|away|dark|gone|off|offline)\b"
    r"|\b(?:ist|liegt|sind|est|sont|está|están|è)\s(?:\w+\s)?(?:down|offline)\b"
    r"|\b(?:api|services?|servers?) (?:down|offline)\b|\b(?:down|offline) (?:again|right now|now|today|atm)\b"
    r"|disappear|vanish|\bbann?(?:ed|s)?\b|sanction|\bshuts?\b|\bstop(?:s|ped)?\b|\bfail(?:s|ed)?\b|\bblock(?:s|ed)?\b"
    r"|\bforbid(?:s|den)?\b|\brestrict(?:s|ed)?\b|\bexport (?:controls?|bans?|curbs?|rules?)\b|\bembargo"
    r"|\bunavailable\b|\bunreachable\b|\bbankrupt|\bsuspend|\brevok|\bdies\b"
    r"|(?<!price )(?<!prices )\b(?:cuts?|drops?)\b(?! (?:\w+ ){0,2}(?:prices?|rates|costs?)\b)"
    r"|\bcae\b|\bsin\b|prohíb|\bohne\b|wegfäll|ausf[aä]ll|\bsans\b|\bpanne\b|tombe|sumir|cair"
    r"|断供|封|禁|制裁|挂|宕机|崩了|止ま|使えなく|落ち|ダウン|障害|중단|다운|먹통|장애|отключ|упал|лежит",
    re.IGNORECASE,
)
_OUTAGE = regex(
    r"\boutages?\b|(?<!shut )(?<!shuts )(?<!shutting )(?<!close )(?<!closes )\bdown(?:time)?\b|\boffline\b"
    r"|\bunavailable\b|\bunreachable\b|\bfail(?:s|ed|ure)?\b|\bdark\b|\bcrash"
    r"|ausf[aä]ll|gestört|störung|\bpanne\b|hors service|tombe|\bca(?:e|yera|iga|ir|i|ísse)\b|caíd|fora do ar|\bgiù\b"
    r"|挂|宕机|崩|落ち|ダウン|障害|다운|먹통|장애|упад|упал|лежит",
    re.IGNORECASE,
)
"""That a service stops for a while, which leaves the same model at other hosts."""
_DOWN = regex(
    r"(?<!shut )(?<!shutting )\b(?:down|offline|outages?|unavailable|unreachable)\b|\bgestört|\bpanne\b|fora do ar"
    r"|挂了|宕机|崩了|落ち|ダウン|障害|다운|먹통|장애",
    re.IGNORECASE,
)
"""The same, told of what can be nothing but a service."""
_WEIGHTS_ONLY = regex(
    r"\b(?:publish|releas|open(?:ing|s)?\b|shar)\w*\b[^,;?]{0,20}\b(?:weights|models openly)\b"
    r"|\bclos\w+ (?:their|its|the) weights",
    re.IGNORECASE,
)
"""That weights to come are held back, which takes away nothing that is in use."""
_DECREE = regex(
    r"\bexport|\bforbid|\brestrict|\bembargo|\bsanction|\bdirective|\bcontrols?\b|\bcuts?\b[^,;?]{0,24}\boff\b|\bban(?:s|ned)?\b"
    r"|\bforeign|verbiet|verbot|exportación|exportation|出口|管制",
    re.IGNORECASE,
)


_LOSES_TOO = regex(r"\b(?:or|and) (?:we |i )?(?:lose|lost|have to do without)\b", re.IGNORECASE)
"""Behind a price that rises, that the same may be gone."""
_IT = regex(
    r"(?<!would )(?<!will )\b(?:it(?!'d|'ll| would| will)|them|they|that one|one of them"
    r"|es|ihn|sie|lo|la|le|les|ellos|ils|eles)\b",
    re.IGNORECASE,
)


_ANY_OF = regex(
    r"\b(?:one|any|either|each|some|none|which(?:ever)?) of (?:the|those|these|our|my|your|us|its)\b"
    r"|\b(?:an?|any|some|one|another) (?:\w+ )?(?:suppliers?|vendors?|providers?|makers?|hosts?)\b",
    re.IGNORECASE,
)
"""What is lost is one of several, none of them named."""


_MODELS_OF = regex(
    r"(?:[ -]made)? ?(?:(?:open|big|other)[ -]?)*(?:models?\b|ai\b|llms?\b|labs?\b|makers?\b|weights\b|ones\b"
    r"|modelle\b|modelos\b|modèles\b|модел|模型|モデル|모델)",
    re.IGNORECASE,
)


_HOSTS_OF = regex(
    r"(?:[ -](?:owned|based|run|operated))? (?:hosts?|hosters?|hosting|clouds?|providers?|apis?|endpoints?)\b",
    re.IGNORECASE,
)


class Lost(Struct, frozen=True, kw_only=True):
    """What is supposed to go away: a maker (a developer or host, by id), a country, a seat, a model or weights.

    A country (ISO) is that of makers, a seat (ISO) that of hosts. A model has all the ids that its name may mean, the
    likeliest first; the others have one key. Weights are those that a maker (the key) does not publish any more.
    """

    kind: str
    keys: tuple[str, ...]
    is_export_ban: bool = False
    """Whether a country itself keeps back what is made there; weights already published stay where they are."""
    is_barred: bool = False
    """Whether a place bans it, which hosts elsewhere may or may not get around."""
    is_outage: bool = False
    """Whether a service stops for a while, which leaves the model at other hosts."""


def lost(situation: Situation) -> Lost | None:
    """The maker, host, country or model that the message supposes to be gone; `None` where it supposes none.

    After such a message a name alone is lost in its place, and "which one is our backup?" is about the same loss.
    """
    question = situation.question
    if question.history and takes_out(tidy(question.text).text):
        return None
    if (found := lost_in(question.text, situation)) is not None or not question.history:
        return found
    passage = look_at(tidy(question.text), situation.lexicon)
    if LOSS in situation.reading.flags:
        return _alone(passage, situation)
    earlier = (lost_in(text, situation) for text in reversed(question.history))
    return next((each for each in earlier if each is not None), None) if asks_what_instead(passage) else None


def _alone(passage: Passage, situation: Situation) -> Lost | None:
    """What "and anthropic?" names, after a message that supposed a loss."""
    for name in passage.named("developer", "provider"):
        return Lost(kind="maker", keys=(name.means("developer") or name.id,))
    for name in passage.named("model", "family"):
        return _of_model(name, situation)
    countries = _countries(passage.text, situation)
    return Lost(kind="country", keys=countries[:1]) if countries else None


def lost_in(message: str, situation: Situation) -> Lost | None:
    """What one message or clause supposes to be gone; `None` where it supposes nothing."""
    text, before = tidy(message).text, ""
    for clause in CLAUSES.split(text):
        fails = speaks_of_outage(look_at(tidy(clause), situation.lexicon))
        goes = fails or any(each.search(clause) for each in (_LOSS, BARS, ENDED))
        if not goes or (MOVED.search(clause) and not fails) or (RISE.search(clause) and not _LOSES_TOO.search(clause)):
            before = clause
            continue
        names = _names_in(clause, message, situation)
        if not names:
            names = _told_before(clause, before, message, situation)
        countries = _countries(clause, situation)
        if BARS.search(clause) and (banned := _banned(names, countries, situation)):
            return banned
        maker = next((each for each in names if each.kind in {"developer", "provider"}), None)
        if maker is not None:
            kind = "weights" if _WEIGHTS_ONLY.search(clause) else "maker"
            is_outage = kind == "maker" and (fails or _OUTAGE.search(clause) is not None)
            return Lost(kind=kind, keys=(maker.means("developer") or maker.id,), is_outage=is_outage)
        if seat := _of_hosts(clause, situation):
            return Lost(kind="seat", keys=(seat,), is_barred=True)
        if countries:
            banned_country = _object(clause, situation) if BARS.search(clause) else None
            decree = banned_country is None and _DECREE.search(clause) is not None
            is_barred = BARS.search(clause) is not None and not decree
            return Lost(
                kind="country", keys=(banned_country or countries[0],), is_export_ban=decree, is_barred=is_barred
            )
        if model := next((each for each in names if each.kind in {"model", "family"}), None):
            if (fails or _DOWN.search(clause)) and (service := _service_of(model, situation)):
                return Lost(kind="maker", keys=(service,), is_outage=True)
            return _of_model(model, situation)
        if used := _by_word(clause, situation):
            return Lost(kind="model", keys=used)
    return None


def _told_before(clause: str, before: str, message: str, situation: Situation) -> Sequence[Name]:
    """The one name of the clause before that "it" stands for; none where it may be any of several."""
    if not _IT.search(clause) or _ANY_OF.search(clause):
        return ()
    names = _names_in(before, message, situation)
    return names if len({each.id for each in names}) == 1 else ()


def _names_in(clause: str, message: str, situation: Situation) -> Sequence[Name]:
    """The names of a clause, those told from a word by their capital alone too: "if Together shuts down"."""
    names = find_names(clause, situation.lexicon)
    if any(each.kind in NAMES for each in names):
        return names
    passage = look_at(tidy(message), situation.lexicon)
    start = passage.text.find(clause)
    return [each for each in passage.named(*NAMES) if start <= each.start < start + len(clause)]


def _banned(names: Sequence[Name], countries: Sequence[str], situation: Situation) -> Lost | None:
    """What is named beside a ban; `None` where only countries are, or the country keeps back what is made there."""
    found = next((each for each in names if each.kind in {"model", "family", "developer", "provider"}), None)
    if found is None:
        return None
    maker = situation.knowledge.facts.developers.get(found.means("developer") or "")
    if maker is not None and maker.country in countries and len(countries) == 1:
        return None
    is_maker = found.kind in {"developer", "provider"} or found.id == found.means("developer")
    if is_maker:
        return Lost(kind="maker", keys=(found.means("developer") or found.id,), is_barred=True)
    return replace(_of_model(found, situation), is_barred=True)


def _of_model(name: Name, situation: Situation) -> Lost:
    return Lost(kind="model", keys=(name.id, *resolve_model(name.id, situation.lexicon)))


def _service_of(name: Name, situation: Situation) -> str | None:
    """The maker whose service is meant by the name of its whole line, or of a closed model: "claude is down"."""
    facts = situation.knowledge.facts
    meant = [model for each in resolve_model(name.id, situation.lexicon) if (model := facts.model(each))]
    makers = {model.developer for model in meant}
    if len(makers) != 1 or not (is_a_line(name) or all(model.open_weights is False for model in meant)):
        return None
    return makers.pop() if makers <= facts.providers.keys() else None


def _of_hosts(clause: str, situation: Situation) -> str | None:
    """The country whose hosts a clause is about, "Chinese-owned hosts", whatever runs there."""
    return next((hit.label for hit in _told(clause, situation) if _HOSTS_OF.match(clause, hit.end)), None)


def _object(clause: str, situation: Situation) -> str | None:
    """The country whose models are banned: the one before "models", or the last of several; `None` where one acts."""
    told = _told(clause, situation)
    named = next((hit.label for hit in told if _MODELS_OF.match(clause, hit.end)), None)
    return named or (told[-1].label if len({hit.label for hit in told} - {"EU"}) > 1 else None)


def _told(clause: str, situation: Situation) -> list[Hit]:
    hits = look_at(tidy(clause), situation.lexicon).hits
    found = (hit for table in ("nation", "place") for hit in hits.of(table))
    return sorted((hit for hit in found if len(hit.label) == COUNTRY), key=lambda hit: hit.start)


def _countries(clause: str, situation: Situation) -> tuple[str, ...]:
    """The countries that a clause names, in its order; the EU acts and is none of whose models are lost."""
    return tuple(dict.fromkeys(hit.label for hit in _told(clause, situation) if hit.label != "EU"))


def _by_word(clause: str, situation: Situation) -> tuple[str, ...]:
    """The models in use that a word of theirs stands for in the clause: "fable" for Claude Fable 5.1."""
    words = set(re.findall(r"[^\W\d_]{4,}", clause.lower()))
    return tuple(model for model in situation.asked.models if not words.isdisjoint(model.split("-")))
