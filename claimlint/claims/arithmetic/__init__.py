"""Intervals, formulas over them, and what they say of a claim."""
