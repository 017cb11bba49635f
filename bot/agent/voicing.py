"""What a model says, let through as it stands its check: a wording of the rules' answer, or a translation of it."""

from collections.abc import Awaitable, Callable
from contextlib import aclosing

from msgspec import Struct
from msgspec.structs import replace

from bot.agent.brain import Brain
from bot.agent.composing import Worded, composed, worded
from bot.agent.findings import Findings
from bot.agent.judging import Judge
from bot.agent.passages import pieces_of
from bot.agent.run import Run
from bot.agent.translating import Translation
from bot.answer import Answer
from bot.assistant import Assistant
from bot.check import check


class Shown(Struct):
    """Where better answers go, and whether parts of a wording are wanted as well."""

    put: Callable[[Answer], Awaitable[None]]
    streams: bool
    lines: tuple[str, ...] = ()
    """Of the wording shown last."""


class Voice:
    """Asks the model for words and shows those that stand, each time with the whole answer around them."""

    def __init__(self, brain: Brain, assistant: Assistant) -> None:
        self._brain = brain
        self._facts = assistant.knowledge.facts

    async def worded(self, run: Run, answer: Answer, findings: Findings, tongue: str, show: Shown) -> Worded:
        """What came of the wording; shows the answer with it, sentence by sentence where it stands."""
        run = replace(run, findings=findings)
        judge = Judge(findings.grounds, run.assistant.lexicon, tongue)
        wording, shown = "", 0
        async with aclosing(self._brain.wording(run, answer)) as parts:
            async for wording in parts:
                whole = _whole_sentences(wording) if show.streams else ""
                if len(whole) <= shown:
                    continue
                shown = len(whole)
                result = worded(whole, judge)
                if result.stands:
                    await self._show(result.lines, answer, findings, show)
        result = worded(wording, judge)
        if result.stands:
            await self._show(result.lines, answer, findings, show)
        return result

    async def translated(self, run: Run, answer: Answer, tongue: str, show: Shown) -> tuple[int, int]:
        """How many sentences were shown in `tongue`, and how many translations were refused."""
        translation = Translation(pieces_of(answer), tongue, run.assistant.lexicon)
        wording, lines = "", 0
        async with aclosing(self._brain.translation(run, translation.sentences)) as parts:
            async for wording in parts:
                if show.streams and wording.count("\n") > lines:
                    lines = wording.count("\n")
                    await self._show_translated(translation, wording.rpartition("\n")[0], answer, show)
        return await self._show_translated(translation, wording, answer, show)

    async def _show_translated(
        self, translation: Translation, wording: str, answer: Answer, show: Shown
    ) -> tuple[int, int]:
        stands, refused = translation.judged(wording)
        if not translation.is_worth_showing(stands):
            return 0, refused
        await self._show(translation.lines(stands), answer, None, show)
        return len(stands), refused

    async def _show(self, lines: tuple[str, ...], answer: Answer, findings: Findings | None, show: Shown) -> None:
        if lines == show.lines:
            return
        show.lines = lines
        better = composed(answer, lines, findings, self._brain.name)
        # The rules' own text has passed this check already, and fields were only added: the new words are left.
        check(replace(better, text="\n".join(lines)), (), better.as_of, self._facts)
        await show.put(better)


def _whole_sentences(text: str) -> str:
    """`text` up to its last sentence end that something follows."""
    ends = [
        place + 1
        for place, letter in enumerate(text[:-1])
        if letter in ".!?。！？\n" and (text[place + 1].isspace() or letter in "。！？")
    ]
    return text[: ends[-1]] if ends else ""
