"""A model as the asker would run it: at the host they name, on hardware of their own, or at its usual host."""

from bot.caveats.subject import Subject, subject_of
from bot.draft import Draft
from bot.selection.place_rules import runs_in
from bot.strategies.named import Named, chosen_place, rows_of

_OWN_API = (" api", "s api", "'s api", "'s own api")
"""What stands behind a model's name where the service of its maker is meant: "the qwen api"."""


def _is_own_api(draft: Draft, named: Named) -> bool:
    text = draft.situation.question.text.lower().replace("-", " ")
    return any(f"{named.asked.replace('-', ' ')}{behind}" in text for behind in _OWN_API)


def subject_as_run(draft: Draft, named: Named) -> Subject:
    """The subject for the law: another host's rules are none of the asker's where they said who runs it."""
    situation = draft.situation
    facts, asked = situation.knowledge.facts, situation.asked
    rows = rows_of(situation, named)
    model = str(named.model_id)
    hosts = [each for each in asked.providers if each in facts.providers]
    if hosts:
        row = chosen_place(situation, named, [row for row in rows if row.provider_id in hosts])
        return subject_of(
            facts, model, row.offering if row else None, provider=facts.providers[hosts[0]], host_said=True
        )
    if asked.self_host:
        return subject_of(facts, model, host_said=True)
    own = facts.providers.get(named.model.developer) if named.model and _is_own_api(draft, named) else None
    if own is not None:
        row = next((row for row in rows if row.provider_id == own.id), None)
        return subject_of(facts, model, row.offering if row else None, provider=own, host_said=True)
    row = chosen_place(
        situation, named, [row for row in rows if all(runs_in(row, place) for place in asked.host_region)]
    )
    return subject_of(facts, model, row.offering if row else None, host_said=bool(asked.host_region))
