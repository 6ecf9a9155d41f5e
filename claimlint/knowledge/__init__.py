"""Who and what is what, and when: records from packs, looked up by name."""
