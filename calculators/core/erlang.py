"""Erlang: who waits, who is refused and how many are there, for one line before several servers (M/M/c).

The chapters are those of R. B. Cooper, Introduction to Queueing Theory, 2nd edition, 1981.
"""

import math

_EXACT_UP_TO = 200
# Smaller, a share that is refused has no reciprocal that can be held.
_HARDLY = 1e-300
# Temme's coefficients for the incomplete gamma function near its middle (DLMF 8.12.9), as series in eta.
_C0 = (-1 / 3, 1 / 12, -2 / 135, 1 / 864, 1 / 2835, -139 / 777600)
_C1 = (-1 / 540, -1 / 288, 1 / 378, -77 / 77760, 1 / 4860)


def erlang_b(servers: float, busy: float) -> float:
    """The share refused by `servers` without a waiting line when `busy` of them are wanted: Erlang B (Cooper 3.3).

    The recursion is exact; above 200 servers it would be slow, and the incomplete gamma function it equals is used.

    >>> round(erlang_b(30, 25), 4), round(erlang_b(1, 1), 4)
    (0.0526, 0.5)
    """
    count = round(servers)
    if count <= _EXACT_UP_TO:
        refused = 1.0
        for server in range(1, count + 1):
            refused = busy * refused / (server + busy * refused)
        return refused
    if busy > count + 30 * math.sqrt(count):
        return 1 / _ways_up_to_full(count, busy)
    return math.exp(count * math.log(busy) - busy - math.lgamma(count + 1)) / _poisson_up_to(count, busy)


def _ways_up_to_full(count: int, busy: float) -> float:
    """The states from full downwards, as multiples of the full one; far over capacity few of them matter."""
    term = whole = 1.0
    for below in range(count):
        term *= (count - below) / busy
        whole += term
        if term < 1e-17 * whole:
            break
    return whole


def _poisson_up_to(count: int, mean: float) -> float:
    """The chance of `count` or fewer, by Temme's uniform expansion with two terms: 1e-7 or better above 200."""
    scale = count + 1.0
    off = (mean - scale) / scale
    logarithm = math.log1p(off) if off > -0.5 else math.log(mean / scale)
    eta = math.copysign(math.sqrt(max(0.0, 2 * (off - logarithm))), off)
    if abs(eta) < 0.15:
        first, second = _series(_C0, eta), _series(_C1, eta)
    else:
        first = 1 / off - 1 / eta
        second = 1 / eta**3 - 1 / off**3 - 1 / off**2 - 1 / (12 * off)
    rest = math.exp(-scale * eta * eta / 2) / math.sqrt(2 * math.pi * scale) * (first + second / scale)
    return 0.5 * math.erfc(eta * math.sqrt(scale / 2)) + rest


def _series(coefficients: tuple[float, ...], argument: float) -> float:
    return math.fsum(coefficient * argument**power for power, coefficient in enumerate(coefficients))


def erlang_c(refused: float, utilisation: float) -> float:
    """The share that must wait when there is a line, from the share refused when there is none (Cooper 3.4).

    >>> round(erlang_c(erlang_b(10, 8), 0.8), 4)
    0.4092
    """
    return 1.0 if utilisation >= 1 else refused / (1 - utilisation * (1 - refused))


def wait_in_line(spare: float, capacity: float, spell: float) -> float:
    """The average wait of those who must, at the end of a spell that began with no line.

    Brownian motion kept above zero, with spare capacity as its drift (Abate and Whitt). Given time it settles at
    1 ÷ spare, which is exact for M/M/c; at full load it grows with the root of time, and in overload with time.

    >>> round(wait_in_line(20, 100, 3600), 9), round(wait_in_line(0, 100, 3600), 2)
    (0.05, 6.77)
    >>> round(wait_in_line(-10, 100, 3600), 1)
    360.1
    """
    drift, variance = -spare, 2 * capacity
    reach = math.sqrt(variance * spell)
    if abs(drift) * spell < 1e-6 * reach:
        return math.sqrt(2 / math.pi) * reach / capacity
    ahead = drift * spell / reach
    above = 0.5 * math.erfc(-ahead / math.sqrt(2))
    density = math.exp(-ahead * ahead / 2) / math.sqrt(2 * math.pi)
    settled = variance / (2 * drift) * -math.erf(-ahead / math.sqrt(2))
    return (drift * spell * above + reach * density + settled) / capacity


