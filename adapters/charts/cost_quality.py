"""Cost against quality: what an answer names, among everything else that meets the wishes."""

from adapters.charts.chart import Chart
from adapters.charts.ink import mark_of
from adapters.charts.scatter import draw_scatter
from adapters.charts.sheet import drawn
from bot.field import Contender, Field, efficient
from bot.wording.figures import listed, per, usd
from bot.wording.sections import ROLE_WORDS


def cost_quality(field: Field) -> Chart | None:
    """The chart of a field; `None` where there are fewer than two points, which a sentence says better."""
    if len(field.contenders) < 2:
        return None
    title = f"Cost against quality: {_task(field)}"
    return Chart(
        png=drawn(
            title,
            _subtitle(field),
            _note(field),
            lambda axes: draw_scatter(
                axes, field.contenders, _cost_label(field), f"Quality for {_task(field)}, 0 to 1"
            ),
        ),
        alt=f"{title}. {_cost_label(field)}. {_listing(field)}.",
        title=title,
    )


def _task(field: Field) -> str:
    return field.task.replace("_", " ")


def _cost_label(field: Field) -> str:
    """What the costs are."""
    if field.period is None:
        return "Price in USD per 1M tokens, blended: three parts input, one part output"
    if field.period == "once":
        return "One-off bill for your workload in USD"
    return f"Bill for your workload in USD{per(field.period)}"


def _subtitle(field: Field) -> str:
    own = sum(each.role is not None for each in field.contenders)
    named = f"large, {own} from the answer; small, " if own else ""
    return f"The nearer to the top left, the better: {named}{len(field.contenders) - own} others that meet your wishes."


def _note(field: Field) -> str:
    catalogues = sorted({each.source.title.split(",")[0] or each.source.url for each in field.contenders})
    days = sorted({each.source.checked_on for each in field.contenders})
    when = f"{days[0]}" if days[0] == days[-1] else f"{days[0]} to {days[-1]}"
    floor = "" if field.floor is None else f" Others under a quality of {field.floor} are left out."
    return (
        f"Prices: {listed(catalogues)}, checked {when}. Quality: from dated benchmark boards; 0.5 is the middle of all "
        "models measured. Hollow marks: thin evidence. Small marks: each at its cheapest place that meets your wishes."
        f"{floor}"
    )


def _listing(field: Field) -> str:
    """Every point in words, parted by semicolons: the answer's own first, then the Pareto line, then the others."""
    line = {id(each) for each in efficient(field.contenders)}
    order = sorted(field.contenders, key=lambda each: (each.role is None, id(each) not in line))
    return "; ".join(_in_words(each, field, on_line=id(each) in line) for each in order)


def _in_words(each: Contender, field: Field, *, on_line: bool) -> str:
    name = f"{each.model_name} ({each.effort})" if each.effort else each.model_name
    cost = f"{usd(each.usd)}{' per 1M' if field.period is None else per(field.period)}"
    notes = (
        *((ROLE_WORDS[each.role].lower(),) if each.role else ()),
        *(("Pareto",) if on_line else ()),
        *(("thin",) if each.thin else ()),
    )
    tail = f" ({', '.join(notes)})" if notes else ""
    return f"{name}, {mark_of(each.origin).name}, {each.provider}: {cost}, quality {each.quality:.2f}{tail}"
