"""Acronyms, and the words that they stand for."""
