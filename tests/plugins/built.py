"""A tiny site as the builder leaves it, with a shell, a style and a runtime."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from plugins.fingerprint import fingerprint
from plugins.shelf import FILE, write_shelf

if TYPE_CHECKING:
    from pathlib import Path

SITE = """
index.html
    <title>Home · Tiny</title>
    <link href="assets/styles/a.css"><script src="assets/shell/shell.js" type="module"></script>
    <p>The shell is in docs/assets/shell/, and <a href="https://example.org/assets/shell/x.js">there</a>.
503.html
    <title>No connection · Tiny</title>
    <meta name="sts-shell" content="/tiny/assets/shell/">
    <link href="/tiny/assets/styles/a.css"><script src="/tiny/assets/shell/shell.js"></script>
deep/
    page/
        index.html
            <title>R&amp;D · one · Tiny</title>
            <link href="../../assets/styles/a.css"><script src="../../assets/shell/shell.js" type="module"></script>
sitemap.xml
    today
service-worker.js
    const BUILD = "";
assets/
    styles/
        a.css
            p { color: red }
    runtime/
        manifest.json
            { "python": "3.13" }
    shell/
        shell.js
            import "./part.js";
            const late = () => import("./late.js");
        part.js
            export { x } from "./deep.js";
        deep.js
            export const x = 1;
        late.js
            import { x } from "./deep.js";
        worker.js
            const manifest = JSON.parse("{}");
"""


def listed(site: Path) -> dict[str, Any]:
    """The list of a site whose files are named now."""
    fingerprint(site)
    write_shelf(site)
    shelf: dict[str, Any] = json.loads((site / FILE).read_text())
    return shelf
