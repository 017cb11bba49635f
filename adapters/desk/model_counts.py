"""What language models have used, counted in the store for all processes together."""

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, date, datetime, time

from adapters.desk.reach import Reach
from adapters.store.workspaces import Workspaces


class ModelCounts:
    """Totals by scope and day; of this process alone while the store cannot be reached."""

    def __init__(self, workspaces: Workspaces, *, reach: Reach) -> None:
        self._workspaces = workspaces
        self._reach = reach
        self._here: Counter[tuple[str, date]] = Counter()

    async def add(self, amounts: Mapping[str, int], day: date) -> Mapping[str, int]:
        """Adds an amount to each scope; the totals after it. Zero only reads."""
        start = datetime.combine(day, time(), UTC)
        uses = {(f"model:{scope}", start): amount for scope, amount in amounts.items()}
        totals = await self._reach.ask(lambda: self._workspaces.count(uses))
        if totals is not None:
            return {scope: totals[f"model:{scope}", start] for scope in amounts}
        for scope, amount in amounts.items():
            self._here[scope, day] += amount
        return {scope: self._here[scope, day] for scope in amounts}
