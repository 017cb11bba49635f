"""Open weights for one's own hardware: what fits, at which precision, and when an API would be cheaper."""

from collections.abc import Sequence

from msgspec.structs import replace

from bot.caveats import licence_sizes
from bot.caveats.collect import caveats_for, cite_licence
from bot.caveats.subject import subject_of
from bot.costs.workload import workload_of
from bot.draft import Draft
from bot.selection.memory import FORMULA
from bot.selection.pool import mode_of, task_of
from bot.situation import Situation
from bot.strategies import cards_weighed
from bot.strategies.break_even import asks_when_it_pays, break_even
from bot.strategies.cards_needed import leave_speed_open, room_said, speed_bound
from bot.strategies.evidence_said import evidence_in_words
from bot.strategies.home_order import UNMEASURED, ranked
from bot.strategies.home_rows import Runnable, home_row, table
from bot.strategies.largest_at_home import largest_said
from bot.strategies.left_for_home import beside_the_left, looks_elsewhere
from bot.strategies.machines_supposed import Supposed, by_machine, supposed
from bot.strategies.made_there import made_there
from bot.strategies.named import named_models
from bot.strategies.named_at_home import add_named
from bot.strategies.near_misses import by_turns
from bot.strategies.offloaded import asks_to_offload, beside_main_memory
from bot.strategies.own_memory import assume_memory, memory_of, runs_on_cpu
from bot.strategies.own_or_api import own_or_api, weighs_an_api
from bot.strategies.people_at_once import assume_conversations
from bot.strategies.runnable import CLOSED, fitting, runnable
from bot.strategies.size_at_home import counts_cards, size_said
from bot.understanding.given_up import given_up_at_home
from bot.understanding.machine_speed import asks_speed
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.wording.wishes import keys_in_words, standard_in_words, wishes_in_words

SHOWN = 4
NEAR_MISSES = 3


def is_asked(situation: Situation) -> bool:
    """Whether the question is about running weights oneself."""
    asked = situation.asked
    return bool(asked.self_host) or asked.gpu_memory_gb is not None


def add_options(draft: Draft) -> None:
    """Puts what fits on the draft, best first, with a fallback from another maker."""
    situation = draft.situation
    if left := given_up_at_home(look_at(tidy(situation.question.text), situation.lexicon)):
        with draft.asking(situation.asked.but(models=(), exclude_models=(*situation.asked.exclude_models, *left))):
            _add_options(draft)
        return
    _add_options(draft)


def _add_options(draft: Draft) -> None:
    situation = draft.situation
    is_about_named = bool(situation.asked.models) and not looks_elsewhere(situation)
    if is_about_named and add_named(draft, named_models(draft, situation.asked.models)):
        return
    if cards_weighed.answered(draft):
        return
    draft.assume(FORMULA)
    draft.say(size_said(draft) or _speed_open(draft))
    if counts_cards(draft):
        return
    taken = supposed(situation)
    if taken is None:
        _add_fitting(draft, beside_main_memory(draft))
        return
    with draft.asking(taken.machine.asked_of(situation.asked)):
        _add_fitting(draft, "", taken)


def _speed_open(draft: Draft) -> str:
    """That no pick is held against a speed, where one is wished for: none is measured."""
    if not asks_speed(draft.situation.question.text):
        return ""
    if draft.situation.asked.max_params_b is not None:
        draft.leave_open("How fast each would run on that hardware: no measured speed is on board.")
    return (
        "**No measured speed is on board, so no pick is held against one.** The bandwidth of the memory divided by "
        "the weights that are read for each token is the most tokens a second."
    )


def _add_fitting(draft: Draft, beside: str, taken: Supposed | None = None) -> None:
    """What fits the machine told, or the one `taken` where none is; `beside` is what main memory adds."""
    situation = draft.situation
    on_cpu = runs_on_cpu(situation.asked)
    found = ranked(situation, list(runnable(situation)), on_cpu=on_cpu)
    if "fine_tuning" in situation.asked.needs:
        draft.say("These figures are for running a model. Training one takes several times the memory; how much, no "
                  "source on board says.")  # fmt: skip
    if not found:
        _near_misses(draft)
        return
    chosen = _chosen(found)
    entries = [home_row(draft, each, role) for role, each in chosen]
    subjects = [subject_of(situation.knowledge.facts, each.model.id) for _, each in chosen]
    draft.warn(*caveats_for(draft, subjects))
    draft.recommendations += entries
    if chosen[0][1].quality is None:
        draft.assume(UNMEASURED)
    first = entries[0]
    model, fit = chosen[0][1].model, chosen[0][1].fit
    asks = ("cost" in situation.reading.intents or weighs_an_api(draft)) and not on_cpu
    sums = own_or_api(draft, model, fit.gb, workload_of(situation.asked)) if asks else ""
    draft.say(sums)
    draft.say(largest_said(draft, found))
    draft.say(beside if asks_to_offload(draft) else "")
    need = f"{fit.gb} GB of {'main memory, slowly, on the CPU' if on_cpu else 'GPU memory'}"
    where = taken.machine.title if taken else "your own hardware"
    draft.say(f"**{first.model_name} on {where}, as {first.quantisation}: {need}.** {first.why}")
    draft.say(beside_the_left(draft, model.id, first.model_name, chosen[0][1].quality))
    draft.say(by_machine(draft, taken) if taken else "")
    leads = asks_when_it_pays(draft)
    is_moot = bool(sums) or on_cpu or not (asks or leads)
    pays = "" if is_moot else break_even(draft, model, fit.gb, leads=leads)
    draft.say(pays if leads else "")
    assume_memory(draft, on_cpu=on_cpu)
    assume_conversations(draft)
    draft.say(_wishes(situation, is_supposed=taken is not None))
    draft.say(room_said(draft, model, fit.quantisation, memory_of(situation)))
    draft.say(table(entries, [each.fit for _, each in chosen]))
    draft.say(_refused(draft, found))
    draft.say("" if asks_to_offload(draft) else beside)
    if situation.asked.max_params_b is None and leave_speed_open(draft, [model]):
        draft.say(speed_bound(draft, model, fit.quantisation))
    draft.say("" if leads else pays)
    known = [each.quality for _, each in chosen]
    draft.say(evidence_in_words(draft, entries, known, task_of(situation.asked)) if any(known) else "")


