"""What the site costs: bytes, seconds to build, milliseconds to boot, milliseconds a keystroke."""
