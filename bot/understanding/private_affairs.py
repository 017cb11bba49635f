"""The private trouble of somebody with or through ChatGPT and its like: a notice, an exam, a card that is declined."""

from collections.abc import Mapping

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_OTHERS, _DID, _OUTCOME = (expression(f"private_{each}") for each in ("others", "did", "outcome"))
"""Somebody with a hold over the asker, or near to them; what they did with a chat program; what may come of it."""
_TROUBLE = expression("private_trouble")
"""What befalls somebody at work, at school, at home or in court."""
_DOCUMENT, _HOLDS = expression("private_document"), expression("private_holds")
"""A paper that binds somebody, and whether it does."""
_POWER, _OVER_ME = expression("private_power"), expression("private_over_me")
"""What asks for somebody's right to do something, and what they do to others."""
_ALONE = (expression("private_manners"), expression("private_interview"))
"""What is never about the choice of a model: a chat program's manners, an interview for a job."""
_ACCOUNT, _PAYS_FROM = expression("private_account"), expression("private_pays_from")
"""An account or a payment that fails, and how one pays from a place named behind it."""
_OURS = expression("private_ours")
_SUES = regex(r"(?:'s)?(?: (?:is|going|gonna|to|really|actually|even|ever|just|legally|be able|try))* su(?:e|es|ing)\b")
"""What the maker of a model is feared to do, by its terms."""
_CHATS = ("model", "family", "developer", "provider", "product")
_LONGEST = 3000
"""Characters up to which a message may be on nothing else."""
_ASKED = 4.0
"""The weight of cues from which a model or its price is asked about."""
_ON_MODELS = ("recommend", "compare", "benchmark", "stack", "migration")
_BUILT = ("embedding", "rerank", "rag", "agentic", "autocomplete")
"""Tasks that nobody has but who builds with models."""
_TRAINS = regex(
    r"\b(?:train(?:s|ing|ed)?|fine-?tun\w+|distil\w*|weights|dataset) (?:\w+ ){0,3}(?:on|with|data|it|them|from)\b"
    r"|\btraining data\b|\b(?:our|my) (?:app|product|api|saas|startup)\b"
)
"""What only somebody asks who builds with models, whatever they fear."""
_BEFORE, _NEAR = 40, 80
"""Characters before a person, and behind one, within which it is told what they did."""


def is_private(passage: Passage, scores: Mapping[str, float]) -> bool:
    """Whether a chat program is named in somebody's private trouble, which is no question about models."""
    text = passage.text
    if len(text) > _LONGEST or not passage.named(*_CHATS) or _OURS.search(text) or passage.hits.has("task", *_BUILT):
        return False
    if _TRAINS.search(text) or any(_SUES.match(text, name.end) for name in passage.named(*_CHATS)):
        return False
    if any(scores.get(label, 0) >= _ASKED for label in _ON_MODELS):
        return False
    if _ACCOUNT.search(text) or _pays_from_a_place(passage):
        return True
    return scores.get("cost", 0) < _ASKED and (_tells_of_trouble(text) or any(each.search(text) for each in _ALONE))


def _pays_from_a_place(passage: Passage) -> bool:
    hits = (*passage.hits.of("place"), *passage.hits.of("nation"))
    return any(_PAYS_FROM.search(passage.before(hit.start, _NEAR)) for hit in hits)


def _tells_of_trouble(text: str) -> bool:
    if _TROUBLE.search(text) or (_DOCUMENT.search(text) and _HOLDS.search(text)):
        return True
    asks = _OUTCOME.search(text) is not None
    return any(
        (asks and _DID.search(text, max(0, who.start() - _BEFORE), who.end() + _NEAR))
        or (_POWER.search(text[: who.start()]) and _OVER_ME.search(text, who.end(), who.end() + _NEAR))
        for who in _OTHERS.finditer(text)
    )
