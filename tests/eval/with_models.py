"""Answers to annotated questions, by the rules alone and with each scripted model taking part over a real connection.

`python -m tests.eval.with_models tests/eval/QUESTIONS DAY PREFIX` writes `PREFIX.rules.jsonl` and one file a model.
"""

import asyncio
import json
import sys
from datetime import date
from pathlib import Path

from adapters import wiring
from adapters.cli.lines import to_line
from bot.agent.bounds import Bounds
from bot.agent.building import ModelChoice, build
from bot.answer import Answer
from bot.assistant import Assistant
from bot.question import Question
from tests.eval.test_understanding import Turn, turns
from tests.eval.to_batch import batch_lines
from tests.fakes.language_model import serving
from tests.fakes.scripted_models import MODELS, Scripted

PATIENT = Bounds(deadline_seconds=60)


async def with_model(model: Scripted, asked: list[tuple[Turn, Question, Answer]], rules: Assistant) -> list[Answer]:
    """What becomes of the rules' answers when `model` takes part."""
    now: list[Turn] = []
    async with serving(lambda request: model.reply(request, now[-1])) as fake:
        choice = ModelChoice(model="openai:scripted", base_url=fake.openai_url)
        part = build(choice, PATIENT, rules, asked[0][1].today)
        found = []
        for turn, question, answer in asked:
            now.append(turn)
            found.append(await part.improve(question, answer))
        await part.close()
    return found


def main(file: Path, day: str, prefix: str) -> None:
    """Writes the answers, numbered as `to_batch.py` numbers the questions."""
    rules = wiring.assistant()
    rows = (json.loads(line) for line in file.read_text(encoding="utf-8").splitlines())
    asked = []
    for line, turn in zip(batch_lines(rows, day), turns(file.name), strict=True):
        question = Question(
            id=line["id"], text=turn.text, history=turn.history, today=date.fromisoformat(line["today"])
        )
        asked.append((turn, question, rules.answer(question)))
    written = {"rules": [answer for _, _, answer in asked]}
    written |= {name: asyncio.run(with_model(model, asked, rules)) for name, model in MODELS.items()}
    for name, answers in written.items():
        Path(f"{prefix}.{name}.jsonl").write_text("".join(f"{to_line(each)}\n" for each in answers), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
