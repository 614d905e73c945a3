"""Regular expressions: every kind of them, compiled beforehand, and every way to match, on letters of every size."""

# mypy: ignore-errors

import re

EXPRESSIONS = [
    *(
        re.compile(text)
        for text in ("", "a", "a*", "a+?b", ".", "^", "$", r"\b", r"\B", "a|b|cd", "(a)(b)?", "(?P<one>a)|(?P<two>.)")
    ),
    *(
        re.compile(text)
        for text in (r"\d+", r"\D", r"\w+", r"\W+", r"\s*", r"\S{1,60}", "[abc]", "[^abc]", "[a-z0-9_-]+", "[é–😀]")
    ),
    *(
        re.compile(text)
        for text in (
            "(?:ab)+",
            "(?:ab){2,3}?",
            "(?:a|ab)*c",
            "(a|b)*",
            r"(.)\1",
            "(?=a)",
            "(?!a).",
            "(?<=a)b",
            "(?<!a)b",
        )
    ),
    *(
        re.compile(text)
        for text in (
            "a*+b",
            "(?>a+)b",
            "a{,3}+",
            "(a)?(?(1)b|c)",
            r"\A.*\Z",
            "[^\\W\\d_][\\w'-]*",
            "[^<>]*?x",
            "x.*y",
        )
    ),
    *(
        re.compile(text, re.IGNORECASE)
        for text in ("A", "É", "[a-zé]+", "ſ", "K", r"(é)\1", "(?:PLAIN|words)", "[^a]", "aB*?c")
    ),
    *(re.compile(text, re.MULTILINE) for text in ("^.", ".$", "^$")),
    *(re.compile(text, re.DOTALL) for text in (".+", "(.)*?x")),
    *(re.compile(text, re.ASCII) for text in (r"\w+", r"\s", r"\d", r"\b.", r"(?i:é)")),
    re.compile(r" a (\d) # with a remark", re.VERBOSE),
    re.compile("plain text, 12", re.IGNORECASE),
    re.compile(r"[0-9][0-9_,]*(?:\.[0-9]+)?|\.[0-9]+"),
]
MATCHED = (
    *TEXTS,
    "aab",
    "ab" * 40,
    "a" * 200 + "b",
    "ABC abc éÉ\n\nx\ny",
    "1,234.5 ms .. 20",
    "ſK\u212a",
    "–" * 90,
    "x😀x" * 30,
)
BYTES = [re.compile(rb"\d+|[a-z]"), re.compile(rb"(?i)A.\b")]


def use_re():
    for expression in EXPRESSIONS:
        for text in MATCHED:
            _ = (
                expression.fullmatch(text),
                expression.match(text, 1),
                expression.search(text, 1, 4),
                expression.findall(text[:300]),
            )
            for found in (expression.match(text), expression.search(text), *expression.finditer(text[:60])):
                if found:
                    look_at(found)
            _ = (
                expression.split(text),
                expression.split(text, 1),
                expression.sub("<>", text),
                expression.subn("", text, 2),
            )
            _ = expression.sub(lambda found: found[0] * 2, text), expression.sub(r"[\g<0>\n]", text)
        _ = expression.pattern, expression.flags, expression.groups, dict(expression.groupindex), repr(expression)
        _ = hash(expression), expression == EXPRESSIONS[0]
        for wrong in (lambda: expression.match(5), lambda: expression.match(b"a"), lambda: expression.sub(5, "a")):
            try_(wrong)
    for expression in BYTES:
        _ = expression.findall(b"a12 b"), expression.sub(b"", bytearray(b"a1")), expression.match(memoryview(b"a"))


def look_at(found):
    _ = found.group(), found.group(0), found[0], found.groups(), found.groups(""), found.groupdict(), found.span()
    _ = found.start(), found.end(), found.pos, found.endpos, found.string, found.re, found.lastindex, found.lastgroup
    _ = found.regs, repr(found), bool(found), found.expand(r"\g<0>")
    for wrong in (
        lambda: found[9],
        lambda: found["nine"],
        lambda: found.group(1, 0),
        lambda: found.start("one"),
        lambda: found.end(-1),
    ):
        try:
            wrong()
        except (IndexError, KeyError) as error:
            _ = str(error)
