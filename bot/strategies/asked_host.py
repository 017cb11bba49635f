"""A model as the asker would run it: at the host they name, on hardware of their own, or at its usual host."""

from bot.caveats.subject import Subject, subject_of
from bot.draft import Draft
from bot.selection.place_rules import runs_in
from bot.strategies.named import Named, chosen_place, rows_of


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
    row = chosen_place(
        situation, named, [row for row in rows if all(runs_in(row, place) for place in asked.host_region)]
    )
    return subject_of(facts, model, row.offering if row else None, host_said=bool(asked.host_region))
