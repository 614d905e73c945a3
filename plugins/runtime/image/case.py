"""What an image is asked, and what the host's own Python replies."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

# In a process of its own: this one may have imported the calculators before they were edited.
ASK = """
import json, sys
from calculators.text.answer import answer
json.dump([answer(question) for question in json.load(sys.stdin)], sys.stdout)
"""

# Letters of two and of four bytes, some of them written in ASCII, half of one, and what is no letter.
ODD = ("é", "–", "😀", r"\u00e9", r"\u2013", r"\ud83d\ude00", r"\ud83d", r"\u0000", r"\"\\\n\t", "\n")
# What ends a text that is no name.
LAST_QUOTE = re.compile(r'"(?=[],}])')
# So many questions are asked oddly too.
ODDLY = 12


@dataclass(frozen=True, slots=True)
class Case:
    question: str
    reply: str


def ask_host(package: Path, questions: Sequence[str]) -> list[Case]:
    command = [sys.executable, "-B", "-c", ASK]
    asked = json.dumps(questions)
    done = subprocess.run(command, cwd=package.parent, input=asked, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"The calculators cannot answer what their image is asked:\n{done.stderr}")
    return [Case(*pair) for pair in zip(questions, json.loads(done.stdout), strict=True)]


def odd_ones(questions: Sequence[str]) -> list[str]:
    r"""What is no question, and the first questions with odd letters at the end of each text.

    >>> odd_ones(['{"do": "list", "of": ["a", "b"]}'])[:2]
    ['no question', '{"do": "listé", "of": ["aé", "bé"]}']
    """
    asked = ["no question"]
    for odd in ODD:
        ending = f'{odd}"'.replace("\\", r"\\")
        asked += [LAST_QUOTE.sub(ending, question) for question in questions[:ODDLY]]
    return asked


def write_cases(cases: Sequence[Case]) -> bytes:
    return json.dumps([asdict(case) for case in cases], ensure_ascii=False).encode()
