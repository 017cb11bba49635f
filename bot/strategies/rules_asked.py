"""Whether a rule that is asked about by its name reaches a model or a maker that is named beside it."""

import re
from collections.abc import Iterable, Sequence

from bot.caveats.collect import cite_measure
from bot.caveats.measures import STATUS_WORDS, binds, is_of, reaches
from bot.caveats.subject import Subject
from bot.draft import Draft
from bot.patterns import regex
from bot.places import countries_in, states_in
from bot.strategies.ways_asked import asks_permission
from bot.understanding.expressions import expression
from bot.wording.contexts import place_words
from bot.wording.figures import listed
from knowledge.entities import Developer
from knowledge.evidence import Measure

_SETTLED = frozenset({"in_force", "partly_in_force", "adopted", "proposed"})
_IN_FORCE = frozenset({"in_force", "partly_in_force"})
_IS_IT_BARRED = regex(
    r"\b(?:banned|bans?|barred|blocked|forbid(?:s|den)?|illegal|prohibit(?:s|ed)?|outlaw(?:s|ed)?|restricted|verbietet|verboten|gesperrt|interdit\w*"
    r"|prohibid[oa]|proibid[oa]|запрещ\w+)\b|禁止|封禁|금지",
    re.IGNORECASE,
)
_OWN_CLAUSE = regex(
    r"\b(?:ndas?|contracts?|agreements?|clients?|customers?|polic(?:y|ies)|terms|boss|ciso|management|compliance)"
    r" (?:\w+ )?(?:forbids?|prohibits?|outlaws?)\b",
    re.IGNORECASE,
)
"""What a contract or a firm's own policy rules out is asked of no law: "our client's NDA forbids"."""
_IF = expression("bans_if")
_WHETHER = expression("bans_whether")
_SINCE_WHEN = regex(
    r"\b(?:since|as of|from) when\b|\bwhen (?:was|were|did|is|does)\b[^.?!]{0,40}\b(?:banned|ban|start\w*|begin|began"
    r"|come|came|passed|issued|signed|force|effect|happen\w*)\b|\bseit wann\b|\bdesde cu[aá]ndo\b|\bdepuis quand\b"
    r"|\bdesde quando\b|с каких пор|从什么时候|いつから|언제부터",
    re.IGNORECASE,
)


def asks_if_barred(text: str) -> bool:
    """Whether the question speaks of a ban that is no clause of somebody's own."""
    return _IS_IT_BARRED.search(text) is not None and _IS_IT_BARRED.search(_OWN_CLAUSE.sub(" ", text)) is not None


_PRIVATE = regex(
    r"\b(?:private(?:ly)?|start-?up|compan(?:y|ies)|firm|business|shop|studio|dentists?|freelanc\w+|firma|unternehmen|empresa"
    r"|entreprise|azienda)\b|компани|公司|会社|회사",
    re.IGNORECASE,
)
"""Askers whom an order to public bodies does not bind."""


def _asks_of_today(text: str) -> bool:
    """Whether it is today's law that a ban is asked of, and not one that is only supposed."""
    lower = text.lower()
    return asks_if_barred(lower) and (_IF.search(lower) is None or _WHETHER.search(lower) is not None)


