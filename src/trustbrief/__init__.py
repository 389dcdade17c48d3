"""Pre-engagement cultural briefings for a client's country or region."""

__version__ = "0.1.0"
