"""What happens every so many minutes, as how often it happens: "polls every 5 minutes" is 12 times an hour."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.no_loads import changes
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.understanding.workdays import hours_a_day, tells_nights

_EVERY = expression("often_every")
_UNIT = expression("often_unit")
_OF_A_JOB = expression("often_jobs")
_SO_MANY = expression("often_so_many")
"""What stands between a number of calls and how often they come: "3 calls every 10 minutes"."""
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}
_PER = {"hour": 3600, "day": 86_400, "month": 30 * 86_400}
_COMES_BACK = regex(
    r"\b(?:limits?|quotas?|resets?|resetting|renew\w*|refresh\w*|expir\w*|rotat\w*|releas\w+|new (?:version|model)s?"
    r"|updates? to|zurückgesetzt|erneuert|se (?:renueva|restablece)|réinitialis\w*|renova\w*|лимит\w*)\b"
    r"|限额|重置|リセット|초기화"
)
"""What comes back every so often and is no call: "the limit resets every 5 hours"."""
_THINGS = frozenset({"requests", "documents", "images", "messages", "articles", "items"})
_COMES = regex(
    r",? (?:(?:are |is |get |gets |were )?(?:taken|made|sent|captured|grabbed|coming|arriving|come|comes|in|one|gemacht"
    r"|geschickt|tomad[ao]s?|prise?s?|enviad[ao]s?),? )?(?:every|each|once every|alle|cada|toutes les|tous les|a cada"
    r"|ogni|каждые|раз в) |每隔?|、?"
)
_COUNTED = frozenset({"requests", "documents", "pages", "images", "messages", "articles", "items", ""})


def with_intervals(passage: Passage, quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities; a time between two calls is how many of them come in an hour, a day or a month."""
    found: list[Quantity] = []
    for each in quantities:
        rate = _rate(passage, each)
        last = found[-1] if found else None
        if rate is None:
            found.append(each)
        elif last is not None and (_come_so_often(passage, last, each) or _run_so_often(passage, last, each)):
            many = last.value * rate.value
            found[-1] = replace(last, value=many, low=None, period=rate.period, unit=_CALLS.get(last.unit, last.unit))
        else:
            found.append(rate)
    if tuple(found) == tuple(quantities) or hours_a_day(passage) is None:
        return tuple(found)
    return tuple(each for each in found if each.unit != "minutes" or each.period != "day")


def _rate(passage: Passage, quantity: Quantity) -> Quantity | None:
    """The calls of an hour or longer; `None` where the number is no time between them."""
    if quantity.money is not None or quantity.value <= 0 or not _EVERY.search(passage.before(quantity.start, 24)):
        return None
    unit = _UNIT.match(passage.text, quantity.number_end)
    if unit is None:
        return None
    seconds = quantity.value * _SECONDS[(unit.lastgroup or "s")[0]]
    if _OF_A_JOB.search(passage.text) is None and (seconds >= _SECONDS["d"] or not _is_of_work(passage)):
        return None
    period = next((name for name, length in _PER.items() if seconds <= length), "month")
    often = (Decimal(_PER[period]) / seconds).quantize(Decimal("0.01")).normalize()
    return replace(
        quantity,
        value=often,
        low=None,
        unit=_thing_before(passage, quantity) or "requests",
        period=period,
        direction="",
        end=unit.end(),
    )


def _thing_before(passage: Passage, interval: Quantity) -> str:
    """What comes so often, where it is named without a number right before: "screenshots every 20 seconds"."""
    taken = {each.end for each in passage.quantities}
    for hit in reversed(passage.hits.of("unit")):
        if hit.end <= interval.start and hit.end not in taken and hit.label in _THINGS:
            return hit.label if _COMES.fullmatch(passage.text, hit.end, interval.start) else ""
    return ""


def _is_of_work(passage: Passage) -> bool:
    """Whether something is worked on so often: a task or goods are told, and no limit that comes back."""
    worked = passage.hits.has("task") or any(hit.label in _COUNTED for hit in passage.hits.of("unit"))
    return worked and _COMES_BACK.search(passage.text) is None


def _come_so_often(passage: Passage, calls: Quantity, interval: Quantity) -> bool:
    if calls.unit not in _COUNTED or calls.money is not None or calls.direction or calls.period not in {"", "request"}:
        return False
    return _SO_MANY.fullmatch(passage.text, calls.end if calls.unit else calls.number_end, interval.start) is not None


_CALLS = {"": "requests", "users": "requests"}
"""What agents, which may be people elsewhere, and bare numbers count where they call every so often."""
_RUNNERS = regex(
    r" (?:[^\W\d_]+ ){0,2}?"
    r"(?:agents?|bots?|jobs?|scripts?|crons?|workers?|monitors?|pollers?|scanners?|agenten|agentes|skripte?"
    r"|агент\w*|бот\w*)\b[^.,;?!\d]{0,40}"
)


def _run_so_often(passage: Passage, runners: Quantity, interval: Quantity) -> bool:
    """Whether so many programs call at each time: "10 agents running every 5 minutes"."""
    if runners.unit not in _CALLS or runners.money is not None or runners.period:
        return False
    return _RUNNERS.fullmatch(passage.text, runners.number_end, interval.start) is not None


_RUNS = regex(
    r"\b(?:(?P<two>twice|two times|zweimal|dos veces|deux fois|duas vezes|due volte|дважды|2x)"
    r"|(?P<three>thrice|three times|dreimal|tres veces|trois fois|três vezes|tre volte|трижды|3x)"
    r"|(?P<four>four times|viermal|cuatro veces|quatre fois|quatro vezes|4x)"
    r"|(?<![\d.,])(?P<many>\d{1,2}) ?(?:mal|veces|fois|vezes|volte|раза?))"
    r" (?:an?|per|each|every|am|pro|im|in der|al?|par|por|ao|в) "
    r"(?:(?P<day>day|tag|día|dia|jour|день)|(?P<week>week|woche|semana|semaine|неделю|settimana)"
    r"|(?P<month>month|monat|mes|mois|mês|месяц|mese)|(?P<year>year|jahr|año|an|ano|год|anno))\b"
)
_RUN_OVER = frozenset({"documents", "images", "messages", "articles", "items"})
_RUN_PERIODS = frozenset({"hour", "day", "week", "month", "year"})


def with_runs(passage: Passage, quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities; things worked on so many times a day or a year are that many: "twice a year 80k contracts"."""
    things = [each for each in quantities if each.unit in _RUN_OVER and not each.direction and each.value > 1]
    told = [each for each in quantities if each.unit == "times" and each.period in _RUN_PERIODS]
    if any(each.period == "day" and each not in told for each in quantities):
        quantities = [each for each in quantities if each not in told or not tells_nights(passage, each)]
        told = [each for each in told if each in quantities]
    words = None if told else _RUNS.search(passage.text)
    if len(things) != 1 or len(told) + bool(words) != 1:
        return tuple(quantities)
    many = things[0]
    own = many.period and not (words and words.start() <= many.period_start < words.end())
    if (own and many.period != "request") or any(changes(passage, each) for each in told):
        return tuple(quantities)
    if words is not None:
        value = next((value for name, value in _WORDED.items() if words[name]), Decimal(words["many"] or 1))
        period = next(name for name in _RUN_PERIODS if words.groupdict().get(name))
    else:
        value, period = told[0].value, told[0].period
    runs = replace(many, value=many.value * value, low=None, period=period)
    return tuple(runs if each is many else each for each in quantities if each not in told)


_WORDED = {"two": Decimal(2), "three": Decimal(3), "four": Decimal(4)}
