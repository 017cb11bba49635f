"""Short answers on one row of the answer before: its licence, limits, price, maker, host, results."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from bot.answer import Recommendation
from bot.caveats.subject import subject_of
from bot.draft import Draft
from bot.strategies import cost, licence
from bot.strategies.cards_needed import context_beside, speed_bound
from bot.strategies.certified import named_by
from bot.strategies.hosts_said import host_lines
from bot.strategies.makers import maker_in_words
from bot.strategies.named import named_models, on_board, rows_of
from bot.strategies.own_memory import memory_of
from bot.strategies.passed_on import WEIGHTS_SEND_NOTHING, who_sees
from bot.strategies.promises import asked_in_words, host_source, seat_in_words
from bot.wording import sections
from bot.wording.figures import count, listed, rate
from bot.wording.scores import score_words
from knowledge.entities import Model, Provider

Part = Callable[[Draft, Recommendation], str]


def name_and_place(entry: Recommendation) -> str:
    """`Claude Haiku 5.5 at Amazon Bedrock (eu)`, or on one's own hardware."""
    where = "on your own hardware" if entry.provider is None else f"at {sections.place(entry)}"
    return f"{entry.model_name} {where}"


def offer(entry: Recommendation) -> str:
    """What the row costs: its bill, else its rates; of one's own hardware the memory it takes."""
    if entry.cost is not None:
        return sections.bill(entry.cost)
    if entry.provider is None and entry.gpu_memory_gb is not None:
        precision = f" as {entry.quantisation}" if entry.quantisation else ""
        return f"{entry.gpu_memory_gb.normalize():f} GB{precision}"
    return sections.rates_in_words(entry)


def price_mark(entry: Recommendation) -> str:
    """The mark of the row's first source, which is that of its price."""
    return sections.marks(entry.citations[:1])


def _licence(draft: Draft, entry: Recommendation) -> str:
    return licence.verdict(draft, subject_of(draft.situation.knowledge.facts, entry.model))


def _open(draft: Draft, entry: Recommendation) -> str:
    if entry.open_weights is None:
        draft.leave_open(f"Whether the weights of {entry.model_name} are open: no source on board says it.")
        return f"**Not known: no source on board says whether the weights of {entry.model_name} are open.**"
    if not entry.open_weights:
        return f"**No: the weights of {entry.model_name} are not open.** {_licence(draft, entry)}"
    return f"**Yes: the weights of {entry.model_name} are open.** {_licence(draft, entry)}"


def _context(draft: Draft, entry: Recommendation) -> str:
    if room := _at_home(draft, entry, context_beside):
        return room
    parts = [
        f"{words} {count(value)} tokens"
        for words, value in (
            ("context window", entry.context_window_tokens),
            ("output limit", entry.max_output_tokens),
        )
        if value is not None and (words == "context window" or value < (entry.context_window_tokens or value + 1))
    ]
    if entry.context_window_tokens is None:
        draft.leave_open(f"No source on board states the context window of {entry.model_name}.")
    said = listed(parts) or "no source on board states its limits"
    return f"**{name_and_place(entry)}: {said}.** {price_mark(entry)}"


def _speed(draft: Draft, entry: Recommendation) -> str:
    draft.leave_open(f"How fast {name_and_place(entry)} is: no measured speed is on board.")
    bound = _at_home(draft, entry, lambda sheet, model, precision, _: speed_bound(sheet, model, precision))
    return f"**No measured speed of {name_and_place(entry)} is on board.** {bound}".strip()


def _at_home(draft: Draft, entry: Recommendation, said: Callable[[Draft, Model, str, Decimal | None], str]) -> str:
    """What `said` tells of a row that runs on the asker's own hardware; empty for any other."""
    model = draft.situation.knowledge.facts.model(entry.model)
    if entry.provider is not None or model is None or entry.quantisation is None:
        return ""
    return said(draft, model, entry.quantisation, memory_of(draft.situation))


def _price(draft: Draft, entry: Recommendation) -> str:
    if entry.price is None or entry.price.input_usd_per_mtok is None:
        if entry.cost is None:
            return _price_of_model(draft, entry)
        return f"**{name_and_place(entry)}: {sections.bill(entry.cost)}.** {price_mark(entry)}"
    price = entry.price
    more = [
        f"{words} {rate(value)}"
        for words, value in (
            ("read from the cache", price.cached_input_usd_per_mtok),
            ("batch in", price.batch_input_usd_per_mtok),
            ("batch out", price.batch_output_usd_per_mtok),
        )
        if value is not None
    ]
    bill = f"{sections.bill(entry.cost)}, at " if entry.cost is not None else ""
    lead = f"**{name_and_place(entry)}: {bill}{sections.rates_in_words(entry)}** {price_mark(entry)}."
    return f"{lead} Per 1M tokens: {listed(more)}." if more else lead


def _price_of_model(draft: Draft, entry: Recommendation) -> str:
    """What an API of the model costs, for weights that the answer runs on one's own hardware."""
    said = draft.paragraphs
    draft.paragraphs = []
    with draft.asking(draft.situation.asked.but(models=(entry.model,))):
        cost.add_part(draft, on_board(named_models(draft, (entry.model,))))
    told, draft.paragraphs = draft.paragraphs, said
    at_home = " On your own hardware there is no price by tokens." if entry.provider is None else ""
    return (told[0] if told else f"**No price of {entry.model_name} is on board.**") + at_home


