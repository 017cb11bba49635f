"""Which subscriptions a question is about, for how many people, and which of those it names have no price on board."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from bot.draft import Draft
from bot.patterns import regex
from bot.strategies.plan_names import bare_prices_in, names_plans, places_in, plans_in
from bot.understanding.name_parts import Name
from bot.understanding.normalise import tidy
from bot.understanding.passage import Passage, look_at
from bot.understanding.plan_questions import asks_what_it_brings, people_of_a_team
from bot.understanding.plan_seats import heads_told, seats_beside, seats_each
from bot.understanding.turned_down import turned_down
from knowledge.evidence import Plan

_WEIGHED = regex(
    r"\b(?:or|vs\.?|versus|worth|enough|instead|seats?|cheaper|plans?|subscriptions?|how many|included?"
    r"|oder|statt|o|ou|или)\b|api|[还或]|哪个|どっち|どちら|랑|보다"
)
_GOES_ON = regex(r"\b(?:api|cheaper|worth|seats?|enough|plans?|subscription|limits?|it|that|both)\b|[订套]")
_COMMAND_LINE = " cli"
BY_THE_SEAT = "seat"
"""In what a plan covers where firms buy it for each of their people."""


def is_sought(draft: Draft) -> bool:
    """Whether a subscription is looked for, rather than a model."""
    return "which_plan" in draft.situation.reading.flags


def names_left(draft: Draft) -> tuple[Name, ...]:
    """What an asker of something else wants to get away from: "which subscription, fed up with X"."""
    return tuple(turned_down(_passage(draft, draft.situation.question.text)))


def plans_left(draft: Draft) -> tuple[Plan, ...]:
    """The plans that are turned down, all of a maker where only its product is named; empty where none is sought."""
    known, left = tuple(draft.situation.knowledge.facts.plans.values()), list[Plan]()
    text = _passage(draft, draft.situation.question.text).text
    for name in names_left(draft) if is_sought(draft) else ():
        spelt = text[name.start : name.end]
        makers = {plan.provider for plan in known if spelt in _heads((plan,))} | {name.means("developer")}
        left += plans_in((f"{spelt} plan",), known) or (plan for plan in known if plan.provider in makers)
    return tuple(left)


def plans_asked(draft: Draft) -> tuple[Plan, ...]:
    """The plans that the question is about; empty where it only mentions one beside something else."""
    left = plans_left(draft)
    return tuple(plan for plan in _plans_named(draft) if plan not in left)


def _plans_named(draft: Draft) -> tuple[Plan, ...]:
    question, known = draft.situation.question, tuple(draft.situation.knowledge.facts.plans.values())
    beside = tuple(_by_flag(draft))
    before = plans_in(question.history, known)
    found = plans_in((*question.history, question.text), known)
    text = question.text.lower()
    if names_plans(question.text, known):
        weighed = "plan" in draft.situation.reading.flags or _WEIGHED.search(text)
        if not weighed and is_about_a_model(draft, found):
            return ()
        others = [each for each in beside if each.provider not in {plan.provider for plan in found}]
        found = tuple(_by_the_seat(draft, plan) for plan in found)
        return tuple(dict.fromkeys((*found, *others, *_of_tools(draft, found))))
    if beside or len(_tools(draft)) > 1:
        return beside or tuple(_of_tools(draft, ()))
    goes_on = (
        before and not is_about_a_model(draft, before) and (_GOES_ON.search(text) or _people(draft, question.text))
    )
    return found if found != before or goes_on else ()


def _by_the_seat(draft: Draft, plan: Plan) -> Plan:
    """The plan that a firm buys by the seat, where a product's bare name stands for one person's and a team asks."""
    text, size = draft.situation.question.text.lower(), plan.name.lower().split()[-1]
    spelt = [words.lower() for words in (plan.name, *plan.aliases)]
    if people_of_a_team(text) is None or any(words in text for words in spelt if words.endswith(size)):
        return plan
    kin = (each for each in draft.situation.knowledge.facts.plans.values() if each.provider == plan.provider)
    seats = [each for each in kin if BY_THE_SEAT in each.covers.lower()]
    return min(seats, key=lambda each: each.price_usd_per_month, default=plan)


def is_about_a_model(draft: Draft, found: Iterable[Plan]) -> bool:
    """Whether a model is named beyond the maker's name that a plan begins with."""
    return not {*draft.situation.asked.models} <= _heads(found)


