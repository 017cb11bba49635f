"""A model that ends or has ended: when, what its maker names instead, and the nearest alternatives."""

from collections.abc import Sequence

from bot.answer import Answer
from bot.caveats.collect import caveats_for
from bot.costs.workload import workload_of
from bot.draft import Draft
from bot.quality.rank import task_quality
from bot.selection.candidates import Candidate
from bot.selection.market import Row, blended_rate, usual_place
from bot.selection.pool import pool_for
from bot.selection.roles import Pick, fallback, value
from bot.strategies import near_misses, recommend
from bot.strategies.affordable import Choose, affordable
from bot.strategies.background import background
from bot.strategies.closing import close
from bot.strategies.entries import Offer, entry, subjects_of, with_caveats
from bot.strategies.matches import matches
from bot.strategies.named import Named, model_source, named_models, rows_of
from bot.wording import sections
from bot.wording.figures import percent
from knowledge.offering import Offering


def answer_migration(draft: Draft) -> Answer:
    """When the models named end, and what to move to; without a name, notes on how ends are announced."""
    situation = draft.situation
    named = named_models(draft, situation.asked.models)
    known = [each for each in named if each.model_id is not None]
    for each in known:
        say_end(draft, each)
    draft.recommendations += matches(draft, known)
    if known:
        _alternatives(draft, known[0])
    elif "recommend" in situation.reading.intents:
        recommend.add_options(draft)
    else:
        background(draft, kinds=("market", "pricing"), limit=1)
    draft.recommendations = with_caveats(draft.recommendations, draft)
    return close(draft)


def say_end(draft: Draft, named: Named) -> None:
    """The days on which hosts drop the model, the maker's own first."""
    today = draft.situation.today
    dated = sorted({(each.deprecation_date, each.provider) for each in named.offerings if each.deprecation_date})
    own = [pair for pair in dated if named.model is not None and pair[1] == named.model.developer]
    shown = own or dated
    if not shown:
        flagged = [each for each in named.offerings if each.deprecated]
        if flagged:
            mark = draft.cite(flagged[0].prices[0].source, "pricing")
            draft.say(f"**{named.title} is marked as deprecated, without a day** [{mark}].")
        elif named.offerings:
            mark = draft.cite(named.offerings[0].prices[0].source, "pricing")
            draft.say(f"**No source on board names an end for {named.title}; it still has a price** [{mark}].")
        else:
            draft.say(f"**{named.title} has no price on board: no host in the catalogues sells it any more.**")
        return
    ends, provider = shown[-1] if own else shown[0]
    offering = next(each for each in named.offerings if (each.deprecation_date, each.provider) == (ends, provider))
    mark = draft.cite(offering.prices[0].source, "pricing")
    verb = "ended" if ends is not None and ends <= today else "ends"
    host = draft.situation.knowledge.facts.providers.get(provider)
    draft.fact(subject=named.title, attribute="end", value=str(ends), unit=None, as_of=str(ends), citation=mark)
    draft.say(f"**{named.title} {verb} on {ends} at {host.name if host else provider}** [{mark}].")
    later = [each for each in dated if ends is not None and each[0] is not None and each[0] > ends]
    if later:
        _later(draft, named, later[-1][1], next(e for e in named.offerings if e.provider == later[-1][1]))


def _later(draft: Draft, named: Named, provider: str, offering: Offering) -> None:
    host = draft.situation.knowledge.facts.providers.get(provider)
    mark = draft.cite(offering.prices[0].source, "pricing")
    day = str(
        max(each.deprecation_date for each in named.offerings if each.provider == provider and each.deprecation_date)
    )
    draft.fact(subject=named.title, attribute="last end", value=day, unit=None, as_of=day, citation=mark)
    verb = "kept" if day <= draft.situation.today.isoformat() else "keeps"
    draft.say(f"{host.name if host else provider} {verb} it longest, until {day} [{mark}].")


