"""A calculator within an envelope: its fields are terms of the envelope, its figures become such terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.feed import within
from calculators.core.field.number import Number
from calculators.core.spread import columns
from calculators.core.term import Evaluation, Term
from calculators.core.writing import DIGITS
from calculators.envelope.valuation import Valuation

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from calculators.core.calculator import Calculator
    from calculators.core.field.meaning import Draw
    from calculators.core.figure import Figure
    from calculators.core.inputs import Inputs
    from calculators.core.spread import Columns
    from calculators.core.term import Choices, Operation, Value
    from calculators.core.unit import Unit
    from calculators.envelope.assumption import Assumption


class Instance:
    """One use of a calculator.

    `taken` are the fields whose value is an expression, `assumptions` the numbers that its fields say.
    """

    def __init__(
        self,
        name: str,
        calculator: Calculator,
        inputs: Inputs,
        fields: Mapping[str, Term],
        taken: frozenset[str],
        assumptions: tuple[Assumption, ...],
    ) -> None:
        self.name = name
        self.calculator = calculator
        self.inputs = inputs
        self.fields = dict(fields)
        self.taken = taken
        self.assumptions = assumptions
        self.parts = tuple(self.fields.values())
        self.fixed: dict[str, Value] = {
            id_: meaning.middle for id_, meaning in inputs.meanings.items() if id_ not in self.fields
        }
        # Lists with a range in them are no number that could be moved, and are drawn all the same.
        self._draws: dict[str, Draw] = {
            id_: meaning.draw for id_, meaning in inputs.meanings.items() if meaning.draw and id_ not in self.fields
        }
        self._figures: dict[str, InstanceFigure] = {}

    @property
    def has_drawn_list(self) -> bool:
        return bool(self._draws)

    def drawn_for(self, figure: Figure) -> dict[str, Columns]:
        """The draws of its lists that have a say in a figure, each under the name that seeds them."""
        names = {f"{self.name}.{id_}": draw for id_, draw in self._draws.items() if id_ in figure.depends_on}
        return {name: columns(draw(name)) for name, draw in names.items()}

    def figure(self, figure_id: str) -> InstanceFigure:
        """A figure as a term of the envelope, the same for each who asks."""
        found = self._figures.get(figure_id)
        if found is None:
            found = self._figures[figure_id] = InstanceFigure(self, self.calculator.figure(figure_id))
        return found

    @property
    def made(self) -> tuple[InstanceFigure, ...]:
        """The figures that were asked for so far."""
        return tuple(self._figures.values())

    def evaluation(self, valuation: Valuation) -> Evaluation:
        """The calculator's own evaluation; beyond a field's bounds its formulas need not hold."""
        given = dict(self.fixed)
        if valuation.is_drawn:
            given |= {id_: draw(f"{self.name}.{id_}") for id_, draw in self._draws.items()}
        for id_, term in self.fields.items():
            given[id_] = within(self.field(id_), valuation.numbers(term))
        return self._evaluation(given)

    def with_values(self, ids: tuple[str, ...], values: tuple[float, ...]) -> Evaluation:
        moved: dict[str, Value] = {
            id_: within(self.field(id_), value) for id_, value in zip(ids, values, strict=True)
        }
        return self._evaluation({**self.fixed, **moved})

    def _evaluation(self, given: Mapping[str, Value]) -> Evaluation:
        return Evaluation(given, self.inputs.calendar, binary=self.inputs.binary)

    def field(self, field_id: str) -> Number:
        field = self.calculator.field(field_id)
        assert isinstance(field, Number)  # noqa: S101 -- `fields` has numbers only
        return field


class InstanceFigure(Term):
    """A figure of a calculator, as `load.peak`."""

    def __init__(self, instance: Instance, figure: Figure) -> None:
        self.instance = instance
        self.figure = figure
        self.ids = tuple(id_ for id_ in instance.fields if id_ in figure.depends_on)
        self.parts = tuple(instance.fields[id_] for id_ in self.ids)
        self.dimension = figure.dimension

    @property
    def name(self) -> str:
        return f"{self.instance.name}.{self.figure.id}"

    @property
    def unit(self) -> Unit:
        return self.figure.unit

    def evaluate(self, evaluation: Evaluation) -> Value:
        return _inside(evaluation, self.instance).of(self.figure)

    def operation(self, _choices: Choices) -> Operation | Term:
        return self._at, self.parts

    @property
    def _at(self) -> Callable[..., float]:
        def at(*values: float) -> float:
            return self.instance.with_values(self.ids, values).number(self.figure)

        return at

    def words(self) -> str:
        return self.name

    def numbers(self, evaluation: Evaluation) -> str:
        return self.figure.numbers(_inside(evaluation, self.instance))

    def text(self, evaluation: Valuation, value: float, digits: int = DIGITS) -> str:
        return self.figure.text(evaluation.inside(self.instance), value, digits)

    def steps(self, evaluation: Valuation, result: str) -> tuple[str, ...]:
        return self.figure.steps(evaluation.inside(self.instance), result)


def _inside(evaluation: Evaluation, instance: Instance) -> Evaluation:
    assert isinstance(evaluation, Valuation)  # noqa: S101 -- an envelope's terms are evaluated in its own
    return evaluation.inside(instance)
