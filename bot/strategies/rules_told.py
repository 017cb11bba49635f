"""A rule told from its row: what kind of act it is, whom it binds, what it restricts and what follows."""

import re
from collections.abc import Sequence

from bot.caveats.collect import cite_measure
from bot.caveats.laws_named import laws_not_on_board
from bot.draft import Draft
from bot.patterns import regex
from bot.places import within
from bot.strategies.rules_asked import reach_in_words
from bot.understanding.law_words import asks_of_a_regulated_use, asks_of_all_states, states_whose_law
from bot.wording.contexts import place_words
from bot.wording.figures import listed
from knowledge.evidence import Measure

_STATE = "us_state:"
_RECALLED = regex(r"recall|withdraw|revoke|take[n]? back|zurückruf|zurückgerufen|zurückgezogen", re.IGNORECASE)
USES = ("eu-omnibus-ai", "eu-art50")
"""Subjects of the notes on who hires people or lends to them with a model in the EU."""
_BY_ROW = frozenset(
    {"us-no-adversarial-ai-act", "us-hr1121-s765", "us-ca-sb53", "us-ny-raise", "us-daamta", "us-cloud-security-act",
     "us-ks-hb2313", "us-aa26-251a", "us-nstm4", "us-eo-2026-06-02", "us-ai-action-plan", "us-ndaa27-distill",
     "us-decoupling-act", "us-diffusion-rescind", "us-iaa27", "cn-samr-126"}
)  # fmt: skip
"""Laws named of which a row tells, and no note of their own."""


def say_rules(draft: Draft, laws: Sequence[str], makers: frozenset[str]) -> tuple[str, ...]:
    """A line for each law named that a row tells of, and for what is not on board; the laws left for the notes.

    Of the rules of all states those are told that reach one of `makers`, where any is known.
    """
    text = draft.situation.question.text
    rules = draft.situation.knowledge.facts.measures
    if absent := laws_not_on_board(text):
        draft.say(f"**Nothing on board tells of {listed(absent)}.** Ask counsel.")
    if "cn-export-catalogue-2026" in laws and _RECALLED.search(text):
        draft.say("**No source on board tells of published weights that were recalled.**")
    told = [rules[law] for law in laws if law in _BY_ROW and law in rules]
    told += [each for each in _of_states(draft, makers) if each not in told]
    for rule in told:
        marks = "".join(f"[{mark}]" for mark in cite_measure(draft, rule))
        if not rule.can_be_stated:
            draft.say(f"**{rule.title}: nothing that a source on board vouches for is known of it.** {marks}")
            draft.leave_open(f"What {rule.title} says and whether it is in force; read its text.")
            continue
        draft.say(f"**{rule.title}.** {reach_in_words(draft, rule)} {rule.meaning.rstrip('.')}. {marks}")
    if told and any(each.binds for each in told) and asks_of_all_states(text):
        draft.leave_open("Lists of states by others name more; what no source vouches for is left out.")
    for state in states_whose_law(text):
        if not any(each.jurisdiction == f"US-{state}" for each in told):
            draft.say(
                f"**No rule of {state}, US, that sources vouch for is on board.** Ask the agency or counsel there."
            )
    return tuple(law for law in laws if law not in _BY_ROW)


def use_laws(draft: Draft) -> tuple[str, ...]:
    """Subjects for who hires or lends with a model; outside the EU it is said that no such law is on board."""
    situation = draft.situation
    if not asks_of_a_regulated_use(situation.question.text):
        return ()
    outside = [home for home in situation.homes if not _in_eu(home)]
    if outside:
        states = " or of a US state" if "US" in outside else ""
        where = listed([place_words(home) for home in outside])
        draft.say(f"**No law of {where}{states} on hiring or lending with AI is on board.** Ask counsel there.")
    return USES if not outside or len(outside) < len(situation.homes) else ()


def _in_eu(home: str) -> bool:
    return within(home, "EU")


def _of_states(draft: Draft, makers: frozenset[str]) -> list[Measure]:
    """The rules on makers or their countries of the states asked about, or of all."""
    text = draft.situation.question.text
    states = states_whose_law(text)
    if not states and not asks_of_all_states(text):
        return []
    facts = draft.situation.knowledge.facts
    seats = {facts.developers[maker].country for maker in makers if maker in facts.developers}
    return [
        rule
        for rule in facts.measures.values()
        if rule.can_be_stated
        and rule.status in {"in_force", "partly_in_force", "adopted"}
        and (rule.developers or rule.origins)
        and (states or not makers or makers & {*rule.developers} or seats & {*rule.origins})
        and any(each.startswith(_STATE) and (not states or each.removeprefix(_STATE) in states) for each in rule.binds)
    ]
