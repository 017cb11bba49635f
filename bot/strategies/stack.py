"""Several models in use: what each costs, how concentrated the spend is, and what if one maker or country goes away."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from decimal import Decimal

from bot.caveats.collect import caveats_for
from bot.draft import Draft
from bot.places import countries_in
from bot.strategies import origin_risk, plans_and_api, second_step, stack_changes, stack_savings
from bot.strategies.background import background
from bot.strategies.ends import say_end
from bot.strategies.entries import subjects_of
from bot.strategies.gone_alone import said_alone
from bot.strategies.in_use import stack_of
from bot.strategies.losses import Lost, lost
from bot.strategies.migration import answer_migration
from bot.strategies.named import named_models, on_board
from bot.strategies.share_limits import say_limit
from bot.strategies.stack_loss import has_ended, say_loss, uses_hit
from bot.strategies.stack_parts import part_in_words
from bot.strategies.uses import NOT_SAID, Stack, Use, by_spend, mark_of
from bot.strategies.ways_asked import asks_by_the_year
from bot.strategies.what_if import share_limit
from bot.understanding.normalise import tidy
from bot.understanding.parts_of_bill import takes_out
from bot.understanding.splits import passes_on_failures
from bot.understanding.what_ends import asks_what_ends
from bot.wording.figures import listed, percent, usd

ASK = (
    "With the volume or the spend of each model (tokens in and out, or dollars, a month) this becomes shares and sums."
)


def answer_stack(draft: Draft) -> None:
    """Spend by model, developer, origin and host, and what replaces what is lost, or else the largest part."""
    if plans_and_api.answered(draft) or second_step.answered(draft):
        return
    stack = stack_of(draft)
    gone = None if passes_on_failures(draft.situation.question.text.lower()) else lost(draft.situation)
    if _is_over(draft, stack, gone) or said_alone(draft, stack, gone) or _asked_for(draft, stack):
        _say_law(draft, stack, gone)
        return
    ends = gone is None and asks_what_ends(draft.situation.question.text)
    for each in named_models(draft, draft.situation.asked.models) if ends else ():
        if each.model_id is not None:
            say_end(draft, each)
    if ends and not stack.total:
        return
    alone = gone is None and len(stack.uses) == 1 and (stack.uses[0].row is not None or bool(stack.total))
    alone = alone and not takes_out(tidy(draft.situation.question.text).text)
    if gone is not None or alone:
        say_loss(draft, stack, gone)
    _say_law(draft, stack, gone)
    if stack.total:
        _say_spend(draft, stack, first=not say_limit(draft, stack) and gone is None)
    else:
        _say_models(draft, stack, first=gone is None)
    for name, key in (("developer", _maker), ("origin", _origin), ("host", _host)):
        draft.say(_concentration(draft, stack, name, key))
    if stack.total:
        stack_changes.add(draft, stack)
        stack_savings.add(draft, stack)
    draft.warn(*caveats_for(draft, subjects_of(draft, [use.row for use in stack.uses if use.row is not None])))
    if gone is None and not alone:
        say_loss(draft, stack, None)
    if not stack.total:
        draft.say(ASK)


def _say_law(draft: Draft, stack: Stack, gone: Lost | None) -> None:
    """What the law on board says today of the models in use that go, where a ban of them is supposed."""
    if gone is None or not gone.is_barred:
        return
    named = on_board(named_models(draft, draft.situation.asked.models))
    stays = {use.row.model_id for use in stack.uses if use.row} - {
        use.row.model_id for use in uses_hit(draft, stack, gone) if use.row
    }
    origin_risk.add_part(draft, [each for each in named if each.model_id not in stays])


def _is_over(draft: Draft, stack: Stack, gone: Lost | None) -> bool:
    """Whether what is said to be down has ended for good; what comes in its place is on the draft then."""
    if gone is None or not has_ended(draft, stack, gone):
        return False
    answer_migration(draft)
    return True


def _asked_for(draft: Draft, stack: Stack) -> bool:
    """Whether nothing is told of what is in use, which is asked for then."""
    if stack.uses:
        return False
    draft.say("**I need the models you use, and the volume or the spend of each.**")
    background(draft, kinds=("market", "hosting"), limit=1)
    return True


def _say_spend(draft: Draft, stack: Stack, *, first: bool) -> None:
    total = stack.total or Decimal(0)
    largest = by_spend(stack.known)[0]
    share = (largest.spend or Decimal(0)) / total
    mark = mark_of(draft, largest)
    if not stack.is_shares:
        draft.fact(subject="all models named", attribute="spend a month", value=total, unit="USD", citation=mark)
    draft.fact(subject=largest.title, attribute="largest share of spend", value=share, unit=None, citation=mark)
    words = (
        (_country_share(draft, stack) if first else "")
        or part_in_words(draft, stack)
        or (
            f"{largest.title} has {percent(share)} of the spend"
            if stack.is_shares
            else f"{usd(total)} a month{_by_the_year(draft, total, mark)}{_left_out(stack)}; {largest.title} is "
            f"{percent(share)} of it"
        )
    )
    draft.say(f"**{words}.**" if first else f"{words}.")
    draft.say(_table(draft, stack, total))


def _by_the_year(draft: Draft, total: Decimal, mark: str) -> str:
    """`, $1,230 a year`, where a sum of a year is asked for."""
    if not asks_by_the_year(draft.situation.question.text):
        return ""
    draft.fact(subject="all models named", attribute="spend a year", value=total * 12, unit="USD", citation=mark)
    return f", {usd(total * 12)} a year"


def _left_out(stack: Stack) -> str:
    """Which models are not in the sum, since nobody said what they are sent."""
    missing = [use.title for use in stack.uses if use.spend is None]
    return f" without {listed(missing)}, whose load or price is not said" if missing else ""


def _country_share(draft: Draft, stack: Stack) -> str:
    """The share of a country's makers, where the question names a country and supposes nothing of it."""
    named = countries_in(draft.situation.question.text)
    if not named or not stack.total or share_limit(draft.situation) is not None:
        return ""
    spend = sum((use.spend or Decimal(0) for use in stack.known if named[0] in use.origins), Decimal(0))
    share = spend / stack.total
    draft.fact(
        subject=named[0], attribute="share of spend by origin", value=share, unit=None,
        citation=mark_of(draft, stack.known[0]),
    )  # fmt: skip
    return f"Models made in {named[0]} have {percent(share)} of the spend"


