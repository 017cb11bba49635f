"""Makers named for their own service: alone ("how long does Anthropic keep logs"), or in a list of hosts."""

from collections.abc import Mapping
from typing import Any

from bot.patterns import regex
from bot.understanding.listed_places import LISTED
from bot.understanding.maker_clauses import is_supposed_to_act
from bot.understanding.name_parts import Name
from bot.understanding.named_roles import sets_a_standard
from bot.understanding.passage import Passage
from bot.understanding.supposed_losses import names_beside_outage, names_down

_ABOUT_THE_SERVICE = frozenset({"residency", "cost", "stack", "migration", "capability"})
"""Intents in which a maker named alone stands for its own service: "how long does Anthropic keep logs"."""
_OWNED = regex(r"\bwho owns\b|\bowned by\b|\bwho (?:is|'s) behind\b|\bbased\b|\bgehört\b|\bappartient\b|\bpertenece\b")
_SPOKEN_FOR = frozenset({"models", "providers", "require_developers", "quality_floor", "exclude_developers",
                         "exclude_providers"})  # fmt: skip
"""Keys that say what a maker or host is named for."""


def name_the_service(slots: dict[str, Any], main: str, passage: Passage, *, at_home: bool = False) -> None:
    """`providers` where a maker named alone, or in a list of hosts, stands for its own service.

    `at_home`: the thread is of one's own machines, on which models run.
    """
    if main == "residency" and (listed := _services_listed(passage)):
        slots["providers"] = tuple(dict.fromkeys((*slots.get("providers", ()), *listed.values())))
        left = tuple(name for name in slots.get("models", ()) if name not in listed)
        slots |= {"models": left} if left else {}
        if not left:
            slots.pop("models", None)
    of_hosts = main == "residency" and not at_home and "self_host" not in slots
    if of_hosts and (house := _house_of_many(slots, passage)):
        slots["providers"] = (house,)
        del slots["models"]
    named = _SPOKEN_FOR & slots.keys()
    if named or not (main in _ABOUT_THE_SERVICE or (main == "origin_risk" and _OWNED.search(passage.text))):
        return
    named_here = passage.named("developer", "provider")
    hosts = (name.means("provider") for name in named_here if not is_supposed_to_act(passage, name))
    if found := tuple(dict.fromkeys(filter(None, hosts))):
        slots["providers"] = found


def name_the_host_that_is_down(slots: dict[str, Any], main: str, passage: Passage) -> None:
    """Models told beside a host's outage run there: it is `providers`, and not ruled out as "bedrock is out" sounds.

    A job told beside it is to be done elsewhere.
    """
    names = names_down(passage)
    if main == "recommend":
        of = passage.lexicon.families
        out = [each for name in names if (each := name.means("provider") or name.means("developer") or of.get(name.id))]
        if out and not names_beside_outage(passage):
            slots["exclude_providers"] = tuple(dict.fromkeys((*slots.get("exclude_providers", ()), *out)))
            for key in ("models", "providers", "exclude_models", "exclude_developers"):
                slots.pop(key, None)
        return
    if names and "models" not in slots and not sets_a_standard(passage):
        slots |= {"models": slots.pop("quality_floor")} if "quality_floor" in slots else {}
    down = {name.means("provider") for name in names if not name.means("developer")} - {None}
    if not down or "models" not in slots:
        return
    if left := tuple(each for each in slots.pop("exclude_providers", ()) if each not in down):
        slots["exclude_providers"] = left
    slots.setdefault("providers", tuple(sorted(filter(None, down))))


def _house_of_many(slots: Mapping[str, Any], passage: Passage) -> str | None:
    """The maker that a lone name means where its models have other names too: Mistral, Codestral, Voxtral."""
    families = passage.named("family")
    if "providers" in slots or len(families) != 1 or slots.get("models") != (families[0].id,):
        return None
    maker = families[0].means("developer") or families[0].means("provider")
    other = [
        name for name, by in passage.lexicon.families.items() if by == maker and not name.startswith(families[0].id)
    ]
    return families[0].means("provider") or maker if maker == families[0].id and len(other) > 1 else None


_HOSTS = frozenset({"provider", "developer"})


def _services_listed(passage: Passage) -> dict[str, str]:
    """The names in lists of hosts among which a family's name stands that is a host's too, each with its host."""
    names = sorted((name for name in passage.names if name.kind in {*_HOSTS, "family"}), key=lambda name: name.start)
    found: dict[str, str] = {}
    for listed in _lists(passage, names):
        if {name.kind for name in listed} & _HOSTS and any(name.kind == "family" for name in listed):
            pairs = ((name.id, name.means("provider")) for name in listed)
            found |= {name: host for name, host in pairs if host is not None}
    return found


def _lists(passage: Passage, names: list[Name]) -> list[list[Name]]:
    """The names, those together between which nothing but a comma or "or" stands."""
    found: list[list[Name]] = []
    for name in names:
        if found and (gap := LISTED.fullmatch(passage.text, found[-1][-1].end, name.start)) and gap["link"]:
            found[-1].append(name)
        else:
            found.append([name])
    return found
