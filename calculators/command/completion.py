"""Completion in a shell: a few lines for the shell, which asks `complete` what may follow."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from calculators.catalogue import FORMER, find, names
from calculators.core.field.choice import Choice
from calculators.envelope.document import Scenario, read_document

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Sequence

_BASH = """\
_estimate() {
  local IFS=$'\\n' word="${COMP_WORDS[COMP_CWORD]}"
  COMPREPLY=($(compgen -W "$(estimate complete "${COMP_WORDS[@]:1:COMP_CWORD}")" -- "$word"))
  [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
  return 0
}
complete -o default -F _estimate estimate
"""
_ZSH = """\
#compdef estimate
_estimate() {
  local -a found
  found=(${(f)"$(estimate complete "${(@)words[2,CURRENT]}")"})
  if (( $#found )); then compadd -S '' -- $found; else _files; fi
}
compdef _estimate estimate
"""
_FISH = "complete -c estimate -a '(estimate complete (commandline -opc)[2..-1] (commandline -ct))'\n"
_SCRIPTS = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}
SHELLS = tuple(_SCRIPTS)
_COMMANDS = ("list", "run", "envelope", "completion")
_FORMS = ("--json", "--markdown", "--csv", "--steps")


def completion(options: argparse.Namespace) -> tuple[str, int]:
    return _SCRIPTS[options.shell].rstrip("\n"), 0


def candidates(options: argparse.Namespace) -> tuple[str, int]:
    """What may stand in the place of the last word, one a line."""
    *before, word = options.words or [""]
    return "\n".join(one for one in _following(before, word) if one.startswith(word)), 0


def _following(before: Sequence[str], word: str) -> Iterable[str]:
    match before:
        case [] | ["completion"] | ["list" | "run"]:
            return {"": _COMMANDS, "completion": SHELLS}.get("".join(before), names())
        case ["run", name, *given] if name in names() or name in FORMER:
            return _fields(name, given, word)
        case ["envelope", *_, "--scenario"]:
            return _scenarios(before)
        case ["envelope", _, *_]:
            return (*_FORMS, "--scenario", "--watch")
    return ()


def _fields(name: str, given: Sequence[str], word: str) -> Iterable[str]:
    """Fields without a value yet; behind the equals sign of a choice, what there is to choose."""
    calculator = find(name)
    field_id, equals, _ = word.partition("=")
    if equals:
        choices = (field for field in calculator.all_fields if field.id == field_id and isinstance(field, Choice))
        return [f"{field.id}={option.key}" for field in choices for option in field.options]
    done = {pair.partition("=")[0] for pair in given}
    return [*(f"{field.id}=" for field in calculator.all_fields if field.id not in done), *_FORMS, "--for", "--move"]


def _scenarios(before: Sequence[str]) -> Iterable[str]:
    """Those of the file that is named; one that cannot be read has none."""
    try:
        text = Path(before[1]).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ()
    return [one.name for one in read_document(text).statements if isinstance(one, Scenario)]
