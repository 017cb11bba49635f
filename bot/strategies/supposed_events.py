"""What is known, and what not, where a maker or host is supposed to be broken into, to change its terms, to be sold."""

from bot.draft import Draft
from bot.selection.pool import qualities, task_of
from bot.selection.rows import Row
from bot.strategies.background import background
from bot.strategies.host_owners import owner_in_words
from bot.strategies.lost_models import HOSTING
from bot.strategies.named import model_source
from bot.strategies.promises import say_provider
from bot.understanding.name_parts import Name
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.resolving import resolve_model
from bot.understanding.supposed_events import BREACH, SALE, event_of
from bot.wording.figures import listed
from knowledge.entities import Model, Provider

_SHOWN = 4


def answered(draft: Draft) -> bool:
    """Whether such a thing is supposed of somebody who serves models; what is on board of it is said then."""
    situation = draft.situation
    found = event_of(look_at(tidy(situation.question.text), situation.lexicon))
    provider = _provider(draft, found[1]) if found is not None else None
    if found is None or provider is None:
        return False
    if found[0] == SALE:
        _say_sale(draft, provider)
    else:
        _say_keeping(draft, provider, breached=found[0] == BREACH)
    _say_ways_out(draft, provider)
    about = ("sovereignty", "data-residency") if found[0] == SALE else ("zero-retention",)
    background(draft, kinds=("hosting",), subjects=about, limit=1)
    return True


def _provider(draft: Draft, name: Name) -> Provider | None:
    """The host named, or the maker as host of its own models."""
    facts = draft.situation.knowledge.facts
    models = (facts.models.get(each) for each in resolve_model(name.id, draft.situation.lexicon))
    maker = next((model.developer for model in models if model is not None), None)
    keys = (name.means("provider"), name.means("developer"), name.id, maker)
    return next((facts.providers[key] for key in keys if key is not None and key in facts.providers), None)


def _say_keeping(draft: Draft, provider: Provider, *, breached: bool) -> None:
    """What it keeps and trains on as of today, which is all that is on board."""
    who = provider.name
    lead = f"No breach of {who} is on board, nor what one would expose" if breached else ""
    draft.say(f"**{lead or f'No change to come in the terms of {who} is on board'}. Of prompts its terms say:**")
    say_provider(draft, provider)
    draft.leave_open(
        f"Whether {who} has been or will be broken into, and what it would owe you: your contract tells."
        if breached
        else f"What {who} may change while your contract runs: the contract tells."
    )


def _say_sale(draft: Draft, provider: Provider) -> None:
    """Whose it is today; what a buyer changes is whose law reaches it."""
    draft.say(f"**No sale of {provider.name} is on board.** {owner_in_words(draft, provider)}")
    draft.leave_open(f"What a buyer of {provider.name} would do with its prices, terms and models.")


def _say_ways_out(draft: Draft, provider: Provider) -> None:
    """Where its models, or the same models, are to be had elsewhere."""
    situation = draft.situation
    rows = [row for row in situation.market.rows("chat", situation.today) if row.model is not None]
    named = {*situation.asked.models} | {
        each for key in situation.asked.models for each in resolve_model(key, situation.lexicon)
    }
    of_host = provider.role in HOSTING
    there = [row for row in rows if of_host and row.provider_id == provider.id]
    there = there or [row for row in rows if row.developer is not None and row.developer.id == provider.id]
    there = [row for row in there if row.model_id in named] or there
    models = list({row.model.id: row.model for row in there if row.model is not None}.values())
    others = [row for row in rows if row.model in models and _is_elsewhere(row, provider)]
    hosts = list(dict.fromkeys(row.host_name for row in others))
    if not hosts:
        draft.say("No other host on board sells its models: the way out is another maker, or weights of your own.")
        return
    mark = draft.cite_price(others[0].offering)
    more = len(hosts) - _SHOWN
    draft.fact(subject=provider.name, attribute="other hosts of its models", value=len(hosts), citation=mark)
    draft.fact(subject=provider.name, attribute="further hosts of its models", value=max(more, 0), citation=mark)
    some = [*hosts[:_SHOWN], f"{more} more"] if more > 0 else hosts
    what = (
        listed([each.name for each in models]) if models and {each.id for each in models} <= named else "What it sells"
    )
    draft.say(f"{what} is also on sale at {listed(some)}, each under terms of its own [{mark}].")
    _say_open(draft, [each for each in models if each.open_weights])


def _say_open(draft: Draft, models: list[Model]) -> None:
    """Of which of its models the weights are open, so that nobody has to be trusted with prompts."""
    ranked = qualities(draft.situation, task_of(draft.situation.asked))
    newest = sorted(models, key=lambda each: (each.id in ranked, each.released or ""), reverse=True)[:2]
    if newest:
        marks = "".join(f"[{draft.cite(model_source(each), 'model')}]" for each in newest)
        draft.say(f"Open weights that you can run yourself: {listed([each.name for each in newest])} {marks}.")


def _is_elsewhere(row: Row, provider: Provider) -> bool:
    return row.provider_id != provider.id and not row.is_middleman