def still_waiting(limit: float, waiting: float, wait: float, utilisation: float, spell: float) -> float:
    """The share that waits longer than a limit: exponential (Cooper 3.4), after what overload adds for everybody.

    >>> round(still_waiting(0.1, 0.4, 0.05, 0.8, 3600), 4), still_waiting(60, 1.0, 360.1, 1.1, 3600)
    (0.0541, 1.0)
    """
    behind = _behind(utilisation, spell)
    return waiting if limit <= behind else waiting * math.exp((behind - limit) / _by_chance(wait, behind))


def slowest_hundredth(waiting: float, wait: float, utilisation: float, spell: float) -> float:
    """The wait that one request in a hundred exceeds, from the same distribution.

    >>> round(slowest_hundredth(0.4, 0.05, 0.8, 3600), 4)
    0.1844
    """
    behind = _behind(utilisation, spell)
    return behind + _by_chance(wait, behind) * math.log(max(1.0, waiting / 0.01))


def _behind(utilisation: float, spell: float) -> float:
    """How far behind the servers are at the end of a spell of more work than they can do."""
    return max(0.0, utilisation - 1) * spell


def _by_chance(wait: float, behind: float) -> float:
    """The part of the average wait that differs from request to request; rounding must not make it negative."""
    return max(wait - behind, 1e-12 * wait)


def nobody(servers: float, busy: float, refused: float) -> float:
    """The chance that all servers are idle, P₀, from the share refused without a line (Cooper 3.4).

    Without a line the states sum to (busy^servers ÷ servers!) ÷ refused; with one, the full state counts
    1 ÷ (1 − utilisation) times.

    >>> round(nobody(1, 0.75, erlang_b(1, 0.75)), 9), round(nobody(3, 2, erlang_b(3, 2)), 9), nobody(1, 2, 0.6)
    (0.25, 0.111111111, 0.0)
    """
    return math.exp(_logarithm_of_nobody(servers, busy, refused)) if busy < servers else 0.0


def _logarithm_of_nobody(servers: float, busy: float, refused: float) -> float:
    if refused < _HARDLY:
        return -busy  # with servers for everybody, those who are there are a Poisson number
    utilisation = busy / servers
    full = servers * math.log(busy) - math.lgamma(servers + 1)
    return -full - math.log(1 / refused + utilisation / (1 - utilisation))


def exactly_there(count: float, servers: float, busy: float, refused: float) -> float:
    """The chance that so many are in line or served.

    >>> round(exactly_there(4, 1, 2 / 3, erlang_b(1, 2 / 3)), 9), round(exactly_there(1, 3, 2, erlang_b(3, 2)), 9)
    (0.065843621, 0.222222222)
    """
    if busy >= servers:
        return 0.0
    ways = min(count, servers)
    waiting = (count - ways) * math.log(busy / servers)
    nobody_there = _logarithm_of_nobody(servers, busy, refused)
    return math.exp(nobody_there + ways * math.log(busy) - math.lgamma(ways + 1) + waiting)


def more_there(count: float, servers: float, busy: float, refused: float) -> float:
    """The chance that more than so many are in line or served.

    >>> round(more_there(5, 1, 7 / 12, erlang_b(1, 7 / 12)), 9), round(more_there(1, 3, 2, erlang_b(3, 2)), 9)
    (0.039400412, 0.666666667)
    """
    if busy >= servers:
        return 1.0
    if count >= servers:
        utilisation = busy / servers
        return erlang_c(refused, utilisation) * math.pow(utilisation, count - servers + 1)
    up_to = math.exp(_logarithm_of_nobody(servers, busy, refused) + busy)
    return max(0.0, 1 - up_to * _at_most(round(count), busy))


def _at_most(count: int, mean: float) -> float:
    """The chance that a Poisson number is `count` or less."""
    if count > _EXACT_UP_TO:
        return _poisson_up_to(count, mean)
    return math.fsum(math.exp(each * math.log(mean) - mean - math.lgamma(each + 1)) for each in range(count + 1))
