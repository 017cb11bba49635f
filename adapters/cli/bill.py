"""The model and the host that `sextant cost` means, and the bill for them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from adapters import wiring
from bot.answer import Answer
from bot.called import id_called
from bot.quote import Board, quote
from bot.understood import Understood


def price(name: str, provider: str | None, asked: Understood, day: date, policy: Path | None) -> Answer:
    """The bill of the model called `name`. Raises `AnswerError` naming the nearest models, or the hosts there are."""
    prices = wiring.catalogue()
    board = wiring.board(prices, policy, day)
    ids = tuple(_ids(name))
    # An id that no table knows may be a family's, under which a router sells whatever is newest.
    known = (each for each in ids if prices.of_model(each) and board.facts.model(each) is not None)
    model = next(known, None) or wiring.newest_called(name, prices, day)
    wish = asked if provider is None else asked.but(providers=(_host(provider, board),))
    answer = quote(board, model, wish)
    if model in ids:
        return answer
    note = f'"{name}" is read as {answer.recommendations[0].model_name}.'
    return replace(answer, text=f"{note}\n\n{answer.text}", assumptions=(note, *answer.assumptions))


def _ids(name: str) -> Iterator[str]:
    yield name.strip().lower()
    from knowledge.model_names import canonical_model  # noqa: PLC0415  (its expressions take time to compile)

    yield canonical_model(name)


def _host(name: str, board: Board) -> str:
    return board.catalogue.provider_of(name) or id_called(name, board.facts.providers, "host")
