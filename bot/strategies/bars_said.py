"""A rule that bars a model named for this asker: it comes before whatever else was asked of the model."""

from collections.abc import Sequence

from bot.caveats.collect import caveats_for
from bot.draft import Draft
from bot.strategies.asked_host import subject_as_run
from bot.strategies.named import Named
from bot.strategies.verdicts_said import verdicts_on


def say_bars_first(draft: Draft, named: Sequence[Named]) -> None:
    """Puts first which of the models named the asker may not use, and by which rule; nothing where none is barred."""
    if not draft.situation.user_context:
        return
    lines = []
    for each in named:
        subject = subject_as_run(draft, each)
        told = caveats_for(draft, [subject], all_measures=True)
        if blocks := [caveat for caveat in told if caveat.severity == "blocks"]:
            lines.append(verdicts_on(draft, subject))
            draft.warn(*blocks)
    rest = [paragraph for paragraph in draft.paragraphs if paragraph not in lines]
    draft.paragraphs[:] = [*dict.fromkeys(lines), *rest]
