"""A rule asked about by its name: whether it reaches what is named beside it comes first."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("does the FASCSA order cover glm 5.3?", "not Z.ai, who made GLM-5.3"),
        (
            "our startup tuned Qwen3 32B; does it count as a chinese model for FASCSA?",
            "not Alibaba, who made Qwen3-32B",
        ),
        ("does the FASCSA order cover deepseek r1 distill llama 70b", "names DeepSeek"),
        (
            "is moonshot ai a chinese military company?",
            "names Alibaba, Baidu and Tencent of the makers on board, not Moonshot",
        ),
        ("is tencent still on the 1260H list", "names Tencent"),
        ("is kimi k3 on the entity list?", "names Z.ai of the makers on board, not Moonshot AI, who made Kimi K3"),
        ("is glm-5.3 on the Entity List?", "names Z.ai, who made GLM-5.3"),
        ("does NDAA section 1532 cover mistral large 4", "Mistral Large 4 does not come from one of these"),
        ("does the ndaa cover minimax-m3", "MiniMax-M3 comes from one of these"),
    ],
)
def test_what_a_rule_has_to_do_with_a_model_or_maker_comes_first(ask: Ask, question: str, words: str) -> None:
    """The first line tells whether the rule names or reaches it."""
    answer = ask(question)
    assert answer.intent == "origin_risk"
    assert words in answer.text.split("\n")[0]
    assert answer.recommendations == () or all(row.role == "match" for row in answer.recommendations)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("what is the NDAA?", "FY2026 NDAA section 1532"),
        ("what's in the 1260H list", "Section 1260H list"),
        ("which labs signed the EU code of practice?", "Code of Practice"),
        ("did any chinese lab sign the GPAI code of practice", "Code of Practice"),
    ],
)
def test_a_rule_alone_is_explained_first(ask: Ask, question: str, words: str) -> None:
    """Its note opens the answer, no verdict on models nobody named."""
    answer = ask(question)
    assert answer.intent == "origin_risk"
    assert words in answer.text.split("\n")[0]


@pytest.mark.parametrize(
    "question",
    [
        "is our merge of glm-4.6 considered a chinese model?",
        "we tuned deepseek v3.2 in Boston, is that still a chinese model for a customer's policy",
        "would llama-nemotron be seen as a chinese model?",
    ],
)
def test_whether_something_is_of_a_nation_is_no_wish_for_it(ask: Ask, question: str) -> None:
    """The origin is what is asked, so nothing of that origin is looked for."""
    answer = ask(question)
    assert answer.intent == "origin_risk"
    assert answer.understood.require_origin == ()


def test_a_chinese_model_that_is_looked_for_is_still_a_wish(ask: Ask) -> None:
    """A search for a model of an origin stays one."""
    answer = ask("is there a chinese model for coding under 32B?")
    assert answer.intent == "recommend"
    assert answer.understood.require_origin == ("CN",)


def test_a_code_of_conduct_is_no_program(ask: Ask) -> None:
    """The word code names a text here, not a task."""
    assert ask("which model helps us write a code of conduct?").understood.task != "coding"


@pytest.mark.parametrize(
    ("thread", "words"),
    [
        (("is deepseek v4 pro banned in Texas?",), "Texas prohibited-technologies order"),
        (("is kimi banned in texas", "and in Louisiana?"), "Louisiana executive order"),
        (("is deepseek forbidden in Taiwan?",), "“Taiwan: public-sector ban on DeepSeek” names DeepSeek"),
        (("is deepseek banned in australia", "since when?"), "names DeepSeek, who made"),
        (("may a Virginia state agency use deepseek", "since when is that?"), "Virginia executive order"),
    ],
)
def test_the_rule_of_the_place_asked_about_comes_first(ask: Ask, thread: tuple[str, ...], words: str) -> None:
    """It is named with since when it holds and whom it binds."""
    first = ask(thread[-1], *thread[:-1]).text.split("\n")[0]
    assert words in first
    assert "In force since 20" in first
    assert "It binds:" in first


def test_rules_that_name_a_maker_are_listed(ask: Ask) -> None:
    """A maker alone: every rule on board that names it, ended ones as such, and no wish against it."""
    answer = ask("did openai get banned anywhere")
    assert answer.understood.exclude_developers == ()
    assert "OpenAI is named by these rules" in answer.text
    assert "India: Finance Ministry" in answer.text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("is OpenAI banned in China?", "OpenAI is named by these rules on board for CN"),
        ("is Cohere banned in Russia?", "No rule on board for RU names Cohere.** Few countries' law is on board"),
        ("is there a ban on nvidia gpus?", "The rules on chips on board"),
        ("is Claude banned in Texas?", "No rule on board bars Claude"),
        ("is Qwen banned in Texas? >> we're a private company", "No rule on board bars Qwen"),
        ("what if Italy bans DeepSeek?", "No rule on board bars DeepSeek"),
        ("is DeepSeek banned in Texas?", "Texas prohibited-technologies order"),
    ],
)
def test_what_a_ban_is_asked_of_comes_first(ask: Ask, question: str, words: str) -> None:
    """A rule of the place that names the maker; else the verdict, for whom no such rule binds."""
    *before, last = question.split(" >> ")
    assert words in ask(last, *before).text.split("\n")[0]


@pytest.mark.parametrize(
    "text",
    [
        "do I need to disclose that we use Qwen under the EU AI act",
        "must we label images made by flux under EU law?",
        "müssen wir offenlegen, dass unser Chatbot Claude nutzt?",
        "hay que informar a los clientes de que el chatbot es una IA?",
    ],
)
def test_the_duty_to_tell_people_of_an_ai_comes_first(ask: Ask, text: str) -> None:
    """Not the duties of those who make models, which the act has too."""
    assert ask(text).text.startswith("**Telling users that they talk to an AI (AI Act Article 50).**")


@pytest.mark.parametrize("text", ["label 20k images a day with tags, which model", "EU AI Act duties of GLM-5.3?"])
def test_tags_and_the_act_itself_are_no_such_duty(ask: Ask, text: str) -> None:
    assert "Telling users" not in ask(text).text.split("\n")[0]


def test_a_clause_of_a_contract_is_no_law(ask: Ask) -> None:
    """What a fine-tune inherits is asked, and told first."""
    answer = ask("our customer's NDA forbids PRC technology, does a llama fine tune from a Shenzhen startup count")
    assert answer.text.startswith("**Lineage")
