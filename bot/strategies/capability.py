"""What a model can do, offering by offering: what was asked first, then limits, inputs, tools, formats."""

import re
from collections.abc import Iterable, Sequence

from bot.caveats.collect import caveats_for
from bot.caveats.subject import Subject, subject_of
from bot.draft import Draft
from bot.patterns import regex
from bot.selection.rows import Row, usual_place
from bot.strategies import (
    abilities,
    at_home,
    batch_rates,
    billing_terms,
    fits_window,
    longest,
    plan_use,
    plans,
    recommend,
    self_host,
    serving,
    token_count,
    ways_compared,
)
from bot.strategies.asked_of import asks_which, terms_asked
from bot.strategies.background import background
from bot.strategies.entries import subjects_of
from bot.strategies.limits_beside import limits_beside
from bot.strategies.matches import matches, places_of
from bot.strategies.model_card import asks_for_card, card
from bot.strategies.name_card import say_name_card
from bot.strategies.named import Named, named_models, on_board, rows_of
from bot.strategies.named_at_home import add_fits, need_of, sizes_of
from bot.strategies.sold_there import sold_there
from bot.understood import Understood
from bot.wording.figures import count, listed

HOSTS_SHOWN = 4
_TOLD_IN = {"the rate limits": "rate-limits", "the thinking budget": "reasoning-tokens"}
_CONTEXT = regex(r"\bcontext\b|\bctx\b|\bkontext|上下文", re.IGNORECASE)
_LIMIT_ALONE = regex(
    r"(?:and |ok |what about |how about |what's |what is |how (?:long|big) is |und |y |et |e |а |и )?"
    r"(?:the |its |der |die |el |la |le |o |a )?(?:max(?:imum)?\.? ?|größte |maximale[rn]? )?"
    r"(?:(?:context|output|kontext|contexto|contexte|ausgabe|salida|sortie|saída|контекст|вывод)"
    r"(?: (?:window|limit|length|size|tokens?|máxim[oa]|maximale?))*|ctx|tokens? out)\W*"
    r"|最?大?(?:上下文|输出|コンテキスト|出力|컨텍스트|출력)\w{0,8}\W*",
    re.IGNORECASE,
)
"""A message of a thread that asks for a limit and nothing else."""


def answer_capability(draft: Draft) -> None:
    """The limits and abilities of the models named; without a name, what explains the term asked about."""
    situation = draft.situation
    if token_count.answered(draft) or serving.answered(draft) or ways_compared.answered(draft):
        return
    named = named_models(draft, situation.asked.models)
    known = on_board(named)
    if billing_terms.answered(draft) or plan_use.answered(draft):
        return
    if not named and longest.answered(draft):
        return
    if (not known or plans.asks_for_limits(draft)) and plans.lead(draft):
        return
    draft.recommendations += matches(draft, known, place=_place, leads=True)
    draft.say(limits_beside(draft, draft.recommendations) if len(known) > 1 else "")
    for each in known:
        if "name_alone" in situation.reading.flags:
            say_name_card(draft, each, draft.recommendations)
        _model(draft, each)
    if named and not known:
        draft.say(f"**{' '.join(draft.unknown)}**")
    draft.warn(*caveats_for(draft, [subject for each in known for subject in _subjects(draft, each)]))
    if not known and self_host.is_asked(situation) and situation.asked.gpu_memory_gb is not None:
        self_host.add_options(draft)
    elif not known and situation.asked.needs and has_volume(situation.asked):
        recommend.add_options(draft)
        background(draft, limit=1)
    elif subjects := _notes_on_terms(situation.question.text):
        background(draft, kinds=("pricing",), subjects=subjects)
    elif not known:
        background(draft, limit=2)


def _notes_on_terms(text: str) -> tuple[str, ...]:
    """The subjects of notes that tell of a term asked about, which no table has."""
    return tuple(subject for term in terms_asked(text) for head, subject in _TOLD_IN.items() if term.startswith(head))


def has_volume(asked: Understood) -> bool:
    """Whether work is described that a model is wanted for, beside what it has to be able to do."""
    return asked.task is not None or any(each is not None for each in (asked.requests, asked.units, asked.input_tokens))


def _place(rows: Iterable[Row]) -> Row | None:
    """Its maker's own API, else the host that serves the longest context: a short one says nothing of the model."""
    found = list(rows)
    usual = usual_place(found)
    if usual is None or usual.is_own:
        return usual
    longest = max(each.offering.context_window_tokens or 0 for each in found)
    return usual_place([each for each in found if (each.offering.context_window_tokens or 0) == longest])


def _subjects(draft: Draft, named: Named) -> Sequence[Subject]:
    """What caveats are about: the weights where they are run by oneself, else the model at its host."""
    if self_host.is_asked(draft.situation):
        return [subject_of(draft.situation.knowledge.facts, str(named.model_id))]
    row = _place(rows_of(draft.situation, named))
    return subjects_of(draft, [row] if row else [])


