"""Laws asked about by their names or their use, told from their rows."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("What does the No Adversarial AI Act forbid?", "No Adversarial AI Act"),
        ("Does California SB 53 apply to a startup calling GPT-6?", "California SB 53"),
        ("What is the RAISE Act?", "New York RAISE Act"),
        ("does New York's order cover contractors?", "New York bars DeepSeek downloads"),
        ("Is there any law in Virginia about DeepSeek?", "Virginia executive order"),
        ("what does the Texas executive order on DeepSeek say?", "Texas prohibited-technologies order"),
        ("Which states ban DeepSeek?", "Texas prohibited-technologies order"),
        ("Which US states restrict Qwen?", "Kansas HB 2313"),
    ],
)
def test_a_rule_named_leads_the_answer(ask: Ask, question: str, title: str) -> None:
    """Its status, whom it binds and what it restricts stand first, and no other law takes its place."""
    first = ask(question).text.partition("\n")[0]
    assert first.startswith(f"**{title}")
    assert "It binds: " in first
    assert "It restricts: " in first


def test_of_all_states_those_are_told_that_reach_the_model(ask: Ask) -> None:
    """An order that names DeepSeek is no bar to Qwen."""
    text = ask("Which US states restrict Qwen?").text
    assert "Louisiana executive order" in text
    assert "Texas prohibited-technologies order" not in text


@pytest.mark.parametrize(
    ("question", "law"),
    [("Colorado AI act, does it hit us?", "Colorado AI act"), ("is local law 144 a problem for our tool?", "law 144")],
)
def test_a_law_that_is_not_on_board_is_said_to_be_absent(ask: Ask, question: str, law: str) -> None:
    """The nearest note would be on another law."""
    text = ask(question).text
    assert "Nothing on board tells of" in text
    assert law in text
    assert "EU AI Act" not in text


@pytest.mark.parametrize(
    "question",
    [
        "We screen CVs with an LLM in the Netherlands. What do we have to do and by when?",
        "Is there anything wrong with using Qwen for hiring decisions in Spain?",
        "Sind wir als Personalvermittler in Hamburg verpflichtet, Bewerbern zu sagen, dass eine KI vorsortiert?",
        "Credit scoring with Claude in Poland, what are our duties?",
        "loan applications scored by an LLM in Ireland: which obligations, and by when?",
    ],
)
def test_who_hires_or_lends_in_the_eu_hears_of_the_high_risk_duties(ask: Ask, question: str) -> None:
    """By when they start is what they have to know."""
    text = ask(question).text
    assert text.startswith("**EU AI Act")
    assert "2027-12-02" in text


def test_who_hires_elsewhere_hears_that_no_such_law_is_on_board(ask: Ask) -> None:
    """EU dates are none of a US firm's."""
    text = ask("Hiring startup in Illinois, scoring interviews with GPT. Any law on board?").text
    assert text.startswith("**No law of the US or of a US state on hiring")
    assert "2027-12-02" not in text


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("which model is best to screen CVs in German?", "recommend"),
        ("we're a Texas law firm, which model reads contracts?", "recommend"),
        ("cost of scoring 10k applicants a month with gpt-6-luna, 1k tokens each", "cost"),
        ("chatbot for Ohio order tracking, cheapest model?", "recommend"),
    ],
)
def test_the_words_beside_another_question_turn_nothing(ask: Ask, question: str, intent: str) -> None:
    """A search stays a search, a bill a bill."""
    assert ask(question).intent == intent


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("Kansas HB 2313", "Kansas HB 2313"),
        ("was steht in HB 2313", "Kansas HB 2313"),
        ("que dit la loi HB 2313 du Kansas", "Kansas HB 2313"),
        ("does HB2313 of Kansas reach Qwen?", "Kansas HB 2313"),
        ("K.S.A. 75-4720", "Kansas HB 2313"),
        ("SB 53", "California SB 53"),
        ("is H.R. 1121 law yet", "No DeepSeek on Government Devices Act"),
        ("S. 765", "No DeepSeek on Government Devices Act"),
        ("HR 4142", "No Adversarial AI Act"),
        ("would the No Adversarial AI Act cover Kimi K3?", "No Adversarial AI Act"),
        ("AA26-251A", "Joint advisory AA26-251A"),
        ("NSTM-4", "OSTP memo NSTM-4"),
        ("Hagerty-Kim amendment", "FY2027 NDAA"),
        ("the Gottheimer-Moolenaar bill", "Cloud Security Act"),
        ("SAMR Order 126", "SAMR Order 126"),
        ("America's AI Action Plan", "America's AI Action Plan"),
        ("1260H", "Section 1260H list"),
        ("28 CFR part 202", "28 CFR Part 202"),
        ("FASCSA order 2026-01", "DHS order excluding DeepSeek"),
        ("section 1532", "FY2026 NDAA section 1532"),
        ("NDAA section 6604", "NDAA section 6604"),
        ("PIPL", "Whose law reaches the operator"),
        ("AI omnibus", "EU AI Act dates"),
    ],
)
def test_an_act_is_found_by_its_number_or_nickname(ask: Ask, question: str, title: str) -> None:
    """However short the question is, the act on board leads it."""
    answer = ask(question)

    assert answer.intent == "origin_risk"
    assert answer.text.startswith(f"**{title}")


@pytest.mark.parametrize("question", ["S. 4615", "the Hawley bill", "the AI diffusion rule"])
def test_an_act_that_no_source_vouches_for_is_said_to_be_so(ask: Ask, question: str) -> None:
    """What it says is not told from hearsay."""
    assert "nothing that a source on board vouches for" in ask(question).text.partition("\n")[0]


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("HB 1234", "off_topic"),
        ("our endpoint returns error 1532", "off_topic"),
        ("HB pencils 2313 price", "cost"),
        ("cheapest model not on the 1260H list", "recommend"),
        ("best open model under $1, ok with NDAA", "recommend"),
        ("price of 765 images", "cost"),
    ],
)
def test_numbers_of_other_things_are_no_acts(ask: Ask, question: str, intent: str) -> None:
    """And an act that is a condition of a search stays one."""
    assert ask(question).intent == intent


@pytest.mark.parametrize(
    "question",
    [
        "we fine-tune Llama, are we a GPAI provider?",
        "Are we a downstream modifier when we fine-tune Mistral with LoRA?",
        "We quantise and redistribute Qwen weights: are we a provider of a general-purpose AI model?",
        "Sind wir GPAI-Anbieter, wenn wir Gemma nachtrainieren?",
        "Do GPAI obligations apply to open source models?",
    ],
)
def test_who_modifies_a_model_hears_of_its_makers_duties(ask: Ask, question: str) -> None:
    """The licence of the weights is another question."""
    assert ask(question).text.startswith("**EU AI Act: duties of model makers, and when you become one.**")


@pytest.mark.parametrize(
    "question", ["what if the weights of Llama get recalled?", "can Alibaba withdraw the Qwen weights we downloaded?"]
)
def test_no_recall_of_weights_is_on_board(ask: Ask, question: str) -> None:
    """That is said before what is known."""
    assert ask(question).text.startswith("**No source on board tells of published weights that were recalled.**")
