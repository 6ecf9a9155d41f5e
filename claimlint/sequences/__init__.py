"""Patterns over the tokens of a sentence: how they are written, what they match, what is said instead."""
