"""What the law says of a model's origin, for whom: the asker's own law first, no bar where none binds."""

import re

import pytest

from bot.answer import Answer
from bot.assistant import Assistant
from bot.caveats.measures import STATUS_WORDS
from tests.bot.conftest import Ask
from tests.bot.strategies.oracle import EU

EU_QUESTIONS = (
    "as an EU company, any legal problem using DeepSeek?",
    "we are an EU startup, any legal risk in using chinese models?",
    "we are based in Germany: legal risk of using deepseek v4.1 flash?",
    "European company here, is it legal to use Qwen?",
)


def _jurisdictions(answer: Answer, assistant: Assistant) -> list[str]:
    """Of the measures told, in their order."""
    measures = assistant.knowledge.facts.measures
    return [measures[caveat.id].jurisdiction for caveat in answer.caveats if caveat.id in measures]


@pytest.mark.parametrize("question", EU_QUESTIONS)
def test_a_european_reads_european_law_first(ask: Ask, assistant: Assistant, question: str) -> None:
    """Measures of the EU and its members stand before those of any other country."""
    laws = [place for place in _jurisdictions(ask(question), assistant) if place != "company"]
    own = [place in EU | {"EU"} for place in laws]
    assert own[0]
    assert own == sorted(own, reverse=True)


def test_germany_reads_german_law_not_italian(ask: Ask, assistant: Assistant) -> None:
    """A German asker is shown the EU's and Germany's measures, not another member's as their own."""
    laws = _jurisdictions(ask("we are based in Germany: legal risk of using deepseek v4.1 flash?"), assistant)
    assert {"EU", "DE"} <= set(laws)
    assert "IT" not in laws[: laws.index("DE") + 1]


@pytest.mark.parametrize("question", EU_QUESTIONS)
def test_nothing_bars_a_private_european(ask: Ask, question: str) -> None:
    """Orders to US agencies are told as what they are: binding others."""
    answer = ask(question)
    assert all(caveat.severity != "blocks" for caveat in answer.caveats)


@pytest.mark.parametrize(
    ("question", "measure"),
    [
        ("can a US federal civilian agency use deepseek v4.1 flash?", "us-fascsa-2026-01-deepseek"),
        ("we are a US federal contractor, may we ship deepseek v4.1 flash?", "us-fascsa-2026-01-deepseek"),
        ("can we use kimi k3 on a US Department of Defense contract?", "us-ndaa26-s1532"),
        ("may our defense contractor team use glm-5.3 on a DoD contract?", "us-ndaa26-s1532"),
    ],
)
def test_an_order_that_binds_the_asker_blocks(ask: Ask, assistant: Assistant, question: str, measure: str) -> None:
    """The verdict says so whichever way it was asked, names the rule, and no pick breaks it."""
    answer = ask(question)
    assert answer.text.startswith("**Not allowed for ")
    assert assistant.knowledge.facts.measures[measure].title in answer.text.split("\n")[0]
    assert next(each for each in answer.caveats if each.id == measure).severity == "blocks"


@pytest.mark.parametrize(
    "question",
    [
        "private US company, no government work: is it legal to use DeepSeek?",
        "we're a US startup. any law against using Qwen?",
        "is it legal for a US company to use kimi k3?",
    ],
)
def test_a_private_us_company_is_not_barred(ask: Ask, question: str) -> None:
    """No rule on board bars it, and nothing is marked as blocking."""
    answer = ask(question)
    assert "No rule on board bars" in answer.text.split("\n")[0]
    assert all(caveat.severity != "blocks" for caveat in answer.caveats)


def test_who_serves_people_in_china_reads_the_makers_terms(ask: Ask) -> None:
    """Terms of American makers on unsupported places are told like any other rule."""
    answer = ask("is it legal for our users in China to use gpt-6.1?")
    assert "pol-openai-regions" in {caveat.id for caveat in answer.caveats}
    assert next(each for each in answer.caveats if each.id == "pol-openai-regions").severity == "blocks"


@pytest.mark.parametrize(
    ("question", "seat"),
    [
        ("we are an EU company: any legal risk relying on claude opus 5.5?", "US"),
        ("we are an EU company: any legal risk relying on glm-5.3 from z.ai?", "CN"),
    ],
)
def test_a_host_from_abroad_is_told_in_the_same_words(ask: Ask, question: str, seat: str) -> None:
    """An American and a Chinese host are named by their seat in one and the same sentence."""
    told = [caveat.text for caveat in ask(question).caveats if caveat.id.startswith("host-")]
    assert len(told) == 1
    assert re.fullmatch(
        rf".+ is based in {seat}: it answers to the law there as well as to yours\. "
        r"If that matters, choose a host based where you are\.",
        told[0],
    )


