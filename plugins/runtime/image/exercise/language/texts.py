"""Texts and bytes."""

# mypy: ignore-errors


def texts():
    for one in TEXTS:
        _ = [method(one) for method in PLAIN]
        _ = [format(one, form) for form in TEXT_FORMATS]
        _ = (
            one.encode().decode(),
            one.encode("utf-8", "surrogatepass"),
            one.encode("ascii", "replace"),
            one * 40,
            ascii(one),
        )
        _ = [one.encode(name, "backslashreplace").decode(name) for name in ("ascii", "latin-1", "utf-8")]
        _ = one.zfill(30), one.ljust(30), one.rjust(30, "."), one.center(30), one.expandtabs(), one.splitlines()
        _ = (
            one[::-1],
            one[1:-1],
            one[::2],
            list(one),
            sorted(one),
            hash(one),
            {one: 1}[one],
            [ord(letter) for letter in one],
        )
        _ = (
            f"{one!r:>40} {one!s} {one!a}",
            "{:>40}|{0[0]!r}".replace("{0[0]!r}", "{}").format(one, one),
            "%-40s|%r|%%" % (one, one),
        )
        for other in TEXTS:
            _ = (
                one + other,
                one < other,
                one == other,
                other in one,
                one.find(other),
                one.rfind(other),
                one.count(other),
            )
            _ = (
                one.replace("e", other),
                one.startswith(other),
                one.endswith((other, "x")),
                other.join([one, one, "z"]),
            )
            _ = (
                one.strip(other),
                one.removeprefix(other),
                one.removesuffix(other),
                one.translate({101: other, 97: None}),
            )
            if other:
                _ = one.split(other), one.rsplit(other, 1), one.partition(other), one.rpartition(other)
        _ = one.split(), one.split(None, 1), one.rsplit(None, 1), one.replace(" ", ""), one.replace("a", "b", 1)
        _ = (
            "{a:>9} {b[0]} {c.real:.2f}".format(a=one, b=[1], c=2.5),
            "{x}".format_map({"x": one}),
            one.splitlines(keepends=True),
            one.startswith("a", 1),
            one.find("a", 1, -1),
            one.translate({ord(letter): "\u2013" for letter in one[:3]}),
            one.isalpha() or one.isspace(),
            max(one, default=""),
            "".join(letter for letter in one if letter > " "),
        )
        for wrong in (
            lambda one=one: one.index("zz"),
            lambda one=one: one.rindex("zz"),
            lambda one=one: one.encode("ascii"),
        ):
            try_(wrong)
        long = (one + " ") * 3000
        _ = (
            long.find("zz"),
            long.count("a"),
            long.split("zz ab"),
            long.replace("t", "uv"),
            long.rfind("Plain tixt"),
            long.find(one + " " + one),
        )
    grown = ""
    for number in range(3000):
        grown += chr(number + 33)
    _ = (
        "".join(TEXTS * 300),
        str(b"\xc3\xa9\xf0\x9f\x98\x80", "utf-8"),
        b"\xff\xc3".decode("utf-8", "replace"),
        str.maketrans("ab", "cd", "e"),
    )
    _ = [method(grown) for method in PLAIN]


PLAIN = (
    *(str.upper, str.lower, str.title, str.capitalize, str.casefold, str.swapcase, str.strip, str.lstrip, str.rstrip),
    *(
        str.isalnum,
        str.isalpha,
        str.isascii,
        str.isdecimal,
        str.isdigit,
        str.isidentifier,
        str.islower,
        str.isnumeric,
    ),
    *(str.isprintable, str.isspace, str.istitle, str.isupper, repr, str, len),
)


def raw_bytes():
    """What texts become and come from; no answer works on bytes."""
    for one in (b"", b"plain \xff text"):
        _ = one.hex(), one[1:3], one[0:1], repr(one), list(one), one + b"x", one == b"plain", hash(one), len(one)
        _ = one.decode("latin-1"), one.decode("utf-8", "replace"), one.startswith(b"p"), bytes(one)
    _ = bytes(4), bytes([1, 2]), b"-".join([b"a", b"b"]), int.from_bytes(b"ab"), b"%d" % 5
