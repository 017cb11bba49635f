"""Whose law an answer tells of: the asker's country, a law of elsewhere, who bans, and what a rule does not reach."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "question",
    [
        "hospital in Lyon, 400 letters a day of 2 pages, which model and what must we watch legally?",
        "Klinik in Graz will Arztbriefe schreiben, welches Modell?",
        "clínica en Sevilla: ¿qué modelo para resumir historias clínicas?",
    ],
)
def test_a_hospital_in_the_eu_hears_of_the_gdpr(ask: Ask, question: str) -> None:
    """The note on US law is none of theirs, and the fallback can be kept in the EU."""
    answer = ask(question)
    assert "Health data of people in the EU" in answer.text
    assert "45 CFR" not in answer.text
    fallback = next(each for each in answer.recommendations if each.role == "fallback")
    assert {"EU", "FR", "FI", "NL", "SE", "eu"} & {*fallback.host_regions, fallback.region}


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("does HIPAA apply to us? we sit in Toronto", "HIPAA is a law of the US"),
        ("does DORA bind a bank in Brazil?", "DORA is a law of the EU"),
    ],
)
def test_a_law_of_elsewhere_is_called_so(ask: Ask, question: str, lead: str) -> None:
    """Whom it binds there, and how it may reach others all the same."""
    answer = ask(question)
    assert answer.text.startswith(f"**{lead}")
    assert "little of it is on board" in answer.text


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("¿Puede un banco brasileño usar qwen con datos de clientes?", "BR"),
        ("Kann ein Schweizer Kantonsspital DeepSeek auf eigenen Servern betreiben?", "CH"),
        ("darf eine norwegische Bank glm-5.3 einsetzen?", "NO"),
        ("une clinique marocaine peut-elle utiliser kimi k3 ?", "MA"),
        ("may an Egyptian bank use qwen?", "EG"),
    ],
)
def test_a_bodys_country_is_read_in_its_adjective(ask: Ask, question: str, place: str) -> None:
    """And the EU's rules on banks are not told to others."""
    text = ask(question).text
    assert f" in {place}.**" in text.split("\n")[0]
    assert "DORA" not in text


@pytest.mark.parametrize(
    "question",
    ["which countries have banned deepseek?", "in welchen Ländern ist DeepSeek gesperrt?", "哪些国家禁止了deepseek",
     "where is deepseek forbidden?", "¿qué gobiernos han prohibido deepseek?"],
)  # fmt: skip
def test_who_bans_is_a_list_by_place(ask: Ask, question: str) -> None:
    """Each rule with whom it binds; reports that nobody vouches for are told as open."""
    answer = ask(question)
    assert answer.text.startswith("**Rules of the US, IT, AU, TW, KR and IN on board restrict DeepSeek")
    lines = [line for line in answer.text.split("\n") if line.startswith("- ") and "It binds:" in line]
    assert len(lines) > 15
    assert all("[" in line for line in lines)
    assert any("GB" in each and "reports" in each for each in answer.unknown)


def test_who_bans_may_be_nobody(ask: Ask) -> None:
    """No rule on board names Mistral."""
    assert ask("which governments have banned mistral large 4?").text.startswith(
        "**No rule on board restricts Mistral AI"
    )


@pytest.mark.parametrize("question", ["does the EU AI Act forbid deepseek?", "does the gdpr ban qwen3.8 on nebius?"])
def test_whether_a_law_forbids_is_answered_before_it_is_told(ask: Ask, question: str) -> None:
    """The verdict, then the note."""
    assert ask(question).text.startswith("**No rule on board bars")


@pytest.mark.parametrize(
    "question",
    ["what changed with the ai act in august 2026, must deployers do anything?", "we need a hipaa baa, who signs one?"],
)
def test_a_law_alone_brings_no_pick(ask: Ask, question: str) -> None:
    """Nothing is said of what a model is to do."""
    assert not ask(question).recommendations


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("May a Virginia state agency run DeepSeek V4 on its own servers?", True),
        ("can a New York state agency use deepseek's chat app", False),
    ],
)
def test_a_rule_on_an_app_may_not_reach_weights(ask: Ask, question: str, *, told: bool) -> None:
    """That no source says so is told to who runs them elsewhere."""
    first = ask(question).text.split("\n")[0]
    assert "is restricted" in first
    assert ("Whether that reaches the weights" in first) is told


