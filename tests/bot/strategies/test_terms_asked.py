"""What a licence or a maker's terms say of what was asked: outputs, names, selling access."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("can I distil claude outputs to train our model?", "Anthropic allows models that do not compete"),
        ("may we distill gpt-5 into a small model?", "its clause on output was not read here"),
        ("who owns the text that gpt-6 writes?", "assign its rights in the output to you"),
        ("may we train on deepseek v4 pro outputs?", "The terms on board of MIT License"),
        ("can we train a model on the outputs of llama 2 70b?", "outputs may not be used to improve other language"),
        ("can we rename our llama 3.1 fine-tune to AcmeLM?", 'No, "AcmeLM" does not begin with "Llama"'),
        ('may we call our fine-tune of llama 3.3 70b "Llama Acme"?', 'Yes, "Llama Acme" begins with "Llama"'),
        ("we want to rename our fine-tune of qwen3.8-27b", "No rule on the name is on board"),
        ("we ship llama 3.3 70b, do we have to mention it?", 'Show "Built with Llama"'),
        ("who owns the pictures of gemini?", "Whose the outputs are of Gemini 4 Argon is not on board"),
        ("may we resell Claude API access?", "is not on board"),
        ("could meta change the licence of llama 4 retroactively?", "Whether Llama 4 Community License can be taken"),
        ("we hold llama 4, can meta change the licence?", "Whether Llama 4 Community License can be taken"),
        ("does the licence change if we fine-tune qwen3.8-27b?", "The weights of Qwen3.8-27B are under Apache"),
        ("can we relicense a qwen3.8-27b finetune under mit?", "No, not MIT: the weights of Qwen3.8-27B"),
        ("may we change the licence of our gemma 4 31b fine-tune to MIT?", "No, not MIT: the weights of Gemma"),
    ],
)
def test_the_term_asked_about_comes_first(ask: Ask, question: str, words: str) -> None:
    """Of the maker or the licence that was named, before the general note and the licence as a whole."""
    answer = ask(question)
    assert answer.intent == "licence"
    first = answer.text.split("\n")[0]
    assert words.lower() in first.lower()


def test_open_weights_get_no_note_on_the_terms_of_services(ask: Ask) -> None:
    """What Anthropic allows is no part of a question on DeepSeek's weights."""
    assert "Anthropic" not in ask("may we train on deepseek v4 pro outputs?").text.split("**Caveats**")[0]


def test_a_family_of_weights_is_its_own_maker_s(ask: Ask) -> None:
    """Llama 3.1 is none of NVIDIA's Nemotrons."""
    text = ask("licence of llama 3.1?").text
    assert "Llama 3.1 Community License" in text.split("\n")[0]
    assert "Nemotron" not in text.split("**Caveats**")[0]


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("is gemma 4 open source?", "Yes: the weights of Gemma 4"),
        ("is llama 4 really open source?", "Open weights on its maker's own terms, not open source"),
        ("is kimi k3 open?", "Open weights on its maker's own terms"),
        ("is claude opus 5.5 open or not?", "Claude Opus 5.5: hosted only, its weights are not open"),
        ("is claude haiku 5.5 closed", "Claude Haiku 5.5: hosted only, its weights are not open"),
        ("ist minimax m2.5 offen?", "The weights of MiniMax-M2.5 are under"),
        ("are the weights of grok 4.7 open?", "Grok 4.7: hosted only, its weights are not open"),
        ("deepseek v4 pro open source license", "The weights of DeepSeek-V4-Pro are under MIT License"),
    ],
)
def test_how_open_a_model_is_answers_who_asks_it(ask: Ask, question: str, lead: str) -> None:
    """Yes for permissive licences; open weights under own terms are not called open source."""
    assert ask(question).text.removeprefix("**").startswith(lead)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("are pictures made with flux dev ok in ads?", "outputs may be used commercially"),
        ("can I sell images made with gpt image 2.5?", "assign its rights in the output to you"),
        ("image generation, commercial licence, which model?", "assign its rights in the output to you"),
    ],
)
def test_selling_what_a_model_made_is_about_its_outputs(ask: Ask, question: str, words: str) -> None:
    """The weights' own terms are another matter, and a pick for business says whose its pictures are."""
    assert words in ask(question).text.split("**Caveats**")[0]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("can I use gpt-6 outputs to fine tune qwen", "its clause on output was not read here"),
        ("Can I fine-tune Llama on answers from Claude?", "Anthropic allows models that do not compete"),
        ("label data with gemini then finetune bert, allowed?", "forbid using the service to develop models"),
        ("Claudeの出力で自社モデルを学習させてもいいですか", "Anthropic allows models that do not compete"),
    ],
)
def test_the_terms_of_whose_outputs_train_another_come_first(ask: Ask, question: str, words: str) -> None:
    """Of the one taught, its own licence follows."""
    answer = ask(question)
    assert answer.intent == "licence"
    assert words in answer.text.split("\n")[0]


def test_what_several_models_allow_who_earns_so_much_is_a_question_of_licence(ask: Ask) -> None:
    """A list of models beside what is earned is no stack in use."""
    answer = ask("we are an inference provider with 25M ARR. GLM-5.3 and Kimi K3 and Qwen3.8-Max ok?")
    assert answer.intent == "licence"
    assert "not without the maker's agreement, $25M a year is above the threshold of $20M" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "we sell to the Department of Veterans Affairs; DeepSeek distill on Llama ok?",
        "deepseek distilled llama for a US federal agency, allowed?",
        "Is a distilled DeepSeek on Qwen ok for a US federal agency?",
    ],
)
def test_a_distill_by_its_short_name_is_barred_as_its_teacher_is(ask: Ask, question: str) -> None:
    """The base alone is not what is asked about."""
    first = ask(question).text.split("\n")[0]
    assert first.startswith("**Not allowed")
    assert "DeepSeek-R1-Distill" in first
