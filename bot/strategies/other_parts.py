"""What a question asks beside its main intent: a short part each, after the main answer."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from bot.caveats.subject import subject_of
from bot.costs.workload import workload_of
from bot.draft import Draft
from bot.strategies import abilities, benchmark, cost, licence, migration, origin_risk, recommend, residency, self_host
from bot.strategies.asked_of import asks_for_more_than_transcripts, kinds_of_model_asked
from bot.strategies.bars_said import say_bars_first
from bot.strategies.calls_needed import say_calls_needed
from bot.strategies.derived_said import say_derived
from bot.strategies.ends import say_end
from bot.strategies.left_out import say_left_out
from bot.strategies.lineage_said import as_derived
from bot.strategies.made_there import say_on_sale
from bot.strategies.makers import asks_who_made_it, maker_in_words
from bot.strategies.matches import places_of
from bot.strategies.memory_need import memory_need
from bot.strategies.named import Named, chosen_place, named_models, on_board, rows_of
from bot.strategies.named_at_home import add_fits
from bot.strategies.nearby import say_place_only_listed
from bot.strategies.notes_on_law import say_whose_people
from bot.strategies.own_or_api import weighs_an_api
from bot.strategies.promises import asks_of_keeping, asks_of_training
from bot.strategies.terms_asked import say_rights
from bot.strategies.ways_asked import asks_for_others, asks_of_machines, asks_permission, asks_to_move, asks_where
from bot.strategies.why_not import own_wishes
from bot.understanding.asked_order import in_turn
from bot.understanding.made import asks_if_made
from bot.understanding.normalise import tidy
from bot.understanding.options_listed import lists_one_at_home
from bot.understanding.passage import look_at
from bot.understood import Understood

Part = Callable[[Draft, Sequence[Named]], None]
TOLD = {
    "recommend": None, "stack": None, "trend": None, "off_topic": None,
    "compare": {"cost", "benchmark"}, "migration": {"cost", "recommend"}, "origin_risk": {"licence", "recommend"},
    "benchmark": {"recommend"}, "capability": {"recommend"}, "licence": {"recommend"}, "residency": {"recommend"},
}  # fmt: skip
"""What the answer to a main intent tells already, or asks with other words; `None` where it tells all."""
_WITH_ROWS = frozenset({"recommend", "cost", "compare", "capability"})
"""Intents whose answers show models with their limits."""
_PART_OF_SEARCH = {"embedding": "the embeddings", "rerank": "the reranking", "rag": "the model that answers"}
_NO_VOLUME = dict.fromkeys(
    ("requests", "requests_period", "input_tokens", "output_tokens", "cached_share", "units", "unit_kind", "budget_usd",
     "budget_period")
)  # fmt: skip


def add(draft: Draft) -> None:
    """Adds a part for each other thing asked of the models named, and for each other kind of model asked for."""
    main = draft.situation.reading.intents[0]
    if main == "recommend":
        say_on_sale(draft)
        say_derived(draft)
        _other_kinds(draft)
        _at_home(draft)
        if draft.situation.asked.licence == "commercial" and draft.situation.asked.output_modalities:
            say_rights(draft)
    told = TOLD.get(main, set())
    known = as_derived(draft, named_models(draft, draft.situation.asked.models))
    named = on_board(known)
    owned = "china_owned" in draft.situation.user_context
    if main not in {"origin_risk", "off_topic"} and not owned and asks_who_made_it(draft.situation.question.text):
        for each in named:
            draft.say(maker_in_words(draft, subject_of(draft.situation.knowledge.facts, str(each.model_id))))
    # Where nothing is picked, a place or a people told is the asker's own, and no wish.
    picks = "recommend" in draft.situation.reading.intents
    if main == "origin_risk" and picks and "follow_up" in draft.situation.reading.flags:
        draft.paragraphs[1:1] = own_wishes(draft, named)
    if told is not None and named:
        _add_beside(draft, named, told)
    elif main == "benchmark" and not named:
        _pick_beside_a_board(draft)
    say_bars_first(draft, named)
    say_left_out(draft, named)
    say_whose_people(draft)
    say_place_only_listed(draft)
    if main in _WITH_ROWS:
        say_calls_needed(draft)


def _add_beside(draft: Draft, named: Sequence[Named], told: set[str]) -> None:
    main = draft.situation.reading.intents[0]
    wanted = {*_beside(draft, named)} - told - {main}
    for label, part in PARTS.items():
        if label not in wanted:
            continue
        before = len(draft.paragraphs)
        part(draft, named)
        if (main, label) == ("cost", "benchmark") and _turns(draft, "benchmark", "cost")[:1] == ("benchmark",):
            draft.paragraphs[:] = [*draft.paragraphs[before:], *draft.paragraphs[:before]]


def _turns(draft: Draft, one: str, other: str) -> tuple[str, ...]:
    return in_turn(look_at(tidy(draft.situation.question.text), draft.situation.lexicon), one, other)


def _pick_beside_a_board(draft: Draft) -> None:
    """The pick that is asked for in a question of its own beside one on a board, in the order asked."""
    turns = _turns(draft, "benchmark", "recommend") if draft.situation.asked.task is not None else ()
    if not turns:
        return
    before = len(draft.paragraphs)
    recommend.add_options(draft)
    if turns[0] == "recommend":
        draft.paragraphs[:] = [*draft.paragraphs[before:], *draft.paragraphs[:before]]


def _beside(draft: Draft, named: Sequence[Named]) -> Iterator[str]:
    """The other intents of the message as far as its words bear them out, and those that it implies."""
    asked, intents = draft.situation.asked, draft.situation.reading.intents
    if "cost" in intents or ("compare" in intents and workload_of(asked).stated):
        yield "cost"
    bills_what_is_made = intents[0] == "cost" and asked.output_modalities and not (asked.needs or asked.modalities)
    unasked = bills_what_is_made and not asks_if_made(draft.situation.question.text)
    if ("capability" in intents and not unasked) or {*asked.needs} - {"caching"}:
        yield "capability"
    if "licence" in intents or (asked.licence and any(each.model and each.model.open_weights for each in named)):
        yield "licence"
    place = bool(asked.host_region)
    of_prompts = asks_of_keeping(draft) or asks_of_training(draft)
    text = draft.situation.question.text
    where = asks_where(text) or ("residency" in intents and (place or of_prompts or not asked.providers))
    if where or asked.no_training or asked.zero_retention or (place and intents[0] not in {"cost", "compare"}):
        yield "residency"
    moves = asks_to_move(text)
    others = asks_for_others(text) and not weighs_an_api(draft)
    if "recommend" in intents and not moves and (intents[0] == "compare" or others):
        yield "recommend"
    told_now = "follow_up" not in draft.situation.reading.flags and (asked.gpu_memory_gb or asked.ram_gb)
    machines = told_now or asks_of_machines(text)
    if asked.self_host and machines and intents[0] in {"origin_risk", "licence", "residency"}:
        yield "hardware"
    if "migration" in intents or (moves and len(named) == 1):
        yield "migration"
    if "benchmark" in intents:
        yield "benchmark"
    if "origin_risk" in intents or ((draft.situation.user_context or draft.situation.homes) and asks_permission(text)):
        yield "origin_risk"


def _hardware(draft: Draft, named: Sequence[Named]) -> None:
    """What the models told of need; beside a question of law no others of their families."""
    if not add_fits(draft, named):
        draft.say("\n\n".join(need for each in named if (need := memory_need(draft, each))))


def _moves(draft: Draft, named: Sequence[Named]) -> None:
    """What the first model named ends as, and what to move to."""
    say_end(draft, named[0])
    migration.add_alternatives(draft, named[0])


def _abilities(draft: Draft, named: Sequence[Named]) -> None:
    intents = draft.situation.reading.intents
    if intents[0] == "migration" and "capability" not in intents:  # it is what comes next that has to do it
        new = next((each.model for each in draft.recommendations if each.role == "best"), None)
        named = on_board(named_models(draft, (new,))) if new is not None else ()
    for each in named:
        rows = rows_of(draft.situation, each)
        at_hosts = places_of(draft.situation, each) if len(draft.situation.asked.providers) > 1 else []
        for row in at_hosts or filter(None, [chosen_place(draft.situation, each, rows)]):
            draft.say(abilities.verdict(draft, each, row, rows))


def _licences(draft: Draft, named: Sequence[Named]) -> None:
    for each in named:
        draft.say(licence.verdict(draft, subject_of(draft.situation.knowledge.facts, str(each.model_id))))


def _instead(draft: Draft, named: Sequence[Named]) -> None:
    """Others that are as good, for who asks what else there is."""
    _recommend(draft, draft.situation.asked.but(models=(), quality_floor=tuple(each.asked for each in named)))


def _other_kinds(draft: Draft) -> None:
    """The other models of a search with answers: each question goes through what sorts and what answers.

    What is embedded has no volume of its own.
    """
    situation = draft.situation
    if situation.asked.task == "speech" and asks_for_more_than_transcripts(situation.question.text):
        draft.leave_open(
            "What is done with the transcripts is a second step, which this bill leaves out: ask for a model for it."
        )
    kinds = kinds_of_model_asked(situation.question.text)
    if situation.asked.task not in kinds:
        return
    draft.say(f"That is for {_PART_OF_SEARCH[situation.asked.task]}.")
    for task in kinds:
        if task != situation.asked.task:
            draft.say(f"For {_PART_OF_SEARCH[task]}:")
            _recommend(draft, situation.asked.but(**(_NO_VOLUME | _questions(situation.asked, task)), task=task))


def _questions(asked: Understood, task: str) -> dict[str, object]:
    """The load of so many questions for one of the models; nothing of documents, which are embedded."""
    if asked.requests is None or asked.units is not None or task == "embedding":
        return {}
    keys = ("requests", "requests_period", *(("input_tokens", "output_tokens") if task == "rag" else ()))
    return {key: getattr(asked, key) for key in keys}


def _at_home(draft: Draft) -> None:
    """The option that is to run on machines of one's own, where it is one of several asked for."""
    situation = draft.situation
    if lists_one_at_home(look_at(tidy(situation.question.text), situation.lexicon)):
        draft.say("To run yourself:")
        with draft.asking(situation.asked.but(self_host=True)):
            self_host.add_options(draft)


def _recommend(draft: Draft, asked: Understood) -> None:
    """A recommendation for other wishes than those of the question."""
    with draft.asking(asked):
        recommend.add_options(draft)


PARTS: Mapping[str, Part] = {
    "cost": cost.add_part,
    "capability": _abilities,
    "benchmark": benchmark.add_part,
    "origin_risk": origin_risk.add_part,
    "residency": residency.add_part,
    "licence": _licences,
    "hardware": _hardware,
    "migration": _moves,
    "recommend": _instead,
}
"""The parts in the order in which they are told."""
