"""A licence's terms on what was asked: training on outputs, the name of a derived model, selling access."""

import re
from collections.abc import Sequence

from bot.caveats.collect import cite_licence
from bot.caveats.licence_sizes import RESELLS
from bot.caveats.subject import Subject, subject_of
from bot.draft import Draft
from bot.patterns import regex
from bot.situation import Situation
from bot.strategies.asked_of import asks_about_outputs
from bot.strategies.background import find
from bot.understanding.licence_words import tells_of_competing
from knowledge.entities import Licence
from knowledge.source import Source

_OWNS = regex(r"\bowns\b|\b(?:we|i) own\b|\bownership\b|\bbelongs?\b|\bcopyright\b|版权|著作権|저작권", re.IGNORECASE)
_SELLS = regex(
    r"\bsell\w*\b|\bsold\b|\bsale\b|\bcommercial\w*|\bads?\b|\badver\w+|\bmerch\w*|\bt-?shirts?\b", re.IGNORECASE
)
_GRANTS = regex(r"\byou own it\b|\bassign\b")
"""What a sentence on whose the outputs are says."""
_NAMES = regex(
    r"\b(?:mention|credit|attribution|attribute)\b|"
    r"\brenam\w+|\b(?:call|name|brand) (?:it|our|the|this|them)\b"
    r"|\b(?:under|with) (?:our|my|an?) (?:own )?(?:brand|name)\b"
    r"|\bumbenenn\w*|\brebautiz\w*|\brenombrar\b|\brenommer\b|改名|名前を変",
    re.IGNORECASE,
)
_NEW_NAME = regex(
    r"[\"“](?P<quoted>[^\"”]{3,30})[\"”]"
    r"|\b(?:to|it|as|named|called|model|name|fine-?tune) (?:an? )?'?(?P<bare>[A-Z][\w.-]{2,})"
)
_RENAMES = regex(
    r"\brenam\w+|\b(?:call|name) (?:it|our|the)\b|\bumbenenn\w*|\brenombrar\b|\brenommer\b|改名", re.IGNORECASE
)
_SHOWN = regex(r"\bnames?\b|\bshow\b|\bdisplay\b|\bnotices?\b|\battribution\b", re.IGNORECASE)
_MUST_BEGIN = regex(r"\bstart\b[^;.]*\bwith \"([^\"]+)\"|\bstart derived model names with \"([^\"]+)\"")
_TAKES_BACK = regex(
    r"\b(?:ir)?revoc\w+|\brevok\w+|\b(?:take|taken|pull|withdraw\w*)\b[^.?!]{0,24}\blicen[cs]e\b[^.?!]{0,12}\bback\b"
    r"|\bwithdraw\w*\b[^.?!]{0,16}\blicen[cs]e|\bchang\w+ (?:the |its |their |our )?licen[cs]e|\brelicens\w+"
    r"|\blicen[cs]e\b[^.?!]{0,20}\b(?:be changed|changes?|retroactiv\w+|be withdrawn|expires?)\b"
    r"|\bwiderruf\w+|\brévo[qc]\w+|\brevogar\b|отозва\w+|撤销|撤回|改许可|取り消|ライセンス変更|철회",
    re.IGNORECASE,
)
_BY_THE_ASKER = regex(
    r"\b(?:can|could|may|must|should|shall|do|would) (?:we|i)\b[^.?!,;]{0,24}\b(?:relicens|chang)\w+"
    r"|\b(?:forks?|fine-?tunes?|finetuned?|derivatives?|merges?|adapters?|quants?)\b[^.?!]{0,30}\brelicens\w+"
    r"|\brelicens\w+ [^.?!]{0,30}\b(?:forks?|fine-?tunes?|finetuned?|derivatives?|merges?|adapters?|quants?)\b"
    r"|\b(?:if|when|once|after) (?:we|i)\b[^.?!]{0,16}\b(?:fine-?tun|tun|merg|quanti|distil|modif|convert|fork)\w*",
    re.IGNORECASE,
)
"""Another licence that the asker would give what is made from a model."""
_SENTENCE = regex(r"(?<=[.;:])\s+")


_OPEN = regex(
    r"\b(?:is|are|isn't|really|truly|actually|fully)\b[^.?!]{0,40}\bopen\b(?! ?(?:ai|rout))"
    r"|\bopen\b[^.?!]{0,20}\bor not\b|开源(?:的)?吗|是开源|オープンソースですか|오픈 ?소스인"
    r"|\bes (?:de )?código abierto|\best(?:-il|-elle)? open\b",
    re.IGNORECASE,
)


def openness(draft: Draft, licence: Licence | None) -> str:
    """`Yes: ` and the like before a licence, for who asks whether a model is open; empty for all others.

    Without a licence: whether it is asked at all.
    """
    if _OPEN.search(draft.situation.question.text) is None:
        return ""
    kind = licence.kind if licence is not None else "permissive"
    return _HOW_OPEN.get(kind, "")


_HOW_OPEN = {
    "permissive": "Yes: ",
    "copyleft": "Yes: ",
    "community": "Open weights on its maker's own terms, not open source in the strict sense: ",
    "non_commercial": "Open weights, not open source, and not for business as they stand: ",
}


def say_rights(draft: Draft) -> None:
    """Whose the outputs of the picks are, by their makers' terms or licences, each maker once."""
    facts = draft.situation.knowledge.facts
    picks = [entry for entry in draft.recommendations if entry.role in {"best", "value", "budget", "fallback"}]
    subjects = {entry.developer: subject_of(facts, entry.model) for entry in picks}
    said = [_on_outputs(draft, subject) for subject in subjects.values()]
    draft.say("\n".join(f"- {each}" for each in said if each))


