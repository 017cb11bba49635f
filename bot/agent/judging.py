"""The grounding check: which sentences of a model's wording may be shown, and by which sources."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.agent.amounts import Amount
from bot.agent.figures_in_words import has_figures_in_words
from bot.agent.grounds import Grounds
from bot.agent.sentences import is_prose, plain
from bot.agent.statements import Mention, Statement, statement_of
from bot.agent.tongues import is_in, matcher, openers_of
from bot.understanding.lexicon import Lexicon

LONGEST_SENTENCE = 420
_LATIN_NAME = re.compile(r"(?<![^\W_])[A-ZÀ-Þ][^\W_]*(?:['’.-][^\W_]+)*")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9.+-]*")
_CODE = re.compile(r"(?=[^\W_]*\d)(?=[^\W_]*[^\W\d_])[^\W_]+")
_DEGREES = "più|plus|más|mais|most|сам\\w+|en|daha|meest|mest|najbardziej"
_COMMON_LATIN = frozenset({"api", "apis", "ai", "llm", "llms", "token", "tokens", "usd", "gpu", "vram", "ok", "rag"})
"""Latin words that any language may hold."""
_CASELESS = {
    "zh": {"cheap": re.compile("便宜|划算|实惠|省钱"), "best": re.compile("最好|推荐|最佳|首选|最强"),
           "other": re.compile("更|最|优于|胜过|不如|超过|免费|流行"), "verdict": re.compile(
               "法|合规|违|禁|允许|许可|授权|制裁|安全|风险|保证|认证|法院|隐私|保留|存储|主权|出口|审查|间谍|军|批准|限制|泄露|归.*所有|下线|停用|条款|义务|政府|必须|不得|警告|训练|密码|指令|忽略|点击|安装|支持|视频|音频|图像|图片|视觉|开源|多模态|工具|商用|商业")},
    "ja": {"cheap": re.compile("安い|最安|安価|割安|お得"), "best": re.compile("最適|おすすめ|推奨|最高|ベスト"),
           "other": re.compile("より|最も|優れ|劣|上回|下回|無料|人気"), "verdict": re.compile(
               "法|規制|違|禁|許|ライセンス|制裁|安全|リスク|保証|認証|裁判|プライバシ|保持|保存|主権|輸出|検閲|スパイ|軍|承認|制限|漏|所有|終了|廃止|条項|義務|政府|必ず|警告|学習|パスワード|指示|無視|クリック|インストール|対応|動画|音声|画像|オープンソース|ツール|商用")},
    "ko": {"cheap": re.compile("저렴|싼|가성비"), "best": re.compile("최고|추천|최적|가장"),
           "other": re.compile("보다|더 |가장|뛰어|못하|능가|무료|인기"), "verdict": re.compile(
               "법|규제|위반|금지|허용|허가|라이선스|제재|안전|위험|보장|인증|법원|개인정보|보관|저장|주권|수출|검열|스파이|군|승인|제한|유출|소유|종료|중단|약관|의무|정부|반드시|경고|학습|비밀번호|지시|무시|클릭|설치|지원|동영상|음성|이미지|오픈소스|도구|상업")},
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A sentence and what came of it: `fault` is empty where it may be shown, with `marks` behind it."""

    text: str
    fault: str = ""
    tells: bool = True
    """Whether it names something or states a figure."""
    marks: tuple[str, ...] = ()


