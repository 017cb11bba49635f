"""What hosts keep, asked beside a pick or between two of them."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "text",
    [
        "insurer in Austria, triage 120k claims a month 3 pages each: pick, fallback, what retention does each have?",
        "clinic in Boston: summarise 2k visit notes a week, 1500 tok in 300 out, what retention does the host have?",
        "Klinik in Hamburg, 500 Arztbriefe am Tag je 2 Seiten, welches Modell und wie lange speichert der Anbieter?",
        "insurer in Belgium, summarise 10k claims a month 2k in 300 out. pick + fallback, how long are prompts kept?",
    ],
)
def test_each_pick_is_told_with_what_its_host_keeps(ask: Ask, text: str) -> None:
    """A line for every host of a pick, of the fallback's too; no place is asked for where the asker only sits."""
    answer = ask(text)
    lines = [line for line in answer.text.split("\n") if line.startswith("- **") and "retention" in line]
    hosts = {each.provider for each in answer.recommendations if each.provider}

    assert answer.intents[0] == "recommend"
    assert answer.understood.host_region == ()
    assert len(lines) == len(hosts)
    assert all(any(line.startswith(f"- **{host}") for line in lines) for host in hosts)


@pytest.mark.parametrize(
    "text", ["which model keeps to a style best?", "chat model, 10k chats a day, no training on our data"]
)
def test_it_is_told_only_where_it_is_asked(ask: Ask, text: str) -> None:
    assert "zero retention on request" not in ask(text).text.split("**Evidence**")[0]


@pytest.mark.parametrize(
    "text",
    [
        "what's the retention on vertex claude vs anthropic direct, and do they train on it",
        "openai vs azure for gpt-6: which one keeps prompts longer?",
    ],
)
def test_between_two_hosts_it_comes_before_their_rates(ask: Ask, text: str) -> None:
    answer = ask(text)

    assert answer.intents[0] == "residency"
    assert "retention" in answer.text.split("\n")[0]
