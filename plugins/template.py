"""Macros in page templates: a mistake in a call is told with its page and line, and without a traceback."""

from __future__ import annotations

import inspect
import sys
from functools import wraps
from typing import TYPE_CHECKING

from jinja2 import Template, TemplateSyntaxError

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType


class Pieces:
    """What a macro gives that is asked for pieces by name; a mistake in one is told like one in a macro."""

    def __init__(self, whole: object, env: object) -> None:
        self._whole = whole
        self._env = env

    def __getattr__(self, name: str) -> Callable[..., object]:
        pieces = [each for each in dir(self._whole) if not each.startswith("_")]
        if name not in pieces:
            raise _at_caller(f"no piece is called {name}; accepted: {', '.join(pieces)}", self._env)
        return called(getattr(self._whole, name), self._env)


def called[**P](macro: Callable[P, object], env: object) -> Callable[P, object]:
    """The macro, raising what a page's writer can act on.

    The site builder prints a template syntax error as page, line and message, and any other error as a traceback.
    """
    signature = inspect.signature(macro)

    @wraps(macro)
    def call(*args: P.args, **kwargs: P.kwargs) -> object:
        try:
            signature.bind(*args, **kwargs)
        except TypeError as error:
            raise _at_caller(f"{error}; accepted: {usage(macro)}", env) from None
        try:
            result = macro(*args, **kwargs)
        except ValueError as error:
            raise _at_caller(str(error), env) from None
        return result if isinstance(result, str) else Pieces(result, env)

    return call


def usage(macro: Callable[..., object]) -> str:
    """How a page calls a macro.

    >>> def timeline(framework: str, minutes: int = 45) -> str: ...
    >>> usage(timeline)
    'timeline(framework, minutes=45)'
    """
    parameters = inspect.signature(macro).parameters.values()
    bare = [each.replace(annotation=inspect.Parameter.empty) for each in parameters]
    return f"{macro.__name__}{inspect.Signature(bare)}"


def _at_caller(message: str, env: object) -> TemplateSyntaxError:
    line = _line()
    return TemplateSyntaxError(_placed(env, line) + message, line)


def _line() -> int:
    """The line of the template that is being rendered, found among the callers."""
    frame: FrameType | None = sys._getframe()  # noqa: SLF001 - what the inspect module does, without reading sources
    while frame:
        template = frame.f_globals.get("__jinja_template__")
        if isinstance(template, Template):
            return template.get_corresponding_lineno(frame.f_lineno)
        frame = frame.f_back
    return 1


def _placed(env: object, line: int) -> str:
    """The page and the line of its file, where the builder tells: it counts lines from below the front matter."""
    page = getattr(env, "page", None)
    source, text = getattr(getattr(page, "file", None), "content_string", None), getattr(page, "markdown", None)
    if page is None or source is None or text is None:
        return ""
    return f"{page.file.src_uri}:{line + source.count('\n') - text.count('\n')}: "
