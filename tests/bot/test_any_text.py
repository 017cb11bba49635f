"""Whatever is written, there is a whole answer that vouches for itself, or a clean refusal."""

import json
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answer import Answer
from tests.bot.conftest import Ask

WORDS = (  # noqa: SIM905  (sentences of words read better than a list of them)
    "which model for coding cheapest best under over between and or not without made in China EU-hosted US France on "
    "Bedrock Vertex Azure open weights self-host 24GB 2x4090 H100 M4 Max context 1M 200k tokens requests a month day "
    "per second $500 €2k 10.000 1,5 80% cached batch vision tools JSON compare vs opus 5.5 sonnet haiku gpt-6-luna "
    "kimi k3 glm-5.3 deepseek v4 qwen gemini flash mistral large llama free licence commercial GDPR HIPAA federal "
    "agency deprecated successor trend share stack embeddings rerank image video speech translate summarise tickets "
    "pages documents minutes users cheaper? same but EU what about and instead drop the budget 模型 便宜 上下文 欧盟 "
    "modelo barato más que günstig modèle combien preço モデル 모델 модель дешёвая Claude Max ChatGPT Plus"
).split()
ODD = ("\0", "\u200b", "\u202e", "🚀", "9" * 40, "1e400", "-5", "0", "10^15", "½", "|", "**", "[x](http://y.example)",
       "`", "<@U1>", "@everyone", "\n\n", "\t", "٣٠", "１２", "ＧＰＴ－６", "$-3", "%", "…")  # fmt: skip

questions = st.lists(st.sampled_from(WORDS + list(ODD)), min_size=1, max_size=25).map(" ".join)
anything = st.one_of(questions, st.text(max_size=400))


def whole(answer: Answer) -> None:
    """The answer says something, can be sent as JSON, and a refusal recommends nothing."""
    assert answer.text.strip()
    assert json.loads(json.dumps(answer.to_json()))["intent"] == answer.intent
    assert answer.intent != "off_topic" or not (answer.recommendations or answer.costs)


@given(text=anything)
@settings(max_examples=250, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_has_a_whole_answer(ask: Ask, text: str) -> None:
    """The answer passes its own check, or it would not have come back."""
    whole(ask(text))


def test_sums_alone_beside_two_models_are_no_loads(ask: Ask) -> None:
    """Found by the test above."""
    whole(ask("$500 $500 $500 $500 opus gpt-6-luna"))


@given(first=questions, second=anything)
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_thread_has_a_whole_answer(ask: Ask, first: str, second: str) -> None:
    """Likewise for whatever is said after whatever was said."""
    whole(ask(second, first))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("gpt-6-luna cost for 0 requests a month, 1k in", "0 requests"),
        ("what do 10^15 tokens on gpt-6-luna cost?", "1,000,000,000,000,000"),
        ("best coding model with a budget of -$50 a month", "negative"),
        ("EU-hosted but not hosted in the EU, for chat", "EU"),
        ("model made in China but not made in China for coding", "CN"),
        ("hosted in Antarctica, made in North Korea, 10M context, under $0.001 per million tokens", "Nothing"),
    ],
)
def test_the_impossible_is_answered_with_what_was_made_of_it(ask: Ask, text: str, said: str) -> None:
    """Contradictions, nothing and everything: the answer names what it read, and does not pretend."""
    answer = ask(text)

    whole(answer)
    assert said.lower() in answer.text.lower()


@pytest.mark.parametrize(
    "name",
    [
        "gpt\u20116\u2011luna",  # non-breaking hyphens
        "GPT-6\u200b-Luna",  # a zero-width space
        "ｇｐｔ－６－ｌｕｎａ",  # full width
        "gрt-6-luna",  # a Cyrillic letter
        "openai/gpt-6-luna",
        "gpt 6 luna",
        "gpt6luna",
    ],
)
def test_names_are_read_through_their_disguises(ask: Ask, name: str) -> None:
    """Characters that look like others, or like nothing, do not hide a model."""
    answer = ask(f"what does {name} cost for 1M tokens in and 100k out?")

    assert answer.understood.models == ("gpt-6-luna",)
    assert answer.costs


def test_one_question_in_a_long_paste_is_found(ask: Ask) -> None:
    """60 kB of log with one question in it: the question is answered, and it is said how the text was read."""
    noise = "\n".join(f"2026-11-25T10:00:{number % 60:02d} INFO worker {number} heartbeat ok" for number in range(650))
    text = f"{noise}\nWhich model for summarising 2M tickets a month, EU-hosted, under $3k?\n{noise}"

    answer = ask(text)

    assert len(text) > 60_000
    assert answer.intent == "recommend"
    assert answer.understood.host_region == ("EU",)
    assert answer.understood.units == 2_000_000
    assert "very long" in answer.text


@pytest.mark.parametrize("text", ["buy now http://spam.example/x?a=1", "visit evil.example today, free crypto"])
def test_a_refusal_repeats_no_link(ask: Ask, text: str) -> None:
    """Spam gets a short sentence, and its link goes nowhere."""
    answer = ask(text)

    assert answer.intent == "off_topic"
    assert "example" not in answer.text
    assert not re.search(r"https?://", answer.text)
