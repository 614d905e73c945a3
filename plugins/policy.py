"""One content security policy for every page, by a meta element: what is not of this site, or not known, is refused.

It is the same on all pages, because the theme turns pages without a reload and a policy once given stays. Its hashes
are those of the inline scripts that the templates have, found in the built pages. A script that nobody vouched for,
and all else that a browser would refuse, stops the build.
"""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

from plugins.fingerprint import shell_of
from plugins.refusal import refusals
from plugins.step import StepError
from plugins.unchanged import same_pages

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path

# Marks of our templates' scripts; and how those begin that the theme writes into each page.
OURS = ("data-early", "data-start")
OF_THE_THEME = ("__md_scope=new URL(", "var palette=__md_get(")
RULES = {
    # Firefox and WebKit go by it for what the theme fetches ahead.
    "default-src": "'self'",
    # Firefox and WebKit ask for the second when a page takes over a module that its worker has compiled.
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "frame-src": "'none'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "require-trusted-types-for": "'script'",
    # Our one renderer's (docs/assets/shell/patch.js), and the theme's (theme/partials/trust.js).
    "trusted-types": "renderer default",
}

_FIRST = '<meta charset="utf-8">'
_POLICY = re.compile(r'\n?<meta http-equiv="Content-Security-Policy" content="[^"]*">')
_ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)
_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL)
_NOT_INLINE = re.compile(r'\bsrc=|\btype="application/json"')


def write_policy(site: Path, before: Path | None = None) -> None:
    """The same into every page; a site without a shell of ours is not ours to protect.

    Pages that are those of a finished site `before` it have theirs, and are left alone if it allows what is new too.
    """
    if not shell_of(site).is_dir():
        return
    known = same_pages(site, before)
    pages = _unfinished(page for page in sorted(site.rglob("*.html")) if page not in known)
    policy = _policy_of(known)
    if not policy or _hashes(pages.values()) - _allowed(policy):
        pages = _unfinished(sorted(site.rglob("*.html")))
        policy = meta(pages.values())
    _refuse(site, pages)
    for file, page in pages.items():
        complete = page.replace(_FIRST, f"{_FIRST}\n{policy}", 1)
        if complete != file.read_text("utf-8"):
            file.write_text(complete, "utf-8")


def _unfinished(files: Iterable[Path]) -> dict[Path, str]:
    return {file: without_policy(file.read_text("utf-8")) for file in files}


def _policy_of(known: Collection[Path]) -> str:
    """What finished pages carry, which is the same on all."""
    found = _POLICY.search(min(known).read_text("utf-8")) if known else None
    return found[0].lstrip() if found else ""


def _allowed(policy: str) -> set[str]:
    return set(re.findall(r"'(sha256-[^']*)'", policy))


def without_policy(page: str) -> str:
    """As it was before."""
    return _POLICY.sub("", page)


def meta(pages: Iterable[str]) -> str:
    """What all of these pages may do."""
    known = sorted(_hashes(pages))
    policy = "; ".join(
        " ".join([name, rule, *(f"'{each}'" for each in known if name == "script-src")])
        for name, rule in RULES.items()
    )
    return f'<meta http-equiv="Content-Security-Policy" content="{policy}">'


def _hashes(pages: Iterable[str]) -> set[str]:
    return {_hash(script) for page in pages for _, script in _inline(page)}


def _refuse(site: Path, pages: Mapping[Path, str]) -> None:
    """Each problem is told with its first page: one in a template is on all of them."""
    found: dict[str, list[str]] = {}
    for file, page in pages.items():
        for problem in dict.fromkeys(_problems(page)):
            found.setdefault(problem, []).append(file.relative_to(site).as_posix())
    if found:
        raise StepError("\n".join(f"{_among(names)}: {problem}" for problem, names in found.items()))


def _among(names: list[str]) -> str:
    """Where it is, told shortly.

    >>> _among(["a.html"]), _among(["a.html", "b.html", "c.html"])
    ('a.html', 'a.html and 2 more')
    """
    return names[0] if len(names) == 1 else f"{names[0]} and {len(names) - 1} more"


def _problems(page: str) -> Iterator[str]:
    if page.count(_FIRST) != 1:
        yield f"{_FIRST} should be there once, for the policy to follow it."
    article = _ARTICLE.search(page)
    written = article[0] if article else ""
    inline = [*((text, False) for _, text in _inline(written)), *_vouched(_ARTICLE.sub("", page))]
    for script, vouched in inline:
        if not vouched:
            begins = " ".join(script.split())[:40]
            yield f"the inline script {begins!r} is not known: put it in a module of the shell."
    yield from refusals(page)


def _vouched(frame: str) -> Iterator[tuple[str, bool]]:
    """The scripts of what stands around a page's text: a text cannot vouch for its own."""
    for attributes, script in _inline(frame):
        yield script, any(mark in attributes for mark in OURS) or script.startswith(OF_THE_THEME)


def _inline(markup: str) -> list[tuple[str, str]]:
    """The scripts that stand in the markup, each after its attributes."""
    return [(found[1], found[2]) for found in _SCRIPT.finditer(markup) if not _NOT_INLINE.search(found[1])]


def _hash(script: str) -> str:
    return f"sha256-{b64encode(sha256(script.encode()).digest()).decode()}"
