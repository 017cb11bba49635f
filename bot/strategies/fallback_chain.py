"""What to fall back on from one model in use: the nearest in quality and price, each of another maker."""

from collections.abc import Sequence

from bot.draft import Draft
from bot.selection.candidates import Candidate
from bot.selection.pool import pool_for
from bot.selection.roles import Pick
from bot.strategies.affordable import affordable
from bot.strategies.evidence_said import evidence_in_words
from bot.strategies.headlines import headline
from bot.strategies.losses import Lost
from bot.strategies.move_words import put_moves, say_basis
from bot.strategies.moves import DEARER_AT_MOST, gap_in_price, lasting
from bot.strategies.named import named_models, on_board
from bot.strategies.replaced import Old, old_model
from bot.strategies.sold_elsewhere import sold_elsewhere
from bot.strategies.uses import use_of
from bot.understanding.fallbacks_sought import fallbacks_sought
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.wording import sections
from bot.wording.figures import either, listed
from bot.wording.tasks import task_words
from bot.wording.wishes import wishes_in_words


def answered(draft: Draft) -> bool:
    """Whether fallbacks are sought for one model that is on board; they are then on the draft."""
    situation = draft.situation
    number = fallbacks_sought(look_at(tidy(situation.question.text), situation.lexicon))
    known = on_board(named_models(draft, situation.asked.models)) if number else []
    if len(known) != 1:
        return False
    with draft.asking(situation.asked.but(models=())):
        old = old_model(draft, known[0])
        with draft.asking(old.situation.asked):
            chosen = affordable(
                draft, pool_for(old.situation, old.workload).candidates, old.workload,
                lambda found: _chain(draft, old, found, number),
            )  # fmt: skip
            _say(draft, old, chosen, number)
    return True


def _chain(draft: Draft, old: Old, found: Sequence[Candidate], number: int) -> list[Pick]:
    """One of each other maker: those that are as good by what they give for the money, then the nearest in quality.

    What is more than twice as dear only fills up.
    """
    maker = old.row.maker if old.row is not None else None
    others = [each for each in lasting(draft, old, found) if each.row.maker != maker]
    least = old.level or 0.0
    ordered = sorted(others, key=lambda each: (gap_in_price(each, old) > DEARER_AT_MOST, max(0.0, least - each.worth)))
    by_maker: dict[str, Candidate] = {}
    for each in ordered:
        by_maker.setdefault(each.row.maker, each)
    return [Pick(role="fallback", candidate=each) for each in list(by_maker.values())[:number]]


def _say(draft: Draft, old: Old, chosen: Sequence[Pick], number: int) -> None:
    if not chosen:
        hosts = [draft.situation.knowledge.facts.provider_name(each) for each in draft.situation.asked.providers]
        where = f"at {either(hosts)}" if hosts else "that meets your wishes"
        draft.say(f"**Nothing on board {where} can stand in for {old.named.title}.**")
        _say_same_elsewhere(draft, old)
        if hosts:
            draft.say("Ask without the host for the nearest models of other makers.")
        return
    first = chosen[0].candidate
    made = put_moves(draft, chosen, old)
    then = "".join(f"; then {headline(each)}" for each in made[1:])
    draft.say(f"**Fallback for {old.named.title}: {headline(made[0])}{then}.**")
    if len(made) < number:
        draft.say("No further maker on board meets your wishes.")
    if draft.situation.asked.task is None:
        draft.assume(f"No task was named: quality is that for {task_words(old.task)}.")
    say_basis(draft, old, first, made[0])
    draft.say(wishes_in_words(draft.situation))
    names = ["Fallback", *(f"Then {place}" for place in range(2, len(made) + 1))]
    draft.say(sections.table("Role", names, made))
    draft.say("\n".join(f"- {each.model_name}: {each.why}" for each in made))
    _say_same_elsewhere(draft, old)
    draft.say(evidence_in_words(draft, made, [pick.candidate.quality for pick in chosen], old.task))


def _say_same_elsewhere(draft: Draft, old: Old) -> None:
    """The hosts that go on with the same model where only one of them fails."""
    use = use_of(old.named.title, old.row)
    if use is None:
        return
    down = Lost(kind="maker", keys=(use.host_id,), is_outage=True)
    rows = [each for each in sold_elsewhere(draft, use, down).values() if each.provider]
    if rows:
        hosts = [f"{each.host_name} [{draft.cite_price(each.offering)}]" for each in rows[:3]]
        draft.say(f"Where only a host fails, the same {old.named.title} is also on sale at {listed(hosts)}.")
