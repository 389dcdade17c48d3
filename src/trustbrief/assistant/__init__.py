"""Answers for assistants: documents cut to what a reader with little room needs, and a server of them."""
