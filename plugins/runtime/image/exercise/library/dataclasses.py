"""What is done with records; they are made when the calculators are imported."""

# mypy: ignore-errors

import dataclasses


@dataclasses.dataclass
class Loose:
    first: int
    second: list = dataclasses.field(default_factory=list, compare=False)

    def __post_init__(self):
        self.third = self.first


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class Tight:
    first: int
    second: object = None


def use_dataclasses():
    for kind in (Loose, Tight):
        one, two = kind(1), kind(2, kind(3))
        _ = one == two, one == 5, one != two, repr(two), dataclasses.replace(one, first=2) == kind(2)
        _ = dataclasses.asdict(two), dataclasses.astuple(two), [field.name for field in dataclasses.fields(kind)]
        _ = dataclasses.is_dataclass(kind), dataclasses.is_dataclass(one), dataclasses.is_dataclass(5)
        match two:
            case Loose(first=2) | Tight(2, Tight(3)):
                pass
        for wrong in (
            *(
                lambda: kind(),
                lambda: kind(1, 2, 3),
                lambda: kind(third=1),
                lambda: dataclasses.replace(one, fourth=1),
            ),
            *(lambda: setattr(one, "first", 2), lambda: setattr(one, "fourth", 2), lambda: delattr(one, "first")),
            lambda: dataclasses.fields(5),
        ):
            try_(wrong)
    _ = sorted([Tight(2), Tight(1)]), {Tight(1), Tight(1)}, Tight(1) < Tight(2), Tight(1) >= Tight(2)
    try_(lambda: Tight(1) < Loose(1))
