"""What a message supposes to go away: "what if OpenAI goes down", "if the US bans Kimi", then "and Anthropic?"."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.followup_models import names_another
from bot.understanding.name_parts import Name
from bot.understanding.passage import Passage
from bot.understanding.supposed_bans import is_supposed_banned

LOSS = "loss"
"""The flag of a message that supposes one."""
NAMES = ("model", "family", "developer", "provider")
"""The kinds of names that may go away."""
_OF_NAMES = ("models", "providers", "require_developers", "exclude_models", "exclude_developers", "exclude_providers")
_OF_PLACES = frozenset({"host_region", "exclude_host_region", "require_origin", "exclude_origin", "language"})
_IF = regex(
    r"(?:\b(?:if|suppos(?:e|ing)|imagine|assum(?:e|ing)|once|in case|wenn|falls|angenommen,?|si|se|supongamos que"
    r"|imagina que|supón que|supposons que|imaginons que|suponha que|если|допустим,?) (?:that )?(?:the )?"
    r"|(?:(?<![^\W\d_] )|(?<=let's )|(?<=just )|(?<=and )|(?<=or )|(?<=ok )|(?<=so ))\bsay (?:that )?(?:the )?"
    r"|如果|要是|假如|万一|もし|만약 ?)$"
)
_GOES = expression("losses_goes")
ENDED = expression("losses_ended")
"""What is told behind a name of its end, or of the asker's being cut off."""
_WHAT_THEN = expression("losses_what_then")
_IF_BEHIND = expression("losses_if_behind")
_DOWN_NOW = expression("losses_down_now")
"""What is told behind a service's name of an outage that is on."""
_OUTAGE_BEHIND = expression("losses_outage_behind")
_OUTAGE_IF = expression("losses_outage_if")
_OUTAGE_AHEAD = expression("losses_outage_ahead")
"""Around a name whose outage is supposed."""
_LOST_BY_US = expression("losses_by_us")
"""Before a name that the asker is supposed to lose: "what if we lose OpenAI"."""
_IN_USE = expression("bans_in_use")
_INSTEAD = expression("losses_instead")
_TURN_TO = expression("losses_turn_to")
"""What asks where to go while a service is away."""
_NEAR = 40


@lru_cache(maxsize=4)
def lost_names(passage: Passage) -> tuple[Name, ...]:
    """The names of models, makers and hosts that the message supposes to go away or to be banned."""
    return tuple(
        each
        for each in passage.named(*NAMES)
        if is_supposed_banned(passage, each.start)
        or _goes(passage, each.start, each.end)
        or _is_down(passage, each)
        or _may_fail(passage, each)
        or _ends(passage, each)
        or _LOST_BY_US.search(passage.before(each.start, 60)) is not None
    )


def supposes_end(passage: Passage) -> bool:
    """Whether somebody is supposed to end, or to leave the asker alone: "what if OpenAI goes bankrupt"."""
    return any(_ends(passage, each) for each in passage.named("family", "developer", "provider"))


def _ends(passage: Passage, name: Name) -> bool:
    found = ENDED.match(passage.text, name.end)
    if found is None:
        return False
    supposed = _IF.search(passage.text[: name.start]) or _IF_BEHIND.match(passage.text, name.end)
    return supposed is not None or _WHAT_THEN.search(passage.text, found.end()) is not None


def supposes_outage(passage: Passage) -> bool:
    """Whether an outage of somebody named is supposed: "e se o Mistral falhar", "was, wenn Claude down ist"."""
    return any(_may_fail(passage, each) for each in passage.named(*NAMES))


def speaks_of_outage(passage: Passage) -> bool:
    """Whether a clause says or supposes that somebody named is down."""
    return any(_may_fail(passage, each) or _DOWN_NOW.match(passage.text, each.end) for each in passage.named(*NAMES))


@lru_cache(maxsize=4)
def names_down(passage: Passage) -> tuple[Name, ...]:
    """The names of who is down, or is supposed to be."""
    return tuple(each for each in passage.named(*NAMES) if _may_fail(passage, each) or _is_down(passage, each))


def names_beside_outage(passage: Passage) -> frozenset[str]:
    """The names of models beside that of a service that is down, which is no model then: "mistral", "mistral small"."""
    down = names_down(passage)
    whole = {each.id for each in down} | {each.means("developer") for each in down}
    return frozenset(each.id for each in passage.named("model", "family")) - whole if down else frozenset()


def is_a_line(name: Name) -> bool:
    """Whether a name is that of all that a maker sells in a line, "claude", and no model's."""
    return name.kind == "family" and "-" not in name.id


def _may_fail(passage: Passage, name: Name) -> bool:
    lead = passage.before(name.start, 40)
    if _OUTAGE_AHEAD.search(lead):
        return True
    return _OUTAGE_IF.search(lead) is not None and _OUTAGE_BEHIND.match(passage.text, name.end) is not None


def tells_of_outage(passage: Passage) -> bool:
    """Whether a service that the asker uses is said to be down: "OpenAI is down today, we run Sol there"."""
    return any(_is_down(passage, each) for each in passage.named(*NAMES))


@lru_cache(maxsize=4)
def supposes_loss(passage: Passage) -> bool:
    """Whether something goes away: somebody named, or all of a country's."""
    countries = (*passage.hits.of("nation"), *passage.hits.of("place"))
    return bool(lost_names(passage)) or any(_goes(passage, hit.start, hit.end) for hit in countries)


def is_in_use(passage: Passage, name: Name) -> bool:
    """Whether a name follows that somebody runs it: "we use Opus", "we're on haiku"."""
    return any(found.end() <= name.start for found in _IN_USE.finditer(passage.text, max(0, name.start - _NEAR)))


def asks_what_instead(passage: Passage) -> bool:
    """Whether what comes in place of what is lost is asked about: "plan B?", "which one should be our backup"."""
    return _INSTEAD.search(passage.text) is not None


def goes_on_about_losses(passage: Passage, before: Iterable[str]) -> bool:
    """Whether the message asks the same of somebody else: "and anthropic?". `before`: flags of the message before."""
    return (
        LOSS in before
        and names_another(passage)
        and bool(passage.named(*NAMES) or passage.hits.has("nation") or passage.hits.has("place"))
    )


def says_only_losses(own: Mapping[str, Any], passage: Passage, before: Iterable[str]) -> bool:
    """Whether the message says nothing else: the places in it are who bans or is lost, and no wishes.

    `own`: what it says but for the names that are lost; `before`: flags of the message before.
    """
    if goes_on_about_losses(passage, before):
        return True
    return supposes_loss(passage) and not passage.quantities and _OF_PLACES.issuperset(own)


def without_lost(own: Mapping[str, Any], passage: Passage) -> dict[str, Any]:
    """What a message of a thread about all that is in use says, without the names that it only supposes to go."""
    lost = lost_names(passage)
    ids = {each.id for each in lost} | {entry.id for each in lost for entry in each.entries}
    kept = dict(own)
    for key in _OF_NAMES if ids else ():
        if left := tuple(each for each in kept.pop(key, ()) if each not in ids):
            kept[key] = left
    return kept


def _is_down(passage: Passage, name: Name) -> bool:
    if _DOWN_NOW.match(passage.text, name.end) is None:
        return False
    return any(each.search(passage.text) for each in (_IN_USE, _INSTEAD, _TURN_TO))


def _goes(passage: Passage, start: int, end: int) -> bool:
    return bool(_GOES.match(passage.text[end : end + 48]) and _IF.search(passage.text[:start]))
