"""Open weights sorted by what their licences ask: for who wants to know which may be sold, and which need a licence."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from bot.caveats import licence_sizes
from bot.caveats.collect import cite_licence
from bot.caveats.licences import excluded
from bot.draft import Draft
from bot.patterns import regex
from bot.understanding.licence_words import asks_for_groups
from bot.wording.figures import listed
from knowledge.entities import Licence, Model

MODELS_SHOWN = 3
LICENCES_SHOWN = 8
OTHERS_SHOWN = 5
Entry = tuple[Licence, str, str, str]
"""A licence, models under it, why it is in its group, and the mark of its source."""
_SHOWS = regex(r"\bshow\w*\b|\bdisplay\w*\b|\bname\b|\battribution\b", re.IGNORECASE)
_NEEDS = regex(r"\b(?:need|needs|require|requires|separate|own|special|extra|brauch\w*|benötig\w*)\b", re.IGNORECASE)
_HEADS = {
    "free": "May be sold without a name to show (keep the notices)",
    "named": "May be sold with a name or notice to show",
    "terms": "May be sold under other terms, which go along with the weights",
    "barred": "Not without a licence of your own",
}


def asks_which_need_a_licence(text: str) -> bool:
    """Whether the licences that have to be obtained are asked for, rather than those that need not."""
    return _NEEDS.search(text) is not None


def say_groups(draft: Draft) -> bool:
    """The licences of open weights in groups, that asked about first; whether they were asked for."""
    text = draft.situation.question.text
    if not asks_for_groups(text):
        return False
    groups = _groups(draft)
    order = (
        ("barred", "named", "terms", "free")
        if asks_which_need_a_licence(text)
        else ("free", "named", "terms", "barred")
    )
    first, *rest = [group for group in order if group in groups]
    more = f"\n- and {len(groups[first]) - LICENCES_SHOWN} more" if len(groups[first]) > LICENCES_SHOWN else ""
    lines = [f"- {licence.name}: {names}{f'; {why}' if why else ''} [{mark}]" for licence, names, why, mark in
             groups[first][:LICENCES_SHOWN]]  # fmt: skip
    draft.say("\n".join((f"**{_HEADS[first]}{_size(draft)}:**", *lines)) + more)
    draft.say("\n".join(f"- {_HEADS[group]}: {_briefly(groups[group])}." for group in rest))
    draft.leave_open("Models whose licence no source on board states are in none of these groups.")
    return True


def _briefly(found: Sequence[Entry]) -> str:
    names = [f"{licence.name} [{mark}]" for licence, _, _, mark in found[:OTHERS_SHOWN]]
    return f"{', '.join(names)}{' and more' if len(found) > OTHERS_SHOWN else ''}"


def _size(draft: Draft) -> str:
    situation = draft.situation
    told = situation.reading.revenue_usd is not None or situation.asked.unit_kind == "users"
    return ", at the size you tell of" if told else ""


def _groups(draft: Draft) -> Mapping[str, list[Entry]]:
    """Group to lines, the licences with the newest models first."""
    facts = draft.situation.knowledge.facts
    under: dict[str, list[Model]] = defaultdict(list)
    for model in facts.models.values():
        if model.open_weights and model.licence:
            under[model.licence].append(model)
    newest = sorted(under.items(), key=lambda each: max(model.released or "" for model in each[1]), reverse=True)
    found: dict[str, list[Entry]] = defaultdict(list)
    for name, models in newest:
        licence = facts.licences.get(name)
        if licence is not None and licence.kind != "proprietary":
            group, why = _group(draft, licence)
            found[group].append(_entry(draft, licence, models, why))
    # Too large for a licence is the answer; that others allow no business at all is true of everybody.
    found["barred"].sort(key=lambda entry: not licence_sizes.is_refused(entry[2]))
    return {group: entries for group, entries in found.items() if entries}


def _group(draft: Draft, licence: Licence) -> tuple[str, str]:
    """(group of a licence for this asker, why)."""
    size = licence_sizes.for_asker(draft.situation, licence)
    out = excluded(licence, draft.situation.territories)
    if licence.commercial_use == "no" or out:
        return "barred", f"no rights in {listed(out)}" if out else "no commercial use"
    if licence_sizes.is_refused(size):
        return "barred", size
    if licence.kind == "permissive":
        return "free", ""
    return ("named" if _SHOWS.search(licence.conditions) else "terms"), size or licence.conditions.rstrip(".")


def _entry(draft: Draft, licence: Licence, models: Sequence[Model], why: str) -> Entry:
    mark = cite_licence(draft, licence)[0]
    shown = sorted(models, key=lambda model: model.released or "", reverse=True)
    names = listed([model.name for model in shown[:MODELS_SHOWN]]) + (", and more" if len(shown) > MODELS_SHOWN else "")
    draft.fact(subject=licence.name, attribute="models", value=f"{names}. {why}", citation=mark)
    return licence, names, why, mark
