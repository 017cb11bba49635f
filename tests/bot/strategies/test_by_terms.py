"""Hosts asked for by what their terms let them do with prompts."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "text",
    [
        "which providers train on our data and cannot be opted out",
        "which hosts train on prompts with no opt-out?",
        "who trains on customer data and can't be switched off",
        "wer trainiert mit unseren Daten ohne Opt-out",
    ],
)
def test_hosts_that_train_without_a_way_out_lead(ask: Ask, text: str) -> None:
    """Those that let one opt out stand apart."""
    answer = ask(text)
    first = answer.text.partition("\n")[0]

    assert answer.intents == ("residency",)
    assert answer.understood.no_training is None
    assert "without a way out that was found, StepFun (CN)" in first
    assert "DeepSeek" not in first
    assert answer.recommendations == ()


@pytest.mark.parametrize(
    "text",
    [
        "which providers train on our data",
        "who trains on prompts by default",
        "does anyone train on our inputs?",
        "welche Anbieter trainieren mit unseren Daten",
        "quels fournisseurs s'entraînent sur nos données",
        "哪些服务商会用我们的数据训练",
    ],
)
def test_hosts_that_train_are_listed_with_those_one_can_opt_out_of(ask: Ask, text: str) -> None:
    """And not those that promise the opposite."""
    first = ask(text).text.partition("\n")[0]
    assert first.startswith("**Hosts that train on inputs, as far as sources on board say: ")
    assert "unless you opt out, DeepSeek (CN)" in first


@pytest.mark.parametrize(
    "text",
    ["who keeps prompts longest", "which provider stores data the longest?", "how long do providers keep prompts",
     "wer speichert Prompts am längsten"],
)  # fmt: skip
def test_who_keeps_prompts_longest_is_told_by_the_times_on_board(ask: Ask, text: str) -> None:
    """What is not known is said first; times are quoted."""
    answer = ask(text)

    assert answer.text.startswith("**Who keeps prompts longest no source on board says")
    assert "up to 30 days" in answer.text
    assert answer.recommendations == ()


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("who doesn't train on our prompts", "**Hosts whose sources say that they do not train on inputs: "),
        ("how long does OpenAI keep prompts", "**OpenAI: zero retention on request."),
        ("does DeepSeek train on our data and can we opt out", "**DeepSeek trains unless you opt out."),
    ],
)
def test_promises_and_hosts_named_are_answered_as_before(ask: Ask, text: str, lead: str) -> None:
    """One host's terms, or who promises."""
    assert ask(text).text.startswith(lead)


@pytest.mark.parametrize(
    "text",
    ["which provider lets us fine-tune on our data", "which model keeps context longest", "who can train it"],
)
def test_other_training_and_keeping_is_no_list_of_hosts(ask: Ask, text: str) -> None:
    """One's own tuning, or a window."""
    answer = ask(text).text
    assert "Hosts that train on inputs" not in answer
    assert "Who keeps prompts longest" not in answer


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (
            "i nostri dati vengono usati per l'addestramento? Mistral",
            "**Mistral AI: whether it trains on inputs",
        ),
        ("Mistral usa i nostri dati per addestrare i modelli?", "**Mistral AI: whether it trains on inputs"),
        ("OpenAI addestra sui nostri dati?", "**OpenAI does not train on inputs.**"),
        ("i prompt inviati a Claude finiscono nell'addestramento?", "**Anthropic does not train on inputs.**"),
        ("werden unsere Daten fürs Training genutzt bei OpenAI", "**OpenAI does not train on inputs.**"),
        ("Daten für Training bei Anthropic?", "**Anthropic does not train on inputs.**"),
        ("dove vanno i nostri dati se usiamo DeepSeek", "**DeepSeek-V4-Pro at DeepSeek is processed in CN.**"),
        ("wohin gehen unsere Daten bei DeepSeek", "**DeepSeek-V4-Pro at DeepSeek is processed in CN.**"),
        ("per quanto tempo OpenAI conserva i prompt", "**OpenAI: zero retention on request."),
        ("wie lange hebt OpenAI Prompts auf", "**OpenAI: zero retention on request."),
    ],
)
def test_what_becomes_of_data_is_answered_in_german_and_italian_too(ask: Ask, text: str, lead: str) -> None:
    """Training, place and time; "usa" is a verb there."""
    answer = ask(text)

    assert answer.text.startswith(lead)
    assert answer.understood.host_region == ()
