"""Tests of readings that rest on how a message is built rather than on one phrase."""

from datetime import date
from typing import Any

import pytest

from bot.question import Question
from bot.understanding.lexicon import Lexicon
from bot.understanding.read import read
from bot.understanding.reading import Reading

DAY = date(2026, 11, 23)


def reading_of(text: str, lexicon: Lexicon) -> Reading:
    return read(Question(id="q", text=text, today=DAY), lexicon)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("is hunyuan permitted in Austria", "origin_risk"),
        ("we may only use providers in Norway", "residency"),
        ("if moonshot gets cut off, what happens to our chat", "stack"),
        ("may our police run a chinese model offline", "origin_risk"),
        ("is prompt data to kimi a bulk transfer under the DOJ rule?", "origin_risk"),
        ("is what we send to GLM covered by the DHS exclusion order?", "origin_risk"),
        ("what does Kimi K3 cost for 10k DOJ memos", "cost"),
        ("the justice department's antitrust program, summarise with kimi, cost of 1M tokens", "cost"),
        ("DHS order tracking bot, which model", "recommend"),
        ("日本の製薬会社ですが、GLMのAPIに社内文書を送っても大丈夫?", "origin_risk"),
        ("日本のメーカーです。Qwenに設計書を入力してもいいですか", "origin_risk"),
        ("한국 회사인데 Qwen API에 문서를 보내도 되나요", "origin_risk"),
        ("韓国企業、Qwenに社内文書を送ると料金はいくら", "cost"),
        ("need to know if kimi k3 takes zip files", "capability"),
        ("4090 tickets are open in jira, who takes them", "off_topic"),
        ("databricks or snowflake, who is cheaper", "off_topic"),
        ("hey gpt do my homework", "off_topic"),
    ],
)
def test_structure_tells_the_intent(lexicon: Lexicon, text: str, intent: str) -> None:
    """A permission in a place, a host in a place, somebody's loss, a yes-or-no put inside: each has its intent."""
    assert reading_of(text, lexicon).intents[0] == intent


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("what runs on 4xH100", {"gpu_memory_gb": 320}),
        ("M3 Air, 16GB RAM: which model", {"gpu_memory_gb": 16}),
        ("raspberry pi 5 8gb, which model", {"ram_gb": 8}),
        ("local coder for 24gb", {"gpu_memory_gb": 24}),
        ("model to translate articles, de->pt", {"language": ["de", "pt"]}),
        ("open weights, 128k, under 40B", {"min_context_tokens": 128000}),
        ("haiku 5.5, 2k in, 300 out, half of the input cached", {"cached_share": 0.5}),
        ("haiku 5.5 at 2k in, 300 out, 5000 a day", {"requests": 5000, "requests_period": "day"}),
        ("o sonnet 5.5 roda em servidores no Brasil?", {"host_region": ["BR"]}),
        ("opus in sydney?", {"host_region": ["AU"]}),
        ("US or EU, where does it get processed", {"host_region": ["US", "EU"]}),
        ("300 4-page letters a week, haiku 5.5 cost?", {"units": 1200, "unit_kind": "pages"}),
        ("price of a 5 page pdf on haiku 5.5", {"units": 5, "unit_kind": "pages"}),
        ("an agency turning over 2 million a year, may it use kimi k3?", {"requests": None, "requests_period": None}),
        ("2k tokens in, 350 back per chat, haiku 5.5 price", {"input_tokens": 2000, "output_tokens": 350}),
        ("un club de 80 socios, cada uno manda 5 mensajes al día, ¿coste con haiku 5.5?", {"requests": 400}),
        ("our 12 clerks send 30 prompts each per shift, sonnet 5.5 bill", {"requests": 360, "input_tokens": None}),
        ("两张4090，想跑个能写代码的模型", {"gpu_memory_gb": 48}),
        ("手头两张3090，想本地跑翻译", {"gpu_memory_gb": 48}),
        ("RTX 4090 2枚で動くモデル", {"gpu_memory_gb": 48}),
        ("3090 두 장으로 돌릴 모델 추천", {"gpu_memory_gb": 48}),
        ("200 Verträge a 30 Seiten zusammenfassen", {"gpu_memory_gb": None, "units": 6000}),
        ("coding model for my laptop, 32gb ram no gpu", {"ram_gb": 32, "gpu_memory_gb": 0}),
        ("Lokale Spracherkennung für Deutsch, was nehmt ihr?", {"language": ["de"]}),
        ("model to sort support mails, german", {"language": ["de"]}),
        ("subtitles jp->en, which model", {"language": ["ja", "en"]}),
        ("quanto custa rodar 100 mil classificações no gemini 3.8 flash", {"models": ["gemini-3.8-flash"]}),
        ("is sonnet 5.5 better than 4.5?", {"models": ["claude-sonnet-5-5", "claude-sonnet-4-5"]}),
        ("does kimi k3 really match sonnet 5.5?", {"models": ["kimi-k3", "claude-sonnet-5-5"]}),
        ("haiku 5.5, 3k in 500 out", {"input_tokens": 3000, "output_tokens": 500}),
        ("1日500リクエスト、入力2000出力300、haiku 5.5だといくら", {"input_tokens": 2000, "output_tokens": 300}),
        ("our bill for gpt 6 sol went from 200 to 900 in a week", {"input_tokens": None}),
        ("chatbot on our hotel website (EN/DE/IT), which model", {"language": ["en", "de", "it"]}),
        ("opus 5.5 for agents, flash for routing, which is dearer", {"models": ["claude-opus-5-5", "gemini-flash"]}),
        ("open weights, tool use, 24gb. which model", {"gpu_memory_gb": 24}),
        ("best local whisper replacement", {"task": "speech"}),
        ("where does mistral process what I send", {"providers": ["mistral"]}),
    ],
)
def test_structure_fills_the_slots(lexicon: Lexicon, text: str, expected: dict[str, Any]) -> None:
    """Counts run together, shares in words, sizes in a list: each is read as what it is."""
    understood = reading_of(text, lexicon).understood.to_json()

    assert {key: understood.get(key) for key in expected} == expected


