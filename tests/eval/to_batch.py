"""Annotated questions as the lines that `sextant ask --json --batch` reads; a follow-up is a line of its own."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def batch_lines(rows: Iterator[dict[str, Any]], day: str) -> Iterator[dict[str, Any]]:
    """For each row its question, and its follow-up as `<id>#2` with the question as history."""
    for row in rows:
        yield {"id": row["id"], "question": row["question"], "today": day}
        if row.get("followup"):
            yield {"id": f"{row['id']}#2", "question": row["followup"], "history": [row["question"]], "today": day}


if __name__ == "__main__":
    file, today = sys.argv[1:]
    with Path(file).open(encoding="utf-8") as lines:
        for line in batch_lines((json.loads(each) for each in lines if each.strip()), today):
            print(json.dumps(line))  # noqa: T201  (its result)
