"""The line that tells an asker in their language that answers are in English, and where to see what was understood."""

from collections.abc import Mapping

LINES: Mapping[str, tuple[str, str]] = {
    "de": ("Antworten gibt es hier auf Englisch.", "Was verstanden wurde, steht hinter „{}“."),
    "es": ("Las respuestas están en inglés.", "Lo que se ha entendido está tras «{}»."),
    "fr": ("Les réponses sont en anglais.", "Ce qui a été compris figure après « {} »."),
    "pt": ("As respostas são em inglês.", "O que foi entendido está depois de «{}»."),
    "ru": ("Ответы здесь на английском.", "Что понято, написано после «{}»."),
    "zh": ("回答为英文。", "理解到的条件写在“{}”之后。"),
    "ja": ("回答は英語です。", "読み取った条件は「{}」の後にあります。"),
    "ko": ("답변은 영어로 제공됩니다.", "이해한 조건은 “{}” 뒤에 있습니다."),
}
_UNDERSTOOD = ("Constraints", "Workload")
"""The words behind which an answer says what it took from the question."""


def said_once(language: str, text: str, *, begins: bool) -> str:
    """The line for the first answer of a conversation in `language`; empty for English and for later ones."""
    if language not in LINES or not begins:
        return ""
    lead, where = LINES[language]
    told = [word for word in _UNDERSTOOD if f"{word}:" in text]
    return f"{lead} {where.format(', '.join(told))}" if told else lead