def rules_meant(draft: Draft, subjects: Sequence[Subject]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Ids of the rules asked about without their names, those that come before and those that come after the verdict.

    A rule that names none of the makers, or one that a private asker hears of, comes after.
    """
    meant = _meant(draft, subjects)
    if any(map(_PRIVATE.search, (draft.situation.question.text, *draft.situation.question.history))):
        return (), meant
    rules = draft.situation.knowledge.facts.measures
    makers = {maker for subject in subjects for maker in subject.makers}
    origins = {origin for subject in subjects for origin in subject.origins}
    ahead = [each for each in meant if makers & {*rules[each].developers} or origins & {*rules[each].origins}]
    return tuple(ahead), tuple(each for each in meant if each not in ahead)


def _meant(draft: Draft, subjects: Sequence[Subject]) -> tuple[str, ...]:
    """A state's rules, or the asker's country's, or those that bind them.

    A state or a country is meant where nobody in particular asks; what binds the asker, where they ask since when.
    """
    situation = draft.situation
    rules = [each for each in situation.knowledge.facts.measures.values() if each.can_be_stated]
    thread = (situation.question.text, *reversed(situation.question.history))
    makers = {maker for subject in subjects for maker in subject.makers}
    theirs = [each for each in rules if each.status in _IN_FORCE and makers & {*each.developers}]
    if not situation.user_context:
        states = next((found for message in thread if (found := states_in(message))), ())
        asked = any(map(_asks_of_today, thread)) or (bool(states) and any(map(asks_permission, thread)))
        if not asked or situation.reading.not_contexts:
            return ()
        abroad = [each for each in theirs if each.jurisdiction != "US" and is_of(each, situation.homes)]
        ours = [each for each in rules if each.status in _IN_FORCE and _is_a_states(each, states)]
        return tuple(each.id for each in (ours if states else abroad))
    if not _SINCE_WHEN.search(situation.question.text):
        return ()
    asker = frozenset(situation.user_context)
    reached = [each for each in rules if any(reaches(each, subject) for subject in subjects)]
    return tuple(each.id for each in reached if each.severity != "informs" and binds(each, asker, situation.homes))


def say_bans_of_makers(draft: Draft) -> bool:
    """For "did OpenAI get banned anywhere?": every rule on board that names the makers; whether that was asked.

    Of a place that is named its own rules are told, and the makers' own that turn away who is there.
    """
    text = draft.situation.question.text
    makers = () if draft.situation.user_context else makers_named(draft)
    if not makers or not asks_if_barred(text):
        return False
    places = tuple(dict.fromkeys((*draft.situation.homes, *countries_in(text))))
    where = listed([place_words(place) for place in places])
    rules = [each for each in draft.situation.knowledge.facts.measures.values() if each.can_be_stated]
    if _CHIPS.search(text):
        lines = [
            f"- {each.title}: {reach_in_words(draft, each)} {_marks(draft, each)}" for each in rules if _on_chips(each)
        ]
        draft.say("\n".join(("**The rules on chips on board:**", *lines)))
        return True
    for maker in makers:
        naming = [each for each in rules if maker.id in each.developers and _bars(each, places)]
        there = [each for each in naming if not places or is_of(each, places) or each.jurisdiction == "company"]
        lines = [f"- {each.title}: {reach_in_words(draft, each)} {_marks(draft, each)}" for each in there or naming]
        if there:
            head = f"**{maker.name} is named by these rules on board{f' for {where}' if places else ''}:**"
        elif not places:
            head = f"**No rule on board names {maker.name}.**"
        else:
            found = "; these elsewhere do:" if naming else "."
            head = f"**No rule on board for {where} names {maker.name}{found}** "
            head += "Few countries' law is on board, so that is no proof that none does."
        draft.say("\n".join((head, *lines)))
    return True


_BANS = frozenset({"in_force", "partly_in_force", "ended", "adopted", "litigation"})
_CHIPS = regex(r"\b(?:chips?|gpus?|accelerators?)\b|芯片|显卡", re.IGNORECASE)


def _on_chips(rule: Measure) -> bool:
    return rule.status in _IN_FORCE and _CHIPS.search(rule.title) is not None


def _bars(rule: Measure, places: Sequence[str]) -> bool:
    """Whether a rule is a state's and about a maker or its service, or the maker's own and turns those away there."""
    if rule.jurisdiction == "company":
        return "CN" in places and "china_user" in rule.binds
    return rule.status in _BANS and not {"origin", "hosting"}.isdisjoint(rule.axes)


def reach_in_words(draft: Draft, rule: Measure) -> str:
    """Since when a rule is in force, whom it binds and what it restricts, held as a fact too."""
    words = f"{_status(rule)}. It binds: {rule.who_it_binds}. It restricts: {rule.restricts.rstrip('.')}."
    draft.fact(subject=rule.title, attribute="reach", value=words, unit=None, citation=cite_measure(draft, rule)[0])
    return words


def _marks(draft: Draft, rule: Measure) -> str:
    return "".join(f"[{mark}]" for mark in cite_measure(draft, rule))


def _is_a_states(rule: Measure, states: Sequence[str]) -> bool:
    """Whether a rule is one of these states' on where models come from."""
    ours = rule.jurisdiction.partition("US-")[2] in states
    return ours and bool(rule.developers or rule.origins) and any(each.startswith("us_state:") for each in rule.binds)


def say_covered(draft: Draft, subjects: Sequence[Subject], laws: Iterable[str]) -> bool:
    """A line for each rule named: whether it names or reaches what is asked about; whether any was told."""
    facts = draft.situation.knowledge.facts
    rules = [facts.measures[law] for law in laws if law in facts.measures]
    rules = [rule for rule in rules if rule.status in _SETTLED and (rule.developers or rule.origins)]
    told = [subject_makers(subject) for subject in subjects] or [(each.name, (each,)) for each in makers_named(draft)]
    for rule in rules if told else ():
        reached = "; ".join(dict.fromkeys(_reaches(draft, rule, name, makers) for name, makers in told))
        draft.say(f"**“{rule.title}” {reached}.** {reach_in_words(draft, rule)} {_marks(draft, rule)}")
    return bool(rules) and bool(told)


def _status(rule: Measure) -> str:
    """`In force since 2025-02-04`, as far as a day or a month is known."""
    words = STATUS_WORDS.get(rule.status, rule.status).capitalize()
    known = rule.effective or rule.adopted
    return f"{words} since {known}" if known and rule.status in _IN_FORCE else words


def subject_makers(subject: Subject) -> tuple[str, tuple[Developer, ...]]:
    """A model's name, and its maker with those of its bases."""
    makers = (*((subject.developer,) if subject.developer else ()), *subject.base_developers)
    return subject.name, tuple(dict.fromkeys(makers))


def makers_named(draft: Draft) -> tuple[Developer, ...]:
    """The makers that the question names."""
    text = draft.situation.question.text.casefold()
    makers = draft.situation.knowledge.facts.developers.values()
    return tuple(
        maker for maker in makers
        if any(
            name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
            for name in {maker.id, maker.name.casefold()}
        )
    )  # fmt: skip


def _reaches(draft: Draft, rule: Measure, name: str, makers: Sequence[Developer]) -> str:
    """What a rule has to do with a model or maker, by those it names, else by where the makers sit."""
    whose = listed([maker.name for maker in makers]) or "its maker"
    made = "" if whose == name else f", who made {name}" if len(makers) < 2 else f", who made {name} and its bases"
    if rule.developers:
        known = draft.situation.knowledge.facts.developers
        named = listed([known[maker].name if maker in known else maker for maker in rule.developers])
        hit = [maker.name for maker in makers if maker.id in rule.developers]
        if hit:
            return (
                f"names {listed(hit)}, who made {'it' if whose == name else name}" if made else f"names {listed(hit)}"
            )
        return f"names {named} of the makers on board, not {whose}{made}"
    there = any(maker.country in rule.origins for maker in makers)
    places = listed([place_words(each) for each in rule.origins])
    return f"is about makers in {places}: {name} {'comes' if there else 'does not come'} from one of these"
