"""Whether a model is to run on machines of the asker, and whether that is ruled out: "we cannot self-host"."""

from collections.abc import Mapping
from typing import Any

from bot.patterns import regex
from bot.understanding.cues import Hit
from bot.understanding.dismissals import is_dismissed
from bot.understanding.expressions import expression
from bot.understanding.machines_spoken_of import is_machine_spoken_of
from bot.understanding.negation import is_excluded
from bot.understanding.passage import Passage

_OWN_MACHINES = expression("clauses_own_machines")
_RUNS_HERE = expression("clauses_runs_here")
_RUN_ELSEWHERE = expression("clauses_elsewhere_run")
_CANNOT = expression("own_machines_cannot")
_IS_NOT_POSSIBLE = expression("own_machines_not_possible")
_CLOSED = regex(r"(?:claude|(?:chat)?gpt(?!-oss)|gemini|o\d|grok|nova)\b")
"""Names of models that nobody can run on machines of their own."""
_OR_ELSE = regex(r"\b(?:apis?|cloud|hosted)(?: \w+)? or (?:even |also |maybe |just |run(?:ning)? (?:it )?)?$")
"""Before one of two ways to run a model, neither of them wished for: "over the API or even locally"."""
_TO = regex(r" (?:(?:to|towards|for|out of|outside(?: of)?|beyond|from) )?(?:any |the |our |my )?")
"""What stands before a place that data may not go to, or not leave."""
_OF_ANOTHER = regex(r"(?:\b(?:their|its|his|the maker's|the official)|'s) $")
"""Before a service that is only spoken of: "or is it only about their hosted API"."""
_AT_WORK = regex(
    r"(?:\b(?:work|office|company|school|government|agency|corporate|state|dienst|arbeits)[- ]?(?:issued |owned )?"
    r"|업무용? ?|회사 ?|관공서 ?|業務用?の?|会社の|社用|公用|办公|工作)$"
)
_MAY_USE = regex(
    r"\b(?:allowed|may|permitted|banned|forbidden|prohibited|erlaubt|verboten|darf|dürfen|autorisé|interdit|permitid[oa]"
    r"|prohibid[oa])\b(?!.*\b(?:run|install|ollama|lm studio|llama\.cpp)\b)"
    r"|써도 ?(?:되|괜찮|돼)|사용해도|使って(?:も)?(?:いい|よい|良い|大丈夫)|禁止|可以用|能用|можно ли"
)
AN_API = regex(r"\bapis?\b(?! keys?)")
"""What others run, in a text in lower case."""
_GAVE_UP = expression("own_machines_gave_up")
_OUTDATED = regex(
    r"\b(?:local|on[- ]prem\w*|self[- ]?host\w*|lokal\w*)\b[^.?!]{0,44}\b(?:outdated|obsolete|old news"
    r"|no longer (?:true|valid|so)|wrong|überholt|veraltet|nicht mehr so|stimmt nicht mehr"
    r"|ya no es así|n'est plus vrai|já não vale)\b"
)
"""A rule of before that is spoken of: "you'll hear 'local only', that's outdated"."""
_MEMORY_ASKED = expression("machines_memory_asked")
_CARD_SOUGHT = expression("memory_card_sought")
_NEEDED = expression("machines_needed")
_NO_CARDS = expression("own_machines_no_cards")
_ENOUGH = expression("own_machines_enough")
_MACHINE = regex(
    r"\b(?:cpus?|ram|laptops?|pcs?|desktops?|machines?|servers?|box(?:es)?|pi|thinkpad|nas|local\w*|offline)\b"
)


_FOR_LATER_AHEAD = expression("own_machines_for_later_ahead")
_FOR_LATER_BEHIND = expression("own_machines_for_later_behind")
_API_FOR_NOW = expression("own_machines_api_for_now")
_WOULD_DO = expression("own_machines_would_do")


