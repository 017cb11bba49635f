"""Components V2 as HTML, roughly as Discord draws it, to look at messages in a browser. Not used by any test's verdict.

python -m tests.fakes.discord_picture page.html < messages.json    (a list of messages, each a list of components)
"""

import html
import json
import re
import sys
from pathlib import Path
from typing import Any

STYLE = """
body{font:15px/1.375 gg sans,Noto Sans,Arial,sans-serif;background:#313338;color:#dbdee1;max-width:620px;margin:16px}
.message{margin-bottom:24px} .frame{background:#2b2d31;border:1px solid #3f4147;border-left:4px solid;border-radius:8px;
padding:10px 14px;margin:4px 0} .text{white-space:pre-wrap;margin:4px 0} h3{font-size:17px;margin:2px 0}
.small{font-size:12.5px;color:#949ba4} pre{background:#1e1f22;border:1px solid #3f4147;border-radius:4px;padding:7px;
font:13px/1.25 Consolas,DejaVu Sans Mono,monospace;white-space:pre;margin:4px 0;overflow:auto} a{color:#00a8fc}
button{font:13.5px Noto Sans,Arial;border:0;border-radius:4px;background:#4e5058;color:#fff;padding:6px 14px;
margin:3px 6px 3px 0} .primary{background:#5865f2}
"""
ROW, BUTTON, TEXT, CONTAINER = 1, 2, 10, 17
PRIMARY = 1


def page(messages: list[list[dict[str, Any]]]) -> str:
    """A page with these messages."""
    bodies = "".join(f'<div class="message">{"".join(map(component, each))}</div>' for each in messages)
    return f'<!doctype html><meta charset="utf-8"><style>{STYLE}</style><body>{bodies}'


def component(found: dict[str, Any]) -> str:
    """One component."""
    kind, inner = found["type"], "".join(map(component, found.get("components", ())))
    if kind == CONTAINER:
        return f'<div class="frame" style="border-left-color:#{found.get("accent_color") or 0:06x}">{inner}</div>'
    if kind == ROW:
        return f"<div>{inner}</div>"
    if kind == BUTTON:
        style = "primary" if found["style"] == PRIMARY else ""
        return f'<button class="{style}">{html.escape(found["label"])}</button>'
    return f'<div class="text">{words(found["content"])}</div>'


def words(text: str) -> str:
    """Markdown as Discord reads it, as far as the bot writes any."""
    fenced = re.split(r"```\n(.*?)\n```", text, flags=re.DOTALL)
    return "".join(f"<pre>{html.escape(each)}</pre>" if number % 2 else _prose(each)
                   for number, each in enumerate(fenced))  # fmt: skip


def _prose(text: str) -> str:
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(found[1])
        return f"\0{len(kept) - 1}\0"

    shown = html.escape(re.sub(r"\\([\\*_~|`<>\]#-])", keep, text), quote=False)
    shown = re.sub(r"\[([^\]\n]+)\]\(&lt;(https?://[^\s]+?)&gt;\)", r'<a href="\2">\1</a>', shown)
    shown = re.sub(r"(?m)^### (.*)\n?", r"<h3>\1</h3>", shown)
    shown = re.sub(r"(?m)^-# (.*)$", r'<span class="small">\1</span>', shown)
    shown = re.sub(r"(?m)^- ", "• ", re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", shown, flags=re.DOTALL))
    return re.sub(r"\0(\d+)\0", lambda found: html.escape(kept[int(found[1])]), shown)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(json.load(sys.stdin)), encoding="utf-8")
