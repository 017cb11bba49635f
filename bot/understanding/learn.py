"""Makes the tables in `learned/`: `make learn`, or `python -m bot.understanding.learn FILES…` with annotated questions.

The weights are trained on the example messages on board (`learned/examples.txt`) and the questions of the files given;
the public questions and the held-out ones are for measuring and stay out. That needs scikit-learn, which nothing else
does.
"""

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import knowledge
from bot.understanding.hunch import MEANING, WEIGHT_UNIT, features, meaning
from bot.understanding.intents import score_intents
from bot.understanding.lexicon import Lexicon, build_lexicon
from bot.understanding.message import slots_of
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from knowledge.catalogue import open_catalogue
from knowledge.tables import read_facts

FOLDER = Path(__file__).parent / "learned"
_OFTEN = 4
"""Messages that a feature must occur in."""
_STRENGTH = 0.5
"""How freely weights may grow (scikit-learn's C): the best on questions that other people wrote."""
_ROUNDS = 400
_TELLING = 4
"""The largest of a feature's weights, as kept, that is worth keeping."""
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


def looked_at(message: str, lexicon: Lexicon) -> dict[str, float]:
    """The features of a first message."""
    passage = look_at(tidy(message), lexicon)
    slots, _ = slots_of(passage)
    return features(passage, slots, score_intents(passage, slots)) | meaning(passage)


def trained(messages: Iterable[tuple[str, str]], lexicon: Lexicon, often: int = _OFTEN) -> Iterator[str]:
    """The table's lines: the intents, the weights that each starts with, then the weights of each feature."""
    from sklearn.feature_extraction import DictVectorizer  # type: ignore[import-untyped]  # noqa: PLC0415
    from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]  # noqa: PLC0415

    rows, intents = zip(*((looked_at(message, lexicon), intent) for message, intent in messages), strict=True)
    counts = Counter(feature for row in rows for feature in row)
    table = DictVectorizer()
    matrix = table.fit_transform([{key: row[key] for key in row if counts[key] >= often} for row in rows])
    model = LogisticRegression(C=_STRENGTH, max_iter=_ROUNDS).fit(matrix, intents)
    yield "\t".join(("=intents", " ".join(model.classes_)))
    yield _line("=", model.intercept_)
    for feature, column in sorted(table.vocabulary_.items()):
        weights = model.coef_[:, column]
        if round(max(abs(weights)) * WEIGHT_UNIT) >= _TELLING or feature.startswith(MEANING):
            yield _line(feature, weights)


def _line(feature: str, weights: Sequence[float]) -> str:
    return "\t".join((feature, " ".join(str(round(float(weight) * WEIGHT_UNIT)) for weight in weights)))


def digest() -> str:
    """What the weights were trained with, in short: the example messages and the tables that features come from."""
    home = FOLDER.parent
    tables = (*sorted((home / "words").glob("*.tsv")), *sorted((home / "named").glob("*.t?[vt]")))
    whole = hashlib.sha256()
    for file in (FOLDER / "examples.txt", *tables):
        whole.update(file.name.encode() + b"\0" + file.read_bytes())
    return whole.hexdigest()[:16]


def main(question_files: list[str]) -> None:
    """Writes the table."""
    facts, prices = read_facts(_BOARD / "facts"), open_catalogue(_BOARD / "snapshots" / "prices.tsv")
    messages = list(examples((FOLDER / "examples.txt").read_text(encoding="utf-8")))
    for file in question_files:
        messages += annotated(Path(file).read_text(encoding="utf-8"))
    lines = trained(messages, build_lexicon(facts, prices.models))
    head = f"# feature	its weight for each intent, in 1/{WEIGHT_UNIT}; `make learn` made it of {digest()}\n"
    (FOLDER / "weights.tsv").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
