"""What an office of the asker's house says no to, in a thread and at once."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading

_RAG = "which model for RAG?"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("legal vetoed openai", {"exclude_developers": ["openai"]}),
        ("procurement killed openai", {"exclude_developers": ["openai"]}),
        ("openai got a hard no from infosec", {"exclude_developers": ["openai"]}),
        ("openai didn't pass the vendor review", {"exclude_developers": ["openai"]}),
        ("security shot down azure", {"exclude_providers": ["azure"]}),
        ("the board is against bedrock", {"exclude_providers": ["bedrock"]}),
        ("legal vetoed china", {"exclude_origin": ["CN"]}),
        ("Datenschutz sagt nein zu OpenAI", {"exclude_developers": ["openai"]}),
        ("der Betriebsrat ist gegen OpenAI", {"exclude_developers": ["openai"]}),
        ("die Revision hat OpenAI gekippt", {"exclude_developers": ["openai"]}),
        ("la sécu bloque Azure", {"exclude_providers": ["azure"]}),
        ("le RSSI a mis son veto à Azure", {"exclude_providers": ["azure"]}),
        ("compras vetó a OpenAI", {"exclude_developers": ["openai"]}),
        ("a segurança barrou a Azure", {"exclude_providers": ["azure"]}),
        ("la direzione ha bocciato OpenAI", {"exclude_developers": ["openai"]}),
        ("безопасники против openai", {"exclude_developers": ["openai"]}),
        ("安全部不让用Azure", {"exclude_providers": ["azure"]}),
        ("중국 거는 안 된대요", {"exclude_origin": ["CN"]}),
        ("중국 모델은 빼주세요", {"exclude_origin": ["CN"]}),
        ("보안팀에서 중국 모델 쓰지 말래요", {"exclude_origin": ["CN"]}),
        ("nada chino", {"exclude_origin": ["CN"]}),
        ("nada chinês", {"exclude_origin": ["CN"]}),
    ],
)
def test_what_an_office_says_no_to_is_out(
    reader: Callable[..., Reading], text: str, expected: dict[str, object]
) -> None:
    """A veto is never a wish, and the task stays."""
    assert reader(text, _RAG).understood.to_json() == {"task": "rag", **expected}
    assert expected.items() <= reader(f"model for RAG. {text}").understood.to_json().items()


@pytest.mark.parametrize(
    "text",
    ["legal did not veto openai", "if procurement vetoes openai, what then", "wir hängen von OpenAI ab",
     "our infosec doesn't block openai", "legal approved openai"],
)  # fmt: skip
def test_a_veto_denied_or_supposed_rules_nothing_out(reader: Callable[..., Reading], text: str) -> None:
    """Nobody said no."""
    assert reader(text, _RAG).understood.exclude_developers == ()


@pytest.mark.parametrize(
    "text",
    ["Opus 5.5 против GPT-6 Sol, что лучше для кода", "Opus 5.5 contra GPT-6 Sol para código",
     "ist Opus 5.5 gegen GPT-6 Sol besser bei Code"],
)  # fmt: skip
def test_against_between_two_models_compares_them(reader: Callable[..., Reading], text: str) -> None:
    """Nobody is against one of them."""
    understood = reader(text).understood

    assert understood.exclude_models == ()
    assert {*understood.models} == {"claude-opus-5-5", "gpt-6-sol"}


def test_a_model_that_its_maker_killed_is_asked_about(reader: Callable[..., Reading]) -> None:
    """Only the asker's house says no to something."""
    assert reader("openai killed gpt-4o, what now").understood.models == ("gpt-4o",)
