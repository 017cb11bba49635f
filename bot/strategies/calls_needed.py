"""How many calls a long output takes, where it is longer than what a model writes in one answer."""

from decimal import ROUND_CEILING, Decimal

from bot.answer import Recommendation
from bot.costs.workload import workload_of
from bot.draft import Draft
from bot.understanding.fits_asked import length_to_fit
from bot.understanding.normalise import tidy
from bot.understanding.one_answer import is_one_work, wants_one_answer
from bot.understanding.passage import Passage, look_at
from bot.understood import Understood
from bot.wording import sections
from bot.wording.figures import count, listed

SHOWN = 4
_PARTS = frozenset({"pages", "words", "characters"})
_AS_LONG = frozenset({"translation", "writing"})
"""Work whose output is as long as what goes in."""


def say_calls_needed(draft: Draft) -> None:
    """Says of the models shown how many answers one piece of output takes; nothing where one is enough."""
    passage = look_at(tidy(draft.situation.question.text), draft.situation.lexicon)
    if length_to_fit(passage) is not None:
        return
    tokens = _of_one_piece(draft.situation.asked, passage)
    shown = {each.model: each for each in reversed(draft.recommendations) if each.max_output_tokens}
    short = [each for each in reversed(shown.values()) if tokens > Decimal(each.max_output_tokens or 0)]
    if not tokens or not short:
        return
    lines = [_calls(draft, each, tokens) for each in short[:SHOWN]]
    draft.fact(
        subject="one piece", attribute="output tokens", value=tokens, unit="tokens", citation=short[0].citations[0]
    )
    enough = [each.model_name for each in reversed(shown.values()) if each not in short]
    fits = f" {listed(enough)} can write it in one." if enough else ""
    text = f"**Not in one answer: the output is about {count(tokens)} tokens. {'; '.join(lines)}.**{fits}"
    draft.paragraphs.insert(0 if wants_one_answer(passage) else min(1, len(draft.paragraphs)), text)


def _calls(draft: Draft, each: Recommendation, tokens: Decimal) -> str:
    limit = Decimal(each.max_output_tokens or 1)
    calls = (tokens / limit).to_integral_value(ROUND_CEILING)
    draft.fact(subject=each.model, attribute="calls for one piece", value=calls, citation=each.citations[0])
    mark = sections.marks(each.citations[:1])
    return f"{each.model_name} writes at most {count(limit)} at a time, so {calls} calls or more {mark}"


def _of_one_piece(asked: Understood, passage: Passage) -> Decimal:
    """Tokens that come out for one piece of work; zero where none is told."""
    if asked.min_output_tokens and wants_one_answer(passage):
        return Decimal(asked.min_output_tokens)
    if asked.task is None:
        labels = [hit.label for hit in passage.hits.of("task") if hit.label in _AS_LONG]
        asked = asked.but(task=labels[0]) if labels else asked
    load = workload_of(asked)
    if not load.stated:
        return Decimal(0)
    whole = asked.unit_kind in _PARTS and asked.requests is None and asked.requests_period in {None, "once"}
    if whole and (wants_one_answer(passage) or is_one_work(passage)):
        return load.requests * load.output_tokens
    return Decimal(load.output_tokens)
