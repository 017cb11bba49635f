"""Two or more named models side by side: price, bill, evidence, origin, licence."""

from collections.abc import Iterator, Sequence

from bot.answer import Answer, Recommendation
from bot.caveats.collect import caveats_for
from bot.costs.workload import workload_of
from bot.draft import Draft
from bot.quality.rank import task_quality
from bot.selection.market import usual_place
from bot.strategies import recommend
from bot.strategies.closing import close
from bot.strategies.entries import cheaper_by, say_workload, score, subjects_of, with_caveats
from bot.strategies.matches import matches
from bot.strategies.named import Named, named_models, rows_of
from bot.wording import sections
from bot.wording.figures import percent
from knowledge.evidence import BenchmarkResult

BOARDS_SHOWN = 4


def answer_compare(draft: Draft) -> Answer:
    """The comparison; one known name or none is answered as a recommendation would be."""
    named = named_models(draft, (*draft.situation.asked.models, *draft.situation.asked.quality_floor))
    if any(each.model_id is not None for each in named):
        add_comparison(draft, named)
    else:
        if named:
            draft.say("**None of these names is known on board.** " + " ".join(draft.unknown))
        recommend.add_options(draft)
    return close(draft)


def add_comparison(draft: Draft, named: Sequence[Named]) -> None:
    """Puts the named models on the draft as matches, cheapest first, and says what tells them apart."""
    situation = draft.situation
    workload = workload_of(situation.asked)
    entries = sorted(matches(draft, named, workload), key=_by_bill)
    draft.recommendations += entries
    draft.costs += [each.cost for each in entries if each.cost is not None]
    rows = [row for each in named if (row := usual_place(rows_of(situation, each))) is not None]
    draft.warn(*caveats_for(draft, subjects_of(draft, rows)))
    draft.recommendations = with_caveats(draft.recommendations, draft)
    draft.say(f"**{verdict(draft, draft.recommendations)}**")
    if workload.stated:
        draft.say(say_workload(draft, workload))
    draft.say(sections.options(draft.recommendations))
    draft.say("\n".join(shared_boards(draft, [each.model for each in entries])))


def _by_bill(entry: Recommendation) -> tuple[bool, float]:
    if entry.cost is not None and entry.cost.total_usd is not None:
        return (False, float(entry.cost.total_usd))
    price = entry.price
    if price is None or price.input_usd_per_mtok is None:
        return (True, 0.0)
    return (False, 3 * float(price.input_usd_per_mtok) + float(price.output_usd_per_mtok or 0))


def verdict(draft: Draft, entries: Sequence[Recommendation]) -> str:
    """Which is cheaper and by how much, and which the evidence puts ahead."""
    if not entries:
        return "None of these has a price in force."
    words = [_cheaper(draft, entries), _better(draft, entries)]
    return " ".join(word for word in words if word)


def _cheaper(draft: Draft, entries: Sequence[Recommendation]) -> str:
    first, last = entries[0], entries[-1]
    if len(entries) == 1:
        return f"Only {first.model_name} has a price in force: {sections.rates(first)} per 1M tokens in / out."
    bills = [each.cost.total_usd for each in (first, last) if each.cost is not None and each.cost.total_usd is not None]
    if len(bills) < 2:
        return f"{first.model_name} has the lower rates: {sections.rates(first)} against {sections.rates(last)} per 1M."
    share = cheaper_by(bills[0], bills[1])
    if share is None or not share:
        return f"{first.model_name} and {last.model_name} cost the same."
    draft.fact(
        subject=first.model, attribute=f"cheaper than {last.model}", value=share, unit=None,
        citation=first.citations[0],
    )  # fmt: skip
    level = [each.model_name for each in entries if each.cost is not None and each.cost.total_usd == bills[0]]
    if len(level) > 1:
        names = f"{', '.join(level[:-1])} and {level[-1]}"
        return f"{names} cost least: {sections.bill(first.cost)} each, {percent(share)} less than {last.model_name}."
    return f"{first.model_name} is cheapest: {sections.bill(first.cost)}, {percent(share)} less than {last.model_name}."


def _better(draft: Draft, entries: Sequence[Recommendation]) -> str:
    task = draft.situation.asked.task or "chat"
    models = {each.model: each for each in entries}
    ranked = [each for each in task_quality(draft.situation.knowledge.facts, task) if each.model in models]
    order = list(dict.fromkeys(each.model for each in ranked))
    words = task.replace("_", " ")
    if len(order) < 2:
        return f"The boards do not measure enough of them to say which is better at {words}."
    thin = any(each.thin for each in ranked if each.model in order[:2])
    return f"{models[order[0]].model_name} ranks highest for {words}{', on thin evidence' if thin else ''}."


def shared_boards(draft: Draft, models: Sequence[str]) -> Iterator[str]:
    """Results of the boards that measured at least two of the models, on the same board at the same effort."""
    found: dict[tuple[str, str | None], dict[str, BenchmarkResult]] = {}
    task = draft.situation.asked.task
    boards = draft.situation.knowledge.facts.boards
    for result in draft.situation.knowledge.facts.benchmarks:
        if result.model in models and (task is None or task in boards[result.board].tasks):
            best = found.setdefault((result.board, result.effort), {})
            known = best.get(result.model)
            if known is None or result.result_date > known.result_date:
                best[result.model] = result
    shared = [(place, best) for place, best in found.items() if len(best) > 1]
    shared.sort(key=lambda pair: (-len(pair[1]), pair[0][0], pair[0][1] or ""))
    if shared:
        yield "**Same board, same effort**"
    for (_, effort), best in shared[:BOARDS_SHOWN]:
        any_result = next(iter(best.values()))
        figures = []
        for model, result in best.items():
            shown = score(draft, result)
            unit = "%" if result.unit == "%" else ""
            draft.fact(
                subject=model, attribute=result.benchmark, value=result.score, unit=result.unit,
                as_of=result.result_date, citation=shown.citation,
            )  # fmt: skip
            figures.append(f"{model} {result.score}{unit} [{shown.citation}]")
        yield f"- {any_result.benchmark}{f' ({effort} effort)' if effort else ''}: {', '.join(figures)}"
