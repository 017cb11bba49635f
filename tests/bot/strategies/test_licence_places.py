"""Where something is to be used, which the licence has to cover."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("Can I use Llama 4 in the EU commercially?", "EU"),
        ("在德国可以商用Llama 4吗", "DE"),
        ("Peut-on vendre un service basé sur Llama 4 en France ?", "FR"),
        ("Posso vender um produto com Llama 4 em Portugal?", "PT"),
        ("Можно ли коммерчески использовать Llama 4 в Германии?", "DE"),
        ("UK company, Hunyuan A13B", "GB"),
    ],
)
def test_a_place_without_rights_comes_before_any_yes(ask: Ask, question: str, place: str) -> None:
    """Whichever language names the place."""
    assert f"no rights in {place}" in ask(question).text.split("\n")[0]


def test_a_place_with_rights_is_not_ruled_out(ask: Ask) -> None:
    """Brazil is in none of the excluded territories, and another place in a thread takes the place of the first."""
    assert "commercial use: yes" in ask("Can we sell a product with Llama 4 in Brazil?").text
    assert "commercial use: yes" in ask("and in Japan?", "Llama 4 commercial use in Germany?").text


def test_another_model_instead_is_looked_for(ask: Ask) -> None:
    """After a licence that does not cover the asker."""
    answer = ask("then what open model instead", "Llama 4 commercial use?", "we're in Berlin")
    assert answer.intent == "recommend"
