"""What the exercise is done with."""

# mypy: ignore-errors

# Of one, of two and of four bytes to a letter.
TEXTS = (
    "",
    "a",
    "Plain text, 12 words?",
    "na\xefve \xdf \xbd \xe9",
    "\u2013 \u221e \uff11 \u0130 \ufb01",
    "x \U0001f600 \U00010400",
)
NUMBERS = (
    0,
    1,
    -1,
    255,
    256,
    10**9,
    -(10**10),
    2**62,
    10**18,
    -(10**40),
    7**500,
    0.0,
    -0.0,
    0.5,
    1 / 3,
    -2.5e-7,
    1e16,
)
FLOATS = (*NUMBERS[-6:], 123456.789, 1e22, 5e-324, 1.8e308, -1e999, 1e999 - 1e999)
FLOAT_FORMATS = ("", *".0f .3f e .2e g .4g ,.2f +.1f 012.3f % .1% >20 n _.0f #.3g".split())
INT_FORMATS = ("", *"d , _ x #X o b +d 010d <30 ^30, e .3g .1% n".split())
TEXT_FORMATS = ("", *">30 ^30 <30 .3 *^9.2".split())
# Rings enough for the oldest of them to be collected as well.
RINGS = 60_000
MANY = 25_000
# More than the interpreter has at first.
MUCH = 16_000_000
