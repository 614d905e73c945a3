"""The runtime: Pyodide and the compiled calculators as they are shipped to the browser.

`assembly` is the way in. A `wheel` of the calculators becomes `bytecode`, a `lock` names it, `pyodide` is what npm
brought, each goes to a `folder` named after its content, and the `manifest` says where they are.
"""
