"""Claims: what the copy states, and what can be computed of it again."""
