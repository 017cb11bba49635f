"""Who asks: offices, their suppliers, people in China."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("our prime passed down a DFARS clause, is qwen a problem?", {"us_defense", "us_contractor"}),
        ("tier two supplier to Lockheed. can our engineers use deepseek?", {"us_defense", "us_contractor"}),
        ("我们是美军承包商，能用 Qwen 吗", {"us_defense", "us_contractor"}),
        ("米国防総省の下請けですが、Qwenを使ってもいいですか", {"us_defense", "us_contractor"}),
        ("미 국방부 협력업체인데 Qwen 써도 되나요?", {"us_defense", "us_contractor"}),
        ("мы субподрядчик Пентагона, можно ли использовать Qwen?", {"us_defense", "us_contractor"}),
        ("we bid on a GSA contract, is qwen a risk?", {"us_contractor"}),
        ("텍사스 주정부에서 일하는데 DeepSeek 써도 되나요?", {"us_state"}),
        ("I'm with the Ohio Department of Transportation, is deepseek forbidden for us?", {"us_state"}),
        ("our engineers in Shenzhen need access to claude, is that allowed?", {"china_user"}),
        ("上海のスタッフがClaudeを使うのは問題ですか", {"china_user"}),
        ("Kinderarztpraxis sucht Modell für Terminmails", {"health"}),
        ("I work for the customs office, which model reads declarations?", {"government"}),
        ("Bezirksamt sucht Modell zum Sortieren von Anträgen", {"government"}),
        ("税務署で使える要約モデルは？", {"government"}),
        ("my son is 12, which model helps with homework?", {"minors"}),
        ("Ma fille a 11 ans, quel modèle pour l'aider en maths ?", {"minors"}),
        ("우리 딸이 9살인데 숙제 도와줄 모델 추천", {"minors"}),
        ("my daughter is 26 and runs a bakery, which model for her newsletter?", set()),
        ("our 8 year old codebase is in perl, which coding model?", set()),
        ("insgesamt 300 Dokumente, welches Modell?", set()),
        ("our engineers in Lisbon need access to claude, is that allowed?", set()),
        ("summarise parliament speeches for our newspaper, which model?", set()),
    ],
)
def test_who_asks(reader: Callable[..., Reading], text: str, expected: set[str]) -> None:
    """Whoever supplies an office is its contractor; what texts are about is nobody who asks."""
    assert set(reader(text).understood.user_context) == expected


def test_the_same_for_another_office(reader: Callable[..., Reading]) -> None:
    """One office is asked for after another, not both at once."""
    said = reader("what about a federal civilian agency", "can a Texas state agency use qwen?").understood

    assert said.user_context == ("us_federal_civilian",)


@pytest.mark.parametrize(
    "text",
    [
        "300k support tickets classified into 9 groups, which model?",
        "our files are classified as confidential, which model reviews contracts?",
        "product texts for navy blue shirts, which model?",
        "which model translates a military history book?",
    ],
)
def test_words_of_the_forces_alone_make_nobody_a_supplier(reader: Callable[..., Reading], text: str) -> None:
    """Sorting is no secret, and a colour is no navy."""
    assert "user_context" not in reader(text).understood.to_json()


@pytest.mark.parametrize(
    "text", ["we handle classified information for the DoD, which model?", "a chatbot for the navy, which model?"]
)
def test_the_forces_and_their_secrets_are_still_heard(reader: Callable[..., Reading], text: str) -> None:
    """Secrets of a state, and the body itself."""
    assert "us_defense" in reader(text).understood.user_context


@pytest.mark.parametrize(
    ("text", "contexts"),
    [
        ("can a US agency run glm-5.3?", ("us_federal_civilian",)),
        ("is qwen ok for a US government agency?", ("us_federal_civilian",)),
        ("may an Austrian authority use claude?", ("government",)),
        ("best model for a UK agency that writes ads", ()),
        ("did a French authority ban deepseek?", ()),
    ],
)
def test_an_agency_of_a_nation_that_may_use_something(
    reader: Callable[..., Reading], text: str, contexts: tuple[str, ...]
) -> None:
    """A public body where it asks whether it may; no agency for ads, and none that rules."""
    assert reader(text).understood.user_context == contexts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("we build tools for the VA, is deepseek ok?", {"us_federal_civilian"}),
        ("FBI analyst, may I run DeepSeek weights?", {"us_federal_civilian"}),
        ("Sandia National Laboratories, DeepSeek on our cluster?", {"us_federal_civilian"}),
        ("Medicare contractor, is deepseek allowed?", {"us_contractor"}),
        ("TX state employee, may I use the deepseek app?", {"us_state"}),
        ("Louisiana state office, is qwen ok?", {"us_state"}),
        ("Shreveport community college, is qwen ok on campus?", {"us_state"}),
        ("I teach at Kansas State, is qwen ok?", {"us_state"}),
        ("can our clinic use DeepSeek, and can the VA?", {"health", "us_federal_civilian"}),
        ("veterans get VA loans at our bank, is deepseek ok?", {"finance"}),
        ("a job queue with state workers, which model?", set()),
        ("students at Kansas State like qwen, fine?", set()),
    ],
)
def test_offices_by_their_own_names(reader: Callable[..., Reading], text: str, expected: set[str]) -> None:
    """Agencies, labs, state staff and colleges are heard by name."""
    assert set(reader(text).understood.user_context) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("does the DHS order reach a private bank using DeepSeek?", {"finance"}),
        ("is kimi covered by the DOJ rule? we are a clinic", {"health"}),
        ("which labs are on the Pentagon's list?", set()),
        ("is Alibaba on the DoD blacklist, and may we use Qwen?", set()),
        ("our competitor is a defense contractor, may we use qwen?", set()),
        ("our rival is a defense contractor, is it ok for us to use Qwen?", set()),
        ("our competitor is a federal contractor, can they use DeepSeek?", {"us_contractor"}),
        ("a rival works for the DoD. would they be allowed GLM?", {"us_defense"}),
        ("we must comply with the DoD rule on Chinese AI, is GLM ok?", {"us_defense"}),
        ("we are a DoD contractor, does the DoD memo ban Kimi?", {"us_defense", "us_contractor"}),
    ],
)
def test_who_made_a_rule_is_not_who_asks(reader: Callable[..., Reading], text: str, expected: set[str]) -> None:
    """A body named for its order or its list asks nothing; who has to follow its rule may be bound by it."""
    assert set(reader(text).understood.user_context) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("we make brackets for the F-16, can we use qwen self hosted under CMMC?", {"us_defense"}),
        ("has glm any place in a CMMC level 2 shop?", {"us_defense"}),
        ("does COPPA bar qwen for what we build?", {"minors"}),
        ("what does the FINMA circular say on qwen?", set()),
    ],
)
def test_a_law_that_only_some_are_under_tells_who_asks(
    reader: Callable[..., Reading], text: str, expected: set[str]
) -> None:
    """Though nothing on board tells of it; words of other laws that are not on board tell of no asker."""
    assert set(reader(text).understood.user_context) == expected
