"""The jobs that one message lists, each in words of its own, and the words that are meant for all of them."""

import itertools
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.further_work import clause_end, further_work, is_done_again, things_of, work_on_all
from bot.understanding.job_clauses import (
    CUT,
    ONE_EACH,
    Work,
    bare,
    counts_things,
    differ,
    pairs,
    sentence_end,
    tasks_in,
    work_in,
)
from bot.understanding.number_words import WORDS
from bot.understanding.passage import Passage
from bot.understanding.shares_of_counts import worked_on_further

MOST = 6
_MARK = regex(r"(?:^|(?<=[\s:;,.]))(?:\(?([1-6a-f])[.)]|[-*•](?=\s))\s*(?=\S)")
_ANNOUNCED = expression("jobs_announced")
"""So many jobs, before a colon: "three jobs:", "drei Aufgaben:"."""
_ONE_FOR = expression("jobs_one_for")
"""The opening of a wish for one of several models: "one for", "another for", "a strong one for"."""
_THEM = regex(r"\b(?:of (?:them|those|these)|ones?)\b")
_NEW_ONES = regex(r"\b(?:new|more|further|additional|neue|weitere|nuevos?|nuevas?|nouveaux|nouvelles|novos?|новых)\b")
_GOODS = frozenset({"documents", "images", "messages", "articles", "items"})
_OF_A_SEARCH = frozenset({"rag", "embedding", "rerank", "chat", "support", "agentic"})
"""Tasks in which what is read and how often it is asked about stand side by side."""
_DOES = regex(
    r"\s?(?!(?:with|from|for|in|into|to|by|about|over|up|under|at|on|of|per|each|every|some|has|have|is|are|gets?|roughly"
    r"|around|only|max|all|among|between|against|we|they|it|another)\b)[a-z]{3,} (?:about |some |around )?"
)
"""A verb right before the number of what it is done to: "draft 800 replies"."""


class Listed(Struct, frozen=True, kw_only=True):
    """The words of each job, two or more, and those for all of them."""

    jobs: tuple[str, ...]
    rest: str
    are_apart: bool = False
    """Whether each is an item of its own, so that how often one comes says nothing of the others."""
    goes_on: bool = False
    """Whether the second is more of the first at another pace."""
    is_one_task: bool = False
    """Whether the task that one of them names is that of all."""


def listed_jobs(passage: Passage) -> Listed | None:
    """The jobs of a message that asks for a model for each of them, or tells how much there is of each.

    `None` for all others: several tasks in one breath are mostly one job.
    """
    for look in (_marked, _announced, _one_for_each, _worked_on_further, _each_counted):
        found = look(passage)
        if found is not None and 2 <= len(found.jobs) <= MOST:
            return found
    return None


def _marked(passage: Passage) -> Listed | None:
    """The items of "(a) … (b) …", "1. … 2. …" or of lines that begin with a dash, where their tasks differ."""
    found = list(_MARK.finditer(passage.text))
    marks = "".join(each[1] or "-" for each in found)
    if len(found) < 2 or not ("123456".startswith(marks) or "abcdef".startswith(marks) or set(marks) == {"-"}):
        return None
    ends = [*(each.start() for each in found[1:]), sentence_end(passage.text, found[-1].end())]
    items = [(each.end(), end) for each, end in zip(found, ends, strict=True)]
    spans = [(each.start(), end) for each, end in zip(found, ends, strict=True)]
    if not differ([tasks_in(passage, *item) for item in items]):
        return None
    return replace(_listed(passage, items, within=spans), are_apart=True)


def _announced(passage: Passage) -> Listed | None:
    """The items behind "three jobs:", as many as that."""
    found = _ANNOUNCED.search(passage.text)
    if found is None:
        return None
    end = sentence_end(passage.text, found.end())
    cuts = [found.end(), *(place for cut in CUT.finditer(passage.text, found.end(), end) for place in cut.span()), end]
    items = [(left, right) for left, right in pairs(cuts) if passage.text[left:right].strip()]
    are_work = any(tasks_in(passage, *item) for item in items) or any(
        counts_things(passage, each) and found.end() <= each.start < end for each in passage.quantities
    )
    told = found["many"]
    is_all = len(items) == (int(told) if told.isdigit() else WORDS.get(told, len(items)))
    return _listed(passage, items, within=[(found.start(), end)]) if is_all and are_work else None


