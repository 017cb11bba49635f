"""Which hardware: cards against each other, how many, main memory beside them, people at once, how it is served."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "first", "models"),
    [
        ("RTX 5060 Ti 16GB or used 3090", "**RTX 3090 holds most: 24 GB against 16 GB of RTX 5060 Ti.**", 2),
        ("should i go with 5090 32gb or 2x 5070ti", "**Both hold 32 GB.**", 1),
        ("A100 40GB vs L40S which one for chat", "**L40S holds most: 48 GB against 40 GB", 1),
        ("4080 Super oder 3090, welche für coding?", "**RTX 3090 holds most: 24 GB against 16 GB", 2),
    ],
)
def test_cards_are_weighed_by_what_they_hold(ask: Ask, question: str, first: str, models: int) -> None:
    """And by the best model for each."""
    answer = ask(question)
    assert answer.text.startswith(first)
    assert len(answer.recommendations) == models
    assert "faster" in " ".join(answer.unknown)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how many L40S for a 120b model at 8 bit", "3 at q8_0"),
        ("which gpus do I need for a 70b model", "2 x RTX 3090 (24 GB)"),
        ("what GPUs should I buy to serve a 70B to 50 people, budget 20k euro", "1 x A100 80GB (80 GB)"),
        ("H200 vs B200 for deepseek v4", "which 7 hold"),
    ],
)
def test_cards_for_a_size_are_counted(ask: Ask, question: str, said: str) -> None:
    """Also where no model of the size is named; no API stands in."""
    answer = ask(question)
    assert said in answer.text
    assert "within the budget" not in answer.text


def test_a_budget_for_cards_is_held_against_nothing(ask: Ask) -> None:
    """What they cost no source says."""
    answer = ask("what GPUs should I buy to serve a 70B to 50 people, budget 20k euro")
    assert any(each.startswith("No price to buy cards is on board") for each in answer.unknown)


@pytest.mark.parametrize(
    ("question", "leads"),
    [
        ("12GB 3060 and 64GB system RAM, can I run a MoE with offload?", True),
        ("3x3090 and 128gb ram", False),
        ("two 3060 and 96gb of ddr5, which model for coding", False),
    ],
)
def test_main_memory_beside_cards_is_told_of(ask: Ask, question: str, *, leads: bool) -> None:
    """With a model that reads few of its weights for each token, at eight bits at most."""
    text = ask(question).text
    assert "With the main memory beside the cards" in text
    assert text.startswith("**With the main memory") is leads
    assert "as bf16" not in text.split("With the main memory beside the cards")[1].split("GB")[0]


@pytest.mark.parametrize(
    ("question", "many"),
    [
        ("4x MI300X, which model for a company chatbot with 800 employees?", 80),
        ("we own two L40S, agentic coder for 15 devs", 10),
        ("one A100, chat model for 6 users", 6),
    ],
)
def test_there_is_room_for_all_who_ask_at_once(ask: Ask, question: str, many: int) -> None:
    """The first pick holds a conversation for each of them."""
    answer = ask(question)
    held = next(int(str(fact.value)) for fact in answer.facts if fact.attribute.startswith("conversations of"))
    assert held >= many
    assert any(f"{many} are taken to ask at the same time" in each for each in answer.assumptions)


def test_users_each_have_their_context(ask: Ask) -> None:
    """Four of 64k are 256k."""
    answer = ask("how much vram for gemma 4 31b with 64k context and 4 users")
    assert "256k tokens of context for 4 conversations together" in answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("quantised to 3 bit, how big is llama 3.3 70b", "**Llama 3.3 70B needs about 36.0 GB at q3_k_s**"),
        ("how much RAM to run deepseek r1 full 671b", "DeepSeek-R1 needs about 410.1 GB at q4_k_m"),
        ("How big is the KV cache for 128k context on qwen3 32b?", "**The cache of 128k tokens takes about 33.6 GB"),
        ("can a 48gb card hold a 120b at 2 bit?", "at q2_k"),
    ],
)
def test_memory_is_told_at_the_precision_asked(ask: Ask, question: str, said: str) -> None:
    """Also at two and three bits, and for the cache alone."""
    assert said in ask(question).text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("is Q4_K_M noticeably worse than Q8 for coding?", "**How much quality fewer bits cost, no source on board"),
        ("awq vs gptq vs gguf, which do i want with an A6000", "**No source on board compares these file formats.**"),
        ("vllm or ollama for 30 users on one L40S?", "**llama.cpp or vLLM"),
        ("does the L4 support FP8?", "**Not on board"),
        ("tensor parallel on 3 gpus ok?", "**Several cards add up"),
        ("how to estimate kv cache", "**How much memory a model needs.**"),
    ],
)
def test_how_weights_are_served_is_told_from_notes(ask: Ask, question: str, said: str) -> None:
    """No model is offered where none is sought."""
    answer = ask(question)
    assert answer.text.startswith(said)
    assert not answer.recommendations


@pytest.mark.parametrize(
    "question",
    ["can my 8gb 4060 laptop run anything like sonnet", "self-hosted alternative to gpt-6 luna for routing, one T4"],
)
def test_near_misses_are_the_best_that_fit(ask: Ask, question: str) -> None:
    """New ones that work may use, not the first of the alphabet."""
    answer = ask(question)
    names = [each.model for each in answer.recommendations]
    assert answer.text.startswith("**No: nothing that fits is known to reach")
    assert "qwen3.5-9b" in names
    assert not any(name.startswith(("alpaca", "aya", "codeqwen")) for name in names)


def test_what_hears_is_offered_to_who_transcribes(ask: Ask) -> None:
    """Whisper's own weights fit."""
    answer = ask("16 GB VRAM, whisper-like transcription locally")
    assert answer.recommendations[0].model.startswith("whisper")


