"""Many files: which they are, and who works on them."""