def _wishes(situation: Situation, *, is_supposed: bool = False) -> str:
    """The constraints, without the host whose bill is to be replaced or whose cloud the cards stand in.

    Nor the memory of a machine that is only supposed.
    """
    asked = situation.asked.but(providers=())
    return wishes_in_words(situation.asking(asked.but(gpu_memory_gb=None, ram_gb=None) if is_supposed else asked))


def _near_misses(draft: Draft) -> None:
    """The open weights that fit the memory and break fewest wishes."""
    situation = draft.situation
    graded = _by_wishes_kept(situation)
    if not graded and mode_of(situation.asked) == "realtime":
        _step_by_step(draft)
        return
    if not graded:
        bounded = {"gpu_memory_gb", "ram_gb", "min_context_tokens"} & situation.asked.said().keys()
        tongue = " in another language than English" if {*situation.asked.language} - {"en"} else ""
        draft.say(
            f"**No open weights on board do that{tongue}.**"
            if tongue
            else "**No open weights on board fit that memory with the context asked for; name more memory or less "
            "context.**"
            if bounded
            else "**No open weights on board do that.**"
        )
        draft.say(_wishes(situation))
        return
    nearest = by_turns([one for one in graded if len(one[1]) == len(graded[0][1])], lambda one: one[1])[:NEAR_MISSES]
    lead = "**No open weights on board meet all of that.** These fit the memory; each says which wish it breaks."
    if all(keys == ("quality_floor",) for _, keys in nearest):
        what, best = (
            ("nothing that fits is", "that fit") if memory_of(situation) else ("no open weights are", "of them")
        )
        lead = f"**No: {what} known to reach {standard_in_words(situation)}.** The best {best}:"
    draft.say(made_there(draft))
    draft.say(lead)
    draft.say(_wishes(situation))
    entries = []
    for each, keys in nearest:
        made = home_row(draft, each, "self_host")
        entries.append(replace(made, role="near_miss", breaks=keys, why=f"Does not meet {keys_in_words(keys)}."))
    draft.recommendations += entries
    draft.say(table(entries, [each.fit for each, _ in nearest]))
    draft.say("\n".join(f"- {each.model_name}: {each.why}" for each in entries))


def _by_wishes_kept(situation: Situation) -> list[tuple[Runnable, tuple[str, ...]]]:
    """What fits with the wishes it breaks, those that break fewest first, then as what breaks none is ordered."""
    broken = {each.model.id: (each, keys) for each, keys in fitting(situation)}
    in_order = ranked(situation, [each for each, _ in broken.values()], on_cpu=runs_on_cpu(situation.asked))
    return sorted((broken[each.model.id] for each in in_order), key=lambda one: len(one[1]))


def _step_by_step(draft: Draft) -> None:
    """Open weights that hear, and those that speak, where none do both."""
    asked = draft.situation.asked
    draft.say(
        "**No open weights on board hear and speak by themselves.** It takes three steps: one that writes down what is "
        "heard, a language model that answers, one that speaks. What hears and what speaks:"
    )
    for half in (asked.but(output_modalities=()), asked.but(modalities=())):
        with draft.asking(half):
            add_options(draft)


def _refused(draft: Draft, found: Sequence[Runnable]) -> str:
    """The weights that would be among the first, were the asker not too large for their licences; else empty."""
    situation = draft.situation
    refused = licence_sizes.refusing(situation, situation.knowledge.facts.licences.values())
    # A licence that is not the one wished for breaks the same key, and is no refusal.
    closed = [each for each, keys in fitting(situation) if keys == (CLOSED,) and each.row.licence_id in refused]
    first = ranked(situation, [*found, *closed], on_cpu=runs_on_cpu(situation.asked))[:SHOWN] if closed else []
    told = []
    for each in first:
        licence = each.row.licence
        if licence is None or each not in closed:
            continue
        words = refused[licence.id]
        mark = cite_licence(draft, licence)[0]
        draft.fact(subject=each.model.id, attribute="for the size told of", value=words, citation=mark)
        told.append(f"{each.model.name} ({licence.name}: {words}) [{mark}]")
    return f"Left out by its licence: {'; '.join(told)}." if told else ""


def _chosen(found: Sequence[Runnable]) -> list[tuple[str, Runnable]]:
    best = found[0]
    other = next((each for each in found if each.model.developer != best.model.developer
                  and not each.row.origins & best.row.origins), None)  # fmt: skip
    other = other or next((each for each in found if each.model.developer != best.model.developer), None)
    more = [each for each in found[1:] if each is not other][: SHOWN - 2]
    return [*(("self_host", each) for each in (best, *more)), *((("fallback", other),) if other else ())]
