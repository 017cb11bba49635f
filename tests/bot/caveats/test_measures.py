"""Which measures reach a subject and bind an asker, and in which order they are told."""

from datetime import date

import pytest

from bot.assistant import Assistant
from bot.caveats.measures import Finding, findings, is_of, wording
from bot.caveats.subject import Subject, subject_of
from knowledge.evidence import Measure

CHECKED = date(2026, 11, 23)


def _measure(**changes: object) -> Measure:
    fields: dict[str, object] = {
        "id": "m", "title": "An act", "jurisdiction": "US", "issuing_body": "A body", "status": "in_force",
        "axes": ("origin",), "binds": (), "developers": (), "origins": ("CN",), "hosts": (), "severity": "warns",
        "who_it_binds": "Agencies", "restricts": "", "meaning": "Keep it out", "evidence": "primary",
        "evidence_note": "", "source_urls": ("https://example.org",), "checked_on": CHECKED,
    }  # fmt: skip
    return Measure(**{**fields, **changes})  # type: ignore[arg-type]


def _subject(assistant: Assistant, model: str, provider: str | None = None) -> Subject:
    knowledge = assistant.knowledge
    sold = [each for each in knowledge.catalogue.of_model(model) if each.provider == provider]
    return subject_of(knowledge.facts, model, sold[0] if sold else None)


@pytest.mark.parametrize(
    ("jurisdiction", "home", "is_one_s_own"),
    [
        ("EU", "EU", True), ("EU", "DE", True), ("DE", "EU", True), ("DE", "DE", True), ("IT", "DE", False),
        ("US", "US", True), ("US-TX", "US", False), ("US", "EU", False), ("CN", "CN", True), ("company", "US", False),
    ],
)  # fmt: skip
def test_whose_law_it_is(*, jurisdiction: str, home: str, is_one_s_own: bool) -> None:
    """The EU's law is its members' and theirs the EU's; a US state's is not the whole country's."""
    assert is_of(_measure(jurisdiction=jurisdiction), (home,)) is is_one_s_own


def test_a_rule_that_binds_and_blocks_comes_first(assistant: Assistant) -> None:
    """Before the asker's own law, and before what only informs."""
    subject = _subject(assistant, "deepseek-v4.1-flash")
    found = findings(assistant.knowledge.facts, subject, ("us_federal_civilian",), ("US",))
    assert found[0].bound
    assert found[0].severity == "blocks"


@pytest.mark.parametrize("seat", ["EU", "FR", "US", "CN", "GB"])
def test_one_s_own_law_comes_before_others(assistant: Assistant, seat: str) -> None:
    """Among what does not bind, the asker's own places lead."""
    subject = _subject(assistant, "deepseek-v4.1-flash", "deepinfra")
    unbound = [each for each in findings(assistant.knowledge.facts, subject, (), (seat,)) if not each.bound]
    own = [is_of(each.measure, (seat,)) for each in unbound]
    assert own == sorted(own, reverse=True)


def test_without_a_home_the_gravest_lead(assistant: Assistant) -> None:
    """Nobody's law is put first where nobody said where they are."""
    subject = _subject(assistant, "deepseek-v4.1-flash", "deepinfra")
    unbound = [each for each in findings(assistant.knowledge.facts, subject, ()) if not each.bound]
    grades = [("blocks", "warns", "informs").index(each.measure.severity) for each in unbound]
    assert grades == sorted(grades)


@pytest.mark.parametrize("model", ["claude-opus-5-5", "gpt-6.1-sol", "mistral-large-4", "gemini-4-argon"])
def test_rules_on_chinese_models_do_not_reach_others(assistant: Assistant, model: str) -> None:
    """A measure on models from China says nothing of one made in the US or France."""
    subject = _subject(assistant, model)
    for finding in findings(assistant.knowledge.facts, subject, ("us_defense", "us_contractor")):
        assert finding.measure.origins != ("CN",)
        assert not finding.measure.developers or subject.makers & set(finding.measure.developers)


def test_a_base_counts_like_a_maker(assistant: Assistant) -> None:
    """A fine-tune made in the US of a Chinese base is reached by rules on Chinese models."""
    facts = assistant.knowledge.facts
    tuned = next(
        model.id
        for model in facts.models.values()
        if facts.developers.get(model.developer) is not None
        and facts.developers[model.developer].country == "US"
        and any(facts.developers[base.developer].country == "CN" for base in facts.lineage(model.id))
    )
    found = findings(facts, subject_of(facts, tuned), ("us_defense",))
    assert any(each.bound and each.severity == "blocks" for each in found)


@pytest.mark.parametrize("jurisdiction", ["US", "CN", "EU", "IN"])
def test_the_wording_is_one_for_all(jurisdiction: str) -> None:
    """Only the title, the kind and the facts differ between acts of different countries."""
    measure = _measure(jurisdiction=jurisdiction, newest_source_date="2026-10-01")
    assert wording(Finding(measure=measure, bound=True, severity="warns")) == (
        "An act (in force; newest source 2026-10-01). Keep it out."
    )
    assert wording(Finding(measure=measure, bound=False, severity="informs")) == (
        "An act (in force; newest source 2026-10-01). It binds: Agencies. Keep it out."
    )


@pytest.mark.parametrize(
    ("status", "words"),
    [("proposed", "a proposal, not law"), ("allegation", "an allegation, not a finding"),
     ("advisory", "an advisory, not a ban"), ("ended", "no longer in force"), ("litigation", "before a court")],
)  # fmt: skip
def test_what_is_no_law_is_not_called_one(status: str, words: str) -> None:
    """Proposals, allegations and advisories are named as such."""
    assert words in wording(Finding(measure=_measure(status=status), bound=False, severity="informs"))


def test_a_conflict_of_sources_is_said() -> None:
    """The reader learns that sources differ."""
    found = Finding(measure=_measure(evidence="conflict"), bound=True, severity="warns")
    assert wording(found).endswith("Sources differ on details.")
