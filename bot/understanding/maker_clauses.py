"""What a clause says of a maker: nothing but theirs will do, they send the bill, they only measured, they might act."""

from bot.patterns import regex
from bot.understanding.asked_bans import is_asked_banned
from bot.understanding.clauses import names_zero_retention
from bot.understanding.expressions import expression
from bot.understanding.lexicon import Lexicon
from bot.understanding.maker_lists import list_of
from bot.understanding.name_parts import Name
from bot.understanding.negation import denies
from bot.understanding.passage import Passage
from bot.understanding.supposed_bans import is_supposed_banned

_ONLY = expression("clauses_only_before")
_MEASURED_BY = expression("clauses_measured_by")
_SOMEBODY_ELSE = expression("clauses_somebody_else")
_BILLED_BY = expression("clauses_billed_by")
_MODELS = expression("clauses_models")
_ONLY_BEHIND = expression("clauses_only_behind")
_FROM = regex(r"(?:^|\b(?:models?|one|something|anything)) ?(?:from|by|von|de|par|da) (?:the )?$")
_MODELS_OF = expression("clauses_models_of")
_MUST_BE = expression("clauses_must_be")
_SUPPOSED = expression("clauses_supposed")
_GETS = expression("clauses_gets_nothing")
_OF_TERMS = expression("clauses_of_terms")
_LEAVES_BEFORE = expression("clauses_leaves_before")
_LEAVES_BEHIND = expression("clauses_leaves_behind")
_STAYS_WITH = regex(r"(?:\b(?:not|never|nicht|nie|no|pas|jamais|não|nunca|не)|n't) (?:\w+ )?$")
"""Before a leaving that is denied: "we're not leaving AWS"."""
_GETS_NO_DATA = expression("clauses_gets_no_data")
_NOT_LEFT = expression("clauses_not_left")
_STRAIGHT = regex(
    r"\b(?:(?:straight|directly|direct) (?:from|at|with|via|through|by)|direkt (?:bei|von|über)"
    r"|directamente (?:de|con|en)"
    r"|directement (?:chez|de|par|auprès de)|diret(?:o|amente) (?:da|na|do|no|com)|напрямую (?:у|от"
    r"|через)) (?:the |la |o |a )?$"
    r"|(?:直接(?:用|从|走|找)|直连)$"
)
_OWN = regex(
    r"(?:'s|s')? own\b|(?:'s|s') (?:numbers?|figures?|scores?|claims?|benchmarks?|evals?|charts?|blog"
    r"|marketing|announcement)\b|自己|自家|自社|자체"
)
"""Behind a maker it makes theirs what was measured: "scores that aren't google's own"."""


def is_denied(passage: Passage, name: Name, *, reach: int) -> bool:
    """Whether `name` is ruled out, and not only something of its terms: "no retention at OpenAI"."""
    if not denies(passage, name.start, name.end, reach=reach) or is_not_to_be_left(passage, name):
        return False
    return _OF_TERMS.search(passage.before(name.start, 70)) is None


def is_not_to_be_left(passage: Passage, name: Name) -> bool:
    """Whether nothing may get out of what `name` runs for the asker: "data must not leave our AWS account"."""
    first, _ = list_of(passage, name)
    return _NOT_LEFT.search(passage.before(first, 70)) is not None


def is_to_be_left(passage: Passage, start: int, end: int) -> bool:
    """Whether others are sought in the place of the maker at `start:end`: "alternatives to X", "weg von X"."""
    left = _LEAVES_BEFORE.search(passage.before(start, 46))
    return bool(
        (left and not _STAYS_WITH.search(left.string[: left.start()])) or _LEAVES_BEHIND.match(passage.text, end)
    )


def is_only_choice(passage: Passage, name: Name) -> bool:
    """Whether nothing but models of `name` will do: "only Mistral models", "it has to be from Google"."""
    first, last = list_of(passage, name)
    lead = passage.before(first, 40)
    behind = _MODELS.match(passage.text, last)
    if only := _ONLY.search(lead):
        return behind is not None or _MODELS_OF.search(only[0]) is not None
    from_it = _FROM.search(lead)
    if (behind or from_it) and _ONLY_BEHIND.match(passage.text, behind.end() if behind else last):
        return True
    return _MUST_BE.search(lead) is not None


def is_measurer(passage: Passage, name: Name) -> bool:
    """Whether `name` is who measured something, or from whom that should be independent."""
    lead = passage.before(name.start, 60)
    if _MEASURED_BY.search(lead):
        return True
    if not passage.hits.has("intent", "benchmark"):
        return False
    return _SOMEBODY_ELSE.search(lead) is not None or _OWN.match(passage.text, name.end) is not None


def names_its_maker(lexicon: Lexicon, name: Name) -> bool:
    """Whether the word for a family is its maker's name, who makes other families too: "no Mistral please"."""
    maker = name.means("developer")
    if name.kind != "family" or maker is None or not maker.lower().startswith(name.id):
        return False
    theirs = {model.family for model in lexicon.models.values() if model.developer == maker}
    return any(family is not None and not family.startswith(name.id) for family in theirs)


def serves_it_itself(passage: Passage, name: Name) -> bool:
    """Whether a maker's own service is meant: "straight from DeepSeek's API", "direkt bei Mistral"."""
    return _STRAIGHT.search(passage.before(name.start)) is not None


def gets_no_data(passage: Passage, name: Name) -> bool:
    """Whether nothing may be sent to `name`: "don't send anything to Azure"."""
    first, _ = list_of(passage, name)
    return _GETS_NO_DATA.search(passage.before(first, 70)) is not None