def may_want_own_machines(passage: Passage) -> bool:
    """Whether own machines are a thing of later, or one to keep open: "so we can move on-prem next year"."""
    if not passage.hits.has("wish", "self_host"):
        return False
    return _API_FOR_NOW.search(passage.text) is not None or any(
        _FOR_LATER_AHEAD.search(passage.before(hit.start, 60)) or _FOR_LATER_BEHIND.match(passage.text, hit.end)
        for hit in passage.hits.of("wish", "self_host")
    )


def wants_own_machines(passage: Passage) -> bool:
    """Whether the asker means to run the model: said by a wish, by a clause, or by what a machine lacks."""
    if may_want_own_machines(passage):
        return False
    hits = [hit for hit in passage.hits.of("wish", "self_host") if not _is_of_others(passage, hit)]
    wanted = any(not _is_ruled_out(passage, hit) for hit in hits) or _is_told(passage)
    if passage.hits.has("wish", "cpu_only") and not has_no_cards_but_an_api(passage):
        wanted = True
    cloud = any(not _OF_ANOTHER.search(passage.before(hit.start)) for hit in passage.hits.of("wish", "cloud"))
    return wanted and not cloud and _OUTDATED.search(passage.text) is None


def _is_of_others(passage: Passage, hit: Hit) -> bool:
    """Whether it is one of two ways ("local would do too"), or tells where data may be: "leave our Azure".

    A desk where a service may be used or not runs no model: "am I allowed to use it on my work laptop?".
    """
    if _AT_WORK.search(passage.before(hit.start)) and _MAY_USE.search(passage.text):
        return True
    if _WOULD_DO.match(passage.text, hit.end) and not passage.named("card"):
        return True
    to = _TO.match(passage.text, hit.end)
    starts = {place.start for table in ("nation", "place") for place in passage.hits.of(table)}
    starts |= {name.start for name in passage.named("provider")}
    return _OR_ELSE.search(passage.before(hit.start)) is not None or bool(to and to.end() in starts)


def of_running(intents: tuple[str, ...], slots: Mapping[str, Any], scores: Mapping[str, float]) -> tuple[str, ...]:
    """The intents; of a model to be run at home, about which no word tells a move, what that takes: "kimi k2 local"."""
    named = slots.get("self_host") and slots.get("models")
    if intents[0] == "migration" and named and not scores.get("migration"):
        return ("capability", *(label for label in intents[1:] if label != "capability"))
    return intents


def asks_if_enough(passage: Passage, slots: Mapping[str, Any]) -> bool:
    """Whether a machine that is told is asked to be good enough: "is my M2 Air 8GB hopeless?"."""
    told = not slots.keys().isdisjoint({"gpu_memory_gb", "ram_gb"})
    return told and _ENOUGH.search(passage.text) is not None


def asks_for_memory(passage: Passage) -> bool:
    """Whether it is asked how much memory a model takes that can be run at home: "how much RAM to run deepseek r1"."""
    named = passage.named("model", "family")
    return any(not _CLOSED.match(name.id) for name in named) and _MEMORY_ASKED.search(passage.text) is not None


def asks_what_it_takes(passage: Passage) -> bool:
    """Whether it is asked which cards, or how much memory, running a model takes: "what do I need for a 70b"."""
    return any(asked.search(passage.text) for asked in (_MEMORY_ASKED, _CARD_SOUGHT, _NEEDED))


def gave_up_own_machines(passage: Passage) -> bool:
    """Whether machines of their own are a thing of the past: "we used to self-host, no longer do"."""
    return _GAVE_UP.search(passage.text) is not None


def prefers_an_api(passage: Passage) -> bool:
    """Whether an API is wanted although there are cards: "we own two 4090s but want an API"."""
    return AN_API.search(passage.text) is not None and _PREFERS_AN_API.search(passage.text) is not None


