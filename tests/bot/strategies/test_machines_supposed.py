"""Own hardware of which no memory is told: the answer supposes a machine of the kind told, and says what others run."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "machine", "at_most_gb"),
    [
        ("which open model can I use on my old laptop?", "a laptop or PC with 16 GB and no card", 12),
        ("Welches Modell kann ich auf meinem Laptop nutzen, um Mails zu übersetzen?", "a laptop or PC with 16 GB", 12),
        ("quel modèle sur mon PC pour résumer des notes", "a laptop or PC with 16 GB", 12),
        ("本地笔记本电脑上能跑什么模型？", "a laptop or PC with 16 GB", 12),
        ("ノートPCで動くローカルLLMのおすすめは？", "a laptop or PC with 16 GB", 12),
        ("какая модель пойдет на ноутбуке для перевода", "a laptop or PC with 16 GB", 12),
        ("recommend an llm for a raspberry pi", "a Raspberry Pi with 8 GB", 6),
        ("在树莓派上能跑什么模型", "a Raspberry Pi with 8 GB", 6),
        ("which small model works on my phone", "a phone with 6 GB of memory", 5),
        ("スマホで動くモデルは？", "a phone with 6 GB of memory", 5),
        ("our workstation has a decent GPU, which coding model runs locally?", "one card of 24 GB", 24),
        ("self-hosted model for contract review, which one?", "one card of 24 GB", 24),
        ("We have a GPU server in the basement. Which model for RAG?", "one card of 80 GB", 80),
        ("on-prem model in our data center for support tickets", "one card of 80 GB", 80),
        ("best model for a mac studio?", "a machine with 64 GB of shared memory", 48),
        ("can my macbook run something useful for coding", "a machine with 16 GB of shared memory", 12),
    ],
)
def test_a_machine_of_the_kind_told_is_supposed(ask: Ask, question: str, machine: str, at_most_gb: int) -> None:
    """The first sentence names a model that such a machine holds, and says that no memory was told."""
    answer = ask(question)
    first = answer.text.splitlines()[0]
    memory = next(fact.value for fact in answer.facts if fact.attribute.startswith("memory needed as"))

    assert f" on {machine}" in first
    assert float(first.split(": ")[1].split(" GB")[0]) <= at_most_gb
    assert "**No memory was told. What each size of machine runs:**" in answer.text
    assert any("No memory was told" in each for each in answer.assumptions)
    assert memory is not None


def test_each_size_of_machine_is_told_of_the_smallest_first(ask: Ask) -> None:
    """A laptop, one card of each common size, several cards, and what the best of all takes."""
    text = ask("what can we run on our own hardware?").text
    titles = ("- a laptop or PC", "- one card of 24 GB", "- one card of 80 GB", "- eight cards of 80 GB", "- more than")

    assert [text.index(each) for each in titles] == sorted(text.index(each) for each in titles)


@pytest.mark.parametrize(
    "question",
    [
        "best local model for coding on a 24GB card",
        "which model on my laptop with 32GB of RAM?",
        "local model for chat, no GPU",
        "Will GLM-5 fit on our hardware?",
        "which 7B model should I run locally?",
        "best model on 2x H100 for RAG",
        "cheapest API for translation",
    ],
)
def test_no_machine_is_supposed_where_it_is_told_or_not_asked_about(ask: Ask, question: str) -> None:
    """A memory, a size, a model or an API that is told leaves nothing to suppose."""
    answer = ask(question)

    assert "What each size of machine runs" not in answer.text
    assert not any("No memory was told" in each for each in answer.assumptions)


def test_the_same_pick_is_told_once(ask: Ask) -> None:
    """What a larger machine runs no better is not told again."""
    text = ask("which embedding model on-prem?").text

    assert "- eight cards of 80 GB" not in text


@pytest.mark.parametrize(
    "question", ["our app for the laptop repair shop: cheapest model for chat", "a mac address parser"]
)
def test_a_machine_that_is_only_spoken_of_is_not_the_asker_s(ask: Ask, question: str) -> None:
    """A trade in laptops is no wish to run a model on one."""
    assert "What each size of machine runs" not in ask(question).text
