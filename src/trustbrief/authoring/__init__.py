"""Checking culture files for those who write them; no briefing needs it."""
