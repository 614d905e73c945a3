"""What steps of ours need to know of the builder's settings."""

from __future__ import annotations

import re

SETTINGS = "mkdocs.yml"

_SITE_URL = re.compile(r"^site_url:\s*['\"]?([^\s'\"]+)", re.MULTILINE)


def site_url(settings: str) -> str:
    r"""Where the site is published, with the slash at its end; empty where the settings do not say.

    >>> site_url("site_name: Guide\nsite_url: https://example.org/guide")
    'https://example.org/guide/'
    >>> site_url("site_name: Guide")
    ''
    """
    found = _SITE_URL.search(settings)
    return f"{found[1].rstrip('/')}/" if found else ""
