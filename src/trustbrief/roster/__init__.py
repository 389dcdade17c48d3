"""Saved clients: one file each, replaced whole under a lock."""