def test_a_family_with_a_barred_member_says_so(ask: Ask) -> None:
    """Its newest model may be used where an older one may not."""
    assert "Hunyuan-A13B: no rights in KR" in ask("Is Hunyuan ok for a game studio in Seoul?").text


def test_a_regulated_trade_is_sent_to_no_host_in_china(ask: Ask) -> None:
    """Without a wish for one; that others are left out is said."""
    answer = ask("coding model for a swiss bank, 80M tokens in a month, no us cloud")
    assert all(each.provider_hq != "CN" for each in answer.recommendations)
    assert any(each.startswith("Hosts in CN") for each in answer.assumptions)
    asked = ask("cheapest model hosted in China for a bank in Singapore")
    assert any(each.provider_hq == "CN" for each in asked.recommendations)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "glm 5.3 vs mistral large 4 for our rag",
            "Z.ai is based in CN, and the law there reaches what it holds, though its source says that it runs from SG",
        ),
        ("kimi k3 vs gpt-5.4 mini", "Moonshot AI is based in CN, and the law there reaches what it holds"),
    ],
)
def test_a_host_in_china_is_told_beside_a_comparison(ask: Ask, question: str, told: str) -> None:
    """Though no place was asked about."""
    assert any(told in each.text for each in ask(question).caveats)


@pytest.mark.parametrize(
    "question",
    [
        "We switch from claude sonnet 5.5 to glm-5.3 at z.ai. What must I tell security?",
        "moving from gpt-5.4 mini to glm-5.3 on nebius, what must I tell infosec?",
        "replacing gpt-5.4 mini with glm-5.3 on deepinfra - what does compliance need to know?",
    ],
)
def test_what_security_hears_of_a_move_comes_first(ask: Ask, question: str) -> None:
    """The rules on what is moved to, who sees prompts there, and no third model."""
    answer = ask(question)
    assert answer.text.startswith("**No rule on board bars GLM-5.3")
    assert "sees what GLM-5.3 is sent" in answer.text
    assert {each.model for each in answer.recommendations} <= {"glm-5.3", "claude-sonnet-5-5", "gpt-5.4-mini"}


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("can we use a chinese model if we sell to the us federal government through a reseller", "origin_risk"),
        ("use of kimi k3: is that chinese or not?", "origin_risk"),
        ("selling claude api keys cheap, dm me, reseller discount", "off_topic"),
    ],
)
def test_a_reseller_in_a_question_is_no_advert(ask: Ask, question: str, intent: str) -> None:
    """Words of adverts within a question are what it is about."""
    assert ask(question).intent == intent


def test_millions_of_users_are_no_conversations_at_once(ask: Ask) -> None:
    """How many ask at a time cannot be told from the users of a product."""
    answer = ask("which open models can a Korean company self host commercially for its 5M users?")
    assert all(each.gpu_memory_gb is None or each.gpu_memory_gb < 10_000 for each in answer.recommendations)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("which of our models are under 1260H: qwen3.8-27b, gpt-oss-120b?", "names Alibaba, who made Qwen3.8-27B"),
        ("French public hospital, needs an HDS host for an LLM", "No source on board names HDS for any host"),
        ("need a SOC 2 host for llama 3.3 70b in the us", "Hosts whose own pages or catalogues name SOC 2"),
        (
            "our DPO wants to know if z.ai signs a DPA",
            "Z.ai: whether it signs a data processing agreement is not on board",
        ),
        (
            "NASA scientist here, can I use DeepSeek at home for hobby code?",
            "Barred at work; private use outside it is not",
        ),
        (
            "if we finetune qwen and sell it in the EU, are we the provider?",
            "duties of model makers, and when you become one",
        ),
    ],
)
def test_what_is_asked_is_told_first(ask: Ask, question: str, told: str) -> None:
    """A certificate, an agreement, use at home, a role under the AI Act."""
    assert told in ask(question).text.split("\n")[0]


