"""Offices that people hold, by day and by number."""
