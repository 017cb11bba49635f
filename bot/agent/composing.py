"""The finished answer: the wording that passed its check, set behind the rules' first paragraph. Theirs all stays."""

import re
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from bot.agent.findings import Findings
from bot.agent.judging import Judge, Judged
from bot.agent.salvaging import salvaged
from bot.agent.sentences import paragraphs_of
from bot.agent.statements import Mention
from bot.answer import Answer, Caveat
from bot.wording import sections

MOST_SENTENCES = 10
_SEEN = frozenset({"blocks", "warns"})


class Worded(Struct, frozen=True, kw_only=True):
    """What came of a wording: its lines that passed, how many sentences did and did not, and why not."""

    lines: tuple[str, ...]
    passed: int
    telling: int
    """Sentences among them that name something or state a figure."""
    faults: tuple[str, ...]
    dropped: int
    """Sentences of which nothing stays."""

    @property
    def stands(self) -> bool:
        """Whether it is worth showing: it tells something, and no more sentences were taken out than stay."""
        return self.telling > 0 and self.passed >= self.dropped


def worded(wording: str, judge: Judge) -> Worded:
    """`wording` without the sentences that nothing vouches for, our citation marks behind those that stay."""
    lines, faults = [], []
    passed = telling = dropped = 0
    about: Mention | None = None
    for bullet, sentences in paragraphs_of(wording):
        kept: list[Judged] = []
        for sentence in sentences:
            judged = judge.judge(sentence, about)
            faults += [judged.fault] if judged.fault else []
            stays = salvaged(sentence, judge, about) if judged.fault else judged
            if stays is None:
                dropped += 1
            elif passed + len(kept) < MOST_SENTENCES:
                kept.append(stays)
                about = next(iter(stays.statement.models), about) if stays.statement else None
        passed += len(kept)
        telling += sum(_tells(each) for each in kept)
        if kept:
            lines.append(bullet + " ".join(_marked(each) for each in kept))
    return Worded(lines=tuple(lines), passed=passed, telling=telling, faults=tuple(faults), dropped=dropped)


def _tells(judged: Judged) -> bool:
    """Whether a sentence names something or states a figure."""
    statement = judged.statement
    return statement is None or bool(statement.mentions or statement.amounts)


def _marked(judged: Judged) -> str:
    marks = sections.marks(judged.marks[:3])
    return f"{judged.text} {marks}".strip()


def composed(answer: Answer, lines: Iterable[str], findings: Findings | None, brain: str) -> Answer:
    """`answer` with `lines` behind its first paragraph. Nothing of the rules' is left out or changed."""
    blocks = answer.text.split("\n\n")
    wording = _joined(lines)
    text = [blocks[0], wording, *blocks[1:]]
    known = {citation.id for citation in answer.citations}
    used = frozenset(re.findall(r"\[(\d+)\]", wording)) - known
    added = tuple(each for each in findings.citations if each.id in used) if findings else ()
    facts = tuple(each for each in findings.facts if each.citation in used) if findings else ()
    missing = _missing_caveats(answer.caveats, "\n\n".join(text))
    sources = sections.sources(added).partition("\n")[2]
    if missing:
        text.insert(_before_sources(text), missing)
    if sources:
        text = [*text[:-1], f"{text[-1]}\n{sources}"] if text[-1].startswith("**Sources**") else [
            *text, f"**Sources**\n{sources}"]  # fmt: skip
    return replace(
        answer, text="\n\n".join(text), brain=brain, citations=(*answer.citations, *added),
        facts=(*answer.facts, *facts),
    )  # fmt: skip


def _joined(lines: Iterable[str]) -> str:
    """Lines as Markdown: bullets together, paragraphs apart."""
    text = ""
    before = ""
    for line in lines:
        gap = "\n" if before.startswith("- ") and line.startswith("- ") else "\n\n"
        text += (gap if text else "") + line
        before = line
    return text


def _missing_caveats(caveats: Iterable[Caveat], text: str) -> str:
    """Caveats that block or warn and whose words do not stand in `text`."""
    return sections.caveats([each for each in caveats if each.severity in _SEEN and each.text not in text])


def _before_sources(text: list[str]) -> int:
    return next((place for place, block in enumerate(text) if block.startswith("**Sources**")), len(text))
