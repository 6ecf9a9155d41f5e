"""Well-known events, and the words that count years from one."""
