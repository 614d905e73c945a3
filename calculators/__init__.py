"""Estimates for system design: arithmetic that runs the same on a host and in a browser.

`core` is pure arithmetic, `estimates` holds one calculator a file, `text` turns results into text, and
`command` is the terminal's way in.
"""
