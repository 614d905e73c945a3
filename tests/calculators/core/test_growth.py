"""The same estimate at ten and a hundred times the size."""

from calculators.catalogue import find
from calculators.core.growth import scale_steps
from calculators.core.run import run


def test_each_step_is_what_a_run_at_that_size_gives() -> None:
    here, ten, hundred = scale_steps(run(find("traffic"), {"users": "2M"}))

    assert here.texts == tuple(found.text for found in run(find("traffic"), {"users": "2M"}).figures)
    assert ten.texts == tuple(found.text for found in run(find("traffic"), {"users": "20M"}).figures)
    assert hundred.band == run(find("traffic"), {"users": "200M"}).decision.band


def test_steps_beyond_the_field_are_left_out() -> None:
    assert [step.times for step in scale_steps(run(find("traffic"), {"users": "9 billion"}))] == [1, 10]
