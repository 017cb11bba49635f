"""Which hosts name a certificate or an agreement that the question asks for: HIPAA, SOC 2, FedRAMP and the like."""

from collections.abc import Sequence

from bot.draft import Draft
from bot.patterns import regex
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
}
_SHOWN = 8
"""Hosts told of one certificate."""


def say_certified(draft: Draft, *, among: Sequence[Provider]) -> None:
    """A sentence for each certificate named in the question: whose pages name it, of `among` where it has any.

    A question that names a model alone asks where that runs.
    """
    text = draft.situation.question.text.lower()
    if draft.situation.asked.models and not among:
        return
    providers = among or tuple(draft.situation.knowledge.facts.providers.values())
    for name, asked in _ASKED.items():
        if asked.search(text):
            draft.say(_sentence(draft, name, [each for each in providers if _holds(each, name)]))


def _holds(provider: Provider, name: str) -> bool:
    return any(name.lower() in each.lower() for each in provider.certifications)


def _sentence(draft: Draft, name: str, hosts: Sequence[Provider]) -> str:
    draft.leave_open(f"Whether a host will sign for {name}, and for which of its models: ask for the document.")
    if not hosts:
        return f"**No source on board names {name} for the host asked about.**"
    told = []
    for host in hosts[:_SHOWN]:
        mark = draft.cite(host_source(host), "market")
        draft.fact(subject=host.name, attribute="certificate", value=_words(host, name), citation=mark)
        told.append(f"{host.name} ({_words(host, name)}) [{mark}]")
    return f"**Hosts whose own pages or catalogues name {name}**: {listed(told)}. A name on a page is no agreement."


def _words(host: Provider, name: str) -> str:
    """The entry that names it, as it stands: `HIPAA BAA`, `HIPAA-eligible from 2026-02-10`."""
    return next(each for each in host.certifications if name.lower() in each.lower())
