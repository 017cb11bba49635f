"""The verdict on a model is for the one who asks: not for others, not by another host's rules, and before all else."""

import pytest

from bot.assistant import Assistant
from bot.caveats.measures import findings
from bot.caveats.subject import subject_of
from tests.bot.conftest import Ask


def _first(ask: Ask, text: str) -> str:
    return ask(text).text.split("\n\n")[0]


@pytest.mark.parametrize(
    "text",
    [
        "We're not a federal contractor, just a shop in Austin. Can we use DeepSeek?",
        "A company in Virginia with no state contract: may we use DeepSeek?",
        "no defense work, no federal contracts: may our firm use Qwen?",
    ],
)
def test_who_denies_to_serve_the_state_is_a_private_company(ask: Ask, text: str) -> None:
    """No rule for suppliers of the state is taken for theirs."""
    told = ask(text)
    assert told.text.startswith("**No rule on board bars ")
    assert " for firms and people at large" in told.text.split("\n\n")[0]
    assert "does not say who you are" not in told.text
    assert not [caveat for caveat in told.caveats if caveat.severity == "blocks"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Australian federal department, may we use DeepSeek?", "Australia: direction removing DeepSeek"),
        ("Korean ministry: is DeepSeek allowed on work PCs?", "South Korea: ministries block DeepSeek"),
        ("Taiwanese ministry, is DeepSeek allowed?", "Taiwan: public-sector ban on DeepSeek"),
        ("Schools in Taiwan: is DeepSeek allowed?", "Taiwan: public-sector ban on DeepSeek"),
        ("Indian finance ministry employee, can I use ChatGPT?", "India: Finance Ministry bars AI tools"),
    ],
)
def test_a_country_s_own_rule_binds_its_offices(ask: Ask, text: str, title: str) -> None:
    """The first sentence names the rule, whom it binds and what it restricts, not a US one."""
    first = _first(ask, text)
    assert " is restricted for a " in first
    assert title in first
    assert "It binds: " in first
    assert "It restricts: " in first


@pytest.mark.parametrize("text", ["Indian bank, is DeepSeek allowed?", "Brazilian ministry, is DeepSeek allowed?"])
def test_an_office_s_rule_binds_no_one_else(ask: Ask, text: str) -> None:
    """Neither a bank of the same country nor another country's office."""
    assert " is restricted " not in _first(ask, text)


@pytest.mark.parametrize(
    "text",
    [
        "German bank. May we use DeepSeek V4 Pro through Fireworks?",
        "Italian ministry: DeepSeek weights on our own servers, allowed?",
    ],
)
def test_the_maker_s_policy_is_not_told_to_who_uses_another_host(ask: Ask, text: str) -> None:
    """Its own service is not what they asked about."""
    told = ask(text)
    assert "Read this first" not in told.text
    assert "pol-deepseek-privacy" not in {caveat.id for caveat in told.caveats}


@pytest.mark.parametrize(
    "text",
    [
        "US federal civilian agency: may we self-host Qwen3.8-27B?",
        "Texas bank self-hosting Kimi K3, allowed?",
        "Is GLM-5.3 at Cerebras allowed for a US hospital?",
    ],
)
def test_a_rule_on_hosts_sets_no_duty_where_no_such_host_is_used(ask: Ask, text: str) -> None:
    """Bulk data that stays on one's own or a US host gives nobody else access."""
    first = _first(ask, text)
    assert first.startswith("**No rule on board bars ")
    assert "DOJ Data Security Program" not in first


def test_a_rule_on_hosts_names_the_host_it_is_about(ask: Ask) -> None:
    """Where no host is said the maker's own is meant, and named."""
    first = _first(ask, "Ohio state agency: is DeepSeek allowed?")
    assert "sets duties where DeepSeek runs it: DOJ Data Security" in first