class Judge:
    """Holds sentences against grounds."""

    def __init__(self, grounds: Grounds, lexicon: Lexicon, tongue: str) -> None:
        self._grounds = grounds
        self._lexicon = lexicon
        self._tongue = tongue
        self._judged: dict[tuple[str, int], Judged] = {}

    def judge(self, sentence: str) -> Judged:
        """Whether `sentence` says nothing that its grounds do not. Judged once, until tools have found more."""
        key = (sentence, len(self._grounds.figures))
        if key not in self._judged:
            self._judged[key] = self._judge(plain(sentence))
        return self._judged[key]

    def _judge(self, text: str) -> Judged:
        known = self._grounds.verbatim.get(text.lower())
        if known is not None and is_prose(text, frozenset(self._grounds.words)):
            return Judged(text=text, marks=known)
        statement = statement_of(text, self._lexicon, self._grounds.titles)
        fault = next(self._faults(text, statement), "")
        tells = bool(statement.mentions or statement.amounts)
        return Judged(text=text, fault=fault, tells=tells, marks=() if fault else self._marks(statement))

    def _faults(self, text: str, statement: Statement) -> Iterator[str]:
        low = statement.text
        if len(text) > LONGEST_SENTENCE or not is_prose(text, self._dotted()):
            yield "markup"
        if not is_in(_outside(statement, statement.amounts or ()), self._tongue):
            yield "language"
        yield from self._names(text, statement)
        if has_figures_in_words(_outside(statement, ()), self._tongue):
            yield "figure in words"
        yield from self._amounts(statement)
        if self._has(low, "verdicts.tsv", "verdict"):
            yield "verdict"
        yield from self._comparisons(low, statement)

    def _names(self, text: str, statement: Statement) -> Iterator[str]:
        """Names that nobody mentioned, and words that look like one."""
        grounds = self._grounds
        for each in statement.mentions:
            if not each.keys & grounds.names:
                yield "name"
            if not each.is_model and not self._goes_with(each, statement):
                yield "name elsewhere"
        if any(self._runs_on(text, statement.text[each.start : each.end]) for each in statement.models):
            yield "name"
        named = {word for each in statement.mentions for word in _parts(statement.text[each.start : each.end])}
        known = grounds.words | named | (set() if statement.amounts or statement.days else grounds.asked_words)
        if any(not _is_known(word, known) for word in self._name_like(text, statement)):
            yield "unknown word"

    def _runs_on(self, text: str, name: str) -> bool:
        """Whether a capital behind a model's name makes it another model's: `Claude Sonnet 5.5 Max`."""
        if not any(letter.isdigit() for letter in name):
            return False
        following = re.search(rf"(?i:{re.escape(name)})[ -]([A-Z][^\W_]*)", text)
        return following is not None and following[1].lower() not in openers_of(self._tongue)

    def _goes_with(self, mention: Mention, statement: Statement) -> bool:
        """Whether a maker, host or place belongs to the model it stands beside."""
        subject = statement.subject(mention.start)
        if subject is None:
            return not mention.role or bool(mention.keys & self._grounds.companions(self._grounds.lead, mention.role))
        meant = self._grounds.meant(subject)
        if not meant:
            return bool(subject.keys & mention.keys)
        return bool(mention.keys & self._grounds.companions(meant, mention.role))

    def _name_like(self, text: str, statement: Statement) -> Iterator[str]:
        """Words that may be names: with a digit, in Latin letters amid another script, or with a capital."""
        rest = _outside(statement, statement.amounts or ())
        yield from _CODE.findall(rest)
        if self._tongue in {"zh", "ja", "ko", "ru"}:
            yield from (word for word in _LATIN.findall(rest) if word not in _COMMON_LATIN)
            return
        openers = openers_of(self._tongue)
        for match in _LATIN_NAME.finditer(text):
            opens = not text[: match.start()].strip(" \"'(-")
            if match[0].lower() in openers:
                continue
            if self._tongue == "de" and not opens and not _is_striking(text, match):
                continue
            yield match[0]

    def _amounts(self, statement: Statement) -> Iterator[str]:
        if statement.amounts is None:
            yield "unreadable figure"
            return
        for amount in statement.amounts:
            if _is_dotted_thousand(amount.value) and self._tongue not in {"en", "zh", "ja", "ko"}:
                yield "unreadable figure"
            if self._grounds.figure(amount, statement) is None:
                yield "figure"
        for day, place in statement.days:
            if self._grounds.day(day, place, statement) is None:
                yield "day"

    def _comparisons(self, low: str, statement: Statement) -> Iterator[str]:
        """Cheap is said of the cheapest only, best of the first pick only, and nothing else is compared."""
        meant = [self._grounds.meant(each) for each in statement.models] or [self._grounds.lead]
        if self._has(self._without_degrees(low), "compared.tsv other", "other"):
            yield "comparison"
        if self._has(low, "compared.tsv cheap", "cheap") and any(each != self._grounds.cheapest for each in meant):
            yield "comparison"
        if self._has(low, "compared.tsv best", "best") and any(each != self._grounds.lead for each in meant):
            yield "comparison"

    def _without_degrees(self, low: str) -> str:
        """`più economico` as `economico`: the word before is no comparison of its own."""
        if self._tongue in _CASELESS:
            return low
        kinds = "|".join(matcher(f"compared.tsv {label}", self._tongue).pattern for label in ("cheap", "best"))
        return re.sub(rf"(?<![^\W_])(?:{_DEGREES})\s+(?={kinds})", "", low)

    def _has(self, low: str, file: str, label: str) -> bool:
        if self._tongue in _CASELESS:
            return _CASELESS[self._tongue][label].search(low) is not None
        return matcher(file, self._tongue).search(low) is not None

    def _dotted(self) -> frozenset[str]:
        return frozenset(word for word in self._grounds.words if "." in word)

    def _marks(self, statement: Statement) -> tuple[str, ...]:
        figures = [self._grounds.figure(amount, statement) for amount in statement.amounts or ()]
        days = [self._grounds.day(day, place, statement) for day, place in statement.days]
        return tuple(dict.fromkeys(mark for each in (*figures, *days) if each for mark in each.marks[:1]))


def _outside(statement: Statement, also: Sequence[Amount]) -> str:
    """The sentence with what it names, and `also`, blanked out."""
    letters = list(statement.text)
    spans = [*((each.start, each.end) for each in statement.mentions), *((each.start, each.end) for each in also)]
    for start, end in spans:
        letters[start:end] = " " * (end - start)
    return "".join(letters)


def _parts(word: str) -> list[str]:
    return re.findall(r"[^\W_]+", re.sub(r"['’]s\b", "", word.lower()))


def _is_known(word: str, words: set[str]) -> bool:
    return all(part in words or part in _COMMON_LATIN or part.removesuffix("s") in words for part in _parts(word))


def _is_striking(text: str, match: re.Match[str]) -> bool:
    """Whether a German noun looks like a name: mixed case, capitals throughout, or next to another capital."""
    word = match[0]
    beside = re.match(r"[ -][A-ZÄÖÜ]", text[match.end() : match.end() + 2])
    return beside is not None or not (word[1:].islower() or len(word) == 1)


def _is_dotted_thousand(value: Decimal) -> bool:
    """`1.980`, which reads as two or as two thousand, by country."""
    return re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", f"{value}") is not None
