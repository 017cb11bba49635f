"""Which notes explain a verdict to this asker: on what binds them, or the law of their places."""

from collections.abc import Collection, Sequence

from bot.answer import Caveat
from bot.caveats.for_others import concerns, is_for_other_offices
from bot.caveats.laws_named import laws_not_on_board
from bot.caveats.measures import is_of, is_unsettled
from bot.draft import Draft
from bot.places import overlaps
from bot.situation import Situation
from bot.strategies.trade_notes import explained_by
from bot.understanding.personal_data import names_personal_data
from bot.wording.contexts import context_words, place_words
from bot.wording.figures import listed
from knowledge.evidence import Measure


def worth_explaining(draft: Draft, told: Sequence[Caveat], makers: Collection[str]) -> tuple[str, ...]:
    """What a note may explain: what blocks the asker; selling to the state; what binds them; their own places' law.

    `makers`: ids of those whose models are asked about.
    """
    situation = draft.situation
    measures, homes, contexts = situation.knowledge.facts.measures, situation.homes, situation.user_context
    blocking = tuple(caveat.id for caveat in told if caveat.severity == "blocks")
    unsettled = tuple(each.id for each in told if each.id in measures and is_unsettled(measures[each.id]))
    if not blocking and (bound := tuple(each for each in unsettled if concerns(situation, measures[each]))):
        return bound
    public = any(each.startswith("us_") for each in contexts) or ("government" in contexts and not homes)
    if not blocking and public and (not homes or "US" in homes):
        return _for_offices(situation, makers)
    if blocking:
        return blocking
    rules = [caveat for caveat in told if caveat.id in measures]
    warning = [caveat for caveat in rules if caveat.severity == "warns"]
    bound = tuple(caveat.id for caveat in warning if measures[caveat.id].status != "policy")
    trade = tuple(each for each in explained_by(contexts, homes) if _is_on(measures.get(each), makers))
    if trade or bound:
        return trade or bound
    if "US" in homes or (not homes and situation.reading.not_contexts):
        return ("us-icts-ai",) if _sit_in_china(situation, makers) else ()
    own = tuple(
        caveat.id
        for caveat in rules
        if is_of(measures[caveat.id], homes) and not (contexts and is_for_other_offices(situation, measures[caveat.id]))
    )
    if homes:
        return own or _of_place(draft, makers)
    return tuple(
        caveat.id for caveat in rules
        if "-" not in measures[caveat.id].jurisdiction and not _is_for_china(measures[caveat.id], contexts)
    )  # fmt: skip


_OF_CHINA = frozenset({"china_user", "china_owned"})


def _is_for_china(measure: Measure, contexts: Collection[str]) -> bool:
    """Whether a rule is only for customers in China, or owned from there, and the asker is none."""
    return bool(measure.binds) and _OF_CHINA.issuperset(measure.binds) and _OF_CHINA.isdisjoint(contexts)


def _sit_in_china(situation: Situation, makers: Collection[str]) -> bool:
    known = situation.knowledge.facts.developers
    return any(known[maker].country == "CN" for maker in makers if maker in known)


def _for_offices(situation: Situation, makers: Collection[str]) -> tuple[str, ...]:
    """Subjects of the notes for US offices and who sells to them: their own state's rules, on DeepSeek, or on any."""
    facts, contexts = situation.knowledge.facts, {*situation.user_context}
    states = {context for context in contexts if context.startswith("us_state:")}
    own = tuple(each.id for each in facts.measures.values() if each.can_be_stated and states & {*each.binds})
    if own and _sit_in_china(situation, makers):
        return own
    if "deepseek" in makers:
        return ("us-state-government",) if "us_state" in contexts else ("government-procurement",)
    return ("public-buyers",)


def _is_on(measure: Measure | None, makers: Collection[str]) -> bool:
    """Whether a note is on these makers, or on no maker: one on Anthropic's terms is none for who asks about GLM."""
    return measure is None or not measure.developers or bool({*makers} & {*measure.developers})


def _of_place(draft: Draft, makers: Collection[str]) -> tuple[str, ...]:
    """Rules of the asker's places on these makers that no source vouches for enough: a note says so."""
    situation = draft.situation
    measures = situation.knowledge.facts.measures
    return tuple(
        measure.id
        for measure in measures.values()
        if is_of(measure, situation.homes) and {*makers} & {*measure.developers} and measure.jurisdiction != "US"
    )


def laws_at_home(situation: Situation) -> tuple[str, ...]:
    """Rules of the asker's places that can be stated; none for the US, whose rules the other notes tell of."""
    if "US" in situation.homes:
        return ()
    measures = situation.knowledge.facts.measures.values()
    return tuple(measure.id for measure in measures if measure.can_be_stated and is_of(measure, situation.homes))


def leave_law_elsewhere_open(draft: Draft) -> None:
    """Says to an office or a trade outside the US and the EU that its own law is hardly on board."""
    situation = draft.situation
    named = laws_not_on_board(situation.question.text)
    if named:
        draft.leave_open(f"What {listed(named)} asks of you: no source on board tells of it. Ask counsel.")
    homes = [home for home in situation.homes if home != "US" and not overlaps("EU", home)]
    if homes and (situation.asked.user_context or names_personal_data(situation.question.text.lower())):
        others = tuple(each for each in situation.asked.user_context if each != "eu_personal_data")
        whom = context_words(others) if others else "personal data"
        draft.leave_open(
            f"What the law of {listed(homes)} asks of {whom}: little of it is on"
            " board. Ask the regulator or counsel there."
        )


_LAW_OF = {
    "hipaa": ("HIPAA", "US", "covered entities and whoever handles patient data for them"),
    "eu-dora": ("DORA", "EU", "financial entities"),
}
"""Laws that only notes tell of: name, place, and whom it binds there."""


def say_law_elsewhere(draft: Draft, laws: Sequence[str]) -> None:
    """To who asks of a law from a place where it is none: whose law it is, and how it may reach them all the same."""
    homes = draft.situation.homes
    for name, place, whom in (_LAW_OF[law] for law in laws if law in _LAW_OF):
        if homes and not any(overlaps(place, home) for home in homes):
            draft.say(
                f"**{name} is a law of {place_words(place)} and binds {whom} there: sitting in "
                f"{listed([place_words(home) for home in homes])} does not bring you under it by itself.** A client "
                "there that is bound may pass its duties on to you by contract."
            )
            leave_law_elsewhere_open(draft)


_OF_THE_EU = "people in the EU"


def say_whose_people(draft: Draft) -> None:
    """Behind the first words on people in the EU, to who sits elsewhere in Europe or beyond, that they are not theirs.

    Askers in the US hear of their own rules instead.
    """
    homes = draft.situation.homes
    if not homes or "US" in homes or any(overlaps("EU", home) for home in homes):
        return
    place = next((at for at, paragraph in enumerate(draft.paragraphs) if _OF_THE_EU in paragraph), None)
    if place is None:
        return
    where = listed([place_words(home) for home in homes])
    draft.paragraphs.insert(
        place + 1,
        f"{where} is not in the EU: what is said of people in the EU holds for you as far as your data is on them. The "
        f"law on personal data of {where} itself is not on board. Ask counsel there.",
    )
