"""What a verdict adds where its figure alone would mislead, and what it leaves unsaid where nothing is wrong."""

import pytest

from calculators.catalogue import find
from calculators.core.run import run
from calculators.text.sentence import measure_sentence


def cautions(name: str, **texts: str) -> str:
    return " ".join(run(find(name), texts).cautions)


def test_who_does_not_retry_has_no_layers_that_do() -> None:
    assert "Several layers retry" in cautions("retry")
    assert "Several layers retry" not in cautions("retry", attempts="1")


def test_a_quorum_of_all_survives_nothing() -> None:
    assert "One replica down stops" in cautions("quorum", n="3", w="3", r="1")
    assert "One replica down stops" in cautions("quorum", n="1", w="1", r="1")
    assert "One replica down stops" not in cautions("quorum")


def test_misses_are_counted_as_well_as_their_bytes() -> None:
    assert "one prefix of an object store" in cautions("cdn", rate="1M/s", size="1 kB")
    assert "one prefix of an object store" not in cautions("cdn")


def test_a_replica_that_falls_behind_loses_more_than_was_entered() -> None:
    assert "a failover then loses more" in cautions("replication", writes="10k/s")


@pytest.mark.parametrize(
    ("name", "said", "too_far", "near_enough"),
    [
        # 86,400 reads in a day.
        ("cache", "Was one of the two", {"rate": "1/s", "items": "87k"}, {"rate": "1/s", "items": "86k"}),
        # 10 TB in a month of 2,628,000 s are 3.805 MB/s.
        ("cdn", "First-tier prices end", {"size": "100 kB", "rate": "38.1/s"}, {"size": "100 kB", "rate": "38/s"}),
        # 1 − e^(−0.22 ÷ 2) is 10.4%, 1 − e^(−0.21 ÷ 2) is 9.97%.
        (
            "durability",
            "estimate is rough",
            {"afr": "22%", "repair": "182.5 days"},
            {"afr": "21%", "repair": "182 days"},
        ),
        ("durability", "estimate is rough", {"afr": "22%", "repair": "182.5 days"}, {"replacing": "never"}),
        ("growth", "A fifth more", {"rate": "21%", "ahead": "13 months"}, {"rate": "21%", "ahead": "12 months"}),
        ("growth", "A fifth more", {"rate": "21%", "ahead": "13 months"}, {"rate": "20%", "ahead": "13 months"}),
        ("servers", "Above 85%", {"target": "86%"}, {"target": "85%"}),
        ("servers", "Above 85%", {"target": "86%"}, {"rule": "plain"}),
        (
            "memory",
            "Bookkeeping outweighs",
            {"size": "10 B", "overhead": "11 B"},
            {"size": "11 B", "overhead": "11 B"},
        ),
        ("memory", "Bookkeeping outweighs", {"size": "10 B", "overhead": "11 B"}, {"rule": "plain"}),
        ("replication", "losing it stops all writes", {"mode": "sync"}, {"mode": "async"}),
        ("storage", "Items expire", {"retention": "1 year", "sized": "ahead"}, {"sized": "kept"}),
        ("storage", "Nothing grows", {"growth": "1%", "retention": "31 years"}, {"rule": "plain"}),
    ],
)
def test_it_is_said_beyond_its_limit_and_not_before(
    name: str, said: str, too_far: dict[str, str], near_enough: dict[str, str]
) -> None:
    assert said in cautions(name, **too_far)
    assert said not in cautions(name, **near_enough)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("latency", "88% of seven tenths of the budget, 140 ms."),
        ("hashring", "97% of its share with the room, 1.3×."),
        ("keyspace", "27% of a hundredth of all keys, 35.2 billion keys."),
        ("fanout", "5% of a hundred times freshness, 8.33 minutes."),
        ("quorum", "100% of one more than N, 4 replicas."),
        ("servers", "60% of that."),
    ],
)
def test_a_limit_is_called_as_one_would_say_it(name: str, said: str) -> None:
    decision = run(find(name), {}).decision

    assert said in measure_sentence(decision)


def test_who_does_not_retry_is_not_near_a_retry_storm() -> None:
    def is_near(**texts: str) -> bool:
        decision = run(find("retry"), texts).decision
        assert decision is not None
        return decision.is_near

    # All fail in an outage: one attempt is 1×, under a budget of 1.2×, and 1.15× is three quarters of the way to it.
    assert not is_near(attempts="1")
    assert not is_near(layers="1", budget="10%")
    assert is_near(layers="1", budget="15%")


@pytest.mark.parametrize(
    ("name", "inputs", "verdict"),
    [
        # Of 10,000 reads a fifth is left, 2,000; half of 5,000 and of 10,000 are 2,500 and 5,000.
        ("cache", {"capacity": "5k/s"}, "The store carries what this cache leaves"),
        ("cache", {"capacity": "10k/s"}, "The store has room to spare"),
        # Seven tenths of 200 and of 300 ms are 140 and 210 ms; the default answers in 124 ms.
        ("latency", {"budget": "200 ms"}, "The budget holds, with room for a small step at most."),
        ("latency", {"budget": "300 ms"}, "The budget holds, with room for another step."),
    ],
)
def test_what_is_near_its_limit_does_not_have_room_to_spare(name: str, inputs: dict[str, str], verdict: str) -> None:
    decision = run(find(name), inputs).decision

    assert decision is not None
    assert decision.verdict.startswith(verdict)


def test_more_servers_than_a_fleet_are_divided() -> None:
    # 200k connections a server with two thirds of the servers up: 134,000 each, so 1,000 hold 134 million.
    assert "divide them into cells" in cautions("connections", users="135M", online="100%", devices="1")
    assert "divide them into cells" not in cautions("connections", users="133M", online="100%", devices="1")


def test_it_is_said_which_parts_have_the_downtime() -> None:
    # 1 h in 1,001 h is 0.0999% for one copy, 0.0001% for a pair; 99.99% × 99.95% leave 0.06% in series.
    server = {"mtbf": "1000 h", "mttr": "1 h"}
    assert "Most of the downtime is the chain’s" in cautions("availability", **server)
    assert "Most of the downtime is the chain’s" not in cautions("availability", **server, copies="1")
    assert "Most of the downtime is the chain’s" not in cautions("availability", **server, chain="none")


def test_it_is_said_when_the_writes_ask_for_the_shards() -> None:
    # 20,000 ÷ 5,000 writes are 4 shards; at 1 TB each, 100 GB are one and 5 TB are five.
    assert "The writes ask for more shards" in cautions("shards", rule="plain", data="100 GB", writes="20k/s")
    assert "The writes ask for more shards" not in cautions("shards", rule="plain", data="5 TB", writes="20k/s")
    assert "The writes ask for more shards" not in cautions("shards", rule="plain", data="1 GB", writes="4k/s")
