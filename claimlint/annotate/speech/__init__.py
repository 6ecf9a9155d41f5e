"""Quoted speech, and the marks around it."""
