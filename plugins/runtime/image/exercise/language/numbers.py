"""Integers and floats, in all their forms."""

# mypy: ignore-errors


def integers():
    whole = [number for number in NUMBERS if isinstance(number, int)]
    for one in whole:
        for form in INT_FORMATS:
            try_(lambda one=one, form=form: format(one, form))
        _ = str(one), repr(one), hash(one), int(str(one)), bin(one), hex(one), oct(one), one.bit_length(), ~one, -one
        _ = (
            one.bit_count(),
            one.to_bytes(200, "big", signed=True),
            round(one, -3),
            bool(one),
            abs(one),
            "%d %x" % (one, one),
        )
        try_(lambda one=one: (float(one), one / 7, one**0.5))
        for other in whole:
            _ = (
                one + other,
                one - other,
                one * other,
                one & other,
                one | other,
                one ^ other,
                one < other,
                one == other,
            )
            try_(lambda one=one, other=other: (one // other, one % other, divmod(one, other), one / other))
            try_(lambda one=one, other=other: (pow(one, 5), pow(one, 3, other), one << 70, one >> 3))
    _ = (
        int("7" * 600),
        str(7**1200),
        int("ff", 16),
        int(" 12_000 "),
        int("\uff11\uff12"),
        int(b"12"),
        int(1e300),
        int.from_bytes(b"ab" * 30),
    )
    _ = (3**4000) * (5**3000), (3**4000) // (5**900), (10**60) % (10**31 + 1), sum(range(1000)), (0).__pos__()


def floats():
    for one in FLOATS:
        for form in FLOAT_FORMATS:
            _ = format(one, form)
        _ = repr(one), hash(one), one.is_integer(), bool(one), -one, abs(one), "%s %.2f %e %g %r" % ((one,) * 5)
        try_(lambda one=one: (int(one), round(one), one.as_integer_ratio()))
        _ = float(repr(one)), round(one, 3), round(one, -3), float.fromhex(one.hex())
        for other in FLOATS:
            _ = one + other, one - other, one * other, one < other, one >= other, one == other, max(one, other)
            try_(lambda one=one, other=other: (one / other, one // other, one % other, divmod(one, other)))
            try_(lambda one=one, other=other: one**other)
        for whole in NUMBERS[:11]:
            _ = one < whole, one == whole, one > whole
            try_(lambda one=one, whole=whole: (one * whole, one + whole, whole - one))
    for whole in NUMBERS[6:10]:
        # As large as each other, they are compared bit by bit.
        _ = float(whole) < whole + 1, float(whole) == whole
    for text in (
        "1e5",
        " -.5 ",
        "1_0.2_5",
        "inf",
        "nan",
        "-Infinity",
        "1" * 400,
        "0." + "3" * 400,
        "1e-400",
        "\uff11.5",
    ):
        _ = float(text)
    _ = sum([0.1] * 20)
