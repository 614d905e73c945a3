"""JSON, read and written."""

# mypy: ignore-errors

import json

JSON_TEXTS = (
    *("0", "-0", "12", "-1.5e-7", "1e400", "1E+2", "9" * 400, "0.1", "true", "false", "null", "NaN", "-Infinity"),
    *(
        '""',
        '"a"',
        r'"\u00e9\ud83d\ude00\ud83d \/\b\f\n\r\t\\\""',
        '"é – 😀"',
        '" \\\\ "',
        "[]",
        "{}",
        " [ 1 , [ ] ] ",
        '[1, "a"]',
    ),
    *('{"a": {"b": [1, 2, {"c": null}]}, "a": 2, "é": "–"}', '\n{"a"\t:\r1}\n', '["' + "x" * 5000 + '"]'),
)
NO_JSON = (
    *(
        "",
        " ",
        "{",
        "[",
        "[1",
        "[1,",
        "[1,]",
        '{"a"',
        '{"a":',
        '{"a":1',
        '{"a":1,',
        "{a",
        "{1:2}",
        '"',
        '"\\',
        r'"\u12',
        r'"\x"',
    ),
    *(
        '"\n"',
        "01",
        "1.",
        "-",
        "+1",
        "tru",
        "nul",
        "Inf",
        "1 2",
        "é",
        "\ufeff1",
        "[1}",
        '{"a" 1}',
        r'"\ud83d\u12"',
        "9" * 5000,
    ),
)


def use_json():
    for text in JSON_TEXTS:
        read = json.loads(text)
        for written in (json.dumps(read), json.dumps(read, ensure_ascii=False), json.dumps([read, {"x": read}])):
            _ = json.loads(written)
        _ = json.loads(text.encode("utf-8", "surrogatepass").decode("utf-8", "replace"))
    for text in NO_JSON:
        try:
            json.loads(text)
        except ValueError as error:
            _ = str(error), repr(error), error.args
    for held in (
        *(
            (1, (2, [3])),
            {1: 2, None: 3, True: 4, 1.5: 5},
            "é–😀\ud83d\0\x7f\u2028",
            10**40,
            1e300 * 10,
            TEXTS,
            FLOATS,
            {"a": {}},
        ),
        *([[]], "", float("nan"), {"b": 1, "a": [None, True, False]}),
    ):
        _ = json.dumps(held), json.dumps(held, ensure_ascii=False)
        _ = json.dumps(held, separators=(",", ":")), json.dumps(held, default=str)
    ring = []
    ring.append(ring)
    nested = "[" * 200 + "]" * 200
    _ = json.dumps(json.loads(nested))
    for wrong in (
        *(
            lambda: json.dumps({1, 2}),
            lambda: json.dumps(object()),
            lambda: json.dumps({(): 1}),
            lambda: json.dumps(ring),
        ),
        *(lambda: json.loads(5), lambda: json.dumps({"a": [1, {2}]}, ensure_ascii=False)),
    ):
        try:
            wrong()
        except (TypeError, ValueError, RecursionError) as error:
            _ = str(error)
