"""What is to be made instead where a thread about pictures, film or sound names another medium."""

from collections.abc import Mapping
from typing import Any

from bot.patterns import regex
from bot.understanding.message import MADE_FOR
from bot.understanding.passage import Passage

_READ = regex(
    r"\b(?:read\w*|input|understand\w*|analy[sz]\w*|describ\w*|caption\w*|see|sees|look\w*|watch\w*|from|transcri\w*|turn|"
    r"animate|lesen|verstehen|eingabe|leer|entrada|entrée|lire|ler)\b|读|理解|输入|読|入力|읽|입력|чит"
)
"""Words of a medium that goes in."""


def made_instead(before: Mapping[str, Any], now: Mapping[str, Any], passage: Passage) -> dict[str, Any]:
    """`now` with a medium that only a model which makes it can mean: "and video, 20 clips?" after pictures."""
    made = before.get("output_modalities", ())
    kinds = [kind for kind in now.get("modalities", ()) if kind in MADE_FOR and kind not in made]
    of_media = before.get("task") in MADE_FOR.values() and bool(made)
    if (
        not (of_media and len(kinds) == 1)
        or now.get("task", kinds[0]) not in {*kinds, MADE_FOR[kinds[0]]}
        or _READ.search(passage.text)
    ):
        return dict(now)
    rest = {key: value for key, value in now.items() if key != "modalities"}
    return rest | {"output_modalities": (kinds[0],), "task": MADE_FOR[kinds[0]]}
