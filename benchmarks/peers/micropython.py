"""PyScript with MicroPython: the traffic estimate in a few lines, without ranges, steps, units or decisions."""

from pyscript import document, when

TIMES = {"k": 1e3, "M": 1e6, "B": 1e9}


def number(name: str) -> float:
    text = document.querySelector(".sts-fields [name=" + name + "]").value.split("/")[0].split(":")[0].strip()
    return float(text[:-1]) * TIMES[text[-1]] if text[-1] in TIMES else float(text)


def draw() -> None:
    average = number("users") * number("actions") / 86400
    peak = average * number("peak")
    drawn = document.createElement("div")
    for name, said in (("average", average), ("peak", peak), ("writes", peak / (1 + number("ratio")))):
        line = document.createElement("p")
        line.setAttribute("data-figure", name)
        line.textContent = f"{name}: {said:.3g} requests/s"
        drawn.append(line)
    document.querySelector("[data-result]").replaceChildren(drawn)


@when("input", ".sts-fields")
def redraw(_event: object) -> None:
    draw()


document.querySelector("sts-calculator").setAttribute("data-state", "ready")
draw()
