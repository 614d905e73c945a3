"""The development server: watch, rebuild in a fresh process, tell the browser."""
