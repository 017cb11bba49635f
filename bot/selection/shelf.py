"""Rows that stay together for a day, and in what they are alike."""

from collections.abc import Callable, Hashable, Iterable

from bot.selection.rows import Row

Look = Callable[[Row], Hashable]
"""What is looked at of a row."""


class Shelf:
    """Rows in their order. What is looked at of them is looked at once: thousands of rows are of few kinds."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.rows = tuple(rows)
        self._kinds: dict[Look, tuple[list[int], list[Row]]] = {}

    def kinds(self, look: Look) -> tuple[list[int], list[Row]]:
        """For each row the number of its kind, and for each kind the first of its rows: alike in what `look` gives."""
        if look not in self._kinds:
            numbers: dict[Hashable, int] = {}
            found = [numbers.setdefault(look(row), len(numbers)) for row in self.rows]
            first = dict(zip(reversed(found), reversed(self.rows), strict=True))
            self._kinds[look] = found, [first[number] for number in range(len(numbers))]
        return self._kinds[look]
