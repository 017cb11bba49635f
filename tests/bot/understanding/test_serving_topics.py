"""Questions on how weights are served, with no model in them."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("is Q4_K_M noticeably worse than Q8 for coding?", "precision"),
        ("does quantisation hurt tool calling?", "precision"),
        ("bitnet or 1-bit models any good?", "precision"),
        ("merkt man den Unterschied zwischen Q4 und Q8?", "precision"),
        ("I have a 4090, is q4 or q8 better", "precision"),
        ("awq vs gptq vs gguf, which do i want with a 4090", "format"),
        ("vllm or ollama or sglang for 30 users on one L40S?", "engine"),
        ("does a 4090 support FP8?", "support"),
        ("is nvfp4 supported on an H100", "support"),
        ("tensor parallel on 3 gpus ok?", "split"),
        ("can i mix a 3090 and a 4060 ti", "split"),
        ("how to estimate kv cache", "cache"),
    ],
)
def test_what_is_asked_of_serving_is_heard(reader: Callable[..., Reading], text: str, topic: str) -> None:
    """It is a question of knowledge, not a search for a model."""
    reading = reader(text)

    assert f"serving:{topic}" in reading.flags
    assert reading.intents == ("capability",)


@pytest.mark.parametrize(
    "text",
    [
        "ollama or vllm?",
        "best model for 24gb at q4 or q5",
        "which model for ollama or lm studio on a 12gb card",
        "gemma 4 31b on vllm or sglang?",
        "I can combine two 3090 cards, which model for coding?",
        "a sprite maker for good 8-bit pixel art",
        "summarise support tickets, quality first",
        "gpt-6 luna or claude haiku for tools?",
    ],
)
def test_who_seeks_a_model_gets_one(reader: Callable[..., Reading], text: str) -> None:
    """A model that is named or sought is the subject."""
    assert not any(flag.startswith("serving:") for flag in reader(text).flags)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("how much RAM to run deepseek r1 full 671b", True),
        ("quantised to 3 bit, how big is llama 3.3 70b", True),
        ("How big is the KV cache for 128k context on qwen3 32b?", True),
        ("combien de RAM pour qwen3 32b en 4 bits", True),
        ("deepseek r1 需要多少内存", True),
        ("how much memory does claude have", False),
        ("how large is the context of llama 3.3 70b", False),
        ("how much does gemma 4 31b cost", False),
    ],
)
def test_who_asks_for_memory_means_to_run_it(reader: Callable[..., Reading], text: str, *, asks: bool) -> None:
    """Of open weights; what closed ones take nobody can know."""
    assert bool(reader(text).understood.self_host) is asks


@pytest.mark.parametrize(
    ("text", "heard", "spoken"),
    [
        ("16 GB VRAM, whisper-like transcription locally", ("audio",), ()),
        ("local transcription of meetings on a 12GB card", ("audio",), ()),
        ("realtime voice api with under 500 ms", ("audio",), ("audio",)),
        ("text to speech for audiobooks", (), ("audio",)),
    ],
)
def test_speech_is_heard_or_spoken(
    reader: Callable[..., Reading], text: str, heard: tuple[str, ...], spoken: tuple[str, ...]
) -> None:
    """Who writes down hears; a voice in real time does both."""
    understood = reader(text).understood

    assert understood.task == "speech"
    assert understood.modalities == heard
    assert understood.output_modalities == spoken


def test_labels_of_speakers_sort_nothing(reader: Callable[..., Reading]) -> None:
    """They are asked of a transcription."""
    assert reader("speaker labels", "transcribe 500 hours of calls").understood.task == "speech"
