"""A static site of everything that is known: pages, an interface for programs and calendars, as files."""
