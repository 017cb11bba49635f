"""Whether one model is good at something: what the boards say of it there, how far from the best, at what price."""

from collections.abc import Iterator

from bot.costs.workload import workload_of
from bot.draft import Draft
from bot.quality.rank import task_quality
from bot.selection.pool import pool_for, task_of
from bot.selection.weights import BUDGET_FLOOR
from bot.strategies import judged_faults, origin_risk
from bot.strategies.kinds import as_kind_of
from bot.strategies.named import Named, chosen_place, name_of, named_models, on_board
from bot.strategies.price_said import say_price
from bot.strategies.standing import Standing, evidence_lines, place_in_words, standing
from bot.understanding.judged import FAULTS
from bot.wording.figures import listed
from bot.wording.scores import ALIKE
from bot.wording.tasks import task_words
from bot.wording.tongues import tongue_words
from knowledge.evidence import BenchmarkResult

BY_TONGUE = {"zh": "lmarena-text-chinese", "ja": "lmarena-text-japanese"}
"""The boards of one language each."""
OF_THE_REST = "lmarena-text-non-english"
GENERAL = "chat"
"""The task that stands in where the work has no word on board."""


def answered(draft: Draft) -> bool:
    """Whether one model that is on board is to be judged; the judgement is then on the draft."""
    judged = draft.situation.reading.judged
    if judged is None:
        return False
    known = on_board(named_models(draft, draft.situation.asked.models))
    if len(known) != 1:
        return False
    named = known[0]
    asked = draft.situation.asked
    if judged.task is not None and asked.task is None:
        asked = asked.but(task=judged.task)
    with draft.asking(as_kind_of(asked, known, draft.situation.knowledge) or asked):
        if judged.what == FAULTS:
            judged_faults.tell(draft, named)
        else:
            _tell(draft, named, knows_the_work=not judged.is_of_work or _says_the_work(draft))
    if judged.is_for_a_body:
        before = len(draft.paragraphs)
        origin_risk.add_part(draft, [named])
        draft.paragraphs[:] = [*draft.paragraphs[before:], *draft.paragraphs[:before]]
    return True


def _says_the_work(draft: Draft) -> bool:
    asked = draft.situation.asked
    return asked.task is not None or task_of(asked) != GENERAL or bool(asked.language)


def _tell(draft: Draft, named: Named, *, knows_the_work: bool) -> None:
    asked = draft.situation.asked
    task = task_of(asked)
    if asked.language:
        _languages(draft, named)
    if not asked.language or asked.task is not None:
        _work(draft, named, task, knows_the_work=knows_the_work)
    say_price(draft, named)
    draft.leave_open(
        f"Whether {named.title} is good enough for your own work: no board holds it. Try it on twenty cases of yours."
    )


def _work(draft: Draft, named: Named, task: str, *, knows_the_work: bool) -> None:
    """The place for the task and the results behind it; what stands in where nothing measures it."""
    words = task_words(task)
    stands = standing(draft, str(named.model_id), task)
    if stands is None:
        of_what = f"{named.title} for {words} or work like it" if knows_the_work else "that work by name"
        draft.say(f"**No board on board measures {of_what}.**")
        _general_instead(draft, named, task)
        return
    lead = "" if knows_the_work else "No board on board measures that work by name. As a general stand-in, "
    draft.say(f"**{lead}{named.title} {place_in_words(draft, named, stands, task)}.** {_verdict(draft, stands, task)}")
    draft.say(evidence_lines(draft, named, stands.results, task))
    draft.say(_for_less(draft, named, stands, task))


def _verdict(draft: Draft, stands: Standing, task: str) -> str:
    """How far from the first it is, in words."""
    words = task_words(task)
    if stands.place == 1:
        return ""
    first = name_of(draft, stands.leader.model)
    if stands.is_near_the_first:
        return f"That is about as high as the first, {first}."
    if stands.own.quality < BUDGET_FLOOR:
        return f"That is too low to be picked here for {words}; {first} leads."
    return f"That is below the first, {first}, and high enough to be picked here for {words}."


