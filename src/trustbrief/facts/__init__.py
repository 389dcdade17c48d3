"""Open-data facts about territories, and clocks."""
