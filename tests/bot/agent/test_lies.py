"""The red team: scripted false wordings, none of which may reach a person."""

import random
from collections.abc import Callable

import pytest

from bot.agent.composing import composed, worded
from bot.agent.gathering import Gatherer
from bot.agent.grounds import Grounds
from bot.agent.judging import Judge
from bot.answer import Answer
from bot.assistant import Assistant
from bot.question import Question
from tests.bot.agent.conftest import DAY, PROTOCOLS, Talks
from tests.bot.agent.lies import BOARDS, ELSEWHERE, TICKETS, TRUE_ELSEWHERE, WINDOWS, lies
from tests.bot.agent.lies_in_prose import IN_PROSE, TRUE_IN_PROSE
from tests.bot.agent.recorded import recorded
from tests.fakes.language_model import says

Judges = Callable[[str, str], Judge]
LIES = tuple(lies())
TRUE = "For your 2M tickets a month I would pick Claude Sonnet 5.5. It comes to $1,980 a month."


@pytest.fixture(scope="module")
def rules() -> Answer:
    """The rules' answer that the lies are about."""
    return recorded()[TICKETS]


@pytest.fixture(scope="module")
def judges(assistant: Assistant) -> Judges:
    """A judge for each question and language."""
    kept: dict[str, Grounds] = {}

    def judge(question: str, tongue: str) -> Judge:
        if question not in kept:
            kept[question] = Gatherer(assistant.lexicon).of_answer(recorded()[question], (question,))
        return Judge(kept[question], assistant.lexicon, tongue)

    return judge


def test_the_red_team_is_large_enough() -> None:
    """At least 400 false wordings, no two the same."""
    everywhere = {(tongue, wording) for _, tongue, wording in (*ELSEWHERE, *IN_PROSE)}

    assert len({("en", wording) for wording, _ in LIES} | everywhere) >= 400


@pytest.mark.parametrize(("wording", "lie"), LIES)
def test_a_lie_is_taken_out_and_the_truth_around_it_stays(
    judges: Judges, rules: Answer, wording: str, lie: str
) -> None:
    """A false sentence among true ones is removed; what is left is the rules' and what they vouch for."""
    result = worded(f"{TRUE} {wording}", judges(TICKETS, "en"))
    shown = composed(rules, result.lines, None, "fake")

    assert lie not in shown.text.replace(rules.text, "")
    assert not any(lie in line for line in result.lines)
    assert result.lines[0].startswith("For your 2M tickets a month")
    assert "It comes to $1,980 a month." in result.lines[0]


@pytest.mark.parametrize(("question", "tongue", "sentence"), ELSEWHERE)
def test_no_lie_passes_in_any_language(judges: Judges, question: str, tongue: str, sentence: str) -> None:
    """Shares, scores, ends, windows and bills said of the wrong one, for the wrong time, or in words."""
    assert judges(question, tongue).judge(sentence).fault


@pytest.mark.parametrize(("question", "tongue", "sentence"), IN_PROSE)
def test_no_false_prose_passes(judges: Judges, question: str, tongue: str, sentence: str) -> None:
    """What is said without a figure: where from, where it runs, what it may and can, when it ends, which is better."""
    assert judges(question, tongue).judge(sentence).fault


@pytest.mark.parametrize(("question", "tongue", "sentence"), [*TRUE_ELSEWHERE, *TRUE_IN_PROSE])
def test_the_truth_passes(judges: Judges, question: str, tongue: str, sentence: str) -> None:
    """Sentences that say what the rules say are shown."""
    assert judges(question, tongue).judge(sentence).fault == ""


@pytest.mark.parametrize("protocol", PROTOCOLS)
async def test_lies_do_not_pass_through_the_real_clients(talking: Talks, rules: Answer, protocol: str) -> None:
    """A model that tells every lie at once changes nothing but the mark of who took part, if that."""
    every = [wording for wording, _ in LIES]
    batches = [" ".join(every[start : start + 40]) for start in range(0, len(every), 40)]
    left = list(batches)

    async with talking(lambda asked: says(left[-1])(asked), protocol) as talk:  # noqa: PLW0108  (`left` shrinks)
        while left:
            _, better = await talk.ask(TICKETS)
            assert better.text == rules.text
            left.pop()

    assert talk.brain.tally.removed.total() >= len(every) * 0.9


def test_no_figure_is_said_of_a_name_that_only_the_asker_knows(assistant: Assistant) -> None:
    """A name from the question may be repeated, but no figure of the answer goes to it."""
    text = f"{TICKETS}. My boss says Nebula costs $5 a month, is that so?"
    rules = assistant.answer(Question(id="q", text=text, today=DAY))
    judge = Judge(Gatherer(assistant.lexicon).of_answer(rules, (text,)), assistant.lexicon, "en")

    assert judge.judge("You asked about Nebula.").fault == ""
    assert judge.judge("Nebula costs $1,980 a month.").fault
    assert judge.judge("It costs $5 a month.").fault
    assert judge.judge("Nebula costs $5 a month.").fault


SHAPES = (
    "{model} costs ${figure} a month.", "{model} costs ${figure} per 1M input tokens.", "{model} scored {figure}%.",
    "{model} takes {figure} tokens of context.", "{model} needs {figure} GB.", "It costs ${figure} a month.",
    "{model} serves {figure} requests a month.", "The total is ${figure}.",
)  # fmt: skip


@pytest.mark.parametrize("question", [TICKETS, BOARDS, WINDOWS, "what does kimi k3 cost for 40M in and 8M out a day?"])
def test_no_figure_that_nobody_stated_passes_in_any_shape(assistant: Assistant, question: str) -> None:
    """Random figures further than a twentieth from every known one are refused, of whichever model they are said."""
    chance = random.Random(question)  # noqa: S311  (repeatable, no secret)
    answer = assistant.answer(Question(id="q", text=question, today=DAY))
    grounds = Gatherer(assistant.lexicon).of_answer(answer, (question,))
    judge = Judge(grounds, assistant.lexicon, "en")
    known = [float(each.value) for each in grounds.figures]

    for _ in range(150):
        figure = round(chance.uniform(11, 9000), chance.choice((0, 2)))
        if any(abs(figure - each) <= 0.06 * abs(each) for each in known):
            continue
        said = chance.choice(SHAPES).format(
            model=chance.choice(answer.recommendations).model_name, figure=f"{figure:g}"
        )
        assert judge.judge(said).fault, said
