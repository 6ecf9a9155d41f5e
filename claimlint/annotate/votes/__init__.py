"""Votes as copy tells them: tallies, and who cast them."""
