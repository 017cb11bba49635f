"""Which laws a message asks about, by their names or by the use that they are for: a state's order, hiring, credit."""

from collections.abc import Mapping

from bot.caveats.laws_named import laws_named, laws_not_on_board, names_an_act, without_laws_not_on_board
from bot.patterns import regex
from bot.places import state_spans, states_in
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_STATE_LAW_BEHIND = regex(
    r"(?:'s|s')?(?: (?!and|or|to|for|in)[\w-]+){0,2}? "
    r"(?:(?:executive )?order|laws?|statutes?|ban|bans|rules?|act|hb ?\d+|sb ?\d+)\b"
    r"(?! (?:firms?|schools?|offices?|students?|professors?|track\w*|status|forms?|numbers?|history|process\w*|engine"
    r"|management|entry|intake|volume))"
)
_STATE_LAW_AHEAD = regex(
    r"\b(?:laws?|rules?|orders?|bans?|statutes?)\b(?: [\w-]+){0,3}? (?:in|of|from) (?:the state of )?$"
)
_ALL_STATES = regex(
    r"\b(?:which|what|any|all|how many|list(?: of)?)(?: the)? (?:us |u\.s\. |american )?states?(?:' laws?| laws?)?\b"
    r"[^.?!]{0,24}\b(?:ban|bans|banned|bar|bars|barred|restrict\w*|forbid\w*|prohibit\w*|block\w*|outlaw\w*)\b"
)
_NAMED = expression("laws_by_name")
_USE = expression("laws_use")
_DUTY = expression("laws_duty")
_WHO_BANS = expression("laws_who_bans")
_WHO_HOSTS = expression("laws_who_hosts")
_SURE = 7.9
_SOUGHT = 4.5


def states_whose_law(text: str) -> tuple[str, ...]:
    """Codes of the US states whose order or law `text` asks about."""
    lower = text.lower()
    for start, end in state_spans(lower):
        if _STATE_LAW_BEHIND.match(lower, end) or _STATE_LAW_AHEAD.search(lower[max(0, start - 60) : start]):
            return states_in(text)
    return ()


def asks_of_all_states(text: str) -> bool:
    """Whether `text` asks which of the US states bar something."""
    return _ALL_STATES.search(text.lower()) is not None


def asks_who_bans(text: str) -> bool:
    """Whether `text` asks which countries, states or offices bar something."""
    return _WHO_BANS.search(text.lower()) is not None


def asks_of_a_regulated_use(text: str) -> bool:
    """Whether `text` asks for the duties of who hires people, or lends to them, with a model."""
    lower = text.lower()
    return _USE.search(lower) is not None and _DUTY.search(lower) is not None


def asks_of_an_act(text: str) -> bool:
    """Whether `text` names an act, bill or order, be it on board or one that people name with those."""
    return names_an_act(text) or _NAMED.search(text.lower()) is not None or bool(laws_not_on_board(text))


def asks_about_an_act(text: str) -> bool:
    """Whether `text` names an act, bill or order and says more: "HB 1234" alone may be a pencil."""
    return asks_of_an_act(text) and (names_an_act(text) or len(without_laws_not_on_board(text).split()) > 1)


_REACHES = regex(
    r"(?:^|[.?!,;] ?)(?:(?:so|and|but) )?(?:does|do|did|will|would|can)\b[^.?!]{4,60}"
    r"\b(?:reach|bar|ban|forbid|cover|hit|touch|affect|block|restrict|include|name|concern|rule out|apply to)"
    r"(?: the use of| using)? $"
)
"""What stands before a name where it is asked whether an act is on it: "does HB 2313 bar Qwen"."""


def is_asked_of_an_act(text: str, start: int) -> bool:
    """Whether it is asked of what begins at `start` whether an act, bill or order reaches it."""
    found = _REACHES.search(text[:start])
    return found is not None and asks_of_an_act(found[0])


def is_on_an_act(passage: Passage, scores: Mapping[str, float]) -> bool:
    """Whether a message names an act, bill or order, and looks for no model."""
    return scores.get("recommend", 0) < _SOUGHT and asks_of_an_act(passage.text) and not _is_a_condition(passage)


_OF_OURS = regex(
    r"\b(?:which|any|what)(?: ones?)? of (?:our|my|these|those|the|them)\b|\bwelche[rs]? (?:davon|dieser|unserer)\b"
    r"|\bcuál(?:es)? de (?:estos|nuestros|ellos)\b|\blesquels?\b"
)


def _asks_of_those_named(passage: Passage) -> bool:
    """Whether it is asked which of the models named an act is on: "which of our models is under 1260H: X, Y"."""
    several = len(passage.named("model", "family")) > 1
    return several and _OF_OURS.search(passage.text) is not None and names_an_act(passage.text)


_ASKS_OF_RULES = regex(
    r"[?？]|\b(?:rules?|allow\w*|permit\w*|barred|bans?|banned|forbid\w*|problem|issues?|restrict\w*|complian\w+|comply"
    r"|legal\w*|may|can|could|does|do|is|are|what|which|why|how|says?|explain\w*|means?|ok|okay|fine|safe)\b"
)

