"""The kind of machine that a message tells of without its memory: a phone, a Pi, a laptop, a workstation, a server."""

from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

KINDS = ("phone", "pi", "laptop", "workstation", "server")
"""The smallest first: "our server and my laptop" is answered for both, beginning with the smaller."""
FLAG = "machine:"


def machine_kinds(passage: Passage) -> set[str]:
    """The flags of the kinds spoken of, such as `machine:laptop`."""
    return {f"{FLAG}{kind}" for kind in KINDS if expression(f"machine_kind_{kind}").search(passage.text)}
