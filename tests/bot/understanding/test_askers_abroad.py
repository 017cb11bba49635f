"""Who asks, and from where, in Italian, Japanese and Korean, and in the regions of other federations."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "contexts", "homes"),
    [
        ("liceo di Torino, possiamo usare ChatGPT in classe?", {"minors"}, ("IT",)),
        ("scuola elementare italiana, alunni 8-10: è permesso DeepSeek?", {"minors"}, ("IT",)),
        ("banca italiana, possiamo usare GLM-5.3?", {"finance"}, ("IT",)),
        ("ospedale di Bologna, dati dei pazienti: Kimi K3 va bene?", {"health"}, ("IT",)),
        ("京都府の自治体職員ですが、DeepSeekは使えますか", {"government"}, ("JP",)),
        ("한국 국방부 납품업체인데 Qwen 써도 되나요?", {"government"}, ("KR",)),
        ("미국 국방부 납품업체인데 Qwen 써도 되나요?", {"us_defense", "us_contractor"}, ("US",)),
        ("French Finanzverwaltung, is DeepSeek allowed?", {"government"}, ("FR",)),
        ("clinic in Alberta, is kimi allowed?", {"health"}, ("CA",)),
        ("Australian federal dept here, is deepseek ok?", {"government"}, ("AU",)),
        ("we're the dept of agriculture, New Zealand. deepseek?", {"government"}, ("NZ",)),
        ("UK gov department, can we use DeepSeek?", {"government"}, ("GB",)),
        ("statutory authority in Australia, deepseek ok?", {"government"}, ("AU",)),
        ("our marketing dept in Australia wants deepseek, ok?", set(), ("AU",)),
        ("unsere Schüler sind 12 Jahre alt, ist Claude erlaubt?", {"minors"}, ()),
        ("our students are 13, is deepseek ok for them?", {"minors"}, ()),
        ("our students wrote 12 essays, which model grades them?", set(), ()),
    ],
)
def test_who_asks_and_from_where(
    reader: Callable[..., Reading], text: str, contexts: set[str], homes: tuple[str, ...]
) -> None:
    """The body and the place beside it."""
    reading = reader(text)
    assert set(reading.understood.user_context) == contexts
    assert reading.homes == homes


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("업무용 PC에서 DeepSeek 써도 되나요", None),
        ("am I allowed to use kimi on my office pc?", None),
        ("may I run qwen with ollama on my work pc?", True),
        ("which model for my pc with 32GB ram?", True),
    ],
)
def test_a_desk_is_no_machine_to_run_a_model_on(reader: Callable[..., Reading], text: str, *, own: bool | None) -> None:
    """Who asks whether a service may be used at work says where they sit."""
    assert reader(text).understood.self_host is own


@pytest.mark.parametrize("text", ["can a Dutch bank use glm-5.3", "US clinic, kimi k3 ok?", "may our bank run qwen?"])
def test_whether_a_regulated_asker_may_use_it_is_a_question_of_law(reader: Callable[..., Reading], text: str) -> None:
    """Not one of what the model can do."""
    assert reader(text).intents[0] == "origin_risk"
