"""What an image has no more is missed loudly, however it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from plugins.runtime.image import absent

if TYPE_CHECKING:
    from collections.abc import Callable


class LoudError(Exception):
    """The host has no files."""


def enter(it: Any) -> None:  # noqa: ANN401 -- it stands for anything
    with it:
        pass


def unpack(it: Any) -> None:  # noqa: ANN401 -- the same
    _one, _two = it


def change(it: Any) -> None:  # noqa: ANN401 -- the same
    it += 1


def put(it: Any) -> None:  # noqa: ANN401 -- the same
    it[1] = 2


def look_up(it: Any) -> None:  # noqa: ANN401 -- the same
    _ = it in {1: 2}


EXPRESSIONS = """
it() it.name bool(it) not(it) len(it) iter(it) list(it) [*it] {**it} (lambda*a:a)(*it) "a".join(it) hash(it) {it:1}
str(it) repr(it) f"{it}" "%s"%it int(it) float(it) [1][it] round(it) abs(it) -it it==1 1==it it!=1 it<1 1<it max(1,it)
it+1 1+it 1-it 2*it 2/it 2**it it|int int|it it&1 divmod(it,1) it[int] (1)in(it) isinstance(1,it) issubclass(int,it)
list(map(it,[1])) sorted([1,2],key=it) [].extend(it) sum([1,it]) sorted([1,it])
""".split()
USES: dict[str, Callable[[Any], object]] = {text: eval(f"lambda it: {text}") for text in EXPRESSIONS}  # noqa: S307
USES |= {action.__name__: action for action in (enter, unpack, change, put, look_up)}


@pytest.mark.parametrize("use", USES.values(), ids=USES)
def test_it_stops_whoever_uses_it(use: Callable[[Any], object], monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_path: str) -> None:
        raise LoudError

    monkeypatch.setattr(absent, "stat", stop)

    with pytest.raises(LoudError):
        use(absent.Absent())
