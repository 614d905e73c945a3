"""Results as text: HTML, Markdown, CSV and JSON."""
