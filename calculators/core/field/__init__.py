"""What a calculator asks for: a kind of field a module, each of which reads what was typed in its own way."""
