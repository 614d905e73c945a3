"""A drawing becomes the folder it shows."""

from pathlib import Path

from tests.tree import picture, plant

DRAWING = """\
docs/
    about/
    data/
        a.yml
            a:
                - 1

            b: 2
    index.md
        # Home
empty.txt"""


def test_a_planted_drawing_looks_the_same(tmp_path: Path) -> None:
    assert picture(plant(tmp_path, DRAWING)) == DRAWING