def _heads(found: Iterable[Plan]) -> set[str]:
    return {name.lower().split()[0] for plan in found for name in (plan.name, *plan.aliases)}


def _by_flag(draft: Draft) -> Iterator[Plan]:
    """The plans that a name of the lexicon stands for, "the max plan", and the one size of a product that is known."""
    known = draft.situation.knowledge.facts.plans.values()
    for name in _names(draft):
        whole = [each for each in known if each.name == name]
        yield from whole or [each for each in known if each.name.startswith(f"{name} ")]


def _names(draft: Draft) -> list[str]:
    """The plans that the reading heard; a generic word such as "coding plan" is no name."""
    flags = draft.situation.reading.flags
    names = sorted(flag.removeprefix("plan:") for flag in flags if flag.startswith("plan:"))
    left = {name.id for name in names_left(draft)} if is_sought(draft) else set()
    return [name for name in names if name != "Coding plan" and name not in left]


def _of_tools(draft: Draft, found: tuple[Plan, ...]) -> Iterator[Plan]:
    """The smallest plan that brings a coding tool which stands beside a plan: "Cursor or Claude Code"."""
    plans = draft.situation.knowledge.facts.plans.values()
    for tool in _tools(draft):
        stated = (tool, f"{tool.removesuffix(_COMMAND_LINE)} included")
        with_it = [each for each in plans if any(words in each.covers.lower() for words in stated)]
        if with_it and not any(each.provider == with_it[0].provider for each in found):
            yield min(with_it, key=lambda each: each.price_usd_per_month)


def _tools(draft: Draft) -> list[str]:
    flags = draft.situation.reading.flags
    return sorted(flag.removeprefix("product:").lower() for flag in flags if flag.startswith("product:"))


def without_a_price(draft: Draft) -> list[str]:
    """The plans named that the table does not have; of "SuperGrok" it has another size only."""
    known = draft.situation.knowledge.facts.plans.values()
    spelt = plans_in((draft.situation.question.text,), known)
    heads = _heads(spelt)
    return [
        name for name in _names(draft)
        if name.lower().split()[0] not in heads
        and name not in {plan.name for plan in known}
        and sum(plan.name.startswith(f"{name} ") for plan in known) < 2
    ]  # fmt: skip


def seats_asked(draft: Draft) -> Decimal | None:
    """How many people the plans are for, in this message or the newest before it that says; `None` for one."""
    asked, question = draft.situation.asked, draft.situation.question
    if people := _people(draft, question.text):
        return people
    if asked.unit_kind == "users" and asked.units and asked.units > 1:
        return asked.units
    return next(filter(None, (_people(draft, text) for text in reversed(question.history))), None)


def seats_of_each(draft: Draft) -> Mapping[str, Decimal]:
    """Plan to its own people, where several plans are named, each with how many it is for; else empty."""
    passage = _passage(draft, draft.situation.question.text)
    return seats_each(passage, places_in(passage.text, draft.situation.knowledge.facts.plans.values()))


def _people(draft: Draft, text: str) -> Decimal | None:
    passage = _passage(draft, text)
    people = (heads_told(passage, each) for each in passage.quantities if each.unit == "users")
    known = next((each for each in people if each > 1), None)
    if known or (team := people_of_a_team(text)):
        return known or team
    prices = bare_prices_in(passage.text, draft.situation.knowledge.facts.plans.values())
    return seats_beside(passage, prices)


def asks_about_plans(draft: Draft) -> bool:
    """Whether a message that is about no model asks what plans cost or bring, rather than only naming them."""
    passage = _passage(draft, draft.situation.question.text)
    people = any(each.unit == "users" for each in passage.quantities)
    return people or asks_what_it_brings(passage.text) or bool(passage.hits.of("intent", "cost", "compare"))


def _passage(draft: Draft, text: str) -> Passage:
    return look_at(tidy(text), draft.situation.lexicon)