def _general_instead(draft: Draft, named: Named, task: str) -> None:
    """What is measured where the task is not: its older version at it, its own place for chat, else other work."""
    if task and _say_older(draft, named, task):
        return
    stands = standing(draft, str(named.model_id), GENERAL) if task != GENERAL else None
    if stands is not None:
        draft.say(f"What is measured: it {place_in_words(draft, named, stands, GENERAL)}.")
        draft.say(evidence_lines(draft, named, stands.results, GENERAL))
        return
    if _say_older(draft, named, GENERAL):
        return
    found = sorted(_own_results(draft, named), key=lambda each: (each.source_kind == "vendor", each.board))
    if found:
        draft.say(f"What is measured of it is other work:\n{evidence_lines(draft, named, found, None)}")


def _say_older(draft: Draft, named: Named, task: str) -> bool:
    """Whether an older version stands in for one without results of its own; it is then told."""
    known = (each for each in task_quality(draft.situation.knowledge.facts, task) if each.model == named.model_id)
    older = next((each.borrowed_from for each in known if each.borrowed_from is not None), None)
    stands = standing(draft, older, task) if older is not None else None
    if older is None or stands is None:
        return False
    before = Named(asked=named.asked, model_id=older, title=name_of(draft, older))
    draft.say(f"Its older version {before.title} {place_in_words(draft, before, stands, task)}.")
    draft.say(evidence_lines(draft, before, stands.results, task))
    return True


def _own_results(draft: Draft, named: Named) -> Iterator[BenchmarkResult]:
    """The ranking results of the model that its sources stand behind."""
    facts = draft.situation.knowledge.facts
    kinds = {"benchmark-author", "independent", "crowd", "vendor"}
    return (
        each for each in facts.benchmarks
        if each.model == named.model_id and each.source_kind in kinds and each.metric == facts.boards[each.board].metric
    )  # fmt: skip


def _languages(draft: Draft, named: Named) -> None:
    """What boards of single languages say; for other languages what they say of all together."""
    languages = draft.situation.asked.language
    own = {each.board: each for each in sorted(_own_results(draft, named), key=lambda each: each.result_date)}
    words = listed([tongue_words(each) for each in languages])
    boards = [BY_TONGUE[each] for each in languages if BY_TONGUE.get(each) in own]
    if len(boards) == len(languages):
        draft.say(f"**What is measured of {named.title} in {words}:**")
        draft.say(evidence_lines(draft, named, [own[board] for board in boards], "translation"))
        return
    draft.say(f"**No board on board measures {named.title} in {words} by itself, so how good it is there is open.**")
    if {*languages} != {"en"} and OF_THE_REST in own:
        draft.say("All languages but English together:\n" + evidence_lines(
            draft, named, [own[OF_THE_REST]], "translation"
        ))  # fmt: skip
    elif draft.situation.asked.task is None:
        _general_instead(draft, named, "")


def _for_less(draft: Draft, named: Named, stands: Standing, task: str) -> str:
    """The cheapest that the boards put about as high for less; empty where there is none."""
    row = chosen_place(draft.situation, named)
    if row is None:
        return ""
    workload = workload_of(draft.situation.asked)
    with draft.asking(draft.situation.asked.but(models=(), quality_floor=())):
        found = pool_for(draft.situation, workload).candidates
    mine = [each.rough_usd for each in found if each.row.measured_as == named.model_id]
    alike = [
        each for each in found
        if mine and each.rough_usd < min(mine) and each.row.measured_as != named.model_id
        and each.quality is not None and each.worth >= stands.own.quality - ALIKE
    ]  # fmt: skip
    alike.sort(key=lambda each: (each.rough_usd, each.row.model_id))
    pick = next((each for each in alike if standing(draft, each.row.measured_as, task) is not None), None)
    if pick is None:
        return ""
    offering = pick.row.offering
    mark = draft.cite_price(offering)
    name = name_of(draft, pick.row.model_id)
    return f"Measured about as high for {task_words(task)}, and cheaper: {name} at {pick.row.host_name} [{mark}]."
