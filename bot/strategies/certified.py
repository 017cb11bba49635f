"""Which hosts name a certificate or an agreement that the question asks for: HIPAA, SOC 2, FedRAMP and the like."""

from collections.abc import Iterator, Sequence

from bot.caveats.laws_denied import without_denied_laws
from bot.draft import Draft
from bot.patterns import regex
from bot.places import within
from bot.selection.seats import is_seated
from bot.situation import Situation
from bot.strategies.promises import host_source
from bot.wording.figures import listed
from knowledge.entities import Provider

_ASKED = {
    "HIPAA": regex(r"\bhipaa\b|\bbaas?\b|business associate|\bphi\b"),
    "SOC 2": regex(r"\bsoc ?(?:2|ii)\b"),
    "ISO 27001": regex(r"\biso ?/?(?:iec )?27001\b"),
    "ISO 42001": regex(r"\biso ?/?(?:iec )?42001\b"),
    "FedRAMP": regex(r"\bfedramp\b"),
    "PCI DSS": regex(r"\bpci(?: dss)?\b"),
    "HITRUST": regex(r"\bhitrust\b"),
    "HDS": regex(r"\bhds\b"),
    "C5": regex(r"\bbsi c5\b|\bc5[ -](?:testat\w*|attest\w*|zertifi\w*|certifi\w*)"),
    "TISAX": regex(r"\btisax\b"),
    "IRAP": regex(r"\birap\b"),
}
_TYPE_TWO = regex(r"\btype? (?:2|ii)\b|\bsoc ?(?:2|ii) ii\b")
_IS_TYPE_TWO = regex(r"\bii\b|\btype 2\b")


def say_certified(draft: Draft, *, among: Sequence[Provider]) -> None:
    """A sentence for each certificate named in the question: whose pages name it, of `among` where it has any.

    Where hosts of a place, or of open weights, are asked about, those that are not so are left out.
    """
    text = without_denied_laws(draft.situation.question.text)
    if draft.situation.asked.models and not among:
        return
    providers = among or tuple(
        each for each in draft.situation.knowledge.facts.providers.values() if _fits(draft, each)
    )
    for name, asked in _ASKED.items():
        if asked.search(text):
            found = [each for each in providers if _holds(each, name)]
            if name == "SOC 2" and _TYPE_TWO.search(text):
                draft.say(_of_type_two(draft, found))
            else:
                draft.say(_sentence(draft, name, found, whom=_whom(draft, among)))


def asked_in(draft: Draft) -> list[str]:
    """The certificates that the question names."""
    text = without_denied_laws(draft.situation.question.text)
    return [name for name, words in _ASKED.items() if words.search(text)]


def named_by(draft: Draft, provider: Provider) -> str:
    """Which certificates pages of a host name: of those that the question asks for, else all."""
    asked = asked_in(draft)
    absent = listed([name for name in asked if not _holds(provider, name)])
    held = [
        each for each in provider.certifications if not asked or any(name.lower() in each.lower() for name in asked)
    ]
    mark = draft.cite(host_source(provider), "market")
    parts = [f"**No source on board names {absent} for {provider.name}.**"] if absent else []
    if held:
        draft.fact(subject=provider.name, attribute="certificate", value=listed(held), citation=mark)
        parts.append(f"**Pages of {provider.name} name {listed(held)}** [{mark}]. A name on a page is no agreement.")
    return " ".join(parts) or f"**No source on board names a certificate of {provider.name}.**"


_AGREEMENT = regex(
    r"(?<!signed a )(?<!signed the )(?<!signed our )\bdpas?\b"
    r"(?!,? (?:questions?|questionnaire|request|topic|review|annex|audit)\b)"
    r"|\bprocessing (?:agreement|addendum|terms)\b|auftragsverarbeitung|\bav-?vertrag\b|tratamiento de datos"
    r"|sous-traitance"
)


def say_agreements(draft: Draft, hosts: Sequence[Provider]) -> None:
    """Whether the hosts sign an agreement on processing, where that is asked: what a row tells of it, else nothing."""
    if not _AGREEMENT.search(draft.situation.question.text.lower()):
        return
    for host in hosts:
        mark = draft.cite(host_source(host), "market")
        note = host.retention_note or ""
        told = (
            note if "processing agreement" in note else "whether it signs a data processing agreement is not on board."
        )
        draft.say(f"**{host.name}: {told}** [{mark}] Ask for the document itself.")


