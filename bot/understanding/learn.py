"""Makes `learned/words.tsv`: `python -m bot.understanding.learn QUESTIONS…`, files of annotated questions to count too.

Counted are the example messages on board (`learned/examples.txt`) and the questions of the files given; the public
questions and the held-out ones are for measuring and stay out.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import knowledge
from bot.understanding.hunch import features
from bot.understanding.lexicon import Lexicon, build_lexicon
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from knowledge.catalogue import open_catalogue
from knowledge.tables import read_facts

FOLDER = Path(__file__).parent / "learned"
_OFTEN = 2
"""Messages that a pair of words must occur in to be kept."""
_BOARD = Path(knowledge.__file__).parent


def examples(text: str) -> Iterator[tuple[str, str]]:
    """(message, intent) for each line below an `[intent]`."""
    intent = ""
    for line in text.splitlines():
        if line.startswith("["):
            intent = line.strip("[]")
        elif line and not line.startswith("#"):
            yield line, intent


def annotated(text: str) -> Iterator[tuple[str, str]]:
    """(question, main intent) for each line of a file of questions, follow-ups left out."""
    for row in map(json.loads, text.splitlines()):
        yield row["question"], row["intent"]


def counted(messages: Iterable[tuple[str, str]], lexicon: Lexicon) -> Iterator[str]:
    """The table's lines: first the messages of each intent, then each word with its intents."""
    totals: Counter[str] = Counter()
    words: dict[str, Counter[str]] = {}
    for message, intent in messages:
        totals[intent] += 1
        for word in features(look_at(tidy(message), lexicon)):
            words.setdefault(word, Counter())[intent] += 1
    yield _line("=", totals)
    for word in sorted(words):
        if " " in word and words[word].total() < _OFTEN:
            continue
        yield _line(word, words[word])


def _line(word: str, counts: Counter[str]) -> str:
    return "\t".join((word, *(f"{label} {number}" for label, number in sorted(counts.items()))))


def main(question_files: list[str]) -> None:
    """Writes the table."""
    facts, prices = read_facts(_BOARD / "facts"), open_catalogue(_BOARD / "snapshots" / "prices.tsv")
    messages = list(examples((FOLDER / "examples.txt").read_text(encoding="utf-8")))
    for file in question_files:
        messages += annotated(Path(file).read_text(encoding="utf-8"))
    lines = counted(messages, build_lexicon(facts, prices.models))
    head = "# word	in how many example messages of each intent; made by bot.understanding.learn\n"
    (FOLDER / "words.tsv").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