def _model(draft: Draft, named: Named) -> None:
    situation = draft.situation
    if named.read_as_newest and self_host.is_asked(situation) and add_fits(draft, sizes_of(draft, [named])):
        return
    need = need_of(draft, named) if self_host.is_asked(situation) else ""
    rows = rows_of(situation, named)
    row = _place(rows)
    facts = card(draft, named) if asks_for_card(situation.question.text) else ""
    draft.say(need or facts)
    if need:
        draft.say(facts)
        draft.say(_limits(draft, named, row, leads=False) if row and _CONTEXT.search(situation.question.text) else "")
        return
    if row is None:
        draft.say(f"**No offering of {named.title} is on board, so its limits are not known here.**")
        return
    if situation.question.history and _LIMIT_ALONE.fullmatch(situation.question.text.strip()):
        draft.say(_limits(draft, named, row, leads=True))
        draft.say(_elsewhere(draft, named, rows, row))
        return
    places = places_of(situation, named)
    if len(places) > 1:
        _at_each(draft, named, places, rows)
        return
    family = abilities.of_family(draft, named) if named.read_as_newest and asks_which(situation.question.text) else ""
    fits = fits_window.verdict(draft, named, row) or fits_window.how_many_fit(draft, named, row)
    leads = [
        sold_there(draft, named, row),
        *_terms(draft, named, row),
        fits,
        at_home.barred(draft, named),
        batch_rates.batch_asked(draft, row, rows),
        "" if fits else family or abilities.verdict(draft, named, row, rows),
        *_languages(draft, named),
    ]
    for lead in leads:
        draft.say(lead)
    draft.say(_limits(draft, named, row, leads=not any(leads)))
    draft.say(abilities.all_of(draft, row))
    draft.say(_elsewhere(draft, named, rows, row))


def _at_each(draft: Draft, named: Named, places: Sequence[Row], rows: Sequence[Row]) -> None:
    """What is asked of a model at several hosts, host by host."""
    asked = abilities.asked_abilities(draft)
    for place in places:
        draft.say(abilities.verdict(draft, named, place, rows))
        draft.say(_limits(draft, named, place, leads=not asked))


def _terms(draft: Draft, named: Named, row: Row) -> Sequence[str]:
    """What is asked and no table has, said as unknown with whom to ask."""
    where = row.host_name
    lines = []
    for term in terms_asked(draft.situation.question.text):
        what = term.format(named.title)
        untold = f"Not known: no source on board states {what}."
        draft.leave_open(untold)
        lines.append(f"**{untold}** Ask {where}, or look at its model page.")
    return lines


def _languages(draft: Draft, named: Named) -> Sequence[str]:
    languages = draft.situation.asked.language
    if not languages:
        return ()
    codes = listed(languages)
    draft.leave_open(
        f"How good {named.title} is in {codes}: few boards measure single languages; test on your own texts."
    )
    return (f"**Not stated: no source on board says how well {named.title} handles the language {codes}.**",)


def _limits(draft: Draft, named: Named, row: Row, *, leads: bool) -> str:
    offering = row.offering
    mark = draft.cite_price(offering)
    parts = []
    window, most = offering.context_window_tokens, offering.max_output_tokens
    for words, value in (("context window", window), ("output limit", most)):
        if value is not None and words == "output limit" and window is not None and value >= window:
            why = "above its context window, which cannot be" if value > window else "all of its context window"
            said = f", {count(value)} tokens," if value == window else ""
            draft.leave_open(f"The output limit of {named.title}: the one stated{said} is {why}.")
            if said:
                draft.fact(subject=row.model_id, attribute=words, value=value, unit="tokens", citation=mark)
        elif value is None:
            draft.leave_open(f"No source on board states the {words} of {named.title}.")
        else:
            draft.fact(subject=row.model_id, attribute=words, value=value, unit="tokens", citation=mark)
            parts.append(f"{words} {count(value)} tokens")
    where = row.host_name
    stars = "**" if leads else ""
    return f"{stars}{named.title} at {where}: {listed(parts) or 'limits not stated'}.{stars} [{mark}]"


def _elsewhere(draft: Draft, named: Named, rows: Sequence[Row], usual: Row) -> str:
    """Hosts that cut the context or the output shorter than the usual place does, each once."""
    shorter: dict[str, str] = {}
    for row in rows:
        mine, theirs = usual.offering.context_window_tokens, row.offering.context_window_tokens
        if mine and theirs and theirs < mine * 0.9 and row.provider is not None and row.provider.name not in shorter:
            mark = draft.cite_price(row.offering)
            draft.fact(
                subject=f"{row.model_id} at {row.provider_id}", attribute="context window", value=theirs, unit="tokens",
                citation=mark,
            )  # fmt: skip
            shorter[row.provider.name] = f"{row.provider.name} {count(theirs)} [{mark}]"
            if len(shorter) == HOSTS_SHOWN:
                break
    shown = list(shorter.values())
    return f"Some hosts serve {named.title} with a shorter context: {listed(shown)}." if shown else ""
