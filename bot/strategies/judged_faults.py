"""What speaks against a model: where it is weakest on the boards, what it cannot do, its end; rules are its caveats."""

from collections.abc import Iterator, Sequence

from bot.draft import Draft
from bot.quality.rank import all_tasks
from bot.selection.pool import task_of
from bot.selection.rows import Row
from bot.strategies.abilities import WORDS
from bot.strategies.background import find, say_note
from bot.strategies.benchmark_lines import mark_of
from bot.strategies.ends import say_end
from bot.strategies.named import Named, chosen_place, model_source
from bot.strategies.price_said import say_price
from bot.strategies.standing import Standing, evidence_lines, place_in_words, standing
from bot.wording.figures import listed
from bot.wording.tasks import task_words

WEAKEST, STRONGEST = 3, 2
NOTES_LOOKED_AT = 5
_OF_TEXT = frozenset({"coding", "agentic", "reasoning", "math", "writing", "summarization", "translation",
                      "extraction", "rag", "chat", "support", "document", "vision", "research", "medical", "legal",
                      "finance"})  # fmt: skip
"""Tasks of models that write text."""


def tell(draft: Draft, named: Named) -> None:
    """The weak sides that sources on board state; the law and terms follow as caveats."""
    asked = draft.situation.asked
    known = (each for each in all_tasks(draft.situation.knowledge.facts) if each in _OF_TEXT)
    tasks = (task_of(asked),) if asked.task is not None else tuple(known)
    found = [(task, stands) for task in tasks if (stands := standing(draft, str(named.model_id), task)) is not None]
    if asked.task is not None:
        _at_one(draft, named, task_of(asked), found[0][1] if found else None)
    else:
        _over_all(draft, named, [each for each in found if not each[1].own.thin] or found)
    row = chosen_place(draft.situation, named)
    if row is not None:
        draft.say("\n".join(_lacks(draft, named, row)))
        if row.offering.deprecation_date is not None:
            say_end(draft, named)
    say_price(draft, named)
    _say_note(draft, named)
    draft.leave_open(f"What users complain of in {named.title} beyond this: no source on board collects it.")


def _at_one(draft: Draft, named: Named, task: str, stands: Standing | None) -> None:
    words = task_words(task)
    if stands is None:
        draft.say(f"**No board on board measures {named.title} for {words}, so its weak sides there are open.**")
        return
    draft.say(f"**{named.title} {place_in_words(draft, named, stands, task)}.**")
    draft.say(evidence_lines(draft, named, stands.results, task))


def _over_all(draft: Draft, named: Named, found: Sequence[tuple[str, Standing]]) -> None:
    """The tasks where its place is lowest, and for measure those where it is highest."""
    if not found:
        draft.say(f"**No board on board measures {named.title} at work, so where it is weak is open.**")
        return
    ordered = sorted(found, key=lambda each: each[1].place / each[1].of)
    weak = ordered[::-1][: min(WEAKEST, (len(ordered) + 1) // 2)]
    strong = ordered[: min(STRONGEST, len(ordered) - len(weak))]
    told = [_place(draft, named, *each) for each in weak]
    if 3 * weak[0][1].place <= weak[0][1].of:
        draft.say(f"**On the boards {named.title} has no weak task: its lowest place is for {told[0]}.**")
    else:
        draft.say(f"**{named.title} is weakest, on the boards, for {listed(told)}.**")
    if strong:
        draft.say(f"It is strongest for {listed([_place(draft, named, *each) for each in strong])}.")
    task, stands = weak[0]
    draft.say(evidence_lines(draft, named, stands.results, task))


def _place(draft: Draft, named: Named, task: str, stands: Standing) -> str:
    """`writing (number 61 of 150)`, vouched for."""
    words, mark = task_words(task), mark_of(draft, stands.results[0], named.title)
    draft.fact(subject=named.title, attribute=f"place for {words}", value=stands.place, citation=mark)
    draft.fact(subject=named.title, attribute=f"models measured for {words}", value=stands.of, citation=mark)
    return f"{words} (number {stands.place} of {stands.of})"


def _lacks(draft: Draft, named: Named, row: Row) -> Iterator[str]:
    """What its entry says it does not do, and that its weights are closed."""
    lacking = [WORDS[word] for word, state in row.offering.capabilities.items() if state is False and word in WORDS]
    if lacking:
        mark = draft.cite_price(row.offering)
        draft.fact(subject=row.model_id, attribute="not done", value=listed(lacking), citation=mark)
        yield f"- Not done at {row.host_name}: {listed(lacking)} [{mark}]."
    if named.model is not None and named.model.open_weights is False:
        mark = draft.cite(model_source(named.model), "model")
        draft.fact(subject=named.model.id, attribute="weights", value="closed", citation=mark)
        yield f"- Its weights are closed: nobody can run it on machines of their own [{mark}]."


def _say_note(draft: Draft, named: Named) -> None:
    """The note on the model's own line, where there is one."""
    family = named.model.family.partition("-")[0] if named.model is not None else named.asked
    query = f"{named.title} weak points and what to know"
    for hit in find(draft, kinds=("model",), subjects=(), limit=NOTES_LOOKED_AT, query=query):
        if family.lower() in hit.note.title.lower():
            say_note(draft, hit.note)
            return
