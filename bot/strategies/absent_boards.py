"""Benchmarks that people ask for and that no table here carries, with what comes nearest."""

import re

from msgspec import Struct

from knowledge.facts import Facts


class Absent(Struct, frozen=True):
    """A benchmark that may not be carried, what it is called, and the id of the board nearest to it."""

    name: str
    called: str
    near: str | None = None


_KNOWN = (
    Absent("Artificial Analysis Intelligence Index", r"\bartificial analysis\b|\bAA (?:intelligence )?index\b",
           "epoch-capabilities-index"),
    Absent("LiveBench", r"\blivebench\b"),
    Absent("SimpleBench", r"\bsimple-?bench\b"),
    Absent("HumanEval", r"\bhuman-?eval\b", "lmarena-text-coding"),
    Absent("MBPP", r"\bmbpp\b", "lmarena-text-coding"),
    Absent("GSM8K", r"\bgsm-?8k\b", "lmarena-text-math"),
    Absent("MATH-500", r"\bmath-?500\b", "lmarena-text-math"),
    Absent("AIME 2025", r"\baime[ -]?'?(?:20)?25\b"),
    Absent("AIME 2024", r"\baime[ -]?'?(?:20)?24\b"),
    Absent("MMMU-Pro", r"\bmmmu-? ?pro\b", "lmarena-vision-style-control"),
    Absent("MMMU", r"(?<!video)(?<!video-)\bmmmu\b(?!-? ?pro)", "lmarena-vision-style-control"),
    Absent("MMLU", r"\bmmlu\b(?!-? ?pro)", "mmlu-pro-vals-run"),
    Absent("IFEval", r"\bif-?eval\b", "lmarena-text-instruction-following"),
    Absent("MT-Bench", r"\bmt-?bench\b", "lmarena-text-style-control"),
    Absent("AlpacaEval", r"\balpaca-?eval\b", "lmarena-text-style-control"),
    Absent("BIG-Bench Hard", r"\bbbh\b|\bbig-?bench"),
    Absent("HellaSwag", r"\bhella-?swag\b"),
    Absent("TruthfulQA", r"\btruthful-?qa\b", "vectara-hallucination-rate-summarisation"),
    Absent("Design Arena", r"\bdesign ?arena\b", "lmarena-code-webdev"),
    Absent("OpenCompass", r"\bopen-?compass\b"),
    Absent("HELM", r"\bHELM\b"),
)  # fmt: skip


def absent_boards(facts: Facts, text: str) -> tuple[Absent, ...]:
    """The benchmarks named that no board here is a run of."""
    named = [each for each in _KNOWN if re.search(each.called, text, re.IGNORECASE)]
    carried = {_plain(board.name.partition("(")[0]) for board in facts.boards.values()} if named else set()
    return tuple(each for each in named if _plain(each.name) not in carried)


def _plain(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())
