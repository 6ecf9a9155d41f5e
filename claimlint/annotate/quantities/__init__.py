"""Quantities: every number that copy states, with its unit, its hedge and what it can mean."""