def _alternatives(draft: Draft, named: Named) -> None:
    """The successor its maker names, then the nearest models in quality and price that meet the wishes."""
    situation = draft.situation
    workload = workload_of(situation.asked)
    successor = situation.knowledge.facts.models.get(named.model.successor or "") if named.model else None
    if successor is not None and named.model is not None:
        mark = draft.cite(model_source(named.model), "model")
        draft.fact(subject=named.title, attribute="successor", value=successor.name, citation=mark)
        draft.say(f"Its maker names {successor.name} as the successor [{mark}].")
    old = _old_row(named, draft)
    found = pool_for(situation, workload).candidates
    chosen = affordable(draft, found, workload, _choice(draft, named, old, successor.id if successor else None))
    if not chosen:
        near_misses.add(draft, workload)
        return
    offers = [
        Offer(
            row=pick.candidate.row, role=pick.role, why=_why(draft, pick.candidate, old), effort=pick.candidate.effort,
            quality=pick.candidate.quality,
        )
        for pick in chosen
    ]  # fmt: skip
    made = [entry(draft, offer, workload) for offer in offers]
    draft.recommendations += made
    draft.costs += [each.cost for each in made if each.cost is not None]
    draft.warn(*caveats_for(draft, subjects_of(draft, [pick.candidate.row for pick in chosen])))
    draft.say(sections.options(made))
    draft.say("\n".join(f"- {each.model_name}: {each.why}" for each in made))


def _old_row(named: Named, draft: Draft) -> Row | None:
    return usual_place(rows_of(draft.situation, named))


def _choice(draft: Draft, named: Named, old: Row | None, successor: str | None) -> Choose:
    """Picks what to move to: the nearest of the family, the most for the money, another maker to fall back on."""
    level = _level(draft, named)
    family = named.model.family if named.model else ""
    price = blended_rate(old) if old else None

    def distance(each: Candidate) -> tuple[bool, bool, int, float, str]:
        """The newest of the family that is not dearer first; outside it the nearest in price."""
        model, now = each.row.model, blended_rate(each.row)
        gap = float(now / price) - 1 if price and now is not None else 0.0
        if model is None or model.family != family:
            return (True, False, 0, abs(gap), each.row.model_id)
        return (False, gap > 0, -_day(model.released), abs(gap), each.row.model_id)

    def choose(candidates: Sequence[Candidate]) -> list[Pick]:
        found: dict[str, Candidate] = {}
        for each in sorted(candidates, key=lambda each: -each.worth):
            found.setdefault(each.row.model_id, each)
        found.pop(str(named.model_id), None)
        good = [each for each in found.values() if level is None or each.worth >= level] or list(found.values())
        if not good:
            return []
        best = found.get(successor or "") or min(good, key=distance)
        chosen = [Pick(role="best", candidate=best)]
        left = [each for each in good if each is not best]
        if left:
            chosen.append(Pick(role="value", candidate=value(left)))
        return [*chosen, *fallback(good, chosen)]

    return choose


def _day(released: str | None) -> int:
    """A release as a number to sort by, however precise its date is; 0 where none is known."""
    return int((released or "0").replace("-", "").ljust(8, "0"))


def _level(draft: Draft, named: Named) -> float | None:
    task = draft.situation.asked.task or "chat"
    ranked = task_quality(draft.situation.knowledge.facts, task)
    return next((each.quality for each in ranked if each.model == named.model_id), None)


def _why(draft: Draft, candidate: Candidate, old: Row | None) -> str:
    """The change in price, at three parts input to one part output, against what is replaced."""
    now, before = blended_rate(candidate.row), blended_rate(old) if old else None
    if now is None or not before:
        return "On sale now; what it replaces has no price to compare with."
    change = (now - before) / before
    mark = draft.cite(candidate.row.offering.prices[0].source, "pricing")
    draft.fact(
        subject=candidate.row.model_id, attribute="price change against the old model", value=abs(change), unit=None,
        citation=mark,
    )  # fmt: skip
    if not change:
        return "The same price (three parts input, one part output)."
    word = "dearer" if change > 0 else "cheaper"
    return f"{percent(abs(change))} {word} per token (three parts input, one part output)."
