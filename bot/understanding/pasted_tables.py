"""A pasted table of models and what each is sent, as sentences that the readers know."""

from collections.abc import Iterator

from bot.patterns import regex

_ROW = regex(r"\s*\|?(?P<cells>[^|\t\n]+(?:[|\t][^|\t\n]*){2,})\|?\s*")
_RULE = regex(r"[\s|:\-]+")
_COUNTS = regex(
    r"(?P<calls>calls?|requests?|reqs?|queries|volume|anfragen|aufrufe|peticiones|llamadas|requêtes|appels|requisições"
    r"|chamadas|запрос\w*|请求\w*|调用\w*|次数|リクエスト\w*|요청\w*)"
    r"|(?P<out>out|output|completion|ausgabe|salida|sortie|saída|выход\w*|输出\w*|出力\w*|출력\w*)"
    r"|(?P<in>in|input|prompt|eingabe|entrada|entrée|вход\w*|输入\w*|入力\w*|입력\w*)"
)
_OFTEN = (
    ("day", regex(r"(?:/|per |a |pro |por |par |al |am )\s?(?:day|tag|día|jour|dia)\b|daily|täglich|每天|日")),
    ("week", regex(r"(?:/|per |a |pro |por |par |a la |in der )\s?(?:week|woche|semana|semaine)\b|weekly|每周|週")),
    ("month", regex(r"(?:/|per |a |pro |por |par |al |im )\s?(?:month|mo|monat|mes|mois|mês)\b|monthly|每月|月")),
    ("hour", regex(r"(?:/|per |an )\s?(?:hour|h|stunde|hora|heure)\b|hourly|每小时")),
    ("second", regex(r"(?:/|per |a )\s?(?:second|sec|s)\b|\brps\b")),
)
_NUMBER = regex(r"\d[\d.,\s]*\s?(?:k|m|mio|bn?)?\b")


def told(text: str) -> str:
    """`text` with the rows of a table of models put into words: "gpt-6-luna: 20000 calls a day, 1500 in, 300 out"."""
    if "|" not in text and "\t" not in text:
        return text
    lines = text.split("\n")
    for start, line in enumerate(lines):
        head = _kinds(_cells(line))
        rows = list(_rows(lines[start + 1 :], head)) if head else []
        if rows:
            end = start + 1 + rows[-1][0]
            said = "; ".join(sentence for _, sentence in rows)
            return "\n".join((*lines[:start], f"{said}.", *lines[end + 1 :]))
    return text


def _cells(line: str) -> list[str]:
    row = _ROW.fullmatch(line)
    if row is None:
        return []
    return [cell.strip() for cell in row["cells"].replace("\t", "|").split("|")]


def _kinds(cells: list[str]) -> dict[int, tuple[str, str]]:
    """Column to (calls, in or out; how often), for the head of a table with calls and tokens; else empty."""
    found: dict[int, tuple[str, str]] = {}
    for column, cell in enumerate(cells[1:], start=1):
        if kind := _COUNTS.search(cell.lower()):
            found[column] = (str(kind.lastgroup), _often(cell))
    kinds = {kind for kind, _ in found.values()}
    return found if {"calls", "in"} <= kinds or {"in", "out"} <= kinds else {}


def _often(cell: str) -> str:
    """How often, as it is written in a cell; empty where it is not."""
    return next((period for period, words in _OFTEN if words.search(cell.lower())), "")


def _rows(lines: list[str], head: dict[int, tuple[str, str]]) -> Iterator[tuple[int, str]]:
    """(the number of the line, its sentence) for each row behind the head."""
    for number, line in enumerate(lines):
        if line.strip() and _RULE.fullmatch(line):
            continue
        cells = _cells(line)
        said = [_said(cells[column], kind) for column, kind in head.items() if column < len(cells)]
        if not cells or not any(said):
            return
        yield number, f"{cells[0]}: {', '.join(part for part in said if part)}"


def _said(cell: str, kind: tuple[str, str]) -> str:
    """A cell with what its column counts."""
    number = _NUMBER.search(cell.lower())
    if number is None:
        return ""
    counted, often = kind
    period = _often(cell) or often
    words = {"calls": "requests", "in": "tokens in", "out": "tokens out"}[counted]
    return f"{number[0].strip()} {words}{f' per {period}' if period else ''}"
