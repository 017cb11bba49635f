"""What is named only to say that it is not needed, not had or of no concern: no wish, and no ban either."""

from collections.abc import Mapping

from bot.patterns import regex
from bot.understanding.cues import Hit
from bot.understanding.expressions import expression
from bot.understanding.negation import is_excluded
from bot.understanding.passage import Passage
from bot.understanding.transcribed import is_written_down

_NOT_NEEDED = expression("dismissals_not_needed")
_VERB = regex(r"(?:be|run|answer|reply|respond) ")
"""What a wish may begin with that is denied as a whole: "need not | be quick"."""
_OF_NO_CONCERN = expression("dismissals_of_no_concern")
_MUST_AHEAD = regex(
    r"\b(?:(?:is|are) (?:all |both )?(?:an? )?(?:absolute |hard |strict )?"
    r"(?:musts?|must-have|required|requirement|needed|mandatory|essential|necessary|important|non-negotiable)"
    r"|(?<!not )(?:must have|matters?)|(?:ist|sind) (?:ein muss|pflicht|nötig|notwendig|wichtig|zwingend)"
    r"|(?:es|son|é|são|est|sont) (?:\w+ )?(?:obligatori\w+|obrigatóri\w+|obligatoire\w*|imprescindible\w*|un must"
    r"|necesari\w+|necessári\w+|nécessaire\w*|indispensable\w*))\b[^.?!]{0,40}$"
)
_LEFT_OUT = regex(
    r"(?:[ -](?:based|made|built|hosting|hosted|data|residency|servers?|regions?|processing|models?|location|ones?"
    r"|standort|server|hébergement|alojamiento)){0,2}"
    r"(?: (?:is|are|does|do)(?:n't| not)| (?:ist|sind) (?:es )?nicht|,? nicht|,? no(?: lo es)?|,? não|,? pas)"
    r"(?: (?:a must|one))?(?=\s?(?:$|[.,;:!)]|(?:but|and|so|though|aber|pero|mais|mas)\b))"
)
"""Behind what is a must, that another is none, in as few words: "zero retention is a must, EU isn't"."""
_NOT_WITHOUT = regex(
    r"\b(?:not|never|nothing|no use|nicht|nie|no|nunca|pas|jamais|não|nem|не)"
    r" (?:before|until|unless|without|ohne|bevor|ehe|sin|hasta que|sans|avant (?:que|d')|sem|antes de|без|пока не)"
    r"\b[^.?!;,]{0,16}$"
)
"""Two words that deny each other: "not before vision is supported", "never without tool calls"."""
_OPENS = regex(
    r"(?:^|[.?!:;] ?|\b(?:and|but|or|so|und|y|et|e) )(?:does|do|did|can|could|is|are|will|has|have|kann|hat|ist"
    r"|est-ce|tiene|puede|tem|pode)\b[^.!;]{0,60}$"
)
_TAG = regex(
    r"[^.?!]{0,40}?[,.] ?[¿]?(?:right|correct|is it|does it|can it|verdad|no|oder|n'est-ce pas|certo|né|верно|так)\s?\?"
    r"|[^。？！]{0,20}?(?:对吧|是吧|ですよね|でしょ|죠\?)"
)


def is_dismissed(passage: Passage, start: int, end: int) -> bool:
    """Whether what stands at `start:end` is dismissed: "need not be fast", "json mode I don't care about"."""
    verb = _VERB.match(passage.text, start)
    if _NOT_NEEDED.search(passage.before(verb.end() if verb else start, 60)):
        return True
    return _OF_NO_CONCERN.match(passage.text, end) is not None or is_no_must(passage, start, end)


def is_no_must(passage: Passage, start: int, end: int) -> bool:
    """Whether what stands at `start:end` is none of the musts told before it: "zero retention is a must, EU isn't"."""
    left_out = _LEFT_OUT.match(passage.text, end)
    return left_out is not None and _MUST_AHEAD.search(passage.before(start, 90)) is not None


def asks_whether_not(passage: Passage, start: int, end: int) -> bool:
    """Whether a denial of what stands at `start:end` is part of a question: "does X not do vision?", "…, right?"."""
    return _OPENS.search(passage.before(start, 80)) is not None or _TAG.match(passage.text, end) is not None


_ABILITIES = {"needs": "needs", "modality": "modalities", "making": "output_modalities"}
"""Table of words to contract key."""


def given_up(passage: Passage) -> Mapping[str, frozenset[str]]:
    """By contract key the abilities that a message in a thread names only to drop them: "not vision but audio"."""
    found: dict[str, set[str]] = {}
    for table, key in _ABILITIES.items():
        for hit in passage.hits.of(table):
            if is_not_wanted(passage, hit):
                found.setdefault(key, set()).add(hit.label)
    if is_written_down(passage):
        found.setdefault("modalities", set()).add("audio")
    return {key: frozenset(labels) for key, labels in found.items()}


def is_ruled_out(passage: Passage, hit: Hit) -> bool:
    """Whether the words right beside rule out or dismiss what a word stands for."""
    if _NOT_WITHOUT.search(passage.before(hit.start, 40)):
        return False
    return is_excluded(passage.text, hit.start, hit.end, reach=12) or is_dismissed(passage, hit.start, hit.end)


def is_not_wanted(passage: Passage, hit: Hit) -> bool:
    """Whether an ability is ruled out, and not asked about: "does X not do vision?" asks for it."""
    return is_ruled_out(passage, hit) and not asks_whether_not(passage, hit.start, hit.end)
