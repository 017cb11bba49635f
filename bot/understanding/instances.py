"""Machines of clouds by their own names, "g5.2xlarge", "a2-highgpu-1g": no source on board says what they carry."""

from bot.patterns import regex
from bot.understanding.expressions import expression

_INSTANCE = expression("cloud_instance")
_CARD = regex(r"(?:a100|h100|h200|a10|t4|v100|l40s?|mi300x)(?![a-z0-9])")
_PRICED = expression("cloud_instance_priced")
_RUN_ON = expression("cloud_instance_run_on")
_AT_A_CLOUD = regex(r"\b(aws|ec2|amazon|azure|gcp|google cloud|gce)\b")
_MACHINE = regex(
    r"\b(?:vms?|virtual machines?|instances?|instanz\w*|instancias?|instâncias?|servers?|machines?|boxe?s?"
    r"|(?:an|per) hour)\b|云主机|虚拟机|实例|インスタンス|인스턴스|инстанс\w*"
)
_CLOUDS = {"ec2": "AWS", "aws": "AWS", "amazon": "AWS", "azure": "Azure"}


def instances_in(text: str) -> tuple[str, ...]:
    """The names of cloud machines in a text, as they are written."""
    return tuple(dict.fromkeys(text[found.start() : found.end()] for found in _INSTANCE.finditer(text.lower())))


def without_instances(text: str) -> str:
    """`text` with a word for each such name, whose digits count nothing; a card that stands in the name is kept."""
    return _INSTANCE.sub(lambda found: f"vminstance{_card(found[0])}", text)


def _card(name: str) -> str:
    found = _CARD.search(name.replace("_", " "))
    return f" {found[0]}" if found else ""


def asks_its_price(text: str) -> bool:
    """Whether it is asked what a machine costs."""
    return _PRICED.search(text.lower()) is not None


def asks_what_runs(text: str) -> bool:
    """Whether it is asked what a machine can run."""
    return _RUN_ON.search(text.lower()) is not None


def cloud_whose_machine_is_priced(text: str) -> str | None:
    """The cloud of which the price of a machine is asked; `None` where none is."""
    lower = text.lower()
    found = _AT_A_CLOUD.search(lower)
    if found is None or not _MACHINE.search(lower) or not asks_its_price(text):
        return None
    return _CLOUDS.get(found[1], "Google Cloud")
