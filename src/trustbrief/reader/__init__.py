"""The reader: settings, surroundings, and a desk opened for them; no command line here."""
