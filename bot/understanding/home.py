"""Whose law a question is about: "an EU company", "our German customers", "is it banned in Italy?"."""

from bot.patterns import regex
from bot.understanding.denied_askers import is_denied
from bot.understanding.passage import Passage
from bot.understanding.places import Mention, mentions

_SITS_IN = regex(
    r"\b(?:company|startup|start-up|firm|business|team|agency|bank|hospital|insurer|university|school|consultancy|shop|we"
    r"|we're|we are|i am|i'm|contractor|supplier|council|ministry|office|unternehmen|firma|wir|entreprise|empresa|banque"
    r"|banco|administration|behörde|klinik|hôpital)"
    r"(?: (?:based|located|headquartered|incorporated|registered|established|operating|sitzen|sind|mit sitz))?"
    r" (?:in|from|out of|en|em|aus|au) (?:the )?$"
)
_IN = regex(r"\b(?:in|within|across|inside|innerhalb|en|dans|em|na|no|au|в|во) (?:the |der |den |la |l'|el |os )?$")
_STATE_THAT_ACTS = regex(
    r"(?:'s|s')?[ -]?(?:central |federal |communist )?(?:government|gov|govt|state|party|intelligence(?: services?)?|military"
    r"|army|authorities|regierung|geheimdienst\w*|gouvernement|gobierno|governo|政府|правительств\w*)"
    r"(?! (?:agenc|department|office|employ|contract|body|bodies|work|ministr|customer|client|use|project|tender|cloud|suppl"
    r"|vendor|entit|organi|procure|owned?|site|staff|universit|school|hospital|bank|compan|law|rules?|ban|act|military|army)"
    r"|を|的)"
)
_ACTS_ON = regex(
    r"\b(?:can|could|may|might|does|do|did|will|would|let|lets|by|from|to|with|against|of|that|if|whether|kann|können|könnte|von"
    r"|vor|an|peut|pourrait|par|puede|podría|pode|может)(?: the| die| der| le| el| o)? $"
)
_SERVED = regex(
    r"(?: \w+)? ?(?:users?|customers?|clients?|citizens?|residents?|people|patients?|persons?|personal data|customer data|market"
    r"|kunden|nutzer|bürger|clientes|usuarios|usuários|ciudadanos|utilisateurs|citoyens|用户|客户|ユーザー|顧客|고객|사용자)\b"
)


def homes(passage: Passage) -> tuple[str, ...]:
    """The places (ISO codes, or EU) tied to the asker, to whom they serve, or to the law asked about, each once."""
    return tuple(dict.fromkeys(place.code for place in mentions(passage) if _is_home(passage, place)))


def own_seats(passage: Passage) -> tuple[Mention, ...]:
    """The homes where the asker sits, without those where only their customers are."""
    return tuple(
        place
        for place in mentions(passage)
        if _is_home(passage, place) and not _SERVED.match(passage.text, place.end)
    )


def _is_home(passage: Passage, place: Mention) -> bool:
    if place.role in {"people", "law"}:
        return not is_a_state_that_acts(passage, place) and not is_denied(passage, place.start, place.end)
    before = passage.text[max(0, place.start - 60) : place.start]
    if _SITS_IN.search(before):
        return not is_denied(passage, place.start, place.end)
    return not place.role and not place.excluded and _IN.search(before) is not None


def is_a_state_that_acts(passage: Passage, place: Mention) -> bool:
    """Whether it is a government that may do something: "can the Chinese government access it?"."""
    acts = _ACTS_ON.search(passage.before(place.start, 24))
    return acts is not None and _STATE_THAT_ACTS.match(passage.text, place.end) is not None