def test_every_country_s_measures_are_worded_by_one_standard(ask: Ask, assistant: Assistant) -> None:
    """Title, what kind of act, how fresh: the same shape for American, Chinese and European acts."""
    shape = re.compile(rf".+ \((?:{'|'.join(STATUS_WORDS.values())})(?:; newest source [\d-]+)?\)\. ", re.DOTALL)
    measures = assistant.knowledge.facts.measures
    seen = set()
    for question in (
        *EU_QUESTIONS,
        "is it legal for our users in China to use claude?",
        "US company: risk of gpt-6.1?",
    ):
        for caveat in ask(question).caveats:
            if caveat.id in measures:
                seen.add(measures[caveat.id].jurisdiction)
                assert shape.match(caveat.text), caveat.text
                assert caveat.text.startswith(measures[caveat.id].title)
                assert caveat.citations
    assert {"US", "CN", "EU"} <= seen


def test_what_cannot_be_stated_is_not_told(ask: Ask, assistant: Assistant) -> None:
    """Rows with weak or no evidence never become caveats."""
    measures = assistant.knowledge.facts.measures
    for question in EU_QUESTIONS:
        for caveat in ask(question).caveats:
            assert caveat.id not in measures or measures[caveat.id].can_be_stated


def test_a_legal_answer_says_once_that_it_is_no_advice(ask: Ask) -> None:
    """One short sentence, not repeated."""
    assert ask(EU_QUESTIONS[0]).text.count("not legal advice") == 1


@pytest.mark.parametrize(
    ("question", "lead", "rule"),
    [
        ("Texas state agency: is deepseek v4.1 flash banned for us, legally?", "is restricted for", "us-tx-2025"),
        (
            "is our defense contractor team in legal trouble if a vendor uses glm-5.3 on a DoD contract?",
            "Not allowed for",
            "us-ndaa26-s1532",
        ),
        (
            "we are a US government contractor: any legal risk with glm-5.3?",
            "It depends on the customer",
            "us-ndaa26-s1532",
        ),
        ("US state agency: is deepseek v4.1 flash legally banned?", "It depends on the state", "us-ks-hb2313"),
    ],
)
def test_the_verdict_holds_for_may_we_and_for_is_it_banned(
    ask: Ask, assistant: Assistant, question: str, lead: str, rule: str
) -> None:
    """The first line takes no side of the question's wording and names the asker's own rule, not one for everybody."""
    first = ask(question).text.split("\n")[0]
    assert lead in first
    assert not first.startswith(("**No", "**Yes")) or first.startswith("**Not allowed")
    assert assistant.knowledge.facts.measures[rule].title in first


def test_whom_rules_do_bar_is_said_to_a_private_company(ask: Ask) -> None:
    """Nobody need be a lawyer to see who is meant: the people bound stand in the first line."""
    first = ask("what is the legal risk of kimi k3?").text.split("\n")[0]
    assert "No rule on board bars Kimi K3" in first
    assert "US defense work" in first
    assert "public bodies of KS and LA, US" in first


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("what duties does the EU AI Act give us if we only call gpt 6 sol by API, legally?", "AI Act"),
        ("zhipu is on the entity list: is it legal to use glm 5.3?", "Entity List"),
        ("does China's National Intelligence Law reach a host in Singapore, any legal risk?", "intelligence law"),
    ],
)
def test_a_law_asked_about_by_name_is_explained(ask: Ask, question: str, words: str) -> None:
    """The note said is about that law, not about another rule that fits the model."""
    titles = [fact.subject for fact in ask(question).facts if fact.attribute == "note"]
    assert any(words in title for title in titles), titles


def test_a_state_without_a_rule_that_could_be_read_is_said_so(ask: Ask) -> None:
    """Nothing is claimed of Florida; the agency is named as the one to ask."""
    answer = ask("Florida state agency: legal risk of qwen3.8-27b on our own servers?")
    assert any("FL" in each and "Ask the agency" in each for each in answer.unknown)


def test_a_legal_answer_does_not_tell_a_rule_twice_nor_all_of_them(ask: Ask) -> None:
    """What a note explains is no caveat in the text again, and rules for others are few."""
    answer = ask("is it legal to use deepseek v4.1 flash in a private company?")
    section = answer.text.partition("**Caveats**")[2].partition("**Sources**")[0]
    assert section.count("- Note:") <= 3
    noted = {fact.subject for fact in answer.facts if fact.attribute == "note"}
    assert noted
    assert len(answer.text) < 5000


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("we are a US government contractor: any legal risk with kimi k3?", "efence"),
        ("does deepseek-r1-distill-llama-70b legally count as chinese, origin risk?", "travel down the chain"),
    ],
)
def test_what_the_verdict_rests_on_is_explained(ask: Ask, question: str, words: str) -> None:
    """The rule that the customer decides on; the lineage where a base comes from elsewhere."""
    assert any(words in str(fact.value) for fact in ask(question).facts if fact.attribute == "note")


def test_distilling_a_model_is_a_matter_of_its_terms(ask: Ask) -> None:
    """Asked as law, it is answered from the terms of the service before any rule on origin."""
    told = ask("can we distil from gpt 6 sol legally").text
    assert told.startswith("**GPT-6 Sol: OpenAI's services agreement")
    assert "No rule on board bars" not in told.split("\n\n")[0]
