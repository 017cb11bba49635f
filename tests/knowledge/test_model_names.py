"""One id per model, whatever the place it is named at."""

import pytest

from knowledge.model_names import canonical_model, release_date


@pytest.mark.parametrize(
    ("name", "model"),
    [
        ("claude-opus-5-5", "claude-opus-5-5"),
        ("anthropic/claude-opus-5.5", "claude-opus-5-5"),
        ("us.anthropic.claude-opus-5-5", "claude-opus-5-5"),
        ("regional.anthropic.claude-opus-5-5", "claude-opus-5-5"),
        ("anthropic.claude-sonnet-4-5-20250929-v1:0", "claude-sonnet-4-5"),
        ("vertex_ai/claude-sonnet-4-5@20250929", "claude-sonnet-4-5"),
        ("claude-3-7-sonnet-20250219", "claude-3-7-sonnet"),
        ("anthropic/claude-3.7-sonnet", "claude-3-7-sonnet"),
        ("Claude 3.5 Haiku", "claude-3-5-haiku"),
        ("openrouter/anthropic/claude-haiku-4.5", "claude-haiku-4-5"),
        ("gpt-4o-2024-11-20", "gpt-4o"),
        ("azure/gpt-4o", "gpt-4o"),
        ("openai/gpt-6.1-sol", "gpt-6.1-sol"),
        ("azure/gpt-35-turbo", "gpt-3.5-turbo"),
        ("openai.gpt-oss-120b-1:0", "gpt-oss-120b"),
        ("groq/openai/gpt-oss-120b", "gpt-oss-120b"),
        ("gemini/gemini-4-argon", "gemini-4-argon"),
        ("gemini-2.5-flash-preview-09-2025", "gemini-2.5-flash"),
        ("google/gemma-4-31b-it", "gemma-4-31b"),
        ("accounts/fireworks/models/deepseek-v3p2", "deepseek-v3.2"),
        ("fireworks_ai/accounts/fireworks/models/glm-5p3", "glm-5.3"),
        ("z-ai/glm-5.3", "glm-5.3"),
        ("deepseek-ai/DeepSeek-V4-Flash", "deepseek-v4-flash"),
        ("us.deepseek.r1-v1:0", "deepseek-r1"),
        ("deepseek/deepseek-chat", "deepseek-chat"),
        ("dashscope/qwen3.8-max", "qwen3.8-max"),
        ("Qwen/Qwen3-Coder-480B-A35B-Instruct", "qwen3-coder-480b-a35b"),
        ("qwen.qwen3-coder-480b-a35b-v1:0", "qwen3-coder-480b-a35b"),
        ("meta-llama/Llama-3.3-70B-Instruct", "llama-3.3-70b"),
        ("meta.llama3-3-70b-instruct-v1:0", "llama-3.3-70b"),
        ("llama-v3p3-70b-instruct", "llama-3.3-70b"),
        ("meta.llama4-maverick-17b-instruct-v1:0", "llama-4-maverick"),
        ("vertex_ai/meta/llama-3.1-405b-instruct-maas", "llama-3.1-405b"),
        ("moonshotai/kimi-k2.7-code:free", "kimi-k2.7-code"),
        ("x-ai/grok-4.7", "grok-4.7"),
        ("minimax/MiniMax-M3", "minimax-m3"),
        ("mistralai/mistral-large-4", "mistral-large-4"),
        ("amazon.nova-2-lite-v1:0", "nova-2-lite"),
        ("cohere.command-r-plus-v1:0", "command-r-plus"),
    ],
)
def test_every_way_to_name_a_model_gives_its_id(name: str, model: str) -> None:
    """Vendor, route, region, version suffix, serving noise and date fall away; what tells models apart stays."""
    assert canonical_model(name) == model


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("gpt-5.4", "gpt-5.4-mini"),
        ("gpt-5.4", "gpt-5.4-pro"),
        ("qwen3.7-max", "qwen3.8-max"),
        ("glm-5.3", "glm-5.3-flash"),
        ("claude-opus-5", "claude-opus-5-5"),
        ("claude-opus-4-5", "claude-sonnet-4-5"),
        ("kimi-k2.7", "kimi-k2.7-code"),
        ("deepseek-v4-flash", "deepseek-v4.1-flash"),
        ("llama-3.1-8b", "llama-3.1-70b"),
        ("gpt-3.5-turbo", "gpt-3.5-turbo-instruct"),
        ("grok-4.20-reasoning", "grok-4.20-non-reasoning"),
        ("gemini-3.5-flash", "gemini-3.5-flash-lite"),
        ("nova-lite", "nova-2-lite"),
    ],
)
def test_different_models_stay_different(one: str, other: str) -> None:
    """Size, tier, version and kind are part of the name."""
    assert canonical_model(one) != canonical_model(other)


def test_an_id_is_its_own_id() -> None:
    """Reading an id again changes nothing."""
    ids = {canonical_model(name) for name in ("us.anthropic.claude-opus-5-5", "meta.llama3-3-70b-instruct-v1:0", "o3")}

    assert {canonical_model(model) for model in ids} == ids


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("gpt-4o-2024-11-20", "2024-11-20"),
        ("claude-sonnet-4-5-20250929", "2025-09-29"),
        ("claude-sonnet-4-5@20250929", "2025-09-29"),
        ("gemini-2.5-flash-preview-09-2025", "2025-09"),
        ("gpt-4o", None),
        ("deepseek-v4-flash-0731", None),
    ],
)
def test_the_date_in_a_name_can_be_asked_for(name: str, day: str | None) -> None:
    """A full date or a month with its year; a bare day is not taken for one."""
    assert release_date(name) == day


@pytest.mark.parametrize("name", ["", "/", "-", "   ", "модель", "a" * 5000])
def test_any_text_gives_an_id(name: str) -> None:
    """Odd names are lower-cased, never refused."""
    assert isinstance(canonical_model(name), str)
