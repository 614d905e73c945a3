"""Cases as pages: what is agreed, drawn, dived into and asked, from one case and its envelope."""