def is_only_asked_banned(passage: Passage, name: Name) -> bool:
    """Whether it is only asked if `name` is banned by somebody."""
    return is_asked_banned(passage, name.start)


def has_to_get_nothing(passage: Passage, name: Name) -> bool:
    """Whether `name` is only who would be paid or asked: "without paying anything to Meta"."""
    return _GETS.search(passage.before(name.start, 50)) is not None


def sends_the_bill(passage: Passage, name: Name) -> bool:
    """Whether `name` is who charges the asker: "a charge from Anthropic"."""
    return _BILLED_BY.search(passage.before(name.start, 40)) is not None


def is_supposed_to_act(passage: Passage, name: Name) -> bool:
    """Whether the message only supposes that `name` does something or is banned: "if Microsoft triples its prices"."""
    lead = passage.before(name.start, 40)
    supposed = _SUPPOSED.search(lead[-30:]) is not None and not _INDIRECT.search(lead)
    return supposed or is_supposed_banned(passage, name.start)


_INDIRECT = regex(
    r"\b(?:know|knows|asks?|asked|asking|checks?|wonders?|wondering|sure|see|clear|unclear|find out|wissen|fragt?"
    r"|saber|savoir) (?:if|whether|ob|si|se) (?:the )?$"
)
"""A question put in other words, and no supposition: "our DPO wants to know if X"."""


_AT = regex(r"\b(?:on|via|through|at|bei|chez|über|en|em|presso|da|в)[\s\"'`]$")
_SPENT = regex(r"(?:[$€£]\s?[\d.,]+\s?k?|\d\s?(?:k|[$€£]|usd|dollars?|euros?))(?: (?:a|per) (?:month|year))? \w+ $")


_RUNS_IT = regex(r"\b(?:via|through|thru|at|bei|chez|über|presso|on)[\s\"'`]$")
_ON_IT = regex(r" (?:(?:and )?(?:hosted|served|running|runs?) )?on ")
_MADE_ON = regex(r"\b(?:train|tun|bas|built|build|distil|deriv|score|rank|compar)")


def sells_another(passage: Passage, name: Name) -> bool:
    """Whether a model is had at a maker whose name is a family's too: "glm-5.3 at mistral", "qwen on mistral's"."""
    lead = passage.before(name.start)
    if not _AT.search(lead) or _SPENT.search(lead):
        return False
    if passage.hits.has("intent", "cost") and any(passage.named("model")):
        return True
    others = [other for other in passage.named("model", "family") if other.end < name.start]
    if not others or not is_run_there(passage, name) or _maker_of(passage, others[-1]) == name.means("developer"):
        return False
    there = not lead.endswith("on ") or bool(_ON_IT.fullmatch(passage.text, others[-1].end, name.start))
    return there and _MADE_ON.search(passage.text) is None


def is_run_there(passage: Passage, name: Name) -> bool:
    """Whether something is had at what `name` says: "via mistral", "at deepseek"."""
    return _RUNS_IT.search(passage.before(name.start)) is not None


def _maker_of(passage: Passage, name: Name) -> str | None:
    """The maker of a model or a family, where it is known."""
    model = passage.lexicon.models.get(name.id)
    return model.developer if model else name.means("developer")


_IS_THERE = regex(
    r"(?:(?:hi|hey|so|and|but|ok|und|y|et|e),? )*(?:(?:is|are) there|(?:do|does) (?:you|we|they|it) know|gibt es|hay"
    r"|y a-t-il|existe|há|c'è|есть ли)\b"
)
_WITH_MORE = regex(
    r"'?s? (?:models?|llms?|modell\w*|modelos?|modèles?) (?:with|for|that|which|without|under|mit|con|avec|com)\b"
)
_DOES_IT = regex(r"\b(?:does|do|did) $")
_HAVE_ONE = regex(r" (?:have|offer|make|sell|provide)s? (?:an?|any|some) (?:[\w-]+ ){0,2}?(?:models?|llms?|ones?)\b")


def is_sought_from(passage: Passage, first: int, last: int) -> bool:
    """Whether a model of the maker at `first:last` is looked for: "is there an openai model with audio"."""
    if _DOES_IT.search(passage.before(first)):
        return _HAVE_ONE.match(passage.text, last) is not None
    opens = not passage.text[:first].strip() or _IS_THERE.match(passage.text) is not None
    return opens and _WITH_MORE.match(passage.text, last) is not None


_AGAINST = regex(r"[^.?!,;]{0,24}?\b(?:than|or|vs\.?|and|oder|ou|o|или)\b[^.?!,;]{0,8}|\s?[和与]\s?")


def is_beside_a_host(passage: Passage, name: Name) -> bool:
    """Whether a host is weighed against this maker: "does azure charge more than openai"."""
    hosts = (other for other in passage.named("provider") if not other.means("developer"))
    pairs = (sorted((other, name), key=lambda each: each.start) for other in hosts)
    return any(_AGAINST.fullmatch(passage.text, left.end, right.start) for left, right in pairs)


def is_asked_about(passage: Passage) -> bool:
    """Whether makers stand for their services: what they keep, what they cost, one against another."""
    if passage.named("model"):
        return False
    makers = {name.id for name in passage.named("developer", "provider")}
    strong = {hit.label for hit in passage.hits.of("intent") if hit.weight >= 6}
    return (
        "residency" in strong
        or names_zero_retention(passage)
        or (len(makers) > 1 and not passage.hits.has("intent", "stack", "origin_risk", "trend"))
    )
