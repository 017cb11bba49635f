"""Which countries, states and offices restrict a maker: every rule on board that reaches it, by place."""

from collections.abc import Iterable

from bot.caveats.collect import cite_measure
from bot.caveats.measures import STATUS_WORDS
from bot.draft import Draft
from bot.places import within
from bot.strategies.named import Named
from bot.understanding.law_words import asks_of_all_states, asks_who_bans
from bot.wording.contexts import place_words
from bot.wording.figures import listed
from knowledge.entities import Developer
from knowledge.evidence import Measure

_BANS = frozenset({"in_force", "partly_in_force", "ended"})
_GRAVE = {"blocks": 0, "warns": 1, "informs": 2}


def answered(draft: Draft, known: Iterable[Named]) -> bool:
    """Lists them for the makers of the models named; whether that was asked."""
    text = draft.situation.question.text
    if not asks_who_bans(text) or asks_of_all_states(text):
        return False
    facts = draft.situation.knowledge.facts
    ids = dict.fromkeys(each.model.developer for each in known if each.model is not None)
    makers = tuple(facts.developers[each] for each in ids if each in facts.developers)
    for maker in makers:
        _say(draft, maker)
    return bool(makers)


def _say(draft: Draft, maker: Developer) -> None:
    rules = [each for each in draft.situation.knowledge.facts.measures.values() if _is_on(each, maker)]
    told = [each for each in rules if each.can_be_stated and each.status in _BANS and _bars(each, maker)]
    if told:
        places = dict.fromkeys(place_words(each.jurisdiction.partition("-")[0]) for each in told)
        lead = f"Rules of {listed(list(places))} on board restrict {maker.name}; each binds only whom it names"
    else:
        lead = f"No rule on board restricts {maker.name}"
    order = sorted(told, key=lambda each: (_GRAVE[each.severity], each.jurisdiction))
    draft.say("\n".join((f"**{lead}.**", *(_line(draft, each) for each in order))))
    weak = dict.fromkeys(each.jurisdiction for each in rules if not each.can_be_stated)
    others = [place_words(each) for each in weak if "-" not in each and each not in {"CN", "US"}]
    if others:
        draft.leave_open(f"Whether {listed(others)} bar it: there are reports, and none that a source vouches for.")
    draft.leave_open("Rules of countries that are not on board: few are. Ask counsel where you sell.")


def _is_on(rule: Measure, maker: Developer) -> bool:
    """Whether a state's rule names the maker, or bars what is made where it sits."""
    if rule.jurisdiction == "company" or {"origin", "hosting"}.isdisjoint(rule.axes):
        return False
    here = maker.country is not None and any(within(maker.country, place) for place in rule.origins)
    return maker.id in rule.developers or (here and rule.severity == "blocks")


def _bars(rule: Measure, maker: Developer) -> bool:
    """Whether it bars or blocks something, and does not only accuse, list exports or look into the maker."""
    return rule.severity in {"blocks", "warns"} or (maker.id in rule.developers and "hosting" in rule.axes)


def _line(draft: Draft, rule: Measure) -> str:
    since = rule.effective or rule.adopted
    status = STATUS_WORDS.get(rule.status, rule.status)
    when = f"{status} since {since}" if since and rule.status != "ended" else status
    place = rule.jurisdiction.replace("-", ", ")
    words = f"{when}. It binds: {rule.who_it_binds}."
    marks = cite_measure(draft, rule)
    draft.fact(subject=rule.title, attribute="reach", value=words, unit=None, citation=marks[0])
    return f"- {place}: {rule.title}; {words} {''.join(f'[{mark}]' for mark in marks)}"
