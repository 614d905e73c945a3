"""Styles for a site that has none for envelopes: text on the left, results on the right, in the site's own letters.

Nothing in them needs escaping.
"""

STYLE = """
.sts-envelope { margin: 1em 0; }
.sts-envelope ol.sts-lines { list-style: none; margin: 0; padding: 0; }
.sts-envelope .sts-line, .sts-envelope .sts-line-blank { display: flex; flex-wrap: wrap; gap: 0 1.5em; margin: 0;
  padding: .15em 0; min-height: .8em; }
.sts-envelope .sts-line-text { flex: 1 1 16em; background: none; padding: 0; white-space: pre-wrap;
  overflow-wrap: anywhere; }
.sts-envelope .sts-line-result { flex: 1 1 12em; }
.sts-envelope .sts-line-result span { display: block; }
.sts-envelope .sts-line-note, .sts-envelope .sts-line-range, .sts-envelope .sts-line-figure { opacity: .7; }
.sts-envelope .sts-line-figure { margin-inline-end: .5em; }
.sts-envelope [data-holds=false] b, .sts-envelope .sts-line-problem { color: #b3261e; }
.sts-envelope .sts-line-problem { flex-basis: 100%; margin: 0; }
.sts-envelope .sts-line-more { flex-basis: 100%; margin: 0; font-size: .9em; }
.sts-envelope .sts-line-more p { margin: .2em 0; }
.sts-envelope .sts-line-more summary { cursor: pointer; }
.sts-envelope .sts-line-steps span { display: block; }
.sts-envelope .sts-hidden { font-size: .8em; opacity: .7; }
@media (prefers-color-scheme: dark) { .sts-envelope [data-holds=false] b { color: inherit; } }
"""
