"""Mathematics but for angles, up to the edges."""

# mypy: ignore-errors

import math


def use_math():
    alone = (
        *(
            math.acosh,
            math.asinh,
            math.atanh,
            math.cbrt,
            math.ceil,
            math.cosh,
            math.erf,
            math.erfc,
            math.exp,
            math.exp2,
        ),
        *(
            math.expm1,
            math.fabs,
            math.factorial,
            math.floor,
            math.frexp,
            math.gamma,
            math.isfinite,
            math.isinf,
            math.isnan,
        ),
        *(
            math.isqrt,
            math.lgamma,
            math.log,
            math.log10,
            math.log1p,
            math.log2,
            math.modf,
            math.sinh,
            math.sqrt,
            math.tanh,
        ),
        *(math.trunc, math.ulp),
    )
    pairs = (
        *(
            math.comb,
            math.copysign,
            math.dist,
            math.fmod,
            math.gcd,
            math.hypot,
            math.isclose,
            math.lcm,
            math.ldexp,
            math.log,
        ),
        *(math.nextafter, math.perm, math.pow, math.remainder),
    )
    few = (0, 1, 3, 52, 0.5, -2.5, 1e-300, 700.5, -745.2, 20, 2**70)
    for one in (*FLOATS, *NUMBERS[:8], *few, 7**500, "a", 171, 30.5, 1e-9):
        for function in alone:
            if function is not math.factorial or not isinstance(one, int) or one < 2000:
                try_(lambda function=function, one=one: function(one))
    for one in few:
        for other in few:
            for function in pairs:
                if function not in (math.comb, math.perm, math.ldexp) or abs(other) < 100:
                    try_(lambda function=function, one=one, other=other: function(one, other))
    for held in ([], [1, 2, 3], [0.1] * 30, [1, 2.5, 10**30], [1e308, 1e308, -1e308], [1e999, 1.0], range(99), ["a"]):
        for function in (math.fsum, math.prod, math.hypot):
            try_(lambda function=function, held=held: function(held))
            try_(lambda function=function, held=held: function(*held))
        try_(lambda held=held: math.sumprod(held, held))
        try_(lambda held=held: math.sumprod(held, held[1:]))
    try_(
        lambda: (
            math.comb(200, 100),
            math.perm(30),
            math.gcd(),
            math.isclose(1, 1 + 1e-12, abs_tol=1),
            math.prod([2], start=3),
        )
    )
    _ = math.fma(2.0, 3.0, 1.0), math.comb(60, 30), math.factorial(300)
