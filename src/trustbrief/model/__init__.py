"""Frozen records that the other packages pass to each other.

No module here postpones its annotations: msgspec would evaluate the three
hundred strings on each start, 5 ms.
"""
