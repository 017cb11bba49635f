"""What a message in a thread allows again: "Chinese makers are fine after all"."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from bot.patterns import regex
from bot.understanding.cues import Hit
from bot.understanding.expressions import expression
from bot.understanding.name_parts import Name
from bot.understanding.negation import is_excluded
from bot.understanding.passage import Passage

_ALLOWED_BEHIND = expression("permissions_behind")
_ALLOWED_AHEAD = expression("permissions_ahead")
_TOO_BEHIND = expression("permissions_too")
_TAKEN_BACK = (
    (expression("permissions_hosted"), ("self_host", "gpu_memory_gb", "ram_gb")),
    (expression("permissions_paid"), ("free",)),
    (expression("permissions_slow"), ("latency",)),
    (expression("permissions_training"), ("no_training",)),
    (expression("permissions_any_maker"), ("require_developers", "exclude_developers")),
    (expression("permissions_any_host"), ("providers", "exclude_providers")),
    (expression("permissions_anywhere"), ("host_region", "exclude_host_region")),
)
_OF_NAMES = (
    ("developer", "require_developers", "exclude_developers"),
    ("provider", "providers", "exclude_providers"),
)
_WANTED = {"exclude_origin": "require_origin", "exclude_host_region": "host_region"}


@lru_cache(maxsize=4)
def taken_back(passage: Passage) -> frozenset[str]:
    """The keys of wishes that the message gives up by what it allows: "cloud is fine now", "any host will do"."""
    found = {key for words, keys in _TAKEN_BACK if words.search(passage.text) for key in keys}
    return frozenset(found | (_OF_OWN_MACHINES if _turns_to_a_host(passage) else set()))


_OF_OWN_MACHINES = {"self_host", "gpu_memory_gb", "ram_gb"}
_AT = regex(
    r"(?:\b(?:at|via|through|over|using|from|on|bei|über|chez|por|en|no|na|через|в)(?: the| la| der| die)?"
    r"(?: api (?:of|von|de|от))?|通过|在)\s?(?:the )?$"
)
_API = regex(r"(?:'s?)?(?: own| eigene)? ?(?:apis?|endpoints?)\b")
_HOSTED = regex(
    r"(?<![\w-])(?:hosted|gehostet|alojad[oa]|hébergée?|hospedad[oa]) (?:in|by|at|von|bei|en|par|chez|em|por)\b"
)
_A_HOST = regex(
    r"\b(?:via|through|over|using|from|on|at|by|with|use|what (?:if|about)|if|how about|and|über|bei|mit|par|chez|por"
    r"|con) (?:an?|the|some|another|einen?|ein|une?|um|uma) (?:[\w-]+ ){0,2}"
    r"(?:hosts?|hosters?|hosting provider|providers?|hosted (?:api|one)|anbieter|fournisseur|proveedor|provedor)\b"
)
_USED = regex(r"\b(?:use|used|take|go with|switch to|move to|run (?:it )?(?:on|at)|nutzen|usamos) (?:the )?$")
"""Before a host to which one turns: "and if we use together instead?"."""
_WEIGHED = regex(
    r"\b(?:than|vs\.?|versus|compar\w+|cheaper|break[ -]?even|günstiger|vergl\w+|barato|moins cher)\b|比|より"
    r"|보다|дешевле"
)
"""What holds one's own machine against a host."""


def _turns_to_a_host(passage: Passage) -> bool:
    """Whether it is to run at a host that is named, or hosted somewhere, and on no machine: "via alibaba's api?"."""
    if passage.hits.has("wish", "self_host") or passage.named("card") or _WEIGHED.search(passage.text):
        return False
    if _HOSTED.search(passage.text) or _A_HOST.search(passage.text):
        return True
    hosts = [each for each in passage.names if each.means("provider") or each.kind == "provider"]
    return any(_API.match(passage.text, each.end) or _leads_to(passage.before(each.start)) for each in hosts)


def _leads_to(lead: str) -> bool:
    return _AT.search(lead) is not None or _USED.search(lead) is not None


def permitted_places(passage: Passage) -> frozenset[str]:
    """Codes of the places that are said to be no hindrance."""
    return frozenset(permitted_at(passage).values())


def permitted_at(passage: Passage) -> Mapping[int, str]:
    """Where such a place is named, and its code."""
    return {
        hit.start: hit.label
        for table in ("nation", "place")
        for hit in passage.hits.of(table)
        if _ALLOWED_BEHIND.match(passage.text, hit.end) or _ALLOWED_AHEAD.search(passage.before(hit.start, 40))
    }


_HOSTING_BEFORE = expression("permissions_hosting_before")
_HOSTING_BEHIND = expression("permissions_hosting_behind")


@lru_cache(maxsize=4)
def hosting_places(passage: Passage) -> frozenset[str]:
    """Codes of the places that are spoken of as where it runs alone: "US hosting", "servers in China"."""
    hits = [hit for table in ("nation", "place") for hit in passage.hits.of(table)]
    others = {hit.label for hit in hits if not _is_hosting(passage, hit)}
    return frozenset(hit.label for hit in hits) - others


def _is_hosting(passage: Passage, hit: Hit) -> bool:
    before = _HOSTING_BEFORE.search(passage.before(hit.start, 48))
    return before is not None or _HOSTING_BEHIND.match(passage.text, hit.end) is not None