@pytest.mark.parametrize(
    "messages",
    [
        ("embedding model to self host on a T4, german and english",),
        ("best embedding model to self host on a T4", "multilingual"),
    ],
)
def test_models_for_english_alone_are_left_out(ask: Ask, messages: tuple[str, ...]) -> None:
    """Where other languages are told of."""
    answer = ask(messages[-1], *messages[:-1])
    assert answer.recommendations
    assert not any("-en-" in each.model for each in answer.recommendations)


@pytest.mark.parametrize(
    "question",
    [
        "local 7B for coding",
        "which 14B would you run at home for chat?",
        "I'd like a self-hosted 32B for RAG",
        "welches 14B läuft lokal am besten für Code?",
        "quel 7B en local pour du chat ?",
        "本地 7B 编程用哪个模型好",
    ],
)
def test_a_model_of_a_size_is_recommended(ask: Ask, question: str) -> None:
    """What it takes is asked by other words."""
    answer = ask(question)
    assert answer.recommendations
    assert "on your own hardware" in answer.text.splitlines()[0]


def test_a_size_keeps_the_wishes_beside_it(ask: Ask) -> None:
    """In one message, and where the thread tells what must be read."""
    near = ask("Is there a 7B you'd pick for running at home? It must be MIT licensed and made in Europe")
    assert {entry.role for entry in near.recommendations} == {"near_miss"}
    reads = ask("Is there a 7B you'd pick?", "turning PDFs into CSV, on our own machines")
    assert "Qwen2-VL-7B on your own hardware" in reads.text


@pytest.mark.parametrize(
    ("thread", "question", "said"),
    [
        ((), "what do I need to run a 7B locally?", "OLMo 3 7B Instruct needs about"),
        ((), "was brauche ich, um ein 70B lokal laufen zu lassen?", "Llama 3.3 70B needs about"),
        ((), "¿qué necesito para correr un 32B en local?", "32B Instruct needs about"),
        ((), "which card for a 13B local model?", "Llama 2 13B needs about"),
        (("which gpus do I need for a 70b model",), "and at 8 bit?", "needs about 78.6 GB at q8_0"),
    ],
)
def test_what_a_size_takes_is_told_where_asked(ask: Ask, thread: tuple[str, ...], question: str, said: str) -> None:
    """Of the model of that size that would be recommended."""
    assert said in ask(question, *thread).text.splitlines()[0]


def test_a_pick_ends_what_a_size_takes(ask: Ask) -> None:
    """The next message of the thread asks for a model."""
    answer = ask("which one would you pick for coding?", "which gpus do I need for a 70b model")
    assert answer.recommendations
