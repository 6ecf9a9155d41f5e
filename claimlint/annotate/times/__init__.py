"""Dates, and when what is told happened."""