def _one_for_each(passage: Passage) -> Listed | None:
    """The jobs of "one for coding and another for translation", or of clauses beside "one model for each"."""
    found = list(_ONE_FOR.finditer(passage.text))
    if len(found) > 1:
        ends = [*(each.start() for each in found[1:]), sentence_end(passage.text, found[-1].end())]
        spans = [(each.start(), end) for each, end in zip(found, ends, strict=True)]
        tasks = [tasks_in(passage, *span) for span in spans]
        if all(tasks) and differ(tasks):
            return _listed(passage, spans)
    if ONE_EACH.search(passage.text) is None:
        return None
    jobs = [each for each in work_in(passage) if each.tasks]
    return _listed(passage, _spans(passage, jobs)) if differ([each.tasks for each in jobs]) else None


def _worked_on_further(passage: Passage) -> Listed | None:
    """The work on all, and that on a share of it, counted: "tag 400k mails a month, of which 30% need a reply"."""
    found = worked_on_further(passage)
    if found is None:
        return None
    whole, share = found
    start, end = work_on_all(passage, whole)
    further = further_work(passage, whole, share.end)
    behind = clause_end(passage.text, share.end)
    some = (whole.value * share.share).to_integral_value()
    return Listed(
        jobs=(passage.text[start:end], f"{some} {things_of(passage, whole)} {further}"),
        rest=". ".join(filter(None, (bare(passage.text[:start]), bare(passage.text[behind:])))),
        is_one_task=is_done_again(further) and not tasks_in(passage, share.end, behind),
    )


def _each_counted(passage: Passage) -> Listed | None:
    """The jobs of which each has a count of its own: "50k emails to classify and 2k reports to summarise"."""
    jobs = work_in(passage)
    if len(jobs) < 2 or not all(each.counts for each in jobs):
        return None
    others = [each for each in jobs if not each.tasks]
    if not others and differ([each.tasks for each in jobs]):
        return _listed(passage, _spans(passage, jobs))
    if others and _goes_on(passage, jobs):
        return replace(_listed(passage, _spans(passage, jobs)), goes_on=True)
    if not others or not _count_different_goods(passage, jobs, others):
        return None
    if all(_begins_with_its_count(passage, each) for each in others):
        is_one_task = _OF_A_SEARCH.isdisjoint(task for each in jobs for task in each.tasks)
        return replace(_listed(passage, _spans(passage, jobs)), is_one_task=True) if is_one_task else None
    is_done = (_DOES.fullmatch(passage.text, each.start, each.counts[0].start) for each in others)
    return _listed(passage, _spans(passage, jobs)) if jobs[0].tasks and all(is_done) else None


def _count_different_goods(passage: Passage, jobs: Sequence[Work], others: Sequence[Work]) -> bool:
    """Whether each counts other things, none of them some of those before ("2k of them"), and a task is named."""
    counts = [each.counts[0] for each in jobs]
    things = {bare(passage.text[each.number_end : each.end]) for each in counts}
    are_parts = any(_THEM.match(passage.text, each.number_end + 1) for each in counts)
    are_goods = all(each.counts[0].unit in _GOODS for each in others)
    return len(things) == len(counts) and len(others) < len(jobs) and are_goods and not are_parts


def _begins_with_its_count(passage: Passage, job: Work) -> bool:
    return not passage.text[job.start : job.counts[0].start].strip()


def _goes_on(passage: Passage, jobs: Sequence[Work]) -> bool:
    """Whether the second is more of the first at another pace: "tag 2M listings once, then 15k new ones a week"."""
    if len(jobs) != 2:
        return False
    first, second = (each.counts[0] for each in jobs)
    fresh = _NEW_ONES.search(passage.text, jobs[1].start, jobs[1].end)
    return fresh is not None and first.period in {"once", ""} and second.period not in {"once", ""}


def _spans(passage: Passage, jobs: Sequence[Work]) -> list[tuple[int, int]]:
    """Where the jobs stand; what is before the work of the first is said of all, "which EU-hosted model should"."""
    first = jobs[0]
    tasks = [hit.start for hit in passage.hits.of("task") if first.start <= hit.start < first.end]
    start = min((*tasks, *(each.start for each in first.counts)))
    return [(start, first.end), *((each.start, each.end) for each in jobs[1:])]


def _listed(passage: Passage, spans: Sequence[tuple[int, int]], within: Sequence[tuple[int, int]] = ()) -> Listed:
    """The words of the spans, "them" by the name of what was counted first, and what is left around `within`."""
    text = passage.text
    kept = [0, *itertools.chain.from_iterable(within or spans), len(text)]
    rest = ". ".join(filter(None, (bare(text[left:right]) for left, right in pairs(kept))))
    first = next((each for each in passage.quantities if spans[0][0] <= each.start < spans[0][1] and each.unit), None)
    things = bare(text[first.number_end : first.end]) if first is not None else ""
    jobs = [bare(text[left:right]) for left, right in spans]
    return Listed(jobs=(jobs[0], *(_THEM.sub(things, job) if things else job for job in jobs[1:])), rest=rest)