def test_the_own_api_of_a_maker_is_told_as_such(assistant: Assistant) -> None:
    """A rule that reaches only another host than the one at hand binds nobody for this one."""
    subject = subject_of(assistant.knowledge.facts, "kimi-k3", None)
    found = {each.measure.id: each for each in findings(assistant.knowledge.facts, subject, ("finance",), ("US",))}
    assert found["us-doj-28cfr202"].elsewhere
    assert not found["us-doj-28cfr202"].bound
    said = subject_of(assistant.knowledge.facts, "kimi-k3", None, host_said=True)
    told = {each.measure.id for each in findings(assistant.knowledge.facts, said, ("finance",), ("US",))}
    assert "us-doj-28cfr202" not in told


@pytest.mark.parametrize(
    ("text", "model"),
    [
        ("DoD contractor: compare Qwen3.8-Max and Claude Opus 5.5", "Qwen3.8-Max"),
        ("federal contractor, what does DeepSeek-V4-Pro cost?", "DeepSeek-V4-Pro"),
        ("Kansas state agency: what context window does Kimi K3 have?", "Kimi K3"),
    ],
)
def test_a_bar_comes_before_what_was_asked(ask: Ask, text: str, model: str) -> None:
    """Prices, sizes and scores of a model that may not be used come second."""
    first = _first(ask, text)
    assert first.startswith("**Not allowed for ")
    assert model in first


def test_a_follow_up_that_tells_who_asks_gets_the_bar_first(ask: Ask) -> None:
    """The earlier question stays, and what bars it is told before it."""
    told = ask("we are a supplier of the US army", "can we use DeepSeek-V4-Pro?")
    assert told.text.startswith("**Not allowed for US defense work")


def test_a_verdict_names_those_whom_the_rule_binds(ask: Ask) -> None:
    """Who is also a bank is not told that the rule for defence binds banks."""
    first = _first(ask, "We are a bank with DoD contracts. Is Qwen3.8-27B allowed?")
    assert "US defense work" in first
    assert "regulated finance" not in first


def test_a_chinese_owner_is_what_anthropic_s_terms_ask_about(ask: Ask) -> None:
    """A majority closes Claude, and says nothing of GPT; a minority closes nothing."""
    told = ask("60% owned by a Chinese group. Can we use Claude Opus 5.5 or GPT-6 Luna?").text
    assert told.startswith("**Claude Opus 5.5 (made in US) is not open to a company with a Chinese majority owner")
    assert "No rule on board bars GPT-6 Luna" in told
    assert "not open" not in _first(ask, "30% owned by a Chinese investor. May we use Claude Opus 5.5?")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("French bank, may we use Mistral Large 4?", True),
        ("Indian bank, may we use Mistral Large 4?", False),
        ("Swiss insurer, may we use Claude Opus 5.5 via Bedrock?", False),
        ("Where does Claude Opus 5.5 run? We are a UK bank.", False),
    ],
)
def test_the_eu_s_law_for_banks_is_told_in_the_eu(ask: Ask, text: str, *, told: bool) -> None:
    """DORA asks nothing of a bank in Mumbai."""
    assert ("Digital Operational Resilience Act" in ask(text).text) is told


@pytest.mark.parametrize(
    "text", ["Canadian federal department, is DeepSeek allowed?", "Texas state agency: may we use Kimi K3?"]
)
def test_no_note_explains_what_binds_others(ask: Ask, text: str) -> None:
    """The order on DeepSeek for US suppliers explains nothing to Canada, nor the rule of Kansas to Texas."""
    notes = ask(text).text.split("**Caveats**")[0]
    assert "DHS order" not in notes
    assert "Kansas HB 2313" not in notes


def test_what_could_not_be_verified_of_a_country_is_said(ask: Ask) -> None:
    """Of Japan a report exists that no source bears out: the note says so, and the rest is left open."""
    told = ask("Japanese ministry: is DeepSeek allowed?").text
    assert "Japan and Canada could not be verified" in told
    assert "What the law of JP asks of a public body" in told


def test_staff_in_china_are_told_of_the_makers_terms(ask: Ask) -> None:
    """Wherever the company sits, the team's place decides."""
    assert _first(ask, "We are a US firm and the team sits in Shenzhen. May we use GPT-6 Luna?").startswith(
        "**Not allowed"
    )


