"""The models in use that a thread names: who makes and hosts each, and what part of the spend is said to be its."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec.structs import replace

from bot.costs.workload import workload_of
from bot.draft import Draft
from bot.selection.rows import blended_rate
from bot.situation import Situation
from bot.strategies.entries import priced
from bot.strategies.later_sums import PAID, inherited, tells_sums, without_targets
from bot.strategies.lost_models import names_beside
from bot.strategies.maker_shares import maker_shares
from bot.strategies.named import chosen_place, named_models
from bot.strategies.spends import Shares, Sums, shares_of, sums_of, total_of
from bot.strategies.split_loads import say_shares, split_loads
from bot.strategies.stack_parts import with_other_loads
from bot.strategies.unread import UNSAID, is_heard_of_unsaid_length
from bot.strategies.use_hosts import OWN, hosts_beside, said_there
from bot.strategies.uses import Stack, Use, are_vendors, bought_beside, makers_named, use_of, vendors
from bot.strategies.volumes import volumes_of
from bot.understanding.beside import Named
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.resolving import resolve_model
from bot.understood import Understood
from bot.wording.figures import usd

HUNDRED = Decimal(100)
"""The spend that shares without a sum are told of."""


def stack_of(draft: Draft) -> Stack:
    """The stack of the thread: the newest message that says amounts counts."""
    situation = draft.situation
    uses = _in_use(draft)
    texts = (situation.question.text, *reversed(situation.question.history))
    for index, text in enumerate(texts):
        more = tells_sums(situation, texts[index + 1 :])
        found = _of_text(draft, text, uses, _heirs(situation, text, texts[:index]), more=more)
        found = found or _of_vendors(draft, text)
        if found is not None:
            found = found if found.is_shares else _with_earlier(draft, found, uses, texts[index + 1 :])
            return without_targets(situation, with_other_loads(draft, found, texts[:index]), texts[: index + 1])
    return Stack(uses=tuple(uses.values()) or tuple(vendors(situation, situation.question.text).values()))


def _with_earlier(draft: Draft, stack: Stack, uses: Mapping[str, Use], texts: Sequence[str]) -> Stack:
    """The stack with the sums that earlier messages told of what the newest one says nothing of: "we also pay …"."""
    situation = draft.situation
    told: dict[str, Decimal] = {}
    for text in texts:
        names = [each for each in _names(situation, text) if each.key in uses]
        sums = _told(situation, text, names, bare=PAID.search(text) is not None, sure=True) if names else None
        told = {**(sums.by_name if sums else {}), **told}
    earlier = {uses[key].title: value for key, value in told.items()}
    taken = []
    for use in stack.uses:
        value = earlier.get(use.title) if use.spend is None else None
        if value is not None:
            draft.assume(f"{use.title}: {usd(value)} a month, as said before.")
        taken.append(use if value is None else replace(use, spend=value))
    return replace(stack, uses=tuple(taken), total=sum((use.spend or Decimal(0) for use in taken), Decimal(0)))


def _in_use(draft: Draft) -> dict[str, Use]:
    """The models named, each at the host said beside its name; a host said of none of them is that of all."""
    situation = draft.situation
    texts = (situation.question.text, *reversed(situation.question.history))
    beside: dict[str, str] = {}
    for text in texts:
        for key, host in hosts_beside(situation, text, _names(situation, text)).items():
            beside.setdefault(key, host)
    rest = tuple(each for each in situation.asked.providers if each not in beside.values())
    found = {}
    named = named_models(draft, situation.asked.models)
    exact = {each.model_id for each in named if each.asked == each.model_id}
    apart = names_beside(situation)
    for each in named if not apart else (each for each in named if each.asked in apart):
        if each.model_id != each.asked and not exact.isdisjoint(resolve_model(each.asked, situation.lexicon)):
            continue  # "if the EU bans Qwen: we run Qwen3.8-Max": a word for the one in use
        said = beside.get(each.asked, rest[0] if len(rest) == 1 and said_there(texts[0]) else None)
        hosts = (said,) if said else rest
        row = chosen_place(situation.asking(situation.asked.but(providers=hosts)), each)
        use = use_of(each.title, row)
        if use is not None:
            found[each.asked] = _placed(draft, use, said)
    return found


def _placed(draft: Draft, use: Use, host: str | None) -> Use:
    """The use at the host that the message says, which may be one that no catalogue knows the model at."""
    if host is None or use.row is None or host == use.host_id:
        return use
    if host == OWN:
        is_open = use.row.model is not None and use.row.model.open_weights
        return replace(use, host_id=OWN, host="own hardware") if is_open else use
    known = draft.situation.knowledge.facts.providers[host]
    draft.leave_open(f"No price of {use.title} at {known.name} is on board; rates are those of {use.host}.")
    return replace(use, host_id=host, host=known.name)


def _heirs(situation: Situation, text: str, newer: Sequence[str]) -> dict[str, str]:
    """The models that a message named to those that have their places since: both stand in one of the `newer` ones."""
    asked, found = situation.asked.models, dict[str, str]()
    before = {each.key for each in _names(situation, text, gone=True)} if newer else set()
    for later in newer:
        now = {each.key for each in _names(situation, later, gone=True)}
        gone = {each for each in before - {*asked} if any(each == key or each.startswith(f"{key}-") for key in now)}
        new = [each for each in asked if each in now - before]
        if len(gone) == len(new) == 1:
            found.setdefault(gone.pop(), new[0])
    return found


def _of_text(draft: Draft, text: str, uses: Mapping[str, Use], heirs: Mapping[str, str], *, more: bool) -> Stack | None:
    """The stack with the amounts of one message; `None` where it says none. `more`: sums were told before it."""
    situation = draft.situation
    names, taking = _names(situation, text), dict(uses)
    names = names or [each for each in _names(situation, text, gone=True) if each.key in heirs]
    by_vendor = not names or are_vendors(situation, text)
    if by_vendor:
        taking = vendors(situation, text)
        names = [each for each in makers_named(situation, text) if each.key in taking]
    names = [each for each in names if each.key in taking]
    if not names:
        return None
    if not by_vendor:
        beside = bought_beside(situation, text, uses)
        taking |= beside
        names = sorted((*names, *(each for each in makers_named(situation, text) if each.key in beside)), key=_start)
    split = split_loads(tidy(text).text, names, situation)
    shares = None if split else maker_shares(draft, text, taking) or shares_of(text, names, situation)
    bare = by_vendor or PAID.search(text) is not None
    sure = "stack" in situation.reading.intents
    if shares is None and (sums := _told(situation, text, names, bare=bare, sure=sure, more=more)):
        for words in sums.assumed:
            draft.assume(words)
        every = _told(situation, text, _names(situation, text, gone=True), bare=bare, sure=sure) if heirs else None
        return _with_spend(draft, taking, sums.by_name | inherited(draft, every, taking, heirs))
    if shares is None:
        volumes = volumes_of(situation, text, heirs)
        say_shares(draft, {key: taking[key].title for key in split}, split)
        taking = {key: use for key, use in taking.items() if key in split} if split else taking
        return _with_volumes(draft, taking, volumes) if volumes else None
    return _with_shares(draft, taking, shares, situation.reading.spend_usd or total_of(text, situation))


def _of_vendors(draft: Draft, text: str) -> Stack | None:
    """The stack by vendor, where models are listed and each sum stands beside a vendor: "$9k openai, $2k google"."""
    situation = draft.situation
    taking = vendors(situation, text)
    names = [each for each in makers_named(situation, text) if each.key in taking]
    if len(taking) < 2:
        return None
    sums = _told(situation, text, names, bare=False, sure=False)
    if sums is None:
        return None
    for words in sums.assumed:
        draft.assume(words)
    return _with_spend(draft, {key: taking[key] for key in sums.by_name}, sums.by_name)


def _start(named: Named) -> int:
    return named.start


def _with_spend(draft: Draft, uses: Mapping[str, Use], spend: Mapping[str, Decimal]) -> Stack:
    for key, value in spend.items():
        draft.assume(f"{uses[key].title}: {usd(value)} a month, as the question says.")
    taken = tuple(replace(use, spend=spend.get(key)) for key, use in uses.items())
    return Stack(uses=taken, total=sum(spend.values(), Decimal(0)))


def _with_shares(draft: Draft, uses: Mapping[str, Use], shares: Shares, spend: Decimal | None) -> Stack:
    """Shares of the spend that was said, else of each $100; shares of the traffic weighed by the price per token."""
    parts = shares.parts
    if shares.of_traffic:
        rates = {key: blended_rate(row) for key in parts if (row := uses[key].row) is not None}
        weights = {key: parts[key] * rate for key, rate in rates.items() if rate}
        if len(weights) < len(parts):
            return Stack(uses=tuple(uses.values()))
        whole = sum(weights.values(), Decimal(0))
        covered = sum(parts.values(), Decimal(0))
        parts = {key: weight / whole * covered for key, weight in weights.items()}
        draft.assume(
            "The shares are taken as shares of the tokens, each request alike, three parts input to one output."
        )
    total = spend or HUNDRED
    if spend is not None:
        return _with_spend(draft, uses, {key: part * spend for key, part in parts.items()})
    draft.assume("No spend was stated: sums are for each $100 of it.")
    taken = tuple(replace(use, spend=parts[key] * total if key in parts else None) for key, use in uses.items())
    return Stack(uses=taken, total=total, is_shares=True)


def _with_volumes(draft: Draft, uses: Mapping[str, Use], volumes: Mapping[str, Understood]) -> Stack | None:
    taken = []
    for key, use in uses.items():
        volume = volumes.get(key)
        if volume is not None and use.row is not None and is_heard_of_unsaid_length(use.row, volume):
            draft.leave_open(f"{use.title}: {UNSAID}")
            taken.append(use)
            continue
        cost = priced(draft, use.row, workload_of(volume)) if volume and use.row else None
        if volume is None or cost is None or cost.total_usd is None:
            taken.append(use)
            continue
        draft.costs.append(cost)
        taken.append(replace(use, volume=volume, spend=cost.total_usd))
    total = sum((use.spend for use in taken if use.spend is not None), Decimal(0))
    return Stack(uses=tuple(taken), total=total) if any(use.spend is not None for use in taken) else None


def _told(
    situation: Situation, text: str, names: Sequence[Named], *, bare: bool, sure: bool, more: bool = False
) -> Sums | None:
    """The sums of the names; where a sum is left over, it may be that of a model which is not in use any more."""
    found = sums_of(text, names, situation, bare=bare, sure=sure, more=more)
    if found is None and situation.question.history:
        keys = {name.key for name in names}
        past = [each for each in _names(situation, text, gone=True) if each.key not in keys]
        found = sums_of(text, sorted((*names, *past), key=_start), situation, bare=bare, sure=sure) if past else None
        found = found and found._replace(by_name={key: usd for key, usd in found.by_name.items() if key in keys})
    return found if found is not None and found.by_name else None


def _names(situation: Situation, text: str, *, gone: bool = False) -> list[Named]:
    """The models named in the message, by the names under which they were understood, at each mention.

    `gone`: also those that the thread does not speak of any more.
    """
    found = []
    for name in look_at(tidy(text), situation.lexicon).named("model", "family"):
        meant = (name.id, *resolve_model(name.id, situation.lexicon)[:1])
        key = next((each for each in meant if each in situation.asked.models), None)
        if key is not None or gone:
            found.append(Named(key or name.id, name.start, name.end))
    return found