def _maker(draft: Draft, entry: Recommendation) -> str:
    return maker_in_words(draft, subject_of(draft.situation.knowledge.facts, entry.model))


def _host(draft: Draft, entry: Recommendation) -> str:
    if entry.provider is None:
        return f"**{entry.model_name} runs on your own hardware, so the place is yours to choose.**"
    named = named_models(draft, (entry.model,))
    place = (entry.provider, entry.region)
    rows = [row for each in named for row in rows_of(draft.situation, each)
            if row.provider is not None and (row.provider.name, row.offering.region) == place]  # fmt: skip
    lines = host_lines(draft, rows)
    if not lines:
        places = listed(entry.host_regions) or "places not stated"
        return f"**{name_and_place(entry)}: processed in {places}.** {price_mark(entry)}"
    return f"**{entry.model_name}** is served by {lines[0].removeprefix('- ')}"


def _keeping(draft: Draft, entry: Recommendation) -> str:
    """What becomes of prompts at the host, as far as a source says."""
    host = _host_of(draft, entry)
    if entry.provider is None:
        return f"**{entry.model_name} runs on your own hardware: what is kept is yours to choose.**"
    if host is None:
        return f"**Not known: no source on board says what {entry.provider} does with prompts.**"
    return _kept(draft, host, f" It is {seat_in_words(host)}.")


def _host_of(draft: Draft, entry: Recommendation) -> Provider | None:
    hosts = draft.situation.knowledge.facts.providers.values()
    return next((each for each in hosts if each.name == entry.provider), None)


def _kept(draft: Draft, host: Provider, seat: str) -> str:
    told = f"{asked_in_words(draft, host, of_prompts=True)}{seat}"
    mark = draft.cite(host_source(host), "market")
    draft.fact(subject=host.name, attribute="keeping", value=told, citation=mark, as_of=host.source_date)
    return told


def _privacy(draft: Draft, entry: Recommendation) -> str:
    """Who sees what the row is sent: its host, whoever a router picks, and not the maker of weights run elsewhere."""
    host = _host_of(draft, entry)
    if entry.provider is None:
        return f"**Nobody but you sees what {entry.model_name} is sent on your own machines.** {WEIGHTS_SEND_NOTHING}"
    if host is None:
        return _keeping(draft, entry)
    subject = subject_of(draft.situation.knowledge.facts, entry.model)
    places = listed(entry.host_regions) or listed(host.regions)
    where = f" It processes in {places}." if places else " Where it processes is not stated."
    return f"{who_sees(subject, host)}{where} {_kept(draft, host, '')}"


def _certified(draft: Draft, entry: Recommendation) -> str:
    """The certificates that pages of the host name, those asked about first."""
    host = _host_of(draft, entry)
    if entry.provider is None:
        return f"**{entry.model_name} runs on your own hardware: its certificates are your own.**"
    return named_by(draft, host) if host else f"**Not known: no source on board tells of {entry.provider}.**"


def _score(draft: Draft, entry: Recommendation) -> str:
    if not entry.benchmarks:
        draft.leave_open(f"No result of {entry.model_name} that may be shown is on board for this.")
        return f"**{entry.model_name}: no result of its own to show for this on board.**"
    boards = {board.name: board for board in draft.situation.knowledge.facts.boards.values()}
    told = []
    for each in entry.benchmarks:
        board = boards.get(each.benchmark)
        figure = score_words(each.score, each.unit, higher_is_better=board is None or board.higher_is_better)
        effort = f", {each.effort} effort" if each.effort else ""
        told.append(f"{figure} on {each.benchmark}{effort} ({each.date or 'undated'}) [{each.citation}]")
    return f"**{entry.model_name}**: {listed(told)}."


def details(draft: Draft, entry: Recommendation) -> str:
    """What the row is: its part in the answer, its rates, its maker, and why it stands there."""
    role = sections.ROLE_WORDS[entry.role]
    shown = offer(entry)
    made = f"Made in {entry.origin}" if entry.origin else "Country of its maker not on board"
    terms = f"{made}; licence: {entry.licence or 'not on board'}."
    limits = f" Context window {count(entry.context_window_tokens)} tokens." if entry.context_window_tokens else ""
    return f"**{role}: {name_and_place(entry)}, {shown}.** {price_mark(entry)} {reason(entry)} {terms}{limits}"


def reason(entry: Recommendation) -> str:
    """Why the row stands in its answer, without what another source than the row's vouches for."""
    if entry.role == "match":
        return ""
    sentences = entry.why.replace(". ", ".\n").split("\n")
    return " ".join(each for each in sentences if "[" not in each)


PARTS: Mapping[str, Part] = {
    "licence": _licence, "open": _open, "context": _context, "output": _context, "speed": _speed,
    "price": _price, "keeping": _keeping, "privacy": _privacy, "certified": _certified, "maker": _maker,
    "host": _host, "score": _score, "measured": _score, "details": details,
}  # fmt: skip
"""What is asked of a row to how it is told."""
