"""`/metrics`: what the desk has counted, as Prometheus reads it. No text of questions, no names of people."""

from collections.abc import Iterator

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector

from adapters.desk.about import About
from adapters.desk.desk import Desk
from adapters.desk.tally import BOUNDS_SECONDS, Tally


class _Desk(Collector):
    """Reads the desk's tally each time it is asked."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def collect(self) -> Iterator[Metric]:
        """The metrics as they stand."""
        tally = self._desk.tally
        answered = CounterMetricFamily("sextant_answers", "Answers shown.", labels=["platform", "intent"])
        for labels, count in sorted(tally.answered.items()):
            answered.add_metric(labels, count)
        yield answered
        votes = CounterMetricFamily("sextant_votes", "Votes on answers.", labels=["platform", "vote"])
        for labels, count in sorted(tally.votes.items()):
            votes.add_metric(labels, count)
        yield votes
        for name, words, counts in (
            ("refused", "Messages not answered because of a limit or a workspace's rules.", tally.refused),
            ("repeated", "Messages delivered again and dropped.", tally.repeated),
            ("failed", "Messages whose answer failed; the asker was told.", tally.failed),
            ("stopped", "Answers stopped by their asker.", tally.stopped),
            ("handed_over", "Questions handed to people.", tally.handed_over),
        ):
            family = CounterMetricFamily(f"sextant_{name}", words, labels=["platform"])
            for platform, count in sorted(counts.items()):
                family.add_metric([platform], count)
            yield family
        yield _durations(tally)
        yield from _model(self._desk)
        yield from _gauges(self._desk.about(), self._desk)


def _durations(tally: Tally) -> HistogramMetricFamily:
    family = HistogramMetricFamily("sextant_answer_seconds", "From a message taken on to its answer shown.")
    seen = 0
    buckets = []
    for bound in (*BOUNDS_SECONDS, float("inf")):
        seen += tally.seconds[bound]
        buckets.append(("+Inf" if bound == float("inf") else str(bound), seen))
    family.add_metric([], buckets=buckets, sum_value=tally.seconds_sum)
    return family


def _model(desk: Desk) -> Iterator[Metric]:
    """What a language model did, used and cost, where one is set."""
    families: dict[str, CounterMetricFamily] = {}
    for name, labels, value in desk.model_samples():
        keys = [key for key, _ in labels]
        family = families.setdefault(name, CounterMetricFamily(f"sextant_{name}", "See docs/language-model.md.",
                                                               labels=keys))  # fmt: skip
        family.add_metric([each for _, each in labels], value)
    yield from families.values()


def _gauges(about: About, desk: Desk) -> Iterator[Metric]:
    facts = GaugeMetricFamily("sextant_facts_as_of_ordinal_days", "The day of the prices, in days since 0001-01-01.")
    facts.add_metric([], about.as_of.toordinal())
    yield facts
    store = GaugeMetricFamily("sextant_store_reachable", "1 while the store does what it is asked, else 0.")
    store.add_metric([], int(desk.is_store_reachable))
    yield store
    owed = GaugeMetricFamily("sextant_turns_owed", "Turns that the store has yet to be told of.")
    owed.add_metric([], desk.owed)
    yield owed
    waiting = GaugeMetricFamily("sextant_questions_waiting", "Questions that wait to be computed in this process.")
    waiting.add_metric([], desk.waiting)
    yield waiting


def exposition(desk: Desk) -> bytes:
    """What `/metrics` answers."""
    registry = CollectorRegistry()
    registry.register(_Desk(desk))
    return generate_latest(registry)