def is_card_aside(passage: Passage, slots: Mapping[str, Any]) -> bool:
    """Whether a card is only at hand too, beside a load or a sum for what others run: "also have a 1080 Ti around"."""
    if _ASKED_FOR.isdisjoint(slots) or passage.hits.has("wish", "self_host", "cpu_only"):
        return False
    cards = passage.named("card")
    return bool(cards) and all(
        _AT_HAND_TOO.match(passage.text, card.end) or _HAVE_TOO.search(passage.before(card.start, 40)) for card in cards
    )


_ASKED_FOR = frozenset({"budget_usd", "requests", "units", "input_tokens"})
_AT_HAND_TOO = regex(
    r"(?: \w+)? (?:(?:just |also |still )?(?:lying|laying|sitting|standing)"
    r" (?:around|about|idle|here|unused|in)|gathering dust|collecting dust|to spare"
    r"|rumliegen|herumliegen|por ahí|qui traîne)\b"
)
_HAVE_TOO = regex(
    r"\b(?:also (?:have|own|got)|(?:have|own|got) also|there's also|habe auch|auch noch|también tengo|tengo también"
    r"|j'ai aussi|também tenho)"
    r"(?: an?| one| my| two| eine?n?| un[ae]?| uma?)?(?: old| spare| used| alte[ns]?| viej[oa])? ?$"
)
_PREFERS_AN_API = regex(
    r"\bbut (?:we |i )?(?:(?:still )?(?:want|need)|(?:(?:would|'d) )?(?:rather|prefer)(?: to)?(?: use| have)?)"
    r" (?:to use )?(?:an? |the |some )?(?:\w+ )?apis?\b"
    r"|\baber (?:wir |ich )?(?:wollen|will|möchten?|brauchen?) [^.?!]{0,12}\bapi\b"
    r"|\bpero (?:quer\w+|prefer\w+) [^.?!]{0,12}\bapi\b"
    r"|\bmais (?:on|nous|je) (?:veu\w+|voul\w+|préf\w+) [^.?!]{0,12}\bapi\b"
)


def has_no_cards_but_an_api(passage: Passage) -> bool:
    """Whether cards are said to be lacking because others are to run the model: "no gpus, api only", "we own no gpus".

    A machine without a card is another thing: "a laptop without a gpu".
    """
    if any(not _is_ruled_out(passage, hit) for hit in passage.hits.of("wish", "self_host")):
        return False
    if AN_API.search(passage.text):
        return True
    return _NO_CARDS.search(passage.text) is not None and not _MACHINE.search(passage.text)


def _is_ruled_out(passage: Passage, hit: Hit) -> bool:
    out = is_excluded(passage.text, hit.start, hit.end, reach=12) or is_dismissed(passage, hit.start, hit.end)
    return out or _cannot_be(passage, hit.start, hit.end)


def _cannot_be(passage: Passage, start: int, end: int) -> bool:
    """Whether what stands at `start:end` is said to be impossible or unwanted, in the words right beside it."""
    return (
        _CANNOT.search(passage.before(start, 60)) is not None or _IS_NOT_POSSIBLE.match(passage.text, end) is not None
    )


def _is_told(passage: Passage) -> bool:
    """Whether a clause tells where it runs, or is to run: "on our own racks", "tourne chez nous"."""
    return _runs_here(passage) or any(
        not is_excluded(passage.text, found.start(), found.end(), reach=14)
        and not _cannot_be(passage, found.start(), found.end())
        and not is_machine_spoken_of(passage.text, found.start(), found.end())
        for found in _OWN_MACHINES.finditer(passage.text)
    )


def _runs_here(passage: Passage) -> bool:
    """Whether a named model, none that is only sold as a service, is told to run where the asker is."""
    named = passage.named("model", "family")
    if not named or passage.named("product") or any(_CLOSED.match(name.id) for name in named):
        return False
    return _RUNS_HERE.search(passage.text) is not None and not _RUN_ELSEWHERE.search(passage.text)
