"""Whether one of several things in use, no matter which, is supposed to go away: "what if one of them shuts down"."""

from collections.abc import Mapping
from typing import Any

from bot.patterns import regex
from bot.understanding.passage import Passage

_ONE_GOES = regex(
    r"\b(?:if|suppos(?:e|ing)|imagine|in case)(?: tomorrow)? (?:either|any|one)\b"
    r"(?: one)?(?: of (?:them|these|those|(?:the|our) (?:two|three|vendors|providers|makers|suppliers|hosts))"
    r"| (?:vendor|provider|maker|supplier|host|company))?(?: (?:suddenly|ever|just|then))*"
    r" (?:(?:shuts?|closes?) (?:down|off|up|shop)|goes (?:away|down|dark|offline|under|bust|bankrupt)"
    r"|goes out of business"
    r"|(?:is|gets|were) (?:suddenly )?(?:down|gone|offline|cut off|shut down|unavailable)|disappears|vanishes"
    r"|(?:fails|dies)(?! (?:on|at|to|in|with|when)\b)"
    r"|collapses|pulls out|cuts us off|stops (?:working|serving|operating))\b"
    r"|\b(?:wenn|falls)(?: (?:mal|plötzlich|morgen))* eine[rs]? (?:davon|von (?:beiden|ihnen|denen)|der (?:beiden|zwei"
    r"|drei|anbieter))[^.?!;]{0,24}\b(?:ausf[aä]ll\w*|wegf[aä]ll\w*|dicht ?macht|verschwindet|pleite\w*"
    r"|weg (?:ist|wäre)"
    r"|down (?:ist|geht))\b"
    r"|\bsi l'une? (?:des (?:deux|trois|fournisseurs)|d'(?:eux|elles)|d'entre (?:eux|elles))[^.?!;]{0,24}"
    r"\b(?:tombe|ferme|s'arrête|disparaît|coupe|lâche)\b"
    r"|\bsi (?:un[oa]|algun[oa]) de (?:ell[oa]s|l[oa]s (?:dos|tres))[^.?!;]{0,24}\b(?:cae|cierra|desaparece|falla)\b"
    r"|\bse uma? (?:del[ea]s|d[oa]s (?:dois|duas|três))[^.?!;]{0,24}\b(?:cair|fechar|sumir|desaparecer|falhar)\b"
    r"|\bесли (?:один|одна) из (?:них|двух|трех|трёх)[^.?!;]{0,24}\b(?:отключ|уйд|упад|закро|исчезн|пропад)"
    r"|(?:万一|如果|要是|假如)(?:哪天)?(?:其中)?(?:的?[一某哪](?:一?家|个|边))[^。？！?!,，]{0,6}"
    r"(?:停|断供|挂|倒闭|关门|宕机|退出|没了)"
    r"|(?:片方|どちらか|どれか|一社)[^。？！?!、]{0,10}(?:止ま|落ち|停止|終了|なくな|ダウン|撤退|倒産)"
    r"|(?:하나|한쪽|한 곳)(?:가|이)[^.?!]{0,10}(?:중단|멈추|다운|망하|종료|사라)"
)

_ENDS_STATED = regex(
    r"\b(?:replac|retir|deprecat|successor|migrat|ersatz|ersetz|nachfolg|remplac|reempla)|替换|迁移|移行|後継"
)
"""What asks for the ends that makers state and for what comes after."""


def supposes_one_gone(passage: Passage, own: Mapping[str, Any]) -> bool:
    """Whether so much is supposed of one of the models that the message names, whichever it is."""
    several = len(own.get("models", ())) > 1
    return several and _ONE_GOES.search(passage.text) is not None and not _ENDS_STATED.search(passage.text)
