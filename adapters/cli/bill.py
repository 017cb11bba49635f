"""The model and the host that `sextant cost` means, and the bill for them."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from adapters import wiring
from bot.answer import Answer
from bot.errors import AnswerError
from bot.quote import Board, quote
from bot.understood import Understood
from knowledge.model_names import canonical_model


def price(name: str, provider: str | None, asked: Understood, day: date, policy: Path | None) -> Answer:
    """The bill of the model called `name`. Raises `AnswerError` naming the nearest models, or the hosts there are."""
    prices = wiring.catalogue()
    names = (name.strip().lower(), canonical_model(name))
    known = next((each for each in names if prices.of_model(each)), None)
    model = known or wiring.newest_called(name, prices, day)
    board = wiring.board(model, prices, policy, day)
    wish = asked if provider is None else asked.but(providers=(_host(provider, board),))
    answer = quote(board, model, wish)
    if known is not None:
        return answer
    note = f'"{name}" is read as {answer.recommendations[0].model_name}.'
    return replace(answer, text=f"{note}\n\n{answer.text}", assumptions=(note, *answer.assumptions))


def _host(name: str, board: Board) -> str:
    wanted = name.strip().lower()
    for host in board.facts.providers.values():
        if wanted in {host.id, host.name.lower(), *(alias.lower() for alias in host.aliases)}:
            return host.id
    found = board.catalogue.provider_of(name)
    if found is None:
        from difflib import get_close_matches  # noqa: PLC0415  (only a typing error pays for this import)

        near = get_close_matches(wanted, board.facts.providers, n=3, cutoff=0.5)
        hint = f"; the nearest are {', '.join(near)}" if near else "; `sextant models` lists who sells what"
        raise AnswerError(f"no host called {name!r} is on board{hint}")
    return found
