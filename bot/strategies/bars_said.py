"""A rule that bars a model named for this asker: it comes before whatever else was asked of the model."""

from collections.abc import Sequence

from bot.caveats.collect import caveats_for
from bot.caveats.measures import findings
from bot.caveats.verdict import verdict
from bot.draft import Draft
from bot.strategies.asked_host import subject_as_run
from bot.strategies.named import Named


def say_bars_first(draft: Draft, named: Sequence[Named]) -> None:
    """Puts first which of the models named the asker may not use, and by which rule; nothing where none is barred."""
    situation = draft.situation
    if not situation.user_context:
        return
    lines = []
    for each in named:
        subject = subject_as_run(draft, each)
        found = findings(situation.knowledge.facts, subject, situation.user_context, situation.homes)
        line = f"**{verdict(subject, found, situation.user_context, situation.homes)}**"
        if any(finding.bound and finding.severity == "blocks" for finding in found):
            lines.append(line)
            told = caveats_for(draft, [subject], all_measures=True)
            draft.warn(*(caveat for caveat in told if caveat.severity == "blocks"))
    rest = [paragraph for paragraph in draft.paragraphs if paragraph not in lines]
    draft.paragraphs[:] = [*dict.fromkeys(lines), *rest]
