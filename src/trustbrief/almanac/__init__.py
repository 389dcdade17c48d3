"""Holidays, quiet periods and working time; the only user of `holidays`."""
