"""Block Kit as HTML, roughly as Slack draws it, to look at messages in a browser. Not used by any test's verdict.

python -m tests.fakes.slack_picture page.html < blocks.json    (one list of blocks, or a list of such lists)
"""

import html
import json
import re
import sys
from pathlib import Path
from typing import Any

STYLE = """
body{font:15px/1.46 Lato,Arial,sans-serif;background:#fff;color:#1d1c1d;max-width:680px;margin:16px}
.dark{background:#1a1d21;color:#d1d2d3;padding:16px} .message{margin-bottom:24px} h3{font-size:18px;margin:4px 0}
p{margin:4px 0;white-space:pre-wrap} .small{font-size:12.5px;opacity:.75} table{border-collapse:collapse;margin:6px 0}
td{border:1px solid #8886;padding:4px 8px;vertical-align:top;font-size:13.5px} tr:first-child td{font-weight:700}
button{font:13px Lato,Arial;border:1px solid #8889;border-radius:4px;background:none;color:inherit;padding:4px 10px;
margin:3px 6px 3px 0} .primary{background:#007a5a;color:#fff} .alert{border-left:4px solid #e8912d;background:#e8912d22;
padding:6px 10px;border-radius:6px;margin:6px 0} .error{border-color:#e01e5a;background:#e01e5a22}
details{border:1px solid #8885;border-radius:8px;padding:6px 10px;margin:6px 0} summary{font-weight:700}
a{color:#1d9bd1} label{font-weight:700;display:block;margin-top:8px} .field{border:1px solid #8889;border-radius:4px;
padding:6px 8px;min-height:1.4em} hr{border:0;border-top:1px solid #8885}
"""


def page(messages: list[list[dict[str, Any]]], theme: str = "") -> str:
    """A page with these messages; `theme` may be `dark`."""
    bodies = "".join(f'<div class="message">{"".join(map(block, blocks))}</div>' for blocks in messages)
    return f'<!doctype html><meta charset="utf-8"><style>{STYLE}</style><body class="{theme}">{bodies}'


def block(found: dict[str, Any]) -> str:
    """One block."""
    kind = found["type"]
    if kind == "header":
        return f"<h3>{words(found['text'])}</h3>"
    if kind == "section":
        return f"<p>{words(found['text'])}</p>"
    if kind == "context":
        return "".join(f'<p class="small">{words(each)}</p>' for each in found["elements"])
    if kind == "alert":
        return f'<div class="alert {found["level"]}">{words(found["text"])}</div>'
    if kind == "container":
        inside = "".join(map(block, found["child_blocks"]))
        return f"<details><summary>{words(found['title'])}</summary>{inside}</details>"
    if kind == "table":
        rows = "".join("<tr>" + "".join(map(cell, row)) + "</tr>" for row in found["rows"])
        return f"<table>{rows}</table>"
    if kind in {"actions", "context_actions"}:
        return "<div>" + "".join(map(button, found["elements"])) + "</div>"
    if kind == "input":
        element = found["element"]
        chosen = element.get("initial_value") or ", ".join(
            each["text"]["text"] for each in element.get("initial_options", ())
        )
        return f"<label>{words(found['label'])}</label><div class=field>{html.escape(chosen)}</div>"
    return "<hr>"


def cell(found: dict[str, Any]) -> str:
    """One cell of a table."""
    return f"<td>{html.escape(found['text'])}</td>"


def button(element: dict[str, Any]) -> str:
    """One button, or the two of a vote."""
    if element["type"] == "feedback_buttons":
        return "<button>👍</button><button>👎</button>"
    return f'<button class="{element.get("style", "")}">{words(element["text"])}</button>'


def words(text: dict[str, Any]) -> str:
    """A text object; links and bold as Slack reads them."""
    if text["type"] != "mrkdwn":
        return html.escape(text["text"])
    shown = re.sub(r"<(https?://[^|>]+)\|([^>]*)>", r'<a href="\1">\2</a>', text["text"])
    return re.sub(r"(?<!\w)\*([^*\n]+)\*(?!\w)", r"<b>\1</b>", shown)


if __name__ == "__main__":
    given = json.load(sys.stdin)
    Path(sys.argv[1]).write_text(page(given if isinstance(given[0], list) else [given]), encoding="utf-8")
