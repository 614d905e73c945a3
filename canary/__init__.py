"""The site with the tools that may one day take over: other site builders, and the newest Pyodide.

`python -m canary [PART ...]` tries each in a copy of the checkout below `.cache/canary`, with an environment of its
own, and fails on whatever is not as it is with today's tools and not listed with its reason in `differences.yml`.
"""
