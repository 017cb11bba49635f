"""One overall strength per (model, effort), fitted jointly over all lists.

A list of strong models only and a list of old ones cannot be compared by rank. So each list is laid on a common
scale: its mean is the mean strength of its members, its spread follows how far its order agrees with the other lists.
Strengths and scales are fitted in turns until they fit each other; the scale has mean 0 and deviation 1 over all.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import sqrt

from msgspec import Struct

from bot.quality import weights
from bot.quality.lists import Entry, ScoreList


class Strengths(Struct, frozen=True, kw_only=True):
    """The fitted scale: strengths, how much evidence each rests on, and each list's mean and slope on it."""

    of: Mapping[Entry, float]
    evidence: Mapping[Entry, float]
    efforts: Mapping[str, tuple[Entry, ...]]
    """The entries of each model."""
    scales: tuple[tuple[float, float], ...]


def fit(lists: Sequence[ScoreList]) -> Strengths:
    """Strengths that explain the lists together. The same lists always give the same figures."""
    entries = sorted({entry for each in lists for entry in each.entries}, key=lambda entry: (entry[0], entry[1] or ""))
    efforts: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        efforts[entry[0]].append(entry)
    strength = dict.fromkeys(entries, 0.0)
    scales = tuple((0.0, weights.SLOPE) for _ in lists)
    evidence: dict[Entry, float] = {}
    for _ in range(weights.ROUNDS):
        sums, evidence = weighed(lists, scales, [each.weight for each in lists])
        strength = _standardised(_with_siblings(efforts.values(), sums, evidence))
        scales = tuple(_scale(each, strength) for each in lists)
    return Strengths(
        of=strength,
        evidence=evidence,
        efforts={model: tuple(found) for model, found in efforts.items()},
        scales=scales,
    )


def weighed(
    lists: Sequence[ScoreList], scales: Sequence[tuple[float, float]], list_weights: Sequence[float]
) -> tuple[dict[Entry, float], dict[Entry, float]]:
    """For each entry the sum of its weighted places on the common scale, and the sum of the weights."""
    sums: dict[Entry, float] = defaultdict(float)
    totals: dict[Entry, float] = defaultdict(float)
    for each, (mean, slope), weight in zip(lists, scales, list_weights, strict=True):
        middle = each.mean_height
        for entry, height in zip(each.entries, each.heights, strict=True):
            sums[entry] += weight * (mean + slope * (height - middle))
            totals[entry] += weight
    return sums, totals


def _scale(each: ScoreList, strength: Mapping[Entry, float]) -> tuple[float, float]:
    """The mean strength of the list's members, and the slope of strength over height, shrunk to the usual one."""
    members = [strength[entry] for entry in each.entries]
    mean, middle = sum(members) / len(members), each.mean_height
    spread = sum((height - middle) ** 2 for height in each.heights)
    common = sum((height - middle) * (own - mean) for height, own in zip(each.heights, members, strict=True))
    slope = (common + weights.SLOPE_CONFIDENCE * weights.SLOPE) / (spread + weights.SLOPE_CONFIDENCE)
    least, most = weights.SLOPE_RANGE
    return mean, min(most, max(least, slope))


def _with_siblings(
    models: Iterable[Sequence[Entry]], sums: Mapping[Entry, float], totals: Mapping[Entry, float]
) -> dict[Entry, float]:
    """Each entry's mean, drawn towards its model's other efforts and towards the middle where evidence is thin."""
    found: dict[Entry, float] = {}
    for entries in models:
        weight = sum(totals[entry] for entry in entries)
        pooled = sum(sums[entry] - weights.EFFORT.get(entry[1], 0.0) * totals[entry] for entry in entries)
        centre = pooled / (weight + weights.MIDDLE)
        for entry in entries:
            expected = centre + weights.EFFORT.get(entry[1], 0.0)
            found[entry] = (sums[entry] + weights.SIBLINGS * expected) / (totals[entry] + weights.SIBLINGS)
    return found


def _standardised(values: Mapping[Entry, float]) -> dict[Entry, float]:
    if not values:
        return {}
    mean = sum(values.values()) / len(values)
    deviation = sqrt(sum((value - mean) ** 2 for value in values.values()) / len(values)) or 1.0
    return {entry: (value - mean) / deviation for entry, value in values.items()}
