"""The first line about a model and the law."""

from datetime import date

import pytest

from bot.assistant import Assistant
from bot.caveats.measures import Finding
from bot.caveats.subject import subject_of
from bot.caveats.verdict import verdict
from knowledge.evidence import Measure


def _finding(title: str, status: str) -> Finding:
    measure = Measure(
        id=title, title=title, jurisdiction="US", issuing_body="A body", status=status, axes=("origin",), binds=(),
        developers=(), origins=("CN",), hosts=(), severity="informs", who_it_binds="Agencies", restricts="",
        meaning="Keep it out", evidence="primary", evidence_note="", source_urls=("https://example.org",),
        checked_on=date(2026, 11, 23),
    )  # fmt: skip
    return Finding(measure=measure, bound=False, severity="informs")


@pytest.mark.parametrize("status", ["proposed", "adopted", "advisory", "litigation", "allegation", "ended"])
def test_the_nearest_law_is_one_in_force(assistant: Assistant, status: str) -> None:
    """A bill or an advisory binds nobody, so an act in force behind it is told; without one nothing is."""
    subject = subject_of(assistant.knowledge.facts, "kimi-k3", None)
    bill, act = _finding("A bill", status), _finding("An act", "in_force")
    told = verdict(subject, [bill, act], (), ("US",))
    assert "Nearest in the law there: An act. It binds: Agencies." in told
    assert "Nearest" not in verdict(subject, [bill], (), ("US",))