def test_a_ministry_is_no_typing_error(lexicon: Lexicon) -> None:
    """A common word one letter away from a model's name stays a word."""
    assert reading_of("a ministry asks about qwen", lexicon).understood.models == ("qwen",)


@pytest.mark.parametrize(
    ("text", "gb"),
    [
        ("what about 4 of them then", 96),
        ("and with just one?", 24),
        ("要是只有一张呢", 24),
        ("my boss would pay for three", 72),
        ("y si compramos cuatro?", 96),
        ("what is in the top three", 48),
    ],
)
def test_a_thread_remembers_one_card(lexicon: Lexicon, text: str, gb: int) -> None:
    """Another number of the cards named before is that many times the memory of one."""
    question = Question(id="q", text=text, history=("which coder runs on 2x 4090",), today=DAY)

    assert read(question, lexicon).understood.to_json()["gpu_memory_gb"] == gb


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [
        ("coding model for my laptop, 32gb ram no gpu", "sorry its 64gb", {"ram_gb": 64, "gpu_memory_gb": 0}),
        ("sonnet 5.5 for 60 people, 40 requests a day each, 10k in 800 out", "and for 90 people?", {"requests": 3600}),
        ("6,500 tickets/week with sonnet 5.5, 2k in and 400 out each", "more like 10k tickets", {"requests": 10_000}),
    ],
)
def test_a_corrected_amount_takes_the_place_of_what_it_corrects(
    lexicon: Lexicon, first: str, then: str, expected: dict[str, Any]
) -> None:
    """Memory stays main memory, more heads ask more, other goods are other requests."""
    understood = read(Question(id="q", text=then, history=(first,), today=DAY), lexicon).understood.to_json()

    assert {key: understood.get(key) for key in expected} == expected


@pytest.mark.parametrize(
    "text",
    ["does Kimi train on API inputs?", "is GLM trained on customer data?", "does qwen train on the user prompts"],
)
def test_training_on_what_is_sent_is_a_question_of_what_is_kept(text: str, lexicon: Lexicon) -> None:
    """Named by what is sent: inputs, prompts, data of the API."""
    assert reading_of(text, lexicon).intents[0] == "residency"
