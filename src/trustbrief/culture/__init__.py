"""Reading culture files: what a place's layers say, joined."""