def test_a_host_that_nobody_named_is_no_caveat_of_a_question_of_law(ask: Ask) -> None:
    """The usual host is a guess there."""
    assert "is based in US: it answers" not in ask("Brazilian ministry: may we use Qwen3.8-27B?").text


def test_sizes_in_memory_are_told_to_who_speaks_of_machines(ask: Ask) -> None:
    """A question of law about own servers is no question about cards."""
    assert "q4_k_m" not in ask("Italian ministry, DeepSeek weights on our own servers, allowed?").text
    assert "q4_k_m" in ask("Italian firm, may we run Qwen3.8-27B on our own 2x H100?").text


def test_no_note_tells_of_another_makers_law(ask: Ask) -> None:
    """What authorities did about DeepSeek is nothing to who asks about GPT."""
    assert "DeepSeek" not in ask("office in Germany, may our staff use GPT-6 Luna?").text.split("**Caveats**")[0]


def test_deployer_or_provider_is_the_ai_act_s_question(ask: Ask) -> None:
    """It need not be named: the two words are its own."""
    assert ask("are we a deployer or a provider if we call Qwen3.8-27B from Vienna?").text.startswith("**EU AI Act")


def test_rules_for_others_are_told_with_the_asker_s_place(ask: Ask) -> None:
    """A German supplier of an alliance reads no US note."""
    told = ask("NATO supplier in Germany, must we avoid Chinese models?").text
    assert " for firms and people at large in DE; rules do bar them for US defense work" in told.split("\n\n")[0]
    assert "FY2026 NDAA section 1532: covered AI" not in told


def test_a_chinese_owner_is_told_which_maker_looks_at_owners(ask: Ask) -> None:
    """Anthropic's policy is on ownership, OpenAI's rule on place."""
    claude = _first(ask, "Spanish subsidiary of a Chinese carmaker, may we use Claude Sonnet?")
    assert "is not open to a company with a Chinese majority owner" in claude
    assert "more than half" in claude
    gpt = ask("our parent is Huawei, we sit in Dublin: is gpt-6 sol allowed?").text
    assert "turns on where it is used from, not on who owns you" in gpt.split("\n\n")[0]
    assert "Anthropic's terms" not in gpt


def test_an_owner_of_whom_nothing_is_known_decides(ask: Ask) -> None:
    """Nobody on board knows where Blackforest Partners sits."""
    first = _first(ask, "Blackforest Partners owns 80% of us, claude opus ok?")
    assert "It depends on where your owner sits" in first


@pytest.mark.parametrize("text", ["clinic in Ontario, is Kimi K3 allowed?", "hospital in Osaka, may we use Kimi K3?"])
def test_us_health_law_is_not_told_elsewhere(ask: Ask, text: str) -> None:
    """A clinic outside the US and the EU hears that its own law is hardly on board."""
    told = ask(text).text
    assert "164.504" not in told
    assert "28 CFR" not in told
    assert "little of it is on board" in told


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Texas state agency: may we use GLM-5.3?", "Texas: prohibited technologies"),
        ("US federal agency, may we use Mistral Large 4?", "Selling to government"),
        ("US defense contractor: may we use Gemma 4?", "Selling to government"),
    ],
)
def test_the_order_on_deepseek_explains_no_verdict_on_others(ask: Ask, text: str, note: str) -> None:
    """The note is one on the asker's rules, not on another maker's."""
    told = ask(text).text
    assert "DHS order excluding DeepSeek" not in told
    assert note in told


@pytest.mark.parametrize(
    ("text", "told"), [("US company: is nemotron allowed?", False), ("US firm: is glm-5.3 allowed?", True)]
)
def test_the_note_on_a_ban_of_chinese_models_is_told_of_chinese_models(ask: Ask, text: str, *, told: bool) -> None:
    """It explains nothing about a model made in the US."""
    assert ("general US ban on private use of Chinese models" in ask(text).text) is told