_MODEL = regex(r"\b(?:models?|llms?|modell\w*|modelos?|modèles?|modelli|apis?|\w*bots?)\b|模型|モデル|모델|модел")


def _is_a_condition(passage: Passage) -> bool:
    """Whether laws that nothing on board tells of stand beside work for a model: "20k invoices a month, LGPD".

    Work without a load is such where a model is wanted for it and nothing is asked: "coding model, ITAR".
    """
    text = passage.text
    if names_an_act(text) or _NAMED.search(text) or not laws_not_on_board(text):
        return False
    if not passage.hits.has("task") or passage.named("model", "family"):
        return False
    wanted = _MODEL.search(text) is not None and _ASKS_OF_RULES.search(text) is None
    return wanted or any(
        each.unit and each.period not in {"", "once", "request", "head"} for each in passage.quantities
    )


_LAW = r"(?:gdpr|dsgvo|rgpd|lgpd|schrems(?: ii| 2)?|hipaa|dora|ferpa|ccpa)"
_LAW_FORBIDS = regex(
    rf"(?:^|[.?!,;:] ?)(?:(?:so|and|but),? )?(?:does|do|would|will|could|can) (?:the )?{_LAW}\b[^.?!,;]{{0,16}}?"
    r"\b(?:forbid|ban|bar|prohibit|outlaw|allow|permit|block|restrict|rule out)\b"
    rf"|\b(?:verbietet|erlaubt|untersagt) (?:uns )?(?:die |der )?{_LAW}\b"
    rf"|\b{_LAW} (?:interdit|autorise|permet)(?:-(?:il|elle))?\b"
    rf"|\b(?:prohíbe|permite|proíbe) (?:el |la |o |a )?{_LAW}\b|\b{_LAW} (?:prohíbe|permite|proíbe)\b"
)
"""Whether a law that people call by its letters forbids or allows what is named."""


_LAW_APPLIES = regex(
    rf"\b(?:does|do|would|will) (?:the )?{_LAW}\b[^.?!,;]{{0,16}}?\b(?:apply|bind|cover|concern|reach|matter|hold"
    rf"|affect)|\b(?:subject to|bound by|covered by|fall(?:s|ing)? under|unterlieg\w+) (?:the |der )?{_LAW}\b"
    rf"|\bgilt (?:die |der |das )?{_LAW}\b|\bse (?:nos )?aplica (?:el |la )?{_LAW}\b|\b{_LAW} s'applique"
)


def asks_if_a_law_applies(text: str) -> bool:
    """Whether `text`, in small letters, asks if a law that people call by its letters is one for the asker."""
    return _LAW_APPLIES.search(text) is not None


def _asks_what_a_law_forbids(passage: Passage) -> bool:
    named = passage.named("model", "family", "developer", "provider")
    return bool(named) and _LAW_FORBIDS.search(passage.text) is not None


_SEEKS = regex(
    r"\b(?:which|best|cheap\w*|recommend\w*|suggest\w*|need an?|want an?|looking for|suche[nr]?|welche\w*|mejor"
    r"|meilleur\w*|quel\w*|qué modelo|melhor|qual|quale|посоветуйте)\b|哪个|推荐|おすすめ|추천"
)


def _asks_of_a_law_alone(passage: Passage) -> bool:
    """Whether a law is named, and nothing that a model is to do: "we need a HIPAA BAA, who offers one?"."""
    if _DUTY.search(passage.text) and not (passage.names or _SEEKS.search(passage.text)) and laws_named(passage.text):
        return True
    amounts = any(each.unit for each in passage.quantities)
    if _MODEL.search(passage.text) or passage.names or amounts or passage.hits.has("task"):
        return False
    return bool(laws_named(passage.text))


def weigh_laws(passage: Passage, scores: dict[str, float]) -> None:
    """A law asked about by its name or its use is a question of law, unless a model is looked for."""
    if "recommend" in scores and (_asks_of_a_law_alone(passage) or _asks_of_those_named(passage)):
        del scores["recommend"]
    of_states = states_whose_law(passage.text) or asks_of_all_states(passage.text)
    named = of_states or asks_of_an_act(passage.text) or _asks_what_a_law_forbids(passage)
    named = named or asks_if_a_law_applies(passage.text)
    if asks_who_bans(passage.text) and passage.named("model", "family", "developer", "product"):
        scores.pop("residency", None)
        named = True
    if scores.get("recommend", 0) >= _SOUGHT or not (named or asks_of_a_regulated_use(passage.text)):
        return
    if not of_states and _is_a_condition(passage):
        scores["recommend"] = max(_SOUGHT, 0.3 + max(scores.values(), default=0.0))
        return
    # A law that nothing on board tells of is why somebody looks for a host in a place: "who runs llama in India? DPDP".
    hosted = passage.hits.has("place") and laws_not_on_board(passage.text) and _WHO_HOSTS.search(passage.text)
    label = "residency" if hosted else "origin_risk"
    scores[label] = max(_SURE, 0.3 + max(scores.values(), default=0.0))
