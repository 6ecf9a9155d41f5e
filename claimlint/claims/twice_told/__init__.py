"""One figure told twice: where two places of a story speak of the same thing with different numbers."""
