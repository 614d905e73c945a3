"""A site with an image of calculators that say back what they are asked, or fail in a way of one's choice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.browser.shell import make_site

if TYPE_CHECKING:
    from pathlib import Path

ANSWER = """
import json

def answer(text):
    request = json.loads(text)
    match request["do"]:
        case "raise":
            raise ValueError("broken on purpose")
        case "import":
            import heapq
            return json.dumps({"ok": True, "said": str(heapq.nlargest(2, [1, 3, 2]))})
        case "list":
            import os
            return json.dumps({"ok": True, "said": str("lib" in os.listdir("/"))})
        case "grow":
            return json.dumps({"ok": True, "said": str(len(bytearray(100_000_000)))})
        case "grow a little":
            return json.dumps({"ok": True, "said": str(len(bytearray(1_000)))})
        case "what never ran":
            return json.dumps({"ok": True, "said": str(complex("1+2j") ** 2)})
    return json.dumps({"ok": True, "said": "steadfast – 平 – 😀: " + request["do"]}, ensure_ascii=False)
"""
QUESTIONS = ['{"do": "check"}', '{"do": "grow a little"}']
# What only a whole runtime with files can do, and what it then says.
BEYOND_THE_IMAGE = {
    "import": {"ok": True, "said": "[3, 2]"},
    "list": {"ok": True, "said": "True"},
    "what never ran": {"ok": True, "said": "(-3+4j)"},
}


def make_steadfast_site(folder: Path) -> Path:
    return make_site(folder, ANSWER, lambda _: QUESTIONS)


def said(do: str) -> dict[str, Any]:
    return {"ok": True, "said": f"steadfast – 平 – 😀: {do}"}
