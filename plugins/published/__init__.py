"""What was published and has to keep working: addresses, the names in share links, and links with their numbers."""
