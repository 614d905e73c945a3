"""What people write around a line on paper or in Markdown: bullets, bold, arrows, colons, “about”.

Each is taken away or made the sign that it stands for, with as many characters as before, so that columns stay.
"""

from __future__ import annotations

import re

# Between numbers — and // are signs that somebody mistook.
NOTE = re.compile(r"(?:^|\s)--(?:\s|$)|(?:^|\s)(?:—|//)(?=\s+[^\W\d_]{2,}|$)|(?<=\S)\s+#\s")
# - DAU: 5M, 1. DAU = 5M, but −5.
_BULLET = re.compile(r"^ *(?:[-*+•▪◦●‣>] +(?=[^\s=])|[0-9]{1,2}[.)] +(?=[^\W\d_*`]|\*\*))")
_RULE = re.compile(r" *(?:-{3,}|={3,}|_{3,}|\*{3,}) *")
# **QPS** = **12K**, which are no powers: before those stands what is raised.
_BOLD = re.compile(r"(?:(?<=^)|(?<=[=:≈→(] )|(?<=^ ))( *)(\*\*|__)(?=[^\s*_])(.*?\S)\2(?=\W|$)")
# Of 240 TB (≈ 3 racks) the parentheses say nothing that is worked out.
_INSIDE = re.compile(r"\([^()]*\)")
_NO_SIGN = str.maketrans("=~≈→", "    ")
_TO = re.compile(r"[→⇒]|->|=>|~=|=~|:=|≃|≅")
_MUCH = r"[~≈]|(?:(?:about|around|roughly|approximately|approx\.?|circa|ca\.?|say|nearly|almost|some)(?= ))"
# About so many are so many.
_ABOUT = re.compile(rf"(?:(?<=[=×÷/(:+*,-])|(?<=[=×÷/(:+*,-] )|(?<=^))({_MUCH})(?= *[~$0-9.])", re.IGNORECASE)
# Behind something that is worked out it says what that comes to: 10k/s × 2 ≈ 20k/s. DAU ~ 10M.
_COMES_TO = re.compile(r"(?<=[\w)\]%]) ?[~≈](?= *[~$\w(.])")
_COMPARED = re.compile(r"[<>≤≥⩽⩾]")
_NAME = r"(?!scenario\b|grow\b) *(?:[0-9]+[%xX]? ?-?)?[^\W\d_][^:=<>≤≥\[×÷]*?(?::(?=[^\W\d_])[^:=<>≤≥\[×÷]*?)?"
# The colon of DAU: 150M; a word alone behind it is a calculator.
_COLON = re.compile(rf"^({_NAME}):(?: |(?<![0-9]:)(?![^\W\d_]))(?= *[^\s-])(?! *[a-z]+ *(?:--.*)?$)")
# Of CDN cost: total = 5 × $3 the words before the colon say what it is about.
_ABOUT_IT = re.compile(rf"{_NAME}:(?= +[^\W\d_][^=×÷0-9]*=)")


def as_written(line: str) -> str:
    """The line without what is only for the eye.

    >>> as_written("- **DAU**: ~150M"), as_written("rate → 5k/s"), as_written("rate = 10k/s × 2 ≈ 20k/s")
    ('    DAU  =  150M', 'rate = 5k/s', 'rate = 10k/s × 2 = 20k/s')
    """
    if _RULE.fullmatch(line):
        return " " * len(line)
    note = NOTE.search(line)
    body, behind = (line, "") if note is None else (line[: note.start()], line[note.start() :])
    if not body or body.isspace():
        return line.replace("*", "×")
    body = _BULLET.sub(_blank, body, count=1)
    if "(" in body:
        body = _INSIDE.sub(lambda inside: inside.group().translate(_NO_SIGN), body)
    body = _TO.sub(lambda to: "=".rjust(len(to.group())), body.replace("`", " "))
    if "**" in body or "__" in body:
        body = _BOLD.sub(lambda bold: f"{bold[1]}  {bold[3]}  ", body)
    body = body.replace("*", "×")
    if "~" in body or "≈" in body:
        body = _COMES_TO.sub(lambda to: "=".rjust(len(to.group())), body)
    body = _ABOUT.sub(_blank, body)
    return _named(body) + behind


def _named(body: str) -> str:
    """With an equals sign for the colon behind a name."""
    if _COMPARED.search(body):
        return body
    if "=" in body and (about := _ABOUT_IT.match(body)):
        return " " * about.end() + body[about.end() :]
    return _COLON.sub(lambda colon: f"{colon[1]}=".ljust(len(colon.group())), body, count=1)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())
