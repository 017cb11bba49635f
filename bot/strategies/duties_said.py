"""What a clinic or a bank hears beside a choice of model: what has to be signed first, and which hosts name it."""

from collections.abc import Sequence

from bot.caveats.laws_named import laws_named
from bot.draft import Draft
from bot.places import country_of
from bot.selection.rows import Row
from bot.strategies.background import background
from bot.strategies.notes_on_law import leave_law_elsewhere_open
from bot.strategies.promises import host_source
from bot.strategies.trade_notes import explained_by
from bot.wording.figures import listed
from knowledge.entities import Provider

_TRADES = ("health", "finance")
_TONGUES_ABROAD = frozenset({"en", "zh", "ja", "ko", "ru"})
"""Languages in which a firm that tells no place is hardly one of the EU, whose law the note on banks is about."""
_HIPAA = "HIPAA"
_TOLD = "certificate"
"""The attribute of a fact on what a host's pages name: a list of such hosts leaves nothing to add."""


def say_hosts_for_patients(draft: Draft, rows: Sequence[Row]) -> None:
    """Which of the picks' hosts name HIPAA on their pages, for health data under US law or under a law not said."""
    situation = draft.situation
    places = situation.whereabouts
    is_its_law = any(country_of(each) == "US" for each in places) if places else situation.reading.language == "en"
    if "health" not in situation.user_context or not is_its_law or any(each.attribute == _TOLD for each in draft.facts):
        return
    known = situation.knowledge.facts.providers.values()
    naming = {each.id: each for each in known if _entry(each)}
    picked = {row.provider_id: row.provider for row in rows if row.provider is not None}
    told = [_in_words(draft, naming[host]) for host in picked if host in naming]
    silent = [host.name for key, host in picked.items() if key not in naming]
    others = [_in_words(draft, host) for key, host in naming.items() if key not in picked]
    parts = [f"named on pages of {listed(told)}"] if told else []
    parts += [f"on none on board of {listed(silent)}"] if silent and told else []
    parts += [f"named on no page on board of {listed(silent)}"] if silent and not told else []
    rest = f" Other hosts that do: {listed(others)}." if silent and others else ""
    draft.say(
        f"**HIPAA: {', '.join(parts)}.**{rest} A name on a page is no agreement: have a business associate agreement "
        "signed for the very endpoint before a prompt carries patient data."
    )


def say_duties(draft: Draft) -> None:
    """The note on what the asker's trade asks of a contract, once in a thread, and what of its law is not on board."""
    situation = draft.situation
    abroad = not situation.whereabouts and situation.reading.language in _TONGUES_ABROAD
    abroad &= not laws_named(situation.question.text)
    trades = [each for each in situation.user_context if each in _TRADES and not (abroad and each == "finance")]
    notes = explained_by(trades, situation.whereabouts)
    if notes and not situation.question.history and not draft.explained & {*notes}:
        background(draft, kinds=("regulation",), subjects=notes)
    leave_law_elsewhere_open(draft)


def _entry(host: Provider) -> str:
    return next((each for each in host.certifications if _HIPAA in each), "")


def _in_words(draft: Draft, host: Provider) -> str:
    mark = draft.cite(host_source(host), "market")
    draft.fact(subject=host.name, attribute=_TOLD, value=_entry(host), citation=mark)
    return f"{host.name} [{mark}]"
