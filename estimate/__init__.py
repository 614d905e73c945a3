"""What the installed package adds to the calculators: envelopes in the Markdown of any site."""
