"""Styles for a site that has none for envelopes: text on the left, results on the right, in the site's own letters.

Nothing in them needs escaping.
"""

STYLE = """
.sts-envelope { margin: 1em 0; }
.sts-envelope ol.sts-lines { list-style: none; margin: 0; padding: 0; }
.sts-envelope .sts-lines li { display: flex; flex-wrap: wrap; gap: 0 1.5em; margin: 0; padding: .15em 0;
  min-height: .8em; }
.sts-envelope .sts-line-text { flex: 1 1 14em; background: none; border: 0; padding: 0; white-space: pre-wrap;
  overflow-wrap: anywhere; }
.sts-envelope .sts-line-result { flex: 1 1 10em; }
.sts-envelope .sts-line-result span { display: block; }
.sts-envelope .sts-line-note, .sts-envelope .sts-line-range, .sts-envelope .sts-line-figure { opacity: .7; }
.sts-envelope .sts-line-figure { margin-inline-end: .5em; }
.sts-envelope [data-holds=false] b, .sts-envelope .sts-line-problem { color: #b3261e; }
.sts-envelope .sts-line-problem { flex-basis: 100%; margin: 0; }
.sts-envelope .sts-line-more, .sts-envelope .sts-line-more summary { background: none; border: 0; box-shadow: none;
  margin: 0; padding: 0; font-size: .95em; font-weight: normal; }
.sts-envelope .sts-line-more { flex: 0 0 4em; }
.sts-envelope .sts-line-more[open] { flex-basis: 100%; }
.sts-envelope .sts-line-more summary { cursor: pointer; }
.sts-envelope .sts-line-more summary::before, .sts-envelope .sts-line-more summary::after { display: none; }
.sts-envelope .sts-line-more p, .sts-envelope .sts-line-more ul { margin: .2em 0 .2em 1em; }
.sts-envelope .sts-line-steps span { display: block; }
.sts-envelope .sts-hidden { font-size: .85em; opacity: .7; }
@media (prefers-color-scheme: dark) { .sts-envelope [data-holds=false] b { color: inherit; } }
"""