def _say_models(draft: Draft, stack: Stack, *, first: bool) -> None:
    """What can be said of models whose spend nobody said: where they come from and hang together."""
    makers = list(dict.fromkeys(use.maker for use in stack.uses))
    hosts = list(dict.fromkeys(use.host for use in stack.uses))
    origins = list(dict.fromkeys(use.origin for use in stack.uses))
    points = [
        words
        for words, found in (
            (f"the maker ({makers[0]})", makers), (f"the host ({hosts[0]})", hosts),
            (f"the country ({origins[0]})", origins),
        )
        if len(found) == 1 and found[0] != NOT_SAID
    ]  # fmt: skip
    if first:
        all_of = "all of it hangs on" if stack.uses[0].row is None and len(stack.uses) == 1 else "all of them share"
        shared = f"{all_of} {listed(points)}" if points else ""
        words = (
            "; ".join(part for part in (_most_of(draft, stack), shared) if part) or "nothing is shared by all of them"
        )
        draft.say(f"**{words[:1].upper()}{words[1:]}.**")
    rows = [
        f"| {use.title} | {use.host} | {use.maker} | {use.origin} | {_weights(use)} | [{mark_of(draft, use)}] |"
        for use in stack.uses
    ]
    if all(use.row is None for use in stack.uses) and not first:
        return  # makers named, of whose models nothing is said
    draft.say("\n".join(("| Model | Host | Maker | Made in | Weights | Source |", "|" + " --- |" * 6, *rows)))


def _most_of(draft: Draft, stack: Stack) -> str:
    """The maker of most of the models, where it makes more than one."""
    makers = [use.maker for use in stack.uses if use.maker != NOT_SAID]
    if not makers:
        return ""
    top = max(makers, key=makers.count)
    number = makers.count(top)
    if number < 2:
        return "Each model is of another maker" if len(makers) > 1 else ""
    mark = mark_of(draft, next(use for use in stack.uses if use.maker == top))
    for name, value in (("models", number), ("models of all makers", len(makers))):
        draft.fact(subject=top, attribute=name, value=value, unit=None, citation=mark)
    return f"{top} makes {number} of the {len(makers)} models"


def _weights(use: Use) -> str:
    model = use.row.model if use.row else None
    return "unknown" if model is None or model.open_weights is None else "open" if model.open_weights else "closed"


def _maker(use: Use) -> str:
    return use.maker


def _origin(use: Use) -> str:
    return use.origin


def _host(use: Use) -> str:
    return use.host


def _table(draft: Draft, stack: Stack, total: Decimal) -> str:
    rows = []
    for use in by_spend(stack.uses):
        mark = mark_of(draft, use)
        if use.spend is None:
            unsaid = "not said" if stack.is_shares else "not said | -"
            rows.append(f"| {use.title} | {use.host} | {use.origin} | {unsaid} | [{mark}] |")
            continue
        share = use.spend / total
        if not stack.is_shares:
            draft.fact(subject=use.title, attribute="spend a month", value=use.spend, unit="USD", citation=mark)
        draft.fact(subject=use.title, attribute="share of spend", value=share, unit=None, citation=mark)
        spend = percent(share) if stack.is_shares else f"{usd(use.spend)} | {percent(share)}"
        rows.append(f"| {use.title} | {use.host} | {use.origin} | {spend} | [{mark}] |")
    head = "Share" if stack.is_shares else "A month | Share"
    columns = 5 if stack.is_shares else 6
    return "\n".join((f"| Model | Host | Made in | {head} | Source |", "|" + " --- |" * columns, *rows))


def _concentration(draft: Draft, stack: Stack, name: str, key: Callable[[Use], str]) -> str:
    if not stack.total:
        return ""
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for use in stack.known:
        sums[key(use)] += use.spend or Decimal(0)
    if NOT_SAID in sums:
        return ""
    mark = mark_of(draft, stack.known[0])
    shares: Mapping[str, Decimal] = {who: spend / stack.total for who, spend in sums.items()}
    for who, share in shares.items():
        draft.fact(subject=who, attribute=f"share of spend by {name}", value=share, unit=None, citation=mark)
    ordered = sorted(shares.items(), key=lambda pair: -pair[1])
    return f"By {name}: {listed([f'{who} {percent(share)}' for who, share in ordered])}."
