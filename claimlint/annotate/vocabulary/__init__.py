"""Plain words: which are known, and which known word an unknown one was meant to be."""
