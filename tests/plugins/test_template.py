"""A mistake in a macro's call carries the line of the page, whatever the builder tells of itself."""

from dataclasses import dataclass

import pytest
from jinja2 import Environment, TemplateSyntaxError

from plugins.template import called


@dataclass(frozen=True)
class File:
    src_uri: str
    content_string: str


@dataclass(frozen=True)
class Page:
    file: File
    markdown: str


@dataclass(frozen=True)
class Told:
    page: Page


def shout(word: str, times: int = 1) -> str:
    if times < 1:
        raise ValueError("too quiet")
    return word.upper() * times


def rendered(text: str, env: object = None) -> str:
    return Environment(autoescape=True).from_string(text).render(shout=called(shout, env))


def failure(text: str, env: object = None) -> TemplateSyntaxError:
    with pytest.raises(TemplateSyntaxError) as caught:
        rendered(text, env)
    return caught.value


def test_a_good_call_is_left_alone() -> None:
    assert rendered('{{ shout("a", 2) }}') == "AA"


def test_a_refusal_carries_the_line() -> None:
    error = failure('Text.\n\n{{ shout("a", 0) }}\n')

    assert (error.message, error.lineno) == ("too quiet", 3)


def test_a_wrong_call_says_what_is_accepted() -> None:
    error = failure("\n{{ shout(words=1) }}\n")

    assert error.lineno == 2
    assert error.message == "missing a required argument: 'word'; accepted: shout(word, times=1)"


def test_lines_of_front_matter_are_counted_where_the_builder_tells() -> None:
    text = 'Text.\n{{ shout("a", 0) }}\n'
    told = Told(Page(File("a/b.md", f"---\ntitle: B\n---\n\n{text}"), text))

    assert failure(text, told).message == "a/b.md:6: too quiet"


def test_a_mistake_of_ours_keeps_its_traceback() -> None:
    with pytest.raises(TypeError):
        rendered('{{ shout("a", "b") }}')


def test_outside_a_template_there_is_only_the_first_line() -> None:
    with pytest.raises(TemplateSyntaxError) as caught:
        called(shout, None)("a", 0)

    assert caught.value.lineno == 1