def takes_back(text: str) -> bool:
    """Whether the question is if a licence can be withdrawn or changed for what is held already."""
    return _TAKES_BACK.search(text) is not None and _BY_THE_ASKER.search(text) is None


def asks_to_name(text: str) -> bool:
    """Whether the question is how something made from a model may be called."""
    return _NAMES.search(text) is not None


def outputs_asked_of(situation: Situation) -> frozenset[str]:
    """The names, as asked, of those whose outputs are to train another model."""
    flags = situation.reading.flags
    return frozenset(flag.removeprefix(_OF) for flag in flags if flag.startswith(_OF))


_OF = "outputs_of:"


def say_terms_asked(draft: Draft, subjects: Sequence[Subject], whose: frozenset[str] = frozenset()) -> None:
    """A sentence for each model on what was asked, before its licence as a whole.

    `whose`: the ids of those whose outputs are to train others; the terms on outputs of these alone are told then.
    """
    text = draft.situation.question.text
    for subject in subjects:
        competes = tells_of_competing(text)
        if subject.model_id in whose or (not whose and (competes or asks_about_outputs(text))):
            draft.say(_on_outputs(draft, subject))
        if competes and subject.developer is not None:
            draft.leave_open(
                f"What the terms of {subject.developer.name} say of a product that competes with its own, beside "
                "training on outputs: not on board. Read them, or ask for leave in writing."
            )
        if asks_to_name(text):
            draft.say(_on_names(draft, subject))
        if takes_back(text) and subject.licence is not None:
            draft.say(
                f"**Whether {subject.licence.name} can be taken back or changed for weights that you hold is not on "
                "board: its own text decides.** What licence a later version comes under is its maker's choice."
            )
        if RESELLS.search(text) and subject.licence is not None and subject.licence.kind == "proprietary":
            draft.say(
                f"**Whether you may sell on access to {subject.name} is not on board:** its maker's terms of service, "
                "or the contract of the cloud that you buy it from, decide."
            )


def _on_outputs(draft: Draft, subject: Subject) -> str:
    """What the maker's terms, or the licence of open weights, say of outputs; empty where nothing is on board."""
    licence = subject.licence
    if licence is None:
        return ""
    if licence.kind == "proprietary":
        return _of_maker(draft, subject)
    mark = cite_licence(draft, licence)[0]
    said = [part for part in _clauses(licence.conditions) if "output" in part.lower()]
    if said:
        return f"**{subject.name}, on its outputs: {_joined(said)}** [{mark}]"
    return (
        f"**The terms on board of {licence.name}, for the weights of {subject.name}, set no limit on outputs.** "
        f"Of a hosted API the service's own terms hold besides. [{mark}]"
    )


def _of_maker(draft: Draft, subject: Subject) -> str:
    """The sentence of the note on outputs that names the maker; that none does where none does."""
    maker = subject.developer
    hits = find(draft, kinds=("model",), subjects=("model-outputs",), limit=1)
    if maker is None or not hits:
        return ""
    note = hits[0].note
    text = draft.situation.question.text
    owns = (_OWNS.search(text) or _SELLS.search(text)) is not None
    told = [each for each in _clauses(" ".join(note.text.split())) if maker.name.split()[0] in each]
    fitting = [each for each in told if (_GRANTS.search(each) is not None) is owns and "accuse" not in each]
    if not fitting:
        asked = "Whose the outputs are" if owns else f"What {maker.name} allows with outputs"
        return f"**{asked} of {subject.name} is not on board: read the terms of service of {maker.name}.**"
    source = next((each for each in note.sources if maker.id in each.url), note.sources[0])
    mark = draft.cite(Source(url=source.url, checked_on=source.checked_on, title=source.title or note.title), "model")
    sentence = fitting[0].rstrip(".:;")
    draft.fact(subject=subject.name, attribute="outputs", value=sentence, citation=mark)
    return f"**{subject.name}: {sentence[0].upper()}{sentence[1:]}.** [{mark}]"


def _on_names(draft: Draft, subject: Subject) -> str:
    """What the licence asks of the name of what is made from the weights."""
    licence = subject.licence
    if licence is None or licence.kind == "proprietary":
        return ""
    mark = cite_licence(draft, licence)[0]
    said = [part for part in _clauses(licence.conditions) if _SHOWN.search(part)]
    if not said:
        return f"**The terms on board of {licence.name} ask for no name or notice.** [{mark}]"
    free = _RENAMES.search(draft.situation.question.text) and not any("name" in part.lower() for part in said)
    lead = "No rule on the name is on board. " if free else _judged(draft, said)
    return f"**{lead}{licence.name}: {_joined(said)}** [{mark}]"


def _judged(draft: Draft, said: Sequence[str]) -> str:
    """`No, "AcmeLM" does not begin with "Llama". ` where both names are told; else empty."""
    begin = next((found for part in said if (found := _MUST_BEGIN.search(part))), None)
    new = _NEW_NAME.search(draft.situation.question.text)
    if begin is None or new is None:
        return ""
    wanted = begin[1] or begin[2]
    name = new["quoted"] or new["bare"]
    fits = name.lower().startswith(wanted.lower())
    return f'{"Yes" if fits else "No"}, "{name}" {"begins" if fits else "does not begin"} with "{wanted}". '


def _clauses(text: str) -> list[str]:
    return [part.strip() for part in _SENTENCE.split(text) if part.strip()]


def _joined(parts: Sequence[str]) -> str:
    words = " ".join(parts).rstrip(".;")
    return f"{words[0].upper()}{words[1:]}."
