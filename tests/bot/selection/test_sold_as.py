"""A model that is sold only under another of its names keeps its own."""

from bot.assistant import Assistant
from bot.selection.sold_as import is_on_sale, offerings_of, under_own_names
from tests.bot.conftest import DAY


def test_every_model_on_sale_under_another_name_is_found_under_its_own(assistant: Assistant) -> None:
    """Whatever a table's row lists as another name leads to the offerings of that row."""
    known, facts = assistant.knowledge.catalogue, assistant.knowledge.facts
    found = 0
    for model in facts.models.values():
        others = [sold for alias in model.aliases for sold in known.of_model(alias)]
        if known.of_model(model.id) or not any(is_on_sale(sold, DAY) for sold in others):
            continue
        found += 1
        assert {each.model for each in offerings_of(known, facts, model.id, DAY)} == {model.id}
    assert found > 20


def test_a_model_sold_under_its_own_name_keeps_the_offerings_of_its_snapshots_apart(assistant: Assistant) -> None:
    """A dated snapshot with a row of its own is not the model itself."""
    known, facts = assistant.knowledge.catalogue, assistant.knowledge.facts
    assert offerings_of(known, facts, "claude-haiku-5-5", DAY) == known.of_model("claude-haiku-5-5")
    renamed = {each.model for each in under_own_names(known.all(), facts)}
    assert "mistral-small-4" in renamed
    assert "mistral-small-2603" not in renamed
    assert len(under_own_names(known.all(), facts)) == len(known.all())