def test_a_licence_that_bars_business_is_told_to_who_runs_weights(ask: Ask) -> None:
    """Though only the machines were spoken of."""
    assert "commercial use: no" in ask("minimax m2.7 self hosted in production?").text


@pytest.mark.parametrize(
    ("question", "told", "absent"),
    [
        ("can we send passport scans of americans to the qwen api", "Hardly for sensitive data", "export catalogue"),
        ("does openai have eu data residency", "OpenAI processes in the EU", "mainland China"),
        (
            "is our data safe with z.ai? they are in singapore",
            "Z.ai is based in CN: the law there reaches",
            "GLM-5.3 License",
        ),
        ("groq vs cerebras for hipaa", "Pages of Groq name HIPAA", "Special hardware"),
        ("phi-4 is mit: can we remove the copyright notice", "Keep the copyright", "no limit on outputs"),
        ("can an EU startup legally offer gemma 4 as a paid API", "Apache License 2.0", "Nothing on board"),
        ("eu ai act: are we high risk if we screen CVs with gpt-5.4?", "Annex III", "when you become one"),
    ],
)
def test_notes_fit_what_is_asked(ask: Ask, question: str, told: str, absent: str) -> None:
    """None on others' customers, licences or machines."""
    text = ask(question).text
    assert told in text
    assert absent not in text


def test_the_name_of_a_licence_is_no_second_model(ask: Ask) -> None:
    """Behind "or"."""
    answer = ask("is deepseek r1 distill llama 70b MIT or llama licence")
    assert answer.understood.models == ("deepseek-r1-distill-llama-70b",)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("can I fine tune gpt-oss-120b and keep it closed?", True),
        ("do we have to publish our fine-tune of qwen3.8-27b?", True),
        ("müssen wir ein feinabgestimmtes GLM-5.2 veröffentlichen?", True),
        ("must we release a fine-tuned llama 3.3?", False),
    ],
)
def test_whether_a_fine_tune_may_stay_closed(ask: Ask, question: str, *, told: bool) -> None:
    """Yes, under a permissive licence; under another its own terms are told."""
    answer = ask(question)
    assert answer.intent == "licence"
    assert ("You may keep it closed" in answer.text) is told


def test_whose_a_family_is_comes_before_its_bases(ask: Ask) -> None:
    """Of a family most of whose models are of another country than one base."""
    assert ask("is Nemotron chinese? it's based on qwen right").text.startswith(
        "**Nemotron 3.5 Lightning 30B A3B is made by NV"
    )


def test_a_wish_for_terms_alone_is_read(ask: Ask) -> None:
    """Without any other cue in it."""
    assert ask("apache or MIT only")


@pytest.mark.parametrize(
    "question",
    [
        "DoD subcontractor, CMMC level 2. The prime asks whether our tooling touches PRC-made models. what do I answer",
        "Are we allowed to use Chinese models under CMMC?",
        "federal contractor under CMMC and ISO 42001, which models are off limits?",
    ],
)
def test_a_rule_that_is_not_on_board_leaves_those_that_bar(ask: Ask, question: str) -> None:
    """What is barred for the asker is told, and then what nothing tells of."""
    text = ask(question).text
    assert text.startswith("**Barred for you**")
    assert "**Nothing on board tells of CMMC.**" in text


def test_a_law_that_is_not_on_board_is_all_there_is_to_say(ask: Ask) -> None:
    """Nothing on board bars anything for who asks."""
    assert ask("What does PIPEDA say about AI?").text.startswith("**Nothing on board tells of PIPEDA.**")


@pytest.mark.parametrize(
    "question",
    [
        "Was sagt das BSI zu DeepSeek?",
        "What does the CNIL say about DeepSeek?",
        "Hat die italienische Datenschutzbehörde DeepSeek verboten?",
    ],
)
def test_european_authorities_on_deepseek_are_told_of(ask: Ask, question: str) -> None:
    """And not those of the US."""
    text = ask(question).text
    assert "What European authorities did about DeepSeek" in text
    assert "What US government evaluations" not in text
