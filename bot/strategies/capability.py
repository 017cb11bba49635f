"""What a model can do, offering by offering: context, output limit, inputs, tools, formats, fit on a card."""

from collections.abc import Sequence

from bot.answer import Answer
from bot.caveats.collect import caveats_for
from bot.draft import Draft
from bot.selection.market import Row, usual_place
from bot.selection.memory import BITS, DEFAULT_CONTEXT_TOKENS, FORMULA, needed_gb
from bot.strategies import self_host
from bot.strategies.background import background
from bot.strategies.closing import close
from bot.strategies.entries import subjects_of, with_caveats
from bot.strategies.matches import matches
from bot.strategies.named import Named, model_source, named_models, rows_of
from bot.wording.figures import count, listed

WORDS = {
    "tools": "tool calls", "json_schema": "output by JSON schema", "vision": "images in", "pdf": "PDF in",
    "audio_in": "audio in", "audio_out": "audio out", "video_in": "video in", "reasoning": "reasoning",
    "caching": "prompt caching", "web_search": "web search", "computer_use": "computer use",
}  # fmt: skip
_ASKED = {"image": "vision", "audio": "audio_in", "video": "video_in", "pdf": "pdf"}


def answer_capability(draft: Draft) -> Answer:
    """The limits and abilities of the models named; without a name, what explains the term asked about."""
    situation = draft.situation
    named = named_models(draft, situation.asked.models)
    known = [each for each in named if each.model_id is not None]
    for each in known:
        _model(draft, each)
    draft.recommendations += matches(draft, known)
    rows = [row for each in known if (row := usual_place(rows_of(situation, each))) is not None]
    draft.warn(*caveats_for(draft, subjects_of(draft, rows)))
    draft.recommendations = with_caveats(draft.recommendations, draft)
    if not known and self_host.is_asked(situation) and situation.asked.gpu_memory_gb is not None:
        self_host.add_options(draft)
    elif not known:
        background(draft, limit=2)
    return close(draft)


def _model(draft: Draft, named: Named) -> None:
    rows = rows_of(draft.situation, named)
    usual = usual_place(rows)
    if usual is not None:
        draft.say(_limits(draft, named, usual))
        draft.say(_abilities(draft, named, usual))
        draft.say(_elsewhere(draft, named, rows, usual))
    if named.model is not None and self_host.is_asked(draft.situation):
        draft.say(_memory(draft, named))
    elif usual is None:
        draft.say(f"**No offering of {named.title} is on board, so its limits are not known here.**")


def _limits(draft: Draft, named: Named, row: Row) -> str:
    offering = row.offering
    mark = draft.cite(offering.prices[0].source, "pricing")
    parts = []
    for words, value in (
        ("context window", offering.context_window_tokens),
        ("output limit", offering.max_output_tokens),
    ):
        if value is None:
            draft.leave_open(f"No source on board states the {words} of {named.title}.")
        else:
            draft.fact(subject=row.model_id, attribute=words, value=value, unit="tokens", citation=mark)
            parts.append(f"{words} {count(value)} tokens")
    where = row.provider.name if row.provider else row.provider_id
    return f"**{named.title} at {where}: {listed(parts) or 'limits not stated'}.** [{mark}]"


def _abilities(draft: Draft, named: Named, row: Row) -> str:
    has = row.offering.capabilities
    asked = [_ASKED.get(word, word) for word in (*draft.situation.asked.needs, *draft.situation.asked.modalities)]
    mark = draft.cite(row.offering.prices[0].source, "pricing")
    lines = []
    for word in dict.fromkeys(word for word in asked if word in WORDS):
        state = {True: "yes", False: "no"}.get(has.get(word), "not stated")  # type: ignore[arg-type]
        if state == "not stated":
            draft.leave_open(f"No source on board says whether {named.title} takes {WORDS[word]}.")
        lines.append(f"- {WORDS[word]}: {state}")
    able = listed([WORDS[word] for word, state in has.items() if state and word in WORDS])
    if able:
        draft.fact(subject=row.model_id, attribute="abilities", value=able, unit=None, citation=mark)
        lines.append(f"It does {able} [{mark}].")
    return "\n".join(lines)


def _elsewhere(draft: Draft, named: Named, rows: Sequence[Row], usual: Row) -> str:
    """Hosts that cut the context or the output shorter than the usual place does."""
    shorter = []
    for row in rows:
        mine, theirs = usual.offering.context_window_tokens, row.offering.context_window_tokens
        if mine and theirs and theirs < mine * 0.9 and row.provider is not None:
            mark = draft.cite(row.offering.prices[0].source, "pricing")
            draft.fact(
                subject=f"{row.model_id} at {row.provider_id}", attribute="context window", value=theirs, unit="tokens",
                citation=mark,
            )  # fmt: skip
            shorter.append(f"{row.provider.name} {count(theirs)} [{mark}]")
    shown = list(dict.fromkeys(shorter))[:4]
    return f"Some hosts serve {named.title} with a shorter context: {listed(shown)}." if shown else ""


def _memory(draft: Draft, named: Named) -> str:
    """What the weights need at each precision, against the memory that was named."""
    model = named.model
    asked = draft.situation.asked
    if model is None or model.params_total_b is None or not model.open_weights:
        draft.leave_open(f"The size of {named.title} is not published on board, or its weights are not open.")
        return ""
    context = asked.min_context_tokens or DEFAULT_CONTEXT_TOKENS
    limit = self_host.memory_of(asked)
    mark = draft.cite(model_source(model), "model")
    draft.assume(FORMULA)
    draft.fact(subject=model.id, attribute="parameters", value=model.params_total_b, unit="billions", citation=mark)
    lines, fits = [], None
    for quantisation in BITS:
        gb = needed_gb(model, quantisation, context)
        if gb is None:
            continue
        draft.fact(subject=model.id, attribute=f"memory at {quantisation}", value=gb, unit="GB", citation=mark)
        good = limit is not None and gb <= limit
        fits = fits or (quantisation if good else None)
        lines.append(f"- {quantisation}: {gb} GB{'' if limit is None else ', fits' if good else ', does not fit'}")
    size = f"{model.params_total_b.normalize():f}B parameters"
    draft.fact(subject=model.id, attribute="context assumed", value=context, unit="tokens", citation=mark)
    if limit is None:
        head = f"{model.name} has {size} [{mark}]. Memory with {count(context)} tokens of context:"
    elif fits:
        head = f"**{model.name} fits as {fits}** with {count(context)} tokens of context ({size}) [{mark}]:"
    else:
        head = f"**{model.name} does not fit** with {count(context)} tokens of context ({size}) [{mark}]:"
    return "\n".join((head, *lines))