def of_picks(draft: Draft) -> Iterator[str]:
    """For each certificate named where a model was picked: of which of its hosts a source names it."""
    if draft.situation.reading.intents[0] != "recommend" or not draft.recommendations:
        return
    text = without_denied_laws(draft.situation.question.text)
    hosts = draft.situation.knowledge.facts.providers.values()
    shown = {each.provider for each in draft.recommendations}
    picked = [host for host in hosts if host.name in shown]
    told_of = {"HIPAA"} if "health" in draft.situation.asked.user_context else set()
    for name in (name for name, asked in _ASKED.items() if asked.search(text) and name not in told_of and picked):
        having = [host for host in picked if _holds(host, name)]
        without = listed([host.name for host in picked if host not in having])
        others = [host for host in hosts if _holds(host, name) and host not in picked]
        told = [f"**The picks were not chosen by {name}, and are not cleared by it.**"]
        told += [f"Named on the pages of {_listed(draft, name, having)}."] if having else []
        told += [f"No source on board names it for {without}."] if without else []
        told += [f"Other hosts whose pages name it: {_listed(draft, name, others)}."] if others else []
        draft.leave_open(f"Whether a host will sign for {name}, and for which of its models: ask for the document.")
        yield " ".join(told)


def _fits(draft: Draft, provider: Provider) -> bool:
    """Whether a host is based and processes where the question wants it, and serves open weights where it asks so."""
    situation = draft.situation
    asked, seats = situation.asked, situation.reading.seats
    if seats and not is_seated(provider, seats):
        return False
    if asked.host_region and not is_in(provider, asked.host_region):
        return False
    return not asked.open_weights or provider.id in situation.market.once(
        "hosts of open weights", situation.today, lambda: _of_open_weights(situation)
    )


def is_in(provider: Provider, places: Sequence[str]) -> bool:
    """Whether a source says that a host processes in one of the places."""
    return any(within(here, place) for here in provider.regions for place in places)


def _of_open_weights(situation: Situation) -> frozenset[str]:
    rows = situation.market.rows("chat", situation.today)
    return frozenset(row.provider_id for row in rows if row.model is not None and row.model.open_weights)


def _whom(draft: Draft, among: Sequence[Provider]) -> str:
    """For whom none was found: the hosts named, or those that the other wishes leave."""
    wished = draft.situation.asked.host_region or draft.situation.reading.seats or draft.situation.asked.open_weights
    if len(among) > 1:
        return "a host of it"
    if not among and not wished:
        return "any host"
    return among[0].name if among else "a host that meets the other wishes"


def _of_type_two(draft: Draft, hosts: Sequence[Provider]) -> str:
    """Whose entry says type II, then those whose entry does not say which."""
    sure = [each for each in hosts if _IS_TYPE_TWO.search(_words(each, "SOC 2").lower())]
    rest = [each for each in hosts if each not in sure]
    if not sure:
        told = _sentence(draft, "SOC 2", rest, whom="the host asked about")
        return f"{told} Of which type: not said." if rest else told
    told = _sentence(draft, "SOC 2", sure, whom="").replace("name SOC 2", "name SOC 2 type II", 1)
    return f"{told} SOC 2 of a type not said: {_listed(draft, 'SOC 2', rest)}." if rest else told


def _holds(provider: Provider, name: str) -> bool:
    return any(name.lower() in each.lower() for each in provider.certifications)


def _sentence(draft: Draft, name: str, hosts: Sequence[Provider], *, whom: str) -> str:
    draft.leave_open(f"Whether a host will sign for {name}, and for which of its models: ask for the document.")
    if not hosts:
        return f"**No source on board names {name} for {whom}.**"
    told = _listed(draft, name, hosts)
    return f"**Hosts whose own pages or catalogues name {name}**: {told}. A name on a page is no agreement."


def _listed(draft: Draft, name: str, hosts: Sequence[Provider]) -> str:
    told = []
    for host in hosts:
        mark = draft.cite(host_source(host), "market")
        draft.fact(subject=host.name, attribute="certificate", value=_words(host, name), citation=mark)
        told.append(f"{host.name} ({_words(host, name)}) [{mark}]")
    return listed(told)


def _words(host: Provider, name: str) -> str:
    """The entry that names it, as it stands: `HIPAA BAA`, `HIPAA-eligible from 2026-02-10`."""
    return next(each for each in host.certifications if name.lower() in each.lower())
