"""What is left to choose from: nothing barred, ending, sold by middlemen, or doing other work."""

from datetime import timedelta
from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.costs.workload import workload_of
from bot.policy import Policy
from bot.question import Question
from bot.selection.market import Market
from bot.selection.pool import ENDS_TOO_SOON, Pool, mode_of, pool_for
from bot.situation import Situation
from bot.understanding.lexicon import build_lexicon
from bot.understanding.reading import Reading
from bot.understood import Understood
from tests.bot.conftest import DAY
from tests.bot.strategies.oracle import countries


def pool(assistant: Assistant, asked: Understood, *policies: Policy) -> Pool:
    """The pool for what was asked."""
    knowledge = assistant.knowledge
    situation = Situation(
        question=Question(id="1", text="", today=DAY),
        reading=Reading(understood=asked, intents=("recommend",)),
        policies=policies,
        knowledge=knowledge,
        lexicon=build_lexicon(knowledge.facts, knowledge.catalogue.models),
        market=Market(knowledge),
    )
    return pool_for(situation, workload_of(asked))


def test_the_pool_lasts_and_writes(assistant: Assistant) -> None:
    """No candidate ends within a quarter, comes through a router, or makes pictures or vectors."""
    facts = assistant.knowledge.facts
    found = pool(assistant, Understood(task="writing")).candidates
    assert len(found) > 50
    for each in found:
        ends = each.row.offering.deprecation_date
        assert ends is None or ends > DAY + ENDS_TOO_SOON
        assert facts.providers[each.row.provider_id].role not in {"router", "reseller"}
        assert "flux" not in each.row.model_id
        assert "embed" not in each.row.model_id


@pytest.mark.parametrize("contexts", [("us_federal_civilian",), ("health",), ("eu_personal_data",)])
def test_no_host_that_a_rule_warns_the_asker_of(assistant: Assistant, contexts: tuple[str, ...]) -> None:
    """Models from anywhere stay, at hosts elsewhere; without such a situation hosts in China are offered too."""
    providers = assistant.knowledge.facts.providers

    def seats(found: Pool) -> set[str | None]:
        rows = [each.row for each in found.candidates]
        return {seat for row in rows for seat in (providers[row.provider_id].hq_country,)}

    warned = pool(assistant, Understood(task="coding", user_context=contexts))
    anyone = pool(assistant, Understood(task="coding"))

    assert "CN" in seats(anyone)
    assert "CN" not in seats(warned)
    assert any("CN" in countries(assistant.knowledge, each.row.model_id) for each in warned.candidates)


@pytest.mark.parametrize(
    ("contexts", "gone"), [(("us_defense",), {"CN", "RU", "IR", "KP"}), (("us_state:KS",), {"CN"})]
)
def test_what_a_rule_bars_for_the_asker_is_left_out(
    assistant: Assistant, contexts: tuple[str, ...], gone: set[str]
) -> None:
    """Bases count; what has no known maker goes as well."""
    found = pool(assistant, Understood(task="coding", user_context=contexts)).candidates
    assert found
    for each in found:
        assert not countries(assistant.knowledge, each.row.model_id) & gone


def test_a_policy_blocks_a_licence(assistant: Assistant) -> None:
    """A licence that the team rules out takes its models along."""
    before = {each.row.licence_id for each in pool(assistant, Understood(task="coding")).candidates}
    after = pool(assistant, Understood(task="coding"), Policy(block_licences=("kimi-k3", "mit"))).candidates
    assert {"kimi-k3", "mit"} <= before
    assert not {"kimi-k3", "mit"} & {each.row.licence_id for each in after}


def test_a_floor_leaves_what_reaches_it(assistant: Assistant) -> None:
    """Every candidate is at least as good as the model named as the standard."""
    free = pool(assistant, Understood(task="coding"))
    bound = pool(assistant, Understood(task="coding", quality_floor=("claude-sonnet-5-5",)))
    level = max(each.worth for each in free.candidates if each.row.model_id == "claude-sonnet-5-5")
    assert bound.candidates
    assert min(each.worth for each in bound.candidates) >= level
    assert len(bound.candidates) < len(free.candidates)


@pytest.mark.parametrize(
    ("asked", "mode"),
    [
        (Understood(task="coding"), "chat"),
        (Understood(task="embedding"), "embedding"),
        (Understood(task="image_generation"), "image"),
        (Understood(task="rerank"), "rerank"),
        (Understood(task="speech", modalities=("audio",)), "transcription"),
        (Understood(task="speech", output_modalities=("audio",)), "speech"),
        (Understood(output_modalities=("video",)), "video"),
        (Understood(), "chat"),
    ],
)
def test_the_task_decides_the_kind_of_model(asked: Understood, mode: str) -> None:
    """Embeddings come from embedding models, pictures from picture models."""
    assert mode_of(asked) == mode


def test_a_quarter_is_ninety_days() -> None:
    """Nobody wants to move twice within it."""
    assert timedelta(days=90) == ENDS_TOO_SOON


def test_a_long_prompt_fits_every_candidate(assistant: Assistant) -> None:
    """Requests of 600,000 tokens leave no model with a shorter context."""
    asked = Understood(task="summarization", requests=Decimal(10), requests_period="month", input_tokens=600_000)
    found = pool(assistant, asked).candidates
    assert found
    assert all((each.row.offering.context_window_tokens or 600_000) >= 600_000 for each in found)
