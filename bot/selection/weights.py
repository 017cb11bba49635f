"""The numbers that turn quality and cost into a choice. `docs/ranking.md` argues each of them."""

HALVING_WORTH = 0.03
"""Quality given up, on the scale 0 to 1, for each halving of the bill when the best value is chosen."""

BUDGET_FLOOR = 0.35
"""Least quality of the budget pick: models below it fail too often at the task to be cheap."""