_WITH = regex(
    r"(?:\b(?:with|include|including|add|mit|inkl\w*|con|avec|com|inclu\w+|ajoute\w*|añad\w+)|(?<!\w)и с|加上|包括)"
    r"\s?(?:the |den |die |les |des |los |las |os |as )?$"
)
_THEM = regex(
    r"(?: ?(?:ones?|models?|makers?|llms?|modelle\w*|modelos?|modèles?|модел\w+|のモデル|模型|모델))?"
    r"(?P<too>,? ?(?:too|as well|also|auch|también|aussi|também|тоже|也|도))?\s*(?:$|[?.!,;])"
)
_ONLY = regex(
    r"\b(?:only|just|exclusively|nur|ausschließlich|sólo|solo|seulement|uniquement|só|apenas)\b|только|只|だけ|만"
)


def let_in(before: Mapping[str, Any], passage: Passage) -> frozenset[str]:
    """Codes of the origins ruled out before that now come to the others: "and with Chinese ones?", "those too"."""
    if _ONLY.search(passage.text):
        return frozenset()
    out = set(before.get("exclude_origin", ()))
    named = [hit for hit in passage.hits.of("nation") if hit.label in out]
    ends = ((hit, _THEM.match(passage.text, hit.end)) for hit in named)
    return frozenset(
        hit.label for hit, behind in ends if behind and (behind["too"] or _WITH.search(passage.before(hit.start, 24)))
    )


def with_permissions(
    slots: dict[str, Any], before: Mapping[str, Any], now: Mapping[str, Any], passage: Passage, *, added: bool
) -> Mapping[str, Any]:
    """`now` without wishes for what is only allowed, where `slots` (changed here) ruled it out or runs elsewhere."""
    if "providers" in now and "providers" not in slots and _are_only_allowed(passage):
        now = {key: value for key, value in now.items() if key != "providers"}
    kept = dict(now)
    _allow_again(slots, before, kept, passage)
    permitted = permitted_places(passage) | let_in(before, passage)
    if not permitted:
        return kept
    if hosts := hosting_places(passage) & set(slots.get("exclude_origin", ())) - set(before.get("host_region", ())):
        _let_run(slots, kept, hosts)
        permitted -= hosts
    for ruled_out in _WANTED:
        again = permitted & set(slots.get(ruled_out, ()))
        if again:
            leave_out(slots, ruled_out, again)
            leave_out(kept, "language", _tongues_of(passage, again))
            for key, wanted in _WANTED.items():
                leave_out(kept, key, again - _ruled_out_apart(passage))
                leave_out(kept, wanted, again)
            permitted -= again
    if added and permitted and "host_region" in slots and "require_origin" not in kept:
        kept["host_region"] = tuple(dict.fromkeys((*slots["host_region"], *sorted(permitted))))
    return kept


def _ruled_out_apart(passage: Passage) -> frozenset[str]:
    """Codes of places ruled out where nothing allows them: "Chinese is fine, just not hosted in China"."""
    allowed, hits = permitted_at(passage), (*passage.hits.of("nation"), *passage.hits.of("place"))
    return frozenset(
        hit.label for hit in hits if hit.start not in allowed and is_excluded(passage.text, hit.start, hit.end)
    )


def _let_run(slots: dict[str, Any], now: dict[str, Any], codes: frozenset[str]) -> None:
    """Lifts the ban on hosts at places whose makers stay ruled out: "nothing American", "US hosting is ok though"."""
    leave_out(slots, "exclude_host_region", codes)
    for key in (*_WANTED, *_WANTED.values()):
        leave_out(now, key, codes)


def _tongues_of(passage: Passage, codes: frozenset[str]) -> frozenset[str]:
    """The languages that the words for whose makers `codes` are stand for as well: "chinês pode"."""
    places = {hit.start for hit in passage.hits.of("nation") if hit.label in codes}
    return frozenset(hit.label for hit in passage.hits.of("tongue") if hit.start in places)


def is_allowed(passage: Passage, name: Name) -> bool:
    """Whether somebody named is said to be no hindrance."""
    behind = _ALLOWED_BEHIND.match(passage.text, name.end)
    return behind is not None or _ALLOWED_AHEAD.search(passage.before(name.start, 40)) is not None


def _allow_again(slots: dict[str, Any], before: Mapping[str, Any], now: dict[str, Any], passage: Passage) -> None:
    """Takes makers and hosts that are allowed again from those ruled out before, and from what is asked for now."""
    allowed = [name for name in passage.names if is_allowed(passage, name)]
    for kind, wanted, ruled_out in _OF_NAMES:
        ids = frozenset(found for name in allowed if (found := name.means(kind)))
        if again := ids.intersection(before.get(ruled_out, ())):
            for held, key in ((slots, ruled_out), (now, ruled_out), (now, wanted), (now, "providers")):
                leave_out(held, key, again)


def _are_only_allowed(passage: Passage) -> bool:
    """Whether all hosts named are only said to do as well: "azure would be ok too"."""
    hosts = passage.named("provider", "developer")
    return bool(hosts) and all(_TOO_BEHIND.match(passage.text, name.end) for name in hosts)


def leave_out(slots: dict[str, Any], key: str, codes: frozenset[str]) -> None:
    """Takes `codes` from a list in `slots`, and the list where nothing is left."""
    left = tuple(code for code in slots.get(key, ()) if code not in codes)
    if left:
        slots[key] = left
    else:
        slots.pop(key, None)
